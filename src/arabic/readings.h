/* Readings - every way in which the lexicon knows a word, with its clitics taken off.
 *
 * «wa-bi-l-madina» is tried whole, then without each string of proclitics that begins it and each
 * pronoun that ends it; what is left is looked up. A phrase («wizarat ad-difa») is a reading of its first
 * token. The last word of a phrase may carry any pronoun where the row has one («laqiya masra'ahu»: also
 * «masra'ahum»), and with the article on its first word a phrase has it on the others too. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_READINGS_H
#define ARABIC_READINGS_H
#include "arabic/doc.h"

/* Fills the readings of all tokens: phrases first, longest first, then words with the fewest clitics first. */
void readings_find(const Lexicon *lex, Doc *doc);
/* Byte length of the source letters that fold to the first `n` bytes of the token's normal form. Vowel signs after them count. */
uint32_t readings_source_bytes(const Lexicon *lex, Str raw, uint32_t n);
/* A ta marbuta is folded to ha but is no pronoun: does the last letter stand for another? */
bool readings_end_in_folded(const Lexicon *lex, Str raw);

#endif
