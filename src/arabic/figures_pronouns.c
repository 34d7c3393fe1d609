/* Figures, pronouns - see figures_in.h: whom «khatafahuma», «ightiyalihi», «al-qabd alayhi» mean.
 *
 * A pronoun of two means the two people told of last; one of one means the last person before it that is no speaker and has not
 * himself done the deed. «-ha» means things more often than women, and asks for a word that is a woman's. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/figures_in.h"
#include "arabic/triggers.h"

enum { FAR = 40 };                      /* tokens in which the one meant is looked for */

/* The two people told of last before token t, in this sentence or the one before: those whom a dual pronoun means. */
static void pair_before(const In *in, uint32_t t, Count *c)
{
    Count two;
    uint32_t sentence = token(in, t)->sentence;
    for (uint32_t k = t; k > 0 && t - k < FAR && token(in, k - 1)->sentence + 1 >= sentence; k--) {
        const Reading *r = token_reading(in->doc, k - 1, TABLE_PEOPLE);
        if (!r || !token_is_nominal(in->doc, k - 1) || !count_at(in->lex, in->doc, k - 1, &two)) continue;
        if (two.low == 2 && two.high == 2) *c = two;
        if (two.low == 2 || (two.others && two.named)) return;
    }
}

/* The bytes of the pronoun that ends token t: of a preposition also where «alayhi» is a connector too. */
static uint32_t pronoun_bytes(const In *in, uint32_t t, bool preposition)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; preposition && i < token(in, t)->n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && r[i].enclitic && r[i].n_tokens == 1 && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_preposition) return r[i].enclitic;
    return preposition ? 0 : token(in, t)->enclitic;
}

static bool ends_with(const In *in, uint32_t t, const char *whose)
{
    uint32_t own = pronoun_bytes(in, t, false);
    return clitics_ends_as(in->lex, in->doc->arena, token(in, t)->norm, own ? own : pronoun_bytes(in, t, true), whose);
}

/* The token that bears the victim's pronoun: the trigger itself, the preposition after it, or «annahu» before a passive verb; NONE without one. */
static uint32_t bearer_of(const In *in, const Trigger *t)
{
    uint32_t next = t->token + t->n, row = t->row;
    uint32_t subject = lexicon_symbol(in->lex, COLUMN_EVENTS_subject, row), object = lexicon_symbol(in->lex, COLUMN_EVENTS_object, row), genitive = lexicon_symbol(in->lex, COLUMN_EVENTS_genitive, row);
    if (t->n == 1 && token(in, t->token)->enclitic && (t->verb ? object : genitive) == ROLE_victim) return t->token;
    for (uint32_t k = next; k < in->end && k < next + 3; k++)
        if (pronoun_bytes(in, k, true)) {
            Str bare = { token(in, k)->norm.p, token(in, k)->norm.n - pronoun_bytes(in, k, true) };
            if (preps_role(in->lex, in->doc->arena, row, bare) == ROLE_victim) return k;
        }
    bool suffers = t->verb && (t->passive || subject == ROLE_victim) && range_empty(t->actor) && t->token > 0;
    return suffers && role(in, t->token - 1) == FUNCTION_that && token(in, t->token - 1)->enclitic ? t->token - 1 : NONE;
}

/* Does a speaker's name end with this count? */
static bool is_speaker(const In *in, const Count *c) { return in->doc->ends_saying && in->doc->ends_saying[c->at.end - 1]; }

static bool in_range(Range r, uint32_t t) { return !range_empty(r) && r.first <= t && t < r.end; }

/* One person who is told of at token k: a name, or a noun for one of the gender. */
static bool is_one(const In *in, uint32_t k, bool woman, Count *c)
{
    const Mention *m = token_person(in->doc, k);
    if (m && m->first != k) return false;
    if (in->doc->number_at && in->doc->number_at[k] != NONE) return !woman && count_at(in->lex, in->doc, k, c) && c->low == 1 && c->high == 1 && c->people;      /* «ahad al-ashkhas» */
    const Reading *r = token_reading(in->doc, k, TABLE_PEOPLE);
    bool noun = token_is_nominal(in->doc, k) && r && FEATS_POS(r->feats) == POS_NOUN && r->proclitics == token(in, k)->proclitics && FEATS_NUMBER(r->feats) == SINGULAR;
    if (woman ? !noun || FEATS_GENDER(r->feats) != FEMININE : !m && (!noun || FEATS_GENDER(r->feats) == FEMININE)) return false;
    return count_at(in->lex, in->doc, k, c) && c->named && c->people && !c->others;
}

/* The last person before token `from` whom a pronoun of one may mean. */
static bool one_before(const In *in, const Trigger *t, uint32_t from, bool woman, Count *c)
{
    bool reported = role(in, from) == FUNCTION_that;                         /* «qala l-wazir innahu u'tuqila»: he himself */
    uint32_t first = in->doc->sentences.at[token(in, from)->sentence].first;
    for (uint32_t k = from; k > first && from - k < FAR; k--) {
        if (in_range(t->actor, k - 1) || !is_one(in, k - 1, woman, c) || c->at.end > from || (is_speaker(in, c) && !reported)) continue;
        Count whole;
        bool headed = c->at.first > first && is_one(in, c->at.first - 1, woman, &whole) && whole.at.end == c->at.end;      /* «ar-ra'i Khalifa» */
        if (headed) *c = whole;
        return true;
    }
    return false;
}

/* Was one person's harm of this kind told just before? */
static bool is_told(const In *in, const Trigger *t, int64_t n)
{
    enum { BACK = 4 };
    const Doc *d = in->doc;
    for (uint32_t k = d->figures.n; k > 0 && d->figures.n - k < BACK; k--)
        if (d->figures.at[k - 1].effect == t->effect && d->figures.at[k - 1].low == n && d->figures.at[k - 1].high == n) return true;
    return false;
}

bool pronoun_victim(const In *in, const Trigger *t, Count *c)
{
    uint32_t bearer = bearer_of(in, t);
    if (bearer == NONE) return false;
    bool two = ends_with(in, bearer, "3d"), woman = ends_with(in, bearer, "3fs");
    if (!two && !woman && !ends_with(in, bearer, "3ms")) return false;
    *c = (Count){ .at = { t->token, t->token + t->n }, .low = 2, .high = 2, .qualifier = QUALIFIER_exact, .who = WHO_person, .head = NONE };
    if (is_told(in, t, two ? 2 : 1)) return c->low = 0, true;
    if (!two) return one_before(in, t, bearer, woman, c);
    pair_before(in, t->token, c);
    return true;
}

bool those_who(const In *in, const Trigger *t, Count *c)
{
    uint32_t first = in->doc->sentences.at[token(in, t->token)->sentence].first, r = t->token - 1;
    bool suffers = t->passive || lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row) == ROLE_victim;
    if (!t->verb || !suffers || !range_empty(t->victim) || FEATS_NUMBER(token(in, t->token)->feats) != PLURAL) return false;
    if (t->token <= first || !token_may_be(in->doc, in->lex, r, FUNCTION_relative) || (r > first && token_is_nominal(in->doc, r - 1))) return false;
    *c = (Count){ .at = { r, t->token + t->n }, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified, .who = WHO_person, .head = NONE };
    return true;
}
