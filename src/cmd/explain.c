/* isnad explain - what each finding was read from: its words, and the row that read them; or whole layers. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/explain_link.h"
#include "cmd/findings.h"
#include "cmd/lines.h"
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "record/members.h"
#include "record/print.h"

#include <stdio.h>

typedef struct { const Record *r; Utf8Index points; Json *out; Lines lines; } Explainer;

static void take_text(void *context, const Finding *f)
{
    Explainer *x = context;
    Lines *l = &x->lines;
    char s[64];
    Str why = why_text(x->r->lex, x->r->doc.arena, f->why);
    lines_begin(l, 0, 4);
    lines_style(l, STYLE_GREEN);
    snprintf(s, sizeof s, "%s %u ", f->layer, f->index);
    lines_say(l, str_of(s));
    lines_style(l, STYLE_BOLD);
    lines_quote(l, str_slice(x->r->doc.text, f->span));
    lines_style(l, STYLE_PLAIN);
    snprintf(s, sizeof s, " [%u\xE2\x80\x93%u] ", utf8_index_at(&x->points, f->span.begin), utf8_index_at(&x->points, f->span.end));
    lines_say(l, str_of(s));
    lines_quote(l, str_of(f->said));
    lines_end(l);
    if (!why.n) return;
    lines_begin(l, 4, 8);
    lines_style(l, STYLE_DIM);
    lines_say(l, why);
    lines_say(l, STR(" "));
    lines_quote(l, why_word(x->r->lex, f->why));
    lines_end(l);
}

static void take_jsonl(void *context, const Finding *f)
{
    Explainer *x = context;
    Json *out = x->out;
    json_object(out);
    member_str(out, "id", x->r->id);
    member_str(out, "layer", str_of(f->layer));
    json_key(out, "index"); json_int(out, f->index);
    members_span(out, x->r->doc.text, &x->points, f->span);
    member_str(out, "said", str_of(f->said));
    member_str(out, "why", why_text(x->r->lex, x->r->doc.arena, f->why));
    member_str(out, "word", why_word(x->r->lex, f->why));
    json_end_object(out);
    json_raw(out, STR("\n"));
    out->comma = false;           /* the next object is a text of its own */
}

/* Without --layers the layers that make the record. */
static bool wanted(const Options *o, Stage stage) { return o->layers || stage == STAGE_sources || stage == STAGE_events || stage == STAGE_figures; }

static Stage last_stage(const Options *o)
{
    if (!o->layers || !strcmp(o->layers, "all")) return STAGE_END - 1;
    return stage_named(str_of(o->layers));
}

static void title_line(Explainer *x)
{
    lines_begin(&x->lines, 0, 0);
    lines_style(&x->lines, STYLE_BOLD);
    lines_quote(&x->lines, x->r->title.n ? x->r->title : x->r->id);
    lines_end(&x->lines);
}

static void print_explained(const Record *r, const Options *o, Json *out)
{
    Explainer x = { r, utf8_index(r->doc.arena, r->doc.text), out, { .out = out, .width = o->width, .color = o->color } };
    if (o->format == FORMAT_TEXT) title_line(&x);
    for (Stage s = 0; s <= last_stage(o) && s < STAGE_END; s++)
        if (wanted(o, s)) findings_of(r, s, o->format == FORMAT_TEXT ? take_text : take_jsonl, &x);
    if (o->format == FORMAT_TEXT) lines_end(&x.lines);
}

static int wrong_stage(const char *name)
{
    fprintf(stderr, "isnad explain: there is no stage \"%s\"; the stages are:", name);
    for (Stage s = 0; s < STAGE_END; s++) fprintf(stderr, " %s", stage_name(s));
    fprintf(stderr, " all\nTry: isnad explain --help\n");
    return EXIT_USAGE;
}

int verb_explain(int argc, char **argv)
{
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    if (o.link[0]) return explain_link(&o);
    Stage last = last_stage(&o);
    if (last == STAGE_END) return wrong_stage(o.layers);
    return run_verb(&o, (uint32_t)last + 1, print_explained);
}
