/* Compile - see compile.h: inflects every row, gathers the forms by key, lays the parts out one after the other. */
// SPDX-License-Identifier: Apache-2.0
#include "compile.h"
#include "base/error.h"
#include "base/hash.h"
#include "inflect.h"
#include "lexicon/image.h"
#include <stdlib.h>

/* A form's key with its sense, in the order of tables, rows and forms (`order`). */
typedef struct { Str key; Sense sense; uint32_t order; bool prefix; } Item;
typedef ARENA_ARRAY(Item) Items;
typedef ARENA_ARRAY(char) Bytes;

typedef struct {
    Tables *t;
    Rules rules;
    Items items;
    Bytes image, strings;
    uint32_t *seen, n_seen, room_seen;   /* hash slots of strings: offset of the record + 1 */
    ARENA_ARRAY(Str) texts;
    ARENA_ARRAY(uint32_t) offsets;
    ARENA_ARRAY(Sense) senses;
    ARENA_ARRAY(ImageKey) keys;
} Work;

/* Appends bytes, at the next multiple of `align`, and returns where they begin. */
static uint32_t append(Work *w, Bytes *to, const void *bytes, size_t n, uint32_t align)
{
    if (n > INT32_MAX / 2 - to->n) panic("an image of more than 1 GB");
    uint32_t offset = (to->n + align - 1) / align * align, end = offset + (uint32_t)n;
    while (end > to->cap) to->at = arena_grow(w->t->arena, to->at, &to->cap, 1);
    if (n) memcpy(to->at + offset, bytes, n);
    to->n = end;                                           /* what is left out between is zero, as the arena gives it */
    return offset;
}

/* ---- strings: each once -------------------------------------------------------------------------- */

static uint32_t *string_slot(Work *w, Str s)
{
    uint32_t i = hash_bytes(s) & (w->room_seen - 1);
    while (w->seen[i] && !str_eq(w->texts.at[w->seen[i] - 1], s)) i = (i + 1) & (w->room_seen - 1);
    return &w->seen[i];
}

static void grow_slots(Work *w)
{
    w->room_seen = w->room_seen ? w->room_seen * 2 : 1u << 16;
    w->seen = arena_alloc(w->t->arena, w->room_seen * sizeof *w->seen);
    for (uint32_t i = 0; i < w->texts.n; i++) *string_slot(w, w->texts.at[i]) = i + 1;
}

/* The offset of a string among the strings of the image. */
static uint32_t string(Work *w, Str s)
{
    if (w->texts.n * 2 >= w->room_seen) grow_slots(w);
    uint32_t *slot = string_slot(w, s);
    if (*slot) return w->offsets.at[*slot - 1];
    uint32_t offset = append(w, &w->strings, s.p, s.n, 1);
    ARENA_PUSH(w->t->arena, w->texts, s);
    ARENA_PUSH(w->t->arena, w->offsets, offset);
    *slot = w->texts.n;
    return offset;
}

/* ---- forms --------------------------------------------------------------------------------------- */

/* What a word that is not inflected is in its table. */
static Pos pos_of(TableId table)
{
    switch (table) {
    case TABLE_FUNCTION: return POS_PARTICLE;
    case TABLE_NUMBERS: return POS_NUMBER;
    case TABLE_PLACES: case TABLE_NAMES: return POS_NAME;
    case TABLE_MONTHS: case TABLE_TIMEWORDS: case TABLE_HOLIDAYS: case TABLE_UNITS: return POS_NOUN;
    default: return POS_NONE;
    }
}

static void add_form(Work *w, const Row *row, uint32_t number, const Form *form)
{
    Str key = letters_normal(w->t->letters, w->t->arena, form->text);
    Sense sense = { (uint16_t)row->table, 0, number, form->feats };
    ARENA_PUSH(w->t->arena, w->items, ((Item){ key, sense, w->items.n, false }));
    for (uint32_t i = 0; i < key.n; i++)                  /* each beginning of a phrase is a key that goes on */
        if (key.p[i] == ' ') ARENA_PUSH(w->t->arena, w->items, ((Item){ (Str){ key.p, i }, { 0 }, w->items.n, true }));
}

static void add_row(Work *w, const Row *row, uint32_t number)
{
    Forms forms = { 0 };
    Error e = { "" };
    Lemma lemma = { row->class ? row->class : CLASS_fixed, row->word, row->forms, pos_of(row->table) };
    if (!inflect(w->t->arena, &w->rules, lemma, &forms, &e)) refuse(&w->t->faults, row->file, row->line, "%s", e.text);
    for (uint32_t i = 0; i < forms.n; i++) add_form(w, row, number, &forms.at[i]);
}

static int by_key(const void *a, const void *b)
{
    const Item *x = a, *y = b;
    int c = str_compare(x->key, y->key);
    return c ? c : (x->order > y->order) - (x->order < y->order);
}

static bool same_sense(const Sense *a, const Sense *b) { return a->table == b->table && a->row == b->row && a->feats == b->feats; }

/* The key of items first .. end - 1, with its senses. */
static void add_key(Work *w, uint32_t first, uint32_t end)
{
    ImageKey key = { .hash = hash_bytes(w->items.at[first].key), .text = string(w, w->items.at[first].key), .n = w->items.at[first].key.n, .sense = w->senses.n };
    for (uint32_t i = first; i < end; i++) {
        const Item *item = &w->items.at[i];
        bool twice = item->prefix;
        if (item->prefix) key.goes_on = 1;
        for (uint32_t k = key.sense; k < w->senses.n && !twice; k++) twice = same_sense(&w->senses.at[k], &item->sense);
        if (!twice) ARENA_PUSH(w->t->arena, w->senses, item->sense);
    }
    if (w->senses.n - key.sense > UINT16_MAX) panic("a word with more than 65,535 senses");
    key.n_senses = (uint16_t)(w->senses.n - key.sense);
    ARENA_PUSH(w->t->arena, w->keys, key);
}

static void gather(Work *w)
{
    for (TableId table = 1; table < TABLE_END; table++)
        for (uint32_t i = 0; schema_table(table)->flags & TABLE_LEXICAL && i < w->t->rows[table].n; i++) add_row(w, &w->t->rows[table].at[i], i);
    if (w->items.n) qsort(w->items.at, w->items.n, sizeof *w->items.at, by_key);
    for (uint32_t first = 0, end; first < w->items.n; first = end) {
        for (end = first + 1; end < w->items.n && str_eq(w->items.at[first].key, w->items.at[end].key);) end++;
        add_key(w, first, end);
    }
}

/* ---- layout -------------------------------------------------------------------------------------- */

static uint32_t part(Work *w, const void *bytes, size_t n) { return append(w, &w->image, bytes, n, 8); }

static uint32_t letter_index(Work *w)
{
    uint16_t *index = arena_alloc(w->t->arena, IMAGE_LETTER_INDEX * sizeof *index);
    for (uint32_t i = 0; i < w->t->letters.n; i++)
        if (w->t->letters.at[i].code_point < IMAGE_LETTER_INDEX) index[w->t->letters.at[i].code_point] = (uint16_t)(i + 1);
    return part(w, index, IMAGE_LETTER_INDEX * sizeof *index);
}

static int64_t text_cell(Work *w, Str s) { return cell_text(string(w, s), s.n); }

static void fill_row(Work *w, const Row *row, int64_t *cells)
{
    cells[ROW_WORD] = text_cell(w, row->word);
    cells[ROW_FILE] = text_cell(w, row->file);
    cells[ROW_LINE] = row->line;
    for (uint32_t c = 0; c < COLUMN_END; c++) {
        const ColumnSpec *spec = schema_column((ColumnId)c);
        if (spec->table != row->table) continue;
        const Cell *cell = &row->cells[schema_place((ColumnId)c)];
        cells[ROW_CELLS + schema_place((ColumnId)c)] = spec->type == TYPE_TEXT ? text_cell(w, cell->text) : cell->value;
    }
}

static ImageTable table_rows(Work *w, TableId table)
{
    const Rows *rows = &w->t->rows[table];
    ImageTable out = { .n_rows = rows->n, .n_cells = ROW_CELLS + schema_width(table) };
    int64_t *cells = arena_alloc(w->t->arena, ((size_t)rows->n * out.n_cells + 1) * sizeof *cells);
    for (uint32_t i = 0; i < rows->n; i++) fill_row(w, &rows->at[i], cells + (size_t)i * out.n_cells);
    out.rows = part(w, cells, (size_t)rows->n * out.n_cells * sizeof *cells);
    return out;
}

static uint32_t hash_slots(Work *w, uint32_t *n)
{
    if (w->keys.n >= IMAGE_SLOT_KEY) panic("the tables make more than %u keys: widen IMAGE_SLOT_KEY in src/lexicon/image.h", IMAGE_SLOT_KEY);
    for (*n = 16; *n < w->keys.n * 2;) *n *= 2;
    uint32_t *slots = arena_alloc(w->t->arena, *n * sizeof *slots);
    for (uint32_t k = 0; k < w->keys.n; k++) {
        uint32_t i = w->keys.at[k].hash & (*n - 1);
        while (slots[i]) i = (i + 1) & (*n - 1);
        slots[i] = (w->keys.at[k].hash & ~IMAGE_SLOT_KEY) | (k + 1);
    }
    return part(w, slots, *n * sizeof *slots);
}

Str compile(Tables *t, Counts *counts)
{
    Work w = { .t = t, .rules = rules_read(t) };
    ImageTable tables[TABLE_END] = { { 0 } };
    ImageHeader head = { .magic = IMAGE_MAGIC, .version = IMAGE_VERSION, .n_letters = t->letters.n, .n_tables = TABLE_END };
    string(&w, STR(""));
    gather(&w);
    part(&w, &head, sizeof head);
    head.letters = part(&w, t->letters.at, t->letters.n * sizeof(Letter));
    head.letter_index = letter_index(&w);
    for (TableId id = 1; id < TABLE_END; id++) tables[id] = table_rows(&w, id), counts->rows += tables[id].n_rows;
    head.tables = part(&w, tables, sizeof tables);
    head.senses = part(&w, w.senses.at, w.senses.n * sizeof(Sense)), head.n_senses = w.senses.n;
    head.keys = part(&w, w.keys.at, w.keys.n * sizeof(ImageKey)), head.n_keys = w.keys.n;
    head.slots = hash_slots(&w, &head.n_slots);
    head.strings = part(&w, w.strings.at, w.strings.n), head.n_strings = w.strings.n;
    head.model = part(&w, t->model.p, t->model.n), head.n_model = t->model.n;
    append(&w, &w.image, "\0\0\0\0\0\0\0", (8 - w.image.n % 8) % 8, 1);
    head.size = w.image.n;
    sha256((Str){ w.image.at + sizeof head, w.image.n - (uint32_t)sizeof head }, head.hash);
    memcpy(w.image.at, &head, sizeof head);
    counts->forms = w.senses.n, counts->keys = w.keys.n;
    return (Str){ w.image.at, w.image.n };
}
