/* Tolls - the figures of an incident by effect and root: what each root says last, the range over roots, who contradicts whom.
 *
 * Rules of the contract: an earlier figure of a root does not widen the range (2); parts and totals over many incidents never enter it (3); a
 * denied figure counts (4); what a page takes back feeds nothing. A copy adds its page to the root, no figure. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

/* The incident's toll of this effect; they lie in the order of EFFECT_*, the dead first. */
static Toll *toll_of(Dossier *d, Incident *x, uint8_t effect)
{
    uint32_t at = 0;
    while (at < x->tolls.n && x->tolls.at[at].effect < effect) at++;
    if (at < x->tolls.n && x->tolls.at[at].effect == effect) return &x->tolls.at[at];
    ARENA_PUSH(d->arena, x->tolls, (Toll){ 0 });
    memmove(&x->tolls.at[at + 1], &x->tolls.at[at], (x->tolls.n - 1 - at) * sizeof(Toll));
    x->tolls.at[at] = (Toll){ .effect = effect, .low = -1, .high = -1, .latest = NO_INDEX };
    return &x->tolls.at[at];
}

static RootToll *root_of(Dossier *d, Toll *t, uint32_t root)
{
    for (uint32_t i = 0; i < t->roots.n; i++)
        if (t->roots.at[i].root == root) return &t->roots.at[i];
    ARENA_PUSH(d->arena, t->roots, (RootToll){ .root = root, .figure = NO_INDEX, .low = -1, .high = -1 });
    return &t->roots.at[t->roots.n - 1];
}

static int64_t top(const ToldFigure *f) { return f->high >= 0 ? f->high : f->low; }

/* Of two figures of a root on one page the greater is the newer, for tolls rise; of the missing the one told later. */
static bool replaces(const ToldFigure *new, const ToldFigure *old)
{
    if (new->document != old->document) return true;
    if (new->effect == EFFECT_missing) return true;
    return new->low > old->low || (new->low == old->low && top(new) > top(old));
}

static void root_takes(Dossier *d, RootToll *r, uint32_t index)
{
    const ToldFigure *f = &d->figures.at[index];
    index_add(d->arena, &r->documents, f->document);
    if (f->copied && r->figure != NO_INDEX) return;
    if (r->figure != NO_INDEX) {
        const ToldFigure *old = &d->figures.at[r->figure];
        bool same = old->low == f->low && old->high == f->high, newer = replaces(f, old);
        if (!same) ARENA_PUSH(d->arena, r->earlier, newer ? r->figure : index);
        if (!newer || same) return;
    }
    r->figure = index, r->low = f->low, r->high = top(f);
}

static void toll_takes(Dossier *d, Incident *x, uint32_t index)
{
    const ToldFigure *f = &d->figures.at[index];
    if (f->status && f->status != MODALITY_denied) return;
    Toll *t = toll_of(d, x, f->effect);
    if (f->cumulative) ARENA_PUSH(d->arena, t->totals, index);
    else if (f->part) ARENA_PUSH(d->arena, t->parts, index);
    else {
        ARENA_PUSH(d->arena, t->series, index);
        if (f->retracted || f->low < 0) return;
        root_takes(d, root_of(d, t, f->root), index);
    }
}

/* «No dead» in a page's own voice, beside roots that count some, is what it knew when it was written. */
static bool is_hushed(const Dossier *d, const Toll *t, const RootToll *r)
{
    if (r->high > 0 || !d->roots.at[r->root].outlet) return false;
    for (uint32_t i = 0; i < t->roots.n; i++)
        if (t->roots.at[i].high > 0) return true;
    return false;
}

static void drop_hushed(Dossier *d, Toll *t)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < t->roots.n; i++)
        if (!is_hushed(d, t, &t->roots.at[i])) t->roots.at[kept++] = t->roots.at[i];
    t->roots.n = kept;
}

static void range_find(Dossier *d, Incident *x, Toll *t)
{
    drop_hushed(d, t);
    for (uint32_t i = 0; i < t->roots.n; i++) {
        const RootToll *r = &t->roots.at[i];
        index_add(d->arena, &x->roots, r->root);
        if (t->low < 0 || r->low < t->low) t->low = r->low;
        if (r->high > t->high) t->high = r->high;
        if (t->latest == NO_INDEX || d->figures.at[r->figure].document > d->figures.at[t->roots.at[t->latest].figure].document) t->latest = i;
    }
}

static void disputes_find(Dossier *d, Incident *x, const Toll *t)
{
    for (uint32_t a = 0; a < t->roots.n; a++)
        for (uint32_t b = a + 1; b < t->roots.n; b++) {
            const RootToll *p = &t->roots.at[a], *q = &t->roots.at[b];
            const ToldFigure *f = &d->figures.at[p->figure], *g = &d->figures.at[q->figure];
            bool open = (f->high < 0 && f->low <= q->high) || (g->high < 0 && g->low <= p->high);
            if (open || (p->low <= q->high && q->low <= p->high)) continue;
            uint32_t later = f->document > g->document ? f->document : g->document;
            ARENA_PUSH(d->arena, x->disputes, (Dispute){ t->effect, p->root, q->root, d->documents.at[later].published });
        }
}

void tolls_find(Dossier *d, Incident *x, const Indexes *figures)
{
    for (uint32_t i = 0; i < figures->n; i++) toll_takes(d, x, figures->at[i]);
    for (uint32_t i = 0; i < x->tolls.n; i++) {
        range_find(d, x, &x->tolls.at[i]);
        disputes_find(d, x, &x->tolls.at[i]);
    }
}
