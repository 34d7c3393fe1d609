/* Time words - what a token can be in a time, looked up once for each token.
 *
 * Kinds of data/times/words.tsv: weekday · day, counted from publication («ams» -1) · part of the day · unit («usbu'»)
 * · relative («al-madi» -1) · this, that, same («hadha sh-shahr», «dhalika l-yawm», «al-yawm nafsuhu») · ago, since, until,
 * during, after: lead a time or length in · between, from: open an interval · at: may stand before a date («yawm 14») · edge: 1 begin,
 * 2 middle, 3 end of a unit · within: said before a longer time («fi waqt sabiq min») · decade · clock, minutes, zone · equals, joins the same day in two calendars · names: a day and month
 * after it are a name («quwa 14 adhar») · few («al-ayyam al-qalila»), value how many · whole · age · every · era, 1 Christian, 2 hijri, 3 before Christ · rest («baqi sh-shahr»)
 * · fraction: a half, third or quarter of a period, in the unit · which: the first, value 1, or last, -1, of its pieces · now («min al-an»)
 * · starts («alladhi yabda' fi») ·
 * future: what follows lies ahead · famous, value yyyymmdd: a day and month that mean that year where no year is said · season 1 to 4, winter first ·
 * to: joins the two ends of an interval («ila») · point: a part of the day with an hour of its own, the value · ampm: «s», «m» after a clock
 * time · less: takes minutes off («illa») · oclock: before clock times («inda»), value 1 before an hour in figures too, 2 before any · dayname: a weekday
 * without its article, which alone is a number («kulla ithnayn») · zone: value is minutes from Greenwich where its unit is minute. came: a verb of coming in the first
 * person, after which a bare number may be a day («udtu fi s-sabi' ashar»). `whole` makes a length of a unit, before or after it («tiwal al-yawm», «yawm kamil»). */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TIMES_WORDS_H
#define ARABIC_TIMES_WORDS_H
#include "arabic/doc.h"

typedef struct { const Lexicon *lex; Doc *doc; uint64_t *kinds; } TimesIn;   /* kinds: for each token bits 1 << TIMEWORD_*, TIME_MONTH and TIME_HOLIDAY */
enum { TIME_MONTH = 60, TIME_HOLIDAY = 61 };

typedef struct {
    uint32_t n, row, feats;       /* tokens; in TABLE_TIMEWORDS or TABLE_MONTHS */
    int32_t value;                /* of a month 1 to 12 */
    uint8_t unit, part;           /* TIME_UNIT_*, DAY_PART_* */
    uint8_t proclitics;
    uint16_t skip;
    bool hijri, risky;            /* of a month */
} TimeWord;

TimesIn times_words(const Lexicon *lex, Doc *doc);
/* The longest reading of t as a TIMEWORD_ kind; false where it has none. */
bool time_word(const TimesIn *in, uint32_t t, uint32_t kind, TimeWord *w);
bool time_month(const TimesIn *in, uint32_t t, TimeWord *w);
static inline bool time_is(const TimesIn *in, uint32_t t, uint32_t kind) { return t < in->doc->tokens.n && in->kinds[t] >> kind & 1; }
/* As time_word, but nothing glued before the word, save the article: what goes on a time that has begun. */
bool time_next(const TimesIn *in, uint32_t t, uint32_t kind, TimeWord *w);
/* Is t a mark with this LETTER_*? */
bool time_mark(const TimesIn *in, uint32_t t, uint32_t letter);
bool time_same_sentence(const TimesIn *in, uint32_t a, uint32_t b);
/* A whole number said exactly whose own words begin at t; *end is one past them. -1 where there is none. */
int64_t time_whole(const TimesIn *in, uint32_t t, uint32_t *end);
/* The Number whose first token is t, or NULL. */
const Number *time_number(const TimesIn *in, uint32_t t);
/* Has t this proclitic in the reading of a number or in being digits after a lone waw? */
bool time_and(const TimesIn *in, uint32_t t);
/* Does the sentence of t, or a clause of it, end before `end`? So nothing follows that a number there could count. */
bool time_clause_ends(const TimesIn *in, uint32_t t, uint32_t end);
/* Does the word end in ta marbuta («ath-thamina»)? */
bool time_feminine(const TimesIn *in, uint32_t t);

#endif
