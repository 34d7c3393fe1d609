/* Ranges - qualifiers, and two ends that make one number; used by the files of the numbers stage alone. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_RANGES_H
#define ARABIC_NUMBERS_RANGES_H
#include "arabic/numbers_parts.h"

/* Is token b there, and of the sentence of a? */
static inline bool number_together(const Doc *doc, uint32_t a, uint32_t b)
{
    return b < doc->tokens.n && doc->tokens.at[a].sentence == doc->tokens.at[b].sentence;
}

/* The longest qualifier phrase at t whose side is one of `sides` (bits 1 << SIDE_*), or NULL; and its QUALIFIER_*. */
const Reading *number_qualifier(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t sides);
uint8_t number_qualifier_of(const Lexicon *lex, const Reading *r);
/* Does it bound from below; from above? */
bool number_floor(uint8_t qualifier);
bool number_ceiling(uint8_t qualifier);
/* Qualifiers right after the number: «40 ala l-aqall». */
void number_take_after(const Lexicon *lex, const Doc *doc, Number *n);
/* The QUALIFIER_* of a sign of comparison at t (> < >= <= and those in one), 0 where there is none; *width is its tokens. */
uint8_t number_compared(const Doc *doc, uint32_t t, uint32_t *width);

/* An amount as a number without qualifiers. */
Number number_of(const Doc *doc, const Amount *a);
/* «bayna 10 wa-15», «min 10 ila 15»: the opener at t. */
bool range_opened(const Lexicon *lex, const Doc *doc, uint32_t t, const Reading *opener, Number *out);
/* «10 aw 15», «10 ila 15», «10-15», «10~15» with no opener. */
bool range_bare(const Lexicon *lex, const Doc *doc, const Amount *a, Number *out);
/* «akthar min 20 wa-aqall min 30»: a second bound from the other side makes a range of n. */
void range_of_bounds(const Lexicon *lex, const Doc *doc, Number *n);

#endif
