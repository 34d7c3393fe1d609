/* Figures, words - see figures_in.h: what the words around a noun of harm make of it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/figures_in.h"
#include "arabic/triggers.h"

/* A mark that does not part a clause: quotation, colon, what ties a hashtag's words. */
static bool is_inner_mark(const In *in, uint32_t t)
{
    uint32_t letter = token(in, t)->letter;
    Str text = token_text(in->doc, t);
    return letter == LETTER_quote || letter == LETTER_quote_open || letter == LETTER_quote_close || letter == LETTER_colon || str_eq(text, STR("_")) || str_eq(text, STR("#"));
}

/* Does a verb of totals open the clause of the counted noun before token t («balagha adad al-mutawaffin fi l-hadith sitta»)? */
static bool is_reached(const In *in, uint32_t t)
{
    enum { BACK = 5 };
    uint32_t first = in->doc->sentences.at[token(in, t)->sentence].first;
    for (uint32_t k = t; k > first && t - k < BACK; k--) {
        const Reading *r = token_reading(in->doc, k - 1, TABLE_TOTALS);
        if (token(in, k - 1)->pos == POS_VERB) return r && FEATS_POS(r->feats) == POS_VERB;
        if (token(in, k - 1)->kind == TOKEN_PUNCT) return false;
    }
    return false;
}

/* «artafa'a adad al-qatla ila 62», «balagha adad ad-dahaya 15»: the number that a noun of harm rose to, within the clause. */
bool total_after(const In *in, uint32_t from, Count *total)
{
    bool reached = from > 0 && is_reached(in, from - 1);
    for (uint32_t t = from; t < in->end && t < from + 14; t++) {
        if (token(in, t)->kind == TOKEN_PUNCT && !is_inner_mark(in, t)) return false;
        if (!in->doc->number_at || in->doc->number_at[t] == NONE || in->doc->numbers.at[in->doc->number_at[t]].not_count) continue;
        bool to = t > 0 && token_reading(in->doc, t - 1, TABLE_TOTALS);
        if (reached && !(in->doc->time_at && in->doc->time_at[t] != NONE) && token(in, t)->pos == POS_NUMBER) to = true;
        if (!to && !(t > from && token_reading(in->doc, t - 1, TABLE_QUALIFIERS) && t > 1 && token_reading(in->doc, t - 2, TABLE_TOTALS))) continue;
        return count_at(in->lex, in->doc, t, total) && is_group(total);
    }
    return false;
}

/* A noun of harm headed by «adad», «hasila»: a total is told of it. */
bool is_counted_noun(const In *in, uint32_t t)
{
    for (uint32_t back = 1; back <= 3 && back <= t; back++) {
        const Reading *r = token_reading(in->doc, t - back, TABLE_TOTALS);
        if (r) return true;
        if (!token_is_nominal(in->doc, t - back)) return false;
    }
    return false;
}

/* The phrase at t tells that nothing is known of the harm («lam taridd anba' an»). */
bool leaves_open(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_MODALITY);
    return r && r->n_tokens > 1 && lexicon_symbol(in->lex, COLUMN_MODALITY_gives_status, r->row) == MODALITY_generic;
}

static bool negates(const In *in, uint32_t t)
{
    if (in->doc->number_at && in->doc->number_at[t] != NONE) return false;      /* «ma la yaqill an» */
    const Reading *r = token_reading(in->doc, t, TABLE_MODALITY);
    if (r && lexicon_symbol(in->lex, COLUMN_MODALITY_gives_status, r->row) == MODALITY_negated) return true;
    if (r && r->n_tokens > 1) return leaves_open(in, t);                        /* «la yazal khamsa mafqudin» */
    return role(in, t) == FUNCTION_negation;
}

static uint32_t negation_tokens(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_MODALITY);
    return r ? r->n_tokens : 1;
}

/* Does a phrase of the events that begins before token t hold it («suqut jarha»)? */
static bool in_phrase(const In *in, uint32_t t, uint32_t k)
{
    const Trigger *trigger = trigger_at(in->doc, k);
    return trigger && k + trigger->n > t;
}

/* A word over which a negation reaches the noun of harm: a particle, a verb, a noun of happening («suqut»), «ayy». */
static bool is_passable(const In *in, uint32_t t, uint32_t k)
{
    const Trigger *trigger = trigger_at(in->doc, k);
    if (trigger && (trigger->use == USE_light || trigger->use == USE_cause || trigger->idle || in_phrase(in, t, k))) return true;
    return token(in, k)->kind == TOKEN_WORD && !token_is_nominal(in->doc, k);
}

/* A verb that brings a harm, its subject between it and the harm: «lam yusfir al-infijar an dahaya». */
static bool brings(const In *in, uint32_t k)
{
    const Trigger *trigger = trigger_at(in->doc, k);
    return trigger && trigger->verb && (trigger->use == USE_light || trigger->use == USE_cause);
}

/* «min dun»: the whole phrase of the negation whose last word is at k. */
static uint32_t negation_start(const In *in, uint32_t k)
{
    const Reading *r = k > 0 && token(in, k - 1)->sentence == token(in, k)->sentence ? token_reading(in->doc, k - 1, TABLE_MODALITY) : NULL;
    return r && r->n_tokens > 1 && negates(in, k - 1) ? k - 1 : k;
}

/* The negation before a noun of harm («la qatla», «adam suqut jarha», «lam taridd anba' an suqut», «dun an yanfajir aw yusfir an dahaya»), or NONE. */
uint32_t negation_before(const In *in, uint32_t t)
{
    enum { NEAR = 8 };
    uint32_t clear = t;                    /* from here to the noun all is passable */
    bool open = true, verb = true;         /* verb: one that brings the harm by a preposition may still come */
    for (uint32_t k = t; k > 0 && t - k < NEAR && token(in, k - 1)->sentence == token(in, t)->sentence; k--) {
        if (token(in, k - 1)->kind == TOKEN_PUNCT) return NONE;
        if (negates(in, k - 1) && k - 1 + negation_tokens(in, k - 1) >= clear) return negation_start(in, k - 1);
        if (token(in, k - 1)->pos == POS_VERB && !is_passable(in, t, k - 1)) open = verb = false;
        open = (open && is_passable(in, t, k - 1)) || (verb && clear < t && role(in, clear) == FUNCTION_preposition && brings(in, k - 1));
        if (open) clear = k - 1;
    }
    return NONE;
}

/* «wasala adad al-qatla fi l-yawm ath-thalith li-l-hamla ... ila 25 qatilan»: the same harm with its number, further on. */
bool is_counted_later(const In *in, const Count *c)
{
    enum { FAR = 30 };
    Count later;
    for (uint32_t t = c->at.end; t < in->end && t < c->at.end + FAR; t++)
        if (in->doc->number_at && in->doc->number_at[t] != NONE && count_at(in->lex, in->doc, t, &later) && later.effect == c->effect) return true;
    return false;
}

/* The verb or noun that brings a noun of harm («qad tusfir an dahaya»), or NULL. */
static const Trigger *bringer(const In *in, uint32_t t)
{
    enum { NEAR = 4 };
    for (uint32_t k = t; k > 0 && t - k < NEAR && token(in, k - 1)->kind == TOKEN_WORD; k--) {
        const Trigger *trigger = trigger_at(in->doc, k - 1);
        if (trigger && (trigger->use == USE_cause || trigger->use == USE_light)) return trigger;
        if (trigger) return NULL;
    }
    return NULL;
}

/* Is the harm only planned, feared or talked of in general? */
bool is_unreal(const In *in, uint32_t t)
{
    const Trigger *by = bringer(in, t);
    if (!by) return false;
    bool ahead = by->verb && FEATS_TENSE(token(in, by->token)->feats) == PRESENT;
    return by->generic || by->status == STATUS_PLANNED || (by->status == STATUS_POSSIBLE && ahead);
}

uint8_t told_status(const In *in, uint32_t t)
{
    const Trigger *by = bringer(in, t);
    return by && by->status != STATUS_PLANNED ? by->status : STATUS_ACTUAL;
}
