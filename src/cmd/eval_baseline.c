/* Eval, baseline - scores that were saved, and whether one fell; lines of set TAB score TAB value, comments with #. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"

#include "cmd/stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* "dev\tfigures.by\t0.9120"; the line that names the columns has no number and is passed over. */
static bool read_mark(Arena *arena, const char *line, size_t n, EvalMark *out)
{
    Str s = arena_copy(arena, (Str){ line, (uint32_t)n });
    const char *tab = s.n ? memchr(s.p, '\t', s.n) : NULL, *second = tab ? strchr(tab + 1, '\t') : NULL;
    if (s.p[0] == '#' || !second) return false;
    char *end;
    *out = (EvalMark){ { s.p, (uint32_t)(tab - s.p) }, { tab + 1, (uint32_t)(second - tab - 1) }, strtod(second + 1, &end) };
    return end > second + 1;
}

bool eval_baseline_read(Arena *arena, const char *path, EvalBaseline *out, Error *e)
{
    Stream *s = stream_open(path, e);
    const char *line;
    size_t n;
    if (!s) return false;
    for (LineStatus status; (status = stream_line(s, &line, &n)) != LINE_END && status != LINE_FAILED;) {
        EvalMark mark;
        if (status == LINE_READ && read_mark(arena, line, n, &mark)) ARENA_PUSH(arena, out->marks, mark);
    }
    stream_close(s);
    return out->marks.n || fail(e, "there is no score in it: --save writes one");
}

static void save_column(FILE *f, const EvalColumn *c)
{
    for (uint32_t i = 0; i < SCORE_END; i++)
        if (!tally_empty(&c->tallies[i])) fprintf(f, "%" STR_FMT "\t%s\t%.4f\n", STR_ARG(c->name), score_name(i), tally_value(&c->tallies[i]));
}

bool eval_baseline_save(const char *path, const EvalColumns *columns, Error *e)
{
    FILE *f = fopen(path, "w");
    if (!f) return fail(e, "%s", strerror(errno));
    fputs("# What each gold set scored when this was last saved: F1, or the share of what was matched (isnad eval --save).\nset\tscore\tvalue\n", f);
    for (uint32_t i = 0; i < columns->n; i++)
        if (columns->at[i].fold == FOLD_ALL) save_column(f, &columns->at[i]);
    bool bad = ferror(f);
    return fclose(f) || bad ? fail(e, "it cannot be written") : true;
}

const EvalMark *eval_mark(const EvalBaseline *b, Str set, uint32_t score)
{
    for (uint32_t i = 0; i < b->marks.n; i++)
        if (str_eq(b->marks.at[i].set, set) && str_eq(b->marks.at[i].score, str_of(score_name(score)))) return &b->marks.at[i];
    return NULL;
}

bool eval_fell(const EvalBaseline *b, const EvalColumn *c, uint32_t score, double noise)
{
    const EvalMark *mark = c->fold == FOLD_ALL ? eval_mark(b, c->name, score) : NULL;
    return mark && tally_value(&c->tallies[score]) < mark->value - noise;
}
