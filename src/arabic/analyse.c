/* Analyse - the stages by name and in order. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/stages.h"

typedef struct { const char *name; void (*find)(const Lexicon *, Doc *); } StageSpec;

#define STAGE_SPEC(name, what) { #name, name##_find },
static const StageSpec specs[STAGE_END] = { STAGES(STAGE_SPEC) };

const char *stage_name(Stage stage) { return stage < STAGE_END ? specs[stage].name : ""; }

Stage stage_named(Str name)
{
    Stage s = 0;
    while (s < STAGE_END && !str_eq(name, str_of(specs[s].name))) s++;
    return s;
}

void stage_run(const Lexicon *lex, Doc *doc, Stage stage) { specs[stage].find(lex, doc); }

void analyse(const Lexicon *lex, Doc *doc, Stage last)
{
    for (Stage s = 0; s < STAGE_END && s <= last; s++) stage_run(lex, doc, s);
}
