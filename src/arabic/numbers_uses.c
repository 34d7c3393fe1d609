/* Uses - see numbers_uses.h.
 *
 * Measures («40 alf dular», «100 kilumitr»), lengths and ages («54 aman»), percents, labels («raqm 26»), scores and
 * fractions («3-1», «3/4»), clock times («10:30»), telephone numbers, list bullets («2-»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/numbers_uses.h"
#include "arabic/numbers_parts.h"

typedef struct { const Lexicon *lex; const Doc *doc; const Number *n; } In;

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static uint32_t after(const In *in) { return in->n->first + in->n->n; }

static bool in_sentence(const In *in, uint32_t t)
{
    return t < in->doc->tokens.n && token(in, t)->sentence == token(in, in->n->first)->sentence;
}

static bool touches(const In *in, uint32_t a, uint32_t b) { return token(in, a)->span.end == token(in, b)->span.begin; }

/* The token before the number in its sentence, or NONE. */
static uint32_t before(const In *in)
{
    uint32_t t = in->n->first;
    return t > 0 && in_sentence(in, t - 1) ? t - 1 : NONE;
}

static bool is_year_number(const In *in, uint32_t t)
{
    return in_sentence(in, t) && token(in, t)->kind == TOKEN_DIGITS && token(in, t)->norm.n == 4;
}

/* A unit of measure or of time right after the number. «al-arba'a am 1982»: the four are people, and the year is said of them. */
static bool measured(const In *in)
{
    uint32_t t = after(in);
    if (!in_sentence(in, t) || is_year_number(in, t + 1)) return false;
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].proclitics & (uint8_t)~CLITIC_AL) continue;
        if (r[i].table == TABLE_UNITS) return true;
        if (r[i].table == TABLE_TIMEWORDS && lexicon_symbol(in->lex, COLUMN_TIMEWORDS_kind, r[i].row) == TIMEWORD_unit) return true;
    }
    return false;
}

/* A currency sign before or after. */
static bool is_currency(const In *in, uint32_t t)
{
    if (t == NONE || !in_sentence(in, t)) return false;
    Str s = token_text(in->doc, t);
    return str_eq(s, STR("$")) || str_eq(s, STR("\xE2\x82\xAC")) || str_eq(s, STR("\xC2\xA3"));
}

static bool is_percent(const In *in, uint32_t t) { return t != NONE && in_sentence(in, t) && token(in, t)->letter == LETTER_percent; }

/* «raqm 26», «raqm: 26»: a word before digits that makes them a name. */
static bool labelled(const In *in)
{
    uint32_t t = before(in);
    if (t == NONE || token(in, in->n->core_first)->kind != TOKEN_DIGITS || in->n->first != in->n->core_first) return false;
    uint32_t next = after(in);
    bool counted = in_sentence(in, next) && token(in, next)->pos == POS_NOUN && !token(in, next)->proclitics;      /* «yashmalu l-qarar 40 shakhsan» */
    if (counted) return false;
    if (token(in, t)->letter == LETTER_colon && t > 0) t--;
    uint32_t kind = number_notation(in->lex, in->doc, t).kind;
    return kind == NOTATION_label || kind == NOTATION_series || number_word(in->lex, in->doc, t).kind == NUMBER_KIND_label;
}

/* «t - 72», «F-16»: a letter or two and a dash before digits make the name of a model. */
static bool is_model(const In *in)
{
    uint32_t t = before(in);
    if (t == NONE || t == 0 || token(in, t)->letter != LETTER_dash || token(in, in->n->core_first)->kind != TOKEN_DIGITS) return false;
    const Token *k = token(in, t - 1);
    return k->kind == TOKEN_LATIN || (k->kind == TOKEN_WORD && k->norm.n <= 4);
}

static bool is_mark(const In *in, uint32_t t, uint32_t letter) { return t != NONE && t < in->doc->tokens.n && token(in, t)->letter == letter; }

/* Digits tied to other digits by a mark: a clock time, a fraction or date, a score. */
static bool tied(const In *in)
{
    if (token(in, in->n->core_first)->kind != TOKEN_DIGITS || in->n->qualifier == QUALIFIER_range) return false;
    uint32_t last = after(in) - 1, next = last + 1, prev = before(in);
    bool right = next + 1 < in->doc->tokens.n && touches(in, last, next) && touches(in, next, next + 1) && token(in, next + 1)->kind == TOKEN_DIGITS;
    if (right && (is_mark(in, next, LETTER_colon) || is_mark(in, next, LETTER_slash) || is_mark(in, next, LETTER_dash))) return true;
    bool left = prev != NONE && prev > 0 && touches(in, prev, prev + 1) && touches(in, prev - 1, prev) && token(in, prev - 1)->kind == TOKEN_DIGITS;
    return left && (is_mark(in, prev, LETTER_colon) || is_mark(in, prev, LETTER_slash) || is_mark(in, prev, LETTER_dash));
}

/* «bi-natijat 4 - 2»: the second of two numbers over a dash with blanks, where they are no range. */
static bool second_of_score(const In *in)
{
    uint32_t t = in->n->first;
    if (in->n->n != 1 || in->n->qualifier == QUALIFIER_range || token(in, t)->kind != TOKEN_DIGITS || t < 2 || !in_sentence(in, t - 2)) return false;
    uint32_t next = after(in);
    bool counts = in_sentence(in, next) && token(in, next)->pos == POS_NOUN && !token(in, next)->proclitics;
    return !counts && is_mark(in, t - 1, LETTER_dash) && token(in, t - 2)->kind == TOKEN_DIGITS && !touches(in, t - 1, t);
}

/* «(7 - 6)»: a pair that fills its brackets, the number first or second. */
static bool paired(const In *in)
{
    uint32_t t = in->n->core_first;
    for (uint32_t first = t >= 2 ? t - 2 : t; first <= t; first += 2)
        if (first > 0 && token(in, t)->kind == TOKEN_DIGITS && is_mark(in, first - 1, LETTER_bracket_open) && is_mark(in, first + 1, LETTER_dash) && is_mark(in, first + 3, LETTER_bracket_close))
            return in->n->qualifier != QUALIFIER_range;
    return false;
}

/* Bare runs of seven digits and more, and those that begin with 0 or follow a plus: telephone and serial numbers; and what goes on after
 * one blank from one that counts nothing. */
static bool dialled(const In *in)
{
    const Token *k = token(in, in->n->core_first);
    if (k->kind != TOKEN_DIGITS || in->n->core_n != 1) return false;
    bool bare = true;
    for (uint32_t i = 0; i < k->norm.n; i++) bare &= k->norm.p[i] >= '0' && k->norm.p[i] <= '9';
    uint32_t t = before(in), next = after(in);
    bool goes_on = t != NONE && token(in, t)->kind == TOKEN_DIGITS && number_spaced(in->doc, t, t + 1) && in->doc->number_at[t] != NONE &&
                   in->doc->numbers.at[in->doc->number_at[t]].not_count && !(in_sentence(in, next) && token(in, next)->pos == POS_NOUN);
    if (goes_on) return true;
    bool plus = t != NONE && touches(in, t, in->n->first) && str_eq(token_text(in->doc, t), STR("+"));
    return (bare && (k->norm.n >= 7 || (k->norm.n >= 2 && k->norm.p[0] == '0'))) || plus;
}

/* «2- », «3) »: a mark right after small digits and no word right after it, at the head of a sentence, or a dash anywhere («1- al-Hilal 7
 * points 2- al-Ahli»). */
static bool is_bullet(const In *in)
{
    uint32_t t = in->n->first;
    if (token(in, t)->kind != TOKEN_DIGITS || in->n->n != 1 || in->n->value > 99 || !in_sentence(in, t + 1) || !touches(in, t, t + 1)) return false;
    bool ranked = is_mark(in, t + 1, LETTER_slash) && in_sentence(in, t + 2) && touches(in, t + 1, t + 2) && token(in, t + 2)->kind == TOKEN_WORD;      /* «1/al-Ahli» */
    if (ranked) return true;
    if (before(in) != NONE) return is_mark(in, t + 1, LETTER_dash) && in_sentence(in, t + 2) && !touches(in, t + 1, t + 2) && token(in, t + 2)->kind == TOKEN_WORD;
    return is_mark(in, t + 1, LETTER_dash) || is_mark(in, t + 1, LETTER_bracket_close) || is_mark(in, t + 1, LETTER_point);
}

static bool is_versus(const In *in, uint32_t t) { return t != NONE && in_sentence(in, t) && number_notation(in->lex, in->doc, t).kind == NOTATION_versus; }

/* «2 muqabila 1»: a score, where no noun is counted. */
static bool scored(const In *in)
{
    uint32_t next = after(in), prev = before(in);
    if (in->n->value > 200) return false;
    bool first = is_versus(in, next) && in_sentence(in, next + 1) && number_word(in->lex, in->doc, next + 1).kind;
    bool second = is_versus(in, prev) && prev > 0 && number_word(in->lex, in->doc, prev - 1).kind && !(in_sentence(in, next) && token(in, next)->pos == POS_NOUN && !token(in, next)->proclitics);
    return first || second;
}

/* «Frans 24»: within a name of several words. */
static bool in_name(const In *in)
{
    uint32_t t = in->n->core_first;
    for (uint32_t back = 1; back <= 3 && back <= t && in_sentence(in, t - back); back++) {
        const Reading *r = token_readings(in->doc, t - back);
        for (uint32_t i = 0; i < token(in, t - back)->n_readings; i++)
            if ((r[i].table == TABLE_SOURCES || r[i].table == TABLE_NAMES || r[i].table == TABLE_PLACES) && r[i].n_tokens > back) return true;
    }
    return false;
}

/* «ka's al-alam 2018»: four bare digits of a likely year that count no noun. */
static bool is_year(const In *in)
{
    enum { YEAR_MIN = 1900, YEAR_MAX = 2100 };
    const Number *n = in->n;
    if (n->n != 1 || !is_year_number(in, n->first) || n->value < YEAR_MIN || n->value > YEAR_MAX || n->fraction_micro) return false;
    uint32_t prev = before(in), next = after(in);
    if (prev == NONE || (token(in, prev)->pos != POS_NOUN && token(in, prev)->pos != POS_NAME && token(in, prev)->pos != POS_ADJ)) return false;
    if (!in_sentence(in, next)) return true;
    const Token *k = token(in, next);
    return k->kind == TOKEN_PUNCT || k->pos == POS_PARTICLE || k->pos == POS_VERB || k->proclitics & (CLITIC_AND | CLITIC_AL);
}

/* «bi-l-mi'a 10»: the words before a number, and of no number before them. */
static bool percent_before(const In *in)
{
    uint32_t t = before(in);
    return t != NONE && in->doc->number_at[t] == NONE && number_word(in->lex, in->doc, t).kind == NUMBER_KIND_percent && number_word(in->lex, in->doc, t).n == 1;
}

/* «nisbat 20». */
static bool rate_before(const In *in)
{
    uint32_t t = before(in);
    return t != NONE && in->doc->number_at[t] == NONE && number_notation(in->lex, in->doc, t).kind == NOTATION_rate;
}

/* A mark or words of a percent on either side, which become part of the number. */
static void take_percent(const In *in, Number *n)
{
    uint32_t next = after(in);
    NumberWord percent = in_sentence(in, next) ? number_word(in->lex, in->doc, next) : (NumberWord){ 0 };
    bool behind = percent.kind == NUMBER_KIND_percent || is_percent(in, next);
    if (behind) n->n += percent.kind == NUMBER_KIND_percent ? percent.n : 1;
    else if (is_percent(in, before(in)) || percent_before(in) || (rate_before(in) && !measured(in))) n->first--, n->n++;
    else return;
    n->percent = n->not_count = true;
}

/* «al-jawla al-ishrin»: tens have no ordinal of their own; after one definite thing they are its rank. */
static bool is_rank(const In *in)
{
    const Number *n = in->n;
    uint32_t prev = before(in);
    if (n->n != 1 || prev == NONE || token(in, n->first)->kind != TOKEN_WORD || n->value < 20 || n->value > 99) return false;
    NumberWord w = number_word(in->lex, in->doc, n->first);
    const Token *k = token(in, prev);
    bool thing = k->pos == POS_NOUN || number_word(in->lex, in->doc, prev).kind == NUMBER_KIND_label;
    return w.kind == NUMBER_KIND_ten && w.proclitics == CLITIC_AL && thing && k->proclitics & CLITIC_AL && FEATS_NUMBER(k->feats) != PLURAL && FEATS_NUMBER(k->feats) != DUAL;
}

/* «as-safina l-wahida»: each, a single one; nobody is counted. */
static bool is_each(const In *in)
{
    const Number *n = in->n;
    uint32_t prev = before(in);
    if (n->n != 1 || n->value != 1 || prev == NONE || token(in, n->first)->kind != TOKEN_WORD) return false;
    const Token *k = token(in, prev);
    return number_word(in->lex, in->doc, n->first).proclitics == CLITIC_AL && k->pos == POS_NOUN && k->proclitics & CLITIC_AL;
}

void number_uses(const Lexicon *lex, const Doc *doc, Number *n)
{
    In in = { lex, doc, n };
    take_percent(&in, n);
    uint32_t next = after(&in);
    if (measured(&in) || is_currency(&in, next) || is_currency(&in, before(&in)) || labelled(&in) || tied(&in) || paired(&in) || dialled(&in) || is_bullet(&in) || is_model(&in) || scored(&in) || second_of_score(&in) ||
        in_name(&in) || is_year(&in))
        n->not_count = true;
    if (is_each(&in)) n->not_count = true;
    if (is_rank(&in)) n->ordinal = n->not_count = true;
}
