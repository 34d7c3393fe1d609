/* Feats - what an inflected form shows of itself, in 32 bits.
 *
 * The inflector of lexc writes them, the engine reads them. A group of bits that is 0 is not shown by
 * the letters: unvocalised «qatala» is active and passive alike, so its voice is 0. */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_FEATS_H
#define LEXICON_FEATS_H
#include <stdint.h>

typedef enum { POS_NONE, POS_NOUN, POS_ADJ, POS_VERB, POS_NAME, POS_PARTICLE, POS_NUMBER } Pos;
typedef enum { NUMBER_UNSAID, SINGULAR, DUAL, PLURAL } GramNumber;
typedef enum { GENDER_UNSAID, MASCULINE, FEMININE } Gender;
typedef enum { TENSE_UNSAID, PAST, PRESENT } Tense;   /* PRESENT also covers the short (jussive) forms */
typedef enum { VOICE_OPEN, ACTIVE, PASSIVE } Voice;

#define FEATS_POS(f)       ((Pos)((f) & 15u))
#define FEATS_NUMBER(f)    ((GramNumber)((f) >> 4 & 3u))
#define FEATS_GENDER(f)    ((Gender)((f) >> 6 & 3u))
#define FEATS_PERSON(f)    ((f) >> 8 & 3u)
#define FEATS_TENSE(f)     ((Tense)((f) >> 10 & 3u))
#define FEATS_VOICE(f)     ((Voice)((f) >> 12 & 3u))
#define FEATS_MAKE(pos, number, gender, person, tense, voice)                                       \
    ((uint32_t)(pos) | (uint32_t)(number) << 4 | (uint32_t)(gender) << 6 | (uint32_t)(person) << 8 | \
     (uint32_t)(tense) << 10 | (uint32_t)(voice) << 12)

#define FEAT_CONSTRUCT (1u << 14)   /* only before a genitive or a pronoun: «qatilay», «mas'ulu», «qunbulat» */
#define FEAT_INDEF_ACC (1u << 15)   /* the alif of an indefinite accusative: «qatilan» */
#define FEAT_OBLIQUE   (1u << 16)   /* «qatilayn», «mas'ulin» */
#define FEAT_NOMINATIVE (1u << 17)  /* «qatilan (two)», «mas'ulun» */
#define FEAT_SHORT     (1u << 18)   /* short present after lam: «yusib», «yu'ad» */
#define FEAT_BROKEN    (1u << 19)   /* a broken plural: takes no further plural ending */
#define FEAT_BOUND     (1u << 20)   /* only before a pronoun: «qunbulat-hu», «qatala-hu» of «qatalu», «tabanna-hu»; always with FEAT_CONSTRUCT */

#endif
