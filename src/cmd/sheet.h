/* Sheet - what an account is written on: a terminal, Markdown, or a page of HTML.
 *
 * account*.c says what there is to tell, in blocks, tables and nested lists, and knows no format; a form (sheet_text.c,
 * sheet_markdown.c, sheet_html.c) puts it down. What is said is either ours (`say`) or a document's (`quote`, `exact`, `link`): the
 * latter is hostile, so a form escapes it, takes control characters out, and isolates its direction from the line around it.
 *
 * Blocks do not nest. An item of a list may hold a list after its own words. A table's first column may be a group that its rows
 * share: `group`, then its words, then the rows. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_SHEET_H
#define CMD_SHEET_H
#include "cmd/lines.h"
#include "incident/incidents.h"
#include "lexicon/labels.h"

typedef enum { SHEET_TOP, SHEET_TITLE, SHEET_COUNTS, SHEET_GRADE, SHEET_LEAD, SHEET_HEADING, SHEET_NOTE } SheetBlock;
typedef enum { LOOK_PLAIN, LOOK_STRONG, LOOK_DIM, LOOK_ALARM, LOOK_NEWEST, LOOK_REPLACED } Look;

/* `cells`: how wide it is on a terminal. */
typedef struct { Str label; uint32_t cells; bool number; } Column;
enum { COLUMNS_MOST = 10 };

typedef struct Sheet Sheet;

typedef struct {
    void (*open)(Sheet *), (*close)(Sheet *);                     /* of all incidents */
    void (*incident)(Sheet *, Str id), (*incident_end)(Sheet *);
    void (*block)(Sheet *, SheetBlock), (*block_end)(Sheet *);
    void (*say)(Sheet *, Str, Look), (*quote)(Sheet *, Str, Look);
    void (*exact)(Sheet *, Str words);                            /* as they stand in a document */
    void (*link)(Sheet *, Str url, Str words);
    void (*jump)(Sheet *, Str id, bool begin);                    /* around words that lead to an incident of this sheet */
    void (*stamp)(Sheet *, Str iso, Str shown);                   /* a time */
    void (*table)(Sheet *, const Column *, uint32_t n, bool grouped), (*table_end)(Sheet *);
    void (*group)(Sheet *, uint32_t rows), (*row)(Sheet *), (*cell)(Sheet *), (*row_end)(Sheet *);
    void (*list)(Sheet *), (*list_end)(Sheet *);
    void (*item)(Sheet *, bool exact), (*item_end)(Sheet *);      /* exact: it holds exact words */
    void (*chart)(Sheet *, const Dossier *, const Toll *);        /* NULL where a form has none */
    const char *legend;                                           /* label that explains its looks */
    bool page, addresses;         /* it is a page of its own, with a head; a link does not show where it leads */
} SheetForm;

struct Sheet {
    const SheetForm *form;
    Labels labels;
    Arena *arena;                 /* for what lives as long as one incident */
    Json *out;
    Lines lines;                  /* text */
    SheetBlock in;                     /* the block that is open */
    uint32_t depth;               /* of lists */
    bool line;                    /* a line, or an item's own words, are open */
    Column columns[COLUMNS_MOST];
    uint32_t n_columns, at;       /* of the table; at: cells of this row so far */
    bool grouped, first;          /* first: no row of the group yet */
    size_t group_from;            /* Markdown: where the group's words begin, to be said again in each row */
    Str group_words;
    Str title;                    /* HTML: of the page */
};

/* A document's words without control characters and marks that turn directions, line ends as blanks; `escape` gives what stands for an
 * ASCII character, NULL for itself. */
void sheet_put(Json *out, Str words, const char *(*escape)(char c));
void sheet_put_isolated(Json *out, Str words, const char *(*escape)(char c));      /* between U+2068 and U+2069 */
/* Is it an address that may be followed: http or https? */
bool sheet_address(Str url);
static inline void sheet_raw(Sheet *s, const char *words) { json_raw(s->out, str_of(words)); }
/* sheet_chart.c: an SVG figure of what each root said over time; nothing where there are not two figures with a time. */
void sheet_chart(Sheet *s, const Dossier *d, const Toll *t);
/* The CSS of a page. */
extern const char sheet_style[];

extern const SheetForm sheet_text, sheet_markdown, sheet_html;

#endif
