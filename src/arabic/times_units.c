/* Units - weeks, months, years and lengths, beside the present or counted.
 *
 * «al-usbu al-madi», «hadha sh-shahr», «matla al-am al-hali», «am 2006», «qabla thalathat ayyam», «as-sanawat as-sitt
 * al-madiya», «36 sa'a», «fi 2003», «ath-thamaninat», «sayf 2006», «id al-fitr». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_said.h"

Said said_at(uint32_t t)
{
    return (Said){ .first = t, .end = t, .to = NONE, .hour = -1, .minute = -1, .second = -1 };
}

static bool unit_word(const TimesIn *in, uint32_t t, bool first, TimeWord *w)
{
    return first ? time_word(in, t, TIMEWORD_unit, w) : time_next(in, t, TIMEWORD_unit, w);
}

static void because(Said *s, TimeWord w) { s->why = (Why){ TABLE_TIMEWORDS, w.row }; }

static bool calendar_unit(uint8_t unit) { return unit >= TIME_UNIT_week; }

/* ---- one unit beside the present -------------------------------------------------------------------- */

bool said_year(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    uint32_t t = s->end, end, end2;
    if (time_next(in, t, TIMEWORD_this, &this)) {
        Said try = *s;
        return said_unit(in, &try) && try.rel_unit == TIME_UNIT_year ? (*s = try, true) : false;
    }
    if (!unit_word(in, t, t == s->first, &w) || w.unit != TIME_UNIT_year) return false;
    int32_t year = said_year_number(in, t + w.n, &end);
    if (!year) {
        if (!(w.proclitics & CLITIC_AL)) return false;
        s->end = t + w.n;
        if (said_relative(in, s, TIME_UNIT_year)) return true;
        s->end = t;
        return false;
    }
    s->year = year, s->has_year = true, s->end = end;
    because(s, w);
    if (FEATS_NUMBER(w.feats) != DUAL) return true;
    if (end < in->doc->tokens.n && number_lone_and(in->doc, end)) end++;      /* «amay 1965 wa-1966» */
    int32_t second = end < in->doc->tokens.n && time_and(in, end) ? said_year_number(in, end, &end2) : 0;
    if (second > year) s->year2 = second, s->end = end2;
    return true;
}

/* «hadha», «hadhihi» before a unit with its article; the unit's row in *w. */
static bool this_unit(const TimesIn *in, Said *s, TimeWord *w)
{
    TimeWord this;
    bool first = s->end == s->first;
    if (!(first ? time_word(in, s->end, TIMEWORD_this, &this) : time_next(in, s->end, TIMEWORD_this, &this))) return false;
    if (!time_next(in, s->end + this.n, TIMEWORD_unit, w) || !(w->proclitics & CLITIC_AL) || !calendar_unit(w->unit)) return false;
    s->end += this.n + w->n;
    s->has_rel = true;
    s->rel = 0;
    s->rel_unit = w->unit;
    return true;
}

bool said_unit(const TimesIn *in, Said *s)
{
    TimeWord w, this;
    Said try = *s;
    if (this_unit(in, &try, &w)) {
        because(&try, w);
        *s = try;
        return true;
    }
    if (!unit_word(in, s->end, s->end == s->first, &w) || !calendar_unit(w.unit)) return false;
    if (w.unit == TIME_UNIT_year && said_year(in, &try)) {
        *s = try;
        return true;
    }
    if (FEATS_NUMBER(w.feats) == PLURAL || FEATS_NUMBER(w.feats) == DUAL) return false;
    if (!(w.proclitics & CLITIC_AL) && w.unit != TIME_UNIT_weekend) return false;
    try.end += w.n;
    if (time_next(in, try.end, TIMEWORD_this, &this) && !time_is(in, try.end + this.n, TIMEWORD_unit)) try.has_rel = true, try.rel = 0, try.rel_unit = w.unit, try.end += this.n;
    else if (!said_relative(in, &try, w.unit)) {
        if (w.unit != TIME_UNIT_weekend) return false;
        try.has_rel = true, try.rel = 0, try.rel_unit = w.unit;
    }
    because(&try, w);
    *s = try;
    return true;
}

/* «ash-shahr» alone after an edge or the like: the present one. «al-am» is also "general" and needs more there. */
static bool bare_unit(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_next(in, s->end, TIMEWORD_unit, &w) || !calendar_unit(w.unit) || w.unit > TIME_UNIT_year || !(w.proclitics & CLITIC_AL)) return false;
    if (FEATS_NUMBER(w.feats) == PLURAL || FEATS_NUMBER(w.feats) == DUAL) return false;
    s->has_rel = true, s->rel = 0, s->rel_unit = w.unit;
    s->end += w.n;
    because(s, w);
    return true;
}

/* ---- counted units ---------------------------------------------------------------------------------- */

static bool lone_article(const TimesIn *in, uint32_t t)
{
    static const char al[4] = { '\xD8', '\xA7', '\xD9', '\x84' };
    if (t >= in->doc->tokens.n) return false;
    Str norm = in->doc->tokens.at[t].norm;
    return norm.n == sizeof al && memcmp(norm.p, al, sizeof al) == 0;
}

enum { COUNT_MAX = 1000000000 };          /* of units: more is no length that news tells */

/* How many a number counts: «bid'a» is 3; what is open, unsaid or beyond reason is 0. */
static int64_t count_of(const Number *n)
{
    if (n->value > COUNT_MAX) return 0;
    if (n->qualifier == QUALIFIER_unspecified || (n->qualifier == QUALIFIER_vague && n->high < 0) || n->value < 0 || n->ordinal) return 0;
    return n->value;
}

/* «wa-nisf» after a length. */
static void half_more(const TimesIn *in, Said *s)
{
    NumberWord w = number_word(in->lex, in->doc, s->end);
    if (w.kind != NUMBER_KIND_fraction || !(w.proclitics & CLITIC_AND) || w.value < 2) return;
    s->micro += 1000000 / w.value;
    s->end += w.n;
}

/* A number with its unit: «thalathat ayyam», «nahw 15 aman», «24 sa'a», «nisf am». */
static bool numbered_unit(const TimesIn *in, Said *s)
{
    TimeWord w;
    const Number *n = time_number(in, s->end);
    if (!n || n->percent) return false;
    int64_t count = count_of(n);
    uint32_t t = n->first + n->n, year;
    if ((count == 0 && n->fraction_micro == 0) || !time_next(in, t, TIMEWORD_unit, &w) || w.unit > TIME_UNIT_century) return false;
    bool one = FEATS_NUMBER(w.feats) == SINGULAR;
    if (one && w.proclitics & CLITIC_AL) return false;                       /* «jurh ashara l-usbu' al-madi»: the ten are people */
    if (one && w.unit == TIME_UNIT_year && said_year_number(in, t + w.n, &year)) return false;      /* «al-arba'a am 1982» */
    s->unit = w.unit;
    s->count = count;
    s->micro = n->fraction_micro;
    s->end = t + w.n;
    because(s, w);
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
    if (!dual && !single && !(one && time_whole(in, s->end + w.n, &end) < 0)) return false;
    s->unit = w.unit;
    s->count = dual ? 2 : 1;
    s->micro = 0;
    s->end = single ? end : s->end + w.n;
    because(s, w);
    return true;
}

bool said_length(const TimesIn *in, Said *s, bool one)
{
    if (!numbered_unit(in, s) && !bare_length(in, s, one)) return false;
    half_more(in, s);
    return true;
}

/* «as-sanawat as-sitt al-madiya», «al-yawmayn al-madiyayn», «al-ayyam al-qalila al-madiya», «as-sa'at al-24 al-madiya». */
static bool span_after_unit(const TimesIn *in, Said *s)
{
    TimeWord w, few;
    if (!unit_word(in, s->end, s->end == s->first, &w) || !(w.proclitics & CLITIC_AL) || w.unit > TIME_UNIT_century) return false;
    GramNumber number = FEATS_NUMBER(w.feats);
    if (number != DUAL && number != PLURAL) return false;
    Said try = *s;
    uint32_t end;
    try.unit = w.unit;
    try.count = number == DUAL ? 2 : 0;
    try.end += w.n;
    if (lone_article(in, try.end)) try.end++;
    int64_t count = time_whole(in, try.end, &end);
    if (count > 0 && count <= COUNT_MAX) try.count = count, try.end = end;
    else if (time_next(in, try.end, TIMEWORD_few, &few)) try.count = few.value, try.end += few.n;
    if (!said_relative(in, &try, 0) || !try.count) return false;
    because(&try, w);
    *s = try;
    return true;
}

/* «3 ayyam al-qadima», «al-24 sa'a al-madiya», «akhir 3 sanawat». */
static bool span_after_number(const TimesIn *in, Said *s)
{
    TimeWord edge;
    Said try = *s;
    bool last = time_word(in, try.end, TIMEWORD_edge, &edge) && edge.value == 3;
    if (last) try.end += edge.n;
    else if (lone_article(in, try.end)) try.end++;
    if (!numbered_unit(in, &try) && !(last && bare_length(in, &try, false))) return false;
    if (last) try.has_rel = true, try.rel = -1;
    else if (!said_relative(in, &try, 0)) return false;
    *s = try;
    return true;
}

static bool qualifies_length(const TimesIn *in, uint32_t t)
{
    return t < in->doc->tokens.n && in->doc->number_at[t] == NONE && token_reading(in->doc, t, TABLE_QUALIFIERS) && token_reading(in->doc, t, TABLE_QUALIFIERS)->n_tokens == 1;
}

/* «qabla shahr», «mundhu nahw sana», «ba'da usbu'ayn». */
static bool ago(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    bool back = time_word(in, s->end, TIMEWORD_ago, &w), since = !back && time_word(in, s->end, TIMEWORD_since, &w);
    if (!back && !since && !time_word(in, s->end, TIMEWORD_after, &w)) return false;
    try.skip = w.skip;
    try.end += w.n;
    if (qualifies_length(in, try.end)) try.end++;
    if (!said_length(in, &try, true)) return false;
    TimeWord rel;
    uint32_t after = qualifies_length(in, try.end) ? try.end + 1 : try.end;
    if (time_next(in, after, TIMEWORD_from, &rel)) return false;            /* «ba'da am min al-harb»: counted from what follows */
    try.shape = SAID_AGO;
    if (back || since) try.count = -try.count, try.micro = -try.micro;
    if (since) try.lead = LEAD_SINCE;
    *s = try;
    return true;
}

/* ---- years, decades, seasons, feasts ------------------------------------------------------------------ */

/* May the word after a bare number be what it counts? */
static bool counted_follows(const TimesIn *in, uint32_t first, uint32_t t)
{
    if (!time_same_sentence(in, first, t)) return false;
    const Token *k = &in->doc->tokens.at[t];
    return k->kind == TOKEN_WORD && (k->pos == POS_NOUN || k->pos == POS_ADJ || k->pos == POS_NAME) && !k->proclitics && !in->kinds[t];
}

static bool is_plain_noun(const Doc *d, uint32_t t) { return d->tokens.at[t].pos == POS_NOUN && !(d->tokens.at[t].proclitics & CLITIC_AL); }

/* «fi 2003», «mundhu 2004», «(2006)», «tafjirat 2005»: a year that only its place shows. */
static bool bare_year(const TimesIn *in, Said *s)
{
    const Number *n = time_number(in, s->end);
    uint32_t t = s->end, end;
    if (n && n->qualifier == QUALIFIER_range && n->low >= 1800 && n->high <= 2100 && !counted_follows(in, t, n->first + n->n)) {
        s->year = (int32_t)n->low, s->year2 = (int32_t)n->high, s->has_year = true;
        s->end = n->first + n->n;
        return true;
    }
    if (in->doc->tokens.at[t].kind != TOKEN_DIGITS || t == 0 || !time_same_sentence(in, t - 1, t)) return false;
    int32_t year = said_year_number(in, t, &end);
    if (year < 1800 || year > 2100 || end != t + 1 || counted_follows(in, t, end)) return false;
    TimeWord w;
    bool led = time_mark(in, t - 1, LETTER_bracket_open) || time_word(in, t - 1, TIMEWORD_at, &w) || time_word(in, t - 1, TIMEWORD_from, &w) || time_word(in, t - 1, TIMEWORD_since, &w) ||
               time_word(in, t - 1, TIMEWORD_until, &w) || time_word(in, t - 1, TIMEWORD_during, &w) || time_word(in, t - 1, TIMEWORD_edge, &w) || time_word(in, t - 1, TIMEWORD_ago, &w) ||
               (is_plain_noun(in->doc, t - 1) && token_reading(in->doc, t - 1, TABLE_EVENTS)) ||
               (year >= 1900 && in->doc->tokens.at[t - 1].pos == POS_NAME && token_reading(in->doc, t - 1, TABLE_PLACES));
    if (!led || (time_mark(in, t - 1, LETTER_bracket_open) && !time_mark(in, end, LETTER_bracket_close))) return false;
    s->year = year, s->has_year = true, s->end = end;
    return true;
}

static bool decade(const TimesIn *in, Said *s)
{
    TimeWord w, from;
    if (!time_word(in, s->end, TIMEWORD_decade, &w)) return false;
    uint32_t t = s->end + w.n;
    if (time_next(in, t, TIMEWORD_from, &from) && (time_is(in, t + 1, TIMEWORD_age) || (t + 1 < in->doc->tokens.n && in->doc->tokens.at[t + 1].enclitic))) return false;
    s->shape = SAID_DECADE;
    s->count = w.value;
    s->end = t;
    because(s, w);
    return true;
}

static bool season(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_season, &w)) return false;
    Said try = *s;
    uint32_t end;
    try.end += w.n;
    try.count = w.value;
    try.shape = SAID_SEASON;
    int32_t year = said_year_number(in, try.end, &end);
    if (year) try.year = year, try.has_year = true, try.end = end;
    else if (!said_relative(in, &try, 0) && !said_year(in, &try)) return false;
    because(&try, w);
    *s = try;
    return true;
}

/* ---- the whole -------------------------------------------------------------------------------------- */

/* «matla ash-shahr al-hali», «muntasaf yulyu», «awakhir 2014», «bidayat am 2006». */
static bool edged(const TimesIn *in, Said *s)
{
    TimeWord w, of;
    if (!time_word(in, s->end, TIMEWORD_edge, &w)) return false;
    Said try = *s;
    try.skip = w.skip;
    try.end += w.n;
    try.edge = (uint8_t)w.value;
    because(&try, w);
    if (time_next(in, try.end, TIMEWORD_from, &of)) try.end++;
    uint32_t begin = try.end;
    try.shape = SAID_UNIT;
    if (said_unit(in, &try) || bare_unit(in, &try)) {
        if (try.has_year) try.shape = SAID_DAY;
    } else if (said_date(in, &try, false) && !try.day) try.shape = SAID_DAY;
    else {
        try.end = begin;
        uint32_t end;
        int32_t year = try.month ? 0 : said_year_number(in, begin, &end);
        if (!year) return false;
        try.shape = SAID_DAY, try.year = year, try.has_year = true, try.end = end;
    }
    *s = try;
    return true;
}

static bool within(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_within, &w) && !time_word(in, s->end, TIMEWORD_during, &w)) return false;
    Said try = *s;
    try.end += w.n;
    if (!said_unit(in, &try) && !bare_unit(in, &try)) return false;
    try.shape = try.has_year ? SAID_DAY : SAID_UNIT;
    try.skip = w.skip;
    *s = try;
    return true;
}

/* «tiwal al-yawm», «yawm kamil»: one whole unit. */
static bool whole(const TimesIn *in, Said *s)
{
    TimeWord w, unit;
    uint32_t t = s->end;
    bool before = time_word(in, t, TIMEWORD_whole, &w);
    if (before) t += w.n;
    if (!(before ? time_next(in, t, TIMEWORD_unit, &unit) : time_word(in, t, TIMEWORD_unit, &unit))) return false;
    if (FEATS_NUMBER(unit.feats) == DUAL || FEATS_NUMBER(unit.feats) == PLURAL) return false;
    t += unit.n;
    if (!before && !time_next(in, t, TIMEWORD_whole, &w)) return false;
    if (before) {                                                            /* «tiwal ash-shahr al-madi» is that month */
        TimeWord rel;
        uint32_t end;
        if (time_next(in, t, TIMEWORD_relative, &rel) || said_year_number(in, t, &end)) return false;
    }
    s->unit = unit.unit;
    s->count = 1;
    s->end = before ? t : t + w.n;
    because(s, unit);
    return true;
}

/* A length; one unit alone after «li-muddat» too. */
static bool length(const TimesIn *in, Said *s)
{
    TimeWord w;
    bool lasting = s->first > 0 && time_word(in, s->first - 1, TIMEWORD_during, &w);
    if (!whole(in, s) && !said_length(in, s, lasting)) return false;
    s->shape = SAID_LENGTH;
    return true;
}

static bool span(const TimesIn *in, Said *s)
{
    if (!span_after_unit(in, s) && !span_after_number(in, s)) return false;
    s->shape = SAID_SPAN;
    return true;
}

static bool unit(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!said_unit(in, s)) return false;
    s->shape = s->has_year ? SAID_DAY : SAID_UNIT;
    if (s->rel_unit == TIME_UNIT_week && time_next(in, s->end, TIMEWORD_weekday, &w)) {      /* «al-usbu al-muqbil al-ahad» */
        s->weekday = (uint8_t)w.value;
        s->end += w.n;
        s->shape = SAID_DAY;
    }
    return true;
}

static bool year(const TimesIn *in, Said *s)
{
    if (!bare_year(in, s)) return false;
    s->shape = SAID_DAY;
    return true;
}

bool said_units(const TimesIn *in, uint32_t t, Said *s)
{
    bool (*const readers[])(const TimesIn *, Said *) = { ago, span, unit, edged, within, length, year, decade, season };
    for (uint32_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *s = said_at(t);
        if (!readers[i](in, s)) continue;
        TimeWord w;
        if (s->has_year && time_next(in, s->end, TIMEWORD_era, &w)) s->end += w.n, s->hijri = w.value == 2;
        return true;
    }
    return false;
}
