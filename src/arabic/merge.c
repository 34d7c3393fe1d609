/* Merge - which words tell of one occurrence.
 *
 * Two triggers are one event where their kinds can be one and nothing tells them apart: inside a
 * sentence unless each has a place or a doer of its own; across sentences only where the later one is definite («at-tafjir») or
 * the same word, and neither place nor date speaks against it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/words.h"

/* How specific a kind is within its family; kinds of other families are never one. */
enum { FAMILY_VIOLENCE = 1, FAMILY_OTHER };
static const struct { uint8_t family, rank; } kinds[EVENT_KIND_END_] = {
    [EVENT_attack] = { FAMILY_VIOLENCE, 1 }, [EVENT_assassination] = { FAMILY_VIOLENCE, 2 },
    [EVENT_shooting] = { FAMILY_VIOLENCE, 3 }, [EVENT_shelling] = { FAMILY_VIOLENCE, 3 }, [EVENT_bombing] = { FAMILY_VIOLENCE, 3 },
    [EVENT_beating] = { FAMILY_VIOLENCE, 3 }, [EVENT_airstrike] = { FAMILY_VIOLENCE, 4 }, [EVENT_suicide_bombing] = { FAMILY_VIOLENCE, 4 },
};

static bool kinds_meet(uint32_t a, uint32_t b)
{
    if (a == b) return true;
    if (kinds[a].family != FAMILY_VIOLENCE || kinds[b].family != FAMILY_VIOLENCE) return false;
    uint32_t low = kinds[a].rank < kinds[b].rank ? a : b, high = low == a ? b : a;
    if (low == EVENT_attack || low == EVENT_assassination) return true;
    return (low == EVENT_bombing && high == EVENT_suicide_bombing) || (low == EVENT_shelling && high == EVENT_airstrike);
}

static bool same_text(const Doc *d, Span a, Span b) { return str_eq(str_slice(d->text, a), str_slice(d->text, b)); }

static bool places_differ(const Doc *d, const Event *a, const Event *b)
{
    if (a->place == NONE || b->place == NONE || a->place == b->place) return false;
    const Place *p = &d->places.at[a->place], *q = &d->places.at[b->place];
    if (p->row != NONE && p->row == q->row) return false;
    if (p->precision == PRECISION_country || q->precision == PRECISION_country) return p->country[0] && q->country[0] && strcmp(p->country, q->country) != 0;
    return !same_text(d, p->span, q->span);
}

static bool dates_differ(const Event *a, const Event *b)
{
    if (!a->date.n || !b->date.n) return false;
    uint32_t n = a->date.n < b->date.n ? a->date.n : b->date.n;
    return memcmp(a->date.p, b->date.p, n) != 0;
}

static bool said_and_different(const Doc *d, Span a, Span b) { return !span_empty(a) && !span_empty(b) && !same_text(d, a, b); }

static bool in_sentence(const Doc *d, const Event *old, const Event *e, const Trigger *t)
{
    if (places_differ(d, old, e) || dates_differ(old, e)) return false;
    bool conjoined = d->tokens.at[t->token].proclitics & CLITIC_AND;
    if (conjoined && (old->kind == e->kind || t->verb)) return false;
    if (said_and_different(d, old->target, e->target) && said_and_different(d, old->actor, e->actor)) return false;
    return true;
}

/* Both are placed, and at one place. */
static bool places_same(const Doc *d, const Event *a, const Event *b)
{
    return a->place != NONE && b->place != NONE && !places_differ(d, a, b) && d->places.at[a->place].precision != PRECISION_country;
}

/* A word already told: definite, or the same word again. */
static bool refers_back(const Doc *d, const Event *old, const Trigger *t)
{
    if (t->verb) return old->why.row == t->row || old->kind == t->kind;
    return token_has_al(d, t->token) || d->tokens.at[t->token].enclitic || old->why.row == t->row || old->kind == t->kind;
}

static bool in_title(const Doc *d, const Event *e)
{
    uint32_t block = d->sentences.at[d->tokens.at[e->first].sentence].block;
    return d->sentences.n > 1 && block < d->blocks.n && d->blocks.at[block].kind == BLOCK_TITLE;
}

/* A title tells in short what the body tells at length: «Misr: ... bi-ubwa nasifa», then the town. */
static bool under_title(const Doc *d, const Event *old, const Event *e)
{
    if (!in_title(d, old) || in_title(d, e) || old->status != e->status || dates_differ(old, e)) return false;
    return !old->country[0] || !e->country[0] || !strcmp(old->country, e->country) || old->place == NONE || e->place == NONE;
}

/* The first of its kind that is told after a title of the same kind tells what the title tells. */
static bool is_first_after_title(const Doc *d, const Event *old, const Event *e)
{
    if (!in_title(d, old) || in_title(d, e) || old->kind != e->kind || old->status != e->status) return false;
    uint32_t since = d->events.n - (uint32_t)(old - d->events.at);
    if (since > 64) return false;
    for (uint32_t k = d->events.n; k > 0 && &d->events.at[k - 1] != old; k--)
        if (d->events.at[k - 1].kind == e->kind) return false;
    return true;
}

/* One victim or one deed is told of at one place: again, whoever is named for it. */
static bool is_personal(const Event *e) { return e->kind == EVENT_abduction || e->kind == EVENT_assassination || e->kind == EVENT_execution; }

static bool across(const Doc *d, const Event *old, const Event *e, const Trigger *t)
{
    if (old->kind == EVENT_raid || e->kind == EVENT_raid) return old->kind == e->kind ? under_title(d, old, e) || refers_back(d, old, t) : places_same(d, old, e) && !dates_differ(old, e);
    if (under_title(d, old, e) || is_first_after_title(d, old, e)) return true;
    if (places_differ(d, old, e) || dates_differ(old, e) || (old->status != e->status)) return false;
    if (!refers_back(d, old, t) && !places_same(d, old, e)) return false;
    if (places_same(d, old, e) && old->kind == e->kind && is_personal(e)) return true;
    if (places_same(d, old, e) && d->tokens.at[old->token].sentence + 1 < d->tokens.at[e->token].sentence) return true;      /* much later, at the same place */
    return !(said_and_different(d, old->target, e->target) && said_and_different(d, old->actor, e->actor));
}

/* «al-hadith» with nothing of its own points to what was told last, whatever it was. */
static bool only_points(const Doc *d, const Event *e, const Trigger *t)
{
    return !t->verb && e->kind == EVENT_accident && token_has_al(d, t->token) && t->n == 1 && span_empty(e->target) && span_empty(e->actor);
}

/* A later sentence's act without day or target of its own, at the place of one told before: a detail of it («threw a grenade»). */
static bool is_detail(const Doc *d, const Event *old, const Event *e)
{
    bool violent = kinds[old->kind].family == FAMILY_VIOLENCE && kinds[e->kind].family == FAMILY_VIOLENCE;
    return violent && places_same(d, old, e) && !e->date.n && span_empty(e->target) && old->status == STATUS_ACTUAL && e->status == STATUS_ACTUAL &&
           d->tokens.at[old->token].sentence != d->tokens.at[e->token].sentence;
}

/* «infijar» is an accident in one sentence and a bombing in the next, which tells of the bomb. */
static bool is_one_blast(const Lexicon *lex, const Event *old, const Event *e)
{
    bool kinds_pair = (old->kind == EVENT_accident && e->kind == EVENT_bombing) || (old->kind == EVENT_bombing && e->kind == EVENT_accident);
    if (!kinds_pair || old->why.table != TABLE_EVENTS || e->why.table != TABLE_EVENTS) return false;
    return (lexicon_set(lex, COLUMN_EVENTS_needs, old->why.row) | lexicon_set(lex, COLUMN_EVENTS_needs, e->why.row)) & 1u << NEED_intent;
}

/* «qatalati l-quwwa arba'a min al-muttahamin bi-l-hujum alladhi naffadhathu khaliyya»: a harm by one and an act by another are two. */
static bool by_others(const Lexicon *lex, const Doc *d, const Event *old, const Event *e)
{
    bool one = lexicon_symbol(lex, COLUMN_EVENTS_use, old->why.row) == USE_result, other = lexicon_symbol(lex, COLUMN_EVENTS_use, e->why.row) == USE_result;
    return one != other && said_and_different(d, old->actor, e->actor);
}

uint32_t event_same(const Lexicon *lex, const Doc *doc, const Event *e, const Trigger *t)
{
    uint32_t sentence = doc->tokens.at[e->token].sentence;
    if (doc->events.n && only_points(doc, e, t)) return doc->events.n - 1;
    for (uint32_t k = doc->events.n; k > 0; k--) {
        const Event *old = &doc->events.at[k - 1];
        if (!kinds_meet(old->kind, e->kind) && !is_detail(doc, old, e) && !is_one_blast(lex, old, e)) continue;
        bool here = doc->tokens.at[old->token].sentence == sentence;
        if (here && by_others(lex, doc, old, e)) continue;
        if (here ? in_sentence(doc, old, e, t) : across(doc, old, e, t)) return k - 1;
        if (here && old->kind == e->kind) continue;
    }
    return NONE;
}

/* The body's word is a clearer trigger than a title's, unless it is more general; of several in the body the first. */
static bool is_clearer(const Doc *d, const Event *old, const Event *e)
{
    return in_title(d, old) && old->token == old->first && !in_title(d, e) && kinds[e->kind].rank >= kinds[old->kind].rank;
}

static void take_trigger(Event *old, const Event *e)
{
    old->trigger = e->trigger;
    old->token = e->token;
    old->why = e->why;
}

void event_merge(Doc *doc, uint32_t into, const Event *e)
{
    Event *old = &doc->events.at[into];
    if (is_clearer(doc, old, e)) {
        take_trigger(old, e);
        if (!span_empty(e->actor)) old->actor = e->actor;
        if (!span_empty(e->target)) old->target = e->target;
        if (e->date.n) old->date = e->date;
    }
    if (kinds[e->kind].rank > kinds[old->kind].rank) {
        old->kind = e->kind;
        if (doc->tokens.at[old->token].sentence == doc->tokens.at[e->token].sentence) take_trigger(old, e);
    }
    if (span_empty(old->actor)) old->actor = e->actor;
    if (span_empty(old->target)) old->target = e->target;
    if (old->place == NONE || (e->place != NONE && in_title(doc, old) && !in_title(doc, e))) {
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
        if (gap < best && kinds[e->kind].family == FAMILY_VIOLENCE) nearest = e, best = gap;
    }
    if (nearest && t->kind && kinds_meet(nearest->kind, t->kind) && kinds[t->kind].rank > kinds[nearest->kind].rank) nearest->kind = t->kind;
}
