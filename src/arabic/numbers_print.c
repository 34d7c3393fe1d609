/* Number text - see numbers_print.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_print.h"

#include <math.h>
#include <stdio.h>

enum { DIGITS = 15, ROOM = 64, WHOLE_MAX = 15, SMALL_MIN = -5 };

const char *number_kind(const Number *n)
{
    if (n->relation) return "relative";
    if (n->percent) return "percent";
    if (n->ordinal) return "ordinal";
    if (n->bounded) return "range";
    if (n->qualifier == QUALIFIER_vague || n->qualifier == QUALIFIER_unspecified) return "vague";
    return n->fraction || n->over ? "fraction" : "cardinal";
}

/* The significant digits of a positive value, no zero at the end, and its power of ten. Of what snprintf writes only the digits are
 * taken: the mark between them is the locale's. */
static int significant(double value, char digits[DIGITS + 1], int *power)
{
    char s[ROOM];
    snprintf(s, sizeof s, "%.*e", DIGITS - 1, value);
    const char *e = strchr(s, 'e');
    int n = 0;
    for (const char *p = s; p < e; p++)
        if (*p >= '0' && *p <= '9' && n < DIGITS) digits[n++] = *p;
    while (n > 1 && digits[n - 1] == '0') n--;
    digits[n] = 0;
    *power = 0;
    for (const char *p = e + 2; *p; p++) *power = *power * 10 + (*p - '0');
    if (e[1] == '-') *power = -*power;
    return n;
}

static uint32_t print_real(char *out, double value)
{
    char digits[DIGITS + 1];
    int power, at = 0, n;
    if (!isfinite(value)) return 0;
    if (value < 0) out[at++] = '-';
    n = significant(fabs(value), digits, &power);
    if (power >= WHOLE_MAX || power < SMALL_MIN)
        return (uint32_t)(at + snprintf(out + at, ROOM - (size_t)at, n > 1 ? "%c.%se%d" : "%c%se%d", digits[0], digits + 1, power));
    if (power < 0) at += snprintf(out + at, ROOM - (size_t)at, "0.%.*s", -power - 1, "00000");
    for (int i = 0; i < n || i <= power; i++) {
        out[at++] = i < n ? digits[i] : '0';
        if (i == power && i + 1 < n) out[at++] = '.';
    }
    out[at] = 0;
    return (uint32_t)at;
}

/* A whole number as it is kept, not as a double: seventeen digits are more than one holds. */
static uint32_t print_part(char *out, const Number *n, uint32_t part)
{
    double real = n->part[part].real;
    bool whole = n->n_parts == 1 && !n->fraction && !n->fraction_micro && n->value >= 0 && fabs(real) == (double)n->value;
    if (whole) return (uint32_t)snprintf(out, ROOM, "%s%lld", real < 0 ? "-" : "", (long long)n->value);
    return print_real(out, real);
}

Str number_part_text(Arena *arena, const Number *n, uint32_t part)
{
    char s[ROOM + 2];
    uint32_t k = print_part(s, n, part);
    if (n->percent) s[k++] = '%';
    return arena_copy(arena, (Str){ s, k });
}

/* Which part is the low end and which the high one; -1 where open. */
static void ends(const Number *n, int *low, int *high)
{
    *low = 0, *high = 0;
    if (n->n_parts == 2) *(n->part[0].real <= n->part[1].real ? high : low) = 1;
    else if (n->qualifier == QUALIFIER_at_least || n->qualifier == QUALIFIER_more_than) *high = -1;
    else if (n->qualifier == QUALIFIER_at_most || n->qualifier == QUALIFIER_less_than) *low = -1;
}

static Str interval(Arena *arena, const Number *n)
{
    int low, high;
    char s[2 * ROOM + 8];
    uint32_t k = 0;
    ends(n, &low, &high);
    s[k++] = low < 0 || n->low_out ? '(' : '[';
    if (low >= 0) k += print_part(s + k, n, (uint32_t)low);
    s[k++] = ',';
    if (high >= 0) k += print_part(s + k, n, (uint32_t)high);
    s[k++] = high < 0 || n->high_out ? ')' : ']';
    if (n->percent) s[k++] = '%';
    return arena_copy(arena, (Str){ s, k });
}

/* «asharat» is [10,), «bida» [3,9]. */
static Str vague(Arena *arena, const Number *n)
{
    char s[ROOM];
    if (n->low < 0) return STR("");
    if (n->high < 0) snprintf(s, sizeof s, "[%lld,)", (long long)n->low);
    else snprintf(s, sizeof s, "[%lld,%lld]", (long long)n->low, (long long)n->high);
    return arena_copy(arena, str_of(s));
}

static Str relative(Arena *arena, const Number *n)
{
    char s[ROOM];
    snprintf(s, sizeof s, "%s%+d", n->relation == RELATION_END ? "end" : "current", n->offset);
    return arena_copy(arena, str_of(s));
}

Str number_text(Arena *arena, const Number *n)
{
    if (n->under) return STR("");
    if (n->relation) return relative(arena, n);
    if (!n->n_parts) return vague(arena, n);
    if (n->bounded && !(n->percent && n->n_parts == 1)) return interval(arena, n);
    return number_part_text(arena, n, 0);
}
