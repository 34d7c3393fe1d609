/* Kinds - see kinds.h. */
// SPDX-License-Identifier: Apache-2.0
#include "arabic/kinds.h"

static const uint8_t ranks[EVENT_KIND_END_] = {
    [EVENT_attack] = 1, [EVENT_assassination] = 2, [EVENT_shooting] = 3, [EVENT_shelling] = 3, [EVENT_bombing] = 3, [EVENT_beating] = 3,
    [EVENT_airstrike] = 4, [EVENT_suicide_bombing] = 4,
};

uint32_t kind_rank(uint32_t kind) { return ranks[kind]; }
bool kind_is_violent(uint32_t kind) { return ranks[kind] > 0; }

bool kinds_meet(uint32_t a, uint32_t b)
{
    if (a == b) return true;
    if (!ranks[a] || !ranks[b]) return false;
    uint32_t low = ranks[a] < ranks[b] ? a : b, high = low == a ? b : a;
    if (low == EVENT_attack || low == EVENT_assassination) return true;
    return (low == EVENT_bombing && high == EVENT_suicide_bombing) || (low == EVENT_shelling && high == EVENT_airstrike);
}
