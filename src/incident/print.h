/* Print, incidents - an incident as one JSON object, as the contract says. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_PRINT_H
#define INCIDENT_PRINT_H
#include "base/json.h"
#include "incident/incidents.h"

void incident_print(const Incidents *all, const Incident *x, Json *out);
/* A reason in words, "{who}" and "{n}" of its label filled in; in the arena. */
Str because_text(Dossier *d, const Because *b, bool arabic);
const char *grade_name(Grade grade);

#endif
