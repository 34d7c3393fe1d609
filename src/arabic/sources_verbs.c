/* Sources, verbs and participles - who speaks a verb: the subject after it, the one before it, or only its pronoun. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources_listen.h"

enum { BACK = 60 };

static const Token *at(const Listener *l, uint32_t t) { return &l->e->doc->tokens.at[t]; }

static bool verb_after(Listener *l, const Cue *c, Saying *y, Speaker *s, bool reported)
{
    const Ear *e = l->e;
    uint32_t t = skip_asides(e, cue_past(c), y);
    if (t > cue_past(c) + 14 || FEATS_NUMBER(c->feats) == PLURAL || FEATS_NUMBER(c->feats) == DUAL) return false;
    bool glued = t < e->end && at(l, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA);          /* no subject begins so */
    if ((glued || !speaker_read(e, t, s) || !(s->known || s->name)) && !cue_lone_name(l, t, s)) return false;
    if (!cue_agrees(l, c, s)) return false;
    uint32_t next = skip_asides(e, s->next, y);
    return reported || cue_has_needs(l, c, s, next);
}

/* Has somebody spoken in this sentence? */
bool listen_spoken(const Listener *l)
{
    for (uint32_t i = l->out->n; i-- > 0;)
        if (l->out->at[i].kind == SAYING_GOES_ON || (l->out->at[i].source != NONE && l->out->at[i].kind != SAYING_TRAILS)) return true;
    return false;
}

/* The subject of the sentence's first verb, else of the nearest one before: «kharaja l-wazir ... qa'ilan». */
bool listen_subject(const Listener *l, uint32_t before, Speaker *s)
{
    const Ear *e = l->e;
    uint32_t start = e->first;
    while (start < before && start < e->first + 3 && at(l, start)->pos != POS_VERB) start++;
    if (start < before && at(l, start)->pos == POS_VERB && speaker_read(e, start + 1, s) && s->end <= before && (s->known || s->name)) return true;
    for (uint32_t t = before; t-- > e->first && before - t < BACK;) {
        if (at(l, t)->pos != POS_VERB && ear_role(e, t) != FUNCTION_auxiliary) continue;
        if (t > e->first && ear_role(e, t - 1) == FUNCTION_relative) continue;
        if (speaker_read(e, t + 1, s) && s->end <= before && s->known) return true;
    }
    return false;
}

/* Only a pronoun speaks («wa-qala inna»): a clause must follow at once. He is the subject of the verb before it where this
 * sentence has one («ghadara n-na'ib ... wa-qala»), else who spoke last. */
static void pronoun_speaks(Listener *l, const Cue *c, Saying y)
{
    uint32_t t = skip_asides(l->e, cue_past(c), &y), clause = clause_after(l->e, t, 4);
    if ((clause == NONE && y.stance != STANCE_deny) || (cue_hands_on(l) && cue_past(c) == l->cues[l->i + 1].first)) return;
    y.from = clause == NONE ? t : clause;
    y.to = listen_told_end(l, y.from);
    Speaker s;
    if (c->first > l->e->first + 1 && clause != NONE && at(l, c->first)->proclitics && !listen_spoken(l) && listen_subject(l, c->first, &s) && !speaker_is_publisher(l->e, &s)) {
        listen_hear(l, y, &s);
        return;
    }
    y.kind = SAYING_GOES_ON;
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

void listen_verb(Listener *l, const Cue *c)
{
    const Cue *lead = cue_leading(l);
    Saying y = listen_saying(l, c, lead ? SAYING_TRAILS : SAYING_LEADS);
    Speaker s;
    if (cue_to_come(l, c)) return;
    listen_negate(l, c, &y);
    if (lead) y.begin = lead->first;
    if (verb_after(l, c, &y, &s, lead)) {
        if (speaker_is_publisher(l->e, &s)) return;
        if (lead && lead->first <= l->e->first + 1) y.kind = SAYING_LEADS;
        listen_set_told(l, &y, s.next);
        listen_hear_joint(l, y, &s);
        return;
    }
    if (lead || cue_unsure(l->e, c)) return;
    bool joined = at(l, c->first)->proclitics & (CLITIC_AND | CLITIC_FA);          /* «wa-qala»: not the verb of what stands before */
    if (!joined && c->first > l->heard && speaker_before(l->e, c->first, &s) && s.first >= l->heard && cue_agrees(l, c, &s) && !(cue_impersonal(l, c) && !s.known) && cue_has_needs(l, c, &s, cue_past(c)) && !speaker_is_publisher(l->e, &s)) {
        y.begin = s.first;
        skip_asides(l->e, cue_past(c), &y);
        listen_set_told(l, &y, cue_past(c));
        listen_hear_joint(l, y, &s);
        return;
    }
    if (!cue_impersonal(l, c)) pronoun_speaks(l, c, y);
}

void listen_participle(Listener *l, const Cue *c)
{
    if (cue_hands_on(l) && cue_past(c) == l->cues[l->i + 1].first) return;           /* «naqilatan an» */
    Saying y = listen_saying(l, c, SAYING_GOES_ON);
    Speaker s;
    uint32_t clause = clause_after(l->e, cue_past(c), NEAR);
    if (clause == NONE && !content_after(l->e, cue_past(c), 4)) return;
    y.from = clause == NONE ? cue_past(c) : clause;
    y.to = listen_told_end(l, y.from);
    if (listen_spoken(l)) {
        ARENA_PUSH(l->e->doc->arena, *l->out, y);
        return;
    }
    if (clause != NONE && listen_subject(l, c->first, &s) && !speaker_is_publisher(l->e, &s)) {
        y.kind = SAYING_LEADS;
        listen_hear(l, y, &s);
    } else ARENA_PUSH(l->e->doc->arena, *l->out, y);
}
