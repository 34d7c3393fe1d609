/* Symbols - see symbols.h. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/symbols.h"

#define SYMBOL_NAME(prefix, name) #name,
#define SYMBOL_NAMES(set) static const char *const names_##set[] = { "", SYMBOLS_##set(SYMBOL_NAME) };
SYMBOL_SETS(SYMBOL_NAMES)

#define SYMBOL_ROW(set) [SET_##set] = { names_##set, sizeof names_##set / sizeof *names_##set - 1 },
static const struct { const char *const *names; uint32_t n; } sets[SET_END] = { SYMBOL_SETS(SYMBOL_ROW) };

uint32_t symbol_count(SymbolSet set) { return sets[set].n; }

const char *symbol_name(SymbolSet set, uint32_t value) { return set && value <= sets[set].n ? sets[set].names[value] : ""; }

/* A dot in a table («noun.m») is an underscore in C. */
static bool is_named(const char *own, Str name)
{
    if (strlen(own) != name.n) return false;
    for (uint32_t i = 0; i < name.n; i++)
        if (own[i] != (name.p[i] == '.' ? '_' : name.p[i])) return false;
    return true;
}

uint32_t symbol_find(SymbolSet set, Str name)
{
    for (uint32_t v = 1; v <= sets[set].n; v++)
        if (is_named(sets[set].names[v], name)) return v;
    return 0;
}
