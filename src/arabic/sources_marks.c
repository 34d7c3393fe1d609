/* Sources, said by marks alone - datelines, «name: words», and an outlet in brackets at the end.
 *
 * «Paris - A.F.P.: ...» hands the whole text on; «wizarat as-sihha: 16 qatilan» has no verb; «... (Reuters)»
 * closes a report. A colon after a place is a heading («Tunis: ...»), not a speaker. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"

enum { DATELINE = 40, SEGMENTS = 8, POST = 80 };      /* POST: tokens of a short post, where a bare name may speak */

static const Token *at(const Ear *e, uint32_t t) { return &e->doc->tokens.at[t]; }

static Saying silent(const Ear *e, SayingKind kind, const Speaker *s, Why why)
{
    uint32_t begin = at(e, s->first)->span.begin;
    return (Saying){ .kind = kind, .source = source_add(e, s), .told = NONE, .parent = NONE, .wrap = NONE, .begin = s->first,
                     .from = s->next, .to = e->end, .cue = { begin, begin }, .stance = STANCE_affirm, .why = why };
}

static uint8_t outlet_kind(const Ear *e, uint32_t t)
{
    const Reading *r = ear_source(e, t);
    return ear_part(e, r) == PART_outlet ? (uint8_t)lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row) : 0;
}

static bool is_slash(const Ear *e, uint32_t t) { return ear_mark(e, t, LETTER_dash) || ear_mark(e, t, LETTER_slash) || ear_mark(e, t, LETTER_bracket_open); }

/* «place - agency:» near the beginning: the token of the colon, or NONE; *outlet is its agency. Papers name themselves here too. */
static uint32_t dateline(const Ear *e, uint32_t *outlet)
{
    for (uint32_t t = e->first + 1; t < e->end && t < e->first + DATELINE; t++) {
        if (!is_slash(e, t - 1) || outlet_kind(e, t) != SOURCE_agency) continue;
        const Reading *r = ear_source(e, t);
        for (uint32_t i = t + r->n_tokens; i < e->end && i < t + r->n_tokens + 4; i++) {
            if (!ear_mark(e, i, LETTER_colon)) continue;
            *outlet = t;
            return i;
        }
    }
    return NONE;
}

static void listen_dateline(const Ear *e, Sayings *out)
{
    uint32_t outlet, colon = dateline(e, &outlet);
    if (colon == NONE) return;
    const Reading *r = ear_source(e, outlet);
    Speaker s = { .first = outlet, .end = outlet + r->n_tokens, .next = colon + 1, .joint = NONE, .known = true };
    ARENA_PUSH(e->doc->arena, *out, silent(e, SAYING_DATELINE, &s, (Why){ TABLE_SOURCES, r->row }));
}

/* May a speaker before a colon begin here: at the start of a line, or after a mark that parts headings. */
static bool segment_begins(const Ear *e, uint32_t t)
{
    if (t == e->first) return true;
    const Token *p = at(e, t - 1);
    if (p->kind == TOKEN_SYMBOL) return true;
    if (p->kind != TOKEN_PUNCT) return t < e->first + 3 && !token_chosen(e->doc, t - 1, TABLE_REPORTING) && p->pos != POS_VERB && !ear_source(e, t - 1);
    return p->letter != LETTER_comma && !ear_opens_quote(e, t - 1);
}

static bool speaks_before_colon(const Ear *e, const Speaker *s)
{
    if (!ear_mark(e, s->next, LETTER_colon) || s->next + 1 >= e->end) return false;
    if (s->known) return ear_source(e, s->first) && ear_part(e, ear_source(e, s->first)) != PART_adjective;
    if (!s->name || s->end - s->first > 3 || e->doc->tokens.n > POST) return false;
    for (uint32_t t = s->first; t < s->end; t++)
        if (!ear_name(e, t) || at(e, t)->kind == TOKEN_LATIN || token_reading(e->doc, t, TABLE_PLACES)) return false;
    return content_after(e, s->next, 12);
}

static void listen_colon(const Ear *e, Sayings *out)
{
    Speaker s;
    uint32_t segments = 0;
    for (uint32_t t = e->first; t < e->end && segments < SEGMENTS; t++) {
        if (at(e, t)->kind == TOKEN_PUNCT && !ear_opens_quote(e, t)) continue;
        if (!segment_begins(e, t)) continue;
        segments++;
        if (!speaker_read(e, t, &s) || !speaks_before_colon(e, &s) || speaker_is_publisher(e, &s)) continue;
        const Reading *r = ear_source(e, s.first);
        Saying y = silent(e, SAYING_COLON, &s, r ? (Why){ TABLE_SOURCES, r->row } : (Why){ TABLE_NONE, 0 });
        y.from = s.next + 1;
        ARENA_PUSH(e->doc->arena, *out, y);
        t = s.next;
    }
}

/* Has one of the sayings its speaker there? */
static bool taken(const Ear *e, const Sayings *out, uint32_t t)
{
    for (uint32_t i = 0; i < out->n; i++) {
        const Source *s = out->at[i].source != NONE ? &e->doc->sources.at[out->at[i].source] : NULL;
        if (s && s->first <= t && t < s->first + s->n) return true;
    }
    return false;
}

void bracket_listen(const Ear *e, Sayings *out)
{
    Speaker s;
    uint32_t t = e->end;
    while (t > e->first + 2 && !ear_mark(e, t - 1, LETTER_bracket_close)) {
        if (at(e, t - 1)->kind == TOKEN_WORD && !(t >= 2 && at(e, t - 2)->kind == TOKEN_SYMBOL)) return;
        t--;
    }
    uint32_t open = t - 1;
    while (open > e->first && open + 8 > t && !ear_mark(e, open, LETTER_bracket_open)) open--;
    if (!ear_mark(e, open, LETTER_bracket_open) || open == e->first || !speaker_read(e, open + 1, &s) || s.end + 1 != t || !ear_source(e, s.first)) return;
    if (taken(e, out, open + 1)) return;
    uint8_t part = ear_part(e, ear_source(e, s.first));
    if (part != PART_outlet && part != PART_head && part != PART_body) return;
    Saying y = silent(e, SAYING_TRAILS, &s, (Why){ TABLE_SOURCES, ear_source(e, s.first)->row });
    y.from = e->first;
    y.to = open;
    ARENA_PUSH(e->doc->arena, *out, y);
}

void marks_listen(const Ear *e, Sayings *out)
{
    listen_dateline(e, out);
    if (!out->n) listen_colon(e, out);
}
