/* Counts - a counted group of people as the text says it.
 *
 * «nahw sittin shakhsan», «jundiyyan», «khamsa min junudina», «adad min al-madaniyyin», «at-tifl Ahmad»: a
 * number with its qualifiers, a dual, a plural or one person, and who they are. The numbers follow the
 * guidelines: a dual is 2, one named or described person is 1, a plural without a number is open on both sides. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_COUNTS_H
#define ARABIC_COUNTS_H
#include "arabic/doc.h"

typedef struct {
    Range at;                    /* all its tokens, qualifiers included */
    uint32_t head;               /* the counted noun, or NONE for a bare number */
    int64_t low, high;           /* -1: open */
    uint8_t qualifier, who;      /* QUALIFIER_*, WHO_* */
    uint8_t effect;              /* what the noun itself says («qatil»: killed), or 0 */
    bool people;                 /* the noun is a word for people, an origin or a name */
    bool named;                  /* one person by name or description */
    bool others;                 /* «akharun»: of the group before */
    Why why;
} Count;

/* Reads the count that begins at token t; false where none does. */
bool count_at(const Lexicon *lex, const Doc *doc, uint32_t t, Count *out);
/* A word that stands for people by itself: «akharun», others; «al-adid», many; «ahaduhum», one of them; «adad minhum». */
bool count_is_pronoun(const Lexicon *lex, const Doc *doc, uint32_t t);
/* The preposition «min», which is also «man», who. */
bool count_is_min(const Lexicon *lex, const Doc *doc, uint32_t t);
/* Is the phrase one of people: counted, named, or a count without its noun? */
bool range_is_people(const Lexicon *lex, const Doc *doc, Range r);
/* One past the noun phrase or count that begins at t. */
uint32_t count_or_phrase_end(const Lexicon *lex, const Doc *doc, uint32_t t, unsigned how);

#endif
