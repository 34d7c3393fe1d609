/* Detection - see detection.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/detection.h"

#include "base/hash.h"
#include "record/members.h"

#include <stdlib.h>

typedef struct { ARENA_ARRAY(uint32_t) hashes; Arena *arena; } Names;

uint32_t detection_hash(Str name) { return hash_bytes(name) | 1; }

/* Each name counts once, however often it is seen. */
static void keep(void *context, Str name)
{
    Names *names = context;
    ARENA_PUSH(names->arena, names->hashes, detection_hash(name));
}

static int by_number(const void *a, const void *b) { uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b; return (x > y) - (x < y); }

/* The rows stand in the order of their numbers, as do the hashes: both are gone through once. */
static void add_rows(const Lexicon *lex, const uint32_t *hashes, uint32_t n, int64_t sums[DETECT_END])
{
    uint32_t rows = lexicon_rows(lex, TABLE_DETECTION);
    for (uint32_t i = 0; i < n; i++) {
        if (i && hashes[i] == hashes[i - 1]) continue;
        uint32_t low = 0, high = rows;
        while (low < high) {
            uint32_t mid = (low + high) / 2;
            if (lexicon_int(lex, COLUMN_DETECTION_feature, mid) < hashes[i]) low = mid + 1; else high = mid;
        }
        if (low == rows || lexicon_int(lex, COLUMN_DETECTION_feature, low) != hashes[i]) continue;
        sums[DETECT_ASSAULT] += lexicon_int(lex, COLUMN_DETECTION_assault, low);
        sums[DETECT_PROTEST] += lexicon_int(lex, COLUMN_DETECTION_protest, low);
    }
}

void detection_weigh(const Record *r, uint32_t first, uint32_t end, int64_t sums[DETECT_END])
{
    Names names = { .arena = r->doc.arena };
    memset(sums, 0, DETECT_END * sizeof *sums);
    detection_see(r, first, end, keep, &names);
    qsort(names.hashes.at, names.hashes.n, sizeof *names.hashes.at, by_number);
    add_rows(r->lex, names.hashes.at, names.hashes.n, sums);
}

static void member_decision(Json *out, const char *key, int64_t sum)
{
    json_key(out, key);
    json_object(out);
    json_key(out, "reported"); json_bool(out, sum > 0);
    json_key(out, "weight"); json_micro(out, sum * 1000);
    json_end_object(out);
}

void tag_detection(const Record *r, Json *out)
{
    Utf8Index points = utf8_index(r->doc.arena, r->doc.text);
    json_key(out, "detection");
    json_array(out);
    for (uint32_t i = 0; i < r->doc.sentences.n; i++) {
        const Sentence *s = &r->doc.sentences.at[i];
        int64_t sums[DETECT_END];
        detection_weigh(r, s->first, s->first + s->n, sums);
        json_object(out);
        members_span(out, r->doc.text, &points, s->span);
        member_decision(out, "assault", sums[DETECT_ASSAULT]);
        member_decision(out, "protest", sums[DETECT_PROTEST]);
        json_end_object(out);
    }
    json_end_array(out);
}
