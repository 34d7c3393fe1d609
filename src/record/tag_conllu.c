/* Tag, CoNLL-U - see tag_tokens.h. Ten columns a word; a token of several words has a line with their range before them. */
// SPDX-License-Identifier: Apache-2.0
#include "record/tag_tokens.h"

#include "record/pieces.h"

#include <stdarg.h>
#include <stdio.h>

enum { OPEN_MAX = 16 };       /* entities that stand in one another */

typedef struct {
    const Record *r;
    Json *out;
    Str article;
    bool entities;
    uint32_t naming;              /* the next naming to open */
    uint32_t open[OPEN_MAX], n_open;
} Writer;

static void say(Writer *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void say(Writer *w, const char *format, ...)
{
    char s[160];
    va_list rest;
    va_start(rest, format);
    int n = vsnprintf(s, sizeof s, format, rest);
    va_end(rest);
    json_raw(w->out, (Str){ s, n < (int)sizeof s ? (uint32_t)n : sizeof s - 1 });
}

/* On one line, its blanks and line ends as one blank each. */
static void say_line(Writer *w, Str s)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i <= s.n; i++) {
        if (i < s.n && (unsigned char)s.p[i] >= ' ') continue;
        json_raw(w->out, (Str){ s.p + from, i - from });
        if (i < s.n) json_raw(w->out, STR(" "));
        from = i + 1;
    }
}

static void feature(Writer *w, bool *any, const char *name, const char *value)
{
    if (!value) return;
    say(w, "%s%s=%s", *any ? "|" : "", name, value);
    *any = true;
}

/* In the order of the alphabet, as the format wants it. */
static void say_feats(Writer *w, const Piece *piece)
{
    static const char *const numbers[] = { NULL, "Sing", "Dual", "Plur" }, *const genders[] = { NULL, "Masc", "Fem", NULL };
    static const char *const aspects[] = { NULL, "Perf", "Imp", NULL }, *const voices[] = { NULL, "Act", "Pass", NULL }, *const persons[] = { NULL, "1", "2", "3" };
    uint32_t f = piece->feats;
    bool any = false, verb = FEATS_POS(f) == POS_VERB;
    feature(w, &any, "Aspect", verb ? aspects[FEATS_TENSE(f)] : NULL);
    feature(w, &any, "Definite", piece->definite ? "Def" : NULL);
    feature(w, &any, "Gender", genders[FEATS_GENDER(f)]);
    feature(w, &any, "Number", numbers[FEATS_NUMBER(f)]);
    feature(w, &any, "Person", verb ? persons[FEATS_PERSON(f)] : NULL);
    feature(w, &any, "Voice", verb ? voices[FEATS_VOICE(f)] : NULL);
    if (!any) say(w, "_");
}

/* The brackets of the entities that begin with token t, and of those that end with it. */
static void say_entities(Writer *w, uint32_t t, bool first, bool last, bool *any)
{
    const Doc *d = &w->r->doc;
    while (first && w->naming < d->namings.n && d->namings.at[w->naming].first < t) w->naming++;
    for (; first && w->naming < d->namings.n && d->namings.at[w->naming].first == t && w->n_open < OPEN_MAX; w->naming++) {
        uint32_t entity = d->namings.at[w->naming].entity;
        bool whole = last && d->namings.at[w->naming].n == 1;                 /* one word: opened and closed at once */
        say(w, "%s(e%u-%s%s", *any ? "" : "Entity=", entity, symbol_name(SET_ENTITY, d->entities.at[entity].kind), whole ? ")" : "");
        if (!whole) w->open[w->n_open++] = w->naming;
        *any = true;
    }
    while (last && w->n_open && d->namings.at[w->open[w->n_open - 1]].first + d->namings.at[w->open[w->n_open - 1]].n <= t + 1) {
        say(w, "%se%u)", *any ? "" : "Entity=", d->namings.at[w->open[--w->n_open]].entity);
        *any = true;
    }
}

static bool space_after(const Doc *d, uint32_t t) { return t + 1 >= d->tokens.n || d->tokens.at[t + 1].span.begin > d->tokens.at[t].span.end; }

static void say_piece(Writer *w, const Piece *piece, uint32_t id)
{
    say(w, "%u\t", id);
    say_line(w, piece->form);
    say(w, "\t");
    say_line(w, piece->lemma);
    say(w, "\t%s\t_\t", piece->upos);
    say_feats(w, piece);
    say(w, "\t_\t_\t_\t");
}

/* Token t as words id and on; returns the next id. */
static uint32_t say_token(Writer *w, uint32_t t, uint32_t id)
{
    Piece pieces[PIECES_MAX];
    const Doc *d = &w->r->doc;
    uint32_t n = pieces_of(w->r, w->article, t, pieces);
    bool space = space_after(d, t);
    if (n > 1) {
        say(w, "%u-%u\t", id, id + n - 1);
        say_line(w, token_text(d, t));
        say(w, "\t_\t_\t_\t_\t_\t_\t_\t%s\n", space ? "_" : "SpaceAfter=No");
    }
    for (uint32_t i = 0; i < n; i++) {
        bool any = false;
        say_piece(w, &pieces[i], id + i);
        if (w->entities) say_entities(w, t, pieces[i].main, i + 1 == n, &any);
        if (n == 1 && !space) say(w, "%sSpaceAfter=No", any ? "|" : "");
        say(w, any || (n == 1 && !space) ? "\n" : "_\n");
    }
    return id + n;
}

void tag_conllu(const Record *r, bool entities, Json *out)
{
    Writer w = { .r = r, .out = out, .article = pieces_article(r), .entities = entities };
    const Doc *d = &r->doc;
    say(&w, "# newdoc id = ");
    say_line(&w, r->id);
    say(&w, "\n%s", entities ? "# global.Entity = eid-etype\n" : "");
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const Sentence *s = &d->sentences.at[i];
        uint32_t id = 1;
        say(&w, "# sent_id = %u\n# text = ", i + 1);
        say_line(&w, str_slice(d->text, s->span));
        say(&w, "\n");
        for (uint32_t t = s->first; t < s->first + s->n; t++) id = say_token(&w, t, id);
        say(&w, "\n");
    }
}
