/* Sources, the same again - when a later phrase names a speaker who is known already.
 *
 * «masdar amni» is «al-masdar» afterwards, «wali Sidi Buzid Murad Mahjubi» is «Mahjubi», a title's «i'lami
 * libi» gets his name in the first paragraph. The fullest naming is kept. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"
#include "arabic/phrases.h"
#include "lexicon/letters.h"

enum { BACK = 48, ARTICLE = 6 };

typedef struct { uint32_t first, end; } Words;

static const Token *at(const Ear *e, uint32_t t) { return &e->doc->tokens.at[t]; }

Span speaker_span(const Ear *e, const Speaker *s)
{
    Span span = phrase_span(e->doc, s->first, s->end);
    const Reading *r = ear_source(e, s->first);
    if (s->whole) span.begin = at(e, s->first)->span.begin;
    else if (r) span.begin = at(e, s->first)->span.begin + r->skip;
    return span;
}

/* A word that tells one speaker from another. */
static bool telling(const Ear *e, uint32_t t)
{
    return at(e, t)->kind != TOKEN_PUNCT && at(e, t)->pos != POS_PARTICLE;
}

/* The same word, with or without what is glued before it. */
static bool same_word(const Ear *e, uint32_t a, uint32_t b)
{
    Str x = at(e, a)->norm, y = at(e, b)->norm;
    if (x.n < y.n) { Str swap = x; x = y; y = swap; }
    return y.n >= 4 && x.n - y.n <= ARTICLE && str_ends(x, y);
}

static bool has_word(const Ear *e, Words in, uint32_t word)
{
    for (uint32_t t = in.first; t < in.end; t++)
        if (telling(e, t) && same_word(e, t, word)) return true;
    return false;
}

static bool all_in(const Ear *e, Words few, Words many)
{
    bool any = false;
    for (uint32_t t = few.first; t < few.end; t++) {
        if (!telling(e, t)) continue;
        if (!has_word(e, many, t)) return false;
        any = true;
    }
    return any;
}

static bool definite(const Ear *e, Words w)
{
    for (uint32_t t = w.first; t < w.end; t++)
        if (at(e, t)->proclitics & CLITIC_AL || at(e, t)->pos == POS_NAME) return true;
    return false;
}

/* Is it the last of an earlier name, told alone: «al-amid Nabil Shahin», then «qala Shahin»? A word of no table of speakers, for «mas'ul» after «masdar
 * mas'ul» is another one; so foreign surnames that no table knows are met again. */
static bool surname_of(const Ear *e, Words now, Words old)
{
    return now.end - now.first == 1 && old.end - old.first > 1 && !ear_source(e, now.first) && at(e, now.first)->kind == TOKEN_WORD && same_word(e, now.first, old.end - 1);
}

/* Does the phrase `now` name source `then` again? */
static bool again(const Ear *e, const Source *then, Words now, uint8_t kind)
{
    Words old = { then->first, then->first + then->n };
    bool within = all_in(e, now, old), beyond = all_in(e, old, now);
    if (within && beyond) return true;
    bool named = kind == then->kind && (kind == SOURCE_armed_group || kind == SOURCE_agency || kind == SOURCE_media);
    if (surname_of(e, now, old)) return true;
    if (within && named && ear_source(e, now.first)) return true;                 /* «Da'ish» for «tanzim Da'ish» */
    if (within) return definite(e, now) && (same_word(e, now.first, old.first) || ear_name(e, now.first));
    return beyond && then->kind == kind && same_word(e, now.first, old.first);
}

/* «al-masdar nafsuhu», «dhat al-masdar»: whoever was named last, whatever he is called. */
static bool same_as_last(const Ear *e, Words now, uint8_t kind)
{
    if (kind != SOURCE_unnamed || !e->doc->sources.n || now.end - now.first != 2) return false;
    bool behind = at(e, now.first)->proclitics & CLITIC_AL && token_role(e->doc, e->lex, now.end - 1) == FUNCTION_pronoun;
    bool singular = FEATS_NUMBER(at(e, now.end - 1)->feats) == SINGULAR;                           /* of many there are some, «ba'd al-masadir»; of one there is the same */
    return behind || (singular && at(e, now.end - 1)->proclitics & CLITIC_AL && token_role(e->doc, e->lex, now.first) == FUNCTION_quantifier);
}

static void name_fully(const Ear *e, Source *source, Words now, Span span)
{
    if (span.end - span.begin <= source->span.end - source->span.begin) return;
    if (!all_in(e, (Words){ source->first, source->first + source->n }, now)) return;
    source->span = span;
    source->first = now.first;
    source->n = now.end - now.first;
}

uint32_t source_add(const Ear *e, const Speaker *s)
{
    Doc *d = e->doc;
    Source fresh = { .span = speaker_span(e, s), .first = s->first, .n = s->end - s->first };
    fresh.kind = speaker_kind(e, s, &fresh.why, &fresh.name);
    Words now = { s->first, s->end };
    for (uint32_t i = d->sources.n; i-- > 0 && d->sources.n - i < BACK;) {
        if (!again(e, &d->sources.at[i], now, fresh.kind)) continue;
        name_fully(e, &d->sources.at[i], now, fresh.span);
        return i;
    }
    if (same_as_last(e, now, fresh.kind)) return d->sources.n - 1;
    ARENA_PUSH(d->arena, d->sources, fresh);
    return d->sources.n - 1;
}

/* The first letters of the publisher's name in normal form are not known here: the spans are compared as written. */
static bool named_as(const Ear *e, uint32_t t, uint32_t n, Str name)
{
    Span span = phrase_span(e->doc, t, t + n);
    return name.n && str_eq(str_slice(e->doc->text, span), name);
}

/* Is the word, with or without what is glued before it, one of the publisher's name in normal form? */
static bool publisher_word(const Ear *e, uint32_t t, Str name)
{
    Str w = at(e, t)->norm;
    for (uint32_t i = 0; i < name.n;) {
        uint32_t end = i;
        while (end < name.n && name.p[end] != ' ') end++;
        Str x = { name.p + i, end - i }, longer = w.n > x.n ? w : x, shorter = w.n > x.n ? x : w;
        if (shorter.n >= 4 && longer.n - shorter.n <= ARTICLE && str_ends(longer, shorter)) return true;
        i = end + 1;
    }
    return false;
}

/* «qanat Fanar», «musawwir li-Fanar» on a page of «qanat Fanar al-ikhbariyya»: beside nouns for outlets and their people no word is not in
 * the publisher's name, and one that is says more than what it is. */
static bool part_of_publisher(const Ear *e, const Speaker *s)
{
    if (!e->doc->publisher.n) return false;
    Str name = letters_normal(lexicon_letters(e->lex), e->doc->arena, e->doc->publisher);
    bool own = false;
    for (uint32_t t = s->first; t < s->end; t++) {
        const Reading *r = ear_source(e, t);
        bool media = r && (ear_part(e, r) == PART_outlet || ear_part(e, r) == PART_head) && !lexicon_said(e->lex, COLUMN_SOURCES_key, r->row) && r->n_tokens == 1;
        uint32_t kind = media ? lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row) : 0;
        if (kind == SOURCE_media || kind == SOURCE_agency || at(e, t)->kind == TOKEN_PUNCT) continue;
        if (!publisher_word(e, t, name)) return false;
        own |= at(e, t)->pos != POS_ADJ;
    }
    return own;
}

bool speaker_is_publisher(const Ear *e, const Speaker *s)
{
    if (part_of_publisher(e, s)) return true;
    bool noun = false, correspondent = false;
    for (uint32_t t = s->first; t < s->end;) {
        const Reading *r = ear_source(e, t);
        if (!r) { t++; continue; }
        bool media = ear_part(e, r) == PART_outlet && lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_media;
        if (named_as(e, t, r->n_tokens, e->doc->publisher)) return true;
        if (media && !noun && t > s->first && correspondent && FEATS_POS(r->feats) != POS_NOUN) return true;
        if (media && !noun && t > 0 && ear_opens_quote(e, t - 1)) return true;
        if (t == s->first) correspondent = ear_part(e, r) == PART_head && lexicon_symbol(e->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_media;
        if (ear_part(e, r) == PART_outlet) noun = true;
        t += r->n_tokens;
    }
    return false;
}
