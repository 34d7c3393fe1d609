/* Cells - see cells.h.
 *
 * A cell is a hash of (what kind of cell, country, day or month, square of half a degree). A report whose span is short is entered by its
 * days, a vague one by its months; every one by its months too, for vague ones to find. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/cells.h"

#include "base/hash.h"
#include "incident/inside.h"

enum { SHORT_SPAN = 8, MONTH = 30, SQUARE = 500000, MONTHS_MOST = 14 };
enum { BY_DAY_SQUARE, BY_DAY_COARSE, BY_DAY_ALL, BY_MONTH_VAGUE, BY_MONTH_ALL, BY_NO_DAY };

typedef struct { uint64_t key; uint32_t cluster, next; } Entry;

struct Cells {
    Arena *arena;
    ARENA_ARRAY(Entry) entries;
    uint32_t *heads, room, used;      /* entry + 1 of each bucket */
    uint64_t *seen;                   /* of the call: clusters found */
};

Cells *cells_new(Arena *arena)
{
    Cells *c = arena_alloc(arena, sizeof *c);
    c->arena = arena;
    c->room = 4096;
    c->heads = arena_alloc(arena, c->room * sizeof *c->heads);
    return c;
}

static uint64_t mix(uint64_t h, uint64_t v)
{
    h ^= v + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
    return h * 0xD6E8FEB86659FD93u;
}

static uint64_t key_of(int cell, Str country, int64_t time, int64_t square)
{
    return mix(mix(mix(hash_bytes(country), (uint64_t)cell + 1), (uint64_t)time), (uint64_t)square);
}

static void grow(Cells *c)
{
    c->room *= 4;
    c->heads = arena_alloc(c->arena, (size_t)c->room * sizeof *c->heads);
    for (uint32_t i = 0; i < c->entries.n; i++) {
        uint32_t *head = &c->heads[c->entries.at[i].key >> 20 & (c->room - 1)];
        c->entries.at[i].next = *head;
        *head = i + 1;
    }
}

static void enter(Cells *c, uint64_t key, uint32_t cluster)
{
    if (c->entries.n >= 2 * c->room) grow(c);
    uint32_t *head = &c->heads[key >> 20 & (c->room - 1)];
    for (uint32_t i = *head; i; i = c->entries.at[i - 1].next)
        if (c->entries.at[i - 1].key == key && c->entries.at[i - 1].cluster == cluster) return;
    ARENA_PUSH(c->arena, c->entries, (Entry){ key, cluster, *head });
    *head = c->entries.n;
}

static bool has_square(const Report *r) { return r->place.precision && r->place.precision <= PRECISION_district && (r->place.lat || r->place.lon); }
static int64_t floor_to(int64_t v, int64_t step) { return v >= 0 ? v / step : -((-v + step - 1) / step); }
static int64_t square(const Report *r, int dy, int dx) { return (floor_to(r->place.lat, SQUARE) + dy) * 4096 + floor_to(r->place.lon, SQUARE) + dx; }
static bool is_short(const Report *r) { return r->days.known && r->days.last - r->days.first <= SHORT_SPAN; }

/* The months that a span touches, few enough to be entered singly. */
static void months_of(const Report *r, int64_t *first, int64_t *last)
{
    *first = floor_to(r->days.first, MONTH), *last = floor_to(r->days.last, MONTH);
    if (*last - *first > MONTHS_MOST) *last = *first + MONTHS_MOST;
}

static void enter_in(Cells *c, const Report *r, Str country, uint32_t cluster)
{
    int64_t first, last;
    if (!r->days.known) { enter(c, key_of(BY_NO_DAY, country, 0, 0), cluster); return; }
    for (int32_t day = r->days.first; is_short(r) && day <= r->days.last; day++) {
        enter(c, key_of(BY_DAY_ALL, country, day, 0), cluster);
        if (!country.n) continue;
        if (has_square(r)) enter(c, key_of(BY_DAY_SQUARE, country, day, square(r, 0, 0)), cluster);
        else enter(c, key_of(BY_DAY_COARSE, country, day, 0), cluster);
    }
    months_of(r, &first, &last);
    for (int64_t m = first; m <= last; m++) {
        enter(c, key_of(BY_MONTH_ALL, country, m, 0), cluster);
        if (!is_short(r)) enter(c, key_of(BY_MONTH_VAGUE, country, m, 0), cluster);
    }
}

/* Under its country, and under none for reports that do not tell theirs. */
void cells_enter(Cells *c, const Report *r, uint32_t cluster)
{
    enter_in(c, r, r->place.country, cluster);
    if (r->place.country.n) enter_in(c, r, STR(""), cluster);
}

typedef struct { Cells *c; uint32_t *out, n, most; } Found;

static void look(Found *f, uint64_t key)
{
    for (uint32_t i = f->c->heads[key >> 20 & (f->c->room - 1)]; i && f->n < f->most; i = f->c->entries.at[i - 1].next)
        if (f->c->entries.at[i - 1].key == key) f->out[f->n++] = f->c->entries.at[i - 1].cluster;
}

static void look_days(Found *f, const Report *r, Str country, int slack)
{
    for (int32_t day = r->days.first - slack; day <= r->days.last + slack; day++) {
        if (!has_square(r) || !country.n) { look(f, key_of(BY_DAY_ALL, country, day, 0)); continue; }
        look(f, key_of(BY_DAY_COARSE, country, day, 0));
        for (int dy = -1; dy <= 1; dy++)
            for (int dx = -1; dx <= 1; dx++) look(f, key_of(BY_DAY_SQUARE, country, day, square(r, dy, dx)));
    }
}

uint32_t cells_near(Cells *c, const Report *r, int lasts, uint32_t *out, uint32_t most)
{
    Found f = { c, out, 0, most };
    int64_t first, last;
    if (!r->days.known) return 0;
    if (is_short(r)) look_days(&f, r, r->place.country, lasts > 2 ? lasts : 2);
    months_of(r, &first, &last);
    for (int64_t m = first; m <= last; m++) look(&f, key_of(is_short(r) ? BY_MONTH_VAGUE : BY_MONTH_ALL, r->place.country, m, 0));
    if (r->place.country.n && is_short(r)) look_days(&f, &(Report){ .days = r->days }, STR(""), 0);
    return sorted_once(out, f.n);
}
