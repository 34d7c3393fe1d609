/* Tag - single layers of a document as JSON, for those who want numbers and times and nothing else.
 *
 * One object a document: its text, the day that times are counted from, and a list for each layer that was asked for, in the
 * order of the text. man/isnad-tag.1.scd is the format's description. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_TAG_H
#define RECORD_TAG_H
#include "base/json.h"
#include "record/read.h"

/* The layers that can be tagged, as bits. */
enum { TAG_NUMBERS = 1, TAG_TIMES = 2, TAG_TOKENS = 4, TAG_ENTITIES = 8, TAG_DETECTION = 16 };

/* The bits of "numbers,times"; 0 where a name in it is no layer (that name is put in *wrong) or there is none. */
uint32_t tag_layers(Str names, Str *wrong);
/* The last stage that these layers need. */
Stage tag_last_stage(uint32_t layers);
/* Appends the object, without a line end. */
void tag_print(const Record *r, uint32_t layers, Json *out);

#endif
