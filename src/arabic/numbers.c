/* Numbers - amounts with their qualifiers and ranges, and which of them count nothing.
 *
 * «ma la yaqill an 40», «bayna 10 wa-15», «40 ala l-aqall» become one Number each. A number before a unit of
 * measure or time, a percent, a score, a clock time, a telephone number or a label's number stays a Number, for
 * `explain` to show, but is marked not_count (numbers_uses.c). The times stage marks the numbers inside its dates. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers.h"
#include "arabic/numbers_parts.h"
#include "arabic/numbers_uses.h"
#include "arabic/stages.h"

typedef struct { const Lexicon *lex; Doc *doc; } In;

static bool together(const Doc *doc, uint32_t a, uint32_t b)
{
    return b < doc->tokens.n && doc->tokens.at[a].sentence == doc->tokens.at[b].sentence;
}

/* ---- qualifiers ----------------------------------------------------------------------------------- */

/* The longest qualifier phrase at t whose side is one of `sides` (bits 1 << SIDE_*), or NULL. */
static const Reading *qualifier_at(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t sides)
{
    if (t >= doc->tokens.n) return NULL;
    const Reading *r = token_readings(doc, t), *best = NULL;
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != TABLE_QUALIFIERS || r[i].enclitic || !(sides >> lexicon_symbol(lex, COLUMN_QUALIFIERS_side, r[i].row) & 1)) continue;
        if (!best || r[i].n_tokens > best->n_tokens) best = &r[i];
    }
    return best;
}

static uint8_t qualifier_of(const Lexicon *lex, const Reading *r)
{
    return (uint8_t)lexicon_symbol(lex, COLUMN_QUALIFIERS_qualifier, r->row);
}

static bool bounds(uint8_t qualifier) { return qualifier >= QUALIFIER_at_least && qualifier <= QUALIFIER_less_than; }

void number_qualify(Number *n, uint8_t qualifier)
{
    if (n->qualifier >= QUALIFIER_range || bounds(n->qualifier)) return;
    if (n->qualifier == QUALIFIER_about && qualifier == QUALIFIER_exact) return;
    n->qualifier = qualifier;
    bool floor = qualifier == QUALIFIER_at_least || qualifier == QUALIFIER_more_than;
    bool ceiling = qualifier == QUALIFIER_at_most || qualifier == QUALIFIER_less_than;
    n->low = ceiling ? -1 : n->value;
    n->high = floor ? -1 : n->value;
}

uint8_t number_qualifier_after(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t *n)
{
    const Reading *r = qualifier_at(lex, doc, t, 1u << SIDE_after | 1u << SIDE_both);
    *n = r ? r->n_tokens : 0;
    return r ? qualifier_of(lex, r) : 0;
}

/* Qualifiers right after the number: «40 ala l-aqall». */
static void take_after(const In *in, Number *n)
{
    uint32_t t = n->first + n->n, width;
    if (!together(in->doc, n->first, t)) return;
    uint8_t qualifier = number_qualifier_after(in->lex, in->doc, t, &width);
    if (!qualifier) return;
    number_qualify(n, qualifier);
    n->n += width;
}

/* ---- one number ------------------------------------------------------------------------------------ */

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
    case AMOUNT_FRACTION: n->not_count = true; break;
    default: break;
    }
}

static Number number_of(const Amount *a)
{
    Number n = { .first = a->first, .n = a->end - a->first, .core_first = a->first, .core_n = a->end - a->first };
    if (a->row != NONE) n.why = (Why){ TABLE_NUMBERS, a->row };
    set_bounds(&n, a);
    return n;
}

/* Sets the span and the token map, and adds the number. `skip`: bytes of proclitics of its first token. */
static uint32_t add(In *in, Number n, uint32_t skip)
{
    Doc *doc = in->doc;
    number_uses(in->lex, doc, &n);
    uint32_t end = n.first + n.n;
    n.span = (Span){ doc->tokens.at[n.first].span.begin + skip, doc->tokens.at[end - 1].span.end };
    for (uint32_t t = n.first; t < end; t++) doc->number_at[t] = doc->numbers.n;
    ARENA_PUSH(doc->arena, doc->numbers, n);
    return end;
}

/* ---- ranges ---------------------------------------------------------------------------------------- */

/* «wa-15» or «wa 15» after the first end of a range. */
static bool second_over_and(const In *in, uint32_t t, Amount *out)
{
    if (number_lone_and(in->doc, t)) return amount_at(in->lex, in->doc, t + 1, true, out);
    return amount_at(in->lex, in->doc, t, true, out) && number_word(in->lex, in->doc, t).proclitics & CLITIC_AND;
}

/* «ila 15», «aw 15» after the first end of a range. */
static bool second_over_word(const In *in, uint32_t t, Amount *out)
{
    const Reading *r = qualifier_at(in->lex, in->doc, t, 1u << SIDE_between);
    return r && !r->proclitics && amount_at(in->lex, in->doc, t + r->n_tokens, true, out) && !(number_word(in->lex, in->doc, t + r->n_tokens).proclitics & (uint8_t)~CLITIC_AL);
}

/* «10-15»: a dash between two whole numbers in digits. */
static bool second_over_dash(const In *in, const Amount *a, Amount *out)
{
    if (!a->digits || a->micro || a->end + 1 >= in->doc->tokens.n || in->doc->tokens.at[a->end].letter != LETTER_dash) return false;
    if (in->doc->tokens.at[a->end + 1].kind != TOKEN_DIGITS || !amount_at(in->lex, in->doc, a->end + 1, true, out)) return false;
    return !out->micro;
}

static bool countable(const Amount *a) { return a->shape == AMOUNT_EXACT || a->shape == AMOUNT_FRACTION; }

/* «10 ila 15 alfan»: the scale of the second end holds for the first where that is smaller than the second said bare. */
static void share_scale(const In *in, Amount *a, const Amount *b)
{
    NumberWord first = number_word(in->lex, in->doc, b->first);
    if (a->end != a->first + 1 || first.kind != NUMBER_DIGITS || b->digits || first.value < 1 || a->value >= first.value) return;
    a->value *= b->value / first.value;
}

/* Makes one Number of both ends, from token `first`; false where they are no range. */
static bool range_of(const In *in, uint32_t first, Amount a, const Amount *b, Number *out)
{
    if (!countable(&a) || !countable(b) || !together(in->doc, first, b->end - 1)) return false;
    share_scale(in, &a, b);
    if (a.value >= b->value) return false;
    *out = number_of(b);
    out->low = a.value;
    out->qualifier = QUALIFIER_range;
    out->core_first = a.first;
    out->core_n = b->end - a.first;
    out->first = first;
    out->n = b->end - first;
    return true;
}

/* «bayna 10 wa-15», «min 10 ila 15»: the opener at t. Where the first end has swallowed the second («bayna mi'a wa-khamsin
 * wa-mi'atayn» does not, «bayna khamsa wa-ishrin» may), it is read again without «and». */
static bool opened_range(const In *in, uint32_t t, const Reading *opener, Number *out)
{
    Amount a, b;
    uint32_t at = t + opener->n_tokens;
    if (!together(in->doc, t, at)) return false;
    for (int joined = 1; joined >= 0; joined--) {
        if (!amount_at(in->lex, in->doc, at, joined, &a) || !together(in->doc, t, a.end)) return false;
        bool from = lexicon_symbol(in->lex, COLUMN_QUALIFIERS_side, opener->row) == SIDE_from;
        bool second = (!from && second_over_and(in, a.end, &b)) || second_over_word(in, a.end, &b) || second_over_dash(in, &a, &b);
        if (second && range_of(in, t, a, &b, out)) return true;
    }
    return false;
}

/* «10 aw 15», «10 ila 15», «10-15» with no opener. */
static bool bare_range(const In *in, const Amount *a, Number *out)
{
    Amount b;
    if (!together(in->doc, a->first, a->end)) return false;
    return (second_over_word(in, a->end, &b) || second_over_dash(in, a, &b)) && range_of(in, a->first, *a, &b, out);
}

/* ---- the walk -------------------------------------------------------------------------------------- */

/* «min 10 ila 15» after a word of change («irtafa'a»): 10 is what it was. Looks back a few words only. */
static bool is_change(const In *in, uint32_t t)
{
    for (uint32_t back = 1; back <= 8 && back <= t && together(in->doc, t - back, t); back++)
        if (number_word(in->lex, in->doc, t - back).kind == NUMBER_KIND_change) return true;
    return false;
}

static bool is_weekday(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_TIMEWORDS && lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r[i].row) == TIMEWORD_weekday) return true;
    return false;
}

/* «ahad al-hurras», «ihda l-mudun»: one of a definite group. Alone («lam yusab ahad») it is nobody, and with the article Sunday. */
static bool one_of(const In *in, uint32_t t, Amount *a)
{
    NumberWord w = number_word(in->lex, in->doc, t);
    if (w.kind != NUMBER_KIND_one_of || w.proclitics & CLITIC_AL || !together(in->doc, t, t + 1)) return false;
    const Token *next = &in->doc->tokens.at[t + 1];
    bool noun = next->kind == TOKEN_WORD && (next->pos == POS_NOUN || next->pos == POS_NAME || next->pos == POS_ADJ);
    if (!noun || next->proclitics & (uint8_t)~CLITIC_AL) return false;
    for (uint32_t back = 1; back <= 3 && back <= t && together(in->doc, t - back, t); back++)
        if (token_role(in->doc, in->lex, t - back) == FUNCTION_negation) return false;
    *a = (Amount){ .first = t, .end = t + 1, .skip = w.skip, .value = 1, .shape = AMOUNT_EXACT, .row = w.row };
    return true;
}

/* An amount at t with what follows it; returns one past it, or t. `first`: where its qualifiers begin. */
static uint32_t plain(In *in, uint32_t first, uint32_t t, uint32_t skip, uint8_t qualifier, bool was)
{
    Amount a;
    Number n;
    if (is_weekday(in, t) || !(amount_at(in->lex, in->doc, t, true, &a) || one_of(in, t, &a))) return t;
    if (was || !bare_range(in, &a, &n)) n = number_of(&a);
    n.n += n.first - first;
    n.first = first;
    n.not_count |= was;
    if (qualifier) number_qualify(&n, qualifier);
    take_after(in, &n);
    return add(in, n, first == t ? a.skip : skip);
}

/* A verb may have its subject before the number: «tajawaza adad ad-dahaya 100». Returns the number's token, or NONE. */
static uint32_t over_subject(const In *in, uint32_t t)
{
    for (uint32_t u = t; u < t + 4 && together(in->doc, t, u); u++) {
        if (in->doc->tokens.at[u].kind == TOKEN_PUNCT) return NONE;
        uint32_t kind = number_word(in->lex, in->doc, u).kind;
        if (kind && kind != NUMBER_KIND_label && kind != NUMBER_KIND_unspecified && kind != NUMBER_KIND_ordinal) return u;
    }
    return NONE;
}

/* A number that qualifier words open at t; returns one past it, or t. */
static uint32_t qualified(In *in, uint32_t t)
{
    const uint32_t sides = 1u << SIDE_before | 1u << SIDE_both | 1u << SIDE_from;
    const Reading *r = qualifier_at(in->lex, in->doc, t, sides);
    if (!r) return t;
    uint8_t qualifier = 0;
    uint32_t at = t, skip = r->skip;
    bool verb = false;
    for (const Reading *q = r; q && together(in->doc, t, at) && (q == r || !q->proclitics); q = qualifier_at(in->lex, in->doc, at, sides)) {
        uint8_t own = qualifier_of(in->lex, q);
        Number n;
        if (own == QUALIFIER_range) {
            if (!is_change(in, at) && opened_range(in, at, q, &n)) {
                n.n += n.first - t;
                n.first = t;
                take_after(in, &n);
                return add(in, n, skip);
            }
            break;
        }
        if (!qualifier || bounds(own)) qualifier = own;
        verb = FEATS_POS(q->feats) == POS_VERB;
        at += q->n_tokens;
        if (at - t > 12) break;
    }
    if (at == t || !together(in->doc, t, at) || number_word(in->lex, in->doc, at).proclitics & CLITIC_AND) return t;
    uint32_t end = plain(in, t, at, skip, qualifier, false);
    if (end > at) return end;
    uint32_t far = verb ? over_subject(in, at) : NONE;
    if (far == NONE) return t;
    end = plain(in, far, far, 0, qualifier, false);
    return end > far ? end : t;
}

/* «min 10» after a word of change, before «ila»: a number that holds no more. */
static bool was_before(const In *in, uint32_t t)
{
    if (t == 0 || !together(in->doc, t - 1, t)) return false;
    const Reading *opener = qualifier_at(in->lex, in->doc, t - 1, 1u << SIDE_from);
    return opener && is_change(in, t - 1);
}

/* May a number or its qualifiers begin at t? One look at its readings saves most tokens the rest. */
static bool may_begin(const Doc *doc, uint32_t t)
{
    const Token *k = &doc->tokens.at[t];
    if (k->kind == TOKEN_DIGITS) return true;
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < k->n_readings; i++)
        if (r[i].table == TABLE_NUMBERS || r[i].table == TABLE_QUALIFIERS) return true;
    return false;
}

void numbers_find(const Lexicon *lex, Doc *doc)
{
    In in = { lex, doc };
    uint32_t n = doc->tokens.n;
    doc->number_at = arena_alloc(doc->arena, (n + 1) * sizeof *doc->number_at);
    for (uint32_t t = 0; t < n; t++) doc->number_at[t] = NONE;
    for (uint32_t t = 0; t < n;) {
        uint32_t end = t;
        if (may_begin(doc, t)) {
            end = qualified(&in, t);
            if (end == t) end = plain(&in, t, t, 0, 0, was_before(&in, t));
        }
        t = end > t ? end : t + 1;
    }
}
