/* Figures, inside - what the files of the figure stage share: the sentence being read, and the words around a noun of harm.
 *
 * figures.c reads the figures; figures_words.c says of a noun of harm («qatla») whether a total, a negation or a doubt is told of
 * it; figures_pronouns.c finds whom a pronoun means,
 * figures_none.c what is told of nobody. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_FIGURES_IN_H
#define ARABIC_FIGURES_IN_H
#include "arabic/counts.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

/* One sentence as it is read from left to right. */
typedef struct {
    const Lexicon *lex;
    Doc *doc;
    uint32_t end;             /* of the sentence */
    uint32_t covered;         /* tokens before this one are taken */
    uint32_t last;            /* figure that «baynahum» and «akharun» look back to, or NONE */
    uint32_t unnamed;         /* a noun for one harmed of whom no more was told, or NONE */
    uint32_t waiting;         /* a «baynahum» whose whole is told only by a verb after it, or NONE */
} In;


static inline const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static inline uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }
static inline bool conjoined(const In *in, uint32_t t) { return token(in, t)->proclitics & CLITIC_AND || role(in, t) == FUNCTION_conjunction; }
/* Which things can be harmed so: people, by noun, origin or name; a bare number is of people. */
static inline bool is_group(const Count *c) { return c->head == NONE || c->people; }

/* A figure of a count, harmed so, as the trigger at a token tells; figure_push adds it and returns its place. */
Figure figure_make(const Count *c, uint32_t effect, uint32_t trigger);
uint32_t figure_push(In *in, Figure f);
/* The figure of a negated trigger («lam yusab ahad»), where it says that nobody was harmed. */
void push_zero(In *in, const Trigger *t);
/* The same of a noun of harm («la qatla»): false where nothing negates it. */
bool by_none(In *in, const Count *c);
/* After by_none: the harm that «aw» or «wa-» joins to it. */
void none_of_both(In *in, const Count *c);
/* «artafa'a adad al-qatla ila 62»: the number that a noun of harm rose to, within the clause. */
bool total_after(const In *in, uint32_t from, Count *total);
/* Is the noun headed by «adad», «hasila»: is a total told of it? */
bool is_counted_noun(const In *in, uint32_t t);
/* Is the same harm told with its number further on in the sentence? */
bool is_counted_later(const In *in, const Count *c);
/* The negation before a noun of harm («la qatla», «adam suqut jarha»), or NONE. */
uint32_t negation_before(const In *in, uint32_t t);
/* Does the phrase at t tell that nothing is known of a harm («lam taridd anba' an»)? */
bool leaves_open(const In *in, uint32_t t);
/* Is the harm at t only planned, feared or talked of in general? */
bool is_unreal(const In *in, uint32_t t);
/* STATUS_* of the verb or noun that brings the harm at t («nafa huduth isabat»: denied). */
uint8_t told_status(const In *in, uint32_t t);
/* Whom the pronoun of a trigger means («khatafahu», «al-qabd alayhi»), as they were told of before; low is 0 where their harm was told already. */
bool pronoun_victim(const In *in, const Trigger *t, Count *c);
/* «alladhina qutilu», «man saqatu»: those who were harmed, no noun naming them. */
bool those_who(const In *in, const Trigger *t, Count *c);

#endif
