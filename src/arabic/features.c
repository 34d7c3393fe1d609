/* Features - see features.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/features.h"
#include "arabic/words.h"
#include "base/hash.h"

enum { LETTER_BYTES = 2, LEADERS = 6 };

static uint32_t mix(uint32_t a, uint32_t b)
{
    uint64_t h = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(h >> 32) ^ (uint32_t)(h >> 15);
}

/* The hashes of the names of tables and symbols, made once a document. */
enum { SEEN_PART, SEEN_RISK, SEEN_PRECISION, SEEN_NAME, SEEN_SOURCE_PART, SEEN_SOURCE, SEEN_SETS, MOST_SYMBOLS = 64 };
typedef struct { uint32_t table[TABLE_END], symbol[SEEN_SETS][MOST_SYMBOLS]; } Hashes;

static const Hashes *hashes_of(Arena *arena)
{
    static const SymbolSet sets[SEEN_SETS] = { SET_PLACE_PART, SET_RISK, SET_PRECISION, SET_NAME, SET_SOURCE_PART, SET_SOURCE };
    Hashes *h = arena_alloc(arena, sizeof *h);
    for (TableId id = 1; id < TABLE_END; id++) h->table[id] = hash_bytes(str_of(schema_table(id)->id));
    for (uint32_t s = 0; s < SEEN_SETS; s++)
        for (uint32_t v = 1; v <= symbol_count(sets[s]) && v < MOST_SYMBOLS; v++) h->symbol[s][v] = hash_bytes(str_of(symbol_name(sets[s], v)));
    return h;
}

static uint32_t symbol_hash(const Hashes *h, uint32_t set, uint32_t value) { return h->symbol[set][value % MOST_SYMBOLS]; }

/* The first or last n letters; letters are of two bytes, in what else there is the bytes are cut the same way. */
static uint32_t head(Str s, uint32_t n) { return s.n > n * LETTER_BYTES ? hash_bytes((Str){ s.p, n * LETTER_BYTES }) : 0; }
static uint32_t tail(Str s, uint32_t n) { return s.n > n * LETTER_BYTES ? hash_bytes((Str){ s.p + s.n - n * LETTER_BYTES, n * LETTER_BYTES }) : 0; }

/* ---- what the tables say -------------------------------------------------------------------------- */

/* The longest phrase seen so far that covers a token, one slot for each of three tables. */
typedef struct { uint32_t end, hash; } Cover;

static uint32_t place_hash(const Lexicon *lex, const Hashes *names, uint32_t row)
{
    uint32_t part = lexicon_symbol(lex, COLUMN_PLACES_part, row), h = symbol_hash(names, SEEN_PART, part);
    int64_t people = lexicon_int(lex, COLUMN_PLACES_population, row);
    h = mix(h, symbol_hash(names, SEEN_RISK, lexicon_symbol(lex, COLUMN_PLACES_risk, row)));
    return mix(mix(h, symbol_hash(names, SEEN_PRECISION, lexicon_symbol(lex, COLUMN_PLACES_precision, row))), people > 500000 ? 3 : people > 50000 ? 2 : people > 0);
}

static uint32_t row_hash(const Lexicon *lex, const Hashes *names, TableId table, uint32_t row)
{
    switch (table) {
    case TABLE_PLACES: return place_hash(lex, names, row);
    case TABLE_NAMES: return symbol_hash(names, SEEN_NAME, lexicon_symbol(lex, COLUMN_NAMES_kind, row));
    default: return mix(symbol_hash(names, SEEN_SOURCE_PART, lexicon_symbol(lex, COLUMN_SOURCES_part, row)), symbol_hash(names, SEEN_SOURCE, lexicon_symbol(lex, COLUMN_SOURCES_kind, row)));
    }
}

/* What the readings of one table say of the token where they begin: of the longest, all rows together («first and family name»). */
static void cover(const Lexicon *lex, const Hashes *names, const Doc *doc, uint32_t t, TableId table, Cover *c)
{
    const Reading *r = token_readings(doc, t), *end = r + doc->tokens.at[t].n_readings;
    uint32_t longest = 0, sum = 0;
    for (; r < end; r++) {
        if (r->table != table || r->n_tokens < longest) continue;
        longest = r->n_tokens;
        sum += row_hash(lex, names, table, r->row) | 1;
    }
    if (longest && t + longest > c->end) *c = (Cover){ t + longest, mix(sum, longest > 3 ? 3 : longest) };
}

static uint32_t covered(const Cover *c, uint32_t t, bool begins) { return c->end > t ? mix(c->hash, begins ? 2 : 1) : 0; }

/* Which tables know the word alone, and what it may be: each kind once, in any order. */
static void look_at_readings(const Hashes *names, const Doc *doc, uint32_t t, Fact *f)
{
    const Reading *r = token_readings(doc, t);
    uint32_t tables = 0, open = 0;
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        if (r[i].n_tokens != 1 || !table_tells_words(r[i].table)) continue;
        tables |= 1u << r[i].table % 32;
        open |= 1u << (reading_pos(&r[i]) + (r[i].enclitic ? 8 : 0) + (r[i].proclitics & ~(CLITIC_AL | CLITIC_AND) ? 16 : 0));
    }
    for (TableId id = 1; id < TABLE_END; id++)
        if (tables >> id % 32 & 1) f->tables += names->table[id];
    f->open = open ? mix(open, 7) : 0;
}

/* ---- facts ---------------------------------------------------------------------------------------- */

/* The normal form without glued little words, article and pronoun; *al: whether there was an article. «li-l-iraq» and «al-iraq» have the same stem. */
static Str stem_of(const Token *token, Str article, bool *al)
{
    Str s = token->norm;
    uint32_t front = LETTER_BYTES * (uint32_t)__builtin_popcount(token->tag.proclitics & (CLITIC_AL - 1)), back = token->tag.enclitic;
    *al = false;
    if (token->kind != TOKEN_WORD || front + back + 2 * LETTER_BYTES > s.n) return s;
    bool melted = token->tag.proclitics & CLITIC_LI && token->tag.skip > front && !memcmp(s.p + front, s.p + front - LETTER_BYTES, LETTER_BYTES);
    Str rest = { s.p + front, s.n - front - back };
    uint32_t off = melted ? LETTER_BYTES : str_starts(rest, article) ? article.n : 0;
    if (off + 2 * LETTER_BYTES > rest.n) return rest;
    *al = off;
    return (Str){ rest.p + off, rest.n - off };
}

void features_choose(const Doc *doc, const Weights *weights, Str article, uint32_t t, Fact *f)
{
    const Token *token = &doc->tokens.at[t];
    bool al;
    Str stem = stem_of(token, article, &al);
    f->root = hash_bytes(stem);
    f->stem = f->root + al;
    f->stem_head2 = head(stem, 2), f->stem_head = head(stem, 3), f->stem_tail = tail(stem, 3), f->stem_tail2 = tail(stem, 2);
    f->word = mix(token->tag.pos, token->tag.proclitics | (token->tag.enclitic ? 128u : 0u));
    f->cluster = weights_cluster(weights, f->form);
    if (!f->cluster) f->cluster = weights_cluster(weights, f->root);
}

uint32_t feature_form(const Token *token)
{
    uint32_t h = 0;
    if (token->kind == TOKEN_WORD || token->kind == TOKEN_PUNCT || token->kind == TOKEN_LATIN) h = hash_bytes(token->norm);
    else if (token->kind == TOKEN_DIGITS) h = 100 + (token->norm.n > 5 ? 5 : token->norm.n);
    return h > 1 ? h : 10u + token->kind;
}

static void look_at_letters(const Token *token, Fact *f)
{
    Str s = token->norm;
    f->form = feature_form(token);
    if (token->kind != TOKEN_WORD) return;
    f->head1 = head(s, 1), f->head2 = head(s, 2), f->head3 = head(s, 3);
    f->tail1 = tail(s, 1), f->tail2 = tail(s, 2), f->tail3 = tail(s, 3);
}

Fact *features_facts(const Lexicon *lex, Doc *doc, const Weights *weights, Str article)
{
    Fact *facts = arena_alloc(doc->arena, (doc->tokens.n + 1) * sizeof *facts);
    const Hashes *names = hashes_of(doc->arena);
    Cover place = { 0, 0 }, name = { 0, 0 }, source = { 0, 0 };
    for (uint32_t t = 0; t < doc->tokens.n; t++) {
        Fact *f = &facts[t];
        Cover before[3] = { place, name, source };
        look_at_letters(&doc->tokens.at[t], f);
        if (doc->tokens.at[t].n_readings) {
            cover(lex, names, doc, t, TABLE_PLACES, &place);
            cover(lex, names, doc, t, TABLE_NAMES, &name);
            cover(lex, names, doc, t, TABLE_SOURCES, &source);
            look_at_readings(names, doc, t, f);
        }
        f->place = covered(&place, t, place.end != before[0].end);
        f->name = covered(&name, t, name.end != before[1].end);
        f->source = covered(&source, t, source.end != before[2].end);
        features_choose(doc, weights, article, t, f);
    }
    return facts;
}

/* ---- features ------------------------------------------------------------------------------------- */

typedef struct { uint32_t *out, n; } Features;

static void put(Features *f, uint32_t where, uint32_t what) { f->out[f->n++] = mix(what, where); }
static void put_if(Features *f, uint32_t where, uint32_t what) { if (what) put(f, where, what); }

/* The facts of the neighbour, or those of the sentence's edge. */
static const Fact *near(const Doc *doc, const Fact *facts, uint32_t t, int step)
{
    static const Fact edge = { .form = 1, .stem = 1, .cluster = 1, .word = 1 };
    int64_t at = (int64_t)t + step;
    if (at < 0 || at >= doc->tokens.n || doc->tokens.at[at].sentence != doc->tokens.at[t].sentence) return &edge;
    return &facts[at];
}

uint32_t features_word(const Doc *doc, const Fact *facts, uint32_t t, uint32_t out[WORD_FEATURES])
{
    Features f = { out, 0 };
    const Fact *w = &facts[t], *a = near(doc, facts, t, -1), *b = near(doc, facts, t, 1), *aa = near(doc, facts, t, -2), *bb = near(doc, facts, t, 2);
    put(&f, 1, 1);
    put(&f, 2, w->form);
    put(&f, 3, w->word);
    put(&f, 4, mix(a->word, w->word));
    put(&f, 5, mix(w->word, b->word));
    put(&f, 6, mix(mix(a->word, w->word), b->word));
    put(&f, 7, mix(mix(aa->word, a->word), w->word));
    put(&f, 8, mix(w->open, w->word));
    put(&f, 9, mix(mix(w->open, w->word), a->word));
    put(&f, 10, mix(mix(w->open, w->word), b->word));
    put(&f, 11, mix(w->form, a->word));
    put(&f, 12, mix(w->form, b->word));
    put(&f, 13, mix(a->form, w->word));
    put(&f, 14, mix(b->form, w->word));
    put(&f, 15, mix(w->head1, w->word));
    put(&f, 16, mix(w->head2, w->word));
    put(&f, 17, mix(w->head3, w->word));
    put(&f, 18, mix(w->tail1, w->word));
    put(&f, 19, mix(w->tail2, w->word));
    put(&f, 20, mix(w->tail3, w->word));
    put(&f, 21, mix(w->tables, w->word));
    put(&f, 22, mix(mix(w->head1, w->tail1), w->word));
    put_if(&f, 23, w->cluster);
    put(&f, 24, mix(w->cluster, w->word));
    put(&f, 25, mix(a->cluster, w->word));
    put(&f, 26, mix(b->cluster, w->word));
    put(&f, 27, mix(mix(w->word, b->word), bb->word));
    put(&f, 28, mix(w->name, w->word));
    put(&f, 29, mix(w->place, w->word));
    put(&f, 30, w->stem);
    put(&f, 31, mix(w->head2, w->tail2));
    return f.n;
}

/* The last word before in the sentence, of the LEADERS nearest, that a table of sources knows: «ra'is majlis an-nuwwab al-lubnani Nabih Birri». */
static uint32_t source_before(const Doc *doc, const Fact *facts, uint32_t t)
{
    for (uint32_t i = t; i-- > 0 && t - i <= LEADERS && doc->tokens.at[i].sentence == doc->tokens.at[t].sentence;)
        if (facts[i].source) return facts[i].source;
    return 0;
}

uint32_t features_name(const Doc *doc, const Fact *facts, uint32_t t, uint32_t out[NAME_FEATURES])
{
    Features f = { out, 0 };
    const Fact *w = &facts[t], *a = near(doc, facts, t, -1), *b = near(doc, facts, t, 1), *aa = near(doc, facts, t, -2), *bb = near(doc, facts, t, 2);
    put(&f, 101, 1);
    put(&f, 102, w->stem);
    put(&f, 103, a->stem);
    put(&f, 104, b->stem);
    put(&f, 105, aa->stem);
    put(&f, 106, bb->stem);
    put(&f, 107, mix(a->stem, w->stem));
    put(&f, 108, mix(w->stem, b->stem));
    put(&f, 109, w->form);
    put_if(&f, 110, w->cluster);
    put_if(&f, 111, a->cluster);
    put_if(&f, 112, b->cluster);
    put(&f, 113, mix(a->cluster, w->cluster));
    put(&f, 114, mix(w->cluster, b->cluster));
    put_if(&f, 115, aa->cluster);
    put_if(&f, 116, bb->cluster);
    put_if(&f, 117, w->stem_head);
    put_if(&f, 118, w->stem_tail);
    put_if(&f, 119, w->stem_tail2);
    put_if(&f, 120, w->tail1);
    put_if(&f, 121, w->place);
    put_if(&f, 122, w->name);
    put_if(&f, 123, w->source);
    put(&f, 124, mix(mix(w->place, w->name), w->source));
    put_if(&f, 125, a->place);
    put_if(&f, 126, a->name);
    put_if(&f, 127, a->source);
    put_if(&f, 128, b->place);
    put_if(&f, 129, b->name);
    put_if(&f, 130, b->source);
    put(&f, 131, mix(a->name, w->name));
    put(&f, 132, mix(w->name, b->name));
    put(&f, 133, mix(a->source, w->name));
    put(&f, 134, w->tables);
    put(&f, 135, mix(a->tables, w->tables));
    put(&f, 136, mix(w->tables, b->tables));
    put(&f, 137, w->word);
    put(&f, 138, mix(a->word, w->word));
    put(&f, 139, mix(w->word, b->word));
    put(&f, 140, mix(a->stem, w->tables));
    put(&f, 141, mix(b->stem, w->tables));
    put(&f, 142, mix(a->cluster, w->tables));
    put(&f, 143, mix(mix(a->word, w->word), b->word));
    put(&f, 144, mix(aa->source, w->tables));
    put_if(&f, 145, w->memory);
    put_if(&f, 146, a->memory);
    put_if(&f, 147, b->memory);
    put(&f, 148, mix(w->memory, w->tables));
    put_if(&f, 149, mix(w->stem_head, w->tables));
    put_if(&f, 150, mix(w->stem_tail, w->tables));
    put_if(&f, 151, w->stem_head2);
    uint32_t leader = source_before(doc, facts, t);
    put_if(&f, 152, mix(leader, w->tables));
    put_if(&f, 153, mix(leader, w->name));
    return f.n;
}
