/* isnad article - the article of each page, and nothing read out of it. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/indent.h"
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "record/article.h"

static void print_text(const Record *r, const Options *o, Json *out)
{
    (void)o;
    article_text(r, false, out);
}

static void print_markdown(const Record *r, const Options *o, Json *out)
{
    (void)o;
    article_text(r, true, out);
}

static void print_jsonl(const Record *r, const Options *o, Json *out)
{
    (void)o;
    article_json(r, out);
    json_raw(out, STR("\n"));
    out->comma = false;
}

static void print_json(const Record *r, const Options *o, Json *out)
{
    (void)o;
    json_indented(article_json, r, out);
}

int verb_article(int argc, char **argv)
{
    static Printer *const printers[] = { print_text, print_json, print_jsonl, print_markdown };
    Options o;
    int status;
    if (!options_read(argc, argv, &o, &status)) return status;
    return run_pages(&o, printers[o.format]);
}
