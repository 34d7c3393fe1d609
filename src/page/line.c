/* Line - see line.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/line.h"

#include "base/utf8.h"

typedef enum { GLYPH_BLANK, GLYPH_MARK, GLYPH_LETTER, GLYPH_DIGIT, GLYPH_UNSEEN } Glyph;

static bool is_blank(uint32_t c) { return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000; }
static bool is_unseen(uint32_t c) { return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F); }
static bool is_latin(uint32_t c) { return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0xC0 && c < 0x250); }

static Glyph glyph(const Lexicon *lex, uint32_t c)
{
    if (is_unseen(c)) return GLYPH_UNSEEN;
    if (is_blank(c)) return GLYPH_BLANK;
    if (is_latin(c)) return GLYPH_LETTER;
    if (c >= '0' && c <= '9') return GLYPH_DIGIT;
    switch (lexicon_letter(lex, c).does) {
    case LETTER_letter: case LETTER_fold: case LETTER_drop: return GLYPH_LETTER;
    case LETTER_digit: return GLYPH_DIGIT;
    case LETTER_space: return GLYPH_BLANK;
    default: return GLYPH_MARK;
    }
}

/* Blank at the ends: what isspace of the C locale calls so, and NUL. */
Span span_trim(Str text, Span s)
{
    while (s.begin < s.end && (unsigned char)text.p[s.begin] <= ' ') s.begin++;
    while (s.end > s.begin && (unsigned char)text.p[s.end - 1] <= ' ') s.end--;
    return s;
}

static int32_t value_of(Str digits)
{
    int32_t value = 0;
    if (digits.n == 0 || digits.n > 9) return -1;
    for (uint32_t i = 0; i < digits.n; i++) {
        if (digits.p[i] < '0' || digits.p[i] > '9') return -1;
        value = value * 10 + (digits.p[i] - '0');
    }
    return value;
}

/* One past the run of glyphs of one kind that begins at `at`. */
static uint32_t run_end(const Lexicon *lex, Str text, uint32_t at, uint32_t end, Glyph kind)
{
    while (at < end) {
        uint32_t length, c = utf8_read(text, at, &length);
        if (glyph(lex, c) != kind) break;
        at += length;
    }
    return at;
}

static void push_word(const Lexicon *lex, Arena *arena, Str text, Line *line, LineWord word, Glyph kind)
{
    word.norm = letters_normal(lexicon_letters(lex), arena, str_slice(text, word.span));
    word.value = kind == GLYPH_DIGIT ? value_of(word.norm) : -1;
    if (word.norm.n) line->at[line->n++] = word;               /* a tatweel alone is none */
}

Line line_read(const Lexicon *lex, Arena *arena, Str text, Span span)
{
    Line line = { .whole = span.end - span.begin <= LINE_SHORT };
    uint32_t end = line.whole ? span.end : span.begin;
    LineWord next = { .glued = true };
    for (uint32_t at = span.begin; at < end;) {
        uint32_t length, c = utf8_read(text, at, &length);
        Glyph kind = glyph(lex, c);
        if (at == span.begin) line.first = c;
        line.last = c;
        if (kind == GLYPH_LETTER || kind == GLYPH_DIGIT) {
            if (line.n == LINE_WORDS) { line.whole = false; break; }
            next.span = (Span){ at, run_end(lex, text, at, end, kind) };
            push_word(lex, arena, text, &line, next, kind);
            at = next.span.end;
            next = (LineWord){ .glued = true };
            continue;
        }
        if (kind == GLYPH_MARK) next.mark = c;
        if (kind == GLYPH_BLANK) next.glued = false;
        at += length;
    }
    return line;
}

/* Words i .. i + words - 1 joined by blanks, in `key`. */
static Str joined(const Line *line, uint32_t i, uint32_t words, char *key, uint32_t room)
{
    uint32_t n = 0;
    for (uint32_t k = i; k < i + words; k++) {
        Str s = line->at[k].norm;
        if (n + s.n + 1 > room) return (Str){ key, 0 };
        if (k > i) key[n++] = ' ';
        memcpy(key + n, s.p, s.n);
        n += s.n;
    }
    return (Str){ key, n };
}

static const Sense *find(const Lexicon *lex, const Line *line, uint32_t i, uint32_t words, TableId table)
{
    char key[128];
    if (i + words > line->n) return NULL;
    Senses found = lexicon_find(lex, joined(line, i, words, key, sizeof key));
    for (uint32_t k = 0; k < found.n; k++)
        if (found.at[k].table == table) return &found.at[k];
    return NULL;
}

uint32_t line_role(const Lexicon *lex, const Line *line, uint32_t i, uint32_t words, int64_t *value)
{
    const Sense *s = find(lex, line, i, words, TABLE_PAGE);
    if (!s) return 0;
    if (value) *value = lexicon_int(lex, COLUMN_PAGE_value, s->row);
    return lexicon_symbol(lex, COLUMN_PAGE_role, s->row);
}

uint32_t line_phrase(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words)
{
    for (*words = 3; *words > 0; --*words) {
        uint32_t role = line_role(lex, line, i, *words, NULL);
        if (role) return role;
    }
    return 0;
}

uint32_t line_month(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words)
{
    for (*words = 2; *words > 0; --*words) {
        const Sense *s = find(lex, line, i, *words, TABLE_MONTHS);
        if (s && lexicon_symbol(lex, COLUMN_MONTHS_calendar, s->row) != CALENDAR_hijri) return (uint32_t)lexicon_int(lex, COLUMN_MONTHS_month, s->row);
        int64_t month = 0;
        if (line_role(lex, line, i, *words, &month) == PAGE_month) return (uint32_t)month;
    }
    return 0;
}

uint32_t line_hijri_month(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words)
{
    for (*words = 2; *words > 0; --*words) {
        const Sense *s = find(lex, line, i, *words, TABLE_MONTHS);
        if (s && lexicon_symbol(lex, COLUMN_MONTHS_calendar, s->row) == CALENDAR_hijri) return (uint32_t)lexicon_int(lex, COLUMN_MONTHS_month, s->row);
    }
    return 0;
}

bool line_known(const Lexicon *lex, const Line *line, uint32_t i, TableId table, uint32_t *words)
{
    for (*words = 3; *words > 0; --*words)
        if (find(lex, line, i, *words, table)) return true;
    return false;
}
