/* Marks - by which copies are known, and the words that reports share.
 *
 * A mark is the hash of RUN words in their normal form; of every WINDOW runs the least is kept (winnowing: Schleimer, Wilkerson and
 * Aiken, 2003), so that whatever two texts share over RUN + WINDOW - 1 words leaves the same mark in both, however
 * their vowel signs, hamzas and quotation marks differ. */
// SPDX-License-Identifier: Apache-2.0
#include "incident/inside.h"

#include "base/hash.h"
#include "base/utf8.h"

#include <stdlib.h>

enum { RUN = 6, WINDOW = 4, WORD_BYTES = 64, SHORT_WORD = 5, AROUND = 45 };

static bool in_word(Letter l, uint32_t code_point)
{
    if (l.does == LETTER_letter || l.does == LETTER_fold || l.does == LETTER_drop || l.does == LETTER_digit) return true;
    return !l.does && ((code_point >= '0' && code_point <= '9') || (code_point | 32) - 'a' < 26 || code_point >= 0xC0);
}

/* Every word's hash, and the code point where it begins, into the scratch. */
void words_read(Dossier *d, Str text, TextWords *words)
{
    Letters letters = lexicon_letters(d->lex);
    char normal[3 * WORD_BYTES + 8];
    uint32_t begin = 0, point = 0, began = 0;
    *words = (TextWords){ 0 };
    for (uint32_t at = 0, n = 1; at <= text.n; at += n, point++) {
        uint32_t c = at < text.n ? utf8_read(text, at, &n) : ' ';
        if (at < text.n && in_word(letters_find(letters, c), c)) continue;
        if (at > begin) {
            Str word = { text.p + begin, at - begin > WORD_BYTES ? WORD_BYTES : at - begin };
            uint32_t bytes = letters_fold(letters, word, normal);
            if (bytes) ARENA_PUSH(d->scratch, *words, (TextWord){ hash_bytes((Str){ normal, bytes }), began, (uint16_t)bytes });
        }
        begin = at + n, began = point + 1;
    }
}

static int by_hash(const void *a, const void *b)
{
    const Mark *x = a, *y = b;
    return x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : (x->at > y->at) - (x->at < y->at);
}

static uint32_t run_hash(const TextWord *w)
{
    uint32_t h = 2166136261u;
    for (int i = 0; i < RUN; i++) h = (h ^ w[i].hash) * 16777619u, h ^= h >> 15;
    return h;
}

void marks_read(Dossier *d, Document *x, const TextWords *words)
{
    uint32_t runs = words->n >= RUN ? words->n - RUN + 1 : 0, kept = NO_INDEX;
    uint32_t *hash = arena_alloc(d->scratch, (runs + 1) * sizeof *hash);
    for (uint32_t i = 0; i < runs; i++) hash[i] = run_hash(&words->at[i]);
    for (uint32_t i = 0; i + WINDOW <= runs; i++) {
        uint32_t least = i;
        for (uint32_t k = i + 1; k < i + WINDOW; k++)
            if (hash[k] <= hash[least]) least = k;
        if (least != kept) ARENA_PUSH(d->arena, d->marks, (Mark){ hash[least], words->at[least].point });
        kept = least;
    }
    x->n_marks = d->marks.n - x->first_mark;
    if (x->n_marks) qsort(d->marks.at + x->first_mark, x->n_marks, sizeof(Mark), by_hash);
}

static int by_number(const void *a, const void *b) { return (*(const uint32_t *)a > *(const uint32_t *)b) - (*(const uint32_t *)a < *(const uint32_t *)b); }

uint32_t sorted_once(uint32_t *at, uint32_t n)
{
    uint32_t kept = 0;
    if (n) qsort(at, n, sizeof *at, by_number);
    for (uint32_t i = 0; i < n; i++)
        if (!kept || at[kept - 1] != at[i]) at[kept++] = at[i];
    return kept;
}

uint32_t name_hash(const Dossier *d, Str name)
{
    char normal[3 * WORD_BYTES + 8];
    if (name.n > WORD_BYTES) name.n = WORD_BYTES;
    return hash_bytes((Str){ normal, letters_fold(lexicon_letters(d->lex), name, normal) });
}

/* The words near a place of the text: those of AROUND before and after, the shortest left out, once each and sorted. */
uint32_t words_around(Dossier *d, const TextWords *words, uint32_t point)
{
    uint32_t first = d->words.n, centre = 0;
    while (centre + 1 < words->n && words->at[centre + 1].point <= point) centre++;
    uint32_t from = centre > AROUND ? centre - AROUND : 0, to = centre + AROUND < words->n ? centre + AROUND : words->n;
    for (uint32_t i = from; i < to; i++)
        if (words->at[i].bytes > SHORT_WORD) ARENA_PUSH(d->arena, d->words, words->at[i].hash);
    if (d->words.n == first) return 0;
    uint32_t kept = sorted_once(d->words.at + first, d->words.n - first);
    d->words.n = first + kept;
    return kept;
}
