/* Figures - how many people were harmed, and how.
 *
 * Read from left to right: a trigger with an effect brings its victim («maqtal thalathat junud»), a noun of harm counts by
 * itself («62 qatilan»), «baynahum» opens parts of the figure before, a coordinated count shares the effect. «adad
 * al-qatla ... ila 62» is the new total. A negated effect is an exact zero. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/counts.h"
#include "arabic/figures.h"
#include "arabic/phrases.h"
#include "arabic/stages.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    uint32_t end;             /* of the sentence */
    uint32_t covered;         /* tokens before this one are taken */
    uint32_t last;            /* figure that «baynahum» and «akharun» look back to, or NONE */
} In;

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }
static uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }
static bool conjoined(const In *in, uint32_t t) { return token(in, t)->proclitics & CLITIC_AND || role(in, t) == FUNCTION_conjunction; }

static Figure make(const Count *c, uint32_t effect, uint32_t trigger)
{
    return (Figure){ .effect = (uint8_t)effect, .who = c->who, .qualifier = c->qualifier, .low = c->low, .high = c->high,
                     .first = c->at.first, .n = c->at.end - c->at.first, .trigger = trigger, .event = NONE, .by = NONE, .why = c->why };
}

static uint32_t push(In *in, Figure f)
{
    f.span = phrase_span(in->doc, f.first, f.first + f.n);
    if (f.first + f.n > in->covered) in->covered = f.first + f.n;
    ARENA_PUSH(in->doc->arena, in->doc->figures, f);
    return in->doc->figures.n - 1;
}

static void inherit(const In *in, Count *c)
{
    if (c->others && c->who == WHO_person && in->last != NONE) c->who = in->doc->figures.at[in->last].who;
}

/* A further count that shares the effect: «maqtal jundi wa-thalathat madaniyyin». */
static bool coordinated(In *in, uint32_t t, Count *c)
{
    if (t + 1 < in->end && token(in, t)->letter == LETTER_comma && conjoined(in, t + 1)) t++;
    if (t >= in->end || !conjoined(in, t)) return false;
    if (role(in, t) == FUNCTION_conjunction && ++t >= in->end) return false;
    if (token(in, t)->pos == POS_VERB || trigger_at(in->doc, t) || !count_at(in->lex, in->doc, t, c)) return false;
    bool numbered = c->qualifier != QUALIFIER_unspecified && !c->named;
    if (c->named && token(in, t)->feats & FEAT_INDEF_ACC) return false;      /* «25 jundiyyan wa-madaniyyan»: the number counts both */
    return c->head == NONE || c->people ? numbered || c->people : false;
}

/* -ayn may be dual or plural: beside a dual it is one too («jundiyyayn wa-madaniyyayn»). */
static void match_dual(const In *in, const Figure *before, Count *c)
{
    if (before->low != 2 || before->high != 2 || c->qualifier != QUALIFIER_unspecified || c->head == NONE) return;
    const Reading *r = token_readings(in->doc, c->head);
    for (uint32_t i = 0; i < token(in, c->head)->n_readings; i++)
        if (r[i].table == TABLE_PEOPLE && FEATS_NUMBER(r[i].feats) == DUAL) c->low = c->high = 2, c->qualifier = QUALIFIER_exact;
}

static uint32_t push_all(In *in, Figure f)
{
    uint32_t last = push(in, f);
    Count next;
    for (int guard = 0; guard < 6 && coordinated(in, in->doc->figures.at[in->doc->figures.n - 1].first + in->doc->figures.at[in->doc->figures.n - 1].n, &next); guard++) {
        match_dual(in, &f, &next);
        Figure g = make(&next, next.effect ? next.effect : f.effect, f.trigger);
        g.part = f.part, g.status = f.status, g.cumulative = f.cumulative;
        last = push(in, g);
    }
    return last;
}

static void status_from(Figure *f, const Trigger *t)
{
    f->status = t->status;
    f->cumulative = t->cumulative;
    f->why = (Why){ TABLE_EVENTS, t->row };
}

/* «dun wuqu' isabat», «lam yusab ahad»: exactly none; the span is from the cue on. */
static void push_zero(In *in, const Trigger *t)
{
    uint32_t first = t->token, end = t->token + t->n, back = first > 5 ? first - 5 : 0;
    for (uint32_t c = first; c > back; c--)
        if (token_reading(in->doc, c - 1, TABLE_MODALITY) || role(in, c - 1) == FUNCTION_negation) first = c - 1;
    if (!range_empty(t->victim) && t->victim.first == end) end = t->victim.end;
    Count c = { .at = { first, end }, .low = 0, .high = 0, .qualifier = QUALIFIER_exact, .who = WHO_person };
    Figure f = make(&c, t->effect, t->token);
    f.why = (Why){ TABLE_EVENTS, t->row };
    push(in, f);
}

/* Which things can be harmed so: people, by noun, origin or name; a bare number is of people. */
static bool is_group(const Count *c) { return c->head == NONE || c->people; }

/* «qatl wa-jarh arba'at alaf»: two harms with one count are not told apart. */
static uint32_t effect_of(const In *in, const Trigger *t, const Count *c)
{
    const Trigger *before = t->token ? trigger_at(in->doc, t->token - 1) : NULL;
    bool both = before && before->effect == EFFECT_killed && t->effect == EFFECT_injured && conjoined(in, t->token) && range_empty(before->victim);
    return both && c->low != 1 ? EFFECT_casualties : t->effect;
}

/* «khatafahuma»: the pronoun of two counts them. */
static bool by_dual_pronoun(In *in, const Trigger *t)
{
    Str norm = token(in, t->token)->norm, pronoun = clitics_dual(in->lex, in->doc->arena);
    if (!token(in, t->token)->enclitic || !pronoun.n || !str_ends(norm, pronoun)) return false;
    Count c = { .at = { t->token, t->token + t->n }, .low = 2, .high = 2, .qualifier = QUALIFIER_exact, .who = WHO_person, .head = NONE };
    Figure f = make(&c, t->effect, t->token);
    status_from(&f, t);
    in->last = push(in, f);
    return true;
}

/* «yaqtulu al-bashar»: a present verb and people without number tell of no occurrence. */
static bool is_habit(const In *in, const Trigger *t, const Count *c)
{
    return t->verb && FEATS_TENSE(token(in, t->token)->feats) == PRESENT && c->qualifier == QUALIFIER_unspecified && token(in, c->at.first)->proclitics & CLITIC_AL;
}

static void by_trigger(In *in, const Trigger *t)
{
    Count c;
    if (t->negated && (t->effect == EFFECT_killed || t->effect == EFFECT_injured || t->effect == EFFECT_casualties)) {
        push_zero(in, t);
        return;
    }
    if (t->generic || t->negated || t->status == STATUS_PLANNED) return;
    if (by_dual_pronoun(in, t) || range_empty(t->victim)) return;
    if (!count_at(in->lex, in->doc, t->victim.first, &c) || !is_group(&c) || is_habit(in, t, &c)) return;
    inherit(in, &c);
    Figure f = make(&c, effect_of(in, t, &c), t->token);
    status_from(&f, t);
    in->last = push_all(in, f);
}

/* «100 bayna qatil wa-jarih»: dead and hurt not told apart. */
static bool between_effects(const In *in, const Count *c, uint32_t *end)
{
    uint32_t t = c->at.end;
    Count a, b;
    if (t >= in->end) return false;
    const Reading *whole = token_reading(in->doc, t, TABLE_PEOPLE);          /* the phrase as one row */
    if (whole && whole->n_tokens > 2 && lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, whole->row) == EFFECT_casualties) return *end = t + whole->n_tokens, true;
    if (t + 2 >= in->end || role(in, t) != FUNCTION_preposition) return false;
    if (!count_at(in->lex, in->doc, t + 1, &a) || !a.effect) return false;
    if (a.at.end >= in->end || !conjoined(in, a.at.end) || !count_at(in->lex, in->doc, a.at.end, &b) || !b.effect) return false;
    *end = b.at.end;
    return true;
}

/* «artafa'a adad al-qatla ila 62», «balagha adad ad-dahaya 15»: the number that a noun of harm rose to, within the clause. */
static bool total_after(const In *in, uint32_t from, Count *total)
{
    for (uint32_t t = from; t < in->end && t < from + 14; t++) {
        if (token(in, t)->kind == TOKEN_PUNCT && token(in, t)->letter != LETTER_quote && token(in, t)->letter != LETTER_quote_open && token(in, t)->letter != LETTER_quote_close && token(in, t)->letter != LETTER_colon) return false;
        if (!in->doc->number_at || in->doc->number_at[t] == NONE || in->doc->numbers.at[in->doc->number_at[t]].not_count) continue;
        bool to = t > 0 && token_reading(in->doc, t - 1, TABLE_TOTALS);
        if (!to && !(t > from && token_reading(in->doc, t - 1, TABLE_QUALIFIERS) && t > 1 && token_reading(in->doc, t - 2, TABLE_TOTALS))) continue;
        return count_at(in->lex, in->doc, t, total) && is_group(total);
    }
    return false;
}

/* A noun of harm headed by «adad», «hasila»: a total is told of it. */
static bool is_counted_noun(const In *in, uint32_t t)
{
    for (uint32_t back = 1; back <= 3 && back <= t; back++) {
        const Reading *r = token_reading(in->doc, t - back, TABLE_TOTALS);
        if (r) return true;
        if (!token_is_nominal(in->doc, t - back)) return false;
    }
    return false;
}

/* «ad-dahaya», «ar-raha'in»: people spoken of again and not counted, where their row needs a number; «isabat» is news. */
static bool is_standing(const In *in, const Count *c)
{
    if (c->why.table != TABLE_PEOPLE || !(lexicon_set(in->lex, COLUMN_PEOPLE_needs, c->why.row) & 1u << NEED_number)) return false;
    if (c->named) return true;
    if (c->qualifier != QUALIFIER_unspecified || c->head == NONE || c->at.first < c->head) return false;
    bool construct = c->head + 1 < c->at.end && token_has_al(in->doc, c->head + 1);
    return construct || token_has_al(in->doc, c->head) || token(in, c->head)->enclitic;
}

static bool negates(const In *in, uint32_t t)
{
    if (in->doc->number_at && in->doc->number_at[t] != NONE) return false;      /* «ma la yaqill an» */
    const Reading *r = token_reading(in->doc, t, TABLE_MODALITY);
    if (r && lexicon_symbol(in->lex, COLUMN_MODALITY_gives_status, r->row) == MODALITY_negated) return true;
    return role(in, t) == FUNCTION_negation;
}

/* The negation before a noun of harm, over a verb or noun of happening («la qatla», «adam suqut jarha», «lam tusajjal isabat»), or NONE. */
static uint32_t negation_before(const In *in, uint32_t t)
{
    enum { NEAR = 4 };
    for (uint32_t k = t; k > 0 && t - k < NEAR && token(in, k - 1)->sentence == token(in, t)->sentence; k--) {
        if (negates(in, k - 1)) return k - 1;
        const Trigger *between = trigger_at(in->doc, k - 1);
        bool happening = between && (between->use == USE_light || between->use == USE_cause);
        if (token(in, k - 1)->kind != TOKEN_WORD || (token_is_nominal(in->doc, k - 1) && !happening)) return NONE;
    }
    return NONE;
}

/* «la qatla wa-la jarha»: exactly none; the span is from the negation on. */
static bool by_none(In *in, const Count *c)
{
    bool harm = c->effect == EFFECT_killed || c->effect == EFFECT_injured || c->effect == EFFECT_casualties || c->effect == EFFECT_missing;
    if (!harm || c->head == NONE || c->qualifier != QUALIFIER_unspecified || c->at.first != c->head) return false;
    uint32_t from = negation_before(in, c->head);
    if (from == NONE) return false;
    Count none = { .at = { from, c->head + 1 }, .head = c->head, .low = 0, .high = 0, .qualifier = QUALIFIER_exact, .who = WHO_person, .why = c->why };
    push(in, make(&none, c->effect, c->head));
    return true;
}

static void by_noun(In *in, const Count *c)
{
    if (by_none(in, c)) return;
    Figure f = make(c, c->effect, c->head == NONE ? c->at.first : c->head);
    uint32_t end;
    Count total;
    if (c->head != NONE && c->qualifier == QUALIFIER_unspecified && is_counted_noun(in, c->head) && total_after(in, c->at.end, &total)) {
        uint32_t effect = total.effect ? total.effect : c->effect;
        f = make(&total, effect == EFFECT_casualties ? EFFECT_killed : effect, c->head);      /* a toll of «dahaya» is of the dead */
        f.who = total.who > WHO_person ? total.who : c->who;
    }
    if (f.qualifier == c->qualifier && f.first == c->at.first && is_standing(in, c)) return;
    if (c->head != NONE && between_effects(in, c, &end)) {
        f.effect = EFFECT_casualties;
        f.n = end - f.first;
    }
    in->last = push_all(in, f);
}

static void by_bare_number(In *in, const Count *c)
{
    uint32_t end;
    if (!between_effects(in, c, &end)) return;
    Figure f = make(c, EFFECT_casualties, c->at.first);
    f.n = end - f.first;
    in->last = push(in, f);
}

/* The effect that parts share: of dead and hurt together, told side by side, it is not told which. */
static uint32_t whole_effect(const In *in)
{
    const Figure *last = &in->doc->figures.at[in->last], *before = last - 1;
    if (last->effect != EFFECT_injured || in->last == 0 || before->effect != EFFECT_killed || before->part) return last->effect;
    if (role(in, last->first + last->n - 1) == FUNCTION_other) return last->effect;      /* «wa-isabat arba'a akharin, baynahum» */
    bool beside = token(in, before->first)->sentence == token(in, last->first)->sentence && last->first < before->first + before->n + 5;
    return beside ? EFFECT_casualties : last->effect;
}

/* «ahaduhum»: one of them, by a number word with their pronoun. */
static bool one_of_them(In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_NUMBERS);
    if (!r || !r->enclitic || in->last == NONE || lexicon_int(in->lex, COLUMN_NUMBERS_value, r->row) != 1) return false;
    const Figure *whole = &in->doc->figures.at[in->last];
    Count c = { .at = { t, t + 1 }, .head = t, .low = 1, .high = 1, .qualifier = QUALIFIER_exact, .who = whole->who };
    Figure f = make(&c, whole->effect, whole->trigger);
    f.part = true, f.status = whole->status, f.why = whole->why;
    uint32_t last = in->last;
    push(in, f);
    in->last = last;
    return true;
}

/* «baynahum tiflan», «mu'zamuhum min an-nisa'»: parts of the figure before. */
static void parts(In *in, uint32_t t)
{
    uint32_t n = 1;
    const Reading *r = token_reading(in->doc, t, TABLE_FUNCTION);
    if (r) n = r->n_tokens;
    Count c;
    if (in->last == NONE || t + n >= in->end) return;
    uint32_t head = t + n;
    if (role(in, head) == FUNCTION_preposition && head + 1 < in->end) head++;
    if (!count_at(in->lex, in->doc, head, &c) || !is_group(&c)) return;
    const Figure *whole = &in->doc->figures.at[in->last];
    Figure f = make(&c, c.effect ? c.effect : whole_effect(in), whole->trigger);
    f.part = true, f.status = whole->status, f.cumulative = whole->cumulative;
    if (f.why.table == TABLE_NONE) f.why = whole->why;
    uint32_t last = in->last;
    push_all(in, f);
    in->last = last;
}

static bool is_among(const In *in, uint32_t t) { return token_may_begin(in->doc, in->lex, t, FUNCTION_among); }

/* A generic, planned or negated trigger silences the noun of harm it governs. */
static bool is_silenced(const In *in, uint32_t t)
{
    const Trigger *trigger = trigger_at(in->doc, t);
    return trigger && (trigger->generic || trigger->negated);
}

static void read_token(In *in, uint32_t t)
{
    const Trigger *trigger = trigger_at(in->doc, t);
    Count c;
    if (trigger && trigger->effect && !trigger->idle && trigger->use != USE_participants) by_trigger(in, trigger);
    if (t < in->covered || is_silenced(in, t)) return;
    if (one_of_them(in, t)) return;
    if (is_among(in, t)) parts(in, t);
    else if (count_at(in->lex, in->doc, t, &c) && !c.named) {
        inherit(in, &c);
        if (c.effect) by_noun(in, &c);
        else by_bare_number(in, &c);
    } else if (!trigger && count_at(in->lex, in->doc, t, &c) && c.effect) by_noun(in, &c);
}

void figures_find(const Lexicon *lex, Doc *doc)
{
    for (uint32_t s = 0; s < doc->sentences.n; s++) {
        const Sentence *sentence = &doc->sentences.at[s];
        In in = { .lex = lex, .doc = doc, .end = sentence->first + sentence->n, .last = NONE };
        for (uint32_t t = sentence->first; t < in.end; t++) read_token(&in, t);
    }
    figures_settle(lex, doc);
}
