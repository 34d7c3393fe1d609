/* Http - a stored HTTP response: what it is, and its body as it was before it was packed for the way.
 *
 * Chunked and gzip, deflate and br bodies are undone, up to a limit, so that a small body cannot become a great one. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_HTTP_H
#define PAGE_HTTP_H
#include "base/arena.h"

typedef struct {
    int status;                   /* 200 ...; 0 where there is no status line */
    Str type, charset;            /* "text/html", "utf-8"; "" where not said */
    Str body;                     /* in the response or the arena */
    bool cut;                     /* the body is broken or larger than the limit: what could be read of it is here */
} HttpResponse;

/* Reads status line, headers and body. False where it is no HTTP response. */
bool http_response(Arena *arena, Str bytes, uint32_t limit, HttpResponse *out);
/* The type and charset of a Content-Type, in small letters in the arena. */
void http_type(Arena *arena, Str value, Str *type, Str *charset);

#endif
