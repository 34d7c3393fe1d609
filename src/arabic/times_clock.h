/* Clock, inside - the face of a clock as digits and words show it, and what stands around it.
 *
 * times_face.c reads hour, minute and second; times_clock.c says when they are a time, with the part of day and the zone;
 * times_ranges.c joins two of them; times_parts.c reads parts of the day that stand alone; times_clock_value.c prints them. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TIMES_CLOCK_H
#define ARABIC_TIMES_CLOCK_H
#include "arabic/times_resolve.h"

typedef enum {
    FACE_COLON,          /* «10:30» */
    FACE_POINT,          /* «15.30», «07,00» */
    FACE_COMPACT,        /* «340» */
    FACE_DIGITS,         /* «7» */
    FACE_ORDINAL,        /* «ath-thamina», «al-wahida» */
    FACE_CARDINAL,       /* «thamaniya» */
} FaceShape;

typedef struct {
    FaceShape shape;
    uint32_t end;                 /* one past its last token */
    int8_t hour, minute, second;  /* minute and second -1 where not said */
    bool minutes;                 /* words say that there are minutes: «wa-n-nisf», «wa-20 daqiqa» */
} Face;

/* The face that begins at token t. `alone`: an «and» after it joins something else («bayna 5 wa-6»), save before a word for minutes. */
bool face_at(const TimesIn *in, uint32_t t, bool alone, Face *f);
/* What words add to the hour at f->end: «wa-n-nisf», «wa-20 daqiqa». */
void face_minutes(const TimesIn *in, bool alone, Face *f);
void face_take(const Face *f, Said *s);

/* Words for the clock at s->end («as-sa'a», «tamam as-sa'a»), which it moves past; the letter «s» alone may also count questions. */
typedef enum { CLOCK_NONE, CLOCK_LETTER, CLOCK_SAID } ClockWord;
ClockWord clock_word(const TimesIn *in, Said *s);
/* «masa'an», «min masa'», «fi l-masa'», and where `short_too` «s», «m», am, pm: into part. */
bool clock_part(const TimesIn *in, Said *s, bool short_too);
/* Is the number at t one of people or the like: «qutila 7 masa' ams»? */
bool clock_counts(const TimesIn *in, uint32_t t);
/* Minutes from midnight, the part of day counted in: «ath-thamina masa'an» is 1200. */
int32_t clock_minutes(const Said *s);
/* «az-zuhr», «muntasaf al-layl»: a point of the day that has an hour of its own. */
bool clock_point(const TimesIn *in, Said *s);

/* Two ends by the clock, each with the days it covers; grain 0 where no day is said. */
void clock_interval(const From *f, const Said *s, const Said *to, Cover begin, Cover end, Time *out);
/* «ba'da 5 daqa'iq» from a publication whose minute is known; false where it is not, or the unit is no clock's. */
bool clock_instant(const From *f, const Said *s, Time *out);
/* "P2D", "XXXX-WXX-1", "T08": how often. */
Str set_value(const From *f, const Said *s);

#endif
