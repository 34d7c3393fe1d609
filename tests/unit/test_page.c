/* Page - plain texts taken apart: blocks, bylines, stamps, embedded posts, broken bytes. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "record/print.h"

#include <stdio.h>

static int tests, failures;
static const Lexicon *lex;
static Arena *arena;

static void ok(bool right, const char *name)
{
    printf("%s %d - %s\n", right ? "ok" : "not ok", ++tests, name);
    failures += !right;
}

static Record *read_bytes(const char *bytes, size_t n, const char *title)
{
    Input in = { .bytes = bytes, .n = n, .title = str_of(title) };
    return record_read(lex, arena, &in);
}

static Record *read_text(const char *text) { return read_bytes(text, strlen(text), NULL); }

/* The kinds of the blocks, parted by blanks, must be `want`; on a failure what was found is printed. */
static void blocks(const char *name, const Record *r, const char *want)
{
    char got[512] = "";
    for (uint32_t i = 0; i < r->doc.blocks.n; i++)
        snprintf(got + strlen(got), sizeof got - strlen(got), "%s%s", i ? " " : "", block_name(r->doc.blocks.at[i].kind));
    bool right = !strcmp(got, want);
    ok(right, name);
    if (!right) printf("# wanted: %s\n#    got: %s\n", want, got);
}

static bool has_problem(const Record *r, const char *part)
{
    for (uint32_t i = 0; i < r->problems.list.n; i++)
        if (strstr(r->problems.list.at[i].p, part)) return true;
    return false;
}

static bool is_day(Date d, int32_t year, int month, int day) { return d.year == year && d.month == month && d.day == day; }

static void articles(void)
{
    Record *r = read_text("انفجار في سوق المدينة\n\n(اخر تعديل 2025-10-02 08:15:30)\nبواسطة\n\nكتبت- منى سالم\n\nوقع انفجار في سوق المدينة صباح اليوم وأسفر عن إصابة خمسة أشخاص.\n\n"
                          "ماذا قال الشهود؟\n\nقال شهود إن الانفجار وقع قرب مدخل السوق الرئيسي عند الساعة التاسعة.\n");
    blocks("an article with its furniture", r, "title dateline byline byline paragraph heading paragraph");
    ok(is_day(r->doc.stamp, 2025, 10, 2), "the stamp of a change is kept");
    ok(str_eq(r->facts.modified, STR("2025-10-02T08:15:30")), "with its clock time");
    ok(r->facts.authors.n == 1 && str_eq(r->facts.authors.at[0], STR("منى سالم")), "the author of a byline");
    ok(str_eq(r->title, STR("انفجار في سوق المدينة")), "the title of the document");
    blocks("one line is a paragraph", read_text("قتل ثلاثة أشخاص في حادث سير قرب المدينة"), "paragraph");
    blocks("a title right above its text", read_text("حادث سير قرب المدينة\nقتل ثلاثة أشخاص في حادث سير وقع مساء أمس قرب المدينة، بحسب الدفاع المدني."), "title paragraph");
    blocks("list items", read_text("أسماء الضحايا في الحادث:\n- أحمد سالم\n- سمير نجم\n- هدى ياسين"), "paragraph list list list");
    blocks("a byline that is a title", read_text("تقرير: مقتل عشرة في فيضانات بالجنوب\n\nقتل عشرة أشخاص في فيضانات اجتاحت الجنوب يوم أمس."), "title paragraph");
    r = read_bytes("النص كله هنا في جملة واحدة طويلة.", strlen("النص كله هنا في جملة واحدة طويلة."), "عنوان معطى");
    blocks("a given title is put before the text", r, "title paragraph");
    ok(str_starts(r->doc.text, STR("عنوان معطى\n\nالنص")), "and is part of it");
    r = read_bytes("عنوان معطى\n\nالنص.", strlen("عنوان معطى\n\nالنص."), "عنوان معطى");
    ok(str_eq(r->doc.text, STR("عنوان معطى\n\nالنص.")), "a title that stands there is not put twice");
}

static void stamps(void)
{
    ok(is_day(read_text("عنوان الخبر هنا\n\nالجمعة 12 أيلول 2025\n\nقتل شخص أمس في حادث سير قرب المدينة.")->doc.stamp, 2025, 9, 12), "a visible date");
    ok(is_day(read_text("عنوان الخبر هنا\n\nنشر في: 5/3/2024 - 10:30\n\nقتل شخص أمس في حادث سير.")->doc.stamp, 2024, 3, 5), "a date of publication");
    ok(is_day(read_text("عنوان الخبر هنا\n\nنشر في: 5/3/2024\nآخر تحديث: 9/3/2024\n\nقتل شخص أمس.")->doc.stamp, 2024, 3, 5), "publication wins over change");
    ok(is_day(read_text("عنوان الخبر هنا\n\nآخر تحديث: ٩ مارس ٢٠٢٤\nنشر في: ٥ مارس ٢٠٢٤\n\nقتل شخص أمس.")->doc.stamp, 2024, 3, 5), "in either order, and in Arabic digits");
    ok(is_day(read_text("عنوان الخبر هنا\n\n12 أيلول / سبتمبر 2025\n\nقتل شخص أمس.")->doc.stamp, 2025, 9, 12), "a month by both its names");
    ok(read_text("اعتقل ثلاثة في 12 سبتمبر 2025\n\nقتل شخص أمس.")->doc.stamp.year == 0, "a sentence with a date is no stamp");
}

static void posts(void)
{
    Record *r = read_text("عنوان الخبر هنا\n\nقتل شخص أمس في حادث سير قرب المدينة.\n\nشاهد لحظة الحادث\nقرب المدينة pic.twitter.com/AbCdEf1234\n\n— أخبار المدينة (@city_news1) March 22, 2024\n\nوأصيب خمسة آخرون في الحادث نفسه.");
    blocks("an embedded post takes the words above its signature", r, "title paragraph embed paragraph");
    const Block *b = &r->doc.blocks.at[2];
    ok(str_starts(str_slice(r->doc.text, b->span), STR("شاهد لحظة")), "from its first line");
    ok(str_eq(b->handle, STR("city_news1")) && is_day(b->posted, 2024, 3, 22), "its handle and day");
    ok(str_eq(str_slice(r->doc.text, b->author), STR("أخبار المدينة (@city_news1)")), "its author");
    r = read_text("عنوان الخبر هنا\n\nقتل شخص أمس.\n\nنص المنشور هنا\n— مراسل (@someone) 22 مارس، 2024\n");
    ok(r->doc.blocks.n == 3 && is_day(r->doc.blocks.at[2].posted, 2024, 3, 22), "a day in Arabic, the signature right below");
}

static void bytes(void)
{
    Record *r = read_bytes("\xEF\xBB\xBFقتل\r\nشخص\rأمس", strlen("\xEF\xBB\xBFقتل\r\nشخص\rأمس"), NULL);
    ok(str_eq(r->doc.text, STR("قتل\nشخص\nأمس")), "byte order mark and line ends");
    r = read_bytes("قتل \xFF\xC3 شخص", strlen("قتل \xFF\xC3 شخص"), NULL);
    ok(str_eq(r->doc.text, STR("قتل \xEF\xBF\xBD\xEF\xBF\xBD شخص")) && has_problem(r, "2 bytes are not UTF-8"), "bad bytes");
    r = read_bytes("قتل \xFF\xFE\xFF\xFE\xFF\xFE شخص", strlen("قتل \xFF\xFE\xFF\xFE\xFF\xFE شخص"), NULL);
    ok(r->doc.tokens.n == 0 && has_problem(r, "too much"), "a text that is mostly bad bytes is kept, but not read");
    static const char cp1256[] = "\xDE\xCA\xE1 \xC3\xD1\xC8\xDA\xC9 \xC3\xD4\xCE\xC7\xD5 \xDD\xED \xC7\xE4\xDD\xCC\xC7\xD1 \xC8\xC7\xE1\xE3\xCF\xED\xE4\xC9";
    r = read_bytes(cp1256, sizeof cp1256 - 1, NULL);
    ok(str_eq(r->doc.text, STR("قتل أربعة أشخاص في انفجار بالمدينة")) && has_problem(r, "windows-1256"), "Windows-1256 is converted");
    static const char iso6[] = "\xE2\xCA\xE4 \xC3\xD1\xC8\xD9\xC9 \xC3\xD4\xCE\xC7\xD5 \xE1\xEA \xC7\xE6\xE1\xCC\xC7\xD1";
    ok(str_eq(read_bytes(iso6, sizeof iso6 - 1, NULL)->doc.text, STR("قتل أربعة أشخاص في انفجار")), "ISO-8859-6 is converted");
    static const char cp1251[] = "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xF2\xF0\xE0\xED\xFB \xE7\xE0\xFF\xE2\xE8\xEB \xEE\xE1 \xFD\xF2\xEE\xEC";
    r = read_bytes(cp1251, sizeof cp1251 - 1, NULL);
    ok(r->doc.tokens.n == 0 && has_problem(r, "too much"), "Cyrillic bytes are no Arabic");
    static const char utf16[] = "\xFF\xFE\x42\x06\x2A\x06\x44\x06\x20\x00\x34\x06\x2E\x06\x35\x06";
    r = read_bytes(utf16, sizeof utf16 - 1, NULL);
    ok(str_eq(r->doc.text, STR("قتل شخص")) && has_problem(r, "UTF-16"), "UTF-16 is converted");
    static const char bare[] = "\x06\x42\x06\x2A\x06\x44\x00\x20\x06\x34\x06\x2E\x06\x35\x00\x20\x06\x23\x06\x45\x06\x33";
    ok(str_eq(read_bytes(bare, sizeof bare - 1, NULL)->doc.text, STR("قتل شخص أمس")), "and without its mark");
    ok(has_problem(read_bytes("", 0, NULL), "empty"), "an empty document");
    ok(has_problem(read_bytes("Ten people died.", 16, NULL), "no Arabic"), "a document without Arabic");
    r = read_bytes("a\0b", 3, NULL);
    ok(r->doc.text.n == 3, "a NUL is a character");
}

static void wrapped(void)
{
    Record *r = read_text("قتل ثلاثة أشخاص وأصيب خمسة آخرون في حادث سير وقع\nمساء أمس على الطريق الواصلة بين المدينة والميناء وقد\n"
                          "نقل المصابون إلى المستشفى القريب حيث قال الأطباء إن\nحالة اثنين منهم خطرة وإن البقية تماثلوا للشفاء وغادروا\nإلى منازلهم في ساعة متأخرة من الليل نفسه.\n");
    ok(r->doc.blocks.n == 1 && !memchr(r->doc.text.p, '\n', r->doc.text.n - 1), "a wrapped paragraph is one");
    blocks("a paragraph a line is not", read_text("قتل ثلاثة أشخاص وأصيب خمسة آخرون في حادث سير وقع.\nنقل المصابون إلى المستشفى القريب من مكان الحادث.\nقال الأطباء إن حالة اثنين منهم خطرة للغاية الآن.\nغادر البقية إلى منازلهم في ساعة متأخرة من الليل.\nلم يصدر بيان."),
           "paragraph paragraph paragraph paragraph paragraph");
}

int main(void)
{
    Error e;
    lex = lexicon_builtin(&e);
    if (!lex) return printf("Bail out! %s\n", e.text), 1;
    arena = arena_new();
    articles();
    stamps();
    posts();
    bytes();
    wrapped();
    printf("1..%d\n", tests);
    arena_free(arena);
    lexicon_close((Lexicon *)lex);
    return failures != 0;
}
