/* Stands - who takes responsibility, denies it, accuses, had warned before; and arrests after.
 *
 * Of a document's positions those that its record ties to the incident's report count, each party once. A warning need not stand on a
 * page of the incident: one published before it counts where its place and days fit. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

#include "incident/cells.h"
#include "incident/inside.h"

enum { WARNED_DAYS = 60, NEAR_METRES = 60000, NEAR_MOST = 4096 };

static Str party_key(Dossier *d, Str key, Str name) { return key.n ? key : letters_normal(lexicon_letters(d->lex), d->arena, name); }

/* Is it the same party, named in full or for short? */
static bool same_party(Str a, Str b) { return str_eq(a, b) || (a.n > 7 && b.n > 7 && (str_holds(a, b) || str_holds(b, a))); }

static void stand_add(Dossier *d, Stands *stands, uint32_t position)
{
    const Position *p = &d->positions.at[position];
    Str key = party_key(d, p->who_key, p->who);
    if (!key.n) return;
    for (uint32_t i = 0; i < stands->n; i++)
        if (same_party(stands->at[i].key, key)) {
            if (p->who.n > stands->at[i].who.n) stands->at[i].who = p->who;
            str_keep(&stands->at[i].of, p->of);
            return;
        }
    ARENA_PUSH(d->arena, *stands, (Stand){ p->who, key, p->of, p->who_kind, position });
}

static void take_position(Dossier *d, Incident *x, uint32_t index)
{
    switch (d->positions.at[index].act) {
    case CLAIM_claim: stand_add(d, &x->claims, index); break;
    case CLAIM_deny: stand_add(d, &x->denials, index); break;
    case CLAIM_accuse: stand_add(d, &x->accusations, index); break;
    case CLAIM_warn: stand_add(d, &x->warnings, index); break;
    }
}

/* A warning comes before: one that a page dates to the incident's day or later is about what may come next. */
static bool too_late(const Incident *x, const Position *p) { return p->act == CLAIM_warn && p->date.known && x->date != INT32_MIN && p->date.first > x->date; }

static void arrests_find(Dossier *d, Incident *x, uint32_t document)
{
    const Document *doc = &d->documents.at[document];
    for (uint32_t i = doc->first_report; i < doc->first_report + doc->n_reports; i++) {
        const Report *r = &d->reports.at[i];
        bool after = r->kind == EVENT_arrest && !index_in(&x->reports, i) && (!r->days.known || x->date == INT32_MIN || r->days.last >= x->date);
        if (after && !r->status && x->kind != EVENT_arrest) ARENA_PUSH(d->arena, x->arrests, (ArrestAfter){ r->target.n ? r->target : r->trigger, r->days, i });
    }
}

void stands_find(Dossier *d, Incident *x)
{
    for (uint32_t i = 0; i < x->documents.n; i++) {
        const Document *doc = &d->documents.at[x->documents.at[i]];
        for (uint32_t k = doc->first_position; k < doc->first_position + doc->n_positions; k++) {
            const Position *p = &d->positions.at[k];
            bool ours = p->report != NO_INDEX ? index_in(&x->reports, p->report) : p->act == CLAIM_warn && x->reports.n && d->reports.at[x->reports.at[0]].lead;
            if (ours && !too_late(x, p)) take_position(d, x, k);
        }
        arrests_find(d, x, x->documents.at[i]);
    }
}

/* ---- warnings of earlier pages ------------------------------------------------------------------- */

/* Where and when a page with a warning speaks of: the place of the words around it, else of the page's opening. */
static bool warning_report(const Dossier *d, const Document *doc, const Position *p, Report *out)
{
    bool near = p->report != NO_INDEX && d->reports.at[p->report].place.precision;
    *out = (Report){ .place = near ? d->reports.at[p->report].place : doc->place, .days = { doc->day, doc->day + WARNED_DAYS, true, false } };
    return out->place.precision && out->place.country.n && doc->day != INT32_MIN;
}

static bool fits(const Incident *x, const Report *warned)
{
    const Location *a = &x->place, *b = &warned->place;
    if (x->recalled || x->date < warned->days.first || x->date > warned->days.last || !str_eq(a->country, b->country)) return false;
    int64_t metres = metres_between(a, b);
    if (a->precision <= PRECISION_district && b->precision <= PRECISION_district && metres >= 0) return metres <= NEAR_METRES;
    return a->admin1.n && str_eq(a->admin1, b->admin1);
}

/* The first incident that came after the warning and fits it. */
static void warn_one(Incidents *all, Cells *cells, uint32_t *near, uint32_t position)
{
    Dossier *d = all->d;
    const Position *p = &d->positions.at[position];
    Report warned;
    if (!warning_report(d, &d->documents.at[p->document], p, &warned)) return;
    uint32_t n = cells_near(cells, &warned, 1, near, NEAR_MOST), best = NO_INDEX;
    for (uint32_t i = 0; i < n; i++) {
        const Incident *x = &all->at.at[near[i]];
        if (fits(x, &warned) && !index_in(&x->documents, p->document) && (best == NO_INDEX || x->date < all->at.at[best].date)) best = near[i];
    }
    if (best != NO_INDEX) take_position(d, &all->at.at[best], position);
}

void warnings_find(Incidents *all)
{
    Dossier *d = all->d;
    Cells *cells = cells_new(d->arena);
    uint32_t *near = arena_alloc(d->arena, NEAR_MOST * sizeof *near);
    for (uint32_t i = 0; i < all->at.n; i++)
        if (all->at.at[i].date != INT32_MIN) cells_enter(cells, &(Report){ .place = all->at.at[i].place, .days = { all->at.at[i].date, all->at.at[i].date, true, true } }, i);
    for (uint32_t i = 0; i < d->positions.n; i++)
        if (d->positions.at[i].act == CLAIM_warn) warn_one(all, cells, near, i);
}
