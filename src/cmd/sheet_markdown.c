/* Sheet, Markdown - an account in GitHub's Markdown, to be put into an issue, a wiki or a report.
 *
 * Words of documents are isolated by U+2068 and U+2069, and every character that could be markup is escaped. In Arabic the whole
 * lies in a division that runs from right to left. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/sheet.h"

enum { DEEPEST = 20 };                             /* levels of a list; what is deeper stays at that level */

static void nothing(Sheet *s) { (void)s; }

static const char *escape(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '|': return "\\|";
    case '\\': return "\\\\";
    case '*': return "\\*";
    case '_': return "\\_";
    case '`': return "\\`";
    case '[': return "\\[";
    case ']': return "\\]";
    case '#': return "\\#";
    case '~': return "\\~";
    case '!': return "\\!";
    case '$': return "\\$";
    case '@': return "&#64;";
    default: return NULL;
    }
}

/* What would end an address within «(<...>)»; the rest stays, so that it may be copied. */
static const char *escape_address(char c)
{
    switch (c) {
    case '<': return "%3C";
    case '>': return "%3E";
    case '\\': return "%5C";
    case '|': return "%7C";
    case ' ': return "%20";
    case '&': return "&amp;";
    default: return NULL;
    }
}

static const char *mark_of(Look look) { return look == LOOK_STRONG || look == LOOK_ALARM || look == LOOK_NEWEST ? "**" : look == LOOK_REPLACED ? "~~" : ""; }

static void say(Sheet *s, Str words, Look look)
{
    sheet_raw(s, mark_of(look));
    sheet_put(s->out, words, escape);
    if (look == LOOK_NEWEST) sheet_raw(s, "\\*");
    sheet_raw(s, mark_of(look));
}

static void quote(Sheet *s, Str words, Look look)
{
    sheet_raw(s, mark_of(look));
    sheet_put_isolated(s->out, words, escape);
    sheet_raw(s, mark_of(look));
}

static void exact(Sheet *s, Str words)
{
    sheet_raw(s, "\xC2\xAB");
    sheet_put_isolated(s->out, words, escape);
    sheet_raw(s, "\xC2\xBB");
}

static void link(Sheet *s, Str url, Str words)
{
    bool leads = sheet_address(url);
    if (leads) sheet_raw(s, "[");
    sheet_put_isolated(s->out, words, escape);
    if (!leads) return;
    sheet_raw(s, "](<");
    sheet_put(s->out, url, escape_address);
    sheet_raw(s, ">)");
}

static void jump(Sheet *s, Str id, bool begin)
{
    sheet_raw(s, begin ? "[" : "](#");
    if (begin) return;
    sheet_put(s->out, id, escape_address);
    sheet_raw(s, ")");
}

static void stamp(Sheet *s, Str iso, Str shown)
{
    (void)iso;
    quote(s, shown, LOOK_PLAIN);
}

static void open(Sheet *s)
{
    if (s->labels.arabic) sheet_raw(s, "<div dir=\"rtl\">\n\n");
}

static void close(Sheet *s)
{
    if (s->labels.arabic) sheet_raw(s, "</div>\n");
}

static void incident(Sheet *s, Str id)
{
    s->depth = 0;
    sheet_raw(s, "<a id=\"");
    sheet_put(s->out, id, escape_address);
    sheet_raw(s, "\"></a>\n\n");
}

/* ---- blocks and lists ---------------------------------------------------------------------------- */

static void block(Sheet *s, SheetBlock in)
{
    sheet_raw(s, in == SHEET_TOP ? "# " : in == SHEET_TITLE ? "## " : in == SHEET_HEADING ? "### " : "");
}

static void block_end(Sheet *s) { sheet_raw(s, "\n\n"); }

static void line_end(Sheet *s)
{
    if (s->line) sheet_raw(s, "\n");
    s->line = false;
}

static void list(Sheet *s)
{
    line_end(s);
    s->depth++;
}

static void list_end(Sheet *s)
{
    line_end(s);
    if (--s->depth == 0) sheet_raw(s, "\n");
}

static void item(Sheet *s, bool holds_words)
{
    (void)holds_words;
    for (uint32_t i = 1; i < s->depth && i < DEEPEST; i++) sheet_raw(s, "  ");
    sheet_raw(s, "- ");
    s->line = true;
}

/* ---- tables -------------------------------------------------------------------------------------- */

static void table(Sheet *s, const Column *columns, uint32_t n, bool grouped)
{
    s->grouped = grouped, s->n_columns = n;
    for (uint32_t i = 0; i < n; i++) {
        sheet_raw(s, i ? " | " : "| ");
        sheet_put(s->out, columns[i].label, escape);
    }
    sheet_raw(s, " |\n");
    for (uint32_t i = 0; i < n; i++) sheet_raw(s, columns[i].number ? "|---:" : "|---");
    sheet_raw(s, "|\n");
}

static void table_end(Sheet *s) { sheet_raw(s, "\n"); }

static void group(Sheet *s, uint32_t rows)
{
    (void)rows;
    s->first = true;
    s->group_from = s->out->n;
}

/* The group's words, which were written as they came, are kept, to begin each of its rows. */
static void group_keep(Sheet *s)
{
    s->group_words = arena_copy(s->arena, (Str){ s->out->p + s->group_from, (uint32_t)(s->out->n - s->group_from) });
    s->out->n = s->group_from;
    s->first = false;
}

static void row(Sheet *s)
{
    if (s->grouped && s->first) group_keep(s);
    if (s->grouped) sheet_raw(s, "| "), json_raw(s->out, s->group_words);
    s->at = s->grouped;
}

static void cell(Sheet *s) { sheet_raw(s, s->at++ ? " | " : "| "); }
static void row_end(Sheet *s) { sheet_raw(s, " |\n"); }

const SheetForm sheet_markdown = {
    .open = open, .close = close, .incident = incident, .incident_end = nothing, .block = block, .block_end = block_end, .say = say, .quote = quote,
    .exact = exact, .link = link, .jump = jump, .stamp = stamp, .table = table, .table_end = table_end, .group = group, .row = row, .cell = cell, .row_end = row_end,
    .list = list, .list_end = list_end, .item = item, .item_end = line_end, .legend = "account.legend_md", .page = true,
};
