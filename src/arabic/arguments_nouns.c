/* Arguments, the noun phrases that may be parties - and which cannot.
 *
 * A phrase is free where no preposition governs it; a place, a direction and a time are no parties, save a place right after a verb or its
 * subject. «quwwa min al-jaysh» is one party. «ala yad», «min qibal» and a weapon («bi-rasas») name the doer. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/arguments_in.h"

bool is_direction(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_PLACES);
    return r && lexicon_symbol(in->lex, COLUMN_PLACES_part, r->row) == PLACE_direction;
}

bool is_whereabouts(const In *in, uint32_t t)
{
    return is_direction(in, t) || (in->doc->place_at && in->doc->place_at[t] != NONE && !in->doc->places.at[in->doc->place_at[t]].demonym);
}

bool is_soft_mark(const In *in, uint32_t t)
{
    uint32_t letter = token(in, t)->letter;
    return letter == LETTER_quote_open || letter == LETTER_quote_close || letter == LETTER_quote;
}

/* A comma that sets off a time: «ightala t-tayaran, ba'da zuhr ams, khamsa». */
static bool is_aside_mark(const In *in, uint32_t t)
{
    return token(in, t)->letter == LETTER_comma && ((t + 1 < in->end && is_time(in, t + 1)) || (t > 0 && is_time(in, t - 1) && t + 1 < in->end && (is_number(in, t + 1) || token_reading(in->doc, t + 1, TABLE_PEOPLE))));
}

uint32_t preposition_tokens(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings && r[i].n_tokens > 1; i++)
        if (r[i].table == TABLE_FUNCTION && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_preposition) return r[i].n_tokens;
    return role(in, t) == FUNCTION_preposition;
}

uint32_t next_free_phrase(const In *in, uint32_t t)
{
    uint32_t limit = t + REACH < in->end ? t + REACH : in->end, from = t;
    while (t < limit) {
        if (is_time(in, t) || is_aside_mark(in, t)) { t++; continue; }
        if (token(in, t)->kind == TOKEN_PUNCT && !is_soft_mark(in, t)) return NONE;
        if (token(in, t)->kind == TOKEN_PUNCT || token(in, t)->kind == TOKEN_SYMBOL) { t++; continue; }
        if (begins_person(in, t) && !has_prep(in, t) && !conjoined(in, t)) return t;
        if (token(in, t)->pos == POS_VERB || (conjoined(in, t) && !is_number(in, t))) return NONE;
        if (has_prep(in, t)) { t = phrase_past(in, t); continue; }
        if (is_number(in, t) || count_is_pronoun(in->lex, in->doc, t)) return t;      /* «hawali», about, is also a preposition */
        uint32_t r = role(in, t), prep = preposition_tokens(in, t);
        if (prep) {
            t += prep;
            if (t < limit && !token(in, t - 1)->enclitic && opens_phrase(in, t)) t = phrase_past(in, t);
            continue;
        }
        if (r == FUNCTION_that || r == FUNCTION_relative || r == FUNCTION_subordinator || r == FUNCTION_among) return NONE;
        if (opens_phrase(in, t) && (t == from ? !is_direction(in, t) : !is_whereabouts(in, t))) return t;
        t++;
    }
    return NONE;
}

bool is_party(const In *in, uint32_t t)
{
    const Reading *source = token_chosen(in->doc, t, TABLE_SOURCES);
    bool speaker = source && lexicon_symbol(in->lex, COLUMN_SOURCES_part, source->row) != PART_document;      /* «at-tahqiq» speaks, and is nobody */
    return speaker || token_chosen(in->doc, t, TABLE_PEOPLE) || (in->doc->place_at && in->doc->place_at[t] != NONE && in->doc->places.at[in->doc->place_at[t]].demonym);
}

/* «quwwa min al-jaysh», «majmu'a min al-muqawimin min kata'ib al-Aqsa»: some of whom, told with «min». */
static uint32_t past_partitive(const In *in, uint32_t end)
{
    enum { MOST = 2 };
    for (uint32_t n = 0; n < MOST && end + 1 < in->end && count_is_min(in->lex, in->doc, end) && !token(in, end)->proclitics; n++) {
        if (!is_party(in, end + 1) || is_time(in, end + 1) || has_prep(in, end + 1)) break;
        end = phrase_past(in, end + 1);
    }
    return end;
}

Range range_at(const In *in, uint32_t t) { return t == NONE ? RANGE_NONE : (Range){ t, past_partitive(in, phrase_past(in, t)) }; }

Range object_after(const In *in, Range subject)
{
    uint32_t t = subject.end;
    if (range_empty(subject) || t >= in->end || is_time(in, t)) return RANGE_NONE;
    if (token(in, t)->kind == TOKEN_PUNCT && !is_soft_mark(in, t)) return RANGE_NONE;
    if (conjoined(in, t) || has_prep(in, t) || !opens_phrase(in, t) || is_direction(in, t)) return RANGE_NONE;      /* «janub Baghdad»: where, not whom */
    return range_at(in, t);
}

bool is_agent(const In *in, Range r)
{
    if (range_empty(r)) return false;
    Count c;
    if (count_at(in->lex, in->doc, r.first, &c) && c.people && (c.who == WHO_militant || c.who == WHO_soldier || c.who == WHO_police)) return false;
    const Reading *body = token_chosen(in->doc, r.first, TABLE_SOURCES);
    uint32_t part = body ? lexicon_symbol(in->lex, COLUMN_SOURCES_part, body->row) : 0;
    return part == PART_body || part == PART_group;
}

/* The words at t that name the doer: «ala yad», «min qibal», or a weapon with bi («bi-rasas»). How many, or 0. */
static uint32_t doer_words(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table == TABLE_ROLES && lexicon_symbol(in->lex, COLUMN_ROLES_role, r[i].row) == ROLE_actor) return r[i].n_tokens;
        if (r[i].table == TABLE_EVENTS && r[i].proclitics == CLITIC_BI && lexicon_symbol(in->lex, COLUMN_EVENTS_use, r[i].row) == USE_means) return r[i].n_tokens;
    }
    return 0;
}

bool doer_named(const In *in, uint32_t from, Range *doer)
{
    uint32_t limit = from + REACH < in->end ? from + REACH : in->end;
    for (uint32_t t = from; t < limit; t++) {
        if (t > from && token(in, t)->pos == POS_VERB && conjoined(in, t)) return false;
        uint32_t n = doer_words(in, t);
        if (!n) continue;
        bool weapon = token_reading(in->doc, t, TABLE_EVENTS) && !token_reading(in->doc, t, TABLE_ROLES);
        if (weapon && (t + n >= in->end || !(is_party(in, t + n) || is_agent(in, (Range){ t + n, t + n + 1 })))) return true;      /* «bi-rasas ash-shurta», but «bi-qadha'if al-hawun» */
        if (t + n < in->end && opens_phrase(in, t + n) && !conjoined(in, t + n) && !has_prep(in, t + n)) *doer = range_at(in, t + n);
        return true;
    }
    return false;
}
