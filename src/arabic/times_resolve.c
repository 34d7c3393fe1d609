/* Resolving - what a time means, counted from the day of publication: see times_resolve.h for the steps. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_clock.h"
#include <stdio.h>

/* With the month and year that are told of, «min ash-shahr nafsihi»; and «al-arbi'a' ath-thalith min yanayir» as the third Wednesday, where the 3rd
 * is none. */
static Said settled(const From *f, const Said *s)
{
    Said r = *s;
    if (s->told_unit && known(f->told)) {
        r.year = f->told.year, r.has_year = true;
        if (s->told_unit == TIME_UNIT_month) r.month = f->told.month;
    }
    if (!s->nth_day || !s->weekday || !s->month || s->hijri || s->day < 1 || s->day > 5) return r;
    Cover c = cover_of_day(f, s);
    if (c.grain != GRAIN_DAY || calendar_weekday(c.from) == s->weekday) return r;
    r.piece = (SaidPiece){ TIME_UNIT_day, s->day, 1, s->weekday };
    r.day = r.weekday = 0;
    return r;
}

/* The day last told of; before any is told the day of publication. */
static Date same_base(const From *f) { return known(f->told) || f->in->doc->times.n ? f->told : f->now; }

static Cover unmoved(const From *f, const Said *s)
{
    switch (s->shape) {
    case SAID_DAY: return cover_of_day(f, s);
    case SAID_HOLIDAY: return cover_of_holiday(f, s);
    case SAID_SAME: return known(same_base(f)) ? cover_day(calendar_add(same_base(f), s->offset)) : (Cover){ 0 };
    default: return cover_of_units(f, s);
    }
}

static Cover cover(const From *f, const Said *s)
{
    if (s->before_christ) return (Cover){ 0 };
    Cover c = cover_piece(unmoved(f, s), &s->piece);
    if (s->week && c.grain) c = cover_week(c.from);
    if (s->edge == EDGE_REST) c = cover_rest(c, f->now);
    if (s->shift && c.grain == GRAIN_DAY) c.from = calendar_add(c.from, s->shift), c.to = calendar_add(c.to, s->shift);
    return c;
}

/* The grain at which a stretch from or to it is told: «mundhu s-sab'iniyyat» in years, from a week on to the day. */
static uint8_t lead_grain(uint8_t grain)
{
    if (grain == GRAIN_YEAR || grain == GRAIN_DECADE || grain == GRAIN_CENTURY) return GRAIN_YEAR;
    return grain == GRAIN_MONTH || grain == GRAIN_SEASON || grain == GRAIN_QUARTER ? GRAIN_MONTH : GRAIN_DAY;
}

/* Of «matla' al-am» January, of «awakhir al-am» December; "" of all else. */
static Str edge_point(const From *f, const Said *s, const Cover *c)
{
    char out[VALUE_BYTES];
    if (c->grain != GRAIN_YEAR || !cover_is_one(c) || (s->edge != EDGE_BEGIN && s->edge != EDGE_END)) return STR("");
    Cover point = cover_edge_point(*c, s->edge);
    value_print(out, point.from, point.grain);
    return value_keep(f, out);
}

/* «mundhu» runs to publication, «hatta» from it where it lies ahead. */
static void lead(const From *f, const Said *s, const Cover *all, Time *out)
{
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    bool since = s->lead == LEAD_SINCE, whole = s->edge == EDGE_REST || (since && s->edge != EDGE_BEGIN && all->grain == GRAIN_MONTH);
    Cover part = whole ? *all : cover_edge_point(*all, s->edge), *c = &part;
    uint8_t grain = lead_grain(c->grain);
    Cover now = grain == GRAIN_YEAR ? cover_year(f->now.year) : grain == GRAIN_MONTH ? cover_month(f->now.year, f->now.month) : cover_day(f->now);
    Date other = s->shape == SAID_AGO && grain == GRAIN_DAY && !s->exact ? cover_moved(f->now, s->count, s->micro, s->unit) : c->from;
    if (!known(f->now) || (since ? calendar_compare(c->from, f->now) >= 0 : calendar_compare(c->to, f->now) <= 0)) return;
    if (!out->point.n) out->point = out->value;
    value_print(a, since ? other : now.from, grain);
    value_print(b, since ? now.to : c->to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    if (strcmp(a, b)) out->value = out->said = value_keep(f, both);            /* «mundhu hadha l-am» is still this year */
    out->from = since ? other : f->now;
    out->to = since ? f->now : c->to;
    out->edge = EDGE_NONE;
    out->grain = GRAIN_INTERVAL;
}

/* What one end says holds for the other too: «min 4 ila 22 mars», «min 2 mars 2016 ila 5 mayu». */
static void share(Said *a, Said *b)
{
    bool dated = a->month || a->day;
    if (!a->has_rel && b->has_rel && !a->has_year) a->has_rel = true, a->rel = b->rel, a->rel_unit = b->rel_unit;
    if (dated && !a->has_year && b->has_year) a->has_year = true, a->year = b->year;
    if (!a->month && a->day && b->month) a->month = b->month;
    bool later = b->month > a->month || (b->month == a->month && b->day >= a->day);
    if (a->has_year && a->month && b->month && !b->has_year && !b->has_rel) b->has_year = true, b->year = a->year + !later;
}

/* «min yunyu ila sibtimbir» in June: the September after it, though it lies ahead. */
static Cover end_after(const From *f, Said end, Cover c, Date begin)
{
    if (!end.month || end.has_year || end.has_rel || end.hijri) return c;
    end.has_year = true, end.year = begin.year;
    c = cover(f, &end);
    if (calendar_compare(begin, c.to) <= 0) return c;
    end.year++;
    return cover(f, &end);
}

static void interval(const From *f, const Said *s, const Said *to, Cover c, Time *out)
{
    Said first = *s, last = *to;
    share(&first, &last);
    Cover begin = cover(f, &first), end = cover(f, &last);
    if (!begin.grain) begin = c;
    if (first.hour >= 0 && last.hour >= 0) {
        clock_interval(f, &first, &last, begin, end, out);
        return;
    }
    if (!begin.grain || !end.grain) return;
    if (calendar_compare(begin.from, end.to) > 0 && s->weekday && !s->month) begin = cover_day(calendar_add(begin.from, -7));
    if (calendar_compare(begin.from, end.to) > 0) end = end_after(f, last, end, begin.from);
    if (!end.grain || calendar_compare(begin.from, end.to) > 0) return;
    uint8_t grain = begin.grain == end.grain && begin.grain != GRAIN_INTERVAL ? begin.grain : GRAIN_DAY;
    char a[VALUE_BYTES], b[VALUE_BYTES], both[2 * VALUE_BYTES];
    value_print(a, begin.from, grain);
    value_print(b, end.to, grain);
    snprintf(both, sizeof both, "%s/%s", a, b);
    Str said_begin = value_said(f, &first, &begin, str_of(a)), said_end = value_said(f, &last, &end, str_of(b));
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
    if (!covers || s->shape == SAID_DECADE || s->shape == SAID_CENTURY || (s->has_year && !s->has_offset && !s->told_unit)) return ANCHOR_NONE;
    bool told = (s->told_unit && known(f->told)) || (s->shape == SAID_SAME && known(f->told)) || (s->shape == SAID_AGO && s->count > 0 && known(f->told));
    return told ? ANCHOR_TOLD : ANCHOR_PUBLISHED;
}

bool said_resolve(const TimesIn *in, const Said *said, const Said *to, Date *told, Time *out)
{
    From f = { in, in->doc->published, *told };
    const Said settle = settled(&f, said), *s = &settle;
    out->why = s->why;
    out->value = out->point = out->said = STR("");
    if (s->shape == SAID_LENGTH) {
        out->value = out->said = value_length(&f, s);
        out->duration = true;
        return true;
    }
    if (s->shape == SAID_SET) {
        out->value = out->said = set_value(&f, s);
        out->set = true;
        return true;
    }
    out->zone = s->zone, out->zone_minutes = s->zone_minutes;
    if (clock_instant(&f, s, out)) {
        out->anchor = ANCHOR_PUBLISHED;
        return true;
    }
    Cover c = eve(s, cover(&f, s));
    if (c.grain) {
        out->value = value_filled(&f, s, &c);
        Cover part = s->edge == EDGE_REST ? c : cover_edge(c, s->edge, f.now);
        out->from = part.from, out->to = part.to;
        out->edge = s->edge == EDGE_REST ? EDGE_NONE : s->edge;
        out->point = edge_point(&f, s, &c);
        out->grain = s->hour >= 0 ? GRAIN_TIME : cover_is_one(&c) ? c.grain : GRAIN_INTERVAL;
        if (c.grain == GRAIN_DAY && cover_is_one(&c) && !to) *told = c.from;
    } else if (s->hour >= 0) {
        char clock[VALUE_BYTES];
        value_clock(clock, s, true);
        out->value = value_keep(&f, clock);
        out->grain = GRAIN_TIME;
    } else if (s->shape == SAID_PART) {
        out->value = value_part(s->part);
        out->grain = GRAIN_TIME;
    }
    out->said = value_said(&f, s, &c, out->value);
    out->anchor = anchor_of(&f, s, c.grain != GRAIN_NONE);
    if (to) interval(&f, s, to, c, out);
    else if (s->lead && c.grain) lead(&f, s, &c, out);
    return true;
}
