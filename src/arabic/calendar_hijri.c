/* Hijri dates by the Umm al-Qura calendar, and Hebrew ones, through ICU's C interface: the one file that knows ICU's calendars.
 *
 * Opening an ICU calendar reads ICU's own data, so a document opens one only where its text names a hijri
 * month or a Jewish feast. No locale of the machine is used. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"
#include <unicode/ucal.h>

enum { DAY_MS = 86400000 };

#define UMM_AL_QURA "en@calendar=islamic-umalqura"
#define HEBREW "en@calendar=hebrew"

static UCalendar *open_calendar(const char *locale, UErrorCode *status)
{
    static const UChar utc[] = { 'U', 'T', 'C', 0 };
    return ucal_open(utc, 3, locale, UCAL_TRADITIONAL, status);
}

static Date civil(const char *locale, int32_t year, uint32_t month, uint32_t day)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *c = open_calendar(locale, &status);
    Date none = { 0 };
    if (U_FAILURE(status)) return none;
    ucal_clear(c);
    ucal_setDateTime(c, year, (int32_t)month - 1, (int32_t)day, 12, 0, 0, &status);
    double ms = ucal_getMillis(c, &status);
    ucal_close(c);
    return U_FAILURE(status) ? none : calendar_date((int64_t)ms / DAY_MS - (ms < 0));
}

Date calendar_from_hijri(int32_t year, uint32_t month, uint32_t day) { return civil(UMM_AL_QURA, year, month, day); }
Date calendar_from_hebrew(int32_t year, uint32_t month, uint32_t day) { return civil(HEBREW, year, month, day); }

Date calendar_to_hijri(Date d)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *c = open_calendar(UMM_AL_QURA, &status);
    Date none = { 0 };
    if (U_FAILURE(status)) return none;
    ucal_setMillis(c, (double)calendar_days(d) * DAY_MS + (double)DAY_MS / 2, &status);
    Date h = { ucal_get(c, UCAL_EXTENDED_YEAR, &status), (uint8_t)(ucal_get(c, UCAL_MONTH, &status) + 1), (uint8_t)ucal_get(c, UCAL_DAY_OF_MONTH, &status) };
    ucal_close(c);
    return U_FAILURE(status) ? none : h;
}
