/* Weights - the trained numbers of data/model/, as they lie in the image.
 *
 * tools/train writes them, lexc puts the file into the image as it is, the stages `words` and `names` ask them. A feature is a hash; its row
 * holds one small number a label. A feature without a row tells nothing. Where there is no model (an image made without it, another version)
 * weights_read says so and the stages go by the tables alone. All numbers are whole: the same answer on every machine.
 *
 * The file, little-endian: WeightsHeader | clusters: uint32_t[WEIGHTS_CLUSTER_SLOTS] | rows of `words` | rows of `names`. Row and cluster slots are found
 * by the low bits of the hash, the next slot where one is taken; the high half of the hash tells whose it is. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_WEIGHTS_H
#define ARABIC_WEIGHTS_H
#include "lexicon/lexicon.h"

enum { WEIGHTS_VERSION = 1, WEIGHTS_LABELS = 14, WEIGHTS_CLUSTER_SLOTS = 65536, WEIGHTS_PROBES = 16 };
#define WEIGHTS_MAGIC "ISNADWT"

typedef struct { uint16_t check; int8_t label[WEIGHTS_LABELS]; } WeightRow;       /* check 0: an empty slot */

typedef struct {
    char magic[8];
    uint32_t version, n_words, n_names;                 /* rows: powers of two, or 0 */
    uint32_t spare;
    int16_t steps[WEIGHTS_LABELS + 1][WEIGHTS_LABELS];  /* names: from a label (the last: from a sentence's begin) to the next */
    int8_t pad[12];
} WeightsHeader;

typedef struct { const WeightRow *rows; uint32_t mask; } Rows;
typedef struct {
    const WeightsHeader *head;
    const uint32_t *clusters;
    Rows words, names;
} Weights;

/* The weights of the lexicon's image; false where it has none that this engine reads. */
bool weights_read(const Lexicon *lex, Weights *out);
/* The same from bytes, aligned to 8. */
bool weights_from_bytes(Str bytes, Weights *out);
/* The class of a word form that is used alike (1 ...), or 0. */
uint32_t weights_cluster(const Weights *w, uint32_t form);

/* The half of a hash that a row keeps; never 0. */
static inline uint16_t weights_check(uint32_t hash) { return (uint16_t)(hash >> 16 ? hash >> 16 : 1); }

/* The row of a feature, or NULL. */
static inline const WeightRow *weights_row(Rows rows, uint32_t feature)
{
    uint16_t check = weights_check(feature);
    for (uint32_t i = 0; i < WEIGHTS_PROBES; i++) {
        const WeightRow *row = &rows.rows[(feature + i) & rows.mask];
        if (row->check == check) return row;
        if (!row->check) return NULL;
    }
    return NULL;
}

/* Adds what n features say to the scores of the labels. */
static inline void weights_add(Rows rows, const uint32_t *features, uint32_t n, int32_t scores[WEIGHTS_LABELS])
{
    for (uint32_t i = 0; i < n; i++) {
        const WeightRow *row = weights_row(rows, features[i]);
        if (!row) continue;
        for (uint32_t y = 0; y < WEIGHTS_LABELS; y++) scores[y] += row->label[y];
    }
}

#endif
