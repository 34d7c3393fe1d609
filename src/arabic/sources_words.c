/* Sources, word by word - what single tokens are to the search for speakers. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"

enum { QUOTE_LONGEST = 120 };

static const Token *at(const Ear *e, uint32_t t) { return &e->doc->tokens.at[t]; }

bool ear_mark(const Ear *e, uint32_t t, uint32_t letter)
{
    return t >= e->first && t < e->end && at(e, t)->kind == TOKEN_PUNCT && at(e, t)->letter == letter;
}

bool ear_opens_quote(const Ear *e, uint32_t t) { return ear_mark(e, t, LETTER_quote_open) || ear_mark(e, t, LETTER_quote); }
bool ear_closes_quote(const Ear *e, uint32_t t) { return ear_mark(e, t, LETTER_quote_close) || ear_mark(e, t, LETTER_quote); }
bool ear_sets_off(const Ear *e, uint32_t t) { return ear_mark(e, t, LETTER_comma) || ear_mark(e, t, LETTER_dash); }

uint32_t ear_quote_end(const Ear *e, uint32_t open)
{
    for (uint32_t t = open + 1; t < e->end && t - open < QUOTE_LONGEST; t++)
        if (ear_closes_quote(e, t)) return t;
    return NONE;
}

uint32_t ear_role(const Ear *e, uint32_t t)
{
    if (t < e->first || t >= e->end || at(e, t)->kind != TOKEN_WORD) return 0;
    return at(e, t)->pos == POS_PARTICLE ? token_role(e->doc, e->lex, t) : 0;
}

bool ear_that(const Ear *e, uint32_t t)
{
    if (t >= e->end || at(e, t)->kind != TOKEN_WORD) return false;
    return token_role(e->doc, e->lex, t) == FUNCTION_that;
}

/* Is token t in quotation marks, or after a noun for an outlet («sahifat al-Watan»)? */
static bool shown_as_name(const Ear *e, uint32_t t)
{
    if (t <= e->first) return false;
    if (ear_opens_quote(e, t - 1)) return true;
    const Reading *r = token_reading(e->doc, t - 1, TABLE_SOURCES);
    return r && ear_part(e, r) == PART_outlet && lexicon_symbol(e->lex, COLUMN_SOURCES_use, r->row) != SOURCE_USE_quoted;
}

const Reading *ear_source(const Ear *e, uint32_t t)
{
    if (t >= e->end || at(e, t)->kind == TOKEN_PUNCT) return NULL;
    const Reading *r = token_readings(e->doc, t);
    for (uint32_t i = 0; i < at(e, t)->n_readings; i++) {
        if (r[i].table != TABLE_SOURCES || t + r[i].n_tokens > e->end) continue;
        if (r[i].n_tokens == 1 && at(e, t)->pos == POS_VERB) continue;
        if (lexicon_symbol(e->lex, COLUMN_SOURCES_use, r[i].row) == SOURCE_USE_quoted && !shown_as_name(e, t)) continue;
        return &r[i];
    }
    return NULL;
}

bool ear_cut_letter(const Ear *e, uint32_t t)
{
    return t < e->end && at(e, t)->kind == TOKEN_WORD && at(e, t)->norm.n == 2 && ear_opens_quote(e, t + 1);
}

uint8_t ear_part(const Ear *e, const Reading *r)
{
    return r ? (uint8_t)lexicon_symbol(e->lex, COLUMN_SOURCES_part, r->row) : 0;
}

bool ear_is_outlet(const Ear *e, uint32_t t)
{
    const Reading *r = ear_source(e, t);
    return r && ear_part(e, r) == PART_outlet;
}

bool ear_name(const Ear *e, uint32_t t)
{
    if (t >= e->end) return false;
    const Token *w = at(e, t);
    if (w->kind == TOKEN_LATIN) return true;
    if (w->kind != TOKEN_WORD || w->norm.n <= 2) return false;
    if (token_reading(e->doc, t, TABLE_NAMES)) return w->pos != POS_PARTICLE;
    return w->n_readings == 0;
}

bool ear_content(const Ear *e, uint32_t t)
{
    if (t >= e->end) return false;
    const Reading *people = token_chosen(e->doc, t, TABLE_PEOPLE);
    return token_chosen(e->doc, t, TABLE_EVENTS) || (people && lexicon_said(e->lex, COLUMN_PEOPLE_effect, people->row));
}

uint32_t ear_skip_time(const Ear *e, uint32_t t)
{
    if (!e->doc->time_at || t >= e->end || e->doc->time_at[t] == NONE) return t;
    const Time *time = &e->doc->times.at[e->doc->time_at[t]];
    uint32_t end = time->first + time->n;
    return end > t ? end : t + 1;
}
