/* Tables, checks between cells and rows - plain writing, double rows, contradictions. */
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"
#include "base/hash.h"
#include "base/utf8.h"
#include <stdlib.h>

/* ---- plain writing ------------------------------------------------------------------------------- */

/* The 36 letters of Arabic as keyboards write them, without vowel signs, tatweel, Persian or presentation forms. */
static bool is_plain(uint32_t c) { return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A) || (c > ' ' && c < 0x7F); }

/* How a character should be written: what it folds to where it is not plain; 0 characters for signs that are left out. */
static uint32_t plainly(const Tables *t, uint32_t c, char *out)
{
    Letter letter = letters_find(t->letters, c);
    if (letter.does == LETTER_drop) return 0;
    uint32_t n = 0;
    if (letter.does == LETTER_digit) return utf8_write('0' + letter.to[0], out);
    for (int i = 0; letter.does == LETTER_fold && i < 4 && letter.to[i]; i++) n += utf8_write(letter.to[i], out + n);
    return n ? n : utf8_write(letter.does == LETTER_space ? ' ' : c, out);
}

static void check_plain(Tables *t, const Row *row, Str text)
{
    uint32_t n = 0, length, bad = 0;
    char *out = arena_alloc(t->arena, 4 * (size_t)text.n + 4);
    for (uint32_t at = 0; at < text.n; at += length) {
        uint32_t c = utf8_read(text, at, &length), does = letters_find(t->letters, c).does;
        bool plain = is_plain(c) || c == ' ' || (c > 0x7F && !does && c >= 0xC0 && c < 0x590);
        if (!plain && !bad) bad = c;
        n += plain ? utf8_write(c, out + n) : plainly(t, c, out + n);
    }
    if (bad) refuse(&t->faults, row->file, row->line, "«%" STR_FMT "» is not plainly written (U+%04X); write «%" STR_FMT "»", STR_ARG(text), bad, (int)n, out);
}

static void check_words(Tables *t, const Row *row, Str list, const char *column)
{
    if (list.n && list.p[list.n - 1] == '|') refuse(&t->faults, row->file, row->line, "column %s ends with |", column);
    while (list.n) {
        Str word = cut(&list, '|');
        if (!word.n) refuse(&t->faults, row->file, row->line, "an empty word between two | in column %s", column);
        else if (word.p[0] == ' ' || word.p[word.n - 1] == ' ') refuse(&t->faults, row->file, row->line, "a blank beside | in column %s", column);
        for (uint32_t i = 0; i + 1 < word.n; i++)
            if (word.p[i] == ' ' && word.p[i + 1] == ' ') { refuse(&t->faults, row->file, row->line, "two blanks in «%" STR_FMT "»", STR_ARG(word)); break; }
        check_plain(t, row, word);
    }
}

/* ---- double rows --------------------------------------------------------------------------------- */

/* A word of a row in its normal form, to be sorted beside the same word of other rows. */
typedef struct { Str word; const Row *row; } Entry;
typedef ARENA_ARRAY(Entry) Entries;

static int by_word(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    int c = str_compare(x->word, y->word);
    if (!c) c = str_compare(x->row->file, y->row->file);
    return c ? c : (x->row->line > y->row->line) - (x->row->line < y->row->line);
}

static bool same_cells(const Row *a, const Row *b)
{
    for (uint32_t c = 0; c < COLUMN_END; c++) {
        const ColumnSpec *spec = schema_column((ColumnId)c);
        if (spec->table != a->table) continue;
        const Cell *x = &a->cells[schema_place((ColumnId)c)], *y = &b->cells[schema_place((ColumnId)c)];
        if (spec->type == TYPE_TEXT ? !str_eq(x->text, y->text) : x->value != y->value) return false;
    }
    return true;
}

/* Tables in which a word has one meaning: twice the same word with different cells contradicts itself. */
static bool one_meaning(TableId table)
{
    return table == TABLE_QUALIFIERS || table == TABLE_MONTHS || table == TABLE_UNITS || table == TABLE_KINDS || table == TABLE_FIELDS;
}

/* False, with a fault, where the second row repeats or contradicts the first. */
static bool check_pair(Tables *t, const Entry *a, const Entry *b)
{
    const Row *x = a->row, *y = b->row;
    if (x == y || x->class != y->class) return true;
    bool same = same_cells(x, y);
    if (same && str_eq(x->forms, y->forms))
        refuse(&t->faults, y->file, y->line, "«%" STR_FMT "» stands already in %" STR_FMT ":%u with the same meaning", STR_ARG(b->word), STR_ARG(x->file), x->line);
    else if (!same && one_meaning(x->table))
        refuse(&t->faults, y->file, y->line, "«%" STR_FMT "» contradicts %" STR_FMT ":%u, which gives it another meaning", STR_ARG(b->word), STR_ARG(x->file), x->line);
    else return true;
    return false;
}

/* Compares each row with those before it that have the word too; few share one, so that a hundred bound the work. */
static void check_double(Tables *t, TableId table)
{
    Entries all = { 0 };
    const Rows *rows = &t->rows[table];
    for (uint32_t i = 0; i < rows->n; i++) {
        Str words = rows->at[i].word;
        while (words.n) ARENA_PUSH(t->arena, all, ((Entry){ letters_normal(t->letters, t->arena, cut(&words, '|')), &rows->at[i] }));
    }
    if (all.n) qsort(all.at, all.n, sizeof *all.at, by_word);
    for (uint32_t k = 1, first = 0; k < all.n; k++) {
        if (!str_eq(all.at[first].word, all.at[k].word)) first = k;
        for (uint32_t i = first; i < k && i < first + 100 && check_pair(t, &all.at[i], &all.at[k]);) i++;
    }
}

void tables_check(Tables *t)
{
    for (TableId table = 1; table < TABLE_END; table++) {
        if (!(schema_table(table)->flags & TABLE_LEXICAL)) continue;
        for (uint32_t i = 0; i < t->rows[table].n; i++) {
            const Row *row = &t->rows[table].at[i];
            check_words(t, row, row->word, "word");
            check_words(t, row, row->forms, "forms");
        }
        check_double(t, table);
    }
}
