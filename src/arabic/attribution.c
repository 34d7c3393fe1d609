/* Attribution - under which chain each event and figure is told, and who claims an event.
 *
 * The innermost stretch of told words that holds the trigger decides. What a relative clause only
 * presupposes («the hostages, who were seized last week») is the text's own, whoever speaks around it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"
#include "arabic/words.h"

enum { CLAUSE = 12 };

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
        if (doc->chains.at[doc->tells.at[i].chain].claim) continue;         /* a claim is about an event, it does not report it */
        while (low > 0 && doc->tokens.at[low].span.begin > scope.begin) low--;
        while (low < doc->tokens.n && doc->tokens.at[low].span.begin < scope.begin) low++;
        for (uint32_t t = low; t < doc->tokens.n && doc->tokens.at[t].span.end <= scope.end; t++) {
            if (length[t] <= scope.end - scope.begin) continue;
            length[t] = scope.end - scope.begin;
            chain[t] = doc->tells.at[i].chain;
        }
    }
    return chain;
}

/* A verb that only ties a result to its cause («asfara an»), or that reports («ma a'lanat-hu»), goes on with what is being told. */
static bool ties_result(const Listener *l, uint32_t t)
{
    const Reading *r = token_chosen(l->doc, t, TABLE_EVENTS);
    if (token_reading(l->doc, t, TABLE_REPORTING)) return true;
    return r && lexicon_symbol(l->lex, COLUMN_EVENTS_use, r->row) == USE_cause;
}

/* «alladhina khutifu al-usbu' al-madi»: told in passing, in a relative clause in the past. */
static bool presupposed(const Listener *l, uint32_t t)
{
    const Doc *d = l->doc;
    if (t >= d->tokens.n) return false;
    for (uint32_t v = t; v > 0 && t - v < CLAUSE && d->tokens.at[v - 1].sentence == d->tokens.at[t].sentence; v--) {
        const Token *verb = &d->tokens.at[v];
        if (verb->pos == POS_VERB && FEATS_TENSE(verb->feats) == PAST && token_role(d, l->lex, v - 1) == FUNCTION_relative) return !ties_result(l, v);
        if (verb->kind == TOKEN_PUNCT || (verb->pos == POS_VERB && v < t) || verb->proclitics & CLITIC_AND) return false;
    }
    return false;
}

static uint32_t told_by(const Listener *l, uint32_t t) { return t < l->doc->tokens.n && !presupposed(l, t) ? l->chain_of[t] : NONE; }

/* The event that a claim is about: the first in what it tells, else the last before it, else the document's first. `near` is
 * where the last look-up ended: claims and events both come in the text's order, so that it hardly moves. */
static Event *claimed(Doc *doc, Span scope, uint32_t *near)
{
    if (!doc->events.n) return NULL;
    uint32_t i = *near < doc->events.n ? *near : doc->events.n - 1;
    while (i > 0 && doc->events.at[i - 1].trigger.begin >= scope.begin) i--;
    while (i < doc->events.n && doc->events.at[i].trigger.begin < scope.begin) i++;
    *near = i;
    if (i < doc->events.n && span_holds(scope, doc->events.at[i].trigger)) return &doc->events.at[i];
    return &doc->events.at[i > 0 ? i - 1 : 0];
}

/* «a'lana muqatiluhum mas'uliyyatahum an»: people who say that they are answerable say that they did it; a body may only stand behind
 * those who did, and so does whoever adopts a deed («tabanna»: one word). */
static bool is_confession(const Doc *doc, const Chain *c, const Source *s)
{
    if (span_empty(c->cue) || token_of_byte(doc, c->cue.begin) == token_of_byte(doc, c->cue.end - 1)) return false;
    const Mention *name = mention_at(doc, s->first);
    return (name && name->kind == MENTION_PERSON) || token_chosen(doc, s->first, TABLE_PEOPLE);
}

static void note_claims(Doc *doc)
{
    uint32_t near = 0;
    for (uint32_t i = 0; i < doc->chains.n; i++) {
        const Chain *c = &doc->chains.at[i];
        if (!c->claim || c->stance == STANCE_deny || !c->n_links) continue;
        Event *e = claimed(doc, c->scope, &near);
        if (!e) continue;
        const Source *by = &doc->sources.at[c->links[c->n_links - 1]];
        e->claimed_by = by->span;
        if (span_empty(e->actor) && is_confession(doc, c, by)) e->actor = by->span;
    }
}

/* In the first line of a text of several, if it is no sentence with a stop. */
static bool in_title(const Doc *doc, uint32_t t)
{
    if (t >= doc->tokens.n || doc->tokens.at[t].sentence != 0 || doc->sentences.n < 2) return false;
    const Sentence *s = &doc->sentences.at[0];
    const Token *last = &doc->tokens.at[s->first + s->n - 1];
    return last->letter != LETTER_stop && memchr(doc->text.p + s->span.end, '\n', doc->sentences.at[1].span.begin - s->span.end);
}

/* The chain under which more than half of a sentence is told, or NONE. */
static uint32_t teller_of(const Listener *l, uint32_t sentence)
{
    const Sentence *s = &l->doc->sentences.at[sentence];
    uint32_t best = NONE, lead = 0;                       /* the majority, if there is one, is what is left after pairing off */
    for (uint32_t t = s->first; t < s->first + s->n; t++) {
        if (lead == 0) best = l->chain_of[t], lead = 1;
        else if (l->chain_of[t] == best) lead++;
        else lead--;
    }
    uint32_t n = 0;
    for (uint32_t t = s->first; t < s->first + s->n; t++) n += l->chain_of[t] == best;
    return 2 * n > s->n ? best : NONE;
}

/* What the title names is told by whoever first tells of it below: the text itself, where it asserts it there. What stands in
 * the title alone goes with the first sentence below it. */
static void find_tellers(const Listener *l)
{
    Doc *doc = l->doc;
    if (doc->sentences.n < 2) return;
    uint32_t lead = teller_of(l, 1);
    bool *below = arena_alloc(doc->arena, doc->events.n + 1);
    for (uint32_t i = 0; i < doc->triggers.n; i++) {
        const Trigger *t = &doc->triggers.at[i];
        if (t->event >= doc->events.n || below[t->event] || in_title(doc, t->token)) continue;
        Event *e = &doc->events.at[t->event];
        below[t->event] = true;
        if (e->by == NONE && in_title(doc, e->token)) e->by = told_by(l, t->token);
    }
    for (uint32_t i = 0; i < doc->events.n; i++) {
        Event *e = &doc->events.at[i];
        if (!below[i] && e->by == NONE && in_title(doc, e->token)) e->by = lead;
    }
}

void attribution_find(const Lexicon *lex, Doc *doc)
{
    Listener l = { lex, doc, paint(doc) };
    for (uint32_t i = 0; i < doc->events.n; i++) doc->events.at[i].by = told_by(&l, token_of_byte(doc, doc->events.at[i].trigger.begin));
    find_tellers(&l);
    for (uint32_t i = 0; i < doc->figures.n; i++) {
        Figure *f = &doc->figures.at[i];
        f->by = told_by(&l, token_of_byte(doc, f->span.begin));
        if (f->by == NONE && in_title(doc, f->first)) f->by = f->event != NONE ? doc->events.at[f->event].by : teller_of(&l, 1);
    }
    note_claims(doc);
}
