/* Eval - gold records, what is read of their texts, and the judgements; what the parts of `isnad eval` share. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_EVAL_H
#define CMD_EVAL_H
#include "base/json.h"
#include "cmd/options.h"
#include "eval/score.h"

/* One text: its judgements are those from `first` on, `n` of them. */
typedef struct { Sheet gold, read; bool found; uint32_t first, n; } EvalText;

/* A file of gold records, its texts read and judged. */
typedef struct {
    Str name;                     /* NAME of NAME=FILE, else the file's own without its folder */
    const char *path;
    Arena *arena;                 /* owns all that lies here */
    ARENA_ARRAY(EvalText) texts;
    Judgements judgements;
    uint32_t unread;              /* texts without a record, scored as if nothing had been read */
    bool failed;                  /* a line could not be read; a message has been printed */
} EvalSet;

/* What is printed side by side: a set, or one of its folds. */
typedef struct { Str name; const EvalSet *set; uint32_t fold; uint32_t texts; Tally tallies[SCORE_END]; } EvalColumn;
typedef ARENA_ARRAY(EvalColumn) EvalColumns;

enum { FOLD_ALL = 0 };            /* folds count from 1 */

/* Takes gold records from NAME=FILE or FILE, reads their texts (or takes the records of --records) and judges. False with a message where a file
 * cannot be read at all. */
bool eval_read(const Options *o, const Lexicon *lex, const char *gold, EvalSet *out, Error *e);
/* Appends the column of the whole set, and with --folds one for each of them: texts whose ids differ only by a last -N are of one document, and
 * a document is of one fold. */
void eval_columns(const Options *o, Arena *arena, const EvalSet *set, EvalColumns *columns);

/* ---- baseline: what each set scored when it was saved, as lines of set TAB score TAB value */

typedef struct { Str set, score; double value; } EvalMark;
typedef struct { ARENA_ARRAY(EvalMark) marks; } EvalBaseline;

bool eval_baseline_read(Arena *arena, const char *path, EvalBaseline *out, Error *e);
bool eval_baseline_save(const char *path, const EvalColumns *columns, Error *e);
const EvalMark *eval_mark(const EvalBaseline *b, Str set, uint32_t score);    /* NULL where it has none */
/* Has this score of this column fallen below its mark by more than `noise`? */
bool eval_fell(const EvalBaseline *b, const EvalColumn *c, uint32_t score, double noise);

/* ---- printing */

void eval_table(const Options *o, const EvalColumns *columns, const EvalBaseline *baseline, Json *out);
/* What is wrong in one set, text by text, of the scores that --errors names. */
void eval_errors(const Options *o, const EvalSet *set, Json *out);
void eval_json(const Options *o, const EvalColumns *columns, const EvalBaseline *baseline, Json *out);
/* Does --errors name this score? «figures.who» is one score, «chains» all that begin with it, «all» every one. */
bool eval_asked(const Options *o, uint32_t score);
/* Is there such a score? */
bool eval_has_score(const char *name);

#endif
