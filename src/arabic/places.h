/* Places - questions that later stages ask about the places found.
 *
 * A Place is a name in the text; its row, where it has one, is the gazetteer's. All pointers returned are constant or
 * live as long as the document. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_PLACES_H
#define ARABIC_PLACES_H
#include "arabic/doc.h"

typedef struct { int32_t lat, lon; } Point;      /* millionths of a degree */

/* Where the place is on the map: its row's point, else that of the place it lies by, moved by the direction and distance that the text
 * gives. False where no row says. */
bool places_point(const Lexicon *lex, const Place *place, Point *point);
/* ISO 3166-1 alpha-2, "" where it is not known. */
const char *places_country(const Lexicon *lex, const Doc *doc, const Place *place);
/* The country's own name in the place tables, "" where it is not known. */
Str places_country_name(const Lexicon *lex, const char *country);
/* The country that an event at `token` with no place of its own is plainly in: that of the nearest place or, failing that,
 * nationality in its sentence, else the one that the document is about; "" where neither is plain. */
const char *places_country_near(const Lexicon *lex, const Doc *doc, uint32_t token);
/* The country that most of the document's places and nationalities are of; "" where there is none. */
const char *places_dominant_country(const Lexicon *lex, const Doc *doc);

#endif
