/* Image - the layout of compiled tables, written by lexc and read by the engine.
 *
 * One block of bytes, little-endian, all parts aligned to 8, offsets from its start:
 *   header | letters | letter index | table heads | rows | senses | keys | slots | strings | model
 * A row is int64 cells: its word, its file, its line, then the columns of the schema. A text cell is
 * length << 32 | offset into the strings; an empty number is CELL_EMPTY. A key is found by its hash in the slots
 * (key number + 1 in IMAGE_SLOT_KEY and the high bits of the hash above them, so that most other words are told without a look
 * at their key; 0 for empty; the next slot where it is taken by another). The model is the file data/model/weights.bin as
 * it is, or nothing; its reader checks it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_IMAGE_H
#define LEXICON_IMAGE_H
#include "lexicon/lexicon.h"

#define IMAGE_MAGIC "ISNADLX"
enum { IMAGE_VERSION = 3, IMAGE_LETTER_INDEX = 65536, ROW_WORD = 0, ROW_FILE, ROW_LINE, ROW_CELLS };
#define IMAGE_SLOT_KEY 0xFFFFFu            /* so a million keys at most */
#define CELL_EMPTY INT64_MIN

typedef struct {
    char magic[8];
    uint32_t version, size;
    unsigned char hash[32];            /* SHA-256 of all after the header */
    uint32_t letters, n_letters;       /* Letter[] */
    uint32_t letter_index;             /* uint16_t[IMAGE_LETTER_INDEX] */
    uint32_t tables, n_tables;         /* ImageTable[TABLE_END] */
    uint32_t senses, n_senses;         /* Sense[] */
    uint32_t keys, n_keys;             /* ImageKey[] */
    uint32_t slots, n_slots;           /* uint32_t[], a power of two */
    uint32_t strings, n_strings;       /* bytes */
    uint32_t model, n_model;           /* bytes */
    uint32_t spare;
} ImageHeader;

typedef struct { uint32_t rows, n_rows, n_cells, spare; } ImageTable;
typedef struct { uint32_t hash, text, n, sense; uint16_t n_senses, goes_on; } ImageKey;

static inline int64_t cell_text(uint32_t offset, uint32_t n) { return (int64_t)((uint64_t)n << 32 | offset); }

#endif
