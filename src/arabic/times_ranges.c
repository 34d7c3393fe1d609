/* Clock ranges - «min 5 ila 6 masa'an», «bayna l-khamisa wa-s-sadisa», «4 - 5 masa'an», before or after their day.
 *
 * What one end says holds for the other: the part of day, the day. An end that the clock puts before the other lies on another day:
 * «min al-ashira masa'an hatta l-khamisa fajr as-sabt» begins on Friday. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_clock.h"

bool said_joins(const TimesIn *in, uint32_t t, uint32_t *n)
{
    TimeWord w;
    *n = 1;
    if (time_mark(in, t, LETTER_dash)) return true;
    if (!time_word(in, t, TIMEWORD_to, &w) || w.proclitics) return false;
    *n = w.n;
    return true;
}

/* How well an end shows that it is a time. */
typedef enum { SHOWN_NOT, SHOWN_NUMBER, SHOWN_ORDINAL, SHOWN_CLOCK } Shown;

static Shown range_end(const TimesIn *in, Said *s, bool between)
{
    Face f;
    s->part = 0;
    bool clock = clock_word(in, s);
    if (clock_point(in, s)) return SHOWN_CLOCK;
    if (!face_at(in, s->end, between, &f) || f.shape == FACE_COMPACT) return SHOWN_NOT;
    face_take(&f, s);
    bool part = clock_part(in, s, clock || f.shape == FACE_COLON || !between), zone = said_zone(in, s);
    if (clock || part || zone || f.minutes || f.shape == FACE_COLON) return SHOWN_CLOCK;
    return f.shape == FACE_ORDINAL ? SHOWN_ORDINAL : SHOWN_NUMBER;
}

static bool has_day(const Said *s) { return s->has_offset || s->weekday || s->day; }

/* The day of `from` said of `to` as well. */
static void share_day(Said *to, const Said *from)
{
    Said r = *from;
    r.first = to->first, r.end = to->end, r.skip = to->skip, r.why = to->why;
    r.hour = to->hour, r.minute = to->minute, r.second = to->second, r.part = to->part;
    r.zone = to->zone, r.zone_minutes = to->zone_minutes;
    *to = r;
}

/* «min 5 ila 6 masa'an»: the part holds for both ends where the first then still comes before the second. */
static void share_part(Said *a, Said *b)
{
    Said try = a->part ? *b : *a;
    if (!a->part == !b->part) return;
    bool early = a->part == DAY_PART_dawn || a->part == DAY_PART_morning || a->part == DAY_PART_noon;
    if (early && b->hour < 12 && clock_minutes(b) < clock_minutes(a)) {      /* «min ath-thamina sabahan ila th-thaniya» */
        b->part = DAY_PART_afternoon;
        return;
    }
    try.part = a->part ? a->part : b->part;
    if (a->part ? clock_minutes(&try) >= clock_minutes(a) : clock_minutes(&try) <= clock_minutes(b)) *(a->part ? b : a) = try;
}

void said_share(Said *a, Said *b)
{
    bool first = has_day(a), second = has_day(b);
    share_part(a, b);
    if (!a->zone) a->zone = b->zone, a->zone_minutes = b->zone_minutes;
    bool over = clock_minutes(a) > clock_minutes(b);
    if (first && !second) share_day(b, a), b->shift = over ? 1 : 0;
    else if (second && !first) share_day(a, b), a->shift = over ? -1 : 0;
    a->shape = b->shape = SAID_DAY;
}

/* Past what joins the ends, and an «and» after «bayna»; false where nothing does. */
static bool past_joint(const TimesIn *in, bool between, uint32_t *t, bool *dash)
{
    uint32_t n;
    *dash = time_mark(in, *t, LETTER_dash);
    if (said_joins(in, *t, &n)) *t += n;
    else if (!between || *t >= in->doc->tokens.n) return false;
    else if (number_lone_and(in->doc, *t)) ++*t;
    else return in->doc->tokens.at[*t].proclitics & CLITIC_AND || time_and(in, *t);
    return true;
}

/* Are two ends that only numbers show meant as times? «al-yawm min al-khamisa ila s-sabi'a» are, 3-1 and «min 5 ila 7 ams» not. */
static bool meant(const TimesIn *in, Shown a, Shown b, const Said *s, bool opened, bool dash, uint32_t number)
{
    if (a == SHOWN_CLOCK && (b == SHOWN_CLOCK || opened || !dash)) return true;
    if (b == SHOWN_CLOCK) return !clock_counts(in, number);
    return opened && !dash && a == SHOWN_ORDINAL && b == SHOWN_ORDINAL && has_day(s);
}

/* May an end begin at t? Asked first, for most words are none. */
static bool may_be_end(const TimesIn *in, uint32_t t)
{
    const uint64_t opens = (uint64_t)1 << TIMEWORD_clock | (uint64_t)1 << TIMEWORD_point | (uint64_t)1 << TIMEWORD_edge;
    return t < in->doc->tokens.n && (in->kinds[t] & opens || in->doc->number_at[t] != NONE || in->doc->tokens.at[t].kind == TOKEN_DIGITS);
}

bool said_range(const TimesIn *in, Said *s, Said *to)
{
    TimeWord w;
    uint32_t number = s->end;
    if (number >= in->doc->tokens.n) return false;
    bool between = time_word(in, number, TIMEWORD_between, &w), from = !between && time_word(in, number, TIMEWORD_from, &w), dash;
    if (between || from) number += w.n;
    if (!may_be_end(in, number)) return false;
    Said a = *s, b;
    a.end = number;
    if ((between || from) && s->end == s->first) a.skip = w.skip;
    Shown shown = range_end(in, &a, between), second;
    if (!shown) return false;
    if (!has_day(&a)) said_more(in, &a);
    uint32_t joint = a.end;
    if (!time_same_sentence(in, s->first, joint) || !past_joint(in, between, &joint, &dash)) return false;
    b = said_at(joint);
    if ((second = range_end(in, &b, true)) == SHOWN_NOT) return false;
    if (!has_day(s)) said_more(in, &b);
    if (!a.part && !b.part) a.part = b.part = s->part;
    if (!meant(in, shown, second, has_day(&a) ? &a : &b, between || from, dash, number)) return false;
    a.end = b.end;
    *s = a;
    *to = b;
    return true;
}
