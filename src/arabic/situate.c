/* Situate - where and when an event was, among the places and times that its sentence names.
 *
 * Each candidate is weighed by its distance from the trigger: words after a trigger tell more of it than words
 * before, a place wants «fi», «bi» or a class noun before it, a time within the trigger's own clause comes first. A
 * town wins over the country that holds it. Times of a statement stand in the reporting clause, which is another. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/places.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { FAR = 1000, BEFORE_COST = 6, NO_PREPOSITION_COST = 8, OTHER_CLAUSE_COST = 15, OTHER_ACT_COST = 8, OF_ANOTHER = 3, ADJACENT = 8, WAY_COST = 5, REFERS_TOKENS = 8, SAYING_REACH = 4, OTHER_CLAUSE_REACH = 24, NEXT_CLAUSE_COST = 10 };

static uint32_t distance(uint32_t trigger, uint32_t first)
{
    return first > trigger ? first - trigger : trigger - first + BEFORE_COST;
}

/* Words that may stand between a preposition and a place: class nouns, directions, and a word that picks one of several («ihda dawahi ...»). */
static bool before_place(const Doc *d, uint32_t t, uint32_t place)
{
    if (token_reading(d, t, TABLE_PLACES)) return true;
    if (t + 1 >= place) return false;                      /* «bi-qiyadat al-wilayat al-muttahida»: the class is the name's own */
    const Reading *class = token_reading(d, t + 1, TABLE_PLACES);
    bool picks = d->tokens.at[t].pos == POS_NOUN || (d->tokens.at[t].pos == POS_NUMBER && d->tokens.at[t].kind == TOKEN_WORD);
    return picks && class && FEATS_NUMBER(class->feats) == PLURAL && !token_has_al(d, t);
}

typedef enum { NOWHERE, WAY, WHERE } Said;      /* is the place said to be where, whence or whither, or neither? */

/* «min», «ila», «nahwa» say a way, not where something was (data/roles.tsv: none). */
static Said of_preposition(const Lexicon *lex, const Doc *d, uint32_t t)
{
    const Reading *r = token_reading(d, t, TABLE_ROLES);
    if (r && lexicon_symbol(lex, COLUMN_ROLES_role, r->row) == ROLE_none) return WAY;
    return token_role(d, lex, t) == FUNCTION_preposition ? WHERE : NOWHERE;
}

static Said said_of(const Lexicon *lex, const Doc *d, const Place *p)
{
    uint32_t first = p->head != NONE ? p->head : p->first;
    if (p->direction || d->tokens.at[first].proclitics & CLITIC_BI) return WHERE;       /* «shamala baghdad» */
    for (uint32_t back = 1; back <= 4 && back <= first; back++) {
        uint32_t t = first - back;
        if (d->tokens.at[t].pos == POS_PARTICLE) return of_preposition(lex, d, t);
        if (!before_place(d, t, p->first)) return NOWHERE;
        if (d->tokens.at[t].proclitics & CLITIC_BI) return WHERE;
    }
    return NOWHERE;
}

/* A place that only tells where the one just before it lies: «Ba'quba (60 km shamal sharqi Baghdad)». */
static bool refers(const Doc *d, uint32_t place)
{
    const Place *p = &d->places.at[place], *before = p - 1;
    if (!place || !p->direction || before->demonym || p->direction >= DIRECTION_centre) return false;
    return d->tokens.at[before->first].sentence == d->tokens.at[p->first].sentence && before->first + before->n + REFERS_TOKENS >= p->first;
}

/* «hujum Musku», «infijar madinat Halab»: the genitive of the trigger, a class noun perhaps between. */
static bool follows_trigger(const Doc *d, const Event *e, const Place *p)
{
    uint32_t first = p->head != NONE ? p->head : p->first;
    return first > e->token && first <= e->token + 3 && (first == e->token + 1 || token_reading(d, first - 1, TABLE_EVENTS));
}

/* Said without a preposition where a place may be: right after the trigger («hujum Musku»), in what was hit, in a dateline or a
 * headline's first words («Baghdad: ...»), or as a tag. */
static bool bare(const Doc *d, const Event *e, const Place *p)
{
    const Sentence *s = &d->sentences.at[d->tokens.at[p->first].sentence];
    if (span_holds(e->target, p->span) || follows_trigger(d, e, p)) return true;
    if (p->first > 0 && d->tokens.at[p->first - 1].kind == TOKEN_SYMBOL) return true;
    uint32_t next = p->first + p->n;
    uint32_t mark = next < s->first + s->n ? d->tokens.at[next].letter : 0;
    return p->first <= s->first + 2 && (mark == LETTER_colon || mark == LETTER_dash || mark == LETTER_bracket_open || mark == LETTER_comma);
}

/* A protest and an act of violence in one clause are each where it is said of them: «hujum ... istahdafa mazahara tundidu bi-l-gharat ala
 * qita' Ghazza». One that is the other's target is where that is; what is told behind it is another again. */
static bool is_of_another_act(const Doc *d, const Event *e, const Place *p)
{
    static const uint32_t crowds = 1u << EVENT_riot | 1u << EVENT_crackdown;
    bool past_target = false;
    if (crowds & 1u << e->kind) return false;
    for (uint32_t i = trigger_from(d, e->token + 1); i < d->triggers.n && d->triggers.at[i].token < p->first; i++) {
        const Trigger *t = &d->triggers.at[i];
        if (t->use != USE_act || !t->kind || t->idle || crowds & 1u << t->kind) continue;
        bool other = (e->kind == EVENT_protest) != (t->kind == EVENT_protest), target = span_holds(e->target, d->tokens.at[t->token].span);
        if ((other && !target) || past_target) return true;
        past_target = other;
    }
    return false;
}

/* «..., fa-fi Nablus qama musallahun»: a comma and a conjunction before the preposition begin another clause. */
static bool opens_clause(const Doc *d, const Event *e, const Place *p)
{
    uint32_t first = p->head != NONE ? p->head : p->first;
    return first > e->token + 2 && d->tokens.at[first - 2].letter == LETTER_comma && d->tokens.at[first - 1].pos == POS_PARTICLE && d->tokens.at[first - 1].proclitics & (CLITIC_AND | CLITIC_FA);
}

static uint32_t place_cost(const Lexicon *lex, const Doc *d, const Event *e, const Place *p)
{
    uint32_t cost = distance(e->token, p->first);
    if (is_of_another_act(d, e, p)) cost += OTHER_ACT_COST;
    if (opens_clause(d, e, p)) cost += NEXT_CLAUSE_COST;
    Said said = said_of(lex, d, p);
    if (!span_empty(e->actor) && (p->span.begin == e->actor.begin || (said != WHERE && span_holds(e->actor, p->span)))) return FAR;         /* «qasafat Isra'il», «min qibal Isra'il»: who, not where */
    if (said == WHERE) return cost;
    if (said == WAY) return cost + WAY_COST;
    if (follows_trigger(d, e, p)) return cost;
    return bare(d, e, p) ? cost + NO_PREPOSITION_COST : FAR;
}

/* Places and times stand in the order of the text; those of the event's sentence that are near enough to count are looked at. */
static uint32_t near_from(const Doc *d, const Event *e)
{
    uint32_t first = d->sentences.at[d->tokens.at[e->token].sentence].first;
    return e->token > first + FAR ? e->token - FAR : first;
}

static uint32_t near_end(const Doc *d, const Event *e)
{
    const Sentence *s = &d->sentences.at[d->tokens.at[e->token].sentence];
    return s->first + s->n > e->token + FAR ? e->token + FAR : s->first + s->n;
}

static uint32_t place_from(const Doc *d, uint32_t token)
{
    uint32_t low = 0, high = d->places.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->places.at[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

static uint32_t time_from(const Doc *d, uint32_t token)
{
    uint32_t low = 0, high = d->times.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->times.at[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Is `a` a narrower place than `b`, which may hold it? */
static bool narrower(const Place *a, const Place *b)
{
    return a->precision < b->precision && b->precision >= PRECISION_province && (!a->country[0] || !strcmp(a->country, b->country));
}

/* The event and the place are named in one tag: «#suyul_al-urdun». */
static bool in_one_tag(const Event *e, const Place *p) { return p->tag && p->first > e->token && p->first <= e->token + 3; }

static void choose_place(const Lexicon *lex, const Doc *d, Event *e)
{
    uint32_t end = near_end(d, e), best = FAR;
    for (uint32_t k = place_from(d, near_from(d, e)); k < d->places.n && d->places.at[k].first < end; k++) {
        const Place *p = &d->places.at[k], *old = e->place != NONE ? &d->places.at[e->place] : NULL;
        if (p->demonym) continue;
        if (in_one_tag(e, p)) { e->place = k; return; }
        uint32_t cost = place_cost(lex, d, e, p);
        if (old && narrower(p, old) && cost < best + ADJACENT) cost = best ? best - 1 : 0;
        if (old && narrower(old, p) && best < cost + ADJACENT) continue;
        if (cost < best) e->place = refers(d, k) ? k - 1 : k, best = cost;
    }
}

/* The day, month or year of a time, without part of day or hour: «2024-03-22TEV» is «2024-03-22». */
static Str date_of(const Event *e, const Time *t)
{
    bool lasting = e->kind == EVENT_protest || e->kind == EVENT_riot || e->kind == EVENT_clash || e->kind == EVENT_disaster || e->kind == EVENT_displacement || e->kind == EVENT_accident;
    Str value = t->point.n && (t->edge || !lasting) ? t->point : t->value;      /* seized «since Monday» is seized on Monday */
    for (uint32_t i = 0; i < value.n; i++)
        if (value.p[i] == 'T') return (Str){ value.p, i };
    return value;
}

/* Does the time tell when something was said? «qala qa'id ash-shurta ams inna», «a'lana l-jaysh bi-l-Iraq ams anna», «qala ams». */
static bool of_statement(const Doc *d, const Time *time)
{
    uint32_t first = d->sentences.at[d->tokens.at[time->first].sentence].first;
    for (uint32_t back = 1; back <= SAYING_REACH && time->first >= first + back; back++) {
        uint32_t t = time->first - back;
        if (d->ends_saying[t]) return true;
        if (d->tokens.at[t].pos == POS_VERB || d->tokens.at[t].kind == TOKEN_PUNCT || token_chosen(d, t, TABLE_EVENTS)) return false;
    }
    return false;
}

/* Does «anna» or «alladhi» stand between an earlier time and the act? «a'lana fi sharit nushira fi yunyu annahu qatala»: the word was in June. */
static bool is_parted(const Lexicon *lex, const Doc *d, const Event *e, const Time *time)
{
    for (uint32_t t = time->first + time->n; t < e->token; t++) {
        uint32_t role = token_role(d, lex, t);
        if (role == FUNCTION_that || role == FUNCTION_relative) return true;
    }
    return false;
}

/* In a clause that describes the act another one stands before the day: «hujumuhu alladhi sabaqa hujum Musku ams, kana fi bidayat
 * al-am». The day is that one's. */
static bool is_of_another(const Lexicon *lex, const Doc *d, const Event *e, const Time *time)
{
    bool described = false;
    if (time->first > e->token + OTHER_CLAUSE_REACH) return false;
    for (uint32_t t = e->token + 1; t < time->first; t++) {
        const Trigger *other = described ? trigger_at(d, t) : NULL;
        if (other && other->use == USE_act && !other->verb && other->token + other->n + OF_ANOTHER > time->first) return true;
        described = described || token_may_be(d, lex, t, FUNCTION_relative);
    }
    return false;
}

/* «awwal i'dam mundhu 2013»: since when there was none. What befalls at one moment is done «since» a day only as a state that goes on:
 * «mukhtataf mundhu l-ithnayn». */
static bool is_since_last(const Doc *d, const Event *e, const Time *time)
{
    static const uint32_t states = 1u << EVENT_protest | 1u << EVENT_riot | 1u << EVENT_clash | 1u << EVENT_disaster | 1u << EVENT_displacement | 1u << EVENT_accident | 1u << EVENT_arrest | 1u << EVENT_abduction;
    return time->point.n && !time->edge && d->tokens.at[e->token].pos != POS_VERB && !(states & 1u << e->kind);
}

static void choose_date(const Lexicon *lex, const Doc *d, Event *e)
{
    Range clause = clause_of(lex, d, e->token);
    uint32_t end = near_end(d, e), best = FAR;
    for (uint32_t k = time_from(d, near_from(d, e)); k < d->times.n && d->times.at[k].first < end; k++) {
        const Time *t = &d->times.at[k];
        if (t->duration || t->set || !t->from.year || t->grain == GRAIN_CENTURY || of_statement(d, t) || is_since_last(d, e, t)) continue;
        uint32_t cost = distance(e->token, t->first);
        bool other = t->first < clause.first || t->first >= clause.end;
        if (other && e->status != STATUS_ACTUAL) continue;             /* «talabu amsi ... bi-alla yu'taqal»: the demand was yesterday */
        if (other && (distance(e->token, t->first) > OTHER_CLAUSE_REACH || is_parted(lex, d, e, t))) continue;
        if (other) cost += OTHER_CLAUSE_COST;
        if (is_of_another(lex, d, e, t)) cost += OTHER_ACT_COST;
        if (cost < best) e->date = date_of(e, t), best = cost;
    }
}

void event_situate(const Lexicon *lex, const Doc *doc, Event *e)
{
    choose_place(lex, doc, e);
    choose_date(lex, doc, e);
    const char *country = e->place != NONE ? places_country(lex, doc, &doc->places.at[e->place]) : "";
    if (!country || !country[0]) country = places_country_near(lex, doc, e->token);
    if (country) memcpy(e->country, country, strlen(country) < 3 ? strlen(country) + 1 : 0);
}
