/* Triggers - the words that say that something happened, with who did it and to whom.
 *
 * Verbs, verbal nouns and participles of data/events/. For each the arguments are read by its row's
 * frame: an active verb has subject and object after it (or its subject before it), a passive one its
 * victim; a noun has its genitive («ightiyal al-Hariri»); prepositions name the doer («ala yad», «min qibal») and what
 * was hit («ala», «didda»). Unvocalised script leaves voice open: triggers_voice.c decides it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_TRIGGERS_H
#define ARABIC_TRIGGERS_H
#include "arabic/doc.h"

/* Fills doc->triggers, in the order of the text. */
void triggers_find(const Lexicon *lex, Doc *doc);
/* Sets voice and the actor, target and victim of one trigger (arguments.c). */
void arguments_find(const Lexicon *lex, const Doc *doc, Trigger *t);
/* Sets status, negated, generic and cumulative from the cues around it (modality.c). */
void modality_find(const Lexicon *lex, const Doc *doc, Trigger *t);

/* Counts the words of sport, economy and art, once a document (needs.c). */
void fields_count(const Lexicon *lex, Doc *doc);
/* Sets idle where what the row of trigger i needs is not there, and the kind of one that wants intent (needs.c). */
void needs_check(const Lexicon *lex, Doc *doc, uint32_t i);
/* Is a body of the state among these words («ash-shurta», «al-jaysh»; needs.c)? */
bool range_is_state(const Lexicon *lex, const Doc *doc, Range r);
/* The role that the row's own `preps` give the phrase after this preposition, or 0. `arena` is for scratch (preps.c). */
uint32_t preps_role(const Lexicon *lex, Arena *arena, uint32_t row, Str norm);

/* Tokens around `t` that belong to one clause: bounded by the sentence, by full marks and by a conjunction with a verb. */
Range clause_of(const Lexicon *lex, const Doc *doc, uint32_t t);
/* Index of the first trigger at or after a token, in logarithmic time. */
uint32_t trigger_from(const Doc *doc, uint32_t token);
/* The trigger that begins at token t, or NULL. */
const Trigger *trigger_at(const Doc *doc, uint32_t t);

static inline bool range_empty(Range r) { return r.first == NONE || r.end <= r.first; }
#define RANGE_NONE ((Range){ NONE, NONE })

#endif
