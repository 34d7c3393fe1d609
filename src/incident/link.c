/* Link - see link.h. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/link.h"

#include "incident/cells.h"
#include "incident/inside.h"

enum { NEAR_MOST = 4096, MEMBERS_SEEN = 12, BEST_PAIRS = 3, ROUNDS_MOST = 4, VAGUE_DAYS = 8, RECALL_DAYS = 45, FAR_OFF = -200, GLANCE = 2 };

typedef struct { Dossier *d; Links *links; Cells *cells; uint32_t *near; } Linker;

static const Report *report_at(const Dossier *d, uint32_t i) { return &d->reports.at[i]; }

/* Has the cluster a report of the same page that the page tells apart from this one? Then they are never one incident. */
static bool told_apart(const Dossier *d, const Cluster *c, const Report *r)
{
    for (uint32_t i = 0; i < c->reports.n; i++) {
        const Report *other = report_at(d, c->reports.at[i]);
        if (other->document == r->document && other != r && reports_apart(d, other, r)) return true;
    }
    return false;
}

/* A member of each stride, so that a large cluster costs no more than a small one. */
static uint32_t member(const Cluster *c, uint32_t i, uint32_t seen) { return c->reports.at[(uint64_t)i * c->reports.n / seen]; }
static uint32_t members_seen(const Cluster *c) { return c->reports.n < MEMBERS_SEEN ? c->reports.n : MEMBERS_SEEN; }

static int32_t mean_of_best(const int32_t *best, uint32_t n)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < n; i++) sum += best[i];
    return n ? (int32_t)(sum / (int64_t)n) : INT32_MIN;
}

static uint32_t keep_best(int32_t *best, uint32_t n, int32_t score)
{
    uint32_t at = n < BEST_PAIRS ? n : BEST_PAIRS;
    while (at && best[at - 1] < score) {
        if (at < BEST_PAIRS) best[at] = best[at - 1];
        at--;
    }
    if (at < BEST_PAIRS) best[at] = score;
    return n < BEST_PAIRS ? n + 1 : n;
}

int32_t link_score(const Dossier *d, const Links *links, uint32_t report, uint32_t cluster)
{
    const Cluster *c = &links->clusters.at[cluster];
    const Report *r = report_at(d, report);
    int32_t best[BEST_PAIRS + 1];
    uint32_t n = 0, seen = members_seen(c);
    for (uint32_t i = 0; i < seen; i++) {
        const Report *other = report_at(d, member(c, i, seen));
        if (other != r) n = keep_best(best, n, weigh(links->scale, r, other).sum);
        if (i == GLANCE && best[0] < FAR_OFF) break;
    }
    return mean_of_best(best, n);
}

static uint32_t cluster_new(Linker *l, bool recalled)
{
    ARENA_PUSH(l->d->arena, l->links->clusters, (Cluster){ .recalled = recalled });
    return l->links->clusters.n - 1;
}

static void cluster_take(Linker *l, uint32_t cluster, uint32_t report)
{
    ARENA_PUSH(l->d->arena, l->links->clusters.at[cluster].reports, report);
    l->links->cluster_of[report] = cluster;
    cells_enter(l->cells, report_at(l->d, report), cluster);
}

/* How far from its days a report's incident may lie. */
static int days_around(const Dossier *d, const Report *r)
{
    int lasts = kind_lasts(d->lex, r->kind);
    return r->days.told || lasts > UNTOLD_DAYS ? lasts : UNTOLD_DAYS;
}

/* The cluster that a report fits best, and how well; NO_INDEX where it fits none. */
static uint32_t best_cluster(Linker *l, uint32_t report, int32_t *how_well)
{
    const Report *r = report_at(l->d, report);
    uint32_t n = cells_near(l->cells, r, days_around(l->d, r), l->near, NEAR_MOST), best = NO_INDEX;
    int32_t most = 0;
    for (uint32_t i = 0; i < n; i++) {
        const Cluster *c = &l->links->clusters.at[l->near[i]];
        if (c->gone || told_apart(l->d, c, r)) continue;
        int32_t score = link_score(l->d, l->links, report, l->near[i]);
        if (score > most) most = score, best = l->near[i];
    }
    *how_well = most;
    return best;
}

/* An incident has a place and a time, and harm that was done or may have been. */
static bool may_found(const Report *r)
{
    bool placed = r->place.country.n && (r->place.precision || r->lead || r->n_figures);
    return r->harm && !r->many && r->status != MODALITY_possible && r->days.known && r->days.last - r->days.first <= VAGUE_DAYS && placed;
}

/* What is remembered without a day is looked for among the days before its page. */
static Report remembered(const Dossier *d, const Report *r)
{
    Report x = *r;
    int32_t day = d->documents.at[r->document].day;
    if (!x.days.known && day != INT32_MIN) x.days = (Days){ day - RECALL_DAYS, day, true, false };
    return x;
}

static uint32_t cluster_for(Linker *l, uint32_t report, int32_t *how_well)
{
    Report *r = &l->d->reports.at[report], kept = *r;
    *r = remembered(l->d, r);
    uint32_t cluster = best_cluster(l, report, how_well);
    *r = kept;
    return cluster;
}

enum { PASS_NEWS, PASS_MENTIONS, PASS_MEMORIES, PASSES };
static int pass_of(const Report *r) { return r->recalled ? PASS_MEMORIES : may_found(r) ? PASS_NEWS : PASS_MENTIONS; }

/* A page's reports, the surest first: two that the page tells apart may want the same incident, and the better one gets it. */
static void place_document(Linker *l, const Document *x, int pass)
{
    for (uint32_t left = x->n_reports; left; left--) {
        uint32_t best = NO_INDEX, into = NO_INDEX;
        int32_t most = INT32_MIN;
        for (uint32_t i = x->first_report; i < x->first_report + x->n_reports; i++) {
            int32_t score;
            if (l->links->cluster_of[i] != NO_INDEX || pass_of(report_at(l->d, i)) != pass) continue;
            uint32_t cluster = cluster_for(l, i, &score);
            if (cluster == NO_INDEX && !may_found(report_at(l->d, i))) continue;
            if (score > most) most = score, best = i, into = cluster;
        }
        if (best == NO_INDEX) return;
        cluster_take(l, into == NO_INDEX ? cluster_new(l, pass == PASS_MEMORIES) : into, best);
    }
}

/* ---- joining clusters ---------------------------------------------------------------------------- */

static bool clusters_apart(const Dossier *d, const Cluster *a, const Cluster *b)
{
    for (uint32_t i = 0; i < a->reports.n; i++)
        if (told_apart(d, b, report_at(d, a->reports.at[i]))) return true;
    return false;
}

/* The mean of how well the members of one fit the other; where its first one is far from fitting, that alone. */
static int32_t clusters_score(const Linker *l, uint32_t a, uint32_t b)
{
    const Cluster *c = &l->links->clusters.at[a];
    int64_t sum = 0;
    int32_t first = link_score(l->d, l->links, c->reports.at[0], b);
    if (first < FAR_OFF) return first;
    uint32_t seen = members_seen(c);
    for (uint32_t i = 0; i < seen; i++) sum += link_score(l->d, l->links, member(c, i, seen), b);
    return (int32_t)(sum / (int64_t)seen);
}

static void join(Linker *l, uint32_t into, uint32_t from)
{
    Cluster *c = &l->links->clusters.at[from];
    c->gone = true;
    if (!c->recalled) l->links->clusters.at[into].recalled = false;
    for (uint32_t i = 0; i < c->reports.n; i++) cluster_take(l, into, c->reports.at[i]);
}

static bool join_one(Linker *l, uint32_t cluster)
{
    const Cluster *c = &l->links->clusters.at[cluster];
    uint32_t best = NO_INDEX, first = c->reports.at[0];
    int32_t most = 0;
    uint32_t n = cells_near(l->cells, report_at(l->d, first), days_around(l->d, report_at(l->d, first)), l->near, NEAR_MOST);
    for (uint32_t i = 0; i < n; i++) {
        const Cluster *other = &l->links->clusters.at[l->near[i]];
        if (l->near[i] == cluster || other->gone || clusters_apart(l->d, c, other)) continue;
        int32_t score = clusters_score(l, cluster, l->near[i]);
        if (score > most) most = score, best = l->near[i];
    }
    if (best == NO_INDEX) return false;
    if (best < cluster) join(l, best, cluster); else join(l, cluster, best);
    return true;
}

static void join_clusters(Linker *l)
{
    bool again = true;
    for (int round = 0; again && round < ROUNDS_MOST; round++) {
        again = false;
        for (uint32_t i = 0; i < l->links->clusters.n; i++)
            if (!l->links->clusters.at[i].gone) again |= join_one(l, i);
    }
}

/* News first, then what only mentions without a day or place, then what is remembered: so a memory finds the news that it recalls. */
Links *link_reports(Dossier *d)
{
    Links *links = arena_alloc(d->arena, sizeof *links);
    Linker l = { d, links, cells_new(d->arena), arena_alloc(d->arena, NEAR_MOST * sizeof(uint32_t)) };
    links->scale = scale_new(d);
    links->cluster_of = arena_alloc(d->arena, (d->reports.n + 1) * sizeof(uint32_t));
    for (uint32_t i = 0; i < d->reports.n; i++) links->cluster_of[i] = NO_INDEX;
    for (int pass = 0; pass < PASSES; pass++)
        for (uint32_t i = 0; i < d->documents.n; i++) place_document(&l, &d->documents.at[i], pass);
    join_clusters(&l);
    for (uint32_t i = 0; i < links->clusters.n; i++)
        sorted_once(links->clusters.at[i].reports.at, links->clusters.at[i].reports.n);
    return links;
}
