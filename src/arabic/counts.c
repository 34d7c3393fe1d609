/* Counts - see counts.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/counts.h"
#include "arabic/phrases.h"
#include "arabic/triggers.h"
#include "arabic/words.h"

typedef struct { const Lexicon *lex; const Doc *doc; } In;

static const Token *token(const In *in, uint32_t t) { return &in->doc->tokens.at[t]; }

static uint32_t sentence_end(const In *in, uint32_t t)
{
    const Sentence *s = &in->doc->sentences.at[token(in, t)->sentence];
    return s->first + s->n;
}

static uint32_t role(const In *in, uint32_t t) { return token(in, t)->pos == POS_PARTICLE ? token_role(in->doc, in->lex, t) : 0; }

/* The number that begins at t or whose own words do, or NULL. */
static const Number *number_here(const In *in, uint32_t t)
{
    if (!in->doc->number_at || in->doc->number_at[t] == NONE) return NULL;
    const Number *n = &in->doc->numbers.at[in->doc->number_at[t]];
    return n->first == t || n->core_first == t ? n : NULL;
}

/* The people row of t: also where words_find chose another reading of the same part of speech. */
static const Reading *people(const In *in, uint32_t t)
{
    if (token(in, t)->pos == POS_VERB || token(in, t)->pos == POS_PARTICLE) return NULL;
    const Reading *r = token_readings(in->doc, t), *plain = NULL;
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table != TABLE_PEOPLE || FEATS_POS(r[i].feats) == POS_VERB || (r[i].n_tokens == 1 && r[i].proclitics != token(in, t)->proclitics)) continue;
        if (r[i].n_tokens > 1 || r[i].enclitic) return &r[i];               /* «shaqiqu-hu», his brother, before «shaqiqa», a sister: his ha is no ta marbuta */
        if (!plain) plain = &r[i];
    }
    return plain;
}

/* A word for an event is no genitive of people. */
static bool trigger_word(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_EVENTS);
    return r && lexicon_symbol(in->lex, COLUMN_EVENTS_use, r->row) != USE_thing;
}

static bool is_demonym(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++)
        if (r[i].table == TABLE_PLACES && lexicon_symbol(in->lex, COLUMN_PLACES_part, r[i].row) == PLACE_demonym) return true;
    return false;
}

bool count_is_min(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    return doc->tokens.at[t].norm.n == 4 && token_may_be(doc, lex, t, FUNCTION_preposition) && token_may_be(doc, lex, t, FUNCTION_relative);
}

/* «khamsa min junudina»: past the preposition that joins a number to its group. */
static uint32_t skip_min(const In *in, uint32_t t, uint32_t end)
{
    bool joins = t + 1 < end && count_is_min(in->lex, in->doc, t) && !token(in, t)->proclitics && !token(in, t)->enclitic;
    return joins && token_is_nominal(in->doc, t + 1) ? t + 1 : t;
}

/* A qualifier that follows its noun («25 shakhsan ala l-aqall»): its row, and its tokens in *n. */
static const Reading *qualifier_after(const In *in, uint32_t t)
{
    if (t >= in->doc->tokens.n) return NULL;
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table != TABLE_QUALIFIERS) continue;
        uint32_t side = lexicon_symbol(in->lex, COLUMN_QUALIFIERS_side, r[i].row);
        if (side == SIDE_after || side == SIDE_both) return &r[i];
    }
    return NULL;
}

static void set_qualifier(Count *c, uint32_t qualifier, int64_t n)
{
    c->qualifier = (uint8_t)qualifier;
    bool floor = qualifier == QUALIFIER_at_least || qualifier == QUALIFIER_more_than;
    bool ceiling = qualifier == QUALIFIER_at_most || qualifier == QUALIFIER_less_than;
    c->low = ceiling ? -1 : n;
    c->high = floor ? -1 : n;
}

static void take_qualifier_after(const In *in, Count *c)
{
    if (c->at.end >= sentence_end(in, c->at.first)) return;
    const Reading *r = qualifier_after(in, c->at.end);
    if (!r || c->low < 0) return;
    set_qualifier(c, lexicon_symbol(in->lex, COLUMN_QUALIFIERS_qualifier, r->row), c->low);
    c->at.end += r->n_tokens;
}

/* «dabit»: an officer of the army or of the police. */
static bool is_of_either_force(const In *in, uint32_t t)
{
    const Reading *r = people(in, t);
    return r && lexicon_set(in->lex, COLUMN_PEOPLE_needs, r->row) & 1u << NEED_state;
}

/* Does the sentence tell of police before token t, and of no army nearer? */
static bool tells_of_police(const In *in, uint32_t t)
{
    enum { FAR = 30 };
    uint32_t first = in->doc->sentences.at[token(in, t)->sentence].first;
    for (uint32_t k = t; k > first && t - k < FAR; k--) {
        const Reading *body = token_reading(in->doc, k - 1, TABLE_SOURCES), *r = people(in, k - 1);
        uint32_t kind = body ? lexicon_symbol(in->lex, COLUMN_SOURCES_kind, body->row) : 0, who = r ? lexicon_symbol(in->lex, COLUMN_PEOPLE_who, r->row) : 0;
        if (kind == SOURCE_police || who == WHO_police) return true;
        if (kind == SOURCE_military || who == WHO_soldier) return false;
    }
    return false;
}

/* «at-tifla Du'a Abu Shamala»: a name goes with its person to its end. */
static void take_whole_name(const In *in, Count *c)
{
    uint32_t end = c->at.end;
    const Mention *m = end < sentence_end(in, c->at.first) ? token_person(in->doc, end) : NULL;
    if (!m || m->first >= end) m = token_person(in->doc, end - 1);
    if (m && m->first + m->n > end && m->first >= c->at.first) c->at.end = m->first + m->n;
}

/* Who the group is, from the head's row, else from what follows it: a body's members are of the body's kind («anasir min ash-shurta»),
 * an adjective may tell more («qatil madani»). */
static uint8_t who_of(const In *in, const Count *c)
{
    uint8_t who = 0;
    for (uint32_t t = c->head; t < c->at.end; t++) {
        const Reading *r = people(in, t);
        uint32_t own = r ? lexicon_symbol(in->lex, COLUMN_PEOPLE_who, r->row) : 0;
        if (own > WHO_person && (t == c->head || FEATS_POS(r->feats) == POS_ADJ || is_demonym(in, c->head) || who == 0)) { if (who <= WHO_person) who = (uint8_t)own; }
        else if (own == WHO_person && !who) who = WHO_person;
        const Reading *body = token_reading(in->doc, t, TABLE_SOURCES);
        if (!body || who > WHO_person || t == c->head) continue;
        switch (lexicon_symbol(in->lex, COLUMN_SOURCES_kind, body->row)) {
        case SOURCE_military: who = WHO_soldier; break;
        case SOURCE_police: who = WHO_police; break;
        case SOURCE_armed_group: who = WHO_militant; break;
        default: break;
        }
    }
    if (who == WHO_soldier && is_of_either_force(in, c->head) && tells_of_police(in, c->head)) who = WHO_police;
    return who ? who : WHO_person;
}

static void finish(const In *in, Count *c)
{
    if (c->head == NONE) {
        c->who = WHO_person;
        return;
    }
    const Reading *r = people(in, c->head);
    c->people = r || is_demonym(in, c->head);
    if (r) {
        c->effect = (uint8_t)lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, r->row);
        c->why = (Why){ TABLE_PEOPLE, r->row };
    }
    for (uint32_t t = c->head; t < c->at.end; t++) c->others |= role(in, t) == FUNCTION_other;
    if (c->others) c->people = true;
    c->who = who_of(in, c);
}

/* A number behind its noun, with the article like it: «al-anasir as-sitta». */
static void take_number_inside(const In *in, Count *c)
{
    for (uint32_t t = c->head + 1; t < c->at.end; t++) {
        const Number *n = number_here(in, t);
        bool al = token(in, t)->proclitics & CLITIC_AL || is_article(in->doc, t - 1);
        if (!n || n->not_count || n->percent || !al || n->low < 2) continue;
        c->low = n->low, c->high = n->high, c->qualifier = n->qualifier;
        return;
    }
}

/* «wa-usiba thalith»: one more of the group before. */
static bool ordinal(const In *in, uint32_t t, const Number *n, Count *c)
{
    if (token(in, t)->proclitics & CLITIC_AL || n->n > 1) return false;
    *c = (Count){ .at = { t, t + 1 }, .head = t, .low = 1, .high = 1, .qualifier = QUALIFIER_exact, .who = WHO_person, .people = true, .others = true, .named = true, .why = n->why };
    return true;
}

/* «25 jundiyyan wa-madaniyyan», «82 min afrad ash-shurta wa-l-mutazahirin»: one number counts groups together; the count then ends after the last. */
static bool take_mixed(const In *in, Count *c, bool min)
{
    uint32_t end = sentence_end(in, c->head), first = c->at.end;
    while (c->at.end < end && token(in, c->at.end)->proclitics & CLITIC_AND && people(in, c->at.end)) {
        const Reading *r = people(in, c->at.end);
        bool goes_on = min ? token_has_al(in->doc, c->at.end) && FEATS_NUMBER(r->feats) == PLURAL : r->feats & FEAT_INDEF_ACC && token(in, c->head)->feats & FEAT_INDEF_ACC;
        if (!goes_on || lexicon_symbol(in->lex, COLUMN_PEOPLE_effect, r->row)) break;
        c->at.end = phrase_end(in->lex, in->doc, c->at.end, PHRASE_PLAIN);
    }
    return c->at.end > first;
}

/* Number, then its noun with what belongs to it. */
static bool numbered(const In *in, uint32_t t, const Number *n, Count *c)
{
    if (n->not_count || n->percent) return false;
    if (n->ordinal) return ordinal(in, t, n, c);
    uint32_t end = sentence_end(in, t), h = n->first + n->n;
    *c = (Count){ .at = { t < n->first ? t : n->first, h }, .head = NONE, .low = n->low, .high = n->high, .qualifier = n->qualifier, .why = n->why };
    if (h < end) h = skip_min(in, h, end);
    bool noun = h < end && (token_is_nominal(in->doc, h) || role(in, h) == FUNCTION_other) && !(token(in, h)->proclitics & (CLITIC_AND | CLITIC_FA | CLITIC_BI | CLITIC_LI));
    if (noun && in->doc->time_at && in->doc->time_at[h] != NONE) noun = false;
    if (noun) {
        c->head = h;
        c->at.end = phrase_end(in->lex, in->doc, h, PHRASE_PLAIN);
    }
    bool mixed = noun && take_mixed(in, c, h > n->first + n->n);
    take_qualifier_after(in, c);
    finish(in, c);
    if (mixed) c->who = WHO_person;
    if (noun && h > n->first + n->n) c->people |= !trigger_word(in, h);        /* «ithnayn min majlis al-a'yan»: members of it */
    return true;
}

/* «sa'iqa shahina», two drivers: an alif that no accusative can be, for a genitive follows it. */
static bool is_dual_construct(const In *in, uint32_t t, const Reading *r)
{
    if (!(r->feats & FEAT_INDEF_ACC) || t + 1 >= sentence_end(in, t)) return false;
    const Token *next = token(in, t + 1);
    bool plural = FEATS_NUMBER(next->feats) == PLURAL && !(next->feats & (FEAT_OBLIQUE | FEAT_NOMINATIVE));      /* «shahinat» */
    return (next->pos == POS_NOUN || plural) && !(next->proclitics & ~CLITIC_AL) && !(next->feats & FEAT_INDEF_ACC) && token_is_nominal(in->doc, t + 1) && !trigger_word(in, t + 1) &&
           !(in->doc->time_at && in->doc->time_at[t + 1] != NONE);
}

/* The same of a phrase that a row knows («sa'iqa shahina»): its second word is a noun and shows no accusative, as an adjective would («amilan muhajiran»). */
static bool is_dual_phrase(const In *in, uint32_t t, const Reading *r)
{
    if (r->n_tokens < 2 || !(r->feats & FEAT_INDEF_ACC) || token(in, t + 1)->pos == POS_PARTICLE) return false;
    bool noun = false;
    const Reading *next = token_readings(in->doc, t + 1);
    for (uint32_t i = 0; i < token(in, t + 1)->n_readings; i++) {
        if (next[i].feats & FEAT_INDEF_ACC) return false;
        noun |= FEATS_POS(next[i].feats) == POS_NOUN && next[i].n_tokens == 1;
    }
    return noun;
}

/* One word for many: «ash-shurta», «a'ila». */
static bool is_crowd(const In *in, const Reading *r) { return lexicon_set(in->lex, COLUMN_PEOPLE_needs, r->row) & 1u << NEED_crowd; }

/* «al-i'lamiyyayn Sufyan wa-Nadhir»: -ayn, which may be plural too, before two names is the dual. */
static void take_two_names(const In *in, uint32_t t, Count *c)
{
    const Reading *r = token_readings(in->doc, t);
    bool dual = false;
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) dual |= r[i].table == TABLE_PEOPLE && FEATS_NUMBER(r[i].feats) == DUAL;
    uint32_t next = c->at.end, end = sentence_end(in, t);
    if (!dual || next >= end || next < t + 2 || token(in, next - 1)->pos != POS_NAME || !(token(in, next)->proclitics & CLITIC_AND) || token(in, next)->pos != POS_NAME) return;
    c->low = c->high = 2, c->qualifier = QUALIFIER_exact;
    c->at.end = phrase_end(in->lex, in->doc, next, PHRASE_PLAIN);
}

/* A noun with no number word: the dual is 2, a plural is open, one person is 1. */
static bool unnumbered(const In *in, uint32_t t, Count *c)
{
    const Reading *r = people(in, t);
    if (!r) return false;
    *c = (Count){ .at = { t, 0 }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified };
    c->at.end = phrase_end(in->lex, in->doc, t, PHRASE_PLAIN);
    if (r->n_tokens > 1 && c->at.end < t + r->n_tokens) c->at.end = t + r->n_tokens;
    const Number *after = c->at.end < sentence_end(in, t) ? number_here(in, c->at.end) : NULL;
    GramNumber number = FEATS_NUMBER(r->feats);
    if (is_dual_phrase(in, t, r)) number = DUAL;
    else if (r->n_tokens == 1 && is_dual_construct(in, t, r)) {
        number = DUAL;
        c->at.end = phrase_end(in->lex, in->doc, t + 1, PHRASE_PLAIN);
    }
    bool small = after && after->core_first == after->first && (after->value == 1 || after->value == 2) && !after->not_count && !(token(in, c->at.end)->proclitics & CLITIC_AND);
    if (small) c->at.end = after->first + after->n;
    if (number == DUAL || (small && after->value == 2)) c->low = c->high = 2, c->qualifier = QUALIFIER_exact;
    else if (number == SINGULAR && !is_crowd(in, r)) c->low = c->high = 1, c->qualifier = QUALIFIER_exact, c->named = true;
    if (number == PLURAL) take_number_inside(in, c);
    if (number == PLURAL && c->low < 0) take_two_names(in, t, c);
    if (c->named) take_whole_name(in, c);
    finish(in, c);
    if (small || number == DUAL) take_qualifier_after(in, c);
    return true;
}

/* An office or rank of sources («mudir», «wazir»), and whom it makes its bearer; 0 where t is none. */
static uint8_t officer(const In *in, uint32_t t)
{
    const Reading *r = token_chosen(in->doc, t, TABLE_SOURCES);
    uint32_t part = r ? lexicon_symbol(in->lex, COLUMN_SOURCES_part, r->row) : 0;
    if (part != PART_head && part != PART_title) return 0;
    switch (lexicon_symbol(in->lex, COLUMN_SOURCES_kind, r->row)) {
    case SOURCE_government: case SOURCE_political: case SOURCE_judicial: return WHO_official;
    case SOURCE_military: return WHO_soldier;
    case SOURCE_police: return WHO_police;
    case SOURCE_armed_group: return WHO_militant;
    case SOURCE_unnamed: return 0;
    default: return WHO_person;
    }
}

/* One who bears an office: «isabat mudir maktab al-wazir». */
static bool officeholder(const In *in, uint32_t t, Count *c)
{
    uint8_t who = officer(in, t);
    GramNumber number = FEATS_NUMBER(token(in, t)->feats);
    if (!who || number == NUMBER_UNSAID) return false;
    *c = (Count){ .at = { t, phrase_end(in->lex, in->doc, t, PHRASE_PLAIN) }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified };
    if (number != PLURAL) c->low = c->high = number == DUAL ? 2 : 1, c->qualifier = QUALIFIER_exact, c->named = number == SINGULAR;
    if (c->named) take_whole_name(in, c);
    finish(in, c);
    c->people = true;
    if (c->who == WHO_person) c->who = who;
    return true;
}

/* Does a name of several words begin here, though its first is an adjective too («Hasan Mustafa»)? */
static bool begins_name(const In *in, uint32_t t)
{
    if (token(in, t)->pos == POS_VERB || t + 1 >= sentence_end(in, t) || !token_reading(in->doc, t, TABLE_NAMES)) return false;
    return token(in, t + 1)->pos == POS_NAME || token_reading(in->doc, t + 1, TABLE_NAMES);
}

/* Does the name of a person begin at t? */
static bool begins_person(const In *in, uint32_t t)
{
    const Mention *m = token_person(in->doc, t);
    return m && m->first == t && token(in, t)->kind == TOKEN_WORD;
}

/* A person's name that no noun introduces: «maqtal Basim Ashur». */
static bool name(const In *in, uint32_t t, Count *c)
{
    bool unknown = token(in, t)->pos == POS_NOUN && !token(in, t)->n_readings;       /* «al-Hariri»: an article, and no row knows it */
    bool known = token(in, t)->pos == POS_NAME || unknown || begins_name(in, t) || begins_person(in, t);
    if (!known || token(in, t)->kind != TOKEN_WORD) return false;
    if (in->doc->place_at && in->doc->place_at[t] != NONE) return false;
    *c = (Count){ .at = { t, phrase_end(in->lex, in->doc, t, PHRASE_PLAIN) }, .head = t, .low = 1, .high = 1, .qualifier = QUALIFIER_exact, .named = true };
    take_whole_name(in, c);
    finish(in, c);
    c->people = true;
    return true;
}

/* «ahaduhum»: a number word for one, with their pronoun. */
static bool is_one_of_them(const In *in, uint32_t t)
{
    const Reading *r = token_reading(in->doc, t, TABLE_NUMBERS);
    return r && r->enclitic && lexicon_int(in->lex, COLUMN_NUMBERS_value, r->row) == 1;
}

/* «al-adid», «al-ba'd»: many, some, with the article and no noun of their own. */
static bool is_many(const In *in, uint32_t t)
{
    return token(in, t)->proclitics & CLITIC_AL && role(in, t) == FUNCTION_quantifier && !token_reading(in->doc, t, TABLE_PEOPLE);
}

/* «adad minhum», «ba'duhum»: the tokens of such a phrase; 0 for one that a preposition begins («baynahum»). */
static uint32_t some_of_them(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++) {
        if (r[i].table == TABLE_FUNCTION && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_preposition) return 0;
        if (r[i].table == TABLE_FUNCTION && lexicon_symbol(in->lex, COLUMN_FUNCTION_role, r[i].row) == FUNCTION_among && r[i].n_tokens > 1 && token_is_nominal(in->doc, t)) return r[i].n_tokens;
    }
    return 0;
}

/* «wa-usiba thalith»: an ordinal without article that no noun follows. */
static bool is_further(const In *in, uint32_t t)
{
    const Number *n = number_here(in, t);
    if (!n || !n->ordinal || n->n > 1 || token(in, t)->proclitics & CLITIC_AL || (in->doc->time_at && in->doc->time_at[t] != NONE)) return false;
    uint32_t next = t + 1;
    return next >= sentence_end(in, t) || !token_is_nominal(in->doc, next) || token(in, next)->proclitics & (CLITIC_BI | CLITIC_LI);
}

bool count_is_pronoun(const Lexicon *lex, const Doc *doc, uint32_t t)
{
    In in = { lex, doc };
    return is_further(&in, t) || role(&in, t) == FUNCTION_other || is_one_of_them(&in, t) || is_many(&in, t) || some_of_them(&in, t);
}

/* «akhar», «ukhra»: one other. */
static bool is_singular(const In *in, uint32_t t)
{
    const Reading *r = token_readings(in->doc, t);
    for (uint32_t i = 0; i < token(in, t)->n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && FEATS_NUMBER(r[i].feats) == SINGULAR) return true;
    return false;
}

/* «isabat akharin»: others, how many is not said. */
static bool others(const In *in, uint32_t t, Count *c)
{
    uint32_t some = some_of_them(in, t);
    if (!some && !count_is_pronoun(in->lex, in->doc, t)) return false;
    *c = (Count){ .at = { t, t + (some ? some : 1) }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified, .who = WHO_person, .people = true, .others = true };
    if (is_one_of_them(in, t)) c->low = c->high = 1, c->qualifier = QUALIFIER_exact, c->named = true;
    if (c->low < 0 && role(in, t) == FUNCTION_other && is_singular(in, t)) c->low = c->high = 1, c->qualifier = QUALIFIER_exact;
    return true;
}

bool count_at(const Lexicon *lex, const Doc *doc, uint32_t t, Count *out)
{
    In in = { lex, doc };
    if (t >= doc->tokens.n) return false;
    const Number *n = number_here(&in, t);
    if (n && is_further(&in, t)) return ordinal(&in, t, n, out);
    if (n) return numbered(&in, t, n, out);
    if (doc->time_at && doc->time_at[t] != NONE) return false;
    if (others(&in, t, out)) return true;
    if (!token_is_nominal(doc, t)) return begins_person(&in, t) && name(&in, t, out);
    if (unnumbered(&in, t, out)) return true;
    GramNumber number = FEATS_NUMBER(token(&in, t)->feats);
    if (is_demonym(&in, t) && number != NUMBER_UNSAID) {
        *out = (Count){ .at = { t, phrase_end(lex, doc, t, PHRASE_PLAIN) }, .head = t, .low = -1, .high = -1, .qualifier = QUALIFIER_unspecified };
        bool construct = token(&in, t)->feats & FEAT_CONSTRUCT;                 /* «filastiniyyan», written like a dual before a genitive, which an origin has not */
        if (number == DUAL) out->low = out->high = construct ? 1 : 2, out->qualifier = QUALIFIER_exact;
        if (number == SINGULAR) out->low = out->high = 1, out->qualifier = QUALIFIER_exact;
        finish(&in, out);
        return true;
    }
    return officeholder(&in, t, out) || name(&in, t, out);
}

uint32_t count_or_phrase_end(const Lexicon *lex, const Doc *doc, uint32_t t, unsigned how)
{
    Count c;
    if (doc->number_at && doc->number_at[t] != NONE && count_at(lex, doc, t, &c)) return c.at.end;
    return phrase_end(lex, doc, t, how);
}

bool range_is_people(const Lexicon *lex, const Doc *doc, Range r)
{
    Count c;
    return !range_empty(r) && count_at(lex, doc, r.first, &c) && (c.people || c.head == NONE);
}
