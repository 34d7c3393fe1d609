/* Rights - the name of a site in the line of its rights: «© 2025 Shabakat al-Wadi», «jami' al-huquq mahfuza li-mawqi' al-Wadi», «al-Wadi © 2025». */
// SPDX-License-Identifier: Apache-2.0
#include "page/line.h"
#include "page/site.h"

enum { LINE_BYTES = 240 };

typedef struct { const Lexicon *lex; Arena *arena; Str text; Line line; uint32_t sign; } Rights;      /* sign: where © stands, the text's length where it does not */

/* Does a mark that ends a name stand before the word? */
static bool apart(const LineWord *w) { return !w->glued && (w->mark == '|' || w->mark == '.' || w->mark == ',' || w->mark == 0x60C || w->mark == '-' || (w->mark >= 0x2010 && w->mark <= 0x2022)); }
static bool is_rights(const Rights *r, uint32_t i) { uint32_t words; return line_phrase(r->lex, &r->line, i, &words) == PAGE_rights; }
static bool is_year(const Rights *r, uint32_t i) { return r->line.at[i].value >= 0; }

/* Past what is no name: years, «mahfuza li-», «by». */
static uint32_t skip(const Rights *r, uint32_t i)
{
    uint32_t words;
    while (i < r->line.n) {
        uint32_t role = line_phrase(r->lex, &r->line, i, &words);
        if (is_year(r, i)) words = 1;
        else if (role != PAGE_rights && role != PAGE_filler && role != PAGE_era && role != PAGE_byline) break;
        i += words;
    }
    return i;
}

static Str slice(const Rights *r, uint32_t first, uint32_t end)
{
    if (end <= first || end - first > SITE_NAME_WORDS) return STR("");
    return str_slice(r->text, (Span){ r->line.at[first].span.begin, r->line.at[end - 1].span.end });
}

/* The clitic that is made of these parts (data/clitics.tsv), "" where there is none. */
static Str clitic(const Lexicon *lex, Str parts)
{
    for (uint32_t row = 0; row < lexicon_rows(lex, TABLE_CLITICS); row++)
        if (str_eq(lexicon_text(lex, COLUMN_CLITICS_parts, row), parts)) return lexicon_text(lex, COLUMN_CLITICS_clitic, row);
    return STR("");
}

/* «mahfuza li-Sahifat al-Diffa», «mahfuza lil-Wadi»: li- belongs to what was said before; before the article it has swallowed an alif. */
static Str without_li(const Rights *r, Str name)
{
    Str li = clitic(r->lex, STR("li")), lil = clitic(r->lex, STR("li+al"));
    if (lil.n && name.n > lil.n && str_starts(name, lil)) return arena_join(r->arena, clitic(r->lex, STR("al")), STR(""), (Str){ name.p + lil.n, name.n - lil.n });
    return li.n && name.n > li.n && str_starts(name, li) ? (Str){ name.p + li.n, name.n - li.n } : name;
}

/* After the words of rights, which begin at i: up to a mark or to more such words. */
static Str name_after(const Rights *r, uint32_t i)
{
    uint32_t first = skip(r, i), end = first;
    if (first == r->line.n || (apart(&r->line.at[first]) && r->line.at[first].mark != '-')) return STR("");
    for (; end < r->line.n; end++)
        if (end > first && (apart(&r->line.at[end]) || is_rights(r, end) || is_year(r, end) || (r->sign > r->line.at[first].span.begin && r->line.at[end].span.begin > r->sign))) break;
    bool sign = first && r->sign < r->line.at[first].span.begin && r->sign >= r->line.at[first - 1].span.end;
    bool said = first > i && !is_year(r, first - 1) && !sign;
    return said ? without_li(r, slice(r, first, end)) : slice(r, first, end);
}

/* «al-Wadi. jami' al-huquq mahfuza»: what the line begins with, where no name follows. */
static Str name_first(const Rights *r, uint32_t rights)
{
    uint32_t end = 0, words;
    if (line_phrase(r->lex, &r->line, 0, &words)) return STR("");
    while (end < rights && !is_year(r, end) && !(end && apart(&r->line.at[end]))) end++;
    return slice(r, 0, end);
}

/* Before the sign: from the mark before it, less the years. */
static Str name_before(const Rights *r)
{
    uint32_t end = 0, first, words;
    while (end < r->line.n && r->line.at[end].span.end <= r->sign) end++;
    while (end && is_year(r, end - 1)) end--;
    for (first = end; first; first--)
        if (first < end && apart(&r->line.at[first])) break;
    return first < end && !line_phrase(r->lex, &r->line, first, &words) ? slice(r, first, end) : STR("");
}

static Str name_of(const Rights *r)
{
    uint32_t i = 0;
    while (i < r->line.n && r->line.at[i].span.begin < r->sign && !is_rights(r, i)) i++;
    Str name = i < r->line.n ? name_after(r, i) : STR("");
    if (!name.n) name = r->sign < r->text.n ? name_before(r) : name_first(r, i);
    return name.n <= SITE_NAME_MAX ? name : STR("");
}

/* A line of rights has the sign, the sign as «(c)», or words that are said of nothing else; «kull al-huquq» alone is of any story. */
static bool tells_rights(const Rights *r)
{
    if (r->sign < r->text.n) return true;
    for (uint32_t i = 0; i < r->line.n; i++) {
        uint32_t words;
        int64_t tells = 0;
        if (line_phrase(r->lex, &r->line, i, &words) != PAGE_rights) continue;
        line_role(r->lex, &r->line, i, words, &tells);
        if (tells || (r->line.at[i].norm.n == 1 && r->line.at[i].mark == '(')) return true;
    }
    return false;
}

void site_rights(const Lexicon *lex, const Dom *d, uint32_t n, SiteNames *names)
{
    if (!dom_is_line(d, n, LINE_BYTES)) return;
    Rights r = { .lex = lex, .arena = d->arena, .text = dom_text(d, n) };
    r.line = line_read(lex, d->arena, r.text, (Span){ 0, r.text.n });
    while (r.sign < r.text.n && !str_starts((Str){ r.text.p + r.sign, r.text.n - r.sign }, STR("\xC2\xA9"))) r.sign++;
    if (!r.line.whole || !tells_rights(&r)) return;
    Str name = name_of(&r);
    if (name.n || !names->rights_line.n) names->rights_line = r.text;
    if (name.n) names->rights = name;
}
