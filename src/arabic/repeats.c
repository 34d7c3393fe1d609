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

/* Are all words of the shorter in the longer? */
static bool includes(const Doc *d, const Figure *a, const Figure *b)
{
    const Figure *few = a->n < b->n ? a : b, *many = few == a ? b : a;
    uint32_t found = 0;
    for (uint32_t i = few->first; i < few->first + few->n; i++)
        for (uint32_t k = many->first; k < many->first + many->n; k++)
            if (str_eq(d->tokens.at[i].norm, d->tokens.at[k].norm)) { found++; break; }
    return found == few->n;
}

static bool is_open(const Figure *f) { return f->low < 0 && f->high < 0; }
static bool is_single(const Figure *f) { return f->low == 1 && f->high == 1; }

/* Definite and without a number: it points to people already told of. */
static bool points_back(const Doc *d, const Figure *f) { return is_open(f) && token_has_al(d, f->first); }

static bool whos_agree(const Figure *a, const Figure *b) { return a->who == b->who || a->who == WHO_person || b->who == WHO_person; }

/* One account: the same speaker, or one whose word the title or the lead took over. */
static bool one_account(const Doc *d, const Figure *a, const Figure *b)
{
    return (a->by == NONE && sentence_of(d, a) <= 1) || str_eq(root_of(d, a->by), root_of(d, b->by));
}

/* A headline that runs into its text («25 jarihan fi ishtibakat * London: qalat ...»): a mark of the dateline stands between the two. */
static bool parted_by_dateline(const Doc *d, const Figure *a, const Figure *b)
{
    enum { HEADLINE = 48 };
    if (sentence_of(d, a) != sentence_of(d, b)) return false;
    for (uint32_t t = a->first + a->n; t < b->first && t < a->first + HEADLINE; t++)
        if (d->tokens.at[t].kind == TOKEN_SYMBOL || d->tokens.at[t].letter == LETTER_colon) return true;
    return false;
}

/* Told twice in two places of the text: in two sentences, or in a headline and what follows. */
static bool apart(const Doc *d, const Figure *a, const Figure *b) { return sentence_of(d, a) != sentence_of(d, b) || parted_by_dateline(d, a, b); }

/* Numbers of one count: equal, or «25» and then «at least 25». */
static bool counts_agree(const Figure *a, const Figure *b)
{
    return (a->low == b->low && a->high == b->high) || (a->low == b->low && a->low > 2);
}

static bool is_harm(const Figure *f) { return f->effect == EFFECT_killed || f->effect == EFFECT_injured || f->effect == EFFECT_casualties; }

/* «ad-dahaya», «1500 dahiyya»: those told of as dead or hurt, told of again in a later sentence as victims. */
static bool is_again_as_victims(const Doc *d, const Figure *a, const Figure *b)
{
    if (b->effect != EFFECT_casualties || b->part || !is_harm(a) || sentence_of(d, a) == sentence_of(d, b)) return false;
    return is_open(b) ? !is_open(a) && a->effect != EFFECT_injured : a->effect == EFFECT_killed && a->low == b->low && a->high == b->high && a->low > 2;
}

static bool same(const Doc *d, const Figure *a, const Figure *b)
{
    if (is_again_as_victims(d, a, b)) return true;
    if (a->effect != b->effect || a->retracted != b->retracted || a->part != b->part || a->cumulative != b->cumulative) return false;
    if (points_back(d, b) && sentence_of(d, a) != sentence_of(d, b)) return true;
    if (is_open(a) || is_open(b)) return is_open(a) && is_open(b) && sentence_of(d, a) == 0 && sentence_of(d, b) != 0 && whos_agree(a, b);
    if (!counts_agree(a, b) || !one_account(d, a, b) || !whos_agree(a, b)) return false;
    if (is_single(a) && sentence_of(d, a) != sentence_of(d, b)) return share_word(d, a, b) || a->event == b->event;
    if (is_single(a)) return parted_by_dateline(d, a, b) ? share_word(d, a, b) : includes(d, a, b);
    return apart(d, a, b) ? a->event == b->event || a->low > 2 : a->event == b->event && a->low > 3 && a->who == b->who;
}

/* Keeps of two statements the fuller one, the text's own before its title's, with what only the other says. */
static void join(const Doc *d, Figure *old, const Figure *again)
{
    bool title = (sentence_of(d, old) == 0 && sentence_of(d, again) != 0) || parted_by_dateline(d, old, again);
    Figure both = again->effect == old->effect && again->n + title > old->n && (!is_open(again) || title) ? *again : *old;
    if (old->who != both.who && both.who == WHO_person) both.who = old->who;
    *old = both;
}

/* A title's «qatla» of which the body tells how many. */
static bool is_told_later(const Doc *d, uint32_t i)
{
    const Figure *f = &d->figures.at[i];
    if (!is_open(f) || f->part || sentence_of(d, f) != 0 || d->sentences.n < 2) return false;
    for (uint32_t k = i + 1; k < d->figures.n && k < i + 64; k++)
        if (d->figures.at[k].effect == f->effect && !is_open(&d->figures.at[k]) && !d->figures.at[k].part && !d->figures.at[k].retracted && sentence_of(d, &d->figures.at[k]) != 0) return true;
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
        if (k > low) join(doc, &doc->figures.at[k - 1], &f);
        else doc->figures.at[kept++] = f;
    }
    doc->figures.n = kept;
}
