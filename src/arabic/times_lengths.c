/* Lengths - units counted: «36 sa'a», «sana wa-thalathat ashhur», «qabla thalathat ayyam», «as-sanawat as-sitt al-madiya».
 *
 * A length alone is a duration; after «qabla», «mundhu», «ba'da» or before «min al-an» it leads to a day; with «al-madi», «al-muqbil»
 * or after «akhir» it is the stretch that ends or begins now. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_units.h"

enum { COUNT_MAX = 1000000000 };          /* of units: more is no length that news tells */

/* ---- one count -------------------------------------------------------------------------------------- */

/* How many a number counts: «bid'a» is 3; what is open, unsaid or beyond reason is 0. */
static int64_t count_of(const Number *n)
{
    if (n->value > COUNT_MAX) return 0;
    if (n->qualifier == QUALIFIER_unspecified || (n->qualifier == QUALIFIER_vague && n->high < 0) || n->value < 0 || n->ordinal) return 0;
    return n->value;
}

/* «nisf as-sa'a» has its article; «jurh ashara l-usbu' al-madi» not: the ten are people. */
static bool counts(const TimesIn *in, const Number *n, int64_t count, TimeWord w, uint32_t after)
{
    uint32_t end;
    if (FEATS_NUMBER(w.feats) != SINGULAR) return true;
    if (w.proclitics & CLITIC_AL) return count == 0 && n->fraction_micro && w.unit <= TIME_UNIT_hour;
    return w.unit != TIME_UNIT_year || !said_year_number(in, after, &end);        /* «al-arba'a am 1982» */
}

bool length_numbered(const TimesIn *in, Said *s)
{
    TimeWord w;
    const Number *n = time_number(in, s->end);
    if (!n || n->percent) return false;
    int64_t count = count_of(n);
    uint32_t t = n->first + n->n;
    if ((count == 0 && n->fraction_micro == 0) || !time_next(in, t, TIMEWORD_unit, &w) || w.unit > TIME_UNIT_century || !counts(in, n, count, w, t + w.n)) return false;
    s->unit = w.unit;
    s->count = count;
    s->micro = n->fraction_micro;
    s->end = t + w.n;
    unit_because(s, w);
    return true;
}

/* A unit that counts itself: the dual, or the singular where `one` or «wahid» follows. */
static bool bare_length(const TimesIn *in, Said *s, bool one)
{
    TimeWord w;
    uint32_t end;
    if (!unit_word(in, s->end, s->end == s->first, &w) || w.unit > TIME_UNIT_century || w.proclitics & CLITIC_AL || w.feats & FEAT_CONSTRUCT) return false;
    bool dual = FEATS_NUMBER(w.feats) == DUAL;
    if (!dual && FEATS_NUMBER(w.feats) == PLURAL) return false;
    bool single = !dual && time_whole(in, s->end + w.n, &end) == 1 && !in->doc->numbers.at[in->doc->number_at[s->end + w.n]].ordinal;
    bool other = !dual && !single && unit_counted_follows(in, s->end, s->end + w.n) && w.unit == TIME_UNIT_day;
    if (other) return false;                                                 /* «khilal yawm dirasi»: a day of something */
    bool named = time_is(in, s->end + w.n, TIME_MONTH) || (w.unit == TIME_UNIT_decade && unit_counted_follows(in, s->end, s->end + w.n));
    if (!dual && !single && named) return false;                             /* «khilal shahr abril», «khilal aqd ijtima'»: holding a meeting */
    if (!dual && !single && !(one && (time_whole(in, s->end + w.n, &end) < 0 || time_and(in, s->end + w.n)))) return false;
    s->unit = w.unit;
    s->count = dual ? 2 : 1;
    s->micro = 0;
    s->end = single ? end : s->end + w.n;
    unit_because(s, w);
    return true;
}

/* «wa-nisf», «wa-nisf as-sa'a» after a count; not «sana wa-nisf al-mablagh», «sana wa-nisf shahr». */
static void half_more(const TimesIn *in, Said *s)
{
    NumberWord w = number_word(in->lex, in->doc, s->end);
    uint32_t after = s->end + w.n;
    TimeWord same;
    if (w.kind != NUMBER_KIND_fraction || !(w.proclitics & CLITIC_AND) || w.value < 2) return;
    SaidCount *last = s->n_more ? &s->more[s->n_more - 1] : NULL;
    if (time_next(in, after, TIMEWORD_unit, &same)) {
        if (same.unit != (last ? last->unit : s->unit)) return;
        after += same.n;
    } else if (time_same_sentence(in, s->end, after) && in->doc->tokens.at[after].pos == POS_NOUN && in->doc->tokens.at[after].proclitics & CLITIC_AL) return;
    *(last ? &last->micro : &s->micro) += 1000000 / w.value;
    s->end = after;
}

/* ---- several counts -------------------------------------------------------------------------------------- */

static bool has_unit(const Said *s, uint8_t unit)
{
    if (s->unit == unit) return true;
    for (uint8_t i = 0; i < s->n_more; i++)
        if (s->more[i].unit == unit) return true;
    return false;
}

/* A time word after «wa-yawm» begins a time of its own: «qabla sana wa-yawm al-jum'a». */
static bool begins_more(const TimesIn *in, const Said *s, const Said *next)
{
    bool bare = next->count == 1 && time_is(in, next->end - 1, TIMEWORD_unit) && next->end == next->first + 1;
    return !bare || !time_same_sentence(in, s->end, next->end) || !in->kinds[next->end];
}

/* «wa-thalathat ashhur», «wa 21 yawman», «wa-nisf as-sa'a» on top of what is counted. */
static bool one_more(const TimesIn *in, Said *s)
{
    uint32_t t = s->end;
    if (s->first > 0 && time_is(in, s->first - 1, TIMEWORD_between)) return false;                  /* «bayna 6 ashhur wa-am»: two lengths */
    if (s->n_more == MORE_COUNTS || !time_same_sentence(in, s->first, t)) return false;
    if (number_lone_and(in->doc, t)) t++;
    else if (!(in->doc->tokens.at[t].proclitics & CLITIC_AND) && !time_and(in, t)) return false;
    if (!time_same_sentence(in, s->first, t)) return false;
    Said next = said_at(t);
    if (!length_numbered(in, &next) && !bare_length(in, &next, true)) return false;
    if (has_unit(s, next.unit) || !begins_more(in, s, &next)) return false;
    s->more[s->n_more++] = (SaidCount){ next.unit, next.count, next.micro };
    s->end = next.end;
    return true;
}

bool said_length(const TimesIn *in, Said *s, bool one)
{
    Said try = *s;
    bool plain = length_numbered(in, &try) || bare_length(in, &try, one);
    if (!plain && !bare_length(in, &try, true)) return false;          /* «sana wa-nisf», «shahr wa-21 yawman» */
    half_more(in, &try);
    while (one_more(in, &try)) half_more(in, &try);
    if (!plain && !try.micro && !try.n_more) return false;
    *s = try;
    return true;
}

/* «iddat ayyam»: how many is not said. */
static bool open_length(const TimesIn *in, Said *s)
{
    TimeWord w;
    const Number *n = time_number(in, s->end);
    if (!n || n->qualifier != QUALIFIER_unspecified || !time_next(in, n->first + n->n, TIMEWORD_unit, &w) || FEATS_NUMBER(w.feats) != PLURAL || w.unit > TIME_UNIT_century) return false;
    if (w.unit == TIME_UNIT_decade && w.proclitics & CLITIC_AL) return false;                       /* «adad min al-uqud» are contracts */
    s->unit = w.unit;
    s->end = n->first + n->n + w.n;
    unit_because(s, w);
    return true;
}

/* ---- durations -------------------------------------------------------------------------------------- */

/* «tiwal al-yawm», «yawm kamil»: one whole unit. */
static bool whole(const TimesIn *in, Said *s)
{
    TimeWord w, unit, rel;
    uint32_t t = s->end, end;
    bool before = time_word(in, t, TIMEWORD_whole, &w);
    if (before) t += w.n;
    if (!(before ? time_next(in, t, TIMEWORD_unit, &unit) : time_word(in, t, TIMEWORD_unit, &unit)) || !unit_singular(unit)) return false;
    t += unit.n;
    if (!before && !time_next(in, t, TIMEWORD_whole, &w)) return false;
    if (before && (time_next(in, t, TIMEWORD_relative, &rel) || said_year_number(in, t, &end))) return false;      /* «tiwal ash-shahr al-madi» is that month */
    s->unit = unit.unit;
    s->count = 1;
    s->end = before ? t : t + w.n;
    unit_because(s, unit);
    return true;
}

/* A length; one unit alone after «li-muddat» too. Counted from now it is a day: «sana wa-shahr min al-an». */
bool length_said(const TimesIn *in, Said *s)
{
    TimeWord w;
    bool lasting = s->first > 0 && time_word(in, s->first - 1, TIMEWORD_during, &w);
    if (!whole(in, s) && !said_length(in, s, lasting) && !open_length(in, s)) return false;
    s->shape = SAID_LENGTH;
    if (s->count + s->micro && time_next(in, s->end, TIMEWORD_now, &w)) s->shape = SAID_AGO, s->exact = true, s->end += w.n;
    return true;
}

/* ---- stretches up to now or from now -------------------------------------------------------------------- */

bool unit_lone_article(const TimesIn *in, uint32_t t)
{
    static const char al[4] = { '\xD8', '\xA7', '\xD9', '\x84' };
    if (t >= in->doc->tokens.n) return false;
    Str norm = in->doc->tokens.at[t].norm;
    return norm.n == sizeof al && memcmp(norm.p, al, sizeof al) == 0;
}

/* «as-sanawat as-sitt al-madiya», «al-yawmayn al-madiyayn», «al-ayyam al-qalila al-madiya», «as-sa'at al-24 al-madiya». */
static bool span_after_unit(const TimesIn *in, Said *s)
{
    TimeWord w, few;
    if (!unit_word(in, s->end, s->end == s->first, &w) || !(w.proclitics & CLITIC_AL) || w.unit > TIME_UNIT_century || unit_singular(w)) return false;
    Said try = *s;
    uint32_t end;
    try.unit = w.unit;
    try.count = FEATS_NUMBER(w.feats) == DUAL ? 2 : 0;
    try.end += w.n;
    if (unit_lone_article(in, try.end)) try.end++;
    int64_t count = time_whole(in, try.end, &end);
    if (count > 0 && count <= COUNT_MAX) try.count = count, try.end = end;
    else if (time_next(in, try.end, TIMEWORD_few, &few)) try.count = few.value, try.end += few.n;
    try.exact = time_next(in, try.end, TIMEWORD_which, &few) && few.value < 0;       /* «al-aqdayn al-akhirayn» end now */
    bool related = said_relative(in, &try, 0);
    if (related && !try.count && time_next(in, try.end, TIMEWORD_few, &few)) try.count = few.value, try.end += few.n;      /* «al-ayyam al-madiya al-qalila» */
    if (!related || !try.count) return false;
    unit_because(&try, w);
    *s = try;
    return true;
}

/* «3 ayyam al-qadima», «al-24 sa'a al-madiya», «akhir 3 sanawat». */
static bool span_after_number(const TimesIn *in, Said *s)
{
    TimeWord edge;
    Said try = *s;
    bool last = time_word(in, try.end, TIMEWORD_edge, &edge) && edge.value == EDGE_END;
    if (last) try.end += edge.n;
    else if (unit_lone_article(in, try.end)) try.end++;
    if (!length_numbered(in, &try) && !(last && bare_length(in, &try, false))) return false;
    if (last) try.has_rel = true, try.rel = -1;
    else if (!said_relative(in, &try, 0)) return false;
    *s = try;
    return true;
}

/* «khilal usbu'ayn» after a word for what lies ahead. */
static bool span_ahead(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    if (!time_word(in, s->end, TIMEWORD_during, &w) || w.value != 1) return false;
    try.end += w.n;
    if (!said_length(in, &try, true) || !said_is_ahead(in, s->end)) return false;
    try.has_rel = true, try.rel = 1, try.skip = w.skip;
    *s = try;
    return true;
}

bool length_span(const TimesIn *in, Said *s)
{
    if (!span_after_unit(in, s) && !span_after_number(in, s) && !span_ahead(in, s)) return false;
    s->shape = SAID_SPAN;
    return true;
}

/* ---- counted back or on ---------------------------------------------------------------------------------- */

static bool qualifies_length(const TimesIn *in, uint32_t t)
{
    return t < in->doc->tokens.n && in->doc->number_at[t] == NONE && token_reading(in->doc, t, TABLE_QUALIFIERS) && token_reading(in->doc, t, TABLE_QUALIFIERS)->n_tokens == 1;
}

static void turn_back(Said *s)
{
    s->count = -s->count, s->micro = -s->micro;
    for (uint8_t i = 0; i < s->n_more; i++) s->more[i].count = -s->more[i].count, s->more[i].micro = -s->more[i].micro;
}

/* «(ba'da thalathat ayyam) min dhalika»: from the day told of; «min dhalika l-hujum» is from something else. */
static bool from_that(const TimesIn *in, uint32_t t)
{
    TimeWord from, that;
    if (!time_next(in, t, TIMEWORD_from, &from) || !time_next(in, t + from.n, TIMEWORD_that, &that)) return false;
    uint32_t next = t + from.n + that.n;
    return !time_same_sentence(in, t, next) || in->doc->tokens.at[next].kind == TOKEN_PUNCT || in->doc->tokens.at[next].pos == POS_VERB;
}

/* After the length: «min al-an» counts from now; «fi l-mustaqbal» makes it the stretch up to then; «ba'da am min al-harb» is counted from what follows. */
static bool ago_end(const TimesIn *in, Said *s, bool after)
{
    TimeWord w;
    uint32_t next = qualifies_length(in, s->end) ? s->end + 1 : s->end;
    s->shape = SAID_AGO;
    s->exact = s->n_more > 0;
    if (time_next(in, s->end, TIMEWORD_now, &w)) s->end += w.n, s->exact = true, s->lead = LEAD_NONE;
    else if (after && from_that(in, s->end)) s->end += 2;
    else if (time_next(in, s->end, TIMEWORD_from, &w) || time_next(in, next, TIMEWORD_from, &w)) return false;      /* «ba'da khams sanawat min ath-thawra» */
    else if (after && time_next(in, s->end, TIMEWORD_relative, &w) && w.value > 0 && said_relative(in, s, 0)) s->shape = SAID_SPAN, s->exact = false;
    return true;
}

/* «qabla shahr», «mundhu nahw sana», «ba'da usbu'ayn». */
bool length_ago(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    bool back = time_word(in, s->end, TIMEWORD_ago, &w), since = !back && time_word(in, s->end, TIMEWORD_since, &w) && w.value != 1;
    if (!back && !since && !time_word(in, s->end, TIMEWORD_after, &w)) return false;
    try.skip = w.skip;
    try.end += w.n;
    if (qualifies_length(in, try.end)) try.end++;
    if (!said_length(in, &try, true)) return false;
    if (since) try.lead = LEAD_SINCE;
    if (!ago_end(in, &try, !back && !since)) return false;
    if (back || since) turn_back(&try);
    *s = try;
    return true;
}
