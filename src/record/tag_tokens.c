/* Tag, tokens as JSON - see tag_tokens.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/tag_tokens.h"

#include "record/pieces.h"
#include "record/print_parts.h"

static void print_piece(Printer *p, const Piece *piece)
{
    json_object(p->out);
    member_str(p->out, "form", piece->form);
    member_str(p->out, "lemma", piece->lemma);
    member_name(p->out, "upos", piece->upos);
    json_end_object(p->out);
}

static void print_token(Printer *p, Str article, uint32_t t)
{
    Piece pieces[PIECES_MAX];
    const Token *w = &p->r->doc.tokens.at[t];
    uint32_t n = pieces_of(p->r, article, t, pieces);
    json_object(p->out);
    members_span(p->out, p->r->doc.text, &p->points, w->span);
    json_key(p->out, "sentence"); json_int(p->out, w->sentence);
    json_key(p->out, "words");
    json_array(p->out);
    for (uint32_t i = 0; i < n; i++) print_piece(p, &pieces[i]);
    json_end_array(p->out);
    json_end_object(p->out);
}

void tag_tokens(const Record *r, Json *out)
{
    Printer p = { r, out, utf8_index(r->doc.arena, r->doc.text) };
    Str article = pieces_article(r);
    json_key(out, "tokens");
    json_array(out);
    for (uint32_t t = 0; t < r->doc.tokens.n; t++) print_token(&p, article, t);
    json_end_array(out);
}

void tag_entities(const Record *r, Json *out)
{
    Printer p = { r, out, utf8_index(r->doc.arena, r->doc.text) };
    print_entities(&p);
}
