/* Said - a time as the words say it, before anything is filled in.
 *
 * What is not said stays 0 (or has its flag off): «7 mars al-hali» says day 7, month 3 and "the present one", no year.
 * times_resolve.c fills it from the day of publication. The grammar is in times_days.c (days and dates), times_dates.c
 * (day and month, figures), times_units.c (weeks, months, years, lengths) and times_clock.c. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TIMES_SAID_H
#define ARABIC_TIMES_SAID_H
#include "arabic/times_words.h"

typedef enum {
    SAID_NONE,
    SAID_DAY,            /* a day, month or year with all that is said of it */
    SAID_UNIT,           /* a week, month, year ... beside the present: «al-usbu al-madi» */
    SAID_AGO,            /* count units back or on: «qabla thalathat ayyam» */
    SAID_SPAN,           /* the last or next count units: «as-sanawat as-sitt al-madiya» */
    SAID_LENGTH,         /* a duration, of no date */
    SAID_HOLIDAY,
    SAID_DECADE,
    SAID_SEASON,
    SAID_SAME,           /* counted from the day last told of: «al-yawm nafsuhu» 0, «al-yawm at-tali» 1 */
} SaidShape;
typedef enum { LEAD_NONE, LEAD_SINCE, LEAD_UNTIL } Lead;

typedef struct {
    uint32_t first, end;          /* tokens */
    uint32_t skip;                /* bytes of the first token's proclitics */
    SaidShape shape;
    Lead lead;
    uint32_t to;                  /* in the array of Said: the other end of an interval that this one begins, or NONE */
    bool is_end;                  /* the other end of an interval: no Time of its own */

    bool has_offset, has_rel, has_year, hijri, ahead, bracket;      /* bracket: the weekday stood in brackets */
    int8_t offset;                /* days from publication */
    int8_t rel;                   /* «al-madi» -1, «al-hali» 0, «al-muqbil» 1 */
    uint8_t rel_unit;             /* what rel stands by: 0 the thing itself, else TIME_UNIT_* */
    uint8_t weekday, weekday2;    /* weekday2: «laylat as-sabt al-ahad» */
    int32_t year;
    uint8_t month, day, day2;     /* day2: «30 wa-31 mars» */
    int32_t year2;                /* «amay 1965 wa-1966» */
    uint8_t part;                 /* DAY_PART_* */
    int8_t hour, minute, second;  /* -1: not said */
    uint8_t edge;                 /* 1 begin, 2 middle, 3 end */
    uint8_t unit;                 /* TIME_UNIT_* */
    int64_t count, micro;         /* of units; value of a holiday, decade, season */
    Why why;
} Said;

typedef ARENA_ARRAY(Said) Saids;

Said said_at(uint32_t t);                                        /* nothing said, at token t */
/* Each reads what begins at s->end, moves it and fills s; false with s unchanged where nothing does. */
bool said_date(const TimesIn *in, Said *s, bool evident);        /* day, month, year; evident: a day and a month in figures may be a date */
bool said_month_tail(const TimesIn *in, Said *s);                /* what may follow a month: other name, relative, year */
bool said_year(const TimesIn *in, Said *s);                      /* «am 2006», «al-am al-madi», «2006» after a month */
bool said_clock(const TimesIn *in, Said *s);
bool said_relative(const TimesIn *in, Said *s, uint8_t unit);    /* «al-madi» after what is of `unit` */
/* «hadha sh-shahr», «ash-shahr al-jari», «al-am 2003»: a unit beside the present, into rel and rel_unit or year. */
bool said_unit(const TimesIn *in, Said *s);
/* «shahr», «am» before a name or number: the year after «am» and the like is said_year. A count of units, «thalathat ayyam», «yawmayn»,
 * «sana» where `one`: into unit, count, micro. */
bool said_length(const TimesIn *in, Said *s, bool one);
/* The year of a day and month that mean one year wherever none is said («11 sibtimbir»), or 0. */
int32_t said_famous(const TimesIn *in, int32_t month, int32_t day);
/* A year in four digits or in words at t; *end is one past it. 0 where there is none. */
int32_t said_year_number(const TimesIn *in, uint32_t t, uint32_t *end);
/* Whole times that begin at t; false where none does. */
bool said_days(const TimesIn *in, uint32_t t, Said *s);
bool said_units(const TimesIn *in, uint32_t t, Said *s);
/* Is token t within a name of several words («Rusya l-yawm») or after a word that makes a date a name («quwa 14 adhar»)? */
bool said_in_name(const TimesIn *in, uint32_t t);

/* Fills times from what is said: value, days covered, grain. `last`: the day last told of, for «al-yawm nafsuhu». False: not a time. */
bool said_resolve(const TimesIn *in, const Said *s, const Said *to, Date *last, Time *out);

#endif
