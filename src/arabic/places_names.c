/* Place names - the mentions of a text, from left to right.
 *
 * At each token the longest of three is taken: a class noun with a name after it («sahat ash-shuhada»), a name that the
 * gazetteer has («khan yunis»), an adjective of origin («as-suriyya»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/places_parts.h"
#include "arabic/words.h"

enum { CLASS_BACK = 3 };          /* class noun, number, nationality: «madinatay», «al-asima al-iraqiyya» */

static uint32_t clitic_count(uint8_t c)
{
    uint32_t n = 0;
    for (; c; c = (uint8_t)(c & (c - 1))) n++;
    return n;
}

const Reading *place_reading(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t part)
{
    const Reading *r = token_readings(doc, t), *best = NULL;
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        if (place_part(lex, &r[i]) != part) continue;
        if (part == PLACE_name && r[i].proclitics & (CLITIC_AL | CLITIC_SA)) continue;   /* names carry their own article */
        if (r[i].enclitic && part != PLACE_direction) continue;
        bool longer = !best || r[i].n_tokens > best->n_tokens;
        if (longer || (r[i].n_tokens == best->n_tokens && clitic_count(r[i].proclitics) < clitic_count(best->proclitics))) best = &r[i];
    }
    return best;
}

/* Is the word better known by another reading than as this name? By one with fewer clitics («fa-as» is no town of Fas, «fatima» no «fa-atima»; of
 * verbs only one that was chosen), or with the article after «li» («lil-hajj», no «li-lahj»). */
static bool known_otherwise(const Lexicon *lex, const Doc *doc, uint32_t t, const Reading *name)
{
    enum { WELL_KNOWN = 100000 };         /* people */
    uint32_t precision = lexicon_symbol(lex, COLUMN_PLACES_precision, name->row);
    bool small = (precision == PRECISION_town || precision == PRECISION_district) && lexicon_int(lex, COLUMN_PLACES_population, name->row) < WELL_KNOWN;
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        if (r[i].table == TABLE_PLACES) continue;
        bool assimilated = small && name->proclitics == CLITIC_LI && r[i].proclitics == (CLITIC_LI | CLITIC_AL);
        if (!assimilated && clitic_count(r[i].proclitics) >= clitic_count(name->proclitics)) continue;
        if (FEATS_POS(r[i].feats) != POS_VERB || doc->tokens.at[t].pos == POS_VERB) return true;
    }
    return name->proclitics & CLITIC_KA;      /* «ka-laos» is oftener Klaus */
}

/* All rows of the name at token t are everyday words too. */
static bool all_common(const Places *p, uint32_t t, uint32_t n)
{
    const Reading *r = token_readings(p->doc, t);
    for (uint32_t i = 0; i < p->doc->tokens.at[t].n_readings; i++)
        if (place_part(p->lex, &r[i]) == PLACE_name && r[i].n_tokens == n && lexicon_symbol(p->lex, COLUMN_PLACES_risk, r[i].row) != RISK_common) return false;
    return true;
}

/* A phrase of the sources that begins at or before token t and holds more than the name: an outlet («al-quds al-arabi»), or, for
 * names, a body («jami'at ad-duwal al-arabiyya»). A body's nationality stays evidence. */
static bool in_source(const Places *p, uint32_t t, uint32_t n, bool bodies)
{
    const Doc *d = p->doc;
    for (uint32_t back = 0; back <= 2 && back <= t; back++) {
        const Reading *r = token_readings(d, t - back);
        for (uint32_t i = 0; i < d->tokens.at[t - back].n_readings; i++) {
            if (r[i].table != TABLE_SOURCES || r[i].n_tokens < back + n || r[i].n_tokens == n) continue;
            uint32_t part = lexicon_symbol(p->lex, COLUMN_SOURCES_part, r[i].row);
            if (part == PART_outlet || (part == PART_body && bodies)) return true;
        }
    }
    return false;
}

static Span span_of(const Doc *d, uint32_t first, uint32_t n, uint32_t skip)
{
    return (Span){ d->tokens.at[first].span.begin + skip, d->tokens.at[first + n - 1].span.end };
}

/* The class noun that the name at token t belongs to, over nationalities between: «al-asima ar-rusiyya musku»; or NONE. */
static uint32_t class_before(const Places *p, uint32_t t)
{
    const Doc *d = p->doc;
    for (uint32_t back = 1; back <= CLASS_BACK && back <= t && d->tokens.at[t - back].sentence == d->tokens.at[t].sentence; back++) {
        uint32_t at = t - back;
        const Reading *r = place_reading(p->lex, d, at, PLACE_class);
        if (!r) r = place_reading(p->lex, d, at, PLACE_landmark);
        bool construct = back > 1 || (r && !(r->proclitics & CLITIC_AL));      /* «al-mahkama l-ulya» is no court of a place */
        if (r && r->n_tokens == back) return construct ? at : NONE;
        if (d->tokens.at[at].kind != TOKEN_SYMBOL && !place_reading(p->lex, d, at, PLACE_demonym) && d->tokens.at[at].letter != LETTER_quote_open) return NONE;
    }
    return NONE;
}

/* The tokens of the name at t: a landmark's may end in an adjective that its row does not have («matar kabul ad-dawli»). */
static uint32_t name_length(const Places *p, uint32_t t, const Reading *name)
{
    const Doc *d = p->doc;
    uint32_t n = name->n_tokens;
    if (n < 2 || !place_reading(p->lex, d, t, PLACE_landmark)) return n;
    while (t + n < d->tokens.n && d->tokens.at[t + n].sentence == d->tokens.at[t].sentence && place_reading(p->lex, d, t + n, PLACE_last)) n++;
    return n;
}

uint32_t places_named(Places *p, uint32_t t)
{
    Doc *d = p->doc;
    const Reading *r = place_reading(p->lex, d, t, PLACE_name);
    if (!r || in_source(p, t, r->n_tokens, true)) return 0;
    uint32_t n = name_length(p, t, r);
    Candidate m = { .key = t, .key_n = r->n_tokens };
    m.place = (Place){ .span = span_of(d, t, n, r->skip), .first = t, .n = n, .head = class_before(p, t), .row = r->row, .why = { TABLE_PLACES, r->row } };
    const Reading *class = m.place.head == NONE ? NULL : place_reading(p->lex, d, m.place.head, PLACE_class);
    if (class) m.class_precision = (uint8_t)lexicon_symbol(p->lex, COLUMN_PLACES_precision, class->row);
    m.risky = all_common(p, t, r->n_tokens) || (r->n_tokens == 1 && known_otherwise(p->lex, d, t, r));
    places_add(p, m);
    return t + n;
}

static void set_country(Place *place, Str cc)
{
    if (cc.n == 2) memcpy(place->country, cc.p, 2);
}

/* An adjective of origin; one that is also a name or another word only after a noun that it can belong to. */
static uint32_t demonym(Places *p, uint32_t t)
{
    Doc *d = p->doc;
    const Reading *r = place_reading(p->lex, d, t, PLACE_demonym);
    if (!r || in_source(p, t, r->n_tokens, false)) return 0;
    bool after_noun = t > 0 && d->tokens.at[t - 1].sentence == d->tokens.at[t].sentence && d->tokens.at[t - 1].pos == POS_NOUN &&
                      !(d->tokens.at[t - 1].proclitics & CLITIC_AL) == !(r->proclitics & CLITIC_AL);
    if (lexicon_symbol(p->lex, COLUMN_PLACES_risk, r->row) == RISK_common && !after_noun) return 0;
    Candidate m = { .key = t, .key_n = r->n_tokens };
    m.place = (Place){ .span = span_of(d, t, r->n_tokens, r->skip), .first = t, .n = r->n_tokens, .head = NONE, .row = r->row,
                       .demonym = true, .precision = (uint8_t)lexicon_symbol(p->lex, COLUMN_PLACES_precision, r->row), .why = { TABLE_PLACES, r->row } };
    set_country(&m.place, lexicon_text(p->lex, COLUMN_PLACES_country, r->row));
    places_add(p, m);
    return t + r->n_tokens;
}

void places_collect(Places *p)
{
    const Doc *d = p->doc;
    for (uint32_t t = 0; t < d->tokens.n;) {
        TokenKind kind = d->tokens.at[t].kind;
        uint32_t end = 0;
        if (kind == TOKEN_WORD || kind == TOKEN_LATIN || kind == TOKEN_DIGITS) {
            const Reading *name = place_reading(p->lex, d, t, PLACE_name);
            if (name && name->n_tokens > 1) end = places_named(p, t);
            if (!end) end = places_classed(p, t);
            if (!end) end = places_named(p, t);
            if (!end) end = demonym(p, t);
        }
        t = end ? end : t + 1;
    }
}
