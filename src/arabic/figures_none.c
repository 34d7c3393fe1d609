/* Figures, none - see figures_in.h: what is told of nobody.
 *
 * «lam yusab ahad», «dun wuqu' isabat», «la qatla wa-la jarha» are counts of exactly none; «lam taridd anba' an dahaya» tells
 * that nothing is known and makes no figure. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/figures_in.h"
#include "arabic/triggers.h"

/* «ahad», anyone: a word for one that counts nothing. */
static bool is_anyone(const In *in, uint32_t t)
{
    const Reading *r = t < in->end ? token_reading(in->doc, t, TABLE_NUMBERS) : NULL;
    return r && !r->proclitics && lexicon_symbol(in->lex, COLUMN_NUMBERS_kind, r->row) == NUMBER_KIND_one_of;
}

/* «dun wuqu' isabat», «lam yusab ahad»: exactly none; the span is from the cue on. */
void push_zero(In *in, const Trigger *t)
{
    uint32_t next = t->token + t->n;
    bool nobody = range_empty(t->victim) && !is_anyone(in, next) && !(next < in->end && token_may_be(in->doc, in->lex, next, FUNCTION_quantifier));
    if (t->verb && nobody && lexicon_set(in->lex, COLUMN_EVENTS_needs, t->row) & 1u << NEED_victim) return;      /* «lam yaqdi», he did not spend */
    bool governed = t->token > 0 && token_reading(in->doc, t->token - 1, TABLE_MODALITY);
    if (!t->verb && range_empty(t->victim) && token_has_al(in->doc, t->token) && !governed) return;      /* «la tufdi ila ma'rifat dawafi' al-ightiyalat»: of a matter nothing is counted */
    uint32_t first = t->token, end = t->token + t->n, back = first > 5 ? first - 5 : 0;
    for (uint32_t c = first; c > back; c--)
        if (token_reading(in->doc, c - 1, TABLE_MODALITY) || role(in, c - 1) == FUNCTION_negation) first = c - 1;
    if (!range_empty(t->victim) && t->victim.first == end) end = t->victim.end;
    else if (is_anyone(in, end)) end++;
    Count c = { .at = { first, end }, .low = 0, .high = 0, .qualifier = QUALIFIER_exact, .who = WHO_person };
    Figure f = figure_make(&c, t->effect, t->token);
    f.why = (Why){ TABLE_EVENTS, t->row };
    figure_push(in, f);
}

/* «la qatla wa-la jarha»: exactly none; the span is from the negation on. */
bool by_none(In *in, const Count *c)
{
    bool harm = c->effect == EFFECT_killed || c->effect == EFFECT_injured || c->effect == EFFECT_casualties || c->effect == EFFECT_missing;
    bool any = c->named && c->head != NONE && c->head > 0 && token_may_be(in->doc, in->lex, c->head - 1, FUNCTION_quantifier);      /* «ayyat dahiyya» */
    if (!harm || c->head == NONE || (c->qualifier != QUALIFIER_unspecified && !any) || c->at.first != c->head) return false;
    uint32_t from = negation_before(in, c->head);
    if (from == NONE) return false;
    if (leaves_open(in, from)) return in->covered = c->at.end, true;
    Count none = { .at = { from, c->at.end }, .head = c->head, .low = 0, .high = 0, .qualifier = QUALIFIER_exact, .who = WHO_person, .why = c->why };
    figure_push(in, figure_make(&none, c->effect, c->head));
    return true;
}

/* «adam suqut qatla aw jarha»: what is said of one harm holds of the one joined to it; past both. */
void none_of_both(In *in, const Count *c)
{
    uint32_t t = c->at.end;
    Count next;
    if (t < in->end && role(in, t) == FUNCTION_conjunction) t++;
    if (t >= in->end || (t == c->at.end && !(token(in, t)->proclitics & CLITIC_AND)) || token(in, t)->pos == POS_VERB || role(in, t)) return;
    if (!count_at(in->lex, in->doc, t, &next) || !next.effect || next.qualifier != QUALIFIER_unspecified || next.head != t) return;
    if (leaves_open(in, negation_before(in, c->head))) {
        in->covered = next.at.end;
        return;
    }
    next.low = next.high = 0, next.qualifier = QUALIFIER_exact, next.who = WHO_person;
    figure_push(in, figure_make(&next, next.effect, t));
}
