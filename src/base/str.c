/* Str - see str.h. */
// SPDX-License-Identifier: Apache-2.0
#include "base/str.h"

int str_compare(Str a, Str b)
{
    uint32_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_holds(Str s, Str piece)
{
    for (uint32_t at = 0; piece.n && at + piece.n <= s.n; at++)
        if (!memcmp(s.p + at, piece.p, piece.n)) return true;
    return false;
}

static bool is_blank(char c) { return (unsigned char)c <= ' '; }

Str str_trim(Str s)
{
    while (s.n && is_blank(s.p[0])) s.p++, s.n--;
    while (s.n && is_blank(s.p[s.n - 1])) s.n--;
    return s;
}
