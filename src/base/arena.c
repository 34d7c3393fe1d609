/* Arena - see arena.h. Blocks double in size up to a bound and are kept over a reset; an object that is larger than a block has
 * one of its own, which a reset gives back, so that one huge document does not keep its memory for good. */
// SPDX-License-Identifier: Apache-2.0
#include "base/arena.h"
#include "base/error.h"
#include <stdlib.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, ALIGN = 16 };

typedef struct Block { struct Block *next; size_t size, used; _Alignas(16) unsigned char bytes[]; } Block;
struct Arena { Block *blocks, *at; size_t used; };     /* blocks before `at` are full */

static Block *block_new(size_t size)
{
    Block *b = malloc(sizeof *b + size);
    if (!b) panic("out of memory (%zu bytes more)", size);
    *b = (Block){ .size = size };
    return b;
}

Arena *arena_new(void)
{
    Arena *a = calloc(1, sizeof *a);
    if (!a) panic("out of memory");
    return a;
}

#ifdef ARENA_DEBUG
static void *room(Arena *a, size_t bytes)
{
    Block *b = block_new(bytes);
    b->next = a->blocks;
    a->blocks = b;
    return b->bytes;
}
#else
static void append(Arena *a, size_t bytes)
{
    size_t size = a->at ? a->at->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
    Block *b = block_new(bytes > size ? bytes : size);
    if (a->at) b->next = a->at->next, a->at->next = b;
    else a->blocks = b;
    a->at = b;
}

static void *room(Arena *a, size_t bytes)
{
    if (!a->at) a->at = a->blocks;
    while (a->at && a->at->size - a->at->used < bytes && a->at->next) a->at = a->at->next;
    if (!a->at || a->at->size - a->at->used < bytes) append(a, bytes);
    void *p = a->at->bytes + a->at->used;
    a->at->used += bytes;
    return p;
}
#endif

void *arena_alloc(Arena *a, size_t bytes)
{
    if (bytes > SIZE_MAX / 2) panic("out of memory (%zu bytes more)", bytes);
#ifndef ARENA_DEBUG
    bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
#endif
    a->used += bytes;
    return memset(room(a, bytes), 0, bytes);
}

void arena_reset(Arena *a)
{
    Block **link = &a->blocks;
    while (*link) {
        Block *b = *link;
#ifdef ARENA_DEBUG
        bool keep = false;
#else
        bool keep = b->size <= LARGEST_BLOCK;
#endif
        b->used = 0;
        if (keep) { link = &b->next; continue; }
        *link = b->next;
        free(b);
    }
    a->at = NULL;
    a->used = 0;
}

void arena_free(Arena *a)
{
    if (!a) return;
    for (Block *b = a->blocks, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    free(a);
}

size_t arena_used(const Arena *a) { return a->used; }

Str arena_copy(Arena *a, Str s)
{
    char *p = arena_alloc(a, (size_t)s.n + 1);
    if (s.n) memcpy(p, s.p, s.n);
    return (Str){ p, s.n };
}

Str arena_small(Arena *a, Str s)
{
    char *p = arena_alloc(a, (size_t)s.n + 1);
    for (uint32_t i = 0; i < s.n; i++) p[i] = char_small(s.p[i]);
    return (Str){ p, s.n };
}

Str arena_join(Arena *a, Str head, Str between, Str tail)
{
    char *p = arena_alloc(a, (size_t)head.n + between.n + tail.n + 1);
    if (head.n) memcpy(p, head.p, head.n);
    if (between.n) memcpy(p + head.n, between.p, between.n);
    if (tail.n) memcpy(p + head.n + between.n, tail.p, tail.n);
    return (Str){ p, head.n + between.n + tail.n };
}

void *arena_grow(Arena *a, void *old, uint32_t *cap, size_t size)
{
    uint32_t more = *cap ? *cap * 2 : 8;
    if (more < *cap) panic("a layer of more than four thousand million items");
    void *p = arena_alloc(a, more * size);
    if (*cap) memcpy(p, old, *cap * size);
    *cap = more;
    return p;
}
