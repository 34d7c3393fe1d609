/* Eval, table - the scores for people: of one column with precision, recall and counts, of several side by side. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"

#include "cmd/lines.h"

#include <stdio.h>

enum { NAME_WIDTH = 20, VALUE_WIDTH = 7, CHANGE_WIDTH = 16 };
static const double SAME = 0.0005;       /* smaller changes are not shown */

static void put(Json *out, const char *s) { json_raw(out, str_of(s)); }

static void put_right(Json *out, Str s, uint32_t width)
{
    for (uint32_t i = text_cells(s); i < width; i++) put(out, " ");
    json_raw(out, s);
}

/* "0.912", "0.912 (+0.013)", "-" where there was nothing to judge. */
static void cell(const EvalColumn *c, uint32_t score, const EvalBaseline *baseline, char *out, size_t room)
{
    const Tally *t = &c->tallies[score];
    const EvalMark *mark = c->fold == FOLD_ALL ? eval_mark(baseline, c->name, score) : NULL;
    double value = tally_value(t), change = mark ? value - mark->value : 0;
    if (tally_empty(t)) snprintf(out, room, "-");
    else if (change > -SAME && change < SAME) snprintf(out, room, "%.3f", value);
    else snprintf(out, room, "%.3f (%+.3f)", value, change);
}

static uint32_t width_of(const EvalColumn *c, const EvalBaseline *baseline)
{
    uint32_t name = text_cells(c->name) + 2, usual = baseline->marks.n && c->fold == FOLD_ALL ? CHANGE_WIDTH : VALUE_WIDTH;
    return name > usual ? name : usual;
}

static void row_name(Json *out, const char *name)
{
    char s[64];
    snprintf(s, sizeof s, "%-*s", NAME_WIDTH, name);
    put(out, s);
}

static void header(const EvalColumns *columns, const EvalBaseline *baseline, Json *out)
{
    row_name(out, "score");
    for (uint32_t i = 0; i < columns->n; i++) put_right(out, columns->at[i].name, width_of(&columns->at[i], baseline));
    put(out, columns->n == 1 ? "  precision  recall   right  missed  too many\n" : "\n");
    row_name(out, "texts");
    for (uint32_t i = 0; i < columns->n; i++) {
        char s[16];
        snprintf(s, sizeof s, "%u", columns->at[i].texts);
        put_right(out, str_of(s), width_of(&columns->at[i], baseline));
    }
    put(out, "\n");
}

/* Of what was matched, precision and recall are the share itself: its counts say enough. */
static void details(const Tally *t, bool share, Json *out)
{
    char s[96];
    if (share) snprintf(s, sizeof s, "%27s%8u%8u%10s", "", t->right, t->missed, "");
    else snprintf(s, sizeof s, "%11.3f%8.3f%8u%8u%10u", tally_precision(t), tally_recall(t), t->right, t->missed, t->spare);
    put(out, s);
}

void eval_table(const Options *o, const EvalColumns *columns, const EvalBaseline *baseline, Json *out)
{
    (void)o;
    header(columns, baseline, out);
    for (uint32_t score = 0; score < SCORE_END; score++) {
        row_name(out, score_name(score));
        for (uint32_t i = 0; i < columns->n; i++) {
            char s[32];
            cell(&columns->at[i], score, baseline, s, sizeof s);
            put_right(out, str_of(s), width_of(&columns->at[i], baseline));
        }
        if (columns->n == 1) details(&columns->at[0].tallies[score], score_is_share(score), out);
        put(out, "\n");
    }
}
