/* Cells - which clusters lie near a report: an index by country, day and place. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_CELLS_H
#define INCIDENT_CELLS_H
#include "incident/dossier.h"

typedef struct Cells Cells;

Cells *cells_new(Arena *arena);
/* Enters a cluster under all cells of one of its reports. */
void cells_enter(Cells *c, const Report *r, uint32_t cluster);
/* Clusters that have a report in a cell near r, each once, in ascending order; at most `most`. */
uint32_t cells_near(Cells *c, const Report *r, int lasts, uint32_t *out, uint32_t most);

#endif
