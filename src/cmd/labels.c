/* Labels - see labels.h. The table is short, so it is searched as it lies. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/labels.h"

#include "record/print.h"

#include <stdio.h>

Str label(const Labels *labels, const char *key)
{
    Str wanted = str_of(key);
    uint32_t n = lexicon_rows(labels->lex, TABLE_UI);
    for (uint32_t i = 0; i < n; i++)
        if (str_eq(lexicon_text(labels->lex, COLUMN_UI_key, i), wanted))
            return lexicon_text(labels->lex, labels->arabic ? COLUMN_UI_ar : COLUMN_UI_en, i);
    return wanted;
}

Str label_of(const Labels *labels, const char *set, const char *name)
{
    char key[64];
    snprintf(key, sizeof key, "%s.%s", set, name);
    Str found = label(labels, key);
    return found.p == key ? str_of(name) : found;
}

Str label_kind(const Labels *labels, uint32_t kind)
{
    uint32_t row = kind_row(labels->lex, kind);
    if (row == NONE) return str_of(symbol_name(SET_EVENT_KIND, kind));
    return lexicon_text(labels->lex, labels->arabic ? COLUMN_KINDS_ar : COLUMN_KINDS_en, row);
}
