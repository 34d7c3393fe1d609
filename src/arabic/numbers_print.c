/* Number text - see numbers_print.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_print.h"

#include <stdio.h>

const char *number_kind(const Number *n)
{
    if (n->percent) return "percent";
    if (n->ordinal) return "ordinal";
    if (n->qualifier == QUALIFIER_range) return "range";
    return n->qualifier == QUALIFIER_vague ? "vague" : "cardinal";
}

Str number_text(Arena *arena, const Number *n)
{
    char s[64];
    if (n->value < 0) return STR("");
    int k = snprintf(s, sizeof s, "%lld", (long long)n->value);
    if (n->fraction_micro) {
        k += snprintf(s + k, sizeof s - (size_t)k, ".%06lld", (long long)n->fraction_micro);
        while (s[k - 1] == '0') s[--k] = 0;
    }
    if (n->percent) snprintf(s + k, sizeof s - (size_t)k, "%%");
    return arena_copy(arena, str_of(s));
}
