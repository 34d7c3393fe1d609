/* Claims, the frames - claims, denials and accusations, each by the frame that its word of data/claims.tsv has.
 *
 * «tabannat al-jama'a al-hujum» · «a'lanat mas'uliyyataha» · «nafat silataha bi», «nafat an takun qad atlaqat» · «qalat inna ahad anasiriha fajjara
 * nafsah» · «ittahama X Y bi», «hammala X Y mas'uliyya», «qala inna Y wara'a l-hujum». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/claims_parts.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

enum { REACH = 16, NEAR = 5, BACK = 14, THEIRS_BYTES = 6 };

static uint32_t limit(const Claims *c, uint32_t t, uint32_t reach) { return t + reach < c->ear.end ? t + reach : c->ear.end; }

/* Something happened, in tokens from .. to - 1; a pronoun of the word itself («tabannat-hu») stands for it. */
static bool of_act(const Claims *c, const ClaimWord *w, uint32_t to)
{
    return (w->pronoun && claim_event(c, w->end, w->end) != NONE) || claim_trigger(c, w->end, to) != NONE;
}

/* ---- one's own part ---------------------------------------------------------------------------------------- */

/* «sila bayna l-hujum wa-l-inqilab»: of two other things. */
static bool is_between(const Claims *c, uint32_t t)
{
    const Reading *r = t < c->ear.end ? token_reading(c->doc, t, TABLE_TIMEWORDS) : NULL;
    return r && lexicon_symbol(c->lex, COLUMN_TIMEWORDS_kind, r->row) == TIMEWORD_between;
}

/* «laha»: a preposition of one letter with a pronoun. */
static bool is_theirs(const Claims *c, uint32_t t)
{
    if (t < c->ear.first || t >= c->ear.end) return false;
    const Token *w = claims_at(c, t);
    return (w->pos == POS_PARTICLE || w->tag.pos == POS_PARTICLE) && (w->enclitic || w->tag.enclitic) && w->norm.n <= THEIRS_BYTES;
}

/* «silataha», «ayy sila laha», «an yakuna laha dawr», «al-mas'uliyya»; not «ayy sila bayna ...», nor that of another («li-Iran ayy dawr»). */
static bool is_own(const Claims *c, const ClaimWord *w, uint8_t act)
{
    if (w->pronoun || is_theirs(c, w->end)) return true;
    for (uint32_t back = 1; back <= 3 && w->first >= c->ear.first + back; back++) {
        if (is_theirs(c, w->first - back)) return true;
        if (ear_that(&c->ear, w->first - back)) return false;
    }
    bool any = w->first > c->ear.first && token_may_be(c->doc, c->lex, w->first - 1, FUNCTION_quantifier);
    return act == CLAIM_deny ? any && !is_between(c, w->end) : token_has_al(c->doc, w->first);
}

/* «fi bayan», «lahu»: a word of reporting between verb and speaker. */
static bool is_aside(const Claims *c, uint32_t t)
{
    const Reading *r = token_reading(c->doc, t, TABLE_REPORTING);
    uint32_t frame = r ? lexicon_symbol(c->lex, COLUMN_REPORTING_frame, r->row) : 0;
    return frame == REPORT_to || frame == REPORT_of;
}

/* The word for one's own part in tokens from .. to - 1 that the verb governs. */
static bool find_own(const Claims *c, uint32_t from, uint32_t to, uint8_t act, ClaimWord *own)
{
    for (uint32_t t = from; t < to; t++) {
        bool suspected = act == CLAIM_claim && t > from + 1 && ear_role(&c->ear, t - 1) == FUNCTION_preposition;      /* «al-mushtabah fi mas'uliyyatihi» */
        if (claim_word(c, t, FRAME_own, act == CLAIM_claim ? CLAIM_claim : 0, own)) {
            if (!suspected && is_own(c, own, act)) return true;
            continue;
        }
        if (!ear_that(&c->ear, t - 1) && (claims_at(c, t)->pos == POS_VERB || act == CLAIM_claim) && token_chosen(c->doc, t, TABLE_REPORTING) && !is_aside(c, t)) return false;
        if (act == CLAIM_claim && trigger_at(c->doc, t) && !claim_word(c, t, FRAME_charge, 0, own)) return false;       /* «a'lana i'tiqal ashara ... mas'uliyyatihim» */
    }
    return false;
}

/* «an takun qad atlaqat», «an yakun nafadha»: a deed whose doer is the speaker, the letters of the verb agreeing; its token, or NONE. */
static uint32_t own_deed(const Claims *c, uint32_t from, uint32_t to, uint32_t gender)
{
    for (uint32_t t = from; t < to; t++) {
        if (!ear_that(&c->ear, t)) continue;
        for (uint32_t v = t + 1; v < limit(c, t, NEAR); v++) {
            const Token *w = claims_at(c, v);
            if (w->pos != POS_VERB) continue;
            bool agrees = FEATS_GENDER(w->feats) == gender || gender == GENDER_UNSAID || FEATS_GENDER(w->feats) == GENDER_UNSAID;
            if (claim_deed(c, v)) return agrees && party_after(c, v + 1) == NONE ? v : NONE;
            if (!token_may_be(c->doc, c->lex, v, FUNCTION_auxiliary)) return NONE;
        }
    }
    return NONE;
}

static uint8_t gender_of(const Claims *c, uint32_t who) { return who == NONE ? (uint8_t)GENDER_UNSAID : c->parties.at[who].gender; }

/* Those whose admitting or denying a deed is a position of theirs, not news of others. */
static bool is_fighting_side(const Claims *c, uint32_t who)
{
    uint8_t kind = who == NONE ? 0 : c->parties.at[who].kind;
    return kind == SOURCE_armed_group || kind == SOURCE_military || kind == SOURCE_political;
}

/* «aqarrat bi-khatf», «nafa l-jaysh qasf al-madrasa»: the speaker's act itself, as a noun, right behind the verb or its subject. */
static uint32_t plain_deed(const Claims *c, uint32_t who, uint32_t from, bool bi)
{
    uint32_t t = from;
    if (t >= c->ear.end || claims_at(c, t)->pos == POS_VERB || (bi && !(claims_at(c, t)->proclitics & CLITIC_BI))) return NONE;
    const Trigger *x = trigger_at(c->doc, t);
    if (!x || x->verb || x->use != USE_act || x->effect == EFFECT_killed || token_has_al(c->doc, t)) return NONE;
    const Party *p = &c->parties.at[who];
    bool own = x->actor.first < p->end && p->first < x->actor.end;      /* what the verb of admitting lends to its noun */
    return range_empty(x->actor) || own ? t : NONE;
}

static uint32_t after_subject(const Claims *c, const ClaimWord *w, uint32_t who)
{
    Saying aside = { 0 };
    uint32_t from = who != NONE && c->parties.at[who].first >= w->end && c->parties.at[who].first < w->end + REACH ? c->parties.at[who].next : w->end;
    return skip_asides(&c->ear, from, &aside);
}

/* «wa-huwa ma nafathu l-haraka»: what was claimed or laid at a door in this sentence is denied. */
static bool denies_that(Claims *c, const ClaimWord *w, uint32_t who)
{
    const Claim *last = c->doc->claims.n ? &c->doc->claims.at[c->doc->claims.n - 1] : NULL;
    if (w->act != CLAIM_deny || !w->pronoun || !last || last->act != CLAIM_accuse || last->cue.begin < claims_at(c, c->ear.first)->span.begin) return false;
    uint32_t accused = c->sides.at[c->doc->claims.n - 1].of, named = party_after(c, w->end);
    if (named == NONE || c->parties.at[named].bare) who = accused;
    claim_keep(c, CLAIM_deny, who, NONE, w, w->end, w->end);
    return true;
}

/* «a'lanat mas'uliyyataha», «nafat silataha», «aqarrat bi-khatf». */
static uint32_t read_says(Claims *c, const ClaimWord *w)
{
    uint32_t to = limit(c, w->end, REACH + NEAR), who = party_subject(c, w);
    ClaimWord own;
    if (claim_negated(c, w->first) || who == NONE) return w->first;
    if (denies_that(c, w, who)) return w->end;
    uint32_t from = after_subject(c, w, who);
    if (find_own(c, from, to, w->act, &own)) {
        if (claim_event(c, own.end, limit(c, own.end, REACH)) == NONE) return w->first;
        ClaimWord cue = *w;
        cue.row = own.row;
        claim_keep(c, w->act, who, NONE, &cue, own.end, limit(c, own.end, REACH));
        return own.end;
    }
    uint32_t deed = w->act == CLAIM_deny ? own_deed(c, from, limit(c, from, NEAR + NEAR), gender_of(c, who)) : NONE;
    if (deed == NONE && is_fighting_side(c, who) && (w->act == CLAIM_deny || w->frame == FRAME_admits)) deed = plain_deed(c, who, from, w->frame == FRAME_admits);
    if (deed == NONE) return w->first;
    claim_keep(c, w->act, who, NONE, w, deed, limit(c, deed, REACH));
    return deed;
}

/* ---- verbs, nouns, participles ------------------------------------------------------------------------------- */

/* «tabannat al-hujum jama'a ...»: the subject after the object, if nothing but the object's phrase stands between. */
static uint32_t late_subject(const Claims *c, const ClaimWord *w)
{
    if (w->end >= c->ear.end || !token_chosen(c->doc, w->end, TABLE_EVENTS)) return NONE;
    uint32_t p = party_first(c, w->end + 1, limit(c, w->end, NEAR + NEAR));
    if (p == NONE || c->parties.at[p].glued) return NONE;
    for (uint32_t t = w->end; t < c->parties.at[p].first; t++)
        if (claims_at(c, t)->pos == POS_VERB || ear_role(&c->ear, t) == FUNCTION_relative) return NONE;
    bool agrees = c->parties.at[p].gender == FEATS_GENDER(w->feats) || c->parties.at[p].gender == GENDER_UNSAID;
    return agrees && token_has_al(c->doc, w->end) ? p : NONE;
}

static uint32_t read_verb(Claims *c, const ClaimWord *w)
{
    if (claim_negated(c, w->first) || claims_at(c, w->first)->proclitics & CLITIC_SA) return w->first;
    uint32_t who = late_subject(c, w);
    if (who == NONE) who = party_subject(c, w);
    uint32_t to = who == NONE ? w->end : limit(c, after_subject(c, w, who), REACH);
    if (who == NONE || !of_act(c, w, to)) return w->first;
    claim_keep(c, w->act, who, NONE, w, w->end, to);
    return w->end;
}

/* Where «min qibal», «min janib» stands in tokens from .. to - 1; NONE. */
static uint32_t doer_word(const Claims *c, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++) {
        const Reading *r = token_reading(c->doc, t, TABLE_ROLES);
        if (r && r->n_tokens > 1 && lexicon_symbol(c->lex, COLUMN_ROLES_role, r->row) == ROLE_actor) return t;
    }
    return NONE;
}

/* «tabanni kata'ib X li-l-hujum», «i'lan X mas'uliyyataha», «tabannihi al-hujum». */
static uint32_t read_noun(Claims *c, const ClaimWord *w)
{
    ClaimWord own;
    uint32_t to = limit(c, w->end, REACH), who = w->pronoun ? party_spoken(c, w->first, GENDER_UNSAID) : party_first(c, w->end, w->end + 2);
    if (who == NONE && w->act == CLAIM_claim) {
        uint32_t doer = doer_word(c, w->end, limit(c, w->end, NEAR + NEAR));
        if (doer != NONE) who = party_first(c, doer + 1, doer + 3);
    }
    if (who == NONE) who = w->act == CLAIM_deny ? party_spoken(c, w->first, GENDER_UNSAID) : NONE;
    if (who == NONE || claim_negated(c, w->first)) return w->first;
    bool has_own = find_own(c, w->end, to, w->act, &own);
    if (!has_own && (w->act == CLAIM_deny || token_chosen(c->doc, w->first, TABLE_REPORTING))) return w->first;
    if (claim_event(c, w->end, to) == NONE) return w->first;
    claim_keep(c, w->act, who, NONE, w, has_own ? own.end : w->end, to);
    return has_own ? own.end : w->end;
}

/* «nafiyan ayy sila», «mutabanniyan al-hujum»: of the clause's subject. */
static uint32_t read_participle(Claims *c, const ClaimWord *w)
{
    uint32_t to = limit(c, w->end, REACH + NEAR), who = party_spoken(c, w->first, (uint8_t)FEATS_GENDER(claims_at(c, w->first)->feats));
    if (who == NONE) who = party_spoken(c, w->first, GENDER_UNSAID);
    ClaimWord own;
    if (who == NONE) return w->first;
    bool has_own = find_own(c, w->end, to, w->act, &own);
    uint32_t deed = !has_own && w->act == CLAIM_deny ? own_deed(c, w->end, to, gender_of(c, who)) : NONE, from = has_own ? own.end : deed != NONE ? deed : w->end;
    bool says = w->act == CLAIM_deny || token_reading(c->doc, w->first, TABLE_REPORTING);
    if (says ? !has_own && deed == NONE : claim_trigger(c, w->end, to) == NONE) return w->first;
    if (claim_event(c, from, to) == NONE) return w->first;
    claim_keep(c, w->act, who, NONE, w, from, to);
    return from;
}

/* ---- accusations ------------------------------------------------------------------------------------------------ */

/* Where the deed begins: «bi-tanfidh», «bi-annaha», «mas'uliyya»; NONE. */
static uint32_t charge(const Claims *c, uint32_t from, uint32_t to)
{
    ClaimWord w;
    for (uint32_t t = from; t < to && !ear_mark(&c->ear, t, LETTER_colon); t++) {
        bool bi = claims_at(c, t)->proclitics & CLITIC_BI, deed = bi && (claim_word(c, t, FRAME_charge, 0, &w) || token_chosen(c->doc, t, TABLE_EVENTS));
        if (deed || (ear_that(&c->ear, t) && (claims_at(c, t)->proclitics | claims_at(c, t)->tag.proclitics) & CLITIC_BI) || claim_word(c, t, FRAME_own, 0, &w)) return t;
    }
    return NONE;
}

/* What one is charged with did harm: a word of data/events, or a pronoun for what was told before («bi-rtikabihi»). */
static bool is_harm(const Claims *c, uint32_t what)
{
    for (uint32_t t = what; t < limit(c, what, REACH); t++)
        if (token_chosen(c->doc, t, TABLE_EVENTS)) return true;
    return claims_at(c, what)->enclitic && claim_event(c, what, what) != NONE;
}

/* Who accuses and who is accused between the word and the charge: «ittahama X Y», «X ittahamat Y», «ittahamat-hu X», «wa-ttahamat Y». */
static Sides sides_of(Claims *c, const ClaimWord *w, uint32_t what)
{
    bool verb = w->frame == FRAME_verb, joined = claims_at(c, w->first)->proclitics & (CLITIC_AND | CLITIC_FA);
    if (w->pronoun && verb) {
        bool relative = w->first > c->ear.first && ear_role(&c->ear, w->first - 1) == FUNCTION_relative;
        uint32_t who = party_subject(c, w), of = relative ? party_last(c, c->ear.first, w->first) : party_spoken(c, w->first, GENDER_UNSAID);
        return (Sides){ who, of };
    }
    Sides s = { party_first(c, w->end, what), party_object(c, w->end, what) };
    uint32_t doer = verb ? doer_word(c, w->end, what) : NONE;           /* «uttuhima l-Ahdal min qibal an-niyaba» */
    if (doer != NONE) {
        s = (Sides){ party_first(c, doer + 1, doer + 3), party_object(c, w->end, doer) };
        if (s.of == NONE) s.of = party_make(c, w->end, doer);
        return s;
    }
    if (s.who != s.of && w->frame != FRAME_participle) return s;
    s.who = verb ? party_before(c, w->first) : NONE;
    if (s.who == NONE && verb && s.of != NONE) s.who = party_make(c, after_subject(c, w, NONE), c->parties.at[s.of].first);
    if (s.of == NONE && verb) s.of = party_make(c, w->end, what);
    bool said_in = verb && is_theirs(c, w->end);                   /* «bayanan hammalat fihi ...» */
    if (s.who == NONE && s.of != NONE && (joined || said_in || w->frame == FRAME_participle)) s.who = party_spoken(c, w->first, verb ? (uint8_t)FEATS_GENDER(w->feats) : (uint8_t)GENDER_UNSAID);
    return s;
}

/* «isra'il wa-l-wilayat al-muttahida»: the one before the last accused, joined to it, or NONE. */
static uint32_t joined_before(const Claims *c, uint32_t of, uint32_t who, uint32_t from)
{
    if (of <= c->first_party || !(claims_at(c, c->parties.at[of].first)->proclitics & CLITIC_AND)) return NONE;
    const Party *p = &c->parties.at[of - 1];
    return of - 1 != who && p->first >= from && !p->glued && p->next == c->parties.at[of].first ? of - 1 : NONE;
}

/* «hammala l-hakim mas'uliyyat al-hujum ala taliban»: the group on which the responsibility named at token `what` is laid, or NONE. */
static uint32_t laid_on(const Claims *c, uint32_t what)
{
    ClaimWord own;
    uint32_t of = claim_word(c, what, FRAME_own, CLAIM_claim, &own) && !own.pronoun ? party_first(c, what + 1, limit(c, what, NEAR + NEAR)) : NONE;
    return of != NONE && c->parties.at[of].group && c->parties.at[of].glued ? of : NONE;
}

static uint32_t read_accusation(Claims *c, const ClaimWord *w)
{
    uint32_t what = charge(c, w->end, limit(c, w->end, REACH + BACK));
    bool counted = w->first > c->ear.first && c->doc->number_at && c->doc->number_at[w->first - 1] != NONE;      /* «155 muttahaman» */
    if (what == NONE || counted || claim_negated(c, w->first) || !is_harm(c, what)) return w->first;
    Sides s = sides_of(c, w, what);
    uint32_t bearer = laid_on(c, what);
    if (s.of != NONE && bearer != NONE && c->parties.at[s.of].first >= w->end && c->parties.at[s.of].end <= what && (s.who == NONE || c->parties.at[s.who].first < w->first) && !c->parties.at[s.of].group) s = (Sides){ s.of, bearer };
    if (s.of == NONE || party_same(c, s.who, s.of)) return w->first;
    uint32_t other = joined_before(c, s.of, s.who, w->end);
    if (other != NONE) claim_keep(c, CLAIM_accuse, s.who, other, w, what, limit(c, what, REACH));
    claim_keep(c, CLAIM_accuse, s.who, s.of, w, what, limit(c, what, REACH));
    return what;
}

/* «alqat X bi-l-lawm ala Y», «asabi' al-ittiham ila Y». */
static uint32_t read_at(Claims *c, const ClaimWord *w)
{
    uint32_t of = party_first(c, w->end, limit(c, w->end, NEAR)), who = NONE;
    for (uint32_t t = w->end; of == NONE && t < limit(c, w->end, 3); t++)
        if (ear_role(&c->ear, t) == FUNCTION_preposition && !claims_at(c, t)->enclitic && !claims_at(c, t)->tag.enclitic) of = party_make(c, t + 1, phrase_end(c->lex, c->doc, t + 1, PHRASE_PLAIN));
    for (uint32_t t = w->first; t-- > c->ear.first && w->first - t < NEAR + 1 && who == NONE;)
        if (claims_at(c, t)->pos == POS_VERB) who = party_subject(c, &(ClaimWord){ .first = t, .end = t + 1, .feats = claims_at(c, t)->feats });
    if (of == NONE || (claim_event(c, w->end, limit(c, w->end, REACH)) == NONE && !is_harm(c, c->ear.first))) return w->first;
    claim_keep(c, CLAIM_accuse, party_same(c, who, of) ? NONE : who, of, w, w->end, limit(c, w->end, REACH));
    return w->end;
}

/* The party whose words hold token t, by the chain that tells it. */
static uint32_t speaker_at(const Claims *c, uint32_t t)
{
    uint32_t chain = c->teller[t];
    if (chain == NONE || !c->doc->chains.at[chain].n_links) return NONE;
    const Chain *x = &c->doc->chains.at[chain];
    Span source = c->doc->sources.at[x->links[x->n_links - 1]].span;
    for (uint32_t i = c->parties.n; i-- > 0 && c->parties.n - i < BACK + BACK;)
        if (span_holds(source, c->parties.at[i].span) || span_holds(c->parties.at[i].span, source)) return i;
    return NONE;
}

static bool negated_near(const Claims *c, uint32_t t, uint32_t reach)
{
    for (uint32_t back = 1; back <= reach && t >= c->ear.first + back; back++) {
        if (token_may_be(c->doc, c->lex, t - back, FUNCTION_negation)) return true;
        if (ear_that(&c->ear, t - back)) return false;
    }
    return false;
}

/* The nearest «anna» before token t; NONE. */
static uint32_t that_before(const Claims *c, uint32_t t)
{
    for (uint32_t k = t; k-- > c->ear.first && t - k < REACH;)
        if (ear_that(&c->ear, k)) return k;
    return NONE;
}

/* Said of oneself: «innaha la taqif wara'a», «annaha ghayr mas'ula an», «innahu la alaqata lahu bi». */
static uint32_t read_of_self(Claims *c, const ClaimWord *w, uint32_t to)
{
    bool denied = negated_near(c, w->first, 3);
    uint32_t who = speaker_at(c, w->first);
    if (who == NONE && denied) who = party_spoken(c, w->first, GENDER_UNSAID);
    if (who == NONE || (w->frame == FRAME_own && !denied)) return w->first;
    claim_keep(c, denied ? CLAIM_deny : CLAIM_claim, who, NONE, w, w->end, to);
    return w->end;
}

/* «inna Y wara'a l-hujum»: said of another it accuses. */
static uint32_t read_behind(Claims *c, const ClaimWord *w)
{
    uint32_t to = limit(c, w->end, NEAR), that = that_before(c, w->first);
    ClaimWord own;
    bool governed = w->first > c->ear.first && (claim_word(c, w->first - 1, FRAME_own, 0, &own) || (w->first > c->ear.first + 1 && claim_word(c, w->first - 2, FRAME_own, 0, &own)));
    if (governed || (!w->pronoun && claim_trigger(c, w->end, to) == NONE) || claim_event(c, w->end, to) == NONE) return w->first;      /* «bi-l-wuquf wara'a» is read there */
    if (that != NONE && that + NEAR >= w->first && (claims_at(c, that)->enclitic || claims_at(c, that)->tag.enclitic)) return read_of_self(c, w, to);
    uint32_t of = that != NONE ? party_first(c, that + 1, w->first) : party_last(c, w->first > c->ear.first + NEAR ? w->first - NEAR : c->ear.first, w->first), who = speaker_at(c, w->first);
    if (of == NONE || who == NONE || negated_near(c, w->first, NEAR) || c->parties.at[of].next + 3 < w->first || party_same(c, who, of)) return w->first;
    claim_keep(c, CLAIM_accuse, who, of, w, w->end, to);
    return w->end;
}

/* «qala l-harak inna musayyara atlaqaha fasil X asabat»: told of another, by a side in the matter. */
static uint32_t read_told(Claims *c, const ClaimWord *w)
{
    uint32_t of = party_after(c, w->end), who = speaker_at(c, w->first);
    if (of == NONE || who == NONE || c->parties.at[of].glued || c->parties.at[of].bare || c->parties.at[of].kind != SOURCE_armed_group || party_same(c, who, of)) return w->first;
    if (claim_negated(c, w->first) || FEATS_TENSE(w->feats) != PAST || claim_event(c, w->end, limit(c, w->end, REACH)) == NONE) return w->first;
    claim_keep(c, CLAIM_accuse, who, of, w, w->end, limit(c, w->end, REACH));
    return w->end;
}

/* ---- what is said of oneself --------------------------------------------------------------------------------------- */

/* «qalat inna ahad anasiriha fajjara nafsah», «qalat innaha naffadhat»: an armed group tells of its own deed. */
static uint32_t read_own_words(Claims *c, uint32_t t)
{
    ClaimWord w = { t, t + 1, NONE, CLAIM_claim, FRAME_says, claims_at(c, t)->feats, false }, fighter;
    if (claims_at(c, t)->pos != POS_VERB || !token_reading(c->doc, t, TABLE_REPORTING) || claim_negated(c, t)) return t;
    uint32_t who = party_subject(c, &w);
    if (who == NONE || c->parties.at[who].kind != SOURCE_armed_group) return t;
    uint32_t from = after_subject(c, &w, who), that = from;
    while (that < limit(c, from, NEAR) && !ear_that(&c->ear, that)) that++;
    if (!ear_that(&c->ear, that)) return t;
    uint32_t deed = claims_at(c, that)->enclitic || claims_at(c, that)->tag.enclitic ? own_deed(c, that, that + 1, gender_of(c, who)) : NONE;
    if (deed != NONE && claim_event(c, deed, limit(c, deed, NEAR)) != NONE && claim_word(c, deed, FRAME_acts, 0, &fighter)) {
        w.row = fighter.row;
        claim_keep(c, CLAIM_claim, who, NONE, &w, deed, limit(c, deed, REACH));
        return deed;
    }
    for (uint32_t k = that + 1; k < limit(c, that, NEAR); k++) {
        if (!claim_word(c, k, FRAME_fighter, 0, &fighter) || !fighter.pronoun || claim_trigger(c, k + 1, limit(c, k, REACH)) == NONE) continue;
        w.row = fighter.row;
        claim_keep(c, CLAIM_claim, who, NONE, &w, k + 1, limit(c, k, REACH));
        return k;
    }
    return t;
}

uint32_t claim_read(Claims *c, uint32_t t)
{
    ClaimWord w;
    if (claim_word(c, t, FRAME_verb, CLAIM_claim, &w) || claim_word(c, t, FRAME_verb, CLAIM_deny, &w)) return read_verb(c, &w);
    if (claim_word(c, t, FRAME_verb, CLAIM_accuse, &w) || claim_word(c, t, FRAME_noun, CLAIM_accuse, &w) || claim_word(c, t, FRAME_participle, CLAIM_accuse, &w)) return read_accusation(c, &w);
    if (claim_word(c, t, FRAME_noun, CLAIM_claim, &w) || claim_word(c, t, FRAME_noun, CLAIM_deny, &w)) return read_noun(c, &w);
    if (claim_word(c, t, FRAME_participle, CLAIM_claim, &w) || claim_word(c, t, FRAME_participle, CLAIM_deny, &w)) return read_participle(c, &w);
    if (claim_word(c, t, FRAME_at, 0, &w)) return read_at(c, &w);
    if (claim_word(c, t, FRAME_behind, 0, &w)) return read_behind(c, &w);
    if (claim_word(c, t, FRAME_own, 0, &w) && is_theirs(c, w.end) && negated_near(c, t, 3) && claim_event(c, w.end, limit(c, w.end, NEAR)) != NONE) return read_of_self(c, &w, limit(c, w.end, NEAR));
    if (claim_word(c, t, FRAME_acts, 0, &w)) return read_told(c, &w);
    if (claim_word(c, t, FRAME_says, 0, &w) || claim_word(c, t, FRAME_admits, 0, &w)) {
        uint32_t next = read_says(c, &w);
        if (next != t) return next;
    }
    return read_own_words(c, t);
}
