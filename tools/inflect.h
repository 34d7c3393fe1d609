/* Inflect - the written forms of a lemma, made from its class and its principal forms.
 *
 * Only what unvocalised script shows is made: persons, genders, numbers and short forms of verbs; the
 * accusative alif, duals, sound and broken plurals and construct forms of nouns and adjectives. The clitics
 * (wa-, fa-, bi-, ka-, li-, sa-, al- and object pronouns) are no forms: the engine takes them off. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_INFLECT_H
#define TOOLS_INFLECT_H
#include "base/arena.h"
#include "base/error.h"
#include "lexicon/feats.h"
#include "lexicon/symbols.h"

/* A form as written (not folded), and what it shows. */
typedef struct { Str text; uint32_t feats; } Form;
typedef ARENA_ARRAY(Form) Forms;

/* A row's lemma: its class (CLASS_*), its words and principal forms (each parted by |), and the part of speech that an
 * uninflected word has in its table. */
typedef struct { uint32_t class; Str words, forms; Pos pos; } Lemma;

/* Appends the forms of the lemma, the words themselves first; no form twice with the same feats. False, with a message, where
 * the forms do not fit the class. */
bool inflect(Arena *a, Lemma lemma, Forms *out, Error *e);

#endif
