/* Entities - who and what the text names: doc->entities with all their namings.
 *
 * One walk over the tokens notes every person, body, office and place where it stands; the passes after it make one of those that are
 * the same («wizarat as-sihha fi Rusiya», «as-sihha ar-rusiyya»). Nothing is kept from one document to the next. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/clitics.h"
#include "arabic/entities_parts.h"
#include "arabic/stages.h"

static uint32_t note(Entities *n, Found f)
{
    if (f.kind == ENTITY_person) name_remember(n, f.end - 1);
    f.entity = NONE;
    ARENA_PUSH(n->doc->arena, n->found, f);
    return n->found.n - 1;
}

/* How far what has been noted covers the tokens: nothing of the kind begins before. */
typedef struct { uint32_t bodies, name, persons, fixed, person; } Covered;      /* name: where `person`, who ends at `persons`, begins */

static void cover_name(Covered *c, uint32_t first, uint32_t end, uint32_t person)
{
    if (end <= c->persons) return;
    c->name = first;
    c->persons = end;
    c->person = person;
}

/* A name after an office or rank, which then is told with the person. */
static bool note_holder(Entities *n, uint32_t t, uint32_t office, bool public, Covered *c)
{
    Found person;
    if (t >= n->ear.end || n->doc->tokens.at[t].proclitics & ~CLITIC_AL || !person_at(n, t, true, &person)) return false;
    person.role = office;
    person.public = public;
    if (office != NONE) n->found.at[office].taken = true;
    cover_name(c, t, person.end, note(n, person));
    return true;
}

/* «mustashar ra'is al-wuzara'», «zawjat al-wazir»: the noun before the office, whose the name after it is; NULL where there is none. */
static const Token *owner(const Entities *n, uint32_t t)
{
    const Token *before = t > n->ear.first ? &n->doc->tokens.at[t - 1] : NULL;
    bool open = before && before->pos == POS_NOUN && !(before->proclitics & CLITIC_AL) && !before->enclitic && !(before->feats & FEAT_INDEF_ACC);
    return open && !(n->doc->tokens.at[t].proclitics & ~CLITIC_AL) ? before : NULL;
}

/* «Jiri Smith, al-mutahaddith bi-smi l-jaysh»: the office of the name just before it, alone or after a comma. */
static bool note_after_name(Entities *n, uint32_t t, uint32_t office, const Covered *c)
{
    if (!c->persons) return false;
    Found *person = &n->found.at[c->person];
    bool comma = t == c->persons + 1 && ear_mark(&n->ear, c->persons, LETTER_comma);
    if (person->role != NONE || !(comma || (t == c->persons && person->row == NONE))) return false;
    person->role = office;
    return n->found.at[office].taken = true;
}

/* An office, the body in it, and its holder's name after it. False where none begins. */
static bool note_office(Entities *n, uint32_t t, Covered *c)
{
    Found office, body;
    if (!office_at(n, t, &office)) return false;
    uint32_t at = note(n, office), in = office.body;
    if (in != NONE && body_at(n, in, &body)) {
        n->found.at[at].body = note(n, body);
        c->bodies = body.end;
    } else n->found.at[at].body = NONE;
    if (office.row != NONE && key_is_open(source_text(n, COLUMN_SOURCES_key, office.row)) && c->bodies < office.end) c->bodies = office.end;
    const Token *of = owner(n, t);
    bool public = !of || office_word(n, t - 1);
    if (!note_after_name(n, t, at, c)) note_holder(n, office_holder(n, office.end), of ? NONE : at, public, c);
    return true;
}

/* «al-amid Sarhad Qadir», «an-natiq Muhammad»: a rank or office without a body, and a name. */
static bool note_titled(Entities *n, uint32_t t, Covered *c)
{
    const Reading *r = office_word(n, t);
    return r && note_holder(n, office_holder(n, t + r->n_tokens), NONE, true, c);
}

static bool note_person(Entities *n, uint32_t t, Covered *c)
{
    Found person;
    if (!person_at(n, t, t > n->ear.first && title_word(n, t - 1), &person)) return false;
    cover_name(c, t, person.end, note(n, person));
    return true;
}

static bool note_body(Entities *n, uint32_t t, Covered *c)
{
    Found body;
    if (!body_at(n, t, &body)) return false;
    note(n, body);
    c->bodies = body.end;
    if (!key_is_open(source_text(n, COLUMN_SOURCES_key, body.row))) c->fixed = body.end;
    return true;
}

static void note_place(Entities *n, uint32_t t)
{
    uint32_t i = n->doc->place_at ? n->doc->place_at[t] : NONE;
    const Place *p = i == NONE ? NULL : &n->doc->places.at[i];
    if (!p || p->demonym || p->tag || p->first != t) return;      /* inside a tag it names the tag («#sultanat_oman_al-yawm») */
    Found f = { .kind = ENTITY_place, .first = t, .end = t + p->n, .span = p->span, .row = NONE, .place = i, .body = NONE, .role = NONE };
    memcpy(f.country, p->country, sizeof f.country);
    note(n, f);
}

static void note_token(Entities *n, uint32_t t, Covered *c)
{
    TokenKind kind = n->doc->tokens.at[t].kind;
    const Doc *d = n->doc;
    if (kind != TOKEN_WORD && kind != TOKEN_LATIN) return;
    while (n->mention < d->mentions.n && d->mentions.at[n->mention].first + d->mentions.at[n->mention].n <= t) n->mention++;
    bool free = t >= c->persons && t >= c->bodies;
    free = free && !note_office(n, t, c) && !note_titled(n, t, c);
    if (free && !note_body(n, t, c) && note_person(n, t, c)) return;
    if ((t >= c->persons || t < c->name) && t >= c->fixed) note_place(n, t);
}

static uint32_t *speakers(const Doc *d)
{
    uint32_t *at = arena_alloc(d->arena, (d->tokens.n + 1) * sizeof *at);
    for (uint32_t t = 0; t < d->tokens.n; t++) at[t] = NONE;
    for (uint32_t i = 0; i < d->sources.n; i++)
        for (uint32_t t = d->sources.at[i].first; t < d->sources.at[i].first + d->sources.at[i].n && t < d->tokens.n; t++) at[t] = i;
    return at;
}

void entities_find(const Lexicon *lex, Doc *doc)
{
    Entities n = { .lex = lex, .doc = doc, .speaks = speakers(doc), .article = clitics_article(clitics_read(lex, doc->arena)) };
    for (n.n_called = 64; n.n_called < 2 * doc->tokens.n;) n.n_called *= 2;
    n.called = arena_alloc(doc->arena, n.n_called * sizeof *n.called);
    for (uint32_t i = 0; i < doc->sentences.n; i++) {
        const Sentence *s = &doc->sentences.at[i];
        Covered c = { 0 };
        n.ear = (Ear){ lex, doc, s->first, s->first + s->n };
        for (uint32_t t = s->first; t < s->first + s->n; t++) note_token(&n, t, &c);
    }
    entities_settle(&n);
    entities_link(&n);
    entities_refer(&n);
}
