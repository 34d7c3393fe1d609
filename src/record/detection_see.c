/* Detection, seeing - what the weights may look at of a sentence, by name. Learning and reading call the same code, so that they cannot drift apart. */
// SPDX-License-Identifier: Apache-2.0
#include "record/detection.h"

#include "arabic/clitics.h"
#include "arabic/features.h"
#include "lexicon/letters.h"
#include "record/pieces.h"
#include "record/print.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct {
    const Record *r;
    const Doc *d;
    uint32_t first, end;          /* tokens */
    Str article, article_norm;
    Letters letters;
    SeenFeature *seen;
    void *context;
} Sight;

__attribute__((format(printf, 2, 3))) static void see(const Sight *s, const char *format, ...)
{
    char name[FEATURE_NAME_MAX];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(name, sizeof name, format, args);
    va_end(args);
    if (n > 0 && n < FEATURE_NAME_MAX) s->seen(s->context, (Str){ name, (uint32_t)n });
}

/* Which of the rising edges a number has reached; they end with 0. */
static uint32_t step(int64_t n, const int64_t *edges)
{
    uint32_t i = 0;
    while (edges[i] && n >= edges[i]) i++;
    return i;
}

/* ---- words */

/* The lemma in normal form, the article off where no row knew the word. */
static Str lemma(const Sight *s, const Piece *p)
{
    Str norm = letters_normal(s->letters, s->d->arena, p->lemma), al = s->article_norm;
    return p->main && p->definite && str_starts(norm, al) && norm.n > al.n + 2 ? (Str){ norm.p + al.n, norm.n - al.n } : norm;
}

static Str edge_lemma(const Sight *s, uint32_t t, bool last)
{
    Piece pieces[PIECES_MAX];
    uint32_t n = pieces_of(s->r, s->article, t, pieces);
    return lemma(s, &pieces[last ? n - 1 : 0]);
}

static const char *token_pos(const Sight *s, uint32_t t)
{
    Piece pieces[PIECES_MAX];
    uint32_t n = pieces_of(s->r, s->article, t, pieces);
    for (uint32_t i = 0; i < n; i++)
        if (pieces[i].main) return pieces[i].upos;
    return "";
}

/* Words, pairs of words, and classes of words used alike. */
static void see_words(const Sight *s)
{
    Str before = STR("^");
    for (uint32_t t = s->first; t < s->end; t++) {
        Piece pieces[PIECES_MAX];
        uint32_t n = pieces_of(s->r, s->article, t, pieces);
        if (s->d->facts && s->d->facts[t].cluster) see(s, "class=%u", s->d->facts[t].cluster);
        for (uint32_t i = 0; i < n; i++) {
            if (!strcmp(pieces[i].upos, "PUNCT")) continue;
            Str word = strcmp(pieces[i].upos, "NUM") ? lemma(s, &pieces[i]) : STR("0");
            see(s, "word=%" STR_FMT, STR_ARG(word));
            see(s, "pair=%" STR_FMT "_%" STR_FMT, STR_ARG(before), STR_ARG(word));
            before = word;
        }
    }
}

/* How much of it are verbs, nouns ...: an order tells, a thought describes. */
static void see_shape(const Sight *s)
{
    static const char *const parts[] = { "VERB", "NOUN", "ADJ", "PROPN", "NUM", "PUNCT", "ADP", "PRON" };
    static const int64_t lengths[] = { 8, 15, 22, 30, 40, 55, 0 }, shares[] = { 3, 8, 15, 25, 0 };
    uint32_t n = s->end - s->first;
    for (uint32_t p = 0; p < sizeof parts / sizeof *parts; p++) {
        uint32_t count = 0;
        for (uint32_t t = s->first; t < s->end; t++) count += !strcmp(token_pos(s, t), parts[p]);
        see(s, "share=%s %u", parts[p], step(n ? 100 * count / n : 0, shares));
    }
    see(s, "length=%u", step(n, lengths));
    see(s, "always");
    for (uint32_t t = s->first; t < s->end; t++)
        if (s->d->tokens.at[t].letter) see(s, "mark=%u", s->d->tokens.at[t].letter);
}

/* ---- events, figures, times, speakers */

static bool is_violent(uint8_t kind) { return kind != EVENT_arrest && kind != EVENT_protest && kind != EVENT_accident && kind != EVENT_disaster && kind != EVENT_displacement; }

/* How the word that names the event stands: as a verb or a noun, where in the sentence, between which words. */
static void see_trigger(const Sight *s, const Event *e, const char *kind)
{
    static const int64_t places[] = { 1, 4, 8, 15, 25, 0 };
    uint32_t t = e->token, after = token_of_byte(s->d, e->trigger.end);
    const Token *w = &s->d->tokens.at[t];
    see(s, "told=%s %s %d", kind, token_pos(s, t), (w->tag.proclitics & CLITIC_AL) != 0);
    see(s, "glued=%s %u", kind, w->tag.proclitics & ~(uint32_t)CLITIC_AL);
    see(s, "place=%s %u", kind, step(t - s->first, places));
    see(s, "trigger=%s %" STR_FMT, kind, STR_ARG(edge_lemma(s, t, true)));
    if (t > s->first) see(s, "before=%s %" STR_FMT, kind, STR_ARG(edge_lemma(s, t - 1, true)));
    if (t > s->first + 1) see(s, "before2=%s %" STR_FMT, kind, STR_ARG(edge_lemma(s, t - 2, true)));
    if (after < s->end) see(s, "after=%s %" STR_FMT, kind, STR_ARG(edge_lemma(s, after, false)));
}

static void see_harm(const Sight *s, uint32_t event, const char *kind)
{
    bool any = false;
    for (uint32_t i = 0; i < s->d->figures.n; i++) {
        const Figure *f = &s->d->figures.at[i];
        if (f->event != event) continue;
        any = true;
        see(s, "harm=%s %s", kind, symbol_name(SET_EFFECT, f->effect));
        see(s, "harm=%s %s", kind, symbol_name(SET_QUALIFIER, f->qualifier));
    }
    if (!any) see(s, "harm=%s none", kind);
}

static void see_event(const Sight *s, uint32_t i, const char *kind)
{
    const Event *e = &s->d->events.at[i];
    see(s, "event=%s", kind);
    see(s, "status=%s %s", kind, status_name(e->status));
    see(s, "where=%s %d", kind, e->place != NONE);
    see(s, "doer=%s %d", kind, !span_empty(e->actor));
    see(s, "goal=%s %d", kind, !span_empty(e->target));
    see(s, "said=%s %d", kind, e->by != NONE);
    see_trigger(s, e, kind);
    see_harm(s, i, kind);
}

static void see_events(const Sight *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->d->events.n; i++) {
        const Event *e = &s->d->events.at[i];
        if (e->token < s->first || e->token >= s->end) continue;
        n++;
        see_event(s, i, symbol_name(SET_EVENT_KIND, e->kind));
        see_event(s, i, is_violent(e->kind) ? "violent" : "calm");
        if (e->why.table == TABLE_EVENTS) see(s, "row=%" STR_FMT, STR_ARG(lexicon_name(s->r->lex, TABLE_EVENTS, e->why.row)));
    }
    see(s, "events=%u", n < 3 ? n : 3);
}

static void see_figures(const Sight *s)
{
    static const int64_t sizes[] = { 1, 2, 3, 6, 15, 40, 100, 0 };
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->d->figures.n; i++) {
        const Figure *f = &s->d->figures.at[i];
        const char *effect = symbol_name(SET_EFFECT, f->effect);
        if (f->first < s->first || f->first >= s->end) continue;
        n++;
        see(s, "figure=%s %s", effect, status_name(f->status));
        see(s, "figure=%s %s", effect, f->cumulative ? "cumulative" : "incident");
        see(s, "figure=%s", symbol_name(SET_QUALIFIER, f->qualifier));
        see(s, "who=%s", symbol_name(SET_WHO, f->who));
        if (f->low >= 0) see(s, "size=%s %u", effect, step(f->low, sizes));
    }
    see(s, "figures=%u", n < 3 ? n : 3);
}

static void see_times(const Sight *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->d->times.n; i++) {
        const Time *t = &s->d->times.at[i];
        if (t->first < s->first || t->first >= s->end) continue;
        n++;
        see(s, "time=%u %u %d%d", t->grain, t->anchor, t->duration, t->set);
    }
    see(s, "times=%u", n < 3 ? n : 3);
}

static void see_sources(const Sight *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->d->sources.n; i++) {
        const Source *x = &s->d->sources.at[i];
        if (x->first < s->first || x->first >= s->end) continue;
        n++;
        see(s, "source=%s", symbol_name(SET_SOURCE, x->kind));
    }
    see(s, "sources=%u", n < 3 ? n : 3);
}

void detection_see(const Record *r, uint32_t first, uint32_t end, SeenFeature *seen, void *context)
{
    Letters letters = lexicon_letters(r->lex);
    Str article = pieces_article(r);
    Sight s = { r, &r->doc, first, end, article, letters_normal(letters, r->doc.arena, article), letters, seen, context };
    see_words(&s);
    see_shape(&s);
    see_events(&s);
    see_figures(&s);
    see_times(&s);
    see_sources(&s);
}
