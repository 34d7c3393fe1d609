/* Kinds - what the tables say of kinds of event: which go together, how long one lasts. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

int kind_fit(const Lexicon *lex, uint8_t a, uint8_t b)
{
    if (a == b) return 100;
    uint32_t n = lexicon_rows(lex, TABLE_FITS);
    for (uint32_t row = 0; row < n; row++) {
        uint32_t x = lexicon_symbol(lex, COLUMN_FITS_kind, row), y = lexicon_symbol(lex, COLUMN_FITS_other, row);
        if ((x == a && y == b) || (x == b && y == a)) return (int)lexicon_int(lex, COLUMN_FITS_fit, row);
    }
    return 0;
}

int kind_lasts(const Lexicon *lex, uint8_t kind)
{
    uint32_t n = lexicon_rows(lex, TABLE_KINDS);
    for (uint32_t row = 0; row < n; row++)
        if (lexicon_symbol(lex, COLUMN_KINDS_kind, row) == kind) return (int)lexicon_int(lex, COLUMN_KINDS_lasts, row);
    return 0;
}
