/* Problems - what was wrong with an input that was read all the same.
 *
 * Text is never an error, so a fault of it becomes a sentence in the record: what is wrong, and what
 * to do. In English, in the order in which they were met. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_PROBLEMS_H
#define PAGE_PROBLEMS_H
#include "base/arena.h"

typedef struct { Arena *arena; ARENA_ARRAY(Str) list; } Problems;

/* Adds a sentence, cut at 400 bytes. */
void problem_add(Problems *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
