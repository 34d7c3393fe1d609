/* Qualifiers - words that open or close a number: «ma la yaqill an 40», «40 ala l-aqall», «> 40».
 *
 * Rows of TABLE_QUALIFIERS say where they stand; signs of comparison do the same work in digits. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers.h"
#include "arabic/numbers_ranges.h"

const Reading *number_qualifier(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t sides)
{
    if (t >= doc->tokens.n) return NULL;
    const Reading *r = token_readings(doc, t), *best = NULL;
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        bool we = FEATS_POS(r[i].feats) == POS_VERB && FEATS_PERSON(r[i].feats) && FEATS_PERSON(r[i].feats) != 3;      /* «nafuq (we exceed) 40» is «nufuq (the death of) 40» */
        if (r[i].table != TABLE_QUALIFIERS || we || r[i].enclitic || !(sides >> lexicon_symbol(lex, COLUMN_QUALIFIERS_side, r[i].row) & 1)) continue;
        if (!best || r[i].n_tokens > best->n_tokens) best = &r[i];
    }
    return best;
}

uint8_t number_qualifier_of(const Lexicon *lex, const Reading *r) { return (uint8_t)lexicon_symbol(lex, COLUMN_QUALIFIERS_qualifier, r->row); }

bool number_floor(uint8_t qualifier) { return qualifier == QUALIFIER_at_least || qualifier == QUALIFIER_more_than; }
bool number_ceiling(uint8_t qualifier) { return qualifier == QUALIFIER_at_most || qualifier == QUALIFIER_less_than; }
static bool bounds(uint8_t qualifier) { return number_floor(qualifier) || number_ceiling(qualifier); }

void number_qualify(Number *n, uint8_t qualifier)
{
    if (n->qualifier >= QUALIFIER_range || bounds(n->qualifier)) return;
    if (n->qualifier == QUALIFIER_about && qualifier == QUALIFIER_exact) return;
    n->qualifier = qualifier;
    n->low = number_ceiling(qualifier) ? -1 : n->value;
    n->high = number_floor(qualifier) ? -1 : n->value;
    n->bounded |= bounds(qualifier);
    n->low_out = qualifier == QUALIFIER_more_than;
    n->high_out = qualifier == QUALIFIER_less_than;
}

uint8_t number_qualifier_after(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t *n)
{
    const Reading *r = number_qualifier(lex, doc, t, 1u << SIDE_after | 1u << SIDE_both);
    *n = r ? r->n_tokens : 0;
    return r ? number_qualifier_of(lex, r) : 0;
}

/* «aw aqall» is no qualifier of the number before it where «aqall min» goes on to another. */
static bool opens_next(const Lexicon *lex, const Doc *doc, uint32_t t, uint32_t width)
{
    const Reading *r = width > 1 ? number_qualifier(lex, doc, t + width - 1, 1u << SIDE_before) : NULL;
    return r && r->n_tokens > 1;
}

void number_take_after(const Lexicon *lex, const Doc *doc, Number *n)
{
    uint32_t t = n->first + n->n, width;
    if (!number_together(doc, n->first, t)) return;
    uint8_t qualifier = number_qualifier_after(lex, doc, t, &width);
    if (!qualifier || opens_next(lex, doc, t, width)) return;
    const Reading *r = number_qualifier(lex, doc, t, 1u << SIDE_after | 1u << SIDE_both);
    if (r->proclitics && lexicon_symbol(lex, COLUMN_QUALIFIERS_side, r->row) == SIDE_both) return;      /* «wa-ala l-aqall 20» */
    number_qualify(n, qualifier);
    n->n += width;
}

uint8_t number_compared(const Doc *doc, uint32_t t, uint32_t *width)
{
    static const struct { Str sign; uint8_t qualifier, with_equals; } signs[] = {
        { STR(">"), QUALIFIER_more_than, QUALIFIER_at_least }, { STR("<"), QUALIFIER_less_than, QUALIFIER_at_most },
        { STR("\xE2\x89\xA5"), QUALIFIER_at_least, 0 }, { STR("\xE2\x89\xA4"), QUALIFIER_at_most, 0 },
    };
    Str said = token_text(doc, t);
    if (t > 0 && number_tight(doc, t - 1, t) && str_eq(token_text(doc, t - 1), STR("="))) return 0;      /* an arrow */
    for (uint32_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (!str_eq(said, signs[i].sign)) continue;
        bool equals = signs[i].with_equals && number_tight(doc, t, t + 1) && str_eq(token_text(doc, t + 1), STR("="));
        *width = equals ? 2 : 1;
        return equals ? signs[i].with_equals : signs[i].qualifier;
    }
    return 0;
}
