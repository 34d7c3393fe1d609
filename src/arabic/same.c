/* Same - which words of a text tell of one occurrence.
 *
 * A report names its occurrence again and again: «hujum», then «al-hadith», «atlaqu n-nar», «maqtal ar-rajul». A later word tells of an
 * earlier event where nothing tells the two apart (another place, day, status, «hujum akhar») and enough draws them together: a definite noun,
 * the same word, place, target or number of victims. Inside a sentence two words are one unless «wa-» or «fi-ma» parts them; from sentence to
 * sentence the signs are weighed, and the event with most of them is taken. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/events.h"
#include "arabic/kinds.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { LOOK_BACK = 64 };    /* events: a bound, so that a list of thousands stays linear */

/* An event told before with the trigger that told it (NULL: none), and a new one with its own. */
typedef struct { const Lexicon *lex; const Doc *d; const Event *old, *e; const Trigger *told, *t; } Pair;

static uint32_t sentence_of(const Doc *d, uint32_t token) { return d->tokens.at[token].sentence; }

/* ---- what tells two apart ------------------------------------------------------------------------ */

typedef enum { APART, OPEN, TOGETHER } Relation;

static Relation same_name(const Doc *d, const Place *p, const Place *q)
{
    return str_eq(str_slice(d->text, p->span), str_slice(d->text, q->span)) ? TOGETHER : APART;
}

/* A town and its province may hold the same; two towns do not. */
static Relation places(const Pair *p)
{
    if (p->old->place == NONE || p->e->place == NONE) return OPEN;
    const Place *a = &p->d->places.at[p->old->place], *b = &p->d->places.at[p->e->place];
    bool country = a->precision == PRECISION_country || b->precision == PRECISION_country;
    if (a == b || (a->row != NONE && a->row == b->row)) return country ? OPEN : TOGETHER;
    if (a->country[0] && b->country[0] && strcmp(a->country, b->country) != 0) return APART;
    if (country) return OPEN;
    Relation named = same_name(p->d, a, b);
    if (named == TOGETHER || a->precision == b->precision) return named;
    return a->precision == PRECISION_site || b->precision == PRECISION_site ? OPEN : APART;
}

/* Do the first `most` bytes of the two dates differ, as far as both say them? */
static bool differ(Str a, Str b, uint32_t most)
{
    uint32_t n = a.n < b.n ? a.n : b.n;
    return memcmp(a.p, b.p, n < most ? n : most) != 0;
}

static bool dates_apart(const Event *a, const Event *b) { return differ(a->date, b->date, UINT32_MAX); }
static bool months_apart(const Event *a, const Event *b) { return differ(a->date, b->date, sizeof "2024-03" - 1); }

/* What may have been is told of again as what was; a plan or a denial is another matter. */
static bool status_apart(const Event *a, const Event *b)
{
    bool sure = (a->status == STATUS_ACTUAL || a->status == STATUS_POSSIBLE) && (b->status == STATUS_ACTUAL || b->status == STATUS_POSSIBLE);
    return a->status != b->status && !sure;
}

static bool is_apart(const Pair *p) { return p->t->another || places(p) == APART || dates_apart(p->old, p->e); }

enum { NAMED = 12 };        /* tokens of a phrase that are compared */

/* Do the two phrases have a word in common? Proclitics and the article do not count: the end of a word is looked at. */
static bool share_word(const Doc *d, Span a, Span b)
{
    uint32_t first = token_of_byte(d, a.begin), other = token_of_byte(d, b.begin);
    for (uint32_t i = first; i < d->tokens.n && i < first + NAMED && d->tokens.at[i].span.begin < a.end; i++)
        for (uint32_t k = other; k < d->tokens.n && k < other + NAMED && d->tokens.at[k].span.begin < b.end; k++) {
            Str x = d->tokens.at[i].norm, y = d->tokens.at[k].norm;
            if (x.n > 4 && y.n > 4 && (str_ends(x, y) || str_ends(y, x))) return true;
        }
    return false;
}

static bool said_and_apart(const Doc *d, Span a, Span b) { return !span_empty(a) && !span_empty(b) && !share_word(d, a, b); }

/* ---- kinds --------------------------------------------------------------------------------------- */

/* «infijar» is an accident in one sentence and a bombing in the next, which tells of the bomb. */
static bool is_one_blast(const Pair *p)
{
    bool kinds = (p->old->kind == EVENT_accident && p->e->kind == EVENT_bombing) || (p->old->kind == EVENT_bombing && p->e->kind == EVENT_accident);
    if (!kinds || p->old->why.table != TABLE_EVENTS || p->e->why.table != TABLE_EVENTS) return false;
    return (lexicon_set(p->lex, COLUMN_EVENTS_needs, p->old->why.row) | lexicon_set(p->lex, COLUMN_EVENTS_needs, p->e->why.row)) & 1u << NEED_intent;
}

/* Gunmen storm the house that they attack; the police that search one do something else. */
static bool is_storming(const Pair *p)
{
    const Trigger *raid = p->e->kind == EVENT_raid ? p->t : p->old->kind == EVENT_raid ? p->told : NULL;
    bool attack = kind_is_violent(p->e->kind) || kind_is_violent(p->old->kind);
    return raid && attack && !range_empty(raid->target) && !range_is_state(p->lex, p->d, raid->actor);
}

/* «hujum tasabbaba fi hariq», «inhiyar manzil jarra' as-suyul»: a word of cause between an act or a disaster and what came of it. */
static bool is_outcome(const Pair *p)
{
    bool mishap = p->old->kind == EVENT_accident || p->e->kind == EVENT_accident;
    uint32_t other = p->old->kind == EVENT_accident ? p->e->kind : p->old->kind;
    if (!mishap || !(kind_is_violent(other) || other == EVENT_disaster) || sentence_of(p->d, p->old->token) != sentence_of(p->d, p->e->token)) return false;
    for (uint32_t t = p->old->token + 1; t < p->e->token; t++) {
        const Reading *r = token_reading(p->d, t, TABLE_EVENTS);
        if (r && lexicon_symbol(p->lex, COLUMN_EVENTS_use, r->row) == USE_cause) return true;
    }
    return false;
}

static bool kinds_of_one(const Pair *p) { return kinds_meet(p->old->kind, p->e->kind) || is_one_blast(p) || is_storming(p) || is_outcome(p); }

/* A later sentence's act without day or target of its own: a detail of the attack told before («threw a grenade»). */
static bool is_detail(const Pair *p)
{
    return kind_is_violent(p->old->kind) && kind_is_violent(p->e->kind) && !p->e->date.n && span_empty(p->e->target) &&
           p->old->status == STATUS_ACTUAL && p->e->status == STATUS_ACTUAL;
}

/* ---- inside a sentence ------------------------------------------------------------------------------ */

/* «fi-ma», «bayna-ma», «min jiha ukhra» between the two: something else is told. */
static bool turns(const Pair *p)
{
    for (uint32_t t = p->old->token; t < p->e->token; t++) {
        const Reading *r = token_reading(p->d, t, TABLE_REPORTING);
        if (r && lexicon_symbol(p->lex, COLUMN_REPORTING_frame, r->row) == REPORT_apart) return true;
    }
    return false;
}

/* «atlaqu n-nar ... fa-qatalu shabban wa-jarahu thalatha»: what came of the act, done by its doers. */
static bool goes_on(const Pair *p)
{
    const Token *verb = &p->d->tokens.at[p->e->token];
    bool doer_left_out = FEATS_NUMBER(verb->feats) == PLURAL || range_empty(p->t->actor) || verb->enclitic;
    return p->t->verb && p->t->use == USE_result && doer_left_out && p->old->kind != EVENT_clash;
}

/* «al-hujum ams ... bi-l-hujum alladhi nuffidha fi 2002»: a noun that a clause tells apart from the same noun before it. */
static bool is_told_apart(const Pair *p)
{
    uint32_t next = p->t->token + p->t->n;
    return !p->t->verb && p->old->why.row == p->e->why.row && token_has_al(p->d, p->t->token) && next < p->d->tokens.n && token_may_be(p->d, p->lex, next, FUNCTION_relative) &&
           places(p) != TOGETHER;
}

/* «iqaf al-muttaham wa-l-ihtifaz bihi»: of him who was just told of. */
static bool is_of_pronoun(const Pair *p)
{
    uint32_t next = p->t->token + p->t->n;
    if (p->old->kind != p->e->kind || next + 1 >= p->d->tokens.n || !token_may_be(p->d, p->lex, next, FUNCTION_preposition)) return false;
    bool governs = token_is_nominal(p->d, next + 1) || (p->d->number_at && p->d->number_at[next + 1] != NONE);
    return p->d->tokens.at[next].enclitic || !governs;      /* «bihi» is a row of its own */
}

static bool is_mark(const Doc *d, uint32_t t) { return d->tokens.at[t].kind == TOKEN_SYMBOL && d->tokens.at[t].span.end < d->tokens.at[t + 1].span.begin; }

/* «tazahara mi'at ... wa-hatafa l-mutazahirun»: those whose protest was told of protest. */
static bool is_crowd_again(const Pair *p)
{
    return p->old->kind == EVENT_protest && p->e->kind == EVENT_protest && p->t->verb && !range_empty(p->t->actor) && token_has_al(p->d, p->t->actor.first);
}

/* A headline that runs into its text («25 jarihan fi ishtibakat * London: qalat ...»): the first mark of the sentence, soon followed by a colon. */
static bool is_under_headline(const Pair *p)
{
    enum { HEADLINE = 32, DATELINE = 8 };
    uint32_t t = p->d->sentences.at[sentence_of(p->d, p->e->token)].first, end = t + HEADLINE;
    while (t < p->e->token && t < end && !is_mark(p->d, t)) t++;
    if (t >= end || t >= p->e->token || t < p->old->token) return false;
    for (uint32_t k = t + 1; k < p->e->token && k < t + DATELINE; k++)
        if (p->d->tokens.at[k].letter == LETTER_colon) return true;
    return false;
}

/* «a'mal unf abrazuha infijar sayyara», «infijar addat ila a'mal unf»: many acts, and a single one that is told by itself. */
static bool holds_it(const Pair *p)
{
    bool nouns = p->told && !p->told->verb && !p->t->verb;
    bool many = nouns && (p->told->number == PLURAL) != (p->t->number == PLURAL);
    return many && !token_has_al(p->d, p->t->token) && p->old->kind != p->e->kind;
}

static bool in_sentence(const Pair *p)
{
    if (is_under_headline(p)) return !p->t->another && !status_apart(p->old, p->e) && !dates_apart(p->old, p->e);
    if (is_apart(p) || is_told_apart(p)) return false;
    if (is_of_pronoun(p) || is_crowd_again(p) || (goes_on(p) && p->d->tokens.at[p->t->token].proclitics & (CLITIC_AND | CLITIC_FA))) return true;
    if (p->d->tokens.at[p->t->token].proclitics & (CLITIC_AND | CLITIC_FA) && p->old->kind != EVENT_disaster) {
        bool two_means = !p->t->verb && kind_rank(p->old->kind) > 2 && kind_rank(p->e->kind) > 2 && !token_has_al(p->d, p->t->token);
        if (p->old->kind == p->e->kind || p->t->verb || two_means) return false;
    }
    if (holds_it(p)) return false;
    if (turns(p) && places(p) != TOGETHER && !token_has_al(p->d, p->t->token)) return false;
    return !(said_and_apart(p->d, p->old->target, p->e->target) && said_and_apart(p->d, p->old->actor, p->e->actor));
}

/* ---- from sentence to sentence ---------------------------------------------------------------------- */

/* A title tells in short what the body tells at length: «Misr: ... bi-ubwa nasifa», then the town. */
static bool under_title(const Pair *p)
{
    if (!event_in_title(p->d, p->old) || event_in_title(p->d, p->e) || status_apart(p->old, p->e) || dates_apart(p->old, p->e)) return false;
    return !p->old->country[0] || !p->e->country[0] || !strcmp(p->old->country, p->e->country) || p->old->place == NONE || p->e->place == NONE;
}

/* The first of its kind that is told after a title of the same kind tells what the title tells, though a day of the same month may be told beside it. */
static bool is_first_after_title(const Pair *p)
{
    const Event *old = p->old, *events = p->d->events.at;
    if (!event_in_title(p->d, old) || event_in_title(p->d, p->e) || old->kind != p->e->kind || old->status != p->e->status) return false;
    if (months_apart(old, p->e)) return false;
    for (uint32_t k = p->d->events.n; k > 0 && &events[k - 1] != old; k--)
        if (events[k - 1].kind == p->e->kind) return false;
    return true;
}

/* Is a warning of what the text tells as done: «kana yutawaqqa'u an yashunna hujuman ala Musku», no day or target of its own? */
static bool is_foretold(const Pair *p)
{
    const Event *old = p->old, *e = p->e;
    bool ahead = e->status == STATUS_PLANNED || e->status == STATUS_POSSIBLE;
    if (!ahead || old != p->d->events.at || old->status != STATUS_ACTUAL || e->date.n || p->t->another) return false;
    if (e->place == NONE) return span_empty(e->target) && !p->t->verb && p->t->number == SINGULAR;
    if (!old->country[0] || strcmp(old->country, e->country) != 0) return false;
    const Place *place = &p->d->places.at[e->place];
    uint32_t name = p->d->tokens.at[place->head != NONE ? place->head : place->first].span.begin;
    return (span_empty(e->target) || (e->target.begin >= name && e->target.begin <= place->span.begin));
}

enum {                      /* the signs, and how many points make two one */
    POINTS_BACK = 3, SAME_KIND = 3, MEETING_KIND = 2, SAME_PLACE = 3, SAME_COUNTRY = 1, SAME_DAY = 2, SAME_PARTY = 2, SAME_NUMBER = 2, MAIN = 1,
    OTHER_TARGET = -2, OTHER_ACTOR = -2, OTHER_NUMBER = -2, ONE_OF_MANY = -2, TURN = -2, ENOUGH = 3,
};

/* A mishap of another word is another mishap: a fire, a crash. */
static int of_kind(const Pair *p)
{
    bool mishaps = p->e->kind == EVENT_accident || p->e->kind == EVENT_disaster;
    if (p->old->kind == p->e->kind && (!mishaps || p->old->why.row == p->e->why.row)) return SAME_KIND;
    return kinds_of_one(p) ? MEETING_KIND : 0;
}

static int of_place(const Pair *p)
{
    if (places(p) == TOGETHER) return SAME_PLACE;
    return p->old->country[0] && !strcmp(p->old->country, p->e->country) ? SAME_COUNTRY : 0;
}

/* «al-muttaham», «al-muhajim»: somebody of whom the text has told, by another word than then. */
static bool is_told_of(const Doc *d, Span party)
{
    uint32_t t = token_of_byte(d, party.begin);
    return token_has_al(d, t) && d->tokens.at[t].pos != POS_NAME;
}

/* «ahad anasiriha»: one of theirs, who is known by whose he is; «intihari» may be he. */
static bool is_one_of_theirs(const Doc *d, Span party) { return d->tokens.at[token_of_byte(d, party.end - 1)].enclitic; }

static int of_parties(const Pair *p)
{
    const Event *a = p->old, *b = p->e;
    int points = 0;
    if (!span_empty(a->target) && !span_empty(b->target)) points += share_word(p->d, a->target, b->target) ? SAME_PARTY : is_told_of(p->d, b->target) ? 0 : OTHER_TARGET;
    if (!span_empty(a->actor) && !span_empty(b->actor)) points += share_word(p->d, a->actor, b->actor) ? SAME_PARTY : is_one_of_theirs(p->d, b->actor) ? 0 : OTHER_ACTOR;
    return points;
}

static bool counted(const Pair *p, Range r, Count *c) { return !range_empty(r) && count_at(p->lex, p->d, r.first, c) && c->low > 1; }

/* «ikhtitaf thalathat muhandisin», «khutifa al-muhandisun ath-thalatha»; and one blast after two. */
static int of_numbers(const Pair *p)
{
    Count a, b;
    int points = 0;
    if (p->told && counted(p, p->told->victim, &a) && counted(p, p->t->victim, &b)) points += a.low == b.low ? SAME_NUMBER : OTHER_NUMBER;
    bool nouns = p->told && !p->told->verb && !p->t->verb && !token_has_al(p->d, p->t->token);
    if (nouns && p->told->number != SINGULAR && p->t->number == SINGULAR) points += ONE_OF_MANY;
    return points;
}

/* Does the sentence begin by turning to something else («min jiha ukhra», «kama»)? */
static bool begins_anew(const Pair *p)
{
    enum { OPENING = 3 };
    uint32_t first = p->d->sentences.at[sentence_of(p->d, p->e->token)].first;
    for (uint32_t t = first; t < p->e->token && t < first + OPENING; t++) {
        const Reading *r = token_reading(p->d, t, TABLE_REPORTING);
        if ((r && lexicon_symbol(p->lex, COLUMN_REPORTING_frame, r->row) == REPORT_apart) || token_may_begin(p->d, p->lex, t, FUNCTION_connector)) return true;
    }
    return false;
}

static int points(const Pair *p)
{
    bool back = !p->t->verb && (token_has_al(p->d, p->t->token) || p->d->tokens.at[p->t->token].enclitic);
    bool day = p->old->date.n == 10 && p->e->date.n == 10 && !dates_apart(p->old, p->e);
    int sum = (back ? POINTS_BACK : 0) + of_kind(p) + of_place(p) + of_parties(p) + of_numbers(p) + (day ? SAME_DAY : 0);
    return sum + (p->old == p->d->events.at ? MAIN : 0) + (begins_anew(p) ? TURN : 0);
}

/* The points that make e the event `old` told again in another sentence; 0 where it is another. */
static int across(const Pair *p)
{
    if (!kinds_of_one(p) && !is_detail(p)) return 0;
    if (!p->t->another && (under_title(p) || is_first_after_title(p))) return ENOUGH + MAIN;
    if (is_foretold(p)) return ENOUGH;
    if (is_apart(p) || status_apart(p->old, p->e)) return 0;
    int sum = points(p);
    return sum >= ENOUGH ? sum : 0;
}

/* «al-hadith», and «hadith» with nothing of its own, points to what was told last, whatever it was. */
static bool only_points(const Doc *d, const Event *e, const Trigger *t)
{
    bool bare = token_has_al(d, t->token) || (e->place == NONE && !e->date.n && sentence_of(d, d->events.at[d->events.n - 1].token) != sentence_of(d, e->token));
    return !t->verb && e->kind == EVENT_accident && bare && t->n == 1 && span_empty(e->target) && span_empty(e->actor) && !t->another;
}

/* «qatalati l-quwwa arba'a min al-muttahamin bi-l-hujum alladhi naffadhathu khaliyya»: a harm by one and an act by another are two. */
static bool by_others(const Pair *p)
{
    bool one = lexicon_symbol(p->lex, COLUMN_EVENTS_use, p->old->why.row) == USE_result, other = lexicon_symbol(p->lex, COLUMN_EVENTS_use, p->e->why.row) == USE_result;
    return one != other && said_and_apart(p->d, p->old->actor, p->e->actor);
}

uint32_t event_same(const Lexicon *lex, const Doc *doc, const Event *e, const Trigger *t)
{
    uint32_t sentence = sentence_of(doc, e->token), best = NONE;
    int most = 0;
    if (doc->events.n && only_points(doc, e, t)) return doc->events.n - 1;
    for (uint32_t k = doc->events.n; k > 0 && k + LOOK_BACK > doc->events.n; k--) {
        const Event *old = &doc->events.at[k - 1];
        Pair p = { lex, doc, old, e, trigger_at(doc, old->token), t };
        if (sentence_of(doc, old->token) == sentence) {
            if (kinds_of_one(&p) && !by_others(&p) && in_sentence(&p)) return k - 1;
            continue;
        }
        int sum = across(&p);
        if (sum > most) most = sum, best = k - 1;
    }
    return best;
}
