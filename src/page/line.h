/* Line - a short line of a page, cut into words as far as its furniture needs.
 *
 * Only short lines are looked at: a byline, a stamp, a heading never runs long. A word is a run of
 * letters or of digits («14juin» is two); marks stand before the word they precede. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_LINE_H
#define PAGE_LINE_H
#include "lexicon/letters.h"

enum { LINE_SHORT = 320, LINE_WORDS = 24 };      /* bytes; words */

typedef struct {
    Span span;
    Str norm;                     /* normal form; digits as 0 to 9 */
    int32_t value;                /* of digits (up to 9 of them), else -1 */
    uint32_t mark;                /* code point of the last mark between the word before and this one, or 0 */
    bool glued;                   /* no blank stands before it */
} LineWord;

typedef struct {
    LineWord at[LINE_WORDS];
    uint32_t n;
    uint32_t first;               /* code point that the line begins with */
    uint32_t last;                /* code point that it ends with */
    bool whole;                   /* all its words are here; false for a line that is too long */
} Line;

/* Reads the line at `span` of text, which is trimmed. Normal forms lie in the arena. */
Line line_read(const Lexicon *lex, Arena *arena, Str text, Span span);
/* What word i, or with `words` 2 the phrase of it and the next, is in the page table: PAGE_* or 0; its value in *value if not NULL. */
uint32_t line_role(const Lexicon *lex, const Line *line, uint32_t i, uint32_t words, int64_t *value);
/* The longest phrase (up to 3 words) of the page table that begins at word i: its role, and its length in *words. */
uint32_t line_phrase(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words);
/* The month that words i.. name, 1 to 12, of the Gregorian calendar; its length in *words; 0 where none. */
uint32_t line_month(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words);
/* The same of the hijri calendar. */
uint32_t line_hijri_month(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words);
/* Whether the longest phrase (up to 3 words) at word i is of `table`; its length in *words, 0 if not. */
bool line_known(const Lexicon *lex, const Line *line, uint32_t i, TableId table, uint32_t *words);
/* The span without blanks at its ends. */
Span span_trim(Str text, Span span);

#endif
