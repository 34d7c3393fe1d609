/* Train - the parts of tools/train, which makes data/model/weights.bin from texts with right answers.
 *
 * All of it is whole numbers and keeps to the order of its input, so that the same texts and tables give the same bytes on every machine. What
 * is learned is seen through src/arabic/features.c, as the engine sees it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TRAIN_TRAIN_H
#define TRAIN_TRAIN_H
#include "arabic/clitics.h"
#include "arabic/names.h"
#include "base/error.h"

enum { FOLDS = 5, ALL_FOLDS = FOLDS };

/* A word as the gold set has it: its place in the text of its document, and what is known of it. */
typedef struct {
    Span span;
    uint8_t label;                /* names: a label */
    uint8_t pos;                  /* words: the POS_* that are right as bits 1 << POS, 0 where nothing is asked */
    int8_t front, back;           /* words: letters of little words before (the article not counted) and of the pronoun */
} GoldWord;
typedef ARENA_ARRAY(GoldWord) GoldWords;

/* A document of a gold set, with the layers that the tables alone lay over it. */
typedef struct {
    Doc doc;
    GoldWords gold;
    uint32_t *gold_of;            /* for each token the gold word in which it begins, or NONE */
    uint8_t *labels;              /* names: of each token */
    uint32_t fold;
} GoldDoc;
typedef struct { ARENA_ARRAY(GoldDoc) docs; Arena *arena; const Lexicon *lex; const Clitics *clitics; } Gold;

/* ---- gold.c, gold_words.c: the sets -- */
Str file_read(Arena *arena, const char *path, Error *e);
/* Lays tokens, sentences and words over a document whose text and words are filled. */
void gold_read(Gold *g, GoldDoc *d);
/* Columns of word and BIO labels; where there are several labels the first of a kind that we know. */
typedef enum { RUNS, EVERY_FIFTH } Deal;      /* how a set is cut into fifths */
bool gold_names(Gold *g, const char *path, Deal how, Error *e);
/* Columns of word, parts of speech, letters before and after, as texts.py writes them. */
bool gold_words(Gold *g, const char *path, Error *e);

/* ---- clusters.c: words used alike -- */
/* Fills WEIGHTS_CLUSTER_SLOTS slots from a text of one document a line. */
bool clusters_make(const Lexicon *lex, const char *path, uint32_t *slots, Error *e);

/* ---- learn.c: averaged perceptron -- */
/* Features by hash; each has a row of whole-number weights, and their sums over time. */
typedef struct {
    uint32_t *hashes, *ids;       /* open addressing; id + 1, 0 for empty */
    uint32_t size, n;             /* slots; features seen, after learner_begin those with weights */
    uint32_t *counts, *hash_of;
    int32_t (*now)[WEIGHTS_LABELS];
    int64_t (*sum)[WEIGHTS_LABELS];
    int64_t steps;
} Learner;
void learner_count(Learner *l, uint32_t feature);
/* After the counting: features seen less than `least` times get no weights. */
void learner_begin(Learner *l, uint32_t least);
/* The feature's number, NONE where it has no weights. */
uint32_t learner_id(const Learner *l, uint32_t feature);
static inline void learner_change(Learner *l, uint32_t id, uint32_t label, int32_t by)
{
    l->now[id][label] += by;
    l->sum[id][label] += by * l->steps;
}
/* The averages as rows of small numbers: the n_rows that weigh most, at most three quarters full. scale out: units a whole weight has. */
WeightRow *learner_rows(const Learner *l, uint32_t n_rows, int64_t *scale);
/* The numbers 0 .. n - 1, and a shuffle that is the same each time (a linear congruence). */
uint32_t *learner_order(Arena *arena, uint32_t n);
void learner_shuffle(uint32_t *order, uint32_t n, uint64_t *seed);
void learner_free(Learner *l);

/* ---- learn_names.c, learn_words.c -- */
typedef struct { WeightsHeader head; uint32_t *clusters; WeightRow *words, *names; } Model;
Weights model_weights(const Model *m);
typedef struct { uint64_t right, found, gold; } Tally;
void learn_words(Gold *g, uint32_t but_fold, uint32_t rounds, uint32_t n_rows, Model *m);
enum { WORD_POS, WORD_CUT, WORD_SEGMENTS, WORD_TALLIES };
void score_words(Gold *g, uint32_t fold, const Model *m, Tally t[WORD_TALLIES]);
void learn_names(Gold *g, uint32_t but_fold, uint32_t rounds, uint32_t n_rows, Model *m);
void score_names(Gold *g, uint32_t fold, const Model *m, Tally by_kind[NAME_KINDS + 1]);

#endif
