/* Rows - the lines of a plain text that are not blank, and which of them one paragraph was wrapped into.
 *
 * Newspapers on the web write a paragraph a line; old wires wrap at a fixed width. A text is taken for wrapped
 * where most of its lines neither end a sentence nor are long; its inner line ends are then made blanks, so that a
 * sentence is one piece of text. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_ROWS_H
#define PAGE_ROWS_H
#include "base/arena.h"

enum { ROWS_MOST = 1 << 16 };     /* what follows so many lines is one row, so that memory is bounded by the text */

typedef struct {
    Span span;                    /* without blanks at its ends */
    bool gap;                     /* a blank line stands before it (or the text begins) */
} Row;
typedef struct { Row *at; uint32_t n, cap; } Rows;

Rows rows_read(Arena *arena, Str text);
/* The text, with the line ends inside wrapped paragraphs as blanks: of the same length; the text itself where it is not wrapped. */
Str rows_unwrap(Arena *arena, Str text);

#endif
