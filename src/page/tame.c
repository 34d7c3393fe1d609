/* Tame - see tame.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/tame.h"

enum { ATTRIBUTES_MOST = 1000 };

static bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
static bool blank(char c) { return (unsigned char)c <= ' ' || c == '/'; }

/* The end of the tag that begins at `at`: its «>», or the end of the page. *most: where the attributes begin that are too many, or the end. A
 * value in quotation marks is one with its name, whatever it holds. */
static uint32_t tag_end(Str s, uint32_t at, uint32_t *most)
{
    uint32_t pieces = 0;                                            /* a name and its value are two where the value is in quotation marks */
    *most = UINT32_MAX;
    for (; at < s.n && s.p[at] != '>'; at++) {
        char c = s.p[at];
        if ((c == '"' || c == '\'') && s.p[at - 1] == '=') {
            const char *close = memchr(s.p + at + 1, c, s.n - at - 1);
            if (!close) return s.n;
            at = (uint32_t)(close - s.p);
            pieces++;
        } else if (blank(s.p[at - 1]) && !blank(c)) pieces++;
        if (pieces > 2 * ATTRIBUTES_MOST && *most == UINT32_MAX) *most = at + 1;
    }
    return at;
}

/* A NUL would end the page. */
static Str without_nul(Arena *arena, Str page)
{
    if (!page.n || !memchr(page.p, 0, page.n)) return page;
    Str out = arena_copy(arena, page);
    for (uint32_t i = 0; i < out.n; i++)
        if (!out.p[i]) ((char *)out.p)[i] = ' ';
    return out;
}

static bool begins(Str s, uint32_t at, Str word)
{
    if (word.n > s.n - at) return false;
    for (uint32_t i = 0; i < word.n; i++)
        if ((s.p[at + i] | 32) != word.p[i]) return false;
    return true;
}

/* Where the next «</word» stands; s.n where it stands nowhere. */
static uint32_t close_of(Str s, uint32_t at, Str word)
{
    for (; at < s.n; at++) {
        const char *c = memchr(s.p + at, '<', s.n - at);
        if (!c) return s.n;
        at = (uint32_t)(c - s.p);
        if (at + 2 < s.n && s.p[at + 1] == '/' && begins(s, at + 2, word)) return at;
    }
    return s.n;
}

/* What has been copied of the page, and from where on it has not. What does not end anywhere is looked for once: ends, of script, style and comment. */
enum { END_SCRIPT, END_STYLE, END_COMMENT, ENDS };
typedef struct { Str page; char *out; uint32_t n, from; bool endless[ENDS]; } Copy;

/* Where what the tag at `at` (after its «<») holds ends, if that is nothing to read: a script that is no data, a style; else `end`, the end of the tag. */
static uint32_t unread_end(Copy *c, uint32_t at, uint32_t end)
{
    static const Str words[] = { STR("script"), STR("style") };
    Str s = c->page;
    for (uint32_t i = END_SCRIPT; i <= END_STYLE; i++) {
        uint32_t after = at + words[i].n;
        if (c->endless[i] || !begins(s, at, words[i]) || after >= s.n || letter(s.p[after]) || end >= s.n || s.p[end - 1] == '/') continue;
        if (memmem(s.p + at, end - at, "ld+json", 7)) return end;
        uint32_t close = close_of(s, end + 1, words[i]);
        c->endless[i] = close >= s.n;
        return close < s.n ? close : end;
    }
    return end;
}

/* The end of the comment whose «<» stands before `at`, or `at`. */
static uint32_t comment_end(Copy *c, uint32_t at)
{
    Str s = c->page;
    if (c->endless[END_COMMENT] || s.n - at < 6 || memcmp(s.p + at, "!--", 3)) return at;
    const char *close = memmem(s.p + at + 3, s.n - at - 3, "-->", 3);
    c->endless[END_COMMENT] = !close;
    return close ? (uint32_t)(close - s.p) + 3 : at;
}

static void copy_to(Copy *c, uint32_t end)
{
    memcpy(c->out + c->n, c->page.p + c->from, end - c->from);
    c->n += end - c->from;
    c->from = end;
}

/* From the «<» before `at` on; returns where to look on. */
static uint32_t read_tag(Copy *c, uint32_t at)
{
    uint32_t most, end = comment_end(c, at);
    if (end > at) {
        copy_to(c, at - 1);
        return c->from = end;
    }
    if (!letter(c->page.p[at])) return at;
    end = tag_end(c->page, at, &most);
    if (most < end) copy_to(c, most), c->from = end;
    uint32_t after = unread_end(c, at, end);
    if (after > end) copy_to(c, end + 1), c->from = after;
    return after;
}

Str page_tame(Arena *arena, Str page)
{
    page = without_nul(arena, page);
    Copy c = { .page = page, .out = arena_alloc(arena, (size_t)page.n + 1) };
    for (uint32_t at = 0; at < page.n;) {
        const char *open = memchr(page.p + at, '<', page.n - at);
        if (!open) break;
        at = (uint32_t)(open - page.p) + 1;
        if (at < page.n) at = read_tag(&c, at);
    }
    copy_to(&c, page.n);
    return (Str){ c.out, c.n };
}
