/* Incidents - what many documents say together (spec: shared contract "incident").
 *
 * A pure function of a dossier, the lexicon and the ids given before: the same set of records gives the same incidents, ids included, in
 * whatever order they were added. Everything lies in the dossier's arena and lives as long. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_INCIDENTS_H
#define INCIDENT_INCIDENTS_H
#include "incident/link.h"

typedef ARENA_ARRAY(uint32_t) Indexes;

/* What one root says of one effect: its latest figure, and those that it replaced. */
typedef struct {
    uint32_t root, figure;            /* figure: the latest, in the dossier */
    int64_t low, high;                /* high: low where it is open */
    Indexes documents, earlier;       /* pages that carry it, copies too; figures that were replaced */
} RootToll;

/* All figures of one effect. */
typedef struct {
    uint8_t effect;
    int64_t low, high;                /* over the latest of each root; -1 where nobody gives a number */
    uint32_t latest;                  /* of roots: the one that spoke last; NO_INDEX */
    ARENA_ARRAY(RootToll) roots;
    Indexes series, parts, totals;    /* figures in order of time: whole; of a group; over many incidents */
} Toll;

/* Two roots whose latest figures cannot both be right. */
typedef struct { uint8_t effect; uint32_t a, b; Str since; } Dispute;

typedef struct { Str who, key, of; uint8_t kind; uint32_t position; } Stand;     /* who claims, denies, accuses, warned; once each */
typedef ARENA_ARRAY(Stand) Stands;
typedef struct { Str who; Days date; uint32_t report; } ArrestAfter;

typedef enum { GRADE_NONE, GRADE_CONFIRMED, GRADE_FAIR, GRADE_WEAK, GRADE_CONTESTED, GRADE_DISCOUNTED } Grade;
typedef struct { const char *key; Str about; uint32_t count; } Because;           /* a label of data/ui.tsv, and what it is about */

typedef struct {
    int64_t low, best, high;          /* -1: the policy gives none */
    uint8_t policy, effect;
    bool provisional;
    Str words;                        /* the raw words it was reckoned from, of the figures that it uses */
} Reckoning;

typedef struct {
    Str id;
    ARENA_ARRAY(Str) previous;
    uint8_t kind;
    int32_t date, date_end;           /* day numbers; INT32_MIN unknown, date_end only where it lasted */
    Location place;                      /* name with what lies around it: «Dumiz, Kirkuk» */
    Str title;
    bool recalled;                    /* no page tells it as news: known from memories alone */
    Indexes documents, reports, roots;
    ARENA_ARRAY(Toll) tolls;
    ARENA_ARRAY(Dispute) disputes;
    Stands claims, denials, accusations, warnings;
    ARENA_ARRAY(ArrestAfter) arrests;
    ARENA_ARRAY(Reckoning) reckonings;
    ARENA_ARRAY(Because) because;
    Grade grade;
} Incident;

typedef struct { Dossier *d; Links *links; ARENA_ARRAY(Incident) at; uint32_t reports_apart; } Incidents;

/* Which incident a report belonged to before: keeps ids over time (spec, "id"). */
typedef struct { Str document; uint32_t event; Str incident; } Former;

typedef ARENA_ARRAY(Former) Formers;
/* Adds the reports of one incident as it was printed, a line of JSON; false with a message where it is none. */
bool former_add(Dossier *d, Str json, Formers *list, Error *e);

/* Closes the dossier where it is open, and makes its incidents, by date, place and id. `former` may be NULL. */
Incidents *incidents_of(Dossier *d, const Former *former, uint32_t n_former);

#endif
