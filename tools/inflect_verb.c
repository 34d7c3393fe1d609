/* Inflect, verbs - persons, genders, numbers and short forms from the past and the present.
 *
 * The two given forms show the verb's root well enough: a past with alif before its last letter and a present with alif, waw or
 * ya there is hollow («qAl yqwl»), one that ends in a weak letter is defective («>dY y&dy»), a short one is doubled («$n y$n»).
 * Letters are Buckwalter's (letters_of.h). */
// SPDX-License-Identifier: Apache-2.0
#include "inflect_parts.h"

typedef struct { Inflection *in; Voice voice; } Verb;

static void past(const Verb *v, Word form, GramNumber number, Gender gender, uint32_t person, uint32_t more)
{
    inflect_form(v->in, &form, FEATS_MAKE(POS_VERB, number, gender, person, PAST, v->voice) | more);
}

/* The word with an ending that begins with n or t, which a like last letter takes into itself: «>Eln» + «nA» is «>ElnA». */
static Word joined(const Word *w, const char *ending)
{
    return word_with(w, word_ends(w, 1, ending[0]) ? 1 : 0, ending);
}

/* The persons whose ending begins with a consonant, on the stem that they have. */
static void past_consonant(const Verb *v, Word stem)
{
    past(v, joined(&stem, "nA"), PLURAL, GENDER_UNSAID, 1, 0);
    past(v, joined(&stem, "t"), SINGULAR, GENDER_UNSAID, 1, 0);
    past(v, joined(&stem, "n"), PLURAL, FEMININE, 3, 0);
    past(v, joined(&stem, "tm"), PLURAL, MASCULINE, 2, 0);
}

static void past_plural(const Verb *v, const Word *base)
{
    past(v, word_with(base, 0, "wA"), PLURAL, MASCULINE, 3, 0);
    past(v, word_with(base, 0, "w"), PLURAL, MASCULINE, 3, FEAT_CONSTRUCT | FEAT_BOUND);   /* before a pronoun the alif goes: «qtlwh» */
}

/* «>dY», «dEA»: the weak letter is lost, or comes back as ya or waw. */
static void past_defective(const Verb *v, const Word *w)
{
    const char *weak = word_ends(w, 1, 'Y') ? "y" : "w";
    Word base = word_with(w, 1, ""), full = word_with(w, 1, weak);
    past(v, *w, SINGULAR, MASCULINE, 3, 0);
    past(v, word_with(&base, 0, "t"), SINGULAR, FEMININE, 3, 0);
    past_plural(v, &base);
    past(v, word_with(&full, 0, "A"), DUAL, MASCULINE, 3, 0);
    past(v, word_with(&base, 0, "tA"), DUAL, FEMININE, 3, 0);
    past_consonant(v, full);
    if (*weak == 'y') past(v, word_with(&base, 0, "A"), SINGULAR, MASCULINE, 3, FEAT_CONSTRUCT | FEAT_BOUND);   /* «tbnAh» */
}

/* Two letters («$n»), three after hamza («>qr yqr»), or a derived stem that is one letter short («Aht~», «Anfj~», «Astmr»). */
static bool is_doubled(const Word *w, const Word *present)
{
    if (w->n == 2) return true;
    if (word_starts(w, '>') && w->n == 3) return present->n == 3;
    if (!word_starts(w, 'A') || word_ends(w, 2, 'A')) return false;
    return (w->n == 4 && (word_ends(w, 2, 't') || word_ends(w, 3, 'n'))) || (w->n == 5 && word_ends(w, 4, 's') && word_ends(w, 3, 't'));
}

static bool is_hollow(const Verb *v, const Word *w, const Word *present)
{
    if (word_ends(w, 1, 'Y') || word_ends(w, 1, 'A')) return false;
    if (v->voice == PASSIVE) return word_ends(w, 2, 'y') && word_ends(present, 2, 'A');
    return w->n > 2 && word_ends(w, 2, 'A') && (word_ends(present, 2, 'A') || word_ends(present, 2, 'w') || word_ends(present, 2, 'y'));
}

static void past_regular(const Verb *v, const Word *w, const Word *present)
{
    Word base = word_ends(w, 1, 'y') ? word_with(w, 1, "") : *w;        /* «lqy»: «lqwA» */
    past(v, *w, SINGULAR, MASCULINE, 3, 0);
    past(v, word_with(w, 0, "t"), SINGULAR, FEMININE, 3, 0);
    past_plural(v, &base);
    if (word_ends(w, 1, '>')) {                                         /* «bd>»: «bd>wA» and «bd&wA» */
        Word hamza = word_with(w, 1, "&");
        past_plural(v, &hamza);
    }
    past(v, word_with(w, 0, "A"), DUAL, MASCULINE, 3, 0);
    past(v, word_with(w, 0, "tA"), DUAL, FEMININE, 3, 0);
    if (is_hollow(v, w, present)) past_consonant(v, word_without(w, 2));
    else if (is_doubled(w, present)) past_consonant(v, word_doubled(w));
    else past_consonant(v, *w);
}

/* ---- present ------------------------------------------------------------------------------------- */

static void present(const Verb *v, Word form, GramNumber number, Gender gender, uint32_t person, uint32_t more)
{
    inflect_form(v->in, &form, FEATS_MAKE(POS_VERB, number, gender, person, PRESENT, v->voice) | more);
}

static bool is_weak(const Word *w) { return word_ends(w, 1, 'Y') || word_ends(w, 1, 'y') || word_ends(w, 1, 'w'); }

static void present_singular(const Verb *v, const Word *w, bool hollow, GramNumber number, Gender gender, uint32_t person)
{
    present(v, *w, number, gender, person, 0);
    if (hollow) present(v, word_without(w, 2), number, gender, person, FEAT_SHORT);
    if (is_weak(w)) present(v, word_with(w, 1, ""), number, gender, person, FEAT_SHORT);
    if (word_ends(w, 1, 'Y')) present(v, word_with(w, 1, "A"), number, gender, person, FEAT_CONSTRUCT | FEAT_BOUND);
}

static void present_plural(const Verb *v, const Word *base, uint32_t person)
{
    present(v, word_with(base, 0, "wn"), PLURAL, MASCULINE, person, 0);
    present(v, word_with(base, 0, "wA"), PLURAL, MASCULINE, person, FEAT_SHORT);
    present(v, word_with(base, 0, "w"), PLURAL, MASCULINE, person, FEAT_SHORT | FEAT_CONSTRUCT | FEAT_BOUND);
}

static void present_many(const Verb *v, const Word *w, bool hollow, Gender dual, uint32_t person)
{
    Word plural = word_with(w, is_weak(w) ? 1 : 0, ""), two = word_with(w, word_ends(w, 1, 'Y') ? 1 : 0, word_ends(w, 1, 'Y') ? "y" : "");
    present_plural(v, &plural, person);
    if (word_ends(w, 1, '>')) {
        Word hamza = word_with(w, 1, "&");
        present_plural(v, &hamza, person);
    }
    present(v, word_with(&two, 0, "An"), DUAL, dual, dual == FEMININE ? 3 : person, 0);
    present(v, word_with(&two, 0, "A"), DUAL, dual, dual == FEMININE ? 3 : person, FEAT_SHORT);
    Word stem = hollow ? word_without(w, 2) : two;
    present(v, joined(&stem, "n"), PLURAL, FEMININE, person, 0);
}

static void present_all(const Verb *v, const Word *w, bool hollow)
{
    Word she = word_begun(w, 1, 't'), we = word_begun(w, 1, 'n');
    bool hamza = w->n > 2 && word_ends(w, w->n - 1, '>');
    Word i = hamza ? word_begun(w, 2, '|') : word_begun(w, 1, '>');    /* «y>xd»: «|xd» */
    present_singular(v, w, hollow, SINGULAR, MASCULINE, 3);
    present_singular(v, &she, hollow, SINGULAR, FEMININE, 3);
    present_singular(v, &we, hollow, PLURAL, GENDER_UNSAID, 1);
    present_singular(v, &i, hollow, SINGULAR, GENDER_UNSAID, 1);
    present_many(v, w, hollow, MASCULINE, 3);
    present_many(v, &she, hollow, FEMININE, 2);
}

/* ---- both ---------------------------------------------------------------------------------------- */

/* The words after a present of one word: those of the past where all pasts have the same («lqy mSrEh»: «ylqY»). */
static Str shared_rest(const Inflection *in)
{
    for (uint32_t i = 1; i < in->words.n; i++)
        if (!str_eq(in->words.at[i].rest, in->words.at[0].rest)) return STR("");
    return in->words.at[0].rest;
}

static bool check_present(const Head *h, Error *e)
{
    if (h->word.n >= 2 && (word_starts(&h->word, 'y') || word_starts(&h->word, 't'))) return true;
    return fail(e, "«%" STR_FMT "» is no present of the third person: it must begin with ya, or ta where only a woman or a thing does it", STR_ARG(h->text));
}

bool inflect_verb(Inflection *in, Error *e)
{
    Verb v = { in, in->lemma.class == CLASS_verb_active ? ACTIVE : in->lemma.class == CLASS_verb_passive ? PASSIVE : VOICE_OPEN };
    if (!in->lemma.forms.n) return fail(e, "a verb needs its present in the column forms («-» where it has none)");
    bool paired = in->forms.n == in->words.n;
    for (uint32_t i = 0; i < in->words.n; i++) {
        const Head *h = &in->words.at[i];
        Word none = { .n = 0 };
        const Word *now = in->forms.n ? &in->forms.at[paired ? i : 0].word : &none;
        in->rest = h->rest;
        if (word_ends(&h->word, 1, 'Y') || (h->word.n > 2 && word_ends(&h->word, 1, 'A'))) past_defective(&v, &h->word);
        else past_regular(&v, &h->word, now);
    }
    for (uint32_t i = 0; i < in->forms.n; i++) {
        const Head *h = &in->forms.at[i], *then = &in->words.at[paired ? i : 0];
        if (!check_present(h, e)) return false;
        in->rest = h->rest.n ? h->rest : paired ? then->rest : shared_rest(in);
        bool hollow = is_hollow(&v, &then->word, &h->word);
        if (word_starts(&h->word, 't')) present_singular(&v, &h->word, hollow, SINGULAR, FEMININE, 3);
        else present_all(&v, &h->word, hollow);
    }
    return true;
}
