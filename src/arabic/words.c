/* Words - which of its readings a token has here.
 *
 * Unvocalised Arabic leaves many words open: «qtl» is he killed, was killed, or the killing. Each
 * reading is scored by how much of the word it explains and by what stands before it (a verb does not
 * follow a preposition, a noun does not follow «lam»), and the best is taken, from left to right. A word that no row knows
 * is read by its shape, and else as a name. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/words.h"
#include "arabic/clitics.h"
#include "arabic/stages.h"

Pos reading_pos(const Reading *r)
{
    if (r->table == TABLE_FUNCTION || r->table == TABLE_QUALIFIERS || r->table == TABLE_MODALITY)
        return FEATS_POS(r->feats) == POS_VERB ? POS_VERB : POS_PARTICLE;
    if (r->table == TABLE_NUMBERS) return POS_NUMBER;
    Pos pos = FEATS_POS(r->feats);
    if (pos != POS_NONE) return pos;
    return r->table == TABLE_PLACES || r->table == TABLE_NAMES ? POS_NAME : POS_NOUN;
}

const Reading *token_chosen(const Doc *d, uint32_t t, TableId table)
{
    const Reading *r = token_readings(d, t);
    Pos pos = (Pos)d->tokens.at[t].pos;
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++) {
        if (r[i].table != table || r[i].n_tokens != 1) continue;
        Pos own = reading_pos(&r[i]);
        if ((own == POS_VERB) == (pos == POS_VERB) && r[i].proclitics == d->tokens.at[t].proclitics) return &r[i];
    }
    return NULL;
}

/* What stands before a token, as far as it bears on the choice. */
typedef struct {
    bool start;             /* nothing, or only a mark, a conjunction or a connector, stands before */
    bool preposition;       /* «fi», «min» */
    bool verbal;            /* «qad», «lam», «sawfa»: a verb follows */
    bool that;              /* «an», «inna», «inda-ma», a relative: a clause follows */
    bool bare_noun;         /* a noun that may stand in construct */
    bool definite;          /* a noun with its article or pronoun */
    bool closed;            /* an indefinite noun whose ending shows that no genitive follows: «shakhsan», «jundiyyayn» */
    bool verb;
} Before;

static Before look_before(const Lexicon *lex, const Doc *d, uint32_t t)
{
    Before b = { 0 };
    if (t == 0 || d->tokens.at[t - 1].sentence != d->tokens.at[t].sentence) return (Before){ .start = true };
    const Token *p = &d->tokens.at[t - 1];
    if (p->kind != TOKEN_WORD) return (Before){ .start = p->kind == TOKEN_PUNCT };
    switch (p->pos) {
    case POS_VERB: b.verb = true; break;
    case POS_NOUN: case POS_ADJ: case POS_NAME:
        b.definite = p->proclitics & CLITIC_AL || p->enclitic || p->pos == POS_NAME;
        b.closed = !b.definite && (p->feats & FEAT_INDEF_ACC || (p->feats & (FEAT_NOMINATIVE | FEAT_OBLIQUE) && !(p->feats & FEAT_CONSTRUCT)));
        b.bare_noun = p->pos == POS_NOUN && !b.definite && !b.closed;
        break;
    default: break;
    }
    if (p->pos != POS_PARTICLE) return b;
    switch (token_role(d, lex, t - 1)) {
    case FUNCTION_preposition: b.preposition = !p->enclitic; break;
    case FUNCTION_negation: case FUNCTION_particle: b.verbal = true; break;
    case FUNCTION_that: case FUNCTION_relative: case FUNCTION_subordinator: case FUNCTION_auxiliary: b.that = true; break;
    case FUNCTION_conjunction: case FUNCTION_connector: b.start = true; break;
    default: break;
    }
    return b;
}

static int clitic_cost(const Reading *r)
{
    int cost = r->enclitic ? 2 : 0;
    if (r->proclitics & CLITIC_AND) cost += 1;
    if (r->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_SA)) cost += 2;
    if (r->proclitics & (CLITIC_KA | CLITIC_FA)) cost += 4;
    return r->proclitics & CLITIC_AL ? cost - 1 : cost;
}

static int verb_score(const Reading *r, Before b)
{
    int score = 0;
    if (b.preposition) score -= 8;
    if (b.verbal) score += 4;
    if (b.that) score += 2;
    if (b.start) score += 2;
    if (b.definite) score += 1;
    if (b.closed) score += 3;
    if (b.bare_noun && !(r->proclitics & (CLITIC_AND | CLITIC_FA))) score -= 2;
    if (b.verb && !(r->proclitics & (CLITIC_AND | CLITIC_FA))) score -= 3;
    if (FEATS_TENSE(r->feats) == PAST && FEATS_PERSON(r->feats) != 3) score -= 3;
    if (FEATS_TENSE(r->feats) == PRESENT && FEATS_PERSON(r->feats) != 3) score -= 2;
    if (r->feats & FEAT_SHORT && !b.verbal) score -= 2;
    return score;
}

static int noun_score(const Reading *r, Before b)
{
    int score = 1;
    if (b.preposition || b.bare_noun || b.verb) score += 2;
    if (b.verbal) score -= 2;
    if (r->feats & FEAT_INDEF_ACC && b.preposition) score -= 2;
    if (r->feats & FEAT_CONSTRUCT && !r->enclitic) score -= 1;
    return score;
}

static int reading_score(const Lexicon *lex, const Reading *r, Before b)
{
    int score = 4 - clitic_cost(r);
    switch (reading_pos(r)) {
    case POS_VERB: return score + verb_score(r, b);
    case POS_PARTICLE: {
        if (r->table != TABLE_FUNCTION) return score;
        uint32_t role = lexicon_symbol(lex, COLUMN_FUNCTION_role, r->row);
        bool plain = !(r->proclitics & ~(CLITIC_AND | CLITIC_FA));
        return score + (plain ? 5 : 0) + (role == FUNCTION_preposition ? 1 : 0);
    }
    case POS_ADJ: return score + noun_score(r, b) + (b.definite && r->proclitics & CLITIC_AL ? 2 : 0) - (b.preposition ? 1 : 0);
    case POS_NAME: return score + (r->table == TABLE_PLACES && b.preposition ? 1 : 0) + (r->proclitics ? -1 : 0);
    default: return score + noun_score(r, b) + (r->table == TABLE_WORDS ? 0 : 1);
    }
}

/* A word without readings: by the article and its ending, else a name. */
static void read_shape(const Clitics *clitics, Doc *doc, uint32_t t)
{
    Token *token = &doc->tokens.at[t];
    token->pos = POS_NAME;
    for (uint32_t i = 1; i < clitics->n_before; i++) {
        const Clitic *c = &clitics->before[i];
        if (!(c->parts & CLITIC_AL) || !str_starts(token->norm, c->norm) || token->norm.n < c->norm.n + 6) continue;
        token->pos = POS_NOUN;
        token->proclitics = c->parts;
        uint32_t glued = c->norm.n > 4 && !(c->parts & CLITIC_LI) ? c->norm.n - 4 : c->parts & CLITIC_LI ? c->norm.n : 0;
        token->skip = (uint16_t)(glued < token->span.end - token->span.begin ? glued : 0);
    }
}

static void choose(const Lexicon *lex, Doc *doc, const Clitics *clitics, uint32_t t)
{
    Token *token = &doc->tokens.at[t];
    const Reading *r = token_readings(doc, t), *best = NULL;
    Before before = look_before(lex, doc, t);
    int best_score = 0;                      /* an unknown name scores 0: a reading must explain more than that */
    for (uint32_t i = 0; i < token->n_readings; i++) {
        if (r[i].n_tokens != 1) continue;
        int score = reading_score(lex, &r[i], before);
        if (score > best_score) best = &r[i], best_score = score;
    }
    if (!best) {
        read_shape(clitics, doc, t);
        return;
    }
    token->pos = (uint8_t)reading_pos(best);
    token->feats = best->feats;
    token->proclitics = best->proclitics;
    token->enclitic = best->enclitic;
    token->skip = best->skip;
}

void words_find(const Lexicon *lex, Doc *doc)
{
    const Clitics *clitics = clitics_read(lex, doc->arena);
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        Token *token = &doc->tokens.at[t];
        if (token->kind == TOKEN_WORD) choose(lex, doc, clitics, t);
        else if (token->kind == TOKEN_DIGITS) token->pos = POS_NUMBER;
        else if (token->kind == TOKEN_LATIN) token->pos = POS_NAME;
    }
}
