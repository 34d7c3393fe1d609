/* Sheet - what the forms share: a document's words made harmless. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/sheet.h"

#include "base/utf8.h"

void sheet_put(Json *out, Str words, const char *(*escape)(char c))
{
    for (uint32_t at = 0, n; at < words.n; at += n) {
        uint32_t c = utf8_read(words, at, &n);
        const char *other = c < 0x80 && escape ? escape((char)c) : NULL;
        if (c == '\n' || c == '\t' || c == '\r') json_raw(out, STR(" "));
        else if (text_control(c)) continue;
        else json_raw(out, other ? str_of(other) : (Str){ words.p + at, n });
    }
}

void sheet_put_isolated(Json *out, Str words, const char *(*escape)(char c))
{
    json_raw(out, STR("\xE2\x81\xA8"));
    sheet_put(out, words, escape);
    json_raw(out, STR("\xE2\x81\xA9"));
}

bool sheet_address(Str url) { return str_starts(url, STR("https://")) || str_starts(url, STR("http://")); }
