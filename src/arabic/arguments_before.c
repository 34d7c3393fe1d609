/* Arguments, what stands before its verb: «alladhi», «anna l-quwwat qatalat», «kanat ... qad atlaqat», «60 muqatilan ... qutilu».
 *
 * A plural verb, one after a relative and one that an opening noun, «anna» or «kana» has before it take their subject from there. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/arguments_in.h"

bool is_among(const In *in, uint32_t t) { return token_may_begin(in->doc, in->lex, t, FUNCTION_among); }

/* «thamaniyat ashkhas, baynahum tiflan, qutilu»: past the parts between commas. */
static uint32_t before_parts(const In *in, uint32_t first, uint32_t t)
{
    for (uint32_t k = t; k > first && t - k < REACH; k--) {
        if (token(in, k - 1)->pos == POS_VERB) return t;
        if (!is_among(in, k - 1)) continue;
        k--;
        while (k > first && (token(in, k - 1)->letter == LETTER_comma || role(in, k - 1) == FUNCTION_preposition)) k--;
        return k;
    }
    return t;
}

/* «Amjad Wahba, al-mudir, khutifa»: the name before the comma before an apposition that begins at token t, or NONE. */
static uint32_t name_before(const In *in, uint32_t first, uint32_t t)
{
    Count c;
    if (t < first + 2 || token(in, t - 1)->letter != LETTER_comma) return NONE;
    uint32_t start = phrase_start_before(in->lex, in->doc, t - 1);
    bool name = start != NONE && count_at(in->lex, in->doc, start, &c) && c.named && c.at.end == t - 1 && !has_prep(in, start);
    return name && (token(in, start)->pos == POS_NAME || begins_person(in, start)) ? start : NONE;
}

Range subject_before(const In *in, uint32_t verb)
{
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first, t = verb;
    while (t > first) {
        uint32_t r = role(in, t - 1);
        bool passed = r == FUNCTION_relative || r == FUNCTION_particle || r == FUNCTION_auxiliary || r == FUNCTION_negation || is_time(in, t - 1) ||
                      token_reading(in->doc, t - 1, TABLE_QUALIFIERS) || token(in, t - 1)->letter == LETTER_comma || is_soft_mark(in, t - 1);
        if (!passed) break;
        t--;
    }
    if (t < verb && token(in, verb - 1)->letter == LETTER_comma) t = before_parts(in, first, t);
    uint32_t start = t > first ? phrase_start_before(in->lex, in->doc, t) : NONE;
    if (start == NONE && t > first && is_number(in, t - 1)) start = t - 1;      /* «anna 12 usibu» */
    if (start == NONE) return RANGE_NONE;
    uint32_t bearer = t < verb && token(in, verb - 1)->letter == LETTER_comma ? name_before(in, first, start) : NONE;
    if (bearer != NONE) return (Range){ bearer, t };
    if (start >= first + 2 && count_is_min(in->lex, in->doc, start - 1) && is_number(in, start - 2)) start -= 2;      /* «60 min muqatili Taliban» */
    if (start > first && is_number(in, start - 1)) start = in->doc->numbers.at[in->doc->number_at[start - 1]].first;
    if (in->doc->number_at && in->doc->number_at[start] != NONE) start = in->doc->numbers.at[in->doc->number_at[start]].first;
    return (Range){ start, t };
}

Range people_within(const In *in, Range r, uint32_t verb)
{
    const Trigger *noun = range_empty(r) ? NULL : trigger_at(in->doc, r.first);
    bool death = noun && !noun->verb && noun->use == USE_result;           /* «wafat arba'ini usiba»: a death, and of whom */
    if (range_empty(r) || (is_people(in, r) && !death)) return r;
    for (uint32_t t = r.first + 1; t < r.end; t++) {
        Count c;
        bool ends = count_at(in->lex, in->doc, t, &c) && c.people && c.head != NONE && c.at.end >= r.end;
        if (ends && (token(in, t)->pos != POS_ADJ || token_reading(in->doc, t, TABLE_PEOPLE)) && !has_prep(in, t) && genders_agree(token(in, verb), token(in, c.head))) return (Range){ c.at.first, r.end };
    }
    return r;
}

bool is_bare_relative(const In *in, uint32_t verb)
{
    return verb > 0 && token(in, verb - 1)->sentence == token(in, verb)->sentence && is_indefinite(in, verb - 1) && !conjoined(in, verb);
}

Range opening_subject(const In *in, uint32_t verb)
{
    uint32_t before = verb;
    while (before > 0 && is_soft_mark(in, before - 1)) before--;
    if (before == 0 || conjoined(in, verb) || token(in, before - 1)->sentence != token(in, verb)->sentence || !token_is_nominal(in->doc, before - 1)) return RANGE_NONE;
    Range r = subject_before(in, verb);
    if (range_empty(r)) return r;
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first, t = r.first;
    while (t > first && (is_soft_mark(in, t - 1) || role(in, t - 1) == FUNCTION_demonstrative)) t--;
    uint32_t joins = t > first ? role(in, t - 1) : 0;
    bool opens = t <= first || joins == FUNCTION_that || joins == FUNCTION_connector || joins == FUNCTION_conjunction || token(in, t - 1)->letter == LETTER_colon;
    return opens && !has_prep(in, r.first) ? r : RANGE_NONE;
}

Range subject_of_kana(const In *in, uint32_t verb)
{
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first;
    if (verb == first || role(in, verb - 1) == 0 || !token_reading(in->doc, verb - 1, TABLE_MODALITY)) return RANGE_NONE;
    for (uint32_t t = verb - 1; t > first && verb - t < 2 * REACH; t--) {
        if (token(in, t - 1)->pos == POS_VERB) {
            bool kana = token_role(in->doc, in->lex, t - 1) == FUNCTION_auxiliary && t < verb - 1;
            uint32_t subject = kana ? next_free_phrase(in, t) : NONE;
            return subject != NONE && subject < verb - 1 ? range_at(in, subject) : RANGE_NONE;
        }
    }
    return RANGE_NONE;
}

Range people_far_before(const In *in, uint32_t verb)
{
    enum { FAR = 30 };
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first;
    for (uint32_t t = verb; t > first && verb - t < FAR; t--) {
        if (token(in, t - 1)->letter == LETTER_stop) return RANGE_NONE;
        Count c;
        bool counted = is_number(in, t - 1) && in->doc->numbers.at[in->doc->number_at[t - 1]].first == t - 1;
        if (has_prep(in, t - 1) || is_time(in, t - 1) || !count_at(in->lex, in->doc, t - 1, &c) || !c.people || c.named) continue;
        uint32_t role_before = t - 1 > first ? role(in, t - 2) : 0;
        if (role_before == FUNCTION_preposition || role_before == FUNCTION_among) continue;
        if (counted && c.head != NONE && c.low > 1) return c.at;
        if (c.at.end < verb && role(in, c.at.end) == FUNCTION_relative && c.low > 1) return c.at;
    }
    return RANGE_NONE;
}

Range nearest_plural(const In *in, Range r, uint32_t verb)
{
    uint32_t last = range_empty(r) ? NONE : r.end;
    while (last != NONE && last > r.first && !token_is_nominal(in->doc, last - 1)) last--;
    if (last == NONE || last <= r.first + 1 || last > verb || is_number(in, r.first)) return r;
    const Reading *people = token_reading(in->doc, last - 1, TABLE_PEOPLE);
    bool plural = people && FEATS_NUMBER(people->feats) == PLURAL && FEATS_POS(people->feats) == POS_NOUN;
    return plural && FEATS_NUMBER(token(in, r.first)->feats) == PLURAL && token_has_al(in->doc, last - 1) && !token_has_al(in->doc, r.first) ? (Range){ last - 1, r.end } : r;
}

bool after_pronoun(const In *in, uint32_t verb)
{
    if (verb == 0 || role(in, verb - 1) != FUNCTION_that) return false;
    const Reading *r = token_readings(in->doc, verb - 1);
    for (uint32_t i = 0; i < token(in, verb - 1)->n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && r[i].enclitic && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_that) return true;
    return false;
}
