/* Numbers - amounts with their qualifiers and ranges, and which of them count nothing.
 *
 * «ma la yaqill an 40», «bayna 10 wa-15», «40 ala l-aqall» become one Number each. A number before a unit of
 * measure or time, a percent, a score, a clock time, a telephone number or a label's number stays a Number, for
 * `explain` to show, but is marked not_count (numbers_uses.c). The times stage marks the numbers inside its dates. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers.h"
#include "arabic/numbers_parts.h"
#include "arabic/numbers_ranges.h"
#include "arabic/numbers_relative.h"
#include "arabic/numbers_uses.h"
#include "arabic/stages.h"

typedef struct { const Lexicon *lex; Doc *doc; } In;

static bool together(const Doc *doc, uint32_t a, uint32_t b) { return number_together(doc, a, b); }

/* ---- adding a number ------------------------------------------------------------------------------- */

static bool lone_count(const Number *n) { return n->n_parts == 1 && n->qualifier == QUALIFIER_exact && n->first == n->core_first && !n->bounded && !n->fraction && !n->ordinal && !n->percent && !n->negative && !n->under; }

/* «wahid min thalatha»: the number before n and it are a part and its whole. Both stay what they count, «wahid min thalathat junud» being one of three. */
static void link_whole(const In *in, Number *n)
{
    Doc *doc = in->doc;
    if (!doc->numbers.n || !lone_count(n) || n->not_count) return;
    Number *part = &doc->numbers.at[doc->numbers.n - 1];
    uint32_t t = part->first + part->n;
    if (!lone_count(part) || part->not_count || part->value >= n->value || t >= n->first || !together(doc, t, n->first)) return;
    const Reading *min = number_qualifier(in->lex, doc, t, 1u << SIDE_from);
    Notation among = number_notation(in->lex, doc, t);
    bool joined = (min && !min->proclitics && t + min->n_tokens == n->first) || (among.kind == NOTATION_among && !among.proclitics && t + among.n == n->first);
    if (!joined || number_word(in->lex, doc, n->first).proclitics || number_qualifier(in->lex, doc, n->first + n->n, 1u << SIDE_between)) return;
    if (doc->tokens.at[n->first].kind == TOKEN_DIGITS && doc->tokens.at[n->first].norm.n == 4) return;      /* «5 min 2018» */
    part->part[0].real /= n->part[0].real;
    part->part[0].span.end = part->span.end = n->span.end;
    part->over = n->under = true;
}

/* The words of a percent belong to the number that it is of. */
static void widen_parts(Number *n, bool before)
{
    if (!n->percent || !n->n_parts) return;
    if (before) n->part[0].span.begin = n->span.begin;
    n->part[n->n_parts - 1].span.end = n->span.end;
}

/* Sets the span and the token map, and adds the number. `skip`: bytes of proclitics of its first token. */
static uint32_t add(In *in, Number n, uint32_t skip)
{
    Doc *doc = in->doc;
    uint32_t first = n.first;
    number_uses(in->lex, doc, &n);
    if (n.first != first) skip = number_notation(in->lex, doc, n.first).skip;
    uint32_t end = n.first + n.n;
    n.span = (Span){ doc->tokens.at[n.first].span.begin + skip, doc->tokens.at[end - 1].span.end };
    if (n.n_parts && n.part[0].span.begin < n.span.begin) n.span.begin = n.part[0].span.begin;
    widen_parts(&n, n.first != first);
    link_whole(in, &n);
    for (uint32_t t = n.first; t < end; t++) doc->number_at[t] = doc->numbers.n;
    ARENA_PUSH(doc->arena, doc->numbers, n);
    return end;
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
    *a = (Amount){ .first = t, .end = t + 1, .skip = w.skip, .value = 1, .real = 1, .shape = AMOUNT_EXACT, .row = w.row };
    return true;
}

/* Nothing else is said: the number of a chapter or a heading. */
static bool is_heading(const In *in, const Amount *a)
{
    uint32_t t = a->first, end = a->end;
    while (together(in->doc, t, end) && in->doc->tokens.at[end].kind == TOKEN_PUNCT) end++;
    return (t == 0 || !together(in->doc, t, t - 1)) && !together(in->doc, t, end);
}

/* «as-sayyara l-wahid wa-l-ishrun», «al-qarn al-ishrun»: a definite number from twenty on behind one definite thing is its place. */
static bool is_place(const In *in, const Amount *a)
{
    uint32_t t = a->first;
    if (a->value < 20 || a->negative || number_word(in->lex, in->doc, t).proclitics != CLITIC_AL) return false;
    if (is_heading(in, a)) return true;
    if (t == 0 || !together(in->doc, t, t - 1)) return false;
    const Token *k = &in->doc->tokens.at[t - 1];
    return k->pos == POS_NOUN && k->proclitics & CLITIC_AL && FEATS_NUMBER(k->feats) == SINGULAR;
}

/* «sa'atayn wa-nisf»: a fraction joined to what is no number is more of what stands before, and no number of its own; «wa-nisf al-madaris» is. */
static bool is_more(const In *in, const Amount *a)
{
    uint32_t t = a->first;
    bool joined = number_word(in->lex, in->doc, t).proclitics & CLITIC_AND || (t > 0 && together(in->doc, t, t - 1) && number_lone_and(in->doc, t - 1));
    if (a->shape != AMOUNT_FRACTION || !joined || a->end != t + 1 || in->doc->tokens.at[t].kind != TOKEN_WORD) return false;
    return !together(in->doc, t, a->end) || in->doc->tokens.at[a->end].proclitics != CLITIC_AL;
}

/* An amount at t with what follows it; returns one past it, or t. `first`: where its qualifiers begin. */
static uint32_t plain(In *in, uint32_t first, uint32_t t, uint32_t skip, uint8_t qualifier, bool was)
{
    Amount a;
    Number n;
    if (is_weekday(in, t) || !(amount_at(in->lex, in->doc, t, true, &a) || one_of(in, t, &a)) || is_more(in, &a)) return t;
    if (a.shape == AMOUNT_EXACT && is_place(in, &a)) a.shape = AMOUNT_ORDINAL;
    if (first == t) first = a.first, skip = a.skip;
    if (was || !range_bare(in->lex, in->doc, &a, &n)) n = number_of(in->doc, &a);
    n.n += n.first - first;
    n.first = first;
    n.not_count |= was;
    if (qualifier) number_qualify(&n, qualifier);
    n.bounded |= qualifier == QUALIFIER_exact;             /* «yusawi 20» */
    number_take_after(in->lex, in->doc, &n);
    range_of_bounds(in->lex, in->doc, &n);
    return add(in, n, skip);
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
    const Reading *r = number_qualifier(in->lex, in->doc, t, sides);
    if (!r) return t;
    uint8_t qualifier = 0;
    uint32_t at = t, skip = r->skip;
    bool verb = false;
    for (const Reading *q = r; q && together(in->doc, t, at) && (q == r || !q->proclitics); q = number_qualifier(in->lex, in->doc, at, sides)) {
        uint8_t own = number_qualifier_of(in->lex, q);
        if (own == QUALIFIER_at_most && q->proclitics & CLITIC_LI && in->doc->tokens.at[at].pos == POS_VERB) break;      /* «li-yasil ila 60» reaches it */
        Number n;
        if (own == QUALIFIER_range) {
            if (!is_change(in, at) && range_opened(in->lex, in->doc, at, q, &n)) {
                n.n += n.first - t;
                n.first = t;
                number_take_after(in->lex, in->doc, &n);
                return add(in, n, skip);
            }
            break;
        }
        if (!qualifier || number_floor(own) || number_ceiling(own)) qualifier = own;
        at += q->n_tokens;
        verb = FEATS_POS(q->feats) == POS_VERB || in->doc->tokens.at[at - 1].pos == POS_VERB;      /* «la yata'adda tuluha 40» */
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
    const Reading *opener = number_qualifier(in->lex, in->doc, t - 1, 1u << SIDE_from);
    return opener && is_change(in, t - 1);
}

/* A number after a sign of comparison at t: «> 20». */
static uint32_t compared(In *in, uint32_t t)
{
    uint32_t width;
    uint8_t qualifier = number_compared(in->doc, t, &width);
    if (!qualifier || !together(in->doc, t, t + width)) return t;
    uint32_t end = plain(in, t, t + width, 0, qualifier, false);
    return end > t + width ? end : t;
}

/* A place told from the end or from here, which covers no token in number_at, or past an idiom. */
static uint32_t notation(In *in, uint32_t t)
{
    Notation w = number_notation(in->lex, in->doc, t);
    Number n;
    if (w.kind == NOTATION_idiom) return t + w.n;
    if (!relative_at(in->lex, in->doc, t, w, &n)) return t;
    ARENA_PUSH(in->doc->arena, in->doc->numbers, n);
    return t + w.n;
}

/* What may begin at t, from one look at its readings, which saves most tokens the rest. */
typedef struct { bool number, notation, sign; } Begins;

static Begins begins(const Doc *doc, uint32_t t)
{
    Begins b = { 0 };
    const Token *k = &doc->tokens.at[t];
    b.number = k->kind == TOKEN_DIGITS;
    if (k->kind == TOKEN_PUNCT || k->kind == TOKEN_SYMBOL) {
        char c = doc->text.p[k->span.begin];
        b.sign = c == '-' || c == '>' || c == '<' || (k->kind == TOKEN_SYMBOL && k->span.end - k->span.begin == 3);
        return b;
    }
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < k->n_readings && !b.number; i++) {          /* phrases first, and so the notation that is one */
        b.number = r[i].table == TABLE_NUMBERS || r[i].table == TABLE_QUALIFIERS;
        b.notation |= r[i].table == TABLE_NOTATION;
    }
    return b;
}

static uint32_t read_number(In *in, uint32_t t)
{
    Begins b = begins(in->doc, t);
    uint32_t end = b.notation ? notation(in, t) : t;
    if (end == t && b.number) end = qualified(in, t);
    if (end == t && b.number) end = plain(in, t, t, 0, 0, was_before(in, t));
    if (end == t && b.sign) end = number_minus(in->doc, t) ? plain(in, t, t, 0, 0, false) : compared(in, t);
    return end;
}

void numbers_find(const Lexicon *lex, Doc *doc)
{
    In in = { lex, doc };
    uint32_t n = doc->tokens.n;
    doc->number_at = arena_alloc(doc->arena, (n + 1) * sizeof *doc->number_at);
    for (uint32_t t = 0; t < n; t++) doc->number_at[t] = NONE;
    for (uint32_t t = 0; t < n;) {
        uint32_t end = read_number(&in, t);
        t = end > t ? end : t + 1;
    }
}
