/* Days covered - what a day, date, weekday or feast means, counted from the day of publication.
 *
 * The past by default: news tells what happened. «al-ahad» is the last Sunday on or before publication, «mars» the last March;
 * words for what lies ahead (`ahead`) turn both around. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

/* A day and month without a year that lie this near ahead are ahead: eleven months back one says «al-madi» or the year. */
enum { NEAR_DAYS = 31 };

/* The year of a month and day that have none. */
int32_t cover_year_for(const From *f, const Said *s)
{
    int32_t now = f->now.year;
    if (!known(f->now)) return 0;
    if (s->has_rel && s->rel_unit == TIME_UNIT_year) return now + s->rel;
    if (s->has_rel && s->rel == 0) return now;
    Date that = { now, s->month, s->day ? s->day : f->now.day };
    int order = s->day ? calendar_compare(that, f->now) : (s->month > f->now.month) - (s->month < f->now.month);
    int rel = s->has_rel ? s->rel : s->ahead ? 2 : 0;
    int32_t famous = !rel && s->day && s->shape == SAID_DAY ? said_famous(f->in, s->month, s->day) : 0;
    if (famous && famous < now) return famous;
    if (rel < 0) return order < 0 ? now : now - 1;
    if (rel == 1) return order > 0 ? now : now + 1;
    if (rel == 2) return order >= 0 ? now : now + 1;
    bool near = s->day && f->in->doc->prefer != PREFER_PAST && order > 0 && calendar_days(that) - calendar_days(f->now) <= NEAR_DAYS;
    return order <= 0 || near ? now : now - 1;
}

static Date weekday_date(const From *f, const Said *s, uint8_t weekday)
{
    if (!known(f->now)) return (Date){ 0 };
    if (s->has_rel && s->rel_unit == TIME_UNIT_week) return calendar_add(cover_week(f->now).from, 7 * s->rel + weekday - 1);
    int64_t back = (calendar_weekday(f->now) - weekday + 7) % 7;
    int rel = s->has_rel ? s->rel : 0;
    if (rel < 0) return calendar_add(f->now, (back ? -back : -7) - 7 * (-rel - 1));
    if (rel > 0) return calendar_add(f->now, 7 - back + 7 * (rel - 1));
    if (!s->has_rel && s->ahead) return calendar_add(f->now, back ? 7 - back : 0);
    return calendar_add(f->now, -back);
}

static Cover real(Date d)
{
    return calendar_real(d) ? cover_day(d) : (Cover){ 0 };
}

/* A hijri month or day; the year is that of the text, else the last such before publication. */
Cover cover_hijri(const From *f, const Said *s)
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

/* The day of a month, and the second where two are said. */
static Cover days_of(int32_t year, uint8_t month, const Said *s)
{
    Cover c = real((Date){ year, month, s->day });
    Date second = { year, month, s->day2 };
    if (s->day2 && c.grain && calendar_real(second)) c.to = second;
    return c;
}

/* «al-khamis fi l-hadi wa-l-ishrin»: in the nearest month in which that day is that weekday, by turns before and after; year 0 where it is in none
 * of half a year. */
static Date day_on_weekday(const From *f, const Said *s)
{
    enum { MONTHS = 6 };
    for (int32_t i = 0; i <= 2 * MONTHS; i++) {
        int32_t away = (i + 1) / 2, months = (i % 2 == 1) == s->ahead ? away : -away;
        Date d = calendar_add_months((Date){ f->now.year, f->now.month, 1 }, months);
        d.day = s->day;
        if (calendar_real(d) && calendar_weekday(d) == s->weekday) return d;
    }
    return (Date){ 0 };
}

static Cover date_cover(const From *f, const Said *s)
{
    if (s->hijri) return cover_hijri(f, s);
    if (!s->month && !s->day) return s->year2 ? (Cover){ { s->year, 1, 1 }, { s->year2, 12, 31 }, GRAIN_YEAR } : s->year ? cover_year(s->year) : (Cover){ 0 };
    if (!s->month) {                                /* «al-ashir min ash-shahr al-jari», «yawm 27» */
        if (!known(f->now)) return (Cover){ 0 };
        bool rel = s->has_rel && s->rel_unit == TIME_UNIT_month;
        Date first = calendar_add_months((Date){ f->now.year, f->now.month, 1 }, rel ? s->rel : s->day > f->now.day && !s->ahead ? -1 : 0);
        return days_of(first.year, first.month, s);
    }
    int32_t year = s->has_year ? s->year : cover_year_for(f, s);
    if (!year) return (Cover){ 0 };
    if (!s->day) return cover_month(year, s->month);
    return days_of(year, s->month, s);
}

/* Where a weekday bears out «ams», that holds against a slip in the date. Else a full date says most, then days from publication, then a date without its year, then a weekday. */
Cover cover_of_day(const From *f, const Said *s)
{
    bool agree = s->has_offset && s->weekday && known(f->now) && calendar_weekday(calendar_add(f->now, s->offset)) == s->weekday;
    if (s->has_year && (s->month || !s->weekday) && !agree) return date_cover(f, s);
    bool corrected = s->has_offset && s->weekday && s->bracket && !agree;        /* «ams (al-ithnayn)» in a speech told days later */
    if (s->has_offset && !corrected) return known(f->now) ? cover_day(calendar_add(f->now, s->offset)) : (Cover){ 0 };
    Date both = s->day && s->weekday && !s->month && !s->has_rel && known(f->now) ? day_on_weekday(f, s) : (Date){ 0 };
    if (known(both)) return cover_day(both);
    if (s->month || (s->day && (!s->weekday || s->has_rel))) return date_cover(f, s);
    if (!s->weekday) return (Cover){ 0 };
    Date d = weekday_date(f, s, s->weekday);
    if (!known(d)) return (Cover){ 0 };
    Cover c = cover_day(d);
    if (s->weekday2) {
        Date second = calendar_add(d, (s->weekday2 - s->weekday + 7) % 7);
        if (!s->ahead && !s->has_rel && calendar_compare(second, f->now) > 0) c.from = calendar_add(d, -7), second = calendar_add(second, -7);
        c.to = second;
    }
    return c;
}
