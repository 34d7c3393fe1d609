/* Pieces - see pieces.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/pieces.h"

#include "arabic/clitics.h"
#include "arabic/words.h"
#include "base/utf8.h"

static const char *particle_upos(uint32_t role)
{
    switch (role) {
    case FUNCTION_preposition: case FUNCTION_among: return "ADP";
    case FUNCTION_conjunction: case FUNCTION_result: return "CCONJ";
    case FUNCTION_that: case FUNCTION_subordinator: return "SCONJ";
    case FUNCTION_relative: case FUNCTION_pronoun: return "PRON";
    case FUNCTION_demonstrative: case FUNCTION_quantifier: return "DET";
    case FUNCTION_auxiliary: return "AUX";
    case FUNCTION_connector: return "ADV";
    default: return "PART";
    }
}

static const char *token_upos(const Record *r, uint32_t t)
{
    const Token *w = &r->doc.tokens.at[t];
    switch (w->kind) {
    case TOKEN_DIGITS: return "NUM";
    case TOKEN_PUNCT: return "PUNCT";
    case TOKEN_SYMBOL: return "SYM";
    case TOKEN_LATIN: case TOKEN_LINK: return "X";
    default: break;
    }
    switch ((Pos)w->tag.pos) {
    case POS_NOUN: return "NOUN";
    case POS_ADJ: return "ADJ";
    case POS_VERB: return "VERB";
    case POS_NAME: return "PROPN";
    case POS_NUMBER: return "NUM";
    case POS_PARTICLE: return particle_upos(token_role(&r->doc, r->lex, t));
    default: return "X";
    }
}

/* The row's word of the reading that was chosen, "" where no row knows it. A row of several words is no lemma. */
static Str lemma_of(const Record *r, uint32_t t)
{
    const Token *w = &r->doc.tokens.at[t];
    const Reading *at = token_readings(&r->doc, t);
    for (uint32_t i = 0; i < w->n_readings; i++) {
        if (at[i].n_tokens != 1 || at[i].table == TABLE_NONE || at[i].proclitics != w->tag.proclitics || at[i].enclitic != w->tag.enclitic || reading_pos(&at[i]) != w->tag.pos) continue;
        if (schema_table((TableId)at[i].table)->flags & TABLE_LEXICAL) return lexicon_name(r->lex, (TableId)at[i].table, at[i].row);
    }
    return STR("");
}

/* Bytes of the first letter of s, with the vowel signs after it. */
static uint32_t letter_bytes(const Record *r, Str s)
{
    uint32_t at = 0, length;
    while (at < s.n) {
        uint32_t code = utf8_read(s, at, &length);
        if (at && lexicon_letter(r->lex, code).does != LETTER_drop) break;
        at += length;
    }
    return at;
}

static Str joined(Arena *arena, Str a, Str b)
{
    char *p = arena_alloc(arena, (size_t)a.n + b.n + 1);
    memcpy(p, a.p, a.n);
    memcpy(p + a.n, b.p, b.n);
    return (Str){ p, a.n + b.n };
}

/* Takes the proclitics off *rest; in «li-l-madina» the article has lost its alif and gets it back. */
static uint32_t take_front(const Record *r, Str article, uint8_t proclitics, Str *rest, Piece *out)
{
    static const struct { uint8_t bit; const char *upos; } order[] = {
        { CLITIC_AND, "CCONJ" }, { CLITIC_FA, "CCONJ" }, { CLITIC_SA, "AUX" }, { CLITIC_BI, "ADP" }, { CLITIC_KA, "ADP" }, { CLITIC_LI, "ADP" },
    };
    uint32_t n = 0;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        uint32_t bytes = letter_bytes(r, *rest);
        if (!(proclitics & order[i].bit) || bytes >= rest->n) continue;
        Str form = { rest->p, bytes };
        out[n++] = (Piece){ .form = form, .lemma = form, .upos = order[i].upos };
        *rest = (Str){ rest->p + bytes, rest->n - bytes };
    }
    uint32_t l = letter_bytes(r, *rest);
    if (proclitics & CLITIC_LI && proclitics & CLITIC_AL && l < rest->n)
        *rest = joined(r->doc.arena, article, (Str){ rest->p + l, rest->n - l });
    return n;
}

Str pieces_article(const Record *r) { return clitics_article(clitics_read(r->lex, r->doc.arena)); }

uint32_t pieces_of(const Record *r, Str article, uint32_t t, Piece out[PIECES_MAX])
{
    const Token *w = &r->doc.tokens.at[t];
    Str rest = token_text(&r->doc, t), lemma = w->kind == TOKEN_WORD ? lemma_of(r, t) : STR("");
    uint32_t n = w->kind == TOKEN_WORD ? take_front(r, article, w->tag.proclitics, &rest, out) : 0;
    uint32_t back = w->tag.enclitic < rest.n ? w->tag.enclitic : 0;
    Str form = { rest.p, rest.n - back };
    out[n++] = (Piece){ .form = form, .lemma = lemma.n ? lemma : form, .upos = token_upos(r, t), .feats = w->kind == TOKEN_WORD && w->tag.pos == w->pos ? w->feats : 0, .main = true, .definite = w->tag.proclitics & CLITIC_AL };
    if (back) {
        Str pronoun = { rest.p + rest.n - back, back };
        out[n++] = (Piece){ .form = pronoun, .lemma = pronoun, .upos = "PRON" };
    }
    return n;
}
