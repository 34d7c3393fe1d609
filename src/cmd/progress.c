/* Progress - see progress.h. Nothing is shown of a reading that ends within two seconds. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static const double BEFORE_FIRST = 2.0, BETWEEN = 0.5;          /* seconds */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void progress_begin(Progress *p)
{
    *p = (Progress){ .on = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO) };
    if (p->on) p->begun = p->shown = now();
}

void progress_step(Progress *p)
{
    p->documents++;
    if (!p->on) return;
    double t = now();
    if (t - p->begun < BEFORE_FIRST || t - p->shown < BETWEEN) return;
    p->shown = t;
    fprintf(stderr, "\r%llu documents, %.0f a second ", (unsigned long long)p->documents, (double)p->documents / (t - p->begun));
}

void progress_end(Progress *p)
{
    if (p->on && p->shown > p->begun) fputs("\r\x1B[K", stderr);
}
