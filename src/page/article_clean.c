/* Clearing - what stands inside a chosen article and is none of it: forms, share bars, boxes of links, embedded players of others. */
// SPDX-License-Identifier: Apache-2.0
#include "page/article.h"

enum { COMMAS = 10, SHORT = 25, SHARE_GLYPHS = 500 };

typedef struct {
    const Markup *markup;
    Dom *d;
    Sums *sums;
    uint32_t root;
    bool weigh;
    bool *data_table;             /* of each node: a table of data, not of layout */
} Cleaner;

static uint32_t tag_of(const Cleaner *c, uint32_t n) { return dom_node(c->d, n)->tag; }
static void cut(Cleaner *c, uint32_t n) { sums_cut(c->d, c->sums, n); }
static int weight(const Cleaner *c, uint32_t n) { return c->weigh ? article_class_weight(c->markup, c->d, n) : 0; }
static bool is(uint32_t bits, uint32_t sign) { return bits >> sign & 1; }

/* ---- tables ------------------------------------------------------------------------------------------------- */

static uint32_t number_of(Str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n && i < 4 && s.p[i] >= '0' && s.p[i] <= '9'; i++) n = n * 10 + (uint32_t)(s.p[i] - '0');
    return n ? n : 1;
}

static void measure_table(const Cleaner *c, uint32_t table, uint32_t *rows, uint32_t *columns)
{
    *rows = *columns = 0;
    uint32_t wide = 0;
    for (uint32_t n = dom_next(c->d, table, table); n; n = dom_next(c->d, table, n)) {
        if (tag_of(c, n) == TAG_tr) {
            *rows += number_of(dom_attr(c->d, n, ATTR_rowspan));
            wide = 0;
        } else if (tag_of(c, n) == TAG_td) {
            wide += number_of(dom_attr(c->d, n, ATTR_colspan));
            if (wide > *columns) *columns = wide;
        }
    }
}

/* A table that says so by its parts or its size; one of layout has one column, or others in it. */
static bool is_data(const Cleaner *c, uint32_t table)
{
    Dom *d = c->d;
    uint32_t rows, columns;
    if (str_eq(dom_attr(d, table, ATTR_role), STR("presentation"))) return false;
    if (dom_has(d, table, ATTR_summary)) return true;
    uint32_t caption = dom_find(d, table, table, TAG_caption);
    if (caption && c->sums[caption].words) return true;
    if (dom_find(d, table, table, TAG_th) || dom_find(d, table, table, TAG_thead) || dom_find(d, table, table, TAG_tfoot)) return true;
    if (dom_find(d, table, table, TAG_table)) return false;
    measure_table(c, table, &rows, &columns);
    if (rows <= 1 || columns <= 1) return false;
    return rows >= 10 || columns > 4 || rows * columns > 10;
}

static void mark_tables(Cleaner *c)
{
    for (uint32_t n = c->root; n; n = dom_find(c->d, c->root, n, TAG_table))
        if (n != c->root) c->data_table[n] = is_data(c, n);
}

static bool in_data_table(const Cleaner *c, uint32_t n)
{
    for (; n; n = dom_node(c->d, n)->parent)
        if (c->data_table[n]) return true;
    return false;
}

static bool holds_data_table(const Cleaner *c, uint32_t n)
{
    for (uint32_t t = dom_find(c->d, n, n, TAG_table); t; t = dom_find(c->d, n, t, TAG_table))
        if (c->data_table[t]) return true;
    return false;
}

/* ---- what is cut where it looks bad --------------------------------------------------------------------------- */

static bool is_player(const Cleaner *c, uint32_t n)
{
    uint32_t bits = markup_of(c->markup, dom_attr(c->d, n, ATTR_src)) | markup_of(c->markup, dom_attr(c->d, n, ATTR_data_src));
    return is(bits, MARKUP_player);
}

static bool holds_player(const Cleaner *c, uint32_t n)
{
    if (!c->sums[n].media) return false;
    for (uint32_t i = dom_next(c->d, n, n); i; i = dom_next(c->d, n, i)) {
        uint32_t tag = tag_of(c, i);
        if ((tag == TAG_iframe || tag == TAG_embed || tag == TAG_object) && is_player(c, i)) return true;
    }
    return false;
}

/* A list of pictures, each in an item of its own, is no list of links. */
static bool picture_list(const Cleaner *c, uint32_t n)
{
    for (uint32_t i = dom_node(c->d, n)->first; i; i = dom_node(c->d, i)->next)
        if (dom_elements(c->d, i) > 1) return false;
    return c->sums[n].li > 0 && c->sums[n].img == c->sums[n].li;
}

static bool looks_bad(const Cleaner *c, uint32_t n, int w)
{
    const Sums *s = &c->sums[n];
    uint32_t tag = tag_of(c, n);
    bool list = tag == TAG_ul || tag == TAG_ol || (s->glyphs && s->lists > 0.9 * s->glyphs), in_figure = dom_within(c->d, n, TAG_figure);
    double links = sums_link_density(s), headings = s->glyphs ? (double)s->headings / s->glyphs : 0;
    int li = (int)s->li - 100 - (tag == TAG_li), p = (int)s->p;
    bool bad = (!in_figure && s->img > 1 && p < 0.5 * s->img) || (!list && li > p) || ((int)s->input > p / 3) ||
               (!list && !in_figure && headings < 0.9 && s->glyphs < SHORT && (s->img == 0 || s->img > 2) && links > 0) ||
               (!list && w < 25 && links > 0.2) || (w >= 25 && links > 0.5) || (s->media == 1 && s->glyphs < 75) || s->media > 1 ||
               (s->img == 0 && s->textish - (s->words && (tag_kinds(tag) & KIND_DIVIDES) ? 1 : 0) == 0 && tag != TAG_form);
    return bad && !(list && picture_list(c, n));
}

static bool goes(const Cleaner *c, uint32_t n)
{
    if ((tag_of(c, n) == TAG_table && c->data_table[n]) || in_data_table(c, n) || dom_within(c->d, n, TAG_code) || holds_data_table(c, n)) return false;
    int w = weight(c, n);
    if (w < 0) return true;
    if (c->sums[n].commas >= COMMAS || holds_player(c, n)) return false;
    return looks_bad(c, n, w);
}

typedef struct { uint32_t *at; uint32_t n, cap; } Nodes;

/* All elements of a tag under the root, in the order of the page. */
static Nodes all_of(const Cleaner *c, uint32_t tag)
{
    Nodes all = { 0 };
    for (uint32_t n = dom_find(c->d, c->root, c->root, tag); n; n = dom_find(c->d, c->root, n, tag)) ARENA_PUSH(c->d->arena, all, n);
    return all;
}

static void cut_bad(Cleaner *c, uint32_t tag)
{
    Nodes all = all_of(c, tag);
    while (all.n--)                                           /* from the last, so that what is inside goes first */
        if (goes(c, all.at[all.n])) cut(c, all.at[all.n]);
}

static void cut_all(Cleaner *c, uint32_t tag)
{
    Nodes all = all_of(c, tag);
    bool media = tag == TAG_object || tag == TAG_embed || tag == TAG_iframe;
    while (all.n--)
        if (!media || !is_player(c, all.at[all.n])) cut(c, all.at[all.n]);
}

/* ---- the rest --------------------------------------------------------------------------------------------------- */

static bool word_end(Str s, uint32_t at) { return at >= s.n || !((s.p[at] >= 'a' && s.p[at] <= 'z') || (s.p[at] >= 'A' && s.p[at] <= 'Z') || (s.p[at] >= '0' && s.p[at] <= '9')); }

/* Is "share" a word of the class or id? */
static bool shares(Str s)
{
    for (uint32_t at = 0; at + 5 <= s.n; at++)
        if (!memcmp(s.p + at, "share", 5) && (at == 0 || word_end(s, at - 1)) && (word_end(s, at + 5) || (s.n - at >= 10 && !memcmp(s.p + at, "sharedaddy", 10)))) return true;
    return false;
}

static void cut_shares(Cleaner *c)
{
    for (uint32_t n = dom_next(c->d, c->root, c->root), next; n; n = next) {
        bool bar = dom_is_element(c->d, n) && c->sums[n].glyphs < SHARE_GLYPHS && (shares(dom_attr(c->d, n, ATTR_class)) || shares(dom_attr(c->d, n, ATTR_id)));
        next = bar ? dom_after(c->d, c->root, n) : dom_next(c->d, c->root, n);
        if (bar) cut(c, n);
    }
}

static void cut_headings(Cleaner *c)
{
    for (uint32_t tag = TAG_h1; tag <= TAG_h2; tag++) {
        Nodes all = all_of(c, tag);
        while (all.n--)
            if (weight(c, all.at[all.n]) < 0) cut(c, all.at[all.n]);
    }
}

void article_clean(const Markup *markup, Dom *d, Sums *sums, uint32_t root, bool strict, bool weigh)
{
    static const uint32_t dropped[] = { TAG_object, TAG_embed, TAG_footer, TAG_link, TAG_aside }, late[] = { TAG_iframe, TAG_input, TAG_textarea, TAG_select, TAG_button };
    Cleaner c = { markup, d, sums, root, weigh, arena_alloc(d->arena, (size_t)d->nodes.n + 1) };
    mark_tables(&c);
    if (strict) cut_bad(&c, TAG_form), cut_bad(&c, TAG_fieldset);
    for (uint32_t i = 0; i < sizeof dropped / sizeof *dropped; i++) cut_all(&c, dropped[i]);
    cut_shares(&c);
    for (uint32_t i = 0; i < sizeof late / sizeof *late; i++) cut_all(&c, late[i]);
    cut_headings(&c);
    if (strict) cut_bad(&c, TAG_table), cut_bad(&c, TAG_ul), cut_bad(&c, TAG_div);
}
