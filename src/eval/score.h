/* Score - gold against what was read, judgement by judgement; a score is the share of its judgements that are right.
 *
 * Figures      a figure that was read matches a gold one of the same effect and bounds whose span shares a word.
 * Events       an event matches where its trigger shares a word, or where kind, place and date are all the same. What is told of it
 *              (actor, target, place, country, date) is judged where gold or the reading fills it.
 * Attribution  a chain by its root, the last link, and as a whole; `by` of matched figures and events by its root.
 * Exact texts  texts whose figures are all right and none too many.
 *
 * Pairing is greedy, the best match first, then the order of the gold. The numbers are those of the scorer that came with the gold. */
// SPDX-License-Identifier: Apache-2.0
#ifndef EVAL_SCORE_H
#define EVAL_SCORE_H
#include "eval/sheet.h"

/* X(id, name, of): of: FOUND items of the lists, told by F1; or SAID of those that matched, told by the share that is right. */
#define SCORES(X)                                                                                                                         \
    X(figures, "figures", FOUND) X(exact_texts, "exact_texts", SAID) X(figures_who, "figures.who", SAID)                                   \
    X(figures_qualifier, "figures.qualifier", SAID) X(figures_part, "figures.part", SAID) X(figures_scope, "figures.scope", SAID)          \
    X(figures_status, "figures.status", SAID) X(figures_by, "figures.by", SAID) X(events, "events", FOUND)                                 \
    X(events_kind, "events.kind", FOUND) X(events_actor, "events.actor", FOUND) X(events_target, "events.target", FOUND)                   \
    X(events_place, "events.place", FOUND) X(events_country, "events.country", FOUND) X(events_date, "events.date", FOUND)                 \
    X(events_status, "events.status", SAID) X(events_by, "events.by", SAID) X(sources, "sources", FOUND)                                   \
    X(sources_kind, "sources.kind", SAID) X(chains_root, "chains.root", FOUND) X(chains_whole, "chains.whole", FOUND)

#define SCORE_ID(id, name, of) SCORE_##id,
typedef enum { SCORES(SCORE_ID) SCORE_END } Score;

typedef enum { RIGHT, WRONG, MISSED, TOO_MANY } Verdict;

/* `gold` and `read` index the list that the score is of (figures, events, sources, chains), or are SHEET_NONE. */
typedef struct { uint8_t score, verdict; uint32_t gold, read; } Judgement;
typedef ARENA_ARRAY(Judgement) Judgements;

/* What was right; of the rest, how much gold had and how much was read. Something wrong is both. */
typedef struct { uint32_t right, missed, spare; } Tally;

const char *score_name(uint32_t score);
bool score_is_share(uint32_t score);                     /* SAID */

/* Appends the judgements of one text; what is needed on the way is of the same arena. */
void score_text(const Lexicon *lex, Arena *arena, const Sheet *gold, const Sheet *read, Judgements *out);

void tally_add(Tally *t, uint8_t verdict);
double tally_precision(const Tally *t);                  /* 0 where nothing was read */
double tally_recall(const Tally *t);
double tally_value(const Tally *t);                      /* F1, which of a share is the share itself */
bool tally_empty(const Tally *t);

#endif
