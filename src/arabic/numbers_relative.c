/* Relative - see numbers_relative.h.
 *
 * These words are everyday adjectives: «as-sabiq» is mostly «former», «akhar» is «another», and beside a unit of time they are times.
 * They are places in a row beside a thing that one goes through in a row (NOTATION_series), or alone after a verb of one's own («arini s-sabiq»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_relative.h"
#include "arabic/numbers_ranges.h"

static bool series(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_NOTATION && lexicon_symbol(lex, COLUMN_NOTATION_kind, r[i].row) == NOTATION_series) return true;
    return false;
}

/* The whole of what is said after a verb. */
static bool object_alone(const Doc *doc, uint32_t t)
{
    bool last = !number_together(doc, t, t + 1) || doc->tokens.at[t + 1].kind == TOKEN_PUNCT;
    return last && t > 0 && number_together(doc, t, t - 1) && doc->tokens.at[t - 1].pos == POS_VERB;
}

static bool holds(const Lexicon *lex, const Doc *doc, uint32_t t, Notation w)
{
    if (w.n > 1) return true;
    if (w.proclitics == 0) return w.kind == NOTATION_from_end && number_together(doc, t, t + 1) && doc->tokens.at[t + 1].proclitics == 0 && series(lex, doc, t + 1);
    if (w.proclitics != CLITIC_AL) return false;
    return (t > 0 && number_together(doc, t, t - 1) && series(lex, doc, t - 1)) || (w.kind == NOTATION_from_here && object_alone(doc, t));
}

bool relative_at(const Lexicon *lex, const Doc *doc, uint32_t t, Notation w, Number *out)
{
    if ((w.kind != NOTATION_from_end && w.kind != NOTATION_from_here) || !holds(lex, doc, t, w)) return false;
    *out = (Number){ .first = t, .n = w.n, .core_first = t, .core_n = w.n, .value = -1, .low = -1, .high = -1, .qualifier = QUALIFIER_exact, .not_count = true,
                     .ordinal = true, .why = { TABLE_NOTATION, w.row }, .offset = (int8_t)w.value };
    out->relation = w.kind == NOTATION_from_end ? RELATION_END : RELATION_CURRENT;
    out->span = (Span){ doc->tokens.at[t].span.begin + w.skip, doc->tokens.at[t + w.n - 1].span.end };
    return true;
}
