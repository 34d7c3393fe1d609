/* Readings - see readings.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/readings.h"
#include "arabic/clitics.h"
#include "lexicon/letters.h"
#include "base/utf8.h"

enum { PHRASE_TOKENS = 8, KEY_BYTES = 512, READINGS_MAX = 48, LETTER_BYTES = 2 };

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    const Clitics *clitics;
    uint32_t token;                /* at hand */
    Reading found[READINGS_MAX];   /* its readings */
    uint32_t n;
} Finder;

/* One cut of a token: clitics off, and the bytes of them in normal form. */
typedef struct { uint8_t proclitics; uint32_t front, back; Str stem; } Cut;

/* May a form with these feats carry these clitics? Verbs take no preposition but li («li-yaqtula»), and sa only in the
 * present; a noun takes no sa; the article and a pronoun exclude each other, and each excludes the indefinite
 * alif. The construct forms of verbs («qatalu-») and of endings that change («qunbulat-», «qatla-») stand before a pronoun only. */
static bool agrees(uint32_t feats, Cut cut)
{
    bool al = cut.proclitics & CLITIC_AL, pronoun = cut.back;
    if (al && pronoun) return false;
    if (feats & FEAT_CONSTRUCT && !pronoun && (FEATS_POS(feats) == POS_VERB || !(feats & (FEAT_OBLIQUE | FEAT_NOMINATIVE)))) return false;
    switch (FEATS_POS(feats)) {
    case POS_VERB:
        if (al || cut.proclitics & (CLITIC_BI | CLITIC_KA)) return false;
        return !(cut.proclitics & (CLITIC_SA | CLITIC_LI)) || FEATS_TENSE(feats) == PRESENT;
    case POS_NOUN: case POS_ADJ: case POS_NUMBER:
        if (cut.proclitics & CLITIC_SA) return false;
        if ((al || pronoun) && feats & FEAT_INDEF_ACC) return false;
        return !(al && feats & FEAT_CONSTRUCT);
    case POS_NAME:
        return !(cut.proclitics & CLITIC_SA) && !pronoun;
    default:
        return !(cut.proclitics & CLITIC_SA);
    }
}

uint32_t readings_source_bytes(const Lexicon *lex, Str raw, uint32_t n)
{
    uint32_t at = 0, folded = 0;
    while (at < raw.n && folded < n) {
        uint32_t length, cp = utf8_read(raw, at, &length);
        if (lexicon_letter(lex, cp).does != LETTER_drop) folded += LETTER_BYTES;
        at += length;
    }
    return at;
}

static void add(Finder *f, uint32_t t, const Sense *sense, Cut cut, uint32_t n_tokens)
{
    if (sense->table == TABLE_PAGE) return;                  /* the furniture of pages, read by src/page alone */
    if (f->n == READINGS_MAX || !agrees(sense->feats, cut)) return;
    Str raw = token_text(f->doc, t);
    uint32_t article = cut.proclitics & CLITIC_AL && cut.front ? cut.front : 0;
    uint32_t skip = readings_source_bytes(f->lex, raw, cut.front);
    if (article) {                            /* a span keeps the article, save in li-l, which has no alif */
        uint32_t bytes = cut.front > 2 * LETTER_BYTES || cut.proclitics == CLITIC_AL ? 2 * LETTER_BYTES : 0;
        if (cut.proclitics & CLITIC_LI) bytes = 0;
        skip = readings_source_bytes(f->lex, raw, cut.front - bytes);
    }
    f->found[f->n++] = (Reading){ .table = sense->table, .proclitics = cut.proclitics, .enclitic = (uint8_t)(cut.back ? raw.n - readings_source_bytes(f->lex, raw, cut.front + cut.stem.n) : 0),
                                  .row = sense->row, .feats = sense->feats, .n_tokens = (uint16_t)n_tokens, .skip = (uint16_t)skip };
}

/* Appends a blank and `word` to the key; false where it is full. */
static bool key_push(char *key, uint32_t *n, Str word)
{
    if (*n + 1 + word.n > KEY_BYTES) return false;
    key[(*n)++] = ' ';
    memcpy(key + *n, word.p, word.n);
    *n += word.n;
    return true;
}

/* The forms in which a later word of a phrase is tried: as it is, without its article where the first word has one, and with
 * the plain pronoun in place of its own. */
static uint32_t word_variants(Finder *f, Str norm, bool article_off, Str out[3], char *scratch)
{
    uint32_t n = 0;
    Str al = clitics_article(f->clitics);
    out[n++] = norm;
    if (article_off && norm.n > al.n + LETTER_BYTES && str_starts(norm, al)) out[n++] = (Str){ norm.p + al.n, norm.n - al.n };
    const Clitic *pronoun = clitics_ending(f->clitics, norm);
    if (pronoun && f->clitics->n_after > 1 && norm.n < 64) {
        Str plain = f->clitics->after[1].norm;          /* the table's first enclitic: «-hu» */
        uint32_t stem = norm.n - pronoun->norm.n;
        memcpy(scratch, norm.p, stem);
        memcpy(scratch + stem, plain.p, plain.n);
        Str other = { scratch, stem + plain.n };
        if (!str_eq(other, norm)) out[n++] = other;
    }
    return n;
}

static bool is_underscore(const Token *t) { return t->kind == TOKEN_PUNCT && t->norm.n == 1 && t->norm.p[0] == '_'; }

/* Phrases that begin with this cut of token t, each length that the index has. */
static void extend(Finder *f, uint32_t t, Cut cut)
{
    char key[KEY_BYTES], scratch[96];
    const Doc *d = f->doc;
    uint32_t n = cut.stem.n;
    if (n > KEY_BYTES) return;
    memcpy(key, cut.stem.p, n);
    for (uint32_t i = 1; i < PHRASE_TOKENS && t + i < d->tokens.n; i++) {
        const Token *next = &d->tokens.at[t + i];
        if (is_underscore(next)) continue;                /* a hashtag's blank: «#wadi_musa» */
        if (next->kind == TOKEN_PUNCT || next->kind == TOKEN_SYMBOL || next->kind == TOKEN_LINK) return;
        Str variants[3];
        uint32_t n_variants = word_variants(f, next->norm, cut.proclitics & CLITIC_AL, variants, scratch), before = n;
        Senses senses = { 0 };
        for (uint32_t v = 0; v < n_variants && !senses.n && !senses.goes_on; v++) {
            n = before;
            if (!key_push(key, &n, variants[v])) return;
            senses = lexicon_find(f->lex, (Str){ key, n });
        }
        for (uint32_t s = 0; s < senses.n; s++) add(f, t, &senses.at[s], (Cut){ cut.proclitics, cut.front, 0, cut.stem }, i + 1);
        if (!senses.goes_on) return;
    }
}

static void look_up(Finder *f, uint32_t t, Cut cut)
{
    Senses senses = lexicon_find(f->lex, cut.stem);
    for (uint32_t s = 0; s < senses.n; s++) add(f, t, &senses.at[s], cut, 1);
    if (senses.goes_on && !cut.back) extend(f, t, cut);
}

bool readings_end_in_folded(const Lexicon *lex, Str raw)
{
    for (uint32_t at = raw.n; at > 0;) {
        do at--; while (at > 0 && ((unsigned char)raw.p[at] & 0xC0) == 0x80);
        uint32_t length, cp = utf8_read(raw, at, &length);
        uint32_t does = lexicon_letter(lex, cp).does;
        if (does != LETTER_drop) return does == LETTER_fold;
    }
    return false;
}

static void cut_back(Finder *f, uint32_t t, Cut cut, Str rest, bool no_pronoun)
{
    for (uint32_t i = 0; i < f->clitics->n_after; i++) {
        Str pronoun = f->clitics->after[i].norm;
        if (pronoun.n && (no_pronoun || cut.proclitics & CLITIC_AL)) return;
        if (rest.n < pronoun.n + 2 * LETTER_BYTES && pronoun.n) continue;
        if (!str_ends(rest, pronoun)) continue;
        cut.back = pronoun.n;
        cut.stem = (Str){ rest.p, rest.n - pronoun.n };
        look_up(f, t, cut);
    }
}

/* Names carry their own article («al-iraq»), which li- melts into li-l: look for the name with it back on. */
static void cut_melted(Finder *f, const Clitic *c, Str rest)
{
    char name[KEY_BYTES];
    Str al = clitics_article(f->clitics);
    if (!(c->parts & CLITIC_LI) || !(c->parts & CLITIC_AL) || al.n + rest.n > KEY_BYTES) return;
    memcpy(name, al.p, al.n);
    memcpy(name + al.n, rest.p, rest.n);
    look_up(f, f->token, (Cut){ .proclitics = (uint8_t)(c->parts & ~CLITIC_AL), .front = c->norm.n, .stem = { name, al.n + rest.n } });
}

static void sort_readings(Finder *f)
{
    for (uint32_t i = 1; i < f->n; i++)                   /* insertion: few, and the order of equals is kept */
        for (uint32_t j = i; j > 0 && f->found[j].n_tokens > f->found[j - 1].n_tokens; j--) {
            Reading swap = f->found[j];
            f->found[j] = f->found[j - 1];
            f->found[j - 1] = swap;
        }
}

static void read_token(Finder *f, uint32_t t)
{
    Token *token = &f->doc->tokens.at[t];
    bool no_pronoun = readings_end_in_folded(f->lex, token_text(f->doc, t));
    f->n = 0;
    f->token = t;
    for (uint32_t i = 0; i < f->clitics->n_before; i++) {
        const Clitic *c = &f->clitics->before[i];
        if (!str_starts(token->norm, c->norm) || (c->norm.n && token->norm.n < c->norm.n + 2 * LETTER_BYTES)) continue;
        Str rest = { token->norm.p + c->norm.n, token->norm.n - c->norm.n };
        cut_back(f, t, (Cut){ .proclitics = c->parts, .front = c->norm.n }, rest, no_pronoun);
        cut_melted(f, c, rest);
    }
    sort_readings(f);
    token->first_reading = f->doc->readings.n;
    token->n_readings = f->n;
    for (uint32_t i = 0; i < f->n; i++) ARENA_PUSH(f->doc->arena, f->doc->readings, f->found[i]);
}

void readings_find(const Lexicon *lex, Doc *doc)
{
    Finder f = { .lex = lex, .doc = doc, .clitics = clitics_read(lex, doc->arena) };
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        TokenKind kind = doc->tokens.at[t].kind;
        if (kind == TOKEN_WORD || kind == TOKEN_LATIN) read_token(&f, t);
    }
}
