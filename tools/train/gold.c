/* Gold - reading the sets of right answers: the files, and the names of ANERcorp and Wojood.
 *
 * A set's words are joined by blanks and its sentences by line ends; forty sentences that follow each other are a document, as they mostly come of one
 * article. A fifth of a set is a run of documents, so that no article is both learned from and asked about; or every fifth sentence. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"
#include "arabic/stages.h"
#include "arabic/words.h"
#include <errno.h>
#include <stdio.h>

enum { SENTENCES_A_DOCUMENT = 40 };

Str file_read(Arena *arena, const char *path, Error *e)
{
    FILE *from = fopen(path, "rb");
    if (!from) return fail(e, "%s: cannot be opened: %s", path, strerror(errno)), (Str){ NULL, 0 };
    char *bytes = NULL;
    size_t n = 0;
    if (fseek(from, 0, SEEK_END) == 0 && ftell(from) >= 0) {
        n = (size_t)ftell(from);
        rewind(from);
        bytes = arena_alloc(arena, n + 1);
        n = fread(bytes, 1, n, from);
    }
    fclose(from);
    return (Str){ bytes, (uint32_t)n };
}

static void find_gold(GoldDoc *d, Arena *arena)
{
    uint32_t g = 0;
    d->gold_of = arena_alloc(arena, (d->doc.tokens.n + 1) * sizeof *d->gold_of);
    d->labels = arena_alloc(arena, d->doc.tokens.n + 1);
    for (uint32_t t = 0; t < d->doc.tokens.n; t++) {
        uint32_t at = d->doc.tokens.at[t].span.begin;
        while (g + 1 < d->gold.n && d->gold.at[g].span.end <= at) g++;
        d->gold_of[t] = g;
        uint8_t label = d->gold.at[g].label;
        bool later = t && d->gold_of[t - 1] == g;
        d->labels[t] = label && later ? name_label(name_kind(label), true) : label;
    }
}

void gold_read(Gold *g, GoldDoc *d)
{
    d->doc.arena = g->arena;
    tokens_find(g->lex, &d->doc);
    sentences_find(g->lex, &d->doc);
    words_by_rules(g->lex, &d->doc);
    find_gold(d, g->arena);
}

/* A document that is being filled word by word. */
typedef struct { ARENA_ARRAY(char) text; GoldWords words; uint32_t sentences, fold; } Filling;

static void add_word(Gold *g, Filling *f, Str word, GoldWord gold)
{
    if (f->text.n && f->text.at[f->text.n - 1] != '\n') ARENA_PUSH(g->arena, f->text, ' ');
    gold.span.begin = f->text.n;
    for (uint32_t i = 0; i < word.n; i++) ARENA_PUSH(g->arena, f->text, word.p[i]);
    gold.span.end = f->text.n;
    ARENA_PUSH(g->arena, f->words, gold);
}

static void end_document(Gold *g, Filling *f)
{
    if (!f->words.n) return;
    GoldDoc d = { .doc = { .text = arena_copy(g->arena, (Str){ f->text.at, f->text.n }) }, .gold = f->words, .fold = f->fold };
    gold_read(g, &d);
    ARENA_PUSH(g->arena, g->docs, d);
    *f = (Filling){ .fold = f->fold };
}

static void end_sentence(Gold *g, Filling *f)
{
    if (!f->text.n || f->text.at[f->text.n - 1] == '\n') return;
    ARENA_PUSH(g->arena, f->text, '\n');
    if (++f->sentences == SENTENCES_A_DOCUMENT) end_document(g, f);
}

static Str next_part(Str *rest, char mark)
{
    const char *at = rest->n ? memchr(rest->p, mark, rest->n) : NULL;
    Str part = { rest->p, at ? (uint32_t)(at - rest->p) : rest->n };
    uint32_t used = part.n + (at != NULL);
    *rest = (Str){ rest->p + used, rest->n - used };
    return part;
}

/* «B-PERS» to a label; 0 for what is no name of ours. */
static uint8_t read_label(Str said)
{
    static const struct { const char *name; uint8_t kind; } kinds[] = {
        { "PERS", MENTION_PERSON }, { "LOC", MENTION_PLACE }, { "GPE", MENTION_PLACE }, { "FAC", MENTION_PLACE }, { "ORG", MENTION_BODY }, { "MISC", MENTION_OTHER },
    };
    while (said.n) {
        Str one = next_part(&said, ' ');
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (one.n > 2 && str_eq((Str){ one.p + 2, one.n - 2 }, str_of(kinds[i].name))) return name_label(kinds[i].kind, one.p[0] == 'I');
    }
    return 0;
}

/* The documents from `first` on are cut into fifths of equal numbers. */
static void deal(Gold *g, uint32_t first)
{
    uint32_t n = g->docs.n - first;
    for (uint32_t i = 0; i < n; i++) g->docs.at[first + i].fold = i * FOLDS / n;
}

bool gold_names(Gold *g, const char *path, Deal how, Error *e)
{
    Filling f[FOLDS] = { { .fold = 0 } };
    uint32_t first = g->docs.n, sentence = 0, fold = 0;
    uint8_t before = 0;
    Str rest = file_read(g->arena, path, e);
    if (!rest.p) return false;
    for (uint32_t i = 0; i < FOLDS; i++) f[i].fold = i;
    while (rest.n) {
        Str labels = next_part(&rest, '\n'), word = next_part(&labels, ' ');
        if (!word.n) {
            end_sentence(g, &f[fold]);
            fold = how == EVERY_FIFTH ? ++sentence % FOLDS : 0;
        }
        uint8_t label = word.n ? read_label(labels) : 0;
        if (name_inside(label) && name_kind(before) != name_kind(label)) label--;      /* goes on in what did not begin */
        if (word.n) add_word(g, &f[fold], word, (GoldWord){ .label = label });
        before = label;
    }
    for (uint32_t i = 0; i < FOLDS; i++) end_sentence(g, &f[i]), end_document(g, &f[i]);
    if (how == RUNS) deal(g, first);
    return true;
}

/* «noun|name» to bits. */
static uint8_t read_pos(Str said)
{
    static const struct { const char *name; Pos pos; } kinds[] = {
        { "noun", POS_NOUN }, { "adj", POS_ADJ }, { "verb", POS_VERB }, { "name", POS_NAME }, { "function", POS_PARTICLE }, { "number", POS_NUMBER },
    };
    uint8_t bits = 0;
    while (said.n) {
        Str one = next_part(&said, '|');
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (str_eq(one, str_of(kinds[i].name))) bits |= (uint8_t)(1u << kinds[i].pos);
    }
    return bits;
}

static int8_t read_letters(Str said) { return said.n && said.p[0] != '-' ? (int8_t)(said.p[0] - '0') : -1; }

bool gold_words(Gold *g, const char *path, Error *e)
{
    Filling f = { .sentences = 0 };
    uint32_t first = g->docs.n;
    Str rest = file_read(g->arena, path, e);
    if (!rest.p) return false;
    while (rest.n) {
        Str line = next_part(&rest, '\n'), word = next_part(&line, '\t'), pos = next_part(&line, '\t'), front = next_part(&line, '\t');
        if (!word.n) end_sentence(g, &f);
        else add_word(g, &f, word, (GoldWord){ .pos = read_pos(pos), .front = read_letters(front), .back = read_letters(line) });
    }
    end_sentence(g, &f);
    end_document(g, &f);
    deal(g, first);
    return true;
}
