/* Growth - the exponent with which the time of numbers and times grows, on one text of n to 16 n pieces.
 *
 * The pieces are those that a reader which looks back, or tries again, would stumble over. */
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SMALL = 62500, FACTOR = 16 };

static Str repeated(Arena *arena, Str piece, uint32_t n)
{
    char *text = arena_alloc(arena, (size_t)piece.n * n + 1);
    for (uint32_t i = 0; i < n; i++) memcpy(text + (size_t)i * piece.n, piece.p, piece.n);
    return (Str){ text, piece.n * n };
}

/* Seconds of the two layers; *tokens is what the text has. */
static double seconds_of(const Lexicon *lex, Arena *arena, Str piece, uint32_t n, uint32_t *tokens)
{
    Doc doc = { .arena = arena, .text = repeated(arena, piece, n), .published = { 2024, 3, 23 }, .published_from = PUBLISHED_GIVEN };
    double spent = 0;
    for (Stage s = 0; s <= STAGE_times; s++) {
        double from = bench_clock();
        stage_run(lex, &doc, s);
        if (s >= STAGE_numbers) spent += bench_clock() - from;
    }
    *tokens = doc.tokens.n;
    arena_reset(arena);
    return spent;
}

int bench_growth(const Lexicon *lex, char **pieces, int n, bool json)
{
    Arena *arena = arena_new();
    if (json) printf("{");
    for (int i = 0; i < n; i++) {
        uint32_t tokens;
        double small = seconds_of(lex, arena, str_of(pieces[i]), SMALL, &tokens), large = seconds_of(lex, arena, str_of(pieces[i]), SMALL * FACTOR, &tokens);
        double exponent = small > 0 ? log(large / small) / log(FACTOR) : 0;
        if (json) printf("%s\"%s\":{\"tokens\":%u,\"seconds\":%.4f,\"exponent\":%.2f}", i ? "," : "", pieces[i], tokens, large, exponent);
        else printf("\"%s\" %9u tokens %9.1f ms   grows with exponent %.2f\n", pieces[i], tokens, large * 1e3, exponent);
    }
    if (json) printf("}\n");
    arena_free(arena);
    return 0;
}
