/* Tokens - the text cut into words, digits, marks, symbols and links.
 *
 * A word is a run of Arabic letters with their vowel signs; letters parted by points («a.f.b.») are one
 * word, as abbreviations are written so. Digits keep their inner marks («1,234.5»). A letter glued to
 * digits («w60») is a word of its own. Readings are added by readings.c. */
// SPDX-License-Identifier: Apache-2.0
#include "lexicon/letters.h"
#include "arabic/readings.h"
#include "arabic/stages.h"
#include "base/utf8.h"

typedef struct {
    const Lexicon *lex;
    Doc *doc;
    Letters letters;
    char *fold;                    /* scratch for one token's normal form */
    uint32_t room;
} Scan;

/* The character at byte `at`: what it does, and where the next one begins. */
typedef struct { uint32_t code_point, next; uint32_t does; } Char;

static Char char_at(const Scan *s, uint32_t at)
{
    Str text = s->doc->text;
    if (at >= text.n) return (Char){ 0, at, 0 };
    uint32_t length, cp = utf8_read(text, at, &length);
    return (Char){ cp, at + length, lexicon_letter(s->lex, cp).does };
}

static bool is_arabic(Char c) { return c.does == LETTER_letter || c.does == LETTER_fold; }
static bool in_word(Char c) { return is_arabic(c) || c.does == LETTER_drop; }
static bool is_digit(Char c) { return c.does == LETTER_digit; }
static bool is_ascii_letter(uint32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
/* Letters of Latin, Greek, Cyrillic and their extensions: foreign names in their own script. */
static bool is_foreign(Char c) { return !c.does && (is_ascii_letter(c.code_point) || (c.code_point >= 0xC0 && c.code_point < 0x590)); }
static bool is_blank(Char c) { return c.does == LETTER_space || c.code_point <= ' ' || c.code_point == 0xA0 || (c.code_point >= 0x2000 && c.code_point <= 0x200A); }
/* Characters that show nothing: direction marks, joiners, variation selectors, byte order mark. */
static bool is_unseen(uint32_t c) { return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF; }

static Str fold(Scan *s, Str raw)
{
    if (3 * raw.n + 4 > s->room) {
        s->room = 6 * raw.n + 64;
        s->fold = arena_alloc(s->doc->arena, s->room);
    }
    uint32_t n = letters_fold(s->letters, raw, s->fold);
    return arena_copy(s->doc->arena, (Str){ s->fold, n });
}

static void push(Scan *s, Span span, TokenKind kind, uint32_t does)
{
    Str norm = kind == TOKEN_LINK || kind == TOKEN_SYMBOL ? STR("") : fold(s, str_slice(s->doc->text, span));
    if (kind == TOKEN_WORD && norm.n == 0) kind = TOKEN_PUNCT, does = LETTER_dash;      /* a tatweel alone is a dash */
    ARENA_PUSH(s->doc->arena, s->doc->tokens, ((Token){ .span = span, .kind = kind, .letter = (uint8_t)does, .norm = norm }));
}

/* One past the run of word letters from `at`. */
static uint32_t word_end(const Scan *s, uint32_t at)
{
    for (Char c = char_at(s, at); c.next > at && in_word(c); c = char_at(s, at)) at = c.next;
    return at;
}

/* Letters one by one with points between («a.f.b», also with a last point): the end of such a run, or 0. */
static uint32_t abbreviation_end(const Scan *s, uint32_t at)
{
    uint32_t end = 0, letters = 0;
    for (;;) {
        Char letter = char_at(s, at);
        if (!is_arabic(letter) || in_word(char_at(s, letter.next))) break;
        letters++;
        end = letter.next;
        if (char_at(s, end).code_point != '.') break;
        at = end + 1;
    }
    return letters >= 2 ? end : 0;
}

static uint32_t digits_end(const Scan *s, uint32_t at)
{
    for (;;) {
        Char c = char_at(s, at);
        while (is_unseen(c.code_point)) c = char_at(s, c.next);      /* direction marks between digits */
        if (is_digit(c)) { at = c.next; continue; }
        bool mark = c.does == LETTER_point || c.does == LETTER_comma || c.code_point == '.' || c.code_point == ',';
        if (!mark || !is_digit(char_at(s, c.next))) return at;
        at = c.next;
    }
}

static uint32_t foreign_end(const Scan *s, uint32_t at)
{
    for (Char c = char_at(s, at); c.next > at && (is_foreign(c) || is_digit(c) || c.code_point == '_' || c.code_point == '\''); c = char_at(s, at)) at = c.next;
    return at;
}

/* A web address: «http…», «www.…» or letters with a point and a slash («pic.twitter.com/x»), up to a blank; or 0. */
static uint32_t link_end(const Scan *s, uint32_t at)
{
    Str text = s->doc->text;
    uint32_t end = at, slash = 0, point = 0;
    while (end < text.n && end - at < 2048 && (unsigned char)text.p[end] > ' ' && (unsigned char)text.p[end] < 128) {
        if (text.p[end] == '/') slash = end;
        if (text.p[end] == '.' && !point) point = end;
        end++;
    }
    Str said = { text.p + at, end - at };
    bool scheme = str_starts(said, STR("http://")) || str_starts(said, STR("https://")) || str_starts(said, STR("www."));
    return scheme || (point && slash > point && is_ascii_letter((unsigned char)text.p[at])) ? end : 0;
}

/* One past a run of the same mark or symbol: «.....» is one token, however long. Brackets and quotation marks stand each for itself. */
static uint32_t run_end(const Scan *s, uint32_t at, Char c)
{
    bool single = c.does == LETTER_bracket_open || c.does == LETTER_bracket_close || c.does == LETTER_quote || c.does == LETTER_quote_open || c.does == LETTER_quote_close;
    uint32_t end = c.next, length = c.next - at;
    Str text = s->doc->text;
    while (!single && end + length <= text.n && !memcmp(text.p + at, text.p + end, length)) end += length;
    return end;
}

/* Cuts the token that begins at `at` and returns where the next begins. */
static uint32_t cut(Scan *s, uint32_t at)
{
    Char c = char_at(s, at);
    uint32_t end;
    if (is_blank(c) || is_unseen(c.code_point)) return c.next;
    if (in_word(c)) {
        end = abbreviation_end(s, at);
        if (!end) end = word_end(s, at);
        push(s, (Span){ at, end }, TOKEN_WORD, 0);
    } else if (is_digit(c)) {
        end = digits_end(s, at);
        push(s, (Span){ at, end }, TOKEN_DIGITS, 0);
    } else if (is_foreign(c)) {
        end = link_end(s, at);
        TokenKind kind = end ? TOKEN_LINK : TOKEN_LATIN;
        if (!end) end = foreign_end(s, at);
        push(s, (Span){ at, end }, kind, 0);
    } else {
        end = run_end(s, at, c);
        bool mark = (c.does && c.does != LETTER_symbol) || (c.code_point < 128 && c.code_point != '#' && c.code_point != '@');
        push(s, (Span){ at, end }, mark ? TOKEN_PUNCT : TOKEN_SYMBOL, c.does);
    }
    return end;
}

void tokens_find(const Lexicon *lex, Doc *doc)
{
    Scan s = { .lex = lex, .doc = doc, .letters = lexicon_letters(lex) };
    for (uint32_t at = 0; at < doc->text.n;) at = cut(&s, at);
    readings_find(lex, doc);
}

const Reading *token_reading(const Doc *d, uint32_t t, TableId table)
{
    const Reading *r = token_readings(d, t);
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++)
        if (r[i].table == table) return &r[i];
    return NULL;
}

uint32_t token_role(const Doc *d, const Lexicon *lex, uint32_t t)
{
    const Reading *r = token_readings(d, t);
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && r[i].n_tokens == 1) return lexicon_symbol(lex, COLUMN_FUNCTION_role, r[i].row);
    return 0;
}

/* Has a reading of t, of at most `longest` tokens, this role? */
static bool may_be(const Doc *d, const Lexicon *lex, uint32_t t, uint32_t role, uint32_t longest)
{
    const Reading *r = token_readings(d, t);
    for (uint32_t i = 0; i < d->tokens.at[t].n_readings; i++)
        if (r[i].table == TABLE_FUNCTION && r[i].n_tokens <= longest && lexicon_symbol(lex, COLUMN_FUNCTION_role, r[i].row) == role) return true;
    return false;
}

bool token_may_be(const Doc *d, const Lexicon *lex, uint32_t t, uint32_t role) { return may_be(d, lex, t, role, 1); }
bool token_may_begin(const Doc *d, const Lexicon *lex, uint32_t t, uint32_t role) { return may_be(d, lex, t, role, UINT16_MAX); }

const Mention *token_person(const Doc *d, uint32_t t)
{
    uint32_t low = 0, high = d->mentions.n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (d->mentions.at[middle].first + d->mentions.at[middle].n <= t) low = middle + 1;
        else high = middle;
    }
    const Mention *m = low < d->mentions.n ? &d->mentions.at[low] : NULL;
    return m && m->first <= t && m->kind == MENTION_PERSON ? m : NULL;
}

uint32_t token_of_byte(const Doc *doc, uint32_t byte)
{
    uint32_t low = 0, high = doc->tokens.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (doc->tokens.at[mid].span.end <= byte) low = mid + 1;
        else high = mid;
    }
    return low;
}
