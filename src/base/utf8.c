/* UTF-8 - see utf8.h. The decoder follows the table of well-formed sequences of the Unicode Standard (3.9, table 3-7). */
// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

enum { BAD = 0xFFFD, INDEX_STEP = 64 };

static bool is_tail(unsigned char c) { return (c & 0xC0) == 0x80; }

uint32_t utf8_read(Str s, uint32_t at, uint32_t *length)
{
    const unsigned char *p = (const unsigned char *)s.p + at;
    uint32_t left = s.n - at, c = p[0];
    *length = 1;
    if (c < 0x80) return c;
    if (c < 0xC2 || c > 0xF4) return BAD;
    if (c < 0xE0) {
        if (left < 2 || !is_tail(p[1])) return BAD;
        *length = 2;
        return (c & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (c < 0xF0) {
        if (left < 3 || !is_tail(p[1]) || !is_tail(p[2])) return BAD;
        uint32_t cp = (c & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        if (cp < 0x800 || (cp >= 0xD800 && cp < 0xE000)) return BAD;
        *length = 3;
        return cp;
    }
    if (left < 4 || !is_tail(p[1]) || !is_tail(p[2]) || !is_tail(p[3])) return BAD;
    uint32_t cp = (c & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    if (cp < 0x10000 || cp > 0x10FFFF) return BAD;
    *length = 4;
    return cp;
}

uint32_t utf8_write(uint32_t c, char out[4])
{
    if (c < 0x80) return out[0] = (char)c, 1;
    if (c < 0x800) return out[0] = (char)(0xC0 | c >> 6), out[1] = (char)(0x80 | (c & 0x3F)), 2;
    if (c < 0x10000) return out[0] = (char)(0xE0 | c >> 12), out[1] = (char)(0x80 | (c >> 6 & 0x3F)), out[2] = (char)(0x80 | (c & 0x3F)), 3;
    out[0] = (char)(0xF0 | c >> 18), out[1] = (char)(0x80 | (c >> 12 & 0x3F)), out[2] = (char)(0x80 | (c >> 6 & 0x3F)), out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* A replacement character that the text itself holds is three bytes long; a bad byte is one. */
static bool is_bad(uint32_t code_point, uint32_t length) { return code_point == BAD && length == 1; }

/* Bytes of ASCII from `at` on, eight at a time. */
static uint32_t ascii_run(Str s, uint32_t at)
{
    uint32_t begin = at;
    for (uint64_t eight; s.n - at >= 8; at += 8) {
        memcpy(&eight, s.p + at, 8);
        if (eight & 0x8080808080808080u) break;
    }
    return at - begin;
}

static uint32_t count_bad(Str s)
{
    uint32_t bad = 0, length = 1;
    for (uint32_t at = 0; at < s.n; at += length) {
        at += ascii_run(s, at);
        if (at >= s.n) break;
        uint32_t cp = utf8_read(s, at, &length);
        bad += is_bad(cp, length);
    }
    return bad;
}

bool utf8_valid(Str s) { return count_bad(s) == 0; }

Str utf8_repair(Arena *a, Str s, uint32_t *bad)
{
    *bad = count_bad(s);
    if (!*bad) return s;
    char *out = arena_alloc(a, (size_t)s.n + 2 * (size_t)*bad + 1);
    uint32_t n = 0, length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t cp = utf8_read(s, at, &length);
        if (is_bad(cp, length)) n += utf8_write(BAD, out + n);
        else memcpy(out + n, s.p + at, length), n += length;
    }
    return (Str){ out, n };
}

uint32_t utf8_count(Str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++) n += !is_tail((unsigned char)s.p[i]);
    return n;
}

Utf8Index utf8_index(Arena *a, Str text)
{
    uint32_t n = text.n / INDEX_STEP + 1, *before = arena_alloc(a, n * sizeof *before);
    for (uint32_t i = 1; i < n; i++)
        before[i] = before[i - 1] + utf8_count((Str){ text.p + (size_t)(i - 1) * INDEX_STEP, INDEX_STEP });
    return (Utf8Index){ text, before };
}

uint32_t utf8_index_at(const Utf8Index *index, uint32_t byte)
{
    uint32_t step = byte / INDEX_STEP, from = step * INDEX_STEP;
    return index->before[step] + utf8_count((Str){ index->text.p + from, byte - from });
}
