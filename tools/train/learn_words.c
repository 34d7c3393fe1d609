/* Learn words - the choice that scores best is taken, and where it is not right the weights of the best right one rise and its own fall, label by label. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"
#include "arabic/words.h"

enum { MARGIN = 12, LEAST_SEEN = 2, LETTER_BYTES = 2, WORD_SEGMENTS_MOST = 16 };

/* A token that leaves a choice. */
typedef struct {
    uint32_t first, n;            /* features */
    Choice *choices;
    uint32_t n_choices;
    uint64_t right_bits;          /* of its choices */
} Example;

typedef struct {
    Arena *arena;
    Learner learner;
    ARENA_ARRAY(Example) examples;
    ARENA_ARRAY(uint32_t) features;
} Worder;

/* Is the token one whole gold word? */
static bool is_whole(const GoldDoc *d, uint32_t t)
{
    Span token = d->doc.tokens.at[t].span, word = d->gold.at[d->gold_of[t]].span;
    return token.begin == word.begin && token.end == word.end;
}

static bool cut_right(const GoldWord *w, uint8_t proclitics, uint8_t enclitic)
{
    return __builtin_popcount(proclitics & (CLITIC_AL - 1)) == w->front && enclitic / 2 == w->back;
}

static bool is_right(const GoldWord *w, const Choice *c) { return w->pos >> c->pos & 1 && cut_right(w, c->proclitics, c->enclitic); }

static void gather_token(Worder *k, const Gold *g, GoldDoc *d, uint32_t t)
{
    Choice choices[WORD_CHOICES];
    uint32_t features[WORD_FEATURES];
    const GoldWord *w = &d->gold.at[d->gold_of[t]];
    if (d->doc.tokens.at[t].kind != TOKEN_WORD || !w->pos || !is_whole(d, t)) return;
    Example x = { .first = k->features.n, .n_choices = words_choices(g->lex, g->clitics, &d->doc, t, choices) };
    for (uint32_t i = 0; i < x.n_choices; i++) x.right_bits |= (uint64_t)is_right(w, &choices[i]) << i;
    if (x.n_choices < 2 || !x.right_bits) return;
    x.n = features_word(&d->doc, d->doc.facts, t, features);
    for (uint32_t i = 0; i < x.n; i++) {
        learner_count(&k->learner, features[i]);
        ARENA_PUSH(k->arena, k->features, features[i]);
    }
    x.choices = arena_alloc(k->arena, x.n_choices * sizeof *x.choices);
    memcpy(x.choices, choices, x.n_choices * sizeof *x.choices);
    ARENA_PUSH(k->arena, k->examples, x);
}

static void number(Worder *k)
{
    learner_begin(&k->learner, LEAST_SEEN);
    for (uint32_t i = 0; i < k->examples.n; i++) {
        Example *x = &k->examples.at[i];
        uint32_t kept = 0;
        for (uint32_t f = 0; f < x->n; f++) {
            uint32_t id = learner_id(&k->learner, k->features.at[x->first + f]);
            if (id != NONE) k->features.at[x->first + kept++] = id;
        }
        x->n = kept;
    }
}

/* Adds `by` to all labels of a choice. */
static void push(Worder *k, const Example *x, const Choice *c, int32_t by)
{
    for (uint32_t f = 0; f < x->n; f++) {
        uint32_t id = k->features.at[x->first + f];
        if (c->pos) learner_change(&k->learner, id, c->pos - 1u, by);
        for (uint32_t bit = 0; bit < 7; bit++)
            if (c->proclitics >> bit & 1) learner_change(&k->learner, id, WORD_LABEL_PROCLITIC + bit, by);
        if (c->enclitic) learner_change(&k->learner, id, WORD_LABEL_ENCLITIC, by);
    }
}

static void learn(Worder *k, const Example *x)
{
    int32_t scores[WEIGHTS_LABELS] = { 0 }, best_wrong = INT32_MIN, best_right = INT32_MIN;
    uint32_t wrong = 0, right = 0;
    for (uint32_t f = 0; f < x->n; f++)
        for (uint32_t y = 0; y < WEIGHTS_LABELS; y++) scores[y] += k->learner.now[k->features.at[x->first + f]][y];
    for (uint32_t i = 0; i < x->n_choices; i++) {
        int32_t s = words_score(&x->choices[i], scores);
        if (x->right_bits >> i & 1) {
            if (s > best_right) best_right = s, right = i;
        } else if (s > best_wrong) best_wrong = s, wrong = i;
    }
    if (best_wrong != INT32_MIN && best_right < best_wrong + MARGIN) {
        push(k, x, &x->choices[right], 1);
        push(k, x, &x->choices[wrong], -1);
    }
    k->learner.steps++;
}

void learn_words(Gold *g, uint32_t but_fold, uint32_t rounds, uint32_t n_rows, Model *m)
{
    Worder k = { .arena = arena_new() };
    uint64_t seed = 1;
    uint32_t *order;
    int64_t unit;
    for (uint32_t i = 0; i < g->docs.n; i++) {
        if (g->docs.at[i].fold == but_fold) continue;
        for (uint32_t t = 0; t < g->docs.at[i].doc.tokens.n; t++) gather_token(&k, g, &g->docs.at[i], t);
    }
    number(&k);
    order = learner_order(k.arena, k.examples.n);
    for (uint32_t r = 0; r < rounds; r++) {
        learner_shuffle(order, k.examples.n, &seed);
        for (uint32_t i = 0; i < k.examples.n; i++) learn(&k, &k.examples.at[order[i]]);
    }
    m->words = learner_rows(&k.learner, n_rows, &unit);
    m->head.n_words = n_rows;
    learner_free(&k.learner);
    arena_free(k.arena);
}

/* ---- scoring --------------------------------------------------------------------------------------- */

/* As tests/scoring/pos.py asks: a name is as good as a noun. */
static bool pos_right(const GoldWord *w, uint8_t pos)
{
    uint8_t bits = w->pos;
    if (bits & (1u << POS_NAME | 1u << POS_NOUN)) bits |= 1u << POS_NAME | 1u << POS_NOUN;
    return bits >> pos & 1;
}

typedef struct { Span at[WORD_SEGMENTS_MOST]; uint32_t n; } Segments;

static void add_segment(Segments *s, uint32_t begin, uint32_t end)
{
    if (s->n < WORD_SEGMENTS_MOST) s->at[s->n++] = (Span){ begin, end };
}

/* A stretch of text cut into so many letters before, of which each is a little word, the word, and so many letters of a pronoun. */
static void cut_segments(Segments *s, Span span, uint32_t front, uint32_t back)
{
    for (uint32_t i = 0; i < front; i++) add_segment(s, span.begin + i * LETTER_BYTES, span.begin + (i + 1) * LETTER_BYTES);
    add_segment(s, span.begin + front * LETTER_BYTES, span.end - back * LETTER_BYTES);
    if (back) add_segment(s, span.end - back * LETTER_BYTES, span.end);
}

/* Segments with the same letters in the same place are right; marks and numbers are segments too. `first` .. are the tokens of gold word w. */
static void score_segments(const GoldDoc *d, const GoldWord *w, uint32_t first, uint32_t end, Tally *t)
{
    Segments gold = { .n = 0 }, ours = { .n = 0 };
    cut_segments(&gold, w->span, (uint32_t)w->front, (uint32_t)w->back);
    for (uint32_t i = first; i < end; i++) {
        const Token *token = &d->doc.tokens.at[i];
        cut_segments(&ours, token->span, (uint32_t)__builtin_popcount(token->tag.proclitics & (CLITIC_AL - 1)), token->tag.enclitic / LETTER_BYTES);
    }
    t->gold += gold.n, t->found += ours.n;
    for (uint32_t i = 0; i < gold.n; i++)
        for (uint32_t k = 0; k < ours.n; k++) t->right += gold.at[i].begin == ours.at[k].begin && gold.at[i].end == ours.at[k].end;
}

static void score_word(const GoldDoc *d, uint32_t first, uint32_t end, Tally tallies[WORD_TALLIES])
{
    const GoldWord *w = &d->gold.at[d->gold_of[first]];
    const Token *token = &d->doc.tokens.at[first];
    if (w->front >= 0) score_segments(d, w, first, end, &tallies[WORD_SEGMENTS]);
    if (!w->pos || !is_whole(d, first)) return;
    tallies[WORD_POS].gold++, tallies[WORD_POS].found++, tallies[WORD_POS].right += pos_right(w, token->tag.pos);
    tallies[WORD_CUT].gold++, tallies[WORD_CUT].found++, tallies[WORD_CUT].right += cut_right(w, token->tag.proclitics, token->tag.enclitic);
}

static void score_document(const GoldDoc *d, Tally tallies[WORD_TALLIES])
{
    for (uint32_t t = 0, end; t < d->doc.tokens.n; t = end) {
        for (end = t + 1; end < d->doc.tokens.n && d->gold_of[end] == d->gold_of[t];) end++;
        score_word(d, t, end, tallies);
    }
}

void score_words(Gold *g, uint32_t fold, const Model *m, Tally tallies[WORD_TALLIES])
{
    Weights weights = model_weights(m);
    for (uint32_t i = 0; i < g->docs.n; i++) {
        GoldDoc *d = &g->docs.at[i];
        if (d->fold != fold) continue;
        words_by_weights(g->lex, &weights, g->clitics, &d->doc);
        score_document(d, tallies);
        words_by_rules(g->lex, &d->doc);
        d->doc.facts = features_facts(g->lex, &d->doc, &weights, clitics_article(g->clitics));
    }
}
