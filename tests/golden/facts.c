/* Facts - a layer of a document as short lines; facts.h says how. */
// SPDX-License-Identifier: Apache-2.0
#include "facts.h"
#include "arabic/numbers_print.h"
#include <inttypes.h>

static void text(FILE *to, const Doc *d, Span at)
{
    Str s = str_slice(d->text, at);
    for (uint32_t i = 0; i < s.n; i++) fputc(s.p[i] == '\n' ? ' ' : s.p[i], to);
}

/* « | name: words», or nothing where the span is empty. */
static void part(FILE *to, const Doc *d, const char *name, Span at)
{
    if (span_empty(at)) return;
    fprintf(to, " | %s%s", name, *name ? ": " : "");
    text(to, d, at);
}

static void flag(FILE *to, const char *name, bool on) { if (on) fprintf(to, " | %s", name); }

/* 9 · 9- (at least) · -9 (at most) · 3-9 · ? (no number), as the column `gives` of the tables writes it. */
static void count(FILE *to, int64_t low, int64_t high)
{
    if (low < 0 && high < 0) fputc('?', to);
    else if (low == high) fprintf(to, "%" PRId64, low);
    else {
        if (low >= 0) fprintf(to, "%" PRId64, low);
        fputc('-', to);
        if (high >= 0) fprintf(to, "%" PRId64, high);
    }
}

static void status(FILE *to, uint8_t s)
{
    static const char *const names[] = { "actual", "denied", "planned", "possible" };
    if (s != STATUS_ACTUAL) fprintf(to, " | %s", names[s & 3]);
}

static Span root(const Doc *d, uint32_t chain)
{
    if (chain == NONE || d->chains.at[chain].n_links == 0) return (Span){ 0, 0 };
    const Chain *c = &d->chains.at[chain];
    return d->sources.at[c->links[c->n_links - 1]].span;
}

static void print_tokens(FILE *to, const Lexicon *lex, const Doc *d)
{
    static const char *const kinds[] = { "word", "digits", "latin", "punct", "symbol", "link" };
    (void)lex;
    for (uint32_t t = 0; t < d->tokens.n; t++) {
        const Token *token = &d->tokens.at[t];
        fputs(kinds[token->kind], to);
        part(to, d, "", token->span);
        fprintf(to, " | %" STR_FMT "\n", STR_ARG(token->norm));
    }
}

static void print_sentences(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->sentences.n; i++) { text(to, d, d->sentences.at[i].span); fputc('\n', to); }
}

static void print_words(FILE *to, const Lexicon *lex, const Doc *d)
{
    static const char *const pos[] = { "-", "noun", "adj", "verb", "name", "particle", "number" };
    static const char *const clitics[] = { "and", "fa", "bi", "ka", "li", "sa", "al" };
    (void)lex;
    for (uint32_t t = 0; t < d->tokens.n; t++) {
        const Token *token = &d->tokens.at[t];
        if (token->kind != TOKEN_WORD) continue;
        fputs(pos[token->pos <= POS_NUMBER ? token->pos : 0], to);
        part(to, d, "", token->span);
        for (unsigned c = 0; c < 7; c++) flag(to, clitics[c], token->proclitics >> c & 1);
        flag(to, "pronoun", token->enclitic > 0);
        fputc('\n', to);
    }
}

static void print_numbers(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->numbers.n; i++) {
        const Number *n = &d->numbers.at[i];
        bool told = n->fraction_micro || n->fraction || n->negative || n->relation || n->over;
        if (told) fprintf(to, "%" STR_FMT, STR_ARG(number_text(d->arena, n)));
        else count(to, n->low, n->high);
        part(to, d, "", n->span);
        if (n->qualifier != QUALIFIER_exact) flag(to, symbol_name(SET_QUALIFIER, n->qualifier), n->qualifier > 0);
        flag(to, "ordinal", n->ordinal);
        flag(to, "percent", n->percent);
        flag(to, "not a count", n->not_count);
        fputc('\n', to);
    }
}

static void print_times(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->times.n; i++) {
        const Time *t = &d->times.at[i];
        fprintf(to, "%" STR_FMT, STR_ARG(t->value));
        part(to, d, "", t->span);
        flag(to, "duration", t->duration);
        flag(to, "set", t->set);
        if (t->zone == ZONE_OFFSET) fprintf(to, " | zone: %+d", t->zone_minutes);
        fputc('\n', to);
    }
}

static void print_names(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->mentions.n; i++) {
        fputs(mention_kind_name(d->mentions.at[i].kind), to);
        part(to, d, "", d->mentions.at[i].span);
        fputc('\n', to);
    }
}

/* «IQ | al-Musil | town»; then, where the text says so, «north», «30 km», «near: ...», «tag». */
static void print_places(FILE *to, const Lexicon *lex, const Doc *d)
{
    for (uint32_t i = 0; i < d->places.n; i++) {
        const Place *p = &d->places.at[i];
        fputs(p->country[0] ? p->country : "??", to);
        part(to, d, "", p->span);
        fprintf(to, " | %s", p->demonym ? "demonym" : symbol_name(SET_PRECISION, p->precision));
        if (p->direction) fprintf(to, " | %s", symbol_name(SET_DIRECTION, p->direction));
        if (p->distance_km) fprintf(to, " | %u km", p->distance_km);
        if (p->near != NONE) fprintf(to, " | near: %" STR_FMT, STR_ARG(lexicon_name(lex, TABLE_PLACES, p->near)));
        flag(to, "tag", p->tag);
        fputc('\n', to);
    }
}

static void print_chains(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->chains.n; i++) {
        const Chain *c = &d->chains.at[i];
        for (uint32_t k = 0; k < c->n_links; k++) {
            if (k) fputs(" > ", to);
            text(to, d, d->sources.at[c->links[k]].span);
            fprintf(to, " (%s)", symbol_name(SET_SOURCE, d->sources.at[c->links[k]].kind));
        }
        part(to, d, "cue", c->cue);
        if (c->stance != STANCE_affirm) flag(to, symbol_name(SET_STANCE, c->stance), c->stance > 0);
        flag(to, symbol_name(SET_CHANNEL, c->channel), c->channel > 0);
        flag(to, "claim", c->claim);
        fputc('\n', to);
    }
}

static void print_events(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->events.n; i++) {
        const Event *e = &d->events.at[i];
        fputs(symbol_name(SET_EVENT_KIND, e->kind), to);
        part(to, d, "", e->trigger);
        status(to, e->status);
        part(to, d, "actor", e->actor);
        part(to, d, "target", e->target);
        if (e->place != NONE) part(to, d, "place", d->places.at[e->place].span);
        if (e->country[0]) fprintf(to, " | %s", e->country);
        if (e->date.n) fprintf(to, " | %" STR_FMT, STR_ARG(e->date));
        part(to, d, "by", root(d, e->by));
        part(to, d, "claimed by", e->claimed_by);
        fputc('\n', to);
    }
}

static void print_figures(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->figures.n; i++) {
        const Figure *f = &d->figures.at[i];
        fprintf(to, "%s ", symbol_name(SET_EFFECT, f->effect));
        count(to, f->low, f->high);
        part(to, d, "", f->span);
        fprintf(to, " | %s", symbol_name(SET_WHO, f->who));
        if (f->qualifier != QUALIFIER_exact) flag(to, symbol_name(SET_QUALIFIER, f->qualifier), f->qualifier > 0);
        flag(to, "part", f->part);
        flag(to, "cumulative", f->cumulative);
        flag(to, "retracted", f->retracted);
        status(to, f->status);
        if (f->event != NONE) part(to, d, "event", d->events.at[f->event].trigger);
        part(to, d, "by", root(d, f->by));
        fputc('\n', to);
    }
}

/* «body | wizarat as-sihha (Rusiya) | ru.ministry.health | as-sihha ar-rusiyya; ...»: kind, name, key, what else is known, all namings. */
static void print_entities(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->entities.n; i++) {
        const Entity *e = &d->entities.at[i];
        fprintf(to, "%s | %" STR_FMT, symbol_name(SET_ENTITY, e->kind), STR_ARG(e->name));
        if (e->key.n) fprintf(to, " | %" STR_FMT, STR_ARG(e->key));
        flag(to, "private", e->private);
        part(to, d, "role", e->role);
        if (e->body != NONE) fprintf(to, " | body: %" STR_FMT, STR_ARG(d->entities.at[e->body].name));
        if (e->place != NONE) fprintf(to, " | place: %" STR_FMT, STR_ARG(d->entities.at[e->place].name));
        fputs(" | ", to);
        for (uint32_t k = e->first; k != NONE; k = d->namings.at[k].next) {
            if (k != e->first) fputs("; ", to);
            text(to, d, d->namings.at[k].span);
        }
        fputc('\n', to);
    }
}

static void print_reference(FILE *to, const Doc *d, const char *name, Span words, uint32_t entity)
{
    if (entity == NONE) return;
    fprintf(to, "%s ", name);
    text(to, d, words);
    fprintf(to, " > %" STR_FMT "\n", STR_ARG(d->entities.at[entity].name));
}

/* «accuse | Who | of: Whom | kind | event: trigger | date | by: teller | cue: words». */
static void print_claims(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->claims.n; i++) {
        const Claim *c = &d->claims.at[i];
        fprintf(to, "%s | %" STR_FMT, symbol_name(SET_CLAIM, c->act), STR_ARG(c->name.n ? c->name : STR("?")));
        if (c->of_name.n) fprintf(to, " | of: %" STR_FMT, STR_ARG(c->of_name));
        flag(to, symbol_name(SET_SOURCE, c->kind), c->kind > 0);
        if (c->event != NONE) part(to, d, "event", d->events.at[c->event].trigger);
        if (c->date.n) fprintf(to, " | %" STR_FMT, STR_ARG(c->date));
        part(to, d, "by", root(d, c->by));
        part(to, d, "cue", c->cue);
        fputc('\n', to);
    }
}

/* «source > root | id | kind»: to whom each source comes down. */
static void print_roots(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->sources.n; i++) {
        const Root *root = &d->sources.at[i].root;
        text(to, d, d->sources.at[i].span);
        fprintf(to, " > %" STR_FMT " | %" STR_FMT " | %s", STR_ARG(root->name), STR_ARG(root->id), symbol_name(SET_SOURCE, root->kind));
        flag(to, "unnamed", root->unnamed);
        fputc('\n', to);
    }
}

/* Whom sources, actors and targets mean: «source al-mutahaddith > ...». */
static void print_references(FILE *to, const Lexicon *lex, const Doc *d)
{
    (void)lex;
    for (uint32_t i = 0; i < d->sources.n; i++) {
        print_reference(to, d, "source", d->sources.at[i].span, d->sources.at[i].entity);
        print_reference(to, d, "source of", d->sources.at[i].span, d->sources.at[i].body);
    }
    for (uint32_t i = 0; i < d->events.n; i++) {
        const Event *e = &d->events.at[i];
        print_reference(to, d, "actor", e->actor, e->actor_entity);
        print_reference(to, d, "target", e->target, e->target_entity);
        print_reference(to, d, "claimed by", e->claimed_by, e->claimed_entity);
        if (e->place != NONE) print_reference(to, d, "place", d->places.at[e->place].span, d->place_entity[e->place]);
    }
}

/* The day that the text is taken to be of, then who says, what happened, to how many. */
static void print_reports(FILE *to, const Lexicon *lex, const Doc *d)
{
    if (d->published.year) fprintf(to, "published %04" PRId32 "-%02u-%02u\n", d->published.year, d->published.month, d->published.day);
    print_chains(to, lex, d);
    print_events(to, lex, d);
    print_figures(to, lex, d);
}

static const Layer layers[] = {
    { "tokens", STAGE_tokens, print_tokens },         { "sentences", STAGE_sentences, print_sentences },
    { "words", STAGE_words, print_words },            { "numbers", STAGE_numbers, print_numbers },
    { "times", STAGE_times, print_times },            { "places", STAGE_places, print_places },
    { "names", STAGE_names, print_names },
    { "chains", STAGE_attribution, print_chains },    { "events", STAGE_claims, print_events },
    { "figures", STAGE_repeats, print_figures },      { "reports", STAGE_claims, print_reports },
    { "pages", STAGE_attribution, NULL },
    { "entities", STAGE_entities, print_entities },   { "references", STAGE_claims, print_references },
    { "roots", STAGE_roots, print_roots },            { "claims", STAGE_claims, print_claims },
};

const Layer *layer_at(size_t i) { return i < sizeof layers / sizeof *layers ? &layers[i] : NULL; }

const Layer *layer_named(const char *name)
{
    size_t i = 0;
    while (layer_at(i) && strcmp(layers[i].name, name) != 0) i++;
    return layer_at(i);
}
