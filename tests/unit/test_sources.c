/* Sources - speakers, their kinds, and the chains they stand in. TAP out, one line a case. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"
#include <stdio.h>

typedef struct { const char *title, *text, *want; } Case;

/* Chains as "outer > root/kind", parted by "; "; "!" and "?" after one that is denied or doubted, "+" after a claim. */
static const Case cases[] = {
    { "verb before its subject", "قال مصدر أمني إن ثلاثة أشخاص قتلوا.", "مصدر أمني/police" },
    { "subject before its verb", "الشرطة قالت إن المهاجم فر.", "الشرطة/police" },
    { "title, name and office", "أعلن العقيد سامر حداد مدير شرطة المدينة أن المهاجم قتل.", "العقيد سامر حداد مدير شرطة المدينة/police" },
    { "apposition after a comma", "قال اللواء حسن جابر، رئيس اللجنة الأمنية، إن الهدوء عاد.", "اللواء حسن جابر، رئيس اللجنة الأمنية/police" },
    { "spokesman of a body", "أكد المتحدث باسم وزارة الصحة أن سبعة أصيبوا.", "المتحدث باسم وزارة الصحة/medical" },
    { "preposition at the end", "قتل شخصان في الحريق، بحسب الدفاع المدني.", "الدفاع المدني/rescue" },
    { "preposition at the beginning", "وفقا لشهود عيان، انفجرت السيارة قرب السوق.", "شهود عيان/witness" },
    { "verb at the end", "أصيب أربعة عمال، حسبما أفاد مصدر طبي.", "مصدر طبي/medical" },
    { "agency at the end goes outside", "قالت الشرطة إن شخصين قتلا، حسبما أفادت وكالة رويترز.", "وكالة رويترز > الشرطة/police" },
    { "handed on", "ذكرت رويترز نقلا عن مسؤول حكومي أن القافلة قصفت.", "رويترز > مسؤول حكومي/government" },
    { "verb that hands on", "نقلت وكالة الأناضول عن مصدر عسكري أن جنديين قتلا.", "وكالة الأناضول > مصدر عسكري/military" },
    { "told to an agency", "قال مسؤول محلي لوكالة فرانس برس إن الجسر انهار.", "وكالة فرانس برس > مسؤول محلي/government" },
    { "dateline", "باريس ـ ا.ف.ب: أعلن مصدر قضائي أن رجلا اعتقل.", "ا.ف.ب > مصدر قضائي/judicial" },
    { "colon", "وزارة الصحة: مقتل ستة أشخاص في الانهيار", "وزارة الصحة/medical" },
    { "heading is no speaker", "تونس: مقتل ستة أشخاص في حادث", "" },
    { "joint speakers", "أعلنت مصادر أمنية وأخرى طبية مقتل أربعة أشخاص.", "مصادر أمنية/police; أخرى طبية/medical" },
    { "pronoun", "وقال إن المهاجم فر.", "" },
    { "claim", "أعلنت حركة طالبان مسؤوليتها عن الهجوم على القاعدة.", "حركة طالبان/armed_group+" },
    { "denial", "نفى الجيش مقتل أي من جنوده.", "الجيش/military!" },
    { "not confirmed", "لم يؤكد البنتاغون مقتل القائد.", "البنتاغون/military?" },
    { "the source again", "قال مصدر أمني إن رجلا خطف. وأضاف المصدر أن الخاطفين فروا.", "مصدر أمني/police" },
    { "object pronoun", "انفجرت السيارة في ما وصفه مسؤولون محليون بأنه هجوم.", "مسؤولون محليون/government" },
    { "the text's own word", "يذكر أن المدينة شهدت هجمات قتل فيها عشرون شخصا.", "" },
    { "nested", "قالت شاهدة عيان إن الجيش أعلن أن الطريق مغلق.", "شاهدة عيان > الجيش/military" },
};

static void print_chain(const Doc *d, const Chain *c, char *out, size_t room)
{
    size_t n = strlen(out);
    if (n) n += (size_t)snprintf(out + n, room - n, "; ");
    for (uint32_t i = 0; i < c->n_links; i++) {
        Str name = str_slice(d->text, d->sources.at[c->links[i]].span);
        n += (size_t)snprintf(out + n, room - n, "%s%" STR_FMT, i ? " > " : "", STR_ARG(name));
    }
    const char *mark = c->stance == STANCE_deny ? "!" : c->stance == STANCE_doubt ? "?" : c->claim ? "+" : "";
    snprintf(out + n, room - n, "/%s%s", symbol_name(SET_SOURCE, d->sources.at[c->links[c->n_links - 1]].kind), mark);
}

static bool run(const Lexicon *lex, Arena *arena, const Case *c, unsigned number)
{
    char got[2048] = "";
    Doc doc = { .arena = arena, .text = str_of(c->text), .published = { 2024, 3, 23 } };
    analyse(lex, &doc, STAGE_sources);
    for (uint32_t i = 0; i < doc.chains.n; i++) print_chain(&doc, &doc.chains.at[i], got, sizeof got);
    bool ok = strcmp(got, c->want) == 0;
    printf("%sok %u - %s\n", ok ? "" : "not ", number, c->title);
    if (!ok) printf("# want %s\n# got  %s\n", c->want, got);
    arena_reset(arena);
    return ok;
}

int main(void)
{
    Error error;
    Lexicon *lex = lexicon_builtin(&error);
    if (!lex) return printf("Bail out! %s\n", error.text), 1;
    Arena *arena = arena_new();
    unsigned n = sizeof cases / sizeof *cases, failed = 0;
    printf("1..%u\n", n);
    for (unsigned i = 0; i < n; i++) failed += !run(lex, arena, &cases[i], i + 1);
    arena_free(arena);
    lexicon_close(lex);
    return failed != 0;
}
