/* Roots, names - what a root is called, and by what it is found the same on another page.
 *
 * A body that a row knows has its key. Of others only the words are known, and pages write them with and without the noun for what it
 * is, quotation marks, an adjective after them: «jama'at "Dhi'ab ar-Ramla" al-musallaha», «Dhi'ab ar-Ramla». The name proper is
 * what all of them share. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/roots.h"
#include "arabic/places.h"
#include "lexicon/letters.h"

#include <stdio.h>

enum { NAME_BYTES = 240, QUOTED = 6, ALIF = 2 };

static const Token *at(const Entities *n, uint32_t t) { return &n->doc->tokens.at[t]; }
static bool is_mark(const Entities *n, uint32_t t) { return at(n, t)->kind == TOKEN_PUNCT || at(n, t)->kind == TOKEN_SYMBOL; }

typedef struct { char s[NAME_BYTES]; uint32_t n; } Line;

static void add(Line *l, Str word)
{
    if (!word.n || l->n + word.n + 1 >= sizeof l->s) return;
    if (l->n) l->s[l->n++] = ' ';
    memcpy(l->s + l->n, word.p, word.n);
    l->n += word.n;
}

static Str said(const Entities *n, const Line *l) { return arena_copy(n->doc->arena, (Str){ l->s, l->n }); }

/* A token's text without «wa-», «bi-», «li-»; the article stays. */
static Str unglued(const Entities *n, uint32_t t)
{
    const Reading *r = ear_source(&n->ear, t);
    Str s = token_text(n->doc, t);
    uint32_t skip = at(n, t)->proclitics & ~CLITIC_AL ? r ? r->skip : at(n, t)->skip : 0;
    return skip < s.n ? (Str){ s.p + skip, s.n - skip } : s;
}

/* «masdaran» as «masdar»: the alif of an indefinite accusative off, with the sign beside it. */
static Str nominative(const Entities *n, uint32_t t, Str s)
{
    if (!(at(n, t)->feats & FEAT_INDEF_ACC)) return s;
    Letters letters = lexicon_letters(n->lex);
    uint32_t full = letters_normal(letters, n->doc->arena, s).n;
    while (s.n > 2 * ALIF && letters_normal(letters, n->doc->arena, s).n == full)
        do s.n--; while ((s.p[s.n] & 0xc0) == 0x80);
    return s;
}

Str words_said(const Entities *n, uint32_t first, uint32_t end)
{
    Line l = { .n = 0 };
    for (uint32_t t = first; t < end; t++)
        if (!is_mark(n, t)) add(&l, nominative(n, t, t == first ? unglued(n, t) : token_text(n->doc, t)));
    return said(n, &l);
}

/* Without the alif of an indefinite accusative: «masdaran tibbiyyan» is the source of «masdar tibbi». */
static Str folded(const Entities *n, uint32_t t)
{
    Str s = name_word(n, t);
    if (at(n, t)->feats & FEAT_INDEF_ACC && s.n > ALIF) s.n -= ALIF;
    return s;
}

Str words_folded(const Entities *n, uint32_t first, uint32_t end)
{
    Line l = { .n = 0 };
    for (uint32_t t = first; t < end; t++)
        if (!is_mark(n, t)) add(&l, folded(n, t));
    return said(n, &l);
}

/* ---- bodies that a row knows ------------------------------------------------------------------------------ */

/* The row of the body with this key, no office; NONE. */
static uint32_t body_row(const Lexicon *lex, Str key)
{
    for (uint32_t i = 0; i < lexicon_rows(lex, TABLE_SOURCES); i++)
        if (str_eq(lexicon_text(lex, COLUMN_SOURCES_key, i), key) && !lexicon_said(lex, COLUMN_SOURCES_office, i)) return i;
    return NONE;
}

/* The row's name, with the country in brackets where it is a body of every state. */
static Str row_name(const Entities *n, uint32_t row, const char *country)
{
    Str name = source_text(n, COLUMN_SOURCES_name, row), where = STR("");
    if (!name.n) name = lexicon_name(n->lex, TABLE_SOURCES, row);
    if (key_is_open(source_text(n, COLUMN_SOURCES_key, row))) where = places_country_name(n->lex, country);
    if (!where.n) return name;
    char s[NAME_BYTES];
    snprintf(s, sizeof s, "%" STR_FMT " (%" STR_FMT ")", STR_ARG(name), STR_ARG(where));
    return arena_copy(n->doc->arena, str_of(s));
}

static Str before(Str s, char mark)
{
    for (uint32_t i = 0; i < s.n; i++)
        if (s.p[i] == mark) return (Str){ s.p, i };
    return s;
}

/* A root by its key: of every state's bodies the key has the country's code before it. */
static Root of_key(const Entities *n, Str key, uint32_t row, const Entity *e)
{
    Root root = { .key = key, .id = key, .kind = row == NONE ? e->type : (uint8_t)lexicon_symbol(n->lex, COLUMN_SOURCES_kind, row) };
    root.name = row == NONE ? e->name : row_name(n, row, e->country);
    if (!key.n && row != NONE) root.id = source_text(n, COLUMN_SOURCES_key, row);
    return root;
}

/* The head of a body speaks for it: "iq.ministry.interior.head". */
static bool of_head(const Entities *n, const Entity *e, Root *out)
{
    Str own = source_text(n, COLUMN_SOURCES_key, e->row), tail = STR(".head"), key = e->key;
    if (e->row == NONE || !str_ends(own, tail)) return false;
    own.n -= tail.n;
    uint32_t row = body_row(n->lex, own);
    if (row == NONE) return false;
    if (key.n) key.n -= tail.n;
    *out = of_key(n, key, row, e);
    return true;
}

/* A branch of those who rescue speaks for the whole («al-hilal al-ahmar, far' Hims»), and a ministry is no other for its capital («wizarat
 * ad-dakhiliyya fi Baghdad»); a town's police is a body of its own. */
static bool is_branch(const Entities *n, const Entity *e)
{
    if (e->row == NONE || e->place == NONE) return false;
    const Entity *place = &n->doc->entities.at[e->place];
    bool capital = place->row != NONE && lexicon_said(n->lex, COLUMN_PLACES_capital, place->row);
    uint32_t kind = lexicon_symbol(n->lex, COLUMN_SOURCES_kind, e->row);
    return kind == SOURCE_rescue || (capital && (kind == SOURCE_government || str_starts(source_text(n, COLUMN_SOURCES_key, e->row), STR(".ministry"))));
}

/* A directorate is the service itself at its place: «idarat amn Shabwa», «amn Shabwa». */
static Str without(const Entities *n, Str s, Str part)
{
    for (uint32_t i = 0; i + part.n <= s.n; i++) {
        if (memcmp(s.p + i, part.p, part.n) != 0) continue;
        char buffer[NAME_BYTES];
        snprintf(buffer, sizeof buffer, "%.*s%.*s", (int)i, s.p, (int)(s.n - i - part.n), s.p + i + part.n);
        return arena_copy(n->doc->arena, str_of(buffer));
    }
    return s;
}

/* The id of an entity without a key: a body of every state by its row's, with the country and the place as far as they are told; else by its words. */
static Str open_id(const Entities *n, const Entity *e)
{
    const Naming *said = &n->doc->namings.at[e->first], *place = e->place == NONE ? NULL : &n->doc->namings.at[n->doc->entities.at[e->place].first];
    Str key = source_text(n, COLUMN_SOURCES_key, e->row), at_place = place ? words_folded(n, place->first, place->first + place->n) : STR("");
    if (!key_is_open(key)) return words_folded(n, said->first, said->first + said->n);
    char s[NAME_BYTES];
    bool country = e->country[0];
    snprintf(s, sizeof s, "%c%c%" STR_FMT "%s%" STR_FMT, e->country[0] | 32, e->country[1] | 32, STR_ARG(key), place ? "@" : "", STR_ARG(at_place));
    return arena_copy(n->doc->arena, str_of(country ? s : s + 2));
}

enum { LETTERS = 26, ORIGINS = LETTERS * LETTERS + 1 };

static uint32_t origin_slot(const char *country) { return 1 + (uint32_t)(country[0] - 'A') * LETTERS + (uint32_t)(country[1] - 'A'); }

/* The row of the country's adjective of origin + 1, 0 for none. The table is walked once a document, when the first is asked for. */
static uint32_t origin_of(const Entities *n, const char *country)
{
    const Lexicon *lex = n->lex;
    for (uint32_t i = 0; !n->origins[0] && i < lexicon_rows(lex, TABLE_PLACES); i++) {
        Str code = lexicon_text(lex, COLUMN_PLACES_country, i);
        bool origin = code.n == 2 && lexicon_symbol(lex, COLUMN_PLACES_part, i) == PLACE_demonym;
        if (origin && origin_slot(code.p) < ORIGINS && !n->origins[origin_slot(code.p)]) n->origins[origin_slot(code.p)] = i + 1;
    }
    n->origins[0] = 1;
    return origin_slot(country) < ORIGINS ? n->origins[origin_slot(country)] : 0;
}

/* A body of every state that in one has a name of its own with its adjective of origin («ad-difa' al-madani» in Syria): that row, or NONE. */
static uint32_t own_row(const Entities *n, const Entity *e)
{
    uint32_t origin = e->country[0] ? origin_of(n, e->country) : 0;
    if (!origin) return NONE;
    Str name = lexicon_name(n->lex, TABLE_SOURCES, e->row), adjective = lexicon_name(n->lex, TABLE_PLACES, origin - 1);
    char s[NAME_BYTES];
    snprintf(s, sizeof s, "%" STR_FMT " %" STR_FMT "%" STR_FMT, STR_ARG(name), STR_ARG(n->article), STR_ARG(adjective));
    Senses found = lexicon_find(n->lex, letters_normal(lexicon_letters(n->lex), n->doc->arena, str_of(s)));
    for (uint32_t i = 0; i < found.n; i++) {
        Str key = found.at[i].table == TABLE_SOURCES ? lexicon_text(n->lex, COLUMN_SOURCES_key, found.at[i].row) : STR("");
        if (key.n && !key_is_open(key)) return found.at[i].row;
    }
    return NONE;
}

static Root of_body(const Entities *n, const Entity *e)
{
    Root root;
    bool open = e->row != NONE && key_is_open(source_text(n, COLUMN_SOURCES_key, e->row));
    uint32_t own = open && e->kind == ENTITY_body && (e->place == NONE || is_branch(n, e)) ? own_row(n, e) : NONE;
    if (own != NONE) return of_key(n, lexicon_text(n->lex, COLUMN_SOURCES_key, own), own, e);
    if (e->row != NONE && e->kind != ENTITY_person && of_head(n, e, &root)) return root;
    if (e->row != NONE && is_branch(n, e)) return of_key(n, before(e->key, '@'), e->row, e);
    root = (Root){ .key = e->key, .name = e->name, .id = e->key, .kind = e->type };
    root.key = root.id = without(n, root.key, STR(".directorate"));
    if (!root.id.n) root.id = without(n, open_id(n, e), STR(".directorate"));
    return root;
}

Root root_of_entity(const Entities *n, uint32_t entity)
{
    const Entity *e = &n->doc->entities.at[entity];
    if (e->kind != ENTITY_body && e->body != NONE) entity = e->body;
    return n->roots[entity];
}

void roots_of_entities(Entities *n)
{
    Doc *d = n->doc;
    n->roots = arena_alloc(d->arena, (d->entities.n + 1) * sizeof *n->roots);
    n->origins = arena_alloc(d->arena, ORIGINS * sizeof *n->origins);
    for (uint32_t i = 0; i < d->entities.n; i++)
        if (d->entities.at[i].kind != ENTITY_place) n->roots[i] = of_body(n, &d->entities.at[i]);
}

Root root_of_row(const Entities *n, uint32_t row, const char *country)
{
    Entity e = { .row = row };
    Str key = lexicon_text(n->lex, COLUMN_SOURCES_key, row);
    memcpy(e.country, country, strlen(country) + 1);
    if (!key_is_open(key)) return of_key(n, key, row, &e);
    if (!country[0]) return of_key(n, STR(""), row, &e);
    char s[NAME_BYTES];
    snprintf(s, sizeof s, "%c%c%" STR_FMT, country[0] | 32, country[1] | 32, STR_ARG(key));
    return of_key(n, arena_copy(n->doc->arena, str_of(s)), row, &e);
}

bool root_of_office(const Entities *n, uint32_t row, const char *country, Root *out)
{
    Entity e = { .row = row };
    Root office = root_of_row(n, row, country);
    e.key = office.key;
    memcpy(e.country, country, strlen(country) + 1);
    return of_head(n, &e, out);
}

/* ---- bodies that no row knows ---------------------------------------------------------------------------- */

/* «"Dhi'ab ar-Ramla"»: the tokens inside the first quotation marks of the phrase, if it is short. */
static bool quoted_in(const Entities *n, uint32_t *first, uint32_t *end)
{
    for (uint32_t t = *first; t < *end; t++) {
        if (!ear_opens_quote(&n->ear, t)) continue;
        uint32_t close = t + 1;
        while (close < *end && !ear_closes_quote(&n->ear, close)) close++;
        if (close == t + 1 || close > t + 1 + QUOTED) return false;
        *first = t + 1;
        *end = close;
        return true;
    }
    return false;
}

/* A noun that only says what it is before its name («munazzamat ...», «harakat ...», «qanat ...»): in the genitive, so that the name follows. */
static bool only_says_what(const Entities *n, uint32_t t, uint32_t end)
{
    const Reading *r = ear_source(&n->ear, t);
    uint8_t part = ear_part(&n->ear, r);
    if (!r || r->proclitics & CLITIC_AL || FEATS_NUMBER(r->feats) > SINGULAR || t + r->n_tokens >= end || at(n, t + r->n_tokens)->pos == POS_ADJ) return false;
    return part == PART_outlet || lexicon_symbol(n->lex, COLUMN_SOURCES_use, r->row) == SOURCE_USE_class;
}

/* «... al-musallaha»: an adjective that says what kind of body it is, after its name. */
static uint32_t name_ends(const Entities *n, uint32_t first, uint32_t end)
{
    while (end > first + 1 && (is_mark(n, end - 1) || (ear_part(&n->ear, ear_source(&n->ear, end - 1)) == PART_adjective && at(n, end - 1)->proclitics == CLITIC_AL))) end--;
    return end;
}

Root root_of_words(const Entities *n, uint32_t first, uint32_t end, uint8_t kind)
{
    bool what = only_says_what(n, first, end), group = ear_part(&n->ear, ear_source(&n->ear, first)) == PART_group;
    if (!what || !quoted_in(n, &first, &end)) {
        if (what) first += ear_source(&n->ear, first)->n_tokens;
        if (what || group) end = name_ends(n, first, end);
    }
    return (Root){ .key = STR(""), .name = words_said(n, first, end), .id = words_folded(n, first, end), .kind = kind };
}
