/* Sheet, chart - a small figure of one effect: what each root said over time as steps, and the range of all as a band.
 *
 * A root is told by colour, stroke and the shape of its points, so that colour alone says nothing. In Arabic time runs from right to
 * left, as the lines of the page do. Points at which nobody's clock is known are left out; the table has them. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/sheet.h"

#include "page/dates.h"

#include <stdio.h>

enum { WIDE = 640, HIGH = 210, LEFT = 46, RIGHT = 24, TOP = 14, BOTTOM = 30, COLOURS = 6, SHAPES = 4, DOT = 5, TICKS = 4, DAY_MINUTES = 24 * 60 };

typedef struct { int64_t minute, low, high; uint32_t figure; } Point;

typedef struct {
    Sheet *s;
    const Dossier *d;
    const Toll *t;
    ARENA_ARRAY(Point) points;    /* in order of time */
    int64_t first, last, most, step;   /* minutes; where the scale ends, and its steps */
} Chart;

/* ---- what is shown ------------------------------------------------------------------------------- */

/* Minutes from 1970 in UTC where a zone is told, else of the page's own clock; noon where only the day is. */
static int64_t minutes_of(const Document *x)
{
    uint16_t clock = DAY_MINUTES / 2;
    int hours = 0, minutes = 0;
    char sign = 0;
    int64_t at = (int64_t)x->day * DAY_MINUTES;
    date_clock(x->published, &clock);
    for (uint32_t i = 16; i + 6 <= x->published.n; i++)
        if ((x->published.p[i] == '+' || x->published.p[i] == '-') && sscanf(x->published.p + i + 1, "%2d:%2d", &hours, &minutes) == 2) { sign = x->published.p[i]; break; }
    return at + clock - (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
}

/* A step of 1, 2 or 5 tens that gives few lines. */
static int64_t tick_step(int64_t most)
{
    static const int64_t factors[] = { 2, 5, 10 };
    for (int64_t ten = 1;; ten *= 10) {
        if (most / ten <= TICKS) return ten;
        for (int i = 0; i < 3; i++)
            if (most / (ten * factors[i]) <= TICKS) return ten * factors[i];
    }
}

static bool of_root(const Chart *c, const Point *p, uint32_t root) { return c->d->figures.at[p->figure].root == root; }

/* A root that says again what it said is no point: a memory of months later would press all else together. */
static void drop_repeats(Chart *c)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->points.n; i++) {
        const Point p = c->points.at[i];
        uint32_t before = kept;
        while (before > 0 && !of_root(c, &c->points.at[before - 1], c->d->figures.at[p.figure].root)) before--;
        if (!before || c->points.at[before - 1].low != p.low || c->points.at[before - 1].high != p.high) c->points.at[kept++] = p;
    }
    c->points.n = kept;
}

static void gather(Chart *c)
{
    for (uint32_t i = 0; i < c->t->series.n; i++) {
        const ToldFigure *f = &c->d->figures.at[c->t->series.at[i]];
        const Document *x = &c->d->documents.at[f->document];
        int64_t low = f->low >= 0 ? f->low : f->high, high = f->high > low ? f->high : low;
        if (low < 0 || f->retracted || f->copied || f->root == NO_INDEX || x->day == INT32_MIN) continue;
        Point p = { minutes_of(x), low, high, c->t->series.at[i] };
        uint32_t at = c->points.n;
        ARENA_PUSH(c->s->arena, c->points, p);
        for (; at > 0 && c->points.at[at - 1].minute > p.minute; at--) c->points.at[at] = c->points.at[at - 1];
        c->points.at[at] = p;
        if (high > c->most) c->most = high;
    }
    drop_repeats(c);
    if (!c->points.n) return;
    c->step = tick_step(c->most);
    c->most = (c->most + c->step - 1) / c->step * c->step;
    c->first = c->points.at[0].minute, c->last = c->points.at[c->points.n - 1].minute;
}

/* ---- places -------------------------------------------------------------------------------------- */

static int place_x(const Chart *c, int64_t minute)
{
    int64_t span = c->last - c->first, wide = WIDE - LEFT - RIGHT;
    int x = span ? (int)((minute - c->first) * wide / span) : (int)(wide / 2);
    return c->s->labels.arabic ? WIDE - LEFT - x : LEFT + x;
}

static int place_y(const Chart *c, int64_t number) { return HIGH - BOTTOM - (int)(number * (HIGH - TOP - BOTTOM) / c->most); }

/* ---- drawing ------------------------------------------------------------------------------------- */

static void text(Chart *c, int x, int y, const char *anchor, Str words)
{
    char tag[96];
    snprintf(tag, sizeof tag, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, y, anchor);
    sheet_raw(c->s, tag);
    json_raw(c->s->out, words);
    sheet_raw(c->s, "</text>\n");
}

static void draw_axes(Chart *c)
{
    char line[128];
    bool turned = c->s->labels.arabic;
    for (int64_t n = 0; n <= c->most; n += c->step) {
        int y = place_y(c, n);
        snprintf(line, sizeof line, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", turned ? RIGHT : LEFT, turned ? WIDE - LEFT : WIDE - RIGHT, y, y);
        sheet_raw(c->s, line);
        text(c, turned ? WIDE - LEFT + 8 : LEFT - 8, y + 4, turned ? "start" : "end", label_number(c->s->arena, n));
    }
    int32_t first = (int32_t)(c->first / DAY_MINUTES), last = (int32_t)(c->last / DAY_MINUTES);
    bool one = c->first == c->last;
    text(c, place_x(c, c->first), HIGH - 8, one ? "middle" : turned ? "end" : "start", day_string(c->s->arena, first));
    if (last != first) text(c, place_x(c, c->last), HIGH - 8, turned ? "start" : "end", day_string(c->s->arena, last));
}

static void draw_band(Chart *c)
{
    char tag[128];
    int top = place_y(c, c->t->high), bottom = place_y(c, c->t->low), high = bottom > top ? bottom - top : 2;
    if (c->t->low < 0) return;
    snprintf(tag, sizeof tag, "<rect class=\"band\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", c->s->labels.arabic ? RIGHT : LEFT, top, WIDE - LEFT - RIGHT, high);
    sheet_raw(c->s, tag);
}

static void draw_dot(Sheet *s, uint32_t shape, int x, int y)
{
    char tag[128];
    switch (shape % SHAPES) {
    case 0: snprintf(tag, sizeof tag, "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", x, y, DOT); break;
    case 1: snprintf(tag, sizeof tag, "<rect class=\"dot\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>", x - DOT, y - DOT, 2 * DOT, 2 * DOT); break;
    case 2: snprintf(tag, sizeof tag, "<path class=\"dot\" d=\"M%d %dl%d %dh%dz\"/>", x, y - DOT - 1, DOT + 1, 2 * DOT + 1, -2 * (DOT + 1)); break;
    default: snprintf(tag, sizeof tag, "<path class=\"dot\" d=\"M%d %dl%d %dl%d %dl%d %dz\"/>", x, y - DOT - 2, DOT + 2, DOT + 2, -DOT - 2, DOT + 2, -DOT - 2, -DOT - 2);
    }
    sheet_raw(s, tag);
}

/* A root's number stands until its next one, and the last one to the end. */
static void draw_steps(Chart *c, uint32_t root)
{
    char part[64];
    bool any = false;
    for (uint32_t i = 0; i < c->points.n; i++) {
        const Point *p = &c->points.at[i];
        if (!of_root(c, p, root)) continue;
        snprintf(part, sizeof part, any ? "H%dV%d" : "<path class=\"step\" d=\"M%d %d", place_x(c, p->minute), place_y(c, p->low));
        sheet_raw(c->s, part);
        any = true;
    }
    if (!any) return;
    snprintf(part, sizeof part, "H%d\"/>\n", place_x(c, c->last));
    sheet_raw(c->s, part);
}

static void draw_root(Chart *c, uint32_t index)
{
    char tag[64];
    uint32_t root = c->t->roots.at[index].root;
    snprintf(tag, sizeof tag, "<g class=\"c%u\">\n", index % COLOURS);
    sheet_raw(c->s, tag);
    draw_steps(c, root);
    for (uint32_t i = 0; i < c->points.n; i++) {
        const Point *p = &c->points.at[i];
        if (!of_root(c, p, root)) continue;
        if (p->high > p->low) {
            snprintf(tag, sizeof tag, "<path class=\"step\" d=\"M%d %dV%d\"/>", place_x(c, p->minute), place_y(c, p->low), place_y(c, p->high));
            sheet_raw(c->s, tag);
        }
        draw_dot(c->s, index, place_x(c, p->minute), place_y(c, p->low));
    }
    sheet_raw(c->s, "\n</g>\n");
}

static void draw_key(Chart *c)
{
    char tag[96];
    sheet_raw(c->s, "<ul class=\"key\">\n");
    for (uint32_t i = 0; i < c->t->roots.n; i++) {
        snprintf(tag, sizeof tag, "<li><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" class=\"c%u\">", i % COLOURS);
        sheet_raw(c->s, tag);
        draw_dot(c->s, i, 8, 8);
        sheet_raw(c->s, "</svg>");
        c->s->form->quote(c->s, c->d->roots.at[c->t->roots.at[i].root].name, LOOK_PLAIN);
        sheet_raw(c->s, "</li>\n");
    }
    sheet_raw(c->s, "</ul>\n");
}

void sheet_chart(Sheet *s, const Dossier *d, const Toll *t)
{
    Chart c = { .s = s, .d = d, .t = t, .most = 1 };
    char tag[128];
    gather(&c);
    if (c.points.n < 2) return;
    Str caption = label_filled(s->arena, label(&s->labels, "account.chart"), STR("{effect}"), label_of(&s->labels, "effect", symbol_name(SET_EFFECT, t->effect)));
    caption = label_filled(s->arena, caption, STR("{range}"), label_bounds(s->arena, &s->labels, t->low, t->high));
    sheet_raw(s, "<figure>\n<figcaption>");
    s->form->say(s, caption, LOOK_PLAIN);
    snprintf(tag, sizeof tag, "</figcaption>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" direction=\"ltr\" aria-label=\"", WIDE, HIGH);
    sheet_raw(s, tag);
    s->form->say(s, caption, LOOK_PLAIN);
    sheet_raw(s, "\">\n");
    draw_band(&c), draw_axes(&c);
    for (uint32_t i = 0; i < t->roots.n; i++) draw_root(&c, i);
    sheet_raw(s, "</svg>\n");
    draw_key(&c);
    sheet_raw(s, "</figure>\n");
}
