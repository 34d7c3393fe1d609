/* Sources, their kind - of what body one is who speaks.
 *
 * Each word of the phrase that TABLE_SOURCES knows has a say, and the most telling wins: a firm head
 * («shahid»), then a body («wizarat ad-difa»), an adjective («amni»), a title («al-amid»), and last a
 * plain head («masdar»). Between equals the first wins. A bare name is a person, a bare country its government. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"

/* A surname inside the phrase that only looks like a word of the table («Talibani», «Sidi»). */
static bool surname(const Ear *e, uint32_t t, const Reading *r, bool first)
{
    if (first || r->n_tokens > 1) return false;
    if (ear_part(e, r) == PART_adjective && !(r->proclitics & CLITIC_AL) && ear_name(e, t - 1)) return true;
    return r->enclitic || (!(r->proclitics & CLITIC_AL) && token_reading(e->doc, t, TABLE_NAMES)) || (FEATS_NUMBER(r->feats) == DUAL && r->feats & FEAT_CONSTRUCT);
}

/* How telling a row is; 0 where it says no kind. A head inside the phrase tells less than the one that begins it. */
static int weight(const Ear *e, const Reading *r, bool first)
{
    uint32_t use = lexicon_symbol(e->lex, COLUMN_SOURCES_use, r->row);
    if (!lexicon_said(e->lex, COLUMN_SOURCES_kind, r->row)) return 0;
    switch (ear_part(e, r)) {
    case PART_head: return first && use == SOURCE_USE_firm ? 9 : first ? 2 : use == SOURCE_USE_firm ? 4 : 1;
    case PART_group: return 7;
    case PART_body: return 6;
    case PART_outlet: return first ? 8 : use == SOURCE_USE_quoted ? 0 : 5;
    case PART_adjective: return 5;
    case PART_title: return 3;
    case PART_figure: return 2;
    case PART_document: return first ? 1 : 0;
    default: return 0;
    }
}

static bool place_speaks(const Ear *e, const Speaker *s)
{
    return e->doc->place_at && e->doc->place_at[s->first] != NONE && !e->doc->places.at[e->doc->place_at[s->first]].demonym;
}

uint8_t speaker_kind(const Ear *e, const Speaker *s, Why *why, Str *name)
{
    int best = 0;
    uint8_t kind = 0;
    *name = STR("");
    *why = (Why){ TABLE_NONE, 0 };
    for (uint32_t t = s->first; t < s->end;) {
        const Reading *r = ear_source(e, t);
        bool negated = t > s->first && token_role(e->doc, e->lex, t - 1) == FUNCTION_negation;          /* «ghayr hukumiyya» */
        if (!r || negated || surname(e, t, r, t == s->first)) { t++; continue; }
        int w = weight(e, r, t == s->first);
        if (w > best) {
            best = w;
            kind = (uint8_t)lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row);
            *why = (Why){ TABLE_SOURCES, r->row };
        }
        if (ear_part(e, r) == PART_outlet && lexicon_symbol(e->lex, COLUMN_SOURCES_use, r->row) != SOURCE_USE_quoted && !name->n)
            *name = lexicon_name(e->lex, TABLE_SOURCES, r->row);
        t += r->n_tokens;
    }
    if (kind == SOURCE_media && s->name && ear_part(e, ear_source(e, s->first)) == PART_adjective) return SOURCE_person;      /* a journalist by name */
    if (kind) return kind;
    const Reading *quoted = token_reading(e->doc, s->first, TABLE_SOURCES);
    if (quoted && ear_part(e, quoted) == PART_outlet) return (uint8_t)lexicon_symbol(e->lex, COLUMN_SOURCES_kind, quoted->row);
    if (place_speaks(e, s)) return SOURCE_government;
    return SOURCE_person;
}
