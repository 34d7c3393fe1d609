/* Detect, gold - see detect.h. JSON is read by jansson. */
// SPDX-License-Identifier: Apache-2.0
#include "detect.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

enum { TYPES = 2 };

const char *detect_type_name(uint32_t type)
{
    static const char *const names[TYPES] = { "ASSAULT", "PROTEST" };
    return names[type % TYPES];
}

static Str member(Arena *arena, const json_t *o, const char *key)
{
    const char *s = json_string_value(json_object_get(o, key));
    return arena_copy(arena, str_of(s ? s : ""));
}

static bool read_one(Arena *arena, const json_t *o, DetectGold *g)
{
    Str type = member(arena, o, "event_type"), label = member(arena, o, "label");
    *g = (DetectGold){ .id = member(arena, o, "id"), .text = member(arena, o, "text"), .accept = (uint32_t)json_integer_value(json_object_get(o, "accept")),
                       .reject = (uint32_t)json_integer_value(json_object_get(o, "reject")), .yes = str_eq(label, STR("yes")), .ambiguous = str_eq(label, STR("ambiguous")) };
    while (g->type < TYPES && !str_eq(type, str_of(detect_type_name(g->type)))) g->type++;
    return g->type < TYPES && g->accept + g->reject;
}

bool detect_gold(Arena *arena, const char *path, DetectGolds *out, Error *e)
{
    FILE *f = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!f) return fail(e, "%s: %s", path, strerror(errno));
    for (ssize_t n; (n = getline(&line, &room, f)) > 0;) {
        json_error_t why;
        DetectGold g;
        json_t *o = json_loadb(line, (size_t)n, 0, &why);
        if (o && read_one(arena, o, &g)) ARENA_PUSH(arena, *out, g);
        json_decref(o);
    }
    free(line);
    fclose(f);
    return out->n || fail(e, "%s: there is no sentence in it", path);
}
