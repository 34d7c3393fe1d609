/* Dates - see dates.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/dates.h"

#include "arabic/calendar.h"

#include <stdio.h>

enum { YEAR_MIN = 1900, YEAR_MAX = 2199, HIJRI_MIN = 1300, HIJRI_MAX = 1600 };

static bool is_year(int32_t v) { return v >= YEAR_MIN && v <= YEAR_MAX; }

bool date_valid(Date d)
{
    static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    if (d.month < 1 || d.month > 12 || d.day < 1 || d.year < 1 || d.year > 9999) return false;
    bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
    return d.day <= days[d.month - 1] + (d.month == 2 && leap);
}

static bool date_make(int32_t year, int32_t month, int32_t day, Date *out)
{
    if (!is_year(year) || month < 1 || month > 12 || day < 1 || day > 31) return false;
    *out = (Date){ year, (uint8_t)month, (uint8_t)day };
    return date_valid(*out);
}

/* Three numbers joined by one mark: year first, else day first; «3/25/2024» can only be month first. */
static bool three_numbers(const LineWord *w, Date *out)
{
    uint32_t mark = w[1].mark;
    if (mark != w[2].mark || (mark != '-' && mark != '/' && mark != '.' && mark != '\\')) return false;
    int32_t a = w[0].value, b = w[1].value, c = w[2].value;
    if (a < 0 || b < 0 || c < 0) return false;
    return date_make(a, b, c, out) || date_make(c, b, a, out) || date_make(c, a, b, out);
}

/* Day, month and the year after it. «aylul / sibtimbir»: a month may be told by both its names. */
static bool day_month_year(const Lexicon *lex, const Line *line, uint32_t i, LineDate *out)
{
    uint32_t words, month = line_month(lex, line, i + 1, &words), at = i + 1 + words;
    if (!month) return false;
    if (line_month(lex, line, at, &words) == month) at += words;
    if (at >= line->n || !date_make(line->at[at].value, (int32_t)month, line->at[i].value, &out->day)) return false;
    out->first = i, out->n = at + 1 - i;
    return true;
}

/* «25 rajab 1447h»: a hijri day, told as the civil one. */
static bool hijri_day(const Lexicon *lex, const Line *line, uint32_t i, LineDate *out)
{
    uint32_t words, month = line_hijri_month(lex, line, i + 1, &words), at = i + 1 + words;
    if (!month || at >= line->n || line->at[at].value < HIJRI_MIN || line->at[at].value > HIJRI_MAX || line->at[i].value > 30) return false;
    out->day = calendar_from_hijri(line->at[at].value, month, (uint32_t)line->at[i].value);
    out->first = i, out->n = at + 1 - i;
    return out->day.year != 0;
}

/* «March 22, 2024». */
static bool month_day_year(const Lexicon *lex, const Line *line, uint32_t i, LineDate *out)
{
    uint32_t words, month = line_month(lex, line, i, &words), at = i + words;
    if (!month || at + 1 >= line->n) return false;
    if (!date_make(line->at[at + 1].value, (int32_t)month, line->at[at].value, &out->day)) return false;
    out->first = i, out->n = words + 2;
    return true;
}

static bool date_at(const Lexicon *lex, const Line *line, uint32_t i, LineDate *out)
{
    if (line->at[i].value < 0) return month_day_year(lex, line, i, out);
    if (i + 2 < line->n && three_numbers(line->at + i, &out->day)) {
        out->first = i, out->n = 3;
        return true;
    }
    return day_month_year(lex, line, i, out);
}

/* «15:26:01» or «8:05»: two or three numbers with colons between. */
static bool clock_at(const Line *line, uint32_t i, LineDate *out)
{
    const LineWord *w = line->at + i;
    if (i + 1 >= line->n || w[1].mark != ':' || w[0].value < 0 || w[0].value > 23 || w[1].value < 0 || w[1].value > 59) return false;
    bool seconds = i + 2 < line->n && w[2].mark == ':' && w[2].value >= 0 && w[2].value <= 60;
    out->hour = w[0].value, out->minute = w[1].value, out->second = seconds ? w[2].value : -1;
    out->clock_first = i, out->clock_n = seconds ? 3 : 2;
    return true;
}

/* «09:10 masa'an», «01:40 m», «11:58 PM»: the half of the day after a clock time on twelve hours. */
static void take_half(const Lexicon *lex, const Line *line, LineDate *date)
{
    uint32_t at = date->clock_first + date->clock_n, words;
    if (date->hour < 0 || at >= line->n) return;
    uint32_t role = line_phrase(lex, line, at, &words);
    if ((role == PAGE_pm || role == PAGE_era) && date->hour < 12) date->hour += 12;
    if (role == PAGE_am && date->hour == 12) date->hour = 0;
}

LineDate line_date(const Lexicon *lex, const Line *line)
{
    LineDate date = { .hour = -1, .second = -1 };
    uint32_t i = 0;
    while (i < line->n && !date_at(lex, line, i, &date)) i++;
    if (i == line->n)                                    /* a civil date says more than the hijri one beside it */
        for (i = 0; i < line->n && !hijri_day(lex, line, i, &date);) i++;
    if (i == line->n) return (LineDate){ .hour = -1, .second = -1 };
    for (uint32_t k = 0; k < line->n && date.hour < 0; k++)
        if (k + 1 < date.first || k >= date.first + date.n) clock_at(line, k, &date);
    take_half(lex, line, &date);
    return date;
}

bool line_clock(const Lexicon *lex, const Line *line, LineDate *date)
{
    uint32_t words;
    for (uint32_t i = 0; i < line->n; i += words) {
        words = 1;
        if (line->at[i].value >= 0) continue;
        uint32_t role = line_phrase(lex, line, i, &words);
        if (role != PAGE_filler && role != PAGE_am && role != PAGE_pm && role != PAGE_era) return false;
    }
    for (uint32_t i = 0; i < line->n; i++)
        if (clock_at(line, i, date)) return take_half(lex, line, date), true;
    return false;
}

static bool digits(Str s, uint32_t at, uint32_t n, int32_t *value)
{
    *value = 0;
    for (uint32_t i = at; i < at + n; i++) {
        if (i >= s.n || s.p[i] < '0' || s.p[i] > '9') return false;
        *value = *value * 10 + (s.p[i] - '0');
    }
    return true;
}

bool date_given(Str s, Date *day)
{
    int32_t year, month, d;
    if (s.n < 10 || s.p[4] != '-' || s.p[7] != '-') return false;
    if (s.n > 10 && s.p[10] != 'T' && s.p[10] != ' ') return false;
    if (!digits(s, 0, 4, &year) || !digits(s, 5, 2, &month) || !digits(s, 8, 2, &d)) return false;
    Date found = { year, (uint8_t)month, (uint8_t)d };
    if (!date_valid(found)) return false;
    *day = found;
    return true;
}

bool date_clock(Str s, uint16_t *minute)
{
    int32_t hour, past;
    if (s.n < 16 || s.p[13] != ':' || !digits(s, 11, 2, &hour) || !digits(s, 14, 2, &past) || hour > 23 || past > 59) return false;
    *minute = (uint16_t)(hour * 60 + past);
    return true;
}

Str date_text(Arena *arena, const LineDate *d)
{
    char s[48];
    int n = snprintf(s, sizeof s, "%04d-%02u-%02u", d->day.year, d->day.month, d->day.day);
    if (d->hour >= 0) n += snprintf(s + n, sizeof s - (size_t)n, "T%02d:%02d", d->hour, d->minute);
    if (d->hour >= 0 && d->second >= 0) snprintf(s + n, sizeof s - (size_t)n, ":%02d", d->second);
    return arena_copy(arena, str_of(s));
}
