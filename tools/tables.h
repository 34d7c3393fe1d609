/* Tables - data/ as rows: read, split and checked one by one, not yet compiled.
 *
 * Everything lies in one arena for the run of lexc. What is wrong is reported as file:line: reason and reading goes on, so that
 * one run shows all that is to be mended. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_TABLES_H
#define TOOLS_TABLES_H
#include "base/arena.h"
#include "lexicon/letters.h"
#include "lexicon/schema.h"

/* Faults found so far; the first `most` are printed. */
typedef struct { unsigned n, most; } Faults;
void refuse(Faults *f, Str file, uint32_t line, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A cell: a text as it stands, or the number, symbol, flag or set of bits that it says; a number that is not said is INT64_MIN. */
typedef struct { Str text; int64_t value; } Cell;
typedef struct {
    TableId table;
    Str file;                     /* under data/ */
    uint32_t line;
    Str word, forms, example, gives;
    uint32_t class;
    Cell *cells;                  /* by place in the schema */
} Row;
typedef ARENA_ARRAY(Row) Rows;
typedef ARENA_ARRAY(Str) Files;

typedef struct {
    Arena *arena;
    Faults faults;
    const char *folder;           /* data/ */
    Files files;                  /* read, by path under data/, sorted */
    Files folders;                /* that hold them */
    Rows rows[TABLE_END];
    Letters letters;
    Str model;                    /* the bytes of model/weights.bin, "" where there is none */
} Tables;

/* Reads all tables of a folder; false only where the folder cannot be read. */
bool tables_read(Tables *t, Error *e);
/* Fills t->letters from the rows of letters.tsv. */
void letters_read(Tables *t);
/* Refuses what is wrong between cells and rows: words that are not plainly written, rows that stand twice or contradict. */
void tables_check(Tables *t);
/* The next part of a list, and what is left. */
Str cut(Str *rest, char mark);

#endif
