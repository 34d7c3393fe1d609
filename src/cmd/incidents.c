/* isnad incidents - what many documents say together: an account for people, or JSON. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/collect.h"
#include "cmd/indent.h"
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "incident/print.h"

#include <stdio.h>

static void put(const Json *out) { fwrite(out->p, 1, out->n, stdout); }

static void print_json(const Incidents *all, const Incident *x, const Options *o, Json *out)
{
    Json line = { 0 };
    if (o->format == FORMAT_JSON) {
        incident_print(all, x, &line);
        json_indent((Str){ line.p, (uint32_t)line.n }, out);
        json_free(&line);
        return;
    }
    incident_print(all, x, out);
    json_raw(out, STR("\n"));
    out->comma = false;
}

/* What is not printed is told, with the way to see it. */
static void tell_rest(const Incidents *all, uint32_t kept_back)
{
    if (kept_back) fprintf(stderr, "isnad: %u incidents that no page tells as news are not printed: add --recalled\n", kept_back);
    if (!all->at.n && all->d->documents.n) fprintf(stderr, "isnad: no incident in %u documents (%u reports had no place, day or harm)\n", all->d->documents.n, all->reports_apart);
}

static int finish(void *context, const Lexicon *lex)
{
    Collected *c = context;
    Json out = { 0 };
    uint32_t kept_back = 0;
    const Incidents *all = collected_incidents(c);
    (void)lex;
    if (!all) return EXIT_USAGE;
    for (uint32_t i = 0; i < all->at.n; i++) {
        if (all->at.at[i].recalled && !c->o->recalled) { kept_back++; continue; }
        print_json(all, &all->at.at[i], c->o, &out);
        put(&out);
        json_clear(&out);
    }
    json_free(&out);
    tell_rest(all, kept_back);
    return EXIT_ALL_READ;
}

int verb_incidents(int argc, char **argv)
{
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    return collect_run(&o, finish);
}
