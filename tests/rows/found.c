/* Found - see found.h. */
// SPDX-License-Identifier: Apache-2.0
#include "found.h"
#include "tables.h"
#include <inttypes.h>

static const char *const statuses[] = { "actual", "denied", "planned", "possible" };

/* ---- reading a fact ------------------------------------------------------------------------------- */

typedef struct { int64_t low, high; } Count;

static bool read_number(Str s, int64_t *out)
{
    *out = 0;
    for (uint32_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9' || *out > INT64_MAX / 10 - 9) return false;
        *out = *out * 10 + (s.p[i] - '0');
    }
    return s.n > 0;
}

/* 9 · 9- · -9 · 3-9 · ? */
static bool read_count(Str s, Count *c)
{
    *c = (Count){ -1, -1 };
    if (str_eq(s, STR("?"))) return true;
    Str rest = s, low = cut(&rest, '-');
    if (low.n && !read_number(low, &c->low)) return false;
    if (low.n == s.n) return c->high = c->low, true;
    return !rest.n || read_number(rest, &c->high);
}

static int status_named(Str name)
{
    for (int i = 0; i < 4; i++)
        if (str_eq(name, str_of(statuses[i]))) return i;
    return -1;
}

/* ---- looking for it -------------------------------------------------------------------------------- */

/* «2/child/part»: the count, and what else is said of the figure. */
typedef struct { Count count; uint32_t effect, who; int status; bool part, cumulative, retracted; } Wanted;

static bool read_wanted(uint32_t effect, Str said, Wanted *w)
{
    *w = (Wanted){ .effect = effect, .status = STATUS_ACTUAL };
    if (!read_count(cut(&said, '/'), &w->count)) return false;
    while (said.n) {
        Str word = cut(&said, '/');
        uint32_t who = symbol_find(SET_WHO, word);
        if (who) w->who = who;
        else if (str_eq(word, STR("part"))) w->part = true;
        else if (str_eq(word, STR("cumulative"))) w->cumulative = true;
        else if (str_eq(word, STR("retracted"))) w->retracted = true;
        else if ((w->status = status_named(word)) < 0) return false;
    }
    return true;
}

static bool found_figure(const Doc *d, uint32_t effect, Str said)
{
    Wanted w;
    if (!read_wanted(effect, said, &w)) return false;
    for (uint32_t i = 0; i < d->figures.n; i++) {
        const Figure *f = &d->figures.at[i];
        if (f->effect == w.effect && f->low == w.count.low && f->high == w.count.high && f->status == w.status && f->retracted == w.retracted && (!w.who || f->who == w.who) &&
            (!w.part || f->part) && (!w.cumulative || f->cumulative)) return true;
    }
    return false;
}

static bool found_event(const Doc *d, Str said)
{
    uint32_t kind = symbol_find(SET_EVENT_KIND, cut(&said, '/'));
    int status = said.n ? status_named(said) : STATUS_ACTUAL;
    for (uint32_t i = 0; i < d->events.n; i++)
        if (kind && d->events.at[i].kind == kind && d->events.at[i].status == status) return true;
    return false;
}

static bool found_source(const Doc *d, Str said)
{
    uint32_t kind = symbol_find(SET_SOURCE, said);
    for (uint32_t i = 0; i < d->sources.n; i++)
        if (kind && d->sources.at[i].kind == kind) return true;
    return false;
}

static bool found_stance(const Doc *d, Str said)
{
    uint32_t stance = symbol_find(SET_STANCE, said);
    for (uint32_t i = 0; i < d->chains.n; i++)
        if (stance && d->chains.at[i].stance == stance) return true;
    return false;
}

static bool found_number(const Doc *d, Str said)
{
    Count c;
    if (!read_count(said, &c)) return false;
    for (uint32_t i = 0; i < d->numbers.n; i++)
        if (d->numbers.at[i].low == c.low && d->numbers.at[i].high == c.high) return true;
    return false;
}

static bool found_time(const Doc *d, Str said)
{
    for (uint32_t i = 0; i < d->times.n; i++)
        if (str_eq(d->times.at[i].value, said)) return true;
    return false;
}

/* A name whose blanks are written as _. */
static bool same_name(Str name, Str said)
{
    if (name.n != said.n) return false;
    for (uint32_t i = 0; i < name.n; i++)
        if (name.p[i] != (said.p[i] == '_' ? ' ' : said.p[i])) return false;
    return true;
}

static bool found_place(const Doc *d, Str said)
{
    for (uint32_t i = 0; i < d->places.n; i++)
        if (str_eq(str_of(d->places.at[i].country), said) || same_name(str_slice(d->text, d->places.at[i].span), said)) return true;
    return false;
}

static bool found_entity(const Doc *d, Str said)
{
    for (uint32_t i = 0; i < d->entities.n; i++)
        if (str_eq(d->entities.at[i].key, said)) return true;
    return false;
}

/* «claim:X», «accuse:X/Y»: who takes the position, by the fullest naming, and whom he accuses; «?» where nobody is named. */
static bool found_claim(const Doc *d, uint32_t act, Str said)
{
    Str who = cut(&said, '/');
    for (uint32_t i = 0; i < d->claims.n; i++) {
        const Claim *c = &d->claims.at[i];
        if (c->act == act && same_name(c->name.n ? c->name : STR("?"), who) && (!said.n || same_name(c->of_name, said))) return true;
    }
    return false;
}

/* A number that counts something: no ordinal, percent, fraction or part of a date. */
static bool counts(const Doc *d)
{
    for (uint32_t i = 0; i < d->numbers.n; i++) {
        const Number *n = &d->numbers.at[i];
        if (!n->not_count && !n->ordinal && !n->percent && !(n->fraction_micro && !n->value)) return true;
    }
    return false;
}

static bool found_none(const Doc *d, TableId table)
{
    switch (table) {
    case TABLE_NUMBERS: case TABLE_NOTATION: case TABLE_QUALIFIERS: case TABLE_UNITS: return !counts(d);
    case TABLE_TIMEWORDS: case TABLE_HOLIDAYS: case TABLE_MONTHS: return d->times.n == 0;
    case TABLE_SOURCES: case TABLE_REPORTING: return d->chains.n == 0;
    case TABLE_PLACES: return d->places.n == 0;
    case TABLE_CLAIMS: return d->claims.n == 0;
    default: return d->events.n == 0 && d->figures.n == 0;
    }
}

bool found_fact(const Doc *d, TableId table, Str fact)
{
    static const struct { const char *name; bool (*found)(const Doc *, Str); } kinds[] = {
        { "event", found_event }, { "source", found_source }, { "stance", found_stance },
        { "number", found_number }, { "time", found_time }, { "place", found_place }, { "entity", found_entity },
    };
    if (str_eq(fact, STR("none"))) return found_none(d, table);
    Str said = fact, name = cut(&said, ':');
    uint32_t effect = symbol_find(SET_EFFECT, name), act = symbol_find(SET_CLAIM, name);
    if (act) return found_claim(d, act, said);
    if (effect) return found_figure(d, effect, said);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_eq(name, str_of(kinds[i].name))) return kinds[i].found(d, said);
    return false;
}

/* ---- all that is there ----------------------------------------------------------------------------- */

static void print_count(FILE *to, int64_t low, int64_t high)
{
    if (low < 0 && high < 0) fputc('?', to);
    if (low >= 0) fprintf(to, "%" PRId64, low);
    if (low != high) fputc('-', to);
    if (low != high && high >= 0) fprintf(to, "%" PRId64, high);
}

static void print_figures(FILE *to, const Doc *d)
{
    for (uint32_t i = 0; i < d->figures.n; i++) {
        const Figure *f = &d->figures.at[i];
        fprintf(to, " %s:", symbol_name(SET_EFFECT, f->effect));
        print_count(to, f->low, f->high);
        if (f->who > WHO_person) fprintf(to, "/%s", symbol_name(SET_WHO, f->who));
        if (f->status) fprintf(to, "/%s", statuses[f->status & 3]);
        fprintf(to, "%s%s%s", f->part ? "/part" : "", f->cumulative ? "/cumulative" : "", f->retracted ? "/retracted" : "");
    }
}

static void print_rest(FILE *to, const Doc *d)
{
    for (uint32_t i = 0; i < d->sources.n; i++) fprintf(to, " source:%s", symbol_name(SET_SOURCE, d->sources.at[i].kind));
    for (uint32_t i = 0; i < d->chains.n; i++)
        if (d->chains.at[i].stance != STANCE_affirm) fprintf(to, " stance:%s", symbol_name(SET_STANCE, d->chains.at[i].stance));
    for (uint32_t i = 0; i < d->numbers.n; i++) {
        fputs(" number:", to);
        print_count(to, d->numbers.at[i].low, d->numbers.at[i].high);
    }
    for (uint32_t i = 0; i < d->times.n; i++) fprintf(to, " time:%" STR_FMT, STR_ARG(d->times.at[i].value));
    for (uint32_t i = 0; i < d->places.n; i++) fprintf(to, " place:%s", d->places.at[i].country);
    for (uint32_t i = 0; i < d->claims.n; i++) {
        const Claim *c = &d->claims.at[i];
        fprintf(to, " %s:%" STR_FMT, symbol_name(SET_CLAIM, c->act), STR_ARG(c->name));
        if (c->of_name.n) fprintf(to, "/%" STR_FMT, STR_ARG(c->of_name));
    }
    for (uint32_t i = 0; i < d->entities.n; i++)
        if (d->entities.at[i].key.n) fprintf(to, " entity:%" STR_FMT, STR_ARG(d->entities.at[i].key));
}

void found_print(FILE *to, const Doc *d)
{
    for (uint32_t i = 0; i < d->events.n; i++) {
        const Event *e = &d->events.at[i];
        fprintf(to, " event:%s%s%s", symbol_name(SET_EVENT_KIND, e->kind), e->status ? "/" : "", e->status ? statuses[e->status & 3] : "");
    }
    print_figures(to, d);
    print_rest(to, d);
}
