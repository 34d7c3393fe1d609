/* Numbers in digits - what the marks between digits mean.
 *
 * «1,234,567» and «1.234.567» are thousands, «1,234.5» and «3,5» have decimals. One point before three digits
 * («1.200») is thousands in a count and a decimal point before a scale or percent («1.250 milyun»): the caller says. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "base/utf8.h"

enum { GROUPS = 8, DIGITS_MAX = 18 };

/* Runs of digits and the marks between them: mark[i] stands before group[i]. */
typedef struct { Str group[GROUPS]; uint32_t mark[GROUPS], raw[GROUPS]; uint32_t n, digits; } Cut;

enum { DECIMAL_MARK = 0x66B, THOUSANDS_MARK = 0x66C, ARABIC_COMMA = 0x60C };

static uint32_t mark_kind(uint32_t code_point)
{
    return code_point == THOUSANDS_MARK || code_point == ARABIC_COMMA ? ',' : code_point;
}

static bool cut_groups(Str s, Cut *cut)
{
    *cut = (Cut){ .n = 1 };
    cut->group[0] = (Str){ s.p, 0 };
    for (uint32_t at = 0, length; at < s.n; at += length) {
        uint32_t c = utf8_read(s, at, &length);
        if (c >= '0' && c <= '9') {
            cut->group[cut->n - 1].n++;
            if (++cut->digits > DIGITS_MAX) return false;
            continue;
        }
        if (cut->n == GROUPS) return false;
        cut->mark[cut->n] = mark_kind(c);
        cut->raw[cut->n] = c;
        cut->group[cut->n++] = (Str){ s.p + at + length, 0 };
    }
    return cut->digits > 0;
}

/* Do groups 1 .. last - 1 read as thousands, three digits each and one kind of mark? */
static bool thousands(const Cut *cut, uint32_t last)
{
    if (cut->group[0].n < 1 || cut->group[0].n > 3 || cut->mark[1] == DECIMAL_MARK) return false;
    for (uint32_t i = 1; i < last; i++)
        if (cut->group[i].n != 3 || cut->mark[i] != cut->mark[1]) return false;
    return true;
}

static int64_t join(const Cut *cut, uint32_t last)
{
    int64_t value = 0;
    for (uint32_t i = 0; i < last; i++)
        for (uint32_t k = 0; k < cut->group[i].n; k++) value = value * 10 + (cut->group[i].p[k] - '0');
    return value;
}

static int64_t millionths(Str digits)
{
    int64_t micro = 0;
    for (uint32_t i = 0; i < 6; i++) micro = micro * 10 + (i < digits.n ? digits.p[i] - '0' : 0);
    return micro;
}

/* One mark: decimals, unless exactly three digits follow and nothing speaks for decimals. */
static bool one_mark_is_decimal(const Cut *cut, bool decimal)
{
    if (!thousands(cut, 2)) return true;
    bool zero = cut->group[0].n == 1 && cut->group[0].p[0] == '0';
    return zero || (decimal && cut->mark[1] == '.');
}

/* The last mark is a decimal one where it differs from those before it, «12,220.13»; the Arabic and the Latin comma differ where
 * what follows the last is no group of thousands. */
static bool last_mark_differs(const Cut *cut)
{
    uint32_t last = cut->n - 1;
    return cut->mark[last] != cut->mark[1] || (cut->raw[last] != cut->raw[1] && cut->group[last].n != 3);
}

/* Cuts a run; *last is one past the group that ends the whole part. False where it is no number. */
static bool read_run(Str norm, bool decimal, Cut *cut, uint32_t *last)
{
    if (!cut_groups(norm, cut)) return false;
    *last = cut->n;
    if (cut->n == 2 && one_mark_is_decimal(cut, decimal)) *last = 1;
    else if (cut->n > 2 && last_mark_differs(cut)) *last = cut->n - 1;
    return *last == 1 || thousands(cut, *last);
}

bool number_digits(Str norm, bool decimal, int64_t *value, int64_t *micro)
{
    Cut cut;
    uint32_t last;
    if (!read_run(norm, decimal, &cut, &last)) return false;
    *value = join(&cut, last);
    *micro = last < cut.n ? millionths(cut.group[last]) : 0;
    return true;
}

double number_real(Str norm, bool decimal)
{
    Cut cut;
    uint32_t last;
    if (!read_run(norm, decimal, &cut, &last)) return 0;
    double of = 1;
    for (uint32_t i = 0; last < cut.n && i < cut.group[last].n; i++) of *= 10;
    return (double)join(&cut, cut.n) / of;
}
