/* Figures - how many people were harmed, and how.
 *
 * Read from left to right: a trigger with an effect brings its victim («maqtal thalathat junud»), a noun of harm counts by
 * itself («62 qatilan»), «baynahum» opens parts of the figure before, a coordinated count shares the effect. «adad
 * al-qatla ... ila 62» is the new total. A negated effect is an exact zero. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/figures.h"
#include "arabic/figures_in.h"
#include "arabic/phrases.h"
#include "arabic/stages.h"
#include "arabic/triggers.h"

Figure figure_make(const Count *c, uint32_t effect, uint32_t trigger)
{
    return (Figure){ .effect = (uint8_t)effect, .who = c->who, .qualifier = c->qualifier, .low = c->low, .high = c->high,
                     .first = c->at.first, .n = c->at.end - c->at.first, .trigger = trigger, .event = NONE, .by = NONE, .why = c->why };
}

uint32_t figure_push(In *in, Figure f)
{
    f.span = phrase_span(in->doc, f.first, f.first + f.n);
    if (f.first + f.n > in->covered) in->covered = f.first + f.n;
    ARENA_PUSH(in->doc->arena, in->doc->figures, f);
    return in->doc->figures.n - 1;
}

/* Who the people told of last before token t are: those of whom «two of them» fell. */
static uint8_t people_before(const In *in, uint32_t t)
{
    enum { FAR = 24 };
    uint32_t first = in->doc->sentences.at[token(in, t)->sentence].first;
    for (uint32_t k = t; k > first && t - k < FAR; k--) {
        const Reading *r = token_reading(in->doc, k - 1, TABLE_PEOPLE);
        if (r && token_is_nominal(in->doc, k - 1) && FEATS_NUMBER(r->feats) == PLURAL) return (uint8_t)lexicon_symbol(in->lex, COLUMN_PEOPLE_who, r->row);
    }
    return WHO_person;
}

/* «akharun», «two of them»: of the group before. */
static void inherit(const In *in, Count *c)
{
    bool named = c->head != NONE && role(in, c->head) != FUNCTION_other && token_reading(in->doc, c->head, TABLE_PEOPLE);          /* «ashkhas akharun» are persons */
    bool of_them = c->head == NONE && c->at.end < in->end && token_may_be(in->doc, in->lex, c->at.end, FUNCTION_among);
    if ((!c->others && !of_them) || named || c->who != WHO_person) return;
    c->who = in->last != NONE ? in->doc->figures.at[in->last].who : people_before(in, c->at.first);
}

/* «Ahmad Ali (24 aman) wa-Muhammad», «Ahmad Ali, 24 aman, wa-Muhammad»: past the age of one just named. */
static uint32_t past_age(const In *in, uint32_t t)
{
    enum { LONG = 6 };
    if (t >= in->end || (token(in, t)->letter != LETTER_bracket_open && token(in, t)->letter != LETTER_comma)) return t;
    uint32_t close = token(in, t)->letter == LETTER_comma ? LETTER_comma : LETTER_bracket_close;
    bool number = false;
    for (uint32_t k = t + 1; k < in->end && k < t + LONG; k++) {
        if (token(in, k)->letter == close) return number ? k + 1 : t;
        if (token(in, k)->kind == TOKEN_PUNCT) return t;
        number |= token(in, k)->pos == POS_NUMBER || token(in, k)->kind == TOKEN_DIGITS;
    }
    return t;
}

/* A further count that shares the effect: «maqtal jundi wa-thalathat madaniyyin». */
static bool coordinated(In *in, uint32_t t, bool single, Count *c)
{
    if (single) t = past_age(in, t);
    if (t + 1 < in->end && token(in, t)->letter == LETTER_comma && conjoined(in, t + 1)) t++;
    if (t + 1 < in->end && role(in, t) == FUNCTION_preposition && count_at(in->lex, in->doc, t + 1, c) && c->others && c->low > 0) return true;      /* «qutila ma'a tis'a akharin» */
    if (t >= in->end || !conjoined(in, t)) return false;
    if (role(in, t) == FUNCTION_conjunction && ++t >= in->end) return false;
    if (token(in, t)->pos == POS_VERB || trigger_at(in->doc, t) || !count_at(in->lex, in->doc, t, c)) return false;
    bool numbered = c->qualifier != QUALIFIER_unspecified && !c->named;
    if (!single && c->named && token(in, t)->feats & FEAT_INDEF_ACC) return false;      /* «25 jundiyyan wa-madaniyyan»: the number counts both */
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

/* «kana l-qatla khamsa musallahin», «al-jarha thamaniya»: a nominal sentence says the number of those whom the noun names. */
static bool number_said(const In *in, const Count *c, Count *total)
{
    uint32_t t = c->at.end;
    bool number = t < in->end && in->doc->number_at && in->doc->number_at[t] != NONE && token_has_al(in->doc, c->head);
    if (!number || token(in, t)->proclitics || (in->doc->time_at && in->doc->time_at[t] != NONE)) return false;
    return count_at(in->lex, in->doc, t, total) && is_group(total) && total->low > 0 && !total->named;
}

static uint32_t push_all(In *in, Figure f)
{
    uint32_t last = figure_push(in, f);
    Count next;
    for (int guard = 0; guard < 6 && coordinated(in, in->doc->figures.at[in->doc->figures.n - 1].first + in->doc->figures.at[in->doc->figures.n - 1].n, in->doc->figures.at[in->doc->figures.n - 1].high == 1, &next); guard++) {
        match_dual(in, &f, &next);
        bool own = next.effect && !(f.part && next.effect > EFFECT_missing);      /* «baynahum muzari'un wa-musharradun» says no new harm */
        Count said;
        if (own && next.qualifier == QUALIFIER_unspecified && next.head != NONE && number_said(in, &next, &said)) said.effect = next.effect, next = said;
        Figure g = figure_make(&next, own && next.effect ? next.effect : f.effect, f.trigger);
        g.part = f.part, g.status = f.status, g.cumulative = f.cumulative;
        last = figure_push(in, g);
    }
    return last;
}

static void status_from(Figure *f, const Trigger *t)
{
    f->status = t->status;
    f->cumulative = t->cumulative;
    f->why = (Why){ TABLE_EVENTS, t->row };
}

/* «qatl wa-jarh arba'at alaf»: two harms with one count are not told apart. */
static uint32_t effect_of(const In *in, const Trigger *t, const Count *c)
{
    const Trigger *before = t->token ? trigger_at(in->doc, t->token - 1) : NULL;
    bool both = before && before->effect == EFFECT_killed && t->effect == EFFECT_injured && conjoined(in, t->token) && range_empty(before->victim) && in->covered < t->token;
    return both && c->low != 1 ? EFFECT_casualties : t->effect;
}

/* «khatafahuma», «ightiyalihi», «al-qabd alayhi»: whom a pronoun means. */
static bool by_pronoun(In *in, const Trigger *t)
{
    Count c;
    if (!pronoun_victim(in, t, &c) && !those_who(in, t, &c)) return false;
    if (c.low == 0) return true;                                            /* «laqiya shakhsan ... masra'ahuma»: told already */
    Figure f = figure_make(&c, t->effect, t->token);
    status_from(&f, t);
    in->last = figure_push(in, f);
    return true;
}

/* Does the sentence date or place what the noun tells, or name a cause or a speaker for it? */
static bool is_told_as_fact(const In *in, const Trigger *t)
{
    enum { NEAR = 6 };
    const Token *noun = token(in, t->token);
    const Sentence *s = &in->doc->sentences.at[noun->sentence];
    for (uint32_t k = t->token; k > s->first && t->token - k < NEAR; k--) {
        const Trigger *before = trigger_at(in->doc, k - 1);
        if (before && (before->use == USE_cause || before->use == USE_light || before->use == USE_act)) return true;
        if (token_reading(in->doc, k - 1, TABLE_REPORTING)) return true;
    }
    for (uint32_t k = t->token; k < s->first + s->n && k < t->token + 2 * NEAR; k++)
        if ((in->doc->time_at && in->doc->time_at[k] != NONE) || (in->doc->place_at && in->doc->place_at[k] != NONE && !in->doc->places.at[in->doc->place_at[k]].demonym)) return true;
    return false;
}

/* «yaqtulu al-bashar»: a present verb and people without number tell of no occurrence; nor does «qatl an-nisa'», the killing of women as such. */
static bool is_habit(const In *in, const Trigger *t, const Count *c)
{
    bool such = !t->verb && t->use == USE_result && lexicon_said(in->lex, COLUMN_EVENTS_needs, t->row) && c->qualifier == QUALIFIER_unspecified && !c->others;
    if (such && range_empty(t->actor) && t->event == NONE && !is_told_as_fact(in, t)) return true;
    return t->verb && FEATS_TENSE(token(in, t->token)->feats) == PRESENT && c->qualifier == QUALIFIER_unspecified && token(in, c->at.first)->proclitics & CLITIC_AL;
}

/* The victim, which two acts side by side may share: «khatf wa-qatl ahad ashiqqa'ihi». */
static Range victim_of(const In *in, const Trigger *t)
{
    const Trigger *next = range_empty(t->victim) && t->token + t->n < in->end ? trigger_at(in->doc, t->token + t->n) : NULL;
    bool shared = next && next->effect && next->effect != t->effect && next->verb == t->verb && conjoined(in, next->token) && (t->use == USE_act || next->use == USE_act);
    return shared ? next->victim : t->victim;
}

/* «an-na'ib alladhi qutila ma'a tis'at muwatinin akharin»: those who were harmed with the victim, told right after the verb. */
static void with_others(In *in, const Trigger *t, const Figure *with)
{
    uint32_t prep = t->token + t->n;
    Count c;
    if (!t->verb || with->first > t->token || prep + 1 >= in->end || role(in, prep) != FUNCTION_preposition) return;
    if (!count_at(in->lex, in->doc, prep + 1, &c) || !c.people || c.named || c.low < 1) return;
    if (!c.others && !token(in, c.at.end - 1)->enclitic) return;          /* «ma'a arba'a min mu'awinihi» */
    Figure f = figure_make(&c, with->effect, t->token);
    f.status = with->status, f.cumulative = with->cumulative, f.why = with->why;
    figure_push(in, f);
}

static void by_trigger(In *in, const Trigger *t)
{
    Count c;
    if (t->negated && (t->effect == EFFECT_killed || t->effect == EFFECT_injured || t->effect == EFFECT_casualties)) {
        push_zero(in, t);
        return;
    }
    Range victim = victim_of(in, t);
    bool counted = !range_empty(victim) && in->doc->number_at && in->doc->number_at[victim.first] != NONE;
    if ((t->generic && !counted) || t->negated || t->status == STATUS_PLANNED) return;      /* «tuhmat qatl sitta»: the six are dead */
    if ((range_empty(victim) || token(in, t->token)->enclitic) && by_pronoun(in, t)) return;
    if (range_empty(victim)) return;
    if (!count_at(in->lex, in->doc, victim.first, &c) || !is_group(&c) || is_habit(in, t, &c)) return;
    if (t->effect == EFFECT_displaced && c.named) return;                  /* one who flees is not displaced */
    inherit(in, &c);
    bool two = t->verb && FEATS_NUMBER(token(in, t->token)->feats) == DUAL && victim.first < t->token && c.qualifier == QUALIFIER_unspecified;
    if (two) c.low = c.high = 2, c.qualifier = QUALIFIER_exact;            /* «shurtiyyayn qutila»: the verb is of two */
    Figure f = figure_make(&c, effect_of(in, t, &c), t->token);
    const Reading *number = c.named && c.others ? token_reading(in->doc, c.head, TABLE_NUMBERS) : NULL;
    f.part = number && number->enclitic && in->last != NONE;               /* «lafaza ahaduhum anfasahu» */
    status_from(&f, t);
    in->last = push_all(in, f);
    with_others(in, t, &f);
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

/* «ad-dahaya», «ar-raha'in»: people spoken of again and not counted, where their row needs a number; «isabat» is news. */
static bool is_standing(const In *in, const Count *c)
{
    if (c->why.table != TABLE_PEOPLE || !(lexicon_set(in->lex, COLUMN_PEOPLE_needs, c->why.row) & 1u << NEED_number)) return false;
    if (c->named) return true;
    if (c->qualifier != QUALIFIER_unspecified || c->head == NONE || c->at.first < c->head) return false;
    bool construct = c->head + 1 < c->at.end && token_has_al(in->doc, c->head + 1);
    return construct || token_has_al(in->doc, c->head) || token(in, c->head)->enclitic;
}

/* «ihtijaz sab'a min ash-shurta raha'in»: as what they were taken, told right after them. */
static bool is_apposition(const In *in, const Count *c)
{
    return in->last != NONE && c->at.first == in->covered && c->qualifier == QUALIFIER_unspecified && !conjoined(in, c->at.first) && c->head != NONE && !token_has_al(in->doc, c->head);
}

/* «juththatuhu», «al-juththa», «al-musab»: one of whose harm was told; a name tells of another. */
static bool is_known_one(const In *in, const Count *c)
{
    enum { BACK = 16 };
    bool definite = c->head != NONE && (token_has_al(in->doc, c->head) || token(in, c->head)->enclitic || (c->at.end > c->head + 1 && token_has_al(in->doc, c->head + 1)));
    if (!c->named || !definite || (c->effect != EFFECT_killed && token_person(in->doc, c->at.end - 1))) return false;
    for (uint32_t k = in->doc->figures.n, low = k > BACK ? k - BACK : 0; k > low; k--)
        if (in->doc->figures.at[k - 1].effect == c->effect) return true;
    return false;
}

/* «la yazal khamsa akharun mafqudin»: the noun of harm is said of the counted people right before it. */
static bool is_said_of(const In *in, const Count *c, Count *people)
{
    enum { NEAR = 6 };
    uint32_t first = in->doc->sentences.at[token(in, c->at.first)->sentence].first, head = c->head;
    bool bare = head != NONE && c->at.first == head && c->qualifier == QUALIFIER_unspecified && !token(in, head)->proclitics && !token(in, head)->enclitic;
    if (!bare || !in->doc->number_at) return false;
    for (uint32_t k = head; k > first && head - k < NEAR && k > in->covered; k--)
        if (in->doc->number_at[k - 1] != NONE && count_at(in->lex, in->doc, k - 1, people) && people->at.end >= head && people->at.end <= c->at.end && people->people && !people->effect && people->low > 0) return true;
    return false;
}

/* «isabatayn» in a text about sport: those of its players. */
static bool is_of_sport(const In *in, const Count *c)
{
    enum { FEWEST = 4, EVERY = 30 };
    bool sport = in->doc->field_words >= FEWEST && in->doc->field_words * EVERY >= in->doc->tokens.n;
    return sport && c->why.table == TABLE_PEOPLE && lexicon_set(in->lex, COLUMN_PEOPLE_needs, c->why.row) & 1u << NEED_not_sport;
}

static bool speaks_of_illness(const In *in, uint32_t sentence)
{
    const Sentence *s = &in->doc->sentences.at[sentence];
    for (uint32_t t = s->first; t < s->first + s->n; t++) {
        const Reading *r = token_reading(in->doc, t, TABLE_FIELDS);
        if (r && lexicon_symbol(in->lex, COLUMN_FIELDS_field, r->row) == FIELD_illness) return true;
    }
    return false;
}

/* «14 wafat wa-1182 isaba bi-humma d-dank»: cases of a disease, by the words of their sentence or of the text's first. */
static bool is_of_illness(const In *in, const Count *c)
{
    if (c->why.table != TABLE_PEOPLE || !(lexicon_set(in->lex, COLUMN_PEOPLE_needs, c->why.row) & 1u << NEED_not_illness)) return false;
    return speaks_of_illness(in, 0) || speaks_of_illness(in, token(in, c->at.first)->sentence);
}

static void by_noun(In *in, const Count *c)
{
    if (is_of_sport(in, c) || is_of_illness(in, c)) return;
    Count people;
    if (is_said_of(in, c, &people)) {
        Figure f = figure_make(&people, c->effect, c->head);
        f.why = c->why;
        in->last = push_all(in, f);
        return;
    }
    if (by_none(in, c)) {
        none_of_both(in, c);
        return;
    }
    if (is_unreal(in, c->at.first)) return;
    Figure f = figure_make(c, c->effect, c->head == NONE ? c->at.first : c->head);
    f.status = told_status(in, c->at.first);
    uint32_t end;
    Count total;
    bool is = c->head != NONE && c->qualifier == QUALIFIER_unspecified;
    if (is && ((is_counted_noun(in, c->head) && total_after(in, c->at.end, &total)) || number_said(in, c, &total))) {
        uint32_t effect = total.effect ? total.effect : c->effect;
        f = figure_make(&total, effect == EFFECT_casualties && !total.effect ? EFFECT_killed : effect, c->head);      /* a toll of «dahaya» is of the dead, «40 dahiyya» are what they say */
        f.who = total.who > WHO_person ? total.who : c->who;
    }
    bool own = f.qualifier == c->qualifier && f.first == c->at.first;
    if (own && c->named && is_standing(in, c)) in->unnamed = c->head;
    if (own && (is_standing(in, c) || is_apposition(in, c) || is_known_one(in, c))) return;
    if (own && c->head != NONE && c->qualifier == QUALIFIER_unspecified && is_counted_noun(in, c->head) && is_counted_later(in, c)) return;
    if (c->head != NONE && between_effects(in, c, &end)) {
        f.effect = EFFECT_casualties;
        f.n = end - f.first;
    }
    in->last = push_all(in, f);
}

/* «halat al-wafat al-ula ... wa-huwa Ahmad al-Fadli»: the one of whom a harm was told without more, now named. */
static void by_identity(In *in, uint32_t t)
{
    Count c;
    if (in->unnamed == NONE || t + 1 >= in->end || role(in, t) != FUNCTION_pronoun || !(token(in, t)->proclitics & CLITIC_AND)) return;
    if (!count_at(in->lex, in->doc, t + 1, &c) || !c.named || token(in, t + 1)->pos != POS_NAME) return;
    const Reading *r = token_reading(in->doc, in->unnamed, TABLE_PEOPLE);
    Figure f = figure_make(&c, lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, r->row), in->unnamed);
    f.why = (Why){ TABLE_PEOPLE, r->row };
    in->last = figure_push(in, f);
    in->unnamed = NONE;
}

static void by_bare_number(In *in, const Count *c)
{
    uint32_t end;
    if (!between_effects(in, c, &end)) return;
    Figure f = figure_make(c, EFFECT_casualties, c->at.first);
    f.n = end - f.first;
    in->last = figure_push(in, f);
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
    Figure f = figure_make(&c, whole->effect, whole->trigger);
    f.part = true, f.status = whole->status, f.why = whole->why;
    uint32_t last = in->last;
    figure_push(in, f);
    in->last = last;
    return true;
}

/* A number of the figure before, told with their pronoun or by where they fell: «sab'a minha fi Madaba wa-arba'a fi Dab'a». */
static bool number_of_them(In *in, uint32_t t)
{
    Count c;
    if (in->last == NONE || !in->doc->number_at || in->doc->number_at[t] == NONE || !count_at(in->lex, in->doc, t, &c) || c.at.end >= in->end || c.at.first != t) return false;
    const Figure *whole = &in->doc->figures.at[in->last];
    bool bare = c.head == NONE && (whole->high < 0 || c.low < whole->high) && c.low > 0;
    bool minhum = bare && token_may_be(in->doc, in->lex, c.at.end, FUNCTION_among) && token(in, t)->kind != TOKEN_PUNCT;
    bool goes_on = bare && in->doc->figures.n > in->last + 1u && in->doc->figures.at[in->doc->figures.n - 1].part && role(in, c.at.end) == FUNCTION_preposition && t > 0 && (conjoined(in, t) || conjoined(in, t - 1));
    if (!minhum && !goes_on) return false;
    Figure f = figure_make(&c, whole->effect, whole->trigger);
    f.part = true, f.status = whole->status, f.cumulative = whole->cumulative, f.who = whole->who, f.why = whole->why;
    if (minhum) f.n++;
    uint32_t last = in->last;
    figure_push(in, f);
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
    if (conjoined(in, head)) return;                         /* «maqtal ithnayn minhum wa-isabat ...» */
    if (role(in, head) == FUNCTION_preposition && head + 1 < in->end) head++;
    if (!count_at(in->lex, in->doc, head, &c) || !is_group(&c)) return;
    const Figure *whole = &in->doc->figures.at[in->last];
    Figure f = figure_make(&c, c.effect ? c.effect : whole_effect(in), whole->trigger);
    f.part = true, f.status = whole->status, f.cumulative = whole->cumulative;
    if (f.why.table == TABLE_NONE) f.why = whole->why;
    uint32_t last = in->last;
    push_all(in, f);
    in->last = last;
}

/* «thalathat madaniyyin hum muwatin wa-zawjatuhu wa-tifl», «arba'at madaniyyin (taliban wa-sayyida)»: who they were, told right after. */
static bool opens_list(const In *in, uint32_t t)
{
    if (in->last == NONE || t != in->covered || t + 1 >= in->end) return false;
    const Figure *whole = &in->doc->figures.at[in->doc->figures.n - 1];
    Count c;
    bool opener = token(in, t)->letter == LETTER_bracket_open || token(in, t)->letter == LETTER_colon || role(in, t) == FUNCTION_pronoun;
    return opener && (whole->high > 1 || whole->low > 1) && count_at(in->lex, in->doc, t + 1, &c) && c.people && c.low > 0 && (c.named || c.high < whole->high);
}

/* «thamaniyat ashkhas, baynahum tiflan, qutilu»: the parts that waited for their verb. */
static void waiting_parts(In *in, uint32_t trigger)
{
    if (in->waiting == NONE || in->last == NONE || in->doc->figures.at[in->last].trigger != trigger) return;
    const Figure *whole = &in->doc->figures.at[in->last];
    if (whole->first + whole->n <= in->waiting && in->waiting < trigger) parts(in, in->waiting);
    in->waiting = NONE;
}

/* «min bayni l-qatla za'im al-jama'a»: the words themselves say the harm of which it is a part. */
static void part_of_harmed(In *in, uint32_t t)
{
    const Reading *among = token_reading(in->doc, t, TABLE_FUNCTION);
    uint32_t n = among ? among->n_tokens : 1;
    const Reading *harmed = n > 1 ? token_reading(in->doc, t + n - 1, TABLE_PEOPLE) : NULL;
    uint32_t effect = harmed ? lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, harmed->row) : 0;
    Count c;
    if (!effect || t + n >= in->end || !count_at(in->lex, in->doc, t + n, &c) || !is_group(&c)) {
        in->waiting = t;
        return;
    }
    Count all = { .at = { t + n - 1, t + n }, .head = t + n - 1, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified, .who = WHO_person, .why = { TABLE_PEOPLE, harmed->row } };
    figure_push(in, figure_make(&all, effect, t + n - 1));
    Figure f = figure_make(&c, effect, t);
    f.part = true;
    f.why = all.why;
    push_all(in, f);
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
    if (trigger && trigger->effect && !trigger->idle && trigger->use != USE_participants) {
        by_trigger(in, trigger);
        waiting_parts(in, t);
    }
    if (t < in->covered || is_silenced(in, t)) return;
    if (one_of_them(in, t)) return;
    by_identity(in, t);
    if (number_of_them(in, t)) return;
    if (is_among(in, t) && in->last == NONE) part_of_harmed(in, t);
    else if (is_among(in, t) || opens_list(in, t)) parts(in, t);
    else if (count_at(in->lex, in->doc, t, &c) && !c.named) {
        inherit(in, &c);
        if (c.effect) by_noun(in, &c);
        else by_bare_number(in, &c);
    } else if (!trigger && count_at(in->lex, in->doc, t, &c) && c.effect) by_noun(in, &c);
    else if (trigger && range_empty(trigger->victim) && count_at(in->lex, in->doc, t, &c) && c.effect && is_standing(in, &c)) in->unnamed = c.head;
}

void figures_find(const Lexicon *lex, Doc *doc)
{
    for (uint32_t s = 0; s < doc->sentences.n; s++) {
        const Sentence *sentence = &doc->sentences.at[s];
        In in = { .lex = lex, .doc = doc, .end = sentence->first + sentence->n, .last = NONE, .unnamed = NONE, .waiting = NONE };
        for (uint32_t t = sentence->first; t < in.end; t++) read_token(&in, t);
    }
    figures_settle(lex, doc);
}
