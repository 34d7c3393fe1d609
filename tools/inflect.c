/* Inflect - see inflect.h: every rule that fits, on every word of the row. */
// SPDX-License-Identifier: Apache-2.0
#include "inflect.h"
#include "word.h"

/* A word or phrase: its first word, which is inflected, the words after it, and the whole. */
typedef struct { Word word; Str rest, text; bool masculine_ending, feminine_ending; } Head;
typedef ARENA_ARRAY(Head) Heads;

typedef struct {
    Arena *arena;
    const Rules *rules;
    Lemma lemma;
    Heads words, forms;
    bool sound_m, sound_f, verb;   /* which sound plurals the forms ask for */
    uint32_t always;               /* part of speech and voice */
    Forms *out;
} Work;

static bool cut_head(Str text, Head *out, Error *e)
{
    Str rest = text, first = cut(&rest, ' ');
    *out = (Head){ .rest = rest, .text = text };
    return word_of(first, &out->word) || fail(e, "«%" STR_FMT "» is too long for a word", STR_ARG(first));
}

static bool cut_heads(Arena *a, Str list, Heads *out, Error *e)
{
    while (list.n) {
        Head head;
        if (!cut_head(cut(&list, '|'), &head, e)) return false;
        ARENA_PUSH(a, *out, head);
    }
    return true;
}

/* ---- one form ------------------------------------------------------------------------------------ */

/* Of a verb each spelling is kept once a tense: «qtlt» is she and I, the first wins. */
static void add_text(Work *w, Str text, uint32_t feats)
{
    for (uint32_t i = 0; i < w->out->n; i++) {
        const Form *f = &w->out->at[i];
        bool same = f->feats == feats || (w->verb && FEATS_TENSE(f->feats) == FEATS_TENSE(feats));
        if (same && str_eq(f->text, text)) return;
    }
    ARENA_PUSH(w->arena, *w->out, ((Form){ text, feats }));
}

static void add_phrase(Work *w, Str head, Str rest, uint32_t feats)
{
    char *p = arena_alloc(w->arena, (size_t)head.n + rest.n + 2);
    memcpy(p, head.p, head.n);
    p[head.n] = ' ';
    memcpy(p + head.n + 1, rest.p, rest.n);
    add_text(w, (Str){ p, head.n + 1 + rest.n }, feats);
}

/* What must agree for the second word of a phrase to take a like ending. */
static uint32_t agreement(uint32_t feats) { return feats & (3u << 4 | FEAT_CONSTRUCT | FEAT_INDEF_ACC | FEAT_NOMINATIVE | FEAT_OBLIQUE); }

static void add_agreeing(Work *w, Str head, Str rest, uint32_t feats)
{
    Word second;
    if (memchr(rest.p, ' ', rest.n) || !word_of(rest, &second)) return;
    for (uint32_t i = 0; i < w->rules->n; i++) {
        const Rule *rule = &w->rules->at[i];
        if (rule->base != BASE_second || !(rule->classes >> w->lemma.class & 1) || agreement(rule->feats) != agreement(feats)) continue;
        if (!word_starts(&second, rule->starts) || !word_ends(&second, rule->ends)) continue;
        Word ended = word_ended(&second, rule->drop, rule->add);
        add_phrase(w, head, word_text(w->arena, &ended), feats);
    }
}

static void apply(Work *w, const Rule *rule, const Word *word, const Word *other, Str rest)
{
    if (!word_starts(word, rule->starts) || !word_ends(word, rule->ends) || !word_ends(other, rule->other)) return;
    Word made = word_ended(word, rule->drop, rule->add);
    made = word_begun(&made, rule->prefix);
    Str text = word_text(w->arena, &made);
    uint32_t feats = rule->feats | w->always;
    if (!w->verb && !FEATS_GENDER(feats)) feats |= FEATS_MAKE(0, 0, w->lemma.class == CLASS_noun_f ? FEMININE : MASCULINE, 0, 0, 0);
    if (!rest.n) add_text(w, text, feats);
    else if (!(feats & FEAT_BOUND)) {                      /* else the pronoun would stand at the phrase's end */
        add_phrase(w, text, rest, feats);
        add_agreeing(w, text, rest, feats);
    }
}

/* ---- a rule on all that it starts from ------------------------------------------------------------ */

/* The words after a form of one word: those of the words where all have the same («lqy mSrEh»: «ylqY»). */
static Str rest_of(const Work *w, uint32_t form)
{
    if (w->forms.at[form].rest.n) return w->forms.at[form].rest;
    if (w->verb && w->forms.n == w->words.n) return w->words.at[form].rest;
    for (uint32_t i = 1; i < w->words.n; i++)
        if (!str_eq(w->words.at[i].rest, w->words.at[0].rest)) return STR("");
    return w->words.at[0].rest;
}

static void apply_to_words(Work *w, const Rule *rule)
{
    static const Word none = { .n = 0 };
    bool paired = w->forms.n == w->words.n;
    for (uint32_t i = 0; i < w->words.n; i++) {
        const Word *other = w->verb && w->forms.n ? &w->forms.at[paired ? i : 0].word : &none;
        apply(w, rule, &w->words.at[i].word, other, w->words.at[i].rest);
    }
}

static void apply_to_forms(Work *w, const Rule *rule)
{
    bool paired = w->forms.n == w->words.n;
    for (uint32_t i = 0; i < w->forms.n; i++) {
        const Head *h = &w->forms.at[i];
        if (!h->masculine_ending && !h->feminine_ending) apply(w, rule, &h->word, &w->words.at[paired ? i : 0].word, rest_of(w, i));
    }
}

static void apply_rules(Work *w)
{
    for (uint32_t i = 0; i < w->rules->n; i++) {
        const Rule *rule = &w->rules->at[i];
        if (!(rule->classes >> w->lemma.class & 1)) continue;
        bool words = rule->base == BASE_word || (rule->base == BASE_sound_m && w->sound_m) || (rule->base == BASE_sound_f && w->sound_f);
        if (words) apply_to_words(w, rule);
        else if (rule->base == BASE_present || rule->base == BASE_broken) apply_to_forms(w, rule);
    }
}

/* ---- a lemma -------------------------------------------------------------------------------------- */

/* A form «+X» asks for the sound plural whose first rule adds X. */
static bool is_ending(const Work *w, Str form, uint32_t base)
{
    for (uint32_t i = 0; i < w->rules->n; i++)
        if (w->rules->at[i].base == base) return form.n > 1 && str_eq((Str){ form.p + 1, form.n - 1 }, w->rules->at[i].add);
    return false;
}

static bool find_endings(Work *w, Error *e)
{
    for (uint32_t i = 0; i < w->forms.n; i++) {
        Head *h = &w->forms.at[i];
        if (h->text.p[0] != '+') continue;
        h->masculine_ending = is_ending(w, h->text, BASE_sound_m);
        h->feminine_ending = is_ending(w, h->text, BASE_sound_f);
        if (!h->masculine_ending && !h->feminine_ending) return fail(e, "«%" STR_FMT "» is no plural: data/README.md shows the two endings; any other plural is written out", STR_ARG(h->text));
        w->sound_m |= h->masculine_ending;
        w->sound_f |= h->feminine_ending;
    }
    return true;
}

static bool inflect_verb(Work *w, Error *e)
{
    static const Voice voices[CLASS_END_] = { [CLASS_verb_active] = ACTIVE, [CLASS_verb_passive] = PASSIVE };
    if (!w->lemma.forms.n) return fail(e, "a verb needs its present in the column forms («-» where it has none)");
    w->verb = true;
    w->always = FEATS_MAKE(POS_VERB, 0, 0, 0, 0, voices[w->lemma.class]);
    apply_rules(w);
    for (uint32_t i = 0; i < w->forms.n; i++) {
        bool made = false;
        for (uint32_t k = 0; k < w->out->n && !made; k++) made = str_starts(w->out->at[k].text, w->forms.at[i].text);
        if (!made) return fail(e, "«%" STR_FMT "» is no present of the third person: it does not begin as one", STR_ARG(w->forms.at[i].text));
    }
    return true;
}

static bool inflect_noun(Work *w, Error *e)
{
    bool adjective = w->lemma.class == CLASS_adj || w->lemma.class == CLASS_nisba;
    w->always = adjective ? POS_ADJ : POS_NOUN;
    w->sound_m = adjective && !w->lemma.forms.n;
    if (!find_endings(w, e)) return false;
    apply_rules(w);
    return true;
}

bool inflect(Arena *a, const Rules *rules, Lemma lemma, Forms *out, Error *e)
{
    Work w = { .arena = a, .rules = rules, .lemma = lemma, .out = out };
    if (!cut_heads(a, lemma.words, &w.words, e)) return false;
    if (!w.words.n) return true;                           /* the empty cell is refused elsewhere */
    if (lemma.forms.n && !str_eq(lemma.forms, STR("-")) && !cut_heads(a, lemma.forms, &w.forms, e)) return false;
    switch (lemma.class) {
    case CLASS_verb: case CLASS_verb_active: case CLASS_verb_passive: return inflect_verb(&w, e);
    case CLASS_noun_m: case CLASS_noun_f: case CLASS_adj: case CLASS_nisba: return inflect_noun(&w, e);
    default: break;
    }
    if (w.forms.n) return fail(e, "class %s takes no forms", lemma.class == CLASS_name ? "name" : "fixed");
    for (uint32_t i = 0; i < w.words.n; i++) add_text(&w, w.words.at[i].text, lemma.class == CLASS_name ? POS_NAME : (uint32_t)lemma.pos);
    return true;
}
