/* Resolving - what a time means, counted from the day of publication: see times_resolve.h for the steps. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"
#include <stdio.h>

static Cover cover(const From *f, const Said *s)
{
    switch (s->shape) {
    case SAID_DAY: {
        Cover c = cover_of_day(f, s);
        return s->edge && c.grain == GRAIN_YEAR ? cover_edge(c, s->edge) : c;
    }
    case SAID_HOLIDAY: return cover_of_holiday(f, s);
    case SAID_SAME: return known(f->told) ? cover_day(calendar_add(f->told, s->offset)) : (Cover){ 0 };
    default: return cover_of_units(f, s);
    }
}

/* «mundhu» runs to publication, «hatta» from it where it lies ahead. */
static void lead(const From *f, const Said *s, const Cover *c, Time *out)
{
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    Cover now = c->grain == GRAIN_YEAR ? cover_year(f->now.year) : c->grain == GRAIN_MONTH ? cover_month(f->now.year, f->now.month) : cover_day(f->now);
    uint8_t grain = c->grain == GRAIN_YEAR || c->grain == GRAIN_MONTH ? c->grain : GRAIN_DAY;
    Date other = s->shape == SAID_AGO && grain == GRAIN_DAY ? cover_moved(f->now, s->count, s->micro, s->unit) : c->from;
    bool since = s->lead == LEAD_SINCE;
    if (!known(f->now) || (since ? calendar_compare(c->from, f->now) >= 0 : calendar_compare(c->to, f->now) <= 0)) return;
    out->point = out->value;
    value_print(a, since ? other : now.from, grain);
    value_print(b, since ? now.to : c->to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    out->value = out->said = value_keep(f, both);
    out->from = since ? other : f->now;
    out->to = since ? f->now : c->to;
    out->grain = GRAIN_INTERVAL;
}

static void interval(const From *f, const Said *s, const Said *to, Cover c, Time *out)
{
    Said first = *s;
    if (!first.has_rel && to->has_rel) first.has_rel = true, first.rel = to->rel, first.rel_unit = to->rel_unit;
    if (!first.has_year && to->has_year) first.has_year = true, first.year = to->year;
    if (!first.month && first.day && to->month) first.month = to->month;
    Cover end = cover(f, to), begin = cover(f, &first);
    if (!begin.grain) begin = c;
    if (!begin.grain || !end.grain) return;
    if (calendar_compare(begin.from, end.to) > 0 && s->weekday && !s->month) begin = cover_day(calendar_add(begin.from, -7));
    if (calendar_compare(begin.from, end.to) > 0) return;
    uint8_t grain = begin.grain == end.grain && begin.grain != GRAIN_INTERVAL ? begin.grain : GRAIN_DAY;
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    value_print(a, begin.from, grain);
    value_print(b, end.to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    Str said_begin = value_said(f, &first, str_of(a)), said_end = value_said(f, to, str_of(b));
    char said[2 * VALUE_BYTES];
    snprintf(said, sizeof said, "%" STR_FMT "/%" STR_FMT, STR_ARG(said_begin), STR_ARG(said_end));
    *out = (Time){ .first = out->first, .n = out->n, .span = out->span, .value = value_keep(f, both), .said = value_keep(f, said), .point = STR(""), .anchor = out->anchor, .from = begin.from, .to = end.to, .grain = GRAIN_INTERVAL, .why = out->why };
}

/* «laylat ra's as-sana»: the night before and the day. */
static Cover eve(const Said *s, Cover c)
{
    if (s->shape == SAID_HOLIDAY && s->part == DAY_PART_night && c.grain == GRAIN_DAY) c.from = calendar_add(c.from, -1);
    return c;
}

/* What the days were counted from. A full date stands for itself. */
static uint8_t anchor_of(const From *f, const Said *s, bool covers)
{
    if (!covers || s->shape == SAID_DECADE || (s->has_year && !s->has_offset)) return ANCHOR_NONE;
    bool told = s->shape == SAID_SAME || (s->shape == SAID_AGO && s->count > 0 && known(f->told));
    return told ? ANCHOR_TOLD : ANCHOR_PUBLISHED;
}

bool said_resolve(const TimesIn *in, const Said *s, const Said *to, Date *told, Time *out)
{
    From f = { in, in->doc->published, *told };
    out->why = s->why;
    out->value = out->point = out->said = STR("");
    if (s->shape == SAID_LENGTH) {
        out->value = out->said = value_length(&f, s);
        out->duration = true;
        return true;
    }
    Cover c = eve(s, cover(&f, s));
    if (c.grain) {
        out->value = value_filled(&f, s, &c);
        out->from = c.from, out->to = c.to;
        out->grain = s->hour >= 0 ? GRAIN_TIME : cover_is_one(&c) || c.grain >= GRAIN_SEASON ? c.grain : GRAIN_INTERVAL;
        if (c.grain == GRAIN_DAY && cover_is_one(&c) && !to) *told = c.from;
    } else if (s->hour >= 0) {
        char clock[VALUE_BYTES];
        value_clock(clock, s, true);
        out->value = value_keep(&f, clock);
        out->grain = GRAIN_TIME;
    }
    out->said = value_said(&f, s, out->value);
    out->anchor = anchor_of(&f, s, c.grain != GRAIN_NONE);
    if (to) interval(&f, s, to, c, out);
    else if (s->lead && c.grain) lead(&f, s, &c, out);
    return true;
}
