/* Shown dates - what a page shows of when it was published, and the day in its address.
 *
 * A line with a cue («tarikh an-nashr: ...») says most. A bare date counts where it is the first one after the headline, or the last one before it: at the head of a
 * page there often stands today's date. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"
#include "page/furniture.h"
#include "page/meta.h"

enum { LINE_BYTES = 200, LINES_AFTER = 14, LINES_BEFORE = 6 };

typedef struct { Str value; uint32_t role, line; } Shown;

/* A digit of any of the three sets: 0, U+0660, U+06F0. */
static bool has_digit(Str s)
{
    for (uint32_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i], next = i + 1 < s.n ? (unsigned char)s.p[i + 1] : 0;
        if ((c >= '0' && c <= '9') || (c == 0xD9 && next >= 0xA0 && next <= 0xA9) || (c == 0xDB && next >= 0xB0 && next <= 0xB9)) return true;
    }
    return false;
}

/* An element whose children are no blocks, with little text. */
static bool is_line(const Dom *d, uint32_t n)
{
    if (!(dom_kinds(d, n) & KIND_BLOCK) && dom_node(d, n)->tag != TAG_span && dom_node(d, n)->tag != TAG_time) return false;
    uint32_t bytes = 0;
    for (uint32_t c = dom_next(d, n, n); c; c = dom_next(d, n, c)) {
        if (dom_is_element(d, c) && (dom_kinds(d, c) & KIND_BLOCK) && dom_node(d, c)->tag != TAG_br) return false;
        bytes += dom_node(d, c)->text.n;
        if (bytes > LINE_BYTES) return false;
    }
    return bytes > 0;
}

/* The clock time in an element of its own right after the date's. */
static void clock_beside(const Lexicon *lex, const Dom *d, uint32_t n, LineDate *date)
{
    uint32_t next = dom_node(d, n)->next;
    while (next && !dom_is_element(d, next)) next = dom_node(d, next)->next;
    if (!next || !is_line(d, next)) return;
    Str text = dom_text(d, next);
    Line line = line_read(lex, d->arena, text, (Span){ 0, text.n });
    line_clock(lex, &line, date);
}

static bool read_line(const Lexicon *lex, const Dom *d, uint32_t n, Shown *out)
{
    Str text = dom_text(d, n);
    if (!text.n || !has_digit(text)) return false;
    Line line = line_read(lex, d->arena, text, (Span){ 0, text.n });
    LineDate date;
    out->role = line_stamp(lex, &line, &date);
    if (!out->role) return false;
    if (date.hour < 0) clock_beside(lex, d, n, &date);
    out->value = date_text(d->arena, &date);
    return true;
}

static void push(const Dom *d, PageFacts *facts, Str value, StampFrom from, bool modified) { ARENA_PUSH(d->arena, facts->stamps, ((Stamp){ value, from, modified })); }

void meta_shown(const Lexicon *lex, const Dom *d, Str title, PageFacts *facts)
{
    uint32_t lines = 0, head = 0;
    Shown before = { 0 }, after = { 0 }, shown;
    for (uint32_t n = dom_next(d, d->body, d->body); n;) {
        if (!dom_is_element(d, n) || dom_kinds(d, n) & KIND_DROP || !is_line(d, n)) {
            n = dom_kinds(d, n) & KIND_DROP && dom_is_element(d, n) ? dom_after(d, d->body, n) : dom_next(d, d->body, n);
            continue;
        }
        lines++;
        if (title.n && !head && dom_node(d, n)->tag != TAG_span && str_eq(dom_text(d, n), title)) head = lines;
        bool read = read_line(lex, d, n, &shown);
        if (read) {
            shown.line = lines;
            if (shown.role != PAGE_filler) push(d, facts, shown.value, STAMP_SHOWN_CUE, shown.role == PAGE_modified);
            else if (head && !after.line && lines - head <= LINES_AFTER) after = shown;
            else if (!head) before = shown;
        }
        n = read ? dom_after(d, d->body, n) : dom_next(d, d->body, n);      /* the date may be one of several spans */
    }
    if (after.line) push(d, facts, after.value, STAMP_SHOWN, false);
    else if (before.line && (!head || head - before.line <= LINES_BEFORE)) push(d, facts, before.value, STAMP_SHOWN, false);
}

/* Up to four digits at `at`; -1 where there are none. */
static int32_t digits(Str s, uint32_t at, uint32_t *n)
{
    int32_t value = 0;
    for (*n = 0; at + *n < s.n && *n < 4 && s.p[at + *n] >= '0' && s.p[at + *n] <= '9'; ++*n) value = value * 10 + (s.p[at + *n] - '0');
    return *n ? value : -1;
}

/* «/2025/08/14/», «/1447/07/25/», «/20250811/» is left: too many numbers look like that. */
void meta_address(Arena *arena, Str url, PageFacts *facts)
{
    for (uint32_t at = 0; at < url.n; at++) {
        uint32_t a, b, c;
        if (url.p[at] != '/') continue;
        int32_t year = digits(url, at + 1, &a);
        if (a != 4 || at + 1 + a >= url.n || (url.p[at + 5] != '/' && url.p[at + 5] != '-')) continue;
        int32_t month = digits(url, at + 6, &b);
        if (b < 1 || b > 2 || at + 6 + b >= url.n || url.p[at + 6 + b] != url.p[at + 5]) continue;
        int32_t day = digits(url, at + 7 + b, &c);
        if (c < 1 || c > 2) continue;
        Date date = { year, (uint8_t)month, (uint8_t)day };
        if (year >= 1380 && year < 1500 && month <= 12 && day <= 30) date = calendar_from_hijri(year, (uint32_t)month, (uint32_t)day);
        if (!calendar_real(date) || date.year < 1990 || date.year > 2199) continue;
        LineDate line = { .day = date, .hour = -1, .second = -1 };
        ARENA_PUSH(arena, facts->stamps, ((Stamp){ date_text(arena, &line), STAMP_ADDRESS, false }));
        return;
    }
}
