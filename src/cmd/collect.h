/* Collect - records of all inputs gathered into one dossier, for the verbs that look at many documents together. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_COLLECT_H
#define CMD_COLLECT_H
#include "cmd/options.h"
#include "incident/incidents.h"

typedef struct { const Options *o; Dossier *d; } Collected;

/* Reads everything that the options name, then calls finish with a Collected; the exit code. */
int collect_run(const Options *o, int (*finish)(void *collected, const Lexicon *lex));
/* The incidents, with the ids of the file that --known names; NULL after a message where that cannot be read. */
const Incidents *collected_incidents(Collected *c);

#endif
