/* Lines - text for people, wrapped to the terminal, safe for right-to-left words and against control characters.
 *
 * A quotation from a document is put between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (U+2068, U+2069), so that its
 * direction never disturbs the line around it; a line break inside closes and opens them again. Control characters and
 * direction marks of the document are left out: a text cannot write on the terminal. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_LINES_H
#define CMD_LINES_H
#include "base/json.h"

typedef enum { STYLE_PLAIN, STYLE_BOLD, STYLE_DIM, STYLE_RED, STYLE_GREEN, STYLE_YELLOW, STYLE_CYAN } Style;

typedef struct {
    Json *out;                    /* a growing buffer */
    uint32_t width;
    bool color, rtl;              /* rtl: lines begin with RIGHT-TO-LEFT MARK */
    uint32_t indent, column;      /* of lines after the first; cells written of this one */
    bool isolated, blank;         /* inside a quotation; a blank waits */
    Style style;
} Lines;

/* Begins a line with `indent` blanks; if it is wrapped, the next ones begin with `hang`. */
void lines_begin(Lines *l, uint32_t indent, uint32_t hang);
void lines_end(Lines *l);
void lines_style(Lines *l, Style style);
/* Words of ours; blanks at the ends count. */
void lines_say(Lines *l, Str words);
/* Words of the document, isolated. */
void lines_quote(Lines *l, Str words);
/* The same between the marks of quotation. */
void lines_exact(Lines *l, Str words);
/* Blanks up to a column. */
void lines_tab(Lines *l, uint32_t column);
/* Is it a character that must not reach a reader: a control, a mark that turns directions? */
bool text_control(uint32_t code_point);
/* Cells that the text takes on a terminal. */
uint32_t text_cells(Str s);

#endif
