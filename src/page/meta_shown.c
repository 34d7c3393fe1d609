/* Shown dates - what a page shows of when it was published, and the day in its address.
 *
 * A line with a cue («tarikh an-nashr: ...») says most. A bare date counts where it is the first one after the headline, or the last one before it: at the head of a
 * page there often stands today's date. A line ends at a block or a br: old portals put the headline and «bi-tarikh : 08-02-2026 01:40 m - 'adad al-qira'at 422»
 * into one cell of a table. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/calendar.h"
#include "page/furniture.h"
#include "page/meta.h"

enum { LINE_BYTES = 200, LINES_AFTER = 14, LINES_BEFORE = 6 };

typedef struct { Str value; uint32_t role, line; } Shown;
typedef struct {
    const Lexicon *lex;
    const Dom *d;
    Str title;
    PageFacts *facts;
    uint32_t lines, head;         /* read so far; which of them is the headline, 0 where none is yet */
    Shown before, after;          /* bare dates: the last before the headline, the first after it */
} Reader;

/* A digit of any of the three sets: 0, U+0660, U+06F0. */
static bool has_digit(Str s)
{
    for (uint32_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i], next = i + 1 < s.n ? (unsigned char)s.p[i + 1] : 0;
        if ((c >= '0' && c <= '9') || (c == 0xD9 && next >= 0xA0 && next <= 0xA9) || (c == 0xDB && next >= 0xB0 && next <= 0xB9)) return true;
    }
    return false;
}

/* The clock time in an element of its own right after the date's. */
static void clock_beside(const Lexicon *lex, const Dom *d, uint32_t n, LineDate *date)
{
    uint32_t next = dom_node(d, n)->next;
    while (next && !dom_is_element(d, next)) next = dom_node(d, next)->next;
    if (!next || !dom_is_line(d, next, LINE_BYTES)) return;
    Str text = dom_text(d, next);
    Line line = line_read(lex, d->arena, text, (Span){ 0, text.n });
    line_clock(lex, &line, date);
}

static void push(const Reader *r, Str value, StampFrom from, bool modified) { ARENA_PUSH(r->d->arena, r->facts->stamps, ((Stamp){ value, from, modified })); }

static void keep(Reader *r, Shown shown)
{
    shown.line = r->lines;
    if (shown.role != PAGE_filler) push(r, shown.value, STAMP_SHOWN_CUE, shown.role == PAGE_modified);
    else if (r->head && !r->after.line && r->lines - r->head <= LINES_AFTER) r->after = shown;
    else if (!r->head) r->before = shown;
}

/* Links of other reports have days beside them. */
static bool linked(const Dom *d, uint32_t n) { return dom_within(d, n, TAG_a) || dom_find(d, n, n, TAG_a); }

static bool read_line(Reader *r, uint32_t n, Str line)
{
    LineStamp found[LINE_STAMPS];
    if (!has_digit(line)) return false;
    uint32_t stamps = line_stamps(r->lex, r->d->arena, line, linked(r->d, n) ? BARE_WHOLE : BARE_IN_DASHES, found);
    for (uint32_t i = 0; i < stamps; i++) {
        if (found[i].date.hour < 0) clock_beside(r->lex, r->d, n, &found[i].date);
        keep(r, (Shown){ .value = date_text(r->d->arena, &found[i].date), .role = found[i].role });
    }
    return stamps > 0;
}

static bool read_element(Reader *r, uint32_t n)
{
    Str text = dom_lines(r->d, n);
    uint32_t tag = dom_node(r->d, n)->tag;
    bool read = false;
    for (uint32_t at = 0, end; at < text.n; at = end + 1) {
        for (end = at; end < text.n && text.p[end] != '\n';) end++;
        Str line = str_trim((Str){ text.p + at, end - at });
        r->lines++;
        if (r->title.n && !r->head && tag != TAG_span && str_eq(line, r->title)) r->head = r->lines;
        read |= read_line(r, n, line);
    }
    return read;
}

void meta_shown(const Lexicon *lex, const Dom *d, Str title, PageFacts *facts)
{
    Reader r = { .lex = lex, .d = d, .title = title, .facts = facts };
    for (uint32_t n = dom_next(d, d->body, d->body); n;) {
        if (!dom_is_element(d, n) || dom_kinds(d, n) & KIND_DROP || !dom_is_line(d, n, LINE_BYTES)) {
            n = dom_kinds(d, n) & KIND_DROP && dom_is_element(d, n) ? dom_after(d, d->body, n) : dom_next(d, d->body, n);
            continue;
        }
        n = read_element(&r, n) ? dom_after(d, d->body, n) : dom_next(d, d->body, n);      /* the date may be one of several spans */
    }
    if (r.after.line) push(&r, r.after.value, STAMP_SHOWN, false);
    else if (r.before.line && (!r.head || r.head - r.before.line <= LINES_BEFORE)) push(&r, r.before.value, STAMP_SHOWN, false);
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
