/* Article - see article.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/article.h"

enum { SHORT_TEXT = 500, TOP = 5, LEVELS = 5, PARAGRAPH = 25, ALIKE = 3, BYLINE_GLYPHS = 100, WALL_GLYPHS = 300, HEADLINE_MIN = 16 };
enum { NO_UNLIKELY = 1, WEIGH = 2, STRICT = 4, ALL_FLAGS = 7 };

typedef struct {
    const Markup *markup;
    Dom *d;
    Sums *sums;
    double *score;                /* of each node */
    bool *scored;
    uint32_t flags;
    bool walled;                  /* an element shows that the rest is kept for those who pay */
    Str title, headline;          /* what the page is called; till it has been met as a heading, and for good */
    uint32_t headline_words;      /* as in Sums */
    ARENA_ARRAY(uint32_t) paragraphs, candidates;
} Finder;

static uint32_t says(const Finder *f, uint32_t n) { return markup_of(f->markup, dom_attr(f->d, n, ATTR_class)) | markup_of(f->markup, dom_attr(f->d, n, ATTR_id)); }
static bool is(uint32_t bits, uint32_t sign) { return bits >> sign & 1; }

int article_class_weight(const Markup *markup, const Dom *d, uint32_t n)
{
    int weight = 0;
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t bits = markup_of(markup, dom_attr(d, n, i ? ATTR_id : ATTR_class));
        weight += (is(bits, MARKUP_positive) ? 25 : 0) - (is(bits, MARKUP_negative) ? 25 : 0);
    }
    return weight;
}

/* ---- what is no part of any article ------------------------------------------------------------------- */

static bool hidden(const Finder *f, uint32_t n)
{
    const Dom *d = f->d;
    if (dom_has(d, n, ATTR_hidden)) return true;
    if (str_eq(dom_attr(d, n, ATTR_aria_hidden), STR("true")) && !str_holds(dom_attr(d, n, ATTR_class), STR("fallback-image"))) return true;
    Str style = dom_attr(d, n, ATTR_style);
    return str_holds(style, STR("display:none")) || str_holds(style, STR("display: none")) || str_holds(style, STR("visibility:hidden")) || str_holds(style, STR("visibility: hidden"));
}

static bool unlikely_role(Str role)
{
    static const Str roles[] = { STR("menu"), STR("menubar"), STR("complementary"), STR("navigation"), STR("alert"), STR("alertdialog"), STR("dialog") };
    for (uint32_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (str_eq(role, roles[i])) return true;
    return false;
}

static bool is_byline(const Finder *f, uint32_t n, uint32_t bits)
{
    const Sums *s = &f->sums[n];
    bool said = str_eq(dom_attr(f->d, n, ATTR_rel), STR("author")) || str_holds(dom_attr(f->d, n, ATTR_itemprop), STR("author")) || is(bits, MARKUP_byline);
    return said && s->words > 0 && s->glyphs < BYLINE_GLYPHS;
}

static bool is_empty(const Finder *f, uint32_t n)
{
    uint32_t tag = dom_node(f->d, n)->tag;
    bool may = tag == TAG_div || tag == TAG_section || tag == TAG_header || (tag_kinds(tag) & KIND_HEADING);
    const Sums *s = &f->sums[n];
    return may && !s->words && !s->img && !s->media && !dom_find(f->d, n, n, TAG_video);
}

/* The page's headline again, as the article's own first heading. */
static bool repeats_title(const Finder *f, uint32_t n)
{
    uint32_t tag = dom_node(f->d, n)->tag;
    if ((tag != TAG_h1 && tag != TAG_h2) || !f->title.n) return false;
    Str text = dom_text(f->d, n);
    return text.n && (str_eq(text, f->title) || (text.n > 16 && (str_holds(f->title, text) || str_holds(text, f->title)) && 4 * text.n > 3 * f->title.n));
}

/* Boxes of other articles, comments, what asks for money: no try takes them for the article, unless they hold most of the page. */
static bool is_box(const Finder *f, uint32_t n, uint32_t bits)
{
    uint32_t tag = dom_node(f->d, n)->tag, glyphs = f->sums[n].glyphs;
    if (tag == TAG_body || tag == TAG_html || tag == TAG_article || tag == TAG_main) return false;
    if (is(bits, MARKUP_paywall)) return glyphs < WALL_GLYPHS;
    return is(bits, MARKUP_box) && 2 * glyphs < f->sums[f->d->body].glyphs;
}

/* The headline in an element that is no heading, as old portals write it (FONT, a cell of a table): all of its words, none more. */
static bool is_headline(const Finder *f, uint32_t n)
{
    uint32_t tag = dom_node(f->d, n)->tag;
    bool may = tag == TAG_font || tag == TAG_b || tag == TAG_strong || tag == TAG_span || tag == TAG_td || tag == TAG_div || tag == TAG_p;
    return may && f->headline.n >= HEADLINE_MIN && f->sums[n].words + 2 >= f->headline_words && f->sums[n].words <= f->headline_words + 2 && str_eq(dom_text(f->d, n), f->headline);
}

static bool no_part(Finder *f, uint32_t n)
{
    const Node *node = dom_node(f->d, n);
    if (tag_kinds(node->tag) & KIND_DROP) return node->tag != TAG_head;
    if (hidden(f, n) || (str_eq(dom_attr(f->d, n, ATTR_aria_modal), STR("true")) && str_eq(dom_attr(f->d, n, ATTR_role), STR("dialog")))) return true;
    uint32_t bits = says(f, n);
    f->walled |= is(bits, MARKUP_paywall) && (tag_kinds(node->tag) & KIND_BLOCK);
    if (is_byline(f, n, bits) || is_empty(f, n)) return true;
    if (repeats_title(f, n)) {
        f->title = STR("");
        return true;
    }
    if (is_headline(f, n) || is_box(f, n, bits)) return true;
    if (!(f->flags & NO_UNLIKELY)) return false;
    bool unlikely = (is(bits, MARKUP_unlikely) && !is(bits, MARKUP_maybe)) || is(bits, MARKUP_box);
    if (unlikely && node->tag != TAG_body && node->tag != TAG_html && node->tag != TAG_a && !dom_within(f->d, n, TAG_table) && !dom_within(f->d, n, TAG_code)) return true;
    return unlikely_role(dom_attr(f->d, n, ATTR_role));
}

static void clear(Finder *f)
{
    Dom *d = f->d;
    for (uint32_t n = dom_next(d, 1, 1); n;) {
        bool cut = dom_is_element(d, n) && no_part(f, n);
        uint32_t next = cut ? dom_after(d, 1, n) : dom_next(d, 1, n);
        if (cut) sums_cut(d, f->sums, n);
        n = next;
    }
}

/* ---- paragraphs ------------------------------------------------------------------------------------------ */

/* May n stand in a line of text? Links and the like do where all that they hold does. */
static bool in_line(const Dom *d, uint32_t n)
{
    const Node *node = dom_node(d, n);
    if (tag_kinds(node->tag) & KIND_PHRASE) return true;
    if (node->tag != TAG_a && node->tag != TAG_del && node->tag != TAG_ins) return false;
    for (uint32_t c = dom_next(d, n, n); c; c = dom_next(d, n, c))
        if (!(tag_kinds(dom_node(d, c)->tag) & KIND_PHRASE) && dom_node(d, c)->tag != TAG_a) return false;
    return true;
}

static bool is_blank(const Finder *f, uint32_t n) { return dom_node(f->d, n)->tag == TAG_br || (!f->sums[n].words && !dom_is_element(f->d, n)); }

/* Runs of text and links between the blocks of a div become paragraphs of their own. */
static void wrap_lines(Finder *f, uint32_t div)
{
    Dom *d = f->d;
    for (uint32_t n = dom_node(d, div)->first; n;) {
        if (!in_line(d, n) || is_blank(f, n)) {
            n = dom_node(d, n)->next;
            continue;
        }
        uint32_t last = n, end = n;
        for (uint32_t c = n; c && in_line(d, c); c = dom_node(d, c)->next) {
            end = c;
            if (!is_blank(f, c)) last = c;
        }
        uint32_t after = dom_node(d, end)->next, p = dom_wrap(d, n, last, TAG_p);
        if (p) sums_add(d, f->sums, p);
        n = after;
    }
}

/* The only element of n, a paragraph with nothing beside it; or DOM_NONE. */
static uint32_t only_paragraph(const Finder *f, uint32_t n)
{
    uint32_t only = DOM_NONE;
    for (uint32_t c = dom_node(f->d, n)->first; c; c = dom_node(f->d, c)->next) {
        if (!dom_is_element(f->d, c)) {
            if (f->sums[c].words) return DOM_NONE;
        } else if (only || dom_node(f->d, c)->tag != TAG_p) return DOM_NONE;
        else only = c;
    }
    return only;
}

static void note_paragraph(Finder *f, uint32_t n) { ARENA_PUSH(f->d->arena, f->paragraphs, n); }

/* A div is a paragraph where it holds no block; where it holds one paragraph it is that; else its lines become paragraphs. */
static uint32_t read_div(Finder *f, uint32_t n)
{
    Dom *d = f->d;
    bool divided = f->sums[n].divides > 1;                    /* itself is one */
    if (divided) {
        wrap_lines(f, n);
        uint32_t only = only_paragraph(f, n);
        if (only && sums_link_density(&f->sums[n]) < 0.25 && dom_node(d, n)->parent) {
            dom_unwrap(d, n, only);
            return only;
        }
        return DOM_NONE;
    }
    if (f->sums[n].words) {
        dom_node(d, n)->tag = TAG_p;
        return n;
    }
    return DOM_NONE;
}

static void find_paragraphs(Finder *f)
{
    Dom *d = f->d;
    for (uint32_t n = dom_next(d, 1, 1), next; n; n = next) {
        uint32_t at = n;
        if (dom_node(d, n)->tag == TAG_div) {
            uint32_t p = read_div(f, n);
            if (p) note_paragraph(f, p), at = p;
        } else if (tag_kinds(dom_node(d, n)->tag) & KIND_SCORED) note_paragraph(f, n);
        next = dom_next(d, 1, at);
    }
}

/* ---- weighing ---------------------------------------------------------------------------------------------- */

static int tag_weight(uint32_t tag)
{
    switch (tag) {
    case TAG_div: return 5;
    case TAG_pre: case TAG_td: case TAG_blockquote: return 3;
    case TAG_address: case TAG_ol: case TAG_ul: case TAG_dl: case TAG_dd: case TAG_dt: case TAG_li: case TAG_form: return -3;
    default: return tag_kinds(tag) & KIND_HEADING || tag == TAG_th ? -5 : 0;
    }
}

static void begin_score(Finder *f, uint32_t n)
{
    if (f->scored[n]) return;
    f->scored[n] = true;
    f->score[n] = tag_weight(dom_node(f->d, n)->tag) + (f->flags & WEIGH ? article_class_weight(f->markup, f->d, n) : 0);
}

static void weigh(Finder *f, uint32_t p)
{
    const Dom *d = f->d;
    const Sums *s = &f->sums[p];
    if (s->glyphs < PARAGRAPH || !dom_node(d, p)->parent) return;
    uint32_t length = s->glyphs / 100;
    double score = 2 + s->commas + (length > 3 ? 3 : length);
    uint32_t level = 0;
    for (uint32_t up = dom_node(d, p)->parent; up > 1 && level < LEVELS; up = dom_node(d, up)->parent, level++) {
        if (!dom_node(d, up)->parent) return;
        if (!f->scored[up]) {
            begin_score(f, up);
            ARENA_PUSH(d->arena, f->candidates, up);
        }
        f->score[up] += score / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
    }
}

static void weigh_all(Finder *f)
{
    for (uint32_t i = 0; i < f->paragraphs.n; i++) weigh(f, f->paragraphs.at[i]);
    for (uint32_t i = 0; i < f->candidates.n; i++) f->score[f->candidates.at[i]] *= 1 - sums_link_density(&f->sums[f->candidates.at[i]]);
}

/* The best candidates, best first. */
static uint32_t best_of(const Finder *f, uint32_t best[TOP])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->candidates.n; i++) {
        uint32_t c = f->candidates.at[i], at = n;
        while (at > 0 && f->score[best[at - 1]] < f->score[c]) at--;
        if (at == TOP) continue;
        if (n < TOP) n++;
        for (uint32_t k = n - 1; k > at; k--) best[k] = best[k - 1];
        best[at] = c;
    }
    return n;
}

static bool is_above(const Dom *d, uint32_t up, uint32_t n)
{
    while ((n = dom_node(d, n)->parent))
        if (n == up) return true;
    return false;
}

/* Where several candidates are nearly as good, the element that holds them all. */
static uint32_t common(const Finder *f, const uint32_t best[TOP], uint32_t n)
{
    const Dom *d = f->d;
    for (uint32_t up = dom_node(d, best[0])->parent; up > 1 && dom_node(d, up)->tag != TAG_body; up = dom_node(d, up)->parent) {
        uint32_t held = 0;
        for (uint32_t i = 1; i < n; i++) held += f->score[best[i]] >= 0.75 * f->score[best[0]] && is_above(d, up, best[i]);
        if (held >= ALIKE) return up;
    }
    return best[0];
}

/* Up to a parent that weighs more, and to one that holds nothing else. */
static uint32_t climb(Finder *f, uint32_t top)
{
    const Dom *d = f->d;
    double last = f->score[top], least = last / 3;
    for (uint32_t up = dom_node(d, top)->parent; up > 1 && dom_node(d, up)->tag != TAG_body; up = dom_node(d, up)->parent) {
        if (!f->scored[up]) continue;
        if (f->score[up] < least) break;
        if (f->score[up] > last) {
            top = up;
            break;
        }
        last = f->score[up];
    }
    for (uint32_t up = dom_node(d, top)->parent; up > 1 && dom_node(d, up)->tag != TAG_body; up = dom_node(d, up)->parent) {
        if (dom_elements(d, up) != 1) break;
        top = up;
    }
    return top;
}

static uint32_t choose(Finder *f)
{
    uint32_t best[TOP], n = best_of(f, best);
    if (!n || dom_node(f->d, best[0])->tag == TAG_body) return f->d->body;
    uint32_t top = common(f, best, n);
    begin_score(f, top);
    return climb(f, top);
}

/* ---- the article's parts ----------------------------------------------------------------------------------- */

/* Is there a point that ends a sentence? */
static bool ends_sentence(Str s)
{
    for (uint32_t i = 0; i < s.n; i++)
        if (s.p[i] == '.' && (i + 1 == s.n || s.p[i + 1] == ' ')) return true;
    return false;
}

static bool goes_along(const Finder *f, uint32_t top, uint32_t n)
{
    const Dom *d = f->d;
    if (n == top) return true;
    if (!dom_is_element(d, n)) return false;
    Str class = dom_attr(d, n, ATTR_class);
    double bonus = class.n && str_eq(class, dom_attr(d, top, ATTR_class)) ? f->score[top] * 0.2 : 0;
    double least = f->score[top] * 0.2 > 10 ? f->score[top] * 0.2 : 10;
    if (f->scored[n] && f->score[n] + bonus >= least) return true;
    if (dom_node(d, n)->tag != TAG_p) return false;
    double links = sums_link_density(&f->sums[n]);
    uint32_t glyphs = f->sums[n].glyphs;
    return glyphs > 80 ? links < 0.25 : glyphs > 0 && links == 0 && ends_sentence(dom_text(d, n));
}

/* Moves what belongs to the article into an element of its own. */
static uint32_t gather(Finder *f, uint32_t top)
{
    Dom *d = f->d;
    uint32_t root = dom_new(d, TAG_div), parent = top == d->body ? top : dom_node(d, top)->parent;
    if (!root) return DOM_NONE;
    for (uint32_t n = dom_node(d, parent)->first, next; n; n = next) {
        next = dom_node(d, n)->next;
        if (top != d->body && !goes_along(f, top, n)) continue;
        dom_cut(d, n);
        dom_append(d, root, n);
    }
    sums_add(d, f->sums, root);
    return root;
}

/* Code points that are no blanks. */
static uint32_t words_of(Str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++) n += ((unsigned char)s.p[i] & 0xC0) != 0x80 && (unsigned char)s.p[i] > ' ';
    return n;
}

static Article attempt(const Lexicon *lex, const Markup *markup, Dom *dom, Str title, uint32_t flags)
{
    Arena *arena = dom->arena;
    Finder f = { .markup = markup, .d = dom, .flags = flags, .title = title, .headline = title, .headline_words = words_of(title) };
    size_t room = 2 * (size_t)f.d->nodes.n + 2;
    f.sums = sums_of(f.d);
    f.score = arena_alloc(arena, room * sizeof *f.score);
    f.scored = arena_alloc(arena, room);
    clear(&f);
    find_paragraphs(&f);
    weigh_all(&f);
    Article a = { .dom = f.d, .root = gather(&f, choose(&f)) };
    if (a.root) article_furniture(lex, f.d, f.sums, a.root);
    if (a.root) article_clean(markup, f.d, f.sums, a.root, flags & STRICT, flags & WEIGH);
    a.glyphs = a.root ? f.sums[a.root].glyphs : 0;
    a.walled = f.walled;
    return a;
}

/* Of all that the page says. */
static uint32_t text_glyphs(const Dom *d)
{
    uint32_t glyphs = 0;
    for (uint32_t n = 1; n < d->nodes.n; n++) {
        uint32_t parent = dom_node(d, n)->parent;
        if (parent && !(dom_kinds(d, parent) & KIND_DROP)) glyphs += dom_node(d, n)->glyphs;
    }
    return glyphs;
}

Article article_of(const Lexicon *lex, const Markup *markup, Arena *arena, Dom *dom, Str page, Str title)
{
    static const uint32_t tries[] = { ALL_FLAGS, ALL_FLAGS & ~NO_UNLIKELY, STRICT, 0 };
    Article best = { 0 };
    uint32_t all = text_glyphs(dom);
    for (uint32_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        Article a = attempt(lex, markup, i ? dom_read(arena, page) : dom, title, tries[i]);
        if (a.glyphs > best.glyphs || !best.dom) best = a;
        if (best.glyphs >= SHORT_TEXT || best.glyphs >= all || dom->cut) break;      /* or nothing more is there to be found */
    }
    return best;
}
