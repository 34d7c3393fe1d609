/* Tame - what of a page a parser has to see.
 *
 * Scripts, styles and comments are half of the bytes of a page and none of its text, and a parser reads them byte by byte; a tag with thousands of
 * attributes it reads in quadratic time, for it compares each with all before it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_TAME_H
#define PAGE_TAME_H
#include "base/arena.h"

/* A copy of the page without comments, without what stands in scripts (but data, application/ld+json) and styles, without the attributes of a tag
 * beyond a thousand; NULs are blanks. Linear. */
Str page_tame(Arena *arena, Str page);

#endif
