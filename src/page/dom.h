/* Dom - a web page as a tree, as far as an article is read from it.
 *
 * Parsed by libxml2 (its SAX interface, so that only what is needed is kept: HTML as browsers forgive it). Nodes are one array in
 * the order of the page; links are indexes, DOM_NONE where there is none. Nothing is ever deleted from the array:
 * a node that is cut off has no parent that holds it. Elements deeper than DOM_DEEP are put beside those that are that
 * deep, so that every walk up ends soon. One tree belongs to one arena and one thread. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_DOM_H
#define PAGE_DOM_H
#include "base/arena.h"
#include "page/tags.h"

enum { DOM_NONE = 0, DOM_DEEP = 400, DOM_MOST = 300000 };      /* node 0 is no node; a page of more nodes is cut there */

/* Attributes that are kept. */
#define ATTRS(X)                                                                                                                    \
    X(alt) X(cite) X(class) X(colspan) X(content) X(datetime) X(dir) X(hidden) X(href) X(id) X(itemprop) X(itemtype) X(lang) X(name) \
    X(property) X(rel) X(role) X(rowspan) X(src) X(style) X(summary) X(title) X(type)
#define ATTR_ID(name) ATTR_##name,
/* Beside them the ones with a mark in their name, and those of lazy images and posts. */
enum { ATTR_NONE, ATTRS(ATTR_ID) ATTR_aria_hidden, ATTR_aria_modal, ATTR_aria_label, ATTR_data_src, ATTR_data_post, ATTR_data_href, ATTR_data_permalink, ATTR_END };

typedef struct { uint32_t name; Str value; } Attr;               /* name ATTR_* */

typedef struct {
    uint16_t tag;                 /* TAG_* */
    uint16_t depth;
    uint32_t parent, first, last, next, before;
    uint32_t attrs, n_attrs;      /* in dom->attrs */
    Str text;                     /* of TAG_TEXT */
    uint32_t glyphs;              /* code points of text, a run of blanks being one */
} Node;

typedef struct {
    Arena *arena;
    ARENA_ARRAY(Node) nodes;
    ARENA_ARRAY(Attr) attrs;
    ARENA_ARRAY(Str) data;        /* what stands in scripts of type application/ld+json */
    uint32_t html, head, body;    /* DOM_NONE where there is none */
    bool cut;                     /* had more than DOM_MOST nodes */
} Dom;

/* The tree of a page in UTF-8. Any bytes give a tree. */
Dom *dom_read(Arena *arena, Str page);

static inline Node *dom_node(const Dom *d, uint32_t n) { return &d->nodes.at[n]; }
static inline uint32_t dom_kinds(const Dom *d, uint32_t n) { return tag_kinds(d->nodes.at[n].tag); }
static inline bool dom_is_element(const Dom *d, uint32_t n) { return d->nodes.at[n].tag != TAG_TEXT; }
/* The value of ATTR_*, "" where it is not there; whether it is there. */
Str dom_attr(const Dom *d, uint32_t n, uint32_t attr);
bool dom_has(const Dom *d, uint32_t n, uint32_t attr);

/* The next node of a walk through everything under `root`, in the order of the page; past the whole of n with dom_after. DOM_NONE at the end. */
uint32_t dom_next(const Dom *d, uint32_t root, uint32_t n);
uint32_t dom_after(const Dom *d, uint32_t root, uint32_t n);
/* The next such element under root after n (n = root to begin); DOM_NONE where there is none more. */
uint32_t dom_find(const Dom *d, uint32_t root, uint32_t n, uint32_t tag);
uint32_t dom_elements(const Dom *d, uint32_t n);                 /* how many elements are its children */
bool dom_within(const Dom *d, uint32_t n, uint32_t tag);         /* has it an ancestor of this tag? */

/* A new element that is nowhere yet; DOM_NONE where the page is at its limit. */
uint32_t dom_new(Dom *d, uint32_t tag);
/* Takes a node out of its parent; puts one that has none last into `parent`. */
void dom_cut(Dom *d, uint32_t n);
void dom_append(Dom *d, uint32_t parent, uint32_t n);
/* Puts the only element of n in n's place. */
void dom_unwrap(Dom *d, uint32_t n, uint32_t only);
/* Puts a new element in before `n`'s place and moves n .. last (siblings) into it. */
uint32_t dom_wrap(Dom *d, uint32_t n, uint32_t last, uint32_t tag);
/* All words under n, blanks single, without those of dropped elements; in the arena. dom_lines: with a line end at each br. */
Str dom_text(const Dom *d, uint32_t n);
Str dom_lines(const Dom *d, uint32_t n);
/* An element whose children are no blocks but br, with some text, of `most` bytes. */
bool dom_is_line(const Dom *d, uint32_t n, uint32_t most);

#endif
