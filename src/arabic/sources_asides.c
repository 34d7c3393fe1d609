/* Sources, around the speaker - where the told clause begins, and what stands between verb, speaker and clause.
 *
 * «qala ams fi bayan masdar amni li-wikalat Reuters anna ...»: a time, a channel and the one who was told
 * part the verb from its speaker and the speaker from his clause. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"

enum { ASIDES = 12 };

static const Token *at(const Ear *e, uint32_t t) { return &e->doc->tokens.at[t]; }

uint32_t clause_after(const Ear *e, uint32_t t, uint32_t reach)
{
    uint32_t end = t + reach;
    for (uint32_t i = t; i < e->end && i < end; i++) {
        uint32_t after = ear_skip_time(e, i);
        if (after != i) end += after - i, i = after;           /* times are not counted */
        if (i >= e->end) break;
        if (ear_that(e, i)) return i;
        if (ear_mark(e, i, LETTER_colon)) return i + 1;
        if (i > t && ear_role(e, i) == FUNCTION_relative && !ear_sets_off(e, t)) return NONE;
        if (!ear_opens_quote(e, i)) continue;
        uint32_t close = ear_quote_end(e, i);
        if (close == NONE || close > i + 4) return i + 1;      /* shorter ones are names */
        i = close;
    }
    return NONE;
}

bool content_after(const Ear *e, uint32_t t, uint32_t reach)
{
    uint32_t end = t + reach;
    for (uint32_t i = t; i < e->end && i < end; i++) {
        uint32_t after = ear_skip_time(e, i);
        if (after != i) end += after - i, i = after;
        if (i < e->end && ear_content(e, i)) return true;
    }
    return false;
}

/* Whom it was told: «li-wikalat Reuters», «li-"sh-Sharq al-Awsat"». Returns one past it, or t. */
static uint32_t skip_told(const Ear *e, uint32_t t, Saying *y)
{
    bool cut = ear_cut_letter(e, t);
    uint32_t head = cut ? t + 1 : t;
    if (!cut && !(at(e, t)->proclitics & CLITIC_LI)) {
        const Reading *r = ear_source(e, t);
        if (!r || !(r->proclitics & CLITIC_LI)) return t;
    }
    Speaker told;
    if (!speaker_read(e, head, &told)) return t;
    bool outlet = false;
    for (uint32_t i = told.first; i < told.end && !outlet; i++) outlet = ear_is_outlet(e, i);
    if (outlet && y->told == NONE && !speaker_is_publisher(e, &told)) y->told = source_add(e, &told);
    if (outlet) return told.next;
    const Reading *r = ear_source(e, head);
    return r && ear_part(e, r) == PART_adjective ? told.next : t;                    /* «li-s-sahafiyyin» */
}

/* «fi bayan», «ala Twitter»: a row of frame `to`. */
static uint32_t skip_channel(const Ear *e, uint32_t t, Saying *y)
{
    const Reading *r = token_reading(e->doc, t, TABLE_REPORTING);
    if (!r || lexicon_symbol(e->lex, COLUMN_REPORTING_frame, r->row) != REPORT_to) return t;
    if (!y->channel) y->channel = (uint8_t)lexicon_symbol(e->lex, COLUMN_REPORTING_channel, r->row);
    return t + r->n_tokens;
}

/* «lahu», «fihi», «ayyuha», «innama», a comma between two of them. */
static bool is_small(const Ear *e, uint32_t t)
{
    uint32_t role = ear_role(e, t);
    if (role == FUNCTION_preposition) return at(e, t)->enclitic || (at(e, t)->norm.n <= 6 && at(e, t)->n_readings && at(e, t)->kind == TOKEN_WORD && at(e, t)->feats == 0 &&
                                                                     token_chosen(e->doc, t, TABLE_FUNCTION) && at(e, t)->proclitics);
    return role == FUNCTION_connector || role == FUNCTION_particle;
}

uint32_t skip_asides(const Ear *e, uint32_t t, Saying *y)
{
    for (int i = 0; i < ASIDES && t < e->end; i++) {
        uint32_t after = ear_skip_time(e, t);
        if (after == t) after = skip_channel(e, t, y);
        if (after == t && at(e, t)->kind == TOKEN_WORD) after = skip_told(e, t, y);
        if (after == t && is_small(e, t)) after = t + 1;
        if (after == t && i > 0 && ear_mark(e, t, LETTER_comma)) after = t + 1;
        if (after == t) break;
        t = after;
    }
    return t < e->end ? t : e->end;
}
