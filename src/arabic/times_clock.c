/* Clock times - «as-sa'a al-hadiya ashra», «at-tasi'a wa-n-nisf», «10:30 sabahan», with the part of day and the zone.
 *
 * Without the word for clock an hour needs a part of day or a half beside it, for «al-ashira» is also the tenth. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_said.h"

/* «10:30», «10:30:15»: digits tight around colons. */
static bool digital(const TimesIn *in, uint32_t t, Said *s)
{
    const Doc *d = in->doc;
    if (t + 2 >= d->tokens.n || d->tokens.at[t].kind != TOKEN_DIGITS || !time_mark(in, t + 1, LETTER_colon) || d->tokens.at[t + 2].kind != TOKEN_DIGITS) return false;
    if (d->tokens.at[t].span.end != d->tokens.at[t + 1].span.begin || d->tokens.at[t + 1].span.end != d->tokens.at[t + 2].span.begin) return false;
    uint32_t end;
    int64_t hour = time_whole(in, t, &end), minute = time_whole(in, t + 2, &end);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return false;
    s->hour = (int8_t)hour;
    s->minute = (int8_t)minute;
    s->end = t + 3;
    if (time_mark(in, s->end, LETTER_colon) && s->end + 1 < d->tokens.n && d->tokens.at[s->end + 1].kind == TOKEN_DIGITS) s->end += 2;
    return true;
}

/* «15.30» after the word for clock: hours and minutes over a point. */
static bool pointed(const TimesIn *in, uint32_t t, Said *s)
{
    const Token *k = &in->doc->tokens.at[t];
    const char *p = k->norm.p;
    uint32_t n = k->norm.n;
    if (k->kind != TOKEN_DIGITS || n < 4 || n > 5 || p[n - 3] != '.') return false;
    int hour = 0;
    for (uint32_t i = 0; i < n - 3; i++) hour = hour * 10 + (p[i] - '0');
    int minute = (p[n - 2] - '0') * 10 + (p[n - 1] - '0');
    if (hour > 24 || minute > 59) return false;
    s->hour = (int8_t)hour;
    s->minute = (int8_t)minute;
    s->end = t + 1;
    return true;
}

/* «wa-n-nisf», «illa rub'an», «wa-20 daqiqa». */
static bool minutes(const TimesIn *in, Said *s)
{
    TimeWord w, unit;
    uint32_t end, t = s->end;
    if (time_word(in, t, TIMEWORD_minutes, &w)) {
        int32_t m = s->hour * 60 + w.value;
        s->hour = (int8_t)(m / 60);
        s->minute = (int8_t)(m % 60);
        s->end += w.n;
        return true;
    }
    if (t + 1 < in->doc->tokens.n && in->doc->number_at[t] == NONE) t++;      /* a lone waw */
    if (t >= in->doc->tokens.n || !time_and(in, t)) return false;
    int64_t m = time_whole(in, t, &end);
    if (m < 1 || m > 59 || !time_next(in, end, TIMEWORD_unit, &unit) || unit.unit != TIME_UNIT_minute) return false;
    s->minute = (int8_t)m;
    s->end = end + unit.n;
    return true;
}

/* An hour said as a number or an ordinal with the article. */
static bool hour(const TimesIn *in, uint32_t t, Said *s)
{
    uint32_t end;
    int64_t h = time_whole(in, t, &end);
    if (h < 0 || h > 24) return false;
    s->hour = (int8_t)h;
    s->minute = 0;
    s->end = end;
    return true;
}

static bool part_follows(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    if (time_next(in, t, TIMEWORD_from, &w) || time_next(in, t, TIMEWORD_at, &w)) t++;
    return time_next(in, t, TIMEWORD_part, &w) || (time_next(in, t, TIMEWORD_day, &w) && w.part);
}

static void zone(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end;
    bool bracket = time_mark(in, t, LETTER_bracket_open);
    if (bracket) t++;
    if (!time_word(in, t, TIMEWORD_zone, &w)) return;
    t += w.n;
    if (bracket && time_mark(in, t, LETTER_bracket_close)) t++;
    s->end = t;
}

bool said_clock(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    bool clock = time_word(in, s->end, TIMEWORD_clock, &w);
    uint32_t t = clock ? s->end + w.n : s->end;
    if (t >= in->doc->tokens.n || s->hour >= 0) return false;
    if (digital(in, t, &try)) {
        if (!clock && !part_follows(in, try.end) && !try.part && !try.weekday && !try.has_offset && !try.day) return false;
    } else if (!(clock && pointed(in, t, &try))) {
        if (!hour(in, t, &try)) return false;
        bool half = minutes(in, &try);
        bool ordinal = in->doc->numbers.at[in->doc->number_at[t]].ordinal || in->doc->tokens.at[t].kind == TOKEN_DIGITS;
        if (!clock && !(ordinal && (half || part_follows(in, try.end)))) return false;
    }
    if (try.why.table == TABLE_NONE && clock) try.why = (Why){ TABLE_TIMEWORDS, w.row };
    zone(in, &try);
    *s = try;
    return true;
}
