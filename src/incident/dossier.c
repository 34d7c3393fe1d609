/* Dossier - see dossier.h: the set itself, its order, and what came twice. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

#include <stdlib.h>

static Str article_of(const Lexicon *lex)
{
    for (uint32_t row = 0; row < lexicon_rows(lex, TABLE_CLITICS); row++)
        if (str_eq(lexicon_text(lex, COLUMN_CLITICS_parts, row), STR("al"))) return lexicon_text(lex, COLUMN_CLITICS_clitic, row);
    return STR("");
}

Dossier *dossier_new(const Lexicon *lex)
{
    Arena *arena = arena_new();
    Dossier *d = arena_alloc(arena, sizeof *d);
    d->arena = arena;
    d->scratch = arena_new();
    d->lex = lex;
    d->gazetteer = gazetteer_new(lex, arena);
    d->article = article_of(lex);
    return d;
}

void dossier_free(Dossier *d)
{
    if (!d) return;
    arena_free(d->scratch);
    arena_free(d->arena);
}

/* By day of publication, unknown days last, then by time, key and content. */
static int by_time(const void *a, const void *b)
{
    const Document *x = a, *y = b;
    uint32_t p = (uint32_t)x->day - (uint32_t)INT32_MIN - 1, q = (uint32_t)y->day - (uint32_t)INT32_MIN - 1;
    if (p != q) return p < q ? -1 : 1;
    int order = str_compare(x->published, y->published);
    if (!order) order = str_compare(x->key, y->key);
    return order ? order : str_compare(x->sha256, y->sha256);
}

static int by_key(const void *a, const void *b)
{
    const Document *x = a, *y = b;
    int order = str_compare(x->key, y->key);
    return order ? order : by_time(a, b);
}

/* Of a page that is there twice the latest stays. */
static void drop_twins(Dossier *d)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < d->documents.n; i++) {
        if (kept && str_eq(d->documents.at[kept - 1].key, d->documents.at[i].key)) kept--;
        d->documents.at[kept++] = d->documents.at[i];
    }
    d->documents.n = kept;
}

/* Reports, figures and positions of the documents that stay, in their order, and pointing to each other anew. */
static void reorder(Dossier *d)
{
    Dossier old = *d;
    d->reports.at = NULL, d->reports.n = d->reports.cap = 0;
    d->figures.at = NULL, d->figures.n = d->figures.cap = 0;
    d->positions.at = NULL, d->positions.n = d->positions.cap = 0;
    for (uint32_t i = 0; i < d->documents.n; i++) {
        Document *x = &d->documents.at[i];
        uint32_t reports = x->first_report, figures = x->first_figure, positions = x->first_position;
        x->first_report = d->reports.n, x->first_figure = d->figures.n, x->first_position = d->positions.n;
        for (uint32_t k = 0; k < x->n_reports; k++) {
            ARENA_PUSH(d->arena, d->reports, old.reports.at[reports + k]);
            d->reports.at[d->reports.n - 1].document = i;
        }
        for (uint32_t k = 0; k < x->n_figures; k++) {
            ToldFigure f = old.figures.at[figures + k];
            f.document = i;
            if (f.report != NO_INDEX) f.report += x->first_report - reports, d->reports.at[f.report].n_figures++;
            ARENA_PUSH(d->arena, d->figures, f);
        }
        for (uint32_t k = 0; k < x->n_positions; k++) {
            Position p = old.positions.at[positions + k];
            p.document = i;
            if (p.report != NO_INDEX) p.report += x->first_report - reports;
            ARENA_PUSH(d->arena, d->positions, p);
        }
    }
}

void dossier_close_set(Dossier *d)
{
    if (d->closed) return;
    d->closed = true;
    if (!d->documents.n) return;
    qsort(d->documents.at, d->documents.n, sizeof(Document), by_key);
    drop_twins(d);
    qsort(d->documents.at, d->documents.n, sizeof(Document), by_time);
    reorder(d);
}
