/* Words - when two spans say the same: the words that count in each, in the form in which they are compared.
 *
 * This is the measure of the scorer that came with the gold records, kept to the letter: Unicode's NFKC, vowel signs and tatweel off, letters folded and
 * the article cut as data/comparison.tsv says; «ash-shurta al-iraqiyya» and «shurta iraqiyya» are the same two words. */
// SPDX-License-Identifier: Apache-2.0
#ifndef EVAL_WORDS_H
#define EVAL_WORDS_H
#include "base/arena.h"
#include "lexicon/lexicon.h"

/* A span's text and what is compared of it; `whole` is the text as one word, for spans none of whose words counts («shakhs»). */
typedef struct { Str text, whole; Str *words; uint32_t n; } Phrase;

Phrase phrase_of(const Lexicon *lex, Arena *arena, Str text);
/* Do they share a word, one glued letter allowed? */
bool phrases_alike(const Lexicon *lex, const Phrase *a, const Phrase *b);
/* Is half of the words of both, taken together, shared? */
bool phrases_same(const Phrase *a, const Phrase *b);

#endif
