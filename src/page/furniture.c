/* Furniture - see furniture.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/furniture.h"

enum { STAMP_STRANGERS = 3, VALUE_WORDS = 6, COMMAS = 2, AUTHOR_WORDS = 8, AUTHOR_BARE = 4, DATELINE_WORDS = 8 };

static bool within(uint32_t i, uint32_t first, uint32_t n) { return i >= first && i < first + n; }

/* Words of a hijri date at i («22 safar 1447»): beside a civil one they say it again. */
static uint32_t hijri_words(const Lexicon *lex, const Line *line, uint32_t i)
{
    uint32_t words;
    if (line->at[i].value < 1 || line->at[i].value > 30 || !line_hijri_month(lex, line, i + 1, &words)) return 0;
    uint32_t year = i + 1 + words;
    return year < line->n && line->at[year].value > 1300 && line->at[year].value < 1600 ? words + 2 : 0;
}

static bool in_date(const LineDate *d, uint32_t i) { return within(i, d->first, d->n) || (d->hour >= 0 && within(i, d->clock_first, d->clock_n)); }

static bool parts_name(uint32_t mark) { return mark == ':' || mark == '-' || mark == '/' || mark == '|' || mark == 0x640 || (mark >= 0x2010 && mark <= 0x2015); }

static bool ends_value(const LineWord *w) { return w->mark == '(' || w->mark == ')' || (!w->glued && (w->mark == ',' || w->mark == 0x60C || parts_name(w->mark))); }

/* What belongs to the words before i, a label («al-qira'at 1,422», «al-qism: mahalliyat»): its numbers, and after a mark a name. */
static uint32_t value_words(const Lexicon *lex, const Line *line, const LineDate *date, uint32_t i, uint32_t role)
{
    uint32_t n = 0, words;
    if (i >= line->n || (role != PAGE_label && role != PAGE_aside && role != PAGE_byline)) return 0;
    bool named = role == PAGE_byline ? parts_name(line->at[i].mark) : line->at[i].mark == ':';
    for (; i + n < line->n && n < VALUE_WORDS && !in_date(date, i + n); n++) {
        if (n && ends_value(&line->at[i + n])) break;
        if (line->at[i + n].value < 0 && (!named || line_phrase(lex, line, i + n, &words))) break;
    }
    return n;
}

/* «1,233 qira'a», «4 ta'liqat»: numbers that stand before their label. */
static uint32_t counted_words(const Lexicon *lex, const Line *line, const LineDate *date, uint32_t i)
{
    uint32_t n = 0, words;
    while (i + n < line->n && line->at[i + n].value >= 0 && !in_date(date, i + n)) n++;
    uint32_t role = n && i + n < line->n ? line_phrase(lex, line, i + n, &words) : 0;
    return role == PAGE_label || role == PAGE_aside ? n : 0;
}

/* A place after the clock time tells its zone («bi-tawqit al-Khartum»). */
static bool tells_zone(const Lexicon *lex, const Line *line, const LineDate *date, uint32_t i, uint32_t *words)
{
    return date->hour >= 0 && i >= date->clock_first && line_known(lex, line, i, TABLE_PLACES, words);
}

uint32_t line_stamp(const Lexicon *lex, const Line *line, LineDate *date)
{
    uint32_t cue = 0, strangers = 0, words;
    if (!line->whole || line->n < 2) return 0;
    *date = line_date(lex, line);
    if (date->day.year == 0) return 0;
    for (uint32_t i = 0; i < line->n; i += words) {
        words = hijri_words(lex, line, i);
        if (!words) words = counted_words(lex, line, date, i);
        if (words) continue;
        words = 1;
        if (in_date(date, i)) continue;
        uint32_t role = line_phrase(lex, line, i, &words);
        if (role) words += value_words(lex, line, date, i + words, role);
        else if (!tells_zone(lex, line, date, i, &words)) strangers++, words = 1;
        if (!cue && (role == PAGE_modified || role == PAGE_published)) cue = role;
    }
    if (cue) return strangers <= STAMP_STRANGERS ? cue : 0;
    return strangers == 0 ? PAGE_filler : 0;
}

/* Marks that part two things said in a line, the strongest first. */
static const struct { Str text; uint32_t level; } bars[] = {
    { STR("|"), 0 }, { STR("\xE2\x80\xA2"), 0 }, { STR(" :: "), 0 }, { STR(" \xE2\x80\x93 "), 0 }, { STR(" \xE2\x80\x94 "), 0 }, { STR(" - "), 1 }, { STR(", "), COMMAS }, { STR("\xD8\x8C "), COMMAS },
};

/* Bytes of such a mark of the level at `at`; 0 where none is. */
static uint32_t bar(Str s, uint32_t at, uint32_t level)
{
    for (uint32_t i = 0; i < sizeof bars / sizeof *bars; i++)
        if (bars[i].level == level && at + bars[i].text.n <= s.n && !memcmp(s.p + at, bars[i].text.p, bars[i].text.n)) return bars[i].text.n;
    return 0;
}

typedef struct { const Lexicon *lex; Arena *arena; LineStamp *out; uint32_t n, bare; } Stamps;

/* level: of the marks that the part is looked for, one more than of those that it stands between; the whole line is at 0. */
static void stamps_in(Stamps *s, Str part, uint32_t level)
{
    LineDate date;
    part = str_trim(part);
    if (s->n == LINE_STAMPS || !part.n || part.n > LINE_SHORT) return;
    Line line = line_read(s->lex, s->arena, part, (Span){ 0, part.n });
    uint32_t role = line_stamp(s->lex, &line, &date);
    if (role) {
        if (role != PAGE_filler || level <= s->bare) s->out[s->n++] = (LineStamp){ date, role };
        return;
    }
    for (uint32_t begin = 0, at = 0; level <= COMMAS && at <= part.n; at++) {
        uint32_t mark = at < part.n ? bar(part, at, level) : 0;
        if (at < part.n && !mark) continue;
        stamps_in(s, (Str){ part.p + begin, at - begin }, level + 1);
        begin = at + mark;
        if (mark) at = begin - 1;
    }
}

uint32_t line_stamps(const Lexicon *lex, Arena *arena, Str text, uint32_t bare, LineStamp out[LINE_STAMPS])
{
    Stamps s = { .lex = lex, .arena = arena, .out = out, .bare = bare };
    stamps_in(&s, text, 0);
    return s.n;
}

bool line_byline(const Lexicon *lex, const Line *line, Span *author)
{
    uint32_t words;
    *author = (Span){ 0, 0 };
    if (!line->whole || line->n == 0 || line->last == '.' || line_phrase(lex, line, 0, &words) != PAGE_byline) return false;
    uint32_t rest = line->n - words;
    if (rest == 0) return true;
    bool parted = parts_name(line->at[words].mark);
    for (uint32_t i = words; i < line->n; i++)
        if (line->at[i].value >= 0) return false;
    if (rest > (parted ? AUTHOR_WORDS : AUTHOR_BARE)) return false;
    *author = (Span){ line->at[words].span.begin, line->at[line->n - 1].span.end };
    return true;
}

bool line_dateline(const Lexicon *lex, const Line *line)
{
    uint32_t places = 0, outlets = 0, words;
    if (!line->whole || line->n < 2 || line->n > DATELINE_WORDS || line->last == '.') return false;
    for (uint32_t i = 0; i < line->n; i += words) {
        if (line_known(lex, line, i, TABLE_SOURCES, &words)) outlets++;
        else if (line_known(lex, line, i, TABLE_PLACES, &words)) places++;
        else if (line->at[i].value < 0 && !line_month(lex, line, i, &words) && !line_phrase(lex, line, i, &words)) return false;
        if (!words) words = 1;
    }
    return places > 0 && outlets > 0;
}
