/* Calendar - see calendar.h. Days from civil and back after Howard Hinnant's algorithms. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"

enum { ERA_DAYS = 146097, EPOCH_DAYS = 719468 };           /* days of 400 years; from 0000-03-01 to 1970-01-01 */

int64_t calendar_days(Date d)
{
    int64_t y = (int64_t)d.year - (d.month <= 2);
    int64_t era = (y >= 0 ? y : y - 399) / 400, year_of_era = y - era * 400;
    int64_t day_of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * ERA_DAYS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - EPOCH_DAYS;
}

Date calendar_date(int64_t days)
{
    int64_t z = days + EPOCH_DAYS, era = (z >= 0 ? z : z - ERA_DAYS + 1) / ERA_DAYS, doe = z - era * ERA_DAYS;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153, month = mp < 10 ? mp + 3 : mp - 9;
    return (Date){ (int32_t)(yoe + era * 400 + (month <= 2)), (uint8_t)month, (uint8_t)(doy - (153 * mp + 2) / 5 + 1) };
}

uint8_t calendar_weekday(Date d)
{
    int64_t w = (calendar_days(d) + 3) % 7;                /* 1970-01-01 was a Thursday */
    return (uint8_t)((w < 0 ? w + 7 : w) + 1);
}

static bool leap(int32_t y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }

uint8_t calendar_month_days(int32_t year, uint32_t month)
{
    static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    if (month < 1 || month > 12) return 0;
    return (uint8_t)(days[month - 1] + (month == 2 && leap(year)));
}

bool calendar_real(Date d)
{
    return d.year >= 1 && d.year <= 9999 && d.day >= 1 && d.day <= calendar_month_days(d.year, d.month);
}

Date calendar_add_months(Date d, int64_t months)
{
    int64_t m = (int64_t)d.year * 12 + d.month - 1 + months;
    Date r = { (int32_t)(m / 12), (uint8_t)(m % 12 + 1), d.day };
    uint8_t last = calendar_month_days(r.year, r.month);
    if (r.day > last) r.day = last;
    return r;
}

void calendar_week(Date d, int32_t *year, uint32_t *week)
{
    Date thursday = calendar_add(d, 4 - calendar_weekday(d));
    *year = thursday.year;
    *week = (uint32_t)((calendar_days(thursday) - calendar_days((Date){ thursday.year, 1, 1 })) / 7 + 1);
}

/* The Sunday after the first full moon of spring, by the lunar tables of each church: Meeus/Jones/Butcher, and Meeus's Julian rule, whose
 * day is moved to the Gregorian calendar. */
Date calendar_easter(int32_t year, bool eastern)
{
    int32_t a = year % 19, century = year / 100;
    if (eastern) {
        int32_t moon = (19 * a + 15) % 30, sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7, sum = moon + sunday + 114;
        return calendar_add((Date){ year, (uint8_t)(sum / 31), (uint8_t)(sum % 31 + 1) }, century - century / 4 - 2);
    }
    int32_t b = century / 4, d = century % 4, f = (century + 8) / 25, g = (century - f + 1) / 3;
    int32_t moon = (19 * a + century - b - g + 15) % 30, i = year % 100 / 4, k = year % 100 % 4;
    int32_t sunday = (32 + 2 * d + 2 * i - moon - k) % 7, m = (a + 11 * moon + 22 * sunday) / 451, sum = moon + sunday - 7 * m + 114;
    return (Date){ year, (uint8_t)(sum / 31), (uint8_t)(sum % 31 + 1) };
}
