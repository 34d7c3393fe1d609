/* Sources, what a reporting word needs to be one - its subject, and the clause, noun or claim that it tells.
 *
 * «akkada» with «anna» or «maqtal» reports, «akkada ala l-wihda» does not; «naqala» reports when an outlet
 * hands on, and else moves the wounded; «awdaha» may be read as «awdah». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources_listen.h"

static const Token *at(const Listener *l, uint32_t t) { return &l->e->doc->tokens.at[t]; }

bool cue_unsure(const Ear *e, const Cue *c)
{
    Pos pos = (Pos)e->doc->tokens.at[c->first].pos;
    return cue_is_verb(c) && c->n == 1 && pos != POS_VERB && pos != POS_NAME;
}

/* Verb and subject agree in gender where both are singular: «qalat» is not said of a man. */
bool cue_agrees(const Listener *l, const Cue *c, const Speaker *s)
{
    uint32_t t = s->first;
    while (t + 1 < s->end && at(l, t)->pos == POS_PARTICLE) t++;           /* «hadha t-taqrir» */
    const Reading *r = ear_source(l->e, t);
    uint32_t feats = r ? r->feats : at(l, t)->feats;
    if (FEATS_NUMBER(feats) != SINGULAR || (FEATS_POS(feats) != POS_NOUN && (r || FEATS_POS(feats) != POS_ADJ))) return true;
    Gender verb = FEATS_GENDER(c->feats), noun = FEATS_GENDER(feats);
    return verb == GENDER_UNSAID || noun == GENDER_UNSAID || verb == noun;
}

bool cue_is_negated(const Listener *l, const Cue *c)
{
    return c->first > l->e->first && ear_role(l->e, c->first - 1) == FUNCTION_negation;
}

/* «hammala ... mas'uliyya»: a word for responsibility follows. */
static bool blames(const Listener *l)
{
    for (uint32_t i = l->i + 1; i < l->n && l->cues[i].first < cue_past(&l->cues[l->i]) + REACH; i++)
        if (l->cues[i].frame == REPORT_noun && l->cues[i].needs == NEEDS_claim) return true;
    return false;
}

static bool document_after(const Ear *e, uint32_t t)
{
    for (uint32_t i = t; i < e->end && i < t + 6; i++)
        if (ear_part(e, ear_source(e, i)) == PART_document) return true;
    return false;
}

/* Needs that an object pronoun («a'lanat-hu», «tabannat-hu») already meets. */
static bool takes_object(uint32_t needs)
{
    return needs != NEEDS_blame && needs != NEEDS_document && needs != NEEDS_handing && needs != NEEDS_outlet;
}

/* «naqalat Reuters an ...» */
bool cue_hands_on(const Listener *l) { return l->i + 1 < l->n && l->cues[l->i + 1].frame == REPORT_of; }

/* Only outlets, groups and people on the net broadcast and publish. */
static bool tells_the_world(const Ear *e, const Speaker *s)
{
    Why why;
    Str name;
    switch (speaker_kind(e, s, &why, &name)) {
    case SOURCE_agency: case SOURCE_media: case SOURCE_social: case SOURCE_ngo: case SOURCE_armed_group: return true;
    default: return false;
    }
}

/* «da'at ra'ayaha», «yas'alu l-abirin»: whom it was said to, with a pronoun of the speaker or in the case of an object. */
static bool is_object(const Listener *l, const Speaker *s)
{
    const Token *w = at(l, s->first);
    if (s->known || w->pos == POS_NAME) return false;
    return (w->enclitic && token_chosen(l->e->doc, s->first, TABLE_PEOPLE)) || (FEATS_NUMBER(w->feats) == PLURAL && w->feats & FEAT_OBLIQUE && !(w->feats & FEAT_NOMINATIVE) && s->first + 1 == s->end);
}

/* Is what the row needs there, looking on from `t`? */
bool cue_has_needs(const Listener *l, const Cue *c, const Speaker *s, uint32_t t)
{
    const Ear *e = l->e;
    if (s->first >= cue_past(c) && is_object(l, s)) return false;
    bool open = t < e->end && (ear_sets_off(e, t) || ear_role(e, t) == FUNCTION_relative);      /* a clause about him stands between */
    bool near = clause_after(e, t, NEAR) != NONE, outlet = ear_is_outlet(e, s->first);
    bool clause = near || ((open || outlet) && clause_after(e, t, REACH) != NONE);
    if (cue_unsure(e, c)) {
        if (at(l, c->first)->pos == POS_PARTICLE) return s->known && clause_after(e, t, 2) != NONE;      /* «bayyana» looks like «bayna» */
        return s->known && (c->needs != NEEDS_hearer || clause_after(e, t, 1) == NONE) && (near || (at(l, c->first)->enclitic && takes_object(c->needs)));
    }
    if (c->needs == NEEDS_hearer) return near && (at(l, c->first)->enclitic || clause_after(e, t, 1) == NONE);
    if (!s->known) return near;
    if (cue_is_negated(l, c) || (at(l, c->first)->enclitic && takes_object(c->needs))) return true;
    switch (c->needs) {
    case NEEDS_clause: return clause;
    case NEEDS_handing:
        if (!outlet && (content_after(e, s->first, s->end - s->first) || (clause_after(e, t, 1) == NONE && content_after(e, t, 2)))) return false;         /* «naqalat asharat al-jarha ila l-mustashfa» */
        return clause || (outlet && cue_hands_on(l));
    case NEEDS_outlet: return tells_the_world(e, s) && (clause || content_after(e, t, CONTENT));
    case NEEDS_content: return clause || content_after(e, t, CONTENT);
    case NEEDS_cause: return !(t < e->end && ear_role(e, t) == FUNCTION_preposition) && (clause || content_after(e, t, CONTENT));
    case NEEDS_claim: return content_after(e, t, CONTENT);
    case NEEDS_blame: return blames(l);
    case NEEDS_document: return ear_part(e, ear_source(e, s->first)) == PART_document || document_after(e, t);
    default: return true;
    }
}

/* Any single word between a verb of saying and «inna» is a name: «qalat Bi-nazir inna». */
bool cue_lone_name(const Listener *l, uint32_t t, Speaker *s)
{
    if (t != cue_past(&l->cues[l->i]) || t >= l->e->end || at(l, t)->kind != TOKEN_WORD || at(l, t)->pos == POS_PARTICLE || !ear_that(l->e, t + 1)) return false;
    if (l->cues[l->i].needs == NEEDS_hearer || (at(l, t)->pos == POS_ADJ && !at(l, t)->proclitics)) return false;
    *s = (Speaker){ .first = t, .end = t + 1, .next = t + 1, .joint = NONE, .name = true, .whole = true };
    return true;
}

/* «an yu'lina»: what is still to be said is no report. */
bool cue_to_come(const Listener *l, const Cue *c)
{
    uint32_t role = c->first > l->e->first ? ear_role(l->e, c->first - 1) : 0;
    return FEATS_TENSE(c->feats) == PRESENT && role == FUNCTION_that && !at(l, c->first - 1)->enclitic && at(l, c->first - 1)->norm.n <= 6;
}

/* «yu'taqad anna», «yurajjah anna»: nobody is said to hold it. */
bool cue_impersonal(const Listener *l, const Cue *c)
{
    uint32_t t = cue_past(c);
    if (ear_role(l->e, t) == FUNCTION_preposition) t++;
    return FEATS_TENSE(c->feats) == PRESENT && FEATS_GENDER(c->feats) != FEMININE && ear_that(l->e, t);
}
