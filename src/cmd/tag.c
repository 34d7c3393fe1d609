/* isnad tag - single layers, a line of JSON a document, or CoNLL-U. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/run.h"
#include "cmd/verbs.h"
#include "record/tag.h"
#include "record/tag_tokens.h"

#include <stdio.h>

static uint32_t asked(const Options *o, Str *wrong)
{
    uint32_t usual = o->format == FORMAT_CONLLU ? TAG_TOKENS : TAG_NUMBERS | TAG_TIMES;
    return o->layers ? tag_layers(str_of(o->layers), wrong) : usual;
}

static void print_jsonl(const Record *r, const Options *o, Json *out)
{
    Str wrong;
    tag_print(r, asked(o, &wrong), out);
    json_raw(out, STR("\n"));
    out->comma = false;
}

static void print_conllu(const Record *r, const Options *o, Json *out)
{
    Str wrong;
    tag_conllu(r, asked(o, &wrong) & TAG_ENTITIES, out);
}

static int refuse(const char *format, Str what)
{
    fprintf(stderr, format, (int)what.n, what.p);
    fprintf(stderr, "\nTry: isnad tag --help\n");
    return EXIT_USAGE;
}

int verb_tag(int argc, char **argv)
{
    Options o;
    int status;
    Str wrong = STR("");
    if (!options_read(argc, argv, &o, &status)) return status;
    uint32_t layers = asked(&o, &wrong);
    if (!layers) return refuse("isnad tag: there is no layer \"%.*s\"; the layers are: numbers times tokens entities detection", wrong);
    if (o.format == FORMAT_JSON) return refuse("isnad tag: --format is jsonl or conllu%.*s", STR(""));
    if (o.format == FORMAT_CONLLU && layers & ~(uint32_t)(TAG_TOKENS | TAG_ENTITIES)) return refuse("isnad tag: CoNLL-U holds the layers tokens and entities%.*s", STR(""));
    return run_verb(&o, (uint32_t)tag_last_stage(layers) + 1, o.format == FORMAT_CONLLU ? print_conllu : print_jsonl);
}
