/* Units covered - weeks, months, years beside the present or counted, seasons and decades, counted from the day of publication. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

Cover cover_edge(Cover c, uint8_t edge)
{
    if (edge == 1) return cover_month(c.from.year, 1);
    return edge == 3 ? cover_month(c.from.year, 12) : c;
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
    case TIME_UNIT_year: return cover_edge(cover_year(f->now.year + (int32_t)rel), s->edge);
    case TIME_UNIT_decade: {
        int32_t decade = (f->now.year / 10 + (int32_t)rel) * 10;
        return (Cover){ { decade, 1, 1 }, { decade + 9, 12, 31 }, GRAIN_DECADE };
    }
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

static Cover ago_said(const From *f, const Said *s)
{
    Date from = s->count > 0 && known(f->told) ? f->told : f->now;
    if (!known(from)) return (Cover){ 0 };
    bool exact = s->count > 0 && known(f->told);                /* «ba'da usbu'ayn» from a day told of is a day again */
    Date d = cover_moved(from, s->count, s->micro, s->unit);
    return exact ? at_grain(d, TIME_UNIT_day) : at_grain(d, s->unit);
}

static Cover span_said(const From *f, const Said *s)
{
    if (!known(f->now)) return (Cover){ 0 };
    bool ahead = s->rel > 0;
    int64_t days = s->unit <= TIME_UNIT_hour ? (s->unit == TIME_UNIT_hour ? (s->count + 23) / 24 : 0) : 0;
    Date other = days ? calendar_add(f->now, ahead ? days : -days) : cover_moved(f->now, ahead ? s->count : -s->count, ahead ? s->micro : -s->micro, s->unit);
    if (!known(other)) return (Cover){ 0 };
    uint8_t grain = s->unit >= TIME_UNIT_year ? GRAIN_YEAR : s->unit == TIME_UNIT_month ? GRAIN_MONTH : GRAIN_DAY;
    return ahead ? (Cover){ f->now, other, grain } : (Cover){ other, f->now, grain };
}

static Cover season_said(const From *f, const Said *s)
{
    int32_t year = s->has_year ? s->year : known(f->now) ? f->now.year + (s->has_rel ? s->rel : 0) : 0;
    if (!year) return (Cover){ 0 };
    uint8_t month = (uint8_t)(3 * (s->count - 1));               /* winter from December before */
    if (s->count == 1) return (Cover){ { year - 1, 12, 1 }, { year, 2, calendar_month_days(year, 2) }, GRAIN_SEASON };
    return (Cover){ { year, month, 1 }, { year, (uint8_t)(month + 2), calendar_month_days(year, month + 2u) }, GRAIN_SEASON };
}

Cover cover_of_units(const From *f, const Said *s)
{
    switch (s->shape) {
    case SAID_UNIT: return unit_said(f, s);
    case SAID_AGO: return ago_said(f, s);
    case SAID_SPAN: return span_said(f, s);
    case SAID_DECADE: return (Cover){ { (int32_t)s->count, 1, 1 }, { (int32_t)s->count + 9, 12, 31 }, GRAIN_DECADE };
    case SAID_SEASON: return season_said(f, s);
    default: return (Cover){ 0 };
    }
}
