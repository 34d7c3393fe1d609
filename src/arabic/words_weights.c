/* Words by weights - where the tables leave a token open, the trained weights choose, from all that stands around it.
 *
 * The choices are the token's readings, what the rules made of it, and for a word that no table knows whole what its shape offers: the little words that
 * may be glued to it off or on, a noun, an adjective, a verb or a name. Each part of a choice (its part of speech, each little word, the pronoun) has a
 * label with a score, and the choice with the best sum is taken. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/words.h"
#include "arabic/features.h"
#include "arabic/readings.h"

enum { LETTER_BYTES = 2, LEAST_STEM = 3 * LETTER_BYTES };

typedef struct { Choice *at; uint32_t n; } Choices;

/* Are these one choice? «li-l-» and «li-» before the same letters are: whether there is an article no answer tells, and the first that is offered has it. */
static bool same_choice(const Choice *a, const Choice *b)
{
    uint8_t told = (a->proclitics & CLITIC_LI) ? (uint8_t)~CLITIC_AL : 0xff;
    return a->pos == b->pos && (a->proclitics & told) == (b->proclitics & told) && a->enclitic == b->enclitic;
}

static void offer(Choices *c, Choice x)
{
    for (uint32_t i = 0; i < c->n; i++)
        if (same_choice(&c->at[i], &x)) return;
    if (c->n < WORD_CHOICES) c->at[c->n++] = x;
}

/* As another part of speech: an adjective or a verb's letters as a noun, a noun that is somebody's name. */
static void offer_as(Choices *c, Choice x, Pos pos)
{
    x.pos = (uint8_t)pos;
    offer(c, x);
}

static void offer_reading(Choices *c, const Reading *r)
{
    Choice x = { (uint8_t)reading_pos(r), r->proclitics, r->enclitic, r->skip, r->feats };
    offer(c, x);
    if (x.pos == POS_ADJ) offer_as(c, x, POS_NOUN);
    if (x.pos == POS_NOUN && FEATS_POS(r->feats) == POS_NOUN) offer_as(c, x, POS_ADJ);
    if (x.pos == POS_VERB && !(x.proclitics & CLITIC_SA)) offer_as(c, x, POS_NOUN);
}

/* What a word may be that no table knows, with these clitics off. */
static void offer_shape(Choices *c, Choice x)
{
    bool al = x.proclitics & CLITIC_AL, preposition = x.proclitics & (CLITIC_BI | CLITIC_KA | CLITIC_LI);
    if (!(x.proclitics & CLITIC_SA)) {
        offer_as(c, x, POS_NOUN);
        if (!x.enclitic) offer_as(c, x, POS_ADJ);
        if (!x.enclitic && !al) offer_as(c, x, POS_NAME);
    }
    if (!al && !preposition) offer_as(c, x, POS_VERB);
}

/* The bytes before the span of a noun: the little words but not the article, save in li-l, whose article has no alif. */
static uint32_t skip_of(const Clitic *c, Str article)
{
    if (!(c->parts & CLITIC_AL) || c->parts & CLITIC_LI) return c->norm.n;
    return c->norm.n - article.n;
}

/* «li-» before another l: in a word that no table knows it is «li-l-», which is offered too. */
static bool hides_article(Str norm, const Clitic *front)
{
    uint32_t n = front->norm.n;
    return front->parts & CLITIC_LI && !(front->parts & CLITIC_AL) && !memcmp(norm.p + n, norm.p + n - LETTER_BYTES, LETTER_BYTES);
}

static void offer_shapes(const Lexicon *lex, const Clitics *clitics, const Doc *doc, uint32_t t, Choices *c)
{
    Str norm = doc->tokens.at[t].norm, raw = token_text(doc, t), article = clitics_article(clitics);
    bool folded = readings_end_in_folded(lex, raw);
    for (uint32_t i = 0; i < clitics->n_before; i++) {
        const Clitic *front = &clitics->before[i];
        if (!str_starts(norm, front->norm) || (front->norm.n && norm.n < front->norm.n + LEAST_STEM) || hides_article(norm, front)) continue;
        Choice x = { POS_NONE, front->parts, 0, (uint16_t)readings_source_bytes(lex, raw, skip_of(front, article)), 0 };
        offer_shape(c, x);
        if (folded || front->parts & CLITIC_AL) continue;
        for (uint32_t k = 1; k < clitics->n_after; k++) {
            Str back = clitics->after[k].norm;
            if (norm.n < front->norm.n + back.n + LEAST_STEM || !str_ends(norm, back)) continue;
            x.enclitic = (uint8_t)(raw.n - readings_source_bytes(lex, raw, norm.n - back.n));
            offer_shape(c, x);
        }
    }
}

/* Does a table know the word whole, or with no more than «wa» and the article off? */
static bool is_known(const Doc *doc, uint32_t t)
{
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++)
        if (r[i].n_tokens == 1 && table_tells_words(r[i].table) && !r[i].enclitic && !(r[i].proclitics & ~(CLITIC_AND | CLITIC_AL))) return true;
    return false;
}

/* A function word by itself, or a single letter («la-hu»). */
static bool is_particle(const Lexicon *lex, Str stem)
{
    Senses senses = lexicon_find(lex, stem);
    for (uint32_t i = 0; i < senses.n; i++)
        if (senses.at[i].table == TABLE_FUNCTION) return true;
    return stem.n == LETTER_BYTES;
}

/* A word that is nothing but little words: «la-hu», «fi-ha», «li-hadha». Tables have them whole; their parts are offered too. */
static void offer_particles(const Lexicon *lex, const Clitics *clitics, const Doc *doc, uint32_t t, Choices *c)
{
    Str norm = doc->tokens.at[t].norm, raw = token_text(doc, t);
    for (uint32_t i = 0; i < clitics->n_before; i++) {
        const Clitic *front = &clitics->before[i];
        if (front->parts & (CLITIC_AL | CLITIC_SA) || !str_starts(norm, front->norm)) continue;
        for (uint32_t k = 0; k < clitics->n_after; k++) {
            Str back = clitics->after[k].norm;
            if (norm.n < front->norm.n + back.n + LETTER_BYTES || !str_ends(norm, back)) continue;
            if (!is_particle(lex, (Str){ norm.p + front->norm.n, norm.n - front->norm.n - back.n })) continue;
            offer(c, (Choice){ POS_PARTICLE, front->parts, (uint8_t)(raw.n - readings_source_bytes(lex, raw, norm.n - back.n)),
                               (uint16_t)readings_source_bytes(lex, raw, front->norm.n), 0 });
        }
    }
}

uint32_t words_choices(const Lexicon *lex, const Clitics *clitics, const Doc *doc, uint32_t t, Choice out[WORD_CHOICES])
{
    const Token *token = &doc->tokens.at[t];
    const Reading *r = token_readings(doc, t);
    Choices c = { out, 0 };
    bool particle = token->tag.pos == POS_PARTICLE;
    offer(&c, (Choice){ token->tag.pos, token->tag.proclitics, token->tag.enclitic, token->tag.skip, token->feats });
    for (uint32_t i = 0; i < token->n_readings; i++)
        if (r[i].n_tokens == 1 && table_tells_words(r[i].table)) {
            offer_reading(&c, &r[i]);
            particle |= reading_pos(&r[i]) == POS_PARTICLE;
        }
    if (!is_known(doc, t)) offer_shapes(lex, clitics, doc, t, &c);
    if (particle) offer_particles(lex, clitics, doc, t, &c);
    return c.n;
}

int32_t words_score(const Choice *c, const int32_t scores[WEIGHTS_LABELS])
{
    int32_t sum = c->pos ? scores[c->pos - 1] : 0;
    for (uint32_t bit = 0; bit < 7; bit++)
        if (c->proclitics >> bit & 1) sum += scores[WORD_LABEL_PROCLITIC + bit];
    return sum + (c->enclitic ? scores[WORD_LABEL_ENCLITIC] : 0);
}

static Tag tag_of(const Choice *c) { return (Tag){ c->pos, c->proclitics, c->enclitic, c->skip }; }
static bool same_cut(const Tag *a, const Choice *b) { return a->proclitics == b->proclitics && a->enclitic == b->enclitic; }

static void take(const Doc *doc, uint32_t t, const Choice *c)
{
    Token *token = &doc->tokens.at[t];
    bool cut = !same_cut(&token->tag, c) && !is_known(doc, t);
    token->tag = tag_of(c);
    if (!cut) return;
    token->pos = c->pos;
    token->proclitics = c->proclitics;
    token->enclitic = c->enclitic;
    token->skip = c->skip;
    token->feats = c->feats;
}

static void choose(const Lexicon *lex, const Weights *weights, const Clitics *clitics, Doc *doc, uint32_t t, Choice *chosen)
{
    Choice choices[WORD_CHOICES];
    uint32_t features[WORD_FEATURES], n = words_choices(lex, clitics, doc, t, choices), best = 0;
    int32_t scores[WEIGHTS_LABELS] = { 0 };
    *chosen = choices[0];
    if (n < 2) return;
    weights_add(weights->words, features, features_word(doc, doc->facts, t, features), scores);
    for (uint32_t i = 1; i < n; i++)
        if (words_score(&choices[i], scores) > words_score(&choices[best], scores)) best = i;
    *chosen = choices[best];
}

/* All tokens are looked at as the rules left them, then changed: the order in which they are asked does not matter. */
void words_by_weights(const Lexicon *lex, const Weights *weights, const Clitics *clitics, Doc *doc)
{
    Choice *chosen = arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *chosen);
    Str article = clitics_article(clitics);
    for (uint32_t t = 0; t < doc->tokens.n; t++)
        if (doc->tokens.at[t].kind == TOKEN_WORD) choose(lex, weights, clitics, doc, t, &chosen[t]);
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        const Token *token = &doc->tokens.at[t];
        if (token->kind != TOKEN_WORD || (token->tag.pos == chosen[t].pos && same_cut(&token->tag, &chosen[t]))) continue;
        take(doc, t, &chosen[t]);
        features_choose(doc, weights, article, t, &doc->facts[t]);
    }
}
