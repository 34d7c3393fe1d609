/* Dates - a day and month, with or without a year, in words and in figures.
 *
 * «14 aghustus», «al-ashir min mars 2021», «7 mars al-hali», «5 uktubar (tishrin al-awwal) 2003», «yanayir 2016», «16. nufambir. 2016»,
 * «March 22, 2024», «yanayir ath-thani wa-l-ishrin, 2018», «min ash-shahr al-jari» after a day. Figures are in times_figures.c. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_said.h"

/* Four digits without marks, or words, that may be a year. */
int32_t said_year_number(const TimesIn *in, uint32_t t, uint32_t *end)
{
    int64_t y = time_whole(in, t, end);
    bool digits = t < in->doc->tokens.n && in->doc->tokens.at[t].kind == TOKEN_DIGITS;
    if (y >= 18 && y <= 20 && !digits) return said_year_pair(in, t, end);
    if (y < YEAR_MIN || y > YEAR_MAX || (digits && in->doc->tokens.at[t].norm.n != 4)) return 0;
    return (int32_t)y;
}

int32_t said_year_pair(const TimesIn *in, uint32_t t, uint32_t *end)
{
    uint32_t middle;
    if (t >= in->doc->tokens.n || in->doc->tokens.at[t].kind == TOKEN_DIGITS) return 0;
    int64_t high = time_whole(in, t, &middle);
    if (high < 18 || high > 20 || !time_same_sentence(in, t, middle) || in->doc->tokens.at[middle].kind == TOKEN_DIGITS || time_and(in, middle)) return 0;
    int64_t low = time_whole(in, middle, end);
    bool ordinal = low >= 10 && low <= 99 && (in->doc->numbers.at[in->doc->number_at[t]].ordinal || in->doc->numbers.at[in->doc->number_at[middle]].ordinal);
    return low < 10 || low > 99 || ordinal ? 0 : (int32_t)(high * 100 + low);
}

static uint32_t skip_mark(const TimesIn *in, uint32_t t, uint32_t letter) { return time_mark(in, t, letter) ? t + 1 : t; }

static bool preposition(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    return time_next(in, t, TIMEWORD_from, &w) || time_next(in, t, TIMEWORD_at, &w);
}

static void take_era(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_next(in, s->end, TIMEWORD_era, &w)) return;
    s->end += w.n;
    if (w.value == 2) s->hijri = true;
}

/* «(tishrin al-awwal)», «/ uktubar»: the same month by its other name. */
static void other_name(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end;
    bool bracket = time_mark(in, t, LETTER_bracket_open), slash = time_mark(in, t, LETTER_slash) || time_mark(in, t, LETTER_dash);
    if (!bracket && !slash) return;
    if (!time_month(in, t + 1, &w) || w.hijri != s->hijri || (uint8_t)w.value != s->month) return;
    t += 1 + w.n;
    s->end = bracket ? skip_mark(in, t, LETTER_bracket_close) : t;
}

bool said_relative(const TimesIn *in, Said *s, uint8_t unit)
{
    TimeWord w;
    if (!time_next(in, s->end, TIMEWORD_relative, &w)) return false;
    s->has_rel = true;
    s->rel = (int8_t)w.value;
    s->rel_unit = unit;
    s->end += w.n;
    return true;
}

/* «ash-shahr nafsuhu», «nafs al-am», «dhalika l-am» at t: the unit last told of; one past it, or 0. */
static uint32_t told_unit(const TimesIn *in, uint32_t t, uint8_t unit)
{
    TimeWord w, same;
    bool before = time_next(in, t, TIMEWORD_same, &same) || time_next(in, t, TIMEWORD_that, &same);
    uint32_t noun = before ? t + same.n : t;
    if (!time_next(in, noun, TIMEWORD_unit, &w) || w.unit != unit || !(w.proclitics & CLITIC_AL) || FEATS_NUMBER(w.feats) == DUAL || FEATS_NUMBER(w.feats) == PLURAL) return 0;
    if (before) return noun + w.n;
    return time_word(in, noun + w.n, TIMEWORD_same, &same) ? noun + w.n + same.n : 0;
}

/* «am 2006», «2006», «min al-am al-hali»: the year after a month, over «min», «fi» or a comma. */
static void month_year(const TimesIn *in, Said *s)
{
    uint32_t t = s->end, end;
    Said try = *s;
    int32_t year = said_year_number(in, skip_mark(in, t, LETTER_comma), &end);
    if (!year && time_mark(in, t, LETTER_point) && in->doc->tokens.at[t].span.end + 1 >= in->doc->tokens.at[t + 1 < in->doc->tokens.n ? t + 1 : t].span.begin) year = said_year_number(in, t + 1, &end);
    if (!year && (time_mark(in, t, LETTER_dash) || time_mark(in, t, LETTER_slash))) year = said_year_number(in, t + 1, &end);
    if (year && !time_and(in, t)) {
        s->year = year, s->has_year = true, s->end = end;
        take_era(in, s);
        return;
    }
    try.end = skip_mark(in, t, LETTER_comma);
    if (preposition(in, try.end)) try.end++;
    uint32_t told = told_unit(in, try.end, TIME_UNIT_year);
    if (told) s->told_unit = TIME_UNIT_year, s->end = told;
    else if (said_year(in, &try) || (try.end > t && (year = said_year_number(in, try.end, &end)) != 0)) {
        if (year) try.year = year, try.has_year = true, try.end = end;
        *s = try;
        take_era(in, s);
    }
}

bool said_month_tail(const TimesIn *in, Said *s)
{
    uint32_t begin = s->end;
    other_name(in, s);
    if (!said_relative(in, s, 0)) month_year(in, s);
    return s->end > begin;
}

/* The month itself at t, after «shahr» or not; moves s->end past it. */
static bool month(const TimesIn *in, Said *s, uint32_t t, bool *evident)
{
    TimeWord w, unit;
    if (time_next(in, t, TIMEWORD_unit, &unit) && unit.unit == TIME_UNIT_month && unit.n == 1 && FEATS_NUMBER(unit.feats) != DUAL && !(unit.proclitics & CLITIC_AL)) {
        if (!time_month(in, t + 1, &w) || w.proclitics & (uint8_t)~CLITIC_AL) return false;
        t++;
        *evident = true;
    } else if (!time_month(in, t, &w)) return false;
    if (w.proclitics & CLITIC_AL && !w.hijri) return false;
    s->month = (uint8_t)w.value;
    s->hijri = w.hijri;
    s->why = (Why){ TABLE_MONTHS, w.row };
    s->end = t + w.n;
    if (w.risky && !*evident) return false;
    return true;
}

/* «16. nufambir. 2016», «yawm 16. nufambir»: a point after the day, as in German; without a year or «yawm» it is an item of a list. */
static bool pointed(const TimesIn *in, Said *s)
{
    uint32_t t = s->end;
    bool evident = true, dot = time_mark(in, t, LETTER_stop) || time_mark(in, t, LETTER_point);
    Said try = *s;
    if (!dot || !number_tight(in->doc, t - 1, t) || number_tight(in->doc, t, t + 1) || !month(in, &try, t + 1, &evident) || try.hijri) return false;
    uint32_t next = try.end, end;
    if (time_mark(in, next, LETTER_stop) && number_tight(in->doc, next - 1, next)) next++;
    int32_t year = next < in->doc->tokens.n && in->doc->tokens.at[next].kind == TOKEN_DIGITS ? said_year_number(in, next, &end) : 0;
    if (year) try.year = year, try.has_year = true, try.end = end;
    else if (t - 1 == s->first) return false;
    *s = try;
    return true;
}

/* «fi sh-shahr al-qadim» after a day. */
static bool in_unit(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    return time_next(in, t, TIMEWORD_at, &w) && w.n == 1 && (time_is(in, t + 1, TIMEWORD_unit) || time_is(in, t + 1, TIMEWORD_this));
}

/* After a day: «min mars», «mars», «- uktubar», «min ash-shahr al-jari». */
static bool month_of_day(const TimesIn *in, Said *s)
{
    uint32_t t = s->end;
    bool evident = true;
    TimeWord w;
    if (pointed(in, s)) return true;
    if (time_mark(in, t, LETTER_dash) || time_mark(in, t, LETTER_slash) || time_mark(in, t, LETTER_point)) t++;
    else if (time_next(in, t, TIMEWORD_from, &w) || in_unit(in, t)) t++;
    Said try = *s;
    if (month(in, &try, t, &evident)) {
        TimeWord m;
        bool glued = time_month(in, try.end - 1, &m) && m.proclitics & (uint8_t)~CLITIC_AL;
        if (glued) return false;
        *s = try;
        said_month_tail(in, s);
        return true;
    }
    try = *s;
    try.end = t;
    uint32_t told = told_unit(in, t, TIME_UNIT_month);
    if (told) try.told_unit = TIME_UNIT_month, try.end = told;
    else if (!said_unit(in, &try) || try.rel_unit != TIME_UNIT_month) return false;
    *s = try;
    return true;
}

/* «wa-» and that day at t: one past it, or 0. */
static uint32_t and_day(const TimesIn *in, uint32_t t, int64_t day)
{
    uint32_t end;
    if (t < in->doc->tokens.n && number_lone_and(in->doc, t)) t++;
    return day <= 31 && t < in->doc->tokens.n && time_and(in, t) && time_whole(in, t, &end) == day ? end : 0;
}

/* «30 wa-31 mars», or a range that the numbers layer has read: the second day in *day2. */
static int64_t days_at(const TimesIn *in, uint32_t t, uint32_t *end, int64_t *day2)
{
    const Number *n = in->doc->number_at[t] != NONE ? &in->doc->numbers.at[in->doc->number_at[t]] : NULL;
    *day2 = 0;
    if (n && (n->first == t || n->core_first == t) && n->qualifier == QUALIFIER_range && n->low >= 1 && n->high <= 31) {
        *end = n->core_first + n->core_n;
        *day2 = n->high;
        return n->low;
    }
    int64_t day = time_whole(in, t, end);
    uint32_t next = *end, end2;
    if (day < 1 || day > 31) return 0;
    if (next < in->doc->tokens.n && number_lone_and(in->doc, next)) next++;
    uint32_t joint;
    bool joined = said_joins(in, next, &joint);                  /* «ath-thani ila s-sabi' min uktubar» */
    if (joined) next += joint;
    int64_t other = next < in->doc->tokens.n && (joined || time_and(in, next)) ? time_whole(in, next, &end2) : -1;
    TimeWord w;
    if (other <= day || other > 31) return day;
    for (uint32_t more; !joined && (more = and_day(in, end2, other + 1)) != 0; end2 = more) other++;      /* «5 wa-6 wa-7 mayu» */
    if (time_month(in, end2, &w) || time_is(in, end2, TIMEWORD_from)) *end = end2, *day2 = other;
    return day;
}

/* «ghurrat (Ramadan)», «khamis ayyam (Ramadan)», «al-yawm al-khamis (min Ramadan)»: the day, 0 where it is said in none of these ways. */
static int64_t day_named(const TimesIn *in, uint32_t t, bool first, uint32_t *end)
{
    TimeWord w, unit;
    if (time_word(in, t, TIMEWORD_which, &w) && w.unit == TIME_UNIT_day) return *end = t + w.n, w.value;
    bool noun_first = (first ? time_word(in, t, TIMEWORD_unit, &unit) : time_next(in, t, TIMEWORD_unit, &unit)) && unit.unit == TIME_UNIT_day && unit.proclitics & CLITIC_AL;
    if (!noun_first && in->doc->number_at[t] == NONE) return 0;
    int64_t day = time_whole(in, noun_first ? t + 1 : t, end);
    if (day < 1 || day > 31 || !in->doc->numbers.at[in->doc->number_at[noun_first ? t + 1 : t]].ordinal) return 0;
    if (noun_first) return day;
    if (in->doc->tokens.at[t].proclitics & CLITIC_AL || !time_next(in, *end, TIMEWORD_unit, &unit) || unit.unit != TIME_UNIT_day || unit.proclitics) return 0;
    *end += unit.n;
    return day;
}

static bool day_month(const TimesIn *in, Said *s)
{
    uint32_t end;
    int64_t day2 = 0, day = day_named(in, s->end, s->end == s->first, &end);
    if (!day) day = days_at(in, s->end, &end, &day2);
    if (!day) return false;
    Said try = *s;
    try.day = (uint8_t)day;
    try.day2 = (uint8_t)day2;
    try.end = end;
    if (!month_of_day(in, &try)) return false;
    *s = try;
    return true;
}

/* The day after its month: «yanayir ath-thani wa-l-ishrin», «March 22», «mayu wahid wa-ishrun»; a bare count only where nothing follows that it counts. */
static int64_t day_after(const TimesIn *in, uint32_t t, bool latin, uint32_t *end)
{
    int64_t day = time_whole(in, t, end);
    if (day < 1 || day > 31) return 0;
    if (latin || in->doc->numbers.at[in->doc->number_at[t]].ordinal) return day;
    if (in->doc->tokens.at[t].proclitics || time_and(in, t)) return 0;
    uint32_t year_end;
    bool year = said_year_number(in, skip_mark(in, *end, LETTER_comma), &year_end) != 0;
    return year || time_clause_ends(in, t, *end) ? day : 0;
}

/* «yanayir ath-thani wa-l-ishrin, 2018», «March 22, 2024», «mars 2021», «mars al-madi», a plain month alone. */
static bool month_first(const TimesIn *in, Said *s, bool evident)
{
    Said try = *s;
    uint32_t end;
    bool sure = month(in, &try, s->end, &evident), latin = in->doc->tokens.at[s->end].kind == TOKEN_LATIN;
    if (!try.month) return false;
    int64_t day = day_after(in, try.end, latin, &end);
    if (day) try.day = (uint8_t)day, try.end = end;
    if (!said_month_tail(in, &try) && !sure && !day) return false;
    if (latin && !day && !try.has_year) return false;
    *s = try;
    return true;
}

bool said_month(const TimesIn *in, Said *s)
{
    Said try = *s;
    if (!month_first(in, &try, true) || try.day) return false;
    *s = try;
    return true;
}

/* «min mars ila yunyu»: is the month at t one end of an interval whose other is a month too? */
static bool month_joined(const TimesIn *in, uint32_t t)
{
    TimeWord w, other;
    uint32_t n;
    if (!time_month(in, t, &w) || !w.risky) return false;
    if (said_joins(in, t + w.n, &n) && time_month(in, t + w.n + n, &other)) return true;
    bool opened = t > 0 && time_word(in, t - 1, TIMEWORD_between, &other);
    if (opened && time_month(in, t + w.n, &other) && other.proclitics & CLITIC_AND) return true;
    return t > 1 && time_word(in, t - 1, TIMEWORD_to, &other) && in->kinds[t - 2] >> TIME_MONTH & 1;
}

enum { TWO_LETTERS = 4 };                                 /* in bytes */

/* «fi muharram», «fi mars»: a month that is also another word, right after «fi» or «khilal»; «fi Rajab Tayyib» is a name. */
static bool month_led(const TimesIn *in, uint32_t t)
{
    TimeWord w, at;
    if (!time_month(in, t, &w) || !w.risky || t == 0 || !time_same_sentence(in, t - 1, t)) return false;
    if (in->doc->tokens.at[t].norm.n <= TWO_LETTERS && !time_clause_ends(in, t, t + 1)) return false;         /* «fi ab» is also "in a father" */
    bool glued = w.proclitics & CLITIC_BI, led = (time_word(in, t - 1, TIMEWORD_at, &at) && at.n == 1) || time_word(in, t - 1, TIMEWORD_during, &at);
    uint32_t next = t + w.n;
    if (glued || !led || !time_same_sentence(in, t, next)) return led && !glued;
    const Token *k = &in->doc->tokens.at[next];
    return k->pos != POS_NAME && !token_reading(in->doc, next, TABLE_NAMES) && !(k->pos == POS_ADJ && !k->proclitics);
}

bool said_date(const TimesIn *in, Said *s, bool evident)
{
    if (s->end >= in->doc->tokens.n) return false;
    bool digits = in->doc->tokens.at[s->end].kind == TOKEN_DIGITS;
    return (digits && said_figures(in, s, evident)) || day_month(in, s) || month_first(in, s, month_joined(in, s->end) || month_led(in, s->end));
}
