/* Pieces - parts of a month, year or century: «ar-rub' ath-thalith min am 2016», «awwal usbu' min mars», «al-usbu' al-akhir min yulyu»,
 * «al-ashhur as-sitta al-ula min al-am», «akhir yawmayn min ash-shahr». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_units.h"

/* What is counted off: a unit, or a quarter, third or half. */
static bool piece_word(const TimesIn *in, uint32_t t, bool first, TimeWord *w)
{
    if (first ? time_word(in, t, TIMEWORD_fraction, w) : time_next(in, t, TIMEWORD_fraction, w)) return true;
    return unit_word(in, t, first, w) && w->unit >= TIME_UNIT_day && w->unit != TIME_UNIT_weekend;
}

/* «al-thalith», «al-akhir»: 3, -1; 0 for neither. */
static int16_t which(const TimesIn *in, uint32_t t, uint32_t *end)
{
    TimeWord w;
    if (time_word(in, t, TIMEWORD_which, &w) && !(w.proclitics & (uint8_t)~CLITIC_AL)) return *end = t + w.n, (int16_t)w.value;
    int64_t n = time_whole(in, t, end);
    if (n < 1 || n > 53) return 0;
    return in->doc->numbers.at[in->doc->number_at[t]].ordinal ? (int16_t)n : 0;
}

/* «al-usbu' 16 min al-am». */
static int16_t week_number(const TimesIn *in, uint32_t t, uint32_t *end)
{
    int64_t n = time_whole(in, t, end);
    return n >= 1 && n <= 53 ? (int16_t)n : 0;
}

/* «ar-rub' ath-thalith», «al-ashhur as-sitta al-ula», «ash-shahrayn al-akhirayn». */
static bool unit_first(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end, end;
    if (!piece_word(in, t, t == s->first, &w) || !(w.proclitics & CLITIC_AL)) return false;
    t += w.n;
    int64_t count = FEATS_NUMBER(w.feats) == DUAL ? 2 : 1, told;
    bool many = FEATS_NUMBER(w.feats) == PLURAL;
    if (many) {
        if (unit_lone_article(in, t)) t++;
        told = time_whole(in, t, &end);
        if (told < 2 || told > 366) return false;
        count = told, t = end;
    }
    int16_t nth = which(in, t, &end);
    if (!nth && w.unit == TIME_UNIT_week && t < in->doc->tokens.n && in->doc->tokens.at[t].kind == TOKEN_DIGITS) nth = week_number(in, t, &end);
    if (!nth || (count > 1 && nth != 1 && nth != -1)) return false;
    s->piece = (SaidPiece){ .unit = w.unit, .nth = nth, .count = (int32_t)count };
    s->skip = w.skip;
    s->end = end;
    unit_because(s, w);
    return true;
}

/* «awwal usbu'», «thalith shahr», «akhir yawmayn», «awwal thalathat ashhur». */
static bool place_first(const TimesIn *in, Said *s)
{
    TimeWord w, edge;
    uint32_t t = s->end, end;
    bool last = time_word(in, t, TIMEWORD_edge, &edge) && edge.value == EDGE_END && edge.n == 1;
    int16_t nth = last ? -1 : which(in, t, &end);
    if (!nth || (!last && in->doc->tokens.at[t].proclitics & CLITIC_AL)) return false;
    t = last ? t + 1 : end;
    int64_t count = time_whole(in, t, &end);
    if (count > 1) t = end;
    if (!piece_word(in, t, false, &w) || w.proclitics & CLITIC_AL || (count <= 1 && FEATS_NUMBER(w.feats) == PLURAL)) return false;
    if (count <= 1) count = FEATS_NUMBER(w.feats) == DUAL ? 2 : 1;
    if (count > 366 || (count > 1 && nth > 1)) return false;
    s->piece = (SaidPiece){ .unit = w.unit, .nth = nth, .count = (int32_t)count };
    if (last) s->skip = edge.skip;
    s->end = t + w.n;
    unit_because(s, w);
    return true;
}

/* Months of a period's unit, a rough size of what is smaller. */
static int32_t size(uint8_t unit)
{
    static const int32_t days[] = { [TIME_UNIT_day] = 1, [TIME_UNIT_week] = 7, [TIME_UNIT_month] = 30, [TIME_UNIT_quarter] = 91, [TIME_UNIT_year] = 365, [TIME_UNIT_decade] = 3650, [TIME_UNIT_century] = 36500 };
    return unit < sizeof days / sizeof *days ? days[unit] : 0;
}

/* Can the period hold the piece? A quarter of a month or a half of a week is no way to say when. */
static bool holds(uint8_t period, const SaidPiece *p)
{
    if (p->weekday) return size(period) >= size(TIME_UNIT_month);
    switch (p->unit) {
    case TIME_UNIT_half: return period == TIME_UNIT_month || size(period) >= size(TIME_UNIT_year);
    case TIME_UNIT_third: return period == TIME_UNIT_month || size(period) >= size(TIME_UNIT_year);
    case TIME_UNIT_quarter: return size(period) >= size(TIME_UNIT_year);
    case TIME_UNIT_day: return (p->count > 1 || p->nth == -1) && size(period) > 1;     /* «awwal yawm min» is a date: times_dates.c */
    default: return (int64_t)size(p->unit) * p->count <= size(period) && size(p->unit) < size(period);
    }
}

/* «min», «fi», «li-» and the period. */
bool piece_period(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint8_t unit;
    Said try = *s;
    bool joined = time_next(in, try.end, TIMEWORD_from, &w) || (time_next(in, try.end, TIMEWORD_at, &w) && w.n == 1);
    if (joined) try.end += w.n;
    try.first = try.end;
    if (!time_same_sentence(in, s->first, try.end) || !period_any(in, &try, &unit) || !holds(unit, &s->piece)) return false;
    if (!joined && in->doc->tokens.at[s->end].proclitics & (uint8_t) ~(CLITIC_AL | CLITIC_LI)) return false;
    try.first = s->first, try.skip = s->skip, try.why = s->why;
    *s = try;
    return true;
}

/* «fi r-rub' ath-thalith» alone: of this year. */
static bool alone(const TimesIn *in, Said *s, uint32_t t)
{
    TimeWord w;
    bool led = t > 0 && (time_word(in, t - 1, TIMEWORD_at, &w) || time_word(in, t - 1, TIMEWORD_during, &w));
    bool fraction = time_word(in, t, TIMEWORD_fraction, &w) && !w.value;
    if (!led || !fraction || s->piece.unit != TIME_UNIT_quarter || time_is(in, s->end, TIMEWORD_from) || unit_counted_follows(in, t, s->end)) return false;
    s->shape = SAID_UNIT;
    s->rel_unit = TIME_UNIT_year;
    return true;
}

/* «ar-rub' al-hali», «an-nisf al-madi»? A quarter beside the present. */
static bool quarter_beside(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    if (!time_word(in, s->end, TIMEWORD_fraction, &w) || w.unit != TIME_UNIT_quarter || !(w.proclitics & CLITIC_AL)) return false;
    try.end += w.n;
    try.skip = w.skip;
    if (!said_relative(in, &try, TIME_UNIT_quarter)) return false;
    try.shape = SAID_UNIT;
    unit_because(&try, w);
    *s = try;
    return true;
}

bool piece_said(const TimesIn *in, Said *s)
{
    Said try = *s;
    if (s->end >= in->doc->tokens.n) return false;
    if (!in->kinds[s->end] && in->doc->number_at[s->end] == NONE) return false;
    if (!unit_first(in, &try) && !place_first(in, &try)) return quarter_beside(in, s);
    if (!piece_period(in, &try) && !alone(in, &try, s->end)) return quarter_beside(in, s);
    *s = try;
    return true;
}
