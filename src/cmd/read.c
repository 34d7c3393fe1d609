/* isnad read - the record of each input: an account for people, or JSON. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/indent.h"
#include "cmd/run.h"
#include "cmd/text.h"
#include "cmd/verbs.h"
#include "record/print.h"

static void print_text(const Record *r, const Options *o, Json *out)
{
    Labels labels = { r->lex, o->arabic };
    Lines lines = { .out = out, .width = o->width, .color = o->color, .rtl = o->arabic };
    text_account(r, &labels, &lines);
}

static void print_jsonl(const Record *r, const Options *o, Json *out)
{
    (void)o;
    record_print(r, out);
    json_raw(out, STR("\n"));
}

static void print_json(const Record *r, const Options *o, Json *out)
{
    (void)o;
    json_indented(record_print, r, out);
}

int verb_read(int argc, char **argv)
{
    static Printer *const printers[] = { print_text, print_json, print_jsonl };
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    return run_verb(&o, 0, printers[o.format]);
}
