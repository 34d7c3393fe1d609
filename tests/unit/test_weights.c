/* Tests of the trained weights as the engine reads them: what is no model is refused and does no harm, rows are found, the best row of labels is the right one. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/names.h"
#include "check.h"
#include <stdlib.h>

enum { ROWS = 4 };
typedef struct { WeightsHeader head; uint32_t clusters[WEIGHTS_CLUSTER_SLOTS]; WeightRow words[ROWS], names[ROWS]; } File;

static File *new_file(void)
{
    File *f = calloc(1, sizeof *f);
    memcpy(f->head.magic, WEIGHTS_MAGIC, sizeof WEIGHTS_MAGIC);
    f->head.version = WEIGHTS_VERSION;
    f->head.n_words = f->head.n_names = ROWS;
    return f;
}

static void test_refused(void)
{
    File *f = new_file();
    Weights w;
    Str all = { (const char *)f, sizeof *f };
    CHECK(weights_from_bytes(all, &w));
    CHECK(!weights_from_bytes(STR(""), &w));
    CHECK(!weights_from_bytes((Str){ all.p, all.n - 1 }, &w));
    f->head.n_names = 3;
    CHECK(!weights_from_bytes(all, &w));
    f->head.n_names = ROWS, f->head.version++;
    CHECK(!weights_from_bytes(all, &w));
    free(f);
}

static void test_rows(void)
{
    File *f = new_file();
    Weights w;
    uint32_t feature = 0xABCD0003u;
    f->names[3] = (WeightRow){ .check = 0x1234 };
    f->names[0] = (WeightRow){ .check = weights_check(feature), .label = { 5, -7 } };         /* its slot is taken: it stands in the next */
    f->clusters[7] = 0x00020000u | 9;
    int32_t scores[WEIGHTS_LABELS] = { 0 };
    uint32_t features[] = { feature, 0x99990002u };
    CHECK(weights_from_bytes((Str){ (const char *)f, sizeof *f }, &w));
    weights_add(w.names, features, 2, scores);
    CHECK(scores[0] == 5 && scores[1] == -7 && scores[2] == 0);
    CHECK(weights_cluster(&w, 0x00020007u) == 9);
    CHECK(weights_cluster(&w, 0x00030007u) == 0);
    for (uint32_t i = 0; i < ROWS; i++) f->words[i].check = 1;                                /* a full table ends the search */
    CHECK(weights_row(w.words, 0x77770001u) == NULL);
    free(f);
}

static void test_path(void)
{
    static const NameSteps steps = { { { 0 } } };
    NameScores scores[3] = { { { 0 } } };
    NameBack back[3];
    uint8_t labels[3];
    uint8_t begins = name_label(MENTION_PERSON, false), inside = name_label(MENTION_PERSON, true);
    scores[0].label[inside] = 9;                                     /* nothing goes on in a name that did not begin */
    scores[0].label[begins] = 1;
    scores[1].label[inside] = 2;
    scores[2].label[name_label(MENTION_BODY, true)] = 1;
    names_path(scores, 3, &steps, back, labels);
    CHECK(labels[0] == begins);
    CHECK(labels[1] == inside);
    CHECK(labels[2] != name_label(MENTION_BODY, true));
    CHECK(name_kind(begins) == MENTION_PERSON && name_kind(inside) == MENTION_PERSON && !name_inside(begins) && name_inside(inside));
}

int main(void)
{
    test_refused();
    test_rows();
    test_path();
    return done();
}
