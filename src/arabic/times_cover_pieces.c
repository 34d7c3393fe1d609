/* Pieces covered - a quarter, the third week, the first six months of a period that is covered already; and the edges of one. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

static bool within(const Cover *whole, const Cover *c) { return calendar_compare(c->from, whole->to) <= 0 && calendar_compare(c->to, whole->from) >= 0; }

/* Weeks belong where their Thursday lies, in a month as in a year. */
static Cover weeks(const Cover *whole, const SaidPiece *p)
{
    Date last = calendar_add(whole->to, -3), monday;
    if (p->nth > 0) monday = calendar_add(cover_week(calendar_add(whole->from, 3)).from, 7 * (p->nth - 1));
    else monday = calendar_add(cover_week(last).from, -7 * ((int64_t)p->count - 1));
    return (Cover){ monday, calendar_add(monday, 7 * (int64_t)p->count - 1), p->count == 1 ? GRAIN_WEEK : GRAIN_DAY };
}

static Cover days(const Cover *whole, int64_t skip, int64_t count, bool from_end)
{
    Date from = from_end ? calendar_add(whole->to, 1 - count) : calendar_add(whole->from, skip);
    return (Cover){ from, calendar_add(from, count - 1), GRAIN_DAY };
}

/* `count` months after `skip`, or the last; printed as the unit that they fill. */
static Cover months(const Cover *whole, int64_t skip, int64_t count, bool from_end)
{
    Date next = calendar_add(whole->to, 1), from = from_end ? calendar_add_months(next, -count) : calendar_add_months(whole->from, skip);
    Cover c = { from, calendar_add(calendar_add_months(from, count), -1), GRAIN_MONTH };
    if (from.day != 1) c.grain = GRAIN_DAY;
    else if (count == 120 && from.month == 1 && from.year % 10 == 0) c.grain = GRAIN_DECADE;
    else if (count % 12 == 0 && from.month == 1) c.grain = GRAIN_YEAR;
    return c;
}

static int64_t months_in(const Cover *c) { return (c->to.year - c->from.year) * 12 + c->to.month - c->from.month + 1; }

/* Halves and the like: of a month in days, «an-nisf al-awwal» to the 15th, of all else in months. */
static Cover parts(const Cover *whole, const SaidPiece *p, int64_t parts)
{
    int64_t nth = p->nth > 0 ? p->nth : parts, n = months_in(whole);
    if (nth > parts) return (Cover){ 0 };
    if (calendar_days(whole->to) - calendar_days(whole->from) <= 31) {         /* of a hijri month too */
        Cover c = days(whole, (nth - 1) * (30 / parts), 30 / parts, false);
        if (nth == parts) c.to = whole->to;
        return c;
    }
    if (n % parts) return (Cover){ 0 };
    Cover c = months(whole, (nth - 1) * (n / parts), n / parts, false);
    if (parts == 4 && n == 12) c.grain = GRAIN_QUARTER;
    return c;
}

/* «awwal jum'a», «akhir jum'a». */
static Cover weekdays(const Cover *whole, const SaidPiece *p)
{
    int64_t on = (p->weekday - calendar_weekday(whole->from) + 7) % 7, back = (calendar_weekday(whole->to) - p->weekday + 7) % 7;
    return cover_day(p->nth > 0 ? calendar_add(whole->from, on + 7 * (p->nth - 1)) : calendar_add(whole->to, -back));
}

static Cover unit_piece(const Cover *whole, const SaidPiece *p)
{
    int64_t skip = p->nth > 0 ? (p->nth - 1) * (int64_t)p->count : 0;
    if (p->weekday) return weekdays(whole, p);
    switch (p->unit) {
    case TIME_UNIT_half: return parts(whole, p, 2);
    case TIME_UNIT_third: return parts(whole, p, 3);
    case TIME_UNIT_quarter: return parts(whole, p, 4);
    case TIME_UNIT_week: return weeks(whole, p);
    case TIME_UNIT_day: return days(whole, skip, p->count, p->nth < 0);
    case TIME_UNIT_month: return months(whole, skip, p->count, p->nth < 0);
    case TIME_UNIT_year: return months(whole, skip * 12, p->count * 12, p->nth < 0);
    case TIME_UNIT_decade: return months(whole, skip * 120, p->count * 120, p->nth < 0);
    default: return (Cover){ 0 };
    }
}

Cover cover_piece(Cover whole, const SaidPiece *p)
{
    if (!p->unit || !whole.grain) return whole;
    Cover c = unit_piece(&whole, p);
    return within(&whole, &c) ? c : (Cover){ 0 };
}

/* ---- edges ------------------------------------------------------------------------------------------ */

static Cover stretch(Date from, Date to) { return (Cover){ from, to, GRAIN_INTERVAL }; }

/* Its first and last half, its middle: of a month to the 15th and from the 10th to the 20th, of a year April to September, of a week to Wednesday. */
static Cover narrowed(const Cover *c, uint8_t edge)
{
    int64_t n = calendar_days(c->to) - calendar_days(c->from) + 1, half = c->grain == GRAIN_MONTH ? 15 : c->grain == GRAIN_WEEK ? 3 : (n + 1) / 2;
    if (c->grain == GRAIN_YEAR && months_in(c) == 12) {
        if (edge == EDGE_MIDDLE) return stretch(calendar_add_months(c->from, 3), calendar_add(calendar_add_months(c->from, 9), -1));
        half = calendar_days(calendar_add_months(c->from, 6)) - calendar_days(c->from);
    }
    if (edge == EDGE_BEGIN) return stretch(c->from, calendar_add(c->from, half - 1));
    if (edge == EDGE_END) return stretch(calendar_add(c->from, half), c->to);
    if (c->grain == GRAIN_MONTH) return stretch(calendar_add(c->from, 9), calendar_add(c->from, 19));
    if (c->grain == GRAIN_WEEK) return stretch(calendar_add(c->from, 1), calendar_add(c->from, 4));
    return stretch(calendar_add(c->from, n / 4), calendar_add(c->to, -n / 4));
}

static bool holds(const Cover *c, Date d) { return calendar_compare(d, c->from) >= 0 && calendar_compare(d, c->to) <= 0; }

/* What is past of a period is its first half or more, what is ahead its second half or less, as the day of publication has it. */
static Cover beside_now(const Cover *c, uint8_t edge, Date now)
{
    Cover half = narrowed(c, edge == EDGE_EARLIER ? EDGE_BEGIN : EDGE_END);
    if (!holds(c, now)) return half;
    if (edge == EDGE_EARLIER && calendar_compare(now, half.to) > 0) half.to = now;
    if (edge == EDGE_LATER && calendar_compare(now, half.from) > 0) half.from = now;
    return half;
}

Cover cover_edge(Cover c, uint8_t edge, Date now)
{
    if (!edge || !c.grain || c.grain == GRAIN_DAY) return c;
    if (edge >= EDGE_EARLIER) return beside_now(&c, edge, now);
    return narrowed(&c, edge);
}

Cover cover_rest(Cover c, Date now)
{
    if (c.grain && holds(&c, now)) return (Cover){ now, c.to, GRAIN_DAY };
    return c;
}

/* The month, 1 of 12, of an edge of a year, the day of one of a month. */
Cover cover_edge_point(Cover c, uint8_t edge)
{
    bool begin = edge == EDGE_BEGIN || edge == EDGE_EARLIER, middle = edge == EDGE_MIDDLE;
    Date d = begin ? c.from : middle ? calendar_date((calendar_days(c.from) + calendar_days(c.to)) / 2) : c.to;
    if (!edge || !c.grain || c.grain == GRAIN_DAY) return c;
    if (c.grain == GRAIN_DECADE || c.grain == GRAIN_CENTURY) return cover_year(d.year);
    return c.grain == GRAIN_YEAR ? cover_month(d.year, d.month) : cover_day(d);
}
