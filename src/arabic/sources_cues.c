/* Sources, the reporting words - each cue of a sentence, who speaks it, and what is told under it.
 *
 * Arabic says «qalat ash-shurta inna», «ash-shurta qalat inna», «bi-hasab ash-shurta», «..., hasabama
 * afadat Reuters», «naqlan an mas'ul», and goes on with «wa-adafat anna», where only the verb's pronoun speaks. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"
#include "arabic/phrases.h"

enum { CUES_MAX = 48, BACK = 60, REACH = 30, NEAR = 12, CONTENT = 7 };

typedef struct {
    const Ear *e;
    Sayings *out;
    Cue cues[CUES_MAX];
    uint32_t n, i;                /* i: the cue at hand */
    uint32_t heard;               /* tokens before this one belong to a saying already */
} Listener;

static const Token *at(const Listener *l, uint32_t t) { return &l->e->doc->tokens.at[t]; }
static uint32_t past(const Cue *c) { return c->first + c->n; }
static uint32_t stance_of(const Listener *l, const Cue *c) { return lexicon_symbol(l->e->lex, COLUMN_REPORTING_stance, c->row); }

/* ---- cues -------------------------------------------------------------------------------------------------- */

static bool is_verb(const Cue *c) { return c->frame == REPORT_verb || c->frame == REPORT_view; }

/* A verb that is read as a noun here may still be one («awdaha» looks like «awdah»): then more is asked of what follows. */
static bool reading_fits(const Ear *e, uint32_t t, const Reading *r, uint32_t frame)
{
    const Token *w = &e->doc->tokens.at[t];
    if (r->n_tokens > 1) return true;
    if (frame != REPORT_verb && frame != REPORT_view) return w->pos != POS_VERB;
    return w->pos == POS_VERB || (w->pos != POS_PARTICLE && !(w->proclitics & ~(CLITIC_AND | CLITIC_FA)));
}

static bool unsure(const Ear *e, const Cue *c)
{
    return is_verb(c) && c->n == 1 && e->doc->tokens.at[c->first].pos != POS_VERB;
}

/* Letters that are one announcer or several women announcing are taken for the first. */
static bool better(uint32_t feats, uint32_t than)
{
    return FEATS_NUMBER(feats) == SINGULAR && FEATS_PERSON(feats) == 3 && !(FEATS_NUMBER(than) == SINGULAR && FEATS_PERSON(than) == 3);
}

static bool cue_at(const Ear *e, uint32_t t, Cue *out)
{
    const Reading *r = token_readings(e->doc, t);
    bool found = false;
    for (uint32_t i = 0; i < e->doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != TABLE_REPORTING || t + r[i].n_tokens > e->end) continue;
        uint32_t frame = lexicon_symbol(e->lex, COLUMN_REPORTING_frame, r[i].row);
        if (!reading_fits(e, t, &r[i], frame) || (found && (r[i].n_tokens < out->n || !better(r[i].feats, out->feats)))) continue;
        *out = (Cue){ t, r[i].n_tokens, r[i].row, (uint8_t)frame, (uint8_t)lexicon_symbol(e->lex, COLUMN_REPORTING_needs, r[i].row), r[i].feats };
        found = true;
    }
    return found;
}

static void find_cues(Listener *l)
{
    for (uint32_t t = l->e->first; t < l->e->end && l->n < CUES_MAX;) {
        Cue c;
        if (l->e->doc->tokens.at[t].kind == TOKEN_WORD && cue_at(l->e, t, &c)) {
            l->cues[l->n++] = c;
            t += c.n;
        } else t++;
    }
}

/* The cue before this one where it stands directly before it, or before a relative («wafqa ma a'lanat-hu»). */
static const Cue *leading_cue(const Listener *l)
{
    if (l->i == 0) return NULL;
    const Cue *p = &l->cues[l->i - 1];
    uint32_t t = l->cues[l->i].first, end = past(p);
    if (p->frame != REPORT_prep && p->frame != REPORT_trail) return NULL;
    if (end < t && ear_role(l->e, end) == FUNCTION_relative) end++;
    return end == t ? p : NULL;
}

/* ---- verbs ------------------------------------------------------------------------------------------------- */

/* Verb and subject agree in gender where both are singular: «qalat» is not said of a man. */
static bool agrees(const Listener *l, const Cue *c, const Speaker *s)
{
    uint32_t t = s->first;
    while (t + 1 < s->end && at(l, t)->pos == POS_PARTICLE) t++;           /* «hadha t-taqrir» */
    const Reading *r = ear_source(l->e, t);
    uint32_t feats = r ? r->feats : at(l, t)->feats;
    if (FEATS_NUMBER(feats) != SINGULAR || (FEATS_POS(feats) != POS_NOUN && (r || FEATS_POS(feats) != POS_ADJ))) return true;
    Gender verb = FEATS_GENDER(c->feats), noun = FEATS_GENDER(feats);
    return verb == GENDER_UNSAID || noun == GENDER_UNSAID || verb == noun;
}

static bool is_negated(const Listener *l, const Cue *c)
{
    return c->first > l->e->first && ear_role(l->e, c->first - 1) == FUNCTION_negation;
}

/* «hammala ... mas'uliyya»: a word for responsibility follows. */
static bool blames(const Listener *l)
{
    for (uint32_t i = l->i + 1; i < l->n && l->cues[i].first < past(&l->cues[l->i]) + REACH; i++)
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
static bool hands_next(const Listener *l) { return l->i + 1 < l->n && l->cues[l->i + 1].frame == REPORT_of; }

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

/* Is what the row needs there, looking on from `t`? */
static bool has_needs(const Listener *l, const Cue *c, const Speaker *s, uint32_t t)
{
    const Ear *e = l->e;
    bool open = t < e->end && (ear_sets_off(e, t) || ear_role(e, t) == FUNCTION_relative);      /* a clause about him stands between */
    bool near = clause_after(e, t, NEAR) != NONE, outlet = ear_is_outlet(e, s->first);
    bool clause = near || ((open || outlet) && clause_after(e, t, REACH) != NONE);
    if (c->needs == NEEDS_hearer) return near && (at(l, c->first)->enclitic || clause_after(e, t, 1) == NONE);
    if (!s->known || unsure(e, c)) return near && (s->known || !unsure(e, c));
    if (is_negated(l, c) || (at(l, c->first)->enclitic && takes_object(c->needs))) return true;
    switch (c->needs) {
    case NEEDS_clause: return clause;
    case NEEDS_handing: return clause || (outlet && hands_next(l));
    case NEEDS_outlet: return tells_the_world(e, s) && (clause || content_after(e, t, CONTENT));
    case NEEDS_content: return clause || content_after(e, t, CONTENT);
    case NEEDS_claim: return content_after(e, t, CONTENT);
    case NEEDS_blame: return blames(l);
    case NEEDS_document: return ear_part(e, ear_source(e, s->first)) == PART_document || document_after(e, t);
    default: return true;
    }
}

static Saying saying_of(const Listener *l, const Cue *c, SayingKind kind)
{
    uint32_t channel = lexicon_symbol(l->e->lex, COLUMN_REPORTING_channel, c->row), stance = stance_of(l, c);
    return (Saying){ .kind = kind, .source = NONE, .told = NONE, .parent = NONE, .wrap = NONE, .begin = c->first, .cue = phrase_span(l->e->doc, c->first, past(c)),
                     .stance = (uint8_t)(stance ? stance : STANCE_affirm), .channel = (uint8_t)channel, .view = c->frame == REPORT_view, .claim = c->needs == NEEDS_claim && is_verb(c),
                     .why = { TABLE_REPORTING, c->row } };
}

/* «lam tu'akkid»: a report that is not affirmed is doubted, a denial that is not made is too. */
static void negate(const Listener *l, const Cue *c, Saying *y)
{
    if (is_negated(l, c)) y->stance = STANCE_doubt;
}

/* Where the words told end: at the closing mark of the quotation in which they begin, else with the sentence. */
static uint32_t told_end(const Listener *l, uint32_t from)
{
    const Ear *e = l->e;
    if (from > e->first && ear_opens_quote(e, from - 1)) {
        uint32_t close = ear_quote_end(e, from - 1);
        if (close != NONE && close > from + 12) return close;
    }
    return e->end;
}

static void set_told(const Listener *l, Saying *y, uint32_t next)
{
    const Ear *e = l->e;
    if (y->kind == SAYING_TRAILS) {
        y->from = e->first;
        y->to = y->begin;
        return;
    }
    uint32_t clause = clause_after(e, next, REACH);
    y->from = next < e->end ? next : e->end;
    if (clause != NONE && clause < next + NEAR) y->from = clause;
    y->to = told_end(l, y->from);
}

/* One that speaks in this place: from here its tokens are heard. */
static void hear(Listener *l, Saying y, const Speaker *s)
{
    y.source = source_add(l->e, s);
    if (l->heard < s->next) l->heard = s->next;
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

/* A joint second speaker («ash-shurta wa-mas'adir tibbiyya») says the same. */
static void hear_joint(Listener *l, Saying y, Speaker s)
{
    hear(l, y, &s);
    for (int i = 0; i < 3 && s.joint != NONE; i++) {
        uint32_t t = s.joint;
        if (!speaker_read(l->e, t, &s)) return;
        if (y.kind != SAYING_TRAILS && y.from < s.next) y.from = s.next;
        hear(l, y, &s);
    }
}

/* Any single word between a verb of saying and «inna» is a name: «qalat Bi-nazir inna». */
static bool lone_name(const Listener *l, uint32_t t, Speaker *s)
{
    if (t != past(&l->cues[l->i]) || t >= l->e->end || at(l, t)->kind != TOKEN_WORD || at(l, t)->pos == POS_PARTICLE || !ear_that(l->e, t + 1)) return false;
    if (l->cues[l->i].needs == NEEDS_hearer || at(l, t)->pos == POS_ADJ) return false;
    *s = (Speaker){ .first = t, .end = t + 1, .next = t + 1, .joint = NONE, .name = true, .whole = true };
    return true;
}

/* «an yu'lina»: what is still to be said is no report. */
static bool to_come(const Listener *l, const Cue *c)
{
    uint32_t role = c->first > l->e->first ? ear_role(l->e, c->first - 1) : 0;
    return FEATS_TENSE(c->feats) == PRESENT && role == FUNCTION_that && !at(l, c->first - 1)->enclitic && at(l, c->first - 1)->norm.n <= 6;
}

/* «yu'taqad anna», «yurajjah anna»: nobody is said to hold it. */
static bool impersonal(const Listener *l, const Cue *c)
{
    uint32_t t = past(c);
    if (ear_role(l->e, t) == FUNCTION_preposition) t++;
    return FEATS_TENSE(c->feats) == PRESENT && FEATS_GENDER(c->feats) != FEMININE && ear_that(l->e, t);
}

static bool verb_after(Listener *l, const Cue *c, Saying *y, Speaker *s, bool reported)
{
    const Ear *e = l->e;
    uint32_t t = skip_asides(e, past(c), y);
    if (t > past(c) + 14 || FEATS_NUMBER(c->feats) == PLURAL || FEATS_NUMBER(c->feats) == DUAL) return false;
    bool glued = t < e->end && at(l, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA);          /* no subject begins so */
    if ((glued || !speaker_read(e, t, s) || !(s->known || s->name)) && !lone_name(l, t, s)) return false;
    if (!agrees(l, c, s)) return false;
    uint32_t next = skip_asides(e, s->next, y);
    return reported || has_needs(l, c, s, next);
}

/* Has somebody spoken in this sentence? */
static bool spoken(const Listener *l)
{
    for (uint32_t i = l->out->n; i-- > 0;)
        if (l->out->at[i].kind == SAYING_GOES_ON || (l->out->at[i].source != NONE && l->out->at[i].kind != SAYING_TRAILS)) return true;
    return false;
}

/* The subject of the sentence's first verb, else of the nearest one before: «kharaja l-wazir ... qa'ilan». */
static bool main_subject(const Listener *l, uint32_t before, Speaker *s)
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
    uint32_t t = skip_asides(l->e, past(c), &y), clause = clause_after(l->e, t, 4);
    if (clause == NONE && y.stance != STANCE_deny) return;
    y.from = clause == NONE ? t : clause;
    y.to = told_end(l, y.from);
    Speaker s;
    if (c->first > l->e->first + 1 && clause != NONE && at(l, c->first)->proclitics && !spoken(l) && main_subject(l, c->first, &s) && !speaker_is_publisher(l->e, &s)) {
        hear(l, y, &s);
        return;
    }
    y.kind = SAYING_GOES_ON;
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

static void listen_verb(Listener *l, const Cue *c)
{
    const Cue *lead = leading_cue(l);
    Saying y = saying_of(l, c, lead ? SAYING_TRAILS : SAYING_LEADS);
    Speaker s;
    if (to_come(l, c)) return;
    negate(l, c, &y);
    if (lead) y.begin = lead->first;
    if (verb_after(l, c, &y, &s, lead)) {
        if (speaker_is_publisher(l->e, &s)) return;
        if (lead && lead->first <= l->e->first + 1) y.kind = SAYING_LEADS;
        set_told(l, &y, s.next);
        hear_joint(l, y, s);
        return;
    }
    if (lead || unsure(l->e, c)) return;
    bool joined = at(l, c->first)->proclitics & (CLITIC_AND | CLITIC_FA);          /* «wa-qala»: not the verb of what stands before */
    if (!joined && c->first > l->heard && speaker_before(l->e, c->first, &s) && s.first >= l->heard && agrees(l, c, &s) && !(impersonal(l, c) && !s.known) && has_needs(l, c, &s, past(c)) && !speaker_is_publisher(l->e, &s)) {
        y.begin = s.first;
        skip_asides(l->e, past(c), &y);
        set_told(l, &y, past(c));
        hear_joint(l, y, s);
        return;
    }
    if (!impersonal(l, c)) pronoun_speaks(l, c, y);
}

/* ---- before the speaker ---------------------------------------------------------------------------------------- */

/* «hasab taqdir mas'adir ...», «wafqa bayan li-l-wizara», «li-taqrir nasharat-hu Reuters»: who speaks is named after the document. */
static bool behind_document(const Listener *l, uint32_t t, Speaker *s)
{
    const Ear *e = l->e;
    Cue noun;
    const Reading *r = ear_source(e, t);
    bool document = ear_part(e, r) == PART_document, saying = cue_at(e, t, &noun) && noun.frame == REPORT_noun;
    if (!document && !saying) return false;
    for (uint32_t i = t + (saying ? noun.n : r->n_tokens); i < e->end && i < t + 6; i++) {
        Cue c;
        if (ear_that(e, i) || at(l, i)->kind == TOKEN_PUNCT) return false;
        uint32_t from = cue_at(e, i, &c) && is_verb(&c) && at(l, i)->enclitic ? i + 1 : i;
        if (speaker_read(e, from, s) && s->known && ear_part(e, ear_source(e, from)) != PART_adjective) return true;
    }
    return false;
}

/* Has the sentence told something before token t that no other saying has taken? */
static bool told_before(const Listener *l, uint32_t t)
{
    uint32_t from = l->heard > l->e->first ? l->heard : l->e->first;
    return from < t && content_after(l->e, from, t - from);
}

static void listen_prep(Listener *l, const Cue *c)
{
    if (l->i + 1 < l->n) {
        const Cue *next = &l->cues[l->i + 1];
        uint32_t end = past(c);
        if (end < l->e->end && ear_role(l->e, end) == FUNCTION_relative) end++;
        if (next->first == end && is_verb(next)) return;       /* «hasabama afadat»: the verb's work */
    }
    Saying y = saying_of(l, c, told_before(l, c->first) ? SAYING_TRAILS : SAYING_LEADS);
    Speaker s;
    uint32_t t = skip_asides(l->e, past(c), &y);
    if (t >= l->e->end) return;
    if (!behind_document(l, past(c), &s) && !(speaker_read(l->e, past(c), &s) && (s.known || s.name))) return;
    set_told(l, &y, s.next);
    hear_joint(l, y, s);
}

/* «naqlan an», and «an» after «naqalat Reuters»: handed on from the one after it. */
static void listen_from(Listener *l, const Cue *c)
{
    uint32_t n = l->out->n;
    Saying *outer = n ? &l->out->at[n - 1] : NULL;
    const Cue *verb = l->i > 0 ? &l->cues[l->i - 1] : NULL;
    bool handing = verb && is_verb(verb) && verb->needs == NEEDS_handing;
    bool pronoun = handing && past(verb) == c->first;                                 /* «wa-naqalat an» */
    bool beside = handing && outer && outer->kind == SAYING_LEADS && l->heard <= c->first && c->first <= l->heard + 2;
    if (c->frame == REPORT_of && !(outer && (pronoun || beside))) return;
    Saying y = saying_of(l, c, SAYING_HANDS_ON);
    Speaker s;
    if (!behind_document(l, past(c), &s) && !(speaker_read(l->e, past(c), &s) && (s.known || s.name))) return;
    y.parent = outer ? n - 1 : NONE;
    y.beside = pronoun && outer && outer->kind != SAYING_TRAILS;
    if (outer) y.stance = outer->stance;
    bool trails = outer ? outer->kind == SAYING_TRAILS : told_before(l, c->first);
    if (trails) {
        y.from = l->e->first;
        y.to = outer ? outer->begin : c->first;
    } else set_told(l, &y, s.next);
    hear_joint(l, y, s);
}

/* ---- participles and nouns ------------------------------------------------------------------------------------ */

static void listen_participle(Listener *l, const Cue *c)
{
    Saying y = saying_of(l, c, SAYING_GOES_ON);
    Speaker s;
    uint32_t clause = clause_after(l->e, past(c), NEAR);
    if (clause == NONE && !content_after(l->e, past(c), 4)) return;
    y.from = clause == NONE ? past(c) : clause;
    y.to = told_end(l, y.from);
    if (spoken(l)) {
        ARENA_PUSH(l->e->doc->arena, *l->out, y);
        return;
    }
    if (clause != NONE && main_subject(l, c->first, &s) && !speaker_is_publisher(l->e, &s)) {
        y.kind = SAYING_LEADS;
        hear(l, y, &s);
    } else ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

/* «mas'uliyyatahu»: the saying before it is a claim, if its speaker took the deed upon himself. */
static void mark_claim(Listener *l, const Cue *c)
{
    if (!at(l, c->first)->enclitic) return;
    for (uint32_t i = l->out->n; i-- > 0;) {
        Saying *y = &l->out->at[i];
        if (y->kind != SAYING_LEADS || y->source == NONE) continue;
        y->claim = true;
        y->cue.end = phrase_span(l->e->doc, c->first, past(c)).end;
        return;
    }
    Speaker s;
    if (main_subject(l, c->first, &s)) {
        Saying y = saying_of(l, c, SAYING_LEADS);
        y.claim = true;
        set_told(l, &y, past(c));
        hear(l, y, &s);
        return;
    }
    for (uint32_t t = c->first; t-- > l->e->first;) {
        const Reading *r = ear_source(l->e, t);
        if (ear_part(l->e, r) != PART_group || !speaker_read(l->e, t, &s) || s.end > c->first) continue;
        Saying y = saying_of(l, c, SAYING_LEADS);
        y.claim = true;
        set_told(l, &y, past(c));
        hear(l, y, &s);
        return;
    }
}

static void listen_noun(Listener *l, const Cue *c)
{
    if (c->needs == NEEDS_claim) {
        mark_claim(l, c);
        return;
    }
    if (past(c) <= l->heard || at(l, c->first)->enclitic) return;
    Saying y = saying_of(l, c, SAYING_LEADS);
    Speaker s;
    if (!speaker_read(l->e, past(c), &s) || !s.known || s.first <= l->heard) return;
    Speaker more = s;
    for (int i = 0; i < 3 && more.joint != NONE && speaker_read(l->e, more.joint, &more); i++) continue;
    if (clause_after(l->e, more.next, 6) == NONE && !content_after(l->e, more.next, 6)) return;
    set_told(l, &y, s.next);
    hear_joint(l, y, s);
}

/* «al-masdar: Reuters» closes a text. */
static void listen_label(Listener *l, const Cue *c)
{
    uint32_t t = past(c);
    Speaker s;
    if (ear_mark(l->e, t, LETTER_colon)) t++;
    const Reading *r = t < l->e->end ? token_reading(l->e->doc, t, TABLE_SOURCES) : NULL;
    if (r && ear_part(l->e, r) == PART_outlet) s = (Speaker){ .first = t, .end = t + r->n_tokens, .next = t + r->n_tokens, .joint = NONE, .known = true };
    else if (!ear_opens_quote(l->e, t) || !ear_is_outlet(l->e, t + 1) || !speaker_read(l->e, t, &s)) return;
    Saying y = saying_of(l, c, SAYING_TRAILS);
    set_told(l, &y, s.next);
    hear(l, y, &s);
}

static void listen_own(Listener *l, const Cue *c)
{
    Saying y = saying_of(l, c, SAYING_OWN);
    y.from = y.to = past(c);
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

void cues_listen(const Ear *e, Sayings *out)
{
    Listener l = { .e = e, .out = out, .heard = e->first };
    find_cues(&l);
    for (l.i = 0; l.i < l.n; l.i++) {
        const Cue *c = &l.cues[l.i];
        switch (c->frame) {
        case REPORT_verb: case REPORT_view: listen_verb(&l, c); break;
        case REPORT_prep: listen_prep(&l, c); break;
        case REPORT_from: case REPORT_of: listen_from(&l, c); break;
        case REPORT_participle: listen_participle(&l, c); break;
        case REPORT_noun: listen_noun(&l, c); break;
        case REPORT_label: listen_label(&l, c); break;
        case REPORT_own: listen_own(&l, c); break;
        default: break;
        }
    }
}
