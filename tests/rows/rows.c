/* Rows - every row of data/ that has an example: reads it and looks for each fact that the row says it gives.
 *
 * Usage: rows DATA-FOLDER [FILE[:LINE]]     TAP out, one line a row; FILE under data/ («events/violence.tsv») runs only its rows.
 * data/README.md shows how facts are written. The example is read as published on Saturday 2024-03-23. */
// SPDX-License-Identifier: Apache-2.0
#include "found.h"
#include "../open.h"
#include "tables.h"
#include "base/error.h"
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    const Lexicon *lex;
    Arena *arena;
    Str only;                     /* a file, or "" */
    uint32_t line;                /* of that file, or 0 */
    Open open;
    unsigned n, failed;
} Run;

static bool wanted(const Run *run, const Row *row)
{
    if (!row->example.n) return false;
    return !run->only.n || (str_eq(run->only, row->file) && (!run->line || run->line == row->line));
}

/* The facts of `gives` that the document does not hold, one «want» line each. */
static uint32_t missing(const Record *r, const Row *row, Str out[], uint32_t room)
{
    uint32_t n = 0;
    for (Str rest = row->gives; rest.n;) {
        Str fact = cut(&rest, ' ');
        if (fact.n && !found_fact(&r->doc, row->table, fact) && n < room) out[n++] = fact;
    }
    return n;
}

static void run_row(Run *run, const Row *row)
{
    Str lacks[16];
    arena_reset(run->arena);
    const Input input = { .bytes = row->example.p, .n = row->example.n, .date = STR("2024-03-23") };
    const Record *r = record_read(run->lex, run->arena, &input);
    uint32_t n = missing(r, row, lacks, 16);
    bool failed = open_report(++run->n, row->file, row->example, !n, open_has(&run->open, row->file, row->example));
    run->failed += failed;
    if (!failed || !n) return;
    printf("#   at      %" STR_FMT ":%u %" STR_FMT "\n", STR_ARG(row->file), row->line, STR_ARG(row->word));
    for (uint32_t i = 0; i < n; i++) printf("#   want    %" STR_FMT "\n", STR_ARG(lacks[i]));
    printf("#   got    ");
    found_print(stdout, &r->doc);
    putchar('\n');
}

static void read_only(Run *run, const char *said)
{
    const char *colon = strrchr(said, ':');
    run->only = (Str){ said, colon ? (uint32_t)(colon - said) : (uint32_t)strlen(said) };
    run->line = colon ? (uint32_t)strtoul(colon + 1, NULL, 10) : 0;
}

int main(int argc, char **argv)
{
    Error e = { "" };
    if (argc < 2) return fputs("usage: rows DATA-FOLDER [FILE[:LINE]]\n", stderr), 2;
    Tables t = { .arena = arena_new(), .folder = argv[1], .faults = { .most = 20 } };
    Run run = { .lex = lexicon_builtin(&e), .arena = arena_new() };
    if (!run.lex || !tables_read(&t, &e)) return fprintf(stderr, "rows: %s\n", e.text), 2;
    char list[1024];
    snprintf(list, sizeof list, "%s/../tests/open.txt", argv[1]);
    run.open = open_read(list);
    if (argc > 2) read_only(&run, argv[2]);
    for (TableId table = 1; table < TABLE_END; table++)
        for (uint32_t i = 0; i < t.rows[table].n; i++)
            if (wanted(&run, &t.rows[table].at[i])) run_row(&run, &t.rows[table].at[i]);
    printf("1..%u\n# %u of %u rows read as they say, or are known not to\n", run.n, run.n - run.failed, run.n);
    open_free(&run.open);
    lexicon_close((Lexicon *)(uintptr_t)run.lex);
    arena_free(run.arena);
    arena_free(t.arena);
    return run.failed != 0;
}
