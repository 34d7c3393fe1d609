/* Claims, inside - what the files claims*.c share: who can take a position, and the words of data/claims.tsv at a token.
 *
 * claims_party.c notes who is named in a sentence and finds the subject of a verb; claims_frames.c reads claims, denials and accusations,
 * claims_warn.c warnings; claims_about.c finds of which event a claim is, who tells of it, and its day. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_CLAIMS_PARTS_H
#define ARABIC_CLAIMS_PARTS_H
#include "arabic/sources.h"

/* Somebody named who can take a position; next: where reading goes on. */
typedef struct {
    uint32_t first, end, next;
    Span span;
    uint32_t entity;              /* in doc->entities, or NONE */
    uint8_t kind;                 /* SOURCE_* */
    uint8_t gender;               /* of the first word */
    bool glued;                   /* after a preposition: no subject */
    bool bare;                    /* only a noun for what it is: «al-jama'a» */
    bool group;                   /* an armed group, a party or an unknown name in quotation marks */
} Party;

/* Who takes a position, and whom he accuses: indexes of parties, or NONE. */
typedef struct { uint32_t who, of; } Sides;

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    Ear ear;                      /* the sentence at hand */
    ARENA_ARRAY(Party) parties;   /* of the text so far, in its order */
    uint32_t first_party, read;   /* those of the sentence: first_party .. read - 1 were read, later ones made */
    bool reading;                 /* the sentence is being read */
    ARENA_ARRAY(Sides) sides;     /* of each of doc->claims */
    uint32_t main;                /* the first event that happened, in doc->events, or NONE */
    uint32_t *teller;             /* for each token the chain that tells it */
} Claims;

/* A word of data/claims.tsv at a token: `end` past it. */
typedef struct { uint32_t first, end, row; uint8_t act, frame; uint32_t feats; bool pronoun; } ClaimWord;

static inline const Token *claims_at(const Claims *c, uint32_t t) { return &c->doc->tokens.at[t]; }

/* ---- claims.c ------------------------------------------------------------------------------------------- */
/* The word at token t that has this frame (and act, if not 0); false where there is none. */
bool claim_word(const Claims *c, uint32_t t, uint8_t frame, uint8_t act, ClaimWord *out);
/* A word of doing: of data/events an act, a light verb, or a row of frame `acts`. */
bool claim_deed(const Claims *c, uint32_t t);
/* A word of a denied sentence stands before token t. */
bool claim_negated(const Claims *c, uint32_t t);

/* ---- claims_party.c ---------------------------------------------------------------------------------------- */
void parties_note(Claims *c);                                            /* those of the sentence at hand */
/* Indexes of parties, NONE where there is none. The one that begins at token t, asides skipped; the one that stands directly before token t; who does
 * the verb at tokens first .. end - 1; the first or last whose tokens lie in from .. to - 1. */
uint32_t party_after(const Claims *c, uint32_t t);
uint32_t party_before(const Claims *c, uint32_t t);
uint32_t party_subject(const Claims *c, const ClaimWord *verb);
uint32_t party_spoken(const Claims *c, uint32_t t, uint8_t gender);      /* whom a pronoun at token t means who speaks or acts */
uint32_t party_first(const Claims *c, uint32_t from, uint32_t to);
uint32_t party_last(const Claims *c, uint32_t from, uint32_t to);
uint32_t party_object(const Claims *c, uint32_t from, uint32_t to);      /* the last there that no preposition governs */
/* Whom no table knows, but his place in the sentence tells: the noun phrase of tokens from .. to - 1; NONE where it is none. */
uint32_t party_make(Claims *c, uint32_t from, uint32_t to);
/* Its fullest naming in this part of the text. */
Str party_name(const Claims *c, uint32_t party);
bool party_same(const Claims *c, uint32_t a, uint32_t b);

/* ---- claims_frames.c, claims_warn.c ------------------------------------------------------------------------ */
/* Reads what begins at token t; the token where reading goes on. */
uint32_t claim_read(Claims *c, uint32_t t);
uint32_t warning_read(Claims *c, uint32_t t);

/* ---- claims_about.c ------------------------------------------------------------------------------------------ */
/* Keeps a claim: of party `who` about party `of` (indexes or NONE), said by `cue`, its matter told in tokens from .. to - 1. */
void claim_keep(Claims *c, uint8_t act, uint32_t who, uint32_t of, const ClaimWord *cue, uint32_t from, uint32_t to);
/* The first word in tokens from .. to - 1 that tells of an event, its index in doc->triggers; NONE. */
uint32_t claim_trigger(const Claims *c, uint32_t from, uint32_t to);
/* The event that tokens from .. to - 1 tell of or mean: named there, told last before them, or the text's first; in doc->events, or NONE. */
uint32_t claim_event(const Claims *c, uint32_t from, uint32_t to);
/* Finds the text's main event: the first that happened lately, else the first that happened. */
void claims_main(Claims *c);
/* Its day; year 0 where not said, month and day 0 where only the year is. */
Date claim_event_day(const Claims *c);
/* Below 0, 0 or above 0 as day a is before b, the same or after it. */
int32_t claim_compare(Date a, Date b);
/* Does the text tell of what happened lately? A page that recalls an attack of years ago may still warn of the next. */
bool claim_has_news(const Claims *c);
/* Names who takes each position, when all of the text is read. */
void claims_name(Claims *c);

#endif
