/* Lines - see lines.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/lines.h"

#include "base/utf8.h"

#define FSI STR("\xE2\x81\xA8")
#define PDI STR("\xE2\x81\xA9")
#define RLM STR("\xE2\x80\x8F")

static const char *const codes[] = { "\x1B[0m", "\x1B[1m", "\x1B[2m", "\x1B[31m", "\x1B[32m", "\x1B[33m", "\x1B[36m" };

enum { GLUED = 2 };

typedef struct { uint32_t first, last; } Range;

static bool in_ranges(const Range *r, uint32_t n, uint32_t c)
{
    for (uint32_t i = 0; i < n; i++)
        if (c >= r[i].first && c <= r[i].last) return true;
    return false;
}

/* Vowel signs, combining marks, joiners and variation selectors take no cell. */
static bool is_mark(uint32_t c)
{
    static const Range marks[] = { { 0x300, 0x36F }, { 0x483, 0x489 }, { 0x591, 0x5BD }, { 0x610, 0x61A }, { 0x64B, 0x65F }, { 0x670, 0x670 },
                                   { 0x6D6, 0x6DC }, { 0x6DF, 0x6E4 }, { 0x6E7, 0x6E8 }, { 0x6EA, 0x6ED }, { 0x200B, 0x200F }, { 0x20D0, 0x20FF },
                                   { 0x2060, 0x2069 }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F }, { 0x1F3FB, 0x1F3FF } };
    return c >= 0x300 && in_ranges(marks, sizeof marks / sizeof *marks, c);
}

static bool is_wide(uint32_t c)
{
    static const Range wide[] = { { 0x1100, 0x115F }, { 0x2E80, 0xA4CF }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE30, 0xFE6F }, { 0xFF00, 0xFF60 },
                                  { 0x1F300, 0x1F64F }, { 0x1F680, 0x1F6FF }, { 0x1F900, 0x1F9FF }, { 0x20000, 0x3FFFD } };
    return c >= 0x1100 && in_ranges(wide, sizeof wide / sizeof *wide, c);
}

/* What must not reach a terminal: control characters, and marks that turn the direction of what follows. */
bool text_control(uint32_t c)
{
    return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || c == 0x61C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_blank(uint32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0; }

uint32_t text_cells(Str s)
{
    uint32_t cells = 0;
    for (uint32_t at = 0, n; at < s.n; at += n) {
        uint32_t c = utf8_read(s, at, &n);
        if (!text_control(c)) cells += is_mark(c) ? 0 : is_wide(c) ? 2 : 1;
    }
    return cells;
}

static void put(Lines *l, Str s) { json_raw(l->out, s); }

static void blanks(Lines *l, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) put(l, STR(" "));
    l->column += n;
}

static void start(Lines *l, uint32_t indent)
{
    if (l->rtl) put(l, RLM);
    l->column = 0;
    l->blank = false;
    blanks(l, indent);
}

void lines_begin(Lines *l, uint32_t indent, uint32_t hang)
{
    start(l, indent);
    l->indent = hang;
}

void lines_end(Lines *l)
{
    lines_style(l, STYLE_PLAIN);
    put(l, STR("\n"));
    l->blank = false;
    l->column = 0;
}

void lines_style(Lines *l, Style style)
{
    if (l->color && style != l->style) {
        if (l->style != STYLE_PLAIN) put(l, str_of(codes[STYLE_PLAIN]));
        if (style != STYLE_PLAIN) put(l, str_of(codes[style]));
    }
    l->style = style;
}

static void wrap(Lines *l)
{
    if (l->isolated) put(l, PDI);
    put(l, STR("\n"));
    start(l, l->indent);
    if (l->isolated) put(l, FSI);
}

/* Has this line room for a word? What is glued to it (a quotation mark before it, «».» after it) stays with it: cells are kept for that. */
static bool has_room(const Lines *l, Str word)
{
    uint32_t cells = text_cells(word);
    return l->column + l->blank + cells + (cells > 1 ? GLUED : 0) <= l->width || l->column <= l->indent;
}

/* One word, on the next line if this one has no room for it. */
static void word(Lines *l, Str s)
{
    uint32_t cells = text_cells(s);
    bool fits = has_room(l, s);
    if (!fits) wrap(l);
    else if (l->blank) blanks(l, 1);
    l->blank = false;
    for (uint32_t at = 0, n; at < s.n; at += n) {
        uint32_t c = utf8_read(s, at, &n);
        if (!text_control(c)) put(l, (Str){ s.p + at, n });
    }
    l->column += cells;
}

void lines_say(Lines *l, Str s)
{
    uint32_t begin = 0;
    for (uint32_t at = 0, n; at < s.n; at += n) {
        uint32_t c = utf8_read(s, at, &n);
        if (!is_blank(c)) continue;
        if (at > begin) word(l, (Str){ s.p + begin, at - begin });
        l->blank = true;
        begin = at + n;
    }
    if (s.n > begin) word(l, (Str){ s.p + begin, s.n - begin });
}

/* A quotation with marks around it that lie outside its isolate, so that they turn with the line; the first stays with its word. */
static void quote_between(Lines *l, Str open, Str s, Str close)
{
    uint32_t first, end, n;
    for (first = 0; first < s.n && is_blank(utf8_read(s, first, &n)); first += n) {}
    for (end = first; end < s.n && !is_blank(utf8_read(s, end, &n)); end += n) {}
    if (!has_room(l, (Str){ s.p + first, end - first })) wrap(l);
    else if (l->blank) blanks(l, 1);
    l->blank = false;
    if (open.n) word(l, open);
    put(l, FSI);
    l->isolated = true;
    lines_say(l, (Str){ s.p + first, s.n - first });
    l->isolated = l->blank = false;
    put(l, PDI);
    if (close.n) word(l, close);
}

void lines_quote(Lines *l, Str s)
{
    if (s.n) quote_between(l, STR(""), s, STR(""));
}

void lines_exact(Lines *l, Str s) { quote_between(l, STR("\xC2\xAB"), s, STR("\xC2\xBB")); }

void lines_tab(Lines *l, uint32_t column)
{
    l->blank = false;
    blanks(l, column > l->column ? column - l->column : 1);
}
