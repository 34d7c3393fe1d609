/* Clitics - the little words that Arabic glues to a word's front and back.
 *
 * data/clitics.tsv lists the strings that may stand before («wa», «wa-l», «li-l») and after («-hu»,
 * «-hum») a word, already in normal form, with what each is made of. They are read once a document. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_CLITICS_H
#define ARABIC_CLITICS_H
#include "arabic/doc.h"

enum { CLITICS_MAX = 64 };
typedef struct { Str norm; uint8_t parts; Str whose; } Clitic;         /* parts: CLITIC_* bits, 0 for an enclitic; whose: «3ms», "" for a proclitic */
typedef struct { Clitic before[CLITICS_MAX], after[CLITICS_MAX]; uint32_t n_before, n_after; } Clitics;

/* Reads the table; the empty proclitic and enclitic are first of each. */
const Clitics *clitics_read(const Lexicon *lex, Arena *arena);
/* The article in normal form, "" where the table has none. */
Str clitics_article(const Clitics *clitics);
/* Are the last `bytes` of `norm` the pronoun of `whose` («3d»: «-huma»)? */
bool clitics_ends_as(const Lexicon *lex, Arena *arena, Str norm, uint32_t bytes, const char *whose);
/* The enclitic that ends `norm` and leaves at least two letters before it, or NULL; the longest one. */
const Clitic *clitics_ending(const Clitics *clitics, Str norm);

#endif
