/* Eval - when spans are the same, and what a text scores. The cases are those in which the scorer of the gold is peculiar. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "eval/score.h"

static const Lexicon *lex;
static Arena *arena;

static Phrase p(const char *s) { return phrase_of(lex, arena, str_of(s)); }
static bool same(const char *a, const char *b) { Phrase x = p(a), y = p(b); return phrases_same(&x, &y); }
static bool alike(const char *a, const char *b) { Phrase x = p(a), y = p(b); return phrases_alike(lex, &x, &y); }

static Sheet sheet(const char *lists)
{
    Sheet s = { .id = STR("") };
    Error e = { "" };
    Str line = arena_join(arena, STR("{\"id\":\"x\","), str_of(lists), STR("}"));
    CHECK(sheet_read(lex, arena, line, &s, &e));
    return s;
}

static Tally tally(const char *gold, const char *read, Score score)
{
    Sheet g = sheet(gold), r = sheet(read);
    Judgements out = { 0 };
    Tally t = { 0 };
    score_text(lex, arena, &g, &r, &out);
    for (uint32_t i = 0; i < out.n; i++)
        if (out.at[i].score == score) tally_add(&t, out.at[i].verdict);
    return t;
}

static void words(void)
{
    CHECK(same("الشرطة العراقية", "شرطة عراقيه"));
    CHECK(same("مُسَلَّحون", "مُسَلَّحون") && !same("مُسَلَّحون", "مسلحون"));       /* vowel signs part words, as they do for the scorer */
    CHECK(same("١٥ جنديا", "15 جنديا"));
    CHECK(same("ثلاثة من الجنود", "ثلاثة جنود"));
    CHECK(!same("شرطة", "جيش") && !same("", "") && !same("شخص", "شخص"));
    CHECK(same("أ ب", "أ ج") && !same("أ ب ب", "أ ج د"));
    CHECK(!same("ب", "ب ب ب ب"));                                                    /* one word is shared once */
    CHECK(alike("شخص", "شخص") && !alike("شخص", "شخصان") && !alike("", ""));
    CHECK(alike("بانفجار", "انفجار") && alike("لقتل", "قتل") && !alike("بيت", "يت"));
    CHECK(alike("ﻗﺘﻴﻞ", "قتيل"));
    CHECK(p("ال").n == 1 && p("الا").n == 1);
}

static void scores(void)
{
    const char *none = "\"figures\":[]", *three = "\"figures\":[{\"effect\":\"killed\",\"low\":3,\"high\":3,\"who\":\"person\",\"part\":false,\"span\":\"ثلاثة أشخاص\",\"by\":null}]";
    const char *open = "\"figures\":[{\"effect\":\"killed\",\"low\":3,\"high\":null,\"who\":\"person\",\"span\":{\"text\":\"ثلاثة أشخاص\"}}]";
    const char *read = "\"figures\":[{\"effect\":\"killed\",\"low\":3,\"high\":3,\"who\":\"child\",\"span\":{\"text\":\"ثلاثة أطفال\"}}]";
    Tally t = tally(three, three, SCORE_figures);
    CHECK(t.right == 1 && !t.missed && !t.spare && tally_value(&t) == 1);
    t = tally(three, open, SCORE_figures);
    CHECK(!t.right && t.missed == 1 && t.spare == 1 && tally_value(&t) == 0);
    t = tally(three, read, SCORE_figures_who);
    CHECK(!t.right && t.missed == 1);
    t = tally(three, read, SCORE_figures_part);
    CHECK(t.missed == 1);                                                            /* not said is not false */
    t = tally(three, read, SCORE_figures_by);
    CHECK(t.right == 1);
    t = tally(none, three, SCORE_exact_texts);
    CHECK(!t.right && !tally_empty(&t));
    t = tally(none, none, SCORE_figures);
    CHECK(tally_empty(&t) && tally_value(&t) == 0);
    const char *blast = "\"events\":[{\"kind\":\"bombing\",\"trigger\":\"انفجار\",\"actor\":\"\",\"target\":\"سوق\",\"place\":\"بغداد\",\"country\":\"IQ\",\"date\":\"2024-01\",\"status\":\"actual\",\"by\":null}]";
    const char *other = "\"events\":[{\"kind\":\"bombing\",\"trigger\":{\"text\":\"عبوة\"},\"actor\":{\"text\":\"مسلحون\"},\"target\":null,\"place\":{\"name\":\"بغداد\",\"country\":\"IQ\"},\"country\":null,\"date\":\"2024-01\"}]";
    t = tally(blast, other, SCORE_events);
    CHECK(t.right == 1);                                                             /* by kind, place and date */
    t = tally(blast, other, SCORE_events_actor);
    CHECK(t.spare == 1 && !t.missed);
    t = tally(blast, other, SCORE_events_target);
    CHECK(t.missed == 1 && !t.spare);
    t = tally(blast, other, SCORE_events_country);
    CHECK(t.right == 1);
    t = tally(blast, none, SCORE_events_kind);
    CHECK(t.missed == 1);
    const char *chain = "\"sources\":[{\"span\":\"رويترز\"},{\"span\":\"مسؤول أمريكي\"}],\"chains\":[{\"links\":[0,1]},{\"links\":[]}]";
    const char *root = "\"sources\":[{\"span\":\"مسؤول أمريكي\"}],\"chains\":[{\"links\":[0]},{\"links\":[7]}]";
    t = tally(chain, root, SCORE_chains_root);
    CHECK(t.right == 1 && !t.missed && !t.spare);
    t = tally(chain, root, SCORE_chains_whole);
    CHECK(!t.right && t.missed == 1 && t.spare == 1);
}

int main(void)
{
    Error e;
    Lexicon *lexicon = lexicon_builtin(&e);
    lex = lexicon;
    arena = arena_new();
    words();
    scores();
    Sheet s;
    CHECK(!sheet_read(lex, arena, STR("[]"), &s, &e) && !sheet_read(lex, arena, STR("{"), &s, &e));
    arena_free(arena);
    lexicon_close(lexicon);
    return done();
}
