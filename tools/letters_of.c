/* Letters of a word - see letters_of.h. */
// SPDX-License-Identifier: Apache-2.0
#include "letters_of.h"
#include "base/error.h"
#include "base/utf8.h"

/* Buckwalter's names of U+0621 to U+063A and of U+0641 to U+064A, in their order. */
static const char first_block[] = "'|>&<}AbptvjHxd*rzs$SDTZEg";
static const char second_block[] = "fqklmnhwYy";

static uint32_t code_point(char letter)
{
    const char *at = strchr(first_block, letter);
    if (at) return 0x621u + (uint32_t)(at - first_block);
    at = strchr(second_block, letter);
    if (!at) panic("no letter of Buckwalter's: %c", letter);
    return 0x641u + (uint32_t)(at - second_block);
}

bool word_of(Str text, Word *out)
{
    uint32_t length;
    out->n = 0;
    for (uint32_t at = 0; at < text.n; at += length) {
        if (out->n + 8 >= WORD_LETTERS) return false;      /* room for any ending */
        out->at[out->n++] = utf8_read(text, at, &length);
    }
    return true;
}

Str word_text(Arena *a, const Word *w)
{
    char bytes[4 * WORD_LETTERS];
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) n += utf8_write(w->at[i], bytes + n);
    return arena_copy(a, (Str){ bytes, n });
}

bool word_ends(const Word *w, uint32_t back, char letter) { return w->n >= back && w->at[w->n - back] == code_point(letter); }
bool word_starts(const Word *w, char letter) { return w->n && w->at[0] == code_point(letter); }

Word word_with(const Word *w, uint32_t drop, const char *add)
{
    Word out = *w;
    out.n -= drop < out.n ? drop : out.n;
    for (; *add && out.n < WORD_LETTERS; add++) out.at[out.n++] = code_point(*add);
    return out;
}

Word word_without(const Word *w, uint32_t back)
{
    Word out = *w;
    if (back > w->n) return out;
    memmove(out.at + w->n - back, out.at + w->n - back + 1, (back - 1) * sizeof *out.at);
    out.n--;
    return out;
}

Word word_doubled(const Word *w)
{
    Word out = *w;
    if (out.n && out.n < WORD_LETTERS) out.at[out.n] = out.at[out.n - 1], out.n++;
    return out;
}

Word word_begun(const Word *w, uint32_t drop, char by)
{
    Word out = { .n = 1, .at = { code_point(by) } };
    for (uint32_t i = drop; i < w->n; i++) out.at[out.n++] = w->at[i];
    return out;
}
