/* Input - the documents of files, folders and standard input, one after the other.
 *
 * A folder gives its files in the order of their names, subfolders too, hidden ones not. A file is JSON Lines where its name ends
 * in .jsonl or its first byte that is not blank is {, else a plain text. JSON Lines are read line by line. What
 * cannot be read is told on standard error with its name; the others are still read. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_INPUT_H
#define CMD_INPUT_H
#include "cmd/document.h"

typedef struct Inputs Inputs;

/* The paths must outlive it; "-" is standard input. */
Inputs *inputs_open(char **paths, int n);
/* The next document, the caller's to free; NULL at the end. */
Document *inputs_next(Inputs *in);
/* How many inputs could not be read so far. */
uint32_t inputs_failed(const Inputs *in);
void inputs_close(Inputs *in);

#endif
