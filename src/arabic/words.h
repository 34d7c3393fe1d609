/* Words - what each token is here: its part of speech, and the reading that goes with it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_WORDS_H
#define ARABIC_WORDS_H
#include "arabic/doc.h"

/* The part of speech that a reading would give its token; rows of class `fixed` have that of their table. */
Pos reading_pos(const Reading *r);
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

#endif
