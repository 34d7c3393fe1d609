/* Stages timed - words a second of each stage over a corpus. */
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include "cmd/input.h"
#include "page/repair.h"
#include "page/dates.h"
#include "record/print.h"

#include <stdio.h>
#include <time.h>

/* Beside the stages: blocks before them, the JSON of the record after them. */
enum { STEP_BLOCKS = STAGE_END, STEP_PRINT, STEPS };

typedef struct { double seconds[STEPS]; uint64_t words, bytes; } Times;
typedef ARENA_ARRAY(Document *) Documents;

double bench_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static uint64_t words_of(const Doc *d)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < d->tokens.n; i++) n += d->tokens.at[i].kind == TOKEN_WORD || d->tokens.at[i].kind == TOKEN_DIGITS;
    return n;
}

static void time_one(const Lexicon *lex, Arena *arena, const Input *in, Json *out, Times *times)
{
    Record r = { .lex = lex, .doc.arena = arena, .problems.arena = arena, .arabic = true };
    r.doc.text = page_repair(in->bytes, in->n, &r.problems, &r.garbled);
    if (date_given(in->date, &r.doc.published)) r.doc.published_from = PUBLISHED_GIVEN;
    double from = bench_clock(), now;
    page_text(lex, &r.doc, 0, &r.facts);
    times->seconds[STEP_BLOCKS] += (now = bench_clock()) - from;
    for (Stage s = 0; s < STAGE_END; s++) {
        from = now;
        stage_run(lex, &r.doc, s);
        times->seconds[s] += (now = bench_clock()) - from;
    }
    json_clear(out);
    record_print(&r, out);
    times->seconds[STEP_PRINT] += bench_clock() - now;
    times->words += words_of(&r.doc);
    times->bytes += in->n;
}

static Times one_round(const Lexicon *lex, Arena *arena, const Documents *all, Json *out)
{
    Times times = { 0 };
    for (uint32_t i = 0; i < all->n; i++) {
        arena_reset(arena);
        time_one(lex, arena, &all->at[i]->input, out, &times);
    }
    return times;
}

static const char *step_name(int step) { return step == STEP_BLOCKS ? "blocks" : step == STEP_PRINT ? "print" : stage_name((Stage)step); }

static void print_line(const char *name, double seconds, const Times *t, double whole, bool json)
{
    double rate = seconds > 0 ? (double)t->words / seconds : 0, mb = seconds > 0 ? (double)t->bytes / seconds / 1e6 : 0;
    if (json) printf(",\"%s\":{\"seconds\":%.4f,\"words_per_second\":%.0f}", name, seconds, rate);
    else printf("%-16s %9.1f ms %12.0f words/s %8.1f MB/s %5.1f %%\n", name, seconds * 1e3, rate, mb, whole > 0 ? 100 * seconds / whole : 0);
}

static void print_times(const Times *t, uint32_t documents, bool json)
{
    double whole = 0;
    for (int i = 0; i < STEPS; i++) whole += t->seconds[i];
    if (json) printf("{\"documents\":%u,\"words\":%llu,\"bytes\":%llu", documents, (unsigned long long)t->words, (unsigned long long)t->bytes);
    else printf("%u documents, %llu words, %.1f MB; one thread\n", documents, (unsigned long long)t->words, (double)t->bytes / 1e6);
    print_line(step_name(STEP_BLOCKS), t->seconds[STEP_BLOCKS], t, whole, json);
    for (int i = 0; i < STAGE_END; i++) print_line(step_name(i), t->seconds[i], t, whole, json);
    print_line(step_name(STEP_PRINT), t->seconds[STEP_PRINT], t, whole, json);
    print_line("numbers+times", t->seconds[STAGE_numbers] + t->seconds[STAGE_times], t, whole, json);
    print_line("record", whole, t, whole, json);
    if (json) printf("}\n");
}

int bench_stages(const Lexicon *lex, char **paths, int n, int repeat, bool json)
{
    Arena *keep = arena_new(), *arena = arena_new();
    Documents all = { 0 };
    Inputs *in = inputs_open(paths, n);
    Json out = { 0 };
    for (Document *d; (d = inputs_next(in));) ARENA_PUSH(keep, all, d);
    Times best = one_round(lex, arena, &all, &out);
    for (int i = 1; i < repeat; i++) {
        Times again = one_round(lex, arena, &all, &out);
        for (int s = 0; s < STEPS; s++)
            if (again.seconds[s] < best.seconds[s]) best.seconds[s] = again.seconds[s];
    }
    print_times(&best, all.n, json);
    int status = inputs_failed(in) ? 1 : 0;
    for (uint32_t i = 0; i < all.n; i++) document_free(all.at[i]);
    inputs_close(in);
    json_free(&out);
    arena_free(arena);
    arena_free(keep);
    return status;
}
