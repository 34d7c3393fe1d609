/* Fuzz: any bytes as lines of records; whatever is taken is reconciled and printed. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/print.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static Lexicon *lex;

static void print_all(Dossier *d)
{
    Json out = { 0 };
    const Incidents *all = incidents_of(d, NULL, 0);
    for (uint32_t i = 0; i < all->at.n; i++) incident_print(all, &all->at.at[i], &out);
    json_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    Error e;
    if (!lex && !(lex = lexicon_builtin(&e))) abort();
    Dossier *d = dossier_new(lex);
    const char *p = (const char *)data, *end = p + n;
    while (p && p < end) {
        const char *line = memchr(p, '\n', (size_t)(end - p));
        dossier_add(d, (Str){ p, (uint32_t)((line ? line : end) - p) }, &e);
        p = line ? line + 1 : NULL;
    }
    print_all(d);
    dossier_free(d);
    return 0;
}
