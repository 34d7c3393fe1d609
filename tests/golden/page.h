/* Page facts - what is read of a web page, as lines: its names and times, each block with its kind, its problems. */
// SPDX-License-Identifier: Apache-2.0
#ifndef GOLDEN_PAGE_H
#define GOLDEN_PAGE_H
#include "record/read.h"
#include <stdio.h>

void print_page(FILE *to, const Record *record);

#endif
