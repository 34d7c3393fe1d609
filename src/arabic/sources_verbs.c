/* Sources, verbs and participles - who speaks a verb: the subject after it, the one before it, or only its pronoun. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources_listen.h"

enum { BACK = 60 };

static const Token *at(const Listener *l, uint32_t t) { return &l->e->doc->tokens.at[t]; }

/* «ablaghat Rahaf ... wikalat Reuters bi-anna»: the agency right after the speaker is whom he told. */
static void told_outlet(const Listener *l, Saying *y, Speaker *s)
{
    const Ear *e = l->e;
    Speaker told;
    const Reading *r = s->next < e->end ? ear_source(e, s->next) : NULL;
    bool agency = ear_part(e, r) == PART_outlet && !r->proclitics && lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_agency;
    if (!agency || ear_is_outlet(e, s->first) || !speaker_read(e, s->next, &told)) return;
    if (!speaker_is_publisher(e, &told)) y->told = source_add(e, &told);
    s->next = told.next;
}

static bool verb_after(Listener *l, const Cue *c, Saying *y, Speaker *s, bool reported)
{
    const Ear *e = l->e;
    uint32_t t = skip_asides(e, cue_past(c), y);
    if (t > cue_past(c) + 14 || FEATS_NUMBER(c->feats) == PLURAL || FEATS_NUMBER(c->feats) == DUAL) return false;
    bool glued = t < e->end && at(l, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA);          /* no subject begins so */
    if ((glued || !speaker_read(e, t, s) || !(s->known || s->name)) && !cue_lone_name(l, t, s)) return false;
    if (!cue_agrees(l, c, s)) return false;
    told_outlet(l, y, s);
    uint32_t next = skip_asides(e, s->next, y);
    if (c->needs == NEEDS_hearer && y->told != NONE && clause_after(e, next, NEAR) != NONE) return true;
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
    for (uint32_t t = e->first; t < before && t < e->first + 3; t++)                     /* «lakinna l-idara qaddamat riwaya ..., idh tahaddathat an» */
        if (speaker_read(e, t, s) && s->known && s->end < before && at(l, s->end)->pos == POS_VERB && !at(l, s->end)->proclitics) return true;
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
    bool about = clause == NONE && c->needs <= NEEDS_none && cue_hands_on(l) && l->cues[l->i + 1].first == t && content_after(l->e, t + 1, 3);      /* «tahaddathat an khamsat qatla» */
    if (about) clause = t + 1;
    if ((clause == NONE && y.stance != STANCE_deny) || (!about && cue_hands_on(l) && cue_past(c) == l->cues[l->i + 1].first)) return;
    y.from = clause == NONE ? t : clause;
    y.to = listen_told_end(l, y.from);
    Speaker s;
    uint32_t role = c->first > l->e->first ? token_role(l->e->doc, l->e->lex, c->first - 1) : 0;
    bool tied = at(l, c->first)->proclitics || role == FUNCTION_subordinator || role == FUNCTION_conjunction;               /* «wa-qala», «idh qala» */
    if (c->first > l->e->first + 1 && clause != NONE && tied && !listen_spoken(l) && listen_subject(l, c->first, &s) && !speaker_is_publisher(l->e, &s)) {
        listen_hear(l, y, &s);
        return;
    }
    y.kind = SAYING_GOES_ON;
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

/* «..., a'lanat wizarat ad-dakhiliyya l-khamis.», «fi hasila nasharat-ha l-wizara»: verb and speaker end the sentence, and what they tell stands
 * before them. The verb stands after a comma, or has a pronoun for what was told. */
static bool closes_sentence(const Listener *l, const Cue *c)
{
    const Ear *e = l->e;
    Saying aside = { .told = NONE };
    Speaker s;
    if (c->first == e->first || at(l, c->first)->pos != POS_VERB || at(l, c->first)->proclitics || FEATS_TENSE(c->feats) == PRESENT || c->needs == NEEDS_blame || c->needs == NEEDS_hearer) return false;
    if (!ear_sets_off(e, c->first - 1) && !at(l, c->first)->enclitic) return false;
    uint32_t t = skip_asides(e, cue_past(c), &aside);
    if (t >= e->end || at(l, t)->proclitics & (CLITIC_BI | CLITIC_LI) || !speaker_read(e, t, &s) || !s.known || !cue_agrees(l, c, &s)) return false;
    t = skip_asides(e, s.next, &aside);
    bool ends = t >= e->end || (at(l, t)->kind == TOKEN_PUNCT && !ear_opens_quote(e, t) && !ear_mark(e, t, LETTER_colon));
    return ends && content_after(e, e->first, c->first - e->first);
}

/* «idh naqalat an-hu wikalat Sana anna»: handed on from whoever was named before. */
static bool from_pronoun(const Listener *l, const Cue *c)
{
    uint32_t t = cue_past(c);
    if (c->needs != NEEDS_handing || t >= l->e->end || !token_reading(l->e->doc, t, TABLE_REPORTING)) return false;
    const Reading *r = token_reading(l->e->doc, t, TABLE_FUNCTION);
    return r && r->enclitic && lexicon_symbol(l->e->lex, COLUMN_FUNCTION_role, r->row) == FUNCTION_preposition;
}

static void hand_back(Listener *l, Saying y)
{
    Speaker s;
    uint32_t outer = l->out->n - 1, source = NONE;
    for (uint32_t i = outer; i-- > 0 && source == NONE;) source = l->out->at[i].source;
    y.kind = SAYING_HANDS_ON;
    y.parent = outer;
    y.told = NONE;
    y.source = source;
    if (source != NONE) ARENA_PUSH(l->e->doc->arena, *l->out, y);
    else if (listen_subject(l, y.begin, &s)) listen_hear(l, y, &s);
}

void listen_verb(Listener *l, const Cue *c)
{
    const Cue *lead = cue_leading(l);
    bool closes = !lead && closes_sentence(l, c);
    Saying y = listen_saying(l, c, lead || closes ? SAYING_TRAILS : SAYING_LEADS);
    Speaker s;
    if (cue_to_come(l, c)) return;
    listen_negate(l, c, &y);
    if (lead) y.begin = lead->first;
    if (verb_after(l, c, &y, &s, lead || closes)) {
        if (speaker_is_publisher(l->e, &s)) return;
        if (lead && lead->first <= l->e->first + 1) y.kind = SAYING_LEADS;
        listen_set_told(l, &y, s.next);
        listen_hear_joint(l, y, &s);
        if (from_pronoun(l, c) && !lead) hand_back(l, y);
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
