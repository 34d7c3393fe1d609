/* Markup - see markup.h. Patterns are grouped by their first byte, so that each place in a text is compared with few. */
// SPDX-License-Identifier: Apache-2.0
#include "page/markup.h"

typedef struct { Str text, platform; uint32_t says; uint32_t next; } Pattern;     /* next: of the same first byte, 0 at the end */
struct Markup { uint32_t first[256]; ARENA_ARRAY(Pattern) all; };

const Markup *markup_read(const Lexicon *lex, Arena *arena)
{
    Markup *m = arena_alloc(arena, sizeof *m);
    ARENA_PUSH(arena, m->all, ((Pattern){ .says = 0 }));
    for (uint32_t row = 0; row < lexicon_rows(lex, TABLE_MARKUP); row++) {
        Str text = lexicon_text(lex, COLUMN_MARKUP_pattern, row);
        if (!text.n) continue;
        unsigned char c = (unsigned char)text.p[0];
        ARENA_PUSH(arena, m->all, ((Pattern){ text, lexicon_text(lex, COLUMN_MARKUP_platform, row), lexicon_set(lex, COLUMN_MARKUP_says, row), m->first[c] }));
        m->first[c] = m->all.n - 1;
    }
    return m;
}

static bool stands(Str text, uint32_t at, Str pattern)
{
    if (pattern.n > text.n - at) return false;
    for (uint32_t i = 1; i < pattern.n; i++)
        if (char_small(text.p[at + i]) != pattern.p[i]) return false;
    return true;
}

uint32_t markup_of(const Markup *m, Str text)
{
    uint32_t says = 0;
    for (uint32_t at = 0; at < text.n; at++)
        for (uint32_t i = m->first[(unsigned char)char_small(text.p[at])]; i; i = m->all.at[i].next)
            if (stands(text, at, m->all.at[i].text)) says |= m->all.at[i].says;
    return says;
}

const char *markup_platform(const Markup *m, Str text)
{
    static const char *const names[] = { "x", "telegram", "facebook", "instagram", "tiktok", "youtube" };
    for (uint32_t at = 0; at < text.n; at++)
        for (uint32_t i = m->first[(unsigned char)char_small(text.p[at])]; i; i = m->all.at[i].next)
            for (uint32_t k = 0; m->all.at[i].platform.n && k < sizeof names / sizeof *names; k++)
                if (str_eq(m->all.at[i].platform, str_of(names[k])) && stands(text, at, m->all.at[i].text)) return names[k];
    return NULL;
}
