/* Clock values - a clock time printed, two of them as an interval, and a moment counted by the clock from publication. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_clock.h"
#include <stdio.h>

enum { DAY_MINUTES = 24 * 60 };

/* The hour on a clock of 24: «ath-thamina masa'an» is 20, «ath-thaniya ashra laylan» 0, «12 zuhran» 12. */
static int32_t hour_of_day(const Said *s)
{
    int32_t h = s->hour;
    switch (s->part) {
    case DAY_PART_afternoon:
    case DAY_PART_evening: return h < 12 ? h + 12 : h;
    case DAY_PART_night: return h == 12 ? 0 : h >= 5 && h < 12 ? h + 12 : h;
    case DAY_PART_noon: return h <= 4 ? h + 12 : h;
    case DAY_PART_daytime: return h <= 5 ? h + 12 : h;
    case DAY_PART_midnight:
    case DAY_PART_dawn:
    case DAY_PART_morning: return h == 12 ? 0 : h;
    default: return h;
    }
}

int32_t clock_minutes(const Said *s) { return hour_of_day(s) * 60 + (s->minute > 0 ? s->minute : 0); }

void value_clock(char *out, const Said *s, bool filled)
{
    out[0] = '\0';
    if (s->hour < 0) return;
    int n = snprintf(out, VALUE_BYTES, "T%02d", hour_of_day(s));
    if (s->minute >= 0 || filled) n += snprintf(out + n, VALUE_BYTES - (size_t)n, ":%02d", s->minute < 0 ? 0 : s->minute);
    if (s->second >= 0) snprintf(out + n, VALUE_BYTES - (size_t)n, ":%02d", s->second);
}

/* One end of an interval by the clock, filled: "2016-11-07T17:00", "T17:00". */
static Str end_value(const From *f, const Said *s, const Cover *c)
{
    char clock[VALUE_BYTES], day[VALUE_BYTES] = "", out[2 * VALUE_BYTES];
    value_clock(clock, s, true);
    if (c->grain == GRAIN_DAY) value_print(day, c->from, GRAIN_DAY);
    snprintf(out, sizeof out, "%s%s", day, clock);
    return value_keep(f, out);
}

void clock_interval(const From *f, const Said *s, const Said *to, Cover begin, Cover end, Time *out)
{
    char both[4 * VALUE_BYTES];
    if (begin.grain != GRAIN_DAY || end.grain != GRAIN_DAY) begin = end = (Cover){ 0 };
    Str a = end_value(f, s, &begin), b = end_value(f, to, &end);
    snprintf(both, sizeof both, "%" STR_FMT "/%" STR_FMT, STR_ARG(a), STR_ARG(b));
    out->value = value_keep(f, both);
    a = value_said(f, s, &begin, a), b = value_said(f, to, &end, b);
    snprintf(both, sizeof both, "%" STR_FMT "/%" STR_FMT, STR_ARG(a), STR_ARG(b));
    out->said = value_keep(f, both);
    out->from = begin.from, out->to = end.to;
    out->grain = GRAIN_INTERVAL;
}

bool clock_instant(const From *f, const Said *s, Time *out)
{
    static const int64_t seconds[] = { [TIME_UNIT_second] = 1, [TIME_UNIT_minute] = 60, [TIME_UNIT_hour] = 3600 };
    const Doc *d = f->in->doc;
    if (s->shape != SAID_AGO || s->lead || s->unit == 0 || s->unit > TIME_UNIT_hour || !d->published_timed || !known(f->now)) return false;
    if (s->count > DAY_MINUTES * 1000 || s->count < -DAY_MINUTES * 1000) return false;
    int64_t moved = s->count * seconds[s->unit] + s->micro * seconds[s->unit] / 1000000 + (int64_t)d->published_minute * 60;
    int64_t day = DAY_MINUTES * 60, days = (moved >= 0 ? moved : moved - day + 1) / day, rest = moved - days * day;
    char text[VALUE_BYTES], clock[VALUE_BYTES];
    out->from = out->to = calendar_add(f->now, days);
    value_print(text, out->from, GRAIN_DAY);
    Said at = said_at(0);
    at.hour = (int8_t)(rest / 3600), at.minute = (int8_t)(rest / 60 % 60), at.second = (int8_t)(rest % 60 ? rest % 60 : -1);
    value_clock(clock, &at, true);
    snprintf(text + strlen(text), sizeof text - strlen(text), "%s", clock);
    out->value = out->said = value_keep(f, text);
    out->grain = GRAIN_TIME;
    return true;
}
