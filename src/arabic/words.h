/* Words - what each token is here: its part of speech, and the reading that goes with it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_WORDS_H
#define ARABIC_WORDS_H
#include "arabic/clitics.h"
#include "arabic/weights.h"

/* Does the table tell what a word is? Those of claims and corrections only say what words of the other tables do there, and the weights were learned without them. */
static inline bool table_tells_words(TableId table) { return table != TABLE_CLAIMS && table != TABLE_CORRECTIONS; }
/* The part of speech that a reading would give its token; rows of class `fixed` have that of their table. */
Pos reading_pos(const Reading *r);
/* What the tables and the rules of order alone choose; words_find lets the trained weights choose again. */
void words_by_rules(const Lexicon *lex, Doc *doc);
/* Has token t the article in its chosen reading? */
static inline bool token_has_al(const Doc *d, uint32_t t) { return d->tokens.at[t].proclitics & CLITIC_AL; }
/* A noun, adjective, name or unknown word: what a noun phrase is made of. */
static inline bool token_is_nominal(const Doc *d, uint32_t t)
{
    Pos pos = (Pos)d->tokens.at[t].pos;
    return pos == POS_NOUN || pos == POS_ADJ || pos == POS_NAME;
}
/* The first one-token reading of `table` that agrees with the chosen part of speech, or NULL. */
const Reading *token_chosen(const Doc *d, uint32_t t, TableId table);


/* One way to take a token: a reading's, or one that only its shape offers. */
typedef struct { uint8_t pos, proclitics, enclitic; uint16_t skip; uint32_t feats; } Choice;
enum { WORD_CHOICES = 40 };
/* The labels of the weights: parts of speech from 0 (POS less one), then proclitics in the order of their bits, then «a pronoun». */
enum { WORD_LABEL_PROCLITIC = 6, WORD_LABEL_ENCLITIC = 13 };
/* The ways to take token t, the one that the rules chose first; returns how many. A single one leaves nothing to choose. */
uint32_t words_choices(const Lexicon *lex, const Clitics *clitics, const Doc *doc, uint32_t t, Choice out[WORD_CHOICES]);
/* What the labels' scores say of a choice. */
int32_t words_score(const Choice *c, const int32_t scores[WEIGHTS_LABELS]);
/* Lets the weights choose again for every token; doc->facts must be there and are renewed. */
void words_by_weights(const Lexicon *lex, const Weights *weights, const Clitics *clitics, Doc *doc);

#endif
