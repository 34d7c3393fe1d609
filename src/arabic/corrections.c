/* Corrections - figures that the text itself takes back, or calls replaced.
 *
 * «khamsata ashar la sittata ashar» · «warada fi nuskha sabiqa anna l-adad 14, wa-s-sahih 4» · «kanat qad tahaddathat fi waqt sabiq an 16». A number
 * that stands for the figure before it («la sittata ashar») becomes a figure of the same harm. What is only followed by a higher toll in
 * another sentence is a course of figures, not a correction. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"
#include "arabic/words.h"

enum { NEAR = 4, REACH = 16, PAGE = 64 };

/* A sentence: tokens first .. end - 1, and its figures low .. high - 1. */
typedef struct { const Lexicon *lex; Doc *doc; uint32_t first, end, low, high; } Line;

/* What the word at token t does, and its length; 0 for nothing. */
static uint32_t does_at(const Line *l, uint32_t t, uint32_t *n)
{
    const Reading *r = token_readings(l->doc, t);
    for (uint32_t i = 0; i < l->doc->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_CORRECTIONS && !r[i].enclitic && t + r[i].n_tokens <= l->end) return *n = r[i].n_tokens, lexicon_symbol(l->lex, COLUMN_CORRECTIONS_does, r[i].row);
    return 0;
}

/* The first figure of the sentence that begins at or after token t; l->high where there is none. */
static uint32_t figure_from(const Line *l, uint32_t t)
{
    uint32_t low = l->low, high = l->high;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (l->doc->figures.at[middle].first < t) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The last figure of the sentence that ends at or before token t; the figure at token t; or NONE. */
static uint32_t figure_before(const Line *l, uint32_t t)
{
    uint32_t from = figure_from(l, t);
    for (uint32_t i = from; i-- > l->low && from - i <= NEAR;)
        if (l->doc->figures.at[i].first + l->doc->figures.at[i].n <= t && !l->doc->figures.at[i].part) return i;
    return NONE;
}

static uint32_t figure_at(const Line *l, uint32_t t)
{
    uint32_t from = figure_from(l, t + 1);
    for (uint32_t i = from; i-- > l->low && from - i <= NEAR;)
        if (t < l->doc->figures.at[i].first + l->doc->figures.at[i].n) return i;
    return NONE;
}

static const Number *number_at(const Line *l, uint32_t t)
{
    uint32_t i = l->doc->number_at && t < l->end ? l->doc->number_at[t] : NONE;
    const Number *n = i == NONE ? NULL : &l->doc->numbers.at[i];
    return n && !n->not_count && !n->percent && !n->ordinal && !n->fraction_micro ? n : NULL;
}

/* A number that stands for figure `like`: of the same harm. It is put at the end of the list for the while; returns its index. */
static uint32_t elliptic(const Line *l, const Number *n, uint32_t like)
{
    Figure f = l->doc->figures.at[like];
    f.low = n->low, f.high = n->high, f.qualifier = n->qualifier ? n->qualifier : QUALIFIER_exact;
    f.span = n->span, f.first = n->first, f.n = n->n;
    f.retracted = false;
    ARENA_PUSH(l->doc->arena, l->doc->figures, f);
    return l->doc->figures.n - 1;
}

static bool is_open(const Figure *f) { return f->low < 0 && f->high < 0; }

/* «15 la 16», «qatla l-hadith 3 wa-laysa 6»: the number right after is wrong, where a figure stands right before. */
static void not_this(const Line *l, uint32_t t, uint32_t past)
{
    const Number *n = number_at(l, past);
    uint32_t like = figure_before(l, t);
    if (!n || n->first != past || like == NONE || l->doc->figures.at[like].first + l->doc->figures.at[like].n + NEAR < t) return;
    uint32_t wrong = figure_at(l, past);
    Figure *right = &l->doc->figures.at[like];
    const Number *own = is_open(right) && t > l->first ? number_at(l, t - 1) : NULL;
    if (own) right->low = own->low, right->high = own->high, right->qualifier = own->qualifier ? own->qualifier : QUALIFIER_exact, right->span = own->span, right->first = own->first, right->n = own->n;
    if (wrong == NONE) wrong = elliptic(l, n, like);
    if (wrong != like) l->doc->figures.at[wrong].retracted = true;
}

/* Is there a figure of the same harm that stands, in this part of the text? */
static bool is_replaced(const Line *l, uint32_t i)
{
    const Doc *d = l->doc;
    for (uint32_t k = i > PAGE ? i - PAGE : 0; k < d->figures.n && k < i + PAGE; k++) {
        const Figure *f = &d->figures.at[k];
        if (k != i && f->effect == d->figures.at[i].effect && !f->retracted && !f->part && !f->cumulative && (f->low != d->figures.at[i].low || f->high != d->figures.at[i].high)) return true;
    }
    return false;
}

/* What stands after «wa-s-sahih»: a figure, or a number for the last that was wrong. */
static void right_after(const Line *l, uint32_t past, uint32_t wrong)
{
    for (uint32_t t = past; t < l->end && t < past + NEAR; t++) {
        const Number *n = number_at(l, t);
        if (!n) continue;
        uint32_t at = figure_at(l, t);
        if (at == NONE) elliptic(l, n, wrong);
        return;
    }
}

/* Figures after token `from` are wrong, up to a word of right, or for `reach` tokens. */
static void wrong_after(const Line *l, uint32_t from, uint32_t reach)
{
    uint32_t end = l->end < from + reach ? l->end : from + reach, right = NONE, n = 0, wrong = NONE;
    for (uint32_t t = from; t < l->end && t < from + 3 * REACH && right == NONE; t++)
        if (does_at(l, t, &n) == CORRECTION_right) right = t;
    if (right != NONE) end = right;
    for (uint32_t i = figure_from(l, end); i-- > l->low && l->doc->figures.at[i].first >= from;) {
        if (l->doc->figures.at[i].part) continue;
        if (right != NONE || is_replaced(l, i)) l->doc->figures.at[i].retracted = true, wrong = i;
    }
    if (right != NONE && wrong != NONE) right_after(l, right + n, wrong);
}

/* A verb of reporting in the past before «fi waqt sabiq», and an auxiliary or «qad» before that. */
static bool was_reported(const Line *l, uint32_t t)
{
    bool verb = false;
    for (uint32_t k = t; k-- > l->first && t - k < REACH;) {
        if (token_reading(l->doc, k, TABLE_REPORTING) && l->doc->tokens.at[k].pos == POS_VERB) verb = true;
        if (verb && token_may_be(l->doc, l->lex, k, FUNCTION_auxiliary)) return true;
    }
    return false;
}

static void read_line(const Line *l)
{
    for (uint32_t t = l->first; t < l->end; t++) {
        uint32_t n = 0, does = does_at(l, t, &n), like;
        switch (does) {
        case CORRECTION_not: not_this(l, t, t + n); break;
        case CORRECTION_wrong: wrong_after(l, t + n, REACH); break;
        case CORRECTION_earlier: if (was_reported(l, t)) wrong_after(l, t + n, REACH / 2); break;
        case CORRECTION_after:
            like = figure_before(l, t);
            if (like != NONE && !is_open(&l->doc->figures.at[like]) && l->doc->figures.at[like].first + l->doc->figures.at[like].n == t) l->doc->figures.at[like].retracted = true;
            break;
        default: break;
        }
    }
}

/* Puts the figures from `added` on, in the text's order, to their places among those before them. */
static void put_in_place(Doc *doc, uint32_t added)
{
    uint32_t n = doc->figures.n, a = 0, b = added;
    if (added == n) return;
    Figure *all = arena_alloc(doc->arena, n * sizeof *all);
    for (uint32_t i = 0; i < n; i++) all[i] = b == n || (a < added && doc->figures.at[a].first <= doc->figures.at[b].first) ? doc->figures.at[a++] : doc->figures.at[b++];
    memcpy(doc->figures.at, all, n * sizeof *all);
}

void corrections_find(const Lexicon *lex, Doc *doc)
{
    uint32_t told = doc->figures.n, low = 0;
    for (uint32_t i = 0; i < doc->sentences.n && low < told; i++) {
        const Sentence *s = &doc->sentences.at[i];
        uint32_t high = low;
        while (high < told && doc->figures.at[high].first < s->first + s->n) high++;
        if (high > low) read_line(&(Line){ lex, doc, s->first, s->first + s->n, low, high });
        low = high;
    }
    put_in_place(doc, told);
}
