/* Lexicon - all knowledge, compiled: a read-only image of data/.
 *
 * Opened once, constant from then on, shared by any number of threads. The image is linked into the
 * library or mapped from a file; its offsets are all checked when it is opened, so look-ups cannot
 * fail. Keys are normal forms (lexicon/letters.h), words joined by one space. */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_LEXICON_H
#define LEXICON_LEXICON_H
#include "base/error.h"
#include "lexicon/feats.h"
#include "lexicon/schema.h"

typedef struct Lexicon Lexicon;

/* The image that is linked in. NULL with a message only if the build is broken. */
Lexicon *lexicon_builtin(Error *e);
/* Maps an image made by lexc; NULL with a message where it cannot be read or its check fails. */
Lexicon *lexicon_open(const char *path, Error *e);
/* Reads an image in memory, which must outlive the lexicon (fuzzing, tests). */
Lexicon *lexicon_from_bytes(const void *bytes, size_t n, Error *e);
void lexicon_close(Lexicon *lex);
const char *lexicon_hash(const Lexicon *lex);        /* "sha256:" and 64 hex digits of the image */

/* A reading of a key: which row it is an inflected form of, and what the form shows. */
typedef struct { uint16_t table; uint16_t spare; uint32_t row; uint32_t feats; } Sense;
typedef struct { const Sense *at; uint32_t n; bool goes_on; } Senses;   /* goes_on: a longer phrase begins with this key */
Senses lexicon_find(const Lexicon *lex, Str key);

uint32_t lexicon_rows(const Lexicon *lex, TableId table);
Str lexicon_text(const Lexicon *lex, ColumnId column, uint32_t row);       /* TEXT columns; "" where empty */
int64_t lexicon_int(const Lexicon *lex, ColumnId column, uint32_t row);    /* INT and MICRO; 0 where empty */
uint32_t lexicon_symbol(const Lexicon *lex, ColumnId column, uint32_t row);/* SYMBOL; 0 where empty */
/* SET: bits 1 << value. */
uint32_t lexicon_set(const Lexicon *lex, ColumnId column, uint32_t row);
bool lexicon_said(const Lexicon *lex, ColumnId column, uint32_t row);      /* whether the cell is filled */
/* The row's own word as its table writes it; of lexical tables only. */
Str lexicon_word(const Lexicon *lex, TableId table, uint32_t row);
/* The first of its spellings: the name that is shown. */
Str lexicon_name(const Lexicon *lex, TableId table, uint32_t row);
/* Where the row stands: "events/violence.tsv" and its line from 1. */
Str lexicon_file(const Lexicon *lex, TableId table, uint32_t row);
uint32_t lexicon_line(const Lexicon *lex, TableId table, uint32_t row);

/* One code point's row of letters.tsv, from a sorted array in the image; does is 0 where it has none. `to` is what
 * a letter folds to (zeros: itself; a ligature folds to up to four letters), or a digit's value in to[0]. */
typedef struct { uint32_t code_point; uint32_t does; uint32_t to[4]; } Letter;
Letter lexicon_letter(const Lexicon *lex, uint32_t code_point);
/* The trained weights of data/model/ (arabic/weights.h), aligned to 8; "" where the image was made without them. */
Str lexicon_model(const Lexicon *lex);

#endif
