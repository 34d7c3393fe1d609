/* Tags - see tags.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/tags.h"

#define TAG_ROW(name, kinds) { STR(#name), kinds },
static const struct { Str name; uint32_t kinds; } rows[] = { { STR(""), 0 }, TAGS(TAG_ROW) { STR(""), KIND_PHRASE } };

uint32_t tag_named(Str name)
{
    uint32_t low = 1, high = TAG_TEXT;
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        int order = str_compare(rows[mid].name, name);
        if (order == 0) return mid;
        if (order < 0) low = mid + 1;
        else high = mid;
    }
    return TAG_OTHER;
}

uint32_t tag_kinds(uint32_t tag) { return tag < TAG_END ? rows[tag].kinds : 0; }
