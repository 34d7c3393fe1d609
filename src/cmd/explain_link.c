/* isnad explain --link A --link B - why two documents do, or do not, tell of one incident: every pair of their reports, weighed. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/explain_link.h"

#include "cmd/collect.h"
#include "cmd/run.h"

#include <stdio.h>

/* A document by its id or URL, or the end of it. */
static uint32_t find_document(const Dossier *d, const char *name)
{
    for (uint32_t i = 0; i < d->documents.n; i++)
        if (str_eq(d->documents.at[i].key, str_of(name)) || str_eq(d->documents.at[i].id, str_of(name))) return i;
    for (uint32_t i = 0; i < d->documents.n; i++)
        if (str_ends(d->documents.at[i].key, str_of(name))) return i;
    fprintf(stderr, "isnad explain: no document \"%s\" among the inputs: give its URL or id, as the record has it, or the end of it\n", name);
    return NO_INDEX;
}

static Str reason_text(const Dossier *d, uint8_t evidence, bool arabic)
{
    for (uint32_t row = 0; row < lexicon_rows(d->lex, TABLE_EVIDENCE); row++)
        if (lexicon_symbol(d->lex, COLUMN_EVIDENCE_evidence, row) == evidence) return lexicon_text(d->lex, arabic ? COLUMN_EVIDENCE_ar : COLUMN_EVIDENCE_en, row);
    return str_of(symbol_name(SET_EVIDENCE, evidence));
}

static void print_report(Dossier *d, const Report *r)
{
    const Document *x = &d->documents.at[r->document];
    printf("%" STR_FMT "\n  %s \"%" STR_FMT "\"", STR_ARG(x->key), symbol_name(SET_EVENT_KIND, r->kind), STR_ARG(r->trigger));
    if (r->days.known) printf(", %" STR_FMT, STR_ARG(day_string(d->arena, r->days.first)));
    if (r->days.known && r->days.last != r->days.first) printf(" to %" STR_FMT, STR_ARG(day_string(d->arena, r->days.last)));
    if (r->days.known && !r->days.told) printf(" (from its publication)");
    printf(", %" STR_FMT " %" STR_FMT "\n", STR_ARG(r->place.name), STR_ARG(r->place.country));
}

static void print_pair(const Incidents *all, uint32_t a, uint32_t b, bool arabic)
{
    Dossier *d = all->d;
    Reasons r = weigh(all->links->scale, &d->reports.at[a], &d->reports.at[b]);
    print_report(d, &d->reports.at[a]);
    print_report(d, &d->reports.at[b]);
    for (uint32_t i = 0; i < r.n; i++)
        printf("  %+6.2f  %" STR_FMT "\n", r.at[i].weight / 100.0, STR_ARG(reason_text(d, r.at[i].evidence, arabic)));
    uint32_t x = all->links->cluster_of[a], y = all->links->cluster_of[b];
    bool one = x != NO_INDEX && x == y;
    printf("  %+6.2f  %s; %s\n\n", r.sum / 100.0, r.sum > 0 ? "these two alone would be one incident" : "these two alone would not be one incident",
           one ? "they are in one incident" : x == NO_INDEX || y == NO_INDEX ? "one of them belongs to no incident" : "they are in two incidents");
}

static int finish(void *context, const Lexicon *lex)
{
    Collected *c = context;
    (void)lex;
    const Incidents *all = collected_incidents(c);
    if (!all) return EXIT_USAGE;
    uint32_t a = find_document(c->d, c->o->link[0]), b = find_document(c->d, c->o->link[1]);
    if (a == NO_INDEX || b == NO_INDEX) return EXIT_USAGE;
    const Document *x = &c->d->documents.at[a], *y = &c->d->documents.at[b];
    for (uint32_t i = x->first_report; i < x->first_report + x->n_reports; i++)
        for (uint32_t k = y->first_report; k < y->first_report + y->n_reports; k++)
            if (i != k) print_pair(all, i, k, c->o->arabic);
    if (!x->n_reports || !y->n_reports) printf("%" STR_FMT ": no report of an incident was read in it\n", STR_ARG(x->n_reports ? y->key : x->key));
    return EXIT_ALL_READ;
}

int explain_link(const Options *o)
{
    if (!o->link[1]) return fprintf(stderr, "isnad explain: --link wants two documents: --link A --link B\n"), EXIT_USAGE;
    return collect_run(o, finish);
}
