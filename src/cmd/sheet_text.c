/* Sheet, text - an account on a terminal: wrapped lines, colours, columns. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/sheet.h"

enum { MARGIN = 2, STEP = 3, TABLE = 4, LAST_LEAST = 20, NUMBER_LEAST = 7 };      /* cells; what the last column and one of numbers have at least */

static void nothing(Sheet *s) { (void)s; }

static Style base_style(const Sheet *s)
{
    if (!s->line) return STYLE_PLAIN;
    return s->in == SHEET_TITLE ? STYLE_BOLD : s->in == SHEET_HEADING ? STYLE_GREEN : s->in == SHEET_NOTE ? STYLE_DIM : STYLE_PLAIN;
}

static Style style_of(const Sheet *s, Look look)
{
    switch (look) {
    case LOOK_STRONG: case LOOK_NEWEST: return STYLE_BOLD;
    case LOOK_DIM: case LOOK_REPLACED: return STYLE_DIM;
    case LOOK_ALARM: return STYLE_RED;
    default: return base_style(s);
    }
}

static void say(Sheet *s, Str words, Look look)
{
    lines_style(&s->lines, style_of(s, look));
    if (look == LOOK_REPLACED) lines_say(&s->lines, STR("("));
    lines_say(&s->lines, words);
    if (look == LOOK_REPLACED) lines_say(&s->lines, STR(")"));
    if (look == LOOK_NEWEST) lines_say(&s->lines, STR("*"));
    lines_style(&s->lines, base_style(s));
}

static void quote(Sheet *s, Str words, Look look)
{
    lines_style(&s->lines, style_of(s, look));
    lines_quote(&s->lines, words);
    lines_style(&s->lines, base_style(s));
}

static void exact(Sheet *s, Str words)
{
    lines_style(&s->lines, STYLE_DIM);
    lines_exact(&s->lines, words);
    lines_style(&s->lines, base_style(s));
}

static void link(Sheet *s, Str url, Str words)
{
    (void)url;
    quote(s, words, LOOK_PLAIN);
}

static void stamp(Sheet *s, Str iso, Str shown)
{
    (void)iso;
    quote(s, shown, LOOK_DIM);
}

/* ---- lines --------------------------------------------------------------------------------------- */

static void line_begin(Sheet *s, uint32_t indent, uint32_t hang)
{
    lines_begin(&s->lines, indent, hang);
    s->line = true;
}

static void line_end(Sheet *s)
{
    if (s->line) lines_end(&s->lines);
    s->line = false;
}

static void block(Sheet *s, SheetBlock in)
{
    s->in = in;
    if (in == SHEET_LEAD || in == SHEET_HEADING) lines_end(&s->lines);
    line_begin(s, in == SHEET_NOTE ? MARGIN : 0, in == SHEET_COUNTS || in == SHEET_GRADE || in == SHEET_NOTE ? MARGIN : 0);
    lines_style(&s->lines, base_style(s));
}

static void block_end(Sheet *s)
{
    line_end(s);
    s->in = SHEET_LEAD;
}

static void list(Sheet *s)
{
    line_end(s);
    s->depth++;
}

static void list_end(Sheet *s) { s->depth--; }

static void item(Sheet *s, bool holds_words)
{
    uint32_t indent = MARGIN + (s->depth - 1) * STEP, most = s->lines.width / 2;
    (void)holds_words;
    if (indent > most) indent = most;
    s->in = SHEET_LEAD;
    line_begin(s, indent, indent + STEP);
    lines_style(&s->lines, STYLE_DIM);
    lines_say(&s->lines, s->depth > 1 ? label(&s->labels, "account.branch") : STR("-"));
    lines_say(&s->lines, STR(" "));
    lines_style(&s->lines, STYLE_PLAIN);
}

/* ---- tables -------------------------------------------------------------------------------------- */

static uint32_t column_at(const Sheet *s, uint32_t column)
{
    uint32_t at = s->grouped ? TABLE : MARGIN, most = s->lines.width - NUMBER_LEAST;
    for (uint32_t i = s->grouped; i < column; i++) at += s->columns[i].cells;
    return at > most ? most : at;
}

static void row(Sheet *s)
{
    s->at = s->grouped;
    line_end(s);
    line_begin(s, 0, column_at(s, s->n_columns - 1));
}

static void cell(Sheet *s) { lines_tab(&s->lines, column_at(s, s->at++)); }

/* Columns of numbers share what room the others leave, up to what they ask for. */
static void share_room(Sheet *s)
{
    uint32_t taken = s->grouped ? TABLE : MARGIN, n = 0;
    for (uint32_t i = s->grouped; i < s->n_columns; i++)
        if (s->columns[i].number) n++; else taken += s->columns[i].cells ? s->columns[i].cells : LAST_LEAST;
    uint32_t each = n && s->lines.width > taken ? (s->lines.width - taken) / n : 0;
    if (each < NUMBER_LEAST) each = NUMBER_LEAST;
    for (uint32_t i = s->grouped; i < s->n_columns; i++)
        if (s->columns[i].number && s->columns[i].cells > each) s->columns[i].cells = each;
}

static void table(Sheet *s, const Column *columns, uint32_t n, bool grouped)
{
    memcpy(s->columns, columns, n * sizeof *columns);
    s->n_columns = n, s->grouped = grouped;
    share_room(s);
    row(s);
    for (uint32_t i = grouped; i < n; i++) {
        cell(s);
        say(s, columns[i].label, LOOK_DIM);
    }
    line_end(s);
}

static void group(Sheet *s, uint32_t rows)
{
    (void)rows;
    line_begin(s, MARGIN, MARGIN);
    lines_style(&s->lines, STYLE_CYAN);
}

static void incident(Sheet *s, Str id)
{
    (void)id;
    s->depth = 0;
}

static void incident_end(Sheet *s)
{
    lines_end(&s->lines);
    lines_end(&s->lines);
}

const SheetForm sheet_text = {
    .open = nothing, .close = nothing, .incident = incident, .incident_end = incident_end, .block = block, .block_end = block_end, .say = say, .quote = quote,
    .exact = exact, .link = link, .stamp = stamp, .table = table, .table_end = nothing, .group = group, .row = row, .cell = cell, .row_end = line_end,
    .list = list, .list_end = list_end, .item = item, .item_end = line_end, .legend = "account.legend", .addresses = true,
};
