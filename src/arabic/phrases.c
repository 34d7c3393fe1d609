/* Phrases - see phrases.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/phrases.h"
#include "arabic/words.h"

enum { LONGEST = 24, QUOTED = 6, BACK = 14 };

typedef struct { const Lexicon *lex; const Doc *doc; unsigned how; uint32_t head, named; bool one, male; } Walk;      /* named: one past a name that is whole; one: all nouns so far are known to be in the singular, male: and masculine */

static const Token *token(const Walk *w, uint32_t t) { return &w->doc->tokens.at[t]; }
static uint32_t role(const Walk *w, uint32_t t) { return token(w, t)->pos == POS_PARTICLE ? token_role(w->doc, w->lex, t) : 0; }

static uint32_t sentence_end(const Walk *w, uint32_t t)
{
    const Sentence *s = &w->doc->sentences.at[token(w, t)->sentence];
    return s->first + s->n;
}

static bool is_quote(uint32_t letter) { return letter == LETTER_quote_open || letter == LETTER_quote; }

/* A short quotation or bracket inside a phrase («tanzim "al-qa'ida"»): one past its closing mark, or 0. */
static uint32_t enclosed_end(const Walk *w, uint32_t t, uint32_t end)
{
    uint32_t open = token(w, t)->letter;
    bool bracket = open == LETTER_bracket_open && w->how & PHRASE_APPOSITION;
    if (!is_quote(open) && !bracket) return 0;
    for (uint32_t i = t + 1; i < end && i <= t + QUOTED; i++) {
        uint32_t letter = token(w, i)->letter;
        if (bracket ? letter == LETTER_bracket_close : letter == LETTER_quote_close || letter == LETTER_quote) return i + 1;
        if (token(w, i)->pos == POS_VERB) return 0;
    }
    return 0;
}

static bool is_person_noun(const Walk *w, uint32_t t)
{
    return token_chosen(w->doc, t, TABLE_PEOPLE) || token_chosen(w->doc, t, TABLE_SOURCES);
}

/* Shown by its ending to be indefinite and complete: no genitive can follow it. */
static bool is_closed(const Token *t)
{
    if (t->enclitic || t->feats & FEAT_INDEF_ACC) return true;
    return !(t->proclitics & CLITIC_AL) && t->feats & (FEAT_NOMINATIVE | FEAT_OBLIQUE) && !(t->feats & FEAT_CONSTRUCT);
}

static bool is_definite(const Token *t) { return t->proclitics & CLITIC_AL || t->enclitic || t->pos == POS_NAME; }

/* An adjective here: read as one, or a demonym. */
static bool is_adjective(const Walk *w, uint32_t t)
{
    if (token(w, t)->pos == POS_ADJ) return true;
    const Reading *r = token_readings(w->doc, t);
    for (uint32_t i = 0; i < token(w, t)->n_readings; i++)
        if (r[i].n_tokens == 1 && FEATS_POS(r[i].feats) == POS_ADJ && r[i].proclitics == token(w, t)->proclitics) return true;
    return false;
}

/* Endings that cannot agree: a nominative and an accusative («majhulun muqiman»), a plural and one. */
static bool case_differs(const Token *last, const Token *next)
{
    bool nominative = last->feats & FEAT_NOMINATIVE && !(last->feats & FEAT_CONSTRUCT);
    bool plural = nominative && FEATS_NUMBER(last->feats) == PLURAL && !(last->proclitics & CLITIC_AL);
    if (plural && FEATS_NUMBER(next->feats) == SINGULAR && FEATS_GENDER(next->feats) == MASCULINE && !(next->proclitics & CLITIC_AL) && next->pos != POS_NAME) return true;
    return nominative && next->feats & FEAT_INDEF_ACC;
}

/* Of a name of a place, which may look like anything («Duma»). */
static bool in_place(const Walk *w, uint32_t t)
{
    return w->doc->place_at && w->doc->place_at[t] != NONE && !w->doc->places.at[w->doc->place_at[t]].demonym;
}

/* Does the noun t stand in the singular for sure? A number, a plural, a name or an unknown word does not. */
static bool is_one(const Token *t) { return t->pos == POS_NOUN && FEATS_NUMBER(t->feats) == SINGULAR; }

static bool is_male(const Token *t) { return is_one(t) && FEATS_GENDER(t->feats) == MASCULINE; }

/* «istahdafa hujum intihari | dawriyya»: a feminine is no second adjective of masculine nouns. */
static bool gender_differs(const Walk *w, uint32_t p, uint32_t t)
{
    const Token *last = token(w, p), *next = token(w, t);
    return w->male && last->pos == POS_ADJ && FEATS_GENDER(last->feats) == MASCULINE && FEATS_NUMBER(last->feats) == SINGULAR && !(last->proclitics & CLITIC_AL) && FEATS_GENDER(next->feats) == FEMININE && !(next->proclitics & CLITIC_AL);
}

/* «al-jaysh | manzil»: a word for a thing, though it is written like a name, is no name of what stands before with the article. */
static bool is_thing(const Walk *w, uint32_t t)
{
    const Reading *r = token_reading(w->doc, t, TABLE_EVENTS);
    return r && !token(w, t)->proclitics && lexicon_symbol(w->lex, COLUMN_EVENTS_use, r->row) == USE_thing && !in_place(w, t) && !mention_at(w->doc, t);
}

/* «ittahamati l-hukuma | l-mutamarridin»: people in the plural or dual are no adjective of nouns in the singular. */
static bool number_differs(const Walk *w, uint32_t t)
{
    const Token *next = token(w, t);
    bool several = FEATS_NUMBER(next->feats) == DUAL || (FEATS_NUMBER(next->feats) == PLURAL && FEATS_GENDER(next->feats) == MASCULINE);
    return w->one && several && next->pos == POS_ADJ && token_reading(w->doc, t, TABLE_PEOPLE);
}

/* «gharb», «qurb»: where, not what. */
static bool is_direction(const Walk *w, uint32_t t)
{
    const Reading *r = token_reading(w->doc, t, TABLE_PLACES);
    return r && lexicon_symbol(w->lex, COLUMN_PLACES_part, r->row) == PLACE_direction && !(token(w, t)->proclitics & CLITIC_AL);
}

/* «qasafat Isra'il | Ghazza», «iqtahama l-jaysh | Jinin»: a place goes on with no other place, and of nouns with the article only with
 * a class of places («al-asima Baghdad», «al-asima as-suwidiyya Stukhulm»). */
static bool is_another_place(const Walk *w, uint32_t p, uint32_t t)
{
    if (!in_place(w, t) || token(w, t)->proclitics) return false;
    if (in_place(w, p)) return w->doc->place_at[p] != w->doc->place_at[t];
    return token(w, p)->proclitics & CLITIC_AL && !token_reading(w->doc, w->head, TABLE_PLACES) && !token_reading(w->doc, p, TABLE_PLACES);
}

/* Tokens of the person's name that begins at t and that the one person who heads the phrase bears («al-aqid Fula Uthman»), or 0. */
static uint32_t own_name(const Walk *w, uint32_t p, uint32_t t)
{
    const Mention *m = w->one && is_person_noun(w, w->head) && token(w, p)->pos != POS_NAME ? mention_at(w->doc, t) : NULL;
    if (!m || m->kind != MENTION_PERSON || token(w, t)->proclitics & ~CLITIC_AL) return 0;
    for (uint32_t k = t; k < t + m->n; k++)
        if (in_place(w, k)) return 0;
    return m->n;
}

/* Tokens of the body or group at the head whose whole name a row knows («kata'ib Izz ad-Din al-Qassam»); 0 where it is no such. */
static uint32_t known_name(const Walk *w)
{
    const Reading *r = token_readings(w->doc, w->head);
    for (uint32_t i = 0; i < token(w, w->head)->n_readings && r[i].n_tokens > 1; i++) {
        uint32_t part = r[i].table == TABLE_SOURCES ? lexicon_symbol(w->lex, COLUMN_SOURCES_part, r[i].row) : 0;
        if (part == PART_body || part == PART_group) return r[i].n_tokens;
    }
    return 0;
}

/* A person's row among the readings of t, with a pronoun or without one; NULL where it has none. */
static const Reading *person_row(const Walk *w, uint32_t t, bool pronoun)
{
    const Reading *r = token_readings(w->doc, t);
    for (uint32_t i = 0; i < token(w, t)->n_readings; i++)
        if (r[i].table == TABLE_PEOPLE && r[i].n_tokens == 1 && (r[i].enclitic != 0) == pronoun) return &r[i];
    return NULL;
}

/* «qatala rajulun zawjatahu»: one person, and another with his pronoun; only a word of relation has such a genitive («shaqiq zawjatihi»). */
static bool is_other_person(const Walk *w, uint32_t p, uint32_t t)
{
    const Reading *one = person_row(w, p, false), *other = person_row(w, t, true);
    if (!token(w, t)->enclitic || token(w, p)->enclitic || token(w, p)->proclitics & CLITIC_AL || !one || !other) return false;
    bool kin = lexicon_set(w->lex, COLUMN_PEOPLE_needs, one->row) & 1u << NEED_kin;
    return !kin && FEATS_NUMBER(one->feats) == SINGULAR && FEATS_NUMBER(other->feats) != PLURAL;
}

static bool is_origin(const Walk *w, uint32_t t)
{
    return w->doc->place_at && w->doc->place_at[t] != NONE && w->doc->places.at[w->doc->place_at[t]].demonym;
}

/* The alif of an accusative, which a dual in the construct state shares. */
static bool is_accusative(const Token *t)
{
    uint32_t dual = FEAT_CONSTRUCT | FEAT_NOMINATIVE;
    return t->feats & FEAT_INDEF_ACC || (FEATS_NUMBER(t->feats) == DUAL && (t->feats & dual) == dual);
}

/* «jundi filastiniyyan», «jundi isra'ili shabban»: one person who shows no accusative, and another who does: whom he hit. */
static bool is_object_of(const Walk *w, uint32_t p, uint32_t t)
{
    const Token *last = token(w, p);
    const Reading *one = person_row(w, p, false);
    bool man = one ? FEATS_NUMBER(one->feats) == SINGULAR && FEATS_GENDER(one->feats) == MASCULINE : is_origin(w, p) && FEATS_GENDER(last->feats) == MASCULINE;
    bool plain = man && FEATS_NUMBER(last->feats) == SINGULAR && !is_accusative(last) && !last->enclitic && !(last->proclitics & CLITIC_AL);
    return plain && (person_row(w, t, false) || is_origin(w, t)) && is_accusative(token(w, t));
}

/* Does nominal t go on with the phrase whose last word is p? */
static bool nominal_joins(const Walk *w, uint32_t p, uint32_t t)
{
    const Token *last = token(w, p), *next = token(w, t);
    bool al = next->proclitics & CLITIC_AL;
    if (case_differs(last, next) || gender_differs(w, p, t) || is_another_place(w, p, t)) return false;
    if ((last->proclitics & CLITIC_AL || last->pos == POS_NAME) && is_thing(w, t)) return false;
    if (number_differs(w, t) && is_definite(last) && al) return false;
    if (next->feats & FEAT_INDEF_ACC && !(last->feats & FEAT_INDEF_ACC) && next->pos == POS_NOUN && !in_place(w, t)) return false;      /* no genitive: «sayyara tiflan» */
    if (is_direction(w, t) || is_other_person(w, p, t) || is_object_of(w, p, t)) return false;
    bool agrees = is_adjective(w, t) && (!FEATS_GENDER(last->feats) || !FEATS_GENDER(next->feats) || FEATS_GENDER(last->feats) == FEATS_GENDER(next->feats));
    if (last->pos == POS_ADJ && next->pos == POS_NOUN && !al && !agrees && !(last->proclitics & CLITIC_AL)) return false;      /* an adjective ends a bare phrase: «ta'irat harbiyya | gharat» */
    if (next->pos == POS_NAME) return !is_closed(last) || last->enclitic || w->how & PHRASE_APPOSITION;
    if (is_adjective(w, t) && al == is_definite(last)) return true;
    if (last->pos == POS_NAME) return is_person_noun(w, t) || (al && is_adjective(w, t));
    if (is_definite(last)) return al && !is_person_noun(w, t) && !token(w, t)->n_readings;
    if (is_closed(last)) return is_adjective(w, t) && !al;
    return true;
}

/* A conjunction joins where both sides are nouns of one kind: «ash-shurta wa-l-jaysh». */
static bool conjunction_joins(const Walk *w, uint32_t p, uint32_t t)
{
    if (!(w->how & PHRASE_AND) || !token_is_nominal(w->doc, t) || token(w, t)->proclitics & CLITIC_FA) return false;
    const Token *last = token(w, p), *next = token(w, t);
    return !(last->proclitics & CLITIC_AL) == !(next->proclitics & CLITIC_AL) && !token_chosen(w->doc, t, TABLE_EVENTS);
}

/* A word of the article alone is read as nothing, and digits stand right after it in the text. */
bool is_article(const Doc *doc, uint32_t t)
{
    const Token *a = &doc->tokens.at[t];
    return t + 1 < doc->tokens.n && a->kind == TOKEN_WORD && a->norm.n == 4 && doc->tokens.at[t + 1].kind == TOKEN_DIGITS && a->span.end == doc->tokens.at[t + 1].span.begin;
}

static bool in_time(const Walk *w, uint32_t t) { return w->doc->time_at && w->doc->time_at[t] != NONE; }

static bool joins(const Walk *w, uint32_t p, uint32_t t)
{
    const Token *next = token(w, t);
    if (is_article(w->doc, t) && token(w, p)->proclitics & CLITIC_AL) return true;
    if (t > 0 && next->kind == TOKEN_DIGITS && is_article(w->doc, t - 1)) return true;
    if (in_time(w, t)) return false;
    if (w->named && p < w->named && !(next->proclitics & CLITIC_AND) && !(is_adjective(w, t) && next->proclitics & CLITIC_AL)) return false;
    if (next->pos == POS_NUMBER) return next->proclitics & CLITIC_AL && token(w, p)->proclitics & CLITIC_AL;
    if (next->pos == POS_PARTICLE && !in_place(w, t)) return role(w, t) == FUNCTION_other && !(next->proclitics & (CLITIC_AND | CLITIC_FA));
    if (!token_is_nominal(w->doc, t) && !in_place(w, t)) return false;
    if (next->proclitics & (CLITIC_AND | CLITIC_FA)) return conjunction_joins(w, p, t);
    if (next->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA)) return w->how & PHRASE_PREPS;
    return role(w, p) == FUNCTION_preposition || nominal_joins(w, p, t);
}

/* A preposition goes on only where prepositional complements are asked for, with a nominal after it. */
static bool preposition_joins(const Walk *w, uint32_t t, uint32_t end)
{
    if (!(w->how & PHRASE_PREPS) || role(w, t) != FUNCTION_preposition || token(w, t)->enclitic) return false;
    if (token(w, t)->proclitics || t + 1 >= end || !token_is_nominal(w->doc, t + 1)) return false;
    return !token_chosen(w->doc, t + 1, TABLE_EVENTS) && !in_time(w, t + 1);
}

/* Can what «wa-» joins to a party at token t be a second one (people, a body, a place, a thing), not a new clause, an act or a time? */
static bool goes_along(const Walk *w, uint32_t t, uint32_t end)
{
    if (t >= end || !token_is_nominal(w->doc, t) || in_time(w, t) || !(token(w, t)->proclitics & CLITIC_AND)) return false;
    if (token(w, t)->proclitics & (CLITIC_FA | CLITIC_BI | CLITIC_LI | CLITIC_KA)) return false;
    const Reading *thing = token_chosen(w->doc, t, TABLE_EVENTS);
    if (thing) return lexicon_symbol(w->lex, COLUMN_EVENTS_use, thing->row) == USE_thing;
    return is_person_noun(w, t) || in_place(w, t) || token_chosen(w->doc, t, TABLE_PLACES) || mention_at(w->doc, t);
}

uint32_t phrase_joint_end(const Lexicon *lex, const Doc *doc, uint32_t end)
{
    enum { JOINED = 3 };
    if (!end || end >= doc->tokens.n) return end;
    Walk w = { lex, doc, PHRASE_PLAIN, end, 0, false, false };
    uint32_t last = sentence_end(&w, end - 1);
    for (uint32_t n = 0; n < JOINED && goes_along(&w, end, last); n++) {
        uint32_t next = phrase_end(lex, doc, end, PHRASE_PLAIN);
        bool clause = next < last && (token(&w, next)->pos == POS_VERB && !(token(&w, next)->proclitics & (CLITIC_AND | CLITIC_FA)));      /* «... wa-l-jaysh yuhaddid» */
        if (clause) break;
        end = next;
    }
    return end;
}

uint32_t phrase_end(const Lexicon *lex, const Doc *doc, uint32_t head, unsigned how)
{
    Walk w = { lex, doc, how, head, head, is_one(&doc->tokens.at[head]), is_male(&doc->tokens.at[head]) };
    uint32_t end = sentence_end(&w, head), known = known_name(&w), t = head + (known ? known : 1), last = t - 1;
    if (end > head + LONGEST) end = head + LONGEST;
    w.named = head + known;
    while (t < end) {
        if (token(&w, t)->kind == TOKEN_PUNCT) {
            uint32_t after = enclosed_end(&w, t, end);
            if (!after) break;
            last = t + 1 < after ? t + 1 : t;
            t = after;
            continue;
        }
        if (token(&w, t)->kind == TOKEN_SYMBOL || token(&w, t)->kind == TOKEN_LINK) break;
        uint32_t name = own_name(&w, last, t);
        if (name && t + name <= end) { t += name, last = t - 1; continue; }
        if (!joins(&w, last, t) && !preposition_joins(&w, t, end)) break;
        w.male = w.male && (token(&w, t)->pos == POS_ADJ || is_male(token(&w, t)));
        w.one = w.one && (token(&w, t)->pos == POS_ADJ || is_one(token(&w, t)));
        last = t++;
    }
    while (t > head + 1 && role(&w, t - 1) == FUNCTION_preposition) t--;
    return t;
}

bool phrase_opens(const Doc *doc, uint32_t t)
{
    bool alone = doc->tokens.at[t].pos == POS_NUMBER && doc->tokens.at[t].kind == TOKEN_WORD && (!doc->number_at || doc->number_at[t] == NONE);
    return token_is_nominal(doc, t) || alone;
}

Span phrase_span(const Doc *doc, uint32_t first, uint32_t end)
{
    const Token *at = doc->tokens.at;
    if (end > doc->tokens.n) end = doc->tokens.n;
    return (Span){ at[first].span.begin + at[first].skip, at[end - 1].span.end };
}

uint32_t phrase_start_before(const Lexicon *lex, const Doc *doc, uint32_t end)
{
    Walk w = { lex, doc, PHRASE_PREPS, end, 0, false, false };
    if (end == 0) return NONE;
    uint32_t first = doc->sentences.at[token(&w, end - 1)->sentence].first, best = NONE;
    for (uint32_t h = end; h > first && end - h < BACK; h--) {
        const Token *t = token(&w, h - 1);
        const Mention *person = token_person(doc, h - 1);
        if (person && person->first >= first && person->first < h && phrase_end(lex, doc, h - 1, PHRASE_PREPS | PHRASE_AND) >= end) {      /* «Qasim Abd al-Husayn»: a name holds together */
            best = person->first, h = person->first + 1;
            continue;
        }
        if (t->pos == POS_VERB || in_time(&w, h - 1) || (t->kind == TOKEN_PUNCT && !is_quote(t->letter) && t->letter != LETTER_quote_close)) break;
        uint32_t r = role(&w, h - 1);
        if (r == FUNCTION_relative || r == FUNCTION_that || r == FUNCTION_subordinator) break;
        if (token_is_nominal(doc, h - 1) && phrase_end(lex, doc, h - 1, PHRASE_PREPS | PHRASE_AND) >= end) best = h - 1;
        if (t->proclitics & CLITIC_FA) break;
    }
    return best;
}
