/* Arena - one document's memory, given back whole.
 *
 * A stage asks for zeroed memory and never frees; arena_reset makes the arena empty for the next
 * document and keeps its blocks. Asking cannot fail: out of memory ends the process with a message
 * (a queue hands the document out again). One arena belongs to one thread.
 * Built with -DARENA_DEBUG every object is its own malloc, so that sanitizers see its bounds. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include "base/str.h"

typedef struct Arena Arena;

Arena *arena_new(void);
void *arena_alloc(Arena *a, size_t bytes);            /* zeroed, aligned to 16 */
void arena_reset(Arena *a);                           /* all that was given out is gone */
void arena_free(Arena *a);                            /* NULL is allowed */
size_t arena_used(const Arena *a);                    /* bytes given out since the last reset */
Str arena_copy(Arena *a, Str s);                      /* a copy, with a NUL after it */
Str arena_small(Arena *a, Str s);                     /* a copy in small letters (of ASCII), with a NUL after it */
Str arena_join(Arena *a, Str head, Str between, Str tail);   /* the three as one, with a NUL after it */

/* Growing arrays: struct { T *at; uint32_t n, cap; }. PUSH copies a value to the end and doubles the
 * room in the arena when it is full, so an element's address holds only until the next push: keep
 * indexes, not pointers. */
#define ARENA_ARRAY(T) struct { T *at; uint32_t n, cap; }
#define ARENA_PUSH(arena, array, ...)                                                              \
    ((array).n == (array).cap                                                                      \
         ? (void)((array).at = arena_grow((arena), (array).at, &(array).cap, sizeof *(array).at))  \
         : (void)0,                                                                                \
     (array).at[(array).n++] = (__VA_ARGS__))
void *arena_grow(Arena *a, void *old, uint32_t *cap, size_t size);

#endif
