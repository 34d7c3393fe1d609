/* Members - the members that every JSON of a document is made of: a string or null, a symbol's name, a bound, a span. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_MEMBERS_H
#define RECORD_MEMBERS_H
#include "arabic/doc.h"
#include "base/json.h"
#include "base/utf8.h"
#include "page/facts.h"

void member_str(Json *out, const char *key, Str s);
void member_or_null(Json *out, const char *key, Str s);              /* null where s is empty */
void member_name(Json *out, const char *key, const char *name);      /* null where name is "" */
void member_index(Json *out, const char *key, uint32_t index);       /* null for NONE */
void member_bound(Json *out, const char *key, int64_t bound);        /* null where it is open, -1 */
void member_date(Json *out, const char *key, Date day);              /* "2024-03-22"; null where year is 0 */
/* A block as an object, with the post that it is; its place is counted from byte `from` of the text, of whose rest `points` is the index. */
void members_block(Json *out, Str text, const Utf8Index *points, uint32_t from, const Block *b);
/* "text", "start" and "end" of the object that is open: the words, and their place in code points. */
void members_span(Json *out, Str text, const Utf8Index *points, Span s);

/* "dates": every time of the report that the page gives, what it is of (publication, change) and where it stands. */
void members_stamps(const PageFacts *facts, Json *out);

/* Writes "2024-03-22" (at most 15 bytes and NUL), "" for an unknown day. */
void day_text(Date day, char out[16]);

#endif
