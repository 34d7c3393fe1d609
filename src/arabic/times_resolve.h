/* Resolving, inside: what a time covers, and how that is printed.
 *
 * Said (times_said.h) -> Cover (times_cover_days.c, times_cover_units.c) -> text (times_value.c); times_resolve.c puts them together. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TIMES_RESOLVE_H
#define ARABIC_TIMES_RESOLVE_H
#include "arabic/calendar.h"
#include "arabic/times_said.h"

typedef struct { const TimesIn *in; Date now; Date told; } From;   /* now: publication, year 0 where unknown; told: the day last told of */

/* What a time covers, before it is printed; grain 0 where it is not known. */
typedef struct { Date from, to; uint8_t grain; } Cover;

static inline bool known(Date d) { return d.year != 0; }
/* The days of a day, month, year, or the week from Monday that has the day. */
Cover cover_day(Date d);
Cover cover_month(int32_t year, uint32_t month);
Cover cover_year(int32_t year);
Cover cover_week(Date any);
/* Is it one day, month, week, year or other period, and no stretch of them? */
bool cover_is_one(const Cover *c);
/* The day `count` units and `micro` millionths of one from d; year 0 where that is out of reach. Hours and less are whole days only from
 * 24 hours on. */
Date cover_moved(Date d, int64_t count, int64_t micro, uint8_t unit);

/* A day, date, weekday or holiday; a unit, a count of units, a season, a decade. */
Cover cover_of_day(const From *f, const Said *s);
Cover cover_of_holiday(const From *f, const Said *s);
/* The year of the month and day of s, which say none: the last such day, or the next; 0 where publication is not known. */
int32_t cover_year_for(const From *f, const Said *s);
/* The days of a hijri day or month. */
Cover cover_hijri(const From *f, const Said *s);
Cover cover_of_units(const From *f, const Said *s);
/* The piece of what is covered, as «ar-rub' ath-thalith min»; all of it where the piece has no unit; grain 0 where it holds none such. */
Cover cover_piece(Cover whole, const SaidPiece *p);
/* The part of a period that «matla'», «awakhir», «fi waqt lahiq min» mean. */
Cover cover_edge(Cover c, uint8_t edge, Date now);
/* The period from now on, where it holds now: «baqi sh-shahr». */
Cover cover_rest(Cover c, Date now);
/* The edge as one month of a year or day of a month, where it begins or ends a stretch: «mundhu matla' al-am». */
Cover cover_edge_point(Cover c, uint8_t edge);

enum { VALUE_BYTES = 64 };
/* One end of a time at a grain: "2008", "2008-10", "2008-10-05", "2008-W41", "2008-Q3", "2008-SU", "200X", "20XX"; out has VALUE_BYTES. */
void value_print(char *out, Date d, uint8_t grain);
/* All fields filled: "2008-10-05TMO", "2008-10-05/2008-10-07", "P3D", "T20:40". */
Str value_filled(const From *f, const Said *s, const Cover *c);
Str value_length(const From *f, const Said *s);
/* The clock time as said, "T20:40", "T07", or with `filled` its minutes too, "T07:00"; "" where no hour is said. */
Str value_part(uint8_t part);                              /* "TEV", "" for none */
void value_clock(char *out, const Said *s, bool filled);
static inline Str value_keep(const From *f, const char *text) { return arena_copy(f->in->doc->arena, str_of(text)); }
/* As said, X where a field of the calendar is not said: "XXXX-10-05", "XXXX-WXX-5", "XXXX-XX-27"; what is counted from the publication day is
 * as filled. `filled` is what value_filled gave for what it covers. */
Str value_said(const From *f, const Said *s, const Cover *c, Str filled);

#endif
