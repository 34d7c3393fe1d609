/* isnad eval - how right the readings are: every score of the record on gold files, errors, and the fall from a baseline. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"
#include "cmd/verbs.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static bool refuse(const char *what, const char *why)
{
    fprintf(stderr, "isnad eval: %s: %s\n", what, why);
    return false;
}

static bool is_sensible(const Options *o)
{
    if (o->errors && !eval_has_score(o->errors)) return refuse(o->errors, "there is no such score: figures, figures.who ... as the table names them, chains, or all");
    if (o->records && o->n_inputs > 1) return refuse(o->records, "--records goes with one gold file");
    if (o->from >= o->to) return refuse("--from", "nothing lies before --to");
    return true;
}

static bool read_sets(const Options *o, const Lexicon *lex, EvalSet *sets)
{
    for (int i = 0; i < o->n_inputs; i++) {
        Error e;
        if (!eval_read(o, lex, o->inputs[i], &sets[i], &e)) return refuse(sets[i].path, e.text);
        if (sets[i].unread) fprintf(stderr, "isnad eval: %s: %u of %u texts have no record\n", sets[i].path, sets[i].unread, sets[i].texts.n);
    }
    return true;
}

/* Says which scores fell; false where one did, or where the baseline knows nothing of a set. */
static bool has_held(const Options *o, const EvalColumns *columns, const EvalBaseline *baseline)
{
    bool held = true;
    for (uint32_t i = 0; i < columns->n; i++) {
        const EvalColumn *c = &columns->at[i];
        bool known = c->fold != FOLD_ALL;
        for (uint32_t k = 0; k < SCORE_END; k++) {
            const EvalMark *mark = eval_mark(baseline, c->name, k);
            known |= mark != NULL;
            if (!eval_fell(baseline, c, k, o->noise)) continue;
            fprintf(stderr, "isnad eval: %" STR_FMT ": %s fell from %.3f to %.3f\n", STR_ARG(c->name), score_name(k), mark->value, tally_value(&c->tallies[k]));
            held = false;
        }
        if (!known) held = false, fprintf(stderr, "isnad eval: %s has no score of the set \"%" STR_FMT "\"\n", o->baseline, STR_ARG(c->name));
    }
    return held;
}

static bool print_all(const Options *o, const EvalSet *sets, const EvalColumns *columns, const EvalBaseline *baseline)
{
    Json out = { 0 };
    if (o->format == FORMAT_JSON) eval_json(o, columns, baseline, &out);
    else {
        eval_table(o, columns, baseline, &out);
        for (int i = 0; i < o->n_inputs; i++) eval_errors(o, &sets[i], &out);
    }
    bool written = fwrite(out.p, 1, out.n, stdout) == out.n && !fflush(stdout);
    json_free(&out);
    return written || refuse("the output cannot be written", strerror(errno));
}

/* Sets that were read, to the exit code: 1 where a line was unread, a score fell, or nothing could be written. */
static int finish(const Options *o, Arena *arena, const EvalSet *sets)
{
    EvalColumns columns = { 0 };
    EvalBaseline baseline = { 0 };
    Error e;
    bool good = true;
    for (int i = 0; i < o->n_inputs; i++) {
        eval_columns(o, arena, &sets[i], &columns);
        good &= !sets[i].failed;
    }
    if (o->baseline && !eval_baseline_read(arena, o->baseline, &baseline, &e)) return refuse(o->baseline, e.text), EXIT_USAGE;
    good &= print_all(o, sets, &columns, &baseline);
    if (o->baseline) good &= has_held(o, &columns, &baseline);
    if (o->save && !eval_baseline_save(o->save, &columns, &e)) good = refuse(o->save, e.text);
    return good ? EXIT_ALL_READ : EXIT_SOME_UNREAD;
}

static int run(const Options *o, const Lexicon *lex)
{
    EvalSet *sets = calloc((size_t)o->n_inputs, sizeof *sets);
    if (!sets) panic("no memory for the gold sets");
    Arena *arena = arena_new();
    int status = read_sets(o, lex, sets) ? finish(o, arena, sets) : EXIT_SOME_UNREAD;
    for (int i = 0; i < o->n_inputs; i++) arena_free(sets[i].arena);
    arena_free(arena);
    free(sets);
    return status;
}

int verb_eval(int argc, char **argv)
{
    Options o;
    Error e;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    if (!is_sensible(&o)) return EXIT_USAGE;
    Lexicon *lex = o.lexicon ? lexicon_open(o.lexicon, &e) : lexicon_builtin(&e);
    if (!lex) return fprintf(stderr, "isnad: %s\n", e.text), EXIT_USAGE;
    status = run(&o, lex);
    lexicon_close(lex);
    return status;
}
