/* Weights - see weights.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/weights.h"

static bool power_of_two(uint32_t n) { return n && !(n & (n - 1)); }

bool weights_from_bytes(Str bytes, Weights *out)
{
    const WeightsHeader *h = (const WeightsHeader *)(const void *)bytes.p;
    if (bytes.n < sizeof *h || memcmp(h->magic, WEIGHTS_MAGIC, sizeof WEIGHTS_MAGIC) || h->version != WEIGHTS_VERSION) return false;
    if (!power_of_two(h->n_words) || !power_of_two(h->n_names)) return false;
    uint64_t size = sizeof *h + WEIGHTS_CLUSTER_SLOTS * sizeof(uint32_t) + ((uint64_t)h->n_words + h->n_names) * sizeof(WeightRow);
    if (size != bytes.n) return false;
    out->head = h;
    out->clusters = (const uint32_t *)(const void *)(h + 1);
    out->words = (Rows){ (const WeightRow *)(const void *)(out->clusters + WEIGHTS_CLUSTER_SLOTS), h->n_words - 1 };
    out->names = (Rows){ out->words.rows + h->n_words, h->n_names - 1 };
    return true;
}

bool weights_read(const Lexicon *lex, Weights *out) { return weights_from_bytes(lexicon_model(lex), out); }

uint32_t weights_cluster(const Weights *w, uint32_t form)
{
    uint16_t check = weights_check(form);
    for (uint32_t i = 0; i < WEIGHTS_PROBES; i++) {
        uint32_t slot = w->clusters[(form + i) % WEIGHTS_CLUSTER_SLOTS];
        if (!slot) return 0;
        if (slot >> 16 == check) return slot & 0xffff;
    }
    return 0;
}
