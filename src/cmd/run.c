/* Run - see run.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/run.h"

#include "cmd/input.h"
#include "cmd/jobs.h"
#include "cmd/progress.h"

#include <errno.h>

#include <stdio.h>

typedef struct {
    const Options *o;
    const Lexicon *lex;
    Inputs *inputs;
    Printer *print;
    uint32_t layers;
    bool page_only;
    Progress progress;
    bool broken;                  /* standard output takes no more */
} Run;

static Document *next(void *context) { return inputs_next(((Run *)context)->inputs); }

static void work(void *context, Arena *arena, const Document *d, Json *out)
{
    const Run *run = context;
    Input input = d->input;
    if (!input.date.n && run->o->date) input.date = str_of(run->o->date);
    input.layers = run->layers;
    input.page_only = run->page_only;
    input.prefer = run->o->prefer;
    run->print(record_read(run->lex, arena, &input), run->o, out);
}

static bool emit(void *context, const Json *out)
{
    Run *run = context;
    run->broken = fwrite(out->p, 1, out->n, stdout) != out->n;
    progress_step(&run->progress);
    return !run->broken;
}

static int run_inputs(Run *run)
{
    Work todo = { next, work, emit, run };
    progress_begin(&run->progress);
    jobs_run(&todo, run->o->jobs);
    progress_end(&run->progress);
    if (fflush(stdout) || run->broken) {
        fprintf(stderr, "isnad: the output cannot be written: %s\n", strerror(errno));
        return EXIT_SOME_UNREAD;
    }
    return inputs_failed(run->inputs) ? EXIT_SOME_UNREAD : EXIT_ALL_READ;
}

static int run_all(const Options *o, uint32_t layers, bool page_only, Printer *print)
{
    Error e = { "" };
    Lexicon *lex = o->lexicon ? lexicon_open(o->lexicon, &e) : lexicon_builtin(&e);
    if (!lex) return fprintf(stderr, "isnad: %s\n", e.text), EXIT_USAGE;
    Run run = { .o = o, .lex = lex, .print = print, .layers = layers, .page_only = page_only, .inputs = inputs_open(o->inputs, o->n_inputs) };
    int status = run_inputs(&run);
    inputs_close(run.inputs);
    lexicon_close(lex);
    return status;
}

int run_verb(const Options *o, uint32_t layers, Printer *print) { return run_all(o, layers, false, print); }
int run_pages(const Options *o, Printer *print) { return run_all(o, 0, true, print); }
