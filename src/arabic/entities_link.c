/* Entities, linking - what is one and the same becomes one entity, with a name and, for those whom a row knows, a key.
 *
 * Bodies, offices and places are the same by their key; unknown ones by their words. A person is the same by his row; without one, a
 * later name that is part of an earlier one, or holds it, is the same person («Fladimir Butin» ... «Butin»). An office that is named
 * alone after its holder was named with it is that person («ar-ra'is ar-rusi»). A private person is one of this text only. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"
#include "arabic/places.h"
#include "base/hash.h"
#include "lexicon/letters.h"

#include <stdarg.h>
#include <stdio.h>

enum { KEY_BYTES = 160, PERSON_WORDS = 8 };

/* Identity to entity: an open hash. Keys of one kind do not meet those of another, for each begins with its own letter. */
typedef struct { Str key; uint32_t entity; } Slot;
typedef struct { Entities *n; Slot *slots; uint32_t cap; } Linker;

static Slot *slot_of(Linker *l, Str key)
{
    uint32_t i = hash_bytes(key) & (l->cap - 1);
    while (l->slots[i].key.n && !str_eq(l->slots[i].key, key)) i = (i + 1) & (l->cap - 1);
    return &l->slots[i];
}

static uint32_t known(Linker *l, Str key)
{
    const Slot *s = slot_of(l, key);
    return s->key.n ? s->entity : NONE;
}

static void remember(Linker *l, Str key, uint32_t entity)
{
    Slot *s = slot_of(l, key);
    *s = (Slot){ s->key.n ? s->key : arena_copy(l->n->doc->arena, key), entity };
}

static Arena *arena_of(const Linker *l) { return l->n->doc->arena; }

/* ---- keys and names ---------------------------------------------------------------------------------- */

static Str formatted(const Linker *l, const char *format, ...) __attribute__((format(printf, 2, 3)));
static Str formatted(const Linker *l, const char *format, ...)
{
    char s[KEY_BYTES];
    va_list rest;
    va_start(rest, format);
    vsnprintf(s, sizeof s, format, rest);
    va_end(rest);
    return arena_copy(arena_of(l), str_of(s));
}

/* «RU», «AF-KAN» as keys write them. */
static Str lower(const Linker *l, Str code)
{
    char *p = arena_alloc(arena_of(l), (size_t)code.n + 1);
    for (uint32_t i = 0; i < code.n; i++) p[i] = (char)(code.p[i] >= 'A' && code.p[i] <= 'Z' ? code.p[i] + 'a' - 'A' : code.p[i]);
    return (Str){ p, code.n };
}

/* What holds of a place over documents: a country's code, else the number that GeoNames gives it, else a province's code; "" for none. */
static Str place_key(const Linker *l, const Place *p)
{
    if (p->row == NONE) return STR("");
    Str admin1 = lexicon_text(l->n->lex, COLUMN_PLACES_admin1, p->row);
    int64_t id = lexicon_int(l->n->lex, COLUMN_PLACES_geonames, p->row);
    if (p->precision == PRECISION_country && p->country[0]) return lower(l, str_of(p->country));
    if (id) return formatted(l, "geonames:%lld", (long long)id);
    return p->precision == PRECISION_province && admin1.n > 3 && admin1.p[2] == '-' ? lower(l, admin1) : STR("");
}

/* A place apart from its key: by its row, else by its words. */
static Str place_identity(const Linker *l, const Place *p)
{
    if (p->row != NONE) return formatted(l, "p%u", p->row);
    Str name = letters_normal(lexicon_letters(l->n->lex), arena_of(l), str_slice(l->n->doc->text, p->span));
    return formatted(l, "q%" STR_FMT, STR_ARG(name));
}

static const Place *place_of(const Linker *l, const Found *f) { return f->place == NONE ? NULL : &l->n->doc->places.at[f->place]; }

/* "ru.ministry.health"; a branch at a place has it after a @. "" where no row or no country is known. */
static Str body_key(const Linker *l, const Found *f)
{
    Str key = source_text(l->n, COLUMN_SOURCES_key, f->row);
    const Place *p = place_of(l, f);
    if (!key_is_open(key)) return key;
    if (!f->country[0]) return STR("");
    Str at = p ? place_key(l, p) : STR("");
    if (p && !at.n) return STR("");
    return formatted(l, "%" STR_FMT "%" STR_FMT "%s%" STR_FMT, STR_ARG(lower(l, str_of(f->country))), STR_ARG(key), at.n ? "@" : "", STR_ARG(at));
}

static Str words_of(const Linker *l, const Found *f)
{
    char s[KEY_BYTES];
    uint32_t n = 0;
    for (uint32_t t = f->first; t < f->end; t++) {
        Str w = name_word(l->n, t);
        if (n + w.n + 1 >= sizeof s) break;
        s[n++] = ' ';
        memcpy(s + n, w.p, w.n);
        n += w.n;
    }
    return arena_copy(arena_of(l), (Str){ s, n });
}

/* The canonical name: a row's, with the country or place in brackets where the row is of all states; else as the text has it. */
static Str name_of(const Linker *l, const Found *f)
{
    const Place *p = place_of(l, f);
    Str text = str_slice(l->n->doc->text, f->span), key = source_text(l->n, COLUMN_SOURCES_key, f->row);
    if (f->kind == ENTITY_place) return p->row == NONE ? text : lexicon_name(l->n->lex, TABLE_PLACES, p->row);
    if (f->row == NONE || !key.n) return text;
    Str name = source_text(l->n, COLUMN_SOURCES_name, f->row);
    if (!name.n) name = lexicon_name(l->n->lex, TABLE_SOURCES, f->row);
    if (!key_is_open(key) || !f->country[0]) return name;
    Str where = p ? str_slice(l->n->doc->text, p->span) : places_country_name(l->n->lex, f->country);
    return where.n ? formatted(l, "%" STR_FMT " (%" STR_FMT ")", STR_ARG(name), STR_ARG(where)) : name;
}

/* ---- entities ------------------------------------------------------------------------------------------ */

static uint32_t entity_new(Linker *l, const Found *f, Str key)
{
    Entity e = { .kind = f->kind, .name = name_of(l, f), .key = key, .row = f->row, .body = NONE, .place = NONE, .first = NONE, .last = NONE };
    if (f->kind == ENTITY_place) e.row = place_of(l, f)->row;
    else if (f->row != NONE) e.type = (uint8_t)lexicon_symbol(l->n->lex, COLUMN_SOURCES_kind, f->row);
    if (f->row != NONE) e.why = (Why){ TABLE_SOURCES, f->row };
    else if (f->kind == ENTITY_place) e.why = place_of(l, f)->why;
    memcpy(e.country, f->country, sizeof e.country);
    e.private = f->kind == ENTITY_person && f->row == NONE;
    ARENA_PUSH(arena_of(l), l->n->doc->entities, e);
    return l->n->doc->entities.n - 1;
}

/* A row that only a later naming, with an office before it, shows. */
static void entity_known(Linker *l, uint32_t entity, const Found *f, Str key)
{
    Entity *e = &l->n->doc->entities.at[entity];
    e->name = name_of(l, f);
    e->key = key;
    e->row = f->row;
    e->why = (Why){ TABLE_SOURCES, f->row };
    e->type = (uint8_t)lexicon_symbol(l->n->lex, COLUMN_SOURCES_kind, f->row);
    e->private = false;
    memcpy(e->country, f->country, sizeof e->country);
}

static uint32_t by_identity(Linker *l, const Found *f, Str identity, Str key)
{
    uint32_t entity = known(l, identity);
    if (entity != NONE) return entity;
    entity = entity_new(l, f, key);
    remember(l, identity, entity);
    return entity;
}

static uint32_t link_place(Linker *l, const Found *f)
{
    const Place *p = place_of(l, f);
    return by_identity(l, f, place_identity(l, p), place_key(l, p));
}

static uint32_t link_body(Linker *l, const Found *f)
{
    Str key = body_key(l, f), own = source_text(l->n, COLUMN_SOURCES_key, f->row);
    if (key.n) return by_identity(l, f, formatted(l, "b%" STR_FMT, STR_ARG(key)), key);
    if (own.n) return by_identity(l, f, formatted(l, "r%" STR_FMT "@%u", STR_ARG(own), f->place), STR(""));
    return by_identity(l, f, formatted(l, "w%" STR_FMT, STR_ARG(words_of(l, f))), STR(""));
}

/* An office is the same by its key, or by its words and its body («mudir» of the same police); its holder, once named, stands for it. */
static uint32_t link_office(Linker *l, const Found *f)
{
    Str key = f->row == NONE ? STR("") : body_key(l, f);
    Str identity = key.n ? formatted(l, "b%" STR_FMT, STR_ARG(key)) : formatted(l, "o%" STR_FMT, STR_ARG(words_of(l, f)));
    return by_identity(l, f, identity, key);
}

/* ---- persons ------------------------------------------------------------------------------------------- */

/* Where the words of a person's name stand: the fullest naming so far. */
typedef struct { uint32_t first, end; } Words;

static bool has_word(const Linker *l, Words in, Str word)
{
    for (uint32_t t = in.first; t < in.end; t++)
        if (str_eq(name_word(l->n, t), word)) return true;
    return false;
}

static bool all_in(const Linker *l, Words few, Words many)
{
    for (uint32_t t = few.first; t < few.end; t++)
        if (!has_word(l, many, name_word(l->n, t))) return false;
    return true;
}

static Words fullest(const Linker *l, uint32_t entity)
{
    const Doc *d = l->n->doc;
    Words best = { 0, 0 };
    uint32_t steps = 0;
    for (uint32_t i = d->entities.at[entity].first; i != NONE && steps < PERSON_WORDS; i = d->namings.at[i].next, steps++)
        if (d->namings.at[i].n > best.end - best.first) best = (Words){ d->namings.at[i].first, d->namings.at[i].first + d->namings.at[i].n };
    return best;
}

static bool same_person(const Linker *l, uint32_t entity, Words now)
{
    Words old = fullest(l, entity);
    bool fuller = now.end - now.first > old.end - old.first;
    if (fuller && old.end - old.first > 1 && !str_eq(name_word(l->n, now.first), name_word(l->n, old.first))) return false;      /* «Salim Muhammad Mustafa» */
    if (old.end - old.first == 1 && fuller) return str_eq(name_word(l->n, now.end - 1), name_word(l->n, old.first));
    return fuller ? all_in(l, old, now) : all_in(l, now, old);
}

static Str word_identity(const Linker *l, uint32_t t) { return formatted(l, "n%" STR_FMT, STR_ARG(name_word(l->n, t))); }

/* The person who was last called by a word of this name and whose name goes with it. */
static uint32_t called(Linker *l, const Found *f)
{
    for (uint32_t t = f->end; t-- > f->first;) {
        uint32_t entity = known(l, word_identity(l, t));
        if (entity != NONE && same_person(l, entity, (Words){ f->first, f->end })) return entity;
    }
    return NONE;
}

static uint32_t link_person(Linker *l, const Found *f)
{
    Str key = source_text(l->n, COLUMN_SOURCES_key, f->row), identity = formatted(l, "h%" STR_FMT, STR_ARG(key));
    uint32_t entity = key.n ? known(l, identity) : NONE, before = entity == NONE ? called(l, f) : NONE;
    if (before != NONE && (!key.n || l->n->doc->entities.at[before].row == NONE)) entity = before;
    if (entity == NONE) entity = entity_new(l, f, key);
    else if (entity == before && key.n) entity_known(l, entity, f, key);
    if (key.n) remember(l, identity, entity);
    for (uint32_t t = f->first; t < f->end; t++) remember(l, word_identity(l, t), entity);
    Entity *e = &l->n->doc->entities.at[entity];
    if (e->row == NONE && f->end - f->first > fullest(l, entity).end - fullest(l, entity).first) e->name = str_slice(l->n->doc->text, f->span);
    if (f->public || f->role != NONE) e->private = false;
    return entity;
}

/* ---- all -------------------------------------------------------------------------------------------------- */

static uint32_t link_one(Linker *l, const Found *f)
{
    switch (f->kind) {
    case ENTITY_place: return link_place(l, f);
    case ENTITY_body: return link_body(l, f);
    case ENTITY_office: return link_office(l, f);
    default: return link_person(l, f);
    }
}

static void name_again(Doc *d, const Found *f)
{
    Entity *e = &d->entities.at[f->entity];
    uint32_t i = d->namings.n;
    ARENA_PUSH(d->arena, d->namings, ((Naming){ f->span, f->first, f->end - f->first, f->entity, NONE }));
    if (e->last != NONE) d->namings.at[e->last].next = i;
    else e->first = i;
    e->last = i;
}

/* The place that a body, an office or a role is at, as an entity. */
static void put_place(Linker *l, uint32_t entity, const Found *f)
{
    if (f->place == NONE || f->kind == ENTITY_place) return;
    uint32_t place = known(l, place_identity(l, place_of(l, f)));
    if (place != NONE && l->n->doc->entities.at[entity].place == NONE) l->n->doc->entities.at[entity].place = place;
}

/* The body of an office that is a row's own: its key without the last part; the entity, where the text names it. */
static uint32_t keyed_body(Linker *l, const Found *f)
{
    Str key = body_key(l, f);
    if (f->row == NONE || !source_text(l->n, COLUMN_SOURCES_key, f->row).n) return NONE;
    while (key.n && key.p[key.n - 1] != '.') key.n--;
    return key.n > 1 ? known(l, formatted(l, "b%" STR_FMT, STR_ARG(((Str){ key.p, key.n - 1 })))) : NONE;
}

/* What an office says of the entity that it is, or whose role it is. */
static void put_office(Linker *l, uint32_t entity, const Found *office)
{
    Entity *e = &l->n->doc->entities.at[entity];
    uint32_t body = office->body != NONE ? l->n->found.at[office->body].entity : keyed_body(l, office);
    if (e->body == NONE) e->body = body;
    if (!e->country[0]) memcpy(e->country, office->country, sizeof e->country);
    put_place(l, entity, office);
    if (e->kind != ENTITY_person || !span_empty(e->role)) return;
    e->role = office->span;
    if (!e->type && office->row != NONE) e->type = (uint8_t)lexicon_symbol(l->n->lex, COLUMN_SOURCES_kind, office->row);
}

/* A person's office, named alone later, is the person. */
static void holds(Linker *l, const Found *office, uint32_t person)
{
    Str key = office->row == NONE ? STR("") : body_key(l, office);
    if (!source_text(l->n, COLUMN_SOURCES_key, office->row).n) key = STR("");
    remember(l, key.n ? formatted(l, "b%" STR_FMT, STR_ARG(key)) : formatted(l, "o%" STR_FMT, STR_ARG(words_of(l, office))), person);
}

/* What was found, outer before inner in the order of the text; a name after its office was noted a few places too early. */
static uint32_t *in_order(const Entities *n)
{
    uint32_t *order = arena_alloc(n->doc->arena, (n->found.n + 1) * sizeof *order);
    for (uint32_t i = 0; i < n->found.n; i++) {
        uint32_t k = i;
        const Found *f = &n->found.at[i];
        for (; k > 0; k--) {
            const Found *before = &n->found.at[order[k - 1]];
            if (before->span.begin < f->span.begin || (before->span.begin == f->span.begin && before->span.end >= f->span.end)) break;
            order[k] = order[k - 1];
        }
        order[k] = i;
    }
    return order;
}

void entities_link(Entities *n)
{
    const uint32_t *order = in_order(n);
    Linker l = { .n = n, .cap = 64 };
    uint32_t words = 0;
    for (uint32_t i = 0; i < n->found.n; i++) words += n->found.at[i].end - n->found.at[i].first + 3;
    while (l.cap < 2 * words) l.cap *= 2;
    l.slots = arena_alloc(n->doc->arena, l.cap * sizeof *l.slots);
    for (uint32_t i = 0; i < n->found.n; i++) {
        Found *f = &n->found.at[order[i]];
        if (f->taken) continue;
        f->entity = link_one(&l, f);
        name_again(n->doc, f);
        if (f->role != NONE) holds(&l, &n->found.at[f->role], f->entity);
    }
    for (uint32_t i = 0; i < n->found.n; i++) {
        const Found *f = &n->found.at[i];
        if (f->kind == ENTITY_body) put_place(&l, f->entity, f);
        else if (f->kind == ENTITY_office && !f->taken) put_office(&l, f->entity, f);
        else if (f->role != NONE) put_office(&l, f->entity, &n->found.at[f->role]);
    }
}
