/* Furniture - lines of a page that are not its story: who wrote it, when it was put out or changed, where and by which
 * agency it was filed.
 *
 * They are known by their words (data/page.tsv) and by being short; page/text.c asks only near the head and the foot. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_FURNITURE_H
#define PAGE_FURNITURE_H
#include "page/dates.h"

/* «(akhir ta'dil 2024-09-09 15:26:01)», «nushira fi 12/9/2025», or a date with nothing beside it but the day of the week and
 * the like: PAGE_modified, PAGE_published, or PAGE_filler for a bare date; 0 for another line. */
uint32_t line_stamp(const Lexicon *lex, const Line *line, LineDate *date);
/* The stamps of a line or, where it is none as a whole, of its parts: «Jad | as-sabt 22 tishrin 2025 - 19:40», «akhir tahdith: ..., nushira: ...». Returns how many; roles as above.
 * bare: where a day without a cue counts: as the whole line (links of other reports have days beside them), between bars, between dashes too; never between commas, where days of stories stand. */
typedef struct { LineDate date; uint32_t role; } LineStamp;
enum { LINE_STAMPS = 4, BARE_WHOLE = 0, BARE_IN_BARS = 1, BARE_IN_DASHES = 2 };
uint32_t line_stamps(const Lexicon *lex, Arena *arena, Str text, uint32_t bare, LineStamp out[LINE_STAMPS]);
/* «katabat- X», «bi-qalam: X», «By X», or the cue alone: true, and *author is the name, empty where there is none. */
bool line_byline(const Lexicon *lex, const Line *line, Span *author);
/* «al-Qahira - a f b»: places and agencies alone. */
bool line_dateline(const Lexicon *lex, const Line *line);

#endif
