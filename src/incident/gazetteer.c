/* Gazetteer - the rows of the place tables by their GeoNames number, and provinces by their code. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

#include <stdlib.h>

typedef struct { int64_t geonames; uint32_t row; } Numbered;

struct Gazetteer {
    Numbered *at;
    uint32_t n;
    ARENA_ARRAY(uint32_t) provinces;  /* rows */
};

static int by_number(const void *a, const void *b)
{
    const Numbered *x = a, *y = b;
    if (x->geonames != y->geonames) return x->geonames < y->geonames ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

const Gazetteer *gazetteer_new(const Lexicon *lex, Arena *arena)
{
    Gazetteer *g = arena_alloc(arena, sizeof *g);
    uint32_t rows = lexicon_rows(lex, TABLE_PLACES);
    g->at = arena_alloc(arena, (rows + 1) * sizeof *g->at);
    for (uint32_t row = 0; row < rows; row++) {
        int64_t number = lexicon_int(lex, COLUMN_PLACES_geonames, row);
        if (number) g->at[g->n++] = (Numbered){ number, row };
        if (lexicon_symbol(lex, COLUMN_PLACES_precision, row) == PRECISION_province) ARENA_PUSH(arena, g->provinces, row);
    }
    qsort(g->at, g->n, sizeof *g->at, by_number);
    return g;
}

uint32_t gazetteer_row(const Gazetteer *g, int64_t geonames)
{
    uint32_t low = 0, high = g->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (g->at[middle].geonames < geonames) low = middle + 1; else high = middle;
    }
    return geonames && low < g->n && g->at[low].geonames == geonames ? g->at[low].row : NO_INDEX;
}

int64_t gazetteer_population(const Gazetteer *g, const Lexicon *lex, const Location *p)
{
    uint32_t row = gazetteer_row(g, p->geonames);
    return row == NO_INDEX ? 0 : lexicon_int(lex, COLUMN_PLACES_population, row);
}

bool gazetteer_is_class(const Lexicon *lex, Str normal)
{
    Senses s = lexicon_find(lex, normal);
    for (uint32_t i = 0; i < s.n; i++)
        if (s.at[i].table == TABLE_PLACES && (lexicon_symbol(lex, COLUMN_PLACES_part, s.at[i].row) == PLACE_class || lexicon_symbol(lex, COLUMN_PLACES_part, s.at[i].row) == PLACE_landmark)) return true;
    return false;
}

Str gazetteer_province(const Gazetteer *g, const Lexicon *lex, Str admin1)
{
    for (uint32_t i = 0; admin1.n && i < g->provinces.n; i++)
        if (str_eq(lexicon_text(lex, COLUMN_PLACES_admin1, g->provinces.at[i]), admin1)) return lexicon_name(lex, TABLE_PLACES, g->provinces.at[i]);
    return STR("");
}
