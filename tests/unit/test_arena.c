/* Arena - zeroed and aligned memory, growing arrays, reset. */
// SPDX-License-Identifier: Apache-2.0
#include "base/arena.h"
#include "check.h"

static bool zeroed(const unsigned char *p, size_t n)
{
    while (n && !p[n - 1]) n--;
    return n == 0;
}

static void gives_zeroed_memory_again(void)
{
    Arena *a = arena_new();
    unsigned char *p = arena_alloc(a, 1000);
    CHECK((uintptr_t)p % 16 == 0);
    CHECK(zeroed(p, 1000));
    memset(p, 0xff, 1000);
    CHECK(arena_used(a) >= 1000);
    arena_reset(a);
    CHECK(arena_used(a) == 0);
    CHECK(zeroed(arena_alloc(a, 1000), 1000));
    arena_free(a);
    arena_free(NULL);
}

static void grows_arrays(void)
{
    Arena *a = arena_new();
    ARENA_ARRAY(uint32_t) numbers = { 0 };
    for (uint32_t i = 0; i < 100000; i++) ARENA_PUSH(a, numbers, i * 7);
    bool kept = numbers.n == 100000;
    for (uint32_t i = 0; i < numbers.n; i++) kept &= numbers.at[i] == i * 7;
    CHECK(kept);
    arena_free(a);
}

static void holds_many_sizes(void)
{
    Arena *a = arena_new();
    bool apart = true;
    for (int round = 0; round < 3; round++) {
        unsigned char *before = NULL;
        size_t room = 0;
        for (size_t n = 1; n < 20000000; n = n * 3 + 1) {
            unsigned char *p = arena_alloc(a, n);
            memset(p, 1, n);
            apart &= !before || p + n <= before || before + room <= p;
            before = p;
            room = n;
        }
        arena_reset(a);
    }
    CHECK(apart);
    CHECK_STR(arena_copy(a, STR("word")), STR("word"));
    CHECK(arena_copy(a, STR("word")).p[4] == 0);
    CHECK(arena_copy(a, STR("")).n == 0);
    arena_free(a);
}

int main(void)
{
    gives_zeroed_memory_again();
    grows_arrays();
    holds_many_sizes();
    return done();
}
