/* Compile - checked tables to the image of src/lexicon/image.h. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TOOLS_COMPILE_H
#define TOOLS_COMPILE_H
#include "tables.h"

typedef struct { uint32_t rows, forms, keys; } Counts;
/* The bytes of the image, the same for the same tables; faults of inflection go to t->faults, after which it is of no use. */
Str compile(Tables *t, Counts *counts);

#endif
