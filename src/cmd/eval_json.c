/* Eval, JSON - scores, falls and errors as one object, for programs. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/eval.h"

#include "record/members.h"

#include <math.h>

/* To four places: more is noise. */
static void member_share(Json *out, const char *key, double value)
{
    json_key(out, key);
    json_micro(out, (int64_t)llrint(value * 1e4) * 100);      /* a tie to the even one, as the referee rounds */
}

static void member_count(Json *out, const char *key, uint32_t n)
{
    json_key(out, key);
    json_int(out, n);
}

static void print_tally(const Tally *t, bool share, Json *out)
{
    json_object(out);
    if (share) {
        member_share(out, "accuracy", tally_value(t));
        member_count(out, "of", t->right + t->missed);
    } else {
        member_share(out, "p", tally_precision(t));
        member_share(out, "r", tally_recall(t));
        member_share(out, "f1", tally_value(t));
        member_count(out, "gold", t->right + t->missed);
        member_count(out, "system", t->right + t->spare);
    }
    json_end_object(out);
}

static void print_scores(const EvalColumn *c, Json *out)
{
    json_key(out, "scores");
    json_object(out);
    for (uint32_t i = 0; i < SCORE_END; i++) {
        if (tally_empty(&c->tallies[i])) continue;
        json_key(out, score_name(i));
        print_tally(&c->tallies[i], score_is_share(i), out);
    }
    json_end_object(out);
}

static void member_item(Json *out, const char *key, uint32_t i)
{
    json_key(out, key);
    if (i == SHEET_NONE) json_null(out); else json_int(out, i);
}

/* `gold` and `read` are indexes in the lists of the two records. */
static void print_errors(const Options *o, const EvalSet *set, Json *out)
{
    static const char *const verdicts[] = { "right", "wrong", "missed", "too_many" };
    json_key(out, "errors");
    json_array(out);
    for (uint32_t i = 0; i < set->texts.n; i++)
        for (uint32_t k = 0; k < set->texts.at[i].n; k++) {
            const Judgement *j = &set->judgements.at[set->texts.at[i].first + k];
            if (j->verdict == RIGHT || !eval_asked(o, j->score)) continue;
            json_object(out);
            member_str(out, "id", set->texts.at[i].gold.id);
            member_name(out, "score", score_name(j->score));
            member_name(out, "verdict", verdicts[j->verdict]);
            member_item(out, "gold", j->gold);
            member_item(out, "read", j->read);
            json_end_object(out);
        }
    json_end_array(out);
}

static void print_falls(const Options *o, const EvalColumn *c, const EvalBaseline *baseline, Json *out)
{
    json_key(out, "fell");
    json_array(out);
    for (uint32_t i = 0; i < SCORE_END; i++) {
        if (!eval_fell(baseline, c, i, o->noise)) continue;
        json_object(out);
        member_name(out, "score", score_name(i));
        member_share(out, "from", eval_mark(baseline, c->name, i)->value);
        member_share(out, "to", tally_value(&c->tallies[i]));
        json_end_object(out);
    }
    json_end_array(out);
}

void eval_json(const Options *o, const EvalColumns *columns, const EvalBaseline *baseline, Json *out)
{
    json_object(out);
    json_key(out, "sets");
    json_array(out);
    for (uint32_t i = 0; i < columns->n; i++) {
        const EvalColumn *c = &columns->at[i];
        json_object(out);
        member_str(out, "set", c->set->name);
        json_key(out, "fold");
        if (c->fold) json_int(out, c->fold); else json_null(out);
        member_count(out, "texts", c->texts);
        print_scores(c, out);
        if (c->fold == FOLD_ALL && baseline->marks.n) print_falls(o, c, baseline, out);
        if (c->fold == FOLD_ALL && o->errors) print_errors(o, c->set, out);
        json_end_object(out);
    }
    json_end_array(out);
    json_end_object(out);
    json_raw(out, STR("\n"));
}
