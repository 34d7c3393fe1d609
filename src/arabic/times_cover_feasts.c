/* Feasts covered - the day of a holiday by its row's rule: a fixed day of the civil, hijri or Hebrew year, the n-th weekday of a month, so many days
 * from Easter by the Western or the Eastern reckoning. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"

typedef struct { uint32_t rule; uint8_t month, weekday; int16_t day; } Feast;

static Feast feast_of(const Lexicon *lex, uint32_t row)
{
    return (Feast){ lexicon_symbol(lex, COLUMN_HOLIDAYS_rule, row), (uint8_t)lexicon_int(lex, COLUMN_HOLIDAYS_month, row),
                    (uint8_t)lexicon_int(lex, COLUMN_HOLIDAYS_weekday, row), (int16_t)lexicon_int(lex, COLUMN_HOLIDAYS_day, row) };
}

static SaidPiece piece_of(const Feast *feast) { return (SaidPiece){ TIME_UNIT_day, feast->day, 1, feast->weekday }; }

/* A Hebrew day that falls in a civil year; the Hebrew year begins in autumn, 3761 years ahead. */
static Date hebrew(const Feast *feast, int32_t year)
{
    Date d = calendar_from_hebrew(year + 3760, feast->month, (uint32_t)feast->day);
    return d.year == year ? d : calendar_from_hebrew(year + 3761, feast->month, (uint32_t)feast->day);
}

/* The day in a civil year. */
static Date in_year(const Feast *feast, int32_t year)
{
    SaidPiece piece = piece_of(feast);
    switch (feast->rule) {
    case FEAST_nth: return cover_piece(cover_month(year, feast->month), &piece).from;
    case FEAST_easter: return calendar_add(calendar_easter(year, false), feast->day);
    case FEAST_pascha: return calendar_add(calendar_easter(year, true), feast->day);
    case FEAST_hebrew: return hebrew(feast, year);
    default: return (Date){ year, feast->month, (uint8_t)feast->day };
    }
}

/* A day of the hijri year, or the n-th weekday of a hijri month. */
static Cover hijri(const From *f, const Said *s, const Feast *feast)
{
    SaidPiece piece = piece_of(feast);
    Said day = *s;
    day.hijri = true;
    day.month = feast->month;
    day.day = feast->weekday ? 0 : (uint8_t)feast->day;
    Cover c = cover_hijri(f, &day);
    return feast->weekday ? cover_piece(c, &piece) : c;
}

Cover cover_of_holiday(const From *f, const Said *s)
{
    if (s->feast == NONE) return (Cover){ 0 };
    Feast feast = feast_of(f->in->lex, s->feast);
    if (feast.rule == FEAST_hijri) return hijri(f, s, &feast);
    int32_t year = s->year;
    if (!s->has_year) {
        if (!known(f->now)) return (Cover){ 0 };
        Date this = in_year(&feast, f->now.year);
        Said day = *s;
        day.month = this.month, day.day = this.day;
        year = cover_year_for(f, &day);
    }
    Date d = in_year(&feast, year);
    return calendar_real(d) ? cover_day(d) : (Cover){ 0 };
}
