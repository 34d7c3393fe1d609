/* JSON out - see json.h. */
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "base/error.h"
#include "base/utf8.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void put(Json *j, const char *p, size_t n)
{
    if (!n) return;
    if (j->n + n > j->cap) {
        size_t cap = j->cap ? j->cap : 1024;
        while (cap < j->n + n) cap *= 2;
        char *more = realloc(j->p, cap);
        if (!more) panic("out of memory (%zu bytes of JSON)", cap);
        j->p = more, j->cap = cap;
    }
    memcpy(j->p + j->n, p, n);
    j->n += n;
}

static void separate(Json *j)
{
    if (j->comma && j->depth) put(j, ",", 1);
    j->comma = true;
}

static void open(Json *j, const char *bracket)
{
    separate(j);
    put(j, bracket, 1);
    j->depth++;
    j->comma = false;
}

static void shut(Json *j, const char *bracket)
{
    put(j, bracket, 1);
    j->depth--;
    j->comma = true;
}

void json_free(Json *j) { free(j->p); *j = (Json){ 0 }; }
void json_clear(Json *j) { j->n = 0, j->depth = 0, j->comma = false; }
void json_object(Json *j) { open(j, "{"); }
void json_end_object(Json *j) { shut(j, "}"); }
void json_array(Json *j) { open(j, "["); }
void json_end_array(Json *j) { shut(j, "]"); }
void json_bool(Json *j, bool b) { separate(j); put(j, b ? "true" : "false", b ? 4 : 5); }
void json_null(Json *j) { separate(j); put(j, "null", 4); }
void json_raw(Json *j, Str s) { put(j, s.p, s.n); }

void json_key(Json *j, const char *key)
{
    json_str(j, str_of(key));
    put(j, ":", 1);
    j->comma = false;
}

/* Bytes that may stand in a string as they are. */
static bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

static void put_control(Json *j, unsigned char c)
{
    static const char short_forms[] = "\b" "b" "\f" "f" "\n" "n" "\r" "r" "\t" "t" "\"" "\"" "\\" "\\";
    char out[8];
    for (const char *s = short_forms; *s; s += 2)
        if ((unsigned char)*s == c) {
            put(j, (char[]){ '\\', s[1] }, 2);
            return;
        }
    put(j, out, (size_t)snprintf(out, sizeof out, "\\u%04x", c));
}

void json_str(Json *j, Str s)
{
    separate(j);
    put(j, "\"", 1);
    for (uint32_t at = 0, length; at < s.n; at += length) {
        unsigned char c = (unsigned char)s.p[at];
        length = 1;
        if (is_plain(c)) {
            while (at + length < s.n && is_plain((unsigned char)s.p[at + length])) length++;
            put(j, s.p + at, length);
        } else if (c < 0x80) put_control(j, c);
        else {
            char out[4];
            put(j, out, utf8_write(utf8_read(s, at, &length), out));
        }
    }
    put(j, "\"", 1);
}

void json_int(Json *j, int64_t i)
{
    char out[24];
    separate(j);
    put(j, out, (size_t)snprintf(out, sizeof out, "%" PRId64, i));
}

void json_micro(Json *j, int64_t m)
{
    char out[32];
    int64_t whole = m / 1000000, rest = m % 1000000;
    separate(j);
    int n = snprintf(out, sizeof out, "%s%" PRId64 ".%06" PRId64, m < 0 && !whole ? "-" : "", whole, rest < 0 ? -rest : rest);
    while (n > 0 && out[n - 1] == '0') n--;
    if (n > 0 && out[n - 1] == '.') n--;
    put(j, out, (size_t)n);
}
