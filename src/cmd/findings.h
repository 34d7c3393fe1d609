/* Findings - every layer of a document as a list of like things, so that one printer shows them all: the words, what
 * was read from them, and the table row that read it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_FINDINGS_H
#define CMD_FINDINGS_H
#include "record/read.h"

typedef struct {
    const char *layer;            /* "events" */
    uint32_t index;               /* in its layer */
    Span span;
    Why why;
    char said[512];               /* what was read, in short */
} Finding;

typedef void FindingTaker(void *context, const Finding *f);

/* Hands over the findings of the layer that `stage` fills; chains follow the sources. Tokens are shown with their readings. */
void findings_of(const Record *r, Stage stage, FindingTaker *take, void *context);

/* The row's own word or pattern as its table has it; "" where there is none. */
Str why_word(const Lexicon *lex, Why why);

#endif
