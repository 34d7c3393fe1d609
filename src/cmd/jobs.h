/* Jobs - work shared by threads over a bounded queue, with results in the order of the inputs.
 *
 * The calling thread takes documents from `next` and hands results to `emit`; N threads run `work`, each with
 * an arena of its own that is emptied between documents. With one job everything runs in the calling thread. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_JOBS_H
#define CMD_JOBS_H
#include "base/json.h"
#include "cmd/document.h"

typedef struct {
    Document *(*next)(void *context);                                         /* calling thread; NULL at the end */
    void (*work)(void *context, Arena *arena, const Document *d, Json *out);  /* any thread */
    bool (*emit)(void *context, const Json *out);                             /* calling thread, in order; false stops */
    void *context;
} Work;

void jobs_run(const Work *work, uint32_t jobs);

#endif
