/* Chains - who hands on whom: the sayings of a sentence tied into chains of attribution.
 *
 * «Reuters, quoting an official»: the official is the root and Reuters the link before him. An agency
 * in the dateline, or one that a sentence ends with («hasabama afadat Reuters»), goes before every speaker of it. A saying
 * that stands inside another («qalat ash-shahida inna l-jaysh idda'a anna») is handed on by it. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"

enum { LINKS = 8, BACK = 96, BESIDE = 4 };
typedef struct { uint32_t at[LINKS], n; } Links;

static bool is_outlet_source(const Ear *e, uint32_t source)
{
    uint8_t kind = e->doc->sources.at[source].kind;
    return kind == SOURCE_agency || kind == SOURCE_media;
}

static void link_add(Links *links, uint32_t source)
{
    if (source == NONE) return;
    for (uint32_t i = 0; i < links->n; i++)
        if (links->at[i] == source) return;
    if (links->n < LINKS) links->at[links->n++] = source;
}

void chain_tell(Doc *doc, uint32_t chain, Span scope)
{
    if (!span_empty(scope)) ARENA_PUSH(doc->arena, doc->tells, ((Tell){ scope, chain }));
}

uint32_t chain_of(const Ear *e, const uint32_t *links, uint32_t n, const Saying *s)
{
    Doc *d = e->doc;
    for (uint32_t i = d->chains.n; i-- > 0 && d->chains.n - i < BACK;) {
        Chain *c = &d->chains.at[i];
        if (c->n_links != n || c->stance != s->stance || memcmp(c->links, links, n * sizeof *links) != 0) continue;
        if (s->claim && !c->claim) c->claim = true, c->cue = s->cue;
        return i;
    }
    Chain c = { .n_links = n, .cue = s->cue, .stance = s->stance, .channel = s->channel, .claim = s->claim, .why = s->why };
    memcpy(c.links, links, n * sizeof *links);
    ARENA_PUSH(d->arena, d->chains, c);
    return d->chains.n - 1;
}

/* «lam tu'lin ayy jiha mas'uliyyataha»: a claim that is not made has no speaker. */
static bool speaks(const Saying *y) { return y->source != NONE && !y->absorbed && !(y->claim && y->stance == STANCE_doubt); }

/* «illa anna», «fi hin anna»: a statement beside the one before, not inside it. */
static bool but_that(const Ear *e, uint32_t that)
{
    for (uint32_t back = 1; back <= 2 && that >= e->first + back; back++) {
        const Reading *r = token_reading(e->doc, that - back, TABLE_FUNCTION);
        if (r && r->n_tokens == back + 1 && lexicon_symbol(e->lex, COLUMN_FUNCTION_role, r->row) == FUNCTION_conjunction) return true;
    }
    return false;
}

/* The saying in whose told words y stands as a speaker of its own: y comes right after «anna» and before its verb. */
static void nest(const Ear *e, Sayings *all, uint32_t i)
{
    Saying *y = &all->at[i];
    if (y->kind != SAYING_LEADS || y->begin <= e->first || !ear_that(e, y->begin - 1) || but_that(e, y->begin - 1)) return;
    for (uint32_t j = i; j-- > 0;) {
        Saying *outer = &all->at[j];
        bool open = outer->kind == SAYING_LEADS || outer->kind == SAYING_COLON || outer->kind == SAYING_HANDS_ON;
        if (!open || outer->source == NONE || outer->from > y->begin || outer->to <= y->begin) continue;
        y->parent = j;
        if (y->view) y->absorbed = true;
        else if (outer->from + 1 >= y->begin) outer->absorbed = true;
        return;
    }
}

/* «hasab Reuters akkada masdar ...»: an outlet after «according to» goes before the other speakers of its sentence. */
static void open_sentence(const Ear *e, Sayings *all, uint32_t i)
{
    Saying *first = &all->at[i];
    bool according = first->kind == SAYING_LEADS && first->source != NONE && first->why.table == TABLE_REPORTING &&
                     lexicon_symbol(e->lex, COLUMN_REPORTING_frame, first->why.row) == REPORT_prep;
    if (!according || !is_outlet_source(e, first->source)) return;
    for (uint32_t j = 0; j < all->n; j++) {
        Saying *y = &all->at[j];
        if (j == i || !speaks(y) || y->kind != SAYING_LEADS || y->wrap != NONE || is_outlet_source(e, y->source)) continue;
        bool beside = j > i ? y->begin <= first->from + BESIDE : first->begin <= y->from + 2;
        if (!beside) continue;
        y->wrap = first->source;
        first->absorbed = true;
    }
}

/* A saying at the end goes before those of its sentence where it is an outlet, and is handed on where they are outlets. */
static void close_sentence(const Ear *e, Sayings *all, uint32_t i)
{
    Saying *last = &all->at[i];
    if (last->kind != SAYING_TRAILS || last->source == NONE) return;
    bool outlet = is_outlet_source(e, last->source);
    for (uint32_t j = i; j-- > 0;) {
        Saying *y = &all->at[j];
        if (!speaks(y) || y->kind == SAYING_DATELINE || y->kind == SAYING_TRAILS || y->source == last->source) continue;
        bool inner = is_outlet_source(e, y->source);
        if (outlet && !inner) {
            y->wrap = last->source;
            last->absorbed = true;
        } else if (!outlet && inner && last->parent == NONE) {
            last->parent = j;
            y->absorbed = true;
        }
    }
}

static void hand_on(Sayings *all, uint32_t i)
{
    Saying *y = &all->at[i];
    if (y->kind != SAYING_HANDS_ON || y->parent == NONE) return;
    if (!y->beside) all->at[y->parent].absorbed = true;
    y->begin = all->at[y->parent].begin;
}

/* «awrada raqman ..., idh naqalat an-hu Sana anna»: the clause is that of the verb before it; what the one before tells ends there. */
static void leave_clause(Sayings *all, uint32_t i)
{
    Saying *y = &all->at[i];
    for (uint32_t j = i + 1; j < all->n && y->kind == SAYING_LEADS; j++) {
        const Saying *next = &all->at[j];
        if (next->kind != SAYING_LEADS || next->from != y->from || next->cue.begin == y->cue.begin || next->begin <= y->begin || y->absorbed || next->parent == i) continue;
        y->from = y->begin;
        y->to = next->begin;
        return;
    }
}

/* What is told under a saying ends where the next one of the same rank begins. */
static void cut_told(Sayings *all, uint32_t i)
{
    Saying *y = &all->at[i];
    if (y->kind == SAYING_TRAILS) {
        for (uint32_t j = 0; j < i; j++)
            if (all->at[j].kind == SAYING_TRAILS && all->at[j].source != y->source && all->at[j].begin > y->from && all->at[j].begin < y->to) y->from = all->at[j].begin;
        return;
    }
    for (uint32_t j = 0; j < all->n; j++) {
        const Saying *next = &all->at[j];
        if (j == i || next->begin <= y->from || next->kind == SAYING_TRAILS || next->kind == SAYING_DATELINE || next->parent == i) continue;
        if (next->kind == SAYING_GOES_ON || next->from == y->from) continue;
        if (next->begin < y->to && next->begin > y->begin) y->to = next->begin;
    }
}

static Span told_span(const Ear *e, const Saying *y)
{
    uint32_t to = y->to < e->end ? y->to : e->end;
    if (y->from >= to) return (Span){ 0, 0 };
    return (Span){ e->doc->tokens.at[y->from].span.begin, e->doc->tokens.at[to - 1].span.end };
}

static void tie(const Ear *e, Sayings *all, uint32_t i, Links *links, Floor *floor)
{
    Saying *y = &all->at[i];
    Links *own = &links[i];
    *own = (Links){ .n = 0 };
    link_add(own, floor->dateline);
    link_add(own, y->wrap);
    if (y->parent != NONE)
        for (uint32_t k = 0; k < links[y->parent].n; k++) link_add(own, links[y->parent].at[k]);
    link_add(own, y->told);
    link_add(own, y->source);
    if (!speaks(y)) return;
    uint32_t chain = chain_of(e, own->at, own->n, y);
    Span scope = told_span(e, y);
    if (span_empty(e->doc->chains.at[chain].scope)) e->doc->chains.at[chain].scope = scope;
    chain_tell(e->doc, chain, scope);
    floor->chain = chain;
}

/* Who spoke last goes on; where he now denies, it is a chain of its own. */
static void go_on(const Ear *e, const Saying *y, Floor *floor)
{
    if (floor->chain == NONE) return;
    const Chain *c = &e->doc->chains.at[floor->chain];
    uint32_t chain = floor->chain;
    if (y->stance != STANCE_affirm && y->stance != c->stance) chain = chain_of(e, c->links, c->n_links, y);
    Span scope = told_span(e, y);
    if (span_empty(e->doc->chains.at[chain].scope)) e->doc->chains.at[chain].scope = scope;
    chain_tell(e->doc, chain, scope);
}

static void pass(const Ear *e, Sayings *all, uint32_t i, Links *links, Floor *floor)
{
    Saying *y = &all->at[i];
    links[i].n = 0;
    switch (y->kind) {
    case SAYING_DATELINE:
        floor->dateline = y->source;
        if (all->n > 1) return;
        floor->dateline = NONE;
        tie(e, all, i, links, floor);
        floor->dateline = y->source;
        return;
    case SAYING_OWN: floor->chain = NONE; return;
    case SAYING_GOES_ON: go_on(e, y, floor); return;
    default: tie(e, all, i, links, floor);
    }
}

/* A quotation that the last sentence left open is still that speaker's. Returns whether it is open at the end of this one. */
static bool follow_quote(const Ear *e, const Floor *floor, bool open)
{
    uint32_t from = e->first;
    bool was = open;
    for (uint32_t t = e->first; t < e->end; t++) {
        bool opens = ear_mark(e, t, LETTER_quote_open), closes = ear_mark(e, t, LETTER_quote_close);
        if (ear_mark(e, t, LETTER_quote)) opens = !open, closes = open;
        if (closes && was && floor->chain != NONE && t > from) {
            Saying y = { .from = from, .to = t };
            chain_tell(e->doc, floor->chain, told_span(e, &y));
            was = false;
        }
        if (opens) open = true;
        if (closes) open = false;
    }
    if (was && open && floor->chain != NONE) {
        Saying y = { .from = from, .to = e->end };
        chain_tell(e->doc, floor->chain, told_span(e, &y));
    }
    return open;
}

void chains_link(const Ear *e, Sayings *all, Floor *floor)
{
    bool open = follow_quote(e, floor, floor->open_quote);
    Links *links = arena_alloc(e->doc->arena, (all->n + 1) * sizeof *links);
    for (uint32_t i = 0; i < all->n; i++) nest(e, all, i);
    for (uint32_t i = 0; i < all->n; i++) hand_on(all, i);
    for (uint32_t i = 0; i < all->n; i++) open_sentence(e, all, i);
    for (uint32_t i = 0; i < all->n; i++) close_sentence(e, all, i);
    for (uint32_t i = 0; i < all->n; i++) leave_clause(all, i);
    for (uint32_t i = 0; i < all->n; i++) cut_told(all, i);
    for (uint32_t i = 0; i < all->n; i++) pass(e, all, i, links, floor);
    floor->open_quote = open && floor->chain != NONE;
}
