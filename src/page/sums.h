/* Sums - of each element of a page, how much text it holds and of what kind.
 *
 * Made once from the leaves up, and kept true when something is cut out: what is cut is taken off all that held it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_SUMS_H
#define PAGE_SUMS_H
#include "page/dom.h"

typedef struct {
    uint32_t glyphs;              /* code points of text, blanks at the ends of a run being one each */
    uint32_t words;               /* glyphs that are no blanks: 0 where there is nothing to read */
    uint32_t commas;              /* of any script */
    uint32_t links;               /* tenths of glyphs in links; a link within the page counts three tenths */
    uint32_t lists, headings;     /* glyphs in ul and ol, in h1 to h6; nested ones count again */
    uint32_t p, img, li, input, media;          /* elements */
    uint32_t divides;             /* elements that make a div more than a paragraph */
    uint32_t textish;             /* elements with text that hold running text: span, li, td and blocks */
} Sums;

/* One for each node; room for as many again, for elements that are put in later. */
Sums *sums_of(const Dom *d);
/* The same for a new element n, from its children. */
void sums_add(const Dom *d, Sums *sums, uint32_t n);
/* Cuts n out and takes its sums off its ancestors. */
void sums_cut(Dom *d, Sums *sums, uint32_t n);
/* How much of the text is in links, 0 to 1. */
double sums_link_density(const Sums *s);

#endif
