/* Uses - what a number is for, where it counts nobody. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_USES_H
#define ARABIC_NUMBERS_USES_H
#include "arabic/doc.h"

/* Sets percent and not_count of a number whose tokens are set, from the words and marks around it; takes percent words in. */
void number_uses(const Lexicon *lex, const Doc *doc, Number *n);

#endif
