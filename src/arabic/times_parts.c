/* Parts of the day alone - «fi s-sabah», «fi waqt muta'akhkhir min al-masa'», and points that have an hour of their own: «az-zuhr»,
 * «muntasaf al-layl», «nihayat al-yawm».
 *
 * A part without a day is a time only where it can be nothing else: «az-zuhr» is also the back, «al-asr» the age, «an-Nahar» a paper. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_clock.h"

static void begin(Said *s, TimeWord w, uint32_t end)
{
    if (s->end == s->first) s->skip = w.skip;
    s->end = end;
    if (s->why.table == TABLE_NONE) s->why = (Why){ TABLE_TIMEWORDS, w.row };
}

/* The point in the middle of a part («muntasaf-an-nahar» typed with a hyphen): the row that names it; 0 tokens where none does. */
static bool hyphenated(const TimesIn *in, uint32_t t, TimeWord *w)
{
    TimeWord edge, part;
    if (!time_word(in, t, TIMEWORD_edge, &edge) || edge.value != 2 || !time_mark(in, t + 1, LETTER_dash) || !time_next(in, t + 2, TIMEWORD_part, &part)) return false;
    uint32_t rows = lexicon_rows(in->lex, TABLE_TIMEWORDS);
    for (uint32_t r = 0; r < rows; r++) {
        if (lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r) != TIMEWORD_point || lexicon_symbol(in->lex, COLUMN_TIMEWORDS_part, r) != part.part) continue;
        *w = (TimeWord){ .n = 2 + part.n, .row = r, .skip = edge.skip, .value = (int32_t)lexicon_int(in->lex, COLUMN_TIMEWORDS_value, r) };
        return true;
    }
    return false;
}

bool clock_point(const TimesIn *in, Said *s)
{
    TimeWord w;
    if (!time_word(in, s->end, TIMEWORD_point, &w) && !(time_is(in, s->end, TIMEWORD_edge) && hyphenated(in, s->end, &w))) return false;
    begin(s, w, s->end + w.n);
    Face f = { .shape = FACE_DIGITS, .end = s->end, .hour = (int8_t)w.value, .minute = -1, .second = -1 };
    face_minutes(in, true, &f);
    face_take(&f, s);
    return true;
}

/* May a point of the day stand after what is before t? Not after a noun that it belongs to («salat az-zuhr»), nor «fi z-zuhr», the back. */
static bool point_free(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    if (t == 0 || !time_same_sentence(in, t - 1, t) || in->doc->tokens.at[t].proclitics & (uint8_t)~CLITIC_AL) return t == 0 || !time_same_sentence(in, t - 1, t);
    if (time_word(in, t - 1, TIMEWORD_oclock, &w)) return true;
    const Token *before = &in->doc->tokens.at[t - 1];
    return (before->pos == POS_VERB && !token_reading(in->doc, t - 1, TABLE_EVENTS)) || (before->kind == TOKEN_PUNCT && before->letter == LETTER_comma);
}

static bool point(const TimesIn *in, Said *s)
{
    Said try = *s;
    if (!clock_point(in, &try)) return false;
    bool named = try.end - try.first > 1;                         /* «muntasaf al-layl» can be nothing else */
    if (!named && !point_free(in, try.first)) return false;
    if (named && time_is(in, try.end, TIMEWORD_relative)) return false;
    *s = try;
    return true;
}

/* An adjective of the part before it («al-asr al-hadith»): it is no part of a day then. */
static bool described(const TimesIn *in, uint32_t first, uint32_t t)
{
    if (!time_same_sentence(in, first, t)) return false;
    const Token *k = &in->doc->tokens.at[t];
    return k->kind == TOKEN_WORD && k->proclitics == CLITIC_AL && !in->kinds[t];
}

static bool led_in(const TimesIn *in, uint32_t t)
{
    TimeWord w;
    return t > 0 && time_same_sentence(in, t - 1, t) && (time_word(in, t - 1, TIMEWORD_at, &w) || time_word(in, t - 1, TIMEWORD_during, &w));
}

/* «fi s-sabah», «khilala l-layl», «fi waqt muta'akhkhir min al-masa'». */
static bool part(const TimesIn *in, Said *s)
{
    TimeWord w, part;
    bool within = time_word(in, s->end, TIMEWORD_within, &w);
    uint32_t t = within ? s->end + w.n : s->end;
    Said at = said_at(t);
    if (within && clock_point(in, &at)) {                         /* «fi hudud muntasaf an-nahar» */
        s->hour = at.hour, s->minute = at.minute;
        begin(s, w, at.end);
        return true;
    }
    if (within ? !time_next(in, t, TIMEWORD_part, &part) : !(time_word(in, t, TIMEWORD_part, &part) && (led_in(in, t) || part.n > 1))) return false;
    if (!(part.proclitics & CLITIC_AL) && part.n == 1) return false;
    if (described(in, s->first, t + part.n) || (!within && time_is(in, t, TIMEWORD_point) && part.n == 1)) return false;
    s->part = part.part;
    begin(s, within ? w : part, t + part.n);
    return true;
}

/* «nihayat yawm al-ahad», «nihayat al-yawm»: the last minute of it. */
static bool day_end(const TimesIn *in, Said *s)
{
    TimeWord w;
    Said day;
    if (!time_word(in, s->end, TIMEWORD_edge, &w) || w.unit != TIME_UNIT_day || !said_days(in, s->end + w.n, &day)) return false;
    if (day.shape != SAID_DAY || day.hour >= 0 || day.part || !(day.has_offset || day.weekday || day.day) || day.day2) return false;
    day.first = s->first;
    day.skip = w.skip;
    day.hour = 23, day.minute = 59;
    *s = day;
    return true;
}

bool said_part_alone(const TimesIn *in, uint32_t t, Said *s)
{
    const uint64_t opens = (uint64_t)1 << TIMEWORD_edge | (uint64_t)1 << TIMEWORD_point | (uint64_t)1 << TIMEWORD_within | (uint64_t)1 << TIMEWORD_part;
    if (!(in->kinds[t] & opens)) return false;
    *s = said_at(t);
    if (day_end(in, s)) return true;
    s->shape = SAID_PART;
    return point(in, s) || part(in, s);
}
