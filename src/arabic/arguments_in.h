/* Arguments, inside - what the three files of a trigger's arguments share: the sentence being read, and the noun phrases around a verb.
 *
 * arguments_nouns.c finds the phrases that may be parties; arguments_before.c those that stand before their verb; arguments.c says which
 * party each is. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_ARGUMENTS_IN_H
#define ARABIC_ARGUMENTS_IN_H
#include "arabic/counts.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH = 14 };       /* tokens that an argument may lie away from its trigger */

typedef struct { const Lexicon *lex; const Doc *doc; uint32_t end; } In;      /* end: of the sentence */

static inline const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static inline uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }
static inline bool is_number(const In *in, uint32_t t) { return in->doc->number_at && in->doc->number_at[t] != NONE && !in->doc->numbers.at[in->doc->number_at[t]].not_count; }
static inline bool is_time(const In *in, uint32_t t) { return in->doc->time_at && in->doc->time_at[t] != NONE; }
static inline bool has_prep(const In *in, uint32_t t) { return token(in, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA); }
static inline bool conjoined(const In *in, uint32_t t) { return token(in, t)->proclitics & (CLITIC_AND | CLITIC_FA); }
static inline bool begins_person(const In *in, uint32_t t)
{
    const Mention *m = token_person(in->doc, t);
    return m && m->first == t;
}
static inline bool opens_phrase(const In *in, uint32_t t)
{
    if (begins_person(in, t)) return true;                                   /* «Qasim», which is a verb too */
    return !is_time(in, t) && (is_number(in, t) || (token_is_nominal(in->doc, t) && token(in, t)->kind != TOKEN_PUNCT) || count_is_pronoun(in->lex, in->doc, t));
}

static inline uint32_t phrase_past(const In *in, uint32_t t) { return count_or_phrase_end(in->lex, in->doc, t, PHRASE_PLAIN); }
static inline bool is_plural(const Token *t) { return FEATS_NUMBER(t->feats) == PLURAL && FEATS_PERSON(t->feats) == 3; }
static inline bool genders_agree(const Token *verb, const Token *noun)
{
    Gender a = FEATS_GENDER(verb->feats), b = FEATS_GENDER(noun->feats);
    return verb->enclitic || FEATS_NUMBER(verb->feats) != SINGULAR || !a || !b || a == b;
}
static inline bool is_indefinite(const In *in, uint32_t t) { return token_is_nominal(in->doc, t) && !token_has_al(in->doc, t) && !token(in, t)->enclitic && token(in, t)->pos != POS_NAME; }

/* ---- arguments_nouns.c ---- */
/* «shamal gharbi Bakistan»: where something was, not who did it. */
bool is_direction(const In *in, uint32_t t);
/* A place or a direction; only right after a verb or its subject is a place what they act on, or who acts («qasafat Isra'il Ghazza»). */
bool is_whereabouts(const In *in, uint32_t t);
/* Quotation marks and brackets around a name are passed over; other marks end the clause. */
bool is_soft_mark(const In *in, uint32_t t);
/* The tokens of the preposition at t, which may be several («ala yad»); 0 where none stands. */
uint32_t preposition_tokens(const In *in, uint32_t t);
/* The first noun phrase from t on that no preposition governs: past times, adverbs and prepositional phrases. NONE where a verb, a
 * mark or a new clause comes first. */
uint32_t next_free_phrase(const In *in, uint32_t t);
/* People, or a body of people. */
bool is_party(const In *in, uint32_t t);
Range range_at(const In *in, uint32_t t);
/* The object: a phrase right after the subject. */
Range object_after(const In *in, Range subject);
/* One noun phrase only: is it the doer of an active verb whose object is left out? Bodies and weapons act, people suffer. */
bool is_agent(const In *in, Range r);
/* Is the doer named within the clause? Sets *doer to the phrase that names him. */
bool doer_named(const In *in, uint32_t from, Range *doer);
static inline bool is_people(const In *in, Range r) { return range_is_people(in->lex, in->doc, r); }

/* ---- arguments_before.c ---- */
bool is_among(const In *in, uint32_t t);
/* The noun phrase before a verb: directly before it, or before its relative («alladhi»), past «baynahum» and commas. */
Range subject_before(const In *in, uint32_t verb);
/* «wafat rahinatayn u'dima», «li-tashyi' muhtajjin qatalathum quwwat»: of a phrase that is headed by no people, the people at its end. */
Range people_within(const In *in, Range r, uint32_t verb);
/* «khamsa junud khatafat-hum», «sitta asharat jundiyyan khutifu»: a relative clause on an indefinite noun has no relative word. */
bool is_bare_relative(const In *in, uint32_t verb);
/* «anna l-quwwat qatalat thalatha»: the subject that opens its clause before the verb. */
Range opening_subject(const In *in, uint32_t verb);
/* «kanat kata'ib al-Qassam, al-janah al-askari, qad atlaqat»: the subject of «kana» is that of the verb after «qad». */
Range subject_of_kana(const In *in, uint32_t verb);
/* «thalathat Faransiyyin kanu qurb mat'am usibu», «53 shakhsan, mu'zamuhum fuqara', laqu hatfahum»: the counted people of the sentence to
 * which a plural verb far behind belongs. */
Range people_far_before(const In *in, uint32_t verb);
/* «a'ilat al-junud alladhina qutilu»: of a noun and its genitive the relative in the plural belongs to the people right before it. */
Range nearest_plural(const In *in, Range r, uint32_t verb);
/* «annaha qatalat thalatha»: the subject is the pronoun before. */
bool after_pronoun(const In *in, uint32_t verb);

#endif
