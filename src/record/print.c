/* Print - see print.h. Members stand in the order of the contract. */
// SPDX-License-Identifier: Apache-2.0
#include "record/print_parts.h"

#include "arabic/places.h"
#include "lexicon/labels.h"

#include <stdio.h>

const char *block_name(BlockKind kind)
{
    static const char *const names[] = { "title", "heading", "byline", "dateline", "paragraph", "quote", "list", "caption", "embed" };
    return (unsigned)kind < sizeof names / sizeof *names ? names[kind] : "paragraph";
}

const char *status_name(uint32_t status)
{
    static const char *const names[] = { "actual", "denied", "planned", "possible" };
    return names[status < 4 ? status : 0];
}

const char *published_name(PublishedFrom from)
{
    static const char *const names[] = { "none", "given", "metadata", "visible", "text", "embed" };
    return names[(unsigned)from < 6 ? from : 0];
}

Str why_text(const Lexicon *lex, Arena *arena, Why why)
{
    char s[160];
    if (why.table == TABLE_NONE) return STR("");
    Str file = lexicon_file(lex, why.table, why.row);
    snprintf(s, sizeof s, "data/%" STR_FMT ":%u", STR_ARG(file), lexicon_line(lex, why.table, why.row));
    return arena_copy(arena, str_of(s));
}

Str source_name(const Record *r, const Source *s) { return s->name.n ? s->name : str_slice(r->doc.text, s->span); }

void member_span(Printer *p, const char *key, Span s)
{
    json_key(p->out, key);
    if (span_empty(s)) { json_null(p->out); return; }
    json_object(p->out);
    members_span(p->out, p->r->doc.text, &p->points, s);
    json_end_object(p->out);
}

void member_party(Printer *p, const char *key, Span s, uint32_t entity)
{
    json_key(p->out, key);
    if (span_empty(s)) { json_null(p->out); return; }
    json_object(p->out);
    members_span(p->out, p->r->doc.text, &p->points, s);
    member_entity(p, "entity", entity);
    json_end_object(p->out);
}

void member_why(Printer *p, Why why) { member_or_null(p->out, "why", why_text(p->r->lex, p->r->doc.arena, why)); }

static void print_document(Printer *p)
{
    const Record *r = p->r;
    Json *out = p->out;
    json_key(out, "document");
    json_object(out);
    member_or_null(out, "url", r->url);
    member_or_null(out, "publisher", r->publisher);
    member_or_null(out, "title", r->title);
    json_key(out, "authors");
    json_array(out);
    for (uint32_t i = 0; i < r->facts.authors.n; i++) json_str(out, r->facts.authors.at[i]);
    json_end_array(out);
    member_name(out, "language", r->arabic ? "ar" : "");
    member_or_null(out, "published", r->published);
    member_name(out, "published_from", published_name(r->doc.published_from));
    member_or_null(out, "modified", r->facts.modified);
    members_stamps(&r->facts, out);
    member_name(out, "sha256", r->sha256);
    json_key(out, "bytes"); json_int(out, (int64_t)r->bytes);
    json_end_object(out);
}

static void print_blocks(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "blocks");
    json_array(p->out);
    for (uint32_t i = 0; i < d->blocks.n; i++) members_block(p->out, d->text, &p->points, 0, &d->blocks.at[i]);
    json_end_array(p->out);
}

/* To whom a source comes down; null where that stage was not run or found none. */
static void print_root(Printer *p, const Root *root)
{
    json_key(p->out, "root");
    if (!root->name.n) { json_null(p->out); return; }
    json_object(p->out);
    member_or_null(p->out, "key", root->key);
    member_str(p->out, "name", root->name);
    member_str(p->out, "id", root->id);
    member_name(p->out, "kind", symbol_name(SET_SOURCE, root->kind));
    json_key(p->out, "unnamed"); json_bool(p->out, root->unnamed);
    json_end_object(p->out);
}

static void print_sources(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "sources");
    json_array(p->out);
    for (uint32_t i = 0; i < d->sources.n; i++) {
        const Source *s = &d->sources.at[i];
        json_object(p->out);
        member_span(p, "span", s->span);
        member_name(p->out, "kind", symbol_name(SET_SOURCE, s->kind));
        member_str(p->out, "name", source_name(p->r, s));
        member_entity(p, "entity", s->entity);
        member_entity(p, "body", s->body);
        print_root(p, &s->root);
        member_why(p, s->why);
        json_end_object(p->out);
    }
    json_end_array(p->out);
}

static void print_chain(Printer *p, const Chain *c)
{
    json_object(p->out);
    json_key(p->out, "links");
    json_array(p->out);
    for (uint32_t i = 0; i < c->n_links; i++) json_int(p->out, c->links[i]);
    json_end_array(p->out);
    member_span(p, "cue", c->cue);
    member_name(p->out, "stance", symbol_name(SET_STANCE, c->stance ? c->stance : STANCE_affirm));
    member_name(p->out, "channel", symbol_name(SET_CHANNEL, c->channel));
    if (c->claim) { json_key(p->out, "claim"); json_bool(p->out, true); }
    member_why(p, c->why);
    json_end_object(p->out);
}

static void print_chains(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "chains");
    json_array(p->out);
    for (uint32_t i = 0; i < d->chains.n; i++) print_chain(p, &d->chains.at[i]);
    json_end_array(p->out);
}

/* What the place tables know of a place by name; the name of a place that they do not know is its text. */
static void print_place_row(Printer *p, const Place *place)
{
    const Lexicon *lex = p->r->lex;
    Json *out = p->out;
    if (place->row == NONE) { member_str(out, "name", str_slice(p->r->doc.text, place->span)); return; }
    int64_t geonames = lexicon_int(lex, COLUMN_PLACES_geonames, place->row);
    member_str(out, "name", lexicon_name(lex, TABLE_PLACES, place->row));
    json_key(out, "geonames");
    if (geonames) json_int(out, geonames); else json_null(out);
    member_or_null(out, "admin1", lexicon_text(lex, COLUMN_PLACES_admin1, place->row));
}

/* Its point, and how it was found where no row has it: by another place, in a direction from it, so many kilometres away. */
static void print_place_point(Printer *p, const Place *place)
{
    Point at;
    Json *out = p->out;
    if (places_point(p->r->lex, place, &at)) {
        json_key(out, "lat"); json_micro(out, at.lat);
        json_key(out, "lon"); json_micro(out, at.lon);
    }
    if (place->near != NONE) member_str(out, "near", lexicon_name(p->r->lex, TABLE_PLACES, place->near));
    if (place->direction) member_name(out, "direction", symbol_name(SET_DIRECTION, place->direction));
    if (place->distance_km) { json_key(out, "distance_km"); json_int(out, place->distance_km); }
}

static void print_place(Printer *p, uint32_t index)
{
    json_key(p->out, "place");
    if (index == NONE) { json_null(p->out); return; }
    const Place *place = &p->r->doc.places.at[index];
    json_object(p->out);
    members_span(p->out, p->r->doc.text, &p->points, place->span);
    print_place_row(p, place);
    print_place_point(p, place);
    member_name(p->out, "country", place->country);
    member_name(p->out, "precision", symbol_name(SET_PRECISION, place->precision));
    if (p->r->doc.place_entity) member_entity(p, "entity", p->r->doc.place_entity[index]);
    json_end_object(p->out);
}

/* What the event's kind is in the code books of PLOVER and ACLED. */
static void print_codes(Printer *p, const Event *e)
{
    uint32_t row = kind_row(p->r->lex, e->kind);
    if (row == UINT32_MAX) return;
    member_or_null(p->out, "plover", lexicon_text(p->r->lex, COLUMN_KINDS_plover, row));
    member_or_null(p->out, "acled", lexicon_text(p->r->lex, COLUMN_KINDS_acled, row));
}

static void print_event(Printer *p, const Event *e)
{
    json_object(p->out);
    member_name(p->out, "kind", symbol_name(SET_EVENT_KIND, e->kind));
    member_span(p, "trigger", e->trigger);
    member_party(p, "actor", e->actor, e->actor_entity);
    member_party(p, "target", e->target, e->target_entity);
    print_place(p, e->place);
    member_name(p->out, "country", e->country);
    member_or_null(p->out, "date", e->date);
    member_name(p->out, "status", status_name(e->status));
    member_index(p->out, "by", e->by);
    member_party(p, "claimed_by", e->claimed_by, e->claimed_entity);
    print_codes(p, e);
    member_why(p, e->why);
    json_end_object(p->out);
}

static void print_events(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "events");
    json_array(p->out);
    for (uint32_t i = 0; i < d->events.n; i++) print_event(p, &d->events.at[i]);
    json_end_array(p->out);
}

static void print_figure(Printer *p, const Figure *f)
{
    json_object(p->out);
    member_name(p->out, "effect", symbol_name(SET_EFFECT, f->effect));
    member_bound(p->out, "low", f->low);
    member_bound(p->out, "high", f->high);
    member_name(p->out, "qualifier", symbol_name(SET_QUALIFIER, f->qualifier));
    member_name(p->out, "who", symbol_name(SET_WHO, f->who));
    member_span(p, "span", f->span);
    json_key(p->out, "part"); json_bool(p->out, f->part);
    if (f->retracted) { json_key(p->out, "retracted"); json_bool(p->out, true); }
    member_name(p->out, "scope", f->cumulative ? "cumulative" : "incident");
    member_name(p->out, "status", status_name(f->status));
    member_index(p->out, "event", f->event);
    member_index(p->out, "by", f->by);
    member_why(p, f->why);
    json_end_object(p->out);
}

static void print_figures(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "figures");
    json_array(p->out);
    for (uint32_t i = 0; i < d->figures.n; i++) print_figure(p, &d->figures.at[i]);
    json_end_array(p->out);
}

static void member_said(Printer *p, const char *key, Str s)
{
    if (s.n) member_str(p->out, key, s);
}

static void print_claim(Printer *p, const Claim *c)
{
    json_object(p->out);
    member_name(p->out, "act", symbol_name(SET_CLAIM, c->act));
    member_span(p, "who", c->who);
    member_said(p, "name", c->name);
    member_entity(p, "entity", c->entity);
    member_said(p, "kind", str_of(symbol_name(SET_SOURCE, c->kind)));
    member_span(p, "of", c->of);
    member_said(p, "of_name", c->of_name);
    member_entity(p, "of_entity", c->of_entity);
    member_index(p->out, "event", c->event);
    member_or_null(p->out, "date", c->date);
    member_index(p->out, "by", c->by);
    member_span(p, "cue", c->cue);
    member_why(p, c->why);
    json_end_object(p->out);
}

static void print_claims(Printer *p)
{
    const Doc *d = &p->r->doc;
    json_key(p->out, "claims");
    json_array(p->out);
    for (uint32_t i = 0; i < d->claims.n; i++) print_claim(p, &d->claims.at[i]);
    json_end_array(p->out);
}

static void print_problems(Printer *p)
{
    const Problems *problems = &p->r->problems;
    if (problems->list.n == 0) return;
    json_key(p->out, "problems");
    json_array(p->out);
    for (uint32_t i = 0; i < problems->list.n; i++) json_str(p->out, problems->list.at[i]);
    json_end_array(p->out);
}

static void print_engine(Printer *p)
{
    json_key(p->out, "engine");
    json_object(p->out);
    member_name(p->out, "version", ENGINE_VERSION);
    member_name(p->out, "lexicon", lexicon_hash(p->r->lex));
    json_end_object(p->out);
}

void record_print(const Record *r, Json *out)
{
    Printer p = { r, out, utf8_index(r->doc.arena, r->doc.text) };
    json_object(out);
    json_key(out, "isnad"); json_int(out, 1);
    member_str(out, "id", r->id);
    print_document(&p);
    member_str(out, "text", r->doc.text);
    print_blocks(&p);
    print_sources(&p);
    print_chains(&p);
    print_events(&p);
    print_figures(&p);
    print_claims(&p);
    print_entities(&p);
    print_problems(&p);
    print_engine(&p);
    json_end_object(out);
}
