/* Covers - the days of a day, week, month and year; see times_resolve.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

Cover cover_day(Date d) { return (Cover){ d, d, GRAIN_DAY }; }
Cover cover_month(int32_t year, uint32_t month)
{
    Date first = { year, (uint8_t)month, 1 };
    return (Cover){ first, { year, (uint8_t)month, calendar_month_days(year, month) }, GRAIN_MONTH };
}
Cover cover_year(int32_t year) { return (Cover){ { year, 1, 1 }, { year, 12, 31 }, GRAIN_YEAR }; }
Cover cover_week(Date any)
{
    Date monday = calendar_add(any, 1 - (int64_t)calendar_weekday(any));
    return (Cover){ monday, calendar_add(monday, 6), GRAIN_WEEK };
}

bool cover_is_one(const Cover *c)
{
    if (c->grain == GRAIN_DAY) return calendar_compare(c->from, c->to) == 0;
    if (c->grain == GRAIN_MONTH) return c->from.year == c->to.year && c->from.month == c->to.month;
    if (c->grain == GRAIN_YEAR) return c->from.year == c->to.year;
    return c->grain == GRAIN_WEEK || c->grain == GRAIN_SEASON || c->grain == GRAIN_QUARTER || c->grain == GRAIN_DECADE || c->grain == GRAIN_CENTURY;
}
