/* Class nouns - names that only the noun before them shows to be places.
 *
 * «qaryat», «hayy», «sahat», «mustashfa» and their like stand in construct with a name, which may be in no gazetteer. The noun
 * of a settlement is left out of the name, that of a landmark belongs to it. A name runs on over the words that compound
 * names are made of («kafr», «bi'r», «abu») and over an adjective that ends it («al-kubra», «ad-dawli»). */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/places_parts.h"
#include "arabic/words.h"

enum { QUOTED_MAX = 5, NAME_MAX = 5 };

typedef struct {
    Places *p;
    uint32_t head;                /* token of the class noun */
    uint32_t sentence;
    const Reading *class;
    bool landmark, cautious;      /* cautious: the noun is often followed by a word that is no name */
} Classed;

static const Token *at(const Classed *c, uint32_t t) { return &c->p->doc->tokens.at[t]; }
static bool inside(const Classed *c, uint32_t t) { return t < c->p->doc->tokens.n && at(c, t)->sentence == c->sentence; }
static bool is_part(const Classed *c, uint32_t t, uint32_t part) { return place_reading(c->p->lex, c->p->doc, t, part); }

static bool is_opening(const Token *t) { return t->letter == LETTER_quote_open || t->letter == LETTER_quote; }
static bool is_closing(const Token *t) { return t->letter == LETTER_quote_close || t->letter == LETTER_quote; }

/* No table knows the word but as a name of people or places. */
static bool unknown(const Classed *c, uint32_t t)
{
    const Reading *r = token_readings(c->p->doc, t);
    for (uint32_t i = 0; i < at(c, t)->n_readings; i++)
        if (r[i].table != TABLE_NAMES && place_part(c->p->lex, &r[i]) != PLACE_name && place_part(c->p->lex, &r[i]) != PLACE_first) return false;
    return at(c, t)->kind == TOKEN_WORD || at(c, t)->kind == TOKEN_LATIN;
}

static bool has_name_reading(const Classed *c, uint32_t t)
{
    return is_part(c, t, PLACE_name) || token_reading(c->p->doc, t, TABLE_NAMES);
}

static bool glued(const Token *t) { return t->proclitics & ~CLITIC_AL; }

/* An unknown word that begins with the letter of «wa» is more often that and a word. */
static bool may_be_joined(const Classed *c, uint32_t t)
{
    const Token *token = at(c, t), *before = at(c, t - 1);
    return token->n_readings == 0 && before->sentence == c->sentence && c->p->and_letter.n && str_starts(token->norm, c->p->and_letter);
}

/* May a name begin at t? A word with a conjunction or preposition glued to it begins something else. */
static bool may_begin(const Classed *c, uint32_t t)
{
    const Token *token = at(c, t);
    if (token->kind != TOKEN_WORD && (token->kind != TOKEN_LATIN || at(c, t - 1)->kind == TOKEN_SYMBOL)) return false;
    if (is_part(c, t, PLACE_first)) return true;
    if (is_part(c, t, PLACE_demonym) && !is_part(c, t, PLACE_name)) return false;
    if (unknown(c, t)) return !glued(token) && !may_be_joined(c, t);
    if (c->cautious || glued(token)) return false;
    if (has_name_reading(c, t)) return token->pos != POS_PARTICLE;
    return token->pos == POS_NOUN && token->proclitics & CLITIC_AL;
}

/* An adjective with the article that ends a name («al-kubra»), and after a landmark any that is no nationality («al-amm»). */
static bool ends_name(const Classed *c, uint32_t t)
{
    if (is_part(c, t, PLACE_last)) return true;
    const Token *token = at(c, t);
    return c->landmark && token->pos == POS_ADJ && token->proclitics == CLITIC_AL && !is_part(c, t, PLACE_demonym);
}

/* A later word of a personal or foreign name that a landmark bears: «shari muhammad mahmud». */
static bool goes_on(const Classed *c, uint32_t t, uint32_t length)
{
    if (!c->landmark || length >= NAME_MAX) return false;
    const Token *token = at(c, t);
    if (token_reading(c->p->doc, t, TABLE_NAMES) && !glued(token)) return true;
    return token->n_readings == 0 && token->pos == POS_NAME && length < 3;
}

/* The word after «kafr», «abu»: no adjective of another noun, nothing that begins something new. */
static bool may_follow(const Classed *c, uint32_t t)
{
    const Token *token = at(c, t);
    if (glued(token) || token->enclitic || token->feats & FEAT_INDEF_ACC || is_part(c, t, PLACE_direction)) return false;
    return token->pos == POS_NAME || token->pos == POS_NOUN || is_part(c, t, PLACE_last);
}

/* One past the name that begins at t. */
static uint32_t name_end(const Classed *c, uint32_t t)
{
    const Reading *known = place_reading(c->p->lex, c->p->doc, t, PLACE_name);
    uint32_t first = t, end = t + (known ? known->n_tokens : 1);
    while (inside(c, end) && end - first < NAME_MAX && at(c, end)->kind == TOKEN_WORD) {
        bool compound = !known && is_part(c, end - 1, PLACE_first) && may_follow(c, end);
        if (!compound && !goes_on(c, end, end - first)) break;
        end++;
    }
    while ((c->landmark || !known) && inside(c, end) && ends_name(c, end) && end - first < NAME_MAX) end++;
    return end;
}

/* The name in quotation marks that opens at t: one past the closing mark, or 0. */
static uint32_t quoted_end(const Classed *c, uint32_t t)
{
    if (!inside(c, t) || !is_opening(at(c, t))) return 0;
    for (uint32_t i = t + 1; inside(c, i) && i <= t + QUOTED_MAX; i++)
        if (is_closing(at(c, i))) return i > t + 1 ? i + 1 : 0;
    return 0;
}

static void add(const Classed *c, uint32_t name, uint32_t end, bool quoted)
{
    Doc *d = c->p->doc;
    uint32_t first = c->landmark ? c->head : name, skip = c->landmark ? c->class->skip : 0;
    if (quoted && !c->landmark) first++, end--;
    const Reading *known = place_reading(c->p->lex, d, quoted ? name + 1 : name, PLACE_name);
    Candidate m = { .key = quoted ? name + 1 : name, .key_n = known ? known->n_tokens : 0, .landmark = c->landmark,
                  .class_precision = (uint8_t)lexicon_symbol(c->p->lex, COLUMN_PLACES_precision, c->class->row) };
    if (!c->landmark && known && known->n_tokens != end - first) m.key_n = 0;
    if (m.class_precision == PRECISION_country) m.class_precision = PRECISION_district;      /* «sawahil ...»: of a town too */
    m.place = (Place){ .span = { d->tokens.at[first].span.begin + skip, d->tokens.at[end - 1].span.end }, .first = first, .n = end - first,
                       .head = c->head, .row = NONE, .precision = m.class_precision, .why = { TABLE_PLACES, c->class->row } };
    places_add(c->p, m);
}

/* «al-asima al-iraqiyya», «al-aradi at-tunisiyya»: a noun with its nationality is a place, and no name follows. */
static uint32_t of_country(Classed *c, uint32_t t)
{
    Doc *d = c->p->doc;
    const Reading *origin = inside(c, t) ? place_reading(c->p->lex, d, t, PLACE_demonym) : NULL;
    uint32_t precision = lexicon_symbol(c->p->lex, COLUMN_PLACES_precision, c->class->row);
    bool capital = lexicon_said(c->p->lex, COLUMN_PLACES_capital, c->class->row);
    if (!origin || !(c->class->proclitics & CLITIC_AL) || !(origin->proclitics & CLITIC_AL)) return 0;
    if (!capital && !(c->landmark && precision == PRECISION_country)) return 0;
    uint32_t end = t + origin->n_tokens;
    if (capital && inside(c, end) && place_reading(c->p->lex, d, end, PLACE_name)) return 0;
    Candidate m = { .by_country = true, .capital = capital, .landmark = true, .class_precision = (uint8_t)precision };
    m.place = (Place){ .span = { d->tokens.at[c->head].span.begin + c->class->skip, d->tokens.at[end - 1].span.end }, .first = c->head, .n = end - c->head,
                       .head = NONE, .row = NONE, .precision = (uint8_t)precision, .why = { TABLE_PLACES, c->class->row } };
    Str cc = lexicon_text(c->p->lex, COLUMN_PLACES_country, origin->row);
    if (cc.n == 2) memcpy(m.place.country, cc.p, 2);
    places_add(c->p, m);
    return end;
}

/* The class noun before a construct: no article, no pronoun, not of several («mudun»: many names follow). */
static bool in_construct(const Reading *r)
{
    GramNumber number = FEATS_NUMBER(r->feats);
    return !(r->proclitics & CLITIC_AL) && !r->enclitic && number != PLURAL && number != DUAL && !(r->feats & FEAT_INDEF_ACC);
}

/* A body's name that begins with the noun («jami'at ad-duwal al-arabiyya») is no place. */
static bool in_body(const Places *p, uint32_t t)
{
    const Reading *r = token_reading(p->doc, t, TABLE_SOURCES);
    return r && r->n_tokens > 1;
}

uint32_t places_classed(Places *p, uint32_t t)
{
    Doc *d = p->doc;
    Classed c = { .p = p, .head = t, .sentence = d->tokens.at[t].sentence };
    c.class = place_reading(p->lex, d, t, PLACE_landmark);
    c.landmark = c.class;
    if (!c.class) c.class = place_reading(p->lex, d, t, PLACE_class);
    if (!c.class || in_body(p, t)) return 0;
    c.cautious = lexicon_symbol(p->lex, COLUMN_PLACES_risk, c.class->row) == RISK_common;
    uint32_t name = t + c.class->n_tokens, end = of_country(&c, name);
    if (end) return end;
    if (!in_construct(c.class)) return 0;
    while (inside(&c, name) && d->tokens.at[name].kind == TOKEN_SYMBOL) name++;         /* «madinat #al-kuwayt» */
    end = c.cautious ? 0 : quoted_end(&c, name);
    if (end) return add(&c, name, end, true), end;
    if (!inside(&c, name) || !may_begin(&c, name)) return 0;
    const Reading *known = place_reading(p->lex, d, name, PLACE_name);
    if (c.landmark && !known && lexicon_symbol(p->lex, COLUMN_PLACES_precision, c.class->row) == PRECISION_country) return 0;
    end = name_end(&c, name);
    if (!known && end == name + 1 && is_part(&c, name, PLACE_first)) return 0;        /* «madinat sidi»: cut off */
    if (!c.landmark && known && end == name + known->n_tokens) return 0;              /* places_named will see the class noun */
    add(&c, name, end, false);
    return end;
}
