/* Periods - what has a name or a number of its own in the calendar: «fi 2003», «as-sab'iniyyat min al-qarn al-madi»,
 * «al-qarn at-tasi' ashar», «sayf 2006»; and period_any, a period that may hold pieces or have edges. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_units.h"

/* ---- years ------------------------------------------------------------------------------------------ */

bool unit_counted_follows(const TimesIn *in, uint32_t first, uint32_t t)
{
    if (!time_same_sentence(in, first, t)) return false;
    const Token *k = &in->doc->tokens.at[t];
    return k->kind == TOKEN_WORD && (k->pos == POS_NOUN || k->pos == POS_ADJ || k->pos == POS_NAME) && !k->proclitics && !in->kinds[t];
}

static bool is_plain_noun(const Doc *d, uint32_t t) { return d->tokens.at[t].pos == POS_NOUN && !(d->tokens.at[t].proclitics & CLITIC_AL); }

/* What stands before a bare year: a preposition, «(», what happened, a place. */
static bool leads_year(const TimesIn *in, uint32_t t, int32_t year)
{
    static const uint8_t kinds[] = { TIMEWORD_at, TIMEWORD_from, TIMEWORD_since, TIMEWORD_until, TIMEWORD_during, TIMEWORD_edge, TIMEWORD_ago };
    TimeWord w;
    for (uint32_t i = 0; i < sizeof kinds; i++)
        if (time_word(in, t, kinds[i], &w)) return true;
    if (is_plain_noun(in->doc, t) && token_reading(in->doc, t, TABLE_EVENTS)) return true;
    return year >= 1900 && in->doc->tokens.at[t].pos == POS_NAME && token_reading(in->doc, t, TABLE_PLACES);
}

/* «2003-2007», or «2003 ila 2007» as the numbers layer has read it. */
static bool year_range(const TimesIn *in, Said *s)
{
    const Number *n = time_number(in, s->end);
    uint32_t middle, end;
    int32_t first = in->doc->tokens.at[s->end].kind == TOKEN_DIGITS ? said_year_number(in, s->end, &middle) : 0;
    int32_t last = first && time_mark(in, middle, LETTER_dash) ? said_year_number(in, middle + 1, &end) : 0;
    if (first >= 1800 && last > first && last <= 2100 && !unit_counted_follows(in, s->end, end)) {
        s->year = first, s->year2 = last, s->has_year = true, s->end = end, s->shape = SAID_DAY;
        return true;
    }
    if (!n || n->qualifier != QUALIFIER_range || n->low < 1800 || n->high > 2100 || unit_counted_follows(in, s->end, n->first + n->n)) return false;
    s->year = (int32_t)n->low, s->year2 = (int32_t)n->high, s->has_year = true;
    s->end = n->first + n->n;
    s->shape = SAID_DAY;
    return true;
}

/* «tis'at ashar thamaniya wa-ishrun»: 1928. */
static bool year_pair(const TimesIn *in, Said *s)
{
    uint32_t end, end2;
    if (in->doc->tokens.at[s->end].kind == TOKEN_DIGITS) return false;
    int64_t high = time_whole(in, s->end, &end);
    if (high < 18 || high > 20 || !(s->year = said_year_pair(in, s->end, &end2)) || unit_counted_follows(in, s->end, end2)) return false;
    s->has_year = true;
    s->end = end2;
    s->shape = SAID_DAY;
    return true;
}

/* «fi 2003», «mundhu 2004», «(2006)», «tafjirat 2005»: a year that only its place shows. */
bool period_bare_year(const TimesIn *in, Said *s)
{
    uint32_t t = s->end, end;
    if (in->doc->number_at[t] == NONE && in->doc->tokens.at[t].kind != TOKEN_DIGITS) return false;
    if (year_range(in, s) || year_pair(in, s)) return true;
    if (in->doc->tokens.at[t].kind != TOKEN_DIGITS || t == 0 || !time_same_sentence(in, t - 1, t)) return false;
    int32_t year = said_year_number(in, t, &end);
    TimeWord w;
    bool since = time_word(in, t - 1, TIMEWORD_since, &w);                  /* «mundhu 2015 mu'tabiran»: nothing is counted since */
    if (year < 1800 || year > 2100 || end != t + 1 || (!since && unit_counted_follows(in, t, end))) return false;
    bool bracket = time_mark(in, t - 1, LETTER_bracket_open);
    if (bracket ? !time_mark(in, end, LETTER_bracket_close) : !leads_year(in, t - 1, year)) return false;
    s->year = year, s->has_year = true, s->end = end;
    s->shape = SAID_DAY;
    return true;
}

/* ---- decades and centuries ---------------------------------------------------------------------------- */

/* «al-qarn at-tasi' ashar», «al-qarn al- 19»: which one, 0 where none is. */
static int64_t century_number(const TimesIn *in, uint32_t t, uint32_t *end)
{
    TimeWord w;
    if (!time_word(in, t, TIMEWORD_unit, &w) || w.unit != TIME_UNIT_century || !unit_singular(w)) return 0;
    t += w.n;
    if (unit_lone_article(in, t)) t++;
    int64_t n = time_whole(in, t, end);
    return n >= 1 && n <= 30 ? n : 0;
}

bool period_century(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t end;
    int64_t n = century_number(in, s->end, &end);
    if (!n || !time_word(in, s->end, TIMEWORD_unit, &w)) return false;
    s->shape = SAID_CENTURY;
    s->count = n;
    s->end = end;
    unit_because(s, w);
    return true;
}

/* After a decade: «min al-qarn al-madi», «al-qarn al-ishrin». */
static void decade_century(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end, end;
    if (time_next(in, t, TIMEWORD_from, &w) || time_next(in, t, TIMEWORD_at, &w)) t += w.n;
    int64_t n = century_number(in, t, &end);
    Said try = said_at(t);
    if (!n && said_unit(in, &try) && try.rel_unit == TIME_UNIT_century && try.has_rel) {
        s->rel = try.rel, s->has_rel = true, s->end = try.end;
    } else if (n) s->year = (int32_t)(n - 1) * 100, s->has_year = true, s->end = end;
}

/* «ashriniyyat al-umr», «fi ishriniyyatiha» are ages. */
static bool is_age(const TimesIn *in, uint32_t t)
{
    TimeWord from;
    if (time_is(in, t, TIMEWORD_age)) return true;
    return time_next(in, t, TIMEWORD_from, &from) && (time_is(in, t + 1, TIMEWORD_age) || (t + 1 < in->doc->tokens.n && in->doc->tokens.at[t + 1].enclitic));
}

/* A decade that is a number too, «al-alfayn», needs «fi» and nothing that it may count. */
static bool meant_as_decade(const TimesIn *in, uint32_t t, TimeWord w)
{
    TimeWord at;
    if (in->doc->number_at[t] == NONE || w.n > 1) return true;
    return t > 0 && (time_word(in, t - 1, TIMEWORD_at, &at) || time_word(in, t - 1, TIMEWORD_edge, &at)) && !unit_counted_follows(in, t, t + w.n);
}

bool period_decade(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_decade, &w) || is_age(in, s->end + w.n) || !meant_as_decade(in, s->end, w)) return false;
    s->shape = SAID_DECADE;
    s->count = w.value;
    s->end += w.n;
    unit_because(s, w);
    decade_century(in, s);
    return true;
}

/* ---- seasons ------------------------------------------------------------------------------------------ */

/* «as-sayf» without a year: only where it says when, «fi s-sayf», «hadha s-sayf», «sa-yarhal as-sayf»; «malabis as-sayf» does not. */
static bool season_alone(const TimesIn *in, const Said *s, TimeWord w)
{
    TimeWord at;
    uint32_t t = s->end + w.n;
    if (!(w.proclitics & CLITIC_AL) || s->end == 0 || !time_same_sentence(in, s->end - 1, s->end)) return false;
    if (time_same_sentence(in, s->end, t) && in->doc->tokens.at[t].kind == TOKEN_WORD && in->doc->tokens.at[t].proclitics & CLITIC_AL) return false;     /* «ar-rabi' al-arabi» */
    bool led = time_word(in, s->end - 1, TIMEWORD_at, &at) || time_word(in, s->end - 1, TIMEWORD_during, &at) || time_word(in, s->end - 1, TIMEWORD_edge, &at) || time_word(in, s->end - 1, TIMEWORD_whole, &at);
    return led || in->doc->tokens.at[s->end - 1].pos == POS_VERB;
}

bool period_season(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    Said try = *s;
    uint32_t end;
    bool near = time_word(in, s->end, TIMEWORD_this, &this);
    if (near) try.end += this.n;
    if (!(near ? time_next(in, try.end, TIMEWORD_season, &w) && w.proclitics & CLITIC_AL : time_word(in, try.end, TIMEWORD_season, &w))) return false;
    try.end += w.n;
    try.count = w.value;
    try.shape = SAID_SEASON;
    int32_t year = near ? 0 : said_year_number(in, try.end, &end);
    if (near) try.has_rel = true;
    else if (year) try.year = year, try.has_year = true, try.end = end;
    else if (!said_relative(in, &try, 0) && !said_year(in, &try) && !season_alone(in, s, w)) return false;
    unit_because(&try, w);
    *s = try;
    return true;
}

/* ---- any of them --------------------------------------------------------------------------------------- */

/* «am 2016», «al-am al-madi», «hadha sh-shahr», «ash-shahr». */
static bool unit_period(const TimesIn *in, Said *s, uint8_t *unit)
{
    if (!said_unit(in, s) && !unit_bare(in, s)) return false;
    s->shape = s->has_year ? SAID_DAY : SAID_UNIT;
    *unit = s->has_year ? TIME_UNIT_year : s->rel_unit;
    return *unit != TIME_UNIT_weekend;
}

static bool month_period(const TimesIn *in, Said *s, uint8_t *unit)
{
    Said try = *s;
    bool evident = s->piece.unit || (s->end > 0 && time_is(in, s->end - 1, TIMEWORD_edge));
    if (!(evident && said_month(in, &try)) && (!said_date(in, &try, false) || try.day)) return false;
    *s = try;
    s->shape = SAID_DAY;
    *unit = TIME_UNIT_month;
    return true;
}

static bool year_period(const TimesIn *in, Said *s, uint8_t *unit)
{
    uint32_t end;
    int32_t year = said_year_number(in, s->end, &end);
    if (!year) return false;
    s->shape = SAID_DAY, s->year = year, s->has_year = true, s->end = end;
    *unit = TIME_UNIT_year;
    return true;
}

bool period_any(const TimesIn *in, Said *s, uint8_t *unit)
{
    if (s->end >= in->doc->tokens.n) return false;
    Said begin = *s;
    if (period_century(in, s)) return *unit = TIME_UNIT_century, true;
    if (period_decade(in, s)) return *unit = TIME_UNIT_decade, true;
    if (unit_period(in, s, unit) || (*s = begin, month_period(in, s, unit)) || year_period(in, s, unit)) return true;
    if (period_season(in, s)) return *unit = TIME_UNIT_quarter, true;
    return false;
}
