/* Entities, offices - who is named by what he does: «wazir as-sihha ar-rusi», «mudir shurtat Kirkuk», «al-mutahaddith bi-smi l-jaysh».
 *
 * A row with `office` is a word for one who holds a public office or rank. With a key of its own it is the office; else the body or the
 * place after it makes it one. Who is only called «mas'ul» or «masdar» holds no office that could be told from others. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"
#include "arabic/phrases.h"

enum { BETWEEN = 5 };       /* words between an office and its holder's name: «as-sabiq al-amid ar-rukn» */

static const Token *at(const Entities *n, uint32_t t) { return &n->doc->tokens.at[t]; }

const Reading *office_word(const Entities *n, uint32_t t)
{
    const Reading *r = ear_source(&n->ear, t);
    if (!r || !lexicon_said(n->lex, COLUMN_SOURCES_office, r->row)) return NULL;
    bool many = FEATS_NUMBER(r->feats) == PLURAL || FEATS_NUMBER(r->feats) == DUAL;
    return many || r->enclitic ? NULL : r;
}

/* Past «bi-smi» and a little word between an office and its body: «al-mutahaddith bi-smi l-jaysh», «li-l-jaysh», «fi l-jaysh». */
static uint32_t body_begins(const Entities *n, uint32_t t, bool *loose)
{
    const Reading *r = t < n->ear.end ? ear_source(&n->ear, t) : NULL;
    *loose = false;
    if (r && ear_part(&n->ear, r) == PART_tie) return t + r->n_tokens;
    if (t < n->ear.end && ear_role(&n->ear, t) == FUNCTION_preposition) return *loose = true, t + 1;
    return t;
}

/* Is its body, or a place in the genitive, after the office word? Sets the office's end, country and place, and body to the token. */
static bool take_body(const Entities *n, const Reading *r, Found *out)
{
    Found body;
    bool loose, al = r->proclitics & CLITIC_AL;
    uint32_t t = out->first + r->n_tokens, b;
    while (al && t < n->ear.end && at(n, t)->pos == POS_ADJ && at(n, t)->proclitics == CLITIC_AL) t++;          /* «al-mutahaddith ar-rasmi bi-smi» */
    b = body_begins(n, t, &loose);
    if (body_at(n, b, &body) && (!loose || al)) {
        out->body = b;
        out->end = body.end;
        out->place = body.place;
        memcpy(out->country, body.country, sizeof out->country);
        return true;
    }
    Tail tail = tail_at(n, t);
    if (al || tail.end == t || tail.place == NONE) return false;
    out->end = tail.end;
    out->place = tail.place;
    memcpy(out->country, tail.country, sizeof out->country);
    return true;
}

/* An office of every state: with its country said, in several words, or before a name. */
static bool take_state(const Entities *n, const Reading *r, Found *out)
{
    uint32_t end = out->first + r->n_tokens;
    Tail tail = tail_at(n, end);
    Found holder;
    bool said = tail.country[0] && tail.end > end;
    if (said && tail.place != NONE) return false;                                   /* «ra'is Kirkuk» is of no state */
    if (!said && r->n_tokens == 1 && !(r->proclitics & CLITIC_AL && end < n->ear.end && person_at(n, end, true, &holder))) return false;
    out->end = tail.end;
    memcpy(out->country, tail.country, sizeof out->country);
    out->open = !out->country[0];
    return true;
}

bool office_at(const Entities *n, uint32_t t, Found *out)
{
    const Reading *r = office_word(n, t);
    if (!r || ear_part(&n->ear, r) == PART_title) return false;
    Str key = lexicon_text(n->lex, COLUMN_SOURCES_key, r->row);
    *out = (Found){ .kind = ENTITY_office, .first = t, .end = t + r->n_tokens, .row = r->row, .place = NONE, .body = NONE, .role = NONE };
    if (key.n && !key_is_open(key)) {
        Str country = lexicon_text(n->lex, COLUMN_SOURCES_country, r->row);
        if (country.n == 2) memcpy(out->country, country.p, 2);
    } else if (key.n ? !take_state(n, r, out) : !take_body(n, r, out)) return false;
    out->span = phrase_span(n->doc, t, out->end);
    out->span.begin = at(n, t)->span.begin + r->skip;
    return true;
}

uint32_t office_holder(const Entities *n, uint32_t end)
{
    uint32_t t = where_end(n, end);
    if (ear_mark(&n->ear, t, LETTER_comma)) t++;
    for (uint32_t step = 0; step < BETWEEN && t < n->ear.end; step++) {
        const Reading *title = title_word(n, t);
        if (title) { t += title->n_tokens; continue; }
        if (at(n, t)->pos != POS_ADJ || at(n, t)->proclitics != CLITIC_AL || token_reading(n->doc, t, TABLE_NAMES)) break;
        t++;
    }
    return t;
}
