/* Said - a time as the words say it, before anything is filled in.
 *
 * What is not said stays 0 (or has its flag off): «7 mars al-hali» says day 7, month 3 and "the present one", no year.
 * times_resolve.c fills it from the day of publication. The grammar is in times_days.c (days and dates), times_dates.c
 * (day and month, figures), times_units.c (weeks, months, years, lengths) and times_clock.c, times_ranges.c,
 * times_parts.c, times_sets.c (the clock, parts of the day, how often). */
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
    SAID_HOLIDAY,        /* the feast of row `feast`, `shift` days on where one of its days is said */
    SAID_DECADE,
    SAID_CENTURY,        /* count is which: 19 is from 1800 to 1899 */
    SAID_SEASON,
    SAID_SET,            /* «kulla yawm»: how often, in a unit, weekday or part of the day */
    SAID_PART,           /* a part of the day of no day: «fi s-sabah» */
    SAID_SAME,           /* counted from the day last told of: «al-yawm nafsuhu» 0, «al-yawm at-tali» 1 */
} SaidShape;
typedef enum { LEAD_NONE, LEAD_SINCE, LEAD_UNTIL } Lead;
/* Where in a period; EARLIER and LATER are counted from the day of publication, «fi waqt sabiq min hadha sh-shahr». */
typedef enum { EDGE_NONE, EDGE_BEGIN, EDGE_MIDDLE, EDGE_END, EDGE_EARLIER, EDGE_LATER, EDGE_REST } Edge;
typedef struct { uint8_t unit; int64_t count, micro; } SaidCount;               /* so many and so many millionths of a TIME_UNIT_* */
/* A piece of the period that the rest says: the nth stretch of `count` units; nth -1 is the last. unit 0: the whole period.
 * weekday: of days only those, «awwal jum'a min yulyu». */
typedef struct { uint8_t unit; int16_t nth; int32_t count; uint8_t weekday; } SaidPiece;
enum { MORE_COUNTS = 3, YEAR_MIN = 1000, YEAR_MAX = 2200 };                      /* of years said without a word for year */

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
    int8_t shift;                 /* days more: an end by the clock that lies on the day after the one said */
    uint8_t zone;                 /* ZONE_* */
    bool gloss;                   /* the clock elsewhere has been said in brackets */
    int16_t zone_minutes;
    uint8_t edge;                 /* EDGE_* */
    uint32_t feast;               /* in TABLE_HOLIDAYS; NONE where it needs a country that is not said */
    uint8_t told_unit;            /* TIME_UNIT_month, _year: of the month or year last told of, «min ash-shahr nafsihi» */
    bool nth_day;                 /* «al-jum'a al-awwal min yulyu»: Friday 1 July, or the first Friday where 1 July is none */
    bool week;                    /* the week that has the day: «usbu' 16 sibtimbir» */
    bool before_christ;
    bool exact;                   /* counted to the day: «ba'da sana wa-21 yawman», «min al-an» */
    SaidPiece piece;
    uint8_t unit;                 /* TIME_UNIT_* */
    int64_t count, micro;         /* of units; value of a decade, season; 0 of both in a length: «iddat ayyam» */
    SaidCount more[MORE_COUNTS];  /* «shahr wa-2 sana wa-21 yawman»: what comes on top of `count` */
    uint8_t n_more;
    Why why;
} Said;

typedef ARENA_ARRAY(Said) Saids;

Said said_at(uint32_t t);                                        /* nothing said, at token t */
/* Each reads what begins at s->end, moves it and fills s; false with s unchanged where nothing does. */
bool said_date(const TimesIn *in, Said *s, bool evident);        /* day, month, year; evident: a day and a month in figures may be a date */
/* times_nth.c: «awwal yawm jum'a min yulyu», «al-jum'a al-akhira min Ramadan». */
bool said_nth_weekday(const TimesIn *in, Said *s);
/* The day of the month at s->end beside a weekday that s holds: «(al-khamis) fi l-hadi wa-l-ishrin». */
bool said_day_beside(const TimesIn *in, Said *s);
/* «(udtu ila) 27»: after a verb of coming, in the first person, which counts nobody. */
bool said_day_after_coming(const TimesIn *in, Said *s);
/* times_holidays.c: «id al-fitr», «thalith ayyam id al-fitr», «id al-istiqlal al-lubnani am 2019». */
bool said_holiday(const TimesIn *in, Said *s);
/* A date in figures: «9-11-2018», «2018/11/9», «22/4»; `evident` as in said_date. */
bool said_figures(const TimesIn *in, Said *s, bool evident);
/* A month of itself, with its year where one is said; only where its place shows that it is one: «mars» is "he practised" too. */
bool said_month(const TimesIn *in, Said *s);
bool said_month_tail(const TimesIn *in, Said *s);                /* what may follow a month: other name, relative, year */
bool said_year(const TimesIn *in, Said *s);                      /* «am 2006», «al-am al-madi», «2006» after a month */
bool said_clock(const TimesIn *in, Said *s);
bool said_zone(const TimesIn *in, Said *s);                      /* after an hour: «bi-tawqit Ghrinitsh», «(07,00 t gh)» */
void said_more(const TimesIn *in, Said *s);                      /* takes whatever else is said of the day at s->end */
/* «min 5 ila 6 masa'an» at s->end, where s may hold a day already; the other end in *to. */
bool said_range(const TimesIn *in, Said *s, Said *to);
void said_share(Said *a, Said *b);                               /* two ends by the clock: what one says of the day holds for the other */
/* What joins two ends, «ila», a dash: its tokens in *n. */
bool said_joins(const TimesIn *in, uint32_t t, uint32_t *n);
bool said_relative(const TimesIn *in, Said *s, uint8_t unit);    /* «al-madi» after what is of `unit` */
/* «hadha sh-shahr», «ash-shahr al-jari», «al-am 2003»: a unit beside the present, into rel and rel_unit or year. */
bool said_unit(const TimesIn *in, Said *s);
/* «shahr», «am» before a name or number: the year after «am» and the like is said_year. A count of units, «thalathat ayyam», «yawmayn»,
 * «sana» where `one`: into unit, count, micro. */
bool said_length(const TimesIn *in, Said *s, bool one);
/* «tis'at ashar thamaniya wa-ishrun», two numbers in words: 1928. 0 where there is none. */
int32_t said_year_pair(const TimesIn *in, uint32_t t, uint32_t *end);
/* Do words a little before t say that it lies ahead, «sa-yarhal», «min al-muqarrar»? */
bool said_is_ahead(const TimesIn *in, uint32_t t);
/* The year of a day and month that mean one year wherever none is said («11 sibtimbir»), or 0. */
int32_t said_famous(const TimesIn *in, int32_t month, int32_t day);
/* A year in four digits or in words at t; *end is one past it. 0 where there is none. */
int32_t said_year_number(const TimesIn *in, uint32_t t, uint32_t *end);
/* Whole times that begin at t; false where none does. */
bool said_days(const TimesIn *in, uint32_t t, Said *s);
bool said_units(const TimesIn *in, uint32_t t, Said *s);
bool said_part_alone(const TimesIn *in, uint32_t t, Said *s);    /* «fi s-sabah», «az-zuhr», «nihayat al-yawm» */
bool said_set(const TimesIn *in, uint32_t t, Said *s);           /* «kulla yawmayn», «usbu'iyyan», «ayyam al-jum'a» */
bool said_repeats(const TimesIn *in, Said *s);                   /* «al-ithnayn» that «min kull usbu'» follows */
bool said_set_next(const TimesIn *in, Said *s);                  /* from one weekday of a set to the next, «wa-l-khamis» */
/* Is token t within a name of several words («Rusya l-yawm») or after a word that makes a date a name («quwa 14 adhar»)? */
bool said_in_name(const TimesIn *in, uint32_t t);

/* Fills times from what is said: value, days covered, grain. `last`: the day last told of, for «al-yawm nafsuhu». False: not a time. */
bool said_resolve(const TimesIn *in, const Said *s, const Said *to, Date *last, Time *out);

#endif
