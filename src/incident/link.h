/* Link - reports gathered into incidents.
 *
 * Reports are taken in the dossier's order, which does not depend on how they came, each to the cluster that it fits best, or a
 * new one; then clusters that fit each other are joined. Cells of country, day and place keep the number of comparisons for
 * a report about the same however many reports there are. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_LINK_H
#define INCIDENT_LINK_H
#include "incident/weigh.h"

typedef struct { ARENA_ARRAY(uint32_t) reports; bool recalled, gone; } Cluster;   /* gone: joined to another */
typedef struct {
    Scale *scale;
    uint32_t *cluster_of;             /* of each report of the dossier, or NO_INDEX: it belongs to no incident */
    ARENA_ARRAY(Cluster) clusters;
} Links;

/* The dossier must be closed. Everything lies in its arena. */
Links *link_reports(Dossier *d);
/* Why a report is, or is not, in a cluster: the mean of its best pairs there. Over 0: it belongs. */
int32_t link_score(const Dossier *d, const Links *links, uint32_t report, uint32_t cluster);

#endif
