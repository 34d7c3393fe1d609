/* Dates - a day and month, with or without a year, in words and in figures.
 *
 * «14 aghustus», «al-ashir min mars 2021», «7 mars al-hali», «5 uktubar (tishrin al-awwal) 2003», «yanayir 2016»,
 * «March 22, 2024», «9-11-2018», «2018/11/9», «min ash-shahr al-jari» after a day. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_said.h"

enum { YEAR_MIN = 1000, YEAR_MAX = 2200 };

/* Four digits without marks, or words, that may be a year. */
int32_t said_year_number(const TimesIn *in, uint32_t t, uint32_t *end)
{
    int64_t y = time_whole(in, t, end);
    bool digits = t < in->doc->tokens.n && in->doc->tokens.at[t].kind == TOKEN_DIGITS;
    if (y < YEAR_MIN || y > YEAR_MAX || (digits && in->doc->tokens.at[t].norm.n != 4)) return 0;
    return (int32_t)y;
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
    if (said_year(in, &try) || (try.end > t && (year = said_year_number(in, try.end, &end)) != 0)) {
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

/* After a day: «min mars», «mars», «- uktubar», «min ash-shahr al-jari». */
static bool month_of_day(const TimesIn *in, Said *s)
{
    uint32_t t = s->end;
    bool evident = true;
    TimeWord w;
    if (time_mark(in, t, LETTER_dash) || time_mark(in, t, LETTER_slash) || time_mark(in, t, LETTER_point)) t++;
    else if (time_next(in, t, TIMEWORD_from, &w)) t++;
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
    if (!said_unit(in, &try) || try.rel_unit != TIME_UNIT_month) return false;
    *s = try;
    return true;
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
    int64_t other = next < in->doc->tokens.n && time_and(in, next) ? time_whole(in, next, &end2) : -1;
    TimeWord w;
    if (other > day && other <= 31 && (time_month(in, end2, &w) || time_is(in, end2, TIMEWORD_from))) *end = end2, *day2 = other;
    return day;
}

static bool day_month(const TimesIn *in, Said *s)
{
    uint32_t end;
    int64_t day2, day = days_at(in, s->end, &end, &day2);
    if (!day) return false;
    Said try = *s;
    try.day = (uint8_t)day;
    try.day2 = (uint8_t)day2;
    try.end = end;
    if (!month_of_day(in, &try)) return false;
    *s = try;
    return true;
}

/* «yanayir ath-thani wa-l-ishrin, 2018», «March 22, 2024», «mars 2021», «mars al-madi», a plain month alone. */
static bool month_first(const TimesIn *in, Said *s)
{
    Said try = *s;
    bool evident = false;
    uint32_t end;
    bool sure = month(in, &try, s->end, &evident);
    if (!try.month) return false;
    int64_t day = time_whole(in, try.end, &end);
    bool said_day = day >= 1 && day <= 31 && (in->doc->tokens.at[s->end].kind == TOKEN_LATIN || in->doc->numbers.at[in->doc->number_at[try.end]].ordinal);
    if (said_day) try.day = (uint8_t)day, try.end = end;
    if (!said_month_tail(in, &try) && !sure && !said_day) return false;
    if (in->doc->tokens.at[s->end].kind == TOKEN_LATIN && !said_day && !try.has_year) return false;
    *s = try;
    return true;
}

/* ---- figures --------------------------------------------------------------------------------------- */

typedef struct { int32_t part[3]; uint32_t width[3]; uint32_t n, end; uint32_t mark; } Figures;

int32_t said_famous(const TimesIn *in, int32_t month, int32_t day)
{
    uint32_t rows = lexicon_rows(in->lex, TABLE_TIMEWORDS);
    for (uint32_t r = 0; r < rows; r++) {
        if (lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r) != TIMEWORD_famous) continue;
        int64_t date = lexicon_int(in->lex, COLUMN_TIMEWORDS_value, r);
        if (date % 10000 == month * 100 + day) return (int32_t)(date / 10000);
    }
    return 0;
}

static bool push_figures(Figures *f, Str digits)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i <= digits.n; i++) {
        if (i < digits.n && digits.p[i] >= '0' && digits.p[i] <= '9') continue;
        if (f->n == 3 || i == from || i - from > 4) return false;
        int32_t value = 0;
        for (uint32_t k = from; k < i; k++) value = value * 10 + (digits.p[k] - '0');
        f->width[f->n] = i - from;
        f->part[f->n++] = value;
        from = i + 1;
    }
    return true;
}

/* Up to three runs of digits with one kind of mark tight between them. */
static bool figures_at(const TimesIn *in, uint32_t t, Figures *f)
{
    const Doc *d = in->doc;
    *f = (Figures){ .end = t };
    for (;;) {
        if (f->end >= d->tokens.n || d->tokens.at[f->end].kind != TOKEN_DIGITS || !push_figures(f, d->tokens.at[f->end].norm)) return false;
        f->end++;
        if (f->end + 1 >= d->tokens.n || d->tokens.at[f->end + 1].kind != TOKEN_DIGITS) return true;
        const Token *mark = &d->tokens.at[f->end];
        bool tight = mark->span.begin == d->tokens.at[f->end - 1].span.end && mark->span.end == d->tokens.at[f->end + 1].span.begin;
        bool dates = mark->letter == LETTER_slash || mark->letter == LETTER_dash || mark->letter == LETTER_point;
        if (!tight || !dates || (f->mark && f->mark != mark->letter)) return true;
        f->mark = mark->letter;
        f->end++;
    }
}

static bool set_date(Said *s, int32_t year, int32_t month, int32_t day, uint32_t end)
{
    if (month > 12 && day >= 1 && day <= 12) {            /* month first, as in English */
        int32_t swap = month;
        month = day;
        day = swap;
    }
    if (month < 1 || month > 12 || day > 31 || day < 0 || (year && (year < YEAR_MIN || year > YEAR_MAX))) return false;
    s->year = year, s->has_year = year != 0;
    s->month = (uint8_t)month, s->day = (uint8_t)day;
    s->end = end;
    return true;
}

/* Years said with two digits: of this century up to the next decade, else of the last. */
static int32_t full_year(int32_t y, uint32_t width) { return width > 2 ? y : y < 40 ? 2000 + y : 1900 + y; }

static bool figures(const TimesIn *in, Said *s, bool evident)
{
    Figures f;
    if (!figures_at(in, s->end, &f)) return false;
    if (f.n == 3) {
        if (f.width[0] == 4) return set_date(s, f.part[0], f.part[1], f.part[2], f.end);
        return (f.width[2] == 4 || f.width[2] == 2) && set_date(s, full_year(f.part[2], f.width[2]), f.part[1], f.part[0], f.end);
    }
    if (f.n != 2) return false;
    if (f.width[1] == 4 && f.width[0] <= 2 && f.part[0] <= 12) return set_date(s, f.part[1], f.part[0], 0, f.end);
    if (f.width[0] == 4 && f.width[1] <= 2 && f.part[1] <= 12) return set_date(s, f.part[0], f.part[1], 0, f.end);
    if (f.mark != LETTER_slash || f.width[0] > 2 || f.width[1] > 2 || f.part[0] < 1 || f.part[1] < 1) return false;
    return (evident || said_famous(in, f.part[1], f.part[0])) && set_date(s, 0, f.part[1], f.part[0], f.end);
}

bool said_date(const TimesIn *in, Said *s, bool evident)
{
    if (s->end >= in->doc->tokens.n) return false;
    bool digits = in->doc->tokens.at[s->end].kind == TOKEN_DIGITS;
    return (digits && figures(in, s, evident)) || day_month(in, s) || month_first(in, s);
}
