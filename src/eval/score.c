/* Score - see score.h. */
// SPDX-License-Identifier: Apache-2.0
#include "eval/score.h"

#include "eval/pairs.h"

enum { FOUND, SAID };

#define SCORE_ROW(id, name, of) { name, of },
static const struct { const char *name; int of; } scores[SCORE_END] = { SCORES(SCORE_ROW) };

const char *score_name(uint32_t score) { return scores[score].name; }
bool score_is_share(uint32_t score) { return scores[score].of == SAID; }

/* One text on its way through the judges. */
typedef struct {
    const Lexicon *lex;
    Arena *arena;
    const Sheet *gold, *read;
    Judgements *out;
} Text;

static void judge(const Text *t, Score score, Verdict verdict, uint32_t gold, uint32_t read)
{
    ARENA_PUSH(t->arena, *t->out, (Judgement){ (uint8_t)score, (uint8_t)verdict, gold, read });
}

/* Says of a list which items matched, and which are missed or too many. */
static void judge_list(const Text *t, Score score, Pairs pairs, uint32_t n_gold, uint32_t n_read)
{
    bool *gold_used = arena_alloc(t->arena, n_gold + 1), *read_used = arena_alloc(t->arena, n_read + 1);
    for (uint32_t i = 0; i < pairs.n; i++) {
        gold_used[pairs.at[i].gold] = read_used[pairs.at[i].read] = true;
        judge(t, score, RIGHT, pairs.at[i].gold, pairs.at[i].read);
    }
    for (uint32_t i = 0; i < n_gold; i++)
        if (!gold_used[i]) judge(t, score, MISSED, i, SHEET_NONE);
    for (uint32_t i = 0; i < n_read; i++)
        if (!read_used[i]) judge(t, score, TOO_MANY, SHEET_NONE, i);
}

static void judge_said(const Text *t, Score score, Pair p, bool right) { judge(t, score, right ? RIGHT : WRONG, p.gold, p.read); }

/* Of a member that may be empty: right, wrong, or filled by one alone. */
static void judge_filled(const Text *t, Score score, Pair p, Str gold, Str read, bool same)
{
    if (!gold.n && !read.n) return;
    judge(t, score, !gold.n ? TOO_MANY : !read.n ? MISSED : same ? RIGHT : WRONG, p.gold, p.read);
}

static void judge_phrase(const Text *t, Score score, Pair p, const Phrase *gold, const Phrase *read) { judge_filled(t, score, p, gold->text, read->text, phrases_same(gold, read)); }

static void judge_root(const Text *t, Score score, Pair p, uint32_t gold, uint32_t read)
{
    const Phrase *a = sheet_root(t->gold, gold), *b = sheet_root(t->read, read);
    judge_said(t, score, p, a && b ? phrases_same(a, b) : !a && !b);
}

/* ---- figures */

static uint32_t match_figures(const void *context, uint32_t i, uint32_t j)
{
    const Text *t = context;
    const SheetFigure *g = &t->gold->figures.at[i], *s = &t->read->figures.at[j];
    if (!str_eq(g->effect, s->effect) || g->low != s->low || g->high != s->high) return 0;
    return phrases_same(&g->span, &s->span) ? 2 : phrases_alike(t->lex, &g->span, &s->span);
}

static void judge_figure(const Text *t, Pair p)
{
    const SheetFigure *g = &t->gold->figures.at[p.gold], *s = &t->read->figures.at[p.read];
    judge_said(t, SCORE_figures_qualifier, p, str_eq(g->qualifier, s->qualifier));
    judge_said(t, SCORE_figures_who, p, str_eq(g->who, s->who));
    judge_said(t, SCORE_figures_scope, p, str_eq(g->scope, s->scope));
    judge_said(t, SCORE_figures_part, p, g->part == s->part);
    judge_said(t, SCORE_figures_status, p, str_eq(g->status, s->status));
    judge_root(t, SCORE_figures_by, p, g->by, s->by);
}

static void judge_figures(const Text *t)
{
    uint32_t gold = t->gold->figures.n, read = t->read->figures.n;
    Pairs pairs = pairs_make(t->arena, gold, read, match_figures, t);
    judge_list(t, SCORE_figures, pairs, gold, read);
    judge(t, SCORE_exact_texts, pairs.n == gold && pairs.n == read ? RIGHT : WRONG, SHEET_NONE, SHEET_NONE);
    for (uint32_t i = 0; i < pairs.n; i++) judge_figure(t, pairs.at[i]);
}

/* ---- events */

static uint32_t match_events(const void *context, uint32_t i, uint32_t j)
{
    const Text *t = context;
    const SheetEvent *g = &t->gold->events.at[i], *s = &t->read->events.at[j];
    bool kind = str_eq(g->kind, s->kind);
    if (phrases_alike(t->lex, &g->trigger, &s->trigger)) return 2 + kind;
    return kind && str_eq(g->date, s->date) && phrases_same(&g->place, &s->place);
}

static void judge_event(const Text *t, Pair p)
{
    const SheetEvent *g = &t->gold->events.at[p.gold], *s = &t->read->events.at[p.read];
    judge_said(t, SCORE_events_kind, p, str_eq(g->kind, s->kind));
    judge_phrase(t, SCORE_events_actor, p, &g->actor, &s->actor);
    judge_phrase(t, SCORE_events_target, p, &g->target, &s->target);
    judge_phrase(t, SCORE_events_place, p, &g->place, &s->place);
    judge_filled(t, SCORE_events_country, p, g->country, s->country, str_eq(g->country, s->country));
    judge_filled(t, SCORE_events_date, p, g->date, s->date, str_eq(g->date, s->date));
    judge_said(t, SCORE_events_status, p, str_eq(g->status, s->status));
    judge_root(t, SCORE_events_by, p, g->by, s->by);
}

/* An event that was missed or is too many has a wrong kind as well. */
static void judge_events(const Text *t)
{
    uint32_t gold = t->gold->events.n, read = t->read->events.n, first = t->out->n;
    Pairs pairs = pairs_make(t->arena, gold, read, match_events, t);
    judge_list(t, SCORE_events, pairs, gold, read);
    for (uint32_t i = first, end = t->out->n; i < end; i++) {
        Judgement j = t->out->at[i];
        if (j.verdict != RIGHT) judge(t, SCORE_events_kind, j.verdict, j.gold, j.read);
    }
    for (uint32_t i = 0; i < pairs.n; i++) judge_event(t, pairs.at[i]);
}

/* ---- attribution */

static uint32_t match_sources(const void *context, uint32_t i, uint32_t j)
{
    const Text *t = context;
    return phrases_same(&t->gold->sources.at[i].span, &t->read->sources.at[j].span);
}

static void judge_sources(const Text *t)
{
    uint32_t gold = t->gold->sources.n, read = t->read->sources.n;
    Pairs pairs = pairs_make(t->arena, gold, read, match_sources, t);
    judge_list(t, SCORE_sources, pairs, gold, read);
    for (uint32_t i = 0; i < pairs.n; i++) judge_said(t, SCORE_sources_kind, pairs.at[i], str_eq(t->gold->sources.at[pairs.at[i].gold].kind, t->read->sources.at[pairs.at[i].read].kind));
}

static uint32_t match_roots(const void *context, uint32_t i, uint32_t j)
{
    const Text *t = context;
    const Phrase *a = sheet_root(t->gold, i), *b = sheet_root(t->read, j);
    return a && b && phrases_same(a, b);
}

static uint32_t match_chains(const void *context, uint32_t i, uint32_t j)
{
    const Text *t = context;
    const SheetChain *a = &t->gold->chains.at[i], *b = &t->read->chains.at[j];
    for (uint32_t k = 0; k < a->n && a->n == b->n; k++)
        if (!phrases_same(a->links[k], b->links[k])) return 0;
    return a->n == b->n && a->n;
}

/* Chains without a link are no chains. */
static void judge_chains(const Text *t, Score score, Matcher *match)
{
    uint32_t first = t->out->n, kept = first, gold = t->gold->chains.n, read = t->read->chains.n;
    judge_list(t, score, pairs_make(t->arena, gold, read, match, t), gold, read);
    for (uint32_t i = first; i < t->out->n; i++) {
        const Judgement *j = &t->out->at[i];
        if ((j->gold == SHEET_NONE || t->gold->chains.at[j->gold].n) && (j->read == SHEET_NONE || t->read->chains.at[j->read].n)) t->out->at[kept++] = *j;
    }
    t->out->n = kept;
}

void score_text(const Lexicon *lex, Arena *arena, const Sheet *gold, const Sheet *read, Judgements *out)
{
    Text t = { lex, arena, gold, read, out };
    judge_figures(&t);
    judge_events(&t);
    judge_sources(&t);
    judge_chains(&t, SCORE_chains_root, match_roots);
    judge_chains(&t, SCORE_chains_whole, match_chains);
}

/* ---- tallies */

void tally_add(Tally *t, uint8_t verdict)
{
    t->right += verdict == RIGHT;
    t->missed += verdict == MISSED || verdict == WRONG;
    t->spare += verdict == TOO_MANY || verdict == WRONG;
}

static double share(uint32_t part, uint32_t rest) { return part ? (double)part / (part + rest) : 0; }

double tally_precision(const Tally *t) { return share(t->right, t->spare); }
double tally_recall(const Tally *t) { return share(t->right, t->missed); }
double tally_value(const Tally *t) { return t->right ? 2.0 * t->right / (2.0 * t->right + t->missed + t->spare) : 0; }
bool tally_empty(const Tally *t) { return !(t->right + t->missed + t->spare); }
