/* Fuzz: any bytes as a feed; each of its items is read as the command reads it. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/document.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static Lexicon *lex;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    Error e;
    if (!lex && !(lex = lexicon_builtin(&e))) abort();
    Arena *arena = arena_new(), *one = arena_new();
    const Feed *feed = feed_read(arena, (Str){ n ? (const char *)data : "", (uint32_t)n });
    for (uint32_t i = 0; i < feed->items.n && i < 20; i++) {
        Document *d = document_item(&feed->items.at[i], feed->title);
        d->input.page_only = true;
        record_read(lex, one, &d->input);
        document_free(d);
        arena_reset(one);
    }
    arena_free(one);
    arena_free(arena);
    return 0;
}
