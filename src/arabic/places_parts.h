/* Places, inside - what the files of the places stage share.
 *
 * Mentions are collected from left to right (places_names.c), judged by what stands around them and resolved to rows
 * (places_resolve.c), and only then written to doc->places. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_PLACES_PARTS_H
#define ARABIC_PLACES_PARTS_H
#include "arabic/doc.h"

enum { COUNTRY_SLOTS = 26 * 26 };

/* A place as first seen. `key` and `key_n` say which readings hold its candidate rows: those of token `key` that are names of
 * `key_n` tokens (key_n 0: a name that no row has). */
typedef struct {
    Place place;
    uint32_t key;
    uint16_t key_n;
    uint8_t class_precision;      /* PRECISION_* of the class noun before it, or 0 */
    char only[3];                 /* the country that all its rows agree on, "" where they do not or it is risky */
    bool risky;                   /* wants evidence: an everyday word, or a personal name */
    bool landmark;                /* the class noun is part of the name; `key` is a name inside it */
    bool by_country;              /* «al-aradi at-tunisiyya»: place.country alone says which place it is */
    bool capital;                 /* and it is that country's capital: «al-asima al-iraqiyya» */
    bool dropped;
} Candidate;

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    ARENA_ARRAY(Candidate) found;
    uint32_t votes[COUNTRY_SLOTS];     /* how often the document speaks of each country */
    Str and_letter;                    /* the proclitic «wa» */
    uint32_t *capitals, *countries;    /* row of each country's capital and of itself, NONE where there is none; NULL until asked for */
} Places;

static inline uint32_t country_slot(const char *cc)
{
    bool ok = cc[0] >= 'A' && cc[0] <= 'Z' && cc[1] >= 'A' && cc[1] <= 'Z';
    return ok ? (uint32_t)((cc[0] - 'A') * 26 + (cc[1] - 'A')) : COUNTRY_SLOTS;
}

static inline uint32_t place_part(const Lexicon *lex, const Reading *r)
{
    return r->table == TABLE_PLACES ? lexicon_symbol(lex, COLUMN_PLACES_part, r->row) : 0;
}

/* The longest reading of token t that is of `part` (PLACE_*), or NULL; the fewest clitics first among equals. */
const Reading *place_reading(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t part);
/* Fills mentions in the order of the text. */
void places_collect(Places *p);
/* A class noun at token t with a name after it («qaryat ...», «shari ...»): adds its mention and returns one past its last token; 0: none. */
uint32_t places_classed(Places *p, uint32_t t);
/* Enters a place as found; it lies by no other yet. */
static inline void places_add(Places *p, Candidate c)
{
    c.place.near = NONE;
    ARENA_PUSH(p->doc->arena, p->found, c);
}
/* A place name from the gazetteer at token t: adds it and returns one past it; 0: none. */
uint32_t places_named(Places *p, uint32_t t);
/* Drops risky names that nothing speaks for. */
void places_judge(Places *p);
/* Sets row, country and precision of each mention that is left. */
void places_resolve(Places *p);
/* Sets what the words around each mention add: direction and distance, the place that one without a row lies by, whether it stands inside a tag. */
void places_relate(Places *p);
#endif
