/* Events - one for each occurrence that the text tells of.
 *
 * Acts are events; a result («maqtal») is one only where somebody did it. A word that tells of the same occurrence as
 * an earlier one is merged into it (merge.c), so that «hujum ... infijar as-sayyara» is one event under
 * its most specific kind. Weapons, participants and general words make none beside another. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/phrases.h"
#include "arabic/stages.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { LENT = 8 };          /* tokens between a light verb and the noun it lends its arguments to */

static uint32_t sentence_of(const Doc *d, uint32_t token) { return d->tokens.at[token].sentence; }

static Span span_of(const Doc *d, Range r) { return range_empty(r) ? (Span){ 0, 0 } : phrase_span(d, r.first, r.end); }

/* «shanna t-tayaran gharat»: the light verb's subject does what the noun after it names. */
static void borrow(const Lexicon *lex, const Doc *d, uint32_t i, Trigger *t)
{
    for (uint32_t k = i; k > 0; k--) {
        const Trigger *light = &d->triggers.at[k - 1];
        if (sentence_of(d, light->token) != sentence_of(d, t->token) || t->token - light->token > LENT) return;
        bool taken = (light->use == USE_act || light->use == USE_result) && !(d->tokens.at[t->token].proclitics & CLITIC_AND);
        if (taken) return;                     /* it lends to the noun next to it, and to one that «wa-» joins to that */
        if (light->use != USE_light) continue;
        bool own = !range_empty(light->target) && light->target.first == t->token;       /* the noun is the object itself */
        if (range_empty(t->actor) && !range_empty(light->actor) && light->actor.first != t->token) t->actor = light->actor;
        if (range_empty(t->target) && !range_empty(light->target) && !own) t->target = light->target;
        bool befell = t->effect && range_empty(t->victim) && !range_empty(t->target) && t->target.first == light->target.first && lexicon_symbol(lex, COLUMN_EVENTS_subject, light->row) == ROLE_target;
        if (befell && !(d->tokens.at[t->token].proclitics & CLITIC_AND)) t->victim = t->target;                                   /* «ta'arrada li-l-khatf» */
        if (light->status != STATUS_ACTUAL) t->status = light->status;
        if (light->negated) t->negated = true;
        return;
    }
}

/* What the preposition at token i makes of the phrase after it: by the row's own preps («ala=victim»), else by data/roles.tsv. */
static uint32_t role_of(const Lexicon *lex, const Doc *d, const Trigger *t, uint32_t i, uint32_t *n)
{
    uint32_t own = preps_role(lex, d->arena, t->row, d->tokens.at[i].norm);
    *n = 1;
    if (own) return own;
    const Reading *r = token_reading(d, i, TABLE_ROLES);
    if (!r) return 0;
    *n = r->n_tokens;
    return lexicon_symbol(lex, COLUMN_ROLES_role, r->row);
}

enum { COMPLEMENT = 8 };    /* tokens after a trigger in which its complements stand */

/* Fills the roles that prepositions after the trigger give. */
static void complements(const Lexicon *lex, const Doc *d, Trigger *t, uint32_t end)
{
    for (uint32_t i = t->token + t->n, n; i < end && i < t->token + t->n + COMPLEMENT; i++) {
        const Token *token = &d->tokens.at[i];
        if ((token->pos == POS_VERB && i > t->token + t->n) || (token->kind == TOKEN_PUNCT && token->letter != LETTER_quote && token->letter != LETTER_quote_open && token->letter != LETTER_quote_close)) return;
        uint32_t role = token->enclitic ? 0 : role_of(lex, d, t, i, &n);
        if (!role || i + n >= end || !token_is_nominal(d, i + n) || (d->time_at && d->time_at[i + n] != NONE)) continue;
        Range phrase = { i + n, phrase_end(lex, d, i + n, PHRASE_PLAIN) };
        if (role == ROLE_target && range_empty(t->target)) t->target = phrase;
        if (role == ROLE_victim && range_empty(t->victim)) t->victim = phrase;
        if (role == ROLE_actor && range_empty(t->actor)) t->actor = phrase;
    }
}

/* An adjective of origin right after the noun says who did it («ghara amrikiyya»). */
static Range origin_of(const Doc *d, const Trigger *t)
{
    uint32_t i = t->token + t->n;
    if (t->verb || i >= d->tokens.n || !d->place_at || t->victim.first == i) return RANGE_NONE;
    if (d->tokens.at[i].pos == POS_ADJ && d->place_at[i] == NONE && i + 1 < d->tokens.n) i++;
    return d->place_at[i] != NONE && d->places.at[d->place_at[i]].demonym ? (Range){ i, i + 1 } : RANGE_NONE;
}

static void complete(const Lexicon *lex, const Doc *d, uint32_t i, Trigger *t)
{
    const Sentence *s = &d->sentences.at[sentence_of(d, t->token)];
    borrow(lex, d, i, t);
    borrow_after(d, i);
    complements(lex, d, t, s->first + s->n);
    if (range_empty(t->actor) && t->kind != EVENT_protest) t->actor = origin_of(d, t);
}

/* Does the sentence count anything? */
static bool counts(const Doc *d, uint32_t sentence)
{
    const Sentence *s = &d->sentences.at[sentence];
    for (uint32_t t = s->first; t < s->first + s->n; t++)
        if (d->number_at && d->number_at[t] != NONE && !d->numbers.at[d->number_at[t]].not_count) return true;
    return false;
}

/* A single occurrence that the text has told of is definite too («al-hujum»); these as such are matters («al-khatf», «al-ightiyal»), unless
 * a noun before makes one of them («amaliyyat al-khatf»). */
static bool is_matter(const Doc *d, const Trigger *t)
{
    static const uint32_t matters = 1u << EVENT_abduction | 1u << EVENT_assassination | 1u << EVENT_execution | 1u << EVENT_displacement | 1u << EVENT_beating;
    bool headed = t->token > 0 && d->tokens.at[t->token - 1].sentence == d->tokens.at[t->token].sentence &&
                  (token_is_nominal(d, t->token - 1) || token_reading(d, t->token - 1, TABLE_FUNCTION)) && !(d->tokens.at[t->token].proclitics & CLITIC_AND);
    return matters & 1u << t->kind && !headed && t->n == 1;
}

enum { OWN = 6 };           /* tokens within which a place or a day is said of the noun itself */

static bool is_placed(const Doc *d, const Trigger *t)
{
    for (uint32_t k = t->token + t->n; k < d->tokens.n && k < t->token + t->n + OWN && d->tokens.at[k].kind == TOKEN_WORD; k++) {
        if (d->place_at && d->place_at[k] != NONE && !d->places.at[d->place_at[k]].demonym) return true;
        if (d->time_at && d->time_at[k] != NONE) return true;
    }
    return false;
}

/* «al-ightiyalat», the assassinations as such: definite, with no doer, target, day, place or count told, is no occurrence. */
static bool is_phenomenon(const Doc *d, const Trigger *t)
{
    bool bare = range_empty(t->actor) && range_empty(t->target) && range_empty(t->victim) && !is_placed(d, t);
    if (!bare || t->verb || !token_has_al(d, t->token) || t->kind == EVENT_protest || t->kind == EVENT_disaster || t->kind == EVENT_clash) return false;
    return is_matter(d, t) || (t->number == PLURAL && !counts(d, sentence_of(d, t->token)));
}

/* «li-tafriq al-mutazahirin»: what the act just told was meant for. */
static bool is_purpose(const Doc *d, const Trigger *t, uint32_t same_sentence)
{
    return t->kind == EVENT_crackdown && !t->verb && d->tokens.at[t->token].proclitics & CLITIC_LI && same_sentence != NONE;
}

static uint32_t event_before(const Doc *d, uint32_t token)
{
    uint32_t k = d->events.n;
    return k && sentence_of(d, d->events.at[k - 1].token) == sentence_of(d, token) ? k - 1 : NONE;
}

/* Does this trigger make an event of its own? */
static bool makes_event(const Lexicon *lex, const Trigger *t)
{
    if (t->negated || t->generic || t->idle || !t->kind) return false;
    bool done = t->verb && !t->passive && !range_empty(t->victim) && lexicon_symbol(lex, COLUMN_EVENTS_subject, t->row) == ROLE_actor;      /* «qatalu tiflati»: they, who are not named */
    return t->use == USE_act || (t->use == USE_result && (!range_empty(t->actor) || done));
}

/* «markazan li-sh-shurta», «qafila li-l-quwwa»: an indefinite noun has its owner after li-. */
static Span target_span(const Lexicon *lex, const Doc *d, Range r)
{
    uint32_t end = range_empty(r) ? 0 : d->sentences.at[sentence_of(d, r.first)].first + d->sentences.at[sentence_of(d, r.first)].n;
    bool owner = !range_empty(r) && r.end < end && d->tokens.at[r.end].proclitics & CLITIC_LI && !(d->tokens.at[r.end].proclitics & CLITIC_AND) && token_is_nominal(d, r.end);
    if (owner && !token_has_al(d, r.first) && d->tokens.at[r.first].pos != POS_NAME) r.end = phrase_end(lex, d, r.end, PHRASE_PLAIN);
    return span_of(d, r);
}

static void set_target(const Lexicon *lex, const Doc *d, const Trigger *t, Event *e)
{
    bool taken = t->kind == EVENT_abduction || t->kind == EVENT_arrest || t->kind == EVENT_assassination || t->kind == EVENT_execution || t->kind == EVENT_displacement;
    if (!range_empty(t->target)) e->target = target_span(lex, d, t->target);
    else if (!range_empty(t->victim) && (taken || t->use == USE_result) ) e->target = span_of(d, t->victim);
}

static Event make(const Lexicon *lex, const Doc *d, const Trigger *t)
{
    Event e = { .kind = t->kind, .status = t->status, .token = t->token, .first = t->token, .place = NONE, .by = NONE, .date = STR(""),
                .trigger = phrase_span(d, t->token, t->token + t->n), .actor = span_of(d, t->actor), .why = { TABLE_EVENTS, t->row } };
    set_target(lex, d, t, &e);
    return e;
}

static void add(const Lexicon *lex, Doc *d, uint32_t i)
{
    Trigger *t = &d->triggers.at[i];
    if (!makes_event(lex, t)) return;
    Event e = make(lex, d, t);
    event_situate(lex, d, &e);
    if (is_phenomenon(d, t)) return;
    uint32_t same = event_same(lex, d, &e, t), before = event_before(d, t->token);
    if (same == NONE && is_purpose(d, t, before)) {
        t->event = before;
        return;
    }
    if (same != NONE) {
        event_merge(d, same, &e);
        t->event = same;
        return;
    }
    t->event = d->events.n;
    ARENA_PUSH(d->arena, d->events, e);
}

static bool sentence_has_event(const Doc *d, uint32_t sentence)
{
    for (uint32_t k = d->events.n; k > 0; k--)
        if (sentence_of(d, d->events.at[k - 1].token) == sentence) return true;
    return false;
}

static bool sentence_has_result(const Doc *d, uint32_t i)
{
    uint32_t s = sentence_of(d, d->triggers.at[i].token);
    for (uint32_t k = i; k > 0 && sentence_of(d, d->triggers.at[k - 1].token) == s; k--)
        if (d->triggers.at[k - 1].use == USE_result && !d->triggers.at[k - 1].negated) return true;
    for (uint32_t k = i + 1; k < d->triggers.n && sentence_of(d, d->triggers.at[k].token) == s; k++)
        if (d->triggers.at[k].use == USE_result && !d->triggers.at[k].negated) return true;
    return false;
}

static bool document_has_kind(const Doc *d, uint32_t kind)
{
    for (uint32_t k = 0; k < d->events.n; k++)
        if (d->events.at[k].kind == kind) return true;
    return false;
}

/* Weapons and participants: an event only where no other word tells of one. */
static void add_indirect(const Lexicon *lex, Doc *d, uint32_t i)
{
    Trigger *t = &d->triggers.at[i];
    uint32_t sentence = sentence_of(d, t->token);
    if ((t->use != USE_means && t->use != USE_participants) || t->negated || t->generic || t->idle || !t->kind || sentence_has_event(d, sentence)) return;
    if (t->use == USE_means && !sentence_has_result(d, i) && !(sentence == 0 && d->sentences.n > 1 && !d->events.n)) return;
    if (t->use == USE_means && sentence == 0 && d->sentences.n > 1 && d->events.n) return;      /* a title's weapon: the body tells the act */
    if (t->use == USE_participants && (document_has_kind(d, t->kind) || !crowd_acts(lex, d, t))) return;
    Event e = make(lex, d, t);
    if (t->use == USE_participants) e.actor = phrase_span(d, t->token, phrase_end(lex, d, t->token, PHRASE_PLAIN));
    event_situate(lex, d, &e);
    t->event = d->events.n;
    ARENA_PUSH(d->arena, d->events, e);
}

void events_find(const Lexicon *lex, Doc *doc)
{
    fields_count(lex, doc);
    triggers_find(lex, doc);
    for (uint32_t i = 0; i < doc->triggers.n; i++) complete(lex, doc, i, &doc->triggers.at[i]);
    for (uint32_t i = 0; i < doc->triggers.n; i++) needs_check(lex, doc, i), crowd_refine(lex, doc, &doc->triggers.at[i]), doers_complete(lex, doc, &doc->triggers.at[i]);
    for (uint32_t i = 0; i < doc->triggers.n; i++) add(lex, doc, i);
    for (uint32_t i = 0; i < doc->triggers.n; i++) add_indirect(lex, doc, i);
    for (uint32_t i = 0; i < doc->triggers.n; i++) event_specify(doc, &doc->triggers.at[i]);
}
