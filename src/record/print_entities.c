/* Print, entities - who and what the document names, with all namings. */
// SPDX-License-Identifier: Apache-2.0
#include "record/print_parts.h"

void member_entity(Printer *p, const char *key, uint32_t entity)
{
    if (entity < p->r->doc.entities.n) member_index(p->out, key, entity);
}

static void member_filled(Json *out, const char *key, Str s)
{
    if (s.n) member_str(out, key, s);
}

static void print_namings(Printer *p, const Entity *e)
{
    json_key(p->out, "mentions");
    json_array(p->out);
    for (uint32_t i = e->first; i != NONE; i = p->r->doc.namings.at[i].next) {
        json_object(p->out);
        members_span(p->out, p->r->doc.text, &p->points, p->r->doc.namings.at[i].span);
        json_end_object(p->out);
    }
    json_end_array(p->out);
}

/* What the tables say of a body or person whom a row knows. */
static void print_known(Printer *p, const Entity *e)
{
    if (e->row == NONE || e->kind == ENTITY_place || !e->key.n) return;
    member_filled(p->out, "latin", lexicon_text(p->r->lex, COLUMN_SOURCES_latin, e->row));
    member_filled(p->out, "gloss", lexicon_text(p->r->lex, COLUMN_SOURCES_gloss, e->row));
}

void entity_members(Printer *p, const Entity *e)
{
    Json *out = p->out;
    member_name(out, "kind", symbol_name(SET_ENTITY, e->kind));
    member_str(out, "name", e->name);
    member_or_null(out, "key", e->key);
    if (e->private) { json_key(out, "private"); json_bool(out, true); }
    member_filled(out, "type", str_of(symbol_name(SET_SOURCE, e->type)));
    member_filled(out, "country", str_of(e->country));
    print_known(p, e);
    if (!span_empty(e->role)) member_span(p, "role", e->role);
    member_entity(p, "body", e->body);
    member_entity(p, "place", e->place);
    print_namings(p, e);
    if (e->why.table != TABLE_NONE) member_why(p, e->why);
}

void print_entities(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "entities");
    json_array(p->out);
    for (uint32_t i = 0; i < d->entities.n; i++) {
        json_object(p->out);
        entity_members(p, &d->entities.at[i]);
        json_end_object(p->out);
    }
    json_end_array(p->out);
}
