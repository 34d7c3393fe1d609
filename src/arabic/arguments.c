/* Arguments - who did it and to whom, from the order and form of the words around a trigger.
 *
 * After a verb: the first noun phrase is its subject, one that follows it at once its object
 * («qatala musallahun jundiyyan»); times and prepositional phrases between are passed over. A plural
 * verb, and one after «alladhi», has its subject before it. A verb whose letters leave the voice open is passive where only one noun
 * phrase is there and no doer precedes, and wherever «ala yad» or «min qibal» names the doer. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH = 14 };       /* tokens that an argument may lie away from its trigger */

typedef struct { const Lexicon *lex; const Doc *doc; uint32_t end; } In;      /* end: of the sentence */

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }
static bool is_number(const In *in, uint32_t t) { return in->doc->number_at && in->doc->number_at[t] != NONE && !in->doc->numbers.at[in->doc->number_at[t]].not_count; }
static bool is_time(const In *in, uint32_t t) { return in->doc->time_at && in->doc->time_at[t] != NONE; }
static bool has_prep(const In *in, uint32_t t) { return token(in, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA); }
static bool conjoined(const In *in, uint32_t t) { return token(in, t)->proclitics & (CLITIC_AND | CLITIC_FA); }
static bool opens_phrase(const In *in, uint32_t t) { return !is_time(in, t) && (is_number(in, t) || (token_is_nominal(in->doc, t) && token(in, t)->kind != TOKEN_PUNCT)); }

static uint32_t phrase_past(const In *in, uint32_t t) { return count_or_phrase_end(in->lex, in->doc, t, PHRASE_PLAIN); }

/* A place, a class of place or a direction: where something was, not who did it («shamal gharbi Bakistan»). */
static bool is_whereabouts(const In *in, uint32_t t)
{
    if (in->doc->place_at && in->doc->place_at[t] != NONE && !in->doc->places.at[in->doc->place_at[t]].demonym) return true;
    const Reading *r = token_reading(in->doc, t, TABLE_PLACES);
    return r && lexicon_symbol(in->lex, COLUMN_PLACES_part, r->row) == PLACE_direction;
}

/* Quotation marks and brackets around a name are passed over; other marks end the clause. */
static bool is_soft_mark(const In *in, uint32_t t)
{
    uint32_t letter = token(in, t)->letter;
    return letter == LETTER_quote_open || letter == LETTER_quote_close || letter == LETTER_quote;
}

/* The first noun phrase from t on that no preposition governs: past times, adverbs and prepositional phrases. NONE where a verb, a
 * mark or a new clause comes first. */
static uint32_t next_free_phrase(const In *in, uint32_t t)
{
    uint32_t limit = t + REACH < in->end ? t + REACH : in->end;
    while (t < limit) {
        if (is_time(in, t)) { t++; continue; }
        if (token(in, t)->kind == TOKEN_PUNCT && !is_soft_mark(in, t)) return NONE;
        if (token(in, t)->kind == TOKEN_PUNCT || token(in, t)->kind == TOKEN_SYMBOL) { t++; continue; }
        if (token(in, t)->pos == POS_VERB || (conjoined(in, t) && !is_number(in, t))) return NONE;
        if (has_prep(in, t)) { t = phrase_past(in, t); continue; }
        uint32_t r = role(in, t);
        if (r == FUNCTION_preposition) {
            t++;
            if (t < limit && !token(in, t - 1)->enclitic && opens_phrase(in, t)) t = phrase_past(in, t);
            continue;
        }
        if (r == FUNCTION_that || r == FUNCTION_relative || r == FUNCTION_subordinator || r == FUNCTION_among) return NONE;
        if (opens_phrase(in, t) && !is_whereabouts(in, t)) return t;
        t++;
    }
    return NONE;
}

static Range range_at(const In *in, uint32_t t) { return t == NONE ? RANGE_NONE : (Range){ t, phrase_past(in, t) }; }

/* The object: a phrase right after the subject. */
static Range object_after(const In *in, Range subject)
{
    uint32_t t = subject.end;
    if (range_empty(subject) || t >= in->end || is_time(in, t)) return RANGE_NONE;
    if (token(in, t)->kind == TOKEN_PUNCT && !is_soft_mark(in, t)) return RANGE_NONE;
    if (conjoined(in, t) || has_prep(in, t) || !opens_phrase(in, t)) return RANGE_NONE;
    return range_at(in, t);
}

static bool is_among(const In *in, uint32_t t) { return token_may_begin(in->doc, in->lex, t, FUNCTION_among); }

/* «thamaniyat ashkhas, baynahum tiflan, qutilu»: past the parts between commas. */
static uint32_t before_parts(const In *in, uint32_t first, uint32_t t)
{
    for (uint32_t k = t; k > first && t - k < REACH; k--) {
        if (token(in, k - 1)->pos == POS_VERB) return t;
        if (!is_among(in, k - 1)) continue;
        k--;
        while (k > first && (token(in, k - 1)->letter == LETTER_comma || role(in, k - 1) == FUNCTION_preposition)) k--;
        return k;
    }
    return t;
}

/* The noun phrase before a verb: directly before it, or before its relative («alladhi»), past «baynahum» and commas. */
static Range subject_before(const In *in, uint32_t verb)
{
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first, t = verb;
    while (t > first) {
        uint32_t r = role(in, t - 1);
        bool passed = r == FUNCTION_relative || r == FUNCTION_particle || r == FUNCTION_auxiliary || r == FUNCTION_negation || is_time(in, t - 1) ||
                      token_reading(in->doc, t - 1, TABLE_QUALIFIERS) || token(in, t - 1)->letter == LETTER_comma || is_soft_mark(in, t - 1);
        if (!passed) break;
        t--;
    }
    t = before_parts(in, first, t);
    uint32_t start = phrase_start_before(in->lex, in->doc, t);
    if (start == NONE) return RANGE_NONE;
    if (start >= first + 2 && token_may_be(in->doc, in->lex, start - 1, FUNCTION_preposition) && is_number(in, start - 2)) start -= 2;      /* «60 min muqatili Taliban» */
    if (start > first && is_number(in, start - 1)) start = in->doc->numbers.at[in->doc->number_at[start - 1]].first;
    if (in->doc->number_at && in->doc->number_at[start] != NONE) start = in->doc->numbers.at[in->doc->number_at[start]].first;
    return (Range){ start, t };
}

/* The words at t that name the doer: «ala yad», «min qibal», or a weapon with bi («bi-rasas»). How many, or 0. */
static uint32_t doer_words(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table == TABLE_ROLES && lexicon_symbol(in->lex, COLUMN_ROLES_role, r[i].row) == ROLE_actor) return r[i].n_tokens;
        if (r[i].table == TABLE_EVENTS && r[i].proclitics == CLITIC_BI && lexicon_symbol(in->lex, COLUMN_EVENTS_use, r[i].row) == USE_means) return r[i].n_tokens;
    }
    return 0;
}

/* Is the doer named within the clause? Sets *doer to the phrase that names him. */
static bool doer_named(const In *in, uint32_t from, Range *doer)
{
    uint32_t limit = from + REACH < in->end ? from + REACH : in->end;
    for (uint32_t t = from; t < limit; t++) {
        if (t > from && token(in, t)->pos == POS_VERB && conjoined(in, t)) return false;
        uint32_t n = doer_words(in, t);
        if (!n) continue;
        if (t + n < in->end && opens_phrase(in, t + n) && !conjoined(in, t + n) && !has_prep(in, t + n)) *doer = range_at(in, t + n);
        return true;
    }
    return false;
}

static void put(Trigger *t, uint32_t as, Range r)
{
    if (range_empty(r)) return;
    switch (as) {
    case ROLE_actor: t->actor = r; break;
    case ROLE_target: t->target = r; break;
    case ROLE_victim: t->victim = r; break;
    default: break;
    }
}

/* One noun phrase only: is it the doer of an active verb whose object is left out? Bodies and weapons act, people suffer. */
static bool is_agent(const In *in, Range r)
{
    if (range_empty(r)) return false;
    Count c;
    if (count_at(in->lex, in->doc, r.first, &c) && c.people && (c.who == WHO_militant || c.who == WHO_soldier || c.who == WHO_police)) return false;
    const Reading *body = token_chosen(in->doc, r.first, TABLE_SOURCES);
    uint32_t part = body ? lexicon_symbol(in->lex, COLUMN_SOURCES_part, body->row) : 0;
    return part == PART_body || part == PART_group;
}

static bool is_people(const In *in, Range r)
{
    Count c;
    return !range_empty(r) && count_at(in->lex, in->doc, r.first, &c) && (c.people || c.head == NONE);
}

static bool is_plural(const Token *t) { return FEATS_NUMBER(t->feats) == PLURAL && FEATS_PERSON(t->feats) == 3; }

static void verb_arguments(const In *in, Trigger *t)
{
    const Token *verb = token(in, t->token);
    uint32_t subject_role = lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row), object_role = lexicon_symbol(in->lex, COLUMN_EVENTS_object, t->row);
    Range doer = RANGE_NONE, after = range_at(in, next_free_phrase(in, t->token + t->n)), object = object_after(in, after);
    bool by = doer_named(in, t->token + t->n, &doer), open = FEATS_VOICE(verb->feats) == VOICE_OPEN && object_role && object_role != ROLE_none;
    Range before = RANGE_NONE;
    bool dependent = t->token > 0 && role(in, t->token - 1) == FUNCTION_relative;
    if (range_empty(after) || is_plural(verb) || dependent || FEATS_NUMBER(verb->feats) == DUAL) before = subject_before(in, t->token);

    if (FEATS_VOICE(verb->feats) == PASSIVE) t->passive = true;
    else if (verb->enclitic) t->passive = false;
    else if (open && by) t->passive = true;
    else if (open && !range_empty(before)) t->passive = range_empty(after);
    else if (open) t->passive = range_empty(object) && !is_agent(in, after);

    if (t->passive) {
        bool first = !range_empty(before) && (is_plural(verb) || dependent || range_empty(after));
        if (!first && t->effect && !is_people(in, after)) first = is_people(in, before = subject_before(in, t->token));
        put(t, object_role ? object_role : subject_role, first ? before : after);
        if (by) t->actor = doer;
        return;
    }
    if (!range_empty(before)) put(t, subject_role, before), put(t, object_role, after);
    else put(t, subject_role, after), put(t, object_role, object);
    if (verb->enclitic && dependent) {                    /* «ar-ra'i alladhi qatalathu majmu'a»: the pronoun is the antecedent */
        put(t, object_role, before);
        put(t, subject_role, after);
    }
    if (by && range_empty(t->actor)) t->actor = doer;
}

/* An adjective of the noun itself («hujuman kabiran») is no genitive; an origin is («qasf isra'ili»: events.c makes it the doer), and so is
 * an adjective with the article after a bare noun («maqtal al-jarih»). */
static bool is_attribute(const In *in, uint32_t noun, uint32_t t)
{
    return token(in, t)->pos == POS_ADJ && !is_number(in, t) && token_has_al(in->doc, t) == token_has_al(in->doc, noun) && !token_reading(in->doc, t, TABLE_PEOPLE);
}

static void noun_arguments(const In *in, Trigger *t)
{
    uint32_t genitive = lexicon_symbol(in->lex, COLUMN_EVENTS_genitive, t->row), next = t->token + t->n;
    if (!token(in, t->token)->enclitic && next < in->end && genitive && (t->n > 1 || !token_has_al(in->doc, t->token)) && !conjoined(in, next) && !has_prep(in, next) && opens_phrase(in, next) && !is_attribute(in, t->token, next))
        put(t, genitive, range_at(in, next));
    Range doer = RANGE_NONE;
    if (doer_named(in, next, &doer)) t->actor = doer;
}

/* The role that the row gives to what the preposition at k governs, be it a word («ala») or a letter («bi-»); *head: where that begins. */
static uint32_t preposition_role(const In *in, const Trigger *t, uint32_t k, uint32_t *head)
{
    enum { LETTER_BYTES = 2 };
    const Token *w = token(in, k);
    uint32_t as = preps_role(in->lex, in->doc->arena, t->row, w->norm);
    *head = as ? k + 1 : k;
    if (!as && has_prep(in, k) && !conjoined(in, k)) as = preps_role(in->lex, in->doc->arena, t->row, (Str){ w->norm.p, LETTER_BYTES });
    return as;
}

/* Arguments that the row's own prepositions bring: «al-qabd ala sitta», «al-ihtifaz bi-arba'a», «ishtibak bayna X wa-Y». */
static void by_prepositions(const In *in, Trigger *t)
{
    enum { NEAR = 7 };
    if (!lexicon_text(in->lex, COLUMN_EVENTS_preps, t->row).n) return;
    for (uint32_t k = t->token + t->n; k < in->end && k < t->token + t->n + NEAR; k++) {
        uint32_t head, as;
        if (token(in, k)->kind == TOKEN_PUNCT || token(in, k)->pos == POS_VERB) return;
        as = preposition_role(in, t, k, &head);
        if (!as || head >= in->end || !opens_phrase(in, head)) continue;
        Range r = range_at(in, head), *slot = as == ROLE_actor ? &t->actor : as == ROLE_victim ? &t->victim : &t->target;
        if (as <= ROLE_victim && range_empty(*slot)) *slot = r;
        bool pair = as == ROLE_actor && range_empty(t->target) && r.end < in->end && conjoined(in, r.end) && opens_phrase(in, r.end);
        if (pair) t->target = range_at(in, r.end);
        return;
    }
}

void arguments_find(const Lexicon *lex, const Doc *doc, Trigger *t)
{
    const Sentence *s = &doc->sentences.at[doc->tokens.at[t->token].sentence];
    In in = { lex, doc, s->first + s->n };
    if (t->verb) verb_arguments(&in, t);
    else noun_arguments(&in, t);
    by_prepositions(&in, t);
}
