/* Clitics - see clitics.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "lexicon/letters.h"

static const struct { const char *name; uint8_t bit; } parts[] = {
    { "and", CLITIC_AND }, { "fa", CLITIC_FA }, { "bi", CLITIC_BI }, { "ka", CLITIC_KA },
    { "li", CLITIC_LI }, { "sa", CLITIC_SA }, { "al", CLITIC_AL },
};

/* «and+al» to bits; 0xff where a part is not one that the engine takes off (the question particle). */
static uint8_t parts_of(Str said)
{
    uint8_t bits = 0;
    for (uint32_t at = 0; at < said.n;) {
        uint32_t end = at;
        while (end < said.n && said.p[end] != '+') end++;
        Str part = { said.p + at, end - at };
        uint8_t bit = 0;
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            if (str_eq(part, str_of(parts[i].name))) bit = parts[i].bit;
        if (!bit) return 0xff;
        bits |= bit;
        at = end + 1;
    }
    return bits;
}

const Clitics *clitics_read(const Lexicon *lex, Arena *arena)
{
    Clitics *c = arena_alloc(arena, sizeof *c);
    Letters letters = lexicon_letters(lex);
    c->before[c->n_before++] = (Clitic){ STR(""), 0, STR("") };
    c->after[c->n_after++] = (Clitic){ STR(""), 0, STR("") };
    uint32_t n = lexicon_rows(lex, TABLE_CLITICS);
    for (uint32_t row = 0; row < n; row++) {
        Str norm = letters_normal(letters, arena, lexicon_text(lex, COLUMN_CLITICS_clitic, row));
        if (lexicon_symbol(lex, COLUMN_CLITICS_kind, row) == CLITIC_enclitic) {
            if (c->n_after < CLITICS_MAX) c->after[c->n_after++] = (Clitic){ norm, 0, lexicon_text(lex, COLUMN_CLITICS_parts, row) };
            continue;
        }
        uint8_t bits = parts_of(lexicon_text(lex, COLUMN_CLITICS_parts, row));
        if (bits != 0xff && c->n_before < CLITICS_MAX) c->before[c->n_before++] = (Clitic){ norm, bits, STR("") };
    }
    return c;
}

const Clitic *clitics_ending(const Clitics *clitics, Str norm)
{
    const Clitic *best = NULL;
    for (uint32_t i = 1; i < clitics->n_after; i++) {
        const Clitic *c = &clitics->after[i];
        if (norm.n >= c->norm.n + 4 && str_ends(norm, c->norm) && (!best || c->norm.n > best->norm.n)) best = c;
    }
    return best;
}

Str clitics_article(const Clitics *clitics)
{
    for (uint32_t i = 0; i < clitics->n_before; i++)
        if (clitics->before[i].parts == CLITIC_AL) return clitics->before[i].norm;
    return STR("");
}

bool clitics_ends_as(const Lexicon *lex, Arena *arena, Str norm, uint32_t bytes, const char *whose)
{
    Str pronoun = STR("");
    for (uint32_t row = 0; row < lexicon_rows(lex, TABLE_CLITICS) && !pronoun.n; row++)
        if (str_eq(lexicon_text(lex, COLUMN_CLITICS_parts, row), str_of(whose))) pronoun = letters_normal(lexicon_letters(lex), arena, lexicon_text(lex, COLUMN_CLITICS_clitic, row));
    return pronoun.n && bytes == pronoun.n && str_ends(norm, pronoun);
}
