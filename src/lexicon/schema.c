/* Schema - see schema.h. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/schema.h"

#define TABLE_ROW(id, path, flags) [TABLE_##id] = { #id, path, flags },
static const TableSpec tables[TABLE_END] = { TABLES(TABLE_ROW) };

#define COLUMN_ROW(table, column, type, set) { TABLE_##table, #column, TYPE_##type, SET_##set },
static const ColumnSpec columns[COLUMN_END] = { COLUMNS(COLUMN_ROW) };

const TableSpec *schema_table(TableId id) { return &tables[id]; }
const ColumnSpec *schema_column(ColumnId id) { return &columns[id]; }

/* A table's columns stand together in the list. */
uint32_t schema_place(ColumnId id)
{
    uint32_t place = 0;
    while (id > place && columns[id - place - 1].table == columns[id].table) place++;
    return place;
}

uint32_t schema_width(TableId id)
{
    uint32_t n = 0;
    for (uint32_t c = 0; c < COLUMN_END; c++) n += columns[c].table == id;
    return n;
}
