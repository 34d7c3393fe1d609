/* Clusters - words that are used alike, from plain text without answers.
 *
 * Every frequent word form is given one of CLASSES classes such that the classes of neighbours foretell each other best: the sum of N log N over pairs of
 * neighbouring classes, less that of single classes (twice), is raised by moving one word at a time (the exchange algorithm of Martin, Liermann and
 * Ney, 1998). So «tunis» comes to stand with «bayrut», which the weights have seen, though no answer names it. Logarithms are whole numbers of
 * 1/65536, so that every machine moves the same words. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"
#include "arabic/stages.h"
#include <stdlib.h>

enum { CLASSES = 512, LEAST = 4, ROUNDS = 6, MOST_WORDS = 40000, OTHER = 0, EDGE = 1, FIRST = 2 };

/* A neighbour of a word, and how often. */
typedef struct { uint32_t word, n; } Near;
typedef struct { uint32_t first, n; } Nears;

typedef struct {
    Arena *arena;
    ARENA_ARRAY(uint32_t) text;   /* hashes of forms, then numbers of words; EDGE between documents and for marks that end sentences */
    uint32_t n_words;             /* numbers 0 .. n_words - 1, most frequent first from FIRST on */
    uint32_t *hashes, *counts, *class;
    ARENA_ARRAY(Near) near;
    Nears *left, *right;
    int64_t *log;                 /* n log2 n */
    int32_t *pairs, *pairs_back;  /* by class: left * CLASSES + right, and turned */
    int32_t *sizes;
    int32_t before[CLASSES], after[CLASSES];    /* of the word at hand: how often each class stands before and after it */
} Clusters;

static int by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* ---- the text as numbers ---------------------------------------------------------------------------- */

static void read_line(const Lexicon *lex, Arena *scratch, Str line, Clusters *c)
{
    Doc doc = { .arena = scratch, .text = line };
    tokens_find(lex, &doc);
    for (uint32_t t = 0; t < doc.tokens.n; t++) ARENA_PUSH(c->arena, c->text, feature_form(&doc.tokens.at[t]));
    ARENA_PUSH(c->arena, c->text, EDGE);
    arena_reset(scratch);
}

static void read_lines(const Lexicon *lex, Str text, Clusters *c)
{
    Arena *scratch = arena_new();
    while (text.n) {
        const char *end = memchr(text.p, '\n', text.n);
        Str line = { text.p, end ? (uint32_t)(end - text.p) : text.n };
        read_line(lex, scratch, line, c);
        text = (Str){ text.p + line.n + (end != NULL), text.n - line.n - (end != NULL) };
    }
    arena_free(scratch);
}

/* The words by falling frequency, as count << 32 | hash upside down, so that equal counts stand in one order. */
static void count_words(Clusters *c)
{
    uint64_t *sorted = arena_alloc(c->arena, (c->text.n + 1) * sizeof *sorted);
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->text.n; i++) sorted[i] = c->text.at[i];
    qsort(sorted, c->text.n, sizeof *sorted, by_number);
    for (uint32_t i = 0, end; i < c->text.n; i = end) {
        for (end = i + 1; end < c->text.n && sorted[end] == sorted[i];) end++;
        if (end - i >= LEAST && sorted[i] != EDGE) sorted[n++] = (uint64_t)(UINT32_MAX - (end - i)) << 32 | sorted[i];
    }
    qsort(sorted, n, sizeof *sorted, by_number);
    if (n > MOST_WORDS) n = MOST_WORDS;
    c->n_words = FIRST + n;
    c->hashes = arena_alloc(c->arena, c->n_words * sizeof *c->hashes);
    for (uint32_t i = 0; i < n; i++) c->hashes[FIRST + i] = (uint32_t)sorted[i];
}

/* Hashes become numbers. */
static void number_words(Clusters *c)
{
    uint32_t size = 1 << 18;
    uint32_t *slots = arena_alloc(c->arena, size * sizeof *slots);
    for (uint32_t w = FIRST; w < c->n_words; w++) {
        uint32_t i = c->hashes[w] & (size - 1);
        while (slots[i]) i = (i + 1) & (size - 1);
        slots[i] = w;
    }
    for (uint32_t k = 0; k < c->text.n; k++) {
        uint32_t hash = c->text.at[k], i = hash & (size - 1);
        if (hash == EDGE) continue;
        while (slots[i] && c->hashes[slots[i]] != hash) i = (i + 1) & (size - 1);
        c->text.at[k] = slots[i] ? slots[i] : OTHER;
    }
}

/* For each word its neighbours on one side: pairs are word << 32 | neighbour. Words beside themselves are left out. */
static Nears *neighbours(Clusters *c, int side)
{
    uint32_t n = 0;
    uint64_t *pairs = malloc((c->text.n + 1) * sizeof *pairs);
    Nears *lists = arena_alloc(c->arena, c->n_words * sizeof *lists);
    if (!pairs) panic("out of memory");
    for (uint32_t i = 1; i < c->text.n; i++) {
        uint64_t a = c->text.at[i - 1], b = c->text.at[i];
        if (a != b) pairs[n++] = side ? a << 32 | b : b << 32 | a;
    }
    qsort(pairs, n, sizeof *pairs, by_number);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && pairs[end] == pairs[i];) end++;
        Nears *list = &lists[pairs[i] >> 32];
        if (!list->n++) list->first = c->near.n;
        ARENA_PUSH(c->arena, c->near, ((Near){ (uint32_t)pairs[i], end - i }));
    }
    free(pairs);
    return lists;
}

/* ---- moving words ----------------------------------------------------------------------------------- */

/* log2 in 1/65536, by squaring: one bit a square. */
static int64_t log2_fixed(uint32_t x)
{
    uint32_t whole = 31u - (uint32_t)__builtin_clz(x);
    uint64_t rest = (uint64_t)x << (31 - whole);             /* 1.0 is 1 << 31 */
    int64_t log = (int64_t)whole << 16;
    for (int bit = 15; bit >= 0; bit--) {
        rest = rest * rest >> 31;
        if (rest >> 32) rest >>= 1, log |= INT64_C(1) << bit;
    }
    return log;
}

static void fill_logs(Clusters *c)
{
    c->log = arena_alloc(c->arena, (c->text.n + 2) * sizeof *c->log);
    for (uint32_t n = 1; n <= c->text.n; n++) c->log[n] = (int64_t)n * log2_fixed(n);
}

/* What stands around word w, by class; returns how many neighbours it has on the left. */
static int32_t look_around(Clusters *c, uint32_t w)
{
    int32_t n = 0;
    memset(c->before, 0, sizeof c->before);
    memset(c->after, 0, sizeof c->after);
    for (uint32_t i = 0; i < c->left[w].n; i++) {
        Near x = c->near.at[c->left[w].first + i];
        c->before[c->class[x.word]] += (int32_t)x.n, n += (int32_t)x.n;
    }
    for (uint32_t i = 0; i < c->right[w].n; i++) {
        Near x = c->near.at[c->right[w].first + i];
        c->after[c->class[x.word]] += (int32_t)x.n;
    }
    return n;
}

/* Puts the word at hand, n times in the text, into a class (sign 1) or takes it out (-1). */
static void move(Clusters *c, uint32_t class, int32_t n, int32_t sign)
{
    for (uint32_t k = 0; k < CLASSES; k++) {
        c->pairs[k * CLASSES + class] += sign * c->before[k], c->pairs_back[class * CLASSES + k] += sign * c->before[k];
        c->pairs[class * CLASSES + k] += sign * c->after[k], c->pairs_back[k * CLASSES + class] += sign * c->after[k];
    }
    c->sizes[class] += sign * n;
}

/* The class that gains most by the word at hand. */
static uint32_t best_class(const Clusters *c, int32_t n)
{
    static const uint32_t free_from = FIRST;                 /* OTHER and EDGE keep to themselves */
    int64_t gain[CLASSES];
    for (uint32_t k = free_from; k < CLASSES; k++) gain[k] = -2 * (c->log[c->sizes[k] + n] - c->log[c->sizes[k]]);
    for (uint32_t k = 0; k < CLASSES; k++) {
        const int32_t *row = c->pairs + k * CLASSES, *back = c->pairs_back + k * CLASSES;
        if (c->before[k]) for (uint32_t y = free_from; y < CLASSES; y++) gain[y] += c->log[row[y] + c->before[k]] - c->log[row[y]];
        if (c->after[k]) for (uint32_t y = free_from; y < CLASSES; y++) gain[y] += c->log[back[y] + c->after[k]] - c->log[back[y]];
    }
    uint32_t best = free_from;
    for (uint32_t k = free_from; k < CLASSES; k++)
        if (gain[k] > gain[best]) best = k;
    return best;
}

/* All words begin in classes dealt by frequency. */
static void deal(Clusters *c)
{
    c->class = arena_alloc(c->arena, c->n_words * sizeof *c->class);
    c->counts = arena_alloc(c->arena, c->n_words * sizeof *c->counts);
    c->sizes = arena_alloc(c->arena, CLASSES * sizeof *c->sizes);
    c->pairs = arena_alloc(c->arena, CLASSES * CLASSES * sizeof *c->pairs);
    c->pairs_back = arena_alloc(c->arena, CLASSES * CLASSES * sizeof *c->pairs_back);
    for (uint32_t w = 0; w < c->n_words; w++) c->class[w] = w < FIRST ? w : FIRST + w % (CLASSES - FIRST);
    for (uint32_t i = 0; i < c->text.n; i++) {
        uint32_t w = c->text.at[i], k = c->class[w];
        c->counts[w]++, c->sizes[k]++;
        if (!i || c->text.at[i - 1] == w) continue;
        uint32_t before = c->class[c->text.at[i - 1]];
        c->pairs[before * CLASSES + k]++, c->pairs_back[k * CLASSES + before]++;
    }
}

static void exchange(Clusters *c)
{
    for (uint32_t w = FIRST; w < c->n_words; w++) {
        look_around(c, w);
        int32_t n = (int32_t)c->counts[w];
        move(c, c->class[w], n, -1);
        c->class[w] = best_class(c, n);
        move(c, c->class[w], n, 1);
    }
}

static void fill_slots(const Clusters *c, uint32_t *slots)
{
    for (uint32_t w = FIRST; w < c->n_words; w++)
        for (uint32_t i = 0; i < WEIGHTS_PROBES; i++) {
            uint32_t *slot = &slots[(c->hashes[w] + i) % WEIGHTS_CLUSTER_SLOTS];
            if (*slot >> 16 == weights_check(c->hashes[w])) break;
            if (*slot) continue;
            *slot = (uint32_t)weights_check(c->hashes[w]) << 16 | c->class[w];
            break;
        }
}

bool clusters_make(const Lexicon *lex, const char *path, uint32_t *slots, Error *e)
{
    Clusters c = { .arena = arena_new() };
    Str text = file_read(c.arena, path, e);
    if (!text.p) return arena_free(c.arena), false;
    read_lines(lex, text, &c);
    count_words(&c);
    number_words(&c);
    c.left = neighbours(&c, 0);
    c.right = neighbours(&c, 1);
    fill_logs(&c);
    deal(&c);
    for (int r = 0; r < ROUNDS; r++) exchange(&c);
    fill_slots(&c, slots);
    arena_free(c.arena);
    return true;
}
