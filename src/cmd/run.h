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

#endif
