/* Fuzz: any bytes as a web page. The first byte chooses the charset that came with it; the record and the article are printed. */
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "record/article.h"
#include "record/print.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static Lexicon *lex;

static void check_blocks(const Doc *d)
{
    for (uint32_t i = 0; i < d->blocks.n; i++) {
        const Block *b = &d->blocks.at[i];
        if (b->span.begin > b->span.end || b->span.end > d->text.n || (i && b->span.begin < d->blocks.at[i - 1].span.end)) abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    static const char *const charsets[] = { "", "utf-8", "windows-1256", "iso-8859-6", "utf-16", "nonsense" };
    Error e;
    if (!lex && !(lex = lexicon_builtin(&e))) abort();
    Arena *arena = arena_new();
    Json out = { 0 };
    const Input in = { .bytes = n ? (const char *)data + 1 : "", .n = n ? n - 1 : 0, .html = true, .charset = str_of(charsets[n ? data[0] % 6 : 0]), .page_only = n && data[0] & 64 };
    Record *r = record_read(lex, arena, &in);
    check_blocks(&r->doc);
    article_json(r, &out);
    article_text(r, true, &out);
    record_print(r, &out);
    json_free(&out);
    arena_free(arena);
    return 0;
}
