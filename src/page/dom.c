/* Dom - see dom.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/dom.h"

#include "page/tame.h"

#include <libxml/HTMLparser.h>

enum { PARSER_DEEP = 2 * DOM_DEEP };

typedef struct { Dom *d; htmlParserCtxtPtr parser; uint32_t open; bool in_data, in_script; ARENA_ARRAY(char) pool; } Builder;

/* ---- attributes ------------------------------------------------------------------------------------- */

#define ATTR_ROW(name) STR(#name),
static const Str attr_names[] = { STR(""), ATTRS(ATTR_ROW) STR("aria-hidden"), STR("aria-modal"), STR("aria-label"), STR("data-src"), STR("data-telegram-post"), STR("data-href"), STR("data-instgrm-permalink") };

static uint32_t attr_named(Str name)
{
    for (uint32_t i = 1; i < ATTR_END; i++)
        if (str_eq(attr_names[i], name)) return i;
    return ATTR_NONE;
}

static void add_attrs(Dom *d, Node *node, const xmlChar **attrs)
{
    node->attrs = d->attrs.n;
    for (uint32_t i = 0; attrs && attrs[i]; i += 2) {
        uint32_t name = attr_named(str_of((const char *)attrs[i]));
        if (!name) continue;
        Str value = attrs[i + 1] ? arena_copy(d->arena, str_of((const char *)attrs[i + 1])) : STR("");
        ARENA_PUSH(d->arena, d->attrs, ((Attr){ name, value }));
        node->n_attrs++;
    }
}

Str dom_attr(const Dom *d, uint32_t n, uint32_t attr)
{
    const Node *node = &d->nodes.at[n];
    for (uint32_t i = 0; i < node->n_attrs; i++)
        if (d->attrs.at[node->attrs + i].name == attr) return d->attrs.at[node->attrs + i].value;
    return STR("");
}

bool dom_has(const Dom *d, uint32_t n, uint32_t attr)
{
    const Node *node = &d->nodes.at[n];
    for (uint32_t i = 0; i < node->n_attrs; i++)
        if (d->attrs.at[node->attrs + i].name == attr) return true;
    return false;
}

/* ---- building ---------------------------------------------------------------------------------------- */

void dom_append(Dom *d, uint32_t parent, uint32_t n)
{
    Node *p = dom_node(d, parent), *node = dom_node(d, n);
    node->parent = parent;
    node->before = p->last;
    if (p->last) dom_node(d, p->last)->next = n;
    else p->first = n;
    p->last = n;
    node->depth = (uint16_t)(p->depth + 1);
}

uint32_t dom_new(Dom *d, uint32_t tag)
{
    if (d->nodes.n >= DOM_MOST) return d->cut = true, DOM_NONE;
    ARENA_PUSH(d->arena, d->nodes, ((Node){ .tag = (uint16_t)tag }));
    return d->nodes.n - 1;
}

/* The parser looks through all names that are open at each end tag: so that this stays a short look it forgets the one above the newest. */
static void keep_shallow(htmlParserCtxtPtr parser)
{
    if (!parser || parser->nameNr <= PARSER_DEEP) return;
    parser->nameTab[parser->nameNr - 2] = parser->nameTab[parser->nameNr - 1];
    parser->nameNr--;
}

static void start(void *context, const xmlChar *name, const xmlChar **attrs)
{
    Builder *b = context;
    Dom *d = b->d;
    keep_shallow(b->parser);
    uint32_t tag = tag_named(str_of((const char *)name)), n = dom_new(d, tag);
    if (!n) return;
    add_attrs(d, dom_node(d, n), attrs);
    while (dom_node(d, b->open)->depth >= DOM_DEEP) b->open = dom_node(d, b->open)->parent;
    dom_append(d, b->open, n);
    if (tag == TAG_html && !d->html) d->html = n;
    if (tag == TAG_head && !d->head) d->head = n;
    if (tag == TAG_body && !d->body) d->body = n;
    b->in_script = tag == TAG_script || tag == TAG_style;
    if (b->in_script) {
        Str type = dom_attr(d, n, ATTR_type);
        b->in_data = tag == TAG_script && str_starts(type, STR("application/ld+json"));
    }
    if (!(tag_kinds(tag) & KIND_VOID)) b->open = n;
}

/* Closes the nearest open element of this name; one that is not open closes nothing. */
static void end(void *context, const xmlChar *name)
{
    Builder *b = context;
    uint32_t tag = tag_named(str_of((const char *)name));
    b->in_script = b->in_data = false;
    if (tag_kinds(tag) & KIND_VOID) return;
    for (uint32_t n = b->open; n; n = dom_node(b->d, n)->parent) {
        if (dom_node(b->d, n)->tag != tag) continue;
        if (dom_node(b->d, n)->parent) b->open = dom_node(b->d, n)->parent;
        return;
    }
}

/* Room for n more bytes in the pool. Its text is told by offsets until the page is at its end, for it moves as it grows. */
static void pool_add(Builder *b, Str s)
{
    if (b->pool.n + (uint64_t)s.n > b->pool.cap) {
        uint64_t cap = 2 * ((uint64_t)b->pool.cap + s.n) + 4096;
        char *more = arena_alloc(b->d->arena, cap);
        if (b->pool.n) memcpy(more, b->pool.at, b->pool.n);
        b->pool.at = more, b->pool.cap = (uint32_t)cap;
    }
    memcpy(b->pool.at + b->pool.n, s.p, s.n);
    b->pool.n += s.n;
}

static bool blank(char c) { return (unsigned char)c <= ' '; }

static uint32_t glyphs_of(Str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++)
        if (((unsigned char)s.p[i] & 0xC0) != 0x80 && !(blank(s.p[i]) && i > 0 && blank(s.p[i - 1]))) n++;
    return n;
}

static void text(void *context, const xmlChar *p, int length)
{
    Builder *b = context;
    Dom *d = b->d;
    if (length <= 0 || (b->in_script && !b->in_data)) return;
    uint32_t last = dom_node(d, b->open)->last;
    if (!last || dom_is_element(d, last)) {
        last = dom_new(d, TAG_TEXT);
        if (!last) return;
        dom_append(d, b->open, last);
        dom_node(d, last)->attrs = b->pool.n;                        /* where its text begins in the pool; settle() puts a pointer in its place */
    } else if (last + 1 != d->nodes.n) return;                       /* text after a node that was cut: the page is at its limit */
    pool_add(b, (Str){ (const char *)p, (uint32_t)length });
    dom_node(d, last)->text.n += (uint32_t)length;
}

/* Points every text into the pool; what stands in data scripts is kept apart. */
static void settle(Builder *b)
{
    Dom *d = b->d;
    for (uint32_t i = 1; i < d->nodes.n; i++) {
        Node *node = dom_node(d, i);
        if (node->tag != TAG_TEXT) continue;
        node->text.p = b->pool.at + node->attrs;
        node->attrs = 0;
        node->glyphs = glyphs_of(node->text);
        if (dom_node(d, node->parent)->tag == TAG_script) ARENA_PUSH(d->arena, d->data, node->text);
    }
}

Dom *dom_read(Arena *arena, Str page)
{
    Dom *d = arena_alloc(arena, sizeof *d);
    d->arena = arena;
    ARENA_PUSH(arena, d->nodes, ((Node){ .tag = TAG_OTHER }));        /* no node */
    ARENA_PUSH(arena, d->nodes, ((Node){ .tag = TAG_OTHER }));        /* the root, above html */
    Builder b = { .d = d, .open = 1 };
    htmlSAXHandler sax = { .startElement = start, .endElement = end, .characters = text, .cdataBlock = text, .ignorableWhitespace = text };
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, &b, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!parser) return d;
    page = page_tame(arena, page);
    b.parser = parser;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    htmlParseChunk(parser, page.p, (int)page.n, 1);
    htmlFreeParserCtxt(parser);
    settle(&b);
    if (!d->body) d->body = d->html ? d->html : 1;
    return d;
}

/* ---- walking ------------------------------------------------------------------------------------------ */

uint32_t dom_after(const Dom *d, uint32_t root, uint32_t n)
{
    while (n != root && !dom_node(d, n)->next) n = dom_node(d, n)->parent;
    return n == root || !n ? DOM_NONE : dom_node(d, n)->next;
}

uint32_t dom_next(const Dom *d, uint32_t root, uint32_t n)
{
    return dom_node(d, n)->first ? dom_node(d, n)->first : dom_after(d, root, n);
}

uint32_t dom_find(const Dom *d, uint32_t root, uint32_t n, uint32_t tag)
{
    do n = dom_next(d, root, n); while (n && dom_node(d, n)->tag != tag);
    return n;
}

uint32_t dom_elements(const Dom *d, uint32_t n)
{
    uint32_t elements = 0;
    for (uint32_t c = dom_node(d, n)->first; c; c = dom_node(d, c)->next) elements += dom_is_element(d, c);
    return elements;
}

bool dom_within(const Dom *d, uint32_t n, uint32_t tag)
{
    while ((n = dom_node(d, n)->parent))
        if (dom_node(d, n)->tag == tag) return true;
    return false;
}

/* ---- changing ----------------------------------------------------------------------------------------- */

void dom_cut(Dom *d, uint32_t n)
{
    Node *node = dom_node(d, n), *parent = dom_node(d, node->parent);
    if (!node->parent) return;
    if (node->before) dom_node(d, node->before)->next = node->next;
    else parent->first = node->next;
    if (node->next) dom_node(d, node->next)->before = node->before;
    else parent->last = node->before;
    node->parent = node->next = node->before = DOM_NONE;
}

void dom_unwrap(Dom *d, uint32_t n, uint32_t only)
{
    dom_cut(d, only);
    Node *out = dom_node(d, n), *in = dom_node(d, only), *parent = dom_node(d, out->parent);
    in->parent = out->parent, in->before = out->before, in->next = out->next, in->depth = out->depth;
    if (out->before) dom_node(d, out->before)->next = only;
    else parent->first = only;
    if (out->next) dom_node(d, out->next)->before = only;
    else parent->last = only;
    out->parent = out->next = out->before = DOM_NONE;
}

uint32_t dom_wrap(Dom *d, uint32_t n, uint32_t last, uint32_t tag)
{
    uint32_t w = dom_new(d, tag);
    if (!w) return DOM_NONE;
    Node *wrap = dom_node(d, w), *a = dom_node(d, n), *z = dom_node(d, last), *parent = dom_node(d, a->parent);
    *wrap = (Node){ .tag = (uint16_t)tag, .depth = a->depth, .parent = a->parent, .before = a->before, .next = z->next, .first = n, .last = last };
    if (a->before) dom_node(d, a->before)->next = w;
    else parent->first = w;
    if (z->next) dom_node(d, z->next)->before = w;
    else parent->last = w;
    a->before = z->next = DOM_NONE;
    for (uint32_t i = n; i; i = dom_node(d, i)->next) dom_node(d, i)->parent = w;
    return w;
}

/* A blank after words, `end` where one stands already. */
static uint32_t part_words(char *out, uint32_t used, char end)
{
    if (!used || out[used - 1] == '\n') return used;
    if (out[used - 1] != ' ') used++;
    out[used - 1] = end;
    return used;
}

static Str words_under(const Dom *d, uint32_t root, char at_br)
{
    size_t room = 1;
    for (uint32_t n = root; n; n = dom_next(d, root, n)) room += dom_node(d, n)->text.n + 1;
    char *out = arena_alloc(d->arena, room);
    uint32_t used = 0;
    for (uint32_t n = root; n; ) {
        if (dom_kinds(d, n) & KIND_BLOCK) used = part_words(out, used, dom_node(d, n)->tag == TAG_br ? at_br : ' ');
        Str s = dom_node(d, n)->text;
        for (uint32_t i = 0; i < s.n; i++) {
            if (!blank(s.p[i])) out[used++] = s.p[i];
            else used = part_words(out, used, ' ');
        }
        n = dom_kinds(d, n) & KIND_DROP && n != root ? dom_after(d, root, n) : dom_next(d, root, n);
    }
    while (used && (out[used - 1] == ' ' || out[used - 1] == '\n')) used--;
    return (Str){ out, used };
}

Str dom_text(const Dom *d, uint32_t root) { return words_under(d, root, ' '); }
Str dom_lines(const Dom *d, uint32_t root) { return words_under(d, root, '\n'); }

/* An inline element that may stand for a line; b and em stress words within one. */
static bool may_be_line(uint32_t tag) { return tag == TAG_span || tag == TAG_time || tag == TAG_font || tag == TAG_small || tag == TAG_label || tag == TAG_abbr; }

bool dom_is_line(const Dom *d, uint32_t n, uint32_t most)
{
    if (!(dom_kinds(d, n) & KIND_BLOCK) && !may_be_line(dom_node(d, n)->tag)) return false;
    uint32_t bytes = 0;
    for (uint32_t c = dom_next(d, n, n); c; c = dom_next(d, n, c)) {
        if (dom_is_element(d, c) && (dom_kinds(d, c) & KIND_BLOCK) && dom_node(d, c)->tag != TAG_br) return false;
        bytes += dom_node(d, c)->text.n;
        if (bytes > most) return false;
    }
    return bytes > 0;
}
