/* Pieces - a token as the words that it is written together of: «wa-bi-l-madina» is wa, bi, al-madina; «baytu-hum» is bayt, hum.
 *
 * Cut as the Universal Dependencies of Arabic cut: conjunctions, prepositions, the future's sa and pronouns are words, the article is not. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_PIECES_H
#define RECORD_PIECES_H
#include "record/read.h"

enum { PIECES_MAX = 6 };

typedef struct {
    Str form, lemma;              /* lemma: as the table's row has it, else the form */
    const char *upos;             /* of the UD tag set */
    uint32_t feats;               /* FEATS_*, of the main word */
    bool main, definite;          /* main: the word itself, no clitic; definite: it has the article */
} Piece;

/* The article's letters, to be asked for once a document. */
Str pieces_article(const Record *r);
/* Fills out with the pieces of token t in the order of writing, and returns how many; forms lie in the document's arena. */
uint32_t pieces_of(const Record *r, Str article, uint32_t t, Piece out[PIECES_MAX]);

#endif
