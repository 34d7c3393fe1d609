/* Indent - see indent.h. Lists and objects without members stay on their line. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/indent.h"

/* One past the string that begins at `at`. */
static uint32_t string_end(Str s, uint32_t at)
{
    for (at++; at < s.n && s.p[at] != '"'; at++)
        if (s.p[at] == '\\') at++;
    return at + 1 < s.n ? at + 1 : s.n;
}

static void new_line(Json *out, uint32_t depth)
{
    json_raw(out, STR("\n"));
    while (depth-- > 0) json_raw(out, STR("  "));
}

void json_indent(Str s, Json *out)
{
    uint32_t depth = 0;
    for (uint32_t at = 0, end; at < s.n; at = end) {
        char c = s.p[at], after = at + 1 < s.n ? s.p[at + 1] : 0;
        end = c == '"' ? string_end(s, at) : at + 1;
        bool closes = c == '}' || c == ']', opened = at > 0 && (s.p[at - 1] == '{' || s.p[at - 1] == '[');
        if (closes) {
            depth--;
            if (!opened) new_line(out, depth);
        }
        json_raw(out, (Str){ s.p + at, end - at });
        if (c == ':') json_raw(out, STR(" "));
        if (c == '{' || c == '[') {
            depth++;
            if (after != '}' && after != ']') new_line(out, depth);
        }
        if (c == ',') new_line(out, depth);
    }
    json_raw(out, STR("\n"));
}

void json_indented(void (*print)(const Record *, Json *), const Record *r, Json *out)
{
    Json line = { 0 };
    print(r, &line);
    json_indent((Str){ line.p, (uint32_t)line.n }, out);
    json_free(&line);
}
