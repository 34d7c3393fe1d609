/* UTF-8 - reading, writing and repairing; positions in code points. */
// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "check.h"

typedef struct { Str bytes; uint32_t code_point, length; } Case;

static const Case cases[] = {
    { STR("a"), 'a', 1 }, { STR("\xd8\xa7"), 0x627, 2 }, { STR("\xe2\x80\x8f"), 0x200f, 3 }, { STR("\xf0\x9f\x98\x80"), 0x1f600, 4 },
    { STR("\xef\xbf\xbd"), 0xfffd, 3 }, { STR("\xf4\x8f\xbf\xbf"), 0x10ffff, 4 },
    { STR("\x80"), 0xfffd, 1 }, { STR("\xc0\xaf"), 0xfffd, 1 },                          /* a trail byte alone; overlong */
    { STR("\xe0\x80\xaf"), 0xfffd, 1 }, { STR("\xf0\x80\x80\x80"), 0xfffd, 1 },
    { STR("\xed\xa0\x80"), 0xfffd, 1 }, { STR("\xf4\x90\x80\x80"), 0xfffd, 1 },          /* a surrogate; over the last code point */
    { STR("\xd8"), 0xfffd, 1 }, { STR("\xe2\x80"), 0xfffd, 1 }, { STR("\xf0\x9f\x98"), 0xfffd, 1 },
    { STR("\xd8" "a"), 0xfffd, 1 }, { STR("\xff"), 0xfffd, 1 }, { STR("\0"), 0, 1 },
};

static void reads(void)
{
    bool right = true;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t length, c = utf8_read(cases[i].bytes, 0, &length);
        if (c == cases[i].code_point && length == cases[i].length) continue;
        right = false;
        printf("#   case %zu: U+%04X, %u bytes\n", i, c, length);
    }
    CHECK(right);
}

static void writes_what_it_reads(void)
{
    bool right = true;
    for (uint32_t c = 0; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
        char out[4];
        uint32_t n = utf8_write(c, out), length, back = utf8_read((Str){ out, n }, 0, &length);
        if (c < 0xd800 || c > 0xdfff) right &= back == c && length == n;
    }
    CHECK(right);
}

static void repairs(Arena *a)
{
    uint32_t bad = 7;
    Str good = STR("\xd8\xa7 b");
    CHECK(utf8_repair(a, good, &bad).p == good.p && bad == 0);
    CHECK_STR(utf8_repair(a, STR("a\xff" "b\xd8"), &bad), STR("a\xef\xbf\xbd" "b\xef\xbf\xbd"));
    CHECK(bad == 2);
    CHECK_STR(utf8_repair(a, STR("\xef\xbf\xbd"), &bad), STR("\xef\xbf\xbd"));
    CHECK(bad == 0);
    CHECK(utf8_valid(STR("")) && utf8_valid(good) && !utf8_valid(STR("\xc0\x80")));
}

static void counts(Arena *a)
{
    char text[3000];
    for (uint32_t i = 0; i < 1000; i++) memcpy(text + 3 * i, "\xd8\xa7" "b", 3);
    Str s = { text, sizeof text };
    Utf8Index index = utf8_index(a, s);
    bool right = utf8_count(s) == 2000;
    for (uint32_t at = 0; at <= s.n; at++) {
        if (at % 3 == 1) continue;                         /* inside a character */
        right &= utf8_index_at(&index, at) == utf8_count((Str){ text, at });
    }
    CHECK(right);
    Utf8Index empty = utf8_index(a, STR(""));
    CHECK(utf8_index_at(&empty, 0) == 0);
}

int main(void)
{
    Arena *a = arena_new();
    reads();
    writes_what_it_reads();
    repairs(a);
    counts(a);
    arena_free(a);
    return done();
}
