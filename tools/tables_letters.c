/* Tables, letters - the rows of letters.tsv as the array by which words are folded. */
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"
#include "base/utf8.h"
#include <stdlib.h>

static bool read_hex(Str s, uint32_t *out)
{
    *out = 0;
    if (s.n < 4 || s.n > 6) return false;
    for (uint32_t i = 0; i < s.n; i++) {
        const char *digits = "0123456789ABCDEF", *at = memchr(digits, s.p[i], 16);
        if (!at) return false;
        *out = *out << 4 | (uint32_t)(at - digits);
    }
    return *out <= 0x10FFFF;
}

/* One character, U+XXXX, or U+XXXX..U+YYYY. */
static bool read_range(Str s, uint32_t *first, uint32_t *last)
{
    uint32_t length;
    *first = *last = s.n ? utf8_read(s, 0, &length) : 0;
    if (s.n && length == s.n) return true;
    const char *dots = s.n > 4 ? memchr(s.p, '.', s.n) : NULL;
    Str from = { s.p, dots ? (uint32_t)(dots - s.p) : s.n };
    if (!str_starts(from, STR("U+")) || !read_hex((Str){ from.p + 2, from.n - 2 }, first)) return false;
    *last = *first;
    if (!dots) return true;
    Str to = { s.p + from.n, s.n - from.n };
    return str_starts(to, STR("..U+")) && read_hex((Str){ to.p + 4, to.n - 4 }, last) && *last >= *first && *last - *first < 65536;
}

static uint32_t utf8_bytes(uint32_t code_point)
{
    char out[4];
    return utf8_write(code_point, out);
}

/* Fills letter->to from the cell; false, with a fault, where it does not fit what the letter does. */
static bool read_to(Tables *t, const Row *row, Str to, Letter *letter)
{
    uint32_t n = 0, bytes = to.n, length;
    if (letter->does != LETTER_fold && letter->does != LETTER_digit) {
        if (to.n) refuse(&t->faults, row->file, row->line, "only fold and digit have a value in column to");
        return !to.n;
    }
    if (letter->does == LETTER_digit) {
        if (to.n == 1 && to.p[0] >= '0' && to.p[0] <= '9') return letter->to[0] = (uint32_t)(to.p[0] - '0'), true;
        refuse(&t->faults, row->file, row->line, "a digit needs its value, 0 to 9, in column to");
        return false;
    }
    for (uint32_t at = 0; at < to.n && n < 4; at += length) letter->to[n++] = utf8_read(to, at, &length);
    if (n && bytes <= 3 * utf8_bytes(letter->code_point) && utf8_count(to) <= 4) return true;
    refuse(&t->faults, row->file, row->line, "a letter folds to one to four letters, not to «%" STR_FMT "»", STR_ARG(to));
    return false;
}

static int by_code_point(const void *a, const void *b)
{
    const Letter *x = a, *y = b;
    return (x->code_point > y->code_point) - (x->code_point < y->code_point);
}

typedef ARENA_ARRAY(Letter) LetterArray;

static void add_row(Tables *t, const Row *row, LetterArray *out)
{
    Str name = row->cells[schema_place(COLUMN_LETTERS_letter)].text, to = row->cells[schema_place(COLUMN_LETTERS_to)].text;
    Letter letter = { .does = (uint32_t)row->cells[schema_place(COLUMN_LETTERS_does)].value };
    uint32_t last;
    if (!read_range(name, &letter.code_point, &last)) {
        refuse(&t->faults, row->file, row->line, "«%" STR_FMT "» is no letter: one character, U+XXXX or U+XXXX..U+YYYY", STR_ARG(name));
        return;
    }
    if (!letter.does) refuse(&t->faults, row->file, row->line, "the column does is empty");
    if (!letter.does || !read_to(t, row, to, &letter)) return;
    for (; letter.code_point <= last; letter.code_point++) ARENA_PUSH(t->arena, *out, letter);
}

/* Folding must be done after one step: what a letter folds to may not itself be folded or dropped. */
static void check_folds(Tables *t, Str file)
{
    for (uint32_t i = 0; i < t->letters.n; i++) {
        const Letter *l = &t->letters.at[i];
        if (i && l[-1].code_point == l->code_point) refuse(&t->faults, file, 0, "U+%04X stands twice", l->code_point);
        for (int k = 0; k < 4 && l->does == LETTER_fold && l->to[k]; k++)
            if (l->to[k] > 127 && letters_find(t->letters, l->to[k]).does != LETTER_letter)
                refuse(&t->faults, file, 0, "U+%04X folds to U+%04X, which is no letter that stands for itself", l->code_point, l->to[k]);
    }
}

void letters_read(Tables *t)
{
    LetterArray all = { 0 };
    const Rows *rows = &t->rows[TABLE_LETTERS];
    for (uint32_t i = 0; i < rows->n; i++) add_row(t, &rows->at[i], &all);
    if (all.n) qsort(all.at, all.n, sizeof *all.at, by_code_point);
    t->letters = (Letters){ .at = all.at, .n = all.n };
    if (all.n > 65535) refuse(&t->faults, STR("letters.tsv"), 0, "more letters than 65,535");
    check_folds(t, STR("letters.tsv"));
}
