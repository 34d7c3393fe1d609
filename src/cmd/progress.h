/* Progress - how far a long reading has come, on standard error where that is a terminal.
 *
 * The only place of the program that looks at a clock; nothing of it reaches the output. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H
#include <stdbool.h>
#include <stdint.h>

typedef struct { bool on; uint64_t documents; double begun, shown; } Progress;

void progress_begin(Progress *p);
void progress_step(Progress *p);        /* a document is done */
void progress_end(Progress *p);         /* takes its line off the terminal */

#endif
