/* Features - what the trained weights may look at: a token's form, its ends, what the tables say of it, and its neighbours.
 *
 * The same code makes features when tools/train learns and when the engine reads, so that the two cannot drift apart. A feature is the hash
 * of what is seen and where; values of tables go in by name, so that a new symbol or table changes no other. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_FEATURES_H
#define ARABIC_FEATURES_H
#include "arabic/doc.h"
#include "arabic/weights.h"

enum { WORD_FEATURES = 40, NAME_FEATURES = 96 };

/* What is seen of one token; hashes, 0 for nothing. */
typedef struct Fact {
    uint32_t form, root, stem;    /* normal form; without glued little words, article and pronoun; the same and whether there was an article */
    uint32_t head1, head2, head3, tail1, tail2, tail3;   /* first and last letters of the form */
    uint32_t stem_head2, stem_head, stem_tail, stem_tail2;           /* three and two of the stem */
    uint32_t cluster;             /* words used alike */
    uint32_t place, name, source; /* what the tables of places, names and sources say, and whether it begins or goes on there */
    uint32_t tables;              /* which tables know it */
    uint32_t open;                /* the parts of speech and cuts that its readings leave open */
    uint32_t word;                /* the part of speech and cut that are chosen */
    uint32_t memory;              /* names: what its stem was in the sentences before */
} Fact;

/* What a token counts as the same word by: its normal form, or that it is a number of so many digits, a link, a symbol. Never 0 or 1. */
uint32_t feature_form(const Token *token);
/* The facts of all tokens, in the document's arena, after the rules of `words` have chosen. article: its letters in normal form. */
Fact *features_facts(const Lexicon *lex, Doc *doc, const Weights *weights, Str article);
/* Renews what hangs on the chosen reading of token t. */
void features_choose(const Doc *doc, const Weights *weights, Str article, uint32_t t, Fact *fact);
/* The features of token t, within its sentence; returns how many. */
uint32_t features_word(const Doc *doc, const Fact *facts, uint32_t t, uint32_t out[WORD_FEATURES]);
uint32_t features_name(const Doc *doc, const Fact *facts, uint32_t t, uint32_t out[NAME_FEATURES]);

#endif
