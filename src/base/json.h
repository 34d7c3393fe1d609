/* JSON out - a writer that cannot produce bad JSON.
 *
 * Writes into a growing buffer that it owns. Members and elements get their commas from the writer;
 * strings are escaped, and bad UTF-8 is written as U+FFFD. Reading JSON is jansson's work. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_JSON_H
#define BASE_JSON_H
#include "base/str.h"

typedef struct { char *p; size_t n, cap; uint32_t depth; bool comma; } Json;

void json_free(Json *j);
void json_clear(Json *j);                          /* empty, memory kept */
void json_object(Json *j);                         /* { */
void json_end_object(Json *j);                     /* } */
void json_array(Json *j);                          /* [ */
void json_end_array(Json *j);                      /* ] */
void json_key(Json *j, const char *key);           /* "key": */
void json_str(Json *j, Str s);
void json_int(Json *j, int64_t i);
void json_micro(Json *j, int64_t millionths);      /* 55750000 -> 55.75 */
void json_bool(Json *j, bool b);
void json_null(Json *j);
void json_raw(Json *j, Str s);                     /* as it is, no comma: for line ends */

#endif
