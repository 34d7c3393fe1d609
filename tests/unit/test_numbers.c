/* Numbers - digits, words, ranges and qualifiers, read alone. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers.h"
#include "arabic/numbers_parts.h"
#include "arabic/numbers_print.h"
#include "arabic/stages.h"
#include <inttypes.h>
#include <stdio.h>

static int tests, failures;

static void ok(bool right, const char *name)
{
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, name);
    failures += !right;
}

/* One text, the low, high and qualifier of its first number, and whether it counts. */
typedef struct { const char *text; int64_t low, high; int qualifier; bool not_count; } Case;

static const Case cases[] = {
    { "قتل 27 شخصا", 27, 27, QUALIFIER_exact, false },
    { "قتل ٢٧ شخصا", 27, 27, QUALIFIER_exact, false },
    { "قتل ۲۷ شخصا", 27, 27, QUALIFIER_exact, false },
    { "نزح 1,250 شخصا", 1250, 1250, QUALIFIER_exact, false },
    { "نزح 1.250 شخصا", 1250, 1250, QUALIFIER_exact, false },
    { "نزح 2.5 مليون شخص", 2500000, 2500000, QUALIFIER_exact, false },
    { "نزح 13 ألفا", 13000, 13000, QUALIFIER_exact, false },
    { "نزح ثلاثة عشر ألفا وخمسمئة شخص", 13500, 13500, QUALIFIER_exact, false },
    { "نزح ألفين ومئتين من السكان", 2200, 2200, QUALIFIER_exact, false },
    { "نزح مليون ومئتا ألف شخص", 1200000, 1200000, QUALIFIER_exact, false },
    { "نزح مليون ونصف المليون شخص", 1500000, 1500000, QUALIFIER_exact, false },
    { "نزح نصف مليون شخص", 500000, 500000, QUALIFIER_exact, false },
    { "نزح ثلاثة آلاف و500 شخص", 3500, 3500, QUALIFIER_exact, false },
    { "نزح مئة ألف شخص", 100000, 100000, QUALIFIER_exact, false },
    { "أصيب واحد وعشرون عاملا", 21, 21, QUALIFIER_exact, false },
    { "أصيبت إحدى عشرة امرأة", 11, 11, QUALIFIER_exact, false },
    { "أصيب مئة وخمسة وعشرون عاملا", 125, 125, QUALIFIER_exact, false },
    { "أصيب مائة و خمسة و عشرون عاملا", 125, 125, QUALIFIER_exact, false },
    { "أصيب ثلاث مئة عامل", 300, 300, QUALIFIER_exact, false },
    { "أصيب خمسة وستة آخرون", 5, 5, QUALIFIER_exact, false },
    { "أصيب نحو 40 شخصا", 40, 40, QUALIFIER_about, false },
    { "أصيب ما لا يقل عن 40 شخصا", 40, -1, QUALIFIER_at_least, false },
    { "أصيب 40 على الأقل", 40, -1, QUALIFIER_at_least, false },
    { "أصيب ما يزيد عن مئة شخص", 100, -1, QUALIFIER_more_than, false },
    { "نجا أقل من عشرة أشخاص", -1, 10, QUALIFIER_less_than, false },
    { "نجا ما لا يزيد على عشرة أشخاص", -1, 10, QUALIFIER_at_most, false },
    { "أصيب بين 10 و15 شخصا", 10, 15, QUALIFIER_range, false },
    { "أصيب ما بين عشرة وخمسة عشر شخصا", 10, 15, QUALIFIER_range, false },
    { "أصيب من 10 إلى 15 شخصا", 10, 15, QUALIFIER_range, false },
    { "أصيب 10-15 شخصا", 10, 15, QUALIFIER_range, false },
    { "نزح 10 إلى 15 ألف شخص", 10000, 15000, QUALIFIER_range, false },
    { "أصيب شخصان أو ثلاثة أو أربعة", 3, 4, QUALIFIER_range, false },
    { "أصيب عشرات الأشخاص", 10, -1, QUALIFIER_vague, false },
    { "نزح عشرات الآلاف من السكان", 10000, -1, QUALIFIER_vague, false },
    { "نزح آلاف السكان", 1000, -1, QUALIFIER_vague, false },
    { "أصيب بضعة أشخاص", 3, 9, QUALIFIER_vague, false },
    { "نزح بضعة آلاف شخص", 3000, 9000, QUALIFIER_vague, false },
    { "أصيب عدد من الأشخاص", -1, -1, QUALIFIER_unspecified, false },
    { "مكافأة 40 ألف دولار", 40000, 40000, QUALIFIER_exact, true },
    { "على بعد 100 كلم", 100, 100, QUALIFIER_exact, true },
    { "الطفل احمد، 11 عاما", 11, 11, QUALIFIER_exact, true },
    { "ارتفع بنسبة 20 في المئة", 20, 20, QUALIFIER_exact, true },
    { "ارتفع بنسبة 20%", 20, 20, QUALIFIER_exact, true },
    { "فاز الفريق 3-1", 3, 3, QUALIFIER_exact, true },
    { "عند 10:30 صباحا", 10, 10, QUALIFIER_exact, true },
    { "المبنى رقم 26", 26, 26, QUALIFIER_exact, true },
};

static Doc *read(const Lexicon *lex, Arena *arena, const char *text)
{
    Doc *doc = arena_alloc(arena, sizeof *doc);
    doc->arena = arena;
    doc->text = str_of(text);
    analyse(lex, doc, STAGE_numbers);
    return doc;
}

static void texts(const Lexicon *lex, Arena *arena)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Case *c = &cases[i];
        Doc *doc = read(lex, arena, c->text);
        const Number *n = doc->numbers.n ? &doc->numbers.at[0] : NULL;
        bool right = n && n->low == c->low && n->high == c->high && n->qualifier == c->qualifier && n->not_count == c->not_count;
        ok(right, c->text);
        if (!right && n) printf("# %" PRId64 " .. %" PRId64 " %s%s\n", n->low, n->high, symbol_name(SET_QUALIFIER, n->qualifier), n->not_count ? " not a count" : "");
        arena_reset(arena);
    }
}

static void no_number(const Lexicon *lex, Arena *arena)
{
    static const char *const none[] = { "وقع الحادث يوم الأحد", "أمس الاثنين", "لم يصب أحد بأذى", "عنوانه 192.168.1.2" };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ok(read(lex, arena, none[i])->numbers.n == 0, none[i]);
        arena_reset(arena);
    }
}

static void digits(void)
{
    int64_t value, micro;
    ok(number_digits(STR("1,234.5"), false, &value, &micro) && value == 1234 && micro == 500000, "thousands and decimals");
    ok(number_digits(STR("1.234.567"), false, &value, &micro) && value == 1234567 && micro == 0, "points as thousands");
    ok(number_digits(STR("1.200"), true, &value, &micro) && value == 1 && micro == 200000, "a point read as decimal by context");
    ok(number_digits(STR("3,5"), false, &value, &micro) && value == 3 && micro == 500000, "a comma as decimal");
    ok(!number_digits(STR("9.11.2018"), false, &value, &micro), "a date is no number");
    ok(!number_digits(STR("1234567890123456789"), false, &value, &micro), "nineteen digits are no number");
}

/* One text, what its first number says and what it is. */
static const struct { const char *text, *says, *kind; } said[] = {
    { "وصل 62 شخصا", "62", "cardinal" },
    { "العدد 12345678901234567", "12345678901234567", "cardinal" },
    { "العدد ثلاثة كوادريليونات", "3000000000000000", "cardinal" },
    { "القيمة ٩,٢٣٢١٣١٢", "9.2321312", "cardinal" },
    { "القيمة 0.00005", "0.00005", "cardinal" },
    { "القيمة .25", "25", "cardinal" },
    { ".25 من القيمة", "0.25", "cardinal" },
    { "القيمة سالب اثنان ونصف", "-2.5", "cardinal" },
    { "القيمة واحد على ثلاثة", "0.333333333333333", "fraction" },
    { "القيمة 2.5^-1", "0.4", "fraction" },
    { "القيمة -127.32e13", "-1.2732e15", "fraction" },
    { "القيمة واحد على مئة مليون", "1e-8", "fraction" },
    { "القيمة 1 على 1000", "0.001", "fraction" },
    { "واحد من أربعة", "0.25", "fraction" },
    { "نسبة 20% من الناس", "20%", "percent" },
    { "من 10 إلى 20 في المئة", "[10,20)%", "percent" },
    { "بين سالب عشرة وخمسة عشر", "[-10,15)", "range" },
    { "4 أو 5 أشخاص", "[4,5]", "range" },
    { "أكثر من 30", "(30,)", "range" },
    { "ما لا يقل عن 30", "[30,)", "range" },
    { "أقل من 30", "(,30)", "range" },
    { "لا يتجاوز 30", "(,30]", "range" },
    { "العدد يساوي 30", "[30,30]", "range" },
    { "بضعة أشخاص", "[3,9]", "vague" },
    { "عشرات الآلاف", "[10000,)", "vague" },
    { "عدد من الناس", "", "vague" },
    { "السؤال الحادي والعشرون", "21", "ordinal" },
    { "الصفحة الحالية", "current+0", "relative" },
    { "الصفحة قبل الأخيرة", "end-1", "relative" },
};

static void texts_said(const Lexicon *lex, Arena *arena)
{
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        Doc *doc = read(lex, arena, said[i].text);
        const Number *n = doc->numbers.n ? &doc->numbers.at[0] : NULL;
        Str text = n ? number_text(arena, n) : STR("none");
        bool right = n && str_eq(text, str_of(said[i].says)) && !strcmp(number_kind(n), said[i].kind);
        ok(right, said[i].text);
        if (!right) printf("# %" STR_FMT " %s\n", STR_ARG(text), n ? number_kind(n) : "");
        arena_reset(arena);
    }
}

static void after(const Lexicon *lex, Arena *arena)
{
    Doc *doc = read(lex, arena, "أصيب 25 شخصا على الأقل");
    uint32_t n;
    ok(number_qualifier_after(lex, doc, 3, &n) == QUALIFIER_at_least && n == 2, "a qualifier after the noun");
    Number number = doc->numbers.at[0];
    number_qualify(&number, QUALIFIER_at_least);
    ok(number.low == 25 && number.high == -1, "laid on a number");
    number_qualify(&number, QUALIFIER_about);
    ok(number.qualifier == QUALIFIER_at_least, "a bound wins over about");
}

int main(void)
{
    Error e;
    Lexicon *lex = lexicon_builtin(&e);
    if (!lex) {
        printf("Bail out! %s\n", e.text);
        return 1;
    }
    Arena *arena = arena_new();
    texts(lex, arena);
    texts_said(lex, arena);
    no_number(lex, arena);
    digits();
    after(lex, arena);
    arena_free(arena);
    lexicon_close(lex);
    printf("1..%d\n", tests);
    return failures != 0;
}
