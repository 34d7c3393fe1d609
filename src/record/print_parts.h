/* Print, inside - what the files print*.c share: the members that JSON records are made of. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_PRINT_PARTS_H
#define RECORD_PRINT_PARTS_H
#include "record/members.h"
#include "record/print.h"

typedef struct { const Record *r; Json *out; Utf8Index points; } Printer;

void member_span(Printer *p, const char *key, Span s);         /* an empty one is null */
/* A span with the entity that it means. */
void member_party(Printer *p, const char *key, Span s, uint32_t entity);
void member_why(Printer *p, Why why);

/* ---- print_entities.c ---------------------------------------------------------------------------- */
/* An index into entities; left out where there is none, as in a record whose last stages were not run. */
void member_entity(Printer *p, const char *key, uint32_t entity);
/* One entity's members, without the braces. */
void entity_members(Printer *p, const Entity *e);
void print_entities(Printer *p);

#endif
