/* Sums - see sums.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/sums.h"

enum { FIELDS = sizeof(Sums) / sizeof(uint32_t) };

static bool comma_at(Str s, uint32_t at)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    if (*p == ',') return true;
    if (at + 1 < s.n && p[0] == 0xD8 && p[1] == 0x8C) return true;                       /* the Arabic one, U+060C */
    return at + 2 < s.n && ((p[0] == 0xEF && p[1] == 0xBC && p[2] == 0x8C) || (p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x81));      /* U+FF0C, U+3001 */
}

static Sums of_text(const Node *node)
{
    Sums s = { .glyphs = node->glyphs };
    for (uint32_t i = 0; i < node->text.n; i++) {
        s.words += (unsigned char)node->text.p[i] > ' ' && ((unsigned char)node->text.p[i] & 0xC0) != 0x80;
        s.commas += comma_at(node->text, i);
    }
    if (!s.words) s.glyphs = 0;
    return s;
}

/* What an element is, beside what it holds. */
static void of_element(const Dom *d, uint32_t n, Sums *s)
{
    uint32_t tag = dom_node(d, n)->tag, kinds = tag_kinds(tag);
    if (tag == TAG_a) s->links += s->glyphs * (str_starts(dom_attr(d, n, ATTR_href), STR("#")) ? 3 : 10);
    if (kinds & KIND_LIST) s->lists += s->glyphs;
    if (kinds & KIND_HEADING) s->headings += s->glyphs;
    s->p += tag == TAG_p;
    s->img += tag == TAG_img;
    s->li += tag == TAG_li;
    s->input += tag == TAG_input;
    s->media += tag == TAG_iframe || tag == TAG_object || tag == TAG_embed;
    s->divides += (kinds & KIND_DIVIDES) != 0;
    s->textish += s->words && ((kinds & KIND_DIVIDES) || tag == TAG_span || tag == TAG_li || tag == TAG_td);
}

static void plus(Sums *to, const Sums *from, uint32_t sign)
{
    uint32_t *a = (uint32_t *)to;
    const uint32_t *b = (const uint32_t *)from;
    for (uint32_t i = 0; i < FIELDS; i++) a[i] += sign * b[i];
}

void sums_add(const Dom *d, Sums *sums, uint32_t n)
{
    for (uint32_t c = dom_node(d, n)->first; c; c = dom_node(d, c)->next) plus(&sums[n], &sums[c], 1);
    Sums own = sums[n];
    of_element(d, n, &sums[n]);
    for (uint32_t i = 0; i < FIELDS; i++) ((uint32_t *)&own)[i] = ((uint32_t *)&sums[n])[i] - ((uint32_t *)&own)[i];
    for (uint32_t up = dom_node(d, n)->parent; up; up = dom_node(d, up)->parent) plus(&sums[up], &own, 1);
}

Sums *sums_of(const Dom *d)
{
    Sums *sums = arena_alloc(d->arena, 2 * (size_t)d->nodes.n * sizeof *sums);
    for (uint32_t n = d->nodes.n - 1; n > 0; n--) {                      /* a child stands after its parent */
        if (!dom_is_element(d, n)) sums[n] = of_text(dom_node(d, n));
        else if (!(dom_kinds(d, n) & KIND_DROP)) of_element(d, n, &sums[n]);
        if (dom_node(d, n)->parent && !(dom_kinds(d, n) & KIND_DROP && dom_is_element(d, n))) plus(&sums[dom_node(d, n)->parent], &sums[n], 1);
    }
    return sums;
}

void sums_cut(Dom *d, Sums *sums, uint32_t n)
{
    for (uint32_t up = dom_node(d, n)->parent; up; up = dom_node(d, up)->parent) plus(&sums[up], &sums[n], (uint32_t)-1);
    dom_cut(d, n);
}

double sums_link_density(const Sums *s) { return s->glyphs ? (double)s->links / 10 / s->glyphs : 0; }
