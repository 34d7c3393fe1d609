/* Inflect, inside - what inflect.c, inflect_verb.c and inflect_noun.c share. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_INFLECT_PARTS_H
#define TOOLS_INFLECT_PARTS_H
#include "inflect.h"
#include "letters_of.h"

/* A word or phrase: its first word, which is inflected, the words after it, and the whole. */
typedef struct { Word word; Str rest, text; } Head;
typedef ARENA_ARRAY(Head) Heads;

typedef struct {
    Arena *arena;
    Lemma lemma;
    Heads words, forms;
    Forms *out;
    Str rest;                      /* of the phrase at hand: comes after each form */
} Inflection;

void inflect_text(Inflection *in, Str text, uint32_t feats);
/* Adds a form with the rest of its phrase; one for before a pronoun (FEAT_BOUND) only where there is no rest. */
void inflect_form(Inflection *in, const Word *word, uint32_t feats);
bool inflect_verb(Inflection *in, Error *e);
bool inflect_noun(Inflection *in, Error *e);

#endif
