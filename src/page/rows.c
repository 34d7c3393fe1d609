/* Rows - see rows.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/rows.h"

#include "base/utf8.h"

enum { WRAP_MIN = 60, WRAP_MAX = 240, WRAP_LINES = 4 };        /* bytes of a full wrapped line; lines that make a case */

static Span trimmed(Str text, uint32_t begin, uint32_t end)
{
    while (begin < end && (unsigned char)text.p[begin] <= ' ') begin++;
    while (end > begin && (unsigned char)text.p[end - 1] <= ' ') end--;
    return (Span){ begin, end };
}

static uint32_t line_end(Str text, uint32_t at)
{
    const char *end = at < text.n ? memchr(text.p + at, '\n', text.n - at) : NULL;
    return end ? (uint32_t)(end - text.p) : text.n;
}

Rows rows_read(Arena *arena, Str text)
{
    Rows rows = { NULL, 0, 0 };
    bool gap = true;
    for (uint32_t at = 0; at < text.n;) {
        uint32_t end = rows.n + 1 < ROWS_MOST ? line_end(text, at) : text.n;
        Span span = trimmed(text, at, end);
        if (!span_empty(span)) ARENA_PUSH(arena, rows, ((Row){ span, gap }));
        gap = span_empty(span);
        at = end + 1;
    }
    return rows;
}

/* Does the row end as sentences do? Arabic and Latin marks, by code point. */
static bool ends_sentence(Str text, Span span)
{
    uint32_t at = span.end, length;
    while (at > span.begin && ((unsigned char)text.p[--at] & 0xC0) == 0x80) {}
    uint32_t c = utf8_read(text, at, &length);
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '"' || c == ')' || c == 0x61F || c == 0xBB || c == 0x2026 || c == 0x201D;
}

static bool is_wrapped(const Rows *rows, Str text)
{
    uint32_t inner = 0, open = 0;
    for (uint32_t i = 0; i + 1 < rows->n; i++) {
        uint32_t length = rows->at[i].span.end - rows->at[i].span.begin;
        if (length > WRAP_MAX) return false;
        if (rows->at[i + 1].gap) continue;
        inner++;
        open += length >= WRAP_MIN && !ends_sentence(text, rows->at[i].span);
    }
    return inner >= WRAP_LINES && open * 10 >= inner * 7;
}

Str rows_unwrap(Arena *arena, Str text)
{
    Rows rows = rows_read(arena, text);
    if (!is_wrapped(&rows, text)) return text;
    char *p = arena_alloc(arena, text.n + 1);
    memcpy(p, text.p, text.n);
    for (uint32_t i = 0; i + 1 < rows.n; i++) {
        Span s = rows.at[i].span;
        if (rows.at[i + 1].gap || s.end - s.begin < WRAP_MIN) continue;
        for (uint32_t at = s.end; at < rows.at[i + 1].span.begin; at++) p[at] = ' ';
    }
    return (Str){ p, text.n };
}
