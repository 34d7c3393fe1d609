/* Places - names, class nouns, landmarks, nationalities and the countries that they resolve to. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/places.h"
#include "arabic/stages.h"
#include <stdio.h>

static int tests, failures;

static void ok(bool right, const char *name)
{
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, name);
    failures += !right;
}

/* One text, and the names and countries of its places in order, as "name/CC|name/CC"; nationalities as "~name/CC". */
typedef struct { const char *text, *places; } Case;

static const Case cases[] = {
    { "وقع الانفجار في بغداد", "بغداد/IQ" },
    { "قتل أربعة في مدينة بعقوبة شمال شرق بغداد", "بعقوبة/IQ|بغداد/IQ" },
    { "وصل الجرحى إلى الموصل وكركوك", "الموصل/IQ|كركوك/IQ" },
    { "زلزال يضرب أميركا وأمريكا", "أميركا/US|أمريكا/US" },
    { "حادث بصنعاء وآخر بتعز", "صنعاء/YE|تعز/YE" },
    { "عاد النازحون للعراق", "عراق/IQ" },
    { "أعلنت الشرطة العراقية ذلك", "~العراقية/IQ" },
    { "قتل جنديان سوريان قرب درعا", "~سوريان/SY|درعا/SY" },
    { "قصف قرب خان يونس في قطاع غزة", "خان يونس/PS|قطاع غزة/PS" },
    { "انفجار في حي السلام في بنغازي", "السلام/LY|بنغازي/LY" },
    { "تجمعوا في ساحة الشهداء وسط طرابلس في ليبيا", "ساحة الشهداء/LY|طرابلس/LY|ليبيا/LY" },
    { "قصف طرابلس في شمال لبنان", "طرابلس/LB|لبنان/LB" },
    { "هجوم على ملهى \"النجوم\" في إسطنبول", "ملهى \"النجوم\"/TR|إسطنبول/TR" },
    { "انفجار قرب مطار كابول الدولي", "مطار كابول الدولي/AF" },
    { "اشتباكات في قرية كفر الزهور في ريف إدلب", "كفر الزهور/SY|ريف إدلب/SY" },
    { "ساد السلام بعد طول انتظار", "" },
    { "كان الحسين رجلا صالحا", "" },
    { "انفجار في العاصمة العراقية", "العاصمة العراقية/IQ" },
    { "انفجار في العاصمة الروسية موسكو", "~الروسية/RU|موسكو/RU" },
    { "مقتل جندي في كوريا الشمالية", "كوريا الشمالية/KP" },
    { "سيول في #وادي_موسى", "وادي_موسى/JO" },
    { "وصل وفد من قطر وعمان والكويت", "قطر/QA|عمان/OM|الكويت/KW" },
    { "انفجار في عمان أعلنته الشرطة الأردنية", "عمان/JO|~الأردنية/JO" },
    { "قال مراسل صحيفة القدس العربي", "" },
    { "انعقد الاجتماع في جامعة الدول العربية", "~العربية/" },
    { "غرق قارب قبالة السواحل الليبية", "السواحل الليبية/LY" },
};

static size_t add(char *out, size_t room, size_t n, const char *text)
{
    int more = snprintf(out + n, room - n, "%s", text);
    return more < 0 || n + (size_t)more >= room ? n : n + (size_t)more;
}

static void read_places(const Lexicon *lex, Arena *arena, const char *text, char *out, size_t room)
{
    Doc doc = { .arena = arena, .text = str_of(text) };
    size_t n = 0;
    out[0] = 0;
    ARENA_PUSH(arena, doc.blocks, ((Block){ .kind = BLOCK_PARAGRAPH, .span = { 0, doc.text.n } }));
    analyse(lex, &doc, STAGE_places);
    for (uint32_t i = 0; i < doc.places.n; i++) {
        char one[512];
        const Place *p = &doc.places.at[i];
        Str name = str_slice(doc.text, p->span);
        snprintf(one, sizeof one, "%s%s%" STR_FMT "/%s", i ? "|" : "", p->demonym ? "~" : "", STR_ARG(name), places_country(lex, &doc, p));
        n = add(out, room, n, one);
    }
    arena_reset(arena);
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
    char found[4096];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_places(lex, arena, cases[i].text, found, sizeof found);
        bool right = strcmp(found, cases[i].places) == 0;
        ok(right, cases[i].text);
        if (!right) printf("# wanted %s\n# found  %s\n", cases[i].places, found);
    }
    arena_free(arena);
    lexicon_close(lex);
    printf("1..%d\n", tests);
    return failures != 0;
}
