/* Units - weeks, months and years beside the present: «al-usbu al-madi», «hadha sh-shahr», «am 2006»; and what is said around
 * any period: «matla al-am al-hali», «fi waqt lahiq min hadha sh-shahr», «baqi sh-shahr».
 *
 * Lengths and counts are in times_lengths.c, periods with a name or number of their own in times_periods.c and times_pieces.c. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_units.h"
#include "arabic/numbers_parts.h"

Said said_at(uint32_t t)
{
    return (Said){ .first = t, .end = t, .to = NONE, .hour = -1, .minute = -1, .second = -1 };
}

static bool calendar_unit(uint8_t unit) { return unit >= TIME_UNIT_week; }

/* ---- one unit beside the present -------------------------------------------------------------------- */

/* «am 247», «sanat mi'atayn wa-sab'a», «am 40 hijriyya»: years that need the word before them to be ones. */
static int32_t early_year(const TimesIn *in, uint32_t t, uint32_t *end)
{
    TimeWord w;
    int64_t year = time_whole(in, t, end);
    if (year < 1 || year > 999 || in->doc->numbers.at[in->doc->number_at[t]].ordinal) return 0;
    if (!time_next(in, *end, TIMEWORD_era, &w) && (year < 100 || unit_counted_follows(in, t, *end))) return 0;
    return (int32_t)year;
}

static bool year_named(const TimesIn *in, TimeWord w, uint32_t t, Said *s)
{
    uint32_t end, end2;
    int32_t year = said_year_number(in, t, &end);
    if (!year && unit_singular(w) && !(w.proclitics & CLITIC_AL)) year = early_year(in, t, &end);
    if (!year) return false;
    s->year = year, s->has_year = true, s->end = end;
    unit_because(s, w);
    if (FEATS_NUMBER(w.feats) != DUAL) return true;
    if (end < in->doc->tokens.n && number_lone_and(in->doc, end)) end++;      /* «amay 1965 wa-1966» */
    int32_t second = end < in->doc->tokens.n && time_and(in, end) ? said_year_number(in, end, &end2) : 0;
    if (second > year) s->year2 = second, s->end = end2;
    return true;
}

bool said_year(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    uint32_t t = s->end;
    if (time_next(in, t, TIMEWORD_this, &this)) {
        Said try = *s;
        return said_unit(in, &try) && try.rel_unit == TIME_UNIT_year ? (*s = try, true) : false;
    }
    if (!unit_word(in, t, t == s->first, &w) || w.unit != TIME_UNIT_year) return false;
    if (year_named(in, w, t + w.n, s)) return true;
    if (!(w.proclitics & CLITIC_AL)) return false;
    s->end = t + w.n;
    if (said_relative(in, s, TIME_UNIT_year)) return true;
    s->end = t;
    return false;
}

/* «hadha», «hadhihi» before a unit with its article; the unit's row in *w. */
static bool this_unit(const TimesIn *in, Said *s, TimeWord *w)
{
    TimeWord this;
    bool first = s->end == s->first;
    if (!(first ? time_word(in, s->end, TIMEWORD_this, &this) : time_next(in, s->end, TIMEWORD_this, &this))) return false;
    if (!time_next(in, s->end + this.n, TIMEWORD_unit, w) || !(w->proclitics & CLITIC_AL) || !calendar_unit(w->unit)) return false;
    s->end += this.n + w->n;
    s->has_rel = true;
    s->rel = 0;
    s->rel_unit = w->unit;
    return true;
}

static void beside(Said *s, uint8_t unit) { s->has_rel = true, s->rel = 0, s->rel_unit = unit; }

bool said_unit(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    Said try = *s;
    if (this_unit(in, &try, &w)) {
        unit_because(&try, w);
        *s = try;
        return true;
    }
    if (!unit_word(in, s->end, s->end == s->first, &w) || !calendar_unit(w.unit)) return false;
    if (w.unit == TIME_UNIT_year && said_year(in, &try)) {
        *s = try;
        return true;
    }
    if (!unit_singular(w)) return false;
    if (!(w.proclitics & CLITIC_AL) && w.unit != TIME_UNIT_weekend) return false;
    try.end += w.n;
    if (time_next(in, try.end, TIMEWORD_this, &this) && !time_is(in, try.end + this.n, TIMEWORD_unit)) beside(&try, w.unit), try.end += this.n;
    else if (!said_relative(in, &try, w.unit)) {
        if (w.unit != TIME_UNIT_weekend) return false;
        beside(&try, w.unit);
    }
    unit_because(&try, w);
    *s = try;
    return true;
}

bool unit_bare(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_next(in, s->end, TIMEWORD_unit, &w) || !calendar_unit(w.unit) || w.unit > TIME_UNIT_year || !(w.proclitics & CLITIC_AL) || !unit_singular(w)) return false;
    uint32_t next = s->end + w.n;
    const Token *k = time_same_sentence(in, s->end, next) ? &in->doc->tokens.at[next] : NULL;
    if (k && k->pos == POS_ADJ && k->proclitics & CLITIC_AL && !in->kinds[next]) return false;      /* «al-am ad-dirasi» */
    uint32_t end;
    if (k && k->proclitics & CLITIC_AL && time_whole(in, next, &end) >= 0) return false;             /* «as-sana ar-rabi'a» */
    beside(s, w.unit);
    s->end = next;
    unit_because(s, w);
    return true;
}

/* «al-usbu al-muqbil al-ahad», «hadha l-usbu min ath-thulatha' ila l-khamis». */
static void weekdays_of(const TimesIn *in, Said *s)
{
    TimeWord open, day, second;
    uint32_t t = s->end, n;
    bool opened = time_next(in, t, TIMEWORD_between, &open) || time_next(in, t, TIMEWORD_from, &open);
    if (opened) t += open.n;
    else if (time_next(in, t, TIMEWORD_unit, &day) && day.unit == TIME_UNIT_day) t += day.n;      /* «al-usbu al-muqbil yawm al-ahad» */
    if (!time_next(in, t, TIMEWORD_weekday, &day)) return;
    t += day.n;
    if (opened) {
        if (said_joins(in, t, &n)) t += n;
        else if (number_lone_and(in->doc, t)) t++;
        if (!time_same_sentence(in, s->first, t) || !time_word(in, t, TIMEWORD_weekday, &second) || second.proclitics & (uint8_t) ~(CLITIC_AL | CLITIC_AND)) return;
        s->weekday2 = (uint8_t)second.value;
        t += second.n;
    }
    s->weekday = (uint8_t)day.value;
    s->end = t;
    s->shape = SAID_DAY;
}

/* «bayna 19 wa-20», «min 19 ila 20», «4-22»: two days of a month, as the numbers layer has read them or each for itself. */
static bool two_days(const TimesIn *in, uint32_t t, Said *s)
{
    TimeWord w;
    uint32_t end, n;
    if (!time_same_sentence(in, s->first, t)) return false;
    bool opened = (time_word(in, t, TIMEWORD_between, &w) || time_word(in, t, TIMEWORD_from, &w)) && !w.proclitics;
    const Number *range = in->doc->number_at[t] != NONE ? &in->doc->numbers.at[in->doc->number_at[t]] : opened ? time_number(in, t + w.n) : NULL;
    int64_t low, high;
    if (range && range->qualifier == QUALIFIER_range && !range->fraction_micro) low = range->low, high = range->high, end = range->first + range->n;
    else {
        low = opened ? time_whole(in, t + w.n, &end) : 0;
        if (low < 1) return false;
        if (said_joins(in, end, &n)) end += n;
        high = time_whole(in, end, &end);
    }
    if (low < 1 || high <= low || high > 31 || unit_counted_follows(in, s->first, end) || time_is(in, end, TIMEWORD_unit)) return false;
    s->day = (uint8_t)low, s->day2 = (uint8_t)high, s->end = end;
    s->shape = SAID_DAY;
    return true;
}

/* «shahr nufimbir bayna 19 wa-20», «yanayir 4-22, 1995». */
static bool month_then_days(const TimesIn *in, Said *s)
{
    Said try = *s;
    if (!in->kinds[s->end] || !said_month(in, &try) || !two_days(in, try.end, &try)) return false;
    if (!try.has_year && !try.has_rel) said_month_tail(in, &try);
    *s = try;
    return true;
}

static bool unit(const TimesIn *in, Said *s)
{
    if (!said_unit(in, s)) return false;
    s->shape = s->has_year ? SAID_DAY : SAID_UNIT;
    if (s->rel_unit == TIME_UNIT_week) weekdays_of(in, s);
    if (s->rel_unit == TIME_UNIT_month) two_days(in, s->end, s);
    if (s->weekday && !s->weekday2) said_more(in, s);
    return true;
}

/* «usbu' 16 sibtimbir», «al-usbu' alladhi yabda' fi 3 mars»: the week of a day. */
static bool week_of(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    if (!time_word(in, s->end, TIMEWORD_unit, &w) || w.unit != TIME_UNIT_week || !unit_singular(w)) return false;
    try.end += w.n;
    TimeWord starts;
    if (time_next(in, try.end, TIMEWORD_starts, &starts)) try.end += starts.n;
    else if (w.proclitics & CLITIC_AL) return false;
    if (!said_date(in, &try, true) || !try.day || try.day2) return false;
    try.shape = SAID_DAY, try.week = true;
    *s = try;
    return true;
}

/* ---- around a period ------------------------------------------------------------------------------------ */

/* A piece or a period at s->end. */
static bool around(const TimesIn *in, Said *s)
{
    uint8_t unit;
    uint32_t end = s->end;
    Said try = *s;
    try.first = end;                                      /* its own first word may be «min», «fi» */
    if (!piece_said(in, &try) && !period_any(in, &try, &unit)) return false;
    try.first = s->first, try.skip = s->skip;
    *s = try;
    return true;
}

/* «matla ash-shahr al-hali», «muntasaf yulyu», «awakhir 2014», «baqi l-am». */
static bool edged(const TimesIn *in, Said *s)
{
    TimeWord w, of;
    Said try = *s;
    bool rest = time_word(in, s->end, TIMEWORD_rest, &w);
    if (!rest && !time_word(in, s->end, TIMEWORD_edge, &w)) return false;
    try.skip = w.skip;
    try.end += w.n;
    if (!rest && time_next(in, try.end, TIMEWORD_from, &of)) try.end++;
    if (!around(in, &try)) return false;
    try.edge = rest ? EDGE_REST : (uint8_t)w.value;
    unit_because(&try, w);
    *s = try;
    return true;
}

/* «khilal al-am al-hali», «fi waqt sabiq min hadha sh-shahr». */
static bool within(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    bool when = time_word(in, s->end, TIMEWORD_within, &w);
    if (!when && !time_word(in, s->end, TIMEWORD_during, &w)) return false;
    try.end += w.n;
    if (!piece_said(in, &try)) {
        if (!said_unit(in, &try) && !unit_bare(in, &try)) return false;
        try.shape = try.has_year ? SAID_DAY : SAID_UNIT;
    }
    try.skip = w.skip;
    try.edge = when ? (uint8_t)w.value : EDGE_NONE;
    *s = try;
    return true;
}

static void take_era(const TimesIn *in, Said *s)
{
    TimeWord w;
    if ((!s->has_year && s->shape != SAID_CENTURY) || !time_next(in, s->end, TIMEWORD_era, &w)) return;
    s->end += w.n;
    s->hijri = w.value == 2;
    s->before_christ = w.value == 3;
}

/* A reader and the kinds of the words that it may begin with; NUMBERED: a number too. */
typedef struct { bool (*read)(const TimesIn *, Said *); uint64_t kinds; } Reader;
#define KIND(name) ((uint64_t)1 << TIMEWORD_##name)
#define NUMBERED ((uint64_t)1 << 63)
#define MONTHLY ((uint64_t)1 << TIME_MONTH)

static const Reader readers[] = {
    { length_ago, KIND(ago) | KIND(since) | KIND(after) },
    { piece_said, KIND(fraction) | KIND(unit) | KIND(edge) | NUMBERED },
    { length_span, KIND(unit) | KIND(edge) | KIND(during) | NUMBERED },
    { week_of, KIND(unit) },
    { month_then_days, KIND(unit) | MONTHLY },
    { unit, KIND(unit) | KIND(this) },
    { edged, KIND(edge) | KIND(rest) },
    { within, KIND(within) | KIND(during) },
    { length_said, KIND(whole) | KIND(unit) | NUMBERED },
    { period_bare_year, NUMBERED },
    { period_decade, KIND(decade) },
    { period_century, KIND(unit) },
    { period_season, KIND(season) | KIND(this) },
};

bool said_units(const TimesIn *in, uint32_t t, Said *s)
{
    bool number = in->doc->number_at[t] != NONE || in->doc->tokens.at[t].kind == TOKEN_DIGITS;
    uint64_t kinds = in->kinds[t] | (number ? NUMBERED : 0);
    for (uint32_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (!(kinds & readers[i].kinds)) continue;
        *s = said_at(t);
        if (!readers[i].read(in, s)) continue;
        take_era(in, s);
        return true;
    }
    return false;
}
