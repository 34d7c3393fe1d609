/* Attribution - under which chain each event and figure is told, and who claims an event.
 *
 * The innermost stretch of told words that holds the trigger decides. What a relative clause only
 * presupposes («the hostages, who were seized last week») is the text's own, whoever speaks around it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"
#include "arabic/words.h"

enum { CLAUSE = 12 };

/* The tells in order of their beginning, so that those around a place are found without trying all. */
typedef struct { const Lexicon *lex; Doc *doc; uint32_t *chain_of; } Listener;

/* For each token the chain of the shortest stretch that holds it. Longer stretches are painted first: the tells of one
 * sentence are few, so the work is the text's length times the depth of nesting. */
static uint32_t *paint(Doc *doc)
{
    uint32_t *chain = arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *chain), *length = arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *length);
    for (uint32_t t = 0; t < doc->tokens.n; t++) chain[t] = length[t] = NONE;
    uint32_t low = 0;
    for (uint32_t i = 0; i < doc->tells.n; i++) {
        Span scope = doc->tells.at[i].scope;
        while (low > 0 && doc->tokens.at[low].span.begin > scope.begin) low--;
        while (low < doc->tokens.n && doc->tokens.at[low].span.begin < scope.begin) low++;
        for (uint32_t t = low; t < doc->tokens.n && doc->tokens.at[t].span.end <= scope.end; t++) {
            if (length[t] < scope.end - scope.begin) continue;
            length[t] = scope.end - scope.begin;
            chain[t] = doc->tells.at[i].chain;
        }
    }
    return chain;
}

static uint32_t token_at(const Doc *doc, uint32_t byte)
{
    uint32_t low = 0, high = doc->tokens.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (doc->tokens.at[mid].span.end <= byte) low = mid + 1;
        else high = mid;
    }
    return low;
}

/* «alladhina khutifu al-usbu' al-madi»: a past verb right after a relative, with a time of its own. */
static bool presupposed(const Listener *l, uint32_t t)
{
    const Doc *d = l->doc;
    if (t == 0 || t >= d->tokens.n || d->tokens.at[t].pos != POS_VERB || !d->time_at) return false;
    if (d->tokens.at[t - 1].sentence != d->tokens.at[t].sentence || token_role(d, l->lex, t - 1) != FUNCTION_relative) return false;
    for (uint32_t i = t + 1; i < d->tokens.n && i < t + CLAUSE && d->tokens.at[i].sentence == d->tokens.at[t].sentence; i++)
        if (d->time_at[i] != NONE) return true;
    return false;
}

static uint32_t told_by(const Listener *l, uint32_t t) { return t < l->doc->tokens.n && !presupposed(l, t) ? l->chain_of[t] : NONE; }

/* The event that a claim is about: the first in what it tells, else the last before it, else the document's first. */
static Event *claimed(Doc *doc, Span scope)
{
    Event *before = NULL;
    for (uint32_t i = 0; i < doc->events.n; i++) {
        Event *e = &doc->events.at[i];
        if (span_holds(scope, e->trigger)) return e;
        if (e->trigger.end <= scope.begin) before = e;
    }
    return before ? before : doc->events.n ? &doc->events.at[0] : NULL;
}

static void note_claims(Doc *doc)
{
    for (uint32_t i = 0; i < doc->chains.n; i++) {
        const Chain *c = &doc->chains.at[i];
        if (!c->claim || c->stance == STANCE_deny || !c->n_links) continue;
        Event *e = claimed(doc, c->scope);
        if (e) e->claimed_by = doc->sources.at[c->links[c->n_links - 1]].span;
    }
}

void attribution_find(const Lexicon *lex, Doc *doc)
{
    Listener l = { lex, doc, paint(doc) };
    for (uint32_t i = 0; i < doc->events.n; i++) doc->events.at[i].by = told_by(&l, token_at(doc, doc->events.at[i].trigger.begin));
    for (uint32_t i = 0; i < doc->figures.n; i++) doc->figures.at[i].by = told_by(&l, token_at(doc, doc->figures.at[i].span.begin));
    note_claims(doc);
}
