/* Run - what every verb that reads documents does: open the lexicon, read the inputs, print in their order, say how it went. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_RUN_H
#define CMD_RUN_H
#include "base/json.h"
#include "cmd/options.h"
#include "record/read.h"

/* Appends what the verb prints of one record; called in any thread. */
typedef void Printer(const Record *r, const Options *o, Json *out);

/* The exit code. `layers`: how many stages are run, 0 for all. */
int run_verb(const Options *o, uint32_t layers, Printer *print);
/* The same for pages and their facts alone: no stage is run. */
int run_pages(const Options *o, Printer *print);

/* Whoever wants the records themselves, all together. `take` is called in the order of the inputs with one record's JSON; `finish` once
 * at the end, to write to standard output; its result is the exit code where all was read. Both in the calling thread. */
typedef struct {
    void (*take)(void *context, const Lexicon *lex, Str record);
    int (*finish)(void *context, const Lexicon *lex);
    void *context;
} Collector;
/* Inputs may be documents, which are read, or records that `isnad read --format jsonl` printed, which are taken as they are. */
int run_records(const Options *o, const Collector *collector);

#endif
