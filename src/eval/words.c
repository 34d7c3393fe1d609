/* Words - see words.h. */
// SPDX-License-Identifier: Apache-2.0
#include "eval/words.h"

#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

enum { NFKC_GROWTH = 18 };        /* what one unit may become at most: the ligature of the prayer for the prophet */

/* The row of data/comparison.tsv that does this with this form, or its number of rows. */
static uint32_t row_of(const Lexicon *lex, uint32_t does, Str form)
{
    uint32_t i, n = lexicon_rows(lex, TABLE_COMPARISON);
    for (i = 0; i < n; i++)
        if (lexicon_symbol(lex, COLUMN_COMPARISON_does, i) == does && str_eq(lexicon_text(lex, COLUMN_COMPARISON_form, i), form)) break;
    return i;
}

static bool has_row(const Lexicon *lex, uint32_t does, Str form) { return row_of(lex, does, form) < lexicon_rows(lex, TABLE_COMPARISON); }

/* A letter or a digit in the sense of Python's \w: all that has a numeric value is in it, no vowel sign is. */
static bool is_word(uint32_t c)
{
    return c == '_' || u_isalpha((UChar32)c) || u_charType((UChar32)c) == U_DECIMAL_DIGIT_NUMBER || u_getNumericValue((UChar32)c) != U_NO_NUMERIC_VALUE;
}

/* Vowel signs, the small alif, tatweel, joiners and marks of direction. */
static bool is_dropped(uint32_t c)
{
    return (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640 || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static UChar *compatible(Arena *arena, Str s, int32_t *n)
{
    UErrorCode e = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&e);
    UChar *in = arena_alloc(arena, sizeof(UChar) * ((size_t)s.n + 1)), *out = arena_alloc(arena, sizeof(UChar) * NFKC_GROWTH * ((size_t)s.n + 1));
    int32_t length = 0;
    u_strFromUTF8WithSub(in, (int32_t)s.n + 1, &length, s.p, (int32_t)s.n, 0xFFFD, NULL, &e);
    *n = unorm2_normalize(nfkc, in, length, out, NFKC_GROWTH * ((int32_t)s.n + 1), &e);
    if (U_FAILURE(e)) *n = 0;
    return out;
}

static uint32_t put_folded(const Lexicon *lex, uint32_t c, char *out)
{
    uint32_t n = utf8_write(c, out), row = c < 0x80 ? UINT32_MAX : row_of(lex, COMPARE_fold, (Str){ out, n });
    if (row >= lexicon_rows(lex, TABLE_COMPARISON)) return n;
    Str to = lexicon_text(lex, COLUMN_COMPARISON_to, row);
    memcpy(out, to.p, to.n);
    return to.n;
}

static Str without_prefix(const Lexicon *lex, Str word)
{
    for (uint32_t i = 0; i < lexicon_rows(lex, TABLE_COMPARISON); i++) {
        Str head = lexicon_text(lex, COLUMN_COMPARISON_form, i);
        if (lexicon_symbol(lex, COLUMN_COMPARISON_does, i) != COMPARE_prefix || !str_starts(word, head)) continue;
        Str rest = { word.p + head.n, word.n - head.n };
        if (utf8_count(rest) >= 2) return rest;
    }
    return word;
}

static Str word_normal(const Lexicon *lex, Arena *arena, Str word)
{
    int32_t units, at = 0;
    UChar *u = compatible(arena, word, &units);
    char *out = arena_alloc(arena, 4 * (size_t)units + 4);
    uint32_t n = 0;
    while (at < units) {
        UChar32 c;
        U16_NEXT(u, at, units, c);
        if (!is_dropped((uint32_t)c)) n += put_folded(lex, (uint32_t)c, out + n);
    }
    return without_prefix(lex, (Str){ out, n });
}

static void keep(const Lexicon *lex, Arena *arena, Phrase *p, Str word)
{
    if (!word.n || has_row(lex, COMPARE_skip, word)) return;
    Str normal = word_normal(lex, arena, word);
    if (normal.n) p->words[p->n++] = normal;
}

Phrase phrase_of(const Lexicon *lex, Arena *arena, Str text)
{
    Phrase p = { .text = text, .whole = word_normal(lex, arena, text) };
    p.words = arena_alloc(arena, sizeof(Str) * ((size_t)text.n / 2 + 1));
    uint32_t begin = 0;
    for (uint32_t at = 0, n; at < text.n; at += n) {
        if (is_word(utf8_read(text, at, &n))) continue;
        keep(lex, arena, &p, (Str){ text.p + begin, at - begin });
        begin = at + n;
    }
    keep(lex, arena, &p, (Str){ text.p + begin, text.n - begin });
    return p;
}

/* The word without one glued letter, where it has one and is long enough. */
static Str cut(const Lexicon *lex, Str word)
{
    uint32_t n = 0;
    if (!word.n) return word;
    utf8_read(word, 0, &n);
    return utf8_count(word) > 3 && has_row(lex, COMPARE_clitic, (Str){ word.p, n }) ? (Str){ word.p + n, word.n - n } : word;
}

static bool words_alike(const Lexicon *lex, Str a, Str b)
{
    return str_eq(a, b) || str_eq(cut(lex, a), b) || str_eq(a, cut(lex, b)) || str_eq(cut(lex, a), cut(lex, b));
}

bool phrases_alike(const Lexicon *lex, const Phrase *a, const Phrase *b)
{
    if (!a->n || !b->n) return b->whole.n && str_eq(a->whole, b->whole);
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t j = 0; j < b->n; j++)
            if (words_alike(lex, a->words[i], b->words[j])) return true;
    return false;
}

/* A word that stands twice in one counts twice only where it does in the other. */
bool phrases_same(const Phrase *a, const Phrase *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->n; i++) {
        uint32_t before = 0, there = 0;
        for (uint32_t k = 0; k < i; k++) before += str_eq(a->words[k], a->words[i]);
        for (uint32_t k = 0; k < b->n; k++) there += str_eq(b->words[k], a->words[i]);
        shared += before < there;
    }
    return shared && 4 * shared >= a->n + b->n;
}
