/* Claims, who - the parties that a sentence names, and which of them a verb or a pronoun means.
 *
 * Groups have names that no table knows: «bathat "suyuf al-badiya" tasjilan». A party is what the sources stage would take for a speaker, or a short
 * name in quotation marks after a verb. «al-jama'a» is whoever was last called so, or the last group. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/claims_parts.h"
#include "arabic/entities_parts.h"
#include "arabic/phrases.h"

enum { ASIDE = 18, QUOTED = 5, BACK = 40, LONGEST = 90 };

static uint8_t part_at(const Claims *c, uint32_t t) { return ear_part(&c->ear, ear_source(&c->ear, t)); }

/* «muttahiman», «nafiyan»: said of a party, no party. */
static bool is_participle(const Claims *c, uint32_t t)
{
    ClaimWord w;
    for (uint8_t act = CLAIM_claim; act <= CLAIM_warn; act++)
        if (claim_word(c, t, FRAME_participle, act, &w)) return true;
    return false;
}

/* An indefinite noun after what is definite is no more of a phrase: «niqabat al-muhandisin fi Hims mudhakkira». */
static bool stands_apart(const Claims *c, uint32_t first, uint32_t t)
{
    const Token *w = claims_at(c, t), *p = claims_at(c, t - 1);
    if (w->pos == POS_NOUN && w->feats & FEAT_INDEF_ACC) return true;
    bool place = c->doc->place_at && c->doc->place_at[t] != NONE && !c->doc->places.at[c->doc->place_at[t]].demonym, closed = p->pos == POS_ADJ && part_at(c, first) != PART_title;
    bool country = place && c->doc->places.at[c->doc->place_at[t]].precision == PRECISION_country && token_has_al(c->doc, t - 1) && part_at(c, t - 1) != PART_title;      /* «usrat ad-dabit isra'il» */
    if ((country || (closed && place)) && !w->proclitics) return true;                                          /* «nayib ar-ra'is al-iraqi qatar» */
    if (closed && w->pos == POS_NOUN && !w->proclitics && !w->enclitic && w->n_readings && part_at(c, first) != PART_head && !ear_name(&c->ear, t)) return true;      /* «munazzamat huquqiyya idarat as-sijn» */
    bool definite = token_has_al(c->doc, t - 1) || (c->doc->place_at && c->doc->place_at[t - 1] != NONE) || p->enclitic;
    return definite && w->pos == POS_NOUN && !w->proclitics && !w->enclitic && w->n_readings && (!part_at(c, t) || part_at(c, t) == PART_document) && !ear_name(&c->ear, t) &&
           FEATS_POS(w->feats) == POS_NOUN && !(c->doc->place_at && c->doc->place_at[t] != NONE);
}

/* What is no more of a party's name: his part («Da'ish wuqufahu»), whom he warns («ad-difa' al-madani ahali ...»), what he does («as-sahafiyyin muttahiman»). */
static bool ends_name(const Claims *c, uint32_t first, uint32_t t)
{
    ClaimWord w;
    return is_participle(c, t) || stands_apart(c, first, t) || claim_word(c, t, FRAME_behind, 0, &w) || claim_word(c, t, FRAME_warned, 0, &w) || (claim_word(c, t, FRAME_own, 0, &w) && w.pronoun);
}

/* «fath hamas», «masadir hukumiyya al-huthiyyin»: a group with a name of its own after another, or after a phrase that an adjective closes. */
static bool second_group(const Claims *c, uint32_t first, uint32_t t)
{
    const Reading *a = ear_source(&c->ear, first), *b = ear_source(&c->ear, t);
    if (!a || !b || t < first + a->n_tokens) return false;
    uint32_t before = ear_opens_quote(&c->ear, t - 1) ? t - 2 : t - 1;
    if (before >= first + a->n_tokens && claims_at(c, before)->pos == POS_NOUN && !token_has_al(c->doc, before)) return false;      /* «qa'id "al-qa'ida"» */
    if (claims_at(c, t - 1)->pos == POS_ADJ && ear_part(&c->ear, b) == PART_group && lexicon_text(c->lex, COLUMN_SOURCES_key, b->row).n) return true;
    Str one = lexicon_text(c->lex, COLUMN_SOURCES_key, a->row), other = lexicon_text(c->lex, COLUMN_SOURCES_key, b->row);
    return ear_part(&c->ear, b) == PART_group && one.n && one.p[0] != '.' && other.n && !str_eq(one, other);
}

/* «mudir al-amn Nasir ibn Dughsur jama'at ...»: after a person's name a noun for a group begins the next party. */
static void cut_next(const Claims *c, Speaker *s)
{
    for (uint32_t t = s->first + 1; t < s->end; t++)
        if ((part_at(c, t) == PART_group && ear_name(&c->ear, t - 1) && part_at(c, s->first) != PART_group) || second_group(c, s->first, t) || ends_name(c, s->first, t)) {
            s->end = s->next = ear_opens_quote(&c->ear, t - 1) ? t - 1 : t;
            return;
        }
}

static bool can_act(const Claims *c, uint32_t t)
{
    uint8_t part = part_at(c, t);
    return (part && part != PART_tie && part != PART_adjective && part != PART_document) || (c->doc->place_at && c->doc->place_at[t] != NONE);
}

/* A short name in quotation marks after a verb or a noun for a group, and nothing in it that is said. */
static bool quoted_name(const Claims *c, uint32_t t, Speaker *s)
{
    if (!ear_opens_quote(&c->ear, t) || t == c->ear.first || t + 1 >= c->ear.end) return false;
    uint32_t close = ear_quote_end(&c->ear, t);
    if (close == NONE || close > t + QUOTED || close == t + 1 || (claims_at(c, t - 1)->pos != POS_VERB && !token_is_nominal(c->doc, t - 1))) return false;
    for (uint32_t k = t + 1; k < close; k++)
        if (claims_at(c, k)->kind != TOKEN_WORD || claims_at(c, k)->pos == POS_VERB || claims_at(c, k)->pos == POS_PARTICLE) return false;
    *s = (Speaker){ .first = t + 1, .end = close, .next = close + 1, .joint = NONE, .name = true, .whole = true };
    return true;
}

/* «jama'a musallaha»: a noun and adjectives, no name. */
static bool all_described(const Claims *c, const Speaker *s)
{
    for (uint32_t t = s->first + 1; t < s->end; t++)
        if (claims_at(c, t)->pos != POS_ADJ || !claims_at(c, t)->n_readings) return false;
    return true;
}

static bool is_bare(const Claims *c, const Speaker *s)
{
    const Reading *r = ear_source(&c->ear, s->first);
    Str key = r ? lexicon_text(c->lex, COLUMN_SOURCES_key, r->row) : STR("");
    bool demonstrative = ear_role(&c->ear, s->first) == FUNCTION_demonstrative;
    if (ear_part(&c->ear, r) == PART_group && !key.n && all_described(c, s)) return true;
    return s->end - s->first == 1u + demonstrative && token_has_al(c->doc, s->end - 1) && (!key.n || key.p[0] == '.');
}

static uint8_t gender_of(const Claims *c, const Speaker *s)
{
    const Reading *r = ear_source(&c->ear, s->first);
    uint32_t feats = r ? r->feats : claims_at(c, s->first)->feats;
    return FEATS_NUMBER(feats) == PLURAL && r && FEATS_POS(r->feats) == POS_NOUN ? GENDER_UNSAID : (uint8_t)FEATS_GENDER(feats);
}

static bool is_glued(const Claims *c, uint32_t t)
{
    if (claims_at(c, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA)) return true;
    if (t > c->ear.first && ear_opens_quote(&c->ear, t - 1)) t--;
    return t > c->ear.first && (ear_role(&c->ear, t - 1) == FUNCTION_preposition || ear_cut_letter(&c->ear, t - 1));
}

/* «al-far' al-yamani li-tanzim al-qa'ida»: a definite noun and its adjective before «li-» and a group are the party. */
static void take_branch(const Claims *c, Party *p)
{
    uint32_t t = p->first;
    if (!(claims_at(c, t)->proclitics & CLITIC_LI) || t < c->ear.first + 2) return;
    bool branch = claims_at(c, t - 1)->pos == POS_ADJ && token_has_al(c->doc, t - 1) && claims_at(c, t - 2)->pos == POS_NOUN && token_has_al(c->doc, t - 2) && !claims_at(c, t - 2)->enclitic;
    if (!branch || part_at(c, t) != PART_group || token_chosen(c->doc, t - 2, TABLE_EVENTS)) return;
    p->first = t - 2;
    p->span.begin = claims_at(c, t - 2)->span.begin + claims_at(c, t - 2)->skip;
    p->glued = is_glued(c, t - 2);
    p->gender = (uint8_t)FEATS_GENDER(claims_at(c, t - 2)->feats);
}

static void keep(Claims *c, const Speaker *s, bool quoted)
{
    Why why;
    Str name;
    Party p = { s->first, s->end, s->next, speaker_span(&c->ear, s), NONE, speaker_kind(&c->ear, s, &why, &name), gender_of(c, s), is_glued(c, s->first), is_bare(c, s), false };
    p.entity = entities_party(c->doc, p.span);
    uint32_t naming = entities_naming(c->doc, p.span.begin);
    if (naming < c->doc->namings.n && c->doc->namings.at[naming].span.begin == p.span.begin && c->doc->namings.at[naming].span.end > p.span.end) {
        const Naming *whole = &c->doc->namings.at[naming];
        p.span = whole->span, p.end = whole->first + whole->n, p.entity = whole->entity;
        if (p.next < p.end) p.next = p.end;
    }
    uint8_t type = p.entity == NONE ? 0 : c->doc->entities.at[p.entity].type;
    if (p.glued) take_branch(c, &p);
    if (quoted) p.gender = GENDER_UNSAID;
    if (quoted && !ear_source(&c->ear, s->first)) p.kind = type ? type : SOURCE_armed_group;
    p.group = p.kind == SOURCE_armed_group || p.kind == SOURCE_political;
    while (c->reading && c->parties.n > c->first_party && c->parties.at[c->parties.n - 1].first >= p.first) c->parties.n--;      /* «al-far' al-maghribi li-...»: inside */
    ARENA_PUSH(c->doc->arena, c->parties, p);
}

/* «jama'a tud'a dhi'ab ar-ramla», «tutliq ala nafsiha "kata'ib an-nadhir"»: the name after a noun for a group whose first token past it is t. */
static bool called_name(const Claims *c, uint32_t t, Speaker *s)
{
    ClaimWord w;
    if (!claim_word(c, t, FRAME_called, 0, &w)) return false;
    uint32_t from = w.end, to = from;
    if (ear_opens_quote(&c->ear, from)) {
        uint32_t close = ear_quote_end(&c->ear, from);
        if (close == NONE || close > from + QUOTED + 1) return false;
        *s = (Speaker){ .first = from + 1, .end = close, .next = close + 1, .joint = NONE, .name = true, .whole = true };
        return true;
    }
    while (to < c->ear.end && to < from + QUOTED && claims_at(c, to)->kind == TOKEN_WORD && token_is_nominal(c->doc, to) && ear_skip_time(&c->ear, to) == to) to++;
    *s = (Speaker){ .first = from, .end = to, .next = to, .joint = NONE, .name = true, .whole = true };
    return to > from;
}

/* «far' niqabat al-muhandisin»: a noun before the body that no table has as a source, right after a verb or at the head of the clause. */
static void take_head(const Claims *c, Speaker *s)
{
    uint32_t t = s->first - 1;
    if (s->first < c->ear.first + 2 || s->after_and || claims_at(c, s->first)->proclitics & ~CLITIC_AL) return;
    const Token *w = claims_at(c, t);
    bool plain = w->pos == POS_NOUN && !(w->proclitics & ~(CLITIC_AND | CLITIC_FA)) && !w->enclitic && FEATS_POS(w->feats) == POS_NOUN && FEATS_NUMBER(w->feats) == SINGULAR;
    if (!plain || !(claims_at(c, t - 1)->pos == POS_VERB || claims_at(c, t - 1)->kind == TOKEN_PUNCT)) return;
    const Reading *r = token_readings(c->doc, t);
    for (uint32_t i = 0; i < w->n_readings; i++)
        if (r[i].table != TABLE_WORDS && r[i].table != TABLE_PLACES) return;
    if (ear_skip_time(&c->ear, t) == t) s->first = t, s->whole = false;
}

/* «kata'ib al-fajr», «jama'at suqur as-sahra'»: a noun for a group takes a name of words that mean something else by themselves. */
static void take_name(const Claims *c, Speaker *s)
{
    uint32_t t = s->end;
    if (part_at(c, s->first) != PART_group || s->end != s->first + 1 || token_has_al(c->doc, s->first) || claims_at(c, s->first)->enclitic || t >= c->ear.end) return;
    const Token *w = claims_at(c, t);
    if (!token_is_nominal(c->doc, t) || w->proclitics & ~CLITIC_AL || w->enclitic || token_chosen(c->doc, t, TABLE_EVENTS)) return;
    bool pair = !token_has_al(c->doc, t) && t + 1 < c->ear.end && token_is_nominal(c->doc, t + 1) && claims_at(c, t + 1)->proclitics == CLITIC_AL;
    uint32_t time = c->doc->time_at ? c->doc->time_at[t] : NONE;
    bool dawn = time != NONE && c->doc->times.at[time].n == 1 && c->doc->times.at[time].grain == GRAIN_TIME;        /* «al-fajr» */
    if (token_has_al(c->doc, t) || dawn || pair) s->end = s->next = t + 1 + pair;
}

/* Notes a party and what it is called; where reading goes on. */
static uint32_t note(Claims *c, const Speaker *s, bool quoted)
{
    Speaker name;
    keep(c, s, quoted);
    uint8_t part = part_at(c, s->first);
    if ((part != PART_group && part != PART_body) || !called_name(c, s->next, &name)) return c->parties.at[c->parties.n - 1].next;
    bool glued = c->parties.at[c->parties.n - 1].glued;
    c->parties.n--;
    keep(c, &name, true);
    c->parties.at[c->parties.n - 1].first = s->first;
    c->parties.at[c->parties.n - 1].glued = glued;
    return name.next;
}

/* «qadat "al-ikhwan"»: the name in quotation marks that opens at token t belongs to the party right before it. */
static bool extends_last(Claims *c, uint32_t t, const Speaker *name)
{
    Party *p = c->parties.n > c->first_party ? &c->parties.at[c->parties.n - 1] : NULL;
    if (!p || p->next != t || p->first + 2 < p->end) return false;
    p->end = name->end;
    p->next = name->next;
    p->span.end = claims_at(c, name->next - 1)->span.end;
    p->bare = false;
    p->entity = entities_party(c->doc, p->span);
    return true;
}

void parties_note(Claims *c)
{
    c->first_party = c->read = c->parties.n;
    c->reading = true;
    for (uint32_t t = c->ear.first; t < c->ear.end;) {
        Speaker s;
        bool quoted = quoted_name(c, t, &s);
        if (quoted && extends_last(c, t, &s)) { t = s.next; continue; }
        quoted = quoted && claims_at(c, t - 1)->pos == POS_VERB;          /* «arabat "ural"» is a car's name */
        if (!quoted && ear_opens_quote(&c->ear, t) && t + 1 < c->ear.end && can_act(c, t + 1) && speaker_read(&c->ear, t, &s)) {
            keep(c, &s, false);
            t = s.next > t ? s.next : t + 1;
            continue;
        }
        if (!quoted && (claims_at(c, t)->kind == TOKEN_PUNCT || !can_act(c, t) || is_participle(c, t) || claims_at(c, t)->pos == POS_VERB || !speaker_read(&c->ear, t, &s))) { t++; continue; }
        if (!quoted) cut_next(c, &s), take_name(c, &s), take_head(c, &s);
        uint32_t next = note(c, &s, quoted);
        t = next > t ? next : t + 1;
    }
    c->read = c->parties.n;
    c->reading = false;
}

uint32_t party_make(Claims *c, uint32_t from, uint32_t to)
{
    if (from >= to || to > from + QUOTED + 1) return NONE;
    for (uint32_t t = from; t < to; t++)
        if (claims_at(c, t)->kind != TOKEN_WORD || claims_at(c, t)->pos == POS_VERB || (t == from ? !token_is_nominal(c->doc, t) || is_glued(c, t) : false)) return NONE;
    keep(c, &(Speaker){ .first = from, .end = to, .next = to, .joint = NONE, .whole = true }, false);
    return c->parties.n - 1;
}

/* ---- looking for one -------------------------------------------------------------------------------------- */

static bool agrees(uint8_t a, uint8_t b) { return a == GENDER_UNSAID || b == GENDER_UNSAID || a == b; }

/* The first party of the sentence that begins at or after token t, among those that were read (not made). */
static uint32_t party_from(const Claims *c, uint32_t t)
{
    uint32_t low = c->first_party, high = c->read;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (c->parties.at[middle].first < t) low = middle + 1;
        else high = middle;
    }
    return low;
}

uint32_t party_first(const Claims *c, uint32_t from, uint32_t to)
{
    uint32_t i = party_from(c, from);
    return i < c->read && c->parties.at[i].first < to ? i : NONE;
}

uint32_t party_last(const Claims *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = party_from(c, to); i-- > c->first_party && c->parties.at[i].first >= from;)
        if (c->parties.at[i].end <= to) return i;
    return NONE;
}

uint32_t party_object(const Claims *c, uint32_t from, uint32_t to)
{
    for (uint32_t i = party_from(c, to); i-- > c->first_party && c->parties.at[i].first >= from;)
        if (c->parties.at[i].end <= to && !c->parties.at[i].glued) return i;
    return NONE;
}

uint32_t party_after(const Claims *c, uint32_t t)
{
    Saying aside = { 0 };
    for (int i = 0; i < 2 && t < c->ear.end; i++) {
        uint32_t on = ear_sets_off(&c->ear, t) ? t + 1 : t;
        on = skip_asides(&c->ear, on, &aside);
        if (ear_sets_off(&c->ear, on)) on++;
        uint32_t p = party_first(c, on, on + 1 + ear_opens_quote(&c->ear, on));
        if (p != NONE) return p;
        t = on;
    }
    return NONE;
}

/* Small words, times, brackets and marks between a subject and its verb: «al-jama'a, ams, kanat qad tabannat». */
static bool reaches(const Claims *c, uint32_t from, uint32_t to)
{
    if (to > from + 14) return false;
    while (from < to) {
        uint32_t after = ear_skip_time(&c->ear, from), role = ear_role(&c->ear, from);
        bool small = role == FUNCTION_auxiliary || role == FUNCTION_negation || role == FUNCTION_particle || role == FUNCTION_relative || role == FUNCTION_connector;
        bool origin = from > 0 && ear_closes_quote(&c->ear, from - 1) && claims_at(c, from)->pos == POS_ADJ;      /* «"ad-dakhiliyya" al-misriyya» */
        if (after == from && (small || origin || ear_sets_off(&c->ear, from) || ear_closes_quote(&c->ear, from) || ear_mark(&c->ear, from, LETTER_colon))) after = from + 1;
        if (after == from) return false;
        from = after;
    }
    return true;
}

/* «hamas, allati yantami ilayha l-qadi, ittahamat»: where the clause set off by commas before token t begins; t where there is none. */
static uint32_t before_aside(const Claims *c, uint32_t t)
{
    if (t <= c->ear.first + 1 || !ear_sets_off(&c->ear, t - 1)) return t;
    for (uint32_t k = t - 1; k-- > c->ear.first + 1 && t - k < ASIDE;)
        if (ear_role(&c->ear, k) == FUNCTION_relative && ear_sets_off(&c->ear, k - 1)) return k - 1;
    return t;
}

uint32_t party_before(const Claims *c, uint32_t t)
{
    t = before_aside(c, t);
    uint32_t p = party_last(c, c->ear.first, t);
    return p != NONE && !c->parties.at[p].glued && reaches(c, c->parties.at[p].next, t) ? p : NONE;
}

/* A party that does something where it stands: after a verb, or at the head of a clause. */
static bool is_subject(const Claims *c, const Party *p)
{
    uint32_t t = p->first;
    if (p->glued || t >= c->doc->tokens.n) return false;
    while (t > 0 && claims_at(c, t - 1)->kind == TOKEN_PUNCT && claims_at(c, t - 1)->sentence == claims_at(c, t)->sentence && claims_at(c, t - 1)->letter != LETTER_comma) t--;
    return t == 0 || claims_at(c, t - 1)->sentence != claims_at(c, p->first)->sentence || claims_at(c, t - 1)->pos == POS_VERB || claims_at(c, t - 1)->pos == POS_PARTICLE ||
           claims_at(c, t - 1)->kind == TOKEN_PUNCT || claims_at(c, p->first)->proclitics & CLITIC_AND;
}

uint32_t party_spoken(const Claims *c, uint32_t t, uint8_t gender)
{
    for (uint32_t i = c->parties.n; i-- > 0 && c->parties.n - i < BACK;) {
        const Party *p = &c->parties.at[i];
        if (p->first >= t || !agrees(p->gender, gender) || !is_subject(c, p)) continue;
        if (p->kind == SOURCE_agency || p->kind == SOURCE_media) continue;
        return i;
    }
    return NONE;
}

/* «tu'linu fiha ihda l-jihat mas'uliyyataha»: a subject follows that is no party; the pronoun means nobody before. */
static bool other_subject(const Claims *c, uint32_t t)
{
    Saying aside = { 0 };
    ClaimWord own;
    t = skip_asides(&c->ear, t, &aside);
    if (t < c->ear.end && claims_at(c, t)->tag.pos == POS_PARTICLE && claims_at(c, t)->tag.enclitic) t++;      /* «fiha» */
    if (t >= c->ear.end || claims_at(c, t)->kind != TOKEN_WORD || claims_at(c, t)->proclitics & (CLITIC_BI | CLITIC_LI | CLITIC_KA | CLITIC_AND)) return false;
    if (token_may_be(c->doc, c->lex, t, FUNCTION_quantifier) && t + 1 < c->ear.end && !claim_word(c, t + 1, FRAME_own, 0, &own)) return true;
    bool object = token_chosen(c->doc, t, TABLE_EVENTS) || token_reading(c->doc, t, TABLE_CLAIMS) || claims_at(c, t)->enclitic || claims_at(c, t)->feats & FEAT_INDEF_ACC;
    return claims_at(c, t)->pos == POS_NOUN && token_has_al(c->doc, t) && !object;
}

uint32_t party_subject(const Claims *c, const ClaimWord *verb)
{
    uint8_t gender = (uint8_t)FEATS_GENDER(verb->feats);
    bool many = FEATS_NUMBER(verb->feats) == PLURAL || FEATS_NUMBER(verb->feats) == DUAL, joined = claims_at(c, verb->first)->proclitics & (CLITIC_AND | CLITIC_FA);
    uint32_t p = many ? NONE : party_after(c, verb->end);
    if (p != NONE && !c->parties.at[p].glued && agrees(c->parties.at[p].gender, gender)) return p;
    p = joined ? NONE : party_before(c, verb->first);
    if (p != NONE && agrees(c->parties.at[p].gender, gender)) return p;
    if (other_subject(c, verb->end)) return NONE;
    return FEATS_PERSON(verb->feats) == 3 || !FEATS_PERSON(verb->feats) ? party_spoken(c, verb->first, gender) : NONE;
}

/* ---- its name ------------------------------------------------------------------------------------------------ */

static Str head_of(const Claims *c, const Party *p)
{
    uint32_t t = p->first + (ear_role(&(Ear){ c->lex, c->doc, 0, c->doc->tokens.n }, p->first) == FUNCTION_demonstrative);
    return claims_at(c, t)->norm;
}

/* The same word, with or without what is glued before it. */
static bool same_word(Str a, Str b)
{
    if (a.n < b.n) { Str swap = a; a = b; b = swap; }
    return b.n >= 4 && a.n - b.n <= 8 && str_ends(a, b);
}

/* Whom «al-jama'a» means: the last party of that head; of a noun for a group else the last group. */
static uint32_t antecedent(const Claims *c, uint32_t party)
{
    const Party *p = &c->parties.at[party];
    Str head = head_of(c, p);
    uint32_t group = NONE;
    for (uint32_t i = party; i-- > 0 && party - i < BACK;) {
        const Party *q = &c->parties.at[i];
        if (q->bare) continue;
        Str own = claims_at(c, q->first)->norm;
        if (own.n > 4 && head.n > 4 && (same_word(own, head) || same_word(head, own) || str_ends(head, (Str){ own.p, own.n - 2 }))) return i;
        if (group == NONE && q->group && p->group) group = i;
    }
    for (uint32_t i = party + 1; group == NONE && p->group && i < c->parties.n && i < party + BACK; i++)       /* a title's «jama'a musallaha» is named below */
        if (c->parties.at[i].group && !c->parties.at[i].bare) group = i;
    return group != NONE ? group : party;
}

bool party_same(const Claims *c, uint32_t a, uint32_t b)
{
    if (a == b) return true;
    if (a == NONE || b == NONE) return false;
    const Party *p = &c->parties.at[a], *q = &c->parties.at[b];
    if (p->entity != NONE && p->entity == q->entity) return true;
    return str_eq(str_slice(c->doc->text, p->span), str_slice(c->doc->text, q->span)) || (p->bare && antecedent(c, a) == b) || (q->bare && antecedent(c, b) == a);
}

static uint8_t part_at_any(const Claims *c, uint32_t t)
{
    const Ear all = { c->lex, c->doc, 0, c->doc->tokens.n };
    return ear_part(&all, ear_source(&all, t));
}

Str party_name(const Claims *c, uint32_t party)
{
    const Party *p = &c->parties.at[party];
    if (p->bare) p = &c->parties.at[antecedent(c, party)];
    Str best = str_slice(c->doc->text, p->span);
    uint32_t from = party > BACK ? party - BACK : 0;
    for (uint32_t i = from; i < c->parties.n && i < party + BACK; i++) {
        const Party *q = &c->parties.at[i];
        Str other = str_slice(c->doc->text, q->span);
        uint8_t part = part_at_any(c, q->first);
        if ((part == PART_head || part == PART_title) && part_at_any(c, p->first) != part) continue;         /* «mumaththil hamas» is not Hamas */
        bool same = (p->entity != NONE && p->entity == q->entity) || (p->kind == q->kind && !p->bare && str_holds(other, best));
        if (same && !q->bare && other.n > best.n && other.n <= LONGEST) best = other;
    }
    return best;
}
