/* Number text - one form for what a number says, for tests and for `isnad tag`. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_PRINT_H
#define ARABIC_NUMBERS_PRINT_H
#include "arabic/doc.h"

/* "62", "-2.5", "20%", "[20,30)"; "" where nothing is said («a number of»). In the arena. */
Str number_text(Arena *arena, const Number *n);
/* "cardinal", "ordinal", "relative", "percent", "range", "fraction" or "vague"; static. */
const char *number_kind(const Number *n);

#endif
