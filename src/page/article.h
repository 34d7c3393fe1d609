/* Article - which part of a page is the article that a reader came for.
 *
 * Paragraphs are weighed by their length and commas and give their weight to the elements that hold them; the element that weighs most, less the
 * share of its links, is the article, with those beside it that are like it. Then furniture inside it is cleared away. Where
 * little is left the page is tried again with less strictness. After Readability (Arc90, 2009, and Mozilla's heirs of it), told anew. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_ARTICLE_H
#define PAGE_ARTICLE_H
#include "page/markup.h"
#include "page/sums.h"

typedef struct {
    Dom *dom;                     /* the tree that it is cut from */
    uint32_t root;                /* of the article; DOM_NONE where there is none */
    uint32_t glyphs;              /* of its text */
    bool walled;                  /* the page shows that the rest is kept for those who pay */
} Article;

/* Finds the article of a page in UTF-8, of which `dom` is the tree; it is changed, and made again from the page for another try. `title`: what the page is called, for its headline is not said twice; may be empty. */
Article article_of(const Lexicon *lex, const Markup *markup, Arena *arena, Dom *dom, Str page, Str title);

/* Inside: clears a chosen element of forms, share bars, boxes of links and the like (article_clean.c). `strict`: lists and divs with too many links or
 * pictures go too; `weigh`: classes count. */
void article_clean(const Markup *markup, Dom *d, Sums *sums, uint32_t root, bool strict, bool weigh);
/* Clears it of what its words show to be furniture (article_furniture.c). */
void article_furniture(const Lexicon *lex, Dom *d, Sums *sums, uint32_t root);
/* +25 and -25 for the class, and for the id. */
int article_class_weight(const Markup *markup, const Dom *d, uint32_t n);

#endif
