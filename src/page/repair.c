/* Repair - see repair.h. Encodings are guessed by their bytes, never by words. */
// SPDX-License-Identifier: Apache-2.0
#include "page/repair.h"

#include "base/utf8.h"
#include "page/encoding.h"

enum { LOOKED_AT = 64 << 10, WIDE_LOOKED_AT = 4096 };

static Str cut_to_limit(const char *bytes, size_t n, Problems *problems)
{
    if (n <= PAGE_LIMIT) return (Str){ bytes, (uint32_t)n };
    problem_add(problems, "the document has %zu bytes; the first %d are read (64 MB), the rest is left out: split it", n, PAGE_LIMIT);
    uint32_t end = PAGE_LIMIT;                   /* not within a character */
    while (end > PAGE_LIMIT - 4 && ((unsigned char)bytes[end] & 0xC0) == 0x80) end--;
    return (Str){ bytes, end };
}

/* Every second byte of Arabic or Latin in UTF-16 is one of a few values: 0, 6. A binary file has them anywhere. */
const char *repair_wide(Str s)
{
    if (str_starts(s, STR("\xFF\xFE")) || str_starts(s, STR("\xFE\xFF"))) return "UTF-16";
    uint32_t seen = s.n < WIDE_LOOKED_AT ? s.n & ~1u : WIDE_LOOKED_AT, high[2] = { 0, 0 };
    for (uint32_t i = 0; i < seen; i++) high[i & 1] += s.p[i] == 0 || s.p[i] == 6;
    if (seen < 16 || s.n % 2) return NULL;
    for (uint32_t odd = 0; odd < 2; odd++)
        if (high[odd] > seen / 2 / 10 * 9 && high[1 - odd] < seen / 2 / 4) return odd ? "UTF-16LE" : "UTF-16BE";
    return NULL;
}

/* Windows-1256 and ISO-8859-6 write Arabic as bytes over 0xC0, one a letter. */
static bool looks_single(Str s)
{
    uint32_t seen = s.n < LOOKED_AT ? s.n : LOOKED_AT, letters = 0, high = 0;
    for (uint32_t i = 0; i < seen; i++) {
        unsigned char c = (unsigned char)s.p[i];
        high += c >= 0x80;
        letters += c >= 0xC0 || c == 0x8D || c == 0x8E || c == 0x90 || c == 0x98 || c == 0xA1;
    }
    return high > 8 && letters > high * 3 / 4;
}

/* The encoding of Arabic that the bytes, many of which are no UTF-8, are in; "" where they are in none: other scripts have bytes of the same kind. */
static Str single(Arena *arena, Str s)
{
    Str name = looks_single(s) ? encoding_guess(arena, s) : STR("");
    return str_eq(name, STR("windows-1256")) || str_eq(name, STR("ISO-8859-6")) ? name : STR("");
}

/* The text in UTF-8, whatever it was in; *bad: bytes that are none, each read as U+FFFD. */
static Str in_utf8(Str s, uint32_t *bad, Problems *problems)
{
    const char *wide = repair_wide(s);
    Str text = utf8_repair(problems->arena, s, bad), name = wide ? str_of(wide) : *bad > s.n / 8 ? single(problems->arena, s) : STR("");
    if (name.n) {
        problem_add(problems, "the text is read as %" STR_FMT ", for it is not UTF-8", STR_ARG(name));
        return utf8_repair(problems->arena, encoding_convert(problems->arena, s, name), bad);
    }
    if (*bad) problem_add(problems, "%u bytes are not UTF-8: each is read as U+FFFD", *bad);
    return text;
}

/* CR LF and lone CR as LF. */
static Str plain_line_ends(Arena *arena, Str s)
{
    if (!s.n || !memchr(s.p, '\r', s.n)) return s;
    char *out = arena_alloc(arena, s.n + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++) {
        if (s.p[i] != '\r') out[n++] = s.p[i];
        else if (i + 1 == s.n || s.p[i + 1] != '\n') out[n++] = '\n';
    }
    return (Str){ out, n };
}

Str page_repair(const char *bytes, size_t n, Problems *problems, bool *garbled)
{
    Str s = cut_to_limit(bytes, n, problems);
    if (str_starts(s, STR("\xEF\xBB\xBF"))) s = (Str){ s.p + 3, s.n - 3 };
    uint32_t bad = 0;
    Str text = in_utf8(s, &bad, problems);
    *garbled = bad > s.n / 4;
    return plain_line_ends(problems->arena, text);
}

uint32_t page_arabic_letters(Str text)
{
    uint32_t letters = 0, seen = text.n < LOOKED_AT ? text.n : LOOKED_AT;
    for (uint32_t i = 0; i + 1 < seen; i++) {
        unsigned char c = (unsigned char)text.p[i];
        letters += (c >= 0xD8 && c <= 0xDB) || (c == 0xEF && ((unsigned char)text.p[i + 1] | 3) == 0xBB);
    }
    return letters;
}
