/* Word - the letters of a word one by one, for making its forms. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_WORD_H
#define TOOLS_WORD_H
#include "base/arena.h"

enum { WORD_LETTERS = 64, WORD_ROOM = 8 };                  /* room that is kept for endings */
typedef struct { uint32_t at[WORD_LETTERS], n; } Word;      /* code points */

/* False where the text is longer than a word can be. */
bool word_of(Str text, Word *out);
Str word_text(Arena *a, const Word *w);
/* Does the word end (begin) as one of the patterns parted by | says? After ! : as none of them. ? is any letter, ^ at the front of a
 * pattern means the whole word. An empty list holds for every word, also for one that is not given (n is 0), for which else
 * only a list with ! holds. */
bool word_ends(const Word *w, Str patterns);
bool word_starts(const Word *w, Str patterns);
/* Drops `drop` letters at the end (or the last but one where it is DROP_LAST_BUT_ONE) and puts the ending there: * is the last letter
 * once more; a letter after ~ is left out where it equals the one before it. */
enum { DROP_LAST_BUT_ONE = 99 };
Word word_ended(const Word *w, uint32_t drop, Str ending);
/* Puts the prefix in place of the first letter, or of as many as the digit before it says; an empty prefix changes nothing. */
Word word_begun(const Word *w, Str prefix);

#endif
