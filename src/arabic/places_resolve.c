/* Resolving - whether a name is a place, and which row of the gazetteer it is.
 *
 * Evidence for a risky name: a class noun, a place beside it in a list, a preposition of place, other places of its
 * country; against it: a title or first name before. Among rows of one name those win whose country the sentence and the
 * document speak of, that agree with the class noun, that are capitals or have more people. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/places_parts.h"
#include "arabic/words.h"

enum { WINDOW = 6, ENOUGH = 3 };

/* ---- countries that the document speaks of --------------------------------------------------------- */

/* How much a row weighs among others of its name: 0 what no news means while one that weighs 2 bears the name too («ar-riyad» in Iraq). */
static int weight_of(const Places *p, uint32_t row)
{
    int64_t people = lexicon_int(p->lex, COLUMN_PLACES_population, row);
    uint32_t precision = lexicon_symbol(p->lex, COLUMN_PLACES_precision, row);
    if (precision == PRECISION_country || lexicon_said(p->lex, COLUMN_PLACES_capital, row) || people >= 500000) return 2;
    return people >= 50000 || precision == PRECISION_province;
}

/* The most that a row of m weighs. */
static int heaviest(const Places *p, const Candidate *m)
{
    const Reading *r = token_readings(p->doc, m->key);
    int most = 0;
    for (uint32_t i = 0; i < p->doc->tokens.at[m->key].n_readings; i++) {
        if (place_part(p->lex, &r[i]) != PLACE_name || r[i].n_tokens != m->key_n) continue;
        int weight = weight_of(p, r[i].row);
        if (weight > most) most = weight;
    }
    return most;
}

/* The country of m if all its rows that weigh agree, else "". */
static void only_country(const Places *p, const Candidate *m, char cc[3])
{
    memcpy(cc, m->place.country, 3);
    if (m->place.demonym || m->by_country || !m->key_n || m->risky) return;
    bool heavy = heaviest(p, m) == 2;
    const Reading *r = token_readings(p->doc, m->key);
    for (uint32_t i = 0; i < p->doc->tokens.at[m->key].n_readings; i++) {
        if (place_part(p->lex, &r[i]) != PLACE_name || r[i].n_tokens != m->key_n) continue;
        Str country = lexicon_text(p->lex, COLUMN_PLACES_country, r[i].row);
        if (country.n != 2 || (heavy && !weight_of(p, r[i].row))) continue;
        if (!cc[0]) memcpy(cc, country.p, 2);
        else if (memcmp(cc, country.p, 2) != 0) { cc[0] = 0; return; }
    }
}

static void count_votes(Places *p)
{
    memset(p->votes, 0, sizeof p->votes);
    for (uint32_t i = 0; i < p->found.n; i++) {
        Candidate *m = &p->found.at[i];
        if (m->dropped) continue;
        only_country(p, m, m->only);
        uint32_t slot = country_slot(m->only);
        if (slot < COUNTRY_SLOTS) p->votes[slot]++;
    }
}

static uint32_t votes_for(const Places *p, const char *cc)
{
    uint32_t slot = country_slot(cc);
    return slot < COUNTRY_SLOTS ? p->votes[slot] : 0;
}

static bool same_sentence(const Places *p, const Candidate *a, const Candidate *b)
{
    return p->doc->tokens.at[a->place.first].sentence == p->doc->tokens.at[b->place.first].sentence;
}

/* How many of the mentions around mention i, in its sentence, are plainly of country cc. */
static uint32_t neighbours_in(const Places *p, uint32_t i, const char *cc)
{
    uint32_t n = 0;
    for (uint32_t j = i > WINDOW ? i - WINDOW : 0; j < p->found.n && j <= i + WINDOW; j++) {
        const Candidate *m = &p->found.at[j];
        if (j == i || m->dropped || !same_sentence(p, m, &p->found.at[i])) continue;
        n += m->only[0] && strcmp(m->only, cc) == 0;
    }
    return n;
}

/* ---- is it a place --------------------------------------------------------------------------------- */

static bool is_direction_word(const Places *p, uint32_t t)
{
    return place_reading(p->lex, p->doc, t, PLACE_direction) || place_reading(p->lex, p->doc, t, PLACE_landmark) || place_reading(p->lex, p->doc, t, PLACE_class);
}

static uint32_t name_proclitics(const Places *p, const Candidate *m)
{
    const Reading *r = place_reading(p->lex, p->doc, m->key, PLACE_name);
    return r ? r->proclitics : 0;
}

/* An adjective after a definite noun or a name («ad-diffa l-gharbiyya», «kuriya sh-shamaliyya»). */
static bool is_attribute(const Places *p, uint32_t t)
{
    const Token *token = &p->doc->tokens.at[t], *before = token - 1;
    bool adjective = token->pos == POS_ADJ || place_reading(p->lex, p->doc, t, PLACE_last);
    return adjective && (before->pos == POS_NAME || (before->pos == POS_NOUN && (before->proclitics & CLITIC_AL || before->enclitic)));
}

static int before_evidence(const Places *p, const Candidate *m)
{
    const Doc *d = p->doc;
    uint32_t t = m->place.first;
    bool own_class = m->key_n > 1 && place_reading(p->lex, d, t, PLACE_landmark);     /* «sahat ash-shuhada» */
    if (m->place.head != NONE || m->landmark || own_class) return ENOUGH;
    if (name_proclitics(p, m) & CLITIC_BI) return 1;
    if (t == 0 || d->tokens.at[t - 1].sentence != d->tokens.at[t].sentence) return 0;
    if (token_role(d, p->lex, t - 1) == FUNCTION_preposition && d->tokens.at[t - 1].pos == POS_PARTICLE) return 1;
    if (is_attribute(p, t)) return -3;
    if (is_direction_word(p, t - 1)) return 2;
    const Reading *source = token_reading(d, t - 1, TABLE_SOURCES);
    bool title = source && lexicon_symbol(p->lex, COLUMN_SOURCES_part, source->row) == PART_title;
    return title || token_reading(d, t - 1, TABLE_NAMES) ? -3 : 0;
}

/* Only a comma, a conjunction or nothing stands between the two: a list of places. */
static bool listed(const Places *p, const Candidate *a, const Candidate *b)
{
    const Doc *d = p->doc;
    uint32_t end = a->place.first + a->place.n, gap = b->place.first - end;
    if (a->dropped || b->dropped || a->place.demonym || b->place.demonym || !same_sentence(p, a, b) || b->place.first < end || gap > 1) return false;
    if (gap == 0) return name_proclitics(p, b) & CLITIC_AND;
    const Token *t = &d->tokens.at[end];
    return t->letter == LETTER_comma || t->letter == LETTER_dash || t->letter == LETTER_slash || token_role(d, p->lex, end) == FUNCTION_conjunction;
}

static bool in_list(const Places *p, uint32_t i)
{
    const Candidate *m = &p->found.at[i];
    bool before = i > 0 && !p->found.at[i - 1].dropped && listed(p, m - 1, m);
    return before || (i + 1 < p->found.n && !(m + 1)->risky && listed(p, m, m + 1));
}

/* Nothing but names of places and people is known of the word. */
static bool only_name(const Places *p, const Candidate *m)
{
    const Reading *r = token_readings(p->doc, m->key);
    for (uint32_t i = 0; i < p->doc->tokens.at[m->key].n_readings; i++)
        if (r[i].table != TABLE_PLACES && r[i].table != TABLE_NAMES) return false;
    return true;
}

/* The most that the sentence and document speak for a country of one of its rows. */
static int country_evidence(const Places *p, uint32_t i)
{
    const Candidate *m = &p->found.at[i];
    const Reading *r = token_readings(p->doc, m->key);
    int best = 0;
    for (uint32_t k = 0; k < p->doc->tokens.at[m->key].n_readings; k++) {
        if (place_part(p->lex, &r[k]) != PLACE_name || r[k].n_tokens != m->key_n) continue;
        Str country = lexicon_text(p->lex, COLUMN_PLACES_country, r[k].row);
        if (country.n != 2) continue;
        char cc[3] = { country.p[0], country.p[1], 0 };
        int here = (neighbours_in(p, i, cc) > 0) + (votes_for(p, cc) > 0);
        if (here > best) best = here;
    }
    return best;
}

static bool is_place(const Places *p, uint32_t i)
{
    const Candidate *m = &p->found.at[i];
    int before = before_evidence(p, m);
    if (!m->risky || m->place.demonym) return before >= 0 || m->place.demonym || m->key_n > 1;
    int score = before + country_evidence(p, i) + (in_list(p, i) ? 2 : 0) + (only_name(p, m) ? 1 : 0);
    if (p->doc->tokens.at[m->key].pos == POS_VERB) score -= 3;
    return score >= ENOUGH;
}

void places_judge(Places *p)
{
    count_votes(p);
    for (uint32_t i = 0; i < p->found.n; i++) p->found.at[i].dropped = !is_place(p, i);
}

/* ---- which row --------------------------------------------------------------------------------------- */

static int magnitude(int64_t population)
{
    int n = 0;
    for (; population > 0; population /= 4) n++;
    return n;
}

static int class_agreement(uint32_t class, uint32_t own)
{
    if (!class) return own == PRECISION_country ? 8 : own == PRECISION_province ? -1 : 0;
    if (class == own) return 10;
    bool small = own == PRECISION_town || own == PRECISION_district;
    return (class == PRECISION_town || class == PRECISION_district) && small ? 4 : -4;
}

/* A list of countries: a neighbour that is plainly one («qatar wa-uman wa-l-kuwayt»). */
static bool countries_beside(const Places *p, uint32_t i)
{
    for (uint32_t j = i > 0 ? i - 1 : 0; j <= i + 1 && j < p->found.n; j++) {
        const Candidate *a = &p->found.at[j < i ? j : i], *b = &p->found.at[j < i ? i : j], *other = &p->found.at[j];
        if (j == i || !listed(p, a, b) || other->key_n == 0) continue;
        const Reading *r = place_reading(p->lex, p->doc, other->key, PLACE_name);
        if (r && lexicon_symbol(p->lex, COLUMN_PLACES_precision, r->row) == PRECISION_country) return true;
    }
    return false;
}

/* Rows weigh in this order: neighbours in the sentence, class noun, size, the document's countries. */
static int row_score(const Places *p, uint32_t i, uint32_t row)
{
    const Candidate *m = &p->found.at[i];
    Str country = lexicon_text(p->lex, COLUMN_PLACES_country, row);
    uint32_t precision = lexicon_symbol(p->lex, COLUMN_PLACES_precision, row);
    int64_t people = lexicon_int(p->lex, COLUMN_PLACES_population, row);
    int score = m->landmark ? 0 : class_agreement(m->class_precision, precision);
    score += people ? magnitude(people) : precision == PRECISION_country ? 12 : 7;      /* unsaid: as a town of ten thousand */
    if (precision == PRECISION_country && countries_beside(p, i)) score += 6;
    if (lexicon_said(p->lex, COLUMN_PLACES_capital, row)) score += 6;
    if (lexicon_int(p->lex, COLUMN_PLACES_geonames, row)) score += 1;
    if (country.n != 2) return score;
    char cc[3] = { country.p[0], country.p[1], 0 };
    uint32_t near = neighbours_in(p, i, cc), votes = votes_for(p, cc);
    return score + 10 * (int)(near > 2 ? 2 : near) + 2 * (int)(votes > 4 ? 4 : votes);
}

/* The reading whose row fits best, or NULL: «wa-jidda» or the town of Wajda. */
static const Reading *best_reading(const Places *p, uint32_t i)
{
    const Candidate *m = &p->found.at[i];
    const Reading *r = token_readings(p->doc, m->key), *best = NULL;
    int best_score = 0;
    for (uint32_t k = 0; m->key_n && k < p->doc->tokens.at[m->key].n_readings; k++) {
        if (place_part(p->lex, &r[k]) != PLACE_name || r[k].n_tokens != m->key_n || r[k].proclitics & CLITIC_AL) continue;
        int score = row_score(p, i, r[k].row) - (r[k].proclitics ? 3 : 0);
        if (!best || score > best_score) best = &r[k], best_score = score;
    }
    return best;
}

/* The row's country on the day of publication: «juba» was in Sudan until 2011. */
static Str country_then(const Places *p, uint32_t row)
{
    int64_t since = lexicon_int(p->lex, COLUMN_PLACES_since, row);
    bool before = since && p->doc->published.year && p->doc->published.year < since;
    return lexicon_text(p->lex, before ? COLUMN_PLACES_before : COLUMN_PLACES_country, row);
}

/* Does anything else speak of the row's country, or nothing of any other? */
static bool country_fits(const Places *p, uint32_t i, Str country)
{
    if (country.n != 2) return true;
    char cc[3] = { country.p[0], country.p[1], 0 };
    if (neighbours_in(p, i, cc)) return true;
    uint32_t own = votes_for(p, cc), others = 0;
    for (uint32_t s = 0; s < COUNTRY_SLOTS; s++) others += p->votes[s];
    return own > (strcmp(p->found.at[i].only, cc) == 0) || others == own;
}

/* A name that many places bear (a square of martyrs), or a quarter that is named after a town («hayy al-qahira»), is this row only where
 * something else speaks of the row's country. */
static bool row_stands(const Places *p, uint32_t i, uint32_t row)
{
    const Candidate *m = &p->found.at[i];
    bool quarter = m->class_precision == PRECISION_district && lexicon_symbol(p->lex, COLUMN_PLACES_precision, row) != PRECISION_district && !m->landmark;
    return (!m->risky && !quarter) || country_fits(p, i, lexicon_text(p->lex, COLUMN_PLACES_country, row));
}

static void set_row(const Places *p, Candidate *m, const Reading *r)
{
    uint32_t row = r->row;
    Str country = country_then(p, row);
    if (country.n == 2) memcpy(m->place.country, country.p, 2);
    if (m->landmark) { m->place.near = row; return; }        /* the row is that of a name inside the landmark's */
    m->place.row = row;
    if (m->key == m->place.first) m->place.span.begin = p->doc->tokens.at[m->key].span.begin + r->skip;
    m->place.precision = (uint8_t)lexicon_symbol(p->lex, COLUMN_PLACES_precision, row);
    m->place.why = (Why){ TABLE_PLACES, row };
}

/* No row stands for a risky name: it is a place only if a class noun says so. */
static void lose_row(const Places *p, Candidate *m)
{
    m->place.row = NONE;
    m->place.precision = m->class_precision ? m->class_precision : PRECISION_site;
    m->dropped = m->place.head == NONE && !place_reading(p->lex, p->doc, m->place.first, PLACE_landmark);
}

/* A place without a row lies where the place nearest to it in the sentence does, else where the document's do. */
static void borrow_country(Places *p, uint32_t i)
{
    Candidate *m = &p->found.at[i], *from = NULL;
    uint32_t best = NONE;
    for (uint32_t j = i > WINDOW ? i - WINDOW : 0; j < p->found.n && j <= i + WINDOW; j++) {
        Candidate *other = &p->found.at[j];
        if (j == i || other->dropped || !other->place.country[0] || !same_sentence(p, m, other)) continue;
        uint32_t away = j < i ? 2 * (i - j) : 2 * (j - i) - 1;
        if (other->place.demonym) away += 2;
        if (away < best) best = away, from = other;
    }
    if (from) { memcpy(m->place.country, from->place.country, 3); return; }
    uint32_t top = 0;
    for (uint32_t s = 0; s < COUNTRY_SLOTS; s++)
        if (p->votes[s] > top) {
            top = p->votes[s];
            m->place.country[0] = (char)('A' + s / 26), m->place.country[1] = (char)('A' + s % 26);
        }
}

/* The rows of countries and of their capitals, found by one walk over the table. */
static void fill_countries(Places *p)
{
    p->capitals = arena_alloc(p->doc->arena, 2 * COUNTRY_SLOTS * sizeof *p->capitals);
    p->countries = p->capitals + COUNTRY_SLOTS;
    memset(p->capitals, 0xFF, 2 * COUNTRY_SLOTS * sizeof *p->capitals);       /* NONE */
    for (uint32_t row = 0; row < lexicon_rows(p->lex, TABLE_PLACES); row++) {
        Str cc = lexicon_text(p->lex, COLUMN_PLACES_country, row);
        uint32_t slot = cc.n == 2 ? country_slot(cc.p) : COUNTRY_SLOTS;
        if (slot == COUNTRY_SLOTS || lexicon_symbol(p->lex, COLUMN_PLACES_part, row) != PLACE_name) continue;
        if (lexicon_said(p->lex, COLUMN_PLACES_capital, row) && p->capitals[slot] == NONE) p->capitals[slot] = row;
        if (lexicon_symbol(p->lex, COLUMN_PLACES_precision, row) == PRECISION_country && p->countries[slot] == NONE) p->countries[slot] = row;
    }
}

/* «al-asima al-iraqiyya» is the capital's row, «al-aradi at-tunisiyya» the country's. */
static void resolve_by_country(Places *p, Candidate *m)
{
    uint32_t slot = country_slot(m->place.country);
    if (!p->capitals) fill_countries(p);
    if (slot < COUNTRY_SLOTS) m->place.row = (m->capital ? p->capitals : p->countries)[slot];
}

void places_resolve(Places *p)
{
    count_votes(p);
    for (uint32_t i = 0; i < p->found.n; i++) {
        Candidate *m = &p->found.at[i];
        if (m->dropped || m->place.demonym) continue;
        const Reading *r = m->by_country ? NULL : best_reading(p, i);
        if (m->by_country) resolve_by_country(p, m);
        if (r && row_stands(p, i, r->row)) set_row(p, m, r);
        else if (r && !m->landmark) lose_row(p, m);
    }
    for (uint32_t i = 0; i < p->found.n; i++) {
        const Candidate *m = &p->found.at[i];
        if (!m->dropped && !m->place.country[0] && m->place.row == NONE) borrow_country(p, i);
    }
}
