/* Claims, of what - the event that a claim is about, who tells of it, and its day. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/claims_parts.h"
#include "arabic/triggers.h"

enum { BEFORE = 6, NEAR = 12, LEAD = 4, BACK = 32 };

uint32_t claim_trigger(const Claims *c, uint32_t from, uint32_t to)
{
    const Doc *d = c->doc;
    for (uint32_t i = trigger_from(d, from); i < d->triggers.n && d->triggers.at[i].token < to; i++) {
        const Trigger *t = &d->triggers.at[i];
        if (!t->idle && t->use != USE_idiom) return i;
    }
    return NONE;
}

static bool has_event(const Doc *d, uint32_t trigger) { return trigger < d->triggers.n && d->triggers.at[trigger].event < d->events.n; }

/* What is denied or feared here may be told as having happened elsewhere: the last such event of that kind. */
static uint32_t happened(const Doc *d, uint32_t event)
{
    if (d->events.at[event].status == STATUS_ACTUAL) return event;
    for (uint32_t i = 0; i < d->events.n && i < NEAR; i++)
        if (d->events.at[i].kind == d->events.at[event].kind && d->events.at[i].status == STATUS_ACTUAL) return i;
    return event;
}

uint32_t claim_event(const Claims *c, uint32_t from, uint32_t to)
{
    const Doc *d = c->doc;
    uint32_t i = trigger_from(d, from);
    for (uint32_t k = i; k < d->triggers.n && d->triggers.at[k].token < to; k++)
        if (has_event(d, k)) return happened(d, d->triggers.at[k].event);
    for (uint32_t k = i; k-- > 0 && i - k < BACK && d->triggers.at[k].token >= c->ear.first;)
        if (has_event(d, k) && d->events.at[d->triggers.at[k].event].status == STATUS_ACTUAL) return d->triggers.at[k].event;
    return c->main;
}

int32_t claim_compare(Date a, Date b)
{
    if (a.year != b.year) return a.year < b.year ? -1 : 1;
    return a.month != b.month ? (int32_t)a.month - b.month : (int32_t)a.day - b.day;
}

/* The day of an event; year 0 where not said. */
static Date day_told(const Claims *c, uint32_t event)
{
    Date day = { 0 };
    Str s = event == NONE ? STR("") : c->doc->events.at[event].date;
    if (s.n < 4) return day;
    day.year = (s.p[0] - '0') * 1000 + (s.p[1] - '0') * 100 + (s.p[2] - '0') * 10 + (s.p[3] - '0');
    day.month = s.n < 7 || s.p[5] < '0' || s.p[5] > '1' ? 0 : (uint8_t)((s.p[5] - '0') * 10 + (s.p[6] - '0'));
    day.day = s.n < 10 || !day.month ? 0 : (uint8_t)((s.p[8] - '0') * 10 + (s.p[9] - '0'));
    return day;
}

Date claim_event_day(const Claims *c) { return day_told(c, c->main); }

/* Is it told with a day of more than a month before publication? */
static bool is_old(const Claims *c, uint32_t event)
{
    Date day = day_told(c, event), today = c->doc->published;
    return day.year && today.year && (today.year - day.year) * 12 + (day.month ? today.month - day.month : 0) > 1;
}

void claims_main(Claims *c)
{
    const Doc *d = c->doc;
    uint32_t any = NONE;
    for (uint32_t i = d->events.n; i-- > 0;) {
        if (d->events.at[i].status != STATUS_ACTUAL) continue;
        any = i;
        if (!is_old(c, i)) c->main = i;
    }
    if (c->main == NONE) c->main = any;
}

bool claim_has_news(const Claims *c)
{
    if (c->main == NONE || is_old(c, c->main)) return false;
    return claim_event_day(c).year || c->doc->tokens.at[c->doc->events.at[c->main].token].sentence < LEAD;
}

/* ---- who tells of it ---------------------------------------------------------------------------------- */

static bool names(const Claims *c, uint32_t source, uint32_t who)
{
    const Source *s = &c->doc->sources.at[source];
    const Party *p = &c->parties.at[who];
    if (s->entity != NONE && s->entity == p->entity) return true;
    Str said = str_slice(c->doc->text, s->span), name = str_slice(c->doc->text, p->span);
    return span_holds(s->span, p->span) || span_holds(p->span, s->span) || str_holds(said, name) || str_holds(name, said);
}

/* The chain of all links but the last, or NONE. */
static uint32_t outer_of(const Doc *d, uint32_t chain)
{
    const Chain *whole = &d->chains.at[chain];
    uint32_t n = whole->n_links - 1;
    for (uint32_t i = 0; n && i < d->chains.n && i < 64; i++)
        if (d->chains.at[i].n_links == n && !memcmp(d->chains.at[i].links, whole->links, n * sizeof *whole->links)) return i;
    return NONE;
}

/* Who tells of the position: neither he who takes it, nor who denies it afterwards («wa-huwa ma nafathu l-haraka»). */
static uint32_t told_by(const Claims *c, uint32_t token, Sides s)
{
    uint32_t chain = c->teller[token];
    if (chain == NONE || !c->doc->chains.at[chain].n_links) return chain;
    const Chain *x = &c->doc->chains.at[chain];
    uint32_t teller = x->links[x->n_links - 1];
    bool own = s.who != NONE && names(c, teller, s.who), denies = x->stance == STANCE_deny && s.of != NONE && x->cue.begin >= c->parties.at[s.of].span.end;
    return own || denies ? outer_of(c->doc, chain) : chain;
}

/* ---- when ------------------------------------------------------------------------------------------------ */

static Str day_of(Str value)
{
    for (uint32_t i = 0; i < value.n; i++)
        if (value.p[i] == 'T' || value.p[i] == '/') return (Str){ value.p, i };
    return value;
}

/* The day of the time at token t, "" where there is none. */
static Str day_at(const Doc *d, uint32_t t)
{
    uint32_t i = d->time_at && t < d->tokens.n ? d->time_at[t] : NONE;
    const Time *time = i == NONE ? NULL : &d->times.at[i];
    return time && !time->duration && !time->set && time->from.year && time->grain <= GRAIN_MONTH ? day_of(time->value) : STR("");
}

/* The day told beside the cue, before the words for what happened; else the one with which the sentence opens. */
static Str date_of(const Claims *c, const ClaimWord *cue, uint32_t to)
{
    const Doc *d = c->doc;
    uint32_t first = cue->first > c->ear.first + BEFORE ? cue->first - BEFORE : c->ear.first, end = cue->end + NEAR < c->ear.end ? cue->end + NEAR : c->ear.end;
    if (to >= cue->end && to < end) end = to;
    for (uint32_t i = 0; i < end - first; i++) {
        Str day = day_at(d, i < end - cue->first ? cue->first + i : cue->first - 1 - (i - (end - cue->first)));
        if (day.n) return day;
    }
    Str opening = day_at(d, c->ear.first);
    return opening.n ? opening : day_at(d, c->ear.first + 1);
}

/* ---- keeping it -------------------------------------------------------------------------------------------- */

/* What was warned of: the event that is feared there, else the one that came, where the text tells of one. */
static uint32_t warned_event(const Claims *c, uint32_t trigger) { return has_event(c->doc, trigger) ? c->doc->triggers.at[trigger].event : claim_has_news(c) ? c->main : NONE; }

/* Is it among the last of the first n claims? */
static bool kept_already(const Claims *c, uint32_t n, uint8_t act, Sides s, uint32_t event)
{
    for (uint32_t i = n; i-- > 0 && n - i < NEAR;) {
        const Claim *old = &c->doc->claims.at[i];
        if (old->act != act || old->event != event) continue;
        bool who = s.who == NONE ? c->sides.at[i].who == NONE : party_same(c, c->sides.at[i].who, s.who), of = s.of == NONE ? c->sides.at[i].of == NONE : party_same(c, c->sides.at[i].of, s.of);
        if (who && of) return true;
    }
    return false;
}

void claim_keep(Claims *c, uint8_t act, uint32_t who, uint32_t of, const ClaimWord *cue, uint32_t from, uint32_t to)
{
    Doc *d = c->doc;
    Sides sides = { who, of };
    uint32_t trigger = claim_trigger(c, from, to);
    Claim claim = { .act = act, .entity = NONE, .of_entity = NONE, .event = act == CLAIM_warn ? warned_event(c, trigger) : claim_event(c, from, to), .by = told_by(c, cue->first, sides),
                    .cue = { claims_at(c, cue->first)->span.begin, claims_at(c, cue->end - 1)->span.end }, .why = { TABLE_CLAIMS, cue->row } };
    if (kept_already(c, c->doc->claims.n, act, sides, claim.event)) return;
    claim.date = date_of(c, cue, trigger != NONE && d->triggers.at[trigger].token >= cue->end ? d->triggers.at[trigger].token : to);
    if (who != NONE) claim.who = c->parties.at[who].span, claim.entity = c->parties.at[who].entity, claim.kind = c->parties.at[who].kind;
    if (of != NONE) claim.of = c->parties.at[of].span, claim.of_entity = c->parties.at[of].entity;
    ARENA_PUSH(d->arena, d->claims, claim);
    ARENA_PUSH(d->arena, c->sides, sides);
}

/* A title's «jama'a musallaha» is known only when the text has named it: then both are one. */
static void drop_doubles(Claims *c)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < c->doc->claims.n; i++) {
        Claim claim = c->doc->claims.at[i];
        Sides sides = c->sides.at[i];
        if (!kept_already(c, n, claim.act, sides, claim.event)) c->doc->claims.at[n] = claim, c->sides.at[n++] = sides;
    }
    c->doc->claims.n = n;
}

void claims_name(Claims *c)
{
    drop_doubles(c);
    for (uint32_t i = 0; i < c->doc->claims.n; i++) {
        Claim *claim = &c->doc->claims.at[i];
        if (c->sides.at[i].who != NONE) claim->name = party_name(c, c->sides.at[i].who);
        if (c->sides.at[i].of != NONE) claim->of_name = party_name(c, c->sides.at[i].of);
    }
}
