/* Lexicon - look-ups in the linked image, and images that are damaged. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/image.h"
#include "base/arena.h"
#include "lexicon/letters.h"
#include "check.h"
#include <stdlib.h>
#include <unistd.h>

extern const unsigned char isnad_lexicon_image[], isnad_lexicon_image_end[];

static const Sense *sense_of(Senses senses, TableId table)
{
    for (uint32_t i = 0; i < senses.n; i++)
        if (senses.at[i].table == table) return &senses.at[i];
    return NULL;
}

static Senses find(const Lexicon *lex, Arena *a, const char *written)
{
    return lexicon_find(lex, letters_normal(lexicon_letters(lex), a, str_of(written)));
}

static void finds_forms(const Lexicon *lex, Arena *a)
{
    const Sense *s = sense_of(find(lex, a, "أصيبت"), TABLE_EVENTS);
    CHECK(s && FEATS_POS(s->feats) == POS_VERB && FEATS_VOICE(s->feats) == PASSIVE && FEATS_GENDER(s->feats) == FEMININE);
    CHECK(s && lexicon_symbol(lex, COLUMN_EVENTS_effect, s->row) == EFFECT_injured);
    s = sense_of(find(lex, a, "جنديين"), TABLE_PEOPLE);
    CHECK(s && FEATS_NUMBER(s->feats) == DUAL && lexicon_symbol(lex, COLUMN_PEOPLE_who, s->row) == WHO_soldier);
    CHECK(s && str_starts(lexicon_file(lex, TABLE_PEOPLE, s->row), STR("people/")) && lexicon_line(lex, TABLE_PEOPLE, s->row) > 1);
    CHECK(s && str_eq(lexicon_word(lex, TABLE_PEOPLE, s->row), str_of("جندي")));
    s = sense_of(find(lex, a, "عبوة ناسفة"), TABLE_EVENTS);
    CHECK(s != NULL);
    CHECK(find(lex, a, "عبوة").goes_on);
    CHECK(find(lex, a, "قخخخق").n == 0);
    CHECK(lexicon_find(lex, STR("")).n == 0);
}

static void reads_cells(const Lexicon *lex, Arena *a)
{
    const Sense *s = sense_of(find(lex, a, "الموصل"), TABLE_PLACES);
    if (!s) s = sense_of(find(lex, a, "موصل"), TABLE_PLACES);
    CHECK(s != NULL);
    if (s) CHECK_STR(lexicon_text(lex, COLUMN_PLACES_country, s->row), STR("IQ"));
    if (s) CHECK(lexicon_said(lex, COLUMN_PLACES_lat, s->row) && lexicon_int(lex, COLUMN_PLACES_lat, s->row) / 1000000 == 36);
    s = sense_of(find(lex, a, "ألف"), TABLE_NUMBERS);
    CHECK(s && lexicon_int(lex, COLUMN_NUMBERS_value, s->row) == 1000 && !lexicon_said(lex, COLUMN_NUMBERS_high, s->row));
    CHECK(lexicon_rows(lex, TABLE_LETTERS) > 100);
    CHECK(strlen(lexicon_hash(lex)) == 71 && !strncmp(lexicon_hash(lex), "sha256:", 7));
}

/* ---- damaged images ------------------------------------------------------------------------------- */

static unsigned char *copy_image(size_t *n)
{
    *n = (size_t)(isnad_lexicon_image_end - isnad_lexicon_image);
    unsigned char *p = malloc(*n);
    if (p) memcpy(p, isnad_lexicon_image, *n);
    return p;
}

static bool opens(const unsigned char *bytes, size_t n)
{
    Error e = { "" };
    Lexicon *lex = lexicon_from_bytes(bytes, n, &e);
    if (!lex && !e.text[0]) puts("#   refused without a message");
    lexicon_close(lex);
    return lex != NULL;
}

/* Each 32-bit word of the header made huge: none may open. */
static void refuses_a_damaged_header(unsigned char *bytes, size_t n)
{
    bool refused = true;
    for (size_t at = offsetof(ImageHeader, version); at < offsetof(ImageHeader, spare); at += 4) {
        uint32_t huge = 0xfffffff0u, was;
        if (at >= offsetof(ImageHeader, hash) && at < offsetof(ImageHeader, letters)) continue;
        memcpy(&was, bytes + at, 4);
        memcpy(bytes + at, &huge, 4);
        if (opens(bytes, n)) refused = false, printf("#   header byte %zu\n", at);
        memcpy(bytes + at, &was, 4);
    }
    CHECK(refused);
    CHECK(!opens(bytes, n - 8) && !opens(bytes, 0) && !opens(bytes, sizeof(ImageHeader)));
    CHECK(opens(bytes, n));
}

static void refuses_a_changed_file(unsigned char *bytes, size_t n)
{
    char path[] = "/tmp/isnad-test-image-XXXXXX";
    int fd = mkstemp(path);
    Error e = { "" };
    bytes[n - 9] ^= 1;                                     /* in the strings: only the hash can tell */
    CHECK(fd >= 0 && write(fd, bytes, n) == (ssize_t)n);
    Lexicon *lex = lexicon_open(path, &e);
    CHECK(!lex && strstr(e.text, path));
    lexicon_close(lex);
    bytes[n - 9] ^= 1;
    CHECK(pwrite(fd, bytes, n, 0) == (ssize_t)n);
    lex = lexicon_open(path, &e);
    CHECK(lex != NULL);
    lexicon_close(lex);
    close(fd);
    unlink(path);
    CHECK(!lexicon_open("/nowhere/at/all", &e) && strstr(e.text, "/nowhere/at/all"));
}

int main(void)
{
    Error e = { "" };
    size_t n;
    Lexicon *lex = lexicon_builtin(&e);
    if (!CHECK(lex != NULL)) return printf("# %s\n", e.text), done();
    Arena *a = arena_new();
    unsigned char *bytes = copy_image(&n);
    finds_forms(lex, a);
    reads_cells(lex, a);
    refuses_a_damaged_header(bytes, n);
    refuses_a_changed_file(bytes, n);
    free(bytes);
    arena_free(a);
    lexicon_close(lex);
    return done();
}
