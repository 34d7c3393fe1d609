/* Numbers - what later stages ask of the numbers layer beyond doc->numbers.
 *
 * A qualifier may also stand after the counted noun («25 shakhsan ala l-aqall»), which only the figures
 * stage knows: it asks for it here and lays it on its copy of the number. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_H
#define ARABIC_NUMBERS_H
#include "arabic/doc.h"

/* The QUALIFIER_* of the qualifier phrase that begins at token t and may follow its number, 0 where none does; *n is its tokens. */
uint8_t number_qualifier_after(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t *n);
/* Lays a qualifier on a number: sets qualifier, low and high. A bound («at least») wins over «about»; what is vague stays so. */
void number_qualify(Number *number, uint8_t qualifier);

#endif
