/* Furniture - see furniture.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/furniture.h"

enum { STAMP_STRANGERS = 3, AUTHOR_WORDS = 8, AUTHOR_BARE = 4, DATELINE_WORDS = 8 };

static bool within(uint32_t i, uint32_t first, uint32_t n) { return i >= first && i < first + n; }

/* Words of a hijri date at i («22 safar 1447»): beside a civil one they say it again. */
static uint32_t hijri_words(const Lexicon *lex, const Line *line, uint32_t i)
{
    uint32_t words;
    if (line->at[i].value < 1 || line->at[i].value > 30 || !line_hijri_month(lex, line, i + 1, &words)) return 0;
    uint32_t year = i + 1 + words;
    return year < line->n && line->at[year].value > 1300 && line->at[year].value < 1600 ? words + 2 : 0;
}

uint32_t line_stamp(const Lexicon *lex, const Line *line, LineDate *date)
{
    uint32_t cue = 0, strangers = 0, words;
    if (!line->whole || line->n < 2) return 0;
    *date = line_date(lex, line);
    if (date->day.year == 0) return 0;
    for (uint32_t i = 0; i < line->n; i += words) {
        words = hijri_words(lex, line, i);
        if (words) continue;
        words = 1;
        if (within(i, date->first, date->n) || (date->hour >= 0 && within(i, date->clock_first, date->clock_n))) continue;
        uint32_t role = line_phrase(lex, line, i, &words);
        if (!words) words = 1;
        if (!role) strangers++;
        if (!cue && (role == PAGE_modified || role == PAGE_published)) cue = role;
    }
    if (cue) return strangers <= STAMP_STRANGERS ? cue : 0;
    return strangers == 0 ? PAGE_filler : 0;
}

static bool parts_name(uint32_t mark) { return mark == ':' || mark == '-' || mark == '/' || mark == '|' || mark == 0x640 || (mark >= 0x2010 && mark <= 0x2015); }

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
