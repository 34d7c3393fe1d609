/* Account, table - who gave which figure and when: a row for each page that brings something new of a root.
 *
 * A page that repeats what a row of the same root says, as a copy or on its own, is folded into that row. Of each root and effect the
 * latest figure is told from those that it replaced, and the newest of all from the rest. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account_parts.h"

#include <stdlib.h>

typedef ARENA_ARRAY(uint32_t) List;

typedef struct { uint32_t root, document, rank; List figures, also; bool folded; } Row;   /* rank: of its root, by first word */
typedef ARENA_ARRAY(Row) Rows;

bool figure_shown(const Account *a, const Toll *t, uint32_t figure)
{
    const ToldFigure *f = &a->d->figures.at[figure];
    return f->root != NO_INDEX && (f->low >= 0 || f->high >= 0 || !t->roots.n);
}

/* ---- gathering ----------------------------------------------------------------------------------- */

static Row *row_of(const Account *a, Rows *rows, const ToldFigure *f)
{
    uint32_t rank = rows->n;
    for (uint32_t i = 0; i < rows->n; i++) {
        if (rows->at[i].root != f->root) continue;
        if (rows->at[i].document == f->document) return &rows->at[i];
        if (rows->at[i].rank < rank) rank = rows->at[i].rank;
    }
    ARENA_PUSH(a->arena, *rows, (Row){ .root = f->root, .document = f->document, .rank = rank });
    return &rows->at[rows->n - 1];
}

static int by_root(const void *a, const void *b)
{
    const Row *x = a, *y = b;
    if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
    return (x->document > y->document) - (x->document < y->document);
}

static bool row_says(const Account *a, const Row *row, const ToldFigure *f)
{
    for (uint32_t i = 0; i < row->figures.n; i++) {
        const ToldFigure *g = &a->d->figures.at[row->figures.at[i]];
        if (g->effect == f->effect && g->low == f->low && g->high == f->high && g->retracted == f->retracted) return true;
    }
    return false;
}

static bool row_repeats(const Account *a, const Row *earlier, const Row *row)
{
    for (uint32_t i = 0; i < row->figures.n; i++)
        if (!row_says(a, earlier, &a->d->figures.at[row->figures.at[i]])) return false;
    return true;
}

/* Rows lie by root, then by time. */
static void fold(const Account *a, Rows *rows)
{
    for (uint32_t i = 1; i < rows->n; i++)
        for (uint32_t k = i; k-- > 0 && rows->at[k].root == rows->at[i].root && !rows->at[i].folded;)
            if (!rows->at[k].folded && row_repeats(a, &rows->at[k], &rows->at[i])) {
                ARENA_PUSH(a->arena, rows->at[k].also, rows->at[i].document);
                rows->at[i].folded = true;
            }
}

static Rows gather(const Account *a)
{
    Rows rows = { 0 };
    for (uint32_t i = 0; i < a->x->tolls.n; i++) {
        const Toll *t = &a->x->tolls.at[i];
        for (uint32_t k = 0; k < t->series.n; k++) {
            if (!figure_shown(a, t, t->series.at[k])) continue;
            Row *row = row_of(a, &rows, &a->d->figures.at[t->series.at[k]]);
            if (!row_says(a, row, &a->d->figures.at[t->series.at[k]])) ARENA_PUSH(a->arena, row->figures, t->series.at[k]);
        }
    }
    if (rows.n) qsort(rows.at, rows.n, sizeof(Row), by_root);
    fold(a, &rows);
    return rows;
}

/* ---- telling ------------------------------------------------------------------------------------- */

/* How a figure looks: the newest of all, the latest of its root, or replaced. */
static Look look_of(const Account *a, const Toll *t, uint32_t figure)
{
    const ToldFigure *f = &a->d->figures.at[figure];
    if (f->retracted) return LOOK_REPLACED;
    for (uint32_t i = 0; i < t->roots.n; i++) {
        const RootToll *r = &t->roots.at[i];
        const ToldFigure *last = &a->d->figures.at[r->figure];
        if (r->root != f->root) continue;
        if (last->low != f->low || last->high != f->high) return LOOK_REPLACED;
        return i == t->latest && r->figure == figure ? LOOK_NEWEST : LOOK_STRONG;
    }
    return LOOK_PLAIN;
}

static void tell_figures(const Account *a, const Toll *t, const Row *row)
{
    bool any = false;
    for (uint32_t i = 0; i < row->figures.n; i++) {
        const ToldFigure *f = &a->d->figures.at[row->figures.at[i]];
        if (f->effect != t->effect) continue;
        if (any) speak_between(a, "comma");
        if (f->low < 0 && f->high < 0) { exact(a, f->words), any = true; continue; }
        Str number = label_bounds(a->arena, a->labels, f->low, f->high);
        if (f->qualifier > QUALIFIER_exact && f->qualifier < QUALIFIER_range) number = label_filled(a->arena, label_of(a->labels, "figure", symbol_name(SET_QUALIFIER, f->qualifier)), STR("{n}"), number);
        say(a, number, look_of(a, t, row->figures.at[i]));
        if (f->retracted) say_plain(a, " "), say_key(a, "account.withdrawn");
        any = true;
    }
}

static bool is_copy(const Account *a, const Row *row, uint32_t document)
{
    for (uint32_t i = 0; i < row->figures.n; i++) {
        const ToldFigure *f = &a->d->figures.at[row->figures.at[i]];
        if (f->document == document && !f->copied) return false;
    }
    return a->d->documents.at[document].copied_from != NO_INDEX;
}

static void tell_pages(const Account *a, const Row *row)
{
    say_document(a, row->document);
    for (uint32_t i = 0; i < row->also.n; i++) {
        speak_between(a, "comma");
        say_document(a, row->also.at[i]);
        if (is_copy(a, row, row->also.at[i])) say_plain(a, " "), say_key(a, "account.copy");
    }
}

static void tell_row(const Account *a, const Row *row)
{
    a->s->form->row(a->s);
    cell(a);
    say_stamp(a, a->d->documents.at[row->document].published);
    for (uint32_t i = 0; i < a->x->tolls.n && i + 3 < COLUMNS_MOST; i++) {
        if (!a->x->tolls.at[i].series.n) continue;
        cell(a);
        tell_figures(a, &a->x->tolls.at[i], row);
    }
    cell(a);
    tell_pages(a, row);
    a->s->form->row_end(a->s);
}

static uint32_t columns_of(const Account *a, const Rows *rows, Column *columns)
{
    uint32_t n = 0, stamp = 0;
    for (uint32_t i = 0; i < rows->n; i++) {
        uint32_t cells = text_cells(words_stamp(a, a->d->documents.at[rows->at[i].document].published));
        if (cells > stamp) stamp = cells;
    }
    columns[n++] = (Column){ label(a->labels, "account.root"), 0, false };
    columns[n++] = (Column){ label(a->labels, "account.when"), stamp + 2, false };
    for (uint32_t i = 0; i < a->x->tolls.n && i + 3 < COLUMNS_MOST; i++)
        if (a->x->tolls.at[i].series.n) columns[n++] = (Column){ label_of(a->labels, "effect", symbol_name(SET_EFFECT, a->x->tolls.at[i].effect)), 14, true };
    columns[n++] = (Column){ label(a->labels, "account.pages"), 0, false };
    return n;
}

static uint32_t rows_of_root(const Rows *rows, uint32_t from)
{
    uint32_t n = 0;
    for (uint32_t i = from; i < rows->n && rows->at[i].root == rows->at[from].root; i++) n += !rows->at[i].folded;
    return n;
}

void account_table(const Account *a)
{
    Rows rows = gather(a);
    Column columns[COLUMNS_MOST];
    if (!rows.n) return;
    heading(a, "account.figures");
    a->s->form->table(a->s, columns, columns_of(a, &rows, columns), true);
    for (uint32_t i = 0; i < rows.n; i++) {
        if (i == 0 || rows.at[i].root != rows.at[i - 1].root) {
            a->s->form->group(a->s, rows_of_root(&rows, i));
            quote(a, a->d->roots.at[rows.at[i].root].name, LOOK_PLAIN);
        }
        if (!rows.at[i].folded) tell_row(a, &rows.at[i]);
    }
    a->s->form->table_end(a->s);
    block(a, SHEET_NOTE);
    say_label(a, a->s->form->legend);
    block_end(a);
}
