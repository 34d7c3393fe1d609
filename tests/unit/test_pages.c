/* Pages - encodings of web pages, and what no page may do: lie about its bytes, exhaust the reader. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "page/encoding.h"
#include "page/tame.h"
#include "record/read.h"

#include <unicode/ucnv.h>

static const Lexicon *lex;
static Arena *arena;

static const char text[] = "قتل ثلاثة أشخاص وأصيب عشرة آخرون في انفجار وقع في سوق المدينة، بحسب ما أعلنت وزارة الصحة";

/* A page in the encoding, that says it is in `label`. */
static Str page_in(const char *encoding, const char *label)
{
    size_t room = 4 * sizeof text + 400;
    char *page = arena_alloc(arena, room), *out = arena_alloc(arena, room);
    snprintf(page, room, "<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>", label, text);
    UErrorCode error = U_ZERO_ERROR;
    int32_t n = ucnv_convert(encoding, "UTF-8", out, (int32_t)room, page, -1, &error);
    return U_SUCCESS(error) ? (Str){ out, (uint32_t)n } : STR("");
}

static bool decodes(Str page, const char *label)
{
    Problems problems = { .arena = arena };
    Str out = page_decode(page, str_of(label), &problems);
    for (uint32_t at = 0; at + sizeof text - 1 <= out.n; at++)
        if (!memcmp(out.p + at, text, sizeof text - 1)) return true;
    return false;
}

static void encodings(void)
{
    CHECK(decodes(page_in("UTF-8", "utf-8"), ""));
    CHECK(decodes(page_in("windows-1256", "windows-1256"), ""));
    CHECK(decodes(page_in("windows-1256", ""), "windows-1256"));         /* named by HTTP alone */
    CHECK(decodes(page_in("windows-1256", "utf-8"), ""));                /* mislabelled: the bytes are no UTF-8 */
    CHECK(decodes(page_in("ISO-8859-6", "iso-8859-6"), ""));
    CHECK(decodes(page_in("UTF-8", "windows-1256"), "windows-1256"));    /* mislabelled: the bytes are UTF-8 */
    CHECK(decodes(page_in("UTF-16", "utf-8"), ""));                      /* with its byte order mark */
    CHECK(decodes(page_in("UTF-8", "no-such-thing"), ""));
}

static Record *page_of(Str page)
{
    Input in = { .bytes = page.p, .n = page.n, .html = true };
    return record_read(lex, arena, &in);
}

/* `piece` again and again, between a beginning and an end. */
static Str many(const char *begin, const char *piece, uint32_t n, const char *end)
{
    size_t size = strlen(piece), at = strlen(begin), room = at + size * n + strlen(end) + 1;
    char *p = arena_alloc(arena, room);
    memcpy(p, begin, at);
    for (uint32_t i = 0; i < n; i++, at += size) memcpy(p + at, piece, size);
    memcpy(p + at, end, strlen(end));
    return (Str){ p, (uint32_t)(room - 1) };
}

static void taming(void)
{
    Str plain = STR("<p class=\"a > b\" id=x>a < b</p>"), out;
    CHECK_STR(page_tame(arena, plain), plain);
    out = page_tame(arena, many("<p ", "a=1 ", 5000, ">end</p>"));
    CHECK(str_ends(out, STR(" >end</p>")) || str_ends(out, STR(">end</p>")));
    CHECK(out.n < 10000);
    CHECK_STR(page_tame(arena, (Str){ "<p>\0x", 5 }), STR("<p> x"));
    CHECK_STR(page_tame(arena, STR("a<!-- <p> -->b<!--")), STR("ab<!--"));
    CHECK_STR(page_tame(arena, STR("<SCRIPT src=x>if (a<b) '</p>'</script>b<style>p{}</style >")), STR("<SCRIPT src=x></script>b<style></style >"));
    CHECK_STR(page_tame(arena, STR("<script type=\"application/ld+json\">{}</script><script src=x /><p>b")), STR("<script type=\"application/ld+json\">{}</script><script src=x /><p>b"));
    CHECK_STR(page_tame(arena, STR("<script>never closed")), STR("<script>never closed"));
    CHECK_STR(page_tame(arena, STR("<scripture>x</scripture>")), STR("<scripture>x</scripture>"));
    CHECK_STR(page_tame(arena, STR("<p a=\"")), STR("<p a=\""));
    CHECK_STR(page_tame(arena, STR("")), STR(""));
    CHECK_STR(page_tame(arena, STR("a<")), STR("a<"));
}

static bool tells(const Record *r, const char *part)
{
    for (uint32_t i = 0; i < r->problems.list.n; i++)
        if (strstr(r->problems.list.at[i].p, part)) return true;
    return false;
}

static void deep(void)
{
    char end[400];
    snprintf(end, sizeof end, "<p>%s</p>", text);
    Record *r = page_of(many("<html><body>", "<div>", 100000, end));
    CHECK(r->doc.blocks.n >= 1 && str_ends(r->doc.text, str_of(text)));
    r = page_of(many("<html><body>", "<i></i>", 400000, end));
    CHECK(tells(r, "elements"));
    CHECK(tells(page_of(STR("<html><body></body></html>")), "no article"));
}

int main(void)
{
    Error e;
    lex = lexicon_builtin(&e);
    if (!lex) return printf("Bail out! %s\n", e.text), 1;
    arena = arena_new();
    encodings();
    taming();
    deep();
    arena_free(arena);
    lexicon_close((Lexicon *)lex);
    return done();
}
