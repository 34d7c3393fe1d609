/* Sheet, HTML - an account as one page that needs nothing else: no script, no request, its style within.
 *
 * Words of documents are escaped and lie in <bdi>, so that their direction stays theirs; only http and https are made links. The page
 * follows the reader's light or dark setting, prints, and is read by a screen reader without its looks. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/sheet.h"

#include <stdio.h>

static const char *escape(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

static void put(Sheet *s, Str words) { sheet_put(s->out, words, escape); }

static void put_label(Sheet *s, const char *key) { put(s, label(&s->labels, key)); }

/* ---- words --------------------------------------------------------------------------------------- */

/* What a look says to those who do not see it. */
static void unseen(Sheet *s, const char *key)
{
    sheet_raw(s, "<span class=\"unseen\">");
    put_label(s, key);
    sheet_raw(s, " </span>");
}

static void look_begin(Sheet *s, Look look)
{
    static const char *const tags[] = { "", "<strong>", "<span class=\"dim\">", "<strong class=\"alarm\">", "<mark>", "<s>" };
    sheet_raw(s, tags[look]);
    if (look == LOOK_NEWEST) unseen(s, "account.newest");
    if (look == LOOK_REPLACED) unseen(s, "account.replaced");
}

static void look_end(Sheet *s, Look look)
{
    static const char *const tags[] = { "", "</strong>", "</span>", "</strong>", "</mark>", "</s>" };
    sheet_raw(s, tags[look]);
}

static void say(Sheet *s, Str words, Look look)
{
    look_begin(s, look);
    put(s, words);
    look_end(s, look);
}

static void isolated(Sheet *s, Str words)
{
    sheet_raw(s, "<bdi>");
    put(s, words);
    sheet_raw(s, "</bdi>");
}

static void quote(Sheet *s, Str words, Look look)
{
    look_begin(s, look);
    isolated(s, words);
    look_end(s, look);
}

static void exact(Sheet *s, Str words)
{
    sheet_raw(s, "<q class=\"words\">");
    isolated(s, words);
    sheet_raw(s, "</q>");
}

static void link(Sheet *s, Str url, Str words)
{
    if (!sheet_address(url)) { isolated(s, words); return; }
    sheet_raw(s, "<a rel=\"noreferrer noopener nofollow\" href=\"");
    put(s, url);
    sheet_raw(s, "\">");
    isolated(s, words);
    sheet_raw(s, "</a>");
}

static void jump(Sheet *s, Str id, bool begin)
{
    if (!begin) { sheet_raw(s, "</a>"); return; }
    sheet_raw(s, "<a href=\"#");
    put(s, id);
    sheet_raw(s, "\">");
}

static void stamp(Sheet *s, Str iso, Str shown)
{
    (void)iso;
    sheet_raw(s, "<bdi class=\"time\" dir=\"ltr\">");
    put(s, shown);
    sheet_raw(s, "</bdi>");
}

/* ---- the page ------------------------------------------------------------------------------------ */

static void open(Sheet *s)
{
    sheet_raw(s, s->labels.arabic ? "<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n" : "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n");
    sheet_raw(s, "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                 "<meta name=\"referrer\" content=\"no-referrer\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
    put_label(s, "account.contents");
    sheet_raw(s, "</title>\n<style>\n");
    sheet_raw(s, sheet_style);
    sheet_raw(s, "</style>\n</head>\n<body>\n<main>\n");
}

static void close(Sheet *s) { sheet_raw(s, "</main>\n</body>\n</html>\n"); }

static void incident(Sheet *s, Str id)
{
    s->depth = 0;
    sheet_raw(s, "<article id=\"");
    put(s, id);
    sheet_raw(s, "\">\n");
}

static void incident_end(Sheet *s) { sheet_raw(s, "</article>\n"); }

static void block(Sheet *s, SheetBlock in)
{
    static const char *const tags[] = { "<h1>", "<h2>", "<p class=\"counts\">", "<p class=\"grade\">", "<p class=\"lead\">", "<h3>", "<p class=\"note\">" };
    s->in = in;
    sheet_raw(s, tags[in]);
}

static void block_end(Sheet *s)
{
    static const char *const tags[] = { "</h1>\n", "</h2>\n", "</p>\n", "</p>\n", "</p>\n", "</h3>\n", "</p>\n" };
    sheet_raw(s, tags[s->in]);
}

/* ---- lists: an item's own words are a line, which may be reached by the keyboard where it holds exact words ---- */

static void line_end(Sheet *s)
{
    if (s->line) sheet_raw(s, "</div>");
    s->line = false;
}

static void list(Sheet *s)
{
    line_end(s);
    sheet_raw(s, s->depth++ ? "\n<ul>\n" : "<ul class=\"list\">\n");
}

static void list_end(Sheet *s)
{
    s->depth--;
    sheet_raw(s, "</ul>\n");
}

static void item(Sheet *s, bool holds_words)
{
    sheet_raw(s, holds_words ? "<li><div class=\"line\" tabindex=\"0\">" : "<li><div>");
    s->line = true;
}

static void item_end(Sheet *s)
{
    line_end(s);
    sheet_raw(s, "</li>\n");
}

/* ---- tables -------------------------------------------------------------------------------------- */

static void table(Sheet *s, const Column *columns, uint32_t n, bool grouped)
{
    memcpy(s->columns, columns, n * sizeof *columns);
    s->n_columns = n, s->grouped = grouped, s->first = true;
    sheet_raw(s, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    put(s, columns[0].label);
    sheet_raw(s, "\"><table>\n<thead><tr>");
    for (uint32_t i = 0; i < n; i++) {
        sheet_raw(s, columns[i].number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
        put(s, columns[i].label);
        sheet_raw(s, "</th>");
    }
    sheet_raw(s, "</tr></thead>\n");
    if (!grouped) sheet_raw(s, "<tbody>\n");
}

static void table_end(Sheet *s)
{
    if (!s->grouped || !s->first) sheet_raw(s, "</tbody>\n");
    sheet_raw(s, "</table></div>\n");
}

static void group(Sheet *s, uint32_t rows)
{
    char tag[64];
    snprintf(tag, sizeof tag, "<tr><th scope=\"rowgroup\" rowspan=\"%u\">", rows);
    sheet_raw(s, s->first ? "<tbody>\n" : "</tbody>\n<tbody>\n");
    sheet_raw(s, tag);
    s->first = false;
    s->line = true;                                /* its first row is begun */
}

static void row(Sheet *s)
{
    if (!s->grouped) { sheet_raw(s, "<tr>"), s->at = 0; return; }
    sheet_raw(s, s->line ? "</th>" : "<tr>");
    s->at = 1, s->line = false;
}

static void cell(Sheet *s)
{
    bool head = !s->grouped && s->at == 0;
    if (s->at > s->grouped) sheet_raw(s, !s->grouped && s->at == 1 ? "</th>" : "</td>");
    sheet_raw(s, head ? "<th scope=\"row\">" : s->at < s->n_columns && s->columns[s->at].number ? "<td class=\"number\">" : "<td>");
    s->at++;
}

static void row_end(Sheet *s) { sheet_raw(s, "</td></tr>\n"); }

const SheetForm sheet_html = {
    .open = open, .close = close, .incident = incident, .incident_end = incident_end, .block = block, .block_end = block_end, .say = say, .quote = quote,
    .exact = exact, .link = link, .jump = jump, .stamp = stamp, .table = table, .table_end = table_end, .group = group, .row = row, .cell = cell, .row_end = row_end,
    .list = list, .list_end = list_end, .item = item, .item_end = item_end, .chart = sheet_chart, .legend = "account.legend_html", .page = true,
};
