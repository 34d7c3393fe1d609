/* Run - see run.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/run.h"

#include "cmd/input.h"
#include "cmd/jobs.h"
#include "cmd/progress.h"
#include "record/print.h"

#include <errno.h>

#include <stdio.h>

typedef struct {
    const Options *o;
    const Lexicon *lex;
    Inputs *inputs;
    Printer *print;
    uint32_t layers;
    bool page_only;
    const Collector *collector;   /* NULL: what is printed goes to standard output */
    Progress progress;
    bool broken;                  /* standard output takes no more */
} Run;

static Document *next(void *context) { return inputs_next(((Run *)context)->inputs); }

static void work(void *context, Arena *arena, const Document *d, Json *out)
{
    const Run *run = context;
    Input input = d->input;
    if (run->collector && d->record.n) { json_raw(out, d->record); return; }
    if (!input.date.n && run->o->date) input.date = str_of(run->o->date);
    input.layers = run->layers;
    input.page_only = run->page_only;
    input.prefer = run->o->prefer;
    run->print(record_read(run->lex, arena, &input), run->o, out);
}

static bool emit(void *context, const Json *out)
{
    Run *run = context;
    if (run->collector) run->collector->take(run->collector->context, run->lex, (Str){ out->p, (uint32_t)out->n });
    else run->broken = fwrite(out->p, 1, out->n, stdout) != out->n;
    progress_step(&run->progress);
    return !run->broken;
}

static int run_inputs(Run *run)
{
    Work todo = { next, work, emit, run };
    progress_begin(&run->progress);
    jobs_run(&todo, run->o->jobs);
    progress_end(&run->progress);
    int finished = run->collector ? run->collector->finish(run->collector->context, run->lex) : EXIT_ALL_READ;
    if (fflush(stdout) || run->broken) {
        fprintf(stderr, "isnad: the output cannot be written: %s\n", strerror(errno));
        return EXIT_SOME_UNREAD;
    }
    return inputs_failed(run->inputs) ? EXIT_SOME_UNREAD : finished;
}

static int run_all(const Options *o, Run run)
{
    Error e = { "" };
    Lexicon *lex = o->lexicon ? lexicon_open(o->lexicon, &e) : lexicon_builtin(&e);
    if (!lex) return fprintf(stderr, "isnad: %s\n", e.text), EXIT_USAGE;
    run.o = o, run.lex = lex, run.inputs = inputs_open(o->inputs, o->n_inputs);
    int status = run_inputs(&run);
    inputs_close(run.inputs);
    lexicon_close(lex);
    return status;
}

static void print_record(const Record *r, const Options *o, Json *out)
{
    (void)o;
    record_print(r, out);
}

int run_verb(const Options *o, uint32_t layers, Printer *print) { return run_all(o, (Run){ .layers = layers, .print = print }); }
int run_pages(const Options *o, Printer *print) { return run_all(o, (Run){ .page_only = true, .print = print }); }
int run_records(const Options *o, const Collector *collector) { return run_all(o, (Run){ .print = print_record, .collector = collector }); }
