/* Holidays - «id al-fitr», «thalith ayyam id al-adha», «al-yawm ath-thani min id al-fitr», «al-yawm al-watani as-su'udi», «id al-ab am 2015».
 *
 * A day that each country keeps on another date («id al-istiqlal») takes the country from the words after it, else from a country's name shortly
 * before it; where none is, the day is said but stays unresolved. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_units.h"

enum { COUNTRY_AFTER = 4, COUNTRY_BEFORE = 6, FEAST_DAYS = 10 };

/* ---- which country ------------------------------------------------------------------------------------ */

/* The country that token t names, or is an adjective of where `adjective`; "" for none. Its tokens in *n. */
static Str country_at(const TimesIn *in, uint32_t t, bool adjective, uint32_t *n)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != TABLE_PLACES || lexicon_symbol(in->lex, COLUMN_PLACES_risk, r[i].row) == RISK_common) continue;
        if (lexicon_symbol(in->lex, COLUMN_PLACES_precision, r[i].row) != PRECISION_country) continue;
        if (!adjective && lexicon_symbol(in->lex, COLUMN_PLACES_part, r[i].row) == PLACE_demonym) continue;
        *n = r[i].n_tokens;
        return lexicon_text(in->lex, COLUMN_PLACES_country, r[i].row);
    }
    return STR("");
}

static Str country_of(const TimesIn *in, uint32_t first, uint32_t end)
{
    Str country;
    uint32_t n;
    for (uint32_t t = end; t < end + COUNTRY_AFTER && time_same_sentence(in, first, t); t++)
        if ((country = country_at(in, t, true, &n)).n) return country;
    for (uint32_t back = 1; back <= COUNTRY_BEFORE && back <= first && time_same_sentence(in, first - back, first); back++)
        if ((country = country_at(in, first - back, false, &n)).n) return country;
    return STR("");
}

/* ---- which feast -------------------------------------------------------------------------------------- */

static uint32_t longest(const TimesIn *in, uint32_t t, bool first)
{
    const Reading *r = token_readings(in->doc, t);
    uint32_t n = 0;
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++) {
        bool fits = r[i].table == TABLE_HOLIDAYS && !r[i].enclitic && (first || !(r[i].proclitics & (uint8_t)~CLITIC_AL));
        if (fits && r[i].n_tokens > n) n = r[i].n_tokens;
    }
    return n;
}

/* The row of the feast of n tokens at t: that of the country, else one that is the same everywhere; into s. */
static void choose(const TimesIn *in, Said *s, uint32_t t, uint32_t n, bool first)
{
    const Reading *r = token_readings(in->doc, t);
    Str country = STR("");
    bool asked = false;
    s->feast = NONE;
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != TABLE_HOLIDAYS || r[i].enclitic || r[i].n_tokens != n) continue;
        if (first) s->skip = r[i].skip;
        Str of = lexicon_text(in->lex, COLUMN_HOLIDAYS_country, r[i].row);
        if (of.n && !asked) country = country_of(in, t, t + n), asked = true;
        s->why = (Why){ TABLE_HOLIDAYS, r[i].row };
        if (of.n && !str_eq(of, country)) continue;
        s->feast = r[i].row;
        if (of.n) return;
    }
}

/* «(al-id al-watani) al-lubnani», «(id istiqlal) al-Urdunn»: the country right after a feast that wants one. */
static void country_after(const TimesIn *in, Said *s)
{
    uint32_t n;
    bool wants = s->feast != NONE && lexicon_text(in->lex, COLUMN_HOLIDAYS_country, s->feast).n;
    if (!wants || !time_same_sentence(in, s->first, s->end) || in->doc->tokens.at[s->end].proclitics & (uint8_t)~CLITIC_AL) return;
    if (country_at(in, s->end, true, &n).n) s->end += n;
}

static bool feast(const TimesIn *in, Said *s)
{
    uint32_t t = s->end;
    bool first = t == s->first;
    uint32_t n = time_is(in, t, TIME_HOLIDAY) ? longest(in, t, first) : 0;
    if (!n) return false;
    choose(in, s, t, n, first);
    s->end = t + n;
    s->shape = SAID_HOLIDAY;
    country_after(in, s);
    return true;
}

/* ---- one of its days, its year ------------------------------------------------------------------------- */

static int64_t ordinal(const TimesIn *in, uint32_t t, uint32_t *end, bool article)
{
    int64_t n = t < in->doc->tokens.n ? time_whole(in, t, end) : 0;
    bool fits = n >= 1 && n <= FEAST_DAYS && in->doc->numbers.at[in->doc->number_at[t]].ordinal && article == !!(in->doc->tokens.at[t].proclitics & CLITIC_AL);
    return fits ? n : 0;
}

static bool day_unit(const TimesIn *in, uint32_t t, bool article, bool first)
{
    TimeWord w;
    return (first ? time_word(in, t, TIMEWORD_unit, &w) : time_next(in, t, TIMEWORD_unit, &w)) && w.unit == TIME_UNIT_day && article == !!(w.proclitics & CLITIC_AL);
}

/* «thalith ayyam», «al-yawm ath-thani min», «al-yawm ath-thani min ayyam»: which day of the feast after it; moves s->end. */
static int64_t day_of(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t end, t = s->end;
    int64_t n = ordinal(in, t, &end, false);
    if (n) {
        if (!day_unit(in, end, false, false)) return 0;
        s->end = end + 1 + time_next(in, end + 1, TIMEWORD_from, &w);
        return n;
    }
    if (!day_unit(in, t, true, t == s->first) || !(n = ordinal(in, t + 1, &end, true)) || !time_next(in, end, TIMEWORD_from, &w)) return 0;
    s->end = end + 1 + day_unit(in, end + 1, false, false);
    return n;
}

/* «2015», «am 2015», «li-am 2015», «al-am al-muqbil», «al-madi». */
static void year_of(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t end, t = s->end;
    int32_t year = said_year_number(in, t, &end);
    Said try = *s;
    bool joined = time_next(in, t, TIMEWORD_from, &w);
    bool li = time_word(in, t, TIMEWORD_unit, &w) && w.proclitics & CLITIC_LI;
    if (joined || li) try.first = try.end = t + joined;
    if (year && in->doc->tokens.at[t].kind == TOKEN_DIGITS) s->year = year, s->has_year = true, s->end = end;
    else if (!said_year(in, &try)) said_relative(in, s, 0);
    else try.first = s->first, try.why = s->why, *s = try;
}

bool said_holiday(const TimesIn *in, Said *s)
{
    if (s->has_offset || s->weekday || s->month || s->end >= in->doc->tokens.n || s->shape == SAID_HOLIDAY) return false;
    Said try = *s;
    int64_t day = time_is(in, s->end, TIME_HOLIDAY) ? 0 : day_of(in, &try);
    if ((!day && !time_is(in, s->end, TIME_HOLIDAY)) || !time_same_sentence(in, s->first, try.end) || !feast(in, &try)) return false;
    if (day) try.shift = (int8_t)(day - 1), try.skip = s->skip;
    year_of(in, &try);
    *s = try;
    return true;
}
