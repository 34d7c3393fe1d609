/* Arguments - who did it and to whom, from the order and form of the words around a trigger.
 *
 * After a verb: the first noun phrase is its subject, one that follows it at once its object
 * («qatala musallahun jundiyyan»); times and prepositional phrases between are passed over. A plural
 * verb, and one after «alladhi», has its subject before it. A verb whose letters leave the voice open is passive where only one noun
 * phrase is there and no doer precedes, and wherever «ala yad» or «min qibal» names the doer. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/arguments_in.h"

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

/* Can the pronoun at the end of a verb mean the noun right before it? «musallahin khatafu-hu» is of gunmen who took another. */
static bool takes_up(const In *in, uint32_t verb)
{
    static const struct { const char *whose; GramNumber number; Gender gender; } pronouns[] = {
        { "3ms", SINGULAR, MASCULINE }, { "3d", DUAL, GENDER_UNSAID }, { "3mp", PLURAL, GENDER_UNSAID },
    };
    const Token *noun = token(in, verb - 1);
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
        if (!clitics_ends_as(in->lex, in->doc->arena, token(in, verb)->norm, token(in, verb)->enclitic, pronouns[i].whose)) continue;
        bool number = !FEATS_NUMBER(noun->feats) || FEATS_NUMBER(noun->feats) == pronouns[i].number;
        return number && (!pronouns[i].gender || FEATS_GENDER(noun->feats) != FEMININE);
    }
    return FEATS_GENDER(noun->feats) == FEMININE || FEATS_NUMBER(noun->feats) != SINGULAR;      /* «-ha»: a woman, or things */
}

/* «khatafa musallahun yartaduna zayy ash-shurta khamsat Baritaniyyin»: the counted object, past a relative clause of an indefinite subject. */
static Range object_past_clause(const In *in, Range subject)
{
    if (range_empty(subject) || subject.end >= in->end || token(in, subject.end)->pos != POS_VERB || conjoined(in, subject.end) || !is_indefinite(in, subject.first)) return RANGE_NONE;
    for (uint32_t t = subject.end + 1; t < in->end && t < subject.end + REACH; t++) {
        if (token(in, t)->kind == TOKEN_PUNCT || conjoined(in, t)) return RANGE_NONE;
        if (is_number(in, t) && !is_time(in, t) && !has_prep(in, t) && !preposition_tokens(in, t - 1) && is_people(in, range_at(in, t))) return range_at(in, t);
    }
    return RANGE_NONE;
}

/* The object of an active verb that harms people: right after the subject, or people told after times and places. */
static Range people_object(const In *in, Range subject)
{
    Range object = object_after(in, subject);
    if (range_empty(subject) || !range_empty(object)) return object;
    uint32_t later = next_free_phrase(in, subject.end);
    bool place = later != NONE && in->doc->place_at && in->doc->place_at[later - 1] != NONE;
    bool genitive = later != NONE && token_is_nominal(in->doc, later - 1) && !token_has_al(in->doc, later - 1) && !is_time(in, later - 1) && !place;      /* «ala alaqa bi-khatf thalatha» */
    if (later != NONE && !genitive && is_number(in, later) && !conjoined(in, later) && is_people(in, range_at(in, later))) return range_at(in, later);
    return object_past_clause(in, subject);
}

/* «allati qatalat fiha l-quwwat thalatha»: a pronoun that takes the antecedent up, which is then neither subject nor object; past it. */
static uint32_t past_resumptive(const In *in, uint32_t t)
{
    const Reading *r = t < in->end ? token_reading(in->doc, t, TABLE_FUNCTION) : NULL;
    return r && r->enclitic && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r->row) == FUNCTION_preposition ? t + 1 : t;
}

/* The accusative object past times and prepositional phrases: «iqtahama musallahun al-usbu' al-madi matar al-qarya», «istahdafa hujum
 * intihari wa-sayyara, ams, mawkiban». Of an occurrence any noun is its object, of others only one with the ending. */
static Range object_past_asides(const In *in, Range subject, bool occurrence)
{
    uint32_t t = subject.end;
    if (occurrence && t < in->end && conjoined(in, t) && token_reading(in->doc, t, TABLE_EVENTS)) t = phrase_past(in, t);
    uint32_t later = next_free_phrase(in, t);
    while (later == NONE && occurrence && t < in->end && t < subject.end + REACH && token(in, t)->pos != POS_VERB && !conjoined(in, t)) {
        bool past_time = token(in, t)->letter == LETTER_comma && t > 0 && is_time(in, t - 1);
        t++;
        if (past_time) later = next_free_phrase(in, t);
    }
    if (later == NONE || later == subject.end) return RANGE_NONE;
    bool ending = token(in, later)->feats & FEAT_INDEF_ACC && (is_party(in, later) || token_reading(in->doc, later, TABLE_EVENTS) || token_reading(in->doc, later, TABLE_PLACES));
    return occurrence || ending || (is_number(in, later) && !has_prep(in, later)) ? range_at(in, later) : RANGE_NONE;
}

/* The phrase before a joined verb that is not its subject: where they were («fi s-Sumal wa-khatafu ...»), or, of a verb with its object, what
 * a preposition governs («ala mutazahirin fa-qatalu shabban»); whom the verb's ending means is found by pronouns.c. */
static bool cannot_go_on(const In *in, Range before, bool acts)
{
    if (range_empty(before)) return false;
    if (is_whereabouts(in, before.first) || token_reading(in->doc, before.first, TABLE_PLACES)) return true;
    uint32_t last = trigger_from(in->doc, before.first);
    const Trigger *told = last > 0 ? &in->doc->triggers.at[last - 1] : NULL;
    if (acts && told && told->verb && (told->victim.first == before.first || told->target.first == before.first)) return true;      /* «qatalu shabban wa-jarahu thalatha» */
    bool governed = has_prep(in, before.first) || (before.first > 0 && role(in, before.first - 1) == FUNCTION_preposition);
    return acts && governed;
}

/* «qasafat al-quwwat wa-milishiyat an-nizam balda»: several did it, where what they did it to stands behind the last of them. */
static Range joint_subject(const In *in, const Trigger *t, Range first)
{
    bool follows = !range_empty(first) && first.first == t->token + t->n && !token(in, t->token)->enclitic && is_party(in, first.first);
    if (!follows || !range_empty(object_after(in, first))) return first;
    Range all = { first.first, phrase_joint_end(in->lex, in->doc, first.end) };
    return all.end > first.end && all.end < in->end && !range_empty(object_after(in, all)) ? all : first;
}

/* Nouns around a verb. */
typedef struct { Range before, after, object, doer; bool by, dependent; } Nouns;

static Nouns nouns_around(const In *in, const Trigger *t)
{
    const Token *verb = token(in, t->token);
    uint32_t next = past_resumptive(in, t->token + t->n);
    Nouns n = { .before = RANGE_NONE, .doer = RANGE_NONE, .after = range_at(in, next_free_phrase(in, next)) };
    const Reading *part = t->n == 1 && !range_empty(n.after) && lexicon_set(in->lex, COLUMN_EVENTS_needs, t->row) & 1u << NEED_gap ? token_reading(in->doc, n.after.first, TABLE_EVENTS) : NULL;
    bool fire = part && lexicon_symbol(in->lex, COLUMN_EVENTS_use, part->row) != USE_participants && n.after.end == n.after.first + 1;
    if (fire) n.after = range_at(in, next_free_phrase(in, n.after.end));      /* «atlaqu n-nar»: the fire is of the phrase */
    n.after = joint_subject(in, t, n.after);
    n.object = t->effect ? people_object(in, n.after) : object_after(in, n.after);
    bool occurrence = !range_empty(n.after) && token_reading(in->doc, n.after.first, TABLE_EVENTS);
    if (!t->effect && range_empty(n.object) && !range_empty(n.after)) n.object = object_past_asides(in, n.after, occurrence);
    n.by = doer_named(in, t->token + t->n, &n.doer);
    bool bare = is_bare_relative(in, t->token) && (verb->enclitic ? takes_up(in, t->token) : is_plural(verb)), relative = t->token > 0 && role(in, t->token - 1) == FUNCTION_relative;
    n.dependent = next == t->token + t->n && (bare || relative);
    if (range_empty(n.after) || is_plural(verb) || n.dependent || FEATS_NUMBER(verb->feats) == DUAL) n.before = subject_before(in, t->token);
    bool acts = !range_empty(n.after) && n.after.first == t->token + t->n;   /* «awqifu l-harb»: what they did it to stands right there */
    if (conjoined(in, t->token) && cannot_go_on(in, n.before, acts)) n.before = RANGE_NONE;
    if (t->effect) n.before = people_within(in, n.before, t->token);
    if (relative && is_plural(verb)) n.before = nearest_plural(in, n.before, t->token);
    if (is_plural(verb) && !relative && !range_empty(n.before) && n.before.first > 0 && is_among(in, n.before.first - 1)) {        /* «60 muqatilan minhum thalathat qada qutilu» */
        Range whole = people_far_before(in, n.before.first - 1);
        if (!range_empty(whole)) n.before = whole;
    }
    if (t->effect && is_plural(verb) && !verb->enclitic && !acts && !is_people(in, n.before) && !is_people(in, n.after)) {
        Range far = people_far_before(in, t->token);
        if (!range_empty(far)) n.before = far, n.after = RANGE_NONE;
    }
    return n;
}

/* The verb's letters leave the voice open: is it passive? */
static bool is_passive(const In *in, const Trigger *t, Nouns *n)
{
    bool accusative = !range_empty(n->object) && token(in, n->object.first)->feats & FEAT_INDEF_ACC;      /* «ta'ana rajul shurtiyyan bi-sikkin» */
    if (n->by && !accusative && (range_empty(n->object) || range_empty(n->after))) return true;      /* a weapon may be the tool of two told parties: «farraqati sh-shurta l-hashd bi-l-ghaz» */
    if (!range_empty(n->before)) return range_empty(n->after);
    if (is_plural(token(in, t->token)) && !range_empty(n->after)) return false;      /* «qatalu tiflati»: a plural verb has its subject in its ending */
    if (after_pronoun(in, t->token)) return range_empty(n->after);
    Range kana = subject_of_kana(in, t->token), opening = range_empty(kana) ? opening_subject(in, t->token) : kana;
    if (!range_empty(opening) && (!t->effect || is_people(in, n->after))) return n->before = opening, false;
    return range_empty(n->object) && !is_agent(in, n->after);
}

static void passive_arguments(const In *in, Trigger *t, Nouns *n, uint32_t as)
{
    const Token *verb = token(in, t->token);
    bool first = !range_empty(n->before) && (is_plural(verb) || n->dependent || range_empty(n->after));
    bool thing = !range_empty(n->after) && n->after.first == t->token + t->n;      /* «muhawalat shabb khatf musaddas»: what was seized is no person */
    if (!first && t->effect && !thing && !is_people(in, n->after)) first = is_people(in, n->before = people_within(in, subject_before(in, t->token), t->token));
    put(t, as, first ? n->before : n->after);
    if (n->by) t->actor = n->doer;
}

/* «hujum intihari bi-hizam nasif ams, istahdafa markaz shurta»: an occurrence or a weapon told just before, which agrees with the verb, does it. */
static bool is_told_of_event(const In *in, uint32_t verb)
{
    enum { NEAR = 8 };
    uint32_t i = trigger_from(in->doc, verb), t = verb;
    while (i > 0) {
        const Trigger *noun = &in->doc->triggers.at[--i];
        uint32_t end = noun->token + noun->n;
        if (noun->verb || token(in, noun->token)->sentence != token(in, verb)->sentence || end + NEAR < verb) return false;
        for (; t > end; t--) {
            const Token *between = token(in, t - 1);
            if (between->pos == POS_VERB || conjoined(in, t - 1) || (between->kind == TOKEN_PUNCT && between->letter != LETTER_comma && !is_soft_mark(in, t - 1))) return false;
            if (!is_time(in, t - 1) && (token_chosen(in->doc, t - 1, TABLE_PEOPLE) || token_chosen(in->doc, t - 1, TABLE_SOURCES))) return false;
        }
        bool does = noun->use == USE_act || noun->use == USE_means || noun->use == USE_general;
        if (does && genders_agree(token(in, verb), token(in, noun->token))) return true;
        t = noun->token;
    }
    return false;
}

/* «hujum ... istahdafa markaz shurta», «ightalat ... nashitan»: a verb that is only active with one noun phrase, which is its object. */
static bool is_object_alone(const In *in, const Trigger *t, const Nouns *n, uint32_t object)
{
    const Token *verb = token(in, t->token);
    if (range_empty(n->after) || !range_empty(n->object) || !object || object == ROLE_none || verb->enclitic) return false;
    if (token(in, n->after.first)->feats & FEAT_INDEF_ACC) return true;
    bool nominative = token(in, n->after.first)->feats & FEAT_NOMINATIVE;
    if (FEATS_VOICE(verb->feats) == ACTIVE && !nominative && !is_agent(in, n->after)) return true;
    return object == ROLE_target && !nominative && !is_plural(verb) && !conjoined(in, t->token) && is_told_of_event(in, t->token);
}

static void active_arguments(const In *in, Trigger *t, Nouns *n, uint32_t subject, uint32_t object)
{
    if (range_empty(n->before)) n->before = subject_of_kana(in, t->token);
    if (range_empty(n->before) && !token(in, t->token)->enclitic) n->before = opening_subject(in, t->token);
    bool back = token(in, t->token)->enclitic && n->dependent;              /* «ar-ra'i alladhi qatalathu majmu'a»: the pronoun is the antecedent */
    bool governed = t->n > 1 && role(in, t->token + t->n - 1) == FUNCTION_preposition;      /* «naffadhat hukm al-i'dam bi-haqq sab'a» */
    if (back) put(t, object, n->before), put(t, subject, n->after);
    else if (governed && object) put(t, subject, n->before), put(t, object, n->after);
    else if (!range_empty(n->before)) put(t, subject, n->before), put(t, object, n->after);
    else if (after_pronoun(in, t->token) || is_plural(token(in, t->token)) || is_object_alone(in, t, n, object)) put(t, object ? object : subject, n->after);
    else put(t, subject, n->after), put(t, object, n->object);
    if (n->by && range_empty(t->actor)) t->actor = n->doer;
    bool resumed = t->n > 1 && token(in, t->token + t->n - 1)->enclitic && !range_empty(n->after) && is_number(in, n->after.first) && is_people(in, n->after);
    if (subject == ROLE_victim && resumed) t->victim = n->after;           /* «allati raha dahiyyataha thamaniya ashkhas» */
    if (subject == ROLE_victim && t->effect && !is_people(in, t->victim) && is_people(in, n->object)) t->victim = n->object;      /* «raha dahiyyat i'tida'atiha saba'a» */
}

static void verb_arguments(const In *in, Trigger *t)
{
    const Token *verb = token(in, t->token);
    uint32_t subject = lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row), object = lexicon_symbol(in->lex, COLUMN_EVENTS_object, t->row);
    Nouns n = nouns_around(in, t);
    if (t->passive || FEATS_VOICE(verb->feats) == PASSIVE) t->passive = true;
    else if (!verb->enclitic && FEATS_VOICE(verb->feats) == VOICE_OPEN && object && object != ROLE_none) t->passive = is_passive(in, t, &n);
    if (t->passive && t->effect == EFFECT_missing && !range_empty(n.object) && !is_people(in, n.object)) return;      /* «faqada s-sa'iq as-saytara» */
    if (t->passive) passive_arguments(in, t, &n, object ? object : subject);
    else active_arguments(in, t, &n, subject, object);
}

/* An adjective of the noun itself («hujuman kabiran») is no genitive; an origin is («qasf isra'ili»: events.c makes it the doer), and so is
 * an adjective with the article after a bare noun («maqtal al-jarih»). */
static bool is_attribute(const In *in, const Trigger *trigger, uint32_t t)
{
    uint32_t noun = trigger->token;
    bool demonym = in->doc->place_at && in->doc->place_at[t] != NONE && in->doc->places.at[in->doc->place_at[t]].demonym;
    if (demonym && trigger->use == USE_result) return false;                /* «maqtal Rusi», of a Russian */
    bool name = token_reading(in->doc, t, TABLE_NAMES) && t + 1 < in->end && (token(in, t + 1)->pos == POS_NAME || token_reading(in->doc, t + 1, TABLE_NAMES));      /* «khatf Hasan Mustafa» */
    return token(in, t)->pos == POS_ADJ && !name && !is_number(in, t) && token_has_al(in->doc, t) == token_has_al(in->doc, noun) && !token_reading(in->doc, t, TABLE_PEOPLE);
}

/* «hajamat Lundun»: a town in the genitive is where; a state may be who («qasf Isra'il»). */
static bool is_town(const In *in, uint32_t t)
{
    return in->doc->place_at && in->doc->place_at[t] != NONE && !in->doc->places.at[in->doc->place_at[t]].demonym && in->doc->places.at[in->doc->place_at[t]].precision != PRECISION_country;
}

static bool is_thing_or_person(const In *in, uint32_t t)
{
    const Reading *thing = token_reading(in->doc, t, TABLE_EVENTS);
    return token_reading(in->doc, t, TABLE_PEOPLE) || (thing && lexicon_symbol(in->lex, COLUMN_EVENTS_use, thing->row) == USE_thing);
}

/* What may be hit after li-: people, a body, a place, a thing that is struck; «i'tiqaluhum li-t-tahqiq» tells what for. */
static bool may_be_hit(const In *in, uint32_t t)
{
    return is_party(in, t) || is_thing_or_person(in, t) || is_people(in, range_at(in, t)) || token_reading(in->doc, t, TABLE_PLACES) || is_whereabouts(in, t);
}

/* «qasf al-jaysh li-l-balda», «iqaf al-mutazahirin li-l-qitarat», «ightisab a'wan shurta li-mu'taqal»: the genitive of a deed did it where li- names whom. Of an indefinite
 * noun the owner stands after li- («maqtal qa'id li-l-jaysh»). */
static void subjective_genitive(const In *in, Trigger *t)
{
    bool deed = lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row) != ROLE_none;
    Range *hit = !range_empty(t->target) ? &t->target : !range_empty(t->victim) ? &t->victim : &t->actor;
    uint32_t li = range_empty(*hit) ? in->end : hit->end;
    if (!deed || li >= in->end || !(token(in, li)->proclitics & CLITIC_LI) || conjoined(in, li) || !is_party(in, hit->first) || !token_is_nominal(in->doc, li) || is_time(in, li)) return;
    bool thing = token_reading(in->doc, li, TABLE_EVENTS) && !is_party(in, li);
    if (!may_be_hit(in, li) || (thing && !token_has_al(in->doc, li))) return;      /* «khatf al-imam li-masjid ...» is of that mosque */
    bool definite = token_has_al(in->doc, hit->first) || token(in, hit->first)->pos == POS_NAME || token_has_al(in->doc, hit->end - 1);
    if (!definite && (token_has_al(in->doc, li) || !is_party(in, li))) return;
    bool befell = hit == &t->victim && is_people(in, range_at(in, li));
    t->actor = *hit;
    t->victim = befell ? range_at(in, li) : RANGE_NONE;
    t->target = range_at(in, li);
}

static void noun_arguments(const In *in, Trigger *t)
{
    uint32_t genitive = lexicon_symbol(in->lex, COLUMN_EVENTS_genitive, t->row), next = t->token + t->n;
    bool whole = t->n > 1 && token(in, next - 1)->pos == POS_ADJ && !token_has_al(in->doc, next - 1);      /* «darba jawwiyya», which no genitive follows */
    if (!whole && !token(in, t->token)->enclitic && next < in->end && genitive && (t->n > 1 || !token_has_al(in->doc, t->token)) && !conjoined(in, next) && !has_prep(in, next) && (genitive != ROLE_actor || role(in, next) != FUNCTION_other) && opens_phrase(in, next) && !is_attribute(in, t, next))
        put(t, genitive == ROLE_actor && is_town(in, next) ? ROLE_place : genitive, range_at(in, next));
    subjective_genitive(in, t);
    if (t->effect && range_empty(t->victim) && t->token > 0 && token(in, t->token - 1)->pos == POS_VERB && token_has_al(in->doc, t->token)) {
        Range reached = object_after(in, (Range){ t->token, next });         /* «shamilat al-i'tiqalat ishrin shakhsan» */
        if (!range_empty(reached) && is_number(in, reached.first) && is_people(in, reached)) t->victim = reached;
    }
    uint32_t inner = t->token + t->n - 1;                      /* «suqut ta'ira», «hariq»: the thing is in the phrase itself */
    if (t->kind == EVENT_accident && t->n == 2 && range_empty(t->target) && token(in, inner)->pos == POS_NOUN && is_thing_or_person(in, inner)) t->target = range_at(in, inner);
    if (t->n > 1 && range_empty(t->victim) && lexicon_symbol(in->lex, COLUMN_EVENTS_subject, t->row) == ROLE_victim) {
        Range before = subject_before(in, t->token);                         /* «thalathat ummal fi idad al-mafqudin» */
        if (is_people(in, before)) t->victim = before;
    }
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

/* A verb that only says that its noun was. */
static bool is_light(const In *in, uint32_t t)
{
    const Reading *r = token_chosen(in->doc, t, TABLE_EVENTS);
    return r && lexicon_symbol(in->lex, COLUMN_EVENTS_use, r->row) == USE_light && lexicon_symbol(in->lex, COLUMN_EVENTS_subject, r->row) == ROLE_none;
}

/* Arguments that the row's own prepositions bring: «al-qabd ala sitta», «al-ihtifaz bi-arba'a», «ishtibak bayna X wa-Y». */
static void by_prepositions(const In *in, Trigger *t)
{
    enum { NEAR = 7 };
    if (!lexicon_text(in->lex, COLUMN_EVENTS_preps, t->row).n) return;
    for (uint32_t k = t->token + t->n; k < in->end && k < t->token + t->n + NEAR; k++) {
        uint32_t head, as;
        if (token(in, k)->kind == TOKEN_PUNCT || (token(in, k)->pos == POS_VERB && !is_light(in, k))) return;      /* «musadamat waqa'at bayna ...» */
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
