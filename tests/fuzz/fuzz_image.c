/* Fuzz: any bytes as a lexicon's image. It is refused with a message, or it can be used: then a short text is read with it.
 *
 * Few images are made by chance, so an input that begins with P is a list of changes to the built-in one: 8 bytes each, where
 * (from the start) and what is put there, both little-endian. */
// SPDX-License-Identifier: Apache-2.0
#include "record/print.h"

#include <stdlib.h>

extern const unsigned char isnad_lexicon_image[], isnad_lexicon_image_end[];

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

static void try_image(const void *bytes, size_t n)
{
    Error e = { "" };
    Lexicon *lex = lexicon_from_bytes(bytes, n, &e);
    if (!lex && !e.text[0]) abort();
    if (lex) use(lex);
    lexicon_close(lex);
}

static void try_raw(const uint8_t *data, size_t n)
{
    void *copy = aligned_alloc(64, (n + 64) / 64 * 64);          /* images are mapped: aligned as pages are */
    if (!copy) abort();
    if (n) memcpy(copy, data, n);
    try_image(copy, n);
    free(copy);
}

/* The built-in image in memory that may be written; made once. */
static unsigned char *writable_image(size_t *n)
{
    static unsigned char *image;
    *n = (size_t)(isnad_lexicon_image_end - isnad_lexicon_image);
    if (!image) {
        image = aligned_alloc(64, (*n + 64) / 64 * 64);
        if (!image) abort();
        memcpy(image, isnad_lexicon_image, *n);
    }
    return image;
}

typedef struct { uint32_t at, value; } Change;

static void try_changed(const uint8_t *data, size_t n)
{
    size_t size, changes = n / sizeof(Change);
    unsigned char *image = writable_image(&size);
    Change c;
    for (size_t i = 0; i < changes; i++) {
        memcpy(&c, data + i * sizeof c, sizeof c);
        memcpy(image + c.at % (size - 4), &c.value, 4);
    }
    try_image(image, size);
    for (size_t i = 0; i < changes; i++) {
        memcpy(&c, data + i * sizeof c, sizeof c);
        memcpy(image + c.at % (size - 4), isnad_lexicon_image + c.at % (size - 4), 4);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n && *data == 'P') try_changed(data + 1, n - 1);
    else try_raw(data, n);
    return 0;
}
