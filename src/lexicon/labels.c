/* Labels - see labels.h. The table is short, so it is searched as it lies. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/labels.h"

#include <stdio.h>

enum { WORDS_FROM = 3, WORDS_TO = 10, GROUPED_FROM = 10000 };      /* which numbers Arabic writes as words; from where digits are grouped */
enum { SLOT_CHARS = 3 };                                           /* of "{a}" */

static bool label_find(const Labels *labels, Str key, Str *found)
{
    uint32_t n = lexicon_rows(labels->lex, TABLE_UI);
    for (uint32_t i = 0; i < n; i++) {
        if (!str_eq(lexicon_text(labels->lex, COLUMN_UI_key, i), key)) continue;
        *found = lexicon_text(labels->lex, labels->arabic ? COLUMN_UI_ar : COLUMN_UI_en, i);
        return true;
    }
    return false;
}

static bool label_join(const Labels *labels, const char *set, const char *name, Str *found)
{
    char key[64];
    snprintf(key, sizeof key, "%s.%s", set, name);
    return label_find(labels, str_of(key), found);
}

Str label(const Labels *labels, const char *key)
{
    Str found;
    return label_find(labels, str_of(key), &found) ? found : str_of(key);
}

Str label_of(const Labels *labels, const char *set, const char *name)
{
    Str found;
    return label_join(labels, set, name, &found) ? found : str_of(name);
}

uint32_t kind_row(const Lexicon *lex, uint32_t kind)
{
    for (uint32_t i = 0; i < lexicon_rows(lex, TABLE_KINDS); i++)
        if (lexicon_symbol(lex, COLUMN_KINDS_kind, i) == kind) return i;
    return UINT32_MAX;
}

Str label_kind(const Labels *labels, uint32_t kind)
{
    uint32_t row = kind_row(labels->lex, kind);
    if (row == UINT32_MAX) return str_of(symbol_name(SET_EVENT_KIND, kind));
    return lexicon_text(labels->lex, labels->arabic ? COLUMN_KINDS_ar : COLUMN_KINDS_en, row);
}

/* ---- patterns ------------------------------------------------------------------------------------ */

Str label_filled(Arena *a, Str pattern, Str slot, Str value)
{
    for (uint32_t i = 0; i + slot.n <= pattern.n; i++)
        if (!memcmp(pattern.p + i, slot.p, slot.n))
            return arena_join(a, (Str){ pattern.p, i }, value, (Str){ pattern.p + i + slot.n, pattern.n - i - slot.n });
    return pattern;
}

Str label_between(const Labels *labels, const char *key)
{
    Str s = label(labels, key);
    return s.n > 2 * SLOT_CHARS ? (Str){ s.p + SLOT_CHARS, s.n - 2 * SLOT_CHARS } : STR(" ");
}

Str label_number(Arena *a, int64_t n)
{
    char digits[32], out[48];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)n), at = 0;
    for (int i = 0; i < length; i++) {
        if (i && n >= GROUPED_FROM && (length - i) % 3 == 0) out[at++] = ',';
        out[at++] = digits[i];
    }
    return arena_copy(a, (Str){ out, (uint32_t)at });
}

/* ---- what is counted ----------------------------------------------------------------------------- */

static const char *form_of(bool arabic, int64_t n)
{
    int64_t last = n % 100;
    if (n == 0) return "zero";
    if (n == 1) return "one";
    if (!arabic) return "other";
    if (n == 2) return "two";
    return last >= WORDS_FROM && last <= WORDS_TO ? "few" : last > WORDS_TO ? "many" : "other";
}

static Str form(const Labels *labels, const char *key, int64_t n)
{
    Str found;
    if (label_join(labels, key, form_of(labels->arabic, n), &found) || label_join(labels, key, "other", &found)) return found;
    return label(labels, key);
}

/* The word of 3 to 10, in the gender that goes with the noun's; else the digits. */
static Str number_word(const Labels *labels, const char *gender, int64_t n, Str digits)
{
    char key[32];
    Str found;
    snprintf(key, sizeof key, "number.%s", gender);
    char name[24];
    snprintf(name, sizeof name, "%lld", (long long)n);
    return n >= WORDS_FROM && n <= WORDS_TO && label_join(labels, key, name, &found) ? found : digits;
}

Str label_counted(Arena *a, const Labels *labels, const char *key, int64_t n)
{
    Str digits = label_number(a, n), s = form(labels, key, n);
    s = label_filled(a, s, STR("{m}"), number_word(labels, "m", n, digits));
    s = label_filled(a, s, STR("{f}"), number_word(labels, "f", n, digits));
    return label_filled(a, s, STR("{n}"), digits);
}

Str label_range(Arena *a, const Labels *labels, const char *key, int64_t low, int64_t high)
{
    Str range, s;
    if (low < 0 || low == high) return label_counted(a, labels, key, high);
    if (high == 2 && labels->arabic && label_join(labels, key, low ? "one_two" : "none_two", &s)) return s;
    if (high == 1 && label_join(labels, key, "none_one", &s)) return s;
    range = label_filled(a, label_filled(a, label(labels, "range"), STR("{low}"), label_number(a, low)), STR("{high}"), label_number(a, high));
    s = form(labels, key, high);
    s = label_filled(a, label_filled(a, s, STR("{m}"), range), STR("{f}"), range);
    return label_filled(a, s, STR("{n}"), range);
}

Str label_bounds(Arena *a, const Labels *labels, int64_t low, int64_t high)
{
    if (low < 0 && high < 0) return label(labels, "no_number");
    if (low < 0 || high < 0 || low == high) return label_number(a, low < 0 ? high : low);
    return label_filled(a, label_filled(a, label(labels, "range.short"), STR("{low}"), label_number(a, low)), STR("{high}"), label_number(a, high));
}
