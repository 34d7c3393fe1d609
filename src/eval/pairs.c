/* Pairs - see pairs.h. */
// SPDX-License-Identifier: Apache-2.0
#include "eval/pairs.h"

#include <stdlib.h>

typedef struct { uint32_t match, gold, read; } Candidate;

static int order(const void *a, const void *b)
{
    const Candidate *x = a, *y = b;
    if (x->match != y->match) return x->match > y->match ? -1 : 1;
    if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
    return x->read < y->read ? -1 : x->read > y->read;
}

Pairs pairs_make(Arena *arena, uint32_t n_gold, uint32_t n_read, Matcher *match, const void *context)
{
    ARENA_ARRAY(Candidate) found = { 0 };
    for (uint32_t i = 0; i < n_gold; i++)
        for (uint32_t j = 0; j < n_read; j++) {
            uint32_t m = match(context, i, j);
            if (m) ARENA_PUSH(arena, found, (Candidate){ m, i, j });
        }
    if (found.n) qsort(found.at, found.n, sizeof *found.at, order);
    bool *gold_used = arena_alloc(arena, n_gold + 1), *read_used = arena_alloc(arena, n_read + 1);
    Pairs pairs = { arena_alloc(arena, sizeof(Pair) * (n_gold + 1)), 0 };
    for (uint32_t i = 0; i < found.n; i++) {
        const Candidate *c = &found.at[i];
        if (gold_used[c->gold] || read_used[c->read]) continue;
        gold_used[c->gold] = read_used[c->read] = true;
        pairs.at[pairs.n++] = (Pair){ c->gold, c->read };
    }
    return pairs;
}
