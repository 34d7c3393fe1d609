/* Kinds - which kinds of event can be one occurrence, and which of two says more.
 *
 * «hujum» may turn out a shooting or a bombing; a bombing may be a suicide's. A shooting is no bombing. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_KINDS_H
#define ARABIC_KINDS_H
#include "arabic/doc.h"

/* How much a kind says within violence, or among what befalls without intent; 0 for the others and for the least. */
uint32_t kind_rank(uint32_t kind);
/* Is it an act of violence told as such: an attack of any kind, not an arrest, a raid, an abduction? */
bool kind_is_violent(uint32_t kind);
/* Can the two be one occurrence, by their kinds alone? */
bool kinds_meet(uint32_t a, uint32_t b);

#endif
