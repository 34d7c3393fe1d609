/* Weigh - see weigh.h. The weights are rows (data/incidents/evidence.tsv); this file says when each counts. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/weigh.h"

#include "incident/inside.h"

#include <math.h>

enum { STEP_METRES = 50000, NEAR_METRES = 12000, CITY_METRES = 30000, STEPS_MOST = 5, RARE_MOST = 64, COMMON_SHARE = 50, LONG_SPAN = 45, LOST = -550 };      /* LOST: what words and figures seldom make good */

struct Scale {
    Dossier *d;
    int32_t weight[EVIDENCE_END_];
    uint8_t fit[EVENT_KIND_END_][EVENT_KIND_END_], lasts[EVENT_KIND_END_];
    float *rarity;                    /* of each of dossier->words, by how few reports have the word: 0 to 1 */
};

/* A hash table: word, how many reports have it. */
typedef struct { uint32_t *known, *uses, room; } Uses;

/* ---- words: how many reports use each ------------------------------------------------------------ */

static uint32_t word_slot(const Uses *u, uint32_t word)
{
    uint32_t i = (word * 2654435761u) & (u->room - 1);
    while (u->uses[i] && u->known[i] != word) i = (i + 1) & (u->room - 1);
    return i;
}

static Uses count_words(Dossier *d)
{
    Uses u = { .room = 1024 };
    while (u.room < 2 * (size_t)d->words.n && u.room < 1u << 30) u.room *= 2;
    u.known = arena_alloc(d->arena, u.room * sizeof(uint32_t));
    u.uses = arena_alloc(d->arena, u.room * sizeof(uint32_t));
    for (uint32_t i = 0; i < d->words.n; i++) {
        uint32_t slot = word_slot(&u, d->words.at[i]);
        u.known[slot] = d->words.at[i];
        u.uses[slot]++;
    }
    return u;
}

static void rate_words(Scale *s)
{
    Dossier *d = s->d;
    Uses u = count_words(d);
    double whole = log((double)d->reports.n + 2);
    s->rarity = arena_alloc(d->arena, (d->words.n + 1) * sizeof(float));
    for (uint32_t i = 0; i < d->words.n; i++) {
        double rare = 1 - log((double)u.uses[word_slot(&u, d->words.at[i])] + 1) / whole;
        s->rarity[i] = rare > .25 ? (float)rare : 0;
    }
}

Scale *scale_new(Dossier *d)
{
    Scale *s = arena_alloc(d->arena, sizeof *s);
    s->d = d;
    for (uint32_t row = 0; row < lexicon_rows(d->lex, TABLE_EVIDENCE); row++)
        s->weight[lexicon_symbol(d->lex, COLUMN_EVIDENCE_evidence, row)] = (int32_t)lexicon_int(d->lex, COLUMN_EVIDENCE_weight, row);
    for (uint8_t a = 1; a < EVENT_KIND_END_; a++) {
        s->lasts[a] = (uint8_t)kind_lasts(d->lex, a);
        for (uint8_t b = 1; b < EVENT_KIND_END_; b++) s->fit[a][b] = (uint8_t)kind_fit(d->lex, a, b);
    }
    rate_words(s);
    return s;
}

/* ---- one file of evidence each -------------------------------------------------------------------- */

static void add(const Scale *s, Reasons *r, uint8_t evidence, int32_t percent)
{
    int32_t w = s->weight[evidence] * percent / 100;
    if (r->n < REASONS_MOST) r->at[r->n++] = (Reason){ evidence, w };
    r->sum += w;
}

static int32_t least(int32_t a, int32_t b) { return a < b ? a : b; }
static int32_t most(int32_t a, int32_t b) { return a > b ? a : b; }

/* The later day is that of its page: often the day of a statement about an act some days before. */
static bool follows_up(const Dossier *d, const Report *later) { return later->days.last == d->documents.at[later->document].day; }

static void weigh_days(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    if (!a->days.known || !b->days.known) return;
    int32_t span_a = a->days.last - a->days.first, span_b = b->days.last - b->days.first;
    int32_t lasts = most(s->lasts[a->kind], s->lasts[b->kind]), gap = most(a->days.first - b->days.last, b->days.first - a->days.last);
    bool told = a->days.told && b->days.told;
    if (gap <= 0) {
        if (span_a == 0 && span_b == 0) add(s, r, EVIDENCE_same_day, told ? 100 : 70);
        else if (most(span_a, span_b) <= 1) add(s, r, EVIDENCE_same_day, 60);
        else if (least(span_a, span_b) <= 1) add(s, r, EVIDENCE_covering_day, !told ? 20 : most(span_a, span_b) <= LONG_SPAN ? 100 : 30);
        else add(s, r, EVIDENCE_same_week, most(span_a, span_b) <= LONG_SPAN ? 100 : 30);
    } else if (!told && gap <= UNTOLD_DAYS) add(s, r, EVIDENCE_near_day, gap == 1 ? 60 : 20);
    else if (gap <= FOLLOW_UP_DAYS && follows_up(s->d, a->days.first > b->days.last ? a : b)) add(s, r, EVIDENCE_follow_up, 100);
    else if (gap == 1 || gap < lasts) add(s, r, EVIDENCE_near_day, gap == 1 ? 100 : 60);
    else add(s, r, EVIDENCE_days_apart, 100 * least(gap, STEPS_MOST));
}

static bool fine(const Location *p) { return p->precision && p->precision <= PRECISION_district; }
static bool same_name(const Location *a, const Location *b) { return (a->geonames && a->geonames == b->geonames) || (a->name.n && str_eq(a->name, b->name)); }

static bool names_place(const Dossier *d, const Report *r, const Location *p)
{
    const Document *x = &d->documents.at[r->document];
    uint32_t hash = p->name_hash;
    for (uint32_t i = x->first_name; p->precision && i < x->first_name + x->n_names; i++)
        if (d->names.at[i] == hash) return true;
    return false;
}

/* Two places, one page each; a page that names the other's place too means a part of it, or the town around it. */
static void weigh_fine_places(const Scale *s, const Location *a, const Location *b, int32_t named, Reasons *r)
{
    int64_t metres = metres_between(a, b);
    if (same_name(a, b)) add(s, r, a->precision == PRECISION_site ? EVIDENCE_same_site : EVIDENCE_same_place, 100);
    else if (named && (metres < 0 || metres > NEAR_METRES)) add(s, r, EVIDENCE_named_place, 50 * named);
    else if (metres < 0) add(s, r, a->admin1.n && str_eq(a->admin1, b->admin1) ? EVIDENCE_same_province : EVIDENCE_same_country, 100);
    else if (metres <= NEAR_METRES) add(s, r, EVIDENCE_near_place, 100);
    else if (metres <= CITY_METRES) add(s, r, EVIDENCE_near_place, 50);
    else add(s, r, EVIDENCE_places_apart, (int32_t)(100 * (metres / STEP_METRES < STEPS_MOST ? metres / STEP_METRES + 1 : STEPS_MOST)));
}

/* One of the two is told by its province alone. */
static void weigh_provinces(const Scale *s, const Location *a, const Location *b, int32_t named, Reasons *r)
{
    bool same = str_eq(a->admin1, b->admin1);
    if (!same && named) add(s, r, EVIDENCE_named_place, 50 * named);
    else add(s, r, !same ? EVIDENCE_provinces_apart : fine(a) || fine(b) ? EVIDENCE_in_place : EVIDENCE_same_province, 100);
}

static void weigh_places(const Scale *s, const Report *x, const Report *y, Reasons *r)
{
    const Location *a = &x->place, *b = &y->place;
    int32_t named = names_place(s->d, x, b) + names_place(s->d, y, a);
    if (a->country.n && b->country.n && !str_eq(a->country, b->country)) add(s, r, EVIDENCE_countries_apart, 100);
    else if (!a->precision || !b->precision) { if (a->country.n && b->country.n) add(s, r, EVIDENCE_same_country, 100); }
    else if (fine(a) && fine(b)) weigh_fine_places(s, a, b, named, r);
    else if (a->precision < PRECISION_country && b->precision < PRECISION_country && a->admin1.n && b->admin1.n)
        weigh_provinces(s, a, b, named, r);
    else if (same_name(a, b)) add(s, r, a->precision >= PRECISION_country ? EVIDENCE_same_country : EVIDENCE_same_province, 100);
    else if (named && a->precision < PRECISION_country && b->precision < PRECISION_country) add(s, r, EVIDENCE_named_place, 50 * named);
    else if (a->country.n && str_eq(a->country, b->country)) add(s, r, EVIDENCE_same_country, 100);
}

/* The best of all kinds that the two pages call it by. */
static int kinds_fit(const Scale *s, const Report *a, const Report *b)
{
    int best = 0;
    for (uint8_t x = 1; x < EVENT_KIND_END_; x++)
        for (uint8_t y = 1; a->kinds >> x & 1 && y < EVENT_KIND_END_; y++)
            if (b->kinds >> y & 1 && s->fit[x][y] > best) best = s->fit[x][y];
    return best;
}

static void weigh_kinds(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    int fit = kinds_fit(s, a, b);
    if (fit >= 30) add(s, r, EVIDENCE_kind_fit, (fit - 30) * 100 / 70);
    else add(s, r, EVIDENCE_kinds_differ, 100);
}

/* ---- figures ---- */

static bool counts(const ToldFigure *f, uint32_t effect) { return f->effect == effect && !f->part && !f->cumulative && !f->retracted && f->low > 0; }

static uint32_t index_of(const Scale *s, const Report *r) { return (uint32_t)(r - s->d->reports.at); }

/* The greatest figure of an effect, and whether the other report has one that is equal. */
static int64_t greatest(const Scale *s, const Report *a, const Document *x, uint32_t effect)
{
    int64_t best = -1;
    for (uint32_t i = x->first_figure; i < x->first_figure + x->n_figures; i++) {
        const ToldFigure *f = &s->d->figures.at[i];
        if (f->report == index_of(s, a) && counts(f, effect) && f->low > best) best = f->low;
    }
    return best;
}

static int64_t shared_figure(const Scale *s, const Report *a, const Report *b, uint32_t effect)
{
    const Document *x = &s->d->documents.at[a->document], *y = &s->d->documents.at[b->document];
    int64_t best = -1;
    for (uint32_t i = x->first_figure; i < x->first_figure + x->n_figures; i++) {
        const ToldFigure *f = &s->d->figures.at[i];
        if (f->report != index_of(s, a) || !counts(f, effect)) continue;
        for (uint32_t k = y->first_figure; k < y->first_figure + y->n_figures; k++) {
            const ToldFigure *g = &s->d->figures.at[k];
            if (g->report == index_of(s, b) && counts(g, effect) && g->low == f->low && f->low > best) best = f->low;
        }
    }
    return best;
}

/* A shared number says the more the rarer it is: one or two dead are in every second report. */
static int32_t number_percent(int64_t n) { return n <= 2 ? 25 : n <= 4 ? 50 : n < 10 ? 80 : 120; }

static void weigh_figures(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    if (!a->n_figures || !b->n_figures) return;
    for (uint32_t effect = 1; effect < EFFECT_END_; effect++) {
        int64_t n = shared_figure(s, a, b, effect);
        if (n > 0) { add(s, r, EVIDENCE_same_figure, number_percent(n)); continue; }
        int64_t p = greatest(s, a, &s->d->documents.at[a->document], effect), q = greatest(s, b, &s->d->documents.at[b->document], effect);
        if (p < 0 || q < 0) continue;
        int64_t low = p < q ? p : q, high = p < q ? q : p;
        if (high <= 2 * low + 1) add(s, r, EVIDENCE_one_series, 100);
        else if (high > 4 * low + 4) add(s, r, EVIDENCE_figures_differ, 100);
    }
}

/* ---- who, words, copies ---- */

static bool same_party(Str a_key, Str b_key) { return a_key.n && str_eq(a_key, b_key); }

static void weigh_parties(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    if (same_party(a->actor_key, b->actor_key)) add(s, r, EVIDENCE_same_actor, 100);
    else if (a->actor_key.n && b->actor_key.n) add(s, r, EVIDENCE_actors_differ, 100);
    if (same_party(a->target_key, b->target_key)) add(s, r, EVIDENCE_same_target, 100);
}

/* Words that both use and few others: each counts by how rare it is among the reports. */
static void weigh_words(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    if (!a->n_words || !b->n_words) return;
    const uint32_t *x = s->d->words.at + a->first_word, *y = s->d->words.at + b->first_word;
    const float *rarity = s->rarity + a->first_word;
    uint32_t i = 0, k = 0;
    double sum = 0;
    while (i < a->n_words && k < b->n_words) {
        if (x[i] == y[k]) sum += rarity[i], i++, k++;
        else if (x[i] < y[k]) i++;
        else k++;
    }
    double full = .15 * (double)least((int32_t)a->n_words, (int32_t)b->n_words) + 3;
    if (sum < .5) add(s, r, EVIDENCE_no_words, 100);
    else add(s, r, EVIDENCE_rare_words, least(100, (int32_t)(100 * sum / full)));
}

static void weigh_copy(const Scale *s, const Report *a, const Report *b, Reasons *r)
{
    const Document *x = &s->d->documents.at[a->document], *y = &s->d->documents.at[b->document];
    if (!x->n_marks || !y->n_marks) return;
    const Mark *p = s->d->marks.at + x->first_mark, *q = s->d->marks.at + y->first_mark;
    uint32_t i = 0, k = 0, shared = 0;
    while (i < x->n_marks && k < y->n_marks) {
        if (p[i].hash < q[k].hash) i++;
        else if (p[i].hash > q[k].hash) k++;
        else shared++, i++, k++;
    }
    uint32_t fewer = x->n_marks < y->n_marks ? x->n_marks : y->n_marks;
    if (fewer >= 8 && shared * 5 >= fewer && a->lead == b->lead) add(s, r, EVIDENCE_copy, least(100, (int32_t)(200 * shared / fewer)));
}

Reasons weigh(const Scale *s, const Report *a, const Report *b)
{
    Reasons r = { .n = 0 };
    add(s, &r, EVIDENCE_base, -100);
    weigh_days(s, a, b, &r);
    weigh_places(s, a, b, &r);
    weigh_kinds(s, a, b, &r);
    if (r.sum < LOST) return r;
    weigh_figures(s, a, b, &r);
    weigh_parties(s, a, b, &r);
    weigh_words(s, a, b, &r);
    weigh_copy(s, a, b, &r);
    return r;
}

/* ---- places -------------------------------------------------------------------------------------- */

int64_t metres_between(const Location *a, const Location *b)
{
    if ((!a->lat && !a->lon) || (!b->lat && !b->lon)) return -1;
    double x = (b->lon - a->lon) * 1e-6 * cos((a->lat + b->lat) * .5e-6 * 3.14159265358979 / 180), y = (b->lat - a->lat) * 1e-6;
    return (int64_t)(sqrt(x * x + y * y) * 111195);
}
