/* Entities, bodies - ministries, forces, groups, outlets where they are named, and where they say they are.
 *
 * A row with a key knows the body. A key that begins with a dot is that of every state («.ministry.health»): an adjective of
 * origin, a genitive or «fi» after the name says of which, and a place smaller than a country which branch («shurtat Kirkuk»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"
#include "arabic/phrases.h"
#include "arabic/places_parts.h"

enum { DOUBLE_NAME = 4 };   /* words of «wa-l-baladiyyat», «wa-s-sukkan» between a name and its adjective */

static const Token *at(const Entities *n, uint32_t t) { return &n->doc->tokens.at[t]; }

static const Place *place_of(const Entities *n, uint32_t t)
{
    uint32_t i = t < n->ear.end && n->doc->place_at ? n->doc->place_at[t] : NONE;
    return i == NONE ? NULL : &n->doc->places.at[i];
}

static bool is_glued(const Entities *n, uint32_t t) { return at(n, t)->proclitics & ~CLITIC_AL; }

/* The country of an adjective of origin at t that goes with what is before it; "" for none. Its feminine may also be a town's name
 * («as-sudaniyya»): after a body it is the adjective. */
static Str demonym_at(const Entities *n, uint32_t t)
{
    const Place *p = place_of(n, t);
    if (t >= n->ear.end || is_glued(n, t)) return STR("");
    if (p && p->demonym) return str_of(p->country);
    const Reading *r = at(n, t)->pos == POS_ADJ ? place_reading(n->lex, n->doc, t, PLACE_demonym) : NULL;
    return r ? lexicon_text(n->lex, COLUMN_PLACES_country, r->row) : STR("");
}

/* A place whose name, or the class noun before it, begins at t: its index in doc->places, else NONE. */
static uint32_t place_from(const Entities *n, uint32_t t)
{
    for (uint32_t i = t; i < t + 2; i++) {
        const Place *p = place_of(n, i);
        if (p && !p->demonym && (i == t ? p->first == t : p->first == i && p->head == t)) return (uint32_t)(p - n->doc->places.at);
    }
    return NONE;
}

static bool is_country(const Place *p) { return p->precision == PRECISION_country; }

static Tail with_place(const Entities *n, uint32_t place, uint32_t end)
{
    const Place *p = &n->doc->places.at[place];
    Tail tail = { end, "", is_country(p) ? NONE : place };
    memcpy(tail.country, p->country, sizeof tail.country);
    return tail;
}

static uint32_t place_end(const Entities *n, uint32_t place) { return n->doc->places.at[place].first + n->doc->places.at[place].n; }

/* «fi Rusiya», «bi-Ghazza»: a country belongs to the name, a town only says where. */
static Tail tail_in(const Entities *n, uint32_t t)
{
    const Token *w = at(n, t);
    bool fi = w->norm.n == 4 && ear_role(&n->ear, t) == FUNCTION_preposition && !token_may_be(n->doc, n->lex, t, FUNCTION_relative);
    bool bi = w->proclitics == CLITIC_BI || w->proclitics == (CLITIC_BI | CLITIC_AL);
    uint32_t place = fi ? place_from(n, t + 1) : bi ? place_from(n, t) : NONE;
    if (place == NONE) return (Tail){ t, "", NONE };
    return with_place(n, place, is_country(&n->doc->places.at[place]) ? place_end(n, place) : t);
}

uint32_t where_end(const Entities *n, uint32_t t)
{
    if (t >= n->ear.end) return t;
    Tail tail = tail_in(n, t);
    return tail.place != NONE ? place_end(n, tail.place) : tail.end;
}

/* «wa-l-muwasalat»: a definite noun joined on. */
static bool joined_noun(const Entities *n, uint32_t t)
{
    return t < n->ear.end && at(n, t)->proclitics == (CLITIC_AND | CLITIC_AL) && token_is_nominal(n->doc, t) && !ear_content(&n->ear, t);
}

Tail tail_at(const Entities *n, uint32_t t)
{
    Tail none = { t, "", NONE };
    if (t >= n->ear.end || at(n, t)->kind != TOKEN_WORD) return none;
    if (is_glued(n, t) && !joined_noun(n, t)) return tail_in(n, t);
    for (uint32_t i = t, step = 0; i < n->ear.end && step < DOUBLE_NAME; i++, step++) {
        Str country = demonym_at(n, i);
        if (country.n == 2) {
            none.end = i + 1;
            memcpy(none.country, country.p, 2);
            return none;
        }
        if (!joined_noun(n, i) && !(i > t && at(n, i)->pos == POS_ADJ && at(n, i)->proclitics == CLITIC_AL)) break;
    }
    uint32_t place = place_from(n, t);
    if (place != NONE) return with_place(n, place, place_end(n, place));
    return tail_in(n, t);
}

/* May a one-word row of all states («jaysh», «sihha») name a body here? It needs its country, or the article; a short name also to speak. */
static bool body_enough(const Entities *n, const Reading *r, uint32_t t, Tail tail)
{
    bool short_name = lexicon_symbol(n->lex, COLUMN_SOURCES_use, r->row) == SOURCE_USE_short, al = r->proclitics & CLITIC_AL;
    bool speaks = n->speaks[t] != NONE && n->doc->sources.at[n->speaks[t]].first == t;
    if (short_name) return al ? speaks || tail.end > t + r->n_tokens : speaks && tail.place != NONE;              /* «qala amn Shabwa» */
    return r->n_tokens > 1 || al || tail.end > t + r->n_tokens;
}

/* «al-qa'ida al-jawwiyya», «al-qa'ida al-amrikiyya»: a short name with an adjective is the everyday word. */
static bool is_thing(const Entities *n, const Reading *r, uint32_t end)
{
    if (lexicon_symbol(n->lex, COLUMN_SOURCES_use, r->row) != SOURCE_USE_short || end >= n->ear.end) return false;
    return at(n, end)->pos == POS_ADJ && at(n, end)->proclitics == CLITIC_AL;
}

static bool read_row(const Entities *n, uint32_t t, Found *out)
{
    const Reading *r = ear_source(&n->ear, t);
    uint8_t part = ear_part(&n->ear, r);
    if ((part != PART_body && part != PART_outlet && part != PART_group) || lexicon_said(n->lex, COLUMN_SOURCES_office, r->row)) return false;
    Str key = lexicon_text(n->lex, COLUMN_SOURCES_key, r->row);
    uint32_t end = t + r->n_tokens;
    if (!key.n || r->enclitic || FEATS_NUMBER(r->feats) == DUAL) return false;
    bool open = key_is_open(key);
    Tail tail = tail_at(n, end);
    if (open ? !body_enough(n, r, t, tail) : is_thing(n, r, end)) return false;
    bool military = lexicon_symbol(n->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_military;
    *out = (Found){ .kind = ENTITY_body, .first = t, .end = open ? tail.end : end, .row = r->row, .place = open && !military ? tail.place : NONE, .body = NONE, .role = NONE };
    out->span = phrase_span(n->doc, t, out->end);
    out->span.begin = at(n, t)->span.begin + r->skip;
    Str country = lexicon_text(n->lex, COLUMN_SOURCES_country, r->row);
    if (open) memcpy(out->country, tail.country, sizeof out->country);
    else if (country.n == 2) memcpy(out->country, country.p, 2);
    out->open = open && !out->country[0];
    return true;
}

/* A name that the weights take for a body's and that no row knows. */
static bool read_mention(const Entities *n, uint32_t t, Found *out)
{
    const Doc *d = n->doc;
    uint32_t i = n->mention;
    while (i < d->mentions.n && d->mentions.at[i].first < t) i++;
    if (i == d->mentions.n || d->mentions.at[i].first != t || d->mentions.at[i].kind != MENTION_BODY) return false;
    const Mention *m = &d->mentions.at[i];
    *out = (Found){ .kind = ENTITY_body, .first = t, .end = m->first + m->n, .span = m->span, .row = NONE, .place = NONE, .body = NONE, .role = NONE };
    return true;
}

bool body_at(const Entities *n, uint32_t t, Found *out) { return t < n->ear.end && (read_row(n, t, out) || read_mention(n, t, out)); }
