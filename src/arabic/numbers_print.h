/* Number text - one form for what a number says, for tests and for `isnad tag`. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_PRINT_H
#define ARABIC_NUMBERS_PRINT_H
#include "arabic/doc.h"

/* What it says: "62", "-2.5", "20%", "[20,30)", "(30,)", "end-1"; "" where nothing is said («a number of») or it is told with the number
 * before it (`under`). To 15 digits, with an exponent from 1e15 on where it is not a whole number said in full. In the arena. */
Str number_text(Arena *arena, const Number *n);
/* The same of one of its parts, a percent with its mark. */
Str number_part_text(Arena *arena, const Number *n, uint32_t part);
/* "cardinal", "ordinal", "relative", "percent", "range", "fraction" or "vague"; static. */
const char *number_kind(const Number *n);

#endif
