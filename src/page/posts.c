/* Posts - see posts.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/posts.h"

#include "page/dates.h"

static bool is_dash(uint32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x640; }
static bool in_handle(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '.'; }

/* Where `find` first stands in the span, or its end. */
static uint32_t position(Str text, Span span, Str find)
{
    for (uint32_t at = span.begin; at + find.n <= span.end; at++) {
        const char *c = memchr(text.p + at, find.p[0], span.end - at);
        if (!c) break;
        at = (uint32_t)(c - text.p);
        if (at + find.n <= span.end && memcmp(c, find.p, find.n) == 0) return at;
    }
    return span.end;
}

/* «(@HANDLE)»: the handle's bytes, and where its bracket closes. */
static bool find_handle(Str text, Span row, Str *handle, uint32_t *close)
{
    uint32_t open = position(text, row, STR("(@")), at = open + 2;
    if (open >= row.end) return false;
    while (at < row.end && in_handle(text.p[at])) at++;
    if (at == open + 2 || at >= row.end || text.p[at] != ')') return false;
    *handle = (Str){ text.p + open + 2, at - open - 2 };
    *close = at + 1;
    return true;
}

/* Past the dash and blanks that a signature begins with. */
static uint32_t name_begin(Str text, Span row)
{
    uint32_t at = row.begin;
    while (at < row.end && (text.p[at] == '-' || text.p[at] == ' ')) at++;
    if (at + 3 <= row.end && memcmp(text.p + at, "\xE2\x80", 2) == 0) at += 3;
    else if (at + 2 <= row.end && memcmp(text.p + at, "\xD9\x80", 2) == 0) at += 2;
    while (at < row.end && text.p[at] == ' ') at++;
    return at;
}

bool post_signature(const Lexicon *lex, Str text, Span row, const Line *line, Block *block)
{
    Str handle;
    uint32_t close;
    if (row.end - row.begin > LINE_SHORT || !find_handle(text, row, &handle, &close)) return false;
    LineDate date = line_date(lex, line);
    if (!is_dash(line->first) && date.day.year == 0) return false;
    block->platform = "x";
    block->handle = handle;
    block->posted = date.day;
    block->author = (Span){ is_dash(line->first) ? name_begin(text, row) : row.begin, close };
    return true;
}

bool row_is_link(Str text, Span row)
{
    for (uint32_t at = row.begin; at < row.end; at++)
        if ((unsigned char)text.p[at] <= ' ' || (unsigned char)text.p[at] >= 0x80) return false;
    return position(text, row, STR("/")) < row.end && position(text, row, STR(".")) < row.end;
}

Str post_address(Str text, Span span)
{
    uint32_t mark = position(text, span, STR("/status/"));
    if (mark >= span.end) return STR("");
    uint32_t begin = mark, end = mark;
    while (begin > span.begin && (unsigned char)text.p[begin - 1] > ' ') begin--;
    while (end < span.end && (unsigned char)text.p[end] > ' ' && (unsigned char)text.p[end] < 0x80) end++;
    Str url = { text.p + begin, end - begin };
    return str_starts(url, STR("http")) ? url : STR("");
}
