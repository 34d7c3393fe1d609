/* Check - TAP in a header: CHECK(what is so), CHECK_STR(got, want), and at the end `return done();`. */
// SPDX-License-Identifier: Apache-2.0
#ifndef UNIT_CHECK_H
#define UNIT_CHECK_H
#include "base/str.h"
#include <stdio.h>

static unsigned checks, failures;

static inline bool check_at(bool right, const char *what, int line)
{
    printf("%s %u - line %d: %s\n", right ? "ok" : "not ok", ++checks, line, what);
    failures += !right;
    return right;
}

static inline void check_str_at(Str got, Str want, const char *what, int line)
{
    if (!check_at(str_eq(got, want), what, line)) printf("#   got  %" STR_FMT "\n#   want %" STR_FMT "\n", STR_ARG(got), STR_ARG(want));
}

static inline int done(void)
{
    printf("1..%u\n", checks);
    return failures != 0;
}

#define CHECK(what) check_at((what), #what, __LINE__)
#define CHECK_STR(got, want) check_str_at((got), (want), #got, __LINE__)

#endif
