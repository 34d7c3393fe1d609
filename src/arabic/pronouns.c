/* Pronouns - whom a verb's ending or a glued pronoun means, where it is a party to an event.
 *
 * «hawalat ightiyala-ha», «khatafu tabiban thumma qataluhu», «qala l-jaysh innahu qasafa ...»: the pronoun stands for the nearest noun
 * phrase before it that agrees with it in gender and number. A doer is looked for among people and bodies, speakers and subjects
 * first, a target among people too where the word harms people. One sentence back at most. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/counts.h"
#include "arabic/events.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { WINDOW = 64, GOVERNED_COST = 8, NO_SUBJECT_COST = 12 };

typedef struct { const Lexicon *lex; const Doc *doc; const Clitics *clitics; } In;
typedef struct { uint8_t number, gender; } Form;          /* GramNumber, Gender; 0: open */
typedef struct { Form form; bool doer, people; Range not; } Want;     /* not: a phrase that it cannot be (the other party) */

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }
static bool is_number(const In *in, uint32_t t) { return in->doc->number_at && in->doc->number_at[t] != NONE && !in->doc->numbers.at[in->doc->number_at[t]].not_count; }
static bool is_time(const In *in, uint32_t t) { return in->doc->time_at && in->doc->time_at[t] != NONE; }
static const Sentence *sentence_of(const In *in, uint32_t t) { return &in->doc->sentences.at[token(in, t)->sentence]; }

/* Of the pronoun at the end of token t; false where it is none of the third person. */
static bool pronoun_form(const In *in, uint32_t t, Form *out)
{
    const Clitic *c = clitics_ending(in->clitics, token(in, t)->norm);
    Str whose = c ? c->whose : STR("");
    if (!whose.n || whose.p[0] != '3') return false;
    char last = whose.p[whose.n - 1];
    bool masculine = whose.n > 2 && whose.p[1] == 'm', feminine = whose.n > 2 && whose.p[1] == 'f';
    out->number = last == 's' ? SINGULAR : last == 'd' ? DUAL : PLURAL;
    out->gender = masculine ? MASCULINE : feminine ? FEMININE : 0;
    return true;
}

static Form verb_form(const Token *verb) { return (Form){ (uint8_t)FEATS_NUMBER(verb->feats), (uint8_t)FEATS_GENDER(verb->feats) }; }

static bool is_person(const In *in, uint32_t t)
{
    if (token_chosen(in->doc, t, TABLE_PEOPLE)) return true;
    const Reading *r = token_chosen(in->doc, t, TABLE_SOURCES);
    uint32_t part = r ? lexicon_symbol(in->lex, COLUMN_SOURCES_part, r->row) : 0;
    return part == PART_title || part == PART_head || part == PART_figure;
}

static bool is_body(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_SOURCES);
    uint32_t part = r ? lexicon_symbol(in->lex, COLUMN_SOURCES_part, r->row) : 0;
    return part == PART_body || part == PART_group;
}

static uint8_t name_at(const In *in, uint32_t t)
{
    const Mention *m = mention_at(in->doc, t);
    return m ? m->kind : MENTION_NONE;
}

/* Number and gender of a phrase as the pronoun that takes it up has them: things in the plural and bodies of many are «-ha». */
static Form phrase_form(const In *in, Range r)
{
    Count c;
    bool counted = count_at(in->lex, in->doc, r.first, &c);
    uint32_t head = counted && c.head != NONE ? c.head : r.first;
    const Token *noun = token(in, head);
    Form f = verb_form(noun);
    if (noun->pos == POS_NAME && name_at(in, head) == MENTION_PERSON) f.number = SINGULAR;
    if (is_body(in, head)) return f;                                         /* «ash-shurta»: people, but one body */
    if (counted && c.people && c.low == 2 && c.high == 2) f.number = DUAL;
    else if (counted && c.people && (c.low > 2 || (c.low < 0 && c.high < 0) || c.high < 0)) f.number = PLURAL;
    if (f.number == PLURAL && !is_person(in, head)) f = (Form){ SINGULAR, FEMININE };
    if (f.number == PLURAL) f.gender = f.gender == FEMININE ? 0 : f.gender;
    return f;
}

static bool agrees(Form a, Form b)
{
    return (!a.number || !b.number || a.number == b.number) && (!a.gender || !b.gender || a.gender == b.gender);
}

static bool overlaps(Range a, Range b) { return !range_empty(a) && !range_empty(b) && a.first < b.end && b.first < a.end; }

static bool governed(const In *in, uint32_t t)
{
    if (token(in, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA)) return true;
    return t > sentence_of(in, t)->first && role(in, t - 1) == FUNCTION_preposition;
}

/* After a verb or «anna», or where the sentence or a clause begins. */
static bool is_subject(const In *in, uint32_t t)
{
    if (governed(in, t)) return false;
    if (t == sentence_of(in, t)->first) return true;
    const Token *before = token(in, t - 1);
    return before->pos == POS_VERB || role(in, t - 1) == FUNCTION_that || before->letter == LETTER_comma || before->letter == LETTER_quote_open || before->letter == LETTER_quote;
}

/* Can the phrase act, or, where people are wanted, be harmed? */
static bool is_fit(const In *in, Range r, const Want *want)
{
    Count c;
    uint8_t name = name_at(in, r.first);
    bool person = is_person(in, r.first) || name == MENTION_PERSON || (count_at(in->lex, in->doc, r.first, &c) && c.people);
    bool state = want->doer && want->form.number == SINGULAR && is_body(in, r.first) && is_subject(in, r.first);
    if (name == MENTION_PLACE && !person && !state) return false;
    if (want->doer) return person || is_body(in, r.first) || name == MENTION_BODY;
    return want->people ? person : true;
}

static bool opens(const In *in, uint32_t t) { return !is_time(in, t) && (is_number(in, t) || token_is_nominal(in->doc, t)); }

/* The best phrase between tokens `from` and `to`, or RANGE_NONE. */
static Range search(const In *in, uint32_t from, uint32_t to, const Want *want)
{
    Range best = RANGE_NONE;
    uint32_t least = UINT32_MAX;
    for (uint32_t t = from, end; t < to; t = end) {
        end = t + 1;
        if (!opens(in, t)) continue;
        Range r = { t, count_or_phrase_end(in->lex, in->doc, t, PHRASE_PLAIN) };
        if (r.end > to) break;
        end = r.end > t ? r.end : t + 1;
        if (trigger_at(in->doc, t) && trigger_at(in->doc, t)->use != USE_participants) { end = t + 1; continue; }
        if (overlaps(r, want->not) || !is_fit(in, r, want) || !agrees(phrase_form(in, r), want->form)) continue;
        uint32_t cost = to - r.end + (is_subject(in, t) ? 0 : governed(in, t) ? NO_SUBJECT_COST + GOVERNED_COST : NO_SUBJECT_COST);
        if (cost < least) best = r, least = cost;
    }
    return best;
}

static Range antecedent(const In *in, uint32_t t, const Want *want)
{
    const Sentence *s = sentence_of(in, t);
    Range r = search(in, t > s->first + WINDOW ? t - WINDOW : s->first, t, want);
    if (!range_empty(r) || s == in->doc->sentences.at || s[-1].block != s->block) return r;
    uint32_t end = s[-1].first + s[-1].n;
    return search(in, s[-1].n > WINDOW ? end - WINDOW : s[-1].first, end, want);
}

/* The last source of the sentence named before token t that agrees: he of whom «annahu» speaks. */
static Range speaker_before(const In *in, uint32_t t, Form form)
{
    for (uint32_t k = in->doc->sources.n; k > 0; k--) {
        const Source *s = &in->doc->sources.at[k - 1];
        if (s->first >= t || token(in, s->first)->sentence != token(in, t)->sentence) continue;
        Range r = { s->first, s->first + s->n };
        if (agrees(phrase_form(in, r), form)) return r;
    }
    return RANGE_NONE;
}

/* «annahu qatala», «lakinnaha fashilat»: the particle with a pronoun before the verb, past «qad»; NONE where none stands. */
static uint32_t particle_of(const In *in, uint32_t verb)
{
    uint32_t first = sentence_of(in, verb)->first, t = verb;
    while (t > first && (role(in, t - 1) == FUNCTION_auxiliary || role(in, t - 1) == FUNCTION_particle)) t--;
    for (uint32_t back = 1; back <= 2 && t >= first + back; back++) {
        const Reading *r = token_readings(in->doc, t - back);
        for (uint32_t i = 0; i < token(in, t - back)->n_readings; i++)
            if (r[i].table == TABLE_FUNCTION && r[i].enclitic && FEATS_POS(r[i].feats) != POS_VERB && token(in, t - back)->pos == POS_PARTICLE) return t - back;
        if (role(in, t - 1) != FUNCTION_auxiliary && role(in, t - 1) != FUNCTION_particle) break;
    }
    return NONE;
}

/* A verb that goes on with the subject told before: joined by a conjunction, or after «thumma», «alladhi», «indama». */
static bool goes_on(const In *in, uint32_t verb)
{
    if (token(in, verb)->proclitics & (CLITIC_AND | CLITIC_FA)) return true;
    if (verb == sentence_of(in, verb)->first) return false;
    uint32_t r = role(in, verb - 1);
    return r == FUNCTION_connector || r == FUNCTION_conjunction || r == FUNCTION_subordinator || r == FUNCTION_auxiliary || token_reading(in->doc, verb - 1, TABLE_TIMEWORDS);
}

/* Whom the verb's ending means, where no noun phrase is its subject. */
static Range subject_of(const In *in, const Trigger *t)
{
    const Token *verb = token(in, t->token);
    Form form;
    uint32_t particle = particle_of(in, t->token);
    if (particle != NONE && pronoun_form(in, particle, &form)) {
        Range speaker = role(in, particle) == FUNCTION_that ? speaker_before(in, particle, form) : RANGE_NONE;      /* «lakinnaha» takes up another */
        return range_empty(speaker) ? antecedent(in, particle, &(Want){ form, true, false, t->target }) : speaker;
    }
    bool plural = FEATS_NUMBER(verb->feats) == PLURAL && FEATS_PERSON(verb->feats) == 3, plain = t->use == USE_control || t->use == USE_light || verb->enclitic;
    if (FEATS_PERSON(verb->feats) != 3 || !(plural || (plain && goes_on(in, t->token)))) return RANGE_NONE;
    Range not = range_empty(t->target) ? t->victim : t->target;
    return antecedent(in, t->token, &(Want){ verb_form(verb), true, false, not });
}

/* «wa-bada'a l-hujum»: what begins is the subject itself, if it has the article. */
static bool has_own_subject(const In *in, const Trigger *t)
{
    uint32_t next = t->token + t->n;
    return t->use == USE_control && next < in->doc->tokens.n && token_has_al(in->doc, next) && token_chosen(in->doc, next, TABLE_EVENTS);
}

static bool harms_people(const Trigger *t)
{
    static const uint32_t people = 1u << EVENT_abduction | 1u << EVENT_arrest | 1u << EVENT_assassination | 1u << EVENT_execution | 1u << EVENT_beating | 1u << EVENT_displacement;
    return t->effect || people & 1u << t->kind || t->use == USE_light;
}

static void lend_verb(const In *in, Trigger *t)
{
    uint32_t subject = lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row), object = lexicon_symbol(in->lex, COLUMN_EVENTS_object, t->row);
    if (subject == ROLE_actor && !t->passive && range_empty(t->actor) && !has_own_subject(in, t)) t->actor = subject_of(in, t);
    if (subject == ROLE_target && !t->passive && range_empty(t->target)) t->target = subject_of(in, t);
    Form form;
    bool open = range_empty(t->target) && range_empty(t->victim) && (object == ROLE_target || object == ROLE_victim);
    if (open && token(in, t->token)->enclitic && pronoun_form(in, t->token, &form))
        t->target = antecedent(in, t->token, &(Want){ form, false, harms_people(t), t->actor });
}

/* «khatfuhu», his abduction; «hujumuhum», their attack; «ta'arruduhu li-», «muhawalatuha», of him, of her. */
static void lend_noun(const In *in, Trigger *t)
{
    uint32_t genitive = lexicon_symbol(in->lex, COLUMN_EVENTS_genitive, t->row);
    Form form;
    if (t->n > 1 || !token(in, t->token)->enclitic || !genitive || !pronoun_form(in, t->token, &form)) return;
    if (genitive == ROLE_actor && range_empty(t->actor)) t->actor = antecedent(in, t->token, &(Want){ form, true, false, t->target });
    bool hit = genitive == ROLE_target || genitive == ROLE_victim;
    if (hit && range_empty(t->target) && range_empty(t->victim)) t->target = antecedent(in, t->token, &(Want){ form, false, harms_people(t), t->actor });
}

void pronouns_lend(const Lexicon *lex, const Doc *doc)
{
    In in = { lex, doc, clitics_read(lex, doc->arena) };
    for (uint32_t i = 0; i < doc->triggers.n; i++) {
        Trigger *t = &doc->triggers.at[i];
        if (t->use != USE_act && t->use != USE_result && t->use != USE_light && t->use != USE_control) continue;
        if (t->verb) lend_verb(&in, t);
        else lend_noun(&in, t);
    }
}
