/* Amounts - a bare number as words and digits say it, without what stands around it.
 *
 * Digits («1,234.5»), words («khamsa wa-ishrin»), both («13 alfan», «2.5 milyun»), vague words («asharat
 * al-alaf»), ordinals («al-hadi ashar»). numbers.c puts qualifiers, ranges and uses around them. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_NUMBERS_PARTS_H
#define ARABIC_NUMBERS_PARTS_H
#include "arabic/doc.h"

/* How a word or a run of digits enters an amount: a row of TABLE_NUMBERS, or digits (kind NUMBER_DIGITS). */
enum { NUMBER_DIGITS = 255 };
typedef struct {
    uint8_t kind;                 /* NUMBER_KIND_* or NUMBER_DIGITS, 0 for none */
    uint8_t proclitics;           /* CLITIC_* */
    uint16_t skip;                /* bytes of the proclitics before the article */
    uint32_t n;                   /* tokens */
    uint32_t row;                 /* in TABLE_NUMBERS, or NONE */
    int64_t value, high;          /* as in the row */
    int64_t micro;                /* of digits: decimals in millionths */
} NumberWord;

typedef struct {
    uint32_t first, end;          /* tokens */
    uint16_t skip;                /* bytes of the first token's proclitics */
    int64_t value, micro;         /* of a vague amount: its low bound */
    int64_t high;                 /* of «bida»: the high bound; else 0 */
    uint8_t shape;                /* AMOUNT_* */
    bool digits;                  /* one run of digits and nothing else */
    uint32_t row;                 /* of the word that says most, or NONE */
} Amount;
enum { AMOUNT_NONE, AMOUNT_EXACT, AMOUNT_VAGUE, AMOUNT_FEW, AMOUNT_UNSPECIFIED, AMOUNT_ORDINAL, AMOUNT_FRACTION };

/* The number word at token t; kind 0 where there is none. A word with a pronoun («nisfuhum») is none. */
NumberWord number_word(const Lexicon *lex, const Doc *doc, uint32_t t);
/* A waw that stands alone: «miʾa wa khamsa» typed apart. */
bool number_lone_and(const Doc *doc, uint32_t t);
/* Value and millionths of a normal run of digits with its marks. A last point before three digits parts thousands unless `decimal`.
 * False where it is no number: «192.168.1.2», «9.11.2018», more than 18 digits. */
bool number_digits(Str norm, bool decimal, int64_t *value, int64_t *micro);
/* The amount that begins at token t. `joined`: may go on over «and» («khamsa wa-ishrin»). False where none begins. */
bool amount_at(const Lexicon *lex, const Doc *doc, uint32_t t, bool joined, Amount *out);

#endif
