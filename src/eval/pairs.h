/* Pairs - one-to-one pairing of two lists, greedily: the best match first, among equals the first of the gold, then the first that was read. */
// SPDX-License-Identifier: Apache-2.0
#ifndef EVAL_PAIRS_H
#define EVAL_PAIRS_H
#include "eval/sheet.h"

typedef struct { uint32_t gold, read; } Pair;
typedef struct { Pair *at; uint32_t n; } Pairs;

/* The match of a gold and a read item, 0 for none. */
typedef uint32_t Matcher(const void *context, uint32_t gold, uint32_t read);

Pairs pairs_make(Arena *arena, uint32_t n_gold, uint32_t n_read, Matcher *match, const void *context);

#endif
