/* Modality - whether a trigger is told as having happened.
 *
 * A cue of data/modality.tsv before a trigger in its clause («yu'tazam», «ihbat», «dun», «nafa»), a future
 * verb («sa-»), or one after it, changes its status; «dun wuqu' isabat» negates it. The cue nearest to the trigger wins. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH_BEFORE = 6, REACH_AFTER = 4, PHRASE = 3 };

/* A plan is told of by an infinitive or a verb in the present: one in the past happened («inqadh junud khutifu»). */
static bool is_past(const Doc *doc, const Trigger *t) { return t->verb && FEATS_TENSE(doc->tokens.at[t->token].feats) == PAST; }

/* «la qatla wa-isabat thalatha»: a count that «wa-» joins to what is denied is told. */
static bool is_counted_next(const Doc *doc, const Trigger *t)
{
    bool joined = !t->verb && doc->tokens.at[t->token].proclitics & CLITIC_AND;
    return joined && !range_empty(t->victim) && doc->number_at && doc->number_at[t->victim.first] != NONE;
}

static void apply(const Doc *doc, Trigger *t, uint32_t cue)
{
    bool ahead = cue == MODALITY_planned || cue == MODALITY_failed;
    bool goes_on = t->kind == EVENT_arrest && !t->verb && doc->tokens.at[t->token].proclitics & CLITIC_AND;      /* «ihbat hajamat wa-i'tiqal 52»: only the attacks failed */
    if (ahead && (is_past(doc, t) || goes_on)) return;
    if (cue == MODALITY_negated && is_counted_next(doc, t)) return;
    switch (cue) {
    case MODALITY_planned: case MODALITY_failed: t->status = STATUS_PLANNED; break;
    case MODALITY_possible: t->status = STATUS_POSSIBLE; break;
    case MODALITY_denied: t->status = STATUS_DENIED; break;
    case MODALITY_negated: t->negated = true; break;
    case MODALITY_generic: t->generic = true; break;
    case MODALITY_cumulative: t->cumulative = true; break;
    case MODALITY_another: t->another = true; break;
    default: break;
    }
}

/* A cue that wants a present verb («qad yuhajim») says nothing before one in the past: «qad a'lana maqtal» happened. */
static bool is_done(const Lexicon *lex, const Doc *doc, uint32_t row, uint32_t next)
{
    if (lexicon_symbol(lex, COLUMN_MODALITY_next, row) != NEXT_present || next >= doc->tokens.n) return false;
    return doc->tokens.at[next].pos == POS_VERB && FEATS_TENSE(doc->tokens.at[next].feats) == PAST;
}

/* The cue that begins at token c and may stand on `side` of its trigger, and its length. */
static uint32_t cue_at(const Lexicon *lex, const Doc *doc, uint32_t c, uint32_t side, uint32_t *n)
{
    const Reading *r = token_readings(doc, c);
    if (doc->number_at && doc->number_at[c] != NONE) return 0;      /* «ma la yaqill an» negates nothing */
    for (uint32_t i = 0; i < doc->tokens.at[c].n_readings; i++) {
        if (r[i].table != TABLE_MODALITY) continue;
        if (r[i].n_tokens == 1 && r[i].proclitics != doc->tokens.at[c].proclitics) continue;      /* «ba'da-ma» is no bi-adam */
        bool whole = !FEATS_POS(r[i].feats) && !r[i].proclitics;      /* a row of class fixed says all forms that it has */
        if (r[i].n_tokens == 1 && !whole && (FEATS_POS(r[i].feats) == POS_VERB) != (doc->tokens.at[c].pos == POS_VERB)) continue;
        uint32_t own = lexicon_symbol(lex, COLUMN_MODALITY_side, r[i].row);
        if (own && own != side && own != SIDE_both) continue;
        *n = r[i].n_tokens;
        if (is_done(lex, doc, r[i].row, c + *n)) return 0;
        return lexicon_symbol(lex, COLUMN_MODALITY_gives_status, r[i].row);
    }
    return 0;
}

/* Is token c a word of a phrase that another trigger covers («shurtat mukafahat ash-shaghab»)? */
static bool in_phrase(const Doc *doc, uint32_t c)
{
    uint32_t i = trigger_from(doc, c + 1);
    return i > 0 && doc->triggers.at[i - 1].n > 1 && c < doc->triggers.at[i - 1].token + doc->triggers.at[i - 1].n;
}

/* A verb that only carries the noun after it: «lam tusfir an», «lam yaqa' hujum», «lam takun hunaka». */
static bool carries(const Lexicon *lex, const Doc *doc, uint32_t v)
{
    const Trigger *t = trigger_at(doc, v);
    if (t) return t->use != USE_act && t->use != USE_idiom;
    return token_role(doc, lex, v) == FUNCTION_auxiliary || token_reading(doc, v, TABLE_MODALITY) || token_reading(doc, v, TABLE_REPORTING);
}

/* Does a word between the cue at c and the noun take the cue's force: a verb of its own («lan nasmaha bi-dhabh»), or, for a denial, a noun
 * with a preposition («lam takun raddat fi'l ala khatf»)? */
static bool is_taken(const Lexicon *lex, const Doc *doc, const Trigger *t, uint32_t c, uint32_t cue)
{
    bool noun = false;
    if (t->verb || cue != MODALITY_negated) return false;
    for (uint32_t k = c + 1; k < t->token; k++) {
        const Token *w = &doc->tokens.at[k];
        if (w->pos == POS_VERB && !carries(lex, doc, k)) return true;
        if (token_is_nominal(doc, k) && !trigger_at(doc, k) && !in_phrase(doc, k)) noun = true;
        else if (noun && w->pos == POS_PARTICLE && token_role(doc, lex, k) == FUNCTION_preposition) return true;
    }
    return false;
}

enum { BESIDE = 2 };

/* «zahirat al-khatf»: what makes a word generic governs it at once; a condition («idha») opens the clause. */
static bool is_near(const Lexicon *lex, const Doc *doc, const Trigger *t, uint32_t c, uint32_t n, uint32_t cue)
{
    if (cue != MODALITY_generic || t->verb || token_may_begin(doc, lex, c, FUNCTION_subordinator) || doc->tokens.at[c].pos == POS_VERB) return true;
    return t->token - (c + n) < BESIDE;
}

/* «lam yuqtal aw yujrah»: the second of two verbs is denied with the first. */
static void share_negation(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    if (!t->verb || t->token < 2 || token_role(doc, lex, t->token - 1) != FUNCTION_conjunction) return;
    const Trigger *first = trigger_at(doc, t->token - 2);
    if (first && first->verb && first->negated) t->negated = true;
}

/* «haqq at-tazahur wa-l-idrab», «kull hujum yastahdifu l-madaniyyin»: a noun joined to a noun, and a verb that describes one, are as general as it. */
static void share_general(const Doc *doc, Trigger *t)
{
    uint32_t i = trigger_from(doc, t->token);
    const Trigger *before = i > 0 ? &doc->triggers.at[i - 1] : NULL;
    if (!before || before->verb || before->token + before->n != t->token || doc->tokens.at[before->token].sentence != doc->tokens.at[t->token].sentence) return;
    bool joined = doc->tokens.at[t->token].proclitics & CLITIC_AND;
    if (before->generic && (t->verb ? !joined && !token_has_al(doc, before->token) : joined)) t->generic = true;
}

/* Is a reading of the trigger's word the present of its row? «tuqatilu» is written as another verb's past. */
static bool may_be_present(const Doc *doc, const Trigger *t)
{
    const Reading *r = token_readings(doc, t->token);
    for (uint32_t i = 0; i < doc->tokens.at[t->token].n_readings; i++)
        if (r[i].table == TABLE_EVENTS && r[i].row == t->row && FEATS_TENSE(r[i].feats) == PRESENT) return true;
    return false;
}

/* «al-haraka allati tuqatilu l-hukuma»: whom a present verb describes by what he does, not by what he did. Those who hold somebody do so now. */
static void is_habit(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    static const uint32_t held = 1u << EVENT_arrest | 1u << EVENT_abduction | 1u << EVENT_protest;
    bool relative = t->token > 0 && token_role(doc, lex, t->token - 1) == FUNCTION_relative && doc->tokens.at[t->token - 1].sentence == doc->tokens.at[t->token].sentence;
    if (t->verb && t->use == USE_act && relative && may_be_present(doc, t) && !(held & 1u << t->kind)) t->generic = true;
}

/* «sa-yadkhuluna fi idrab»: a verb of the future before a protest, which is always something that people set out to do. */
static bool is_ahead(const Doc *doc, const Trigger *t, uint32_t v)
{
    return t->kind == EVENT_protest && !t->verb && doc->tokens.at[v].pos == POS_VERB && doc->tokens.at[v].proclitics & CLITIC_SA;
}

/* The cue before the trigger, nearest first; «ayy», any, leaves the word to a negation before it («dun ayy isabat»). */
static void look_before(const Lexicon *lex, const Doc *doc, Trigger *t, Range clause, uint32_t from)
{
    bool any = false;
    for (uint32_t c = t->token, n; c > from; c--) {
        uint32_t cue = in_phrase(doc, c - 1) ? 0 : cue_at(lex, doc, c - 1, SIDE_before, &n);
        bool opens = c == clause.first && token_may_be(doc, lex, c - 1, FUNCTION_subordinator);      /* «idha» opens the clause */
        bool governs = cue && (opens || c - 1 + n >= clause.first + (n == 1)) && is_near(lex, doc, t, c - 1, n, cue);
        if (governs && cue == MODALITY_generic && token_may_be(doc, lex, c - 1, FUNCTION_quantifier)) any = true;
        else if (governs && (!any || cue == MODALITY_negated)) {
            any = false;
            if (!is_taken(lex, doc, t, c - 1 + n - 1, cue)) apply(doc, t, cue);
            return;
        }
        if (is_ahead(doc, t, c - 1)) apply(doc, t, MODALITY_planned);
        const Trigger *other = trigger_at(doc, c - 1);
        if (other && (other->use == USE_act || other->use == USE_result)) break;
    }
    if (any) apply(doc, t, MODALITY_generic);
}

void modality_find(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    Range clause = clause_of(lex, doc, t->token);
    uint32_t n, from = t->token > REACH_BEFORE ? t->token - REACH_BEFORE : 0;
    uint32_t start = doc->sentences.at[doc->tokens.at[t->token].sentence].first;
    if (from < clause.first) from = clause.first > start + PHRASE ? clause.first - PHRASE : start;      /* «yu'taqadu anna»: a cue may open the clause */
    look_before(lex, doc, t, clause, from);
    share_negation(lex, doc, t);
    share_general(doc, t);
    is_habit(lex, doc, t);
    for (uint32_t c = t->token + t->n; c < clause.end && c < t->token + t->n + REACH_AFTER; c++) {
        uint32_t cue = cue_at(lex, doc, c, SIDE_after, &n);
        if (cue && (cue != MODALITY_another || !t->verb)) {      /* «hujum akhar»; «asaba jundiyyan akhar» is of the soldier */
            apply(doc, t, cue);
            if (cue == MODALITY_another && t->target.first == c) t->target = RANGE_NONE;      /* «tafjir akhar»: no genitive */
            if (cue == MODALITY_another && t->actor.first == c) t->actor = RANGE_NONE;
            break;
        }
    }
    if (t->verb && doc->tokens.at[t->token].proclitics & CLITIC_SA) t->status = STATUS_PLANNED;
}
