/* Indent - one line of JSON as an indented text, for eyes: the same values in the same order. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_INDENT_H
#define CMD_INDENT_H
#include "record/read.h"
#include "base/json.h"

/* Appends the JSON text, which must be well formed, with two blanks a level and a line end. */
void json_indent(Str json, Json *out);
/* The same of what `print` appends of a record: `--format json` of every verb. */
void json_indented(void (*print)(const Record *, Json *), const Record *r, Json *out);

#endif
