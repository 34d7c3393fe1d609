/* Sources, the reporting words - each cue of a sentence, who speaks it, and what is told under it.
 *
 * Arabic says «qalat ash-shurta inna», «ash-shurta qalat inna», «bi-hasab ash-shurta», «..., hasabama
 * afadat Reuters», «naqlan an mas'ul», and goes on with «wa-adafat anna», where only the verb's pronoun speaks. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources_listen.h"
#include "arabic/phrases.h"

static const Token *at(const Listener *l, uint32_t t) { return &l->e->doc->tokens.at[t]; }
static uint32_t stance_of(const Listener *l, const Cue *c) { return lexicon_symbol(l->e->lex, COLUMN_REPORTING_stance, c->row); }

/* ---- cues -------------------------------------------------------------------------------------------------- */

/* A verb that is read as a noun here may still be one («awdaha» looks like «awdah»): then more is asked of what follows. */
static bool reading_fits(const Ear *e, uint32_t t, const Reading *r, uint32_t frame)
{
    const Token *w = &e->doc->tokens.at[t];
    if (r->n_tokens > 1) return true;
    if (frame != REPORT_verb && frame != REPORT_view) return w->pos != POS_VERB;
    return w->pos == POS_VERB || !(w->proclitics & ~(CLITIC_AND | CLITIC_FA) || (w->pos == POS_PARTICLE && w->enclitic));
}

/* Letters that are one announcer or several women announcing are taken for the first. */
static bool better(uint32_t feats, uint32_t than)
{
    return FEATS_NUMBER(feats) == SINGULAR && FEATS_PERSON(feats) == 3 && !(FEATS_NUMBER(than) == SINGULAR && FEATS_PERSON(than) == 3);
}

bool cue_at(const Ear *e, uint32_t t, Cue *out)
{
    const Reading *r = token_readings(e->doc, t);
    bool found = false;
    for (uint32_t i = 0; i < e->doc->tokens.at[t].n_readings; i++) {
        if (r[i].table != TABLE_REPORTING || t + r[i].n_tokens > e->end || (e->doc->number_at && e->doc->number_at[t] != NONE)) continue;      /* «ma la yaqill an 15» says nothing */
        uint32_t frame = lexicon_symbol(e->lex, COLUMN_REPORTING_frame, r[i].row);
        if (r[i].feats & FEAT_SHORT && !(t > e->first && token_role(e->doc, e->lex, t - 1) == FUNCTION_negation)) continue;      /* «taqul» is written «taqul» but after «lam»: «taqill» carries */
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
const Cue *cue_leading(const Listener *l)
{
    if (l->i == 0) return NULL;
    const Cue *p = &l->cues[l->i - 1];
    uint32_t t = l->cues[l->i].first, end = cue_past(p);
    if (p->frame != REPORT_prep && p->frame != REPORT_trail) return NULL;
    if (end < t && ear_role(l->e, end) == FUNCTION_relative) end++;
    return end == t ? p : NULL;
}

/* ---- sayings ------------------------------------------------------------------------------------------------ */

Saying listen_saying(const Listener *l, const Cue *c, SayingKind kind)
{
    uint32_t channel = lexicon_symbol(l->e->lex, COLUMN_REPORTING_channel, c->row), stance = stance_of(l, c);
    return (Saying){ .kind = kind, .source = NONE, .told = NONE, .parent = NONE, .wrap = NONE, .begin = c->first, .cue = phrase_span(l->e->doc, c->first, cue_past(c)),
                     .stance = (uint8_t)(stance ? stance : STANCE_affirm), .channel = (uint8_t)channel, .view = c->frame == REPORT_view, .claim = c->needs == NEEDS_claim && cue_is_verb(c),
                     .why = { TABLE_REPORTING, c->row } };
}

/* «lam tu'akkid»: a report that is not affirmed is doubted, a denial that is not made is too. */
void listen_negate(const Listener *l, const Cue *c, Saying *y)
{
    if (cue_is_negated(l, c)) y->stance = STANCE_doubt;
}

/* Where the words told end: at the closing mark of the quotation in which they begin, else with the sentence. */
uint32_t listen_told_end(const Listener *l, uint32_t from)
{
    const Ear *e = l->e;
    if (from > e->first && ear_opens_quote(e, from - 1)) {
        uint32_t close = ear_quote_end(e, from - 1);
        if (close != NONE && close > from + 12) return close;
    }
    return e->end;
}

/* «(25 alfan hasab al-munazzimin)»: inside brackets only these are told. */
static uint32_t bracket_before(const Listener *l, uint32_t t)
{
    for (uint32_t i = t; i-- > l->e->first && t - i < 12;) {
        if (ear_mark(l->e, i, LETTER_bracket_close)) break;
        if (ear_mark(l->e, i, LETTER_bracket_open)) return i;
    }
    return l->e->first;
}

void listen_set_told(const Listener *l, Saying *y, uint32_t next)
{
    const Ear *e = l->e;
    if (y->kind == SAYING_TRAILS) {
        y->from = bracket_before(l, y->begin);
        y->to = y->begin;
        return;
    }
    uint32_t clause = clause_after(e, next, REACH);
    y->from = next < e->end ? next : e->end;
    if (clause != NONE && clause < next + NEAR) y->from = clause;
    y->to = listen_told_end(l, y->from);
}

/* One that speaks in this place: from here its tokens are heard. */
void listen_hear(Listener *l, Saying y, const Speaker *s)
{
    y.source = source_add(l->e, s);
    if (l->heard < s->next) l->heard = s->next;
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

/* Joint speakers («ash-shurta wa-mas'adir tibbiyya») say the same. */
void listen_hear_joint(Listener *l, Saying y, const Speaker *s)
{
    Speaker all[4] = { *s };
    uint32_t n = 1;
    while (n < 4 && all[n - 1].joint != NONE && speaker_read(l->e, all[n - 1].joint, &all[n])) n++;
    if (y.kind != SAYING_TRAILS && y.from < all[n - 1].next && all[n - 1].next < y.to) y.from = all[n - 1].next;
    for (uint32_t i = 0; i < n; i++) listen_hear(l, y, &all[i]);
}

/* ---- before the speaker ---------------------------------------------------------------------------------------- */

/* «hasab taqdir mas'adir ...», «wafqa bayan li-l-wizara», «li-taqrir nasharat-hu Reuters»: who speaks is named after the document. */
static bool behind_document(const Listener *l, uint32_t t, Speaker *s)
{
    const Ear *e = l->e;
    Cue noun;
    const Reading *r = ear_source(e, t);
    bool document = ear_part(e, r) == PART_document, saying = cue_at(e, t, &noun) && noun.frame == REPORT_noun;
    const Reading *total = token_chosen(e->doc, t, TABLE_TOTALS);                     /* «wafqan li-hasila nasharat-ha l-wizara» */
    if (!document && !saying && !total) return false;
    for (uint32_t i = t + (saying ? noun.n : document ? r->n_tokens : 1); i < e->end && i < t + 6; i++) {
        Cue c;
        if (ear_that(e, i) || at(l, i)->kind == TOKEN_PUNCT) return false;
        uint32_t from = cue_at(e, i, &c) && cue_is_verb(&c) && at(l, i)->enclitic ? i + 1 : i;
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

/* «balaghat al-hasila, bi-hasab as-sulutat, 12 qatilan»: where the clause goes on behind the speaker, what is told ends at a comma with «wa-». */
static uint32_t goes_on_behind(const Listener *l, uint32_t next)
{
    const Ear *e = l->e;
    uint32_t t = ear_mark(e, next, LETTER_comma) ? next + 1 : next;
    bool number = t < e->end && e->doc->number_at && e->doc->number_at[t] != NONE;
    if (!number && !(t < e->end && !ear_sets_off(e, next) && ear_content(e, t) && at(l, t)->pos != POS_VERB && !at(l, t)->proclitics)) return NONE;
    while (t < e->end && !(ear_sets_off(e, t - 1) && at(l, t)->proclitics & (CLITIC_AND | CLITIC_FA))) t++;
    return t;
}

static void listen_prep(Listener *l, const Cue *c)
{
    if (l->i + 1 < l->n) {
        const Cue *next = &l->cues[l->i + 1];
        uint32_t end = cue_past(c);
        if (end < l->e->end && ear_role(l->e, end) == FUNCTION_relative) end++;
        if (next->first == end && cue_is_verb(next)) return;       /* «hasabama afadat»: the verb's work */
    }
    bool after = told_before(l, c->first) || bracket_before(l, c->first) != l->e->first;
    Saying y = listen_saying(l, c, after ? SAYING_TRAILS : SAYING_LEADS);
    Speaker s;
    uint32_t t = skip_asides(l->e, cue_past(c), &y);
    if (t >= l->e->end) return;
    if (!behind_document(l, cue_past(c), &s) && !(speaker_read(l->e, cue_past(c), &s) && (s.known || s.name))) return;
    listen_set_told(l, &y, s.next);
    uint32_t on = y.kind == SAYING_TRAILS ? goes_on_behind(l, s.next) : NONE;
    if (on != NONE) y.to = on;
    listen_hear_joint(l, y, &s);
}

/* Does it tell what stands before it? */
static bool tells_before(const Saying *y) { return y->kind == SAYING_TRAILS || (y->kind == SAYING_HANDS_ON && y->to <= y->begin); }

/* «naqlan an», and «an» after «naqalat Reuters»: handed on from the one after it. */
static void listen_from(Listener *l, const Cue *c)
{
    uint32_t n = l->out->n;
    while (n && l->out->at[n - 1].source == NONE) n--;
    Saying *outer = n ? &l->out->at[n - 1] : NULL;
    const Cue *verb = l->i > 0 ? &l->cues[l->i - 1] : NULL;
    bool handing = verb && (cue_is_verb(verb) || verb->frame == REPORT_participle) && verb->needs == NEEDS_handing;
    bool pronoun = handing && cue_past(verb) == c->first;                                 /* «wa-naqalat an» */
    bool trails = outer ? tells_before(outer) : told_before(l, c->first);
    bool again = handing && outer && c->first <= cue_past(verb) + 2 && verb->first > l->e->first && ear_role(l->e, verb->first - 1) == FUNCTION_relative;      /* «allati nasabat al-arqam ila» */
    bool beside = handing && outer && (trails || outer->kind == SAYING_LEADS) && l->heard <= c->first && c->first <= l->heard + 2;
    if (c->frame == REPORT_of && !(outer && (pronoun || beside || again))) return;
    Saying y = listen_saying(l, c, SAYING_HANDS_ON);
    Speaker s;
    if (!behind_document(l, cue_past(c), &s) && !(speaker_read(l->e, cue_past(c), &s) && (s.known || s.name))) return;
    if (c->frame == REPORT_of && !trails && !again && clause_after(l->e, s.next, 8) == NONE && (pronoun || !content_after(l->e, s.next, 6))) return;
    y.parent = outer ? n - 1 : NONE;
    y.beside = pronoun && outer && !trails;
    if (outer) y.stance = outer->stance;
    if (trails || again) {
        y.from = outer ? outer->from : l->e->first;
        y.to = outer ? outer->to : c->first;
    } else listen_set_told(l, &y, s.next);
    listen_hear_joint(l, y, &s);
}

/* ---- participles and nouns ------------------------------------------------------------------------------------ */

/* «mas'uliyyatahu»: the saying before it is a claim, if its speaker took the deed upon himself. */
static void mark_claim(Listener *l, const Cue *c)
{
    if (!at(l, c->first)->enclitic) return;
    for (uint32_t i = l->out->n; i-- > 0;) {
        Saying *y = &l->out->at[i];
        if (y->kind != SAYING_LEADS || y->source == NONE) continue;
        y->claim = true;
        y->cue.end = phrase_span(l->e->doc, c->first, cue_past(c)).end;
        return;
    }
    Speaker s;
    if (listen_subject(l, c->first, &s)) {
        Saying y = listen_saying(l, c, SAYING_LEADS);
        y.claim = true;
        listen_set_told(l, &y, cue_past(c));
        listen_hear(l, y, &s);
        return;
    }
    for (uint32_t t = c->first; t-- > l->e->first;) {
        const Reading *r = ear_source(l->e, t);
        if (ear_part(l->e, r) != PART_group || !speaker_read(l->e, t, &s) || s.end > c->first) continue;
        Saying y = listen_saying(l, c, SAYING_LEADS);
        y.claim = true;
        listen_set_told(l, &y, cue_past(c));
        listen_hear(l, y, &s);
        return;
    }
}

static void listen_noun(Listener *l, const Cue *c)
{
    if (c->needs == NEEDS_claim) {
        mark_claim(l, c);
        return;
    }
    if (cue_past(c) <= l->heard || at(l, c->first)->enclitic) return;
    Saying y = listen_saying(l, c, SAYING_LEADS);
    Speaker s;
    if (!speaker_read(l->e, cue_past(c), &s) || !s.known || s.first <= l->heard) return;
    Speaker more = s;
    for (int i = 0; i < 3 && more.joint != NONE && speaker_read(l->e, more.joint, &more); i++) continue;
    if (clause_after(l->e, more.next, 6) == NONE && !content_after(l->e, more.next, 6)) return;
    listen_set_told(l, &y, s.next);
    listen_hear_joint(l, y, &s);
}

/* «al-masdar: Reuters» closes a text. */
static void listen_label(Listener *l, const Cue *c)
{
    uint32_t t = cue_past(c);
    Speaker s;
    if (ear_mark(l->e, t, LETTER_colon)) t++;
    const Reading *r = t < l->e->end ? token_reading(l->e->doc, t, TABLE_SOURCES) : NULL;
    if (r && ear_part(l->e, r) == PART_outlet) s = (Speaker){ .first = t, .end = t + r->n_tokens, .next = t + r->n_tokens, .joint = NONE, .known = true };
    else if (!ear_opens_quote(l->e, t) || !ear_is_outlet(l->e, t + 1) || !speaker_read(l->e, t, &s)) return;
    Saying y = listen_saying(l, c, SAYING_TRAILS);
    listen_set_told(l, &y, s.next);
    listen_hear(l, y, &s);
}

/* In the quotation of one who was heard already: what is reported there is his. */
static bool quoted_already(const Listener *l, uint32_t t)
{
    for (uint32_t i = l->out->n; i-- > 0;) {
        const Saying *y = &l->out->at[i];
        if (y->from <= t && t < y->to && y->from > l->e->first && ear_opens_quote(l->e, y->from - 1) && y->to < l->e->end && ear_closes_quote(l->e, y->to)) return true;
    }
    return false;
}

/* «..., fi-ma», «..., bayna-ma»: after a comma these begin something that is not told by him. */
static void end_told(Listener *l, const Cue *c)
{
    if (c->first <= l->e->first || !ear_sets_off(l->e, c->first - 1)) return;
    for (uint32_t i = 0; i < l->out->n; i++) {
        Saying *y = &l->out->at[i];
        if (y->from > l->e->first && ear_opens_quote(l->e, y->from - 1)) continue;
        if (y->kind != SAYING_TRAILS && y->from < c->first && y->to > c->first && y->to == l->e->end) y->to = c->first;
    }
}

static void listen_own(Listener *l, const Cue *c)
{
    Saying y = listen_saying(l, c, SAYING_OWN);
    y.from = y.to = cue_past(c);
    ARENA_PUSH(l->e->doc->arena, *l->out, y);
}

void cues_listen(const Ear *e, Sayings *out)
{
    Listener l = { .e = e, .out = out, .heard = e->first };
    find_cues(&l);
    for (l.i = 0; l.i < l.n; l.i++) {
        const Cue *c = &l.cues[l.i];
        if (quoted_already(&l, c->first)) continue;
        switch (c->frame) {
        case REPORT_verb: case REPORT_view: listen_verb(&l, c); break;
        case REPORT_prep: listen_prep(&l, c); break;
        case REPORT_from: case REPORT_of: listen_from(&l, c); break;
        case REPORT_participle: listen_participle(&l, c); break;
        case REPORT_noun: listen_noun(&l, c); break;
        case REPORT_label: listen_label(&l, c); break;
        case REPORT_own: listen_own(&l, c); break;
        case REPORT_apart: end_told(&l, c); break;
        default: break;
        }
    }
}
