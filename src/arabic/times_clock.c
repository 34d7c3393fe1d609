/* Clock times - «as-sa'a al-hadiya ashra», «at-tasi'a wa-n-nisf», «10:30 sabahan», «thalath daqa'iq qabla th-thamina», with
 * the part of day and the zone.
 *
 * What a face shows (times_face.c) is a time only where something says so: the word for clock, a part of the day, seconds, a
 * zone, «inda». For «al-ashira» is also the tenth, 7 before «masa' ams» may count the dead, and 24:22 is a score. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_clock.h"
#include "arabic/times_units.h"

ClockWord clock_word(const TimesIn *in, Said *s)
{
    TimeWord w;
    ClockWord found = CLOCK_NONE;
    for (int n = 0; n < 2 && (s->end == s->first ? time_word(in, s->end, TIMEWORD_clock, &w) : time_next(in, s->end, TIMEWORD_clock, &w)); n++) {
        if (s->end == s->first) s->skip = w.skip;
        if (s->why.table == TABLE_NONE) s->why = (Why){ TABLE_TIMEWORDS, w.row };
        s->end += w.n;
        if (found != CLOCK_SAID) found = w.value ? CLOCK_LETTER : CLOCK_SAID;
    }
    if (found && unit_lone_article(in, s->end)) s->end++;         /* «as-sa'a al- 11» */
    return found;
}

/* ---- parts of the day -------------------------------------------------------------------------------- */

/* Past «min», «fi» before a part of the day. */
static uint32_t to_part(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    return time_next(in, t, TIMEWORD_from, &w) || time_next(in, t, TIMEWORD_at, &w) ? t + w.n : t;
}

bool clock_part(const TimesIn *in, Said *s, bool short_too)
{
    TimeWord w;
    uint32_t t = to_part(in, s->end);
    bool found = !time_is(in, t, TIMEWORD_day) && time_next(in, t, TIMEWORD_part, &w);      /* «al-layla» is tonight's */
    if (!found && short_too) t = s->end, found = time_next(in, t, TIMEWORD_ampm, &w);
    if (!found || s->part) return false;
    s->part = w.part;
    s->end = t + w.n;
    if (s->why.table == TABLE_NONE) s->why = (Why){ TABLE_TIMEWORDS, w.row };
    return true;
}

static bool part_follows(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    t = to_part(in, t);
    return time_next(in, t, TIMEWORD_part, &w) || (time_next(in, t, TIMEWORD_day, &w) && w.part);
}

/* «masa' ams», «sabah al-jum'a»: the part belongs to the day after it. */
static bool part_of_day_after(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    t = to_part(in, t);
    if (!time_next(in, t, TIMEWORD_part, &w)) return false;
    t += w.n;
    return time_is(in, t, TIMEWORD_day) || time_is(in, t, TIMEWORD_weekday);
}

/* ---- zones ------------------------------------------------------------------------------------------- */

static bool sign_at(const TimesIn *in, uint32_t t, int *sign)
{
    if (t + 1 >= in->doc->tokens.n || in->doc->tokens.at[t + 1].kind != TOKEN_DIGITS) return false;
    Str text = token_text(in->doc, t);
    *sign = time_mark(in, t, LETTER_dash) ? -1 : text.n == 1 && text.p[0] == '+' ? 1 : 0;
    return *sign != 0;
}

/* «GMT+3», «+03:30»: hours and minutes added to the offset. */
static void zone_offset(const TimesIn *in, Said *s)
{
    Face f;
    int sign;
    if (!sign_at(in, s->end, &sign) || !face_at(in, s->end + 1, true, &f) || f.hour > 14 || (f.shape != FACE_DIGITS && f.shape != FACE_COLON)) return;
    s->zone_minutes = (int16_t)(s->zone_minutes + sign * (f.hour * 60 + (f.minute > 0 ? f.minute : 0)));
    s->end = f.end;
}

/* «bi-tawqit Ghrinitsh», «GMT+3», «bi-t-tawqit al-mahalli», «bi-tawqit» before any place. */
static bool zone_name(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_zone, &w)) return false;
    s->end += w.n;
    s->zone = w.unit == TIME_UNIT_minute ? ZONE_OFFSET : ZONE_LOCAL;
    s->zone_minutes = (int16_t)w.value;
    if (s->zone == ZONE_OFFSET) zone_offset(in, s);
    const Reading *place = w.unit == 0 && s->end < in->doc->tokens.n ? token_reading(in->doc, s->end, TABLE_PLACES) : NULL;
    if (place && w.value == 0 && !(place->proclitics & (uint8_t)~CLITIC_AL)) s->end += place->n_tokens;
    return true;
}

/* The clock elsewhere in brackets: «(07,00 t gh)». It shows how far the clock before it is from Greenwich. */
static bool zone_gloss(const TimesIn *in, Said *s)
{
    Said other = said_at(s->end + 1);
    Face f;
    clock_word(in, &other);
    if (!face_at(in, other.end, true, &f)) return false;
    face_take(&f, &other);
    clock_part(in, &other, true);
    if (!zone_name(in, &other) || !time_mark(in, other.end, LETTER_bracket_close)) return false;
    if (other.zone == ZONE_OFFSET && s->zone != ZONE_OFFSET) {
        int32_t off = clock_minutes(s) - clock_minutes(&other) + other.zone_minutes;
        s->zone_minutes = (int16_t)(off > 840 ? off - 1440 : off < -720 ? off + 1440 : off);
        s->zone = ZONE_OFFSET;
    }
    s->end = other.end + 1;
    s->gloss = true;
    return true;
}

bool said_zone(const TimesIn *in, Said *s)
{
    if (s->hour < 0 || s->end >= in->doc->tokens.n) return false;
    bool bracket = time_mark(in, s->end, LETTER_bracket_open);
    if (!bracket) return s->zone == ZONE_NONE && zone_name(in, s);
    if (s->gloss) return false;
    Said try = *s;
    try.end++;
    if (!(s->zone == ZONE_NONE && zone_name(in, &try) && time_mark(in, try.end, LETTER_bracket_close))) return zone_gloss(in, s);
    try.end++;
    *s = try;
    return true;
}

/* ---- is it meant as a time? -------------------------------------------------------------------------- */

bool clock_counts(const TimesIn *in, uint32_t t)
{
    const Doc *d = in->doc;
    uint32_t first = d->number_at[t] != NONE ? d->numbers.at[d->number_at[t]].first : t;
    if (first > t) first = t;
    if (first == 0 || !time_same_sentence(in, first - 1, t)) return false;
    return token_reading(d, first - 1, TABLE_EVENTS) || token_reading(d, first - 1, TABLE_PEOPLE);
}

/* Led by a word of that kind right before t. */
static bool led(const TimesIn *in, uint32_t t, uint32_t kind)
{
    TimeWord w;
    return t > 0 && time_same_sentence(in, t - 1, t) && time_word(in, t - 1, kind, &w);
}

/* «inda», «hawali» before clock times: their value (before which faces) + 1, 0 where there is none. */
static int32_t oclock(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    for (uint32_t back = 1; back <= 2 && back <= t && time_same_sentence(in, t - back, t); back++)
        if (time_word(in, t - back, TIMEWORD_oclock, &w) && w.n == back) return w.value + 1;
    return 0;
}

/* Nothing follows that the number could count («inda 7 dularat») or that would make it an age («fi s-sabi'a min umrihi»). */
static bool stands_alone(const TimesIn *in, uint32_t t, uint32_t end)
{
    if (!time_same_sentence(in, t, end)) return true;
    const Token *k = &in->doc->tokens.at[end];
    if (k->kind == TOKEN_PUNCT) return k->letter == LETTER_stop || k->letter == LETTER_comma || k->letter == LETTER_bracket_close;
    return in->kinds[end] != 0 && !time_is(in, end, TIMEWORD_from) && !time_is(in, end, TIMEWORD_age) && !time_is(in, end, TIMEWORD_unit) && !time_is(in, end, TIME_MONTH);
}

/* «sa-a'udu fi s-sabi'a»: after a verb; «tiflun fi s-sabi'a» is seven years old. */
static bool verb_at(const TimesIn *in, uint32_t t)
{
    return t > 1 && led(in, t, TIMEWORD_at) && time_same_sentence(in, t - 2, t) && in->doc->tokens.at[t - 2].pos == POS_VERB;
}

/* «12:34» alone: hours and minutes, unless sport is spoken of. */
static bool colon_alone(const TimesIn *in, uint32_t t, const Face *f)
{
    const Doc *d = in->doc;
    if (f->second >= 0) return true;
    if (f->hour == 24 || !stands_alone(in, t, f->end)) return false;
    if (t == 0 || !time_same_sentence(in, t - 1, t)) return true;
    const Token *before = &d->tokens.at[t - 1];
    return !token_reading(d, t - 1, TABLE_FIELDS) && (before->pos == POS_VERB || before->pos == POS_PARTICLE || before->letter == LETTER_comma);
}

/* «al-harb ath-thaniya masa'an»: the ordinal may be an adjective of the noun before it; so few times are told of three of a kind or more. */
static bool adjective(const TimesIn *in, uint32_t t, const Face *f)
{
    if (f->hour > 3 || f->minutes || t == 0 || !time_same_sentence(in, t - 1, t)) return false;
    const Token *before = &in->doc->tokens.at[t - 1];
    return before->proclitics & CLITIC_AL && FEATS_GENDER(before->feats) == FEMININE && !in->kinds[t - 1];
}

/* Does what stands around a face say that it is a time, where no word for clock does? */
static bool evident(const TimesIn *in, const Said *s, uint32_t t, const Face *f)
{
    TimeWord w;
    bool begun = s->part || s->weekday || s->has_offset || s->day, part = part_follows(in, f->end), zone = time_word(in, f->end, TIMEWORD_zone, &w);
    int32_t leads = oclock(in, t);
    bool alone = stands_alone(in, t, f->end), at = begun && t > s->first && led(in, t, TIMEWORD_at) && !time_is(in, t - 1, TIMEWORD_unit);
    if (f->shape == FACE_COLON && (begun || part || zone || leads || colon_alone(in, t, f))) return true;
    if (f->shape == FACE_ORDINAL && adjective(in, t, f)) return false;
    if (f->shape == FACE_ORDINAL && (part || zone || f->minutes || (alone && f->hour > 1 && (leads || begun || verb_at(in, t))))) return true;
    if (f->shape == FACE_DIGITS && alone && (leads > 1 || at)) return true;
    if (leads == 3 && (alone || part)) return true;
    if (!part && !zone) return false;
    return !clock_counts(in, t) && (leads || begun || led(in, t, TIMEWORD_at) || !part_of_day_after(in, f->end));
}

/* ---- the whole --------------------------------------------------------------------------------------- */

/* «10, al-layla»: the night after the comma. */
static bool night_after_comma(const TimesIn *in, const Face *f, Said *s)
{
    TimeWord w;
    if (f->shape != FACE_DIGITS || s->has_offset || !time_mark(in, f->end, LETTER_comma) || !time_next(in, f->end + 1, TIMEWORD_day, &w) || !w.part) return false;
    face_take(f, s);
    s->has_offset = true;
    s->offset = (int8_t)w.value;
    s->part = w.part;
    s->end = f->end + 1 + w.n;
    s->why = (Why){ TABLE_TIMEWORDS, w.row };
    return true;
}

static bool plain(const TimesIn *in, Said *s)
{
    Face f;
    ClockWord clock = clock_word(in, s);
    uint32_t t = s->end;
    if (clock && clock_point(in, s)) return true;                 /* «as-sa'a muntasaf al-layl wa-40 daqiqa» */
    if (!face_at(in, t, false, &f)) return false;
    if (!clock && night_after_comma(in, &f, s)) return true;
    bool after_word = clock == CLOCK_SAID && (f.shape != FACE_COMPACT || part_follows(in, f.end));
    if (clock == CLOCK_LETTER) after_word = (f.shape == FACE_DIGITS && stands_alone(in, t, f.end)) || f.shape == FACE_COLON;
    if (!after_word && !evident(in, s, t, &f)) return false;
    face_take(&f, s);
    uint8_t before = s->part;
    s->part = 0;                                                  /* «waqt al-ghada' as-sa'a 11 sabahan»: the later one holds */
    if (!clock_part(in, s, clock || f.shape == FACE_COLON)) s->part = before;
    said_zone(in, s);
    return true;
}

/* An hour by its name, or after the word for clock, at s->end; moves it. */
static bool named_hour(const TimesIn *in, Said *s)
{
    Face f;
    bool clock = clock_word(in, s);
    if (!face_at(in, s->end, true, &f) || (!clock && f.shape != FACE_ORDINAL)) return false;
    face_take(&f, s);
    return true;
}

static void move_minutes(Said *s, int64_t by)
{
    int64_t sum = (s->hour * 60 + (s->minute > 0 ? s->minute : 0) + by + 1440) % 1440;
    s->hour = (int8_t)(sum / 60);
    s->minute = (int8_t)(sum % 60);
}

/* A length within an hour, «thalath daqa'iq», «rub' sa'a»; its minutes, 0 where none begins at t. */
static int64_t minutes_length(const TimesIn *in, uint32_t t, uint32_t *end)
{
    const Number *n = t < in->doc->tokens.n && in->doc->number_at[t] != NONE ? &in->doc->numbers.at[in->doc->number_at[t]] : NULL;
    if (!n || n->first != t || !time_is(in, n->first + n->n, TIMEWORD_unit)) return 0;
    Said length = said_at(t);
    if (!said_length(in, &length, false) || (length.unit != TIME_UNIT_minute && length.unit != TIME_UNIT_hour)) return 0;
    int64_t minutes = length.unit == TIME_UNIT_minute ? length.count : length.count * 60 + length.micro * 60 / 1000000;
    *end = length.end;
    return minutes < 60 ? minutes : 0;
}

/* «thalath daqa'iq qabla th-thamina», «qabla th-thamina bi-thalath daqa'iq». */
static bool beside_hour(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end, end = t;
    int64_t by = minutes_length(in, t, &end);
    bool before = time_word(in, end, TIMEWORD_ago, &w);
    if (!before && !time_word(in, end, TIMEWORD_after, &w)) return false;
    Said hour = *s;
    hour.end = end + w.n;
    if (!named_hour(in, &hour)) return false;
    if (!by && (by = minutes_length(in, hour.end, &end)) != 0) {
        if (!(number_word(in->lex, in->doc, hour.end).proclitics & CLITIC_BI)) return false;
        hour.end = end;
    }
    if (!by) return false;
    move_minutes(&hour, before ? -by : by);
    if (hour.why.table == TABLE_NONE) hour.why = (Why){ TABLE_TIMEWORDS, w.row };
    if (!hour.part) clock_part(in, &hour, true);
    said_zone(in, &hour);
    *s = hour;
    return true;
}

bool said_clock(const TimesIn *in, Said *s)
{
    if (s->hour >= 0 || s->end >= in->doc->tokens.n) return false;
    const uint64_t opens = (uint64_t)1 << TIMEWORD_clock | (uint64_t)1 << TIMEWORD_ago | (uint64_t)1 << TIMEWORD_after;
    if (!(in->kinds[s->end] & opens) && in->doc->number_at[s->end] == NONE && in->doc->tokens.at[s->end].kind != TOKEN_DIGITS) return false;
    Said try = *s;
    if (!beside_hour(in, &try)) {
        try = *s;
        if (!plain(in, &try)) return false;
    }
    *s = try;
    return true;
}
