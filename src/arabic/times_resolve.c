/* Resolving - what a time means, counted from the day of publication.
 *
 * The past by default: news tells what happened. «al-ahad» is the last Sunday on or before publication, «mars» the last March;
 * words for what lies ahead (`ahead`) turn both around. Values are TIMEX3-like (ISO 8601); a part of the day is appended. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"
#include "arabic/times_said.h"
#include <stdio.h>

typedef struct { const TimesIn *in; Date now; Date told; } From;   /* now: publication, year 0 where unknown; told: the day last told of */

/* What a time covers, before it is printed. */
typedef struct { Date from, to; uint8_t grain; } Cover;

static bool known(Date d) { return d.year != 0; }

static Cover day_cover(Date d) { return (Cover){ d, d, GRAIN_DAY }; }
static Cover month_cover(int32_t year, uint32_t month)
{
    Date first = { year, (uint8_t)month, 1 };
    return (Cover){ first, { year, (uint8_t)month, calendar_month_days(year, month) }, GRAIN_MONTH };
}
static Cover year_cover(int32_t year) { return (Cover){ { year, 1, 1 }, { year, 12, 31 }, GRAIN_YEAR }; }
static Cover week_cover(Date any)
{
    Date monday = calendar_add(any, 1 - (int64_t)calendar_weekday(any));
    return (Cover){ monday, calendar_add(monday, 6), GRAIN_WEEK };
}

/* ---- days and dates ------------------------------------------------------------------------------------ */

/* A day and month without a year that lie this near ahead are ahead: eleven months back one says «al-madi» or the year. */
enum { NEAR_DAYS = 31 };

/* The year of a month and day that have none. */
static int32_t year_for(const From *f, const Said *s)
{
    int32_t now = f->now.year;
    if (!known(f->now)) return 0;
    if (s->has_rel && s->rel_unit == TIME_UNIT_year) return now + s->rel;
    if (s->has_rel && s->rel == 0) return now;
    Date that = { now, s->month, s->day ? s->day : f->now.day };
    int order = s->day ? calendar_compare(that, f->now) : (s->month > f->now.month) - (s->month < f->now.month);
    int rel = s->has_rel ? s->rel : s->ahead ? 2 : 0;
    int32_t famous = !rel && s->day ? said_famous(f->in, s->month, s->day) : 0;
    if (famous && famous < now) return famous;
    if (rel < 0) return order < 0 ? now : now - 1;
    if (rel == 1) return order > 0 ? now : now + 1;
    if (rel == 2) return order >= 0 ? now : now + 1;
    bool near = s->day && order > 0 && calendar_days(that) - calendar_days(f->now) <= NEAR_DAYS;
    return order <= 0 || near ? now : now - 1;
}

static Date weekday_date(const From *f, const Said *s, uint8_t weekday)
{
    if (!known(f->now)) return (Date){ 0 };
    if (s->has_rel && s->rel_unit == TIME_UNIT_week) return calendar_add(week_cover(f->now).from, 7 * s->rel + weekday - 1);
    int64_t back = (calendar_weekday(f->now) - weekday + 7) % 7;
    int rel = s->has_rel ? s->rel : 0;
    if (rel < 0) return calendar_add(f->now, (back ? -back : -7) - 7 * (-rel - 1));
    if (rel > 0) return calendar_add(f->now, 7 - back + 7 * (rel - 1));
    if (!s->has_rel && s->ahead) return calendar_add(f->now, back ? 7 - back : 0);
    return calendar_add(f->now, -back);
}

static Cover real(Date d)
{
    return calendar_real(d) ? day_cover(d) : (Cover){ 0 };
}

/* A hijri month or day; the year is that of the text, else the last such before publication. */
static Cover hijri_cover(const From *f, const Said *s)
{
    int32_t year = s->year;
    Date day;
    if (!s->has_year) {
        if (!known(f->now)) return (Cover){ 0 };
        year = calendar_to_hijri(f->now).year + (s->has_rel && s->rel > 0);
        day = calendar_from_hijri(year, s->month ? s->month : 1, s->day ? s->day : 1);
        if (known(day) && calendar_compare(day, f->now) > 0 && !(s->has_rel && s->rel > 0) && !s->ahead) year--;
    } else if (year > 1500) {                       /* «muharram 2001»: the hijri month that begins in that year */
        year = calendar_to_hijri((Date){ s->year, 1, 1 }).year;
        day = calendar_from_hijri(year, s->month ? s->month : 1, 1);
        if (day.year < s->year) year++;
    }
    if (s->day) return real(calendar_from_hijri(year, s->month, s->day));
    Date from = calendar_from_hijri(year, s->month ? s->month : 1, 1);
    bool last = !s->month || s->month == 12;
    Date next = calendar_from_hijri(last ? year + 1 : year, last ? 1 : s->month + 1u, 1);
    if (!known(from) || !known(next)) return (Cover){ 0 };
    return (Cover){ from, calendar_add(next, -1), GRAIN_INTERVAL };
}

static Cover date_cover(const From *f, const Said *s)
{
    if (s->hijri) return hijri_cover(f, s);
    if (!s->month && !s->day) return s->year2 ? (Cover){ { s->year, 1, 1 }, { s->year2, 12, 31 }, GRAIN_YEAR } : s->year ? year_cover(s->year) : (Cover){ 0 };
    if (!s->month) {                                /* «al-ashir min ash-shahr al-jari», «yawm 27» */
        if (!known(f->now)) return (Cover){ 0 };
        bool rel = s->has_rel && s->rel_unit == TIME_UNIT_month;
        Date first = calendar_add_months((Date){ f->now.year, f->now.month, 1 }, rel ? s->rel : s->day > f->now.day && !s->ahead ? -1 : 0);
        return real((Date){ first.year, first.month, s->day });
    }
    int32_t year = s->has_year ? s->year : year_for(f, s);
    if (!year) return (Cover){ 0 };
    if (!s->day) return month_cover(year, s->month);
    Cover c = real((Date){ year, s->month, s->day });
    Date second = { year, s->month, s->day2 };
    if (s->day2 && calendar_real(second)) c.to = second;
    return c;
}

/* Where a weekday bears out «ams», that holds against a slip in the date. Else a full date says most, then days from publication, then a date without its year, then a weekday. */
static Cover day_said(const From *f, const Said *s)
{
    bool agree = s->has_offset && s->weekday && known(f->now) && calendar_weekday(calendar_add(f->now, s->offset)) == s->weekday;
    if (s->has_year && (s->month || !s->weekday) && !agree) return date_cover(f, s);
    bool corrected = s->has_offset && s->weekday && s->bracket && !agree;        /* «ams (al-ithnayn)» in a speech told days later */
    if (s->has_offset && !corrected) return known(f->now) ? day_cover(calendar_add(f->now, s->offset)) : (Cover){ 0 };
    if (s->month || s->day) return date_cover(f, s);
    if (!s->weekday) return (Cover){ 0 };
    Date d = weekday_date(f, s, s->weekday);
    if (!known(d)) return (Cover){ 0 };
    Cover c = day_cover(d);
    if (s->weekday2) {
        Date second = calendar_add(d, (s->weekday2 - s->weekday + 7) % 7);
        if (!s->ahead && calendar_compare(second, f->now) > 0) c.from = calendar_add(d, -7), second = calendar_add(second, -7);
        c.to = second;
    }
    return c;
}

/* ---- units ---------------------------------------------------------------------------------------------- */

static Cover edge_of_year(Cover c, uint8_t edge)
{
    if (edge == 1) return month_cover(c.from.year, 1);
    return edge == 3 ? month_cover(c.from.year, 12) : c;
}

static Cover unit_said(const From *f, const Said *s)
{
    if (!known(f->now)) return (Cover){ 0 };
    Date first = { f->now.year, f->now.month, 1 };
    int64_t rel = s->rel;
    switch (s->rel_unit) {
    case TIME_UNIT_week: return week_cover(calendar_add(f->now, 7 * rel));
    case TIME_UNIT_weekend: {
        Date monday = calendar_add(week_cover(f->now).from, 7 * rel);
        return (Cover){ calendar_add(monday, 5), calendar_add(monday, 6), GRAIN_INTERVAL };
    }
    case TIME_UNIT_month: {
        Date d = calendar_add_months(first, rel);
        return month_cover(d.year, d.month);
    }
    case TIME_UNIT_year: return edge_of_year(year_cover(f->now.year + (int32_t)rel), s->edge);
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
static Date moved(Date d, int64_t count, int64_t micro, uint8_t unit)
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
    if (unit == TIME_UNIT_week) return week_cover(d);
    if (unit == TIME_UNIT_month) return month_cover(d.year, d.month);
    if (unit >= TIME_UNIT_year) return year_cover(d.year);
    return day_cover(d);
}

static Cover ago_said(const From *f, const Said *s)
{
    Date from = s->count > 0 && known(f->told) ? f->told : f->now;
    if (!known(from)) return (Cover){ 0 };
    bool exact = s->count > 0 && known(f->told);                /* «ba'da usbu'ayn» from a day told of is a day again */
    Date d = moved(from, s->count, s->micro, s->unit);
    return exact ? at_grain(d, TIME_UNIT_day) : at_grain(d, s->unit);
}

static Cover span_said(const From *f, const Said *s)
{
    if (!known(f->now)) return (Cover){ 0 };
    bool ahead = s->rel > 0;
    int64_t days = s->unit <= TIME_UNIT_hour ? (s->unit == TIME_UNIT_hour ? (s->count + 23) / 24 : 0) : 0;
    Date other = days ? calendar_add(f->now, ahead ? days : -days) : moved(f->now, ahead ? s->count : -s->count, ahead ? s->micro : -s->micro, s->unit);
    if (!known(other)) return (Cover){ 0 };
    uint8_t grain = s->unit >= TIME_UNIT_year ? GRAIN_YEAR : s->unit == TIME_UNIT_month ? GRAIN_MONTH : GRAIN_DAY;
    return ahead ? (Cover){ f->now, other, grain } : (Cover){ other, f->now, grain };
}

static Cover holiday_said(const From *f, const Said *s)
{
    Said date = *s;
    date.shape = SAID_DAY;
    date.month = (uint8_t)(s->count / 100);
    date.day = (uint8_t)(s->count % 100);
    return date_cover(f, &date);
}

static Cover season_said(const From *f, const Said *s)
{
    int32_t year = s->has_year ? s->year : known(f->now) ? f->now.year + (s->has_rel ? s->rel : 0) : 0;
    if (!year) return (Cover){ 0 };
    uint8_t month = (uint8_t)(3 * (s->count - 1));               /* winter from December before */
    if (s->count == 1) return (Cover){ { year - 1, 12, 1 }, { year, 2, calendar_month_days(year, 2) }, GRAIN_SEASON };
    return (Cover){ { year, month, 1 }, { year, (uint8_t)(month + 2), calendar_month_days(year, month + 2u) }, GRAIN_SEASON };
}

static Cover cover(const From *f, const Said *s)
{
    switch (s->shape) {
    case SAID_DAY: {
        Cover c = day_said(f, s);
        return s->edge && c.grain == GRAIN_YEAR ? edge_of_year(c, s->edge) : c;
    }
    case SAID_UNIT: return unit_said(f, s);
    case SAID_AGO: return ago_said(f, s);
    case SAID_SPAN: return span_said(f, s);
    case SAID_HOLIDAY: return holiday_said(f, s);
    case SAID_DECADE: return (Cover){ { (int32_t)s->count, 1, 1 }, { (int32_t)s->count + 9, 12, 31 }, GRAIN_DECADE };
    case SAID_SEASON: return season_said(f, s);
    case SAID_SAME: return known(f->told) ? day_cover(calendar_add(f->told, s->offset)) : (Cover){ 0 };
    default: return (Cover){ 0 };
    }
}

/* ---- values ------------------------------------------------------------------------------------------- */

enum { VALUE_BYTES = 64 };

static const char *part_name(uint8_t part)
{
    static const char *const names[] = { "", "TMO", "TMO", "TAF", "TAF", "TEV", "TNI", "TDT", "TNI" };
    return part < sizeof names / sizeof *names ? names[part] : "";
}

/* One end of a time at a grain: "2008", "2008-10", "2008-10-05", "2008-W41". */
static void print_at(char *out, Date d, uint8_t grain)
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

static Str keep(const From *f, const char *text) { return arena_copy(f->in->doc->arena, str_of(text)); }

static bool one_point(const Cover *c)
{
    if (c->grain == GRAIN_DAY) return calendar_compare(c->from, c->to) == 0;
    if (c->grain == GRAIN_MONTH) return c->from.year == c->to.year && c->from.month == c->to.month;
    if (c->grain == GRAIN_YEAR) return c->from.year == c->to.year;
    return c->grain == GRAIN_WEEK;
}

static Str value_of(const From *f, const Said *s, const Cover *c)
{
    static const char *const seasons[] = { "WI", "SP", "SU", "FA" };
    char out[3 * VALUE_BYTES], a[VALUE_BYTES], b[VALUE_BYTES];
    if (s->shape == SAID_SEASON) snprintf(out, sizeof out, "%04d-%s", c->to.year, seasons[(s->count - 1) & 3]);
    else if (c->grain == GRAIN_DECADE) snprintf(out, sizeof out, "%dX", c->from.year / 10);
    else if (s->shape == SAID_UNIT && s->rel_unit == TIME_UNIT_weekend) print_at(a, c->from, GRAIN_WEEK), snprintf(out, sizeof out, "%s-WE", a);
    else {
        print_at(a, c->from, c->grain);
        print_at(b, c->to, c->grain);
        if (!one_point(c)) snprintf(out, sizeof out, "%s/%s", a, b);
        else if (s->hour >= 0 && c->grain == GRAIN_DAY) snprintf(out, sizeof out, "%sT%02u:%02u", a, pm(s), (unsigned)s->minute);
        else snprintf(out, sizeof out, "%s%s", a, c->grain == GRAIN_DAY ? part_name(s->part) : "");
    }
    return keep(f, out);
}

/* "P3D", "PT36H", "PT2.5H", "P20Y". */
static Str length_value(const From *f, const Said *s)
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
    return keep(f, out);
}

/* «mundhu» runs to publication, «hatta» from it where it lies ahead. */
static void lead(const From *f, const Said *s, const Cover *c, Time *out)
{
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    Cover now = c->grain == GRAIN_YEAR ? year_cover(f->now.year) : c->grain == GRAIN_MONTH ? month_cover(f->now.year, f->now.month) : day_cover(f->now);
    uint8_t grain = c->grain == GRAIN_YEAR || c->grain == GRAIN_MONTH ? c->grain : GRAIN_DAY;
    Date other = s->shape == SAID_AGO && grain == GRAIN_DAY ? moved(f->now, s->count, s->micro, s->unit) : c->from;
    bool since = s->lead == LEAD_SINCE;
    if (!known(f->now) || (since ? calendar_compare(c->from, f->now) >= 0 : calendar_compare(c->to, f->now) <= 0)) return;
    out->point = out->value;
    print_at(a, since ? other : now.from, grain);
    print_at(b, since ? now.to : c->to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    out->value = keep(f, both);
    out->from = since ? other : f->now;
    out->to = since ? f->now : c->to;
    out->grain = GRAIN_INTERVAL;
}

static void interval(const From *f, const Said *s, const Said *to, Cover c, Time *out)
{
    Said first = *s;
    if (!first.has_rel && to->has_rel) first.has_rel = true, first.rel = to->rel, first.rel_unit = to->rel_unit;
    if (!first.has_year && to->has_year) first.has_year = true, first.year = to->year;
    Cover end = cover(f, to), begin = cover(f, &first);
    if (!begin.grain) begin = c;
    if (!begin.grain || !end.grain) return;
    if (calendar_compare(begin.from, end.to) > 0 && s->weekday && !s->month) begin = day_cover(calendar_add(begin.from, -7));
    if (calendar_compare(begin.from, end.to) > 0) return;
    uint8_t grain = begin.grain == end.grain && begin.grain != GRAIN_INTERVAL ? begin.grain : GRAIN_DAY;
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    print_at(a, begin.from, grain);
    print_at(b, end.to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    *out = (Time){ .first = out->first, .n = out->n, .span = out->span, .value = keep(f, both), .from = begin.from, .to = end.to, .grain = GRAIN_INTERVAL, .why = out->why };
}

/* «laylat ra's as-sana»: the night before and the day. */
static Cover eve(const Said *s, Cover c)
{
    if (s->shape == SAID_HOLIDAY && s->part == DAY_PART_night && c.grain == GRAIN_DAY) c.from = calendar_add(c.from, -1);
    return c;
}

bool said_resolve(const TimesIn *in, const Said *s, const Said *to, Date *told, Time *out)
{
    From f = { in, in->doc->published, *told };
    out->why = s->why;
    out->value = out->point = STR("");
    if (s->shape == SAID_LENGTH) {
        out->value = length_value(&f, s);
        out->duration = true;
        return true;
    }
    Cover c = eve(s, cover(&f, s));
    if (c.grain) {
        out->value = value_of(&f, s, &c);
        out->from = c.from, out->to = c.to;
        out->grain = s->hour >= 0 ? GRAIN_TIME : one_point(&c) || c.grain >= GRAIN_SEASON ? c.grain : GRAIN_INTERVAL;
        if (c.grain == GRAIN_DAY && one_point(&c) && !to) *told = c.from;
    } else if (s->hour >= 0) {
        char clock[VALUE_BYTES];
        snprintf(clock, sizeof clock, "T%02u:%02u", pm(s), (unsigned)s->minute);
        out->value = keep(&f, clock);
        out->grain = GRAIN_TIME;
    }
    if (to) interval(&f, s, to, c, out);
    else if (s->lead && c.grain) lead(&f, s, &c, out);
    return true;
}
