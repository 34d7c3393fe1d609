/* isnad sources - the record of each root and publisher over the incidents of the inputs: a table for people, or JSON Lines. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/collect.h"
#include "cmd/indent.h"
#include "lexicon/labels.h"
#include "cmd/lines.h"
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "incident/sources.h"

#include <stdio.h>

enum { NAME_CELLS = 34, NUMBER_CELLS = 11 };

static void put(Json *out)
{
    fwrite(out->p, 1, out->n, stdout);
    json_clear(out);
}

static void cell(Lines *l, uint32_t column, Str s)
{
    lines_tab(l, NAME_CELLS + column * NUMBER_CELLS);
    lines_say(l, s);
}

static void number(Lines *l, uint32_t column, uint32_t n)
{
    char text[16];
    snprintf(text, sizeof text, "%u", n);
    cell(l, column, str_of(text));
}

/* "2 | 5 | 0": below, the same or within, above. */
static void compared(Lines *l, uint32_t column, const Compared *c)
{
    char text[48];
    snprintf(text, sizeof text, "%u|%u|%u", c->below, c->same, c->above);
    cell(l, column, str_of(text));
}

static void head(Lines *l, const Labels *labels, const char *title)
{
    static const char *const columns[] = { "sources.incidents", "sources.pages", "sources.first", "sources.copies", "sources.own", "sources.range" };
    lines_begin(l, 0, 2);
    lines_style(l, STYLE_BOLD);
    lines_say(l, label(labels, title));
    for (uint32_t i = 0; i < sizeof columns / sizeof *columns; i++) cell(l, i, label(labels, columns[i]));
    lines_style(l, STYLE_PLAIN);
    lines_end(l);
}

static void row(Lines *l, const SourceRecord *s)
{
    lines_begin(l, 0, 2);
    lines_quote(l, s->name);
    number(l, 0, s->incidents), number(l, 1, s->pages), number(l, 2, s->first), number(l, 3, s->copies);
    compared(l, 4, &s->own), compared(l, 5, &s->range);
    lines_end(l);
}

static void print_table(const SourceRecords *records, const Options *o, const Lexicon *lex)
{
    Json out = { 0 };
    Labels labels = { lex, o->arabic };
    Lines l = { .out = &out, .width = 120, .color = o->color, .rtl = o->arabic };
    for (int publisher = 0; publisher < 2; publisher++) {
        head(&l, &labels, publisher ? "sources.publishers" : "sources.roots");
        for (uint32_t i = 0; i < records->at.n; i++)
            if (records->at.at[i].publisher == publisher) row(&l, &records->at.at[i]);
        json_raw(&out, STR("\n"));
    }
    lines_begin(&l, 0, 0);
    lines_say(&l, label(&labels, "sources.note"));
    lines_end(&l);
    put(&out);
    json_free(&out);
}

static void print_lines(const SourceRecords *records, const Options *o)
{
    Json out = { 0 }, line = { 0 };
    for (uint32_t i = 0; i < records->at.n; i++) {
        source_print(&records->at.at[i], &line);
        if (o->format == FORMAT_JSON) json_indent((Str){ line.p, (uint32_t)line.n }, &out);
        else json_raw(&out, (Str){ line.p, (uint32_t)line.n }), json_raw(&out, STR("\n"));
        json_clear(&line);
        put(&out);
    }
    json_free(&line);
    json_free(&out);
}

static int finish(void *context, const Lexicon *lex)
{
    Collected *c = context;
    const Incidents *all = collected_incidents(c);
    if (!all) return EXIT_USAGE;
    const SourceRecords *records = sources_of(all);
    if (c->o->format == FORMAT_TEXT) print_table(records, c->o, lex);
    else print_lines(records, c->o);
    return EXIT_ALL_READ;
}

int verb_sources(int argc, char **argv)
{
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    return collect_run(&o, finish);
}
