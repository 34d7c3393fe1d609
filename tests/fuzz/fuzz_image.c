/* Fuzz: any bytes as a lexicon's image. It is refused with a message, or it can be used: then a short text is read with it. */
// SPDX-License-Identifier: Apache-2.0
#include "record/print.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void use(const Lexicon *lex)
{
    static const char text[] = "\xD9\x82\xD8\xAA\xD9\x84 \xD8\xAB\xD9\x84\xD8\xA7\xD8\xAB\xD8\xA9 12/9/2025 (@a) \xE2\x80\x94";
    Arena *arena = arena_new();
    Json out = { 0 };
    Input in = { .bytes = text, .n = sizeof text - 1 };
    record_print(record_read(lex, arena, &in), &out);
    json_free(&out);
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    Error e = { "" };
    void *copy = aligned_alloc(64, (n + 64) / 64 * 64);          /* images are mapped: aligned as pages are */
    if (!copy) abort();
    if (n) memcpy(copy, data, n);
    Lexicon *lex = lexicon_from_bytes(copy, n, &e);
    if (!lex && !e.text[0]) abort();
    if (lex) use(lex);
    lexicon_close(lex);
    free(copy);
    return 0;
}
