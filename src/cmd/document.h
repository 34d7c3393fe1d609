/* Document - one input on its way from a file to a record: bytes and what came with them, owned by whoever holds it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_DOCUMENT_H
#define CMD_DOCUMENT_H
#include "page/feed.h"
#include "record/read.h"

struct json_t;                        /* of jansson, whose names and base/json.h's do not go together in one file */

enum { DOCUMENT_LIMIT = 64 << 20 };   /* bytes of a file, or of a line of JSON Lines */

typedef struct {
    char *bytes;                  /* owned, of a plain text or page; else NULL and the strings of `input` lie in `json` */
    struct json_t *json;               /* owned, may be NULL */
    Input input;
    Str record;                   /* where the input is the JSON of a record, read before: all of it */
    size_t weight;                /* bytes that it holds, for bounded queues */
} Document;

/* A plain text; takes over `bytes`. */
Document *document_text(char *bytes, size_t n, Str id);
/* An object {"id","text" or "html","date"?,"url"?,"title"?,"publisher"?}; NULL with a message where the line is no JSON object. A
 * line that is itself a record ("isnad", "events") is kept whole as well. */
Document *document_json(const char *line, size_t n, Error *e);
/* A page of an archive or a feed; everything is copied. `html`: else plain text. `cut`: its bytes are not all there. */
Document *document_page(Str bytes, Str id, Str url, Str charset, bool html, bool cut);
/* An item of a feed whose title is `publisher`. */
Document *document_item(const FeedItem *item, Str publisher);
void document_free(Document *d);

#endif
