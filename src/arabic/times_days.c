/* Days - a cluster of words that together say one day: «masa' ams al-jum'a 29 ut 2015».
 *
 * Parts of the day, clock times, days from publication, weekdays and dates follow one another in any order, over
 * «min», «yawm», a comma or in brackets («ams (al-ithnayn)»); each says its field once. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_said.h"

static void because(Said *s, TimeWord w)
{
    if (s->why.table == TABLE_NONE) s->why = (Why){ TABLE_TIMEWORDS, w.row };
}

/* The first word of a time may have anything glued before it, a later one only the article. */
static bool word(const TimesIn *in, const Said *s, uint32_t kind, TimeWord *w)
{
    return s->end == s->first ? time_word(in, s->end, kind, w) : time_next(in, s->end, kind, w);
}

static void take(Said *s, TimeWord w)
{
    if (s->end == s->first) s->skip = w.skip;
    s->end += w.n;
    because(s, w);
}

/* «al-yawm» in «al-yawm at-tali», «al-yawm nafsuhu», «al-yawm al-awwal» is no "today". Takes what it is. */
static bool other_day(const TimesIn *in, Said *s, uint32_t t)
{
    TimeWord w;
    uint32_t end;
    if (time_next(in, t, TIMEWORD_which, &w)) {                    /* «al-yawm al-akhir» of something */
        s->shape = SAID_NONE;
        return true;
    }
    if (time_next(in, t, TIMEWORD_relative, &w) && w.value != 0) {
        s->offset = (int8_t)w.value;
        s->end = t + w.n;
    } else if (time_is(in, t, TIMEWORD_same) || (t < in->doc->tokens.n && time_word(in, t, TIMEWORD_same, &w))) {
        s->offset = 0;
        s->end = t + 1;
    } else {
        bool told = t < in->doc->tokens.n && token_role(in->doc, in->lex, t) == FUNCTION_relative;      /* «al-yawm alladhi khutifa fihi» */
        if (told) {
            s->shape = SAID_NONE;
            return true;
        }
        if (time_whole(in, t, &end) < 0 || !in->doc->numbers.at[in->doc->number_at[t]].ordinal) return false;
        s->shape = SAID_NONE;
        return true;
    }
    s->shape = SAID_SAME;
    return true;
}

/* «marratayn fi l-yawm» is "a day"; «al-yawm ad-dirasi» a day of some kind. */
static bool some_day(const TimesIn *in, const Said *s, uint32_t t)
{
    const Doc *d = in->doc;
    TimeWord w;
    if (s->end != s->first) return false;
    if (t > 0 && time_same_sentence(in, t - 1, t) && d->tokens.at[t - 1].kind == TOKEN_WORD && d->tokens.at[t - 1].pos == POS_PARTICLE && time_word(in, t - 1, TIMEWORD_at, &w)) {
        TimeWord next;
        return !time_next(in, t + 1, TIMEWORD_weekday, &next) && !in->kinds[t + 1 < d->tokens.n ? t + 1 : t];
    }
    if (t + 1 >= d->tokens.n || !time_same_sentence(in, t, t + 1)) return false;
    const Token *next = &d->tokens.at[t + 1];
    return next->pos == POS_ADJ && next->proclitics == CLITIC_AL && !in->kinds[t + 1] && !token_reading(d, t + 1, TABLE_PLACES) && token_reading(d, t + 1, TABLE_WORDS);
}

/* «ams», «al-yawm»; in brackets after another one («al-yawm (ams)») the editor's word, which holds. */
static bool offset(const TimesIn *in, Said *s, bool bracket)
{
    TimeWord w;
    if (!word(in, s, TIMEWORD_day, &w) || (s->has_offset && !bracket)) return false;
    Said try = *s;
    if (w.value == 0 && w.n == 1 && !w.part && other_day(in, &try, s->end + 1)) {
        if (try.shape != SAID_SAME) return false;
        because(&try, w);
        *s = try;
        return true;
    }
    if (w.value == 0 && w.n == 1 && !w.part && some_day(in, s, s->end)) return false;
    s->has_offset = true;
    s->offset = (int8_t)w.value;
    if (w.part) s->part = w.part;
    take(s, w);
    return true;
}

static bool night(const Said *s) { return s->part == DAY_PART_night || s->part == DAY_PART_midnight || s->part == DAY_PART_evening; }

/* After a weekday: «laylat as-sabt al-ahad», «yawmay as-sabt wa-l-ahad», «layl as-sabt sabah al-ahad». */
static void second_weekday(const TimesIn *in, Said *s, bool pair)
{
    TimeWord w, part;
    uint32_t t = s->end;
    if (!s->day && night(s) && time_next(in, t, TIMEWORD_part, &part) && time_next(in, t + part.n, TIMEWORD_weekday, &w) && w.value == s->weekday % 7 + 1) {
        s->weekday = (uint8_t)w.value;
        s->part = part.part;
        s->end = t + part.n + w.n;
        return;
    }
    if (time_mark(in, t, LETTER_dash)) t++;
    bool found = pair ? time_word(in, t, TIMEWORD_weekday, &w) && w.proclitics & CLITIC_AND : night(s) && time_next(in, t, TIMEWORD_weekday, &w) && w.value == s->weekday % 7 + 1;
    if (!found) return;
    s->weekday2 = (uint8_t)w.value;
    s->end = t + w.n;
}

/* «al-jum'a al-awwal min yulyu», «al-khamis al-hadi wa-l-ishrin»: the day, or which of the weekdays. */
static void number_after(const TimesIn *in, Said *s)
{
    uint32_t end, t = s->end;
    if (t >= in->doc->tokens.n || in->doc->number_at[t] == NONE || !in->doc->numbers.at[in->doc->number_at[t]].ordinal || said_day_beside(in, s)) return;
    int64_t n = time_whole(in, t, &end);
    s->nth_day = n >= 1 && n <= 5 && time_is(in, end, TIMEWORD_from);
}

/* «yawmay as-sabt 26 wa-l-ahad 27 mars 2016»: two days, each with its weekday, that share their month. */
static bool dated_pair(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t end;
    if (s->end >= in->doc->tokens.n || in->doc->tokens.at[s->end].kind != TOKEN_DIGITS) return false;
    int64_t day = time_whole(in, s->end, &end);
    if (day < 1 || day > 31 || !time_same_sentence(in, s->end, end) || !time_word(in, end, TIMEWORD_weekday, &w) || !(w.proclitics & CLITIC_AND)) return false;
    Said second = said_at(end + w.n);
    if (!said_date(in, &second, true) || !second.month || second.day <= day || second.day2) return false;
    s->day = (uint8_t)day, s->day2 = second.day, s->month = second.month;
    s->year = second.year, s->has_year = second.has_year, s->hijri = second.hijri;
    s->end = second.end;
    return true;
}

static bool weekday(const TimesIn *in, Said *s, bool pair)
{
    TimeWord w, of;
    if (s->weekday || !word(in, s, TIMEWORD_weekday, &w)) return false;
    s->weekday = (uint8_t)w.value;
    take(s, w);
    if (pair && !s->month && dated_pair(in, s)) return true;
    if (!s->has_rel && !s->has_offset && !s->month) said_relative(in, s, 0);
    second_weekday(in, s, pair);
    if (s->weekday2 && !s->has_rel) said_relative(in, s, 0);
    Said try = *s;
    if (!s->has_rel && time_next(in, s->end, TIMEWORD_from, &of)) try.end++;
    if (!s->has_rel && !s->has_offset && !s->month && said_unit(in, &try) && try.rel_unit == TIME_UNIT_week) *s = try;
    else if (!s->weekday2) number_after(in, s);
    return true;
}

/* A part of the day: «sabah», «ba'd zuhr»; also after «hadha», which makes it today's. */
static bool part(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    if (s->part) return false;
    if (!s->has_offset && word(in, s, TIMEWORD_this, &this) && time_next(in, s->end + 1, TIMEWORD_part, &w) && w.proclitics & CLITIC_AL) {
        s->has_offset = true;
        s->offset = 0;
        take(s, this);
    } else if (!word(in, s, TIMEWORD_part, &w)) return false;
    s->part = w.part;
    take(s, w);
    return true;
}

static bool date(const TimesIn *in, Said *s, bool with_day)
{
    if (s->month && !(s->hijri && with_day)) return false;
    Said try = *s;
    TimeWord at;
    bool evident = s->weekday || s->has_offset || s->end > s->first || (s->first > 0 && time_word(in, s->first - 1, TIMEWORD_at, &at));
    if (s->month) try.month = 0, try.year = 0, try.has_year = false;
    if (!said_date(in, &try, evident) || (with_day && !try.day)) return false;
    if (s->month && try.hijri) return false;
    *s = try;
    return true;
}

/* One more field at s->end. `first`: nothing said yet. */
static bool component(const TimesIn *in, Said *s, bool first, bool bracket)
{
    return said_holiday(in, s) || offset(in, s, bracket) || weekday(in, s, false) || said_clock(in, s) || said_zone(in, s) || part(in, s) || date(in, s, !first);
}

/* Over a connecting word or mark to one more field. */
static bool over(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    if (time_mark(in, s->end, LETTER_bracket_open)) {
        try.end++;
        if (!offset(in, &try, true) && !weekday(in, &try, false) && !date(in, &try, true)) return false;
        if (!time_mark(in, try.end, LETTER_bracket_close)) return false;
        try.end++;
        try.bracket = true;
    } else if (time_mark(in, s->end, LETTER_comma) || time_mark(in, s->end, LETTER_dash)) {
        try.end++;
        if (!date(in, &try, true)) return false;
    } else if (time_next(in, s->end, TIMEWORD_equals, &w)) {
        try.end += w.n;
        if (!date(in, &try, true) && !said_day_beside(in, &try)) return false;
    } else if (time_next(in, s->end, TIMEWORD_from, &w)) {
        try.end++;
        if (!(s->part || s->hour >= 0) || !component(in, &try, false, false)) return false;
    } else if (time_next(in, s->end, TIMEWORD_at, &w)) {
        try.end += w.n;
        bool day = time_is(in, s->end, TIMEWORD_unit);           /* «yawm» */
        if (!said_day_beside(in, &try) && !(day && (offset(in, &try, false) || weekday(in, &try, false))) && !date(in, &try, true) && !said_clock(in, &try)) return false;
    } else return false;
    *s = try;
    return true;
}

/* «yawm» before a day; in the dual before two. */
static bool day_word(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t end;
    if (!time_word(in, s->end, TIMEWORD_unit, &w) || w.unit != TIME_UNIT_day || w.proclitics & CLITIC_AL || FEATS_NUMBER(w.feats) == PLURAL) return false;
    Said try = *s;
    take(&try, w);
    bool dual = FEATS_NUMBER(w.feats) == DUAL;
    if (!(dual ? weekday(in, &try, true) || date(in, &try, true) : component(in, &try, false, false))) {
        int64_t day = time_whole(in, try.end, &end);                       /* «yawm 27» */
        bool digits = day >= 1 && day <= 31 && in->doc->tokens.at[try.end].kind == TOKEN_DIGITS;
        bool free = digits && !(time_same_sentence(in, try.end, end) && (token_reading(in->doc, end, TABLE_UNITS) || (in->doc->tokens.at[end].pos == POS_NOUN && !in->doc->tokens.at[end].proclitics)));
        if (dual || !free) return false;
        try.day = (uint8_t)day;
        try.end = end;
    }
    *s = try;
    return true;
}

/* «dhalika l-yawm», «nafs al-yawm»: the day last told of. */
static bool that_day(const TimesIn *in, Said *s)
{
    TimeWord w, day;
    if (!time_word(in, s->end, TIMEWORD_that, &w) && !time_word(in, s->end, TIMEWORD_same, &w)) return false;
    if (!time_word(in, s->end + 1, TIMEWORD_day, &day) || day.value != 0 || day.n != 1) return false;
    s->skip = w.skip;
    s->shape = SAID_SAME;
    s->offset = 0;
    s->end += 2;
    because(s, w);
    return true;
}

static bool says_a_day(const Said *s)
{
    return s->has_offset || s->weekday || s->month || s->day || s->hour >= 0 || s->shape == SAID_HOLIDAY || s->shape == SAID_SAME;
}

void said_more(const TimesIn *in, Said *s)
{
    while (component(in, s, false, false) || over(in, s)) {}
}

bool said_days(const TimesIn *in, uint32_t t, Said *s)
{
    TimeWord w;
    *s = said_at(t);
    if (that_day(in, s) || said_nth_weekday(in, s)) return true;
    bool within = time_word(in, t, TIMEWORD_within, &w);
    if (within) {
        take(s, w);
        TimeWord day;
        if (time_next(in, s->end, TIMEWORD_unit, &day) && day.unit == TIME_UNIT_day && !(day.proclitics & CLITIC_AL)) s->end += day.n;
    }
    bool begun = !within && day_word(in, s);
    if (!begun && !said_day_after_coming(in, s) && !component(in, s, true, false)) return false;
    if (s->shape == SAID_SAME) return true;
    said_more(in, s);
    if (!says_a_day(s)) return false;
    if (s->shape == SAID_NONE) s->shape = SAID_DAY;
    return true;
}

/* ---- names -------------------------------------------------------------------------------------------- */

static bool phrase_over(const Doc *d, uint32_t from, uint32_t t)
{
    const Reading *r = token_readings(d, from);
    for (uint32_t i = 0; i < d->tokens.at[from].n_readings; i++) {
        bool names = r[i].table == TABLE_SOURCES || r[i].table == TABLE_PLACES || r[i].table == TABLE_NAMES;
        if (names && r[i].n_tokens > t - from) return true;
    }
    return false;
}

bool said_in_name(const TimesIn *in, uint32_t t)
{
    for (uint32_t back = 1; back <= 4 && back <= t; back++)
        if (phrase_over(in->doc, t - back, t)) return true;
    return false;
}
