/* Lexicon - see lexicon.h; layout in image.h. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/image.h"
#include "lexicon/letters.h"
#include "base/hash.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct Lexicon {
    const unsigned char *bytes;
    const ImageHeader *head;
    Letters letters;
    const ImageTable *tables;
    const Sense *senses;
    const ImageKey *keys;
    const uint32_t *slots;
    const char *strings;
    struct { const int64_t *at; uint32_t step; } column[COLUMN_END];      /* the cell of the first row, and how many cells on the next one is */
    size_t mapped;                     /* bytes to unmap, 0 where the image is not ours */
    char hash[72];
};

extern const unsigned char isnad_lexicon_image[], isnad_lexicon_image_end[];

/* ---- the check: after it no look-up can leave the image ------------------------------------------ */

static bool holds(const ImageHeader *h, uint32_t offset, uint64_t n, size_t size)
{
    return offset % 8 == 0 && offset >= sizeof *h && offset <= h->size && n * size <= h->size - offset;
}

static bool check_header(const ImageHeader *h, size_t n, Error *e)
{
    if (n < sizeof *h || memcmp(h->magic, IMAGE_MAGIC, sizeof IMAGE_MAGIC)) return fail(e, "this is no lexicon image: make one with lexc");
    if (h->version != IMAGE_VERSION) return fail(e, "the lexicon image is of version %u, this engine reads %d: make it again with lexc", h->version, IMAGE_VERSION);
    if (h->size != n) return fail(e, "the lexicon image is cut off: it says %u bytes and has %zu", h->size, n);
    if (h->n_tables != TABLE_END) return fail(e, "the lexicon image is of another engine: make it again with lexc");
    bool parts = holds(h, h->letters, h->n_letters, sizeof(Letter)) && holds(h, h->letter_index, IMAGE_LETTER_INDEX, sizeof(uint16_t)) &&
                 holds(h, h->tables, h->n_tables, sizeof(ImageTable)) && holds(h, h->senses, h->n_senses, sizeof(Sense)) &&
                 holds(h, h->keys, h->n_keys, sizeof(ImageKey)) && holds(h, h->slots, h->n_slots, sizeof(uint32_t)) && holds(h, h->strings, h->n_strings, 1) && holds(h, h->model, h->n_model, 1);
    if (!parts || !h->n_slots || h->n_slots & (h->n_slots - 1)) return fail(e, "the lexicon image is damaged: a part lies outside it");
    return true;
}

static bool is_text(const Lexicon *lex, int64_t cell)
{
    uint64_t offset = (uint32_t)cell, n = (uint64_t)cell >> 32;
    return offset + n <= lex->head->n_strings;
}

static const int64_t *row_at(const Lexicon *lex, TableId table, uint32_t row)
{
    const ImageTable *t = &lex->tables[table];
    return (const int64_t *)(const void *)(lex->bytes + t->rows) + (size_t)row * t->n_cells;
}

static bool check_cell(const Lexicon *lex, const ColumnSpec *column, int64_t cell)
{
    if (column->type == TYPE_TEXT) return is_text(lex, cell);
    if (column->type == TYPE_SYMBOL) return cell >= 0 && cell <= symbol_count(column->set);
    return true;
}

static bool check_rows(const Lexicon *lex, TableId table)
{
    for (uint32_t row = 0; row < lex->tables[table].n_rows; row++) {
        const int64_t *cells = row_at(lex, table, row);
        if (!is_text(lex, cells[ROW_WORD]) || !is_text(lex, cells[ROW_FILE])) return false;
    }
    for (uint32_t c = 0; c < COLUMN_END; c++) {
        const ColumnSpec *column = schema_column(c);
        if (column->table != table) continue;
        for (uint32_t row = 0; row < lex->tables[table].n_rows; row++)
            if (!check_cell(lex, column, lex->column[c].at[(size_t)row * lex->column[c].step])) return false;
    }
    return true;
}

static bool check_tables(const Lexicon *lex, Error *e)
{
    for (TableId t = 1; t < TABLE_END; t++) {
        const ImageTable *table = &lex->tables[t];
        if (table->n_cells != ROW_CELLS + schema_width(t)) return fail(e, "the lexicon image has other columns in %s: make it again with lexc", schema_table(t)->path);
        if (!holds(lex->head, table->rows, (uint64_t)table->n_rows * table->n_cells, sizeof(int64_t)) || !check_rows(lex, t))
            return fail(e, "the lexicon image is damaged in table %s", schema_table(t)->path);
    }
    return true;
}

static bool check_index(const Lexicon *lex, Error *e)
{
    const ImageHeader *h = lex->head;
    for (uint32_t i = 0; i < h->n_senses; i++)
        if (!lex->senses[i].table || lex->senses[i].table >= TABLE_END || lex->senses[i].row >= lex->tables[lex->senses[i].table].n_rows) return fail(e, "the lexicon image is damaged in its senses");
    for (uint32_t i = 0; i < h->n_keys; i++) {
        const ImageKey *k = &lex->keys[i];
        if ((uint64_t)k->text + k->n > h->n_strings || (uint64_t)k->sense + k->n_senses > h->n_senses) return fail(e, "the lexicon image is damaged in its keys");
    }
    for (uint32_t i = 0; i < h->n_slots; i++)
        if ((lex->slots[i] & IMAGE_SLOT_KEY) > h->n_keys) return fail(e, "the lexicon image is damaged in its slots");
    for (uint32_t i = 0; i < IMAGE_LETTER_INDEX; i++)
        if (lex->letters.index[i] > h->n_letters) return fail(e, "the lexicon image is damaged in its letters");
    for (uint32_t i = 0; i < h->n_letters; i++)
        if (lex->letters.at[i].does > symbol_count(SET_LETTER)) return fail(e, "the lexicon image is damaged in its letters");
    return true;
}

/* ---- opening -------------------------------------------------------------------------------------- */

static void name_hash(Lexicon *lex)
{
    static const char digits[] = "0123456789abcdef";
    char *out = lex->hash + 7;
    memcpy(lex->hash, "sha256:", 7);
    for (int i = 0; i < 32; i++) *out++ = digits[lex->head->hash[i] >> 4], *out++ = digits[lex->head->hash[i] & 15];
    *out = 0;
}

static void point_columns(Lexicon *lex)
{
    for (uint32_t c = 0; c < COLUMN_END; c++) {
        TableId table = schema_column(c)->table;
        lex->column[c].at = row_at(lex, table, 0) + ROW_CELLS + schema_place(c);
        lex->column[c].step = lex->tables[table].n_cells;
    }
}

static void point(Lexicon *lex)
{
    const unsigned char *b = lex->bytes;
    const ImageHeader *h = lex->head;
    lex->letters = (Letters){ (const Letter *)(const void *)(b + h->letters), h->n_letters, (const uint16_t *)(const void *)(b + h->letter_index) };
    lex->tables = (const ImageTable *)(const void *)(b + h->tables);
    lex->senses = (const Sense *)(const void *)(b + h->senses);
    lex->keys = (const ImageKey *)(const void *)(b + h->keys);
    lex->slots = (const uint32_t *)(const void *)(b + h->slots);
    lex->strings = (const char *)(b + h->strings);
    point_columns(lex);
    name_hash(lex);
}

Lexicon *lexicon_from_bytes(const void *bytes, size_t n, Error *e)
{
    if ((uintptr_t)bytes % 8) return fail(e, "a lexicon image in memory must be aligned to 8 bytes"), NULL;
    if (!check_header(bytes, n, e)) return NULL;
    Lexicon *lex = calloc(1, sizeof *lex);
    if (!lex) panic("out of memory");
    lex->bytes = bytes;
    lex->head = bytes;
    point(lex);
    if (check_tables(lex, e) && check_index(lex, e)) return lex;
    free(lex);
    return NULL;
}

Lexicon *lexicon_builtin(Error *e)
{
    return lexicon_from_bytes(isnad_lexicon_image, (size_t)(isnad_lexicon_image_end - isnad_lexicon_image), e);
}

static bool check_hash(const ImageHeader *h)
{
    unsigned char own[32];
    sha256((Str){ (const char *)h + sizeof *h, h->size - (uint32_t)sizeof *h }, own);
    return memcmp(own, h->hash, sizeof own) == 0;
}

static void *map_file(const char *path, size_t *n, Error *e)
{
    struct stat st;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(e, "%s: cannot be opened: %s", path, strerror(errno)), NULL;
    void *p = MAP_FAILED;
    if (fstat(fd, &st) == 0 && st.st_size > 0 && st.st_size < UINT32_MAX) p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (p == MAP_FAILED) return fail(e, "%s: cannot be read as a lexicon image", path), NULL;
    *n = (size_t)st.st_size;
    return p;
}

Lexicon *lexicon_open(const char *path, Error *e)
{
    size_t n;
    Error why = { "" };
    void *bytes = map_file(path, &n, e);
    if (!bytes) return NULL;
    Lexicon *lex = lexicon_from_bytes(bytes, n, &why);
    if (lex && check_hash(lex->head)) {
        lex->mapped = n;
        return lex;
    }
    fail(e, "%s: %.400s", path, lex ? "the lexicon image is damaged: its bytes are not those that lexc wrote" : why.text);
    free(lex);
    munmap(bytes, n);
    return NULL;
}

void lexicon_close(Lexicon *lex)
{
    if (!lex) return;
    if (lex->mapped) munmap((void *)(uintptr_t)lex->bytes, lex->mapped);
    free(lex);
}

/* ---- looking up ----------------------------------------------------------------------------------- */

const char *lexicon_hash(const Lexicon *lex) { return lex->hash; }
Str lexicon_model(const Lexicon *lex) { return (Str){ (const char *)lex->bytes + lex->head->model, lex->head->n_model }; }
Letters lexicon_letters(const Lexicon *lex) { return lex->letters; }
Letter lexicon_letter(const Lexicon *lex, uint32_t code_point) { return letters_find(lex->letters, code_point); }

Senses lexicon_find(const Lexicon *lex, Str key)
{
    uint32_t hash = hash_bytes(key), mask = lex->head->n_slots - 1;
    for (uint32_t i = 0; i <= mask; i++) {
        uint32_t slot = lex->slots[(hash + i) & mask];
        if (!slot) break;
        if ((slot ^ hash) & ~IMAGE_SLOT_KEY) continue;              /* another word: its key is not even looked at */
        const ImageKey *k = &lex->keys[(slot & IMAGE_SLOT_KEY) - 1];
        if (k->hash == hash && k->n == key.n && !memcmp(lex->strings + k->text, key.p, key.n))
            return (Senses){ lex->senses + k->sense, k->n_senses, k->goes_on };
    }
    return (Senses){ NULL, 0, false };
}

uint32_t lexicon_rows(const Lexicon *lex, TableId table) { return lex->tables[table].n_rows; }

static Str text_of(const Lexicon *lex, int64_t cell) { return (Str){ lex->strings + (uint32_t)cell, (uint32_t)((uint64_t)cell >> 32) }; }

static int64_t cell(const Lexicon *lex, ColumnId column, uint32_t row)
{
    return lex->column[column].at[(size_t)row * lex->column[column].step];
}

Str lexicon_text(const Lexicon *lex, ColumnId column, uint32_t row) { return text_of(lex, cell(lex, column, row)); }

int64_t lexicon_int(const Lexicon *lex, ColumnId column, uint32_t row)
{
    int64_t i = cell(lex, column, row);
    return i == CELL_EMPTY ? 0 : i;
}

uint32_t lexicon_symbol(const Lexicon *lex, ColumnId column, uint32_t row) { return (uint32_t)cell(lex, column, row); }

uint32_t lexicon_set(const Lexicon *lex, ColumnId column, uint32_t row) { return (uint32_t)cell(lex, column, row); }

bool lexicon_said(const Lexicon *lex, ColumnId column, uint32_t row)
{
    int64_t i = cell(lex, column, row);
    ColumnType type = schema_column(column)->type;
    return type == TYPE_TEXT ? (uint64_t)i >> 32 != 0 : type == TYPE_INT || type == TYPE_MICRO ? i != CELL_EMPTY : i != 0;
}

Str lexicon_word(const Lexicon *lex, TableId table, uint32_t row) { return text_of(lex, row_at(lex, table, row)[ROW_WORD]); }
Str lexicon_name(const Lexicon *lex, TableId table, uint32_t row)
{
    Str word = lexicon_word(lex, table, row);
    const char *bar = word.n ? memchr(word.p, '|', word.n) : NULL;
    return bar ? (Str){ word.p, (uint32_t)(bar - word.p) } : word;
}

Str lexicon_file(const Lexicon *lex, TableId table, uint32_t row) { return text_of(lex, row_at(lex, table, row)[ROW_FILE]); }
uint32_t lexicon_line(const Lexicon *lex, TableId table, uint32_t row) { return (uint32_t)row_at(lex, table, row)[ROW_LINE]; }
