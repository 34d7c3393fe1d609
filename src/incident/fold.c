/* Fold - a document's events into its reports: one for each occurrence that it tells of.
 *
 * A page speaks of one occurrence in many words («a bomber blew himself up», «the blast», «the gunman opened fire»); the record has an
 * event for most of them. Two events are one report unless the text tells them apart: by days that cannot meet, by places
 * that lie apart, by kinds that do not go together. What has neither place nor day of its own belongs to the story around it. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

enum { APART_METRES = 30000, FIT_LEAST = 30, FIT_CLOSE = 80, OLD_DAYS = 30 };

typedef struct { Dossier *d; Document *x; const ToldEvents *events; uint32_t *report_of; const Opening *opening; const TextWords *words; } Fold;

/* Days that cannot meet. Between names of one kind a day is allowed: a page often dates the act by the evening and its news by the next day; and
 * more where the later is the day of the page itself. */
static bool days_apart(Days a, Days b, int fit, int32_t published)
{
    int32_t later = a.first > b.first ? a.last : b.last;
    int slack = fit < FIT_CLOSE ? 0 : later == published ? FOLLOW_UP_DAYS : 1;
    return a.known && b.known && (a.first > b.last + slack || b.first > a.last + slack);
}

/* Names of places that lie apart: both finer than a province, and far from each other or in different provinces. */
static bool places_apart(const Location *a, const Location *b)
{
    if (a->country.n && b->country.n && !str_eq(a->country, b->country)) return true;
    if (!a->precision || !b->precision || a->precision >= PRECISION_country || b->precision >= PRECISION_country) return false;
    int64_t metres = metres_between(a, b);
    if (metres >= 0 && a->precision <= PRECISION_district && b->precision <= PRECISION_district) return metres > APART_METRES;
    return a->admin1.n && b->admin1.n && !str_eq(a->admin1, b->admin1);
}

static bool is_bare(const ToldEvent *e) { return !e->days.known && !e->place.precision; }

/* How well an event goes into a report; 0: not at all. */
static int fold_score(const Fold *f, const Report *r, const ToldEvent *e)
{
    int fit = kind_fit(f->d->lex, r->kind, e->kind);
    if (days_apart(r->days, e->days, fit, f->x->day) || places_apart(&r->place, &e->place) || r->many != e->many) return 0;
    if (is_bare(e)) return fit >= FIT_LEAST ? 50 + fit : r->lead ? 20 : 0;
    if (fit < FIT_LEAST) return 0;
    bool same_day = r->days.known && e->days.known, same_place = r->place.precision && e->place.precision;
    return fit + (same_day ? 40 : 0) + (same_place ? 40 : 0);
}

static uint32_t report_new(Fold *f, const ToldEvent *e, uint32_t index)
{
    Report r = { .document = f->d->documents.n - 1, .event = index, .kind = e->kind, .kinds = 1u << e->kind, .status = e->status, .days = e->days, .place = e->place, .actor = e->actor, .actor_key = e->actor_key,
                 .target = e->target, .target_key = e->target_key, .many = e->many, .lead = e->start < f->opening->end, .trigger = e->trigger, .start = e->start, .end = e->end };
    ARENA_PUSH(f->d->arena, f->d->reports, r);
    f->x->n_reports++;
    return f->d->reports.n - 1;
}

static void keep(Str *slot, Str *key, Str s, Str s_key)
{
    if (slot->n) return;
    *slot = s, *key = s_key;
}

/* The finer place wins, the narrower span of days, the firmer status. */
static void report_widen(Report *r, const ToldEvent *e)
{
    if (e->place.precision && (!r->place.precision || e->place.precision < r->place.precision)) r->place = e->place;
    if (!r->place.country.n) r->place.country = e->place.country;
    if (e->days.known && (!r->days.known || e->days.last - e->days.first < r->days.last - r->days.first)) r->days = e->days;
    if (!e->status) r->status = 0;
    r->kinds |= 1u << e->kind;
    keep(&r->actor, &r->actor_key, e->actor, e->actor_key);
    keep(&r->target, &r->target_key, e->target, e->target_key);
}

/* What is only planned or possible is no report; its warning is a position. */
static bool is_report(const ToldEvent *e) { return e->status == 0 || e->status == MODALITY_denied || e->status == MODALITY_possible; }

static void fold_event(Fold *f, uint32_t index)
{
    const ToldEvent *e = &f->events->at[index];
    uint32_t best = NO_INDEX;
    int most = 0;
    for (uint32_t i = f->x->first_report; i < f->x->first_report + f->x->n_reports; i++) {
        int score = fold_score(f, &f->d->reports.at[i], e);
        if (score && score >= most) best = i, most = score;
    }
    if (best == NO_INDEX) best = report_new(f, e, index);
    else report_widen(&f->d->reports.at[best], e);
    f->report_of[index] = best;
}

/* ---- figures and positions find their report ------------------------------------------------------ */

/* The report that the page is about: told in the opening, else the first. */
static uint32_t main_report(const Fold *f)
{
    for (uint32_t i = f->x->first_report; i < f->x->first_report + f->x->n_reports; i++)
        if (f->d->reports.at[i].lead) return i;
    return f->x->n_reports ? f->x->first_report : NO_INDEX;
}

static uint32_t report_for(const Fold *f, uint32_t event) { return event == NO_INDEX ? main_report(f) : f->report_of[event]; }

static void give_figures(Fold *f)
{
    for (uint32_t i = f->x->first_figure; i < f->x->first_figure + f->x->n_figures; i++) {
        ToldFigure *g = &f->d->figures.at[i];
        g->report = report_for(f, g->report);
        if (g->report == NO_INDEX) continue;
        Report *r = &f->d->reports.at[g->report];
        if (!g->status || g->status == MODALITY_denied) r->harm = true;
        if (!g->status) r->status = 0;
    }
}

static void give_positions(Fold *f)
{
    for (uint32_t i = f->x->first_position; i < f->x->first_position + f->x->n_positions; i++) {
        Position *p = &f->d->positions.at[i];
        if (p->report != NO_INDEX) p->report = f->report_of[p->report];
        else if (p->act != CLAIM_warn) p->report = main_report(f);
    }
}

/* A place for what the opening tells without one: the place that it names. And where the title names a place that the first event's lies far from, the
 * title's: the event's was taken from words around it («a source in the capital said»). */
static void settle_place(const Fold *f, Report *r, bool first)
{
    const Location *title = &f->opening->title, *p = r->place.precision ? title : &f->opening->place;
    if (!p->precision || (r->place.country.n && p->country.n && !str_eq(r->place.country, p->country))) return;
    if (r->place.precision && !(first && places_apart(&r->place, title))) return;
    Str country = r->place.country;
    r->place = *p;
    str_keep(&r->place.country, country);
}

/* A day for what the page is about and tells without one: the day of publication or the one before; and whether it is told as history. */
static void settle_days(const Fold *f, Report *r)
{
    int32_t day = f->x->day;
    if (day == INT32_MIN) return;
    if ((!r->days.known && r->lead) || (r->days.known && r->days.first > day && r->days.told)) r->days = (Days){ day - 1, day, true, false };
    bool vague = r->days.last - r->days.first > OLD_DAYS;
    r->recalled = r->days.known && (r->days.last < day - OLD_DAYS || (vague && r->days.first < day - OLD_DAYS));
}

bool reports_apart(const Dossier *d, const Report *a, const Report *b)
{
    int fit = kind_fit(d->lex, a->kind, b->kind);
    return fit < FIT_LEAST || days_apart(a->days, b->days, fit, d->documents.at[a->document].day) || places_apart(&a->place, &b->place) || a->many != b->many;
}

void fold_events(Dossier *d, Document *x, const ToldEvents *events, const Opening *opening, const TextWords *words)
{
    Fold f = { d, x, events, arena_alloc(d->scratch, (events->n + 1) * sizeof(uint32_t)), opening, words };
    for (uint32_t i = 0; i < events->n; i++) {
        f.report_of[i] = NO_INDEX;
        if (is_report(&events->at[i]) && !is_bare(&events->at[i])) fold_event(&f, i);
    }
    for (uint32_t i = 0; i < events->n; i++)
        if (is_report(&events->at[i]) && is_bare(&events->at[i])) fold_event(&f, i);
    give_figures(&f);
    give_positions(&f);
    for (uint32_t i = x->first_report; i < x->first_report + x->n_reports; i++) {
        Report *r = &d->reports.at[i];
        r->harm |= kind_lasts(d->lex, r->kind) > 0;
        if (r->lead) settle_place(&f, r, i == main_report(&f));
        settle_days(&f, r);
        r->first_word = d->words.n;
        r->n_words = words_around(d, words, r->start);
    }
}
