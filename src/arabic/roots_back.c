/* Roots, back - phrases that only point to a body or speaker told before: «al-wizara», «al-masdar nafsuhu», «al-wikala at-turkiyya».
 *
 * A definite noun alone, perhaps with an adjective of origin, is the nearest before of whom that noun was said, else the nearest of its
 * kind («al-fasil»: an armed group); a statement is its speaker's. In a title it points ahead. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/roots.h"
#include "arabic/phrases.h"
#include "lexicon/letters.h"

enum { BACK = 48, PASSAGE = 300 };      /* sources and namings, tokens, among which is looked */

static const Token *at(const Teller *t, uint32_t token) { return &t->n->doc->tokens.at[token]; }

/* The country of an adjective of origin in the phrase, "" for none. */
static const char *origin(const Teller *t)
{
    const Doc *d = t->n->doc;
    for (uint32_t i = t->head + 1; d->place_at && i < t->end; i++)
        if (d->place_at[i] != NONE && d->places.at[d->place_at[i]].demonym) return d->places.at[d->place_at[i]].country;
    return "";
}

/* «nafsuhu», «dhatuhu»; «at-turkiyya»; «ar-rasmi»: what may follow without telling more. */
static bool adds_nothing(const Teller *t, uint32_t i)
{
    uint32_t role = token_role(t->n->doc, t->n->lex, i);
    if (at(t, i)->kind == TOKEN_PUNCT || role == FUNCTION_pronoun || (role == FUNCTION_quantifier && i + 1 == t->end)) return true;
    return at(t, i)->proclitics == CLITIC_AL && (at(t, i)->pos == POS_ADJ || (t->n->doc->place_at && t->n->doc->place_at[i] != NONE));
}

bool teller_points_back(const Teller *t)
{
    bool points = t->part == PART_body || t->part == PART_group || t->part == PART_outlet || t->part == PART_head || t->part == PART_title || t->part == PART_document;
    bool many = points && FEATS_NUMBER(t->word->feats) > SINGULAR && t->part == PART_head && lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, t->word->row) != SOURCE_unnamed;
    if (!points || many || t->word->n_tokens > 1 || !(t->word->proclitics & CLITIC_AL) || t->word->enclitic) return false;
    for (uint32_t i = t->head + 1; i < t->end; i++)
        if (!adds_nothing(t, i)) return false;
    return true;
}

/* ---- what it may point to ---------------------------------------------------------------------------------- */

/* Somebody named at token `at`, whose name begins there. */
typedef struct { uint32_t at; const Entity *entity; const Source *source; Root root; } Candidate;

/* The body of every state that the noun is a name of («al-amn»): that of the candidate too? */
static bool same_row(const Teller *t, const Candidate *c)
{
    Str own = lexicon_text(t->n->lex, COLUMN_SOURCES_key, t->word->row), key = c->root.key;
    return key_is_open(own) && key.n > 2 + own.n && str_starts((Str){ key.p + 2, key.n - 2 }, own) && (key.p[2 + own.n] == '@' || key.p[2 + own.n] == '.');
}

/* Was this noun said of him, in the text or in the name that he has in the tables? */
static bool same_noun(const Teller *t, const Candidate *c)
{
    if (same_row(t, c)) return true;
    Str noun = name_word(t->n, t->head);
    uint32_t end = c->source ? c->at + c->source->n : c->at + 1;
    for (uint32_t i = c->at; i < end && i < t->n->doc->tokens.n; i++)
        if (str_eq(noun, name_word(t->n, i))) return true;
    Str name = letters_normal(lexicon_letters(t->n->lex), t->n->doc->arena, c->root.name);
    return name.n > noun.n && str_starts(name, noun) && name.p[noun.n] == ' ';
}

/* Kinds that go with the noun's own: movements are armed or not, organisations of one state or many. */
static bool kin(uint8_t noun, uint8_t kind)
{
    if (noun == kind) return true;
    if (noun == SOURCE_armed_group || noun == SOURCE_political) return kind == SOURCE_armed_group || kind == SOURCE_political;
    return (noun == SOURCE_ngo || noun == SOURCE_igo) && (kind == SOURCE_ngo || kind == SOURCE_igo);
}

/* Nouns for ministries, committees, offices want the same noun again; others take the nearest of their kind. */
static bool same_kind(const Teller *t, const Candidate *c)
{
    uint8_t kind = (uint8_t)lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, t->word->row);
    switch (t->part) {
    case PART_outlet: return kind == c->root.kind && !c->root.unnamed;
    case PART_group: return kin(kind, c->root.kind);
    case PART_body: return kind != SOURCE_government && kin(kind, c->root.kind) && !c->root.unnamed;
    case PART_document: return c->source && !c->root.unnamed && c->root.kind != SOURCE_agency && c->root.kind != SOURCE_media;
    case PART_head: return kind == SOURCE_unnamed && c->root.unnamed && c->at < t->first && ear_part(&t->n->ear, token_reading(t->n->doc, c->at, TABLE_SOURCES)) != PART_document;
    case PART_title: return c->source && c->entity && c->entity->kind == ENTITY_person;
    default: return false;
    }
}

static bool goes_with(const Teller *t, const Candidate *c, bool noun)
{
    const char *country = origin(t);
    if (country[0] && c->entity && c->entity->country[0] && strcmp(country, c->entity->country) != 0) return false;
    return noun ? same_noun(t, c) : same_kind(t, c);
}

/* ---- the search ---------------------------------------------------------------------------------------------- */

typedef struct { const Teller *t; bool noun; uint32_t best; Root root; bool found; } Search;

/* The nearest before the phrase, else the nearest after it. */
static bool nearer(const Search *s, uint32_t token)
{
    uint32_t here = s->t->first;
    if (!s->found) return true;
    if (token < here) return s->best >= here || token > s->best;
    return s->best >= here && token < s->best;
}

static void weigh(Search *s, const Candidate *c)
{
    bool own = c->at >= s->t->first && c->at < s->t->end;
    if (own || !goes_with(s->t, c, s->noun) || !nearer(s, c->at)) return;
    s->found = true;
    s->best = c->at;
    s->root = c->root;
}

static void weigh_sources(Search *s)
{
    const Doc *d = s->t->n->doc;
    uint32_t i = s->t->index, low = i > BACK ? i - BACK : 0, high = i + BACK < d->sources.n ? i + BACK : d->sources.n;
    for (uint32_t k = low; k < high; k++) {
        const Source *x = &d->sources.at[k];
        if (k == i || !x->root.name.n) continue;
        Candidate c = { x->first, x->entity == NONE ? NULL : &d->entities.at[x->entity], x, x->root };
        weigh(s, &c);
    }
}

static void weigh_namings(Search *s)
{
    const Doc *d = s->t->n->doc;
    uint32_t here = entities_naming(d, s->t->source->span.begin), low = here > BACK ? here - BACK : 0, high = here + BACK < d->namings.n ? here + BACK : d->namings.n;
    for (uint32_t k = low; k < high; k++) {
        const Naming *x = &d->namings.at[k];
        const Entity *e = &d->entities.at[x->entity];
        if (e->kind != ENTITY_body) continue;
        Candidate c = { x->first, e, NULL, root_of_entity(s->t->n, x->entity) };
        weigh(s, &c);
    }
}

/* A body that no row knows and that is named in passing: «fasil Dir' al-Asi», «munazzamat "Jusur al-Ighatha"». */
static bool body_phrase(const Teller *t, uint32_t token, Candidate *out)
{
    const Doc *d = t->n->doc;
    const Reading *r = token_reading(d, token, TABLE_SOURCES);
    uint8_t part = ear_part(&t->n->ear, r);
    if ((part != PART_body && part != PART_group) || r->proclitics & CLITIC_AL || FEATS_NUMBER(r->feats) > SINGULAR || r->enclitic) return false;
    if (lexicon_said(t->n->lex, COLUMN_SOURCES_office, r->row) || lexicon_said(t->n->lex, COLUMN_SOURCES_key, r->row)) return false;
    uint32_t end = phrase_end(t->n->lex, d, token, PHRASE_PLAIN);
    if (end < token + 2) return false;
    *out = (Candidate){ .at = token, .root = root_of_words(t->n, token, end, (uint8_t)lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, r->row)) };
    return out->root.id.n > 0;
}

/* «masdaran tibbiyyan fi mustashfa ...»: one without a name, told of in passing. */
static bool unnamed_phrase(const Teller *t, uint32_t token, Candidate *out)
{
    const Doc *d = t->n->doc;
    const Reading *r = token_reading(d, token, TABLE_SOURCES);
    if (ear_part(&t->n->ear, r) != PART_head || r->proclitics & CLITIC_AL || r->enclitic || lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, r->row) != SOURCE_unnamed) return false;
    const Sentence *in = &d->sentences.at[d->tokens.at[token].sentence];
    Ear ear = { t->n->lex, t->n->doc, in->first, in->first + in->n };
    Speaker s;
    Why why;
    Str name;
    if (!speaker_read(&ear, token, &s)) return false;
    *out = (Candidate){ .at = token, .root = { .name = words_said(t->n, token, s.end), .id = words_folded(t->n, token, s.end), .kind = speaker_kind(&ear, &s, &why, &name), .unnamed = true } };
    return s.end > token + 1;
}

static void weigh_phrases(Search *s)
{
    uint32_t here = s->t->first, n = s->t->n->doc->tokens.n, low = here > PASSAGE ? here - PASSAGE : 0, high = here + PASSAGE < n ? here + PASSAGE : n;
    Candidate c;
    for (uint32_t i = low; i < high; i++)
        if (body_phrase(s->t, i, &c) || (i < here && unnamed_phrase(s->t, i, &c))) weigh(s, &c);
}

/* «al-masdar dhatuhu» after somebody with a name is he. */
static bool last_speaker(const Teller *t, Root *out)
{
    const Doc *d = t->n->doc;
    if (t->part != PART_head || lexicon_symbol(t->n->lex, COLUMN_SOURCES_kind, t->word->row) != SOURCE_unnamed) return false;
    for (uint32_t i = d->chains.n; i-- > 0;) {
        const Chain *c = &d->chains.at[i];
        const Source *s = c->n_links ? &d->sources.at[c->links[c->n_links - 1]] : NULL;
        if (!s || s == t->source || s->first >= t->first || !s->root.name.n) continue;
        *out = s->root;
        return true;
    }
    return false;
}

/* «al-masdar dhatuhu», «nafs al-masdar»: whoever spoke last, with a name or not. */
static bool same_speaker(const Teller *t)
{
    return t->head > t->first || (t->end == t->head + 2 && !(at(t, t->head + 1)->proclitics & CLITIC_AL));
}

bool teller_antecedent(const Teller *t, Root *out)
{
    if (same_speaker(t) && last_speaker(t, out)) return true;
    for (int noun = 1; noun >= 0; noun--) {
        Search s = { .t = t, .noun = noun };
        weigh_phrases(&s);
        weigh_sources(&s);
        weigh_namings(&s);
        if (!s.found) continue;
        *out = s.root;
        return true;
    }
    return last_speaker(t, out);
}

/* ---- «bi-smi-ha» ----------------------------------------------------------------------------------------------- */

/* Does the pronoun agree with a body whose name begins at this token? «-ha» is one of a feminine noun or a plural of things. */
static bool pronoun_fits(const Teller *t, uint32_t noun, uint32_t body)
{
    const Token *w = at(t, body);
    bool feminine = at(t, noun)->enclitic > 2, plural = FEATS_NUMBER(w->feats) == PLURAL;
    if (FEATS_GENDER(w->feats) == GENDER_UNSAID && !plural) return true;
    return feminine == (plural || FEATS_GENDER(w->feats) == FEMININE);
}

static void weigh_owner(Search *s, uint32_t noun, const Candidate *c)
{
    uint8_t kind = c->root.kind;
    if (c->at >= s->t->first || c->root.unnamed || kind == SOURCE_person || kind == SOURCE_agency || kind == SOURCE_media) return;
    if (!pronoun_fits(s->t, noun, c->at) || (s->found && c->at < s->best)) return;
    s->found = true;
    s->best = c->at;
    s->root = c->root;
}

bool teller_owner(const Teller *t, uint32_t noun, Root *out)
{
    const Doc *d = t->n->doc;
    Search s = { .t = t };
    Candidate c;
    for (uint32_t i = t->first > PASSAGE ? t->first - PASSAGE : 0; i < t->first; i++)
        if (body_phrase(t, i, &c)) weigh_owner(&s, noun, &c);
    for (uint32_t k = t->index > BACK ? t->index - BACK : 0; k < t->index; k++) {
        c = (Candidate){ .at = d->sources.at[k].first, .root = d->sources.at[k].root };
        if (c.root.name.n) weigh_owner(&s, noun, &c);
    }
    uint32_t here = entities_naming(d, t->source->span.begin);
    for (uint32_t k = here > BACK ? here - BACK : 0; k < here; k++) {
        if (d->entities.at[d->namings.at[k].entity].kind != ENTITY_body) continue;
        c = (Candidate){ .at = d->namings.at[k].first, .root = root_of_entity(t->n, d->namings.at[k].entity) };
        weigh_owner(&s, noun, &c);
    }
    *out = s.root;
    return s.found;
}
