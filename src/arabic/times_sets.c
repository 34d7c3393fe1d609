/* Sets - how often: «kulla yawm», «kulla yawmayn», «usbu'iyyan», «kulla yawm ithnayn», «ayyam al-jum'a», «sabah kull yawm».
 *
 * They are times of no day, so that no event is dated by them: «al-ithnayn» in «kulla yawm ithnayn» is no last Monday. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_clock.h"
#include <stdio.h>

/* «al-ithnayn», «yawm ithnayn»: the weekday without its article, too. */
static bool set_weekday(const TimesIn *in, Said *s, uint32_t t)
{
    TimeWord day, w;
    if (time_next(in, t, TIMEWORD_unit, &day) && day.unit == TIME_UNIT_day && FEATS_NUMBER(day.feats) != DUAL) t += day.n;
    if (!time_next(in, t, TIMEWORD_weekday, &w) && !time_next(in, t, TIMEWORD_dayname, &w)) return false;
    if (w.unit) s->unit = w.unit, s->count = 1;                   /* a week-end */
    else s->weekday = (uint8_t)w.value;
    s->end = t + w.n;
    clock_part(in, s, false);
    return true;
}

static bool set_part(const TimesIn *in, Said *s, uint32_t t)
{
    TimeWord w;
    if (!time_next(in, t, TIMEWORD_part, &w) || w.proclitics & CLITIC_AL) return false;
    s->part = w.part;
    s->end = t + w.n;
    return true;
}

/* A unit with its count, indefinite: «as-sana» after «kull» is the whole year. */
static bool set_length(const TimesIn *in, Said *s, uint32_t t)
{
    TimeWord w;
    Said length = said_at(s->first);
    length.end = t;
    bool unit = time_word(in, t, TIMEWORD_unit, &w);
    if (unit && w.proclitics) return false;
    if (unit && w.unit == TIME_UNIT_weekend) length.unit = w.unit, length.count = 1, length.end = t + w.n;
    else if (!said_length(in, &length, true)) return false;
    s->unit = length.unit, s->count = length.count, s->micro = length.micro;
    s->end = length.end;
    return true;
}

/* «kull» and what comes again, at s->end. */
static bool every(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!(s->end == s->first ? time_word(in, s->end, TIMEWORD_every, &w) : time_next(in, s->end, TIMEWORD_every, &w))) return false;
    uint32_t t = s->end + w.n;
    if (s->end == s->first) s->skip = w.skip;
    s->why = (Why){ TABLE_TIMEWORDS, w.row };
    if (w.unit) {                                                 /* «yawmiyyan» */
        s->unit = w.unit, s->count = 1;
        s->end = t;
        return true;
    }
    if (!time_same_sentence(in, s->first, t)) return false;
    if (!set_weekday(in, s, t) && !set_part(in, s, t) && !set_length(in, s, t)) return false;
    return !(s->end < in->doc->tokens.n && in->doc->tokens.at[s->end].proclitics & CLITIC_AND && token_role(in->doc, in->lex, s->end) == FUNCTION_pronoun);   /* «kull am wa-antum bi-khayr» */
}

/* «ayyam al-jum'a»: on Fridays. */
static bool weekdays(const TimesIn *in, Said *s)
{
    TimeWord w, day;
    if (!time_word(in, s->end, TIMEWORD_unit, &w) || w.unit != TIME_UNIT_day || FEATS_NUMBER(w.feats) != PLURAL || w.proclitics & CLITIC_AL) return false;
    if (!time_next(in, s->end + w.n, TIMEWORD_weekday, &day)) return false;
    s->skip = w.skip;
    s->why = (Why){ TABLE_TIMEWORDS, day.row };
    s->weekday = (uint8_t)day.value;
    s->end += w.n + day.n;
    return true;
}

/* «sabah kull yawm»: the part before. */
static bool part_of_every(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_part, &w) || !time_is(in, s->end + w.n, TIMEWORD_every)) return false;
    s->skip = w.skip;
    s->end += w.n;
    if (!every(in, s) || s->part) return false;
    s->part = w.part;
    return true;
}

/* The hour after it, over «fi»: «kulla yawm fi s-sa'a 3». */
static void set_clock(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said try = *s;
    if (time_next(in, try.end, TIMEWORD_at, &w)) try.end += w.n;
    if (time_same_sentence(in, s->first, try.end) && said_clock(in, &try)) *s = try;
}

/* «al-ithnayn min kull usbu'», «20 mars min kull sana»: a day said before that comes again; s is what was read of it. */
bool said_repeats(const TimesIn *in, Said *s)
{
    TimeWord of;
    Said again = said_at(s->first);
    if (s->shape != SAID_DAY || s->has_offset || s->has_rel || s->has_year || s->hour >= 0 || !time_next(in, s->end, TIMEWORD_from, &of)) return false;
    again.end = s->end + of.n;
    if (!time_is(in, again.end, TIMEWORD_every) || !every(in, &again) || again.count != 1 || !(s->weekday || s->day)) return false;
    s->shape = SAID_SET;
    s->unit = again.unit, s->count = 1;
    s->end = again.end;
    set_clock(in, s);
    return true;
}

/* The next of several weekdays: «ayyam ath-thulatha' wa-l-khamis». */
bool said_set_next(const TimesIn *in, Said *s)
{
    TimeWord w;
    uint32_t t = s->end;
    if (s->shape != SAID_SET || !s->weekday || s->hour >= 0 || t >= in->doc->tokens.n) return false;
    bool lone = number_lone_and(in->doc, t);
    if (lone) t++;
    if (!time_word(in, t, TIMEWORD_weekday, &w) && !time_word(in, t, TIMEWORD_dayname, &w)) return false;
    if (w.unit || (w.proclitics & (uint8_t)~CLITIC_AL) != (lone ? 0 : CLITIC_AND) || !time_same_sentence(in, s->first, t)) return false;
    *s = said_at(t);
    s->shape = SAID_SET;
    s->skip = w.skip;
    s->weekday = (uint8_t)w.value;
    s->end = t + w.n;
    s->why = (Why){ TABLE_TIMEWORDS, w.row };
    return true;
}

bool said_set(const TimesIn *in, uint32_t t, Said *s)
{
    const uint64_t opens = (uint64_t)1 << TIMEWORD_every | (uint64_t)1 << TIMEWORD_part | (uint64_t)1 << TIMEWORD_unit;
    if (!(in->kinds[t] & opens)) return false;
    bool (*const readers[])(const TimesIn *, Said *) = { every, part_of_every, weekdays };
    for (uint32_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *s = said_at(t);
        s->shape = SAID_SET;
        if (!readers[i](in, s)) continue;
        set_clock(in, s);
        return true;
    }
    return false;
}

Str set_value(const From *f, const Said *s)
{
    char out[3 * VALUE_BYTES], clock[VALUE_BYTES];
    Str part = s->hour < 0 ? value_part(s->part) : STR("");
    value_clock(clock, s, false);
    if (s->month && s->day) snprintf(out, sizeof out, "XXXX-%02u-%02u", s->month, s->day);
    else if (s->day) snprintf(out, sizeof out, "XXXX-XX-%02u", s->day);
    else if (s->weekday) snprintf(out, sizeof out, "XXXX-WXX-%u%s%" STR_FMT, s->weekday, clock, STR_ARG(part));
    else if (s->unit == TIME_UNIT_weekend) snprintf(out, sizeof out, "XXXX-WXX-WE");
    else if (s->hour >= 0) snprintf(out, sizeof out, "%s", clock);
    else if (part.n) snprintf(out, sizeof out, "%" STR_FMT, STR_ARG(part));
    else return value_length(f, s);
    return value_keep(f, out);
}
