/* Events - the parts of the event stage: when and where, and which words tell of one occurrence. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_EVENTS_H
#define ARABIC_EVENTS_H
#include "arabic/doc.h"

/* Chooses place, country and date among those that the sentence names (situate.c). */
void event_situate(const Lexicon *lex, const Doc *doc, Event *e);

/* The event that `e`, made by `t`, tells of again, or NONE (same.c). */
uint32_t event_same(const Lexicon *lex, const Doc *doc, const Event *e, const Trigger *t);
/* Is it told in the title of a text that has a body? */
bool event_in_title(const Doc *doc, const Event *e);
/* Gives event `into` what e adds: the more specific kind with its trigger, and what was not said before (merge.c). */
void event_merge(const Lexicon *lex, Doc *doc, uint32_t into, const Event *e);
/* A weapon or participant named beside an event makes its kind more specific («hujum ... intihari»). */
void event_specify(Doc *doc, const Trigger *t);

/* Gives a noun the doer and target of a light verb before it («shanna t-tayaran gharat») or after it («hujum shannahu musallahun»), lights.c. */
void borrow_before(const Lexicon *lex, const Doc *doc, uint32_t trigger);
void borrow_after(const Doc *doc, uint32_t trigger);
/* Is the phrase headed by a weapon («iddat qadha'if hawun»)? */
bool is_weapon(const Doc *doc, Range r);
/* Fills the doers and targets that pronouns mean (pronouns.c). */
void pronouns_lend(const Lexicon *lex, const Doc *doc);
/* Doers that the sentence names elsewhere; drops what is neither doer nor target. */
void doers_complete(const Lexicon *lex, const Doc *doc, Trigger *t);
/* Do the participants that the trigger names do something, or are they only named (crowds.c)? Always true of other kinds than a protest. */
bool crowd_acts(const Lexicon *lex, const Doc *doc, const Trigger *t);
/* Makes a clash or an attack by protesters a riot, and an attack on them a crackdown. */
void crowd_refine(const Lexicon *lex, const Doc *doc, Trigger *t);

#endif
