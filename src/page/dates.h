/* Dates - a full civil date in a short line: a stamp, a visible date, the date of an embedded post.
 *
 * Written «2024-09-09», «9/9/2024» (day first), «9.9.2024», «9\9\2024», «12 aylul 2025», «12 aylul / sibtimbir 2025» or «March 22,
 * 2024», with a clock time after or before it. Dates in running text are the times layer's. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_DATES_H
#define PAGE_DATES_H
#include "arabic/doc.h"
#include "page/line.h"

typedef struct {
    Date day;                     /* year 0: the line holds no full date */
    uint32_t first, n;            /* words of it */
    int32_t hour, minute, second; /* hour -1: none said; second -1 likewise */
    uint32_t clock_first, clock_n;
} LineDate;

LineDate line_date(const Lexicon *lex, const Line *line);
/* A line of nothing but a clock time («08:15 sabahan»): its hour and minute are put in *date. */
bool line_clock(const Lexicon *lex, const Line *line, LineDate *date);
/* Reads "2024-03-22" at the beginning of s, followed by nothing, a blank or T: the form in which dates are given. */
bool date_given(Str s, Date *day);
/* The minutes from midnight of what date_given took, "2024-03-22T15:26": false where no time follows the day. */
bool date_clock(Str s, uint16_t *minute);
bool date_valid(Date day);
/* "2024-09-09" or "2024-09-09T15:26:01", in the arena. */
Str date_text(Arena *arena, const LineDate *date);

#endif
