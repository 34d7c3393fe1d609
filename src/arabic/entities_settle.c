/* Entities, countries - of which state «the ministry of health» is, where its own words do not say.
 *
 * The same body named with its country nearest before is meant, else the nearest after, else the text is about one country and it
 * is that one's. Where none of these holds, the key stays empty: a guess would make two ministries one. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"
#include "arabic/places.h"
#include "base/hash.h"

/* Which bodies speak for each other's country: all that are military, all that are police; else the body and its offices
 * («.presidency», «.presidency.head»). */
static Str family(const Entities *n, uint32_t row)
{
    uint32_t kind = lexicon_symbol(n->lex, COLUMN_SOURCES_kind, row);
    if (kind == SOURCE_military || kind == SOURCE_police) return str_of(symbol_name(SET_SOURCE, kind));
    Str key = source_text(n, COLUMN_SOURCES_key, row);
    uint32_t dots = 0, end = 0;
    while (end < key.n && (key.p[end] != '.' || dots++ == 0 || (dots == 2 && str_starts(key, STR(".ministry"))))) end++;
    return (Str){ key.p, end };
}

/* Takes countries over from the last of the same kind, in the direction of the walk. */
typedef struct { const Entities *n; Str *keys; const char **country; uint32_t cap; } Known;

static const char **slot(Known *k, Str key)
{
    uint32_t i = hash_bytes(key) & (k->cap - 1);
    while (k->keys[i].n && !str_eq(k->keys[i], key)) i = (i + 1) & (k->cap - 1);
    k->keys[i] = key;
    return &k->country[i];
}

static void visit(Known *k, Found *f)
{
    Str key = source_text(k->n, COLUMN_SOURCES_key, f->row);
    if (!key_is_open(key)) return;
    const char **last = slot(k, family(k->n, f->row));
    if (f->country[0]) *last = f->country;
    else if (f->open && *last) memcpy(f->country, *last, sizeof f->country);
}

static Known known_new(const Entities *n)
{
    Known k = { .n = n, .cap = 16 };
    while (k.cap < 2 * n->found.n + 2) k.cap *= 2;
    k.keys = arena_alloc(n->doc->arena, k.cap * sizeof *k.keys);
    k.country = arena_alloc(n->doc->arena, k.cap * sizeof *k.country);
    return k;
}

/* An office without its own country has that of its body, once the body has one. */
static void offices_follow(Entities *n)
{
    for (uint32_t i = 0; i < n->found.n; i++) {
        Found *f = &n->found.at[i];
        if (f->kind == ENTITY_office && !f->country[0] && f->body != NONE) memcpy(f->country, n->found.at[f->body].country, sizeof f->country);
    }
}

void entities_settle(Entities *n)
{
    Known before = known_new(n), after = known_new(n);
    const char *about = NULL;
    for (uint32_t i = 0; i < n->found.n; i++) visit(&before, &n->found.at[i]);
    for (uint32_t i = n->found.n; i-- > 0;) visit(&after, &n->found.at[i]);
    for (uint32_t i = 0; i < n->found.n; i++) {
        Found *f = &n->found.at[i];
        if (!f->open || f->country[0]) continue;
        if (!about) about = places_dominant_country(n->lex, n->doc);
        if (strlen(about) < sizeof f->country) memcpy(f->country, about, strlen(about) + 1);
    }
    offices_follow(n);
}
