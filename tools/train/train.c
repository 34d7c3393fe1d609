/* train - makes data/model/weights.bin, or shows how right such weights are on what they did not learn from.
 *
 *     train TEXTS FILE        learns from all texts and writes the file
 *     train TEXTS             learns five times from four fifths and prints the scores of the fifth left out
 *
 * TEXTS is a folder that tools/train/texts.py has filled. The end is 0, or 2 where a file cannot be read or written. */
// SPDX-License-Identifier: Apache-2.0
#include "train.h"
#include "arabic/words.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { WORD_ROUNDS = 14, NAME_ROUNDS = 10, WORD_ROWS = 1 << 15, NAME_ROWS = 1 << 16 };

typedef struct {
    Lexicon *lex;
    const Clitics *clitics;
    Arena *arena;
    const char *texts;
    Model model;
} Trainer;

Weights model_weights(const Model *m)
{
    return (Weights){ &m->head, m->clusters, { m->words, m->head.n_words - 1 }, { m->names, m->head.n_names - 1 } };
}

static const char *path_of(const Trainer *t, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", t->texts, name);
    return arena_copy(t->arena, str_of(path)).p;
}

static Gold gold_new(const Trainer *t) { return (Gold){ .arena = t->arena, .lex = t->lex, .clitics = t->clitics }; }

static void see(const Trainer *t, Gold *g, bool words)
{
    Weights weights = model_weights(&t->model);
    for (uint32_t i = 0; i < g->docs.n; i++) {
        Doc *doc = &g->docs.at[i].doc;
        doc->facts = features_facts(t->lex, doc, &weights, clitics_article(t->clitics));
        if (words) words_by_weights(t->lex, &weights, t->clitics, doc);
    }
}

/* The sets of words, one after the other. */
static bool read_words(const Trainer *t, Gold *g, Error *e)
{
    return gold_words(g, path_of(t, "treebank.tsv"), e) && gold_words(g, path_of(t, "wikinews.tsv"), e);
}

/* ---- the scores by fifths --------------------------------------------------------------------------- */

static double f1(Tally t) { return t.right ? 2.0 * (double)t.right / (double)(t.found + t.gold) : 0; }
static double share(uint64_t part, uint64_t of) { return of ? (double)part / (double)of : 0; }

static void sum(Tally *to, const Tally *from, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) to[i].right += from[i].right, to[i].found += from[i].found, to[i].gold += from[i].gold;
}

static void forget(WeightRow **rows) { free(*rows), *rows = NULL; }

static bool show_words(Trainer *t, const char *set, Error *e)
{
    Gold g = gold_new(t), asked = gold_new(t);
    Tally all[WORD_TALLIES] = { { 0 } };
    if (!read_words(t, &g, e) || !gold_words(&asked, path_of(t, set), e)) return false;
    see(t, &g, false), see(t, &asked, false);
    for (uint32_t fold = 0; fold < FOLDS; fold++) {
        learn_words(&g, fold, WORD_ROUNDS, WORD_ROWS, &t->model);
        score_words(&asked, fold, &t->model, all);
        forget(&t->model.words);
    }
    printf("%-13s by fifths: part of speech %.4f, cut %.4f, segments F1 %.4f of %u words\n", set, f1(all[WORD_POS]), f1(all[WORD_CUT]), f1(all[WORD_SEGMENTS]), (unsigned)all[WORD_CUT].gold);
    return true;
}

static bool show_names(Trainer *t, Deal how, Error *e)
{
    static const char *const kinds[] = { "", "persons", "places", "bodies", "other" };
    Gold g = gold_new(t);
    Tally all[NAME_KINDS + 1] = { { 0 } };
    if (!gold_names(&g, path_of(t, "names.txt"), how, e)) return false;
    see(t, &g, true);
    for (uint32_t fold = 0; fold < FOLDS; fold++) {
        Tally one[NAME_KINDS + 1] = { { 0 } };
        learn_names(&g, fold, NAME_ROUNDS, NAME_ROWS, &t->model);
        score_names(&g, fold, &t->model, one);
        forget(&t->model.names);
        sum(all, one, NAME_KINDS + 1);
    }
    printf("names, %s:", how == RUNS ? "fifths of whole articles" : "every fifth sentence");
    for (uint32_t k = 1; k <= NAME_KINDS; k++)
        printf(" %s %.3f (P %.3f R %.3f)", kinds[k], f1(all[k]), share(all[k].right, all[k].found), share(all[k].right, all[k].gold));
    puts("");
    return true;
}

/* ---- learning from all ------------------------------------------------------------------------------ */

static bool learn_all_words(Trainer *t, Error *e)
{
    Gold g = gold_new(t);
    if (!read_words(t, &g, e)) return false;
    see(t, &g, false);
    learn_words(&g, ALL_FOLDS, WORD_ROUNDS, WORD_ROWS, &t->model);
    return true;
}

static bool learn_all_names(Trainer *t, Error *e)
{
    Gold g = gold_new(t);
    if (!gold_names(&g, path_of(t, "names.txt"), RUNS, e)) return false;
    see(t, &g, true);
    learn_names(&g, ALL_FOLDS, NAME_ROUNDS, NAME_ROWS, &t->model);
    return true;
}

static bool write_model(Model *m, const char *path, Error *e)
{
    memcpy(m->head.magic, WEIGHTS_MAGIC, sizeof WEIGHTS_MAGIC);
    m->head.version = WEIGHTS_VERSION;
    FILE *to = fopen(path, "wb");
    if (!to) return fail(e, "%s: cannot be written: %s", path, strerror(errno));
    bool good = fwrite(&m->head, sizeof m->head, 1, to) == 1 && fwrite(m->clusters, sizeof *m->clusters, WEIGHTS_CLUSTER_SLOTS, to) == WEIGHTS_CLUSTER_SLOTS &&
                fwrite(m->words, sizeof *m->words, m->head.n_words, to) == m->head.n_words && fwrite(m->names, sizeof *m->names, m->head.n_names, to) == m->head.n_names;
    return (fclose(to) == 0 && good) || fail(e, "%s: cannot be written", path);
}

static bool run(Trainer *t, const char *out, Error *e)
{
    t->model.clusters = arena_alloc(t->arena, WEIGHTS_CLUSTER_SLOTS * sizeof *t->model.clusters);
    if (!clusters_make(t->lex, path_of(t, "plain.txt"), t->model.clusters, e)) return false;
    if (!out && !(show_words(t, "treebank.tsv", e) && show_words(t, "wikinews.tsv", e))) return false;
    if (!learn_all_words(t, e)) return false;
    if (!out) return show_names(t, EVERY_FIFTH, e) && show_names(t, RUNS, e);
    return learn_all_names(t, e) && write_model(&t->model, out, e);
}

int main(int argc, char **argv)
{
    Error e = { "" };
    if (argc < 2 || argc > 3) return fputs("usage: train TEXTS [FILE]\n", stderr), 2;
    Trainer t = { .lex = lexicon_builtin(&e), .arena = arena_new(), .texts = argv[1] };
    if (t.lex) t.clitics = clitics_read(t.lex, t.arena);
    bool good = t.lex && run(&t, argv[2], &e);
    if (!good) fprintf(stderr, "train: %s\n", e.text);
    free(t.model.words), free(t.model.names);
    arena_free(t.arena);
    if (t.lex) lexicon_close(t.lex);
    return good ? 0 : 2;
}
