/* Fuzz: any bytes as JSON Lines, read from a pipe as the command reads them; each record is printed. */
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "cmd/document.h"
#include "record/print.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static Lexicon *lex;

static void read_line(Arena *arena, const char *line, size_t n)
{
    Error e = { "" };
    Document *d = document_json(line, n, &e);
    if (!d && !e.text[0]) abort();
    if (!d) return;
    Json out = { 0 };
    record_print(record_read(lex, arena, &d->input), &out);
    json_free(&out);
    document_free(d);
    arena_reset(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    Error e;
    if (!lex && !(lex = lexicon_builtin(&e))) abort();
    Arena *arena = arena_new();
    const char *at = (const char *)data, *end = at + n;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop) stop = end;
        read_line(arena, at, (size_t)(stop - at));
        at = stop + 1;
    }
    arena_free(arena);
    return 0;
}
