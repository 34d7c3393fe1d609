/* Published - the day a report appeared, where nobody has given it.
 *
 * A page's stamp is often the day of its last change or of the visit, so it is believed only where the text and the embedded posts agree.
 * The text says more than it seems: «ams al-jum'a» means that it appeared on a Saturday, «7 mars al-hali» in March
 * on the 7th or later, «al-yawm al-arbi'a 25 yanayir 2017» the very day; and an embedded post was there before. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_PUBLISHED_H
#define ARABIC_PUBLISHED_H
#include "arabic/times_said.h"

/* Fills doc->published and published_from where published.year is 0, or where it came from the page (METADATA, VISIBLE) and the text contradicts it; leaves both where nothing speaks for a day.
 * From: TEXT where words of the text name the day or choose it among several; EMBED where a post alone gives it; VISIBLE
 * where the stamp agrees with all that is known. */
void published_infer(const Lexicon *lex, Doc *doc, const Said *saids, uint32_t n);

#endif
