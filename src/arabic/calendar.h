/* Calendar - civil dates counted, compared and moved; ISO weeks; Easter; hijri and Hebrew dates.
 *
 * Gregorian throughout, also before 1582. Days are counted from 1970-01-01. A Date with year 0 is no date. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_CALENDAR_H
#define ARABIC_CALENDAR_H
#include <stdbool.h>
#include <stdint.h>

/* A civil date; year 0: not known. */
typedef struct { int32_t year; uint8_t month, day; } Date;

int64_t calendar_days(Date d);
Date calendar_date(int64_t days);
static inline Date calendar_add(Date d, int64_t days) { return calendar_date(calendar_days(d) + days); }
uint8_t calendar_weekday(Date d);                          /* Monday 1 ... Sunday 7 */
uint8_t calendar_month_days(int32_t year, uint32_t month);
bool calendar_real(Date d);                                /* is there such a day, year 1 to 9999? */
/* The date moved by whole months; a day that the month lacks becomes its last. */
Date calendar_add_months(Date d, int64_t months);
static inline int calendar_compare(Date a, Date b)
{
    int64_t x = calendar_days(a), y = calendar_days(b);
    return x < y ? -1 : x > y;
}
/* The ISO week of a day: 2008-12-29 is in week 1 of 2009. */
void calendar_week(Date d, int32_t *year, uint32_t *week);

/* Easter Sunday, by the Western reckoning or the Eastern one, as a Gregorian day; years from 1583 on. */
Date calendar_easter(int32_t year, bool eastern);

/* The civil day of a hijri day by the Umm al-Qura calendar (ICU); year 0 where there is none. */
Date calendar_from_hijri(int32_t year, uint32_t month, uint32_t day);
/* The civil day of a Hebrew day (ICU); months from Tishri 1 to Elul 13, the sixth only in leap years. */
Date calendar_from_hebrew(int32_t year, uint32_t month, uint32_t day);
/* The hijri date of a civil day, in the fields of a Date. */
Date calendar_to_hijri(Date d);

#endif
