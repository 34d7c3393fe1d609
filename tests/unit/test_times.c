/* Times - what texts say of when, resolved from a day of publication; and that day inferred. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"
#include "arabic/stages.h"
#include <stdio.h>

static int tests, failures;

static void ok(bool right, const char *name)
{
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, name);
    failures += !right;
}

/* One text and the value of its first time, read as published on Saturday 2024-03-23. */
typedef struct { const char *text, *value; } Case;

static const Case cases[] = {
    { "وقع أمس", "2024-03-22" },
    { "وقع اول من امس", "2024-03-21" },
    { "وقع مساء أمس الجمعة", "2024-03-22TEV" },
    { "وقع فجر الجمعة", "2024-03-22TMO" },
    { "وقع الليلة الماضية", "2024-03-22TNI" },
    { "وقع الليلة قبل الماضية", "2024-03-21TNI" },
    { "وقع يوم الأحد الماضي", "2024-03-17" },
    { "وقع السبت", "2024-03-23" },
    { "وقع السبت الماضي", "2024-03-16" },
    { "يبدأ الأحد المقبل", "2024-03-24" },
    { "أمس (الجمعة)", "2024-03-22" },
    { "وقع اليوم (أمس)", "2024-03-22" },
    { "في 7 مارس الحالي", "2024-03-07" },
    { "في 27 ديسمبر الماضي", "2023-12-27" },
    { "يوم 14 أغسطس", "2023-08-14" },
    { "في 16 مايو (أيار) 2003", "2003-05-16" },
    { "في 14 تشرين الأول/أكتوبر 2020", "2020-10-14" },
    { "في 14 ديسمبر (كانون الأول) 2020", "2020-12-14" },
    { "في السابع عشر من شهر فبراير (شباط) عام 2006", "2006-02-17" },
    { "الجمعة 29 أوت 2015", "2015-08-29" },
    { "الثلاثاء 14جوان 2016", "2016-06-14" },
    { "في العاشر من الشهر الجاري", "2024-03-10" },
    { "يوم الجمعة 9-11-2018", "2018-11-09" },
    { "بتاريخ 2018/11/9", "2018-11-09" },
    { "March 22, 2024", "2024-03-22" },
    { "في مايو (أيار) من العام الماضي", "2023-05" },
    { "في سبتمبر من عام 2022", "2022-09" },
    { "منتصف فبراير (شباط) الماضي", "2024-02" },
    { "في بداية العام الحالي", "2024" },
    { "مطلع الشهر الحالي", "2024-03" },
    { "الأسبوع الماضي", "2024-W11" },
    { "في وقت سابق من هذا الأسبوع", "2024-W12" },
    { "الاسبوع هذا", "2024-W12" },
    { "العام الماضي", "2023" },
    { "في عام 2021", "2021" },
    { "سنة 1949", "1949" },
    { "حدث ذلك في 2003، وكان", "2003" },
    { "عامي 1965 و1966", "1965/1966" },
    { "قبل ثلاثة أيام", "2024-03-20" },
    { "قبل يومين", "2024-03-21" },
    { "قبل سنة", "2023" },
    { "قبل نحو ثلاثة أشهر", "2023-12" },
    { "منذ أسبوعين", "2024-03-09/2024-03-23" },
    { "منذ عام 2011", "2011/2024" },
    { "منذ أمس الجمعة", "2024-03-22/2024-03-23" },
    { "خلال السنوات الست الماضية", "2018/2024" },
    { "في الأشهر الستة الأخيرة", "2023-09/2024-03" },
    { "خلال الـ24 ساعة الماضية", "2024-03-22/2024-03-23" },
    { "بين 10 و12 مارس 2021", "2021-03-10/2021-03-12" },
    { "الليلة الفاصلة بين 20 و21 مارس الحالي", "2024-03-20/2024-03-21" },
    { "ليلة رأس السنة", "2023-12-31/2024-01-01" },
    { "هجمات 11 سبتمبر", "2001-09-11" },
    { "الساعة العاشرة والنصف من مساء أمس", "2024-03-22T22:30" },
    { "الساعة 10:30 صباح الجمعة", "2024-03-22T10:30" },
    { "في 10 محرم 1430", "2009-01-07" },
    { "استمر القتال 36 ساعة", "PT36H" },
    { "بنت عمرها 11 عاما", "P11Y" },
};

static Doc *read(const Lexicon *lex, Arena *arena, const char *text, Date published)
{
    Doc *doc = arena_alloc(arena, sizeof *doc);
    doc->arena = arena;
    doc->text = str_of(text);
    doc->published = published;
    analyse(lex, doc, STAGE_times);
    return doc;
}

static void texts(const Lexicon *lex, Arena *arena)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Doc *doc = read(lex, arena, cases[i].text, (Date){ 2024, 3, 23 });
        Str value = doc->times.n ? doc->times.at[0].value : STR("-");
        ok(str_eq(value, str_of(cases[i].value)), cases[i].text);
        if (!str_eq(value, str_of(cases[i].value))) printf("# %" STR_FMT "\n", STR_ARG(value));
        arena_reset(arena);
    }
}

static void no_time(const Lexicon *lex, Arena *arena)
{
    static const char *const none[] = { "قال الأمين العام", "يمارس عمله", "حمل أب طفله", "مساعد المدير العام قال" };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        ok(read(lex, arena, none[i], (Date){ 2024, 3, 23 })->times.n == 0, none[i]);
        arena_reset(arena);
    }
}

static void marks_numbers(const Lexicon *lex, Arena *arena)
{
    Doc *doc = read(lex, arena, "قتل 5 أشخاص يوم 14 أغسطس 2007", (Date){ 2024, 3, 23 });
    bool right = doc->numbers.n == 3 && !doc->numbers.at[0].not_count && doc->numbers.at[1].not_count && doc->numbers.at[2].not_count;
    ok(right, "numbers within a date count nothing");
    arena_reset(arena);
}

/* What a time covers, its said value and its edge; the value alone is tested by golden blocks. */
typedef struct { const char *text, *said, *days; uint8_t edge; } Covered;

static const Covered covers[] = {
    { "في مطلع الشهر المقبل", "2024-04", "2024-04-01/2024-04-15", 1 },
    { "منتصف عام 2015", "2015", "2015-04-01/2015-09-30", 2 },
    { "أواخر الأسبوع الماضي", "2024-W11", "2024-03-14/2024-03-17", 3 },
    { "أوائل التسعينيات", "XX9X", "1990-01-01/1994-12-31", 1 },
    { "في وقت سابق من هذا الشهر", "2024-03", "2024-03-01/2024-03-23", 4 },
    { "في وقت لاحق من هذا العام", "2024", "2024-07-01/2024-12-31", 5 },
    { "باقي الشهر", "2024-03-23/2024-03-31", "2024-03-23/2024-03-31", 0 },
    { "الأسبوع الثاني من مارس الماضي", "2023-03-W02", "2023-03-06/2023-03-12", 0 },
    { "الأسبوع الأخير من يوليو", "XXXX-07-W04", "2023-07-24/2023-07-30", 0 },
    { "أسبوع 16 سبتمبر", "XXXX-09-16", "2023-09-11/2023-09-17", 0 },
    { "في الربع الثاني", "XXXX-Q2", "2024-04-01/2024-06-30", 0 },
    { "النصف الثاني من يناير", "XXXX-01-16/XXXX-01-31", "2024-01-16/2024-01-31", 0 },
    { "عام 300 قبل الميلاد", "BC0300", "0000-00-00/0000-00-00", 0 },
    { "بين 3 و9 سبتمبر", "XXXX-09-03/XXXX-09-09", "2023-09-03/2023-09-09", 0 },
};

static void covered(const Lexicon *lex, Arena *arena)
{
    for (size_t i = 0; i < sizeof covers / sizeof *covers; i++) {
        const Covered *c = &covers[i];
        const Doc *doc = read(lex, arena, c->text, (Date){ 2024, 3, 23 });
        const Time *t = doc->times.n ? &doc->times.at[0] : &(Time){ 0 };
        char days[64];
        snprintf(days, sizeof days, "%04d-%02u-%02u/%04d-%02u-%02u", t->from.year, t->from.month, t->from.day, t->to.year, t->to.month, t->to.day);
        bool right = doc->times.n == 1 && str_eq(t->said, str_of(c->said)) && !strcmp(days, c->days) && t->edge == c->edge;
        ok(right, c->text);
        if (!right) printf("# %u times, %" STR_FMT " of %s, edge %u\n", doc->times.n, STR_ARG(t->said), days, t->edge);
        arena_reset(arena);
    }
}

/* ---- the day of publication ------------------------------------------------------------------------- */

typedef struct { const char *name, *text; Date stamp, post; const char *day; PublishedFrom from; } Inference;

static const Inference inferences[] = {
    { "posts and weekday against a late stamp", "هاجم مسلحون القاعة مساء أمس الجمعة. وكانت السفارة حذرت في 7 مارس الحالي", { 2024, 9, 9 }, { 2024, 3, 22 }, "2024-03-23", PUBLISHED_TEXT },
    { "a post alone", "هاجم مسلحون القاعة", { 0 }, { 2024, 3, 22 }, "2024-03-22", PUBLISHED_EMBED },
    { "a stamp that agrees", "هاجم مسلحون القاعة أمس الجمعة", { 2024, 3, 23 }, { 2024, 3, 22 }, "2024-03-23", PUBLISHED_VISIBLE },
    { "a stamp alone", "هاجم مسلحون القاعة", { 2024, 3, 23 }, { 0 }, "2024-03-23", PUBLISHED_VISIBLE },
    { "today by its date", "هاجم مسلحون القاعة اليوم الأربعاء 25 جانفي 2017", { 0 }, { 0 }, "2017-01-25", PUBLISHED_TEXT },
    { "yesterday by its date", "هاجم مسلحون القاعة أمس الجمعة 28 أوت 2015", { 2020, 1, 1 }, { 0 }, "2015-08-29", PUBLISHED_TEXT },
    { "a stamp one day late for its weekday", "هاجم مسلحون القاعة أمس الجمعة", { 2024, 3, 25 }, { 0 }, "2024-03-23", PUBLISHED_TEXT },
    { "nothing known", "هاجم مسلحون القاعة أمس", { 0 }, { 0 }, "0000-00-00", PUBLISHED_NONE },
};

static void inferred(const Lexicon *lex, Arena *arena)
{
    for (size_t i = 0; i < sizeof inferences / sizeof *inferences; i++) {
        const Inference *c = &inferences[i];
        Doc *doc = arena_alloc(arena, sizeof *doc);
        doc->arena = arena;
        doc->text = str_of(c->text);
        doc->stamp = c->stamp;
        if (c->post.year) ARENA_PUSH(arena, doc->blocks, ((Block){ .kind = BLOCK_EMBED, .posted = c->post }));
        analyse(lex, doc, STAGE_times);
        char day[32];
        snprintf(day, sizeof day, "%04d-%02u-%02u", doc->published.year, doc->published.month, doc->published.day);
        ok(strcmp(day, c->day) == 0 && doc->published_from == c->from, c->name);
        if (strcmp(day, c->day) != 0 || doc->published_from != c->from) printf("# %s from %d\n", day, (int)doc->published_from);
        arena_reset(arena);
    }
}

static void calendars(void)
{
    int32_t year;
    uint32_t week;
    ok(calendar_weekday((Date){ 2024, 3, 23 }) == 6, "2024-03-23 is a Saturday");
    calendar_week((Date){ 2008, 12, 29 }, &year, &week);
    ok(year == 2009 && week == 1, "2008-12-29 is in week 1 of 2009");
    ok(calendar_compare(calendar_add_months((Date){ 2024, 3, 31 }, -1), (Date){ 2024, 2, 29 }) == 0, "a month before 31 March 2024");
    ok(calendar_compare(calendar_date(calendar_days((Date){ 1600, 2, 29 })), (Date){ 1600, 2, 29 }) == 0, "days there and back");
    ok(calendar_compare(calendar_from_hijri(1445, 9, 1), (Date){ 2024, 3, 11 }) == 0, "1 Ramadan 1445");
    ok(calendar_compare(calendar_from_hebrew(5784, 1, 1), (Date){ 2023, 9, 16 }) == 0 && calendar_compare(calendar_from_hebrew(5784, 8, 15), (Date){ 2024, 4, 23 }) == 0, "1 Tishri and 15 Nisan 5784");
    ok(calendar_compare(calendar_easter(2016, false), (Date){ 2016, 3, 27 }) == 0 && calendar_compare(calendar_easter(1818, false), (Date){ 1818, 3, 22 }) == 0 && calendar_compare(calendar_easter(2038, false), (Date){ 2038, 4, 25 }) == 0, "Western Easter");
    ok(calendar_compare(calendar_easter(2016, true), (Date){ 2016, 5, 1 }) == 0 && calendar_compare(calendar_easter(2025, true), (Date){ 2025, 4, 20 }) == 0 && calendar_compare(calendar_easter(1899, true), (Date){ 1899, 4, 30 }) == 0, "Eastern Easter");
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
    calendars();
    texts(lex, arena);
    no_time(lex, arena);
    marks_numbers(lex, arena);
    covered(lex, arena);
    inferred(lex, arena);
    arena_free(arena);
    lexicon_close(lex);
    printf("1..%d\n", tests);
    return failures != 0;
}
