/* UTF-8 - code points in and out of bytes.
 *
 * Bad bytes never fail: each is read as U+FFFD, one byte long, so that any input has a reading. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include "base/arena.h"

/* Reads the code point at s.p[at] (at < s.n) and sets *length to its bytes (1 to 4). Overlong forms,
 * surrogates and values over U+10FFFF are bad bytes. */
uint32_t utf8_read(Str s, uint32_t at, uint32_t *length);
/* Writes up to 4 bytes; returns how many. */
uint32_t utf8_write(uint32_t code_point, char out[4]);
bool utf8_valid(Str s);
/* The text itself if it is valid, else a copy in which each bad byte is U+FFFD; *bad counts them. */
Str utf8_repair(Arena *a, Str s, uint32_t *bad);
/* Code points before byte `at`: for many positions of one text use Utf8Index. */
uint32_t utf8_count(Str s);

/* Turns byte offsets into code-point offsets in constant time: a count for every 64 bytes. */
typedef struct { Str text; const uint32_t *before; } Utf8Index;
Utf8Index utf8_index(Arena *a, Str text);
uint32_t utf8_index_at(const Utf8Index *index, uint32_t byte);

#endif
