/* Incidents - see incidents.h: clusters of reports, described step by step. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

#include "base/hash.h"
#include "incident/inside.h"
#include "incident/roots.h"

#include <stdio.h>
#include <stdlib.h>

bool index_in(const Indexes *list, uint32_t index)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] == index) return true;
    return false;
}

void index_add(Arena *a, Indexes *list, uint32_t index)
{
    if (!index_in(list, index)) ARENA_PUSH(a, *list, index);
}

/* ---- ids ----------------------------------------------------------------------------------------- */

/* An id of its own is made of the earliest report that tells the incident: the page's key and the place of its words. */
static Str id_of(Dossier *d, const Incident *x)
{
    const Report *r = &d->reports.at[x->reports.at[0]];
    const Document *doc = &d->documents.at[r->document];
    char text[32], hex[65], id[20];
    snprintf(text, sizeof text, "#%u", r->event);
    sha256_hex(arena_join(d->arena, doc->key, STR("#"), str_of(text)), hex);
    snprintf(id, sizeof id, "i-%.12s", hex);
    return arena_copy(d->arena, str_of(id));
}

static int by_document(const void *a, const void *b)
{
    const Former *x = a, *y = b;
    int order = str_compare(x->document, y->document);
    return order ? order : (x->event > y->event) - (x->event < y->event);
}

static const Former *former_of(const Former *former, uint32_t n, Str document, uint32_t event)
{
    Former key = { document, event, STR("") };
    return n ? bsearch(&key, former, n, sizeof key, by_document) : NULL;
}

/* An incident keeps the id that most of its reports had; other ids that they had are its previous ones. An id goes to one incident only: to
 * the one that has most of its reports, then to the first. */
typedef struct { uint32_t incident, count; Str id; } Bid;

static int by_count(const void *a, const void *b)
{
    const Bid *x = a, *y = b;
    if (x->count != y->count) return x->count > y->count ? -1 : 1;
    int order = str_compare(x->id, y->id);
    return order ? order : (x->incident > y->incident) - (x->incident < y->incident);
}

static bool id_taken(const Incidents *all, Str id)
{
    for (uint32_t i = 0; i < all->at.n; i++)
        if (str_eq(all->at.at[i].id, id)) return true;
    return false;
}

typedef ARENA_ARRAY(Bid) Bids;

static void bid_add(Arena *a, Bids *bids, uint32_t from, uint32_t incident, Str id)
{
    for (uint32_t i = from; i < bids->n; i++)
        if (str_eq(bids->at[i].id, id)) { bids->at[i].count++; return; }
    ARENA_PUSH(a, *bids, (Bid){ incident, 1, id });
}

static void keep_ids(Incidents *all, const Former *former, uint32_t n)
{
    Dossier *d = all->d;
    Bids bids = { 0 };
    for (uint32_t i = 0; i < all->at.n; i++) {
        const Incident *x = &all->at.at[i];
        for (uint32_t k = 0, from = bids.n; k < x->reports.n; k++) {
            const Report *r = &d->reports.at[x->reports.at[k]];
            const Former *f = former_of(former, n, d->documents.at[r->document].key, r->event);
            if (f) bid_add(d->arena, &bids, from, i, f->incident);
        }
    }
    if (bids.n) qsort(bids.at, bids.n, sizeof(Bid), by_count);
    for (uint32_t i = 0; i < bids.n; i++) {
        Incident *x = &all->at.at[bids.at[i].incident];
        if (!x->id.n && !id_taken(all, bids.at[i].id)) x->id = bids.at[i].id;
        else if (!str_eq(x->id, bids.at[i].id)) ARENA_PUSH(d->arena, x->previous, bids.at[i].id);
    }
}

static void give_ids(Incidents *all, const Former *former, uint32_t n)
{
    Former *sorted = arena_alloc(all->d->arena, (n + 1) * sizeof *sorted);
    if (n) memcpy(sorted, former, n * sizeof *sorted), qsort(sorted, n, sizeof *sorted, by_document);
    if (n) keep_ids(all, sorted, n);
    for (uint32_t i = 0; i < all->at.n; i++)
        if (!all->at.at[i].id.n) all->at.at[i].id = id_of(all->d, &all->at.at[i]);
}

/* ---- building ------------------------------------------------------------------------------------ */

static void gather(Dossier *d, Incident *x, Indexes *figures)
{
    for (uint32_t i = 0; i < x->reports.n; i++) {
        uint32_t report = x->reports.at[i];
        const Document *doc = &d->documents.at[d->reports.at[report].document];
        index_add(d->arena, &x->documents, d->reports.at[report].document);
        for (uint32_t k = doc->first_figure; k < doc->first_figure + doc->n_figures; k++)
            if (d->figures.at[k].report == report) ARENA_PUSH(d->arena, *figures, k);
    }
}

static Incident build(Dossier *d, const Cluster *c)
{
    Incident x = { .recalled = c->recalled };
    Indexes figures = { 0 };
    RootIndex roots = { 0 };
    for (uint32_t i = 0; i < c->reports.n; i++) ARENA_PUSH(d->arena, x.reports, c->reports.at[i]);
    gather(d, &x, &figures);
    describe(d, &x);
    figures_roots(d, &roots, x.documents.at, x.documents.n, figures.at, figures.n, x.place.country);
    tolls_find(d, &x, &figures);
    stands_find(d, &x);
    return x;
}

/* Compares days, then places, then ids. */
static int by_date(const void *a, const void *b)
{
    const Incident *x = a, *y = b;
    if (x->date != y->date) return x->date < y->date ? -1 : 1;
    int order = str_compare(x->place.name, y->place.name);
    return order ? order : str_compare(x->id, y->id);
}

Incidents *incidents_of(Dossier *d, const Former *former, uint32_t n_former)
{
    dossier_close_set(d);
    Incidents *all = arena_alloc(d->arena, sizeof *all);
    all->d = d;
    all->links = link_reports(d);
    for (uint32_t i = 0; i < all->links->clusters.n; i++)
        if (!all->links->clusters.at[i].gone) ARENA_PUSH(d->arena, all->at, build(d, &all->links->clusters.at[i]));
    for (uint32_t i = 0; i < d->reports.n; i++) all->reports_apart += all->links->cluster_of[i] == NO_INDEX;
    warnings_find(all);
    give_ids(all, former, n_former);
    for (uint32_t i = 0; i < all->at.n; i++) {
        reckon(d, &all->at.at[i]);
        grade_propose(d, &all->at.at[i]);
    }
    if (all->at.n) qsort(all->at.at, all->at.n, sizeof(Incident), by_date);
    return all;
}
