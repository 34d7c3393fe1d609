/* Labels - the words of readable accounts, in English or Arabic: the rows of data/ui.tsv.
 *
 * A label may be a pattern: «{who}», «{n}» are filled in by who prints it. What is counted has a row for each form that Arabic
 * has: KEY.zero, .one, .two, .few (3 to 10), .many (11 to 99), .other (100 and on; English: all but one), by the last two digits
 * as the Unicode plural rules have it. In such a row {n} is the number in digits, {m} in the word that goes with a masculine
 * noun («thalathat qatla»), {f} with a feminine one («thalath safahat»). */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_LABELS_H
#define LEXICON_LABELS_H
#include "base/arena.h"
#include "lexicon/lexicon.h"

typedef struct { const Lexicon *lex; bool arabic; } Labels;

/* The label of `key`; the key itself where the table has none, so that a gap is seen. */
Str label(const Labels *labels, const char *key);
/* The label of "set.name": label_of(l, "effect", "killed"); the name where the table has none. */
Str label_of(const Labels *labels, const char *set, const char *name);
/* The label of an EVENT_*, from the table of kinds. */
Str label_kind(const Labels *labels, uint32_t kind);
/* The pattern with `value` in place of its first `slot`; in the arena. */
Str label_filled(Arena *a, Str pattern, Str slot, Str value);
/* What a joining label, «{a}, {b}», puts between two. */
Str label_between(const Labels *labels, const char *key);
/* So many of `key`; its row without forms where it has none. In the arena. */
Str label_counted(Arena *a, const Labels *labels, const char *key, int64_t n);
/* "between 15 and 19" of `key`; one number where both are the same or low is open (-1). In the arena. */
Str label_range(Arena *a, const Labels *labels, const char *key, int64_t low, int64_t high);
/* The number in digits, in groups of three from five digits on; in the arena. */
Str label_number(Arena *a, int64_t n);
/* «15–19» without a noun, «no number» where both are open. In the arena. */
Str label_bounds(Arena *a, const Labels *labels, int64_t low, int64_t high);
/* The row of an EVENT_* in the table of kinds; UINT32_MAX where there is none. */
uint32_t kind_row(const Lexicon *lex, uint32_t kind);

#endif
