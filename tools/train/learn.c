/* Learn - features, their weights, and the averaged perceptron's bookkeeping (train.h).
 *
 * A weight that is changed at step s counts for all steps after it: the average over time is now - sum / steps, all in whole numbers. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"
#include <stdlib.h>

static void *must(void *p)
{
    if (!p) panic("out of memory");
    return p;
}

static uint32_t slot_of(const Learner *l, uint32_t feature)
{
    uint32_t i = feature & (l->size - 1);
    while (l->ids[i] && l->hashes[i] != feature) i = (i + 1) & (l->size - 1);
    return i;
}

static void grow(Learner *l)
{
    Learner old = *l;
    l->size = old.size ? 2 * old.size : 1 << 16;
    l->hashes = must(calloc(l->size, sizeof *l->hashes));
    l->ids = must(calloc(l->size, sizeof *l->ids));
    l->counts = must(realloc(l->counts, l->size * sizeof *l->counts));
    l->hash_of = must(realloc(l->hash_of, l->size * sizeof *l->hash_of));
    for (uint32_t i = 0; i < old.n; i++) {
        uint32_t slot = slot_of(l, l->hash_of[i]);
        l->hashes[slot] = l->hash_of[i], l->ids[slot] = i + 1;
    }
    free(old.hashes);
    free(old.ids);
}

void learner_count(Learner *l, uint32_t feature)
{
    if (2 * l->n >= l->size) grow(l);
    uint32_t slot = slot_of(l, feature);
    if (!l->ids[slot]) {
        l->hashes[slot] = feature, l->ids[slot] = ++l->n;
        l->hash_of[l->n - 1] = feature, l->counts[l->n - 1] = 0;
    }
    l->counts[l->ids[slot] - 1]++;
}

void learner_begin(Learner *l, uint32_t least)
{
    uint32_t n = l->n;
    memset(l->ids, 0, l->size * sizeof *l->ids);
    l->n = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (l->counts[i] < least) continue;
        uint32_t slot = slot_of(l, l->hash_of[i]);
        l->hash_of[l->n] = l->hash_of[i];
        l->hashes[slot] = l->hash_of[i], l->ids[slot] = ++l->n;
    }
    l->now = must(calloc(l->n + 1, sizeof *l->now));
    l->sum = must(calloc(l->n + 1, sizeof *l->sum));
    l->steps = 1;
}

uint32_t learner_id(const Learner *l, uint32_t feature) { return l->ids[slot_of(l, feature)] - 1; }

void learner_free(Learner *l)
{
    free(l->hashes), free(l->ids), free(l->counts), free(l->hash_of), free(l->now), free(l->sum);
    *l = (Learner){ .size = 0 };
}

uint32_t *learner_order(Arena *arena, uint32_t n)
{
    uint32_t *order = arena_alloc(arena, (n + 1) * sizeof *order);
    for (uint32_t i = 0; i < n; i++) order[i] = i;
    return order;
}

void learner_shuffle(uint32_t *order, uint32_t n, uint64_t *seed)
{
    for (uint32_t i = n; i > 1; i--) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        uint32_t k = (uint32_t)((*seed >> 33) % i), swap = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swap;
    }
}

/* ---- averages as rows ------------------------------------------------------------------------------ */

/* A feature's average, times steps. */
static int64_t average(const Learner *l, uint32_t id, uint32_t label) { return l->now[id][label] * l->steps - l->sum[id][label]; }

typedef struct { int64_t weight; uint32_t id; } Heavy;

static int by_weight(const void *a, const void *b)
{
    const Heavy *x = a, *y = b;
    return x->weight != y->weight ? (x->weight < y->weight) - (x->weight > y->weight) : (x->id > y->id) - (x->id < y->id);
}

static int by_size(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Such a unit that all but one weight in two thousand fit into a small number. */
static int64_t unit_of(const Learner *l, const Heavy *heavy, uint32_t n)
{
    int64_t *sizes = must(calloc((size_t)n * WEIGHTS_LABELS + 1, sizeof *sizes));
    size_t k = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t y = 0; y < WEIGHTS_LABELS; y++) {
            int64_t v = average(l, heavy[i].id, y);
            if (v) sizes[k++] = v < 0 ? -v : v;
        }
    qsort(sizes, k, sizeof *sizes, by_size);
    int64_t unit = k ? sizes[k - 1 - k / 2000] / 127 : 1;
    free(sizes);
    return unit > 0 ? unit : 1;
}

static int8_t small(int64_t v, int64_t unit)
{
    int64_t q = (v + (v < 0 ? -unit / 2 : unit / 2)) / unit;
    return (int8_t)(q > 127 ? 127 : q < -127 ? -127 : q);
}

static void place_row(WeightRow *rows, uint32_t n_rows, uint32_t hash, const WeightRow *row)
{
    for (uint32_t i = 0; i < WEIGHTS_PROBES; i++) {
        WeightRow *to = &rows[(hash + i) & (n_rows - 1)];
        if (to->check == row->check) return;            /* its hash is another's: the heavier one stays */
        if (to->check) continue;
        *to = *row;
        return;
    }
}

WeightRow *learner_rows(const Learner *l, uint32_t n_rows, int64_t *unit)
{
    Heavy *heavy = must(calloc(l->n + 1, sizeof *heavy));
    WeightRow *rows = must(calloc(n_rows, sizeof *rows));
    for (uint32_t i = 0; i < l->n; i++) {
        heavy[i].id = i;
        for (uint32_t y = 0; y < WEIGHTS_LABELS; y++) heavy[i].weight += llabs(average(l, i, y));
    }
    qsort(heavy, l->n, sizeof *heavy, by_weight);
    uint32_t n = l->n < n_rows / 4 * 3 ? l->n : n_rows / 4 * 3;
    while (n && !heavy[n - 1].weight) n--;
    *unit = unit_of(l, heavy, n);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t id = heavy[i].id;
        WeightRow row = { .check = weights_check(l->hash_of[id]) };
        for (uint32_t y = 0; y < WEIGHTS_LABELS; y++) row.label[y] = small(average(l, id, y), *unit);
        place_row(rows, n_rows, l->hash_of[id], &row);
    }
    free(heavy);
    return rows;
}
