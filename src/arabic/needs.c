/* Needs - what must stand with an everyday word before it tells of an event.
 *
 * «hujum» in football, «inhiyar» of shares, «saqata» of a government: the row's `needs` say what makes such a word
 * an event (data/events/violence.tsv explains each). A word that lacks one is idle: no event and no figure. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { NEAR = 16 };

typedef struct { const Lexicon *lex; Doc *doc; const Trigger *trigger; const Sentence *sentence; } In;

static uint32_t use_at(const In *in, uint32_t t)
{
    const Trigger *other = trigger_at(in->doc, t);
    return other && other != in->trigger ? other->use : 0;
}

static bool near_use(const In *in, uint32_t use)
{
    uint32_t at = in->trigger->token, from = at > NEAR ? at - NEAR : 0, to = at + NEAR;
    if (from < in->sentence->first) from = in->sentence->first;
    if (to > in->sentence->first + in->sentence->n) to = in->sentence->first + in->sentence->n;
    for (uint32_t t = from; t < to; t++)
        if (use_at(in, t) == use) return true;
    return false;
}

static bool holds_use(const In *in, Range r, uint32_t use)
{
    for (uint32_t t = r.first; !range_empty(r) && t < r.end; t++)
        if (use_at(in, t) == use) return true;
    return false;
}

static bool is_dated(const In *in)
{
    for (uint32_t t = in->sentence->first; t < in->sentence->first + in->sentence->n; t++) {
        if (in->doc->time_at && in->doc->time_at[t] != NONE) return true;
        if (in->doc->place_at && in->doc->place_at[t] != NONE) return true;
        if (in->doc->number_at && in->doc->number_at[t] != NONE) return true;
    }
    return false;
}

static bool is_crowd(const In *in)
{
    const Trigger *t = in->trigger;
    Range r = !range_empty(t->actor) ? t->actor : !range_empty(t->target) ? t->target : t->victim;
    if (!range_empty(r) && range_is_people(in->lex, in->doc, r)) return true;
    return near_use(in, USE_participants);
}

/* A weapon, not the weather. */
static bool is_near_weapon(const In *in)
{
    uint32_t at = in->trigger->token, end = in->sentence->first + in->sentence->n;
    for (uint32_t i = trigger_from(in->doc, at > in->sentence->first + NEAR ? at - NEAR : in->sentence->first); i < in->doc->triggers.n && in->doc->triggers.at[i].token < end && in->doc->triggers.at[i].token < at + NEAR; i++)
        if (in->doc->triggers.at[i].use == USE_means && in->doc->triggers.at[i].kind != EVENT_disaster) return true;
    return false;
}

static bool is_intended(const In *in)
{
    if (!range_empty(in->trigger->actor) || !range_empty(in->trigger->target) || is_near_weapon(in) || near_use(in, USE_participants)) return true;
    for (uint32_t t = in->sentence->first; t < in->sentence->first + in->sentence->n; t++) {
        const Trigger *other = trigger_at(in->doc, t);
        if (other && other != in->trigger && other->use == USE_act && other->kind && other->kind <= EVENT_attack) return true;
    }
    return false;
}

/* Does the sentence, or the one before or after it, speak of sport, economy or art (or else of illness)? */
static bool speaks_of_field(const In *in, bool illness)
{
    uint32_t own = (uint32_t)(in->sentence - in->doc->sentences.at), from = own ? own - 1 : 0, to = own + 2;
    if (to > in->doc->sentences.n) to = in->doc->sentences.n;
    for (uint32_t s = from; s < to; s++)
        for (uint32_t t = in->doc->sentences.at[s].first; t < in->doc->sentences.at[s].first + in->doc->sentences.at[s].n; t++) {
            const Reading *r = token_reading(in->doc, t, TABLE_FIELDS);
            if (r && (lexicon_symbol(in->lex, COLUMN_FIELDS_field, r->row) == FIELD_illness) == illness) return true;
        }
    return false;
}

/* Is the harm told with what did it: an act, an accident or disaster anywhere in the text, or another counted harm here? */
static bool has_cause(const In *in)
{
    if (in->trigger->status == STATUS_DENIED) return true;                   /* «la sihhata li-khabar wafat at-tifla»: a denial is news */
    for (uint32_t i = 0; i < in->doc->triggers.n; i++) {
        const Trigger *t = &in->doc->triggers.at[i];
        if ((t->use == USE_act || t->use == USE_general) && t->kind && !t->generic && !t->negated) return true;
        if (t != in->trigger && t->use == USE_result && t->effect == EFFECT_injured && range_is_people(in->lex, in->doc, t->victim)) return true;
    }
    return false;
}

static bool is_numbered(const In *in)
{
    Count c;
    Range r = !range_empty(in->trigger->victim) ? in->trigger->victim : in->trigger->target;
    return !range_empty(r) && count_at(in->lex, in->doc, r.first, &c) && c.low > 0 && !c.named;
}

bool range_is_state(const Lexicon *lex, const Doc *doc, Range r)
{
    if (range_empty(r)) return false;
    for (uint32_t t = r.first; t < r.end; t++) {
        const Reading *body = token_reading(doc, t, TABLE_SOURCES);
        uint32_t kind = body ? lexicon_symbol(lex, COLUMN_SOURCES_kind, body->row) : 0;
        if (kind == SOURCE_police || kind == SOURCE_military || kind == SOURCE_government || kind == SOURCE_judicial) return true;
    }
    return false;
}

/* Does a word with this letter before it follow soon? */
static bool followed_by(const In *in, uint8_t clitic)
{
    uint32_t end = in->sentence->first + in->sentence->n;
    for (uint32_t t = in->trigger->token + in->trigger->n; t < end && t < in->trigger->token + 8; t++)
        if (in->doc->tokens.at[t].proclitics & clitic) return true;
    return false;
}

/* Is a harm told in the sentence: a result, or people named by what befell them? */
static bool tells_harm(const In *in)
{
    for (uint32_t t = in->sentence->first; t < in->sentence->first + in->sentence->n; t++) {
        const Trigger *other = trigger_at(in->doc, t);
        if (other && other != in->trigger && other->use == USE_result && !other->negated && !other->generic) return true;
        const Reading *r = token_reading(in->doc, t, TABLE_PEOPLE);
        if (r && lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, r->row) && r->proclitics == in->doc->tokens.at[t].proclitics) return true;
    }
    return false;
}

/* «suqut 12 qatilan»: people who fell as victims, no thing that fell. */
static bool is_harmed(const In *in, Range r)
{
    Count c;
    return !range_empty(r) && count_at(in->lex, in->doc, r.first, &c) && c.effect;
}

static bool tells_of_thing(const In *in)
{
    const Trigger *t = in->trigger;
    if (holds_use(in, t->victim, USE_thing) || holds_use(in, t->target, USE_thing) || holds_use(in, t->actor, USE_thing)) return true;
    return !is_harmed(in, t->target) && !is_harmed(in, t->victim) && near_use(in, USE_thing);
}

/* Fighters who flee are not displaced. */
static bool is_flight(const In *in)
{
    Count c;
    Range r = !range_empty(in->trigger->victim) ? in->trigger->victim : !range_empty(in->trigger->actor) ? in->trigger->actor : in->trigger->target;
    return in->trigger->kind == EVENT_displacement && !range_empty(r) && count_at(in->lex, in->doc, r.first, &c) && c.who == WHO_militant;
}

/* What a clause describes: «as-suyul allati ijtahat», «as-suyul al-jarifa allati ijtahat». */
static const Trigger *described(const In *in)
{
    uint32_t t = in->trigger->token;
    if (t < in->sentence->first + 3 || !token_may_be(in->doc, in->lex, t - 1, FUNCTION_relative)) return NULL;
    const Trigger *noun = trigger_at(in->doc, t - 2);
    return noun || in->doc->tokens.at[t - 2].pos != POS_ADJ ? noun : trigger_at(in->doc, t - 3);
}

/* What does a raid that no people make: «ijtahathu an-niran». NULL where people may. */
static const Trigger *force_of_nature(const In *in)
{
    const Trigger *t = in->trigger, *by = range_empty(t->actor) ? described(in) : trigger_at(in->doc, t->actor.first);
    return t->kind == EVENT_raid && by && (by->kind == EVENT_accident || by->kind == EVENT_disaster || by->use == USE_means) ? by : NULL;
}

void fields_count(const Lexicon *lex, Doc *doc)
{
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        const Reading *r = token_reading(doc, t, TABLE_FIELDS);
        doc->field_words += r && lexicon_symbol(lex, COLUMN_FIELDS_field, r->row) != FIELD_illness;
    }
}

/* In a text about sport, economy or art, where every so many words is one of that field, violence that befalls no people is a figure
 * of speech. */
static bool is_figurative(const In *in)
{
    enum { FEWEST = 4, EVERY = 30 };
    const Trigger *t = in->trigger;
    bool field = in->doc->field_words >= FEWEST && in->doc->field_words * EVERY >= in->doc->tokens.n;
    static const uint32_t never = 1u << EVENT_protest | 1u << EVENT_arrest | 1u << EVENT_abduction | 1u << EVENT_assassination | 1u << EVENT_execution | 1u << EVENT_suicide_bombing;
    if (never & 1u << t->kind || (t->kind == EVENT_bombing && !t->verb)) return false;      /* words that no sport has */
    return field && t->kind && !is_numbered(in) && !range_is_people(in->lex, in->doc, t->victim) && !range_is_people(in->lex, in->doc, t->target);
}

/* «fajjara l-qarar ihtijajat»: what a decision sets off is no blast. */
static bool is_setting_off(const In *in)
{
    const Trigger *t = in->trigger, *what = range_empty(t->target) ? NULL : trigger_at(in->doc, t->target.first);
    return t->kind == EVENT_bombing && t->verb && what && (what->kind == EVENT_protest || what->kind == EVENT_riot || what->kind == EVENT_clash);
}

/* «hadith i'tida», «hadith itlaq nar»: the noun after it says what happened. */
static bool is_head_of_act(const In *in)
{
    const Trigger *t = in->trigger, *next = trigger_at(in->doc, t->token + t->n);
    return t->kind == EVENT_accident && !t->verb && t->n == 1 && next && !next->verb && next->use == USE_act && next->token < in->sentence->first + in->sentence->n &&
           !in->doc->tokens.at[next->token].proclitics;
}

/* «innahu ta'arrada li-t-ta'dhib»: the verb before it says that somebody underwent it, though only a pronoun says who. */
static bool is_undergone(const In *in)
{
    enum { CLOSE = 5 };
    uint32_t i = (uint32_t)(in->trigger - in->doc->triggers.at);
    const Trigger *light = i ? &in->doc->triggers.at[i - 1] : NULL;
    if (!light || light->use != USE_light || !light->verb || light->token < in->sentence->first || light->token + CLOSE < in->trigger->token) return false;
    return lexicon_symbol(in->lex, COLUMN_EVENTS_subject, light->row) == ROLE_target;
}

/* Does the state do it, or is it told with an arrest? The police lie in wait for a smuggler. */
static bool is_police_work(const In *in)
{
    if (range_is_state(in->lex, in->doc, in->trigger->actor)) return true;
    for (uint32_t i = trigger_from(in->doc, in->sentence->first); i < in->doc->triggers.n && in->doc->triggers.at[i].token < in->sentence->first + in->sentence->n; i++)
        if (in->doc->triggers.at[i].kind == EVENT_arrest) return true;
    return false;
}

/* «usar al-mu'taqalin», the families of those held, is written like «asr», the capture: of many who are not counted it is the families. */
static bool is_families(const In *in)
{
    const Trigger *t = in->trigger;
    const Reading *people = t->verb || t->n > 1 ? NULL : token_reading(in->doc, t->token, TABLE_PEOPLE);
    Count c;
    bool many = people && !people->enclitic && FEATS_NUMBER(people->feats) == PLURAL && !range_empty(t->victim) && count_at(in->lex, in->doc, t->victim.first, &c);
    return many && c.qualifier == QUALIFIER_unspecified;
}

/* «al-baha al-muwajiha li-l-maqarr»: an adjective, facing. */
static bool is_facing(const In *in)
{
    uint32_t t = in->trigger->token;
    if (in->trigger->kind != EVENT_clash || in->trigger->n != 1 || t == in->sentence->first || t + 1 >= in->sentence->first + in->sentence->n) return false;
    return token_has_al(in->doc, t) && token_is_nominal(in->doc, t - 1) && !in->doc->tokens.at[t].skip && in->doc->tokens.at[t + 1].proclitics & CLITIC_LI;
}

/* «al-hujum al-iliktruni», then «al-hujum»: what the text has called so is no attack. */
static bool is_idiom_again(const In *in)
{
    enum { LOOK = 48 };
    const Trigger *t = in->trigger;
    if (t->verb || t->n != 1 || !token_has_al(in->doc, t->token)) return false;
    uint32_t i = (uint32_t)(t - in->doc->triggers.at);
    for (uint32_t k = i; k > 0 && k + LOOK > i; k--) {
        const Trigger *before = &in->doc->triggers.at[k - 1];
        if (before->row == t->row && !before->idle) return false;
        if (before->use == USE_idiom && before->n > 1 && str_ends(in->doc->tokens.at[t->token].norm, in->doc->tokens.at[before->token].norm)) return true;
        if (before->use == USE_idiom && before->n > 1 && str_ends(in->doc->tokens.at[before->token].norm, in->doc->tokens.at[t->token].norm)) return true;
    }
    return false;
}

static bool lacks(const In *in, uint32_t needs)
{
    const Trigger *t = in->trigger;
    if (is_flight(in) || force_of_nature(in) || is_figurative(in) || is_setting_off(in) || is_head_of_act(in) || is_families(in) || is_facing(in) || is_idiom_again(in)) return true;
    if (needs & 1u << NEED_not_state && is_police_work(in)) return true;
    if (needs & 1u << NEED_victim && !range_is_people(in->lex, in->doc, t->victim) && !range_is_people(in->lex, in->doc, t->target) && !is_undergone(in)) return true;
    if (needs & 1u << NEED_means && !near_use(in, USE_means)) return true;
    if (needs & 1u << NEED_thing && !tells_of_thing(in)) return true;
    if (needs & 1u << NEED_harm && !tells_harm(in)) return true;
    if (needs & 1u << NEED_crowd && !is_crowd(in)) return true;
    if (needs & 1u << NEED_dated && !is_dated(in)) return true;
    if (needs & 1u << NEED_number && !is_numbered(in)) return true;
    if (needs & 1u << NEED_cause && !has_cause(in)) return true;
    if (needs & 1u << NEED_bi && !followed_by(in, CLITIC_BI)) return true;
    if (needs & 1u << NEED_li && !followed_by(in, CLITIC_LI)) return true;
    if (needs & 1u << NEED_not_illness && speaks_of_field(in, true)) return true;
    return needs & 1u << NEED_not_sport && speaks_of_field(in, false);
}

/* «saqata sarukh»: what fell was fired. */
static uint8_t fallen_weapon(const In *in)
{
    const Range of[] = { in->trigger->actor, in->trigger->target, in->trigger->victim };
    for (uint32_t i = 0; i < sizeof of / sizeof *of; i++) {
        const Trigger *weapon = range_empty(of[i]) ? NULL : trigger_at(in->doc, trigger_from(in->doc, of[i].first) < in->doc->triggers.n ? in->doc->triggers.at[trigger_from(in->doc, of[i].first)].token : NONE);
        if (weapon && weapon->token < of[i].end && weapon->use == USE_means && (weapon->kind == EVENT_shelling || weapon->kind == EVENT_bombing)) return weapon->kind;
    }
    return in->trigger->kind;
}

static bool is_abducted(const In *in, uint32_t t)
{
    const Reading *as = token_reading(in->doc, t, TABLE_PEOPLE);
    return as && !(as->proclitics & ~CLITIC_AL) && lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, as->row) == EFFECT_abducted;
}

/* «ihtijaz sab'a min ash-shurta raha'in», «ar-rahina alladhi ihtajazathu ...»: as what they were taken stands right after them, or they are called so. */
static bool as_hostages(const In *in)
{
    Range r = in->trigger->victim;
    if (range_empty(r)) return false;
    return is_abducted(in, r.first) || (r.end < in->sentence->first + in->sentence->n && !in->doc->tokens.at[r.end].proclitics && is_abducted(in, r.end));
}

void needs_check(const Lexicon *lex, Doc *doc, uint32_t i)
{
    Trigger *t = &doc->triggers.at[i];
    In in = { lex, doc, t, &doc->sentences.at[doc->tokens.at[t->token].sentence] };
    uint32_t needs = lexicon_set(lex, COLUMN_EVENTS_needs, t->row);
    const Trigger *force = force_of_nature(&in);
    if (force && force->kind == EVENT_disaster) t->kind = EVENT_disaster;       /* «dahamat al-miyah al-madina»: a flood; fire only spreads */
    t->idle = t->use == USE_idiom || lacks(&in, needs);
    bool hostages = as_hostages(&in);
    if (needs & 1u << NEED_state && ((!range_empty(t->actor) && !range_is_state(lex, doc, t->actor)) || hostages)) {
        t->kind = EVENT_abduction;
        if (t->effect == EFFECT_detained) t->effect = EFFECT_abducted;
    }
    if (t->kind == EVENT_accident) t->kind = fallen_weapon(&in);
    if (t->kind == EVENT_arrest && hostages) t->kind = EVENT_abduction, t->effect = EFFECT_abducted;
    if (needs & 1u << NEED_ahead && t->status == STATUS_ACTUAL) t->status = STATUS_PLANNED;
    if (needs & 1u << NEED_intent && !is_intended(&in)) t->kind = EVENT_accident;
}
