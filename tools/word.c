/* Word - see word.h. */
// SPDX-License-Identifier: Apache-2.0
#include "word.h"
#include "base/utf8.h"

bool word_of(Str text, Word *out)
{
    uint32_t length;
    out->n = 0;
    for (uint32_t at = 0; at < text.n; at += length) {
        if (out->n + WORD_ROOM >= WORD_LETTERS) return false;
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

static Str next_part(Str *rest)
{
    const char *at = rest->n ? memchr(rest->p, '|', rest->n) : NULL;
    Str part = { rest->p, at ? (uint32_t)(at - rest->p) : rest->n };
    uint32_t used = part.n + (at != NULL);
    *rest = (Str){ rest->p + used, rest->n - used };
    return part;
}

static bool fits(const Word *w, Str pattern, bool at_end)
{
    Word p;
    bool whole = pattern.n && pattern.p[0] == '^';
    if (whole) pattern.p++, pattern.n--;
    if (!word_of(pattern, &p) || p.n > w->n || (whole && p.n != w->n)) return false;
    uint32_t from = at_end ? w->n - p.n : 0;
    for (uint32_t i = 0; i < p.n; i++)
        if (p.at[i] != '?' && p.at[i] != w->at[from + i]) return false;
    return true;
}

static bool fits_one(const Word *w, Str patterns, bool at_end)
{
    if (!patterns.n) return true;
    bool none = patterns.p[0] == '!';
    if (none) patterns.p++, patterns.n--;
    while (patterns.n)
        if (fits(w, next_part(&patterns), at_end)) return !none;
    return none;
}

bool word_ends(const Word *w, Str patterns) { return fits_one(w, patterns, true); }
bool word_starts(const Word *w, Str patterns) { return fits_one(w, patterns, false); }

static void push(Word *w, uint32_t letter)
{
    if (w->n < WORD_LETTERS) w->at[w->n++] = letter;
}

Word word_ended(const Word *w, uint32_t drop, Str ending)
{
    Word out = *w;
    uint32_t length;
    bool joins = false;
    if (drop == DROP_LAST_BUT_ONE && out.n > 1) out.at[out.n - 2] = out.at[out.n - 1], out.n--;
    else if (drop < out.n) out.n -= drop;
    for (uint32_t at = 0; at < ending.n; at += length) {
        uint32_t letter = utf8_read(ending, at, &length), last = out.n ? out.at[out.n - 1] : 0;
        if (letter == '~') { joins = true; continue; }
        if (!joins || letter != last) push(&out, letter == '*' ? last : letter);
        joins = false;
    }
    return out;
}

Word word_begun(const Word *w, Str prefix)
{
    Word out;
    uint32_t drop = 1;
    if (!prefix.n) return *w;
    if (prefix.p[0] >= '0' && prefix.p[0] <= '9') drop = (uint32_t)(prefix.p[0] - '0'), prefix.p++, prefix.n--;
    if (!word_of(prefix, &out)) return *w;
    for (uint32_t i = drop; i < w->n; i++) push(&out, w->at[i]);
    return out;
}
