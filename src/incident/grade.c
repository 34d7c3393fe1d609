/* Grade - proposed, with its reasons; people confirm it (spec, rule 8).
 *
 * confirmed: one party alone claims the act and nobody else is named; contested: who did it, or what it was, is told in ways that
 * cannot all be true; fair: two or more roots that are named; weak: one; discounted: only fighters are said to be dead. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

enum { ENOUGH_ROOTS = 2 };

static void because(Dossier *d, Incident *x, const char *key, Str about, uint32_t count) { ARENA_PUSH(d->arena, x->because, (Because){ key, about, count }); }

/* An act of somebody, not of nature or chance. */
static bool is_act(uint8_t kind) { return kind != EVENT_accident && kind != EVENT_disaster && kind != EVENT_displacement; }

/* A root that is named, or two that are not: a chain that ends at nobody known is not credible alone. */
static uint32_t credible(const Dossier *d, const Incident *x)
{
    uint32_t named = 0, unnamed = 0;
    for (uint32_t i = 0; i < x->roots.n; i++) {
        const Origin *r = &d->roots.at[x->roots.at[i]];
        if (r->unnamed) unnamed++; else named++;
    }
    return named + unnamed / 2;
}

/* Reports of one incident that name it an act and others that name it a mishap. */
static bool causes_differ(const Dossier *d, const Incident *x)
{
    bool act = false, mishap = false;
    for (uint32_t i = 0; i < x->reports.n; i++) {
        const Report *r = &d->reports.at[x->reports.at[i]];
        if (is_act(r->kind)) act = true; else mishap = true;
    }
    return (act || x->accusations.n) && mishap && (x->accusations.n || x->denials.n);
}

/* Are the dead all said to be fighters? */
static bool only_fighters(const Dossier *d, const Incident *x)
{
    uint32_t dead = 0;
    for (uint32_t i = 0; i < x->tolls.n; i++)
        for (uint32_t k = 0; x->tolls.at[i].effect == EFFECT_killed && k < x->tolls.at[i].series.n; k++, dead++)
            if (d->figures.at[x->tolls.at[i].series.at[k]].who != WHO_militant) return false;
    return dead > 0;
}

static bool blamed_others(const Incident *x)
{
    for (uint32_t i = 0; i < x->accusations.n; i++)
        for (uint32_t k = 0; k < x->claims.n; k++)
            if (x->accusations.at[i].of.n && !str_holds(x->claims.at[k].who, x->accusations.at[i].of) && !str_holds(x->accusations.at[i].of, x->claims.at[k].who)) return true;
    return false;
}

static bool contested(Dossier *d, Incident *x)
{
    if (x->claims.n > 1) because(d, x, "grade.two_claims", STR(""), x->claims.n);
    else if (causes_differ(d, x)) because(d, x, "grade.causes_differ", STR(""), 0);
    else if (x->accusations.n && x->denials.n) because(d, x, "grade.blamed_denies", x->denials.at[0].who, 0);
    else if (x->claims.n && blamed_others(x)) because(d, x, "grade.blamed_others", x->accusations.at[0].of, 0);
    else return false;
    return true;
}

void grade_propose(Dossier *d, Incident *x)
{
    uint32_t roots = credible(d, x);
    if (contested(d, x)) x->grade = GRADE_CONTESTED;
    else if (x->claims.n == 1) x->grade = GRADE_CONFIRMED, because(d, x, "grade.claimed", x->claims.at[0].who, 0);
    else if (only_fighters(d, x)) x->grade = GRADE_DISCOUNTED, because(d, x, "grade.only_fighters", STR(""), 0);
    else if (roots >= ENOUGH_ROOTS) x->grade = GRADE_FAIR;
    else if (x->roots.n) x->grade = GRADE_WEAK;
    if (!x->roots.n) because(d, x, "grade.no_figures", STR(""), 0), x->grade = x->grade ? x->grade : GRADE_WEAK;
    else because(d, x, x->roots.n == 1 ? "grade.one_root" : "grade.roots", d->roots.at[x->roots.at[0]].name, x->roots.n);
    if (x->documents.n > x->roots.n && x->roots.n) because(d, x, "grade.links", STR(""), x->documents.n);
    if (x->disputes.n) because(d, x, "grade.figures_differ", STR(""), x->disputes.n);
}
