/* Entities, inside - what the files entities*.c share.
 *
 * Everything that is named is first noted where it stands (entities_bodies.c, entities_persons.c, entities_offices.c), then bodies that
 * leave their country open get one from the rest of the text (entities_settle.c), then what is one and the same becomes one
 * entity (entities_link.c), and last sources and events are told whom they mean (entities_refs.c). */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_ENTITIES_PARTS_H
#define ARABIC_ENTITIES_PARTS_H
#include "arabic/sources.h"

/* Somebody or something named at tokens first .. end - 1. */
typedef struct {
    uint8_t kind;                 /* ENTITY_* */
    uint32_t first, end;
    Span span;
    uint32_t row;                 /* of TABLE_SOURCES, or NONE */
    char country[3];              /* that the words themselves say, "" for none */
    uint32_t place;               /* in doc->places: where it is («shurtat Kirkuk»); NONE */
    uint32_t body;                /* of an office: the body that its words name, in `found`; NONE */
    uint32_t role;                /* of a person: the office that stands by the name, in `found`; NONE */
    bool open;                    /* a body of a state that is not said («wizarat as-sihha»): `country` is to be found */
    bool public;                  /* a person by a rank or role, though of no known body */
    bool taken;                   /* an office that a person's name fills: told with him */
    uint32_t entity;              /* set by entities_link; NONE */
} Found;

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    Ear ear;                      /* the sentence at hand */
    Str article;                  /* its letters in normal form */
    uint32_t mention;             /* in doc->mentions: the next that has not been passed */
    uint32_t *speaks;             /* for each token the source in whose words it is, or NONE */
    Root *roots;                  /* of each entity, once roots_find has them */
    uint32_t *origins;            /* by the two letters of a country the row of its adjective of origin + 1; [0] tells whether it was filled */
    uint32_t *called, n_called;   /* hashes of the last words of names so far: an open set, n_called slots */
    ARENA_ARRAY(Found) found;     /* in the order of the text, outer before inner */
} Entities;

static inline Str source_text(const Entities *n, ColumnId column, uint32_t row) { return row == NONE ? STR("") : lexicon_text(n->lex, column, row); }
/* A key that begins with a dot is completed with a country: «.ministry.health». */
static inline bool key_is_open(Str key) { return key.n && key.p[0] == '.'; }

/* ---- entities_bodies.c ------------------------------------------------------------------------------ */
/* What says where a body is: an adjective of origin («ar-rusiyya»), a place in the genitive («Kirkuk»), «fi Rusiya». */
typedef struct { uint32_t end; char country[3]; uint32_t place; } Tail;
/* The tail that begins at token t, the rest of a double name («wa-s-sukkan») stepped over; end is t where there is none. */
Tail tail_at(const Entities *n, uint32_t t);
/* Past «fi Ghazza», «bi-Ghazza» at token t; t where no such place stands there. */
uint32_t where_end(const Entities *n, uint32_t t);
/* The body named at token t; false where none begins. */
bool body_at(const Entities *n, uint32_t t, Found *out);

/* ---- entities_offices.c ---------------------------------------------------------------------------- */
/* The row of an office or rank at token t («mudir», «wazir as-sihha», «al-amid»), or NULL. */
const Reading *office_word(const Entities *n, uint32_t t);
/* The office named at token t, its body at index `found.n + 1` where it has one. False where none begins. */
bool office_at(const Entities *n, uint32_t t, Found *out);
/* Past what may stand between office and name: «al-asbaq», «al-amid», a comma. */
uint32_t office_holder(const Entities *n, uint32_t end);

/* ---- entities_persons.c ------------------------------------------------------------------------------- */
/* A person's name at token t; `titled`: an office, rank or courtesy stands before it, so that one word is enough. */
bool person_at(const Entities *n, uint32_t t, bool titled, Found *out);
/* Is a courtesy («ad-duktur») or rank all of token t? */
const Reading *title_word(const Entities *n, uint32_t t);
/* Keeps the word as one by which a person of this text is called. */
void name_remember(Entities *n, uint32_t t);
/* The word of a name as it is compared: normal form, without what is glued before it and without the article. */
Str name_word(const Entities *n, uint32_t t);

/* ---- the later passes --------------------------------------------------------------------------------- */
void entities_settle(Entities *n);
void entities_link(Entities *n);
void entities_refer(const Entities *n);
/* The first naming that begins at or after byte `begin`; namings.n where there is none. */
uint32_t entities_naming(const Doc *d, uint32_t begin);
/* Whom a phrase means who acts, is harmed or takes a position: what it begins with, else the first person, body or office in it; NONE. */
uint32_t entities_party(const Doc *d, Span span);

#endif
