/* Merge - one event made of two words that tell of it (same.c says which do).
 *
 * The more specific kind wins, and the word that says it where both stand in one sentence; a body's word is a clearer trigger than
 * its title's; what only one of them says of doer, target, place and day is kept. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/kinds.h"

bool event_in_title(const Doc *d, const Event *e)
{
    uint32_t block = d->sentences.at[d->tokens.at[e->first].sentence].block;
    return d->sentences.n > 1 && block < d->blocks.n && d->blocks.at[block].kind == BLOCK_TITLE;
}

/* The body's word is a clearer trigger than a title's, unless it is more general; of several in the body the first. */
static bool is_clearer(const Doc *d, const Event *old, const Event *e)
{
    return event_in_title(d, old) && old->token == old->first && !event_in_title(d, e) && kind_rank(e->kind) >= kind_rank(old->kind);
}

static void take_trigger(Event *old, const Event *e)
{
    old->trigger = e->trigger;
    old->token = e->token;
    old->why = e->why;
}

/* «al-amtar wa-s-suyul»: the flood is the disaster, the weather, which is one only where it harms, its cause. */
static bool is_worse(const Lexicon *lex, const Doc *d, const Event *old, const Event *e)
{
    bool tag = e->token > 0 && d->tokens.at[e->token - 1].kind == TOKEN_SYMBOL;
    uint32_t weather = 1u << NEED_harm;
    bool worse = e->kind == EVENT_disaster && !(lexicon_set(lex, COLUMN_EVENTS_needs, e->why.row) & weather);
    if (old->kind == EVENT_accident) return worse;                             /* «suqut abraj bi-sababi l-asifa t-turabiyya» */
    return worse && !tag && old->kind == EVENT_disaster && lexicon_set(lex, COLUMN_EVENTS_needs, old->why.row) & weather;
}

void event_merge(const Lexicon *lex, Doc *doc, uint32_t into, const Event *e)
{
    Event *old = &doc->events.at[into];
    if (is_clearer(doc, old, e)) {
        take_trigger(old, e);
        if (!span_empty(e->actor)) old->actor = e->actor;
        if (!span_empty(e->target)) old->target = e->target;
        if (e->date.n) old->date = e->date;
    }
    if (kind_rank(e->kind) > kind_rank(old->kind)) {
        old->kind = e->kind;
        if (doc->tokens.at[old->token].sentence == doc->tokens.at[e->token].sentence) take_trigger(old, e);
    }
    if (is_worse(lex, doc, old, e)) {
        if (old->kind != e->kind) old->target = e->target;
        old->kind = e->kind;
        take_trigger(old, e);
    }
    if (span_empty(old->actor)) old->actor = e->actor;
    bool weather = (old->kind == EVENT_disaster) != (e->kind == EVENT_disaster);       /* what fell in the storm was not what the storm was aimed at */
    if (span_empty(old->target) && !weather) old->target = e->target;
    if (old->place == NONE || (e->place != NONE && event_in_title(doc, old) && !event_in_title(doc, e))) {
        old->place = e->place;
        if (e->country[0]) memcpy(old->country, e->country, sizeof old->country);
    }
    if (!old->date.n) old->date = e->date;
}

enum { BESIDE = 12 };

void event_specify(Doc *doc, const Trigger *t)
{
    if (t->use != USE_means && t->use != USE_participants) return;
    Event *nearest = NULL;
    uint32_t best = BESIDE;
    for (uint32_t k = doc->events.n; k > 0; k--) {
        Event *e = &doc->events.at[k - 1];
        if (doc->tokens.at[e->token].sentence != doc->tokens.at[t->token].sentence) continue;
        uint32_t gap = e->token > t->token ? e->token - t->token : t->token - e->token;
        if (gap < best && kind_is_violent(e->kind)) nearest = e, best = gap;
    }
    if (nearest && t->kind && kinds_meet(nearest->kind, t->kind) && kind_rank(t->kind) > kind_rank(nearest->kind)) nearest->kind = t->kind;
}
