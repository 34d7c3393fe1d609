/* Tag, tokens - the words of a document in their parts, and who is named, as CoNLL-U and as JSON. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_TAG_TOKENS_H
#define RECORD_TAG_TOKENS_H
#include "base/json.h"
#include "record/read.h"

/* The document as CoNLL-U (universaldependencies.org/format.html): words and their clitics, no syntax. With entities, MISC brackets
 * them as CorefUD does: Entity=(e3-person ... e3). Appends to out as it is. */
void tag_conllu(const Record *r, bool entities, Json *out);
/* The members "tokens" and "entities" of the open object, without its braces. */
void tag_tokens(const Record *r, Json *out);
void tag_entities(const Record *r, Json *out);

#endif
