/* Bench, inside: what isnad-bench measures. Each prints its table, or one object of JSON, and returns the exit code. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H
#include "arabic/stages.h"

int bench_stages(const Lexicon *lex, char **paths, int n, int repeat, bool json);
int bench_pages(const Lexicon *lex, char **paths, int n, int repeat, bool json);
/* `sizes`: numbers of records to reconcile; "-": 10,000 and 100,000. */
int bench_incidents(const Lexicon *lex, char **sizes, int n, bool json);
int bench_growth(const Lexicon *lex, char **pieces, int n, bool json);

/* Seconds by a clock that is cheap to ask (a thread's own time is a call into the kernel, and would weigh on short stages). */
double bench_clock(void);

#endif
