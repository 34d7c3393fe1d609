/* Facts - a layer of a document as short lines that people write and compare.
 *
 * One finding a line, its parts between « | »; what is empty or usual («actual», «affirm», an event not
 * told) is left out. CONTRIBUTING.md shows the lines of each layer. */
// SPDX-License-Identifier: Apache-2.0
#ifndef GOLDEN_FACTS_H
#define GOLDEN_FACTS_H
#include "arabic/stages.h"
#include <stdio.h>

/* A layer by the name of its folder, and the stage that has to be run for it. print NULL: web pages, which page.h prints. */
typedef struct { const char *name; Stage stage; void (*print)(FILE *, const Lexicon *, const Doc *); } Layer;
/* NULL where there is no such layer. */
const Layer *layer_named(const char *name);
const Layer *layer_at(size_t i);

#endif
