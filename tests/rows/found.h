/* Found - whether a document holds a fact as the column `gives` writes it, and all that it holds, written so. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ROWS_FOUND_H
#define ROWS_FOUND_H
#include "record/read.h"
#include <stdio.h>

/* `table` tells what «none» means: of a table of numbers, no count; of events, no event and no figure. */
bool found_fact(const Doc *d, TableId table, Str fact);
void found_print(FILE *to, const Doc *d);

#endif
