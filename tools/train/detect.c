/* train-detect - learns data/detection.tsv, or shows by fifths how right such weights are on documents that they did not learn from.
 *
 *     train-detect GOLD FILE    learns from all sentences and writes the table
 *     train-detect GOLD         learns five times from four fifths of the documents and prints the scores of the fifth left out
 *
 * GOLD has a JSON object a line: id (a document's and -N), event_type, label (yes, no of two kinds, ambiguous), accept and reject (votes), text. Learned is the
 * share of votes that accept, by logistic regression with steps that shrink (AdaGrad), averaged; what is yes is then the weight that gives the best F1
 * on parts of the learned that were left out in turn. Only + - * / and roots are used, in one order, so that the same texts and tables give the same bytes. */
// SPDX-License-Identifier: Apache-2.0
#include "base/hash.h"
#include "record/detection.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "detect.h"

enum { FOLDS = 5, PARTS = 4, ROUNDS = 14, BURN = 5, LEAST = 2, ROWS_MOST = 6000, DEALS = 4 };
static const double RATE = 0.2, DECAY = 3e-3;

/* A sentence: its features by number, sorted, each once. */
typedef struct { uint32_t *at, n, document, fold, part, type; double share; bool yes, scored; } Example;
typedef ARENA_ARRAY(Example) Examples;

/* Names to numbers; index 0 is none. */
typedef struct { uint32_t *slots, size, n; Str *names; uint32_t *counts; double *scales; Arena *arena; } Vocabulary;

/* A sentence has many words and few events, and what was seen of few sentences tells little of others: words are believed less. */
static double scale_of(Str name)
{
    static const struct { Str head; double scale; } scales[] = { { STR("pair="), 0.35 }, { STR("word="), 0.5 }, { STR("class="), 0.5 }, { STR("before"), 0.5 }, { STR("after="), 0.5 }, { STR("trigger="), 0.6 } };
    for (uint32_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if (str_starts(name, scales[i].head)) return scales[i].scale;
    return 1;
}

static uint32_t number_of(Vocabulary *v, Str name)
{
    uint32_t slot = hash_bytes(name) & (v->size - 1);
    for (; v->slots[slot]; slot = (slot + 1) & (v->size - 1))
        if (str_eq(v->names[v->slots[slot]], name)) return v->slots[slot];
    if (v->n + 1 >= v->size / 2) panic("too many features");
    v->names[++v->n] = arena_copy(v->arena, name);
    v->scales[v->n] = scale_of(name);
    return v->slots[slot] = v->n;
}

static Vocabulary vocabulary_new(Arena *arena)
{
    Vocabulary v = { .size = 1 << 20, .arena = arena };
    v.slots = arena_alloc(arena, v.size * sizeof *v.slots);
    v.names = arena_alloc(arena, v.size / 2 * sizeof *v.names);
    v.counts = arena_alloc(arena, v.size / 2 * sizeof *v.counts);
    v.scales = arena_alloc(arena, v.size / 2 * sizeof *v.scales);
    return v;
}

typedef struct { Vocabulary *v; ARENA_ARRAY(uint32_t) numbers; } Seen;

static void keep(void *context, Str name)
{
    Seen *s = context;
    ARENA_PUSH(s->v->arena, s->numbers, number_of(s->v, name));
}

static int by_number(const void *a, const void *b) { uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b; return (x > y) - (x < y); }

static Str document_of(Str id)
{
    while (id.n && id.p[id.n - 1] >= '0' && id.p[id.n - 1] <= '9') id.n--;
    return (Str){ id.p, id.n ? id.n - 1 : 0 };
}

static Example example_of(const Lexicon *lex, Vocabulary *v, const DetectGold *g)
{
    Arena *arena = arena_new();
    Record *r = record_read(lex, arena, &(Input){ .bytes = g->text.p, .n = g->text.n, .id = g->id });
    Seen s = { .v = v };
    detection_see(r, 0, r->doc.tokens.n, keep, &s);
    arena_free(arena);
    qsort(s.numbers.at, s.numbers.n, sizeof *s.numbers.at, by_number);
    Example e = { .at = s.numbers.at, .type = g->type, .yes = g->yes, .scored = !g->ambiguous, .share = (double)g->accept / (g->accept + g->reject) };
    for (uint32_t i = 0; i < s.numbers.n; i++)
        if (!e.n || e.at[e.n - 1] != s.numbers.at[i]) e.at[e.n++] = s.numbers.at[i], v->counts[s.numbers.at[i]]++;
    e.document = hash_bytes(document_of(g->id));
    return e;
}

/* ---- learning */

/* Which examples are learned from: of one type, outside of a fold and a part (a number that none has: all). */
typedef struct { uint32_t type, but_fold, but_part; } Choice;
static bool is_in(const Example *e, Choice c) { return e->type == c.type && e->fold != c.but_fold && e->part != c.but_part; }

typedef struct { double *now, *squares, *sum; uint32_t times; } Learner;

static double sigmoid(double z) { return 0.5 + 0.5 * z / (1 + fabs(z)); }

static double sum_of(const Vocabulary *v, const double *w, const Example *e)
{
    double z = 0;
    for (uint32_t i = 0; i < e->n; i++) z += w[e->at[i]] * v->scales[e->at[i]];
    return z;
}

static void learn_one(Learner *l, const Vocabulary *v, const Example *e)
{
    double d = sigmoid(sum_of(v, l->now, e)) - e->share;
    for (uint32_t i = 0; i < e->n; i++) {
        uint32_t f = e->at[i];
        if (v->counts[f] < LEAST) continue;
        double slope = d * v->scales[f] + DECAY * l->now[f];
        l->squares[f] += slope * slope;
        l->now[f] -= RATE * slope / sqrt(l->squares[f] + 1e-6);
    }
}

static void shuffle(uint32_t *order, uint32_t n, uint64_t *seed)
{
    for (uint32_t i = n; i > 1; i--) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        uint32_t j = (uint32_t)(*seed >> 33) % i, kept = order[i - 1];
        order[i - 1] = order[j], order[j] = kept;
    }
}

/* The averaged weights, the caller's to free. */
static double *learn(const Vocabulary *v, const Examples *examples, Choice choice)
{
    uint32_t n = 0, size = v->n + 1, *order = malloc((examples->n + 1) * sizeof *order);
    Learner l = { calloc(size, sizeof(double)), calloc(size, sizeof(double)), calloc(size, sizeof(double)), 0 };
    uint64_t seed = 1;
    if (!order || !l.now || !l.squares || !l.sum) panic("no memory for learning");
    for (uint32_t i = 0; i < examples->n; i++)
        if (is_in(&examples->at[i], choice)) order[n++] = i;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        shuffle(order, n, &seed);
        for (uint32_t i = 0; i < n; i++) learn_one(&l, v, &examples->at[order[i]]);
        if (round < BURN) continue;
        l.times++;
        for (uint32_t f = 0; f < size; f++) l.sum[f] += l.now[f];
    }
    for (uint32_t f = 0; f < size; f++) l.sum[f] /= l.times;
    free(order), free(l.now), free(l.squares);
    return l.sum;
}

/* ---- where yes begins */

typedef struct { double sum; bool yes; } Scored;
static int by_sum(const void *a, const void *b) { double x = ((const Scored *)a)->sum, y = ((const Scored *)b)->sum; return (x < y) - (x > y); }

static double best_border(Scored *s, uint32_t n)
{
    uint32_t gold = 0, right = 0;
    double best = 0, border = 0;
    qsort(s, n, sizeof *s, by_sum);
    for (uint32_t i = 0; i < n; i++) gold += s[i].yes;
    for (uint32_t i = 0; i < n; i++) {
        right += s[i].yes;
        double f1 = 2.0 * right / (gold + i + 1);
        if (f1 > best) best = f1, border = i + 1 < n ? (s[i].sum + s[i + 1].sum) / 2 : s[i].sum - 1;
    }
    return border;
}

/* Learned on three parts in turn, each sentence is weighed by what did not see its document. */
static double border_of(const Vocabulary *v, Examples *examples, Choice choice)
{
    Scored *s = malloc((examples->n + 1) * sizeof *s);
    uint32_t n = 0;
    if (!s) panic("no memory for learning");
    for (uint32_t part = 0; part < PARTS; part++) {
        double *w = learn(v, examples, (Choice){ choice.type, choice.but_fold, part });
        for (uint32_t i = 0; i < examples->n; i++) {
            const Example *e = &examples->at[i];
            if (is_in(e, choice) && e->part == part && e->scored) s[n++] = (Scored){ sum_of(v, w, e), e->yes };
        }
        free(w);
    }
    double border = best_border(s, n);
    free(s);
    return border;
}

/* ---- scores by fifths, and the table */

/* Deals documents to fifths, and each fifth's learners to parts; every deal another way. */
static void deal(Examples *examples, uint32_t round)
{
    for (uint32_t i = 0; i < examples->n; i++) {
        uint64_t h = (examples->at[i].document + 77777u * (uint64_t)round) * 0x9E3779B97F4A7C15u;
        h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9u;
        examples->at[i].fold = (uint32_t)(h >> 32) % FOLDS;
        examples->at[i].part = (uint32_t)(h >> 48) % PARTS;
    }
}

typedef struct { uint32_t right, found, gold; } Counts;

static void count_fold(const Vocabulary *v, Examples *examples, uint32_t type, uint32_t fold, Counts *c)
{
    Choice choice = { type, fold, PARTS };
    double border = border_of(v, examples, choice), *w = learn(v, examples, choice);
    for (uint32_t i = 0; i < examples->n; i++) {
        const Example *e = &examples->at[i];
        if (e->type != type || e->fold != fold || !e->scored) continue;
        bool yes = sum_of(v, w, e) > border;
        c->right += yes && e->yes, c->found += yes, c->gold += e->yes;
    }
    free(w);
}

/* The mean of several deals: one alone tells as much of its luck as of the weights. */
static void show_folds(const Vocabulary *v, Examples *examples, uint32_t type)
{
    double f1 = 0, precision = 0, recall = 0;
    for (uint32_t round = 0; round < DEALS; round++) {
        Counts c = { 0 };
        deal(examples, round);
        for (uint32_t fold = 0; fold < FOLDS; fold++) count_fold(v, examples, type, fold, &c);
        if (!c.right) continue;
        f1 += 2.0 * c.right / (c.found + c.gold) / DEALS, precision += (double)c.right / c.found / DEALS, recall += (double)c.right / c.gold / DEALS;
        printf("# %s deal %u: F1 %.3f, %u right of %u found, of %u\n", detect_type_name(type), round + 1, 2.0 * c.right / (c.found + c.gold), c.right, c.found, c.gold);
    }
    printf("%s F1 %.3f precision %.3f recall %.3f\n", detect_type_name(type), f1, precision, recall);
}

typedef struct { uint32_t hash, number; int64_t weights[DETECT_END], size; } Row;
static int by_size(const void *a, const void *b) { int64_t x = ((const Row *)a)->size, y = ((const Row *)b)->size; return x != y ? (x < y) - (x > y) : by_number(&((const Row *)a)->hash, &((const Row *)b)->hash); }
static int by_hash(const void *a, const void *b) { return by_number(&((const Row *)a)->hash, &((const Row *)b)->hash); }

static int64_t thousandths(double w) { return (int64_t)(w < 0 ? w * 1000 - 0.5 : w * 1000 + 0.5); }

static uint32_t make_rows(const Vocabulary *v, double *const weights[DETECT_END], const double borders[DETECT_END], Row *rows)
{
    uint32_t n = 0, kept = 0;
    for (uint32_t f = 1; f <= v->n; f++) {
        bool always = str_eq(v->names[f], STR("always"));
        Row r = { .hash = detection_hash(v->names[f]), .number = f };
        for (uint32_t d = 0; d < DETECT_END; d++) r.weights[d] = thousandths(weights[d][f] * v->scales[f] - (always ? borders[d] : 0)), r.size += llabs(r.weights[d]);
        if (always) r.size = INT64_MAX;
        if (r.size) rows[n++] = r;
    }
    qsort(rows, n, sizeof *rows, by_size);
    if (n > ROWS_MOST) n = ROWS_MOST;
    qsort(rows, n, sizeof *rows, by_hash);
    for (uint32_t i = 0; i < n; i++)
        if (!i || rows[i].hash != rows[i - 1].hash) rows[kept++] = rows[i];
    return kept;
}

static bool write_table(const Vocabulary *v, const Row *rows, uint32_t n, const char *path)
{
    FILE *f = fopen(path, "w");
    if (!f) return false;
    fputs("# What speaks for (more than 0) and against a sentence reporting an assault or a protest, in thousandths; the sum of all that is seen of it decides.\n"
          "# Learned by tools/train/detect.c, not written by hand: do not change it, learn again. Rows stand in the order of `feature`, which is the hash of the\n"
          "# name in `note`; src/record/detection_see.c says what each name means.\n"
          "feature\tassault\tprotest\tnote\n", f);
    for (uint32_t i = 0; i < n; i++)
        fprintf(f, "%u\t%lld\t%lld\t%" STR_FMT "\n", rows[i].hash, (long long)rows[i].weights[DETECT_ASSAULT], (long long)rows[i].weights[DETECT_PROTEST], STR_ARG(v->names[rows[i].number]));
    return !fclose(f);
}

static bool learn_all(const Vocabulary *v, Examples *examples, const char *path)
{
    double *weights[DETECT_END], borders[DETECT_END];
    deal(examples, 0);
    for (uint32_t d = 0; d < DETECT_END; d++) {
        Choice all = { d, FOLDS, PARTS };
        borders[d] = border_of(v, examples, all), weights[d] = learn(v, examples, all);
    }
    Row *rows = calloc(v->n + 1, sizeof *rows);
    if (!rows) panic("no memory for the table");
    bool written = write_table(v, rows, make_rows(v, weights, borders, rows), path);
    for (uint32_t d = 0; d < DETECT_END; d++) free(weights[d]);
    free(rows);
    return written;
}

int main(int argc, char **argv)
{
    Error e;
    Arena *arena = arena_new();
    DetectGolds golds = { 0 };
    if (argc < 2 || argc > 3) return fprintf(stderr, "usage: train-detect GOLD [FILE]\n"), 2;
    Lexicon *lex = lexicon_builtin(&e);
    if (!lex || !detect_gold(arena, argv[1], &golds, &e)) return fprintf(stderr, "train-detect: %s\n", e.text), 2;
    Vocabulary v = vocabulary_new(arena);
    Examples examples = { 0 };
    for (uint32_t i = 0; i < golds.n; i++) ARENA_PUSH(arena, examples, example_of(lex, &v, &golds.at[i]));
    bool good = true;
    if (argc == 3) good = learn_all(&v, &examples, argv[2]);
    else for (uint32_t d = 0; d < DETECT_END; d++) show_folds(&v, &examples, d);
    if (!good) fprintf(stderr, "train-detect: %s cannot be written\n", argv[2]);
    arena_free(arena);
    lexicon_close(lex);
    return good ? 0 : 2;
}
