/* isnad incidents - what many documents say together: an account for people, or JSON. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/account.h"
#include "cmd/collect.h"
#include "cmd/indent.h"
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "incident/print.h"

#include <stdio.h>

static void put(Json *out)
{
    fwrite(out->p, 1, out->n, stdout);
    json_clear(out);
}

static void print_json(const Incidents *all, const Incident *x, const Options *o, Json *out)
{
    Json line = { 0 };
    incident_print(all, x, &line);
    if (o->format == FORMAT_JSON) json_indent((Str){ line.p, (uint32_t)line.n }, out);
    else json_raw(out, (Str){ line.p, (uint32_t)line.n }), json_raw(out, STR("\n"));
    json_free(&line);
}

static bool kept_back(const Incident *x, const Options *o) { return x->recalled && !o->recalled; }

static void print_objects(const Incidents *all, const Options *o)
{
    Json out = { 0 };
    for (uint32_t i = 0; i < all->at.n; i++) {
        if (kept_back(&all->at.at[i], o)) continue;
        print_json(all, &all->at.at[i], o, &out);
        put(&out);
    }
    json_free(&out);
}

static void print_accounts(const Incidents *all, const Options *o, const SheetForm *form)
{
    Json out = { 0 };
    Sheet sheet = { .form = form, .labels = { all->d->lex, o->arabic }, .out = &out, .lines = { .out = &out, .width = o->width, .color = o->color, .rtl = o->arabic } };
    account_begin(all, o->recalled, &sheet);
    for (uint32_t i = 0; i < all->at.n; i++) {
        if (kept_back(&all->at.at[i], o)) continue;
        account_incident(all, &all->at.at[i], &sheet);
        put(&out);
    }
    account_end(&sheet);
    put(&out);
    json_free(&out);
}

/* What is not printed is told, with the way to see it. */
static void tell_rest(const Incidents *all, const Options *o)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < all->at.n; i++) left += kept_back(&all->at.at[i], o);
    if (left) fprintf(stderr, "isnad: %u incidents that no page tells as news are not printed: add --recalled\n", left);
    if (!all->at.n && all->d->documents.n) fprintf(stderr, "isnad: no incident in %u documents (%u reports had no place, day or harm)\n", all->d->documents.n, all->reports_apart);
}

static int finish(void *context, const Lexicon *lex)
{
    Collected *c = context;
    const Incidents *all = collected_incidents(c);
    (void)lex;
    if (!all) return EXIT_USAGE;
    switch (c->o->format) {
    case FORMAT_TEXT: print_accounts(all, c->o, &sheet_text); break;
    case FORMAT_MARKDOWN: print_accounts(all, c->o, &sheet_markdown); break;
    case FORMAT_HTML: print_accounts(all, c->o, &sheet_html); break;
    default: print_objects(all, c->o);
    }
    tell_rest(all, c->o);
    return EXIT_ALL_READ;
}

int verb_incidents(int argc, char **argv)
{
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    return collect_run(&o, finish);
}
