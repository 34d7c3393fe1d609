/* Detect - the gold sentences that data/detection.tsv is learned from. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TRAIN_DETECT_H
#define TRAIN_DETECT_H
#include "base/arena.h"
#include "base/error.h"

/* type: DETECT_*; accept, reject: votes of people. */
typedef struct { Str id, text; uint32_t type, accept, reject; bool yes, ambiguous; } DetectGold;
typedef ARENA_ARRAY(DetectGold) DetectGolds;

/* Reads the file, in its order, into the arena. False with a message. */
bool detect_gold(Arena *arena, const char *path, DetectGolds *out, Error *e);
/* "ASSAULT", "PROTEST". */
const char *detect_type_name(uint32_t type);

#endif
