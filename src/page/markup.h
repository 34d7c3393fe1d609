/* Markup - what the class and id of an element say of it (data/markup.tsv). */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_MARKUP_H
#define PAGE_MARKUP_H
#include "base/arena.h"
#include "lexicon/lexicon.h"

typedef struct Markup Markup;

/* The patterns, ready to be looked for; in the arena. */
const Markup *markup_read(const Lexicon *lex, Arena *arena);
/* Bits 1 << MARKUP_* of all patterns that stand in the text (a class, an id, an address), in any case of letters. */
uint32_t markup_of(const Markup *m, Str text);
/* The platform of the post that the text shows («twitter-tweet»: "x"), NULL where it shows none. */
const char *markup_platform(const Markup *m, Str text);

#endif
