/* Account, tree - the chains, from who knows to who hands on: a root, the sources that quote it, the pages that carry it, their copies.
 *
 * Chains are written outermost first («Reuters <- an official»); here they are turned round, and chains that begin alike are one
 * branch. The nodes lie in one array and are walked without recursion, since a record's chains may be of any length. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

#define ARROW STR(" \xE2\x86\x90 ")               /* between the links of ToldFigure.chain */

enum { LINKS_MOST = 12 };

typedef struct {
    Str name;
    uint32_t parent, first, last, next;       /* nodes; NO_INDEX: none */
    uint32_t document, root;                  /* NO_INDEX: this node is none */
    bool copy;
    ARENA_ARRAY(uint32_t) figures;            /* told on this page under this branch */
} Node;

typedef struct { const Account *a; ARENA_ARRAY(Node) at; } Tree;

/* ---- growing ------------------------------------------------------------------------------------- */

static uint32_t node_add(Tree *t, uint32_t parent, Node x)
{
    uint32_t index = t->at.n;
    x.parent = parent, x.first = x.last = x.next = NO_INDEX;
    ARENA_PUSH(t->a->arena, t->at, x);
    if (!index) return index;
    if (t->at.at[parent].last == NO_INDEX) t->at.at[parent].first = index;
    else t->at.at[t->at.at[parent].last].next = index;
    t->at.at[parent].last = index;
    return index;
}

static uint32_t child(Tree *t, uint32_t parent, Node x)
{
    for (uint32_t i = t->at.at[parent].first; i != NO_INDEX; i = t->at.at[i].next) {
        const Node *n = &t->at.at[i];
        if (n->document == x.document && n->root == x.root && str_eq(n->name, x.name)) return i;
    }
    return node_add(t, parent, x);
}

/* The links of a chain without its last one, which is the root; the innermost first. */
static uint32_t links_between(Str chain, Str *links)
{
    uint32_t n = 0, end = chain.n;
    bool last = true;
    for (uint32_t i = chain.n; i-- > 0 && n < LINKS_MOST;) {
        bool arrow = i + ARROW.n <= chain.n && !memcmp(chain.p + i, ARROW.p, ARROW.n);
        if (!arrow && i) continue;
        uint32_t from = arrow ? i + ARROW.n : 0;
        if (!last) links[n++] = (Str){ chain.p + from, end - from };
        last = false, end = i;
    }
    return n;
}

/* The node of a page under this root, wherever. */
static uint32_t page_node(const Tree *t, uint32_t root, uint32_t document)
{
    for (uint32_t i = 1; i < t->at.n; i++) {
        if (t->at.at[i].document != document) continue;
        uint32_t up = i;
        while (t->at.at[up].parent) up = t->at.at[up].parent;
        if (up == root) return i;
    }
    return NO_INDEX;
}

static void grow(Tree *t, uint32_t index)
{
    const ToldFigure *f = &t->a->d->figures.at[index];
    const Document *doc = &t->a->d->documents.at[f->document];
    Str links[LINKS_MOST];
    uint32_t at = child(t, 0, (Node){ .name = t->a->d->roots.at[f->root].name, .document = NO_INDEX, .root = f->root });
    uint32_t original = f->copied && doc->copied_from != NO_INDEX ? page_node(t, at, doc->copied_from) : NO_INDEX;
    if (original != NO_INDEX) at = original;
    else if (!f->copied)
        for (uint32_t i = 0, n = links_between(f->chain, links); i < n; i++) at = child(t, at, (Node){ .name = links[i], .document = NO_INDEX, .root = NO_INDEX });
    at = child(t, at, (Node){ .document = f->document, .root = NO_INDEX });
    t->at.at[at].copy |= f->copied;
    ARENA_PUSH(t->a->arena, t->at.at[at].figures, index);
}

/* ---- telling ------------------------------------------------------------------------------------- */

/* The numbers first and the words after them, so that a form may show the words on demand. */
static void tell_page(const Account *a, const Node *n)
{
    say_document(a, n->document);
    if (n->copy) say_plain(a, " "), say_key(a, "account.copy");
    say_plain(a, " ");
    say_stamp(a, a->d->documents.at[n->document].published);
    for (uint32_t i = 0; i < n->figures.n; i++) {
        const ToldFigure *f = &a->d->figures.at[n->figures.at[i]];
        if (i) speak_between(a, "comma"); else say_plain(a, ": ");
        say(a, words_figure(a, f), LOOK_STRONG);
        if (f->status == MODALITY_denied) say_plain(a, " "), say(a, label(a->labels, "status.denied"), LOOK_ALARM);
    }
    for (uint32_t i = 0; i < n->figures.n; i++) say_plain(a, " "), exact(a, a->d->figures.at[n->figures.at[i]].words);
}

static void tell_node(const Account *a, const Node *n)
{
    item(a, n->document != NO_INDEX);
    if (n->document != NO_INDEX) { tell_page(a, n); return; }
    quote(a, n->name, n->root != NO_INDEX ? LOOK_STRONG : LOOK_PLAIN);
    if (n->root == NO_INDEX || !a->d->roots.at[n->root].kind) return;
    say_plain(a, " \xC2\xB7 ");
    say(a, label_of(a->labels, "source", symbol_name(SET_SOURCE, a->d->roots.at[n->root].kind)), LOOK_DIM);
}

static void tell_tree(const Tree *t)
{
    for (uint32_t i = t->at.at[0].first; i && i != NO_INDEX;) {
        const Node *n = &t->at.at[i];
        tell_node(t->a, n);
        if (n->first != NO_INDEX) { list(t->a); i = n->first; continue; }
        item_end(t->a);
        while (n->next == NO_INDEX && n->parent) {
            list_end(t->a), item_end(t->a);
            n = &t->at.at[n->parent];
        }
        i = n->next;
    }
}

void account_tree(const Account *a)
{
    Tree t = { .a = a };
    node_add(&t, 0, (Node){ .document = NO_INDEX, .root = NO_INDEX });
    for (uint32_t i = 0; i < a->x->tolls.n; i++)
        for (uint32_t k = 0; k < a->x->tolls.at[i].series.n; k++)
            if (figure_shown(a, &a->x->tolls.at[i], a->x->tolls.at[i].series.at[k])) grow(&t, a->x->tolls.at[i].series.at[k]);
    if (t.at.n < 2) return;
    heading(a, "account.chains");
    list(a);
    tell_tree(&t);
    list_end(a);
}
