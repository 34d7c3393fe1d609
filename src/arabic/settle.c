/* Settle - what a figure is, once all figures and events of the text are known.
 *
 * One harm read by two triggers is one figure. A figure belongs to the event of its own sentence that is nearest to its trigger, else to
 * the event told last before it. People of another country than the event's are foreigners. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/figures.h"
#include "arabic/triggers.h"

static bool overlap(const Figure *a, const Figure *b) { return a->first < b->first + b->n && b->first < a->first + a->n; }

/* One group may be seized and then killed: two acts that name two harms of it are two figures. */
static bool two_harms(const Doc *d, const Figure *a, const Figure *b)
{
    const Trigger *one = trigger_at(d, a->trigger), *other = trigger_at(d, b->trigger);
    return a->effect != b->effect && one && other && one != other && a->effect != EFFECT_casualties && b->effect != EFFECT_casualties;
}

/* Of two readings of the same words the one with a number, else the longer, stays. */
static bool is_better(const Figure *a, const Figure *b)
{
    bool open_a = a->low < 0 && a->high < 0, open_b = b->low < 0 && b->high < 0;
    if (open_a != open_b) return !open_a;
    return a->n > b->n;
}

static void drop_doubles(Doc *doc)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < doc->figures.n; i++) {
        Figure f = doc->figures.at[i];
        bool drop = false;
        for (uint32_t k = kept; k > 0 && k + 8 > kept; k--) {
            Figure *old = &doc->figures.at[k - 1];
            if (!overlap(old, &f) || old->part != f.part || two_harms(doc, old, &f)) continue;
            if (is_better(&f, old)) *old = f;
            drop = true;
            break;
        }
        if (!drop) doc->figures.at[kept++] = f;
    }
    doc->figures.n = kept;
}

static uint32_t gap(uint32_t a, uint32_t b) { return a > b ? a - b : b - a; }

/* For every trigger (and one past the last) the trigger before it, and the one from it on, that has an event; NONE where none has. */
typedef struct { uint32_t *before, *from; } Told;

static Told told_of(Doc *doc)
{
    uint32_t n = doc->triggers.n;
    Told told = { arena_alloc(doc->arena, (n + 1) * sizeof(uint32_t)), arena_alloc(doc->arena, (n + 1) * sizeof(uint32_t)) };
    told.before[0] = told.from[n] = NONE;
    for (uint32_t i = 0; i < n; i++) told.before[i + 1] = doc->triggers.at[i].event != NONE ? i : told.before[i];
    for (uint32_t i = n; i > 0; i--) told.from[i - 1] = doc->triggers.at[i - 1].event != NONE ? i - 1 : told.from[i];
    return told;
}

static uint32_t event_of(const Doc *doc, const Told *told, const Figure *f)
{
    const Trigger *own = trigger_at(doc, f->trigger), *at = doc->triggers.at;
    if (own && own->event != NONE) return own->event;
    uint32_t sentence = doc->tokens.at[f->trigger].sentence, k = trigger_from(doc, f->trigger);
    uint32_t before = told->before[k], after = told->from[k];
    bool is_before = before != NONE && doc->tokens.at[at[before].token].sentence == sentence;
    bool is_after = after != NONE && doc->tokens.at[at[after].token].sentence == sentence;
    if (is_before && is_after) is_before = gap(at[before].token, f->trigger) <= gap(at[after].token, f->trigger);
    if (is_before) return at[before].event;
    if (is_after) return at[after].event;
    if (before != NONE) return at[before].event;
    return doc->sentences.n > 1 && doc->events.n ? 0 : NONE;
}

/* A nationality among the words of the figure that is not the event's country: «sa'ih faransi». */
static bool is_foreign(const Doc *doc, const Figure *f)
{
    const char *country = f->event != NONE ? doc->events.at[f->event].country : "";
    if (!country[0] || !doc->place_at) return false;
    for (uint32_t t = f->first; t < f->first + f->n; t++) {
        if (doc->place_at[t] == NONE) continue;
        const Place *p = &doc->places.at[doc->place_at[t]];
        if (p->demonym && p->country[0]) return strcmp(p->country, country) != 0;
    }
    return false;
}

/* One named or described person whom alone an event harmed is its target. */
static void name_targets(Doc *doc)
{
    uint32_t *of = arena_alloc(doc->arena, (doc->events.n + 1) * sizeof *of), *n = arena_alloc(doc->arena, (doc->events.n + 1) * sizeof *n);
    for (uint32_t i = 0; i < doc->figures.n; i++) {
        const Figure *f = &doc->figures.at[i];
        bool hurt = f->effect == EFFECT_killed || f->effect == EFFECT_injured;
        if (f->event < doc->events.n && hurt && !f->part) of[f->event] = i, n[f->event]++;
    }
    for (uint32_t k = 0; k < doc->events.n; k++) {
        Event *e = &doc->events.at[k];
        const Figure *f = n[k] == 1 ? &doc->figures.at[of[k]] : NULL;
        bool violent = e->kind <= EVENT_attack && e->kind != EVENT_clash && e->kind != EVENT_arrest && e->kind != EVENT_abduction;
        if (f && violent && span_empty(e->target) && f->low == 1 && f->high == 1 && f->who != WHO_militant) e->target = f->span;
    }
}

void figures_settle(const Lexicon *lex, Doc *doc)
{
    (void)lex;
    drop_doubles(doc);
    Told told = told_of(doc);
    for (uint32_t i = 0; i < doc->figures.n; i++) {
        Figure *f = &doc->figures.at[i];
        f->event = event_of(doc, &told, f);
        if (f->who == WHO_person && is_foreign(doc, f)) f->who = WHO_foreigner;
    }
    name_targets(doc);
}
