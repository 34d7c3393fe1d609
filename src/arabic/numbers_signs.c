/* Signs - digits with marks, letters and other digits around them.
 *
 * «1 234 567» is one number, «3/4» and «1 4/5» are fractions, «1e10» and «2^-3» powers, «-5» has a sign. Dates («22/3/2018»),
 * telephone numbers («+1 222 2222») and scores («3-1») have other shapes, and what has them is left as it is. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "base/utf8.h"

enum { MICRO = 1000000, SPACED_GROUPS = 5, EXPONENT_MAX = 300 };

static const Token *token(const Doc *d, uint32_t t) { return &d->tokens.at[t]; }
static bool is_digits(const Doc *d, uint32_t t) { return t < d->tokens.n && token(d, t)->kind == TOKEN_DIGITS; }
static bool is_sign(const Doc *d, uint32_t t, Str sign) { return t < d->tokens.n && str_eq(token_text(d, t), sign); }

static bool plain_digits(Str s)
{
    for (uint32_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9') return false;
    return s.n > 0;
}

bool number_tight(const Doc *d, uint32_t a, uint32_t b)
{
    return b < d->tokens.n && token(d, a)->span.end == token(d, b)->span.begin && token(d, a)->sentence == token(d, b)->sentence;
}

bool number_spaced(const Doc *d, uint32_t a, uint32_t b)
{
    if (b >= d->tokens.n || token(d, a)->sentence != token(d, b)->sentence) return false;
    uint32_t length, from = token(d, a)->span.end, to = token(d, b)->span.begin;
    if (from >= to) return false;
    utf8_read(d->text, from, &length);
    return from + length == to;
}

void amount_set(Amount *a, double real)
{
    bool holds = real >= 0 && real < 9e18;
    a->real = real;
    a->value = holds ? (int64_t)real : -1;
    a->micro = holds ? (int64_t)((real - (double)a->value) * MICRO + 0.5) : 0;
    if (a->micro == MICRO) a->micro = MICRO - 1;
}

double number_power(double base, int64_t n)
{
    double out = 1;
    for (; n > 0; n /= 2, base *= base)
        if (n % 2) out *= base;
    return out;
}

/* ---- signs ----------------------------------------------------------------------------------------- */

bool number_minus(const Doc *d, uint32_t t)
{
    if (token(d, t)->letter != LETTER_dash || token(d, t)->span.end - token(d, t)->span.begin != 1 || !is_digits(d, t + 1) || !number_tight(d, t, t + 1)) return false;
    if (t == 0 || token(d, t - 1)->span.end < token(d, t)->span.begin) return true;
    TokenKind before = token(d, t - 1)->kind;
    return before == TOKEN_PUNCT || before == TOKEN_SYMBOL;
}

/* ---- digits that go on ------------------------------------------------------------------------------ */

/* Three digits, perhaps with decimals: a group after a blank. */
static bool is_group(const Doc *d, uint32_t t)
{
    if (!is_digits(d, t)) return false;
    Str s = token(d, t)->norm;
    return s.n >= 3 && plain_digits((Str){ s.p, 3 }) && (s.n == 3 || (!(s.p[3] >= '0' && s.p[3] <= '9') && s.n > 4));
}

/* «1 234 567»: groups of three after one blank each, and no other digits after them, as in telephone numbers. */
static void spaced_groups(const Doc *d, Amount *a)
{
    Str first = token(d, a->first)->norm;
    if (first.n > 3 || first.p[0] == '0' || !plain_digits(first) || (a->first > 0 && (is_digits(d, a->first - 1) || is_sign(d, a->first - 1, STR("+"))))) return;
    double real = a->real;
    uint32_t t = a->end;
    for (uint32_t n = 0; n < SPACED_GROUPS && is_group(d, t) && number_spaced(d, t - 1, t); n++, t++) {
        real = real * 1000 + number_real(token(d, t)->norm, true);
        if (token(d, t)->norm.n > 3) { t++; break; }
    }
    if (t == a->end || (is_digits(d, t) && number_spaced(d, t - 1, t))) return;
    amount_set(a, real);
    a->end = t;
    a->digits = false;
}

/* The whole number that digits say, up to `most`; -1 where they are more or have marks. */
static int64_t whole_of(Str s, int64_t most)
{
    int64_t value = 0;
    if (!plain_digits(s)) return -1;
    for (uint32_t i = 0; i < s.n; i++)
        if ((value = value * 10 + (s.p[i] - '0')) > most) return -1;
    return value;
}

/* «e10» or «e» «+» «14» tight behind digits. */
static void exponent(const Doc *d, Amount *a)
{
    uint32_t t = a->end;
    if (t >= d->tokens.n || token(d, t)->kind != TOKEN_LATIN || !number_tight(d, t - 1, t)) return;
    Str e = token(d, t)->norm;
    if (e.n == 0 || (e.p[0] | 32) != 'e') return;
    bool minus = is_sign(d, t + 1, STR("-"));
    int64_t power;
    if (e.n > 1) power = whole_of((Str){ e.p + 1, e.n - 1 }, EXPONENT_MAX);
    else if ((minus || is_sign(d, t + 1, STR("+"))) && is_digits(d, t + 2) && number_tight(d, t, t + 1) && number_tight(d, t + 1, t + 2)) {
        power = whole_of(token(d, t + 2)->norm, EXPONENT_MAX);
        t += 2;
    } else return;
    if (power < 0) return;
    double by = number_power(10, power);
    amount_set(a, minus ? a->real / by : a->real * by);
    a->end = t + 1;
    a->shape = AMOUNT_FRACTION;
}

static bool slash_before(const Doc *d, uint32_t t) { return t > 1 && token(d, t - 1)->letter == LETTER_slash && number_tight(d, t - 1, t) && number_tight(d, t - 2, t - 1); }
static bool mark_after(const Doc *d, uint32_t t)
{
    bool mark = number_tight(d, t, t + 1) && (token(d, t + 1)->letter == LETTER_slash || token(d, t + 1)->letter == LETTER_dash);
    return mark && number_tight(d, t + 1, t + 2);
}

/* The part is less than the whole, as days and months are not; over one it is typed from right to left: «2/1» is half. */
bool number_slashed(const Doc *d, uint32_t t, double *real)
{
    if (!is_digits(d, t) || !is_digits(d, t + 2) || !number_tight(d, t, t + 1) || token(d, t + 1)->letter != LETTER_slash) return false;
    if (!number_tight(d, t + 1, t + 2) || slash_before(d, t) || mark_after(d, t + 2)) return false;
    int64_t a = whole_of(token(d, t)->norm, 999), b = whole_of(token(d, t + 2)->norm, 999);
    if (b == 1) b = a, a = 1;
    if (a < 1 || b <= a || token(d, t)->norm.p[0] == '0' || token(d, t + 2)->norm.p[0] == '0') return false;
    *real = (double)a / (double)b;
    return true;
}

/* «5r1» is 1.5: digits and a letter tight between them, decimals first. */
static void lettered_decimals(const Lexicon *lex, const Doc *d, Amount *a)
{
    uint32_t t = a->end;
    if (!is_digits(d, t + 1) || !number_tight(d, t - 1, t) || !number_tight(d, t, t + 1) || number_notation(lex, d, t).kind != NOTATION_decimal) return;
    Str decimals = token(d, t - 1)->norm, whole = token(d, t + 1)->norm;
    if (!plain_digits(decimals) || !plain_digits(whole) || decimals.n > 3 || whole.n > 6) return;
    amount_set(a, number_real(whole, false) + number_real(decimals, false) / number_power(10, decimals.n));
    a->end = t + 2;
    a->digits = false;
}

/* «.25» at the head of a line. */
static bool leading_point(const Doc *d, uint32_t t)
{
    if (t == 0 || !is_sign(d, t - 1, STR(".")) || token(d, t - 1)->span.end != token(d, t)->span.begin || !plain_digits(token(d, t)->norm)) return false;
    uint32_t begin = token(d, t - 1)->span.begin;
    return begin == 0 || d->text.p[begin - 1] == '\n';
}

void digits_go_on(const Lexicon *lex, const Doc *d, Amount *a)
{
    double part;
    if (number_slashed(d, a->first, &part)) {
        amount_set(a, part);
        a->end = a->first + 3;
        a->shape = AMOUNT_FRACTION;
        a->digits = false;
        return;
    }
    if (leading_point(d, a->first)) {
        amount_set(a, a->real / number_power(10, token(d, a->first)->norm.n));
        a->mark = true;
        a->digits = false;
        return;
    }
    lettered_decimals(lex, d, a);
    spaced_groups(d, a);
    exponent(d, a);
}
