/* Eval, errors - what is wrong, text by text: what the gold has and what was read in its place, with the row that read it. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"

#include "cmd/lines.h"

#include <stdio.h>

enum { INDENT = 2, ITEM = 28, HANG = 30 };

static bool is_part_of(const char *name, const char *asked) { size_t n = strlen(asked); return !strncmp(name, asked, n) && (name[n] == 0 || name[n] == '.'); }

bool eval_has_score(const char *name)
{
    if (!strcmp(name, "all")) return true;
    for (uint32_t i = 0; i < SCORE_END; i++)
        if (is_part_of(score_name(i), name)) return true;
    return false;
}

static bool is_score(const char *name)
{
    for (uint32_t i = 0; i < SCORE_END; i++)
        if (!strcmp(score_name(i), name)) return true;
    return false;
}

bool eval_asked(const Options *o, uint32_t score)
{
    if (!o->errors || score == SCORE_exact_texts) return false;
    if (!strcmp(o->errors, "all")) return true;
    return is_score(o->errors) ? !strcmp(o->errors, score_name(score)) : is_part_of(score_name(score), o->errors);
}

/* ---- one finding in a line */

static void say(Lines *l, Str s)
{
    if (!s.n) return;
    lines_say(l, s);
    lines_say(l, STR(" "));
}

static void tell(Lines *l, const char *what, const Phrase *p)
{
    if (!p || !p->text.n) return;
    lines_say(l, str_of(what));
    lines_quote(l, p->text);
    lines_say(l, STR(" "));
}

static void tell_why(Lines *l, Str why)
{
    if (!why.n) return;
    lines_style(l, STYLE_DIM);
    lines_say(l, why);
    lines_style(l, STYLE_PLAIN);
}

static void tell_bounds(Lines *l, const SheetFigure *f)
{
    char s[64];
    if (f->low == SHEET_OPEN && f->high == SHEET_OPEN) snprintf(s, sizeof s, "? ");
    else if (f->low == f->high) snprintf(s, sizeof s, "%lld ", (long long)f->low);
    else if (f->high == SHEET_OPEN) snprintf(s, sizeof s, "%lld- ", (long long)f->low);
    else if (f->low == SHEET_OPEN) snprintf(s, sizeof s, "-%lld ", (long long)f->high);
    else snprintf(s, sizeof s, "%lld-%lld ", (long long)f->low, (long long)f->high);
    lines_say(l, str_of(s));
}

static void tell_figure(Lines *l, const Sheet *sheet, uint32_t i)
{
    const SheetFigure *f = &sheet->figures.at[i];
    say(l, f->effect);
    tell_bounds(l, f);
    tell(l, "", &f->span);
    say(l, f->who);
    say(l, f->qualifier);
    if (f->part == PART_YES) say(l, STR("part"));
    say(l, f->scope);
    say(l, f->status);
    tell(l, "by ", sheet_root(sheet, f->by));
    tell_why(l, f->why);
}

static void tell_event(Lines *l, const Sheet *sheet, uint32_t i)
{
    const SheetEvent *e = &sheet->events.at[i];
    say(l, e->kind);
    tell(l, "", &e->trigger);
    tell(l, "actor ", &e->actor);
    tell(l, "target ", &e->target);
    tell(l, "in ", &e->place);
    say(l, e->country);
    say(l, e->date);
    say(l, e->status);
    tell(l, "by ", sheet_root(sheet, e->by));
    tell_why(l, e->why);
}

static void tell_source(Lines *l, const Sheet *sheet, uint32_t i)
{
    tell(l, "", &sheet->sources.at[i].span);
    say(l, sheet->sources.at[i].kind);
}

static void tell_chain(Lines *l, const Sheet *sheet, uint32_t i)
{
    const SheetChain *c = &sheet->chains.at[i];
    for (uint32_t k = 0; k < c->n; k++) tell(l, k ? "> " : "", c->links[k]);
    if (c->cue.n) tell(l, "cue ", &(Phrase){ .text = c->cue });
}

static void tell_item(Lines *l, uint32_t score, const Sheet *sheet, uint32_t i)
{
    const char *name = score_name(score);
    if (is_part_of(name, "figures")) tell_figure(l, sheet, i);
    else if (is_part_of(name, "events")) tell_event(l, sheet, i);
    else if (is_part_of(name, "sources")) tell_source(l, sheet, i);
    else tell_chain(l, sheet, i);
}

/* ---- one judgement, one text */

static void item_line(Lines *l, uint32_t score, const char *what, Style style, const Sheet *sheet, uint32_t i)
{
    lines_begin(l, INDENT, HANG);
    lines_say(l, str_of(score_name(score)));
    lines_tab(l, INDENT + 18);
    lines_style(l, style);
    lines_say(l, str_of(what));
    lines_style(l, STYLE_PLAIN);
    lines_tab(l, ITEM);
    tell_item(l, score, sheet, i);
    lines_end(l);
}

static void print_judgement(Lines *l, const EvalText *t, const Judgement *j)
{
    static const char *const gold[] = { "", "gold", "missed", "gold" }, *const read[] = { "", "read", "read", "too many" };
    if (j->gold != SHEET_NONE) item_line(l, j->score, gold[j->verdict], STYLE_RED, &t->gold, j->gold);
    if (j->read != SHEET_NONE) item_line(l, j->score, read[j->verdict], STYLE_YELLOW, &t->read, j->read);
}

static void print_head(Lines *l, const EvalText *t)
{
    lines_begin(l, 0, 0);
    lines_end(l);
    lines_begin(l, 0, 0);
    lines_style(l, STYLE_BOLD);
    lines_say(l, t->gold.id);
    lines_end(l);
    lines_begin(l, INDENT, INDENT);
    lines_quote(l, t->gold.text);
    lines_end(l);
}

void eval_errors(const Options *o, const EvalSet *set, Json *out)
{
    Lines l = { .out = out, .width = o->width, .color = o->color };
    for (uint32_t i = 0; i < set->texts.n; i++) {
        const EvalText *t = &set->texts.at[i];
        bool begun = false;
        for (uint32_t k = 0; k < t->n; k++) {
            const Judgement *j = &set->judgements.at[t->first + k];
            if (j->verdict == RIGHT || !eval_asked(o, j->score)) continue;
            if (!begun) print_head(&l, t);
            begun = true;
            print_judgement(&l, t, j);
        }
    }
}
