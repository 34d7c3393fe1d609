/* Build - the steps by which a cluster of reports becomes an incident; one file each. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_BUILD_H
#define INCIDENT_BUILD_H
#include "incident/incidents.h"

/* Kind, day, place and title: what most reports say, the finer before the vaguer. */
void describe(Dossier *d, Incident *x);
/* Figures by effect and root; ranges; disputes. */
void tolls_find(Dossier *d, Incident *x, const Indexes *figures);
/* Who claims, denies, accuses, warned; arrests after. */
void stands_find(Dossier *d, Incident *x);
/* Warnings of pages that tell of no incident yet: given to the incidents that came. */
void warnings_find(Incidents *all);
void reckon(Dossier *d, Incident *x);
void grade_propose(Dossier *d, Incident *x);

/* Adds an index that is not there yet, keeping the order in which they came. */
void index_add(Arena *a, Indexes *list, uint32_t index);
bool index_in(const Indexes *list, uint32_t index);

#endif
