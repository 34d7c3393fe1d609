/* Print - a record as JSON, as the contract of `isnad read` says, and the words for its values.
 *
 * The same record gives the same bytes, always. Places are in code points of the text. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_PRINT_H
#define RECORD_PRINT_H
#include "base/json.h"
#include "record/read.h"

#define ENGINE_VERSION "0.1.0"

/* Appends the record as one JSON object, without a line end. */
void record_print(const Record *r, Json *out);

/* "data/events/violence.tsv:41" in the arena; "" where no row read it. */
Str why_text(const Lexicon *lex, Arena *arena, Why why);
const char *block_name(BlockKind kind);
const char *status_name(uint32_t status);
const char *published_name(PublishedFrom from);
/* What is shown as the source's name. */
Str source_name(const Record *r, const Source *s);

#endif
