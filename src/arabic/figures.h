/* Figures - what is settled once all are read. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_FIGURES_H
#define ARABIC_FIGURES_H
#include "arabic/doc.h"

/* Drops figures read twice, links each to the event that caused it, and tells foreigners (settle.c). */
void figures_settle(const Lexicon *lex, Doc *doc);

#endif
