/* JSON-LD - what a page says of itself to machines (schema.org), read by jansson.
 *
 * Only the article's object counts: of several in an array or @graph the first whose type is an article, a report or a posting. */
// SPDX-License-Identifier: Apache-2.0
#include "page/meta.h"

#include <jansson.h>

enum { NESTED = 4, ARRAY_MOST = 200 };

static Str text_of(Arena *arena, const json_t *v)
{
    return json_is_string(v) ? arena_copy(arena, (Str){ json_string_value(v), (uint32_t)json_string_length(v) }) : STR("");
}

static bool has(const char *s, const char *piece) { return s && strstr(s, piece); }

static bool is_article(const json_t *o)
{
    const json_t *type = json_object_get(o, "@type");
    if (json_is_array(type)) type = json_array_get(type, 0);
    const char *name = json_string_value(type);
    return has(name, "Article") || has(name, "Posting") || has(name, "Report") || has(name, "BlogPost");
}

/* The article's object in a script: itself, in an array, in @graph. */
static const json_t *find_article(const json_t *v, uint32_t depth)
{
    if (json_is_object(v)) {
        if (is_article(v)) return v;
        const json_t *main = json_object_get(v, "mainEntity");
        if (is_article(main)) return main;
        v = json_object_get(v, "@graph");
    }
    if (!json_is_array(v) || depth == NESTED) return NULL;
    for (size_t i = 0; i < json_array_size(v) && i < ARRAY_MOST; i++) {
        const json_t *found = find_article(json_array_get(v, i), depth + 1);
        if (found) return found;
    }
    return NULL;
}

/* An object that is only named by "@id" stands elsewhere in the graph. */
static const json_t *resolved(const json_t *root, const json_t *v)
{
    const json_t *id = json_object_get(v, "@id"), *graph = json_is_array(root) ? root : json_object_get(root, "@graph");
    if (!json_is_object(v) || json_object_get(v, "name") || !json_is_string(id)) return v;
    for (size_t i = 0; i < json_array_size(graph) && i < ARRAY_MOST; i++) {
        const json_t *o = json_array_get(graph, i), *other = json_object_get(o, "@id");
        if (json_is_string(other) && !strcmp(json_string_value(other), json_string_value(id)) && json_object_get(o, "name")) return o;
    }
    return v;
}

static Str name_of(Arena *arena, const json_t *root, const json_t *v)
{
    if (json_is_array(v)) v = json_array_get(v, 0);
    v = resolved(root, v);
    return json_is_object(v) ? text_of(arena, json_object_get(v, "name")) : text_of(arena, v);
}

static void authors(Arena *arena, const json_t *root, const json_t *v, PageFacts *facts)
{
    size_t n = json_is_array(v) ? json_array_size(v) : v ? 1 : 0;
    for (size_t i = 0; i < n && i < ARRAY_MOST && !(facts->authors.n && i == 0); i++) {
        Str name = name_of(arena, root, json_is_array(v) ? json_array_get(v, i) : v);
        if (name.n && !str_starts(name, STR("http"))) ARENA_PUSH(arena, facts->authors, name);
    }
}

static Str image_of(Arena *arena, const json_t *v)
{
    if (json_is_array(v)) v = json_array_get(v, 0);
    return json_is_object(v) ? text_of(arena, json_object_get(v, "url")) : text_of(arena, v);
}

void meta_data(Arena *arena, Str script, MetaData *data, PageFacts *facts)
{
    json_error_t why;
    json_t *root = json_loadb(script.p, script.n, JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, &why);
    const json_t *o = root ? find_article(root, 0) : NULL;
    if (o) {
        str_keep(&data->title, text_of(arena, json_object_get(o, "headline")));
        str_keep(&data->title, text_of(arena, json_object_get(o, "name")));
        str_keep(&data->publisher, name_of(arena, root, json_object_get(o, "publisher")));
        str_keep(&data->image, image_of(arena, json_object_get(o, "image")));
        str_keep(&data->language, text_of(arena, json_object_get(o, "inLanguage")));
        const json_t *open = json_object_get(o, "isAccessibleForFree");
        data->locked |= json_is_false(open) || (json_is_string(open) && !strcasecmp(json_string_value(open), "false"));
        authors(arena, root, json_object_get(o, "author"), facts);
        meta_stamp(NULL, arena, facts, text_of(arena, json_object_get(o, "datePublished")), STAMP_DATA, false);
        meta_stamp(NULL, arena, facts, text_of(arena, json_object_get(o, "dateModified")), STAMP_DATA, true);
    }
    if (root) json_decref(root);
}
