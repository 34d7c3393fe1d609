/* Time words - see times_words.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_words.h"
#include "arabic/numbers_parts.h"

TimesIn times_words(const Lexicon *lex, Doc *doc)
{
    TimesIn in = { lex, doc, arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *in.kinds) };
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        const Reading *r = token_readings(doc, t);
        for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
            if (r[i].enclitic) continue;
            if (r[i].table == TABLE_MONTHS) in.kinds[t] |= (uint64_t)1 << TIME_MONTH;
            if (r[i].table == TABLE_HOLIDAYS) in.kinds[t] |= (uint64_t)1 << TIME_HOLIDAY;
            if (r[i].table == TABLE_TIMEWORDS) in.kinds[t] |= (uint64_t)1 << lexicon_symbol(lex, COLUMN_TIMEWORDS_kind, r[i].row);
        }
    }
    return in;
}

static const Reading *longest(const TimesIn *in, uint32_t t, TableId table, uint32_t kind)
{
    const Reading *r = token_readings(in->doc, t), *best = NULL;
    for (uint32_t i = 0; i < in->doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != table || r[i].enclitic || (best && r[i].n_tokens <= best->n_tokens)) continue;
        if (kind && lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r[i].row) != kind) continue;
        best = &r[i];
    }
    return best;
}

static TimeWord word_of(const Reading *r)
{
    return (TimeWord){ .n = r->n_tokens, .row = r->row, .feats = r->feats, .proclitics = r->proclitics, .skip = r->skip };
}

bool time_word(const TimesIn *in, uint32_t t, uint32_t kind, TimeWord *w)
{
    if (!time_is(in, t, kind)) return false;
    const Reading *r = longest(in, t, TABLE_TIMEWORDS, kind);
    if (!r) return false;
    *w = word_of(r);
    w->value = (int32_t)lexicon_int(in->lex, COLUMN_TIMEWORDS_value, r->row);
    w->unit = (uint8_t)lexicon_symbol(in->lex, COLUMN_TIMEWORDS_unit, r->row);
    w->part = (uint8_t)lexicon_symbol(in->lex, COLUMN_TIMEWORDS_part, r->row);
    return true;
}

bool time_month(const TimesIn *in, uint32_t t, TimeWord *w)
{
    if (!time_is(in, t, TIME_MONTH)) return false;
    const Reading *r = longest(in, t, TABLE_MONTHS, 0);
    if (!r) return false;
    *w = word_of(r);
    w->value = (int32_t)lexicon_int(in->lex, COLUMN_MONTHS_month, r->row);
    w->hijri = lexicon_symbol(in->lex, COLUMN_MONTHS_calendar, r->row) == CALENDAR_hijri;
    w->risky = lexicon_symbol(in->lex, COLUMN_MONTHS_risk, r->row) == RISK_common;
    return true;
}

bool time_next(const TimesIn *in, uint32_t t, uint32_t kind, TimeWord *w)
{
    return time_word(in, t, kind, w) && !(w->proclitics & (uint8_t)~CLITIC_AL);
}

bool time_mark(const TimesIn *in, uint32_t t, uint32_t letter)
{
    return t < in->doc->tokens.n && in->doc->tokens.at[t].kind == TOKEN_PUNCT && in->doc->tokens.at[t].letter == letter;
}

bool time_same_sentence(const TimesIn *in, uint32_t a, uint32_t b)
{
    const Doc *d = in->doc;
    return a < d->tokens.n && b < d->tokens.n && d->tokens.at[a].sentence == d->tokens.at[b].sentence;
}

const Number *time_number(const TimesIn *in, uint32_t t)
{
    if (t >= in->doc->tokens.n || in->doc->number_at[t] == NONE) return NULL;
    const Number *n = &in->doc->numbers.at[in->doc->number_at[t]];
    return n->first == t ? n : NULL;
}

int64_t time_whole(const TimesIn *in, uint32_t t, uint32_t *end)
{
    if (t >= in->doc->tokens.n || in->doc->number_at[t] == NONE) return -1;
    const Number *n = &in->doc->numbers.at[in->doc->number_at[t]];
    if (n->core_first != t || n->qualifier >= QUALIFIER_range || n->fraction_micro || n->value < 0) return -1;
    *end = n->core_first + n->core_n;
    return n->value;
}

bool time_and(const TimesIn *in, uint32_t t)
{
    if (t > 0 && number_lone_and(in->doc, t - 1)) return true;
    return number_word(in->lex, in->doc, t).proclitics & CLITIC_AND;
}

bool time_clause_ends(const TimesIn *in, uint32_t t, uint32_t end)
{
    if (!time_same_sentence(in, t, end)) return true;
    const Token *k = &in->doc->tokens.at[end];
    return k->kind == TOKEN_PUNCT && k->letter != LETTER_percent && k->letter != LETTER_slash && k->letter != LETTER_dash && k->letter != LETTER_colon;
}

bool time_feminine(const TimesIn *in, uint32_t t)
{
    Str norm = in->doc->tokens.at[t].norm;
    return norm.n > 2 && (uint8_t)norm.p[norm.n - 2] == 0xD9 && (uint8_t)norm.p[norm.n - 1] == 0x87;      /* ha, to which ta marbuta is folded */
}
