/* Triggers - see triggers.h: which words are triggers, and the clause that each stands in. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

/* The two words of a verb phrase may be parted by its subject: «atlaqat ash-shurta an-nar». */
enum { GAP = 9 };

static bool is_verb_reading(const Reading *r) { return FEATS_POS(r->feats) == POS_VERB; }

/* «fa-qad suqita», not «faqada»: a word that may be a particle stands right before a verb. */
static bool is_before_verb(const Doc *d, uint32_t t)
{
    bool particle = token_reading(d, t, TABLE_FUNCTION) && t + 1 < d->tokens.n && d->tokens.at[t + 1].sentence == d->tokens.at[t].sentence;
    return particle && d->tokens.at[t].pos == POS_VERB && d->tokens.at[t + 1].pos == POS_VERB && !(d->tokens.at[t + 1].proclitics & (CLITIC_AND | CLITIC_FA));
}

/* The event reading of token t: a phrase, else one that agrees with the part of speech chosen for the token. */
static const Reading *event_reading(const Doc *d, uint32_t t)
{
    const Reading *r = token_readings(d, t);
    bool verb = d->tokens.at[t].pos == POS_VERB, people = false;
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++) {
        if (r[i].table == TABLE_PEOPLE && !r[i].enclitic) people = true;
        if (r[i].table != TABLE_EVENTS || (people && !verb && (r[i].enclitic || r[i].feats & FEAT_CONSTRUCT))) continue;      /* «qatla», the dead, is neither «qatl-i», my killing, nor «qatlay», two killings of */
        if (r[i].n_tokens > 1) return &r[i];
        if (is_before_verb(d, t) || (verb && FEATS_PERSON(r[i].feats) != FEATS_PERSON(d->tokens.at[t].feats))) continue;      /* «asaba», he hit, is no «usabu», I am hit */
        if (is_verb_reading(&r[i]) == verb && d->tokens.at[t].pos != POS_PARTICLE) return &r[i];
    }
    return NULL;
}

/* Part of another's name («sahifat al-hajum», a street named after a battle; «Alfrid Matu», whose second half is «they died») is no event. */
static bool inside_name(const Doc *d, uint32_t t)
{
    const Mention *person = token_person(d, t);
    if (person && (person->first < t || person->n > 1)) return true;
    if (!d->place_at || d->place_at[t] == NONE) return false;
    const Place *p = &d->places.at[d->place_at[t]];
    return p->n > 1 && !p->demonym;
}

static Trigger make(const Lexicon *lex, uint32_t t, const Reading *r)
{
    return (Trigger){
        .token = t, .n = r->n_tokens, .row = r->row,
        .use = (uint8_t)lexicon_symbol(lex, COLUMN_EVENTS_use, r->row),
        .kind = (uint8_t)lexicon_symbol(lex, COLUMN_EVENTS_kind, r->row),
        .effect = (uint8_t)lexicon_symbol(lex, COLUMN_EVENTS_effect, r->row),
        .number = (uint8_t)FEATS_NUMBER(r->feats), .verb = is_verb_reading(r), .passive = FEATS_VOICE(r->feats) == PASSIVE,
        .actor = RANGE_NONE, .target = RANGE_NONE, .victim = RANGE_NONE, .event = NONE,
    };
}

/* The row of a verb phrase whose words its subject parts: the verb at t and one of the words after it, as one key; any pronoun may
 * stand where the row has one («laqiya shakhsan ... masra'ahuma»). */
static bool parted(const Lexicon *lex, const Clitics *clitics, const Doc *d, uint32_t t, Reading *out)
{
    char key[128];
    Str verb = d->tokens.at[t].norm;
    const Sentence *s = &d->sentences.at[d->tokens.at[t].sentence];
    if (d->tokens.at[t].proclitics && verb.n > 4) verb.p += 2, verb.n -= 2;
    if (d->tokens.at[t].pos != POS_VERB || verb.n > 60 || !lexicon_find(lex, verb).goes_on) return false;
    memcpy(key, verb.p, verb.n);
    key[verb.n] = ' ';
    for (uint32_t k = t + 2; k < s->first + s->n && k <= t + GAP; k++) {
        Str other = d->tokens.at[k].norm;
        if (d->tokens.at[k].kind == TOKEN_PUNCT || other.n > 60) return false;
        const Clitic *pronoun = clitics_ending(clitics, other);
        uint32_t stem = pronoun ? other.n - pronoun->norm.n : other.n;
        memcpy(key + verb.n + 1, other.p, stem);
        other.n = stem;
        if (pronoun) memcpy(key + verb.n + 1 + stem, clitics->after[1].norm.p, clitics->after[1].norm.n), other.n += clitics->after[1].norm.n;
        Senses senses = lexicon_find(lex, (Str){ key, verb.n + 1 + other.n });
        for (uint32_t i = 0; i < senses.n; i++) {
            if (senses.at[i].table != TABLE_EVENTS || FEATS_PERSON(senses.at[i].feats) != FEATS_PERSON(d->tokens.at[t].feats)) continue;
            if (!(lexicon_set(lex, COLUMN_EVENTS_needs, senses.at[i].row) & 1u << NEED_gap)) continue;
            *out = (Reading){ .table = TABLE_EVENTS, .row = senses.at[i].row, .feats = senses.at[i].feats, .n_tokens = 1 };
            return true;
        }
    }
    return false;
}

void triggers_find(const Lexicon *lex, Doc *doc)
{
    Reading gap;
    const Clitics *clitics = clitics_read(lex, doc->arena);
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        if (doc->tokens.at[t].kind != TOKEN_WORD) continue;
        const Reading *r = event_reading(doc, t);
        if ((!r || r->n_tokens == 1) && parted(lex, clitics, doc, t, &gap)) r = &gap;
        if (!r || inside_name(doc, t)) continue;
        ARENA_PUSH(doc->arena, doc->triggers, make(lex, t, r));
        t += r->n_tokens - 1u;
    }
    for (uint32_t i = 0; i < doc->triggers.n; i++) {
        arguments_find(lex, doc, &doc->triggers.at[i]);
        modality_find(lex, doc, &doc->triggers.at[i]);
    }
}

uint32_t trigger_from(const Doc *doc, uint32_t token)
{
    uint32_t low = 0, high = doc->triggers.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->triggers.at[middle].token < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

const Trigger *trigger_at(const Doc *doc, uint32_t t)
{
    uint32_t i = trigger_from(doc, t);
    return i < doc->triggers.n && doc->triggers.at[i].token == t ? &doc->triggers.at[i] : NULL;
}

/* A mark or a word at which one clause ends and another begins. */
static bool parts_clauses(const Lexicon *lex, const Doc *d, uint32_t t)
{
    const Token *token = &d->tokens.at[t];
    if (token->kind == TOKEN_PUNCT) return token->letter == LETTER_comma || token->letter == LETTER_colon || token->letter == LETTER_stop;
    if (token->pos == POS_VERB) return token->proclitics & (CLITIC_AND | CLITIC_FA);
    if (token->pos != POS_PARTICLE) return false;
    uint32_t role = token_role(d, lex, t);
    return role == FUNCTION_subordinator || role == FUNCTION_that || role == FUNCTION_connector;
}

Range clause_of(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    const Sentence *s = &doc->sentences.at[doc->tokens.at[t].sentence];
    Range r = { t, t + 1 };
    while (r.first > s->first && !parts_clauses(lex, doc, r.first) && !parts_clauses(lex, doc, r.first - 1)) r.first--;
    while (r.end < s->first + s->n && !parts_clauses(lex, doc, r.end)) r.end++;
    return r;
}
