/* Counts - see counts.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/phrases.h"
#include "arabic/words.h"

typedef struct { const Lexicon *lex; const Doc *doc; } In;

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }

static uint32_t sentence_end(const In *in, uint32_t t)
{
    const Sentence *s = &in->doc->sentences.at[token(in, t)->sentence];
    return s->first + s->n;
}

static uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }

/* The number that begins at t or whose own words do, or NULL. */
static const Number *number_here(const In *in, uint32_t t)
{
    if (!in->doc->number_at || in->doc->number_at[t] == NONE) return NULL;
    const Number *n = &in->doc->numbers.at[in->doc->number_at[t]];
    return n->first == t || n->core_first == t ? n : NULL;
}

/* The people row of t: also where words_find chose another reading of the same part of speech. */
static const Reading *people(const In *in, uint32_t t)
{
    if (token(in, t)->pos == POS_VERB || token(in, t)->pos == POS_PARTICLE) return NULL;
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++)
        if (r[i].table == TABLE_PEOPLE && FEATS_POS(r[i].feats) != POS_VERB && (r[i].n_tokens > 1 || r[i].proclitics == token(in, t)->proclitics)) return &r[i];
    return NULL;
}

/* A word for an event is no genitive of people. */
static bool trigger_word(const Doc *d, uint32_t t) { return token_reading(d, t, TABLE_EVENTS); }

static bool is_demonym(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++)
        if (r[i].table == TABLE_PLACES && lexicon_symbol(in->lex, COLUMN_PLACES_part, r[i].row) == PLACE_demonym) return true;
    return false;
}

/* «khamsa min junudina»: past the preposition that joins a number to its group. */
static uint32_t skip_min(const In *in, uint32_t t, uint32_t end)
{
    bool joins = t + 1 < end && token_may_be(in->doc, in->lex, t, FUNCTION_preposition) && !token(in, t)->proclitics && !token(in, t)->enclitic && token(in, t)->norm.n == 4;
    return joins && token_is_nominal(in->doc, t + 1) ? t + 1 : t;
}

/* A qualifier that follows its noun («25 shakhsan ala l-aqall»): its row, and its tokens in *n. */
static const Reading *qualifier_after(const In *in, uint32_t t)
{
    if (t >= in->doc->tokens.n) return NULL;
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table != TABLE_QUALIFIERS) continue;
        uint32_t side = lexicon_symbol(in->lex, COLUMN_QUALIFIERS_side, r[i].row);
        if (side == SIDE_after || side == SIDE_both) return &r[i];
    }
    return NULL;
}

static void set_qualifier(Count *c, uint32_t qualifier, int64_t n)
{
    c->qualifier = (uint8_t)qualifier;
    bool floor = qualifier == QUALIFIER_at_least || qualifier == QUALIFIER_more_than;
    bool ceiling = qualifier == QUALIFIER_at_most || qualifier == QUALIFIER_less_than;
    c->low = ceiling ? -1 : n;
    c->high = floor ? -1 : n;
}

static void take_qualifier_after(const In *in, Count *c)
{
    if (c->at.end >= sentence_end(in, c->at.first)) return;
    const Reading *r = qualifier_after(in, c->at.end);
    if (!r || c->low < 0) return;
    set_qualifier(c, lexicon_symbol(in->lex, COLUMN_QUALIFIERS_qualifier, r->row), c->low);
    c->at.end += r->n_tokens;
}

/* Who the group is, from the head's row, else from what follows it: a body's members are of the body's kind («anasir min ash-shurta»),
 * an adjective may tell more («qatil madani»). */
static uint8_t who_of(const In *in, const Count *c)
{
    uint8_t who = 0;
    for (uint32_t t = c->head; t < c->at.end; t++) {
        const Reading *r = people(in, t);
        uint32_t own = r ? lexicon_symbol(in->lex, COLUMN_PEOPLE_who, r->row) : 0;
        if (own > WHO_person && (t == c->head || FEATS_POS(r->feats) == POS_ADJ || is_demonym(in, c->head) || who == 0)) { if (who <= WHO_person) who = (uint8_t)own; }
        else if (own == WHO_person && !who) who = WHO_person;
        const Reading *body = token_reading(in->doc, t, TABLE_SOURCES);
        if (!body || who > WHO_person || t == c->head) continue;
        switch (lexicon_symbol(in->lex, COLUMN_SOURCES_kind, body->row)) {
        case SOURCE_military: who = WHO_soldier; break;
        case SOURCE_police: who = WHO_police; break;
        case SOURCE_armed_group: who = WHO_militant; break;
        default: break;
        }
    }
    return who ? who : WHO_person;
}

static void finish(const In *in, Count *c)
{
    if (c->head == NONE) {
        c->who = WHO_person;
        return;
    }
    const Reading *r = people(in, c->head);
    c->people = r || is_demonym(in, c->head);
    if (r) {
        c->effect = (uint8_t)lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, r->row);
        c->why = (Why){ TABLE_PEOPLE, r->row };
    }
    c->others = role(in, c->head) == FUNCTION_other || (c->at.end > c->head + 1 && role(in, c->at.end - 1) == FUNCTION_other);
    if (c->others) c->people = true;
    c->who = who_of(in, c);
}

/* A number behind its noun, with the article like it: «al-anasir as-sitta». */
static void take_number_inside(const In *in, Count *c)
{
    for (uint32_t t = c->head + 1; t < c->at.end; t++) {
        const Number *n = number_here(in, t);
        bool al = token(in, t)->proclitics & CLITIC_AL || is_article(in->doc, t - 1);
        if (!n || n->not_count || n->percent || !al || n->low < 2) continue;
        c->low = n->low, c->high = n->high, c->qualifier = n->qualifier;
        return;
    }
}

/* «wa-usiba thalith»: one more of the group before. */
static bool ordinal(const In *in, uint32_t t, const Number *n, Count *c)
{
    if (token(in, t)->proclitics & CLITIC_AL || n->n > 1) return false;
    *c = (Count){ .at = { t, t + 1 }, .head = t, .low = 1, .high = 1, .qualifier = QUALIFIER_exact, .who = WHO_person, .people = true, .others = true, .named = true, .why = n->why };
    return true;
}

/* Number, then its noun with what belongs to it. */
static bool numbered(const In *in, uint32_t t, const Number *n, Count *c)
{
    if (n->not_count || n->percent) return false;
    if (n->ordinal) return ordinal(in, t, n, c);
    uint32_t end = sentence_end(in, t), h = n->first + n->n;
    *c = (Count){ .at = { t < n->first ? t : n->first, h }, .head = NONE, .low = n->low, .high = n->high, .qualifier = n->qualifier, .why = n->why };
    if (h < end) h = skip_min(in, h, end);
    bool noun = h < end && (token_is_nominal(in->doc, h) || role(in, h) == FUNCTION_other) && !(token(in, h)->proclitics & (CLITIC_AND | CLITIC_FA | CLITIC_BI | CLITIC_LI));
    if (noun && in->doc->time_at && in->doc->time_at[h] != NONE) noun = false;
    if (noun) {
        c->head = h;
        c->at.end = phrase_end(in->lex, in->doc, h, PHRASE_PLAIN);
    }
    take_qualifier_after(in, c);
    finish(in, c);
    return true;
}

/* «sa'iqa shahina», two drivers: an alif that no accusative can be, for a genitive follows it. */
static bool is_dual_construct(const In *in, uint32_t t, const Reading *r)
{
    if (!(r->feats & FEAT_INDEF_ACC) || t + 1 >= sentence_end(in, t)) return false;
    const Token *next = token(in, t + 1);
    return next->pos == POS_NOUN && !next->proclitics && !(next->feats & FEAT_INDEF_ACC) && token_is_nominal(in->doc, t + 1) && !trigger_word(in->doc, t + 1) &&
           !(in->doc->time_at && in->doc->time_at[t + 1] != NONE);
}

/* A noun with no number word: the dual is 2, a plural is open, one person is 1. */
static bool unnumbered(const In *in, uint32_t t, Count *c)
{
    const Reading *r = people(in, t);
    if (!r) return false;
    *c = (Count){ .at = { t, 0 }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified };
    c->at.end = phrase_end(in->lex, in->doc, t, PHRASE_PLAIN);
    if (r->n_tokens > 1 && c->at.end < t + r->n_tokens) c->at.end = t + r->n_tokens;
    const Number *after = c->at.end < sentence_end(in, t) ? number_here(in, c->at.end) : NULL;
    GramNumber number = FEATS_NUMBER(r->feats);
    if (r->n_tokens == 1 && is_dual_construct(in, t, r)) {
        number = DUAL;
        c->at.end = phrase_end(in->lex, in->doc, t + 1, PHRASE_PLAIN);
    }
    bool small = after && after->core_first == after->first && (after->value == 1 || after->value == 2) && !after->not_count && !(token(in, c->at.end)->proclitics & CLITIC_AND);
    if (small) c->at.end = after->first + after->n;
    if (number == DUAL || (small && after->value == 2)) c->low = c->high = 2, c->qualifier = QUALIFIER_exact;
    else if (number == SINGULAR) c->low = c->high = 1, c->qualifier = QUALIFIER_exact, c->named = true;
    if (number == PLURAL) take_number_inside(in, c);
    finish(in, c);
    if (small || number == DUAL) take_qualifier_after(in, c);
    return true;
}

/* A person's name that no noun introduces: «maqtal Basim Ashur». */
static bool name(const In *in, uint32_t t, Count *c)
{
    bool unknown = token(in, t)->pos == POS_NOUN && !token(in, t)->n_readings;       /* «al-Hariri»: an article, and no row knows it */
    if ((token(in, t)->pos != POS_NAME && !unknown) || token(in, t)->kind != TOKEN_WORD) return false;
    if (in->doc->place_at && in->doc->place_at[t] != NONE) return false;
    *c = (Count){ .at = { t, phrase_end(in->lex, in->doc, t, PHRASE_PLAIN) }, .head = t, .low = 1, .high = 1, .qualifier = QUALIFIER_exact, .named = true };
    finish(in, c);
    c->people = true;
    return true;
}

/* «isabat akharin»: others, how many is not said. */
static bool others(const In *in, uint32_t t, Count *c)
{
    if (role(in, t) != FUNCTION_other) return false;
    *c = (Count){ .at = { t, t + 1 }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified, .who = WHO_person, .people = true, .others = true };
    return true;
}

bool count_at(const Lexicon *lex, const Doc *doc, uint32_t t, Count *out)
{
    In in = { lex, doc };
    if (t >= doc->tokens.n) return false;
    const Number *n = number_here(&in, t);
    if (n) return numbered(&in, t, n, out);
    if (doc->time_at && doc->time_at[t] != NONE) return false;
    if (others(&in, t, out)) return true;
    if (!token_is_nominal(doc, t)) return false;
    if (unnumbered(&in, t, out)) return true;
    if (is_demonym(&in, t)) {
        GramNumber number = FEATS_NUMBER(token(&in, t)->feats);
        *out = (Count){ .at = { t, phrase_end(lex, doc, t, PHRASE_PLAIN) }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified };
        if (number == DUAL) out->low = out->high = 2, out->qualifier = QUALIFIER_exact;
        if (number == SINGULAR) out->low = out->high = 1, out->qualifier = QUALIFIER_exact;
        finish(&in, out);
        return true;
    }
    return name(&in, t, out);
}

uint32_t count_or_phrase_end(const Lexicon *lex, const Doc *doc, uint32_t t, unsigned how)
{
    Count c;
    if (doc->number_at && doc->number_at[t] != NONE && count_at(lex, doc, t, &c)) return c.at.end;
    return phrase_end(lex, doc, t, how);
}
