/* Furniture inside the article - boxes of other articles («iqra' aydan: ...»), advertisements, tags, calls to follow.
 *
 * Sites put them between the paragraphs, under any class. They are known by the words that they begin with (data/page.tsv): a line of
 * links after such words goes, and after a heading of such words the list of links that follows it. */
// SPDX-License-Identifier: Apache-2.0
#include "page/article.h"
#include "page/furniture.h"

enum { BOX_GLYPHS = 600, HEADING_WORDS = 5, LINE_GLYPHS = 120, STORY_GLYPHS = 80, LABEL_WORDS = 2, LABEL_GLYPHS = 24, HEAD_LINES = 16 };

typedef struct { const Lexicon *lex; Dom *d; Sums *sums; uint32_t root; } Clearer;

/* What the words that an element begins with say: PAGE_related or PAGE_aside, *alone where they are all that it says; else 0. */
static uint32_t begins(const Clearer *c, uint32_t n, bool *alone)
{
    Str text = dom_text(c->d, n);
    uint32_t words, end = text.n < LINE_SHORT ? text.n : LINE_SHORT;
    while (end < text.n && end > 0 && text.p[end] != ' ') end--;
    Line line = line_read(c->lex, c->d->arena, text, (Span){ 0, end });
    uint32_t role = line.n ? line_phrase(c->lex, &line, 0, &words) : 0;
    if (role != PAGE_related && role != PAGE_aside) return 0;
    *alone = end == text.n && line.whole && line.n <= words + 1 && line.n <= HEADING_WORDS;
    return role;
}

static uint32_t next_element(const Dom *d, uint32_t n)
{
    do n = dom_node(d, n)->next; while (n && !dom_is_element(d, n));
    return n;
}

/* Nothing but links, or nearly. */
static bool leads_away(const Clearer *c, uint32_t n) { return n && c->sums[n].words && sums_link_density(&c->sums[n]) > 0.5; }

/* Does the element hold more than the heading and links? */
static bool is_box(const Clearer *c, uint32_t box, uint32_t heading)
{
    const Sums *all = &c->sums[box], *own = &c->sums[heading];
    return box != c->root && all->glyphs < BOX_GLYPHS && all->glyphs > own->glyphs && 10 * (all->glyphs - own->glyphs) < all->links * 2;
}

/* Cuts the box that n begins; returns what was cut last, whose place the walk goes on from, or DOM_NONE. */
static uint32_t cut_box(Clearer *c, uint32_t n)
{
    bool alone;
    uint32_t role = begins(c, n, &alone), parent = dom_node(c->d, n)->parent;
    if (!role || (!alone && sums_link_density(&c->sums[n]) < 0.25)) return DOM_NONE;
    if (alone && role == PAGE_related) {
        if (is_box(c, parent, n)) return parent;
        uint32_t list = next_element(c->d, n);
        if (leads_away(c, list)) sums_cut(c->d, c->sums, list);
    }
    return n;
}

static bool may_begin(const Clearer *c, uint32_t n)
{
    uint32_t kinds = dom_kinds(c->d, n), tag = dom_node(c->d, n)->tag;
    const Sums *s = &c->sums[n];
    return dom_is_element(c->d, n) && n != c->root && s->words && s->glyphs < BOX_GLYPHS && (kinds & KIND_BLOCK || tag == TAG_span || tag == TAG_b || tag == TAG_strong);
}

/* A short element without blocks in it. */
static bool is_line(const Clearer *c, uint32_t n)
{
    return dom_is_element(c->d, n) && c->sums[n].words && c->sums[n].glyphs < LINE_GLYPHS && c->sums[n].divides <= (dom_kinds(c->d, n) & KIND_DIVIDES ? 1 : 0);
}

/* When, by whom, under which heading of the site: what stands between the headline and the story. */
static bool heads_story(const Clearer *c, uint32_t n)
{
    Str text = dom_text(c->d, n);
    Line line = line_read(c->lex, c->d->arena, text, (Span){ 0, text.n });
    LineDate date;
    LineStamp stamps[LINE_STAMPS];
    Span author;
    uint32_t words;
    if (dom_kinds(c->d, n) & KIND_HEADING) return false;
    if (line_stamps(c->lex, c->d->arena, text, c->sums[n].links ? BARE_WHOLE : BARE_IN_BARS, stamps) || line_byline(c->lex, &line, &author) || line_clock(c->lex, &line, &date)) return true;
    if (sums_link_density(&c->sums[n]) > 0.9) return true;                                       /* «news > Iraq» */
    if (line.n && line_phrase(c->lex, &line, 0, &words) == PAGE_aside) return true;
    bool spaced = line.first < 0x2E80;                        /* scripts that part words by blanks */
    return spaced && line.n <= LABEL_WORDS && c->sums[n].glyphs < LABEL_GLYPHS && dom_node(c->d, n)->tag != TAG_p && line.last != '.';
}

/* Clears what stands before the first paragraph of the story. */
static void clear_head(Clearer *c)
{
    Dom *d = c->d;
    uint32_t lines = 0;
    for (uint32_t n = dom_next(d, c->root, c->root), next; n && lines < HEAD_LINES; n = next) {
        next = dom_next(d, c->root, n);
        if (!dom_is_element(d, n)) {
            if (c->sums[n].glyphs >= STORY_GLYPHS) return;
            continue;
        }
        if ((dom_node(d, n)->tag == TAG_p && c->sums[n].glyphs >= STORY_GLYPHS) || dom_kinds(d, n) & KIND_HEADING) return;
        if (!is_line(c, n)) continue;
        lines++;
        if (!heads_story(c, n)) continue;
        next = dom_after(d, c->root, n);
        sums_cut(d, c->sums, n);
    }
}

void article_furniture(const Lexicon *lex, Dom *d, Sums *sums, uint32_t root)
{
    Clearer c = { lex, d, sums, root };
    clear_head(&c);
    for (uint32_t n = dom_next(d, root, root); n;) {
        uint32_t cut = may_begin(&c, n) ? cut_box(&c, n) : DOM_NONE;
        if (!cut) {
            n = dom_next(d, root, n);
            continue;
        }
        n = dom_after(d, root, cut);
        sums_cut(d, sums, cut);
    }
}
