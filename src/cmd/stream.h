/* Stream - the bytes of one file or of standard input, line by line or whole, with bounded memory.
 *
 * A line of more than DOCUMENT_LIMIT bytes is passed over without being kept; a whole text of more is refused. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_STREAM_H
#define CMD_STREAM_H
#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

typedef struct Stream Stream;
typedef enum { KIND_NONE, KIND_TEXT, KIND_HTML, KIND_FEED, KIND_JSON, KIND_JSONL, KIND_WARC } Kind;
typedef enum { LINE_READ, LINE_BLANK, LINE_TOO_LONG, LINE_END, LINE_FAILED } LineStatus;

/* "-" is standard input. NULL with a message, which does not name the path. */
Stream *stream_open(const char *path, Error *e);
void stream_close(Stream *s);                      /* NULL is allowed */
/* What is in it, by its first bytes and the path's ending; KIND_NONE with a message where it is nothing that is read. */
Kind stream_kind(Stream *s, const char *path, Error *e);
/* The next line without its end; it holds until the next call. */
LineStatus stream_line(Stream *s, const char **line, size_t *n);
/* The next n bytes as they lie; they hold until the next call. Less at the end. n is at most DOCUMENT_LIMIT. */
size_t stream_take(Stream *s, size_t n, const char **p);
void stream_skip(Stream *s, uint64_t n);           /* passes over n bytes */
uint64_t stream_offset(const Stream *s);           /* bytes given so far, unpacked */
/* Is a packed file damaged between that offset and here? Then reading goes on after the damage. */
bool stream_damaged(Stream *s, uint64_t from);
/* All that is left, the caller's to free; NULL with a message where it cannot be read or is too long. */
char *stream_all(Stream *s, size_t *n, Error *e);
const char *stream_name(const Stream *s);          /* the path, "standard input" for "-" */
size_t stream_line_number(const Stream *s);        /* of the line read last, from 1 */
const char *stream_error(const Stream *s);         /* why LINE_FAILED */

#endif
