/* Letters - the normal form by which words are compared, the same for lexc, engine and search.
 *
 * data/letters.tsv says what each letter does: the hamza forms of alif are alif, alif maqsura is ya,
 * ta marbuta is ha, waw and ya with hamza are hamza, vowel signs and tatweel are nothing, Persian and presentation
 * forms are their Arabic letters, digits of the three sets are 0 to 9. Latin is lower-cased.
 * A letter folds to one letter; a presentation ligature to several is written out in `to`. */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_LETTERS_H
#define LEXICON_LETTERS_H
#include "base/arena.h"
#include "lexicon/lexicon.h"

/* The rows of letters.tsv, sorted by code point; `index` (of the image only) has for each of the first 65,536 code points its
 * row + 1, or 0. lexc has no image yet and leaves it NULL. */
typedef struct { const Letter *at; uint32_t n; const uint16_t *index; } Letters;
Letters lexicon_letters(const Lexicon *lex);
Letter letters_find(Letters letters, uint32_t code_point);
/* Appends the normal form of s to out (room for 3 * s.n + 4 bytes always suffices); returns the bytes written. */
uint32_t letters_fold(Letters letters, Str s, char *out);
/* The normal form of s, in the arena. */
Str letters_normal(Letters letters, Arena *a, Str s);

#endif
