/* Inflect - see inflect.h: a row's words and principal forms to all written forms. Verbs and nouns have files of their own. */
// SPDX-License-Identifier: Apache-2.0
#include "inflect_parts.h"

static Str next_part(Str *rest, char mark)
{
    const char *at = rest->n ? memchr(rest->p, mark, rest->n) : NULL;
    Str part = { rest->p, at ? (uint32_t)(at - rest->p) : rest->n };
    uint32_t used = part.n + (at != NULL);
    *rest = (Str){ rest->p + used, rest->n - used };
    return part;
}

static bool cut_head(Str text, Head *out, Error *e)
{
    Str rest = text, first = next_part(&rest, ' ');
    out->rest = rest;
    out->text = text;
    return word_of(first, &out->word) || fail(e, "«%" STR_FMT "» is too long for a word", STR_ARG(first));
}

static bool cut_heads(Arena *a, Str list, Heads *out, Error *e)
{
    while (list.n) {
        Head head;
        if (!cut_head(next_part(&list, '|'), &head, e)) return false;
        ARENA_PUSH(a, *out, head);
    }
    return true;
}

void inflect_text(Inflection *in, Str text, uint32_t feats)
{
    bool verb = FEATS_POS(feats) == POS_VERB;
    for (uint32_t i = 0; i < in->out->n; i++) {
        const Form *f = &in->out->at[i];
        bool same = f->feats == feats || (verb && FEATS_POS(f->feats) == POS_VERB && FEATS_TENSE(f->feats) == FEATS_TENSE(feats));
        if (same && str_eq(f->text, text)) return;
    }
    ARENA_PUSH(in->arena, *in->out, ((Form){ text, feats }));
}

void inflect_form(Inflection *in, const Word *word, uint32_t feats)
{
    Str head = word_text(in->arena, word);
    if (!in->rest.n) {
        inflect_text(in, head, feats);
        return;
    }
    if (feats & FEAT_BOUND) return;                       /* the pronoun would stand at the phrase's end */
    char *p = arena_alloc(in->arena, (size_t)head.n + in->rest.n + 2);
    memcpy(p, head.p, head.n);
    p[head.n] = ' ';
    memcpy(p + head.n + 1, in->rest.p, in->rest.n);
    inflect_text(in, (Str){ p, head.n + 1 + in->rest.n }, feats);
}

bool inflect(Arena *a, Lemma lemma, Forms *out, Error *e)
{
    Inflection in = { .arena = a, .out = out, .lemma = lemma };
    if (!cut_heads(a, lemma.words, &in.words, e)) return false;
    if (lemma.forms.n && !str_eq(lemma.forms, STR("-")) && !cut_heads(a, lemma.forms, &in.forms, e)) return false;
    switch (lemma.class) {
    case CLASS_verb: case CLASS_verb_active: case CLASS_verb_passive: return inflect_verb(&in, e);
    case CLASS_noun_m: case CLASS_noun_f: case CLASS_adj: case CLASS_nisba: return inflect_noun(&in, e);
    default: break;
    }
    if (in.forms.n) return fail(e, "class %s takes no forms", lemma.class == CLASS_name ? "name" : "fixed");
    Pos pos = lemma.class == CLASS_name ? POS_NAME : lemma.pos;
    for (uint32_t i = 0; i < in.words.n; i++) inflect_text(&in, in.words.at[i].text, (uint32_t)pos);
    return true;
}
