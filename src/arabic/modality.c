/* Modality - whether a trigger is told as having happened.
 *
 * A cue of data/modality.tsv before a trigger in its clause («yu'tazam», «ihbat», «dun», «nafa»), a future
 * verb («sa-»), or one after it, changes its status; «dun wuqu' isabat» negates it. The cue nearest to the trigger wins. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH_BEFORE = 6, REACH_AFTER = 4, PHRASE = 3 };

static void apply(Trigger *t, uint32_t cue)
{
    switch (cue) {
    case MODALITY_planned: case MODALITY_failed: t->status = STATUS_PLANNED; break;
    case MODALITY_possible: t->status = STATUS_POSSIBLE; break;
    case MODALITY_denied: t->status = STATUS_DENIED; break;
    case MODALITY_negated: t->negated = true; break;
    case MODALITY_generic: t->generic = true; break;
    case MODALITY_cumulative: t->cumulative = true; break;
    default: break;
    }
}

/* The cue that begins at token c and may stand on `side` of its trigger, and its length. */
static uint32_t cue_at(const Lexicon *lex, const Doc *doc, uint32_t c, uint32_t side, uint32_t *n)
{
    const Reading *r = token_readings(doc, c);
    if (doc->number_at && doc->number_at[c] != NONE) return 0;      /* «ma la yaqill an» negates nothing */
    for (uint32_t i = 0; i < doc->tokens.at[c].n_readings; i++) {
        if (r[i].table != TABLE_MODALITY) continue;
        if (r[i].n_tokens == 1 && (FEATS_POS(r[i].feats) == POS_VERB) != (doc->tokens.at[c].pos == POS_VERB)) continue;
        uint32_t own = lexicon_symbol(lex, COLUMN_MODALITY_side, r[i].row);
        if (own && own != side && own != SIDE_both) continue;
        *n = r[i].n_tokens;
        return lexicon_symbol(lex, COLUMN_MODALITY_gives_status, r[i].row);
    }
    return 0;
}

void modality_find(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    Range clause = clause_of(lex, doc, t->token);
    uint32_t n, from = t->token > REACH_BEFORE ? t->token - REACH_BEFORE : 0;
    uint32_t start = doc->sentences.at[doc->tokens.at[t->token].sentence].first;
    if (from < clause.first) from = clause.first > start + PHRASE ? clause.first - PHRASE : start;      /* «yu'taqadu anna»: a cue may open the clause */
    for (uint32_t c = t->token; c > from; c--) {
        uint32_t cue = cue_at(lex, doc, c - 1, SIDE_before, &n);
        bool opens = c == clause.first && token_may_be(doc, lex, c - 1, FUNCTION_subordinator);      /* «idha» opens the clause */
        if (cue && (opens || c - 1 + n >= clause.first + (n == 1))) {
            apply(t, cue);
            break;
        }
        const Trigger *other = trigger_at(doc, c - 1);
        if (other && (other->use == USE_act || other->use == USE_result)) break;
    }
    for (uint32_t c = t->token + t->n; c < clause.end && c < t->token + t->n + REACH_AFTER; c++) {
        uint32_t cue = cue_at(lex, doc, c, SIDE_after, &n);
        if (cue) {
            apply(t, cue);
            break;
        }
    }
    if (t->verb && doc->tokens.at[t->token].proclitics & CLITIC_SA) t->status = STATUS_PLANNED;
}
