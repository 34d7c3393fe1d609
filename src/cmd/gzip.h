/* Gzip - a packed file as the stream of its bytes, unpacked by zlib as they are asked for.
 *
 * Members follow one another, as in a WARC that packs each record. A damaged member is left at its fault and reading goes on with the
 * next one; where is remembered, so that a reader of records knows which of them not to trust. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_GZIP_H
#define CMD_GZIP_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct Gzip Gzip;

/* Reads from fd, which stays the caller's; `read` bytes of it have been read already. */
Gzip *gzip_open(int fd, const void *read, size_t n);
/* Up to `room` bytes; 0 at the end, -1 where the file cannot be read (errno). */
ssize_t gzip_read(Gzip *g, void *out, size_t room);
/* Where, among unpacked bytes from .. to, the first damaged member ends that they touch; 0 where they touch none. */
uint64_t gzip_damaged(const Gzip *g, uint64_t from, uint64_t to);
void gzip_close(Gzip *g);                          /* NULL is allowed */

#endif
