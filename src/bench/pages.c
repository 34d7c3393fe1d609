/* Pages timed - web pages a second: to the article alone, and to the record.
 *
 * Pages differ in size and small ones are quick, so that the rate is told for pages of 170 KB as well: bytes a second by 170,000, which is
 * what a page of news weighs today. */
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include "cmd/input.h"
#include "record/print.h"

#include <stdio.h>

enum { PAGE_BYTES = 170000 };

typedef ARENA_ARRAY(Document *) Documents;

/* Seconds to read all pages once. */
static double one_round(const Lexicon *lex, Arena *arena, const Documents *all, bool article, Json *out)
{
    double from = bench_clock();
    for (uint32_t i = 0; i < all->n; i++) {
        Input in = all->at[i]->input;
        in.page_only = article;
        arena_reset(arena);
        Record *r = record_read(lex, arena, &in);
        json_clear(out);
        if (!article) record_print(r, out);
    }
    return bench_clock() - from;
}

static double best_of(const Lexicon *lex, const Documents *all, bool article, int repeat)
{
    Arena *arena = arena_new();
    Json out = { 0 };
    double best = one_round(lex, arena, all, article, &out);
    for (int i = 1; i < repeat; i++) {
        double again = one_round(lex, arena, all, article, &out);
        if (again < best) best = again;
    }
    json_free(&out);
    arena_free(arena);
    return best;
}

static void print_rate(const char *name, double seconds, uint32_t pages, uint64_t bytes, bool json)
{
    double each = seconds > 0 ? pages / seconds : 0, scaled = seconds > 0 ? (double)bytes / PAGE_BYTES / seconds : 0;
    if (json) printf(",\"%s\":{\"seconds\":%.4f,\"pages_per_second\":%.0f,\"pages_of_170_kb_per_second\":%.0f}", name, seconds, each, scaled);
    else printf("%-8s %9.1f ms %8.0f pages/s %8.0f pages/s of 170 KB\n", name, seconds * 1e3, each, scaled);
}

int bench_pages(const Lexicon *lex, char **paths, int n, int repeat, bool json)
{
    Arena *keep = arena_new();
    Documents all = { 0 };
    Inputs *in = inputs_open(paths, n);
    uint64_t bytes = 0;
    for (Document *d; (d = inputs_next(in));) {
        if (!d->input.html) { document_free(d); continue; }
        ARENA_PUSH(keep, all, d);
        bytes += d->input.n;
    }
    if (json) printf("{\"pages\":%u,\"bytes\":%llu", all.n, (unsigned long long)bytes);
    else printf("%u pages, %.1f MB; one thread\n", all.n, (double)bytes / 1e6);
    print_rate("article", best_of(lex, &all, true, repeat), all.n, bytes, json);
    print_rate("record", best_of(lex, &all, false, repeat), all.n, bytes, json);
    if (json) printf("}\n");
    int status = inputs_failed(in) || !all.n ? 1 : 0;
    for (uint32_t i = 0; i < all.n; i++) document_free(all.at[i]);
    inputs_close(in);
    arena_free(keep);
    return status;
}
