/* Policies - how the standards of the field would count an incident, side by side (spec, rule 9).
 *
 * Each starts from the latest figure of every root, reads its vague words as its rows say (data/policies.tsv), and combines them by its
 * rule. No policy is ours: what we know of each, and what not, is in its rows. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/build.h"

#include "lexicon/letters.h"

#include <stdlib.h>

enum { ROOTS_MOST = 64, TWO_ROOTS = 2 };

typedef struct { int64_t low, high; uint32_t figure; bool newest, culprit; } Value;
typedef struct { Value at[ROOTS_MOST]; uint32_t n; } Values;

/* The row of a policy for the vague word that a figure is told in; NO_INDEX. */
static uint32_t word_row(Dossier *d, uint8_t policy, Str words)
{
    Letters letters = lexicon_letters(d->lex);
    Str said = letters_normal(letters, d->arena, words);
    for (uint32_t row = 0; row < lexicon_rows(d->lex, TABLE_POLICIES); row++)
        if (lexicon_symbol(d->lex, COLUMN_POLICIES_policy, row) == policy && lexicon_symbol(d->lex, COLUMN_POLICIES_part, row) == COUNTING_word
            && str_holds(said, letters_normal(letters, d->arena, lexicon_text(d->lex, COLUMN_POLICIES_word, row)))) return row;
    return NO_INDEX;
}

static uint32_t part_row(const Dossier *d, uint8_t policy, uint32_t part)
{
    for (uint32_t row = 0; row < lexicon_rows(d->lex, TABLE_POLICIES); row++)
        if (lexicon_symbol(d->lex, COLUMN_POLICIES_policy, row) == policy && lexicon_symbol(d->lex, COLUMN_POLICIES_part, row) == part) return row;
    return NO_INDEX;
}

static bool is_vague(const ToldFigure *f) { return f->qualifier == QUALIFIER_vague || f->qualifier == QUALIFIER_unspecified || f->low < 0; }

/* A figure's value by a policy; false where it leaves such a figure blank. */
static bool value_of(Dossier *d, uint8_t policy, uint32_t index, Value *v)
{
    const ToldFigure *f = &d->figures.at[index];
    *v = (Value){ .low = f->low, .high = f->high >= 0 ? f->high : f->low, .figure = index };
    if (!is_vague(f)) return true;
    uint32_t row = word_row(d, policy, f->words);
    if (row == NO_INDEX && f->low < 0) row = part_row(d, policy, COUNTING_plural);
    if (row != NO_INDEX) {
        v->low = lexicon_int(d->lex, COLUMN_POLICIES_low, row), v->high = lexicon_int(d->lex, COLUMN_POLICIES_high, row);
        return true;
    }
    return f->low >= 0 && policy != POLICY_gtd;
}

/* The perpetrators' own figures: of a root that claims the act. */
static bool is_culprit(const Dossier *d, const Incident *x, uint32_t root)
{
    for (uint32_t i = 0; i < x->claims.n; i++)
        if (str_eq(x->claims.at[i].key, d->roots.at[root].key)) return true;
    return false;
}

static void values_of_roots(Dossier *d, const Incident *x, const Toll *t, uint8_t policy, Values *v)
{
    for (uint32_t i = 0; i < t->roots.n && v->n < ROOTS_MOST; i++) {
        Value *one = &v->at[v->n];
        if (!value_of(d, policy, t->roots.at[i].figure, one)) continue;
        one->newest = i == t->latest, one->culprit = is_culprit(d, x, t->roots.at[i].root);
        v->n++;
    }
}

/* Where no root gives a number, what the plurals without one count. */
static void values_of_plurals(Dossier *d, const Toll *t, uint8_t policy, Values *v)
{
    for (uint32_t i = 0; i < t->series.n && v->n < ROOTS_MOST; i++)
        if (value_of(d, policy, t->series.at[i], &v->at[v->n]) && v->at[v->n].low >= 0) { v->at[v->n++].newest = true; return; }
}

static int by_low(const void *a, const void *b)
{
    const Value *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    return (x->figure > y->figure) - (x->figure < y->figure);
}

static const Value *newest_of(const Values *v, bool culprits)
{
    const Value *best = NULL;
    for (uint32_t i = 0; i < v->n; i++)
        if (v->at[i].newest && (culprits || !v->at[i].culprit)) best = &v->at[i];
    return best;
}

/* The figure that more than half of the roots give, else the least that no perpetrator gives. */
static const Value *majority_or_least(const Values *v)
{
    for (uint32_t i = 0; i < v->n; i++) {
        uint32_t same = 0;
        for (uint32_t k = 0; k < v->n; k++) same += v->at[k].low == v->at[i].low && v->at[k].high == v->at[i].high;
        if (2 * same > v->n) return &v->at[i];
    }
    for (uint32_t i = 0; i < v->n; i++)
        if (!v->at[i].culprit) return &v->at[i];
    return v->n ? &v->at[0] : NULL;
}

static void one_value(Reckoning *r, const Value *v)
{
    if (v) r->low = v->low, r->best = v->low, r->high = v->high;
}

/* Values ascend by their lows. */
static void combine(const Values *v, uint32_t rule, Reckoning *r)
{
    int64_t low = v->at[0].low, high = -1;
    for (uint32_t i = 0; i < v->n; i++) high = v->at[i].high > high ? v->at[i].high : high;
    switch (rule) {
    case COMBINE_least: r->low = r->best = r->high = low; break;
    case COMBINE_newest: one_value(r, newest_of(v, true)); break;
    case COMBINE_latest_majority_least: one_value(r, newest_of(v, false) ? newest_of(v, false) : majority_or_least(v)); break;
    case COMBINE_low_best_high: r->low = low, r->best = v->at[v->n / 2].low, r->high = high; break;
    case COMBINE_two_roots: r->low = low, r->high = high, r->provisional = v->n < TWO_ROOTS; break;
    default: r->low = low, r->high = high;
    }
}

static void words_used(Dossier *d, const Values *v, Reckoning *r)
{
    for (uint32_t i = 0; i < v->n; i++) {
        Str words = d->figures.at[v->at[i].figure].words;
        r->words = r->words.n ? arena_join(d->arena, r->words, STR(" | "), words) : words;
    }
}

void reckon(Dossier *d, Incident *x)
{
    for (uint32_t i = 0; i < x->tolls.n; i++)
        for (uint8_t policy = 1; policy < POLICY_END_; policy++) {
            const Toll *t = &x->tolls.at[i];
            uint32_t row = part_row(d, policy, COUNTING_combine);
            Values v = { .n = 0 };
            Reckoning r = { .low = -1, .best = -1, .high = -1, .policy = policy, .effect = t->effect };
            values_of_roots(d, x, t, policy, &v);
            if (!v.n) values_of_plurals(d, t, policy, &v);
            if (!v.n || row == NO_INDEX) continue;
            qsort(v.at, v.n, sizeof(Value), by_low);
            combine(&v, lexicon_symbol(d->lex, COLUMN_POLICIES_rule, row), &r);
            words_used(d, &v, &r);
            ARENA_PUSH(d->arena, x->reckonings, r);
        }
}
