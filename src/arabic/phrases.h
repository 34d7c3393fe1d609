/* Phrases - how far a noun phrase reaches, without a parser.
 *
 * An Arabic noun phrase begins with its head and runs on: genitives («mudir shurtat Kirkuk»), adjectives that agree, names, titles, a
 * short prepositional complement of a title («al-mutahaddith bi-smi l-jaysh»), until a verb, a relative, a conjunction
 * that starts something new, or a mark ends it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_PHRASES_H
#define ARABIC_PHRASES_H
#include "arabic/doc.h"

enum {
    PHRASE_PLAIN = 0,
    PHRASE_AND = 1,          /* runs over «wa» between two like nouns: «ash-shurta wa-l-jaysh» */
    PHRASE_APPOSITION = 2,   /* runs over a comma into a title or age: «Ahmad Umar, 11 aman» */
    PHRASE_PREPS = 4,        /* takes prepositional complements: «masdar fi shurtat Salah ad-Din», «al-mutahaddith bi-smi ...» */
};
/* The article written apart, before digits: «al- 23». */
bool is_article(const Doc *doc, uint32_t t);
/* Can a noun phrase begin at token t? Words that go with numbers but stand alone are nouns too («qarar», «raf'»). */
bool phrase_opens(const Doc *doc, uint32_t t);
/* One past the last token of the noun phrase whose first token is `head`. */
uint32_t phrase_end(const Lexicon *lex, const Doc *doc, uint32_t head, unsigned how);
/* A party that ends at token `end` with those that «wa-» joins to it: «sayyarat wa-mabani d-dara'ib wa-wizarat al-maliyya». */
uint32_t phrase_joint_end(const Lexicon *lex, const Doc *doc, uint32_t end);
/* The bytes of tokens first .. end - 1, without the proclitics of the first and without marks at the end. */
Span phrase_span(const Doc *doc, uint32_t first, uint32_t end);
/* The head of the noun phrase that ends just before token `end` (a subject before its verb), or NONE. */
uint32_t phrase_start_before(const Lexicon *lex, const Doc *doc, uint32_t end);

#endif
