/* Fuzz: any bytes as a document. The first byte chooses what is given with it; the record is printed and walked. */
// SPDX-License-Identifier: Apache-2.0
#include <isnad.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static isnad_lexicon *lexicon;

static void check_span(isnad_span s, size_t length)
{
    if (s.byte_start > s.byte_end || s.byte_end > length || s.start > s.end || s.end > s.byte_end) abort();
}

static void walk(const isnad_record *r)
{
    size_t length;
    isnad_event e;
    isnad_figure f;
    isnad_source s;
    isnad_record_text(r, &length);
    for (size_t i = 0; isnad_record_source(r, i, &s); i++) check_span(s.span, length);
    for (size_t i = 0; isnad_record_event(r, i, &e); i++) check_span(e.trigger, length), check_span(e.actor, length), check_span(e.target, length), check_span(e.place, length);
    for (size_t i = 0; isnad_record_figure(r, i, &f); i++) check_span(f.span, length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (!lexicon && !(lexicon = isnad_lexicon_open(NULL, NULL))) abort();
    uint8_t how = n ? data[0] : 0;
    isnad_input in = { .bytes = n ? (const char *)data + 1 : NULL, .length = n ? n - 1 : 0 };
    if (how & 1) in.date = "2025-09-12";
    if (how & 2) in.title = "\xD9\x82\xD8\xAA\xD9\x84 3";
    isnad_record *r = isnad_read(lexicon, &in);
    size_t length;
    const char *json = isnad_record_json(r, &length);
    if (strlen(json) != length) abort();
    walk(r);
    isnad_record_free(r);
    return 0;
}
