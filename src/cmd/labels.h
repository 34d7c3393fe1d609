/* Labels - the words of the readable account, in English or Arabic: the rows of data/ui.tsv. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_LABELS_H
#define CMD_LABELS_H
#include "lexicon/lexicon.h"

typedef struct { const Lexicon *lex; bool arabic; } Labels;

/* The label of `key`; the key itself where the table has none, so that a gap is seen. */
Str label(const Labels *labels, const char *key);
/* The label of "set.name": label_of(l, "effect", "killed"). */
Str label_of(const Labels *labels, const char *set, const char *name);
/* The label of an EVENT_*, from the table of kinds. */
Str label_kind(const Labels *labels, uint32_t kind);

#endif
