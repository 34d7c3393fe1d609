/* Names - which tokens are the name of a person, a place, a body: doc->mentions.
 *
 * Every token's features (features.h) are looked up in the trained weights and give a score a label; the best row of labels of a sentence is taken
 * (Viterbi, nine labels: linear in the text). A document remembers its names, so that «butin» is a person after «fladimir butin». */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/names.h"
#include "arabic/stages.h"

enum { IMPOSSIBLE = -(1 << 28) };

/* May label b stand after label a (NAME_LABELS: the sentence's begin)? */
static bool follows(uint8_t a, uint8_t b) { return !name_inside(b) || (a < NAME_LABELS && name_kind(a) == name_kind(b)); }

/* The best way to label y of the next token, from the scores so far. */
static int32_t best_step(const int32_t *sofar, const NameSteps *steps, uint8_t y, uint8_t *from)
{
    int32_t best = IMPOSSIBLE;
    for (uint8_t a = 0; a < NAME_LABELS; a++) {
        if (!follows(a, y) || sofar[a] + steps->at[a][y] <= best) continue;
        best = sofar[a] + steps->at[a][y];
        *from = a;
    }
    return best;
}

void names_path(const NameScores *scores, uint32_t n, const NameSteps *steps, NameBack *back, uint8_t *labels)
{
    int32_t sofar[NAME_LABELS], next[NAME_LABELS];
    if (!n) return;
    for (uint8_t y = 0; y < NAME_LABELS; y++) sofar[y] = follows(NAME_LABELS, y) ? scores[0].label[y] + steps->at[NAME_LABELS][y] : IMPOSSIBLE;
    for (uint32_t t = 1; t < n; t++) {
        for (uint8_t y = 0; y < NAME_LABELS; y++) next[y] = best_step(sofar, steps, y, &back[t].from[y]) + scores[t].label[y];
        memcpy(sofar, next, sizeof sofar);
    }
    uint8_t best = 0;
    for (uint8_t y = 1; y < NAME_LABELS; y++)
        if (sofar[y] > sofar[best]) best = y;
    labels[n - 1] = best;
    for (uint32_t t = n - 1; t > 0; t--) labels[t - 1] = back[t].from[labels[t]];
}

/* ---- the names of the document so far ------------------------------------------------------------- */

NameMemory names_memory(Arena *arena, uint32_t tokens)
{
    uint32_t size = 16;
    while (size < 2 * tokens && size < 1u << 30) size *= 2;
    return (NameMemory){ arena_alloc(arena, size * sizeof(uint32_t)), arena_alloc(arena, size), size - 1 };
}

static uint32_t slot_of(const NameMemory *m, uint32_t root)
{
    uint32_t i = root & m->mask;
    while (m->roots[i] && m->roots[i] != root) i = (i + 1) & m->mask;
    return i;
}

void names_recall(const NameMemory *m, Fact *facts, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) facts[t].memory = m->labels[slot_of(m, facts[t].root)];
}

void names_keep(const NameMemory *m, const Fact *facts, const uint8_t *labels, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        if (!labels[t]) continue;
        uint32_t slot = slot_of(m, facts[t].root);
        m->roots[slot] = facts[t].root;
        m->labels[slot] = labels[t];
    }
}

/* ---- the stage ------------------------------------------------------------------------------------ */

typedef struct {
    Doc *doc;
    const Weights *weights;
    NameSteps steps;
    NameMemory memory;
    Fact *facts;
    NameScores *scores;            /* scratch of the longest sentence */
    NameBack *back;
    uint8_t *labels;
} Namer;

static void read_steps(Namer *n)
{
    for (uint32_t a = 0; a <= NAME_LABELS; a++)
        for (uint32_t y = 0; y < NAME_LABELS; y++) n->steps.at[a][y] = n->weights->head->steps[a][y];
}

static void score(Namer *n, const Sentence *s)
{
    uint32_t features[NAME_FEATURES];
    for (uint32_t i = 0; i < s->n; i++) {
        int32_t scores[WEIGHTS_LABELS] = { 0 };
        uint32_t k = features_name(n->doc, n->facts, s->first + i, features);
        weights_add(n->weights->names, features, k, scores);
        memcpy(n->scores[i].label, scores, sizeof n->scores[i].label);
    }
}

static void push(Doc *doc, uint32_t first, uint32_t end, uint32_t kind)
{
    uint32_t skip = doc->facts ? doc->tokens.at[first].tag.skip : doc->tokens.at[first].skip;
    Span span = { doc->tokens.at[first].span.begin + skip, doc->tokens.at[end - 1].span.end };
    ARENA_PUSH(doc->arena, doc->mentions, ((Mention){ .span = span, .first = first, .n = end - first, .kind = (uint8_t)kind }));
}

/* The row of places, names or sources that covers a mention whole. */
static Why row_of(const Doc *doc, const Mention *m)
{
    const Reading *r = token_readings(doc, m->first);
    for (uint32_t i = 0; i < doc->tokens.at[m->first].n_readings; i++)
        if (r[i].n_tokens == m->n && (r[i].table == TABLE_PLACES || r[i].table == TABLE_NAMES || r[i].table == TABLE_SOURCES)) return (Why){ r[i].table, r[i].row };
    return (Why){ TABLE_NONE, 0 };
}

static void push_all(Doc *doc, const Sentence *s, const uint8_t *labels)
{
    for (uint32_t i = 0, end; i < s->n; i = end) {
        for (end = i + 1; end < s->n && labels[i] && name_inside(labels[end]);) end++;
        if (!labels[i]) continue;
        push(doc, s->first + i, s->first + end, name_kind(labels[i]));
        Mention *m = &doc->mentions.at[doc->mentions.n - 1];
        m->why = row_of(doc, m);
    }
}

static void label(Namer *n, const Sentence *s)
{
    names_recall(&n->memory, n->facts + s->first, s->n);
    score(n, s);
    names_path(n->scores, s->n, &n->steps, n->back, n->labels);
    names_keep(&n->memory, n->facts + s->first, n->labels, s->n);
    push_all(n->doc, s, n->labels);
}

void names_by_weights(const Weights *weights, Doc *doc)
{
    Namer n = { .doc = doc, .facts = doc->facts, .weights = weights };
    uint32_t longest = 1;
    for (uint32_t i = 0; i < doc->sentences.n; i++)
        if (doc->sentences.at[i].n > longest) longest = doc->sentences.at[i].n;
    n.scores = arena_alloc(doc->arena, longest * sizeof *n.scores);
    n.back = arena_alloc(doc->arena, longest * sizeof *n.back);
    n.labels = arena_alloc(doc->arena, longest);
    n.memory = names_memory(doc->arena, doc->tokens.n);
    read_steps(&n);
    for (uint32_t i = 0; i < doc->sentences.n; i++) label(&n, &doc->sentences.at[i]);
}

/* ---- without weights --------------------------------------------------------------------------------- */

/* What a row alone says that its words are. */
static uint32_t kind_of_row(const Lexicon *lex, const Reading *r)
{
    uint32_t part;
    switch (r->table) {
    case TABLE_PLACES: return lexicon_symbol(lex, COLUMN_PLACES_part, r->row) == PLACE_name && lexicon_symbol(lex, COLUMN_PLACES_risk, r->row) != RISK_common ? MENTION_PLACE : MENTION_NONE;
    case TABLE_NAMES: return lexicon_symbol(lex, COLUMN_NAMES_kind, r->row) == NAME_first ? MENTION_PERSON : MENTION_NONE;
    case TABLE_SOURCES:
        part = lexicon_symbol(lex, COLUMN_SOURCES_part, r->row);
        return part == PART_body || part == PART_outlet || part == PART_group ? MENTION_BODY : MENTION_NONE;
    default: return MENTION_NONE;
    }
}

/* One past a person's name that begins at t: names and unknown words follow the first. */
static uint32_t person_end(const Doc *doc, uint32_t t)
{
    uint32_t end = t + 1;
    while (end < doc->tokens.n && end < t + 5 && doc->tokens.at[end].sentence == doc->tokens.at[t].sentence && doc->tokens.at[end].pos == POS_NAME && !doc->tokens.at[end].proclitics) end++;
    return end;
}

/* Takes the longest row that names something at t; returns where to go on. */
static uint32_t name_by_row(const Lexicon *lex, Doc *doc, uint32_t t)
{
    const Reading *r = token_readings(doc, t);
    for (uint32_t i = 0; i < doc->tokens.at[t].n_readings; i++) {
        uint32_t kind = kind_of_row(lex, &r[i]);
        if (!kind || (r[i].n_tokens == 1 && doc->tokens.at[t].pos != POS_NAME && kind != MENTION_BODY)) continue;
        uint32_t end = kind == MENTION_PERSON ? person_end(doc, t) : t + r[i].n_tokens;
        push(doc, t, end, kind);
        doc->mentions.at[doc->mentions.n - 1].why = (Why){ r[i].table, r[i].row };
        return end;
    }
    return t + 1;
}

static void names_by_rows(const Lexicon *lex, Doc *doc)
{
    for (uint32_t t = 0; t < doc->tokens.n;) t = name_by_row(lex, doc, t);
}

const Mention *mention_at(const Doc *d, uint32_t t)
{
    uint32_t low = 0, high = d->mentions.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->mentions.at[middle].first < t) low = middle + 1;
        else high = middle;
    }
    return low < d->mentions.n && d->mentions.at[low].first == t ? &d->mentions.at[low] : NULL;
}

void names_find(const Lexicon *lex, Doc *doc)
{
    Weights weights;
    if (doc->facts && weights_read(lex, &weights)) names_by_weights(&weights, doc);
    else names_by_rows(lex, doc);
}
