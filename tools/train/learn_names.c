/* Learn names - a structured perceptron over sentences: the best row of labels is taken, and where it is not the right one the weights of the
 * right one's features rise and those of the wrong one's fall. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"

/* One sentence to learn from: n tokens from `first` of those gathered. */
typedef struct { uint32_t first, n; const uint8_t *labels; } Example;

typedef struct {
    Arena *arena;
    Learner learner;
    NameSteps steps;
    int64_t sums[NAME_LABELS + 1][NAME_LABELS];        /* of steps, as the learner's */
    ARENA_ARRAY(Example) examples;
    ARENA_ARRAY(uint32_t) features, ends;       /* of all tokens gathered, and where each token's features end */
    NameScores *scores;
    NameBack *back;
    uint8_t *labels;
} Namer;

/* A wrong label must score worse by a margin, a name that is missed by twice that of a name that is invented. */
enum { LONGEST = 512, LEAST_SEEN = 2, MISSED = 200, INVENTED = 100 };

/* What was seen of each token's stem in the sentences before, by the right answers. */
static void recall_gold(const Gold *g, GoldDoc *d)
{
    NameMemory memory = names_memory(g->arena, d->doc.tokens.n);
    for (uint32_t s = 0; s < d->doc.sentences.n; s++) {
        const Sentence *x = &d->doc.sentences.at[s];
        names_recall(&memory, d->doc.facts + x->first, x->n);
        names_keep(&memory, d->doc.facts + x->first, d->labels + x->first, x->n);
    }
}

static void gather(Namer *n, const Gold *g, GoldDoc *d)
{
    uint32_t features[NAME_FEATURES];
    recall_gold(g, d);
    for (uint32_t s = 0; s < d->doc.sentences.n; s++) {
        const Sentence *x = &d->doc.sentences.at[s];
        ARENA_PUSH(n->arena, n->examples, ((Example){ n->ends.n, x->n, d->labels + x->first }));
        for (uint32_t t = x->first; t < x->first + x->n; t++) {
            uint32_t k = features_name(&d->doc, d->doc.facts, t, features);
            for (uint32_t i = 0; i < k; i++) {
                learner_count(&n->learner, features[i]);
                ARENA_PUSH(n->arena, n->features, features[i]);
            }
            ARENA_PUSH(n->arena, n->ends, n->features.n);
        }
    }
}

/* From hashes to numbers, those without weights left out. */
static void number(Namer *n)
{
    uint32_t kept = 0, at = 0;
    learner_begin(&n->learner, LEAST_SEEN);
    for (uint32_t t = 0; t < n->ends.n; t++) {
        for (; at < n->ends.at[t]; at++) {
            uint32_t id = learner_id(&n->learner, n->features.at[at]);
            if (id != NONE) n->features.at[kept++] = id;
        }
        n->ends.at[t] = kept;
    }
}

static uint32_t begin_of(const Namer *n, uint32_t t) { return t ? n->ends.at[t - 1] : 0; }

static void score(const Namer *n, const Example *x)
{
    for (uint32_t i = 0; i < x->n; i++) {
        NameScores *to = &n->scores[i];
        memset(to, 0, sizeof *to);
        for (uint32_t k = begin_of(n, x->first + i); k < n->ends.at[x->first + i]; k++) {
            const int32_t *w = n->learner.now[n->features.at[k]];
            for (uint32_t y = 0; y < NAME_LABELS; y++) to->label[y] += w[y];
        }
        for (uint32_t y = 0; y < NAME_LABELS; y++)
            if (y != x->labels[i]) to->label[y] += x->labels[i] ? MISSED : INVENTED;
    }
}

static void step(Namer *n, uint32_t from, uint32_t to, int32_t by)
{
    n->steps.at[from][to] += by;
    n->sums[from][to] += by * n->learner.steps;
}

/* Adds `by` to all that speaks for this row of labels where it is not `other`. */
static void push(Namer *n, const Example *x, const uint8_t *labels, const uint8_t *other, int32_t by)
{
    for (uint32_t i = 0; i < x->n; i++) {
        uint32_t from = i ? labels[i - 1] : NAME_LABELS;
        step(n, from, labels[i], by);
        if (labels[i] == other[i]) continue;
        for (uint32_t k = begin_of(n, x->first + i); k < n->ends.at[x->first + i]; k++) learner_change(&n->learner, n->features.at[k], labels[i], by);
    }
}

static void learn(Namer *n, const Example *x)
{
    score(n, x);
    names_path(n->scores, x->n, &n->steps, n->back, n->labels);
    if (memcmp(n->labels, x->labels, x->n)) {
        push(n, x, x->labels, n->labels, 1);
        push(n, x, n->labels, x->labels, -1);
    }
    n->learner.steps++;
}

static void finish(Namer *n, uint32_t n_rows, Model *m)
{
    int64_t unit;
    m->names = learner_rows(&n->learner, n_rows, &unit);
    m->head.n_names = n_rows;
    for (uint32_t a = 0; a <= NAME_LABELS; a++)
        for (uint32_t y = 0; y < NAME_LABELS; y++) m->head.steps[a][y] = (int16_t)((n->steps.at[a][y] * n->learner.steps - n->sums[a][y]) / unit);
}

void learn_names(Gold *g, uint32_t but_fold, uint32_t rounds, uint32_t n_rows, Model *m)
{
    Namer n = { .arena = arena_new() };
    uint64_t seed = 1;
    uint32_t *order;
    for (uint32_t i = 0; i < g->docs.n; i++)
        if (g->docs.at[i].fold != but_fold || but_fold == ALL_FOLDS) gather(&n, g, &g->docs.at[i]);
    number(&n);
    order = learner_order(n.arena, n.examples.n);
    n.scores = arena_alloc(n.arena, LONGEST * sizeof *n.scores);
    n.back = arena_alloc(n.arena, LONGEST * sizeof *n.back);
    n.labels = arena_alloc(n.arena, LONGEST);
    for (uint32_t r = 0; r < rounds; r++) {
        learner_shuffle(order, n.examples.n, &seed);
        for (uint32_t i = 0; i < n.examples.n; i++) learn(&n, &n.examples.at[order[i]]);
    }
    finish(&n, n_rows, m);
    learner_free(&n.learner);
    arena_free(n.arena);
}

/* ---- scoring --------------------------------------------------------------------------------------- */

/* The label of each gold word: of its first token. */
static void labels_of_words(const GoldDoc *d, uint8_t *labels)
{
    for (uint32_t i = 0; i < d->doc.mentions.n; i++) {
        const Mention *m = &d->doc.mentions.at[i];
        for (uint32_t t = m->first; t < m->first + m->n; t++) {
            uint32_t g = d->gold_of[t];
            bool first_of_word = !t || d->gold_of[t - 1] != g;
            if (first_of_word || t == m->first) labels[g] = name_label(m->kind, t != m->first);
        }
    }
}

static uint32_t end_of(const GoldDoc *d, const uint8_t *labels, uint32_t i)
{
    uint32_t end = i + 1;
    while (end < d->gold.n && name_inside(labels[end])) end++;
    return end;
}

static void compare(const GoldDoc *d, const uint8_t *gold, const uint8_t *found, Tally by_kind[NAME_KINDS + 1])
{
    for (uint32_t i = 0; i < d->gold.n; i++) {
        bool begins = gold[i] && !name_inside(gold[i]), ours = found[i] && !name_inside(found[i]);
        if (begins) by_kind[name_kind(gold[i])].gold++;
        if (ours) by_kind[name_kind(found[i])].found++;
        if (begins && gold[i] == found[i] && end_of(d, gold, i) == end_of(d, found, i)) by_kind[name_kind(gold[i])].right++;
    }
}

void score_names(Gold *g, uint32_t fold, const Model *m, Tally by_kind[NAME_KINDS + 1])
{
    Weights weights = model_weights(m);
    for (uint32_t i = 0; i < g->docs.n; i++) {
        GoldDoc *d = &g->docs.at[i];
        if (d->fold != fold) continue;
        uint8_t *gold = arena_alloc(g->arena, d->gold.n + 1), *found = arena_alloc(g->arena, d->gold.n + 1);
        for (uint32_t k = 0; k < d->gold.n; k++) gold[k] = d->gold.at[k].label;
        d->doc.mentions.n = 0;
        names_by_weights(&weights, &d->doc);
        labels_of_words(d, found);
        compare(d, gold, found, by_kind);
    }
}
