/* Crowds - when people who protest make an event, and what an act by or against them is.
 *
 * «al-mutazahirun» alone only names people: they make a protest where they are counted or do something. A clash in which
 * protesters are a side is a riot, an attack by them too; an attack on them is a crackdown. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/events.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

static bool is_number(const Doc *d, uint32_t t) { return d->number_at && d->number_at[t] != NONE && !d->numbers.at[d->number_at[t]].not_count; }

/* «600 mutazahir», «alaf al-mutazahirin»: counted, an adjective perhaps between. */
static bool is_counted(const Doc *d, uint32_t t, uint32_t first)
{
    if (t > first && is_number(d, t - 1)) return true;
    return t > first + 1 && d->tokens.at[t - 1].pos == POS_ADJ && is_number(d, t - 2);
}

bool crowd_acts(const Lexicon *lex, const Doc *doc, const Trigger *t)
{
    const Sentence *s = &doc->sentences.at[doc->tokens.at[t->token].sentence];
    uint32_t next = t->token + t->n, end = s->first + s->n;
    if (t->kind != EVENT_protest || is_counted(doc, t->token, s->first)) return true;
    const Reading *people = token_reading(doc, t->token, TABLE_PEOPLE);
    if (people && FEATS_NUMBER(people->feats) == SINGULAR) return false;
    if (next < end && doc->tokens.at[next].pos == POS_VERB) return true;      /* «al-mutazahiruna hatafu» */
    bool says = (next < end && token_role(doc, lex, next) == FUNCTION_that) || (next + 1 < end && token_role(doc, lex, next + 1) == FUNCTION_that);
    return t->token > s->first && doc->tokens.at[t->token - 1].pos == POS_VERB && !says;      /* «hatafa l-mutazahirun», but not «akkada l-mutazahiruna anna» */
}

/* Are protesters among these words? */
static bool holds_protesters(const Lexicon *lex, const Doc *d, Range r)
{
    for (uint32_t t = r.first; !range_empty(r) && t < r.end; t++) {
        const Reading *people = token_reading(d, t, TABLE_PEOPLE), *event = token_reading(d, t, TABLE_EVENTS);
        if (people && lexicon_symbol(lex, COLUMN_PEOPLE_who, people->row) == WHO_protester) return true;
        if (event && lexicon_symbol(lex, COLUMN_EVENTS_use, event->row) == USE_participants && lexicon_symbol(lex, COLUMN_EVENTS_kind, event->row) == EVENT_protest) return true;
    }
    return false;
}

/* Does the sentence tell of a protest or of protesters near the trigger? */
static bool near_protest(const Doc *d, const Trigger *t)
{
    enum { NEAR = 14 };
    for (uint32_t i = trigger_from(d, t->token > NEAR ? t->token - NEAR : 0); i < d->triggers.n && d->triggers.at[i].token < t->token + NEAR; i++) {
        const Trigger *other = &d->triggers.at[i];
        bool crowd = other->kind == EVENT_protest || other->kind == EVENT_riot || other->kind == EVENT_crackdown;
        if (other != t && crowd && d->tokens.at[other->token].sentence == d->tokens.at[t->token].sentence) return true;
    }
    return false;
}

/* Is a side of the clash the police? */
static bool holds_police(const Lexicon *lex, const Doc *d, Range r)
{
    for (uint32_t t = r.first; !range_empty(r) && t < r.end; t++) {
        const Reading *body = token_reading(d, t, TABLE_SOURCES), *people = token_reading(d, t, TABLE_PEOPLE);
        if (body && lexicon_symbol(lex, COLUMN_SOURCES_kind, body->row) == SOURCE_police) return true;
        if (people && lexicon_symbol(lex, COLUMN_PEOPLE_who, people->row) == WHO_police) return true;
    }
    return false;
}

void crowd_refine(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    bool by = holds_protesters(lex, doc, t->actor), against = holds_protesters(lex, doc, t->target) || holds_protesters(lex, doc, t->victim);
    if (t->kind == EVENT_clash) {
        bool police = holds_police(lex, doc, t->actor) || holds_police(lex, doc, t->target);
        bool open = range_empty(t->actor) && range_empty(t->target);
        if (by || against || ((police || open) && near_protest(doc, t))) t->kind = EVENT_riot;
    } else if (t->kind == EVENT_attack && t->use == USE_act) {
        if (by) t->kind = EVENT_riot;
        else if (against) t->kind = EVENT_crackdown;
    }
}
