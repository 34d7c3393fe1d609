/* Rules - the rows of data/inflection.tsv as the inflector applies them. */
// SPDX-License-Identifier: Apache-2.0
#include "inflect.h"
#include "word.h"

static uint32_t extra_feats(int64_t set)
{
    static const struct { uint32_t extra, feats; } known[] = {
        { FORM_accusative, FEAT_INDEF_ACC }, { FORM_nominative, FEAT_NOMINATIVE }, { FORM_oblique, FEAT_OBLIQUE }, { FORM_construct, FEAT_CONSTRUCT },
        { FORM_bound, FEAT_CONSTRUCT | FEAT_BOUND }, { FORM_broken, FEAT_BROKEN }, { FORM_short, FEAT_SHORT },
    };
    uint32_t feats = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (set >> known[i].extra & 1) feats |= known[i].feats;
    return feats;
}

static const Cell *cell(const Row *row, ColumnId column) { return &row->cells[schema_place(column)]; }

static uint32_t symbol(const Row *row, ColumnId column) { return (uint32_t)cell(row, column)->value; }

/* The symbols of number, gender and tense are numbered as feats.h numbers them. */
static uint32_t row_feats(const Row *row)
{
    int64_t person = cell(row, COLUMN_INFLECTION_person)->value;
    return FEATS_MAKE(0, symbol(row, COLUMN_INFLECTION_number), symbol(row, COLUMN_INFLECTION_gender), person > 0 && person < 4 ? person : 0,
                      symbol(row, COLUMN_INFLECTION_tense), 0) | extra_feats(cell(row, COLUMN_INFLECTION_extra)->value);
}

static uint32_t read_drop(Tables *t, const Row *row)
{
    Str drop = cell(row, COLUMN_INFLECTION_drop)->text;
    if (!drop.n) return 0;
    if (str_eq(drop, STR("p"))) return DROP_LAST_BUT_ONE;
    if (drop.n == 1 && drop.p[0] >= '1' && drop.p[0] <= '3') return (uint32_t)(drop.p[0] - '0');
    refuse(&t->faults, row->file, row->line, "«%" STR_FMT "» in column drop: 1 to 3 letters, or p for the last but one", STR_ARG(drop));
    return 0;
}

Rules rules_read(Tables *t)
{
    Rules rules = { 0 };
    const Rows *rows = &t->rows[TABLE_INFLECTION];
    for (uint32_t i = 0; i < rows->n; i++) {
        const Row *row = &rows->at[i];
        Rule rule = { .classes = (uint32_t)cell(row, COLUMN_INFLECTION_class)->value, .base = symbol(row, COLUMN_INFLECTION_base), .drop = read_drop(t, row),
                      .starts = cell(row, COLUMN_INFLECTION_starts)->text, .ends = cell(row, COLUMN_INFLECTION_ends)->text,
                      .other = cell(row, COLUMN_INFLECTION_other)->text, .add = cell(row, COLUMN_INFLECTION_add)->text,
                      .prefix = cell(row, COLUMN_INFLECTION_prefix)->text, .feats = row_feats(row) };
        if (!rule.classes || !rule.base) refuse(&t->faults, row->file, row->line, "a rule needs its class and its base");
        ARENA_PUSH(t->arena, rules, rule);
    }
    return rules;
}
