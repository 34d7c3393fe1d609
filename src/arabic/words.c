/* Words - which of its readings a token has here.
 *
 * Unvocalised Arabic leaves many words open: «qtl» is he killed, was killed, or the killing. Each
 * reading is scored by how much of the word it explains and by what stands before it (a verb does not
 * follow a preposition, a noun does not follow «lam»), and the best is taken, from left to right. A word that no row knows
 * is read by its shape, and else as a name. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/words.h"
#include "arabic/features.h"
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

/* What stands around a token, as far as it bears on the choice. */
typedef struct {
    bool start;             /* nothing, or only a mark, a conjunction or a connector, stands before */
    bool preposition;       /* «fi», «min» */
    bool clause;            /* a relative, «inda-ma», an auxiliary: a verb is likely */
    bool that;              /* «an», «inna»: a present verb or a noun */
    bool bare_noun;         /* a noun that may stand in construct */
    bool nominal, definite; /* a noun, adjective or name; with its article or pronoun */
    bool accusative;        /* it shows the alif of the indefinite accusative */
    bool two, group;        /* it may be a dual; its ending shows a plural */
    bool adjective;         /* an adjective without the article: it ends its phrase */
    bool closed;            /* an indefinite noun whose ending shows that no genitive follows: «shakhsan», «jundiyyayn» */
    bool name, verb;
    bool many;              /* it is a plural in the nominative: no verb after it is in the dual */
    bool had_verb;          /* the clause has a verb already */
    bool controlled;        /* and that verb still wants a verbal noun: «hawala» */
    uint32_t wants;         /* NEXT_* of the function word before */
    bool article_after, name_after, people_after;
    bool named;             /* a first name, before another name */
} Around;

/* Are tokens a and b, whichever comes first, of one sentence? */
static bool same_sentence(const Doc *d, uint32_t a, uint32_t b) { return b < d->tokens.n && d->tokens.at[a].sentence == d->tokens.at[b].sentence; }

static void look_at_function(const Lexicon *lex, const Doc *d, uint32_t p, Around *a)
{
    const Reading *r = token_readings(d, p), *end = r + d->tokens.at[p].n_readings;
    while (r < end && !(r->table == TABLE_FUNCTION && r->n_tokens == 1)) r++;
    if (r == end) return;
    a->wants = lexicon_symbol(lex, COLUMN_FUNCTION_next, r->row);
    switch (lexicon_symbol(lex, COLUMN_FUNCTION_role, r->row)) {
    case FUNCTION_preposition: a->preposition = !d->tokens.at[p].enclitic && a->wants != NEXT_any; break;
    case FUNCTION_that: a->that = true; break;
    case FUNCTION_relative: case FUNCTION_subordinator: case FUNCTION_auxiliary: a->clause = true; break;
    case FUNCTION_conjunction: case FUNCTION_connector: a->start = true; break;
    default: break;
    }
}

static bool opens_quotation(const Doc *d, uint32_t t)
{
    if (t < 2 || !same_sentence(d, t, t - 2)) return false;
    uint32_t letter = d->tokens.at[t - 1].letter;
    return (letter == LETTER_quote_open || letter == LETTER_quote) && d->tokens.at[t - 2].pos == POS_PARTICLE;
}

static void look_before(const Lexicon *lex, const Doc *d, uint32_t t, Around *a)
{
    a->start = t == 0 || !same_sentence(d, t, t - 1) || d->tokens.at[t - 1].kind == TOKEN_PUNCT;
    if (opens_quotation(d, t)) {                /* «da'a ila "qatl ...": the preposition governs into the quotation */
        Around outside = { 0 };
        look_at_function(lex, d, t - 2, &outside);
        if (outside.preposition) a->preposition = true, a->start = false;
    }
    if (a->start || d->tokens.at[t - 1].kind != TOKEN_WORD) return;
    const Token *p = &d->tokens.at[t - 1];
    switch (p->pos) {
    case POS_NUMBER:                  /* «al-ithnayn al-muqbil» */
        a->nominal = a->definite = p->proclitics & CLITIC_AL;
        break;
    case POS_NOUN: case POS_ADJ: case POS_NAME:
        a->nominal = true;
        a->name = p->pos == POS_NAME;
        a->definite = p->proclitics & CLITIC_AL || p->enclitic || a->name;
        a->accusative = p->feats & FEAT_INDEF_ACC;
        a->closed = !a->definite && (a->accusative || (p->feats & (FEAT_NOMINATIVE | FEAT_OBLIQUE) && !(p->feats & FEAT_CONSTRUCT)));
        a->many = a->closed && FEATS_NUMBER(p->feats) == PLURAL && p->feats & FEAT_NOMINATIVE;
        for (uint32_t i = 0; i < p->n_readings; i++) a->two |= FEATS_NUMBER(token_readings(d, t - 1)[i].feats) == DUAL && token_readings(d, t - 1)[i].table == TABLE_PEOPLE;
        a->adjective = p->pos == POS_ADJ && !a->definite;
        a->bare_noun = p->pos == POS_NOUN && !a->definite && !a->closed;
        break;
    default: a->verb = p->pos == POS_VERB;
    }
    if (p->pos == POS_PARTICLE || p->pos == POS_VERB) look_at_function(lex, d, t - 1, a);
    if (a->clause) a->verb = false;
}

static void look_after(const Doc *d, uint32_t t, const Clitics *clitics, Around *a)
{
    if (t + 1 >= d->tokens.n || !same_sentence(d, t, t + 1) || d->tokens.at[t + 1].kind != TOKEN_WORD) return;
    for (uint32_t i = 1; i < clitics->n_before && !a->article_after; i++)
        if (clitics->before[i].parts == CLITIC_AL) a->article_after = str_starts(d->tokens.at[t + 1].norm, clitics->before[i].norm);
    const Reading *r = token_reading(d, t + 1, TABLE_NAMES);
    const Reading *own = token_reading(d, t, TABLE_NAMES);
    a->name_after = r && !r->proclitics;
    a->named = a->name_after && own && !own->proclitics;
    const Reading *people = token_reading(d, t + 1, TABLE_PEOPLE), *number = token_reading(d, t + 1, TABLE_NUMBERS);
    a->people_after = (people && !people->proclitics && !people->enclitic) || (number && !number->proclitics);
}

static int clitic_cost(const Reading *r)
{
    int cost = r->enclitic ? 2 : 0;
    if (r->proclitics & CLITIC_AND) cost += 1;
    if (r->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_SA)) cost += 2;
    if (r->proclitics & (CLITIC_KA | CLITIC_FA)) cost += 4;
    return r->proclitics & CLITIC_AL ? cost - 1 : cost;
}

static int verb_score(const Lexicon *lex, const Reading *r, Around a)
{
    bool present = FEATS_TENSE(r->feats) == PRESENT, joined = r->proclitics & (CLITIC_AND | CLITIC_FA);
    int score = 0;
    if (a.preposition || a.wants == NEXT_noun) score -= 8;
    if (a.wants == NEXT_verb) score += 4;
    if (a.wants == NEXT_present) score += present ? 5 : -2;
    if (a.clause) score += 3;
    if (a.that && a.named) score -= 4;                                /* «anna Qasim Abd ...»: two names, not «he shared» */
    else if (a.that) score += present ? 3 : a.article_after ? -1 : 3;      /* «ba'da an khatafa musallahun», but «anna qatla l-madaniyyin»  */
    if (a.start) score += 3;
    else if (joined) score += 2;
    if (a.definite && !a.had_verb && FEATS_PERSON(r->feats) == 3) score += a.article_after ? 1 : 3;      /* «anna z-za'im khutifa»: a bare noun goes with no definite one */
    if (a.closed) score += 3;
    else if (a.adjective && !a.article_after && !(a.had_verb && a.people_after)) score += 2;      /* «za'im shi'i qutila», but «hawala musallah khatf fatat» */
    bool ended = r->enclitic || FEATS_NUMBER(r->feats) == PLURAL || FEATS_NUMBER(r->feats) == DUAL;           /* «junud khatafu-hum»: no noun looks so */
    if (a.bare_noun && !joined && !ended) score -= present ? 0 : 2;
    if (a.verb && !joined) score -= 3;
    if (a.controlled && !joined && !ended) score -= 6;       /* «hawala musallahun khatf tabib» */
    if (FEATS_PERSON(r->feats) != 3) score -= present ? 2 : 3;
    if (FEATS_NUMBER(r->feats) == DUAL) score += a.two ? 6 : a.many || (a.bare_noun && a.had_verb) ? -6 : a.closed ? 0 : -1;      /* «shurtiyyayn qutila», but «qatala musallahun tajiran» */
    if (FEATS_NUMBER(r->feats) == PLURAL && FEATS_GENDER(r->feats) == FEMININE) score -= 3;      /* seldom in news: «ithnayn» is two, not «athnayna» */
    if (r->table == TABLE_EVENTS && r->enclitic && a.bare_noun && lexicon_symbol(lex, COLUMN_EVENTS_use, r->row) == USE_light) score += 6;      /* «hujum shannahu» */
    if (r->feats & FEAT_SHORT && a.wants != NEXT_present) score -= 2;
    return score;
}

static int noun_score(const Reading *r, Around a)
{
    int score = 1;
    bool bare = !(r->proclitics & CLITIC_AL) && !r->enclitic && !(r->feats & FEAT_INDEF_ACC);
    if (a.preposition || a.bare_noun || a.verb || a.wants == NEXT_noun) score += 2;
    if (a.wants == NEXT_verb || a.wants == NEXT_present) score -= 2;
    if (r->feats & FEAT_INDEF_ACC && a.preposition) score -= 2;
    if (r->feats & FEAT_CONSTRUCT && !r->enclitic) score -= a.article_after || a.name_after ? 0 : 2;
    if (bare && a.article_after && !a.start) score += 1;
    return score;
}

/* Does an adjective so written go with the noun before it? */
static bool attributive(uint8_t proclitics, Around a) { return a.nominal && a.definite == ((proclitics & CLITIC_AL) != 0); }

static int adjective_score(const Reading *r, Around a)
{
    if (r->feats & FEAT_INDEF_ACC && a.nominal && !a.accusative) return a.closed ? 0 : -3;       /* «janub Rusya» is no Russian in the accusative; «musallahun muqiman» is an object */
    return attributive(r->proclitics, a) ? 2 : a.preposition ? -2 : -1;
}

static int name_score(const Lexicon *lex, const Reading *r, Around a)
{
    int score = r->proclitics & (CLITIC_FA | CLITIC_KA) ? -5 : r->proclitics ? -1 : 0;
    if (r->table == TABLE_PLACES) return score + (a.preposition ? 1 : 0) + (lexicon_symbol(lex, COLUMN_PLACES_risk, r->row) == RISK_common ? 0 : 2);
    return score + (a.name ? 2 : 0) + (a.name_after ? 2 : 0) + (a.wants || a.preposition ? 0 : 1);
}

static int particle_score(const Lexicon *lex, const Reading *r)
{
    if (r->table != TABLE_FUNCTION) return 0;
    uint32_t role = lexicon_symbol(lex, COLUMN_FUNCTION_role, r->row);
    if (role == FUNCTION_preposition) return r->proclitics & CLITIC_FA ? 1 : r->proclitics & ~CLITIC_AND ? 3 : 6;      /* «fatahat» opened, seldom fa-taht */
    return r->proclitics & ~(CLITIC_AND | CLITIC_FA) ? 3 : 5;
}

static int reading_score(const Lexicon *lex, const Reading *r, Around a)
{
    int score = 4 - clitic_cost(r);
    switch (reading_pos(r)) {
    case POS_VERB: return score + verb_score(lex, r, a);
    case POS_PARTICLE: return score + particle_score(lex, r);
    case POS_ADJ: return score + noun_score(r, a) + adjective_score(r, a);
    case POS_NUMBER: return score + noun_score(r, a) + (a.nominal && attributive(r->proclitics, a) ? 3 : 1);
    case POS_NAME: return score + name_score(lex, r, a);
    default: return score + noun_score(r, a) + (r->table == TABLE_WORDS ? 0 : r->table == TABLE_TIMEWORDS || r->table == TABLE_MODALITY ? -1 : 1);
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

/* A word that no row knows scores 0: a reading that takes little words off must explain more than that, one that takes none is better anyhow. */
static int least_score(const Reading *r, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (r[i].n_tokens == 1 && !(r[i].proclitics & ~(CLITIC_AND | CLITIC_AL | CLITIC_SA)) && !r[i].enclitic) return -100;
    return 0;
}

/* A phrase that settles what its words are: a name of two words, a preposition or connector. Returns the tokens that it covers. */
static uint32_t settled_by_phrase(const Lexicon *lex, const Doc *d, uint32_t t, Pos *pos)
{
    const Reading *r = token_readings(d, t);
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings && r[i].n_tokens > 1; i++) {
        *pos = reading_pos(&r[i]);
        if (r[i].proclitics & (CLITIC_KA | CLITIC_SA)) continue;
        bool place = r[i].table == TABLE_PLACES && lexicon_symbol(lex, COLUMN_PLACES_part, r[i].row) == PLACE_name;
        if ((place || r[i].table == TABLE_NAMES) && *pos == POS_NAME) return r[i].n_tokens;
        if (r[i].table != TABLE_FUNCTION) continue;
        uint32_t role = lexicon_symbol(lex, COLUMN_FUNCTION_role, r[i].row);
        if (role == FUNCTION_preposition || role == FUNCTION_subordinator || role == FUNCTION_connector) return r[i].n_tokens;
    }
    *pos = POS_NONE;
    return d->tokens.at[t].n_readings ? r[0].n_tokens : 0;         /* a longer phrase of another table: nothing inside it is settled */
}

/* What a reading that was chosen makes of its token: an adjective that no noun before it bears is a noun («al-'adid min»), and a
 * verb after a preposition is the verbal noun of the same letters («'ala khafd»). */
static Pos chosen_pos(const Reading *r, Around a)
{
    Pos pos = reading_pos(r);
    if (pos == POS_ADJ && !a.nominal && (r->proclitics & CLITIC_AL || a.preposition)) return POS_NOUN;
    return pos == POS_VERB && (a.preposition || a.wants == NEXT_noun) ? POS_NOUN : pos;
}

/* «shaqiqu-hu», his brother, «qatala-hu», killed him, are written with ha: no «shaqiqa», a sister, no «qatala», killers, whose ta marbuta has dots. Where the writer leaves dots out all are ha. */
static bool is_other_letter(const Doc *d, const Clitics *clitics, uint32_t t, const Reading *r)
{
    Str text = token_text(d, t), norm = d->tokens.at[t].norm;
    bool plain = !r->enclitic && r->n_tokens == 1 && FEATS_POS(r->feats) != POS_VERB && r->table != TABLE_FUNCTION;
    if (!plain || text.n < 2 || norm.n < 2 || !str_ends(norm, clitics->after[clitics->n_after > 1].norm) || memcmp(text.p + text.n - 2, norm.p + norm.n - 2, 2) != 0) return false;
    const Reading *other = token_readings(d, t);
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++)
        if ((other[i].table == TABLE_PEOPLE || other[i].table == TABLE_EVENTS) && other[i].enclitic == 2 && other[i].n_tokens == 1) return true;
    return false;
}

/* The verb that the clause before a token has: none, any, or one that wants a verbal noun without a preposition («hawala»). */
typedef enum { NO_VERB, ANY_VERB, WANTS_NOUN } HadVerb;

static HadVerb verb_of(const Lexicon *lex, const Doc *d, uint32_t t)
{
    const Reading *r = token_chosen(d, t, TABLE_EVENTS);
    bool controls = r && lexicon_symbol(lex, COLUMN_EVENTS_use, r->row) == USE_control && !lexicon_set(lex, COLUMN_EVENTS_needs, r->row);
    return controls ? WANTS_NOUN : ANY_VERB;
}

static void choose(const Lexicon *lex, Doc *doc, const Clitics *clitics, uint32_t t, HadVerb had, Pos settled)
{
    Token *token = &doc->tokens.at[t];
    const Reading *r = token_readings(doc, t), *best = NULL;
    Around around = { .had_verb = had != NO_VERB, .controlled = had == WANTS_NOUN };
    look_before(lex, doc, t, &around);
    look_after(doc, t, clitics, &around);
    int best_score = least_score(r, token->n_readings);
    for (uint32_t i = 0; i < token->n_readings; i++) {
        if (r[i].n_tokens != 1 || r[i].table == TABLE_NOTATION || !table_tells_words(r[i].table)) continue;      /* these say nothing of the part of speech */
        int score = reading_score(lex, &r[i], around) + (reading_pos(&r[i]) == settled ? 20 : 0) - (is_other_letter(doc, clitics, t, &r[i]) ? 4 : 0);
        if (score > best_score) best = &r[i], best_score = score;
    }
    if (!best) {
        read_shape(clitics, doc, t);
        return;
    }
    token->pos = (uint8_t)(settled ? settled : chosen_pos(best, around));
    token->feats = best->feats;
    token->proclitics = best->proclitics;
    token->enclitic = best->enclitic;
    token->skip = best->skip;
}

/* A new clause begins at a mark, a conjunction, a relative or «that». */
static bool clause_begins(const Lexicon *lex, const Doc *d, uint32_t t)
{
    const Token *token = &d->tokens.at[t];
    if (token->kind == TOKEN_PUNCT || t == 0 || !same_sentence(d, t, t - 1) || token->proclitics & CLITIC_AND) return true;
    if (token->pos != POS_PARTICLE) return false;
    uint32_t role = token_role(d, lex, t);
    return role == FUNCTION_relative || role == FUNCTION_that || role == FUNCTION_subordinator || role == FUNCTION_conjunction;
}

void words_by_rules(const Lexicon *lex, Doc *doc)
{
    const Clitics *clitics = clitics_read(lex, doc->arena);
    HadVerb had = NO_VERB;
    uint32_t settled_to = 0;
    Pos settled = POS_NONE;
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        Token *token = &doc->tokens.at[t];
        if (t >= settled_to) settled_to = t + settled_by_phrase(lex, doc, t, &settled);
        if (token->kind == TOKEN_WORD) choose(lex, doc, clitics, t, had, settled);
        else if (token->kind == TOKEN_DIGITS) token->pos = POS_NUMBER;
        else if (token->kind == TOKEN_LATIN) token->pos = POS_NAME;
        token->tag = (Tag){ token->pos, token->proclitics, token->enclitic, token->skip };
        had = token->pos == POS_VERB ? verb_of(lex, doc, t) : clause_begins(lex, doc, t) ? NO_VERB : had;
    }
}

void words_find(const Lexicon *lex, Doc *doc)
{
    Weights weights;
    words_by_rules(lex, doc);
    if (!weights_read(lex, &weights)) return;
    const Clitics *clitics = clitics_read(lex, doc->arena);
    doc->facts = features_facts(lex, doc, &weights, clitics_article(clitics));
    words_by_weights(lex, &weights, clitics, doc);
}
