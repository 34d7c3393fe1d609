/* Around a place - what the words beside it add to its row.
 *
 * «shamal baghdad», «ala bu'd 30 km sharq ad-damam»: direction and distance. A name that no row has lies in or by another: the name inside a
 * landmark's («mina al-ahmadi»), the province or town said next («qaryat ... fi rif idlib»). A name inside a longer tag («#amtar_al-kuwayt»)
 * is said of nothing. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/places.h"
#include "arabic/places_parts.h"

enum { TAG_TOKENS = 24, DISTANCE_TOKENS = 4, BESIDE = 8, KM_DEGREE = 111 };

static uint32_t start_of(const Place *place) { return place->head != NONE ? place->head : place->first; }

/* ---- direction and distance ------------------------------------------------------------------------- */

/* The direction word that ends just before token t: its first token and what it says; 0: none. */
static uint32_t direction_before(const Places *p, uint32_t t, uint32_t *first)
{
    for (uint32_t back = 3; back >= 1; back--) {
        if (back > t || p->doc->tokens.at[t - back].sentence != p->doc->tokens.at[t].sentence) continue;
        const Reading *r = place_reading(p->lex, p->doc, t - back, PLACE_direction);
        if (r && r->n_tokens == back) return *first = t - back, lexicon_symbol(p->lex, COLUMN_PLACES_direction, r->row);
    }
    return 0;
}

/* «30 kilumitran shamal ...», «... ila sh-shamal min»: the length in kilometres that stands within a few tokens before t; 0: none. */
static uint32_t kilometres_before(const Places *p, uint32_t t)
{
    const Doc *d = p->doc;
    for (uint32_t back = 1; back <= DISTANCE_TOKENS && back <= t && d->tokens.at[t - back].sentence == d->tokens.at[t].sentence; back++) {
        uint32_t number = d->number_at ? d->number_at[t - back] : NONE;
        if (number == NONE) continue;
        const Number *n = &d->numbers.at[number];
        uint32_t unit = n->first + n->n;
        const Reading *r = unit < t ? token_reading(d, unit, TABLE_UNITS) : NULL;
        int64_t metres = r && n->value > 0 && n->value < 100000 ? n->value * lexicon_int(p->lex, COLUMN_UNITS_metres, r->row) : 0;
        return metres < 2000000 ? (uint32_t)((metres + 500) / 1000) : 0;
    }
    return 0;
}

static void set_direction(const Places *p, Place *place)
{
    uint32_t first = start_of(place);
    place->direction = (uint8_t)direction_before(p, first, &first);
    if (place->direction) place->distance_km = kilometres_before(p, first);
}

/* ---- beside which place ----------------------------------------------------------------------------- */

/* A candidate whose row has a point and that a name without one may lie by. */
static bool may_anchor(const Places *p, const Candidate *c, const Candidate *m)
{
    Point at;
    if (c->dropped || c->place.demonym || !places_point(p->lex, &c->place, &at)) return false;
    return !m->place.country[0] || strcmp(c->place.country, m->place.country) == 0;
}

static void anchor_to(Candidate *m, const Candidate *to)
{
    m->place.near = to->place.row;
    m->place.direction = to->place.direction;
    m->place.distance_km = to->place.distance_km;
}

/* The narrowest of the places said near it in the text, one after it before one before it. */
static void set_near(Places *p, uint32_t i)
{
    Candidate *m = &p->found.at[i], *best = NULL;
    for (uint32_t away = 1; away <= BESIDE; away++) {
        Candidate *after = i + away < p->found.n ? m + away : NULL, *before = i >= away ? m - away : NULL;
        if (after && after->place.row != NONE && may_anchor(p, after, m) && (!best || after->place.precision < best->place.precision)) best = after;
        if (before && before->place.row != NONE && may_anchor(p, before, m) && (!best || before->place.precision < best->place.precision)) best = before;
    }
    if (best) anchor_to(m, best);
}

/* ---- tags ------------------------------------------------------------------------------------------- */

static bool joins(const Doc *d, uint32_t a, uint32_t b)
{
    return d->tokens.at[a].span.end == d->tokens.at[b].span.begin;
}

static bool is_underline(const Doc *d, uint32_t t)
{
    Str s = str_slice(d->text, d->tokens.at[t].span);
    return s.p[0] == '_';
}

/* Words of the tag that t is in, besides those of first .. end - 1; the tag begins with a cross. */
static bool in_longer_tag(const Doc *d, uint32_t first, uint32_t end)
{
    uint32_t from = first, to = end;
    for (uint32_t n = 0; n < TAG_TOKENS && from > 0 && joins(d, from - 1, from) && d->tokens.at[from].kind != TOKEN_SYMBOL; n++) from--;
    if (d->tokens.at[from].kind != TOKEN_SYMBOL) return false;
    for (uint32_t n = 0; n < TAG_TOKENS && to < d->tokens.n && joins(d, to - 1, to) && (is_underline(d, to) || is_underline(d, to - 1)); n++) to++;
    for (uint32_t t = from + 1; t < to; t++)
        if ((t < first || t >= end) && !is_underline(d, t)) return true;
    return false;
}

void places_relate(Places *p)
{
    for (uint32_t i = 0; i < p->found.n; i++) {
        Candidate *m = &p->found.at[i];
        if (m->dropped) continue;
        m->place.tag = in_longer_tag(p->doc, start_of(&m->place), m->place.first + m->place.n);
        if (!m->place.demonym) set_direction(p, &m->place);
    }
    for (uint32_t i = 0; i < p->found.n; i++) {
        Candidate *m = &p->found.at[i];
        if (!m->dropped && m->place.row == NONE && m->place.near == NONE) set_near(p, i);
    }
}

bool places_point(const Lexicon *lex, const Place *place, Point *point)
{
    static const int8_t north[] = { [DIRECTION_north] = 10, [DIRECTION_northeast] = 7, [DIRECTION_northwest] = 7, [DIRECTION_south] = -10,
                                    [DIRECTION_southeast] = -7, [DIRECTION_southwest] = -7, [DIRECTION_near] = 0 };
    static const int8_t east[] = { [DIRECTION_east] = 10, [DIRECTION_northeast] = 7, [DIRECTION_southeast] = 7, [DIRECTION_west] = -10,
                                   [DIRECTION_southwest] = -7, [DIRECTION_northwest] = -7, [DIRECTION_near] = 0 };
    uint32_t row = place->row != NONE ? place->row : place->near;
    if (row == NONE || !lexicon_said(lex, COLUMN_PLACES_lat, row) || !lexicon_said(lex, COLUMN_PLACES_lon, row)) return false;
    double lat = (double)lexicon_int(lex, COLUMN_PLACES_lat, row), lon = (double)lexicon_int(lex, COLUMN_PLACES_lon, row);
    if (place->row == NONE && place->distance_km) {
        double x = lat / 1e6 * 0.0174533, parallel = 1 - x * x / 2 + x * x * x * x / 24;      /* its length, as a share of the equator's */
        double step = place->distance_km * 1e5 / KM_DEGREE;
        lat += step * north[place->direction];
        lon += parallel > 0.1 ? step * east[place->direction] / parallel : 0;
    }
    *point = (Point){ (int32_t)lat, (int32_t)lon };
    return true;
}
