/* Letters - the normal form, by the rows of data/letters.tsv. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/letters.h"
#include "base/utf8.h"
#include "check.h"

static const struct { const char *written, *normal; } cases[] = {
    { "أُصِيبَتْ", "اصيبت" }, { "إلى", "الي" }, { "آخر", "اخر" }, { "ٱلشمس", "الشمس" }, { "مدرسة", "مدرسه" },
    { "مسؤول", "مسءول" }, { "مسئول", "مسءول" }, { "أبناؤه", "ابناءه" }, { "أبنائه", "ابناءه" }, { "جزء", "جزء" },
    { "قتــلى", "قتلي" }, { "٢٧", "27" }, { "۲۷", "27" }, { "27", "27" },
    { "ﻻ", "لا" }, { "ﷲ", "الله" }, { "ﺍﻟﺠﻴﺶ", "الجيش" },
    { "کتاب", "كتاب" }, { "گاز", "كاز" }, { "ایران", "ايران" }, { "ڤيينا", "فيينا" },
    { "NATO", "nato" }, { "وزارة الدفاع", "وزاره الدفاع" }, { "", "" },
    { "\u200fمصر\u200e", "مصر" }, { "\u200dب\u200c", "ب" }, { "\ufeffب", "ب" }, { "ا\u0654", "ا" },
};

static void folds_twice(Letters letters, Arena *a)
{
    bool same = true;
    for (uint32_t i = 0; i < letters.n; i++) {
        char one[4];
        Str normal = letters_normal(letters, a, (Str){ one, utf8_write(letters.at[i].code_point, one) });
        same &= str_eq(letters_normal(letters, a, normal), normal);
    }
    CHECK(same);
}

static void finds(Letters letters)
{
    Letters plain = { .at = letters.at, .n = letters.n };   /* as lexc has them: without the index */
    bool same = true;
    for (uint32_t c = 0; c < 0x11000; c++) {
        Letter x = letters_find(letters, c), y = letters_find(plain, c);
        same &= x.does == y.does && x.to[0] == y.to[0] && x.code_point == c;
    }
    CHECK(same);
    CHECK(letters_find(letters, 0x60C).does == LETTER_comma);
    CHECK(letters_find(letters, 0x61F).does == LETTER_stop);
    CHECK(letters_find(letters, 0xAB).does == LETTER_quote_open);
    CHECK(letters_find(letters, 0x10FFFF).does == 0);
}

int main(void)
{
    Error e = { "" };
    Lexicon *lex = lexicon_builtin(&e);
    if (!CHECK(lex != NULL)) return done();
    Arena *a = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) CHECK_STR(letters_normal(lexicon_letters(lex), a, str_of(cases[i].written)), str_of(cases[i].normal));
    folds_twice(lexicon_letters(lex), a);
    finds(lexicon_letters(lex));
    arena_free(a);
    lexicon_close(lex);
    return done();
}
