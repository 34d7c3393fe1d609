/* Values - how a time is printed: TIMEX3-like, ISO 8601; a part of the day is appended («2024-03-22TEV»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/times_resolve.h"
#include <stdio.h>

static const char *part_name(uint8_t part)
{
    static const char *const names[] = { "", "TMO", "TMO", "TAF", "TAF", "TEV", "TNI", "TDT", "TNI" };
    return part < sizeof names / sizeof *names ? names[part] : "";
}

Str value_part(uint8_t part) { return str_of(part_name(part)); }

/* "2016-SU": the winter that begins in December is the next year's. */
static void print_season(char *out, Date d)
{
    static const char *const seasons[] = { "WI", "SP", "SU", "FA" };
    snprintf(out, VALUE_BYTES, "%04d-%s", d.month == 12 ? d.year + 1 : d.year, seasons[d.month % 12 / 3]);
}

void value_print(char *out, Date d, uint8_t grain)
{
    int32_t year;
    uint32_t week;
    switch (grain) {
    case GRAIN_CENTURY: snprintf(out, VALUE_BYTES, "%02dXX", d.year / 100); break;
    case GRAIN_DECADE: snprintf(out, VALUE_BYTES, "%03dX", d.year / 10); break;
    case GRAIN_YEAR: snprintf(out, VALUE_BYTES, "%04d", d.year); break;
    case GRAIN_QUARTER: snprintf(out, VALUE_BYTES, "%04d-Q%d", d.year, (d.month + 2) / 3); break;
    case GRAIN_SEASON: print_season(out, d); break;
    case GRAIN_MONTH: snprintf(out, VALUE_BYTES, "%04d-%02u", d.year, d.month); break;
    case GRAIN_WEEK:
        calendar_week(d, &year, &week);
        snprintf(out, VALUE_BYTES, "%04d-W%02u", year, week);
        break;
    default: snprintf(out, VALUE_BYTES, "%04d-%02u-%02u", d.year, d.month, d.day);
    }
}

Str value_filled(const From *f, const Said *s, const Cover *c)
{
    char out[3 * VALUE_BYTES], a[VALUE_BYTES], b[VALUE_BYTES];
    if (s->shape == SAID_UNIT && s->rel_unit == TIME_UNIT_weekend) value_print(a, c->from, GRAIN_WEEK), snprintf(out, sizeof out, "%s-WE", a);
    else {
        value_print(a, c->from, c->grain);
        value_print(b, c->to, c->grain);
        if (!cover_is_one(c)) snprintf(out, sizeof out, "%s/%s", a, b);
        else {
            value_clock(b, s, true);
            snprintf(out, sizeof out, "%s%s", a, c->grain != GRAIN_DAY ? "" : s->hour >= 0 ? b : part_name(s->part));
        }
    }
    return value_keep(f, out);
}

/* One count with its mark at the end of out: "3D", "2.5H", "XD" where how many is not said. */
static void print_count(char *out, int64_t count, int64_t micro, char mark)
{
    size_t n = strlen(out);
    if (!micro) {
        snprintf(out + n, VALUE_BYTES - n, "%lld%c", (long long)count, mark);
        return;
    }
    n += (size_t)snprintf(out + n, VALUE_BYTES - n, "%lld.%06lld", (long long)count, (long long)micro);
    while (n > 0 && out[n - 1] == '0') n--;
    snprintf(out + n, VALUE_BYTES - n, "%c", mark);
}

/* Decades and centuries are counted as years. */
static void add_count(SaidCount *sums, uint8_t unit, int64_t count, int64_t micro)
{
    int64_t times = unit == TIME_UNIT_decade ? 10 : unit == TIME_UNIT_century ? 100 : 1;
    SaidCount *sum = &sums[unit > TIME_UNIT_year ? TIME_UNIT_year : unit];
    micro = micro * times + sum->micro;
    sum->count += count * times + micro / 1000000;
    sum->micro = micro % 1000000;
}

/* "P3D", "PT36H", "PT2.5H", "P20Y", "P1M2D", "PXD". */
Str value_length(const From *f, const Said *s)
{
    static const char marks[] = " SMHDWMY";
    SaidCount sums[TIME_UNIT_year + 1] = { 0 };
    char out[VALUE_BYTES] = "P";
    add_count(sums, s->unit, s->count, s->micro);
    for (uint8_t i = 0; i < s->n_more; i++) add_count(sums, s->more[i].unit, s->more[i].count, s->more[i].micro);
    uint8_t clock = 0, first = s->unit > TIME_UNIT_year ? TIME_UNIT_year : s->unit;
    for (uint8_t unit = TIME_UNIT_year; unit > 0; unit--) {
        bool open = unit == first && !s->count && !s->micro;
        if (!open && !sums[unit].count && !sums[unit].micro) continue;
        size_t n = strlen(out);
        if (unit <= TIME_UNIT_hour && !clock++) n += (size_t)snprintf(out + n, sizeof out - n, "T");
        if (open) snprintf(out + n, sizeof out - n, "X%c", marks[unit]);
        else print_count(out, sums[unit].count, sums[unit].micro, marks[unit]);
    }
    return value_keep(f, out);
}

/* A day or month without its year; the fields that are not said are X. */
static void print_unsaid(char *out, const Said *s)
{
    if (s->month && s->day) snprintf(out, VALUE_BYTES, "XXXX-%02u-%02u", s->month, s->day);
    else if (s->month) snprintf(out, VALUE_BYTES, "XXXX-%02u", s->month);
    else if (s->day) snprintf(out, VALUE_BYTES, "XXXX-XX-%02u", s->day);
    else snprintf(out, VALUE_BYTES, "XXXX-WXX-%u", s->weekday);
}

/* Is the year (and perhaps the month) open, and not counted from the publication day? */
static bool open_year(const Said *s)
{
    if (s->has_offset || s->has_rel || s->has_year || s->hijri || (s->day && s->weekday && !s->month)) return false;
    return s->shape == SAID_DAY && (s->month || s->day || s->weekday);
}

/* "XXXX-07-W04": the fourth week of July; weeks belong where their Thursday lies. */
static Str month_week(const From *f, const Said *s, Date monday)
{
    char out[VALUE_BYTES], year[16];
    Date thursday = calendar_add(monday, 3);
    snprintf(year, sizeof year, "%04d", thursday.year);
    snprintf(out, sizeof out, "%s-%02u-W%02d", open_year(s) ? "XXXX" : year, thursday.month, (thursday.day + 6) / 7);
    return value_keep(f, out);
}

/* The filled value with its years open: "2016-Q3" as "XXXX-Q3", of both ends. */
static Str year_open(const From *f, Str filled)
{
    if (filled.n < 4) return filled;
    char *out = arena_alloc(f->in->doc->arena, filled.n);
    memcpy(out, filled.p, filled.n);
    memset(out, 'X', 4);
    const char *slash = memchr(filled.p, '/', filled.n);
    if (slash && filled.p + filled.n - slash > 4) memset(out + (slash + 1 - filled.p), 'X', 4);
    return (Str){ out, filled.n };
}

/* "XXXX-07-WXX-5-#1": the first Friday of July; the year where it is said. */
static Str nth_weekday(const From *f, const Said *s, const Cover *c, Str filled)
{
    char out[VALUE_BYTES], year[16] = "XXXX";
    if (!c->grain || !(s->month || (s->has_rel && s->rel_unit == TIME_UNIT_month)) || s->hijri) return filled;
    if (s->has_year) snprintf(year, sizeof year, "%04d", s->year);
    snprintf(out, sizeof out, "%s-%02u-WXX-%u-#%d", year, c->from.month, s->piece.weekday, s->piece.nth);
    return value_keep(f, out);
}

/* Said of periods where that is not as filled; "" of all else. */
static Str period_said(const From *f, const Said *s, const Cover *c, Str filled)
{
    static const char *const seasons[] = { "XXXX-WI", "XXXX-SP", "XXXX-SU", "XXXX-FA" };
    char out[VALUE_BYTES] = "";
    if (s->before_christ && s->shape == SAID_CENTURY) snprintf(out, sizeof out, "BC%02dXX", (int)s->count - 1);
    else if (s->before_christ) snprintf(out, sizeof out, "BC%04d", s->year);
    else if (s->piece.weekday) return nth_weekday(f, s, c, filled);
    else if (s->piece.unit == TIME_UNIT_week && s->piece.count == 1 && (s->month || s->rel_unit == TIME_UNIT_month)) return c->grain ? month_week(f, s, c->from) : STR("");
    else if (s->piece.unit) return open_year(s) || (s->shape == SAID_UNIT && !s->has_rel) ? year_open(f, filled) : filled;
    else if (s->shape == SAID_SEASON && !s->has_rel && !s->has_year) return str_of(seasons[(s->count - 1) & 3]);
    else if (s->shape == SAID_DECADE && !s->has_rel && !s->has_year && s->count < 2000) snprintf(out, sizeof out, "XX%dX", (int)(s->count / 10 % 10));
    return out[0] ? value_keep(f, out) : STR("");
}

/* "XXXX-12-25", "2010-11-WXX-4-#4"; feasts that move with the moon are as filled. */
static Str holiday_said(const From *f, const Said *s, const Cover *c, Str filled)
{
    char out[2 * VALUE_BYTES], year[16] = "XXXX";
    if (s->feast == NONE || !c->grain || s->shift || s->has_rel) return filled;
    const Lexicon *lex = f->in->lex;
    uint32_t rule = lexicon_symbol(lex, COLUMN_HOLIDAYS_rule, s->feast);
    int month = (int)lexicon_int(lex, COLUMN_HOLIDAYS_month, s->feast), day = (int)lexicon_int(lex, COLUMN_HOLIDAYS_day, s->feast), weekday = (int)lexicon_int(lex, COLUMN_HOLIDAYS_weekday, s->feast);
    if (s->has_year) snprintf(year, sizeof year, "%04d", s->year);
    if (rule == FEAST_nth) snprintf(out, sizeof out, "%s-%02d-WXX-%d-#%d", year, month, weekday, day);
    else if (rule == FEAST_fixed && !s->has_year && calendar_compare(c->from, c->to) < 0) snprintf(out, sizeof out, "XXXX-%02u-%02u/XXXX-%02u-%02u", c->from.month, c->from.day, c->to.month, c->to.day);
    else if (rule == FEAST_fixed && !s->has_year) snprintf(out, sizeof out, "XXXX-%02d-%02d%.*s", month, day, (int)value_part(s->part).n, value_part(s->part).p);
    else return filled;
    return value_keep(f, out);
}

/* A day that its month lacks is still said: "2016-11-31", «al-hadi wa-th-thalathun min hadha sh-shahr». */
static Str unreal(const From *f, const Said *s)
{
    char out[VALUE_BYTES];
    bool rel = !s->month && s->has_rel && s->rel_unit == TIME_UNIT_month && known(f->now);
    if (s->shape != SAID_DAY || s->hijri || !s->day || s->before_christ || !(rel || (s->month && s->has_year))) return STR("");
    Date first = rel ? calendar_add_months((Date){ f->now.year, f->now.month, 1 }, s->rel) : (Date){ s->year, s->month, 1 };
    snprintf(out, sizeof out, "%04d-%02u-%02u", first.year, first.month, s->day);
    return value_keep(f, out);
}

Str value_said(const From *f, const Said *s, const Cover *c, Str filled)
{
    if (!c->grain && unreal(f, s).n) return unreal(f, s);
    Str period = period_said(f, s, c, filled);
    if (period.n) return period;
    char day[VALUE_BYTES], second[VALUE_BYTES], clock[VALUE_BYTES], out[4 * VALUE_BYTES];
    Said one = *s;
    if (s->shape == SAID_HOLIDAY) return holiday_said(f, s, c, filled);
    value_clock(clock, s, false);
    if (open_year(s)) print_unsaid(day, &one);
    else {                                                        /* as filled, but for minutes that are not said */
        const char *t = memchr(filled.p, 'T', filled.n);
        if (s->hour < 0 || !t || s->shape == SAID_LENGTH) return filled;
        snprintf(day, sizeof day, "%.*s", (int)(t - filled.p), filled.p);
    }
    if (s->day2 || s->weekday2) {
        one.day = s->day2 ? s->day2 : s->day, one.weekday = s->weekday2 ? s->weekday2 : s->weekday;
        print_unsaid(second, &one);
        snprintf(out, sizeof out, "%s/%s", day, second);
        return open_year(s) ? value_keep(f, out) : filled;
    }
    snprintf(out, sizeof out, "%s%s", day, s->hour >= 0 ? clock : one.day || one.weekday || !open_year(s) ? part_name(s->part) : "");
    return value_keep(f, out);
}
