/* Labels - what is counted agrees with its number, in Arabic and English. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/labels.h"

#include <stdio.h>

static int tests, failures;

typedef struct { const char *key; int64_t low, high; const char *ar, *en; } Case;

static const Case cases[] = {
    { "toll.killed", 0, 0, "لا قتلى", "nobody killed" },
    { "toll.killed", 1, 1, "قتيل واحد", "1 killed" },
    { "toll.killed", 2, 2, "قتيلان", "2 killed" },
    { "toll.killed", 3, 3, "ثلاثة قتلى", "3 killed" },
    { "toll.killed", 10, 10, "عشرة قتلى", "10 killed" },
    { "toll.killed", 11, 11, "11 قتيلا", "11 killed" },
    { "toll.killed", 100, 100, "100 قتيل", "100 killed" },
    { "toll.killed", 103, 103, "103 قتلى", "103 killed" },
    { "toll.killed", 115, 143, "بين 115 و143 قتيلا", "115–143 killed" },
    { "toll.killed", 15, 19, "بين 15 و19 قتيلا", "15–19 killed" },
    { "toll.killed", 3, 5, "بين 3 و5 قتلى", "3–5 killed" },
    { "toll.killed", 1, 2, "قتيل أو قتيلان", "1–2 killed" },
    { "toll.killed", 0, 2, "قتيلان على الأكثر", "0–2 killed" },
    { "toll.killed", 0, 1, "قتيل واحد على الأكثر", "at most 1 killed" },
    { "toll.killed", -1, 4, "أربعة قتلى", "4 killed" },
    { "toll.casualties", 3, 3, "ثلاث ضحايا", "3 casualties" },
    { "toll.casualties", 1, 1, "ضحية واحدة", "1 casualty" },
    { "toll.missing", 4, 4, "أربعة مفقودين", "4 missing" },
    { "toll.displaced", 12500, 12500, "12,500 نازح", "12,500 displaced" },
    { "say.pages", 8, 8, "ثماني صفحات", "8 pages" },
    { "say.pages", 19, 19, "19 صفحة", "19 pages" },
    { "grade.links", 19, 19, "19 رابطا", "19 links" },
    { "grade.roots", 3, 3, "ثلاثة أصول", "3 roots" },
    { "grade.two_claims", 2, 2, "تبنته جهتان", "2 parties claim it" },
    { "grade.claimed", 1, 1, "الجهة المتبنية: {who}", "claimed by {who}" },
};

static void check(Arena *a, const Lexicon *lex, const Case *c, bool arabic)
{
    Labels labels = { lex, arabic };
    const char *wanted = arabic ? c->ar : c->en;
    Str got = label_range(a, &labels, c->key, c->low, c->high);
    bool right = str_eq(got, str_of(wanted));
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, wanted);
    if (!right) printf("#   %" STR_FMT "\n", STR_ARG(got));
    failures += !right;
}

int main(void)
{
    Error e;
    Lexicon *lex = lexicon_builtin(&e);
    Arena *a = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        check(a, lex, &cases[i], true);
        check(a, lex, &cases[i], false);
    }
    printf("1..%d\n", tests);
    arena_free(a);
    lexicon_close(lex);
    return failures != 0;
}
