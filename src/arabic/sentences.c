/* Sentences - where one statement ends and the next begins.
 *
 * A sentence ends at a full stop, question or exclamation mark, with the closing quotation marks and
 * brackets after it, at a line's end, and at a block's end. No end is a point inside a number or an
 * abbreviation (the tokenizer keeps those whole), one after an abbreviation of the table («d.»), and an
 * ellipsis of two points or three, which Arabic papers use as a comma. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/letters.h"
#include "arabic/stages.h"

enum { LONGEST = 400 };       /* tokens: a text without marks is cut here, so that later stages stay linear */

typedef struct { const Lexicon *lex; Doc *doc; Str *abbreviations; uint32_t n; } Cutter;

static void read_abbreviations(Cutter *c)
{
    Letters letters = lexicon_letters(c->lex);
    c->n = lexicon_rows(c->lex, TABLE_ABBREVIATIONS);
    c->abbreviations = arena_alloc(c->doc->arena, (c->n + 1) * sizeof *c->abbreviations);
    for (uint32_t i = 0; i < c->n; i++) {
        Str s = lexicon_text(c->lex, COLUMN_ABBREVIATIONS_abbreviation, i);
        while (s.n && s.p[s.n - 1] == '.') s.n--;
        c->abbreviations[i] = letters_normal(letters, c->doc->arena, s);
    }
}

static bool is_abbreviation(const Cutter *c, Str norm)
{
    for (uint32_t i = 0; i < c->n; i++)
        if (str_eq(c->abbreviations[i], norm)) return true;
    return false;
}

static bool line_breaks_after(const Doc *d, uint32_t t)
{
    if (t + 1 >= d->tokens.n) return true;
    for (uint32_t at = d->tokens.at[t].span.end; at < d->tokens.at[t + 1].span.begin; at++)
        if (d->text.p[at] == '\n') return true;
    return false;
}

static bool is_stop(const Doc *d, uint32_t t) { return d->tokens.at[t].kind == TOKEN_PUNCT && d->tokens.at[t].letter == LETTER_stop; }

static bool is_point(const Doc *d, uint32_t t) { return t < d->tokens.n && str_eq(token_text(d, t), STR(".")); }

/* A point inside spelt-out foreign letters («si.an.an»): short words on both sides, no blank between. */
static bool spelt_out(const Doc *d, uint32_t t)
{
    if (t == 0 || t + 1 >= d->tokens.n) return false;
    const Token *before = &d->tokens.at[t - 1], *stop = &d->tokens.at[t], *after = &d->tokens.at[t + 1];
    if (before->kind != TOKEN_WORD || after->kind != TOKEN_WORD || before->norm.n > 6 || after->norm.n > 6) return false;
    return before->span.end == stop->span.begin && stop->span.end == after->span.begin;
}

/* Two points or more, one token. */
static bool is_ellipsis(const Doc *d, uint32_t t) { return str_starts(token_text(d, t), STR("..")); }

/* Is the stop at t the end of a sentence? */
static bool ends_here(const Cutter *c, uint32_t t)
{
    const Doc *d = c->doc;
    if (!is_stop(d, t) || is_ellipsis(d, t)) return false;
    if (!is_point(d, t)) return true;
    if (spelt_out(d, t)) return false;
    if (is_point(d, t + 1) || (t > 0 && is_point(d, t - 1))) return false;
    return !(t > 0 && d->tokens.at[t - 1].kind == TOKEN_WORD && is_abbreviation(c, d->tokens.at[t - 1].norm));
}

static bool closes(const Doc *d, uint32_t t)
{
    uint32_t letter = d->tokens.at[t].letter;
    return letter == LETTER_quote_close || letter == LETTER_bracket_close || letter == LETTER_quote;
}

static uint32_t block_at(const Doc *d, uint32_t block, uint32_t at)
{
    while (block + 1 < d->blocks.n && at >= d->blocks.at[block].span.end) block++;
    return block;
}

static void push(Doc *d, uint32_t first, uint32_t end, uint32_t block)
{
    Span span = { d->tokens.at[first].span.begin, d->tokens.at[end - 1].span.end };
    for (uint32_t t = first; t < end; t++) d->tokens.at[t].sentence = d->sentences.n;
    ARENA_PUSH(d->arena, d->sentences, ((Sentence){ span, first, end - first, block }));
}

void sentences_find(const Lexicon *lex, Doc *doc)
{
    Cutter c = { .lex = lex, .doc = doc };
    uint32_t block = 0;
    read_abbreviations(&c);
    for (uint32_t first = 0, t = 0; t < doc->tokens.n; t++) {
        bool end = line_breaks_after(doc, t) || t - first + 1 >= LONGEST;
        if (!end && ends_here(&c, t)) {
            while (t + 1 < doc->tokens.n && !line_breaks_after(doc, t) && closes(doc, t + 1)) t++;
            end = true;
        }
        if (!end) continue;
        block = block_at(doc, block, doc->tokens.at[first].span.begin);
        push(doc, first, t + 1, block);
        first = t + 1;
    }
}
