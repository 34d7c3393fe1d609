/* Findings - see findings.h. One function a layer. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/findings.h"

#include "arabic/places.h"
#include "record/print.h"

#include <stdarg.h>
#include <stdio.h>

enum { READINGS_SHOWN = 6 };

typedef struct { const Record *r; const Doc *d; FindingTaker *take; void *context; } Showing;

Str why_word(const Lexicon *lex, Why why)
{
    if (why.table == TABLE_NONE) return STR("");
    return schema_table(why.table)->flags & TABLE_LEXICAL ? lexicon_word(lex, why.table, why.row) : STR("");
}

static void say(Finding *f, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void say(Finding *f, const char *format, ...)
{
    size_t n = strlen(f->said);
    va_list rest;
    va_start(rest, format);
    vsnprintf(f->said + n, sizeof f->said - n, format, rest);
    va_end(rest);
}

static void say_name(Finding *f, SymbolSet set, uint32_t value)
{
    if (value) say(f, " %s", symbol_name(set, value));
}

static void say_span(const Showing *s, Finding *f, const char *role, Span span)
{
    Str text = str_slice(s->d->text, span);
    if (text.n) say(f, " %s=\xC2\xAB%" STR_FMT "\xC2\xBB", role, STR_ARG(text));
}

static void say_index(Finding *f, const char *role, uint32_t index)
{
    if (index != NONE) say(f, " %s=%u", role, index);
}

static void say_reading(const Showing *s, Finding *f, const Reading *r)
{
    if (r->table == TABLE_NONE) return;
    Str word = why_word(s->r->lex, (Why){ (TableId)r->table, r->row });
    say(f, " %s:%" STR_FMT, schema_table((TableId)r->table)->id, STR_ARG(word));
    if (r->n_tokens > 1) say(f, "(%u)", r->n_tokens);
}

static void token(const Showing *s, Finding *f, uint32_t i)
{
    static const char *const kinds[] = { "word", "digits", "latin", "punct", "symbol", "link" };
    const Token *t = &s->d->tokens.at[i];
    const Reading *r = token_readings(s->d, i);
    f->span = t->span;
    say(f, "%s %" STR_FMT, kinds[t->kind], STR_ARG(t->norm));
    for (uint32_t k = 0; k < t->n_readings && k < READINGS_SHOWN; k++) say_reading(s, f, &r[k]);
    if (t->n_readings) f->why = (Why){ (TableId)r->table, r->row };
}

static void word(const Showing *s, Finding *f, uint32_t i)
{
    static const char *const names[] = { "-", "noun", "adj", "verb", "name", "particle", "number" };
    const Token *t = &s->d->tokens.at[i];
    f->span = t->span;
    say(f, "%s", names[t->pos < 7 ? t->pos : 0]);
    if (t->proclitics) say(f, " proclitics=%u", t->proclitics);
    if (t->enclitic) say(f, " enclitic=%u", t->enclitic);
    if (t->feats) say(f, " feats=%x", t->feats);
}

static void sentence(const Showing *s, Finding *f, uint32_t i)
{
    const Sentence *x = &s->d->sentences.at[i];
    f->span = x->span;
    say(f, "%u tokens from %u, block %u", x->n, x->first, x->block);
}

static void number(const Showing *s, Finding *f, uint32_t i)
{
    const Number *n = &s->d->numbers.at[i];
    f->span = n->span, f->why = n->why;
    say(f, "%lld low=%lld high=%lld", (long long)n->value, (long long)n->low, (long long)n->high);
    say_name(f, SET_QUALIFIER, n->qualifier);
    say(f, "%s%s%s", n->ordinal ? " ordinal" : "", n->percent ? " percent" : "", n->not_count ? " not_count" : "");
}

static void time_of(const Showing *s, Finding *f, uint32_t i)
{
    const Time *t = &s->d->times.at[i];
    f->span = t->span, f->why = t->why;
    say(f, "%" STR_FMT "%s", STR_ARG(t->value), t->duration ? " duration" : "");
}

static void mention(const Showing *s, Finding *f, uint32_t i)
{
    const Mention *m = &s->d->mentions.at[i];
    f->span = m->span, f->why = m->why;
    say(f, "%s", mention_kind_name(m->kind));
}

static void place(const Showing *s, Finding *f, uint32_t i)
{
    const Place *p = &s->d->places.at[i];
    f->span = p->span, f->why = p->why;
    say(f, "%s", p->country[0] ? p->country : "-");
    say_name(f, SET_PRECISION, p->precision);
    say(f, "%s%s", p->demonym ? " demonym" : "", p->tag ? " tag" : "");
    Point at;
    if (places_point(s->r->lex, p, &at)) say(f, " at=%.4f,%.4f", at.lat / 1e6, at.lon / 1e6);
    say_name(f, SET_DIRECTION, p->direction);
    if (p->distance_km) say(f, " %u km", p->distance_km);
    if (p->near != NONE) say(f, " near=%" STR_FMT, STR_ARG(lexicon_word(s->r->lex, TABLE_PLACES, p->near)));
}

static void source(const Showing *s, Finding *f, uint32_t i)
{
    const Source *x = &s->d->sources.at[i];
    f->span = x->span, f->why = x->why;
    say(f, "%s %" STR_FMT, symbol_name(SET_SOURCE, x->kind), STR_ARG(source_name(s->r, x)));
}

static void chain(const Showing *s, Finding *f, uint32_t i)
{
    const Chain *c = &s->d->chains.at[i];
    f->span = span_empty(c->cue) ? c->scope : c->cue;
    f->why = c->why;
    say(f, "links");
    for (uint32_t k = 0; k < c->n_links; k++) say(f, " %u", c->links[k]);
    say_name(f, SET_STANCE, c->stance);
    say_name(f, SET_CHANNEL, c->channel);
    say(f, "%s over %u-%u", c->claim ? " claim" : "", c->scope.begin, c->scope.end);
}

static void event(const Showing *s, Finding *f, uint32_t i)
{
    const Event *e = &s->d->events.at[i];
    f->span = e->trigger, f->why = e->why;
    say(f, "%s %s", symbol_name(SET_EVENT_KIND, e->kind), status_name(e->status));
    say_span(s, f, "actor", e->actor);
    say_span(s, f, "target", e->target);
    say_span(s, f, "claimed_by", e->claimed_by);
    if (e->place != NONE) say_span(s, f, "place", s->d->places.at[e->place].span);
    if (e->country[0]) say(f, " country=%s", e->country);
    if (e->date.n) say(f, " date=%" STR_FMT, STR_ARG(e->date));
    say_index(f, "by", e->by);
}

static void figure(const Showing *s, Finding *f, uint32_t i)
{
    const Figure *x = &s->d->figures.at[i];
    f->span = x->span, f->why = x->why;
    say(f, "%s low=%lld high=%lld", symbol_name(SET_EFFECT, x->effect), (long long)x->low, (long long)x->high);
    say_name(f, SET_QUALIFIER, x->qualifier);
    say_name(f, SET_WHO, x->who);
    say(f, " %s%s%s", status_name(x->status), x->part ? " part" : "", x->cumulative ? " cumulative" : "");
    if (x->retracted) say(f, " retracted");
    say_index(f, "event", x->event);
    say_index(f, "by", x->by);
}

static void claim(const Showing *s, Finding *f, uint32_t i)
{
    const Claim *c = &s->d->claims.at[i];
    f->span = c->cue, f->why = c->why;
    say(f, "%s", symbol_name(SET_CLAIM, c->act));
    if (c->name.n) say(f, " who=%" STR_FMT, STR_ARG(c->name));
    say_name(f, SET_SOURCE, c->kind);
    if (c->of_name.n) say(f, " of=%" STR_FMT, STR_ARG(c->of_name));
    if (c->date.n) say(f, " date=%" STR_FMT, STR_ARG(c->date));
    say_index(f, "event", c->event);
    say_index(f, "by", c->by);
}

static void entity(const Showing *s, Finding *f, uint32_t i)
{
    const Entity *x = &s->d->entities.at[i];
    f->span = s->d->namings.at[x->first].span, f->why = x->why;
    say(f, "%s %" STR_FMT, symbol_name(SET_ENTITY, x->kind), STR_ARG(x->name));
    if (x->key.n) say(f, " key=%" STR_FMT, STR_ARG(x->key));
    say_name(f, SET_SOURCE, x->type);
    if (x->country[0]) say(f, " country=%s", x->country);
    say_span(s, f, "role", x->role);
    say_index(f, "body", x->body);
    say_index(f, "place", x->place);
    say(f, "%s", x->private ? " private" : "");
    for (uint32_t k = s->d->namings.at[x->first].next; k != NONE; k = s->d->namings.at[k].next) say_span(s, f, "also", s->d->namings.at[k].span);
}

static void root(const Showing *s, Finding *f, uint32_t i)
{
    const Source *x = &s->d->sources.at[i];
    f->span = x->span, f->why = x->why;
    say(f, "%" STR_FMT " id=%" STR_FMT, STR_ARG(x->root.name), STR_ARG(x->root.id));
    say_name(f, SET_SOURCE, x->root.kind);
    say(f, "%s", x->root.unnamed ? " unnamed" : "");
}

static void show(const Showing *s, const char *layer, uint32_t n, void (*fill)(const Showing *, Finding *, uint32_t))
{
    for (uint32_t i = 0; i < n; i++) {
        Finding f = { .layer = layer, .index = i, .why = { TABLE_NONE, 0 } };
        f.said[0] = 0;
        fill(s, &f, i);
        s->take(s->context, &f);
    }
}

void findings_of(const Record *r, Stage stage, FindingTaker *take, void *context)
{
    const Doc *d = &r->doc;
    Showing s = { r, d, take, context };
    switch (stage) {
    case STAGE_tokens: show(&s, "tokens", d->tokens.n, token); break;
    case STAGE_sentences: show(&s, "sentences", d->sentences.n, sentence); break;
    case STAGE_words: show(&s, "words", d->tokens.n, word); break;
    case STAGE_numbers: show(&s, "numbers", d->numbers.n, number); break;
    case STAGE_times: show(&s, "times", d->times.n, time_of); break;
    case STAGE_names: show(&s, "names", d->mentions.n, mention); break;
    case STAGE_places: show(&s, "places", d->places.n, place); break;
    case STAGE_sources: show(&s, "sources", d->sources.n, source), show(&s, "chains", d->chains.n, chain); break;
    case STAGE_events: show(&s, "events", d->events.n, event); break;
    case STAGE_figures: show(&s, "figures", d->figures.n, figure); break;
    case STAGE_entities: show(&s, "entities", d->entities.n, entity); break;
    case STAGE_claims: show(&s, "claims", d->claims.n, claim); break;
    case STAGE_roots: show(&s, "roots", d->sources.n, root); break;
    default: break;                             /* attribution fills members of events and figures */
    }
}
