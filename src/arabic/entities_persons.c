/* Entities, persons - names of people: those whom a row knows, those that the weights find, and names by their words.
 *
 * A surname that a row knows is that public figure only where it stands alone or after his own first name: «Ahmad al-Asad» is
 * somebody else. What the weights do not know is a name where two words of the name tables stand together, or one after a title. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/entities_parts.h"
#include "arabic/phrases.h"
#include "base/hash.h"
#include "lexicon/letters.h"

enum { NAME_WORDS = 6 };

static const Token *at(const Entities *n, uint32_t t) { return &n->doc->tokens.at[t]; }

Str name_word(const Entities *n, uint32_t t)
{
    const Token *w = at(n, t);
    Str s = w->norm;
    if (w->skip < s.n) s = (Str){ s.p + w->skip, s.n - w->skip };
    if (s.n > n->article.n + 2 && str_starts(s, n->article)) s = (Str){ s.p + n->article.n, s.n - n->article.n };
    return s;
}

/* The slot of the set `called` that holds the word, or is free for it. */
static uint32_t *called_slot(const Entities *n, uint32_t t)
{
    uint32_t hash = hash_bytes(name_word(n, t)) | 1, i = hash & (n->n_called - 1);
    while (n->called[i] && n->called[i] != hash) i = (i + 1) & (n->n_called - 1);
    return &n->called[i];
}

void name_remember(Entities *n, uint32_t t)
{
    uint32_t hash = hash_bytes(name_word(n, t)) | 1;
    *called_slot(n, t) = hash;
}

/* A name of this text told again by its last word alone: read as a name, or after a verb of saying. */
static bool again(const Entities *n, uint32_t t)
{
    const Token *w = at(n, t);
    bool speaks = t > n->ear.first && at(n, t - 1)->pos == POS_VERB && token_reading(n->doc, t - 1, TABLE_REPORTING) && !w->proclitics;
    return w->kind == TOKEN_WORD && (w->pos == POS_NAME || speaks) && *called_slot(n, t);
}

const Reading *title_word(const Entities *n, uint32_t t)
{
    const Reading *r = t < n->ear.end ? ear_source(&n->ear, t) : NULL;
    return ear_part(&n->ear, r) == PART_title && FEATS_NUMBER(r->feats) <= SINGULAR ? r : NULL;
}

/* What the name tables say of token t: bits 1 << NAME_*, for «Husayn» is a first and a family name. */
static uint32_t name_kinds(const Entities *n, uint32_t t)
{
    const Reading *r = token_readings(n->doc, t);
    uint32_t kinds = 0;
    for (uint32_t i = 0; i < at(n, t)->n_readings; i++)
        if (r[i].table == TABLE_NAMES) kinds |= 1u << lexicon_symbol(n->lex, COLUMN_NAMES_kind, r[i].row);
    return kinds;
}

static bool is_first(uint32_t kinds) { return kinds & 1u << NAME_first; }
static bool is_particle(uint32_t kinds) { return kinds == 1u << NAME_particle; }

/* «Ali» is written like «ala» in many papers: a name between people's words and another name. */
static bool like_particle(const Entities *n, uint32_t t)
{
    if (at(n, t)->pos != POS_PARTICLE || t == n->ear.first || t + 1 >= n->ear.end || !is_first(name_kinds(n, t))) return false;
    bool people = name_kinds(n, t - 1) || token_reading(n->doc, t - 1, TABLE_PEOPLE) || token_reading(n->doc, t - 1, TABLE_SOURCES);
    return people && is_first(name_kinds(n, t + 1)) && at(n, t + 1)->pos == POS_NAME && !at(n, t + 1)->proclitics;
}

static bool is_placed(const Entities *n, uint32_t t) { return n->doc->place_at && n->doc->place_at[t] != NONE; }

/* A word that goes on with a name: of the name tables, or of none. */
static bool goes_on(const Entities *n, uint32_t t)
{
    const Token *w = at(n, t);
    if (w->kind != TOKEN_WORD || w->proclitics & ~CLITIC_AL || is_placed(n, t)) return false;
    if (like_particle(n, t)) return true;
    bool speaks = n->speaks[t] != NONE && n->speaks[t] == n->speaks[t - 1];               /* a source's words have been read as a name */
    if (speaks && !(w->proclitics & CLITIC_AL) && w->pos != POS_PARTICLE && !ear_source(&n->ear, t)) return true;
    return w->pos != POS_VERB && name_kinds(n, t) ? w->pos != POS_PARTICLE : w->n_readings == 0 && w->norm.n > 4;
}

/* One past the run of name words from t; t where it is none. */
static uint32_t run_end(const Entities *n, uint32_t t, bool titled)
{
    const Token *w = at(n, t);
    uint32_t kinds = name_kinds(n, t);
    bool may = w->kind == TOKEN_WORD && (w->pos != POS_PARTICLE || like_particle(n, t)) && w->pos != POS_VERB && !(w->feats & FEAT_INDEF_ACC) && !is_placed(n, t);
    if (!may || (!kinds && !(titled && w->n_readings == 0 && w->norm.n > 4)) || (kinds == 1u << NAME_family && !titled)) return t;
    if (is_first(kinds) && w->proclitics & CLITIC_AL) return t;                       /* «al-hilal», not «Hilal» */
    if (w->proclitics & CLITIC_BI || ear_part(&n->ear, ear_source(&n->ear, t)) == PART_tie) return t;
    uint32_t end = t + 1, known = kinds != 0;
    bool read = w->pos == POS_NAME;
    for (; end < n->ear.end && end - t < NAME_WORDS && goes_on(n, end); end++) {
        read |= at(n, end)->pos == POS_NAME;
        known += name_kinds(n, end) != 0;
    }
    while (end > t + 1 && is_particle(name_kinds(n, end - 1))) end--;
    bool enough = titled || (known > 1 && is_first(kinds) && read);
    return enough && !is_particle(name_kinds(n, end - 1)) ? end : t;
}

/* Is the row's name his here? One word is often another word too («ra'isi», «ash-shahid»): it must be read as a name, or speak. */
static bool is_his(const Entities *n, uint32_t t, const Reading *r, bool titled)
{
    if (titled) return true;
    if (lexicon_symbol(n->lex, COLUMN_SOURCES_use, r->row) == SOURCE_USE_titled) return false;
    return r->n_tokens > 1 || at(n, t)->pos == POS_NAME || n->speaks[t] != NONE;      /* «qala ra'isi» */
}

/* The public figure whom a row knows in tokens t .. end - 1 (end NONE: as far as his name goes), or NULL. */
static const Reading *figure(const Entities *n, uint32_t t, uint32_t end, bool titled)
{
    const Reading *r = t < n->ear.end ? token_readings(n->doc, t) : NULL;
    for (uint32_t i = 0; r && i < at(n, t)->n_readings; i++) {
        if (r[i].table != TABLE_SOURCES || ear_part(&n->ear, &r[i]) != PART_figure || t + r[i].n_tokens > n->ear.end) continue;
        if ((end == NONE || t + r[i].n_tokens == end) && is_his(n, t, &r[i], titled)) return &r[i];
    }
    return NULL;
}

/* One past the mention's name; a word joined on with «wa-» begins somebody else («Sa'd Rashid wa-l-jundi ...»). */
static uint32_t mention_end(const Entities *n, const Mention *m)
{
    uint32_t t = m->first + 1, end = m->first + m->n;
    while (t < end && !(at(n, t)->proclitics & (CLITIC_AND | CLITIC_FA))) t++;
    return t;
}

/* The name at t as the weights have it, or where they know none as its words make it; one past it, or t. */
static uint32_t name_end(Entities const *n, uint32_t t, bool titled)
{
    const Doc *d = n->doc;
    uint32_t i = n->mention;
    while (i < d->mentions.n && d->mentions.at[i].first + d->mentions.at[i].n <= t) i++;
    if (i < d->mentions.n && d->mentions.at[i].first <= t) {
        const Mention *m = &d->mentions.at[i];
        bool noun = m->n == 1 && at(n, t)->pos == POS_NOUN && at(n, t)->feats & FEAT_INDEF_ACC;      /* «wafdan», a delegation */
        return m->kind == MENTION_PERSON && m->first == t && !noun ? mention_end(n, m) : t;
    }
    uint32_t end = run_end(n, t, titled);
    return end == t && again(n, t) ? t + 1 : end;
}

/* Begins a name with the first word of the row's canonical name? */
static bool same_first(const Entities *n, uint32_t t, uint32_t row)
{
    Str name = letters_normal(lexicon_letters(n->lex), n->doc->arena, lexicon_name(n->lex, TABLE_SOURCES, row)), own = name_word(n, t);
    return name.n > own.n && str_starts(name, own) && name.p[own.n] == ' ';
}

bool person_at(const Entities *n, uint32_t t, bool titled, Found *out)
{
    const Reading *r = figure(n, t, NONE, titled);
    uint32_t end = name_end(n, t, titled), row = NONE;
    if (r && end <= t + r->n_tokens) {
        row = r->row;
        end = t + r->n_tokens;
    } else if (end > t) {
        const Reading *last = figure(n, end - 1, end, true);
        if (last && same_first(n, t, last->row)) row = last->row;
    }
    if (end == t) return false;
    *out = (Found){ .kind = ENTITY_person, .first = t, .end = end, .row = row, .place = NONE, .body = NONE, .role = NONE };
    out->span = phrase_span(n->doc, t, end);
    if (r && row == r->row) out->span.begin = at(n, t)->span.begin + r->skip;
    Str country = source_text(n, COLUMN_SOURCES_country, row);
    if (country.n == 2) memcpy(out->country, country.p, 2);
    return true;
}
