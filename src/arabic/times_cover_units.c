/* Units covered - weeks, months, years beside the present or counted, seasons and decades, counted from the day of publication. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

static Cover decade(int32_t year) { return (Cover){ { year, 1, 1 }, { year + 9, 12, 31 }, GRAIN_DECADE }; }
static Cover century(int32_t year) { return (Cover){ { year > 0 ? year : 1, 1, 1 }, { year + 99, 12, 31 }, GRAIN_CENTURY }; }

/* The quarter of a year, and as many beside it. */
static Cover quarter(Date now, int64_t rel)
{
    Date from = calendar_add_months((Date){ now.year, (uint8_t)((now.month - 1) / 3 * 3 + 1), 1 }, 3 * rel);
    return (Cover){ from, calendar_add(calendar_add_months(from, 3), -1), GRAIN_QUARTER };
}

static Cover unit_said(const From *f, const Said *s)
{
    if (!known(f->now)) return (Cover){ 0 };
    Date first = { f->now.year, f->now.month, 1 };
    int64_t rel = s->rel;
    switch (s->rel_unit) {
    case TIME_UNIT_week: return cover_week(calendar_add(f->now, 7 * rel));
    case TIME_UNIT_weekend: {
        Date monday = calendar_add(cover_week(f->now).from, 7 * rel);
        return (Cover){ calendar_add(monday, 5), calendar_add(monday, 6), GRAIN_INTERVAL };
    }
    case TIME_UNIT_month: {
        Date d = calendar_add_months(first, rel);
        return cover_month(d.year, d.month);
    }
    case TIME_UNIT_year: return cover_year(f->now.year + (int32_t)rel);
    case TIME_UNIT_quarter: return quarter(f->now, rel);
    case TIME_UNIT_decade: return decade((f->now.year / 10 + (int32_t)rel) * 10);
    case TIME_UNIT_century: return century((f->now.year / 100 + (int32_t)rel) * 100);
    default: return (Cover){ 0 };
    }
}

/* Months in a unit of months and more, days in a smaller one. */
static int64_t months_of(uint8_t unit) { return unit == TIME_UNIT_month ? 1 : unit == TIME_UNIT_year ? 12 : unit == TIME_UNIT_decade ? 120 : unit == TIME_UNIT_century ? 1200 : 0; }
static int64_t days_of(uint8_t unit) { return unit == TIME_UNIT_day ? 1 : unit == TIME_UNIT_week ? 7 : 0; }

/* The day `count` units and `micro` millionths of one from d. Hours and less are whole days only from 24 hours on. */
Date cover_moved(Date d, int64_t count, int64_t micro, uint8_t unit)
{
    if (count > 100000 || count < -100000) return (Date){ 0 };
    if (months_of(unit)) {
        Date m = { 0 };
        int64_t months = count * months_of(unit) + micro * months_of(unit) / 1000000;
        if (d.year + months / 12 < 1 || d.year + months / 12 > 9998) return m;
        return calendar_add_months(d, months);
    }
    int64_t days = days_of(unit) ? count * days_of(unit) : unit == TIME_UNIT_hour ? count / 24 : 0;
    Date r = calendar_add(d, days);
    return r.year < 1 ? (Date){ 0 } : r;
}

/* «qabla thalathat ayyam» is a day, «qabla usbu'ayn» a week, «qabla sana» a year: as exact as its unit. */
static Cover at_grain(Date d, uint8_t unit)
{
    if (!known(d)) return (Cover){ 0 };
    if (unit == TIME_UNIT_week) return cover_week(d);
    if (unit == TIME_UNIT_month) return cover_month(d.year, d.month);
    if (unit >= TIME_UNIT_year) return cover_year(d.year);
    return cover_day(d);
}

/* The day that all counts of s lead to from d. */
static Date moved(Date d, const Said *s)
{
    d = cover_moved(d, s->count, s->micro, s->unit);
    for (uint8_t i = 0; i < s->n_more && known(d); i++) d = cover_moved(d, s->more[i].count, s->more[i].micro, s->more[i].unit);
    return d;
}

static Cover ago_said(const From *f, const Said *s)
{
    bool told = s->count + s->micro > 0 && known(f->told) && !s->exact;      /* «ba'da usbu'ayn» from a day told of is a day again */
    Date from = told ? f->told : f->now;
    if (!known(from)) return (Cover){ 0 };
    Date d = moved(from, s);
    return told || s->exact ? at_grain(d, TIME_UNIT_day) : at_grain(d, s->unit);
}

/* «al-aqdayn al-madiyayn»: decades and centuries of the calendar, before the one that is now or after it. */
static Cover ages(const From *f, const Said *s)
{
    int32_t years = s->unit == TIME_UNIT_decade ? 10 : 100, now = f->now.year / years * years;
    int32_t n = s->count < 100 ? years * (int32_t)s->count : 0, begin = s->rel > 0 ? now + years : now - n;
    if (!n || begin < 1) return (Cover){ 0 };
    return (Cover){ { begin, 1, 1 }, { begin + n - 1, 12, 31 }, GRAIN_YEAR };
}

/* The last days up to publication, the next from the day after it. */
static Cover span_said(const From *f, const Said *s)
{
    if (!known(f->now)) return (Cover){ 0 };
    if (s->unit >= TIME_UNIT_decade && !s->micro && !s->exact) return ages(f, s);
    bool ahead = s->rel > 0;
    int64_t days = s->unit == TIME_UNIT_hour ? (s->count + 23) / 24 : 0;
    Date other = days ? calendar_add(f->now, ahead ? days : -days) : cover_moved(f->now, ahead ? s->count : -s->count, ahead ? s->micro : -s->micro, s->unit);
    if (!known(other)) return (Cover){ 0 };
    uint8_t grain = s->unit >= TIME_UNIT_year ? GRAIN_YEAR : s->unit == TIME_UNIT_month ? GRAIN_MONTH : GRAIN_DAY;
    Date first = s->unit >= TIME_UNIT_day ? calendar_add(f->now, 1) : f->now;
    return ahead ? (Cover){ calendar_compare(first, other) > 0 ? other : first, other, grain } : (Cover){ other, f->now, grain };
}

/* The season of a year; winter from December before. */
static Cover season(int32_t year, int64_t which)
{
    uint8_t month = (uint8_t)(3 * (which - 1));
    if (which == 1) return (Cover){ { year - 1, 12, 1 }, { year, 2, calendar_month_days(year, 2) }, GRAIN_SEASON };
    return (Cover){ { year, month, 1 }, { year, (uint8_t)(month + 2), calendar_month_days(year, month + 2u) }, GRAIN_SEASON };
}

/* «as-sayf al-madi» in November is that of the same year, in May of the year before; a season without a year is not known. */
static Cover season_said(const From *f, const Said *s)
{
    if (s->has_year) return season(s->year, s->count);
    if (!s->has_rel || !known(f->now)) return (Cover){ 0 };
    Cover this = season(f->now.year, s->count);
    if (s->rel_unit == TIME_UNIT_year) return season(f->now.year + s->rel, s->count);
    if (s->rel < 0) return season(f->now.year + s->rel + (calendar_compare(this.to, f->now) < 0), s->count);
    if (s->rel > 0) return season(f->now.year + s->rel - (calendar_compare(this.from, f->now) > 0), s->count);
    bool coming = s->count == 1 && f->now.month > 6;             /* «hadha sh-shita'» in November */
    return coming ? season(f->now.year + 1, s->count) : this;
}

/* «as-sab'iniyyat»: of the century that is said, else the last such; asked for the future the next, where they are over. */
static Cover decade_said(const From *f, const Said *s)
{
    int32_t year = (int32_t)s->count, in_century = year % 100;
    if (s->has_year) return decade(s->year + in_century);
    if (s->has_rel && known(f->now)) return decade((f->now.year / 100 + s->rel) * 100 + in_century);
    if (f->in->doc->prefer == PREFER_FUTURE && year < 2000 && known(f->now) && year + 9 < f->now.year) year += 100;
    return decade(year);
}

static Cover century_said(const Said *s)
{
    if (!s->hijri) return century((int32_t)(s->count - 1) * 100);
    Date from = calendar_from_hijri((int32_t)(s->count - 1) * 100 + 1, 1, 1), next = calendar_from_hijri((int32_t)s->count * 100 + 1, 1, 1);
    return known(from) && known(next) ? (Cover){ from, calendar_add(next, -1), GRAIN_INTERVAL } : (Cover){ 0 };
}

Cover cover_of_units(const From *f, const Said *s)
{
    switch (s->shape) {
    case SAID_UNIT: return unit_said(f, s);
    case SAID_AGO: return ago_said(f, s);
    case SAID_SPAN: return span_said(f, s);
    case SAID_DECADE: return decade_said(f, s);
    case SAID_CENTURY: return century_said(s);
    case SAID_SEASON: return season_said(f, s);
    default: return (Cover){ 0 };
    }
}
