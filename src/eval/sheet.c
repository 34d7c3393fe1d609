/* Sheet - see sheet.h. JSON is read by jansson. */
// SPDX-License-Identifier: Apache-2.0
#include "eval/sheet.h"

#include <jansson.h>

typedef struct { const Lexicon *lex; Arena *arena; } Reader;

static Str string_of(const Reader *r, const json_t *v)
{
    if (json_is_object(v)) v = json_object_get(v, "text");
    return json_is_string(v) ? arena_copy(r->arena, (Str){ json_string_value(v), (uint32_t)json_string_length(v) }) : STR("");
}

static Str member(const Reader *r, const json_t *o, const char *key) { return string_of(r, json_object_get(o, key)); }
static Phrase phrase(const Reader *r, const json_t *o, const char *key) { return phrase_of(r->lex, r->arena, member(r, o, key)); }

static int64_t bound(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_integer(v) ? (int64_t)json_integer_value(v) : SHEET_OPEN;
}

static uint32_t index_of(const json_t *v) { return json_is_integer(v) && json_integer_value(v) >= 0 ? (uint32_t)json_integer_value(v) : SHEET_NONE; }

/* The words of a place, or the name that the tables have for it. */
static Phrase place(const Reader *r, const json_t *event)
{
    const json_t *p = json_object_get(event, "place");
    Str words = string_of(r, p);
    return phrase_of(r->lex, r->arena, words.n ? words : member(r, p, "name"));
}

static Str country(const Reader *r, const json_t *event)
{
    Str code = member(r, event, "country");
    return code.n ? code : member(r, json_object_get(event, "place"), "country");
}

static SheetEvent event(const Reader *r, const json_t *o)
{
    return (SheetEvent){ .kind = member(r, o, "kind"), .status = member(r, o, "status"), .country = country(r, o), .date = member(r, o, "date"), .why = member(r, o, "why"),
                         .trigger = phrase(r, o, "trigger"), .actor = phrase(r, o, "actor"), .target = phrase(r, o, "target"), .place = place(r, o),
                         .by = index_of(json_object_get(o, "by")) };
}

static SheetFigure figure(const Reader *r, const json_t *o)
{
    const json_t *part = json_object_get(o, "part");
    return (SheetFigure){ .effect = member(r, o, "effect"), .qualifier = member(r, o, "qualifier"), .who = member(r, o, "who"), .scope = member(r, o, "scope"),
                          .status = member(r, o, "status"), .why = member(r, o, "why"), .low = bound(o, "low"), .high = bound(o, "high"), .span = phrase(r, o, "span"),
                          .part = json_is_boolean(part) ? json_is_true(part) : PART_UNSAID, .by = index_of(json_object_get(o, "by")) };
}

/* After the sources: the links are looked up among them. */
static SheetChain chain(const Reader *r, const Sheet *s, const json_t *o)
{
    const json_t *links = json_object_get(o, "links"), *v;
    SheetChain c = { .links = arena_alloc(r->arena, (json_array_size(links) + 1) * sizeof *c.links), .cue = member(r, o, "cue") };
    size_t i;
    json_array_foreach(links, i, v)
        if (index_of(v) < s->sources.n) c.links[c.n++] = &s->sources.at[index_of(v)].span;
    return c;
}

static void read_lists(const Reader *r, const json_t *json, Sheet *s)
{
    const json_t *v;
    size_t i;
    json_array_foreach(json_object_get(json, "sources"), i, v) ARENA_PUSH(r->arena, s->sources, (SheetSource){ phrase(r, v, "span"), member(r, v, "kind") });
    json_array_foreach(json_object_get(json, "chains"), i, v) ARENA_PUSH(r->arena, s->chains, chain(r, s, v));
    json_array_foreach(json_object_get(json, "events"), i, v) ARENA_PUSH(r->arena, s->events, event(r, v));
    json_array_foreach(json_object_get(json, "figures"), i, v) ARENA_PUSH(r->arena, s->figures, figure(r, v));
}

bool sheet_read(const Lexicon *lex, Arena *arena, Str line, Sheet *out, Error *e)
{
    json_error_t why;
    Reader r = { lex, arena };
    json_t *json = json_loadb(line.p, line.n, JSON_ALLOW_NUL, &why);
    if (!json) return fail(e, "no JSON: %s", why.text);
    bool object = json_is_object(json);
    if (object) {
        *out = (Sheet){ .id = member(&r, json, "id"), .text = member(&r, json, "text") };
        read_lists(&r, json, out);
    }
    json_decref(json);
    return object || fail(e, "no JSON object: each line must be one record");
}

const Phrase *sheet_root(const Sheet *s, uint32_t by)
{
    if (by >= s->chains.n) return NULL;
    const SheetChain *c = &s->chains.at[by];
    return c->n ? c->links[c->n - 1] : NULL;
}
