/* Weekdays by their number - «awwal yawm jum'a min yulyu», «akhir ahad fi sh-shahr», «al-jum'a al-akhira min Ramadan», «ath-thulatha' ath-thalith»;
 * and days told by their number alone beside a weekday, «al-khamis fi l-hadi wa-l-ishrin», or after a verb of coming, «udtu fi s-sabi' ashar». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_units.h"

enum { WEEKS_OF_MONTH = 5, DAYS_OF_MONTH = 31 };

/* «al-ula», «ath-thaniya», the only forms in which ordinals show their gender; a day of the month is masculine. */
static bool feminine(const TimesIn *in, uint32_t t, int64_t n)
{
    Str norm = in->doc->tokens.at[t].norm;
    bool lam = norm.n > 1 && (uint8_t)norm.p[norm.n - 2] == 0xD9 && (uint8_t)norm.p[norm.n - 1] == 0x84;
    return n == 1 ? !lam : time_feminine(in, t);
}

static bool is_ordinal(const TimesIn *in, uint32_t t) { return in->doc->numbers.at[in->doc->number_at[t]].ordinal; }

/* «awwal», «thalith», «akhir» before what they number: 1, 3, -1; 0 where none is. */
static int16_t place_before(const TimesIn *in, uint32_t t, uint32_t *end)
{
    TimeWord edge;
    if (time_word(in, t, TIMEWORD_edge, &edge) && edge.value == EDGE_END && edge.n == 1) return *end = t + 1, (int16_t)-1;
    int64_t n = time_whole(in, t, end);
    bool fits = n >= 1 && n <= WEEKS_OF_MONTH && is_ordinal(in, t) && !(in->doc->tokens.at[t].proclitics & CLITIC_AL);
    return fits ? (int16_t)n : 0;
}

/* «al-awwal», «al-akhira» after it; `named`: by the feminine or «the last», which is no day of a month. */
static int16_t place_after(const TimesIn *in, uint32_t t, uint32_t *end, bool *named)
{
    TimeWord w;
    *named = true;
    if (time_word(in, t, TIMEWORD_which, &w) && w.proclitics == CLITIC_AL) return *end = t + w.n, (int16_t)w.value;
    int64_t n = t < in->doc->tokens.n ? time_whole(in, t, end) : 0;
    if (n < 1 || n > WEEKS_OF_MONTH || !is_ordinal(in, t) || !(in->doc->tokens.at[t].proclitics & CLITIC_AL)) return 0;
    *named = feminine(in, t, n);
    return (int16_t)n;
}

/* «yawm jum'a», «jum'a», «yawm al-jum'a». */
static bool name_of_day(const TimesIn *in, uint32_t t, uint32_t *end, uint8_t *weekday)
{
    TimeWord w, unit;
    if (time_next(in, t, TIMEWORD_unit, &unit) && unit.unit == TIME_UNIT_day && unit_singular(unit) && !unit.proclitics) t += unit.n;
    bool bare = time_next(in, t, TIMEWORD_dayname, &w) && !w.proclitics && !w.unit;
    if (!bare && !(time_next(in, t, TIMEWORD_weekday, &w))) return false;
    *weekday = (uint8_t)w.value;
    *end = t + w.n;
    return true;
}

static bool before_name(const TimesIn *in, Said *s)
{
    uint32_t end;
    uint8_t weekday;
    Said try = *s;
    int16_t nth = place_before(in, s->end, &end);
    if (!nth || !name_of_day(in, end, &end, &weekday)) return false;
    try.piece = (SaidPiece){ TIME_UNIT_day, nth, 1, weekday };
    try.end = end;
    if (!piece_period(in, &try)) return false;
    *s = try;
    return true;
}

/* The month of publication, which no word says: has_rel stays off. */
static void this_month(Said *s)
{
    s->shape = SAID_UNIT;
    s->rel_unit = TIME_UNIT_month;
}

static bool after_name(const TimesIn *in, Said *s)
{
    TimeWord day, unit;
    uint32_t end, t = s->end;
    bool named;
    Said try = *s;
    if (time_word(in, t, TIMEWORD_unit, &unit) && unit.unit == TIME_UNIT_day && unit_singular(unit) && !(unit.proclitics & CLITIC_AL)) try.skip = unit.skip, t += unit.n;
    else unit.n = 0;
    if (!(unit.n ? time_next(in, t, TIMEWORD_weekday, &day) : time_word(in, t, TIMEWORD_weekday, &day))) return false;
    int16_t nth = place_after(in, t + day.n, &end, &named);
    if (!nth) return false;
    if (!unit.n) try.skip = day.skip;
    try.piece = (SaidPiece){ TIME_UNIT_day, nth, 1, (uint8_t)day.value };
    try.end = end;
    if (time_clause_ends(in, t, end)) this_month(&try);
    else if (!named || !piece_period(in, &try)) return false;         /* «al-jum'a al-awwal min yulyu» is a date first: times_days.c */
    try.why = (Why){ TABLE_TIMEWORDS, day.row };
    *s = try;
    return true;
}

bool said_nth_weekday(const TimesIn *in, Said *s)
{
    const uint64_t opens = (uint64_t)1 << TIMEWORD_edge | (uint64_t)1 << TIMEWORD_unit | (uint64_t)1 << TIMEWORD_weekday;
    if (!(in->kinds[s->end] & opens) && in->doc->number_at[s->end] == NONE) return false;
    return before_name(in, s) || after_name(in, s);
}

/* ---- a day by its number alone ------------------------------------------------------------------------ */

/* A masculine ordinal with its article («al-hadi wa-l-ishrin»), or a count that nothing follows: a day of the month, 0 for neither. */
static int64_t day_number(const TimesIn *in, uint32_t t, uint32_t *end)
{
    TimeWord w;
    int64_t n = time_whole(in, t, end);
    if (n < 1 || n > DAYS_OF_MONTH || (is_ordinal(in, t) && feminine(in, t, n))) return 0;
    if (time_clause_ends(in, t, *end)) return n;
    return is_ordinal(in, t) && in->doc->tokens.at[t].proclitics & CLITIC_AL && !time_next(in, *end, TIMEWORD_from, &w) && !unit_counted_follows(in, t, *end) ? n : 0;
}

bool said_day_beside(const TimesIn *in, Said *s)
{
    uint32_t end;
    if (!s->weekday || s->day || s->month || s->has_offset || s->has_rel || s->end >= in->doc->tokens.n) return false;
    int64_t n = day_number(in, s->end, &end);
    if (!n) return false;
    s->day = (uint8_t)n;
    s->end = end;
    return true;
}

/* «udtu», «sa-a'udu», not «adat»: whoever speaks is no count of others. */
static bool came(const TimesIn *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    if (!time_is(in, t, TIMEWORD_came)) return false;
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_TIMEWORDS && FEATS_PERSON(r[i].feats) == 1 && lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r[i].row) == TIMEWORD_came) return true;
    return false;
}

bool said_day_after_coming(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end, end;
    if (t == 0 || in->doc->number_at[t] == NONE || !time_same_sentence(in, t - 1, t)) return false;
    bool glued = number_word(in->lex, in->doc, t).proclitics & CLITIC_LI || (is_ordinal(in, t) && in->doc->tokens.at[t].proclitics & CLITIC_AL && came(in, t - 1));
    uint32_t verb = glued ? t - 1 : t - 2;
    if (!glued && (t < 2 || !(time_word(in, t - 1, TIMEWORD_to, &w) || (time_word(in, t - 1, TIMEWORD_at, &w) && !time_word(in, t - 1, TIMEWORD_oclock, &w))))) return false;
    if (!came(in, verb)) return false;
    int64_t n = day_number(in, t, &end);
    if (!n) return false;
    s->day = (uint8_t)n;
    s->end = end;
    return true;
}
