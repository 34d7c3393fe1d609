/* Sources - the record of those who know and those who publish, over all incidents.
 *
 * Of each root and each publisher: in how many incidents it is heard, how often first, how often it copied; and for each effect that it
 * gave a number of, how its first figure stands to its last one and to the range of all roots. It tells how a source has done with
 * what is in this set, and is no verdict on it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_SOURCES_H
#define INCIDENT_SOURCES_H
#include "base/json.h"
#include "incident/incidents.h"

typedef struct { uint32_t below, same, above; } Compared;

typedef struct {
    Str key, name;
    uint8_t kind;                     /* SOURCE_* */
    bool publisher;                   /* an outlet with its pages; else a root */
    uint32_t incidents, first, pages, copies;
    uint32_t tolls;                   /* effects of incidents that it gave a number of */
    Compared own, range;              /* its first figure against its last; its first figure against the incident's range */
} SourceRecord;

typedef struct { ARENA_ARRAY(SourceRecord) at; } SourceRecords;

/* Incidents known from memories alone are left out. By number of incidents, then by key. In the dossier's arena. */
SourceRecords *sources_of(const Incidents *all);
void source_print(const SourceRecord *s, Json *out);

#endif
