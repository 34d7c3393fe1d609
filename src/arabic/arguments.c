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
static bool begins_person(const In *in, uint32_t t)
{
    const Mention *m = token_person(in->doc, t);
    return m && m->first == t;
}
static bool opens_phrase(const In *in, uint32_t t)
{
    if (begins_person(in, t)) return true;                                   /* «Qasim», which is a verb too */
    return !is_time(in, t) && (is_number(in, t) || (token_is_nominal(in->doc, t) && token(in, t)->kind != TOKEN_PUNCT) || count_is_pronoun(in->lex, in->doc, t));
}

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

/* A comma that sets off a time: «ightala t-tayaran, ba'da zuhr ams, khamsa». */
static bool is_aside_mark(const In *in, uint32_t t)
{
    return token(in, t)->letter == LETTER_comma && ((t + 1 < in->end && is_time(in, t + 1)) || (t > 0 && is_time(in, t - 1) && t + 1 < in->end && (is_number(in, t + 1) || token_reading(in->doc, t + 1, TABLE_PEOPLE))));
}

/* The tokens of the preposition at t, which may be several («ala yad»); 0 where none stands. */
static uint32_t preposition_tokens(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings && r[i].n_tokens > 1; i++)
        if (r[i].table == TABLE_FUNCTION && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_preposition) return r[i].n_tokens;
    return role(in, t) == FUNCTION_preposition;
}

/* The first noun phrase from t on that no preposition governs: past times, adverbs and prepositional phrases. NONE where a verb, a
 * mark or a new clause comes first. */
static uint32_t next_free_phrase(const In *in, uint32_t t)
{
    uint32_t limit = t + REACH < in->end ? t + REACH : in->end;
    while (t < limit) {
        if (is_time(in, t) || is_aside_mark(in, t)) { t++; continue; }
        if (token(in, t)->kind == TOKEN_PUNCT && !is_soft_mark(in, t)) return NONE;
        if (token(in, t)->kind == TOKEN_PUNCT || token(in, t)->kind == TOKEN_SYMBOL) { t++; continue; }
        if (begins_person(in, t) && !has_prep(in, t) && !conjoined(in, t)) return t;
        if (token(in, t)->pos == POS_VERB || (conjoined(in, t) && !is_number(in, t))) return NONE;
        if (has_prep(in, t)) { t = phrase_past(in, t); continue; }
        if (is_number(in, t) || count_is_pronoun(in->lex, in->doc, t)) return t;      /* «hawali», about, is also a preposition */
        uint32_t r = role(in, t), prep = preposition_tokens(in, t);
        if (prep) {
            t += prep;
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
    if (conjoined(in, t) || has_prep(in, t) || !opens_phrase(in, t) || is_whereabouts(in, t)) return RANGE_NONE;      /* «janub Baghdad»: where, not whom */
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

/* «Amjad Wahba, al-mudir, khutifa»: the name before the comma before an apposition that begins at token t, or NONE. */
static uint32_t name_before(const In *in, uint32_t first, uint32_t t)
{
    Count c;
    if (t < first + 2 || token(in, t - 1)->letter != LETTER_comma) return NONE;
    uint32_t start = phrase_start_before(in->lex, in->doc, t - 1);
    bool name = start != NONE && count_at(in->lex, in->doc, start, &c) && c.named && c.at.end == t - 1 && !has_prep(in, start);
    return name && (token(in, start)->pos == POS_NAME || begins_person(in, start)) ? start : NONE;
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
    if (t < verb && token(in, verb - 1)->letter == LETTER_comma) t = before_parts(in, first, t);
    uint32_t start = t > first ? phrase_start_before(in->lex, in->doc, t) : NONE;
    if (start == NONE) return RANGE_NONE;
    uint32_t bearer = t < verb && token(in, verb - 1)->letter == LETTER_comma ? name_before(in, first, start) : NONE;
    if (bearer != NONE) return (Range){ bearer, t };
    if (start >= first + 2 && count_is_min(in->lex, in->doc, start - 1) && is_number(in, start - 2)) start -= 2;      /* «60 min muqatili Taliban» */
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

static bool genders_agree(const Token *verb, const Token *noun)
{
    Gender a = FEATS_GENDER(verb->feats), b = FEATS_GENDER(noun->feats);
    return verb->enclitic || FEATS_NUMBER(verb->feats) != SINGULAR || !a || !b || a == b;
}

/* «wafat rahinatayn u'dima», «li-tashyi' muhtajjin qatalathum quwwat»: of a phrase that is headed by no people, the people at its end. */
static Range people_within(const In *in, Range r, uint32_t verb)
{
    const Trigger *noun = range_empty(r) ? NULL : trigger_at(in->doc, r.first);
    bool death = noun && !noun->verb && noun->use == USE_result;           /* «wafat arba'ini usiba»: a death, and of whom */
    if (range_empty(r) || (is_people(in, r) && !death)) return r;
    for (uint32_t t = r.first + 1; t < r.end; t++) {
        Count c;
        bool ends = count_at(in->lex, in->doc, t, &c) && c.people && c.head != NONE && c.at.end >= r.end;
        if (ends && (token(in, t)->pos != POS_ADJ || token_reading(in->doc, t, TABLE_PEOPLE)) && !has_prep(in, t) && genders_agree(token(in, verb), token(in, c.head))) return (Range){ c.at.first, r.end };
    }
    return r;
}

static bool is_indefinite(const In *in, uint32_t t) { return token_is_nominal(in->doc, t) && !token_has_al(in->doc, t) && !token(in, t)->enclitic && token(in, t)->pos != POS_NAME; }

/* «khamsa junud khatafat-hum», «sitta asharat jundiyyan khutifu»: a relative clause on an indefinite noun has no relative word. */
static bool is_bare_relative(const In *in, uint32_t verb)
{
    return verb > 0 && token(in, verb - 1)->sentence == token(in, verb)->sentence && is_indefinite(in, verb - 1) && !conjoined(in, verb);
}

/* Can the pronoun at the end of a verb mean the noun right before it? «musallahin khatafu-hu» is of gunmen who took another. */
static bool takes_up(const In *in, uint32_t verb)
{
    static const struct { const char *whose; GramNumber number; Gender gender; } pronouns[] = {
        { "3ms", SINGULAR, MASCULINE }, { "3d", DUAL, GENDER_UNSAID }, { "3mp", PLURAL, GENDER_UNSAID },
    };
    const Token *noun = token(in, verb - 1);
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
        Str pronoun = clitics_pronoun(in->lex, in->doc->arena, pronouns[i].whose);
        if (token(in, verb)->enclitic != pronoun.n || !str_ends(token(in, verb)->norm, pronoun)) continue;
        bool number = !FEATS_NUMBER(noun->feats) || FEATS_NUMBER(noun->feats) == pronouns[i].number;
        return number && (!pronouns[i].gender || FEATS_GENDER(noun->feats) != FEMININE);
    }
    return FEATS_GENDER(noun->feats) == FEMININE || FEATS_NUMBER(noun->feats) != SINGULAR;      /* «-ha»: a woman, or things */
}

/* «anna l-quwwat qatalat thalatha»: the subject that opens its clause before the verb. */
static Range opening_subject(const In *in, uint32_t verb)
{
    if (verb == 0 || conjoined(in, verb) || !token_is_nominal(in->doc, verb - 1)) return RANGE_NONE;
    Range r = subject_before(in, verb);
    if (range_empty(r)) return r;
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first, t = r.first;
    while (t > first && is_soft_mark(in, t - 1)) t--;
    bool opens = t <= first || role(in, t - 1) == FUNCTION_that || token(in, t - 1)->letter == LETTER_colon;
    return opens && !has_prep(in, r.first) ? r : RANGE_NONE;
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

/* «thalathat Faransiyyin kanu qurb mat'am usibu», «53 shakhsan, mu'zamuhum fuqara', laqu hatfahum»: the counted people of the sentence to
 * which a plural verb far behind belongs. */
static Range people_far_before(const In *in, uint32_t verb)
{
    enum { FAR = 30 };
    uint32_t first = in->doc->sentences.at[token(in, verb)->sentence].first;
    for (uint32_t t = verb; t > first && verb - t < FAR; t--) {
        if (token(in, t - 1)->letter == LETTER_stop) return RANGE_NONE;
        Count c;
        bool counted = is_number(in, t - 1) && in->doc->numbers.at[in->doc->number_at[t - 1]].first == t - 1;
        if (has_prep(in, t - 1) || is_time(in, t - 1) || !count_at(in->lex, in->doc, t - 1, &c) || !c.people || c.named) continue;
        uint32_t role_before = t - 1 > first ? role(in, t - 2) : 0;
        if (role_before == FUNCTION_preposition || role_before == FUNCTION_among) continue;
        if (counted && c.head != NONE && c.low > 1) return c.at;
        if (c.at.end < verb && role(in, c.at.end) == FUNCTION_relative && c.low > 1) return c.at;
    }
    return RANGE_NONE;
}

/* «a'ilat al-junud alladhina qutilu»: of a noun and its genitive the relative in the plural belongs to the people right before it. */
static Range nearest_plural(const In *in, Range r, uint32_t verb)
{
    uint32_t last = range_empty(r) ? NONE : r.end;
    while (last != NONE && last > r.first && !token_is_nominal(in->doc, last - 1)) last--;
    if (last == NONE || last <= r.first + 1 || last > verb || is_number(in, r.first)) return r;
    const Reading *people = token_reading(in->doc, last - 1, TABLE_PEOPLE);
    bool plural = people && FEATS_NUMBER(people->feats) == PLURAL && FEATS_POS(people->feats) == POS_NOUN;
    return plural && FEATS_NUMBER(token(in, r.first)->feats) == PLURAL && token_has_al(in->doc, last - 1) && !token_has_al(in->doc, r.first) ? (Range){ last - 1, r.end } : r;
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
    n.object = t->effect ? people_object(in, n.after) : object_after(in, n.after);
    n.by = doer_named(in, t->token + t->n, &n.doer);
    bool bare = is_bare_relative(in, t->token) && (verb->enclitic ? takes_up(in, t->token) : is_plural(verb)), relative = t->token > 0 && role(in, t->token - 1) == FUNCTION_relative;
    n.dependent = next == t->token + t->n && (bare || relative);
    if (range_empty(n.after) || is_plural(verb) || n.dependent || FEATS_NUMBER(verb->feats) == DUAL) n.before = subject_before(in, t->token);
    if (t->effect) n.before = people_within(in, n.before, t->token);
    if (relative && is_plural(verb)) n.before = nearest_plural(in, n.before, t->token);
    if (is_plural(verb) && !relative && !range_empty(n.before) && n.before.first > 0 && is_among(in, n.before.first - 1)) {        /* «60 muqatilan minhum thalathat qada qutilu» */
        Range whole = people_far_before(in, n.before.first - 1);
        if (!range_empty(whole)) n.before = whole;
    }
    bool acts = !range_empty(n.after) && n.after.first == t->token + t->n;   /* «awqifu l-harb»: what they did it to stands right there */
    if (t->effect && is_plural(verb) && !verb->enclitic && !acts && !is_people(in, n.before) && !is_people(in, n.after)) {
        Range far = people_far_before(in, t->token);
        if (!range_empty(far)) n.before = far, n.after = RANGE_NONE;
    }
    return n;
}

/* «annaha qatalat thalatha»: the subject is the pronoun before. */
static bool after_pronoun(const In *in, uint32_t verb)
{
    if (verb == 0 || role(in, verb - 1) != FUNCTION_that) return false;
    const Reading *r = token_readings(in->doc, verb - 1);
    for (uint32_t i = 0; i < token(in, verb - 1)->n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && r[i].enclitic && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_that) return true;
    return false;
}

/* The verb's letters leave the voice open: is it passive? */
static bool is_passive(const In *in, const Trigger *t, Nouns *n)
{
    bool accusative = !range_empty(n->object) && token(in, n->object.first)->feats & FEAT_INDEF_ACC;      /* «ta'ana rajul shurtiyyan bi-sikkin» */
    if (n->by && !accusative) return true;
    if (!range_empty(n->before)) return range_empty(n->after);
    if (is_plural(token(in, t->token)) && !range_empty(n->after)) return false;      /* «qatalu tiflati»: a plural verb has its subject in its ending */
    if (after_pronoun(in, t->token)) return range_empty(n->after);
    Range opening = opening_subject(in, t->token);
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

/* «hujum ... istahdafa markaz shurta», «ightalat ... nashitan»: a verb that is only active with one noun phrase, which is its object. */
static bool is_object_alone(const In *in, const Trigger *t, const Nouns *n, uint32_t object)
{
    const Token *verb = token(in, t->token);
    if (range_empty(n->after) || !range_empty(n->object) || !object || object == ROLE_none || verb->enclitic) return false;
    if (token(in, n->after.first)->feats & FEAT_INDEF_ACC) return true;
    bool nominative = token(in, n->after.first)->feats & FEAT_NOMINATIVE;
    return FEATS_VOICE(verb->feats) == ACTIVE && !nominative && !is_agent(in, n->after);
}

static void active_arguments(const In *in, Trigger *t, Nouns *n, uint32_t subject, uint32_t object)
{
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

/* «iqaf al-mutazahirin li-l-qitarat», «qatl al-junud li-t-tifl»: a masdar with both has its doer in the genitive and whom it hit after li-. */
static void give_to_li(const In *in, Trigger *t)
{
    uint32_t k = t->victim.end;
    if (range_empty(t->victim) || !range_empty(t->actor) || t->victim.first != t->token + t->n || k >= in->end || !token_has_al(in->doc, t->victim.first)) return;
    if (!(token(in, k)->proclitics & CLITIC_LI) || !(token(in, k)->proclitics & CLITIC_AL) || conjoined(in, k) || !token_is_nominal(in->doc, k)) return;
    const Trigger *what = trigger_at(in->doc, k);
    if (!is_people(in, range_at(in, k)) && !(what && what->use == USE_thing)) return;      /* «i'tiqalahum li-t-tahqiq» */
    t->actor = t->victim;
    t->victim = range_at(in, k);
}

static void noun_arguments(const In *in, Trigger *t)
{
    uint32_t genitive = lexicon_symbol(in->lex, COLUMN_EVENTS_genitive, t->row), next = t->token + t->n;
    if (!token(in, t->token)->enclitic && next < in->end && genitive && (t->n > 1 || !token_has_al(in->doc, t->token)) && !conjoined(in, next) && !has_prep(in, next) && opens_phrase(in, next) && !is_attribute(in, t, next))
        put(t, genitive, range_at(in, next));
    give_to_li(in, t);
    if (t->effect && range_empty(t->victim) && t->token > 0 && token(in, t->token - 1)->pos == POS_VERB && token_has_al(in->doc, t->token)) {
        Range reached = object_after(in, (Range){ t->token, next });         /* «shamilat al-i'tiqalat ishrin shakhsan» */
        if (!range_empty(reached) && is_number(in, reached.first) && is_people(in, reached)) t->victim = reached;
    }
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
