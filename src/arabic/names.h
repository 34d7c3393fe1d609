/* Names - labels of tokens and the best row of them, shared by the stage and by tools/train.
 *
 * A token is outside of all names, or begins one of a kind (MENTION_*), or goes on in it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NAMES_H
#define ARABIC_NAMES_H
#include "arabic/features.h"

enum { NAME_KINDS = 4, NAME_LABELS = 1 + 2 * NAME_KINDS };
static inline uint8_t name_label(uint32_t kind, bool inside) { return (uint8_t)(kind ? 2 * kind - 1 + inside : 0); }
static inline uint32_t name_kind(uint8_t label) { return (label + 1u) / 2; }
static inline bool name_inside(uint8_t label) { return label && !(label & 1); }

/* What it costs to go from a label (the last: from a sentence's begin) to the next. */
typedef struct { int32_t at[NAME_LABELS + 1][NAME_LABELS]; } NameSteps;
typedef struct { int32_t label[NAME_LABELS]; } NameScores;
typedef struct { uint8_t from[NAME_LABELS]; } NameBack;

/* The labels of n tokens in a row that score best, none going on in a name that did not begin; back: room for n. */
void names_path(const NameScores *scores, uint32_t n, const NameSteps *steps, NameBack *back, uint8_t *labels);

/* The names of the document so far by their stems: what a stem was last, as a label, 0 for nothing. */
typedef struct { uint32_t *roots; uint8_t *labels; uint32_t mask; } NameMemory;
NameMemory names_memory(Arena *arena, uint32_t tokens);
/* Tells the facts of tokens first .. first + n - 1 what was seen of them before; and keeps what they are now. */
void names_recall(const NameMemory *m, Fact *facts, uint32_t n);
void names_keep(const NameMemory *m, const Fact *facts, const uint8_t *labels, uint32_t n);

/* Fills doc->mentions by these weights; doc->facts must be there. */
void names_by_weights(const Weights *weights, Doc *doc);

#endif
