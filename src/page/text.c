/* Text - see text.h. One pass over the lines; an embedded post takes back the blocks above its signature. */
// SPDX-License-Identifier: Apache-2.0
#include "page/text.h"

#include "base/utf8.h"
#include "page/furniture.h"
#include "page/posts.h"
#include "page/rows.h"

enum { HEAD_ROWS = 12, FOOT_ROWS = 5, TITLE_WORDS = 22, HEADING_WORDS = 12, POST_ROWS = 40 };

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    PageFacts *facts;
    Rows rows;
    uint32_t row;                 /* being looked at */
    Line line;                    /* its words */
    bool titled, storied;         /* a title, a paragraph has been met */
} Reader;

static uint32_t length(const Reader *r, uint32_t row) { return r->rows.at[row].span.end - r->rows.at[row].span.begin; }
static bool has_next(const Reader *r) { return r->row + 1 < r->rows.n; }
static bool gap_after(const Reader *r) { return !has_next(r) || r->rows.at[r->row + 1].gap; }
static bool near_edge(const Reader *r) { return r->row < HEAD_ROWS || r->row + FOOT_ROWS >= r->rows.n; }

static void push(Reader *r, BlockKind kind)
{
    ARENA_PUSH(r->doc->arena, r->doc->blocks, ((Block){ .kind = kind, .span = r->rows.at[r->row].span }));
}

/* The row where the words of the post begin that row r->row signs. */
static uint32_t post_begin(const Reader *r)
{
    uint32_t at = r->row, least = r->row > POST_ROWS ? r->row - POST_ROWS : 0;
    if (r->rows.at[at].gap && at > least) at--;
    if (at < r->row && row_is_link(r->doc->text, r->rows.at[at].span) && r->rows.at[at].gap && at > least) at--;
    while (at > least && !r->rows.at[at].gap) at--;
    return at;
}

/* A signature makes one block of itself and the words above it, which had been taken for paragraphs. */
static bool read_post(Reader *r)
{
    Doc *d = r->doc;
    Block post = { .kind = BLOCK_EMBED };
    if (!post_signature(r->lex, d->text, r->rows.at[r->row].span, &r->line, &post)) return false;
    uint32_t begin = r->rows.at[post_begin(r)].span.begin;
    post.span = r->rows.at[r->row].span;
    while (d->blocks.n) {
        const Block *last = &d->blocks.at[d->blocks.n - 1];
        if (last->span.begin < begin || last->kind == BLOCK_EMBED || last->kind == BLOCK_TITLE) break;
        post.span.begin = last->span.begin;
        d->blocks.n--;
    }
    post.url = post_address(d->text, post.span);
    ARENA_PUSH(d->arena, d->blocks, post);
    return true;
}

/* A day of publication wins over a day of change, the first of a kind over later ones. */
static void keep_stamp(Reader *r, uint32_t role, const LineDate *date)
{
    Str *fact = role == PAGE_modified ? &r->facts->modified : &r->facts->visible, said = date_text(r->doc->arena, date);
    ARENA_PUSH(r->doc->arena, r->facts->stamps, ((Stamp){ said, role == PAGE_filler ? STAMP_SHOWN : STAMP_SHOWN_CUE, role == PAGE_modified }));
    if (fact->n) return;
    *fact = said;
    if (role != PAGE_modified || r->doc->stamp.year == 0) r->doc->stamp = date->day;
}

static bool read_stamp(Reader *r)
{
    LineDate date;
    uint32_t role = near_edge(r) ? line_stamp(r->lex, &r->line, &date) : 0;
    if (!role) return false;
    keep_stamp(r, role, &date);
    push(r, BLOCK_DATELINE);
    return true;
}

/* «taqrir: ...» may begin a title; without a title yet, a byline must have nothing but a name after its cue. */
static bool read_byline(Reader *r)
{
    Span author;
    if (!near_edge(r) || !line_byline(r->lex, &r->line, &author)) return false;
    if (!r->titled && r->row == 0 && r->line.n > 5) return false;
    if (!span_empty(author)) ARENA_PUSH(r->doc->arena, r->facts->authors, str_slice(r->doc->text, author));
    push(r, BLOCK_BYLINE);
    return true;
}

static bool read_dateline(Reader *r)
{
    if (r->storied || r->row >= HEAD_ROWS || !line_dateline(r->lex, &r->line)) return false;
    push(r, BLOCK_DATELINE);
    return true;
}

static bool is_stop(uint32_t c) { return c == '.' || c == ',' || c == ':' || c == ';' || c == 0x60C || c == 0x61B; }

static bool looks_title(const Reader *r)
{
    const Line *line = &r->line;
    if (!line->whole || line->n == 0 || line->n > TITLE_WORDS || is_stop(line->last) || !has_next(r)) return false;
    return gap_after(r) || length(r, r->row + 1) > 2 * length(r, r->row);
}

static bool read_title(Reader *r)
{
    if (r->titled || r->storied || r->line.n == 0) return false;
    r->titled = true;
    if (!looks_title(r)) return false;
    r->facts->title = str_slice(r->doc->text, r->rows.at[r->row].span);
    push(r, BLOCK_TITLE);
    return true;
}

/* A bullet or a number with a mark begins the row. */
static bool itemized(const Reader *r, uint32_t row)
{
    Str text = r->doc->text;
    Span s = r->rows.at[row].span;
    uint32_t n, at = s.begin, c = utf8_read(text, at, &n);
    bool digits = false;
    while (lexicon_letter(r->lex, c).does == LETTER_digit || (c >= '0' && c <= '9')) {
        digits = true, at += n;
        if (at >= s.end) return false;
        c = utf8_read(text, at, &n);
    }
    bool mark = digits ? c == '.' || c == ')' || c == '-' || c == 0x2013
                       : c == '*' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2022 || (c >= 0x25A0 && c <= 0x25FF) || c == 0x2714;
    return mark && at + n < s.end && text.p[at + n] == ' ';
}

static bool read_item(Reader *r)
{
    if (!itemized(r, r->row)) return false;
    bool before = r->row > 0 && itemized(r, r->row - 1), after = has_next(r) && itemized(r, r->row + 1);
    if (!before && !after) return false;
    push(r, BLOCK_LIST);
    return true;
}

/* A short line that ends no sentence and stands alone between paragraphs. */
static bool read_heading(Reader *r)
{
    const Line *line = &r->line;
    if (!r->storied || !has_next(r) || !line->whole || line->n == 0 || line->n > HEADING_WORDS || is_stop(line->last)) return false;
    bool alone = r->rows.at[r->row].gap && gap_after(r);
    uint32_t times = alone ? 1 : 4, mine = length(r, r->row) * times;
    if (length(r, r->row + 1) < mine || (!alone && (r->row == 0 || length(r, r->row - 1) < mine))) return false;
    push(r, BLOCK_HEADING);
    return true;
}

static void read_row(Reader *r)
{
    Doc *d = r->doc;
    r->line = line_read(r->lex, d->arena, d->text, r->rows.at[r->row].span);
    if (read_post(r) || read_stamp(r) || read_byline(r) || read_dateline(r) || read_title(r) || read_item(r) || read_heading(r)) return;
    push(r, BLOCK_PARAGRAPH);
    r->storied |= r->line.n > 0 || !r->line.whole;
}

void page_text(const Lexicon *lex, Doc *doc, uint32_t title_bytes, PageFacts *facts)
{
    Reader r = { .lex = lex, .doc = doc, .facts = facts, .rows = rows_read(doc->arena, doc->text) };
    if (title_bytes) {
        Span title = span_trim(doc->text, (Span){ 0, title_bytes });
        ARENA_PUSH(doc->arena, doc->blocks, ((Block){ .kind = BLOCK_TITLE, .span = title }));
        facts->title = str_slice(doc->text, title);
        r.titled = true;
    }
    for (; r.row < r.rows.n; r.row++)
        if (r.rows.at[r.row].span.begin >= title_bytes) read_row(&r);
}
