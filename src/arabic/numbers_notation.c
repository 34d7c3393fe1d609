/* Notation - words and signs between two numbers, or behind one, that make another value of them.
 *
 * «wahid ala thalatha», «miʾatan wa-thalathat ajza' min miʾa», «thalatha fasila khamsa», «2^-3», «5K», «1 4/5». They are everyday words and signs
 * elsewhere; only a number tight before and behind makes them notation (data/notation.tsv). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"

#include <math.h>

enum { EXPONENT_MAX = 300, DECIMALS_MAX = 6 };

typedef struct { const Lexicon *lex; const Doc *doc; } In;

Notation number_notation(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    Notation none = { 0 };
    if (t >= doc->tokens.n) return none;
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_NOTATION && !r[i].enclitic)
            return (Notation){ (uint8_t)lexicon_symbol(lex, COLUMN_NOTATION_kind, r[i].row), r[i].proclitics, r[i].skip, r[i].n_tokens, r[i].row, lexicon_int(lex, COLUMN_NOTATION_value, r[i].row) };
    return none;
}

static void become(Amount *a, double real, uint32_t end)
{
    amount_set(a, real);
    a->end = end;
    a->digits = false;
}

/* The second number, with nothing glued before it, not even the article. */
static bool second(const In *in, const Amount *a, uint32_t t, Amount *out)
{
    return t < in->doc->tokens.n && in->doc->tokens.at[t].sentence == in->doc->tokens.at[a->first].sentence && !number_word(in->lex, in->doc, t).proclitics && amount_bare(in->lex, in->doc, t, out);
}

/* «wahid ala thalatha». */
static void over(const In *in, Amount *a, uint32_t t)
{
    Amount of;
    if (!second(in, a, t, &of) || of.real <= 0) return;
    become(a, a->real / of.real, of.end);
    a->shape = AMOUNT_FRACTION;
}

/* «juz' min miʾa»; where there are more than the whole has parts, those above are wholes: «miʾatan wa-thalathat ajza' min miʾa» is 200.03. */
static void parts_of(const In *in, Amount *a, uint32_t t)
{
    Amount of;
    if (!second(in, a, t, &of) || of.real < 1 || a->micro) return;
    int64_t wholes = a->value > of.value ? a->value / of.value * of.value : 0;
    become(a, (double)wholes + (double)(a->value - wholes) / of.real, of.end);
    a->shape = AMOUNT_FRACTION;
}

/* «thalatha fasila sifr khamsa», then perhaps a scale. */
static void point(const In *in, Amount *a, uint32_t t)
{
    double place = 1, decimals = 0;
    uint32_t end = 0;
    for (int digits = 0; digits < DECIMALS_MAX && t < in->doc->tokens.n && in->doc->tokens.at[t].sentence == in->doc->tokens.at[a->first].sentence; digits++) {
        Amount part;
        if (!amount_group(in->lex, in->doc, t, &part) || part.micro || part.value > 999999) break;
        for (int64_t k = part.value; k > 9; k /= 10) place /= 10;
        place /= 10;
        decimals += (double)part.value * place;
        t = end = part.end;
    }
    if (!end || a->micro) return;
    become(a, a->real + decimals, end);
    amount_scale(in->lex, in->doc, a);
}

/* «2 uss 3», «2^-3». */
static void power(const In *in, Amount *a, uint32_t t, bool sign)
{
    bool minus = sign && t < in->doc->tokens.n && str_eq(token_text(in->doc, t), STR("-")), plus = sign && t < in->doc->tokens.n && str_eq(token_text(in->doc, t), STR("+"));
    Amount of;
    if ((minus || plus) && !number_tight(in->doc, t, t + 1)) return;
    if (!second(in, a, t + (minus || plus), &of)) return;
    if (of.micro || of.value > EXPONENT_MAX || (minus && a->real <= 0)) return;
    double real = number_power(a->real, of.value);
    if (!isfinite(real)) return;
    become(a, minus ? 1 / real : real, of.end);
    a->shape = AMOUNT_FRACTION;
}

/* «1 4/5». */
static bool mixed(const In *in, Amount *a)
{
    double part;
    if (!a->digits || a->micro || !number_spaced(in->doc, a->end - 1, a->end) || !number_slashed(in->doc, a->end, &part)) return false;
    become(a, a->real + part, a->end + 3);
    a->shape = AMOUNT_FRACTION;
    return true;
}

void amount_notation(const Lexicon *lex, const Doc *doc, Amount *a)
{
    In in = { lex, doc };
    if (a->end >= doc->tokens.n || doc->tokens.at[a->end].sentence != doc->tokens.at[a->first].sentence || mixed(&in, a)) return;
    if (number_tight(doc, a->end - 1, a->end) && str_eq(token_text(doc, a->end), STR("^"))) power(&in, a, a->end + 1, true);
    Notation w = number_notation(lex, doc, a->end);
    if (!w.kind || w.proclitics) return;
    uint32_t t = a->end + w.n;
    switch (w.kind) {
    case NOTATION_over: over(&in, a, t); return;
    case NOTATION_of: parts_of(&in, a, t); return;
    case NOTATION_point: point(&in, a, t); return;
    case NOTATION_power: power(&in, a, t, false); return;
    case NOTATION_times: if (a->digits) become(a, a->real * (double)w.value, t); return;
    default: return;
    }
}
