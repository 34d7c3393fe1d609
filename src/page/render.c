/* Render - see render.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/render.h"

#include "page/embeds.h"

typedef struct {
    const Lexicon *lex;
    const Markup *markup;
    const Dom *d;
    char *out;                    /* room for all text and three bytes more a node */
    uint32_t n, at;
    uint32_t begin;               /* of the block at hand, in out */
    uint32_t post;                /* index in posts + 1 while inside one */
    BlockKind kind;
    bool tight;                   /* the next block follows on the next line */
    Blocks *blocks;
} Printer;

static uint32_t tag_of(const Printer *p, uint32_t n) { return dom_node(p->d, n)->tag; }

/* Ends the block at hand, if there is anything in it. */
static void flush(Printer *p)
{
    while (p->n > p->begin && (p->out[p->n - 1] == ' ' || p->out[p->n - 1] == '\n')) p->n--;
    if (p->n == p->begin) return;
    if (!p->post) {
        Span span = { p->at + p->begin, p->at + p->n };
        ARENA_PUSH(p->d->arena, *p->blocks, ((Block){ .kind = p->kind, .span = span }));
    }
    p->out[p->n++] = '\n';
    if (!p->post) p->out[p->n++] = '\n';
    p->begin = p->n;
}

static void put(Printer *p, Str s)
{
    for (uint32_t i = 0; i < s.n; i++) {
        bool blank = (unsigned char)s.p[i] <= ' ' || (s.p[i] == '\xC2' && i + 1 < s.n && s.p[i + 1] == '\xA0');
        if (!blank) {
            p->out[p->n++] = s.p[i];
            continue;
        }
        if (s.p[i] == '\xC2') i++;
        if (p->n > p->begin && p->out[p->n - 1] != ' ' && p->out[p->n - 1] != '\n') p->out[p->n++] = ' ';
    }
}

static void line_end(Printer *p)
{
    while (p->n > p->begin && p->out[p->n - 1] == ' ') p->n--;
    if (p->n > p->begin) p->out[p->n++] = '\n';
}

static BlockKind kind_of(const Printer *p, uint32_t n)
{
    for (uint32_t up = n; up; up = dom_node(p->d, up)->parent) {
        uint32_t tag = tag_of(p, up);
        if (tag_kinds(tag) & KIND_HEADING) return BLOCK_HEADING;
        if (tag == TAG_figcaption || tag == TAG_caption) return BLOCK_CAPTION;
        if (tag == TAG_li || tag == TAG_tr) return BLOCK_LIST;
        if (tag == TAG_blockquote) return BLOCK_QUOTE;
    }
    return BLOCK_PARAGRAPH;
}

/* Cells stand in one line; everything else that is a block begins its own. */
static void enter(Printer *p, uint32_t n)
{
    uint32_t tag = tag_of(p, n);
    if (tag == TAG_br) {
        uint32_t before = dom_node(p->d, n)->before;
        while (before && !dom_is_element(p->d, before) && !dom_node(p->d, before)->glyphs) before = dom_node(p->d, before)->before;
        if (before && tag_of(p, before) == TAG_br && !p->post) flush(p);
        else line_end(p);
    } else if (tag == TAG_td || tag == TAG_th) {
        if (dom_node(p->d, n)->before && p->n > p->begin) put(p, STR(" | "));
    } else if (tag_kinds(tag) & KIND_BLOCK && !dom_within(p->d, n, TAG_td)) flush(p);
}

static void leave(Printer *p, uint32_t n)
{
    uint32_t tag = tag_of(p, n);
    if (tag_kinds(tag) & KIND_BLOCK && tag != TAG_td && tag != TAG_th && tag != TAG_br && !dom_within(p->d, n, TAG_td)) flush(p);
}

static void begin_post(Printer *p, uint32_t n, const Embed *e)
{
    flush(p);
    Block block = { .kind = BLOCK_EMBED, .platform = e->platform, .handle = e->handle, .url = e->url, .posted = e->posted };
    block.span.begin = p->at + p->n;
    ARENA_PUSH(p->d->arena, *p->blocks, block);
    p->post = n;
}

static void end_post(Printer *p)
{
    Block *block = &p->blocks->at[p->blocks->n - 1];
    flush(p);
    while (p->n > block->span.begin - p->at && p->out[p->n - 1] == '\n') p->n--;
    block->span.end = p->at + p->n;
    Str text = { p->out - p->at, p->at + p->n };
    embed_sign(p->lex, p->d->arena, text, block);
    p->out[p->n++] = '\n', p->out[p->n++] = '\n';
    p->begin = p->n;
    p->post = DOM_NONE;
    if (block->span.end == block->span.begin) p->blocks->n--;
}

static void text(Printer *p, uint32_t n)
{
    if (p->n == p->begin) p->kind = kind_of(p, n);
    put(p, dom_node(p->d, n)->text);
}

/* A walk down and up again: what was entered is left. */
static void walk(Printer *p, uint32_t root)
{
    for (uint32_t n = root;;) {
        Embed e;
        if (!dom_is_element(p->d, n)) text(p, n);
        else {
            enter(p, n);
            if (!p->post && embed_at(p->markup, p->d, n, &e)) begin_post(p, n, &e);
        }
        bool down = dom_node(p->d, n)->first && !(dom_kinds(p->d, n) & KIND_DROP);
        if (down) {
            n = dom_node(p->d, n)->first;
            continue;
        }
        for (;;) {
            if (dom_is_element(p->d, n)) leave(p, n);
            if (n == p->post) end_post(p);
            if (n == root) return;
            if (dom_node(p->d, n)->next) break;
            n = dom_node(p->d, n)->parent;
        }
        n = dom_node(p->d, n)->next;
    }
}

Str render(const Lexicon *lex, const Markup *markup, const Dom *d, uint32_t root, uint32_t at, Blocks *blocks)
{
    size_t room = 64;
    for (uint32_t n = root; n; n = dom_next(d, root, n)) room += (size_t)dom_node(d, n)->text.n + 5;
    Printer p = { .lex = lex, .markup = markup, .d = d, .out = arena_alloc(d->arena, room), .at = at, .blocks = blocks };
    walk(&p, root);
    flush(&p);
    while (p.n && p.out[p.n - 1] == '\n') p.n--;
    return (Str){ p.out, p.n };
}
