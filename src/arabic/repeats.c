/* Repeats - one figure for what a text tells more than once.
 *
 * A title and its body, a lead and its details give the same count of the same event under the same chain: that is one
 * figure, at its fullest statement. «al-qatla» after a number of dead refers back to them and is no figure of its own. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"
#include "arabic/words.h"

static uint32_t sentence_of(const Doc *d, const Figure *f) { return d->tokens.at[f->first].sentence; }

/* The root of a chain as text: two chains of one speaker are one account. */
static Str root_of(const Doc *d, uint32_t by)
{
    if (by == NONE || !d->chains.at[by].n_links) return STR("");
    const Chain *c = &d->chains.at[by];
    return str_slice(d->text, d->sources.at[c->links[c->n_links - 1]].span);
}

static bool share_word(const Doc *d, const Figure *a, const Figure *b)
{
    for (uint32_t i = a->first; i < a->first + a->n; i++)
        for (uint32_t k = b->first; k < b->first + b->n; k++)
            if (d->tokens.at[i].norm.n > 4 && str_eq(d->tokens.at[i].norm, d->tokens.at[k].norm)) return true;
    return false;
}

static bool is_open(const Figure *f) { return f->low < 0 && f->high < 0; }
static bool is_single(const Figure *f) { return f->low == 1 && f->high == 1; }

/* Definite and without a number: it points to people already told of. */
static bool points_back(const Doc *d, const Figure *f) { return is_open(f) && token_has_al(d, f->first); }

static bool same(const Doc *d, const Figure *a, const Figure *b)
{
    if (a->effect != b->effect || a->part != b->part || a->cumulative != b->cumulative) return false;
    if (points_back(d, b) && sentence_of(d, a) != sentence_of(d, b)) return true;
    if (a->event != b->event || is_open(a) || is_open(b)) return false;
    bool heading = a->by == NONE && (sentence_of(d, a) == sentence_of(d, b) || sentence_of(d, a) == 0);
    if (a->low == b->low && a->low > 2 && a->high != b->high && (heading || str_eq(root_of(d, a->by), root_of(d, b->by))) && (a->who == b->who || a->who == WHO_person || b->who == WHO_person)) return true;     /* «25», then «at least 25» */
    if (a->low != b->low || a->high != b->high) return false;
    if (sentence_of(d, a) == sentence_of(d, b) && (a->low < 4 || a->who != b->who)) return false;
    if (!heading && !str_eq(root_of(d, a->by), root_of(d, b->by))) return false;
    if (!is_single(a) || share_word(d, a, b)) return true;
    return sentence_of(d, a) == 0 && (a->who == b->who || a->who == WHO_person || b->who == WHO_person);     /* a title's «a man» */
}

/* Keeps of two statements the fuller one, with what only the other says. */
static void join(Figure *old, const Figure *again)
{
    Figure both = again->n > old->n && !is_open(again) ? *again : *old;
    if (old->who != both.who && both.who == WHO_person) both.who = old->who;
    *old = both;
}

/* A title's «qatla» of which the body tells how many. */
static bool is_told_later(const Doc *d, uint32_t i)
{
    const Figure *f = &d->figures.at[i];
    if (!is_open(f) || f->part || sentence_of(d, f) != 0 || d->sentences.n < 2) return false;
    for (uint32_t k = i + 1; k < d->figures.n && k < i + 64; k++)
        if (d->figures.at[k].effect == f->effect && !is_open(&d->figures.at[k]) && !d->figures.at[k].part && sentence_of(d, &d->figures.at[k]) != 0) return true;
    return false;
}

void repeats_find(const Lexicon *lex, Doc *doc)
{
    (void)lex;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < doc->figures.n; i++) {
        Figure f = doc->figures.at[i];
        uint32_t k = kept, low = kept > 64 ? kept - 64 : 0;       /* a bound, so that a list of thousands stays linear */
        while (k > low && !same(doc, &doc->figures.at[k - 1], &f)) k--;
        if (is_told_later(doc, i)) continue;
        if (k > low) join(&doc->figures.at[k - 1], &f);
        else doc->figures.at[kept++] = f;
    }
    doc->figures.n = kept;
}
