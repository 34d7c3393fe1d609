/* Days - ISO values of records as intervals of day numbers. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/dossier.h"

#include "arabic/calendar.h"

#include <stdio.h>

static bool digits(Str s, uint32_t at, uint32_t n, int32_t *value)
{
    *value = 0;
    if (at + n > s.n) return false;
    for (uint32_t i = at; i < at + n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') return false;
        *value = *value * 10 + (s.p[i] - '0');
    }
    return true;
}

static int32_t number(int32_t year, int32_t month, int32_t day)
{
    return (int32_t)calendar_days((Date){ .year = year, .month = (uint8_t)month, .day = (uint8_t)day });
}

static Days span_of(int32_t first, int32_t last) { return (Days){ first, last, true, true }; }

/* The Monday of ISO week 1 is the one of the week that holds 4 January. */
static Days week(int32_t year, int32_t n)
{
    int32_t fourth = number(year, 1, 4);
    int32_t monday = fourth - (calendar_weekday(calendar_date(fourth)) - 1) + 7 * (n - 1);
    return span_of(monday, monday + 6);
}

static Days months(int32_t year, int32_t month, int32_t n)
{
    Date begin = { .year = year, .month = (uint8_t)month, .day = 1 };
    return span_of((int32_t)calendar_days(begin), (int32_t)calendar_days(calendar_add_months(begin, n)) - 1);
}

static Days season(int32_t year, Str name)
{
    if (str_eq(name, STR("WI"))) return months(year - 1, 12, 3);
    if (str_eq(name, STR("SP"))) return months(year, 3, 3);
    if (str_eq(name, STR("SU"))) return months(year, 6, 3);
    if (str_eq(name, STR("FA"))) return months(year, 9, 3);
    return (Days){ 0 };
}

static Days one_value(Str s)
{
    int32_t year, month, day;
    if (!digits(s, 0, 4, &year) || year < 1) return (Days){ 0 };
    if (s.n == 4) return span_of(number(year, 1, 1), number(year, 12, 31));
    if (s.n < 7 || s.p[4] != '-') return (Days){ 0 };
    if (s.p[5] == 'W' && digits(s, 6, s.n >= 8 ? 2 : 1, &day)) return week(year, day);
    if (!digits(s, 5, 2, &month)) return season(year, (Str){ s.p + 5, 2 });
    if (month < 1 || month > 12) return (Days){ 0 };
    if (s.n == 7) return months(year, month, 1);
    if (s.p[7] != '-' || !digits(s, 8, 2, &day) || day < 1 || day > calendar_month_days(year, (uint32_t)month)) return (Days){ 0 };
    return span_of(number(year, month, day), number(year, month, day));
}

Days days_of(Str s)
{
    const char *cut = s.n ? memchr(s.p, '/', s.n) : NULL;
    if (!cut) return one_value(s);
    Days a = one_value((Str){ s.p, (uint32_t)(cut - s.p) }), b = one_value((Str){ cut + 1, s.n - (uint32_t)(cut - s.p) - 1 });
    if (!a.known) return b;
    if (b.known && b.last >= a.first) a.last = b.last;
    return a;
}

int32_t day_number(Str s)
{
    Days d = s.n >= 10 ? one_value((Str){ s.p, 10 }) : (Days){ 0 };
    return d.known ? d.first : INT32_MIN;
}

Str day_string(Arena *a, int32_t day)
{
    char text[32];
    Date d = calendar_date(day);
    int n = snprintf(text, sizeof text, "%04d-%02u-%02u", d.year, (unsigned)d.month, (unsigned)d.day);
    return arena_copy(a, (Str){ text, (uint32_t)n });
}
