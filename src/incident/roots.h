/* Roots - who knows the figures of one incident, and which of its pages and passages are copies. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_ROOTS_H
#define INCIDENT_ROOTS_H
#include "incident/dossier.h"

/* The roots of one incident: indexes into the dossier's. */
typedef ARENA_ARRAY(uint32_t) RootIndex;

/* Sets the root and `copied` of the figures, and copied_from of the documents, of one incident. Both lists ascend, so that earlier pages come
 * first. `country` completes the keys of bodies that every state has. */
void figures_roots(Dossier *d, RootIndex *index, const uint32_t *documents, uint32_t n_documents, const uint32_t *figures, uint32_t n_figures, Str country);

#endif
