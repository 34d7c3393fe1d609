/* Places - which names are places, and which places they are.
 *
 * A name may be a town in three countries, a family and an everyday word. First all that may be a place is collected, then what
 * has too little evidence is dropped, then each is given the row that fits the other places of its sentence and
 * document. Adjectives of origin («al-iraqi») are evidence of a country and are kept as such. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/places.h"
#include "arabic/places_parts.h"
#include "arabic/stages.h"

/* How far from a token a place may still speak for its country, in mentions; holds the cost linear. */
enum { NEAR = 12 };

static void write_out(Places *p)
{
    Doc *d = p->doc;
    d->place_at = arena_alloc(d->arena, (d->tokens.n + 1) * sizeof *d->place_at);
    for (uint32_t t = 0; t <= d->tokens.n; t++) d->place_at[t] = NONE;
    for (uint32_t i = 0; i < p->found.n; i++) {
        const Candidate *m = &p->found.at[i];
        if (m->dropped) continue;
        for (uint32_t t = m->place.first; t < m->place.first + m->place.n; t++) d->place_at[t] = d->places.n;
        ARENA_PUSH(d->arena, d->places, m->place);
    }
}

void places_find(const Lexicon *lex, Doc *doc)
{
    Places *p = arena_alloc(doc->arena, sizeof *p);
    p->lex = lex;
    p->doc = doc;
    const Clitics *clitics = clitics_read(lex, doc->arena);
    for (uint32_t i = 0; i < clitics->n_before; i++)
        if (clitics->before[i].parts == CLITIC_AND) p->and_letter = clitics->before[i].norm;
    places_collect(p);
    places_judge(p);
    places_resolve(p);
    places_relate(p);
    write_out(p);
}

const char *places_country(const Lexicon *lex, const Doc *doc, const Place *place)
{
    (void)lex, (void)doc;
    return place->country;
}

const char *places_dominant_country(const Lexicon *lex, const Doc *doc)
{
    (void)lex;
    uint32_t votes[COUNTRY_SLOTS] = { 0 }, best = 0, second = 0;
    const char *country = "";
    for (uint32_t i = 0; i < doc->places.n; i++) {
        const Place *place = &doc->places.at[i];
        uint32_t slot = country_slot(place->country);
        if (slot == COUNTRY_SLOTS) continue;
        votes[slot] += place->demonym ? 2 : 3;
        if (votes[slot] > best) best = votes[slot], country = place->country;
    }
    for (uint32_t s = 0; s < COUNTRY_SLOTS; s++)
        if (s != country_slot(country) && votes[s] > second) second = votes[s];
    return best > second ? country : "";
}

/* The first place of doc->places that begins at or after `token` (they are in order). */
static uint32_t place_after(const Doc *doc, uint32_t token)
{
    uint32_t low = 0, high = doc->places.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (doc->places.at[middle].first < token) low = middle + 1; else high = middle;
    }
    return low;
}

/* Does a nationality say where something was? Definite ones do («ash-shurta l-iraqiyya»), not those of a victim («amil hindi») and not
 * those of states whose forces act abroad, whose rows have no precision. */
static bool says_where(const Doc *doc, const Place *place)
{
    return !place->demonym || (place->precision == PRECISION_country && doc->tokens.at[place->first].proclitics & CLITIC_AL);
}

/* What may tell a country, best first: a place, the nationality of a body («as-sulutat as-sudaniyya»), that of people («al-ummal as-siniyyun»). */
typedef enum { BY_PLACE, BY_BODY, BY_PEOPLE, BY_NOTHING } Telling;

static Telling telling_of(const Doc *doc, const Place *place)
{
    if (!place->country[0] || !says_where(doc, place)) return BY_NOTHING;
    if (!place->demonym) return BY_PLACE;
    return FEATS_NUMBER(doc->tokens.at[place->first].feats) == PLURAL ? BY_PEOPLE : BY_BODY;
}

/* The nearest to token, in its sentence, of those that tell a country best; or NULL. */
static const Place *nearest(const Doc *doc, uint32_t token)
{
    uint32_t middle = place_after(doc, token), sentence = doc->tokens.at[token].sentence, least = NONE;
    const Place *found = NULL;
    Telling best = BY_NOTHING;
    for (uint32_t i = middle > NEAR ? middle - NEAR : 0; i < doc->places.n && i < middle + NEAR; i++) {
        const Place *place = &doc->places.at[i];
        Telling telling = telling_of(doc, place);
        if (telling == BY_NOTHING || doc->tokens.at[place->first].sentence != sentence) continue;
        uint32_t away = place->first > token ? place->first - token : token - place->first;
        if (telling < best || (telling == best && away < least)) best = telling, least = away, found = place;
    }
    return found;
}

Str places_country_name(const Lexicon *lex, const char *country)
{
    for (uint32_t i = 0; i < lexicon_rows(lex, TABLE_PLACES); i++)
        if (lexicon_symbol(lex, COLUMN_PLACES_precision, i) == PRECISION_country && str_eq(lexicon_text(lex, COLUMN_PLACES_country, i), str_of(country)) &&
            lexicon_symbol(lex, COLUMN_PLACES_part, i) == PLACE_name) return lexicon_name(lex, TABLE_PLACES, i);
    return STR("");
}

const char *places_country_near(const Lexicon *lex, const Doc *doc, uint32_t token)
{
    const Place *place = nearest(doc, token);
    if (place) return place->country;
    return doc->sentences.n > 1 ? places_dominant_country(lex, doc) : "";
}
