/* Doers - who did it and whom it hit, where the frame of the word does not say.
 *
 * Those who protest and those who blow themselves up are told of elsewhere in the sentence; and a word for an event or a weapon is
 * neither doer nor target. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/events.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { NEAR = 16, FAR = 48 };            /* tokens, so that a sentence without end stays linear */

/* The trigger that heads the phrase, past its number («iddat qadha'if hawun»), or NULL. */
static const Trigger *heading(const Doc *d, Range r)
{
    for (uint32_t t = r.first; !range_empty(r) && t < r.end; t++) {
        const Trigger *head = trigger_at(d, t);
        if (head) return head;
        bool number = d->tokens.at[t].pos == POS_NUMBER || (d->number_at && d->number_at[t] != NONE) || d->tokens.at[t].pos == POS_PARTICLE;
        if (!number) return NULL;
    }
    return NULL;
}

bool is_weapon(const Doc *doc, Range r)
{
    const Trigger *head = heading(doc, r);
    return head && head->use == USE_means;
}

/* Is the phrase headed by a word for an event («at-tafjir alladhi istahdafa») or by a weapon («sayyara mufakhkhakha»)? Only those that
 * men drive or serve are said to strike («ad-dabbabat», «at-ta'irat»). */
static bool is_no_party(const Lexicon *lex, const Doc *d, Range r, bool target)
{
    const Trigger *head = heading(d, r);
    if (!head || head->idle) return false;
    if (head->use == USE_means) return target || lexicon_symbol(lex, COLUMN_EVENTS_subject, head->row) != ROLE_actor;
    return !target && ((head->use == USE_act && !head->verb && head->kind != EVENT_raid) || head->use == USE_general || head->use == USE_cause);
}

/* «maqtal mutazahirin»: what befell them is told, not what they did. */
static bool is_victim(const Doc *d, const Sentence *s, uint32_t t)
{
    uint32_t from = t > s->first + NEAR ? t - NEAR : s->first, end = t + NEAR < s->first + s->n ? t + NEAR : s->first + s->n;
    for (uint32_t i = trigger_from(d, from); i < d->triggers.n && d->triggers.at[i].token < end; i++) {
        Range r = d->triggers.at[i].victim;
        if (!range_empty(r) && r.first <= t && t < r.end) return true;
    }
    return false;
}

/* The people in the sentence who are named after what they do: the nearest to the trigger, with their number. */
static Range participants_of(const Lexicon *lex, const Doc *d, const Trigger *t, uint32_t kind)
{
    const Sentence *s = &d->sentences.at[d->tokens.at[t->token].sentence];
    Range best = RANGE_NONE;
    uint32_t least = FAR, from = t->token > s->first + FAR ? t->token - FAR : s->first, end = t->token + FAR < s->first + s->n ? t->token + FAR : s->first + s->n;
    for (uint32_t i = trigger_from(d, from); i < d->triggers.n && d->triggers.at[i].token < end; i++) {
        const Trigger *other = &d->triggers.at[i];
        uint32_t gap = other->token > t->token ? other->token - t->token : t->token - other->token;
        bool noun = other->use == USE_participants && other->kind == kind && d->tokens.at[other->token].pos != POS_VERB;
        const Trigger *before = other->token > s->first ? trigger_at(d, other->token - 1) : NULL;
        bool attribute = before && !before->verb && kind != EVENT_protest;      /* «hujum intihari» */
        if (!noun || attribute || gap >= least || is_victim(d, s, other->token)) continue;
        best = (Range){ other->token, phrase_end(lex, d, other->token, PHRASE_PLAIN) }, least = gap;
    }
    if (!range_empty(best) && best.first > s->first && d->number_at && d->number_at[best.first - 1] != NONE) best.first = d->numbers.at[d->number_at[best.first - 1]].first;
    return best;
}

/* «qurba mawkib ash-shaykh»: of what moves along, near which it happened, in the sentence; RANGE_NONE where none is. */
static Range convoy_near(const Lexicon *lex, const Doc *d, const Trigger *t)
{
    const Sentence *s = &d->sentences.at[d->tokens.at[t->token].sentence];
    uint32_t from = t->token + t->n, end = from + NEAR < s->first + s->n ? from + NEAR : s->first + s->n;
    for (uint32_t k = from + 1; k < end; k++) {
        const Reading *r = token_reading(d, k, TABLE_ROLES);
        if (!r || lexicon_symbol(lex, COLUMN_ROLES_role, r->row) != ROLE_convoy || r->proclitics) continue;
        if (token_role(d, lex, k - 1) == FUNCTION_preposition && !token_reading(d, k - 1, TABLE_ROLES)) return (Range){ k, phrase_end(lex, d, k, PHRASE_PLAIN) };
    }
    return RANGE_NONE;
}

/* The phrase after the first word from `from` on that data/roles.tsv gives this role, within the sentence. */
static Range phrase_after(const Lexicon *lex, const Doc *d, uint32_t from, uint32_t wanted)
{
    enum { LETTERS = CLITIC_BI | CLITIC_LI };
    const Sentence *s = &d->sentences.at[d->tokens.at[from > 0 ? from - 1 : 0].sentence];
    uint32_t end = from + NEAR * 2 < s->first + s->n ? from + NEAR * 2 : s->first + s->n;
    for (uint32_t t = from; t < end; t++) {
        const Reading *r = token_reading(d, t, TABLE_ROLES);
        uint32_t next = r ? t + r->n_tokens : t;
        if (!r || lexicon_symbol(lex, COLUMN_ROLES_role, r->row) != wanted || r->enclitic || next >= end || !phrase_opens(d, next)) continue;
        bool glued = d->tokens.at[next].proclitics & LETTERS, place = token_reading(d, next, TABLE_PLACES) || (d->place_at && d->place_at[next] != NONE && wanted == ROLE_passing);
        bool wants_letter = r->n_tokens == 1 && wanted == ROLE_against && (FEATS_POS(r->feats) != POS_NOUN || r->feats & FEAT_INDEF_ACC);
        if (glued != wants_letter && !(glued && wanted == ROLE_against)) continue;
        if (wanted == ROLE_against && r->n_tokens == 1 && d->tokens.at[next].pos == POS_ADJ) continue;      /* «rahil fawri» */
        if (wanted == ROLE_passing && place) continue;                 /* «bi-janib at-tariq» */
        return (Range){ next, phrase_end(lex, d, next, PHRASE_PLAIN) };
    }
    return RANGE_NONE;
}

static void find_target(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    static const uint32_t struck = 1u << EVENT_bombing | 1u << EVENT_suicide_bombing | 1u << EVENT_shooting | 1u << EVENT_attack;
    Range against = t->kind == EVENT_protest ? phrase_after(lex, doc, t->token + t->n, ROLE_against) : RANGE_NONE;
    if (!range_empty(against) && (range_empty(t->target) || against.first < t->target.first)) t->target = against;      /* «munahida li-l-harb ala ...» */
    if (!range_empty(t->target) || !range_empty(t->victim)) return;
    if (!(struck & 1u << t->kind)) return;
    t->target = phrase_after(lex, doc, t->token + t->n, ROLE_passing);
    if (range_empty(t->target)) t->target = convoy_near(lex, doc, t);
}

/* «masira li-t-tullab», «tajammu' li-adad min al-ummal»: of whom the noun says that it is theirs. */
static Range marchers(const Lexicon *lex, const Doc *d, const Trigger *t)
{
    uint32_t k = t->token + t->n;
    Count c;
    if (t->verb || k >= d->tokens.n || d->tokens.at[k].sentence != d->tokens.at[t->token].sentence) return RANGE_NONE;
    bool li = d->tokens.at[k].proclitics & CLITIC_LI && !(d->tokens.at[k].proclitics & (CLITIC_AND | CLITIC_FA));
    if (!li || !count_at(lex, d, k, &c) || !c.people) return RANGE_NONE;
    return (Range){ k, count_or_phrase_end(lex, d, k, PHRASE_PLAIN) };
}

/* An adverb («sari'an», «asran») or the next of several («tafjir thalith») is nobody. */
static bool is_adverb(const Doc *d, Range r)
{
    if (range_empty(r)) return false;
    const Token *k = &d->tokens.at[r.first];
    const Number *n = d->number_at && d->number_at[r.first] != NONE ? &d->numbers.at[d->number_at[r.first]] : NULL;
    bool known = token_reading(d, r.first, TABLE_PEOPLE) || token_reading(d, r.first, TABLE_SOURCES) || token_reading(d, r.first, TABLE_EVENTS);
    if (n && n->ordinal && !token_has_al(d, r.first) && r.end == n->first + n->n) return true;
    bool adverb = k->pos == POS_ADJ && k->feats & FEAT_INDEF_ACC && !(d->place_at && d->place_at[r.first] != NONE);
    return r.end == r.first + 1 && adverb && !known;
}

void doers_complete(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    if (is_no_party(lex, doc, t->actor, false) || is_adverb(doc, t->actor)) t->actor = RANGE_NONE;
    if (is_no_party(lex, doc, t->target, true) || is_adverb(doc, t->target)) t->target = RANGE_NONE;
    if (is_no_party(lex, doc, t->victim, true)) t->victim = RANGE_NONE;
    if (t->use == USE_participants && t->kind == EVENT_protest) find_target(lex, doc, t);
    if (t->use != USE_act) return;
    find_target(lex, doc, t);
    if (range_empty(t->actor) && t->kind == EVENT_protest) t->actor = marchers(lex, doc, t);
    if (range_empty(t->actor) && t->kind == EVENT_protest) t->actor = participants_of(lex, doc, t, EVENT_protest);
    if (t->kind == EVENT_suicide_bombing || t->kind == EVENT_bombing) {
        Range bomber = participants_of(lex, doc, t, EVENT_suicide_bombing);
        if (!range_empty(bomber) && (range_empty(t->actor) || t->kind == EVENT_suicide_bombing)) t->actor = bomber;
    }
}
