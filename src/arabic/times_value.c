/* Values - how a time is printed: TIMEX3-like, ISO 8601; a part of the day is appended («2024-03-22TEV»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"
#include <stdio.h>

static const char *part_name(uint8_t part)
{
    static const char *const names[] = { "", "TMO", "TMO", "TAF", "TAF", "TEV", "TNI", "TDT", "TNI" };
    return part < sizeof names / sizeof *names ? names[part] : "";
}

/* One end of a time at a grain: "2008", "2008-10", "2008-10-05", "2008-W41". */
void value_print(char *out, Date d, uint8_t grain)
{
    int32_t year;
    uint32_t week;
    switch (grain) {
    case GRAIN_YEAR: snprintf(out, VALUE_BYTES, "%04d", d.year); break;
    case GRAIN_MONTH: snprintf(out, VALUE_BYTES, "%04d-%02u", d.year, d.month); break;
    case GRAIN_WEEK:
        calendar_week(d, &year, &week);
        snprintf(out, VALUE_BYTES, "%04d-W%02u", year, week);
        break;
    default: snprintf(out, VALUE_BYTES, "%04d-%02u-%02u", d.year, d.month, d.day);
    }
}

static uint8_t pm(const Said *s)
{
    bool late = s->part == DAY_PART_afternoon || s->part == DAY_PART_evening || (s->part == DAY_PART_night && s->hour >= 5) || (s->part == DAY_PART_noon && s->hour <= 4);
    if (s->part == DAY_PART_midnight && s->hour == 12) return 0;
    return (uint8_t)(late && s->hour < 12 ? s->hour + 12 : s->hour);
}

void value_clock(char *out, const Said *s, bool filled)
{
    out[0] = '\0';
    if (s->hour < 0) return;
    int n = snprintf(out, VALUE_BYTES, "T%02u", pm(s));
    if (s->minute >= 0 || filled) n += snprintf(out + n, VALUE_BYTES - (size_t)n, ":%02d", s->minute < 0 ? 0 : s->minute);
    if (s->second >= 0) snprintf(out + n, VALUE_BYTES - (size_t)n, ":%02d", s->second);
}

Str value_filled(const From *f, const Said *s, const Cover *c)
{
    static const char *const seasons[] = { "WI", "SP", "SU", "FA" };
    char out[3 * VALUE_BYTES], a[VALUE_BYTES], b[VALUE_BYTES];
    if (s->shape == SAID_SEASON) snprintf(out, sizeof out, "%04d-%s", c->to.year, seasons[(s->count - 1) & 3]);
    else if (c->grain == GRAIN_DECADE) snprintf(out, sizeof out, "%dX", c->from.year / 10);
    else if (s->shape == SAID_UNIT && s->rel_unit == TIME_UNIT_weekend) value_print(a, c->from, GRAIN_WEEK), snprintf(out, sizeof out, "%s-WE", a);
    else {
        value_print(a, c->from, c->grain);
        value_print(b, c->to, c->grain);
        if (!cover_is_one(c)) snprintf(out, sizeof out, "%s/%s", a, b);
        else {
            value_clock(b, s, true);
            snprintf(out, sizeof out, "%s%s", a, c->grain != GRAIN_DAY ? "" : s->hour >= 0 ? b : part_name(s->part));
        }
    }
    return value_keep(f, out);
}

/* "P3D", "PT36H", "PT2.5H", "P20Y". */
Str value_length(const From *f, const Said *s)
{
    static const char *const marks[] = { "", "S", "M", "H", "D", "W", "M", "Y", "Y", "Y", "", "" };
    char out[VALUE_BYTES];
    int64_t times = s->unit == TIME_UNIT_decade ? 10 : s->unit == TIME_UNIT_century ? 100 : 1;
    bool clock = s->unit <= TIME_UNIT_hour;
    int64_t count = s->count * times + s->micro * times / 1000000, micro = s->micro * times % 1000000;
    if (micro) {
        int n = snprintf(out, sizeof out, "P%s%lld.%06lld", clock ? "T" : "", (long long)count, (long long)micro);
        while (n > 0 && out[n - 1] == '0') n--;
        snprintf(out + n, sizeof out - (size_t)n, "%s", marks[s->unit]);
    } else snprintf(out, sizeof out, "P%s%lld%s", clock ? "T" : "", (long long)count, marks[s->unit]);
    return value_keep(f, out);
}

/* A day or month without its year; the fields that are not said are X. */
static void print_unsaid(char *out, const Said *s)
{
    if (s->month && s->day) snprintf(out, VALUE_BYTES, "XXXX-%02u-%02u", s->month, s->day);
    else if (s->month) snprintf(out, VALUE_BYTES, "XXXX-%02u", s->month);
    else if (s->day) snprintf(out, VALUE_BYTES, "XXXX-XX-%02u", s->day);
    else snprintf(out, VALUE_BYTES, "XXXX-WXX-%u", s->weekday);
}

/* Is the year (and perhaps the month) open, and not counted from the publication day? */
static bool open_year(const Said *s)
{
    if (s->has_offset || s->has_rel || s->has_year || s->hijri) return false;
    return s->shape == SAID_HOLIDAY || (s->shape == SAID_DAY && (s->month || s->day || s->weekday));
}

Str value_said(const From *f, const Said *s, Str filled)
{
    char day[VALUE_BYTES], second[VALUE_BYTES], clock[VALUE_BYTES], out[4 * VALUE_BYTES];
    Said one = *s;
    if (s->shape == SAID_HOLIDAY) one.month = (uint8_t)(s->count / 100), one.day = (uint8_t)(s->count % 100);
    value_clock(clock, s, false);
    if (open_year(s)) print_unsaid(day, &one);
    else {                                                        /* as filled, but for minutes that are not said */
        const char *t = memchr(filled.p, 'T', filled.n);
        if (s->hour < 0 || !t || s->shape == SAID_LENGTH) return filled;
        snprintf(day, sizeof day, "%.*s", (int)(t - filled.p), filled.p);
    }
    if (s->day2 || s->weekday2) {
        one.day = s->day2 ? s->day2 : s->day, one.weekday = s->weekday2 ? s->weekday2 : s->weekday;
        print_unsaid(second, &one);
        snprintf(out, sizeof out, "%s/%s", day, second);
        return open_year(s) ? value_keep(f, out) : filled;
    }
    snprintf(out, sizeof out, "%s%s", day, s->hour >= 0 ? clock : one.day || one.weekday || !open_year(s) ? part_name(s->part) : "");
    return value_keep(f, out);
}
