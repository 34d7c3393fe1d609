/* Text - see text.h. The events in the order of the text, each with its figures; then figures of no event; then a count. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/text.h"

#include "record/print.h"

#include <stdio.h>
#include <stdlib.h>

enum { MARGIN = 2, INNER = 5, COLUMN = 16 };       /* cells */

typedef struct {
    const Record *r;
    const Doc *d;
    const Labels *labels;
    Lines *l;
    uint32_t *first, *next;       /* figures of each event (the last place: of none), and after each figure; NONE ends */
} Account;

static void say(Account *a, const char *key) { lines_say(a->l, label(a->labels, key)); }
static void say_text(Account *a, const char *text) { lines_say(a->l, str_of(text)); }
static void comma(Account *a) { lines_say(a->l, label_between(a->labels, "comma")); }
static void quote_span(Account *a, Span s) { lines_quote(a->l, str_slice(a->d->text, s)); }

static void quote_words(Account *a, Span s)
{
    lines_style(a->l, STYLE_DIM);
    lines_exact(a->l, str_slice(a->d->text, s));
    lines_style(a->l, STYLE_PLAIN);
}

static void begin_entry(Account *a, const char *key)
{
    lines_begin(a->l, INNER, COLUMN);
    lines_style(a->l, STYLE_DIM);
    say(a, key);
    lines_style(a->l, STYLE_PLAIN);
    lines_tab(a->l, COLUMN);
}

/* ---- according to whom --------------------------------------------------------------------------- */

static void say_chain(Account *a, const Chain *c)
{
    for (uint32_t i = 0; i < c->n_links; i++) {
        if (i) { say_text(a, " "); say(a, "arrow"); say_text(a, " "); }
        lines_style(a->l, STYLE_CYAN);
        quote_span(a, a->d->sources.at[c->links[i]].span);
        lines_style(a->l, STYLE_PLAIN);
    }
    if (c->stance > STANCE_affirm) { comma(a); lines_say(a->l, label_of(a->labels, "stance", symbol_name(SET_STANCE, c->stance))); }
    if (c->channel) { comma(a); lines_say(a->l, label_of(a->labels, "channel", symbol_name(SET_CHANNEL, c->channel))); }
    if (!span_empty(c->cue)) { say_text(a, " "); quote_words(a, c->cue); }
}

static void entry_chain(Account *a, uint32_t by)
{
    begin_entry(a, "according_to");
    if (by == NONE) say(a, "the_text"); else say_chain(a, &a->d->chains.at[by]);
    lines_end(a->l);
}

/* ---- figures ------------------------------------------------------------------------------------- */

static void say_count(Account *a, const Figure *f)
{
    char number[64];
    bool range = f->low >= 0 && f->high >= 0 && f->low != f->high, vague = f->qualifier == QUALIFIER_vague;
    if (f->low < 0 && f->high < 0) { say(a, "no_number"); return; }
    if (!range && !vague && f->qualifier > QUALIFIER_exact) { lines_say(a->l, label_of(a->labels, "qualifier", symbol_name(SET_QUALIFIER, f->qualifier))); say_text(a, " "); }
    if (range) snprintf(number, sizeof number, "%lld\xE2\x80\x93%lld", (long long)f->low, (long long)f->high);
    else snprintf(number, sizeof number, "%lld", (long long)(f->low >= 0 ? f->low : f->high));
    say_text(a, number);
    if (vague && !range) { say_text(a, " "); say(a, "or_more"); }
}

static void say_flag(Account *a, const char *key)
{
    comma(a);
    lines_style(a->l, STYLE_YELLOW);
    say(a, key);
    lines_style(a->l, STYLE_PLAIN);
}

static void say_status(Account *a, uint32_t status)
{
    static const char *const keys[] = { "", "status.denied", "status.planned", "status.possible" };
    if (status != STATUS_ACTUAL && status < 4) say_flag(a, keys[status]);
}

static void figure_line(Account *a, const Figure *f)
{
    lines_begin(a->l, INNER, COLUMN);
    lines_style(a->l, STYLE_RED);
    lines_say(a->l, label_of(a->labels, "effect", symbol_name(SET_EFFECT, f->effect)));
    lines_style(a->l, STYLE_PLAIN);
    lines_tab(a->l, COLUMN);
    lines_style(a->l, STYLE_BOLD);
    say_count(a, f);
    lines_style(a->l, STYLE_PLAIN);
    if (f->who > WHO_person) { comma(a); lines_say(a->l, label_of(a->labels, "who", symbol_name(SET_WHO, f->who))); }
    if (f->part) say_flag(a, "part");
    if (f->cumulative) say_flag(a, "cumulative");
    say_status(a, f->status);
    say_text(a, " ");
    quote_words(a, f->span);
    lines_end(a->l);
}

/* Threads the figures by their events, in the order of the text. */
static void thread_figures(Account *a)
{
    const Doc *d = a->d;
    a->first = arena_alloc(d->arena, (d->events.n + 1) * sizeof *a->first);
    a->next = arena_alloc(d->arena, (d->figures.n + 1) * sizeof *a->next);
    for (uint32_t i = 0; i <= d->events.n; i++) a->first[i] = NONE;
    for (uint32_t i = d->figures.n; i-- > 0;) {
        uint32_t *first = &a->first[d->figures.at[i].event < d->events.n ? d->figures.at[i].event : d->events.n];
        a->next[i] = *first;
        *first = i;
    }
}

/* The figures of an event that is told under chain `by`: a figure's own chain is shown where it is another. */
static void figures_of(Account *a, uint32_t event, uint32_t by)
{
    for (uint32_t i = a->first[event]; i != NONE; i = a->next[i]) {
        const Figure *f = &a->d->figures.at[i];
        figure_line(a, f);
        if (event == a->d->events.n || f->by != by) entry_chain(a, f->by);
    }
}

/* ---- events -------------------------------------------------------------------------------------- */

static void say_where(Account *a, const Event *e)
{
    if (e->place == NONE && !e->country[0]) return;
    say_text(a, " \xC2\xB7 ");
    if (e->place != NONE) quote_span(a, a->d->places.at[e->place].span);
    if (!e->country[0]) return;
    say_text(a, e->place != NONE ? " (" : "");
    say_text(a, e->country);
    say_text(a, e->place != NONE ? ")" : "");
}

static void event_head(Account *a, uint32_t i, const Event *e)
{
    char number[16];
    snprintf(number, sizeof number, "%u.", i + 1);
    lines_begin(a->l, MARGIN, INNER);
    say_text(a, number);
    lines_tab(a->l, INNER);
    lines_style(a->l, STYLE_BOLD);
    lines_say(a->l, label_kind(a->labels, e->kind));
    lines_style(a->l, STYLE_PLAIN);
    say_where(a, e);
    if (e->date.n) { say_text(a, " \xC2\xB7 "); lines_say(a->l, e->date); }
    say_status(a, e->status);
    say_text(a, " ");
    quote_words(a, e->trigger);
    lines_end(a->l);
}

static void entry_span(Account *a, const char *key, Span s)
{
    if (span_empty(s)) return;
    begin_entry(a, key);
    quote_span(a, s);
    lines_end(a->l);
}

static void event_account(Account *a, uint32_t i)
{
    const Event *e = &a->d->events.at[i];
    event_head(a, i, e);
    entry_span(a, "actor", e->actor);
    entry_span(a, "target", e->target);
    entry_span(a, "claimed_by", e->claimed_by);
    entry_chain(a, e->by);
    figures_of(a, i, e->by);
}

/* ---- the whole ----------------------------------------------------------------------------------- */

static void heading(Account *a, const char *key)
{
    lines_end(a->l);
    lines_begin(a->l, 0, 0);
    lines_style(a->l, STYLE_GREEN);
    say(a, key);
    lines_end(a->l);
}

static void say_authors(Account *a)
{
    const PageFacts *f = &a->r->facts;
    for (uint32_t i = 0; i < f->authors.n; i++) {
        if (i) comma(a); else say_text(a, " \xC2\xB7 ");
        lines_quote(a->l, f->authors.at[i]);
    }
}

static void head(Account *a)
{
    const Record *r = a->r;
    lines_begin(a->l, 0, 0);
    lines_style(a->l, STYLE_BOLD);
    lines_quote(a->l, r->title.n ? r->title : r->id);
    lines_end(a->l);
    lines_begin(a->l, 0, MARGIN);
    if (r->published.n) { say(a, "published"); say_text(a, " "); lines_say(a->l, r->published); say_text(a, " ("); }
    lines_say(a->l, label_of(a->labels, "published_from", published_name(r->doc.published_from)));
    if (r->published.n) say_text(a, ")");
    if (r->facts.modified.n) { say_text(a, " \xC2\xB7 "); say(a, "modified"); say_text(a, " "); lines_say(a->l, r->facts.modified); }
    if (r->publisher.n) { say_text(a, " \xC2\xB7 "); lines_quote(a->l, r->publisher); }
    say_authors(a);
    lines_end(a->l);
}

static int compare_names(const void *a, const void *b) { return str_compare(*(const Str *)a, *(const Str *)b); }

/* Those who know: the last links of the chains, each name once. */
static uint32_t count_roots(const Account *a)
{
    const Doc *d = a->d;
    Str *names = arena_alloc(d->arena, (d->chains.n + 1) * sizeof *names);
    uint32_t n = 0, roots = 0;
    for (uint32_t i = 0; i < d->chains.n; i++) {
        const Chain *c = &d->chains.at[i];
        if (c->n_links) names[n++] = source_name(a->r, &d->sources.at[c->links[c->n_links - 1]]);
    }
    qsort(names, n, sizeof *names, compare_names);
    for (uint32_t i = 0; i < n; i++) roots += i == 0 || !str_eq(names[i], names[i - 1]);
    return roots;
}

static void say_counted(Account *a, uint32_t n, const char *key) { lines_say(a->l, label_counted(a->d->arena, a->labels, key, n)); }

static void tail(Account *a)
{
    const Doc *d = a->d;
    lines_end(a->l);
    lines_begin(a->l, 0, 0);
    lines_style(a->l, STYLE_DIM);
    say_counted(a, d->events.n, "count.event");
    comma(a);
    say_counted(a, d->figures.n, "count.figure");
    comma(a);
    say_counted(a, d->sources.n, "count.source");
    uint32_t roots = count_roots(a);
    comma(a);
    say_counted(a, roots, "count.root");
    lines_end(a->l);
    for (uint32_t i = 0; i < a->r->problems.list.n; i++) {
        lines_begin(a->l, 0, MARGIN);
        lines_style(a->l, STYLE_YELLOW);
        lines_say(a->l, a->r->problems.list.at[i]);
        lines_end(a->l);
    }
    lines_end(a->l);
}

void text_account(const Record *r, const Labels *labels, Lines *lines)
{
    Account a = { .r = r, .d = &r->doc, .labels = labels, .l = lines };
    thread_figures(&a);
    head(&a);
    heading(&a, r->doc.events.n ? "what_happened" : "no_events");
    for (uint32_t i = 0; i < r->doc.events.n; i++) event_account(&a, i);
    if (a.first[r->doc.events.n] != NONE) heading(&a, "figures_apart");
    figures_of(&a, r->doc.events.n, NONE);
    tail(&a);
}
