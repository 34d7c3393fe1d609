/* Roots - to whom each source comes down: doc->sources[].root.
 *
 * The root of a figure is the last link of its chain, and one body is one root by whatever name it speaks: the ministry, its minister,
 * its spokesman, its account. First the sources are read that say who they are, then those that only point to one of them. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/roots.h"
#include "arabic/clitics.h"
#include "arabic/places.h"
#include "arabic/stages.h"

#include <stdio.h>

static const Token *at(const Teller *t, uint32_t token) { return &t->n->doc->tokens.at[token]; }
static bool known_entity(const Teller *t, uint32_t entity) { return entity != NONE && t->n->doc->entities.at[entity].kind != ENTITY_place; }
static const Entity *entity_of(const Teller *t, uint32_t entity) { return entity == NONE ? NULL : &t->n->doc->entities.at[entity]; }

/* ---- reading a source ------------------------------------------------------------------------------------- */

static bool counts_speakers(const Teller *t, uint32_t token)
{
    const Doc *d = t->n->doc;
    uint32_t role = token_role(d, t->n->lex, token);
    return role == FUNCTION_quantifier || role == FUNCTION_demonstrative || (d->number_at && d->number_at[token] != NONE);
}

static Teller teller_of(Entities *n, uint32_t i)
{
    const Doc *d = n->doc;
    Teller t = { .n = n, .source = &n->doc->sources.at[i], .index = i };
    t.first = t.end = token_of_byte(d, t.source->span.begin);
    while (t.end < d->tokens.n && d->tokens.at[t.end].span.begin < t.source->span.end) t.end++;
    const Sentence *s = t.first < d->tokens.n ? &d->sentences.at[d->tokens.at[t.first].sentence] : NULL;
    n->ear = (Ear){ n->lex, n->doc, s ? s->first : 0, s ? s->first + s->n : 0 };
    for (t.head = t.first; t.head + 1 < t.end && counts_speakers(&t, t.head) && !ear_source(&n->ear, t.head);) t.head++;
    t.word = t.head < t.end ? ear_source(&n->ear, t.head) : NULL;
    t.part = ear_part(&n->ear, t.word);
    return t;
}

/* ---- who speaks for whom ---------------------------------------------------------------------------------- */

/* The first word inside the phrase that begins the name of a body, or NONE. */
static uint32_t body_inside(const Teller *t, uint32_t from)
{
    for (uint32_t i = from; i < t->end; i++) {
        const Reading *r = ear_source(&t->n->ear, i);
        uint8_t part = ear_part(&t->n->ear, r);
        if ((part == PART_body || part == PART_group || part == PART_outlet) && !lexicon_said(t->n->lex, COLUMN_SOURCES_office, r->row)) return i;
    }
    return NONE;
}

/* Past the body's name that begins at `body`: before a person's name in the phrase. */
static uint32_t body_ends(const Teller *t, uint32_t body)
{
    for (uint32_t i = body + 1; i < t->end; i++) {
        const Reading *r = ear_source(&t->n->ear, i);
        if (ear_part(&t->n->ear, r) == PART_title && !(at(t, i)->proclitics & ~CLITIC_AL)) return i;
    }
    const Entity *who = entity_of(t, t->source->entity);
    if (!who || who->kind != ENTITY_person) return t->end;
    for (uint32_t k = who->first; k != NONE; k = t->n->doc->namings.at[k].next) {
        const Naming *x = &t->n->doc->namings.at[k];
        if (x->first > body && x->first < t->end) return x->first;
    }
    return t->end;
}

/* A noun with a pronoun of the body («an-natiq bi-smi-ha», «mudir maktabi-ha»), or NONE. */
static uint32_t owned_noun(const Teller *t)
{
    for (uint32_t i = t->head; i < t->end; i++)
        if (at(t, i)->enclitic && (at(t, i)->pos == POS_NOUN || ear_source(&t->n->ear, i))) return i;
    return NONE;
}

/* «wasa'il i'lam Baljikiyya», «taqarir», «mustashfa»: an outlet, a document, a body told only by what kind of thing it is. */
static bool body_only_said(const Teller *t)
{
    const Lexicon *lex = t->n->lex;
    if (lexicon_said(lex, COLUMN_SOURCES_key, t->word->row) || t->word->proclitics & CLITIC_AL || t->word->enclitic) return false;
    uint32_t next = t->head + t->word->n_tokens;
    if (t->part == PART_document) return body_inside(t, next) == NONE;
    if (next >= t->end) return true;
    bool quoted = false, many = t->word->n_tokens > 1 && lexicon_symbol(lex, COLUMN_SOURCES_kind, t->word->row) == SOURCE_media;       /* «wasa'il i'lam» */
    for (uint32_t i = next; i < t->end; i++) quoted |= ear_opens_quote(&t->n->ear, i);
    return !quoted && (many || FEATS_NUMBER(t->word->feats) > SINGULAR);
}

/* «an-nashita al-huquqiyya Zahra Kubiyya»: a first name stands behind the noun, though no entity was made of it. */
static bool names_person(const Teller *t)
{
    for (uint32_t i = t->head + 1; i < t->end; i++) {
        const Reading *r = token_reading(t->n->doc, i, TABLE_NAMES);
        bool first = r && lexicon_symbol(t->n->lex, COLUMN_NAMES_kind, r->row) == NAME_first;
        if (first && at(t, i)->pos == POS_NAME && !at(t, i)->proclitics) return true;
    }
    return false;
}

/* One who is told only by what he is («masdar amni», «mas'ulun», «shuhud iyan»), not by the body that he speaks for. */
static bool is_unnamed(const Teller *t)
{
    const Lexicon *lex = t->n->lex;
    if (!t->word) return token_chosen(t->n->doc, t->head, TABLE_PEOPLE) != NULL;
    if (t->part == PART_outlet || t->part == PART_document) return body_only_said(t);
    if ((t->part == PART_body || t->part == PART_group) && t->head + t->word->n_tokens >= t->end) return body_only_said(t);
    if (names_person(t)) return false;
    if (t->part == PART_adjective || (t->part == PART_head && lexicon_symbol(lex, COLUMN_SOURCES_kind, t->word->row) == SOURCE_unnamed)) return true;
    if (t->part != PART_head || t->word->proclitics & CLITIC_AL) return t->part == PART_head && !lexicon_said(lex, COLUMN_SOURCES_office, t->word->row);
    uint32_t next = t->head + t->word->n_tokens;
    const Reading *tie = next < t->end ? ear_source(&t->n->ear, next) : NULL;
    if (!lexicon_said(lex, COLUMN_SOURCES_office, t->word->row)) return true;
    if (ear_part(&t->n->ear, tie) == PART_tie) return false;
    bool open = next >= t->end || ear_role(&t->n->ear, next) == FUNCTION_preposition || (at(t, next)->pos == POS_ADJ && !(at(t, next)->proclitics & CLITIC_AL));
    return open || FEATS_NUMBER(t->word->feats) > SINGULAR;
}

static Root root_unnamed(const Teller *t)
{
    return (Root){ .name = words_said(t->n, t->first, t->end), .id = words_folded(t->n, t->head, t->end), .kind = t->source->kind, .unnamed = true };
}

/* A country or its capital that speaks is its government. */
static bool root_of_state(const Teller *t, Root *out)
{
    const Entity *place = entity_of(t, t->source->entity);
    if (!place || place->kind != ENTITY_place || !place->country[0] || t->source->kind != SOURCE_government) return false;
    char s[32];
    snprintf(s, sizeof s, "%c%c.government", place->country[0] | 32, place->country[1] | 32);
    Str key = arena_copy(t->n->doc->arena, str_of(s));
    *out = (Root){ .key = key, .id = key, .name = places_country_name(t->n->lex, place->country), .kind = SOURCE_government };
    return true;
}

/* An account without its handle: «an-natiq bi-smi l-wizara (@spox)». */
static Root root_of_account(const Teller *t)
{
    uint32_t end = t->first;
    while (end < t->end && !ear_mark(&t->n->ear, end, LETTER_bracket_open)) end++;
    if (end == t->first) end = t->end;
    Root root = root_of_words(t->n, t->first, end, SOURCE_social);
    if (!root.name.n) root.name = root.id = str_slice(t->n->doc->text, t->source->span);
    return root;
}

/* «al-mutahaddith bi-smi Nusur al-Wadi»: what comes after «in the name of», or NONE. */
static uint32_t after_tie(const Teller *t)
{
    for (uint32_t i = t->head; i + 1 < t->end; i++) {
        const Reading *r = ear_source(&t->n->ear, i);
        if (ear_part(&t->n->ear, r) == PART_tie && r->n_tokens == 1 && !r->enclitic) return i + 1;
    }
    return NONE;
}

/* The body inside the phrase, read as if it stood alone: «(al-mutahaddith bi-smi) al-wizara». */
static bool inner_body(const Teller *t, Teller *inner)
{
    uint32_t body = t->part == PART_body || t->part == PART_group || t->part == PART_outlet ? t->head : body_inside(t, t->head);
    if (body == NONE) body = after_tie(t);
    if (body == NONE) return false;
    *inner = *t;
    inner->first = inner->head = body;
    inner->end = body_ends(t, body);
    inner->word = token_reading(t->n->doc, body, TABLE_SOURCES);
    inner->part = ear_part(&t->n->ear, inner->word);
    return true;
}

/* Does the source, or the body for which it speaks, only point back? */
static bool points_back(const Teller *t)
{
    Teller inner;
    if (teller_points_back(t)) return true;
    return t->part != PART_body && !is_unnamed(t) && inner_body(t, &inner) && teller_points_back(&inner);
}

/* A body that no entity stands for: what it points to, the row's with the country of the text, or by its words. */
static bool root_of_phrase(const Teller *t, Root *out)
{
    Teller b;
    if (!inner_body(t, &b)) return false;
    if (b.first != t->first && teller_points_back(&b) && teller_antecedent(&b, out)) return true;
    if (b.word && lexicon_said(t->n->lex, COLUMN_SOURCES_key, b.word->row) && b.head + b.word->n_tokens >= b.end) {
        *out = root_of_row(t->n, b.word->row, places_dominant_country(t->n->lex, t->n->doc));
        return true;
    }
    uint8_t kind = b.word ? (uint8_t)lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, b.word->row) : t->source->kind;
    if (b.head != t->head && b.word && b.head + b.word->n_tokens >= b.end && !(b.word->proclitics & CLITIC_AL)) return false;      /* «ra'isat ... ma'had»: no name */
    *out = root_of_words(t->n, b.head, b.end, kind);
    return out->id.n > 0;
}

static bool root_of_known(const Teller *t, Root *out)
{
    const Source *s = t->source;
    const Entity *who = entity_of(t, s->entity), *body = entity_of(t, s->body);
    bool person = who && who->kind == ENTITY_person;
    if (body && (person || (who && who->kind == ENTITY_office) || !is_unnamed(t))) return *out = root_of_entity(t->n, s->body), true;
    if (!known_entity(t, s->entity) || person) return false;
    *out = root_of_entity(t->n, s->entity);
    return out->key.n > 0 || who->row != NONE;
}

static Root root_of_person(const Teller *t)
{
    const Entity *who = entity_of(t, t->source->entity);
    if (who && who->kind == ENTITY_person) {
        uint32_t first = t->n->doc->namings.at[who->first].first, end = first + t->n->doc->namings.at[who->first].n;
        return (Root){ .key = who->key, .name = who->name, .id = who->key.n ? who->key : words_folded(t->n, first, end), .kind = t->source->kind };
    }
    return (Root){ .name = words_said(t->n, t->first, t->end), .id = words_folded(t->n, t->first, t->end), .kind = t->source->kind };
}

/* The root that the phrase itself says. */
static Root root_said(const Teller *t)
{
    Root root;
    const Entity *who = entity_of(t, t->source->entity);
    bool person = who && who->kind == ENTITY_person;
    if (root_of_known(t, &root) || root_of_state(t, &root)) return root;
    const char *country = who && who->country[0] ? who->country : places_dominant_country(t->n->lex, t->n->doc);
    bool whole = t->word && (t->word->n_tokens > 1 || t->word->proclitics & CLITIC_AL) && body_inside(t, t->head + t->word->n_tokens) == NONE;      /* no «ra'is lajnat ...» */
    if (whole && root_of_office(t->n, t->word->row, country, &root)) return root;
    uint32_t owned = person || !is_unnamed(t) ? owned_noun(t) : NONE;
    if (owned != NONE && teller_owner(t, owned, &root)) return root;
    if (!person && t->source->kind == SOURCE_social && !t->word) return root_of_account(t);
    if (!person && is_unnamed(t)) return root_unnamed(t);
    if (root_of_phrase(t, &root)) return root;
    return root_of_person(t);
}

void roots_find(const Lexicon *lex, Doc *doc)
{
    Entities n = { .lex = lex, .doc = doc, .article = clitics_article(clitics_read(lex, doc->arena)) };
    roots_of_entities(&n);
    bool *later = arena_alloc(doc->arena, doc->sources.n + 1);
    for (uint32_t i = 0; i < doc->sources.n; i++) {
        Teller t = teller_of(&n, i);
        later[i] = t.first < t.end && points_back(&t) && !(known_entity(&t, t.source->entity) && entity_of(&t, t.source->entity)->row != NONE);
        if (t.first < t.end && !later[i]) t.source->root = root_said(&t);
    }
    for (uint32_t i = 0; i < doc->sources.n; i++) {
        Teller t = teller_of(&n, i);
        if (!later[i] || (teller_points_back(&t) && teller_antecedent(&t, &t.source->root))) continue;
        t.source->root = root_said(&t);
    }
}
