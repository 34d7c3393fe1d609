/* Sources, how far the name of a speaker reaches - without a parser.
 *
 * «al-amid Sarhad Qadir mudir shurtat al-aqdiya», «masdar fi shurtat Salah ad-Din», «at-tifl Ahmad
 * Umar, 11 aman, talib fi l-ibtida'iyya»: titles, genitives, adjectives, names, complements that say of
 * what body, and appositions after a comma belong to it; the clause that is told, its first noun («a'lana
 * l-jaysh maqtal ...»), a time, and the one who was told («li-wikalat ...») do not. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/sources.h"
#include "arabic/phrases.h"

enum { LONGEST = 28, QUOTED = 6, BRACKET = 14, BACK = 45 };

typedef struct {
    const Ear *e;
    Speaker *s;
    uint32_t t;            /* the token at hand */
    uint32_t last;         /* the last token taken */
    bool person;           /* a name may follow: the head is a person or a title */
    bool apposed;          /* after a comma */
} Walk;

static const Token *at(const Walk *w, uint32_t t) { return &w->e->doc->tokens.at[t]; }
static bool has_al(const Walk *w, uint32_t t) { return at(w, t)->proclitics & CLITIC_AL; }
static bool joined(const Walk *w, uint32_t t) { return at(w, t)->proclitics & (CLITIC_AND | CLITIC_FA); }
static bool definite(const Walk *w, uint32_t t) { return has_al(w, t) || at(w, t)->enclitic || at(w, t)->pos == POS_NAME; }

static bool is_place(const Walk *w, uint32_t t)
{
    uint32_t *place_at = w->e->doc->place_at;
    return place_at && place_at[t] != NONE && !w->e->doc->places.at[place_at[t]].demonym;
}

static bool is_time(const Walk *w, uint32_t t) { return ear_skip_time(w->e, t) != t; }

static bool is_adjective(const Walk *w, uint32_t t)
{
    const Reading *r = token_readings(w->e->doc, t);
    for (uint32_t i = 0; i < at(w, t)->n_readings; i++)
        if (r[i].n_tokens == 1 && FEATS_POS(r[i].feats) == POS_ADJ) return true;
    return false;
}

static bool part_is_person(uint8_t part) { return part == PART_head || part == PART_title; }

static void take(Walk *w, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (ear_name(w->e, w->t + i) && !is_place(w, w->t + i)) w->s->name = true;
    w->t += n;
    w->last = w->t - 1;
    w->s->end = w->s->next = w->t;
}

/* ---- where a speaker can begin -------------------------------------------------------------------------- */

/* «ahad», «ba'd», «adad min», «thalathatu»: words that count speakers. Returns how many tokens they take. */
static uint32_t counting(const Walk *w, uint32_t t)
{
    uint32_t role = ear_role(w->e, t);
    if (role == FUNCTION_quantifier || (role == FUNCTION_demonstrative && t + 1 < w->e->end && has_al(w, t + 1))) return 1;
    uint32_t *number_at = w->e->doc->number_at;
    if (number_at && number_at[t] != NONE && !w->e->doc->numbers.at[number_at[t]].not_count) {
        const Number *n = &w->e->doc->numbers.at[number_at[t]];
        return n->first + n->n > t ? n->first + n->n - t : 1;
    }
    return 0;
}

/* «wazir al-kharijiyya» is in the tables as a body, but its first word is a person's office. */
static bool heads_person(const Walk *w, uint32_t t)
{
    const Reading *r = token_readings(w->e->doc, t);
    for (uint32_t i = 0; i < at(w, t)->n_readings; i++)
        if (r[i].table == TABLE_SOURCES && r[i].n_tokens == 1 && ear_part(w->e, &r[i]) == PART_head) return true;
    return false;
}

static bool can_speak(const Walk *w, uint32_t t)
{
    if (t >= w->e->end || at(w, t)->kind == TOKEN_PUNCT) return false;
    uint8_t part = ear_part(w->e, ear_source(w->e, t));
    return (part && part != PART_tie) || token_chosen(w->e->doc, t, TABLE_PEOPLE);
}

/* A quoted name may begin a speaker: «"al-itfa'": ...», «a'lanat "al-qa'ida" anna». */
static bool begins_quoted(Walk *w)
{
    if (!ear_opens_quote(w->e, w->t)) return false;
    uint32_t close = ear_quote_end(w->e, w->t);
    if (close == NONE || close > w->t + QUOTED || close == w->t + 1) return false;
    if (!can_speak(w, w->t + 1)) return false;
    w->s->first = w->t + 1;
    w->s->known = true;
    w->t++;
    take(w, close - w->t);
    w->s->next = w->t = close + 1;
    return true;
}

static bool begins_unknown(Walk *w)
{
    uint32_t t = w->t;
    if (is_place(w, t)) return true;
    if (ear_name(w->e, t)) return w->person = true;
    return token_is_nominal(w->e->doc, t) && !ear_content(w->e, t) && !is_time(w, t) && has_al(w, t);
}

static bool begins(Walk *w)
{
    if (w->t >= w->e->end) return false;
    if (begins_quoted(w)) return true;
    uint32_t t = w->t, n = counting(w, t);
    uint32_t role = token_role(w->e->doc, w->e->lex, t);
    if ((role == FUNCTION_other || role == FUNCTION_quantifier) && w->s->after_and && ear_source(w->e, t + 1)) n = 1;
    if (n && can_speak(w, t + n) && !joined(w, t + n)) w->t += n, take(w, 0);
    const Reading *r = ear_source(w->e, w->t);
    uint8_t part = ear_part(w->e, r);
    if (part && part != PART_tie) {
        w->s->known = true;
        w->person = part_is_person(part) || part == PART_adjective || (r->n_tokens > 1 && heads_person(w, w->t));
        take(w, r->n_tokens);
        return true;
    }
    if (at(w, w->t)->kind == TOKEN_PUNCT || at(w, w->t)->kind == TOKEN_SYMBOL || is_time(w, w->t)) return false;
    if (at(w, w->t)->pos == POS_VERB && !ear_name(w->e, w->t)) return false;
    w->person = token_chosen(w->e->doc, w->t, TABLE_PEOPLE) && !ear_content(w->e, w->t);
    if (!w->person && !begins_unknown(w)) return false;
    take(w, 1);
    if (w->person || is_place(w, w->last)) w->s->name = true;
    return true;
}

/* ---- how it goes on ----------------------------------------------------------------------------------------- */

/* A short name in quotation marks («tanzim "al-qa'ida"», «sahifat "al-Khabar"»). */
static bool take_quoted(Walk *w)
{
    if (!ear_opens_quote(w->e, w->t)) return false;
    uint32_t close = ear_quote_end(w->e, w->t);
    if (close == NONE || close > w->t + QUOTED || close == w->t + 1) return false;
    const Reading *name = ear_source(w->e, w->t + 1);
    for (uint32_t t = w->t + 1 + (name ? name->n_tokens : 0); t < close; t++)
        if (ear_that(w->e, t) || at(w, t)->kind == TOKEN_PUNCT || (at(w, t)->pos == POS_VERB && !ear_source(w->e, t) && !ear_name(w->e, t))) return false;
    bool named = ear_source(w->e, w->t + 1) || is_place(w, w->t + 1);
    if (!named && (w->person || ear_part(w->e, ear_source(w->e, w->s->first)) == PART_document)) return false;
    take(w, close + 1 - w->t);
    return true;
}

static uint32_t bracket_close(const Walk *w, uint32_t open)
{
    for (uint32_t t = open + 1; t < w->e->end && t < open + BRACKET; t++)
        if (ear_mark(w->e, t, LETTER_bracket_close)) return t;
    return NONE;
}

/* In brackets: an agency's short name belongs to the phrase; a distance or an age is stepped over. */
static bool take_bracket(Walk *w)
{
    if (!ear_mark(w->e, w->t, LETTER_bracket_open)) return false;
    uint32_t close = bracket_close(w, w->t);
    if (close == NONE) return false;
    uint8_t head = ear_part(w->e, ear_source(w->e, w->s->first)), inner = ear_part(w->e, ear_source(w->e, w->t + 1));
    if (inner == PART_outlet || inner == PART_group || (head == PART_outlet && close <= w->t + 5)) {
        take(w, close + 1 - w->t);
        return true;
    }
    w->t = w->s->next = close + 1;
    return true;
}

static bool after_name(const Walk *w) { return w->s->name && (ear_name(w->e, w->last) || at(w, w->last)->kind == TOKEN_LATIN); }

/* «dabit fi sh-shurta s-sahafiyyin»: a plural of people does not qualify one; it is whom he told. */
static bool plural_of_one(const Walk *w, uint32_t feats)
{
    if (FEATS_NUMBER(feats) != PLURAL || FEATS_GENDER(feats) == FEMININE || !(feats & (FEAT_OBLIQUE | FEAT_NOMINATIVE))) return false;
    return FEATS_NUMBER(at(w, w->s->first)->feats) == SINGULAR && FEATS_NUMBER(at(w, w->last)->feats) == SINGULAR;
}

/* A row of TABLE_SOURCES inside the phrase: a genitive or an apposition. */
static bool known_joins(const Walk *w, const Reading *r)
{
    uint8_t part = ear_part(w->e, r);
    bool al = r->proclitics & CLITIC_AL;
    if (joined(w, w->t) || r->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA)) return false;
    if (part == PART_adjective && plural_of_one(w, r->feats)) return false;
    bool agency = part == PART_outlet && lexicon_symbol(w->e->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_agency;
    if (agency && w->last > w->s->first && is_adjective(w, w->last) && !has_al(w, w->last) && w->person) return false;      /* «afada masdar amni wikalat Reuters»: whom he told */
    if (part == PART_adjective) return al == definite(w, w->last) || after_name(w) || !definite(w, w->last);
    if (!definite(w, w->last)) return true;
    return after_name(w) || part == PART_tie || part == PART_title || (al && part == PART_head);
}

static bool noun_joins(const Walk *w)
{
    uint32_t t = w->t;
    bool al = has_al(w, t), open = !definite(w, w->last);
    if (is_place(w, t)) return open || w->s->known || after_name(w);
    if (al && is_adjective(w, t) && plural_of_one(w, at(w, t)->feats)) return false;
    if (is_adjective(w, t) && al == (has_al(w, w->last) || at(w, w->last)->enclitic)) return true;
    if (is_adjective(w, t) && al) return true;
    if ((ear_name(w->e, t) || (after_name(w) && at(w, t)->pos == POS_NAME)) && !al) return w->person && !(at(w, w->last)->feats & FEAT_INDEF_ACC);
    bool genitive = open && !is_adjective(w, w->last);
    if (ear_content(w->e, t)) return al && genitive;
    if (open) return genitive || (al && !at(w, t)->n_readings);
    bool titled = w->last == w->s->first && part_is_person(ear_part(w->e, ear_source(w->e, w->last)));        /* «an-na'ib Ilyas» */
    return al && (titled || after_name(w) || at(w, t)->pos != POS_NOUN || !at(w, t)->n_readings);
}

/* «ash-shurta wa-l-jaysh»: the second speaks too. «wizarat as-sihha wa-s-sukkan», «iraniyya wa-suriyya»: one name. */
static bool conjunction(Walk *w)
{
    uint32_t t = w->t;
    if (at(w, t)->proclitics & CLITIC_FA || at(w, t)->pos == POS_VERB) return false;
    if (is_adjective(w, t) && is_adjective(w, w->last) && has_al(w, t) == has_al(w, w->last)) return take(w, 1), true;
    const Reading *r = ear_source(w->e, t);
    uint8_t part = ear_part(w->e, r);
    uint32_t role = token_role(w->e->doc, w->e->lex, t);
    bool other = (role == FUNCTION_quantifier || role == FUNCTION_other) && ear_source(w->e, t + 1);          /* «wa-ukhra tibbiyya» */
    bool construct = !has_al(w, w->s->first) && has_al(w, w->last) && has_al(w, t) && w->last > w->s->first && part == PART_body && r->n_tokens == 1;
    if (construct && ear_part(w->e, ear_source(w->e, w->s->first)) == PART_body) return take(w, 1), true;      /* «wizarat al-adl wa-sh-shurta» */
    if (other || (part && part != PART_adjective && part != PART_tie && !w->apposed)) {
        w->s->joint = t;
        return false;
    }
    bool like = has_al(w, t) && has_al(w, w->last) && !ear_content(w->e, t) && token_is_nominal(w->e->doc, t);
    return like ? take(w, 1), true : false;
}

/* Glued bi or li: of what body («bi-wizarat ad-dakhiliyya», «li-l-jaysh»), not to whom («li-s-sahafiyyin»). */
static bool glued_joins(const Walk *w)
{
    uint32_t t = w->t;
    uint8_t glue = at(w, t)->proclitics, part = 0;
    const Reading *r = ear_source(w->e, t);
    part = ear_part(w->e, r);
    if (part == PART_tie) return true;
    bool telling = part == PART_outlet || (part == PART_adjective && lexicon_symbol(w->e->lex, COLUMN_SOURCES_kind, r->row) == SOURCE_media);
    if (telling || is_time(w, t) || ear_content(w->e, t) || ear_that(w->e, t)) return false;
    if (after_name(w)) return false;
    bool head_alone = w->last == w->s->first && has_al(w, w->last) && ear_part(w->e, ear_source(w->e, w->s->first)) != PART_document;
    if (glue & CLITIC_BI && w->person && !w->s->name && is_adjective(w, w->last) && has_al(w, w->last) && w->last > w->s->first) return has_al(w, t);   /* «al-mukallaf bi-l-i'lam» */
    if (glue & CLITIC_LI) return !head_alone && (has_al(w, t) || part == PART_body || part == PART_group);
    return part == PART_body || is_place(w, t) || token_reading(w->e->doc, t, TABLE_PLACES);
}

/* «masdar fi sh-shurta», «al-ra'id Muhammad Ahmad min ash-shurta»; after a name only «min» and a body or a place. */
static bool preposition_joins(const Walk *w)
{
    uint32_t t = w->t, noun = t + 1;
    if (ear_role(w->e, t) != FUNCTION_preposition || at(w, t)->enclitic || noun >= w->e->end || at(w, noun)->kind == TOKEN_PUNCT) return false;
    const Reading *to = token_reading(w->e->doc, t, TABLE_REPORTING);
    if (to && to->n_tokens > 1) return false;
    uint8_t part = ear_part(w->e, ear_source(w->e, noun));
    if (is_time(w, noun) || (ear_content(w->e, noun) && part != PART_body) || part == PART_document) return false;      /* «fi mustashfa», though one may fall */
    Str norm = at(w, t)->norm;
    bool from = norm.n == 4 && at(w, t)->kind == TOKEN_WORD && !token_reading(w->e->doc, t, TABLE_REPORTING);
    if (!from) return false;
    if (part == PART_body || part == PART_group || part == PART_head) return true;
    if (w->s->name && after_name(w)) return false;
    return is_place(w, noun) || token_reading(w->e->doc, noun, TABLE_PLACES) || has_al(w, noun);
}

/* «Ali» is written like «alayya» and, in many papers, like «ala»: a name after a title or a name where another name follows. */
static bool named_like_particle(const Walk *w)
{
    uint32_t t = w->t;
    if (at(w, t)->pos != POS_PARTICLE || !token_reading(w->e->doc, t, TABLE_NAMES) || joined(w, t)) return false;
    bool after = part_is_person(ear_part(w->e, ear_source(w->e, w->last))) || after_name(w);
    if (!after || t + 1 >= w->e->end) return false;
    if (after_name(w) && (at(w, t + 1)->proclitics & CLITIC_LI || ear_opens_quote(w->e, t + 1) || ear_mark(w->e, t + 1, LETTER_comma))) return true;
    return ear_name(w->e, t + 1) || token_reading(w->e->doc, t + 1, TABLE_NAMES);
}

/* «mas'uliyyatahum», «qawlahu»: what he says or owns up to. */
static bool owns(const Walk *w, uint32_t t) { return at(w, t)->enclitic && token_reading(w->e->doc, t, TABLE_REPORTING); }

/* A surname that looks like a verb («Arshad»): after a name, and with the told clause or whom it was told right behind it. */
static bool surname_like_verb(const Walk *w)
{
    uint32_t t = w->t, next = t + 1;
    if (!after_name(w)) return false;
    if (token_reading(w->e->doc, t, TABLE_NAMES)) return true;
    if (token_reading(w->e->doc, t, TABLE_REPORTING) || next >= w->e->end) return false;
    return ear_that(w->e, next) || ear_opens_quote(w->e, next) || (at(w, next)->proclitics & CLITIC_LI && ear_is_outlet(w->e, next));
}

/* Takes what goes on at w->t; false where the phrase is at its end. */
static bool go_on(Walk *w)
{
    uint32_t t = w->t;
    if (take_quoted(w) || take_bracket(w)) return true;
    if (at(w, t)->kind != TOKEN_WORD && at(w, t)->kind != TOKEN_LATIN && at(w, t)->kind != TOKEN_DIGITS) return false;
    if (ear_that(w->e, t) || is_time(w, t) || ear_cut_letter(w->e, t) || owns(w, t)) return false;
    if (named_like_particle(w)) return take(w, 1), true;
    if (after_name(w) && ear_role(w->e, t) == FUNCTION_quantifier && can_speak(w, t + 1)) return w->s->known = true, take(w, 2), true;   /* «ahad al-khubara'» */
    if (preposition_joins(w)) return take(w, 2), true;
    const Reading *r = ear_source(w->e, t);
    if (r && ear_part(w->e, r) == PART_tie && !joined(w, t)) return take(w, r->n_tokens), true;
    if (r && r->n_tokens > 1 && known_joins(w, r)) return take(w, r->n_tokens), true;
    if (joined(w, t)) return conjunction(w);
    if (at(w, t)->proclitics & (CLITIC_BI | CLITIC_LI)) return glued_joins(w) ? take(w, 1), true : false;
    if (r && known_joins(w, r)) {
        if (part_is_person(ear_part(w->e, r))) w->s->known = true;
        return take(w, r->n_tokens), true;
    }
    uint32_t role = token_role(w->e->doc, w->e->lex, t);
    if (role == FUNCTION_other) return take(w, 1), true;
    if (role == FUNCTION_negation && t + 1 < w->e->end && is_adjective(w, t + 1) && !joined(w, t)) return take(w, 2), true;      /* «ghayr hukumiyya» */
    if (at(w, t)->pos == POS_PARTICLE || at(w, t)->kind == TOKEN_DIGITS) return ear_role(w->e, t) == FUNCTION_pronoun ? take(w, 1), false : false;
    if (at(w, t)->pos == POS_VERB) return surname_like_verb(w) ? take(w, 1), true : false;
    if (at(w, t)->proclitics & CLITIC_KA) return false;
    return noun_joins(w) ? take(w, 1), true : false;
}

/* «, 38 aman»: an age after a name. Steps over it. */
static bool skip_age(Walk *w)
{
    uint32_t t = w->t;
    if (!ear_mark(w->e, t, LETTER_comma)) return false;
    if (t + 2 >= w->e->end || at(w, t + 1)->kind != TOKEN_DIGITS || at(w, t + 2)->kind != TOKEN_WORD) return false;
    w->t = w->s->next = t + 3;
    return true;
}

/* Does a person's name of several words begin here, as the stage `names` has it? «Kamal», «Salim» are everyday words too. */
static bool full_name_begins(const Doc *d, uint32_t t)
{
    uint32_t low = 0, high = d->mentions.n;
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        if (d->mentions.at[mid].first < t) low = mid + 1; else high = mid;
    }
    return low < d->mentions.n && d->mentions.at[low].first == t && d->mentions.at[low].n > 1 && d->mentions.at[low].kind == MENTION_PERSON;
}

/* Has the speaker been named? «al-amin», the secretary, is a first name too: only a full name is sure. */
static bool fully_named(const Walk *w)
{
    for (uint32_t t = w->s->first; t < w->s->end; t++)
        if (full_name_begins(w->e->doc, t)) return true;
    return false;
}

/* «al-amin al-amm li-l-ittihad, Kamal ad-Darwish»: a first name and another behind the comma, where it is a person who is named so. */
static bool name_follows(const Walk *w, uint32_t t)
{
    bool person = w->person || part_is_person(ear_part(w->e, ear_source(w->e, w->s->first)));
    if (!person || is_place(w, t) || token_may_be(w->e->doc, w->e->lex, t, FUNCTION_that)) return false;         /* «fa-inna» is written like «Van» */
    return w->s->name ? full_name_begins(w->e->doc, t) && !fully_named(w) : ear_name(w->e, t) || full_name_begins(w->e->doc, t);
}

/* Is the apposition that ends before w->t at its end? A full name also where it is told to whom, where or when he spoke. */
static bool apposition_ends(const Walk *w, bool full_name)
{
    uint32_t t = w->t;
    if (t >= w->e->end) return false;
    if (ear_sets_off(w->e, t) || ear_that(w->e, t) || ear_opens_quote(w->e, t) || at(w, t)->pos == POS_VERB || ear_role(w->e, t) == FUNCTION_relative) return true;
    return full_name && (ear_role(w->e, t) == FUNCTION_preposition || at(w, t)->proclitics & CLITIC_LI || is_time(w, t));
}

/* «, ra'is al-lajna al-amniyya fi l-Basra,»: a head, title or definite noun after a comma that a comma or the clause ends. */
static bool take_apposition(Walk *w)
{
    uint32_t comma = w->t, t = comma + 1;
    if (!ear_mark(w->e, comma, LETTER_comma) || t >= w->e->end || joined(w, t)) return false;
    uint8_t part = ear_part(w->e, ear_source(w->e, t));
    bool name = name_follows(w, t);
    if (at(w, t)->proclitics & CLITIC_LI) return false;                                /* «, li-l-Anadul»: whom he told */
    if (!name && (!w->s->name || (!part_is_person(part) && !has_al(w, t) && part != PART_tie))) return false;
    if ((at(w, t)->pos == POS_VERB && !full_name_begins(w->e->doc, t)) || is_time(w, t) || at(w, t)->pos == POS_PARTICLE) return false;
    Speaker before = *w->s;
    w->t = t;
    w->apposed = true;
    const Reading *r = ear_source(w->e, t);
    if (part_is_person(part)) w->s->known = true;
    take(w, r ? r->n_tokens : 1);
    while (w->t < w->e->end && w->t < comma + LONGEST && go_on(w)) continue;
    if (apposition_ends(w, name && w->t >= t + 2)) return true;
    *w->s = before;
    w->t = comma;
    return false;
}

bool speaker_read(const Ear *e, uint32_t t, Speaker *out)
{
    bool after_and = t < e->end && e->doc->tokens.at[t].proclitics & CLITIC_AND;
    *out = (Speaker){ .first = t, .end = t, .next = t, .joint = NONE, .after_and = after_and };
    Walk w = { .e = e, .s = out, .t = t, .last = t };
    if (t >= e->end || !begins(&w)) return false;
    while (w.t < e->end && w.t - out->first < LONGEST && go_on(&w)) continue;
    if (out->joint != NONE) return true;
    for (int i = 0; i < 2 && w.t < e->end; i++) {
        bool aged = out->name && skip_age(&w);
        if (!take_apposition(&w) && !aged) break;
    }
    return true;
}

/* ---- before its verb ---------------------------------------------------------------------------------------- */

/* May the phrase that goes on at `next` be the subject of the verb at `cue`? Between them only a comma, a time, a particle of tense
 * or a clause set off by commas. */
static bool reaches(const Ear *e, uint32_t next, uint32_t cue)
{
    bool relative = false;
    for (uint32_t t = next; t < cue;) {
        uint32_t after = ear_skip_time(e, t), role = ear_role(e, t);
        if (after != t) { t = after; continue; }
        if (role == FUNCTION_relative || (role == FUNCTION_pronoun && t > next)) relative = true;
        bool small = ear_sets_off(e, t) || role == FUNCTION_particle || role == FUNCTION_auxiliary || role == FUNCTION_negation || role == FUNCTION_connector;
        if (ear_that(e, t) && !relative) return false;
        if (!small && !relative) return false;
        t++;
    }
    return true;
}

/* «tanzim "Da'ish" | al-irhabi»: behind a name in quotation marks whose noun stands before them. */
static bool after_quoted_name(const Ear *e, uint32_t t)
{
    if (!ear_closes_quote(e, t - 1) || !(e->doc->tokens.at[t].proclitics & CLITIC_AL)) return false;
    for (uint32_t i = t - 1; i-- > e->first + 1 && t - i < QUOTED;)
        if (ear_opens_quote(e, i)) return token_reading(e->doc, i - 1, TABLE_SOURCES) && e->doc->tokens.at[i - 1].pos != POS_VERB;
    return false;
}

/* Where a subject may begin: the sentence's start, after a comma, «anna», a conjunction, a quotation mark or a colon. */
static bool may_begin(const Ear *e, uint32_t t)
{
    if (t == e->first) return true;
    const Token *p = &e->doc->tokens.at[t - 1];
    if (after_quoted_name(e, t)) return false;
    if (p->kind == TOKEN_PUNCT || p->kind == TOKEN_SYMBOL || ear_that(e, t - 1)) return true;
    if (e->doc->tokens.at[t].proclitics & (CLITIC_AND | CLITIC_FA)) return true;
    uint32_t role = ear_role(e, t - 1);
    if (token_role(e->doc, e->lex, t - 1) == FUNCTION_auxiliary) return true;
    if (role == FUNCTION_preposition && ear_part(e, ear_source(e, t)) == PART_document) return true;
    return role == FUNCTION_conjunction || role == FUNCTION_connector || role == FUNCTION_auxiliary || role == FUNCTION_relative || role == FUNCTION_subordinator ||
           ear_skip_time(e, t - 1) != t - 1;
}

bool speaker_before(const Ear *e, uint32_t cue, Speaker *out)
{
    bool found = false;
    for (uint32_t t = cue; t-- > e->first && cue - t < BACK;) {
        Speaker s;
        if (!may_begin(e, t)) continue;
        if (e->doc->tokens.at[t].kind == TOKEN_PUNCT && !ear_opens_quote(e, t)) continue;
        if (!speaker_read(e, t, &s) || s.end > cue || !reaches(e, s.next, cue) || !(s.known || s.name)) continue;
        if (found && (!out->after_and || s.end != out->end)) break;        /* an earlier beginning only of «A wa-B» */
        *out = s;
        found = true;
        if (!s.after_and) break;
    }
    return found;
}
