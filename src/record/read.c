/* Record - see read.h: bytes to text, text to blocks, blocks to layers. */
// SPDX-License-Identifier: Apache-2.0
#include "record/read.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "page/dates.h"
#include "page/encoding.h"
#include "page/html.h"
#include "page/repair.h"
#include "page/rows.h"

#include <stdio.h>

static Str sha256_id(Arena *arena, const char *hex)
{
    char id[80];
    snprintf(id, sizeof id, "sha256:%s", hex);
    return arena_copy(arena, str_of(id));
}

static Str repaired(Record *r, Str s)
{
    uint32_t bad;
    if (s.n == 0) return STR("");
    Str good = utf8_repair(r->doc.arena, s, &bad);
    return arena_copy(r->doc.arena, good);
}

/* The text with its title before it, unless it begins with it; *title_bytes: how much of the text is title. */
static Str with_title(Record *r, Str text, uint32_t *title_bytes)
{
    Span whole = span_trim(r->title, (Span){ 0, r->title.n });
    Str title = str_slice(r->title, whole);
    *title_bytes = 0;
    if (title.n == 0 || title.n > PAGE_LIMIT - 2) return text;
    uint32_t begin = span_trim(text, (Span){ 0, text.n }).begin;
    *title_bytes = begin + title.n;
    if (str_starts((Str){ text.p + begin, text.n - begin }, title)) return text;
    *title_bytes = title.n;
    return arena_join(r->doc.arena, title, STR("\n\n"), text);
}

static void read_facts(Record *r, const Input *in)
{
    Arena *arena = r->doc.arena;
    Str bytes = { in->bytes ? in->bytes : "", (uint32_t)(in->n < UINT32_MAX ? in->n : UINT32_MAX) };
    sha256_hex(bytes, r->sha256);
    r->bytes = in->n;
    r->id = in->id.n ? repaired(r, in->id) : sha256_id(arena, r->sha256);
    r->url = repaired(r, in->url);
    r->title = repaired(r, in->title);
    r->publisher = r->doc.publisher = repaired(r, in->publisher);
}

static void read_date(Record *r, Str date)
{
    if (!date.n) return;
    if (date_given(date, &r->doc.published)) {
        r->doc.published_from = PUBLISHED_GIVEN;
        r->doc.published_timed = date_clock(date, &r->doc.published_minute);
        r->published = repaired(r, date);
    } else problem_add(&r->problems, "the date \"%" STR_FMT "\" is not read: give it as 2025-09-12", STR_ARG(date.n > 60 ? ((Str){ date.p, 60 }) : date));
}

static void name_problems(Record *r)
{
    if (r->doc.text.n == 0) problem_add(&r->problems, "the document is empty");
    else if (r->garbled) problem_add(&r->problems, "too much of the document is not UTF-8: nothing is read from it");
    else if (!r->arabic) problem_add(&r->problems, "the document has no Arabic letter: nothing is read from it");
}

/* The day that was found, as the page says it where it is the page's. */
static void name_published(Record *r)
{
    Date d = r->doc.published, said;
    if (r->published.n || d.year == 0) return;
    const Str pages[] = { r->facts.published, r->facts.visible, r->facts.modified };
    bool own = r->doc.published_from == PUBLISHED_VISIBLE || r->doc.published_from == PUBLISHED_METADATA;
    char s[24];
    snprintf(s, sizeof s, "%04d-%02u-%02u", d.year, d.month, d.day);
    r->published = arena_copy(r->doc.arena, str_of(s));
    for (uint32_t i = 0; own && i < sizeof pages / sizeof *pages; i++)
        if (date_given(pages[i], &said) && said.year == d.year && said.month == d.month && said.day == d.day) {
            r->published = pages[i];
            return;
        }
}

/* Do two kinds of places (what machines read, what people see, the address) give this day as that of publication? */
static bool agreed(const PageFacts *f, Date day)
{
    static const uint8_t groups[] = { [STAMP_DATA] = 1, [STAMP_META] = 1, [STAMP_ITEM] = 1, [STAMP_SHOWN_CUE] = 2, [STAMP_TIME] = 2, [STAMP_SHOWN] = 2, [STAMP_ADDRESS] = 4 };
    uint32_t seen = 0;
    for (uint32_t i = 0; i < f->stamps.n; i++) {
        Date other;
        const Stamp *s = &f->stamps.at[i];
        if (!s->modified && date_given(s->value, &other) && other.year == day.year && other.month == day.month && other.day == day.day) seen |= groups[s->from];
    }
    return (seen & (seen - 1)) != 0;
}

/* Names and time of the page, where none came with the document; unread: nobody will read the text for its time. */
static void take_facts(Record *r, bool unread)
{
    PageFacts *f = &r->facts;
    if (!r->title.n) r->title = arena_copy(r->doc.arena, f->title);
    if (!r->url.n) r->url = arena_copy(r->doc.arena, f->url);
    if (!r->publisher.n) r->publisher = r->doc.publisher = arena_copy(r->doc.arena, f->publisher);
    if (r->doc.published.year || !f->published.n || !date_given(f->published, &r->doc.published)) return;
    if (f->published_from == STAMP_ADDRESS && !unread) {                 /* a guess, for the text to judge */
        r->doc.stamp = r->doc.published;
        r->doc.published = (Date){ 0 };
        return;
    }
    r->doc.published_sure = agreed(f, r->doc.published);
    r->doc.published_timed = date_clock(f->published, &r->doc.published_minute);
    r->doc.published_from = f->published_from == STAMP_SHOWN || f->published_from == STAMP_SHOWN_CUE ? PUBLISHED_VISIBLE : PUBLISHED_METADATA;
}

static void read_page(Record *r, const Input *in)
{
    Str bytes = { in->bytes ? in->bytes : "", (uint32_t)(in->n < PAGE_LIMIT ? in->n : PAGE_LIMIT) };
    if (in->n > PAGE_LIMIT) problem_add(&r->problems, "the page has %zu bytes; the first %d are read (64 MB)", in->n, PAGE_LIMIT);
    page_html(r->lex, &r->doc, page_decode(bytes, in->charset, &r->problems), r->url, r->title, &r->facts, &r->problems, &r->body);
    Date stamp;
    if (!r->facts.published.n && date_given(r->facts.modified, &stamp)) r->doc.stamp = stamp;
}

static void read_text(Record *r, const Input *in)
{
    Str text = page_repair(in->bytes ? in->bytes : "", in->n, &r->problems, &r->garbled);
    text = rows_unwrap(r->doc.arena, text);
    r->doc.text = arena_copy(r->doc.arena, with_title(r, text, &r->body));
    page_text(r->lex, &r->doc, r->body, &r->facts);
}

Record *record_read(const Lexicon *lex, Arena *arena, const Input *in)
{
    Record *r = arena_alloc(arena, sizeof *r);
    r->lex = lex;
    r->doc.prefer = in->prefer;
    r->doc.arena = r->problems.arena = arena;
    read_facts(r, in);
    if (in->note.n) problem_add(&r->problems, "%" STR_FMT, STR_ARG(in->note));
    read_date(r, in->date);
    if (in->html) read_page(r, in);
    else read_text(r, in);
    r->arabic = page_arabic_letters(r->doc.text) > 0;
    bool shallow = in->layers && in->layers <= STAGE_times + 1;      /* digits and dates are read without Arabic words too */
    bool judged = (r->arabic || shallow) && !r->garbled && !in->page_only;
    take_facts(r, !judged);
    if (judged) analyse(lex, &r->doc, in->layers ? in->layers - 1 : STAGE_END - 1);
    if (!in->page_only) name_problems(r);
    if (in->html && r->doc.published_from == PUBLISHED_VISIBLE && r->facts.published_from != STAMP_SHOWN && r->facts.published_from != STAMP_SHOWN_CUE) r->doc.published_from = PUBLISHED_METADATA;
    name_published(r);
    return r;
}
