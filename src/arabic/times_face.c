/* Faces - what a clock shows: hour, minute and second, in digits and words.
 *
 * «10:30», «7:56:30», «15.30», «07,00», «340» before a part of the day; «ath-thamina wa-n-nisf», «ath-thamina wa-20 daqiqa»,
 * «at-tasi'a illa khams daqa'iq», «thamaniya wa-arba'in». Whether it is meant as a time is asked in times_clock.c. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_parts.h"
#include "arabic/times_clock.h"

/* ---- digits ----------------------------------------------------------------------------------------- */

/* The value of the n digits at p; -1 where one is none. */
static int digits_value(const char *p, uint32_t n)
{
    int value = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (p[i] < '0' || p[i] > '9') return -1;
        value = value * 10 + (p[i] - '0');
    }
    return n ? value : -1;
}

/* The token at t as at most two digits and nothing else; -1 where it is more. */
static int two_digits(const TimesIn *in, uint32_t t)
{
    if (t >= in->doc->tokens.n || in->doc->tokens.at[t].kind != TOKEN_DIGITS) return -1;
    Str norm = in->doc->tokens.at[t].norm;
    return norm.n <= 2 ? digits_value(norm.p, norm.n) : -1;
}

/* What a colon, tight on both sides, joins to the digits before *t: two digits up to 59, or -1; moves *t past them. */
static int after_colon(const TimesIn *in, uint32_t *t)
{
    const Doc *d = in->doc;
    int value = two_digits(in, *t + 1);
    if (value < 0 || value > 59 || !time_mark(in, *t, LETTER_colon) || d->tokens.at[*t + 1].norm.n != 2) return -1;
    if (d->tokens.at[*t - 1].span.end != d->tokens.at[*t].span.begin || d->tokens.at[*t].span.end != d->tokens.at[*t + 1].span.begin) return -1;
    *t += 2;
    return value;
}

static bool set(Face *f, FaceShape shape, int hour, int minute, uint32_t end)
{
    if (hour < 0 || hour > 24 || minute > 59) return false;
    *f = (Face){ .shape = shape, .end = end, .hour = (int8_t)hour, .minute = (int8_t)minute, .second = -1 };
    return true;
}

/* «15.30», «07,00», «340»: hour and minute in one token. */
static bool one_token(Str norm, uint32_t end, Face *f)
{
    if (norm.n < 3 || norm.n > 5) return false;
    bool mark = norm.p[norm.n - 3] == '.' || norm.p[norm.n - 3] == ',';
    int hour = digits_value(norm.p, norm.n - (mark ? 3 : 2)), minute = digits_value(norm.p + norm.n - 2, 2);
    if (minute < 0 || (!mark && (hour < 1 || hour > 12))) return false;
    return set(f, mark ? FACE_POINT : FACE_COMPACT, hour, minute, end);
}

static bool digits(const TimesIn *in, uint32_t t, Face *f)
{
    if (one_token(in->doc->tokens.at[t].norm, t + 1, f)) return true;
    int hour = two_digits(in, t);
    uint32_t end = t + 1;
    int minute = after_colon(in, &end);
    if (!set(f, minute < 0 ? FACE_DIGITS : FACE_COLON, hour, minute, end)) return false;
    if (minute >= 0) f->second = (int8_t)after_colon(in, &f->end);
    return true;
}

/* ---- words ------------------------------------------------------------------------------------------ */

static bool unit_at(const TimesIn *in, uint32_t t, uint8_t unit, uint32_t *end)
{
    TimeWord w;
    if (!time_next(in, t, TIMEWORD_unit, &w) || w.unit != unit) return false;
    *end = t + w.n;
    return true;
}

/* «ath-thalitha wa-l-ishrin» is one ordinal and no hour with minutes, unless «daqiqa» follows. */
static void whole_ordinal(const TimesIn *in, uint32_t t, Amount *a)
{
    Amount both;
    uint32_t end;
    if (!amount_at(in->lex, in->doc, t, true, &both) || both.end == a->end || unit_at(in, both.end, TIME_UNIT_minute, &end)) return;
    if (number_word(in->lex, in->doc, both.end - 1).proclitics & CLITIC_AL) *a = both;
}

static bool hour_words(const TimesIn *in, uint32_t t, Face *f)
{
    Amount a;
    if (in->doc->number_at[t] == NONE || !amount_at(in->lex, in->doc, t, false, &a)) return false;
    bool al = number_word(in->lex, in->doc, t).proclitics & CLITIC_AL, ordinal = a.shape == AMOUNT_ORDINAL;
    if (ordinal ? !al : a.shape != AMOUNT_EXACT || a.micro) return false;
    if (ordinal) whole_ordinal(in, t, &a);
    if (a.value < 1 || a.value > 24) return false;
    return set(f, ordinal || (al && a.value == 1) ? FACE_ORDINAL : FACE_CARDINAL, (int)a.value, -1, a.end);
}

/* A whole number below sixty at t: amount_at's. */
static bool below_sixty(const TimesIn *in, uint32_t t, Amount *a)
{
    if (t >= in->doc->tokens.n || in->doc->number_at[t] == NONE) return false;
    return amount_at(in->lex, in->doc, t, true, a) && a->shape == AMOUNT_EXACT && !a->micro && a->value >= 1 && a->value <= 59;
}

static void add_minutes(Face *f, int32_t m, uint32_t end)
{
    int32_t sum = (f->hour * 60 + (f->minute > 0 ? f->minute : 0) + m + 1440) % 1440;
    f->hour = (int8_t)(sum / 60);
    f->minute = (int8_t)(sum % 60);
    f->minutes = true;
    f->end = end;
}

/* «wa n-nisf» typed apart: a half, third or quarter of the hour. */
static bool fraction_apart(const TimesIn *in, Face *f)
{
    if (f->end + 1 >= in->doc->tokens.n || !number_lone_and(in->doc, f->end)) return false;
    NumberWord w = number_word(in->lex, in->doc, f->end + 1);
    if (w.kind != NUMBER_KIND_fraction || w.value < 2 || w.value > 4 || w.high > 1 || w.proclitics & (uint8_t)~CLITIC_AL) return false;
    if (number_word(in->lex, in->doc, f->end + 1 + w.n).kind == NUMBER_KIND_ordinal) return false;
    add_minutes(f, (int32_t)(60 / w.value), f->end + 1 + w.n);
    return true;
}

/* «wa-n-nisf», «illa rub'an», «illa khams daqa'iq». */
static bool fixed_minutes(const TimesIn *in, Face *f)
{
    TimeWord w;
    Amount a;
    uint32_t end;
    if (time_word(in, f->end, TIMEWORD_minutes, &w) && number_word(in->lex, in->doc, f->end + w.n).kind != NUMBER_KIND_ordinal) {      /* «wa-n-nisf ath-thani» */
        add_minutes(f, w.value, f->end + w.n);
        return true;
    }
    if (!time_word(in, f->end, TIMEWORD_less, &w) || !below_sixty(in, f->end + w.n, &a)) return false;
    if (!unit_at(in, a.end, TIME_UNIT_minute, &end)) end = a.end;
    add_minutes(f, -(int32_t)a.value, end);
    return true;
}

/* Does nothing that could be counted follow? */
static bool nothing_counted(const TimesIn *in, uint32_t first, uint32_t t)
{
    if (!time_same_sentence(in, first, t)) return true;
    const Token *k = &in->doc->tokens.at[t];
    return k->kind == TOKEN_PUNCT ? k->letter == LETTER_stop || k->letter == LETTER_comma : in->kinds[t] != 0;
}

/* «wa-20 daqiqa», «wa-15 thaniya», «wa-ishrin» after an hour in words. */
static bool and_minutes(const TimesIn *in, Face *f, bool alone)
{
    Amount a;
    uint32_t t = f->end, end;
    if (t >= in->doc->tokens.n) return false;
    bool lone = number_lone_and(in->doc, t);
    if (lone) t++;
    if (!below_sixty(in, t, &a) || (!lone && !(number_word(in->lex, in->doc, t).proclitics & CLITIC_AND))) return false;
    if (f->second < 0 && unit_at(in, a.end, TIME_UNIT_second, &end)) {
        f->second = (int8_t)a.value;
        if (f->minute < 0) f->minute = 0;
        f->end = end;
        return true;
    }
    bool said = unit_at(in, a.end, TIME_UNIT_minute, &end), words = f->shape == FACE_ORDINAL || f->shape == FACE_CARDINAL;
    if (!said && (alone || !words || f->minute >= 0 || !nothing_counted(in, t, a.end))) return false;
    add_minutes(f, (int32_t)a.value, said ? end : a.end);
    f->minutes = said;
    return true;
}

/* «khamsat ashar khamsat ashar masa'an»: two numbers side by side before a part of the day. */
static void beside_minutes(const TimesIn *in, Face *f)
{
    Amount a;
    if (f->shape != FACE_CARDINAL || f->minute >= 0 || !below_sixty(in, f->end, &a) || a.digits) return;
    if (number_word(in->lex, in->doc, f->end).proclitics || !time_is(in, a.end, TIMEWORD_part)) return;
    add_minutes(f, (int32_t)a.value, a.end);
}

void face_take(const Face *f, Said *s)
{
    s->hour = f->hour, s->minute = f->minute, s->second = f->second;
    s->end = f->end;
}

void face_minutes(const TimesIn *in, bool alone, Face *f)
{
    for (int n = 0; n < 2 && (fixed_minutes(in, f) || fraction_apart(in, f) || and_minutes(in, f, alone)); n++) {}
}

bool face_at(const TimesIn *in, uint32_t t, bool alone, Face *f)
{
    if (t >= in->doc->tokens.n) return false;
    if (!(in->doc->tokens.at[t].kind == TOKEN_DIGITS ? digits(in, t, f) : hour_words(in, t, f))) return false;
    if (f->shape == FACE_COLON || f->shape == FACE_POINT || f->shape == FACE_COMPACT || !time_same_sentence(in, t, f->end)) return true;
    face_minutes(in, alone, f);
    beside_minutes(in, f);
    return true;
}
