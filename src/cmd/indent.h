/* Indent - one line of JSON as an indented text, for eyes: the same values in the same order. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_INDENT_H
#define CMD_INDENT_H
#include "base/json.h"

/* Appends the JSON text, which must be well formed, with two blanks a level and a line end. */
void json_indent(Str json, Json *out);

#endif
