/* Known - the ids that incidents had, read from what was printed of them, so that they keep them. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/incidents.h"

#include <jansson.h>

static Str copied(Arena *a, const json_t *v) { return json_is_string(v) ? arena_copy(a, (Str){ json_string_value(v), (uint32_t)json_string_length(v) }) : STR(""); }

bool former_add(Dossier *d, Str json, Formers *list, Error *e)
{
    size_t i;
    json_t *report, *incident = json_loadb(json.p, json.n, 0, NULL);
    Str id = copied(d->arena, json_object_get(incident, "id"));
    json_array_foreach(json_object_get(incident, "reports"), i, report) {
        Former f = { copied(d->arena, json_object_get(report, "document")), (uint32_t)json_integer_value(json_object_get(report, "event")), id };
        if (id.n && f.document.n) ARENA_PUSH(d->arena, *list, f);
    }
    json_decref(incident);
    return id.n ? true : fail(e, "no incident: give what `isnad incidents --format jsonl` printed");
}
