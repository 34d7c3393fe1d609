/* Entities, references - which entity speaks as a source, does an act, or is harmed by it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"

uint32_t entities_naming(const Doc *d, uint32_t begin)
{
    uint32_t low = 0, high = d->namings.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (d->namings.at[middle].span.begin < begin) low = middle + 1;
        else high = middle;
    }
    return low;
}

static uint32_t kind_of(const Doc *d, uint32_t naming) { return d->entities.at[d->namings.at[naming].entity].kind; }

/* The first naming inside the span that is of one of these kinds (bits 1 << ENTITY_*), or NONE. */
static uint32_t first_in(const Doc *d, Span span, uint32_t kinds)
{
    for (uint32_t i = entities_naming(d, span.begin); i < d->namings.n && d->namings.at[i].span.begin < span.end; i++)
        if (span_holds(span, d->namings.at[i].span) && kinds & 1u << kind_of(d, i)) return i;
    return NONE;
}

static uint32_t entity_of(const Doc *d, uint32_t naming) { return naming == NONE ? NONE : d->namings.at[naming].entity; }

static bool begins(const Doc *d, uint32_t naming, Span span) { return naming != NONE && d->namings.at[naming].span.begin == span.begin; }

/* «sahifat "al-Khabar" al-jaza'iriyya», «tanzim "al-Qa'ida"»: a noun for an outlet, a group or a body, and which it is after it. */
static bool names_body(const Entities *n, const Source *s)
{
    const Reading *r = s->n ? token_reading(n->doc, s->first, TABLE_SOURCES) : NULL;
    uint32_t part = r ? lexicon_symbol(n->lex, COLUMN_SOURCES_part, r->row) : 0;
    return part == PART_outlet || part == PART_group;
}

/* Who speaks: a person named; else the office or body with which the phrase begins, or a country that speaks for its government. */
static void refer_source(const Entities *n, Source *s)
{
    const Doc *d = n->doc;
    const uint32_t person = 1u << ENTITY_person, others = 1u << ENTITY_body | 1u << ENTITY_office;
    uint32_t first = first_in(d, s->span, others | 1u << ENTITY_place), who = first_in(d, s->span, person), body = first_in(d, s->span, 1u << ENTITY_body);
    bool place = first != NONE && kind_of(d, first) == ENTITY_place && s->kind != SOURCE_government;
    s->entity = entity_of(d, who != NONE ? who : begins(d, first, s->span) && !place ? first : NONE);
    if (s->entity == NONE && names_body(n, s)) s->entity = entity_of(d, body);
    s->body = entity_of(d, body);
    if (s->body == s->entity) s->body = NONE;
    if (s->entity != NONE && s->body == NONE) s->body = d->entities.at[s->entity].body;
}

/* Who acts or is harmed: what the phrase begins with, else the first person, body or office in it. */
uint32_t entities_party(const Doc *d, Span span)
{
    const uint32_t all = 1u << ENTITY_person | 1u << ENTITY_body | 1u << ENTITY_office;
    if (span_empty(span)) return NONE;
    uint32_t whole = first_in(d, span, all | 1u << ENTITY_place), within = first_in(d, span, all);
    return entity_of(d, begins(d, whole, span) ? whole : within);
}

void entities_refer(const Entities *n)
{
    Doc *d = n->doc;
    d->place_entity = arena_alloc(d->arena, (d->places.n + 1) * sizeof *d->place_entity);
    for (uint32_t i = 0; i < d->places.n; i++) d->place_entity[i] = NONE;
    for (uint32_t i = 0; i < n->found.n; i++)
        if (n->found.at[i].kind == ENTITY_place) d->place_entity[n->found.at[i].place] = n->found.at[i].entity;
    for (uint32_t i = 0; i < d->sources.n; i++) refer_source(n, &d->sources.at[i]);
    for (uint32_t i = 0; i < d->events.n; i++) {
        Event *e = &d->events.at[i];
        e->actor_entity = entities_party(d, e->actor);
        e->target_entity = entities_party(d, e->target);
        e->claimed_entity = NONE;
    }
}
