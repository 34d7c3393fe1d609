/* Warc - the pages of a web archive file (ISO 28500, WARC 1.0 and 1.1), one after the other, in bounded memory.
 *
 * Responses and resources that are HTML or plain text are given; images and the like, requests, metadata, redirects and revisits (the same bytes again) are passed
 * over. A damaged record is skipped with a line that says where; reading goes on at the next record. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_WARC_H
#define CMD_WARC_H
#include "cmd/document.h"
#include "cmd/stream.h"

/* The next page, the caller's to free, or NULL. What was wrong on the way is put in *trouble, with its place; NULL with no trouble is the end. */
Document *warc_next(Stream *s, Error *trouble);

#endif
