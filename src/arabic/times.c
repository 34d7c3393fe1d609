/* Times - what the text says of when, resolved from the day of publication.
 *
 * First all times are read as they are said (times_days.c, times_units.c), then the day of publication is inferred from
 * them where it was not given (published.c), then each is resolved (times_resolve.c). A number that a time holds is marked
 * not_count: the one allowed change to an earlier layer, for only now is it known to be part of a date. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/published.h"
#include "arabic/stages.h"
#include "arabic/times_said.h"

/* The longer of the two readings at t. */
static bool read_one(const TimesIn *in, uint32_t t, Said *s)
{
    Said days, units;
    if (said_set(in, t, s)) return true;
    bool part = said_part_alone(in, t, s), a = said_days(in, t, &days), b = said_units(in, t, &units);
    if (part && (!a || s->end > days.end) && (!b || s->end > units.end)) return true;
    if (!a && !b) return false;
    *s = a && (!b || days.end >= units.end) ? days : units;
    said_repeats(in, s);
    return true;
}

/* «mundhu», «hatta» before a time; their own lengths («mundhu usbu'ayn») are read whole. */
static bool read_lead(const TimesIn *in, uint32_t t, Said *s)
{
    TimeWord w;
    bool since = time_word(in, t, TIMEWORD_since, &w), until = !since && time_word(in, t, TIMEWORD_until, &w);
    Said inner;
    if (!since && !until) return false;
    if (!time_same_sentence(in, t, t + w.n) || !read_one(in, t + w.n, &inner) || inner.shape == SAID_LENGTH || (since && inner.shape == SAID_AGO)) return false;
    *s = inner;
    s->first = t;
    s->skip = w.skip;
    s->lead = since ? LEAD_SINCE : LEAD_UNTIL;
    return true;
}

static bool has_place(const Said *s) { return s->shape == SAID_DAY || s->shape == SAID_UNIT; }

/* «min am 2010 ila l-am al-madi», «min as-sittiniyyat ila th-thamaniniyyat» are one kind of time at both ends. */
static bool ends_alike(const Said *a, const Said *b)
{
    bool same = a->shape == b->shape && (has_place(a) || a->shape == SAID_DECADE || a->shape == SAID_CENTURY || a->shape == SAID_SEASON);
    return same || (has_place(a) && has_place(b) && a->hour < 0 && b->hour < 0);
}

/* «wa-hatta» goes on only from what «min», «mundhu» has opened: «amsi wa-hatta zuhr al-yawm» are two times. */
static bool goes_on(const TimesIn *in, const Said *s)
{
    TimeWord w;
    return s->lead == LEAD_SINCE || !time_word(in, s->end, TIMEWORD_to, &w) || w.value != 1;
}

/* «min X ila Y», «bayna X wa-Y», «X - Y»: the second end after the first. */
static bool second_end(const TimesIn *in, const Said *first, bool and, Said *out)
{
    uint32_t t = first->end, n;
    if (!time_same_sentence(in, first->first, t)) return false;
    if (said_joins(in, t, &n)) t += n;
    else if (!and) return false;
    else if (number_lone_and(in->doc, t)) t++;
    else if (!(in->doc->tokens.at[t].proclitics & CLITIC_AND)) return false;
    return time_same_sentence(in, first->first, t) && read_one(in, t, out) && ends_alike(first, out);
}

/* Words for what lies ahead, or a verb in the future, a few words before in the sentence. */
bool said_is_ahead(const TimesIn *in, uint32_t t)
{
    for (uint32_t back = 1; back <= 14 && back <= t && time_same_sentence(in, t - back, t); back++) {
        const Token *k = &in->doc->tokens.at[t - back];
        if (time_is(in, t - back, TIMEWORD_future) || (k->pos == POS_VERB && k->proclitics & CLITIC_SA)) return true;
        if (k->pos == POS_VERB && FEATS_TENSE(k->feats) == PAST) return false;
        if (k->kind == TOKEN_PUNCT && (k->letter == LETTER_comma || k->letter == LETTER_stop)) return false;
    }
    return false;
}

static bool is_quote(const TimesIn *in, uint32_t t) { return time_mark(in, t, LETTER_quote) || time_mark(in, t, LETTER_quote_open) || time_mark(in, t, LETTER_quote_close); }

static bool names_before(const TimesIn *in, const Said *s)
{
    TimeWord w;
    bool two = s->first > 0 && s->weekday == 1 && !s->month && !s->has_offset && s->end == s->first + 1 && time_word(in, s->first - 1, TIMEWORD_between, &w);
    if (two) return true;                                                           /* «bayna l-ithnayn»: the two */
    if (s->first == 0 || !s->month || !s->day || s->has_year) return false;
    bool quoted = is_quote(in, s->first - 1) && is_quote(in, s->end);               /* «"14 adhar"» is a movement */
    return quoted || time_word(in, s->first - 1, TIMEWORD_names, &w);
}

#define KIND(kind) ((uint64_t)1 << TIMEWORD_##kind)

static bool is_number(const TimesIn *in, uint32_t t) { return in->doc->number_at[t] != NONE || in->doc->tokens.at[t].kind == TOKEN_DIGITS; }

/* A number inside or after its qualifiers may begin a time, and a word of times that does more than stand within one or before it, as «fi»
 * does; «min» and «bayna» where what follows may. */
static bool may_begin(const TimesIn *in, uint32_t t)
{
    const uint64_t inner = KIND(at) | KIND(minutes) | KIND(less) | KIND(oclock) | KIND(ampm) | KIND(zone) | KIND(era) | KIND(names) | KIND(future) | KIND(age) |
                           KIND(equals) | KIND(to) | KIND(dayname), opener = KIND(from) | KIND(between);
    if (is_number(in, t)) return true;
    uint64_t kinds = in->kinds[t] & ~inner;
    if (kinds & ~opener) return true;
    return kinds && t + 1 < in->doc->tokens.n && (in->kinds[t + 1] || is_number(in, t + 1));
}

static void push(const TimesIn *in, Saids *saids, Said s)
{
    s.ahead = in->doc->prefer == PREFER_TEXT ? said_is_ahead(in, s.first) : in->doc->prefer == PREFER_FUTURE;
    ARENA_PUSH(in->doc->arena, *saids, s);
}

static uint32_t push_both(const TimesIn *in, Saids *saids, Said s, Said to)
{
    if (s.hour >= 0 && to.hour >= 0) said_share(&s, &to);
    s.to = saids->n + 1;
    s.end = to.end;
    to.is_end = true;
    push(in, saids, s);
    push(in, saids, to);
    return to.end;
}

/* Reads the time at t with its second end where it has one; returns one past it, or t. */
static uint32_t read_time(const TimesIn *in, uint32_t t, Saids *saids)
{
    TimeWord w;
    Said s = said_at(t), to;
    if (said_range(in, &s, &to)) return push_both(in, saids, s, to);
    bool between = time_word(in, t, TIMEWORD_between, &w), from = !between && time_word(in, t, TIMEWORD_from, &w);
    bool opened = (between || from) && time_same_sentence(in, t, t + w.n) && read_one(in, t + w.n, &s);
    if (opened && s.day2) {                          /* «al-layla al-fasila bayna 30 wa-31 mars» */
        s.first = t;
        s.skip = w.skip;
        push(in, saids, s);
        return s.end;
    }
    if (opened && second_end(in, &s, between, &to)) {
        s.first = t;
        s.skip = w.skip;
    } else {
        if (!read_lead(in, t, &s) && !read_one(in, t, &s)) return t;
        if (names_before(in, &s) || said_in_name(in, t)) return s.end;
        if (s.shape == SAID_DAY && s.hour < 0 && !s.lead && said_range(in, &s, &to)) return push_both(in, saids, s, to);
        if (!goes_on(in, &s) || !second_end(in, &s, false, &to)) {
            do push(in, saids, s);
            while (said_set_next(in, &s));
            return s.end;
        }
    }
    return push_both(in, saids, s, to);
}

static Saids read_all(const TimesIn *in)
{
    Saids saids = { 0 };
    for (uint32_t t = 0; t < in->doc->tokens.n;) {
        uint32_t end = may_begin(in, t) ? read_time(in, t, &saids) : t;
        t = end > t ? end : t + 1;
    }
    return saids;
}

/* The proclitics of a time's first token, which its span leaves out. */
static uint32_t proclitic_bytes(const Doc *d, const Said *s)
{
    if (s->skip) return s->skip;
    const Reading *r = token_readings(d, s->first);
    for (uint32_t i = 0; i < d->tokens.at[s->first].n_readings; i++)
        if (r[i].table == TABLE_TIMEWORDS || r[i].table == TABLE_MONTHS || r[i].table == TABLE_NUMBERS) return r[i].skip;
    return 0;
}

static void add(const TimesIn *in, const Said *s, Time time)
{
    Doc *doc = in->doc;
    time.first = s->first;
    time.n = s->end - s->first;
    time.span = (Span){ doc->tokens.at[s->first].span.begin + proclitic_bytes(doc, s), doc->tokens.at[s->end - 1].span.end };
    for (uint32_t t = s->first; t < s->end; t++) {
        doc->time_at[t] = doc->times.n;
        if (doc->number_at[t] != NONE) doc->numbers.at[doc->number_at[t]].not_count = true;
    }
    ARENA_PUSH(doc->arena, doc->times, time);
}

void times_find(const Lexicon *lex, Doc *doc)
{
    TimesIn in = times_words(lex, doc);
    doc->time_at = arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *doc->time_at);
    for (uint32_t t = 0; t < doc->tokens.n; t++) doc->time_at[t] = NONE;
    Saids saids = read_all(&in);
    published_infer(lex, doc, saids.at, saids.n);
    Date told = { 0 };
    for (uint32_t i = 0; i < saids.n; i++) {
        Time time = { 0 };
        const Said *s = &saids.at[i];
        if (s->is_end) continue;
        if (said_resolve(&in, s, s->to == NONE ? NULL : &saids.at[s->to], &told, &time)) add(&in, s, time);
    }
}
