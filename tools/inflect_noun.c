/* Inflect, nouns and adjectives - accusative alif, duals, sound and broken plurals, construct forms.
 *
 * Letters are Buckwalter's (letters_of.h). In a phrase of two words whose second has no article, the second may agree with the
 * first («HzAmA nAsfA»), so that the accusative and the dual are made with both. */
// SPDX-License-Identifier: Apache-2.0
#include "inflect_parts.h"

typedef struct { Inflection *in; Pos pos; Gender gender; } Noun;

static void form(const Noun *n, Word w, GramNumber number, uint32_t more)
{
    inflect_form(n->in, &w, FEATS_MAKE(n->pos, number, n->gender, 0, 0, 0) | more);
}

/* Can this word show the alif of the indefinite accusative? Not after ta marbuta, alif, or hamza after alif. */
static bool takes_alif(const Word *w)
{
    if (word_ends(w, 1, 'p') || word_ends(w, 1, 'A') || word_ends(w, 1, 'Y') || word_ends(w, 1, '>')) return false;
    return !(word_ends(w, 1, '\'') && word_ends(w, 2, 'A'));
}

/* The phrase's second word with an ending, put in place of the rest for one form. */
static void agreeing(const Noun *n, Word first, const char *ending, GramNumber number, uint32_t more)
{
    Word second;
    Str rest = n->in->rest;
    if (!rest.n || memchr(rest.p, ' ', rest.n) || !word_of(rest, &second) || second.n < 3) return;
    if (word_starts(&second, 'A') && word_ends(&second, second.n - 1, 'l')) return;
    bool marbuta = word_ends(&second, 1, 'p');
    if (*ending == 'A' && !ending[1] && !takes_alif(&second)) return;
    Word agreed = word_with(&second, marbuta, marbuta ? "t" : "");
    agreed = word_with(&agreed, 0, ending);
    n->in->rest = word_text(n->in->arena, &agreed);
    form(n, first, number, more);
    n->in->rest = rest;
}

/* The forms that a singular and a broken plural have alike: plain, accusative, before a pronoun. */
static void plain(const Noun *n, const Word *w, GramNumber number, uint32_t more)
{
    form(n, *w, number, more);
    if (takes_alif(w)) {
        Word accusative = word_with(w, 0, "A");
        form(n, accusative, number, more | FEAT_INDEF_ACC);
        agreeing(n, accusative, "A", number, more | FEAT_INDEF_ACC);
    }
    if (word_ends(w, 1, 'p')) form(n, word_with(w, 1, "t"), number, more | FEAT_CONSTRUCT | FEAT_BOUND);     /* «qnblth» */
    if (word_ends(w, 1, 'Y')) form(n, word_with(w, 1, "A"), number, more | FEAT_CONSTRUCT | FEAT_BOUND);     /* «qtlAhm» */
}

/* What dual and sound plurals are added to: «qnblt-An», «mst$fy-An», «ESw-An». */
static Word stem(const Word *w)
{
    if (word_ends(w, 1, 'p')) return word_with(w, 1, "t");
    if (word_ends(w, 1, 'Y')) return word_with(w, 1, "y");
    if (word_ends(w, 1, 'A')) return word_with(w, 1, "w");
    return *w;
}

static void dual(const Noun *n, const Word *w)
{
    Word s = stem(w);
    Word nominative = word_with(&s, 0, "An"), oblique = word_with(&s, 0, "yn");
    form(n, nominative, DUAL, FEAT_NOMINATIVE);
    agreeing(n, nominative, "An", DUAL, FEAT_NOMINATIVE);
    form(n, oblique, DUAL, FEAT_OBLIQUE);
    agreeing(n, oblique, "yn", DUAL, FEAT_OBLIQUE);
    form(n, word_with(&s, 0, "A"), DUAL, FEAT_NOMINATIVE | FEAT_CONSTRUCT);
    form(n, word_with(&s, 0, "y"), DUAL, FEAT_OBLIQUE | FEAT_CONSTRUCT);
}

static void plural_masculine(const Noun *n, const Word *w)
{
    Word s = word_ends(w, 1, 'p') || word_ends(w, 1, 'Y') ? word_with(w, 1, "") : *w;
    Word nominative = word_with(&s, 0, "wn"), oblique = word_with(&s, 0, "yn");
    form(n, nominative, PLURAL, FEAT_NOMINATIVE);
    agreeing(n, nominative, "wn", PLURAL, FEAT_NOMINATIVE);
    form(n, oblique, PLURAL, FEAT_OBLIQUE);
    agreeing(n, oblique, "yn", PLURAL, FEAT_OBLIQUE);
    form(n, word_with(&s, 0, "w"), PLURAL, FEAT_NOMINATIVE | FEAT_CONSTRUCT);
    form(n, word_with(&s, 0, "y"), PLURAL, FEAT_OBLIQUE | FEAT_CONSTRUCT);
}

static void plural_feminine(const Noun *n, const Word *w)
{
    Word s = stem(w);
    if (word_ends(w, 1, 'p')) s = word_with(w, 1, "");
    form(n, word_with(&s, 0, "At"), PLURAL, 0);
}

static Word feminine_of(const Word *w) { return word_with(w, word_ends(w, 1, 'Y') ? 1 : 0, word_ends(w, 1, 'Y') ? "yp" : "p"); }

static void sound_plural(const Noun *n, const Word *w, Str ending)
{
    if (str_eq(ending, STR("+\xd9\x88\xd9\x86"))) plural_masculine(n, w);
    else plural_feminine(n, w);
}

/* «+wn» or «+At», which are added to the word; else the plural is written out. */
static bool is_ending(const Head *h, Error *e, bool *bad)
{
    bool plus = h->text.n && h->text.p[0] == '+';
    bool known = plus && h->word.n == 3 && ((word_ends(&h->word, 2, 'w') && word_ends(&h->word, 1, 'n')) || (word_ends(&h->word, 2, 'A') && word_ends(&h->word, 1, 't')));
    *bad = plus && !known && !fail(e, "«%" STR_FMT "» is no plural: +wn, +at (in Arabic letters) or the plural written out", STR_ARG(h->text));
    return known;
}

static bool same_rest(const Inflection *in)
{
    for (uint32_t i = 1; i < in->words.n; i++)
        if (!str_eq(in->words.at[i].rest, in->words.at[0].rest)) return false;
    return in->words.n > 0;
}

static bool plurals(Noun n, Error *e)
{
    Inflection *in = n.in;
    bool alike = same_rest(in), bad;
    for (uint32_t i = 0; i < in->forms.n; i++) {
        const Head *h = &in->forms.at[i];
        bool ending = is_ending(h, e, &bad);
        if (bad) return false;
        for (uint32_t k = 0; ending && k < in->words.n; k++) {
            in->rest = in->words.at[k].rest;
            sound_plural(&n, &in->words.at[k].word, h->text);
        }
        if (ending) continue;
        in->rest = h->rest.n ? h->rest : alike ? in->words.at[0].rest : STR("");
        plain(&n, &h->word, PLURAL, FEAT_BROKEN);
    }
    return true;
}

/* The feminine of an adjective: «jryHp», «jryHtAn», «jryHAt». */
static void feminine(Noun n, const Word *w)
{
    Word f = feminine_of(w);
    n.gender = FEMININE;
    plain(&n, &f, SINGULAR, 0);
    dual(&n, &f);
    plural_feminine(&n, &f);
}

bool inflect_noun(Inflection *in, Error *e)
{
    bool adjective = in->lemma.class == CLASS_adj || in->lemma.class == CLASS_nisba;
    Noun n = { in, adjective ? POS_ADJ : POS_NOUN, in->lemma.class == CLASS_noun_f ? FEMININE : MASCULINE };
    for (uint32_t i = 0; i < in->words.n; i++) {
        in->rest = in->words.at[i].rest;
        plain(&n, &in->words.at[i].word, SINGULAR, 0);
        if (adjective && !in->lemma.forms.n) plural_masculine(&n, &in->words.at[i].word);
    }
    if (!plurals(n, e)) return false;
    for (uint32_t i = 0; i < in->words.n; i++) {
        const Word *w = &in->words.at[i].word;
        in->rest = in->words.at[i].rest;
        dual(&n, w);
        if (adjective) feminine(n, w);
    }
    return true;
}
