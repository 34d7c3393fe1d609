/* Claims, warnings - who warned of an event before it came.
 *
 * «hadhdharat as-sifara min hajamat», «tahdhir asdarathu s-sifara», «da'at ra'ayaha ila tajannub». A text that tells of what happened warns of
 * what is still to come in the same words; there only a warning that is put before it («kanat qad hadhdharat», «tahdhir sabiq», a day before
 * the event's) counts, for commentators warn after every attack. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/claims_parts.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH = 20, NEAR = 8, BACK = 6 };

static uint32_t limit(const Claims *c, uint32_t t, uint32_t reach) { return t + reach < c->ear.end ? t + reach : c->ear.end; }

/* Danger is named in tokens from .. to - 1: an act, done or only spoken of, what is feared, or that people should leave. */
static bool of_danger(const Claims *c, uint32_t from, uint32_t to)
{
    ClaimWord w;
    for (uint32_t t = from; t < to; t++)
        if (token_chosen(c->doc, t, TABLE_EVENTS) || claim_word(c, t, FRAME_hazard, 0, &w) || claim_word(c, t, FRAME_avoid, 0, &w)) return true;
    return false;
}

/* Bodies that have to warn; a group or a party that warns threatens, a commentator guesses. */
static bool may_warn(const Claims *c, uint32_t who)
{
    if (who == NONE) return false;
    switch (c->parties.at[who].kind) {
    case SOURCE_armed_group: case SOURCE_political: case SOURCE_witness: case SOURCE_social: case SOURCE_agency: case SOURCE_media: case SOURCE_person: return false;
    default: return true;
    }
}

/* Is the warning put before what happened: by its tense, a word, or its day? */
static bool is_earlier(const Claims *c, const ClaimWord *cue)
{
    ClaimWord w;
    uint32_t near = cue->first > c->ear.first + BACK ? cue->first - BACK : c->ear.first, from = cue->first > c->ear.first + REACH ? cue->first - REACH : c->ear.first, to = limit(c, cue->end, NEAR + NEAR);
    Date day = claim_event_day(c);
    bool had = cue->first > from && ear_role(&c->ear, cue->first - 1) == FUNCTION_particle;         /* «kanat ... qad hadhdharat» */
    for (uint32_t t = from; t < to; t++) {
        if ((t >= near || had) && t < cue->first && token_role(c->doc, c->lex, t) == FUNCTION_auxiliary && cue->frame != FRAME_noun) return true;
        if (claim_word(c, t, FRAME_earlier, 0, &w)) return true;
        uint32_t time = c->doc->time_at ? c->doc->time_at[t] : NONE;
        if (time != NONE && day.year && c->doc->times.at[time].to.year && claim_compare(c->doc->times.at[time].to, day) < 0) return true;
    }
    return false;
}

static bool counts(const Claims *c, const ClaimWord *cue, uint32_t who)
{
    if (!may_warn(c, who) || claim_negated(c, cue->first) || c->doc->field_words > 6) return false;
    uint32_t main = c->main == NONE ? NONE : c->doc->events.at[c->main].token;
    bool feared = main != NONE && main >= cue->end && main < cue->end + REACH;      /* what is warned of is told like news: «nabbahat ila suyul» */
    return feared || !claim_has_news(c) || is_earlier(c, cue);
}

static uint32_t keep(Claims *c, const ClaimWord *w, uint32_t who, uint32_t from)
{
    claim_keep(c, CLAIM_warn, who, NONE, w, from, limit(c, from, REACH));
    return w->end;
}

static uint32_t read_verb(Claims *c, const ClaimWord *w)
{
    uint32_t who = party_subject(c, w);
    if (!counts(c, w, who) || !of_danger(c, w->end, limit(c, w->end, REACH))) return w->first;
    return keep(c, w, who, w->end);
}

/* «da'at ra'ayaha ila tajannub»: told to people, and what to do. */
static uint32_t read_advice(Claims *c, const ClaimWord *w)
{
    ClaimWord told, avoid;
    for (uint32_t t = w->end; t < limit(c, w->end, NEAR + NEAR); t++) {
        if (!claim_word(c, t, FRAME_warned, 0, &told)) continue;
        for (uint32_t k = t + 1; k < limit(c, t, NEAR); k++) {
            uint32_t who = party_subject(c, w);
            if (who != NONE && c->parties.at[who].first <= t && t < c->parties.at[who].end) who = party_spoken(c, w->first, (uint8_t)FEATS_GENDER(w->feats));
            if (claim_word(c, k, FRAME_avoid, 0, &avoid) && counts(c, w, who)) return keep(c, w, who, w->end);
        }
        return w->first;
    }
    return w->first;
}

/* «tahdhir asdarathu s-sifara», «asdarat as-sifara tahdhiran», «tahdhir as-sifara», «tahdhir min as-sifara». */
static uint32_t issuer(const Claims *c, const ClaimWord *w)
{
    ClaimWord issued;
    for (uint32_t t = w->end; t < limit(c, w->end, 4); t++)
        if (claim_word(c, t, FRAME_issued, 0, &issued)) return party_subject(c, &issued);
    uint32_t who = party_first(c, w->end, w->end + 3);
    if (may_warn(c, who)) return who;
    for (uint32_t t = w->first; t-- > c->ear.first && w->first - t < NEAR;)
        if (claim_word(c, t, FRAME_issued, 0, &issued)) return party_subject(c, &issued);
    return NONE;
}

static uint32_t read_noun(Claims *c, const ClaimWord *w)
{
    uint32_t who = issuer(c, w);
    if (!counts(c, w, who) || !(w->end - w->first > 1 || of_danger(c, w->end, limit(c, w->end, REACH + NEAR)))) return w->first;
    return keep(c, w, who, w->end);
}

static uint32_t read_participle(Claims *c, const ClaimWord *w)
{
    uint32_t who = party_spoken(c, w->first, GENDER_UNSAID);
    if (!counts(c, w, who) || !of_danger(c, w->end, limit(c, w->end, REACH))) return w->first;
    return keep(c, w, who, w->end);
}

uint32_t warning_read(Claims *c, uint32_t t)
{
    ClaimWord w;
    if (claim_word(c, t, FRAME_verb, CLAIM_warn, &w)) return read_verb(c, &w);
    if (claim_word(c, t, FRAME_noun, CLAIM_warn, &w)) return read_noun(c, &w);
    if (claim_word(c, t, FRAME_participle, CLAIM_warn, &w)) return read_participle(c, &w);
    if (claim_word(c, t, FRAME_advises, CLAIM_warn, &w)) return read_advice(c, &w);
    return t;
}
