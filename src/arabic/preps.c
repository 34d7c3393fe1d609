/* Preps - the `preps` column of data/events/: «ala=target|min qibal=actor». Few rows have one. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/triggers.h"
#include "lexicon/letters.h"

/* Cuts the part of *rest before `mark` off and returns it. */
static Str cut(Str *rest, char mark)
{
    uint32_t n = 0;
    while (n < rest->n && rest->p[n] != mark) n++;
    Str part = { rest->p, n };
    n += n < rest->n;
    *rest = (Str){ rest->p + n, rest->n - n };
    return part;
}

uint32_t preps_role(const Lexicon *lex, Arena *arena, uint32_t row, Str norm)
{
    Str rest = lexicon_text(lex, COLUMN_EVENTS_preps, row);
    while (rest.n) {
        Str role = cut(&rest, '|'), word = cut(&role, '=');
        if (str_eq(letters_normal(lexicon_letters(lex), arena, word), norm)) return symbol_find(SET_ROLE, role);
    }
    return 0;
}
