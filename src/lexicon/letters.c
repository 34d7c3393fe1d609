/* Letters - see letters.h. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/letters.h"
#include "base/utf8.h"

Letter letters_find(Letters letters, uint32_t code_point)
{
    if (letters.index && code_point < 65536) {
        uint32_t i = letters.index[code_point];
        return i ? letters.at[i - 1] : (Letter){ .code_point = code_point };
    }
    uint32_t low = 0, high = letters.n;
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        if (letters.at[mid].code_point < code_point) low = mid + 1;
        else high = mid;
    }
    if (low < letters.n && letters.at[low].code_point == code_point) return letters.at[low];
    return (Letter){ .code_point = code_point };
}

uint32_t letters_fold(Letters letters, Str s, char *out)
{
    uint32_t n = 0, length;
    for (uint32_t at = 0; at < s.n; at += length) {
        uint32_t cp = utf8_read(s, at, &length);
        if (cp >= 'A' && cp <= 'Z') cp += 'a' - 'A';
        Letter letter = letters_find(letters, cp);
        if (letter.does == LETTER_drop) continue;
        if (letter.does == LETTER_digit) n += utf8_write('0' + letter.to[0], out + n);
        else if (letter.does == LETTER_fold)
            for (int i = 0; i < 4 && letter.to[i]; i++) n += utf8_write(letter.to[i], out + n);
        else n += utf8_write(cp, out + n);
    }
    return n;
}

Str letters_normal(Letters letters, Arena *a, Str s)
{
    char *out = arena_alloc(a, 3 * (size_t)s.n + 4);
    return (Str){ out, letters_fold(letters, s, out) };
}
