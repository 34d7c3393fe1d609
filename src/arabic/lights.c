/* Lights - verbs that say who did what a noun near them names.
 *
 * A light verb tells of its noun («shanna t-tayaran gharat», «hujum shannahu musallahun»); a control verb says that somebody tries,
 * begins, threatens or is accused of it («hawala musallahun khatf tabib», «uttuhima l-jaysh bi-qatl ...»). Both lend their doer to the noun, a
 * light verb also whom it hit, its status and its negation. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/events.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { LENT = 8, FAR = 32 };          /* tokens between what a verb has beside it and the noun that it lends to */

static bool same_sentence(const Doc *d, uint32_t a, uint32_t b) { return d->tokens.at[a].sentence == d->tokens.at[b].sentence; }
static bool lends(const Trigger *t) { return t->use == USE_light || t->use == USE_control; }

/* One past what the verb has beside it, up to the noun at `t`. */
static uint32_t past_arguments(const Trigger *verb, uint32_t t)
{
    uint32_t end = verb->token + verb->n;
    if (!range_empty(verb->actor) && verb->actor.end <= t && verb->actor.end > end) end = verb->actor.end;
    if (!range_empty(verb->target) && verb->target.end <= t && verb->target.end > end) end = verb->target.end;
    return end;
}

/* A clause of its own lies between: a verb that a conjunction joins, «anna», «alladhi», a full mark. To a noun that «wa-» joins to one
 * before («tamakkanat min tafkik shabaka tanshutu ..., wa-l-qabd ala ...») only another main verb parts. */
static bool is_parted(const Lexicon *lex, const Doc *d, uint32_t from, uint32_t to)
{
    bool joined = d->tokens.at[to].proclitics & CLITIC_AND;
    for (uint32_t t = from; t < to; t++) {
        const Token *k = &d->tokens.at[t];
        if (k->pos == POS_VERB && (!joined || k->proclitics & (CLITIC_AND | CLITIC_FA))) return true;
        if (k->letter == LETTER_colon || k->letter == LETTER_stop) return true;
        bool aside = k->letter == LETTER_comma && t > from && d->time_at && d->time_at[t - 1] != NONE;
        if (k->letter == LETTER_comma && !joined && !aside) return true;
        uint32_t role = k->pos == POS_PARTICLE ? token_role(d, lex, t) : 0;
        if (role == FUNCTION_that || role == FUNCTION_connector || (!joined && (role == FUNCTION_relative || role == FUNCTION_subordinator))) return true;
    }
    return false;
}

/* The letter that the verb wants stands at the noun or at a noun that heads it («bi-amaliyyat khatf»), else the noun has none. */
static bool is_governed(const Lexicon *lex, const Doc *d, const Trigger *verb, uint32_t from, uint32_t noun)
{
    uint32_t needs = lexicon_set(lex, COLUMN_EVENTS_needs, verb->row);
    uint8_t wanted = needs & 1u << NEED_bi ? CLITIC_BI : needs & 1u << NEED_li ? CLITIC_LI : 0, any = CLITIC_BI | CLITIC_LI | CLITIC_KA;
    uint32_t head = noun;
    while (head > from && !(d->tokens.at[head].proclitics & (any | CLITIC_AND)) && token_is_nominal(d, head - 1) && !token_has_al(d, head - 1)) head--;
    uint8_t has = d->tokens.at[head].proclitics;
    return !(has & CLITIC_FA) && (wanted && !(has & CLITIC_AND) ? has & wanted : !(has & any));
}

/* Joined to a noun before, or after «min»: «tamakkanat al-firqa al-mukhtassa fi ..., min iqaf ...» may take many words. */
static bool is_long(const Lexicon *lex, const Doc *d, uint32_t noun)
{
    return d->tokens.at[noun].proclitics & CLITIC_AND || (noun > 0 && count_is_min(lex, d, noun - 1));
}

/* Does a verb that only says who acts reach the noun? A word for a death that nobody need have done («maqtal») takes no doer so. */
static bool controls(const Lexicon *lex, const Doc *d, const Trigger *verb, const Trigger *t)
{
    uint32_t from = past_arguments(verb, t->token);
    if (lexicon_symbol(lex, COLUMN_EVENTS_subject, t->row) == ROLE_none) return false;
    bool reaches = t->token <= from + LENT || (t->token <= from + FAR && is_long(lex, d, t->token));
    return reaches && !is_parted(lex, d, from, t->token) && is_governed(lex, d, verb, from, t->token);
}

/* People, a body, a state or somebody by name: who can try, begin or be accused. */
static bool can_act(const Lexicon *lex, const Doc *d, Range r)
{
    Count c;
    if (range_empty(r)) return false;
    bool people = count_at(lex, d, r.first, &c) && (c.people || c.head == NONE);
    return people || token_reading(d, r.first, TABLE_SOURCES) || mention_at(d, r.first) || (d->place_at && d->place_at[r.first] != NONE) || is_weapon(d, r);
}

static void take(Trigger *t, const Trigger *light)
{
    bool own = !range_empty(light->target) && light->target.first == t->token;       /* the noun is the object itself */
    if (range_empty(t->actor) && !range_empty(light->actor) && light->actor.first != t->token) t->actor = light->actor;
    if (light->use != USE_light) return;
    if (range_empty(t->target) && !range_empty(light->target) && !own) t->target = light->target;
    if (light->status != STATUS_ACTUAL) t->status = light->status;
    if (light->negated) t->negated = true;
}

/* «ta'arrada li-l-khatf»: who underwent it is its victim. */
static void befall(const Lexicon *lex, const Doc *doc, Trigger *t, const Trigger *light)
{
    bool his = t->effect && range_empty(t->victim) && !range_empty(t->target) && t->target.first == light->target.first;
    bool joined = doc->tokens.at[t->token].proclitics & CLITIC_AND;
    if (his && !joined && lexicon_symbol(lex, COLUMN_EVENTS_subject, light->row) == ROLE_target) t->victim = t->target;
}

void borrow_before(const Lexicon *lex, const Doc *doc, uint32_t i)
{
    Trigger *t = &doc->triggers.at[i];
    for (uint32_t k = i; k > 0; k--) {
        const Trigger *light = &doc->triggers.at[k - 1];
        if (!same_sentence(doc, light->token, t->token)) return;
        bool taken = (light->use == USE_act || light->use == USE_result) && !(doc->tokens.at[t->token].proclitics & CLITIC_AND);
        if (taken) return;                     /* it lends to the noun next to it, and to one that «wa-» joins to that */
        if (!lends(light)) continue;
        if (light->use == USE_control && !t->verb && can_act(lex, doc, light->actor) && controls(lex, doc, light, t)) take(t, light);
        if (light->use == USE_light && t->token - light->token <= LENT) take(t, light), befall(lex, doc, t, light);
        if (light->use == USE_light || t->token > past_arguments(light, t->token) + FAR) return;
    }
}

void borrow_after(const Doc *doc, uint32_t i)
{
    enum { BESIDE = 4 };
    Trigger *t = &doc->triggers.at[i];
    const Trigger *light = i + 1 < doc->triggers.n ? &doc->triggers.at[i + 1] : NULL;
    if (!light || t->verb || light->use != USE_light || !light->verb || light->token > t->token + t->n + BESIDE || !same_sentence(doc, t->token, light->token)) return;
    bool pronoun = doc->tokens.at[light->token].enclitic;
    if (!pronoun || range_empty(light->actor)) return;
    if (range_empty(t->actor) || t->actor.first == light->token) t->actor = light->actor;
    if (range_empty(t->target)) t->target = light->target;
}
