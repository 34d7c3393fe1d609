/* Ranges - two ends that make one number.
 *
 * «bayna 10 wa-15», «min 10 ila 15», «10-15», «4 aw 5»; and a bound from below beside one from above, «akthar min 20 wa-aqall min 30». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_ranges.h"

typedef struct { const Lexicon *lex; const Doc *doc; } In;

/* ---- a number of an amount -------------------------------------------------------------------------- */

static void set_bounds(Number *n, const Amount *a)
{
    n->value = n->low = n->high = a->value;
    n->fraction_micro = a->micro;
    n->qualifier = QUALIFIER_exact;
    switch (a->shape) {
    case AMOUNT_VAGUE: n->high = -1, n->qualifier = QUALIFIER_vague; break;
    case AMOUNT_FEW: n->high = a->high, n->qualifier = QUALIFIER_vague; break;
    case AMOUNT_UNSPECIFIED: n->low = n->high = -1, n->qualifier = QUALIFIER_unspecified; break;
    case AMOUNT_ORDINAL: n->ordinal = n->not_count = true; break;
    case AMOUNT_FRACTION: n->fraction = n->not_count = true; break;
    default: break;
    }
}

/* «-5 qatla» there may be a line of a list. */
static bool heads_sentence(const Doc *doc, uint32_t t) { return t == 0 || doc->tokens.at[t - 1].sentence != doc->tokens.at[t].sentence; }

Number number_of(const Doc *doc, const Amount *a)
{
    Number n = { .first = a->first, .n = a->end - a->first, .core_first = a->first, .core_n = a->end - a->first };
    if (a->row != NONE) n.why = (Why){ TABLE_NUMBERS, a->row };
    set_bounds(&n, a);
    n.negative = a->negative;
    n.not_count |= a->negative && !(a->mark && heads_sentence(doc, a->first - 1));
    if (a->shape == AMOUNT_EXACT || a->shape == AMOUNT_ORDINAL || a->shape == AMOUNT_FRACTION) {
        uint32_t begin = a->mark ? doc->tokens.at[a->first - 1].span.begin : doc->tokens.at[a->first].span.begin + a->skip;
        n.part[0] = (NumberPart){ { begin, doc->tokens.at[a->end - 1].span.end }, a->negative ? -a->real : a->real };
        n.n_parts = 1;
    }
    return n;
}

/* ---- the second end --------------------------------------------------------------------------------- */

/* «wa-15» or «wa 15» after the first end of a range. */
static bool over_and(const In *in, uint32_t t, Amount *out)
{
    if (number_lone_and(in->doc, t)) return amount_at(in->lex, in->doc, t + 1, true, out);
    return amount_at(in->lex, in->doc, t, true, out) && number_word(in->lex, in->doc, t).proclitics & CLITIC_AND;
}

/* «ila 15», «aw 15» after the first end of a range. */
static bool over_word(const In *in, uint32_t t, Amount *out)
{
    const Reading *r = number_qualifier(in->lex, in->doc, t, 1u << SIDE_between);
    return r && !r->proclitics && amount_at(in->lex, in->doc, t + r->n_tokens, true, out) && !(number_word(in->lex, in->doc, t + r->n_tokens).proclitics & (uint8_t)~CLITIC_AL);
}

/* «(6 - 4)»: a pair that fills its brackets. */
static bool score(const Doc *d, uint32_t t)
{
    return t > 0 && t + 3 < d->tokens.n && d->tokens.at[t - 1].letter == LETTER_bracket_open && d->tokens.at[t + 3].letter == LETTER_bracket_close;
}

/* «10-15», «10~15»: between two whole numbers in digits. */
static bool over_dash(const In *in, const Amount *a, Amount *out)
{
    const Doc *d = in->doc;
    if (!a->digits || a->micro || a->end + 1 >= d->tokens.n || score(d, a->first)) return false;
    if (d->tokens.at[a->end].letter != LETTER_dash && !str_eq(token_text(d, a->end), STR("~"))) return false;
    if (d->tokens.at[a->end + 1].kind != TOKEN_DIGITS || !amount_at(in->lex, d, a->end + 1, true, out)) return false;
    return !out->micro;
}

/* ---- ranges ---------------------------------------------------------------------------------------- */

static bool countable(const Amount *a) { return a->shape == AMOUNT_EXACT || a->shape == AMOUNT_FRACTION; }

static double signed_real(const Amount *a) { return a->negative ? -a->real : a->real; }

/* «10 ila 15 alfan»: the scale of the second end holds for the first where that is smaller than the second said bare. */
static void share_scale(const In *in, Amount *a, const Amount *b)
{
    NumberWord first = number_word(in->lex, in->doc, b->first);
    if (a->end != a->first + 1 || first.kind != NUMBER_DIGITS || b->digits || first.value < 1 || a->value >= first.value) return;
    a->value *= b->value / first.value;
    a->real *= (double)(b->value / first.value);
}

/* Lays a low end on n, which has the high one. Where one is negative nobody is counted. */
static void set_range(Number *n, const Number *low)
{
    n->negative |= low->negative;
    n->low = n->negative ? -1 : low->value;
    n->high = n->negative ? -1 : n->value;
    n->not_count |= n->negative;
    n->qualifier = QUALIFIER_range;
    n->bounded = true;
    n->n_parts = 2;
}

/* Makes one Number of both ends, from token `first`; false where they are no range. */
static bool range_of(const In *in, uint32_t first, Amount a, const Amount *b, Number *out)
{
    if (!countable(&a) || !countable(b) || !number_together(in->doc, first, b->end - 1)) return false;
    share_scale(in, &a, b);
    if (signed_real(&a) >= signed_real(b)) return false;
    Number low = number_of(in->doc, &a);
    *out = number_of(in->doc, b);
    out->part[1] = out->part[0];
    out->part[0] = low.part[0];
    set_range(out, &low);
    out->high_out = token_role(in->doc, in->lex, a.end) != FUNCTION_conjunction;        /* «4 aw 5» may be five */
    out->core_first = a.first;
    out->core_n = b->end - a.first;
    out->first = first;
    out->n = b->end - first;
    return true;
}

/* Where the first end has swallowed the second («bayna mi'a wa-khamsin wa-mi'atayn» does not, «bayna khamsa wa-ishrin» may), it is
 * read again without «and». */
bool range_opened(const Lexicon *lex, const Doc *doc, uint32_t t, const Reading *opener, Number *out)
{
    In in = { lex, doc };
    Amount a, b;
    uint32_t at = t + opener->n_tokens;
    if (!number_together(doc, t, at)) return false;
    bool from = lexicon_symbol(lex, COLUMN_QUALIFIERS_side, opener->row) == SIDE_from;
    for (int joined = 1; joined >= 0; joined--) {
        if (!amount_at(lex, doc, at, joined, &a) || !number_together(doc, t, a.end)) return false;
        bool second = (!from && over_and(&in, a.end, &b)) || over_word(&in, a.end, &b) || over_dash(&in, &a, &b);
        if (!second || !range_of(&in, t, a, &b, out)) continue;
        out->high_out = true;
        return true;
    }
    return false;
}

bool range_bare(const Lexicon *lex, const Doc *doc, const Amount *a, Number *out)
{
    In in = { lex, doc };
    Amount b;
    if (!number_together(doc, a->first, a->end)) return false;
    return (over_word(&in, a->end, &b) || over_dash(&in, a, &b)) && range_of(&in, a->first, *a, &b, out);
}

/* ---- two bounds ------------------------------------------------------------------------------------- */

/* Past «and» or «or» after token t, with a comma before it or not; *glued: where «and» must be glued to what follows. */
static uint32_t joiner(const In *in, uint32_t t, bool *glued)
{
    *glued = true;
    if (in->doc->tokens.at[t].letter == LETTER_comma && number_together(in->doc, t, t + 1)) t++;
    bool lone = number_lone_and(in->doc, t) || (token_role(in->doc, in->lex, t) == FUNCTION_conjunction && in->doc->tokens.at[t].proclitics == 0);
    if (!lone) return t;
    *glued = false;
    return t + 1;
}

void range_of_bounds(const Lexicon *lex, const Doc *doc, Number *n)
{
    In in = { lex, doc };
    uint32_t t = n->first + n->n;
    bool floor = number_floor(n->qualifier), glued;
    if ((!floor && !number_ceiling(n->qualifier)) || n->n_parts != 1 || !number_together(doc, n->first, t)) return;
    t = joiner(&in, t, &glued);
    const Reading *r = number_qualifier(lex, doc, t, 1u << SIDE_before | 1u << SIDE_both);
    if (!r || r->proclitics != (glued ? CLITIC_AND : 0) || !number_together(doc, n->first, t + r->n_tokens)) return;
    uint8_t other = number_qualifier_of(lex, r);
    Amount a;
    if (!(floor ? number_ceiling(other) : number_floor(other)) || !amount_at(lex, doc, t + r->n_tokens, true, &a) || !countable(&a)) return;
    Number second = number_of(doc, &a), first = *n;
    if (floor ? first.part[0].real >= second.part[0].real : first.part[0].real <= second.part[0].real) return;
    n->part[1] = second.part[0];
    n->value = floor ? second.value : first.value;
    set_range(n, floor ? &first : &second);
    n->low_out = (floor ? first.qualifier : other) == QUALIFIER_more_than;
    n->high_out = (floor ? other : first.qualifier) == QUALIFIER_less_than;
    n->n = a.end - n->first;
}
