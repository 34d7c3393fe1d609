/* Http - stored responses: chunks, codings, limits. TAP. */
// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "page/http.h"

#include <zlib.h>

enum { LIMIT = 1 << 20 };

static Arena *arena;

static HttpResponse answer(Str bytes, uint32_t limit)
{
    HttpResponse r;
    CHECK(http_response(arena, bytes, limit, &r));
    return r;
}

/* A response with these headers and this body. */
static Str response(const char *headers, Str body)
{
    size_t n = strlen(headers);
    char *p = arena_alloc(arena, n + body.n + 64);
    int head = snprintf(p, n + 64, "HTTP/1.1 200 OK\r\n%s\r\n", headers);
    memcpy(p + head, body.p, body.n);
    return (Str){ p, (uint32_t)head + body.n };
}

/* bits: 31 gzip, 15 zlib, -15 bare. */
static Str deflated(Str s, int bits)
{
    z_stream z = { .next_in = (unsigned char *)s.p, .avail_in = s.n };
    size_t room = s.n + 1024;
    char *p = arena_alloc(arena, room);
    if (deflateInit2(&z, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) return STR("");
    z.next_out = (unsigned char *)p, z.avail_out = (unsigned)room;
    deflate(&z, Z_FINISH);
    deflateEnd(&z);
    return (Str){ p, (uint32_t)(room - z.avail_out) };
}

static void plain(void)
{
    HttpResponse r = answer(response("Content-Type: Text/HTML; charset=\"Windows-1256\"\r\n", STR("body")), LIMIT), none;
    CHECK(r.status == 200 && !r.cut);
    CHECK_STR(r.type, STR("text/html"));
    CHECK_STR(r.charset, STR("windows-1256"));
    CHECK_STR(r.body, STR("body"));
    CHECK_STR(answer(STR("HTTP/1.0 404 No\nX: y\n\nz"), LIMIT).body, STR("z"));
    CHECK(answer(STR("HTTP/1.0 404 No\nX: y\n\nz"), LIMIT).status == 404);
    CHECK(!http_response(arena, STR("<html>"), LIMIT, &none));
    CHECK(answer(STR("HTTP/1.1 200 OK"), LIMIT).body.n == 0);
}

static void chunks(void)
{
    static const char chunked[] = "Transfer-Encoding: chunked\r\n";
    HttpResponse r = answer(response(chunked, STR("4\r\nbody\r\nA;x=1\r\n0123456789\r\n0\r\n\r\n")), LIMIT);
    CHECK_STR(r.body, STR("body0123456789"));
    CHECK(!r.cut);
    r = answer(response(chunked, STR("4\r\nbody\r\nFF\r\nrest")), LIMIT);
    CHECK_STR(r.body, STR("bodyrest"));
    CHECK(r.cut);
    r = answer(response(chunked, STR("4\r\nbody\r\nFFFFFFFFFFFFFFFFF\r\nrest")), LIMIT);
    CHECK(r.body.n <= 8);
    CHECK_STR(answer(response(chunked, STR("<html>undone by the crawler")), LIMIT).body, STR("<html>undone by the crawler"));
}

static void codings(void)
{
    static const char brotli[] = "\x8B\x01\x80" "body" "\x03";        /* one literal block, as brotli writes four bytes */
    Str text = STR("a body that is packed, a body that is packed");
    CHECK_STR(answer(response("Content-Encoding: gzip\r\n", deflated(text, 31)), LIMIT).body, text);
    CHECK_STR(answer(response("Content-Encoding: deflate\r\n", deflated(text, 15)), LIMIT).body, text);
    CHECK_STR(answer(response("Content-Encoding: deflate\r\n", deflated(text, -15)), LIMIT).body, text);
    CHECK_STR(answer(response("Content-Encoding: br\r\n", (Str){ brotli, 8 }), LIMIT).body, STR("body"));
    CHECK_STR(answer(response("Content-Encoding: gzip\r\n", STR("undone by the crawler")), LIMIT).body, STR("undone by the crawler"));
    Str packed = deflated(text, 31);
    packed.n -= 12;
    CHECK(answer(response("Content-Encoding: gzip\r\n", packed), LIMIT).cut);
}

static void limits(void)
{
    Str zeros = { arena_alloc(arena, 8 << 20), 8 << 20 };
    HttpResponse r = answer(response("Content-Encoding: gzip\r\n", deflated(zeros, 31)), LIMIT);
    CHECK(r.cut && r.body.n == LIMIT);
}

int main(void)
{
    arena = arena_new();
    plain();
    chunks();
    codings();
    limits();
    arena_free(arena);
    return done();
}
