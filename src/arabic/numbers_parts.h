/* Amounts - a bare number as words and digits say it, without what stands around it.
 *
 * Digits («1,234.5»), words («khamsa wa-ishrin»), both («13 alfan», «2.5 milyun»), vague words («asharat
 * al-alaf»), ordinals («al-hadi ashar»), fractions and powers (numbers_notation.c, numbers_signs.c). numbers.c puts qualifiers, ranges and uses around them. */
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
    double real;                  /* of digits: all of them */
} NumberWord;

typedef struct {
    uint32_t first, end;          /* tokens */
    uint16_t skip;                /* bytes of the first token's proclitics */
    int64_t value, micro;         /* of a vague amount: its low bound */
    int64_t high;                 /* of «bida»: the high bound; else 0 */
    double real;                  /* value with all its decimals, without the sign */
    uint8_t shape;                /* AMOUNT_* */
    bool digits;                  /* one run of digits and nothing else */
    bool negative;                /* «salib khamsa», «-5» */
    bool mark;                    /* a minus or a decimal point, the token before `first`, belongs to it */
    uint32_t row;                 /* of the word that says most, or NONE */
} Amount;
enum { AMOUNT_NONE, AMOUNT_EXACT, AMOUNT_VAGUE, AMOUNT_FEW, AMOUNT_UNSPECIFIED, AMOUNT_ORDINAL, AMOUNT_FRACTION };

/* A row of TABLE_NOTATION at a token; kind 0 for none. */
typedef struct { uint8_t kind, proclitics; uint16_t skip; uint32_t n, row; int64_t value; } Notation;
Notation number_notation(const Lexicon *lex, const Doc *doc, uint32_t t);

/* The number word at token t; kind 0 where there is none. A word with a pronoun («nisfuhum») is none. */
NumberWord number_word(const Lexicon *lex, const Doc *doc, uint32_t t);
/* A waw that stands alone: «miʾa wa khamsa» typed apart. */
bool number_lone_and(const Doc *doc, uint32_t t);
/* Value and millionths of a normal run of digits with its marks. A last point before three digits parts thousands unless `decimal`.
 * False where it is no number: «192.168.1.2», «9.11.2018», more than 18 digits. */
bool number_digits(Str norm, bool decimal, int64_t *value, int64_t *micro);
/* The same with all decimals; 0 where it is no number. */
double number_real(Str norm, bool decimal);
/* Sets value, micro and real from a quantity that is not negative. What int64_t does not hold has value -1. */
void amount_set(Amount *a, double real);
/* base to a power that is whole and not negative. */
double number_power(double base, int64_t n);
/* Are tokens a and b parted by nothing; by one blank? */
bool number_tight(const Doc *doc, uint32_t a, uint32_t b);
bool number_spaced(const Doc *doc, uint32_t a, uint32_t b);
/* Goes on from the digits of a at their end: groups parted by blanks («1 234 567»), an exponent («1e10»), a slash («3/4»). */
void digits_go_on(const Lexicon *lex, const Doc *doc, Amount *a);
/* After a whole amount: notation that makes another value («ala khamsa», «fasila khamsa», «^2», «5K», «1 4/5»). */
void amount_notation(const Lexicon *lex, const Doc *doc, Amount *a);
/* A dash that is a minus: nothing before it, digits tight behind it. */
bool number_minus(const Doc *doc, uint32_t t);
/* Digits, a mark and digits with nothing between, and no more of them on either side: «3/4», of no date. */
bool number_slashed(const Doc *doc, uint32_t t, double *real);
/* A whole number without sign and notation at token t, nothing glued before its first word. */
bool amount_bare(const Lexicon *lex, const Doc *doc, uint32_t t, Amount *out);
/* The same below a thousand and without what may follow. */
bool amount_group(const Lexicon *lex, const Doc *doc, uint32_t t, Amount *out);
/* Multiplies by the scales that follow: «milyun». */
void amount_scale(const Lexicon *lex, const Doc *doc, Amount *a);
/* The amount that begins at token t. `joined`: may go on over «and» («khamsa wa-ishrin»). False where none begins. */
bool amount_at(const Lexicon *lex, const Doc *doc, uint32_t t, bool joined, Amount *out);

#endif
