/* Letters of a word, for making its forms - Arabic by Buckwalter's transliteration.
 *
 * Code that makes forms names letters by one ASCII character each, as Arabists do: A alif, > alif with hamza, ' lone hamza,
 * p ta marbuta, Y alif maqsura, w y n t m k h … so that «drop the p, add -tAn» can be read in C. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_LETTERS_OF_H
#define TOOLS_LETTERS_OF_H
#include "base/arena.h"

enum { WORD_LETTERS = 64 };
typedef struct { uint32_t at[WORD_LETTERS], n; } Word;      /* code points */

/* False where the text is longer than a word can be. */
bool word_of(Str text, Word *out);
Str word_text(Arena *a, const Word *w);
/* Is the letter `back` from the end (1: the last) this one of Buckwalter's? */
bool word_ends(const Word *w, uint32_t back, char letter);
bool word_starts(const Word *w, char letter);
/* The word with its last `drop` letters off and the letters of `add` after it. */
Word word_with(const Word *w, uint32_t drop, const char *add);
/* The word without the letter `back` from the end (2: the last but one). */
Word word_without(const Word *w, uint32_t back);
/* The word with its last letter twice. */
Word word_doubled(const Word *w);
/* The word with the letter `by` in place of its first `drop` letters. */
Word word_begun(const Word *w, uint32_t drop, char by);

#endif
