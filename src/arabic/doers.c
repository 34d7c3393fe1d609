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

void doers_complete(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    if (is_no_party(lex, doc, t->actor, false)) t->actor = RANGE_NONE;
    if (is_no_party(lex, doc, t->target, true)) t->target = RANGE_NONE;
    if (is_no_party(lex, doc, t->victim, true)) t->victim = RANGE_NONE;
    if (t->use != USE_act) return;
    if (range_empty(t->actor) && t->kind == EVENT_protest) t->actor = participants_of(lex, doc, t, EVENT_protest);
    if (t->kind == EVENT_suicide_bombing || t->kind == EVENT_bombing) {
        Range bomber = participants_of(lex, doc, t, EVENT_suicide_bombing);
        if (!range_empty(bomber) && (range_empty(t->actor) || t->kind == EVENT_suicide_bombing)) t->actor = bomber;
    }
}
