/* Inflect - the written forms of a lemma, made by the rules of data/inflection.tsv.
 *
 * Only what unvocalised script shows is made: persons, genders, numbers and short forms of verbs; the
 * accusative alif, duals, sound and broken plurals and construct forms of nouns and adjectives. The clitics
 * (wa-, fa-, bi-, ka-, li-, sa-, al- and object pronouns) are no forms: the engine takes them off. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_INFLECT_H
#define TOOLS_INFLECT_H
#include "base/error.h"
#include "lexicon/feats.h"
#include "tables.h"

/* A rule: one row of data/inflection.tsv. */
typedef struct {
    uint32_t classes;              /* bits 1 << CLASS_* */
    uint32_t base, drop;           /* BASE_*; letters, or DROP_LAST_BUT_ONE */
    Str starts, ends, other, add, prefix;
    uint32_t feats;                /* without part of speech, voice, and a noun's own gender */
} Rule;
typedef ARENA_ARRAY(Rule) Rules;
/* The rules of the table's rows; what is wrong with one goes to t->faults. */
Rules rules_read(Tables *t);

/* A form as written (not folded), and what it shows. */
typedef struct { Str text; uint32_t feats; } Form;
typedef ARENA_ARRAY(Form) Forms;

/* A row's lemma: its class (CLASS_*), its words and principal forms (each parted by |), and the part of speech that an
 * uninflected word has in its table. */
typedef struct { uint32_t class; Str words, forms; Pos pos; } Lemma;

/* Appends the forms of the lemma in the order of the rules; no form twice with the same feats. False, with a message, where
 * the forms do not fit the class. */
bool inflect(Arena *a, const Rules *rules, Lemma lemma, Forms *out, Error *e);

#endif
