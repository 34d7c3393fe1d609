/* Units, inside: what times_units.c, times_lengths.c and times_periods.c share.
 *
 * Each reader reads what begins at s->end, moves it and fills s; false with s unchanged where nothing does. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TIMES_UNITS_H
#define ARABIC_TIMES_UNITS_H
#include "arabic/times_said.h"

/* The unit at t, which may have anything glued before it where it is `first` in its time. */
static inline bool unit_word(const TimesIn *in, uint32_t t, bool first, TimeWord *w)
{
    return first ? time_word(in, t, TIMEWORD_unit, w) : time_next(in, t, TIMEWORD_unit, w);
}

static inline void unit_because(Said *s, TimeWord w) { s->why = (Why){ TABLE_TIMEWORDS, w.row }; }
static inline bool unit_singular(TimeWord w) { return FEATS_NUMBER(w.feats) != DUAL && FEATS_NUMBER(w.feats) != PLURAL; }
/* The article apart, «al- 24». */
bool unit_lone_article(const TimesIn *in, uint32_t t);
/* «ash-shahr» alone after an edge or the like: the present one. «al-am» is also "general" and needs more there. */
bool unit_bare(const TimesIn *in, Said *s);
/* May the word after a bare number be what it counts? */
bool unit_counted_follows(const TimesIn *in, uint32_t first, uint32_t t);

/* times_lengths.c: a length, one counted back or on, the last or next so many. */
bool length_said(const TimesIn *in, Said *s);
bool length_ago(const TimesIn *in, Said *s);
bool length_span(const TimesIn *in, Said *s);
/* A number with its unit: «thalathat ayyam», «nahw 15 aman», «nisf am». */
bool length_numbered(const TimesIn *in, Said *s);

/* times_periods.c: what has a name or number of its own in the calendar. */
bool period_decade(const TimesIn *in, Said *s);
bool period_century(const TimesIn *in, Said *s);
bool period_season(const TimesIn *in, Said *s);
bool period_bare_year(const TimesIn *in, Said *s);
/* Any period that may hold another or have edges: «am 2016», «mars», «al-am al-madi», «al-qarn al-ishrin»; the largest unit below which its pieces are
 * counted in *unit. */
bool period_any(const TimesIn *in, Said *s, uint8_t *unit);

/* times_pieces.c: «ar-rub' ath-thalith min 2016», «awwal usbu' min mars», «al-ashhur as-sitta al-ula min al-am». */
bool piece_said(const TimesIn *in, Said *s);
/* After a piece: «min», «fi» and the period that holds it. */
bool piece_period(const TimesIn *in, Said *s);
#endif
