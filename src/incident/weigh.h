/* Weigh - what speaks for two reports telling of one incident, and what against it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_WEIGH_H
#define INCIDENT_WEIGH_H
#include "incident/dossier.h"

/* A day that a page does not tell is taken from its publication, and may lie so many days before. */
enum { REASONS_MOST = 24, UNTOLD_DAYS = 5 };
typedef struct { uint8_t evidence; int32_t weight; } Reason;              /* EVIDENCE_*, hundredths */
typedef struct { Reason at[REASONS_MOST]; uint32_t n; int32_t sum; } Reasons;

/* The tables, read once, and how many reports of the dossier use each word. */
typedef struct Scale Scale;
Scale *scale_new(Dossier *d);
/* The reasons, with `base` taken off the sum: over 0 the two are one incident. Symmetric. Where days, places and kinds speak strongly against it, the
 * rest is not looked at. */
Reasons weigh(const Scale *s, const Report *a, const Report *b);
#endif
