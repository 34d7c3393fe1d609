/* Relative - places in a row that are told from its end or from here. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_RELATIVE_H
#define ARABIC_NUMBERS_RELATIVE_H
#include "arabic/numbers_parts.h"

/* Makes a Number of «as-safha al-akhira», «akhir kitab», «qabla l-akhir» with its word at t, whose notation is w; false where another thing is meant:
 * «ar-ra'is as-sabiq», «shakhs akhar», «al-am al-muqbil». */
bool relative_at(const Lexicon *lex, const Doc *doc, uint32_t t, Notation w, Number *out);

#endif
