/* Listen - what sources_cues.c, sources_needs.c and sources_verbs.c share: one sentence's reporting words and the sayings so far. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_SOURCES_LISTEN_H
#define ARABIC_SOURCES_LISTEN_H
#include "arabic/sources.h"

/* CUES_MAX of a sentence; how many tokens on a clause is looked for: REACH where something stands between, else NEAR; and a noun
 * that tells of an act, CONTENT. */
enum { CUES_MAX = 48, REACH = 30, NEAR = 12, CONTENT = 7 };

typedef struct {
    const Ear *e;
    Sayings *out;
    Cue cues[CUES_MAX];
    uint32_t n, i;                /* i: the cue at hand */
    uint32_t heard;               /* tokens before this one belong to a saying already */
} Listener;

static inline uint32_t cue_past(const Cue *c) { return c->first + c->n; }
static inline bool cue_is_verb(const Cue *c) { return c->frame == REPORT_verb || c->frame == REPORT_view; }

/* ---- sources_cues.c ---- */
bool cue_at(const Ear *e, uint32_t t, Cue *out);                     /* the reporting word that stands at t */
const Cue *cue_leading(const Listener *l);                           /* «hasaba-ma» before the verb at hand, or NULL */
Saying listen_saying(const Listener *l, const Cue *c, SayingKind kind);
void listen_negate(const Listener *l, const Cue *c, Saying *y);
uint32_t listen_told_end(const Listener *l, uint32_t from);
void listen_set_told(const Listener *l, Saying *y, uint32_t next);   /* y->from and y->to, the speaker ending before `next` */
void listen_hear(Listener *l, Saying y, const Speaker *s);
void listen_hear_joint(Listener *l, Saying y, const Speaker *s);

/* ---- sources_needs.c ---- */
bool cue_unsure(const Ear *e, const Cue *c);                         /* a verb by its row that is read as something else here */
bool cue_hands_on(const Listener *l);                                /* the next cue is the «an» of «naqalat ... an» */
bool cue_agrees(const Listener *l, const Cue *c, const Speaker *s);
bool cue_is_negated(const Listener *l, const Cue *c);
bool cue_has_needs(const Listener *l, const Cue *c, const Speaker *s, uint32_t t);
bool cue_lone_name(const Listener *l, uint32_t t, Speaker *s);
bool cue_to_come(const Listener *l, const Cue *c);
bool cue_impersonal(const Listener *l, const Cue *c);

/* ---- sources_verbs.c ---- */
bool listen_spoken(const Listener *l);
bool listen_subject(const Listener *l, uint32_t before, Speaker *s);
void listen_verb(Listener *l, const Cue *c);
void listen_participle(Listener *l, const Cue *c);

#endif
