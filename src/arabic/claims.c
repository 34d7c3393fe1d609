/* Claims - who takes a position on an event: claims it, denies a part in it, accuses another, or warned before it came.
 *
 * The last stage: it reads what the stages before it found, and sets claimed_by of events, so that there is one way to tell who claims. A claim
 * needs a word of data/claims.tsv, somebody who takes the position, and something that happened or was feared; «tabanna» alone is
 * said of laws too. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/claims_parts.h"
#include "arabic/stages.h"

static bool is_verbal(uint8_t frame)
{
    return frame == FRAME_says || frame == FRAME_admits || frame == FRAME_verb || frame == FRAME_acts || frame == FRAME_advises || frame == FRAME_issued;
}

/* A row for a verb wants a verb here, every other row none. */
static bool fits(const Claims *c, uint32_t t, const Reading *r, uint8_t frame, uint8_t act)
{
    const Token *w = claims_at(c, t);
    if (frame == FRAME_verb && act == CLAIM_accuse) return w->pos != POS_PARTICLE && w->pos != POS_NAME;      /* «ittaham» looks like «atahum» */
    if (is_verbal(frame)) return w->pos == POS_VERB;
    return w->pos != POS_VERB || r->n_tokens > 1 || frame == FRAME_own || frame == FRAME_hazard || frame == FRAME_called || frame == FRAME_earlier;      /* «tawarrut», «tasarrub» look like verbs */
}

bool claim_word(const Claims *c, uint32_t t, uint8_t frame, uint8_t act, ClaimWord *out)
{
    if (t >= c->ear.end) return false;
    const Reading *r = token_readings(c->doc, t);
    for (uint32_t i = 0; i < claims_at(c, t)->n_readings; i++) {
        if (r[i].table != TABLE_CLAIMS || t + r[i].n_tokens > c->ear.end) continue;
        ClaimWord w = { t, t + r[i].n_tokens, r[i].row, (uint8_t)lexicon_symbol(c->lex, COLUMN_CLAIMS_act, r[i].row),
                        (uint8_t)lexicon_symbol(c->lex, COLUMN_CLAIMS_frame, r[i].row), r[i].feats, r[i].enclitic > 0 };
        if (w.frame != frame || (act && w.act != act) || !fits(c, t, &r[i], frame, w.act)) continue;
        *out = w;
        return true;
    }
    return false;
}

bool claim_deed(const Claims *c, uint32_t t)
{
    ClaimWord w;
    const Reading *r = t < c->ear.end ? token_chosen(c->doc, t, TABLE_EVENTS) : NULL;
    return (r && lexicon_symbol(c->lex, COLUMN_EVENTS_use, r->row) == USE_act) || claim_word(c, t, FRAME_acts, 0, &w);
}

bool claim_negated(const Claims *c, uint32_t t)
{
    for (uint32_t back = 1; back <= 2 && t >= c->ear.first + back; back++) {
        if (token_may_be(c->doc, c->lex, t - back, FUNCTION_negation)) return true;
        if (ear_role(&c->ear, t - back) != FUNCTION_auxiliary && ear_role(&c->ear, t - back) != FUNCTION_that) return false;
    }
    return false;
}

/* «a'lana muqatiluhum mas'uliyyatahum an»: people who say that they are answerable say that they did it; a body may only stand behind
 * those who did, and so does whoever adopts a deed («tabanna»: no word for one's own part). */
static bool is_confession(const Lexicon *lex, const Doc *doc, const Claim *claim)
{
    if (lexicon_symbol(lex, COLUMN_CLAIMS_frame, claim->why.row) != FRAME_own) return false;
    uint32_t first = token_of_byte(doc, claim->who.begin);
    const Mention *name = mention_at(doc, first);
    bool body = claim->entity != NONE && doc->entities.at[claim->entity].key.n && doc->entities.at[claim->entity].kind == ENTITY_body;      /* «Ansar ash-Shari'a» */
    return (name && name->kind == MENTION_PERSON) || (token_chosen(doc, first, TABLE_PEOPLE) && !body);
}

/* claimed_by of each event: who claimed it first. */
static void tell_events(const Lexicon *lex, Doc *doc)
{
    for (uint32_t i = doc->claims.n; i-- > 0;) {
        const Claim *claim = &doc->claims.at[i];
        if (claim->act != CLAIM_claim || claim->event == NONE || span_empty(claim->who)) continue;
        Event *e = &doc->events.at[claim->event];
        e->claimed_by = claim->who, e->claimed_entity = claim->entity;
        if (!span_empty(e->actor) || !is_confession(lex, doc, claim)) continue;
        const Mention *name = mention_at(doc, token_of_byte(doc, claim->who.begin));
        e->actor = name && name->kind == MENTION_PERSON ? name->span : claim->who, e->actor_entity = claim->entity;      /* a person by his name, not his office */
    }
}

void claims_find(const Lexicon *lex, Doc *doc)
{
    Claims c = { .lex = lex, .doc = doc, .main = NONE, .teller = tellers_paint(doc) };
    claims_main(&c);
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const Sentence *s = &doc->sentences.at[i];
        c.ear = (Ear){ lex, doc, s->first, s->first + s->n };
        parties_note(&c);
        for (uint32_t t = s->first; t < s->first + s->n;) {
            uint32_t next = doc->tokens.at[t].kind == TOKEN_WORD ? claim_read(&c, t) : t;
            if (next == t && doc->tokens.at[t].kind == TOKEN_WORD) next = warning_read(&c, t);
            t = next > t ? next : t + 1;
        }
    }
    claims_name(&c);
    tell_events(lex, doc);
}
