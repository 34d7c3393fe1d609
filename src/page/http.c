/* Http - see http.h (RFC 9112 for chunks and status line, RFC 9110 for the codings). */
// SPDX-License-Identifier: Apache-2.0
#include "page/http.h"

#include <brotli/decode.h>
#include <zlib.h>

enum { HEADERS_MOST = 200 };

static bool same(Str a, Str b)
{
    if (a.n != b.n) return false;
    for (uint32_t i = 0; i < a.n; i++)
        if (char_small(a.p[i]) != b.p[i]) return false;
    return true;
}

/* The line at *at without its end; *at moves past it. */
static Str next_line(Str s, uint32_t *at)
{
    const char *c = *at < s.n ? memchr(s.p + *at, '\n', s.n - *at) : NULL;
    uint32_t end = c ? (uint32_t)(c - s.p) : s.n;
    Str line = { s.p + *at, end - *at };
    *at = c ? end + 1 : s.n;
    return line.n && line.p[line.n - 1] == '\r' ? (Str){ line.p, line.n - 1 } : line;
}

void http_type(Arena *arena, Str value, Str *type, Str *charset)
{
    static const Str key = STR("charset=");
    const char *semi = value.n ? memchr(value.p, ';', value.n) : NULL;
    *type = arena_small(arena, str_trim((Str){ value.p, semi ? (uint32_t)(semi - value.p) : value.n }));
    *charset = STR("");
    for (uint32_t at = 0; at + key.n <= value.n; at++) {
        if (!same((Str){ value.p + at, key.n }, key)) continue;
        Str rest = str_trim((Str){ value.p + at + key.n, value.n - at - key.n });
        uint32_t n = 0;
        if (rest.n && (rest.p[0] == '"' || rest.p[0] == '\'')) rest.p++, rest.n--;
        while (n < rest.n && rest.p[n] != ';' && rest.p[n] != '"' && rest.p[n] != '\'' && (unsigned char)rest.p[n] > ' ') n++;
        *charset = arena_small(arena, (Str){ rest.p, n });
        return;
    }
}

/* ---- bodies ------------------------------------------------------------------------------------------- */

static int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1; }

static Str unchunk(Arena *arena, Str s, bool *cut)
{
    char *out = arena_alloc(arena, (size_t)s.n + 1);
    uint32_t n = 0, at = 0;
    while (at < s.n) {
        Str line = next_line(s, &at);
        uint64_t size = 0;
        uint32_t i = 0;
        for (; i < line.n && i < 9 && hex(line.p[i]) >= 0; i++) size = size * 16 + (uint64_t)hex(line.p[i]);
        if (i == 0) {
            if (n == 0) return s;                             /* a crawler undid the chunks and left the header */
            break;
        }
        if (size == 0) return (Str){ out, n };
        if (size > s.n - at) size = s.n - at;
        memcpy(out + n, s.p + at, size);
        n += (uint32_t)size, at += (uint32_t)size;
        next_line(s, &at);
    }
    *cut = true;
    return (Str){ out, n };
}

typedef struct { Arena *arena; char *at; uint32_t n, room, limit; } Growing;

static bool grow(Growing *g)
{
    if (g->room >= g->limit) return false;
    uint32_t room = g->room ? (g->room > g->limit / 4 ? g->limit : 4 * g->room) : 64 << 10;
    char *more = arena_alloc(g->arena, room);
    if (g->n) memcpy(more, g->at, g->n);
    g->at = more, g->room = room;
    return true;
}

/* gzip, zlib or bare deflate (`bits` as of inflateInit2). */
static Str inflated(Arena *arena, Str s, uint32_t limit, int bits, bool *cut)
{
    Growing g = { .arena = arena, .limit = limit };
    z_stream z = { .next_in = (unsigned char *)s.p, .avail_in = s.n };
    if (inflateInit2(&z, bits) != Z_OK) return *cut = true, STR("");
    int status = Z_OK;
    while (status == Z_OK && (g.n < g.room || grow(&g))) {
        z.next_out = (unsigned char *)g.at + g.n, z.avail_out = g.room - g.n;
        status = inflate(&z, Z_NO_FLUSH);
        g.n = g.room - z.avail_out;
    }
    inflateEnd(&z);
    *cut |= status != Z_STREAM_END;
    return (Str){ g.at, g.n };
}

static Str unbrotli(Arena *arena, Str s, uint32_t limit, bool *cut)
{
    Growing g = { .arena = arena, .limit = limit };
    BrotliDecoderState *b = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    const uint8_t *in = (const uint8_t *)s.p;
    size_t left = s.n;
    while (b && result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && (g.n < g.room || grow(&g))) {
        uint8_t *out = (uint8_t *)g.at + g.n;
        size_t room = g.room - g.n;
        result = BrotliDecoderDecompressStream(b, &left, &in, &room, &out, NULL);
        g.n = g.room - (uint32_t)room;
    }
    BrotliDecoderDestroyInstance(b);
    *cut |= result != BROTLI_DECODER_RESULT_SUCCESS;
    return (Str){ g.at, g.n };
}

static Str uncoded(Arena *arena, Str s, Str coding, uint32_t limit, bool *cut)
{
    bool marked = s.n >= 2 && (unsigned char)s.p[0] == 0x1F && (unsigned char)s.p[1] == 0x8B;
    if (same(coding, STR("gzip")) || same(coding, STR("x-gzip"))) return marked ? inflated(arena, s, limit, 15 + 16, cut) : s;      /* a crawler may have undone it */
    if (same(coding, STR("br"))) {
        bool broken = false;
        Str out = unbrotli(arena, s, limit, &broken);
        if (broken && !out.n) return s;
        *cut |= broken;
        return out;
    }
    if (!same(coding, STR("deflate"))) return s;
    bool zlib = s.n >= 2 && (s.p[0] & 0x0F) == 8 && (((unsigned char)s.p[0] << 8) + (unsigned char)s.p[1]) % 31 == 0;
    return inflated(arena, s, limit, zlib ? 15 : -15, cut);
}

bool http_response(Arena *arena, Str bytes, uint32_t limit, HttpResponse *out)
{
    *out = (HttpResponse){ 0 };
    if (bytes.n < 12 || memcmp(bytes.p, "HTTP/", 5)) return false;
    uint32_t at = 0;
    Str status = next_line(bytes, &at), coding = STR("");
    bool chunked = false;
    const char *blank = memchr(status.p, ' ', status.n);
    for (const char *p = blank ? blank + 1 : status.p + status.n; p < status.p + status.n && *p >= '0' && *p <= '9' && out->status < 1000; p++) out->status = out->status * 10 + (*p - '0');
    for (uint32_t i = 0; i < HEADERS_MOST && at < bytes.n; i++) {
        Str line = next_line(bytes, &at);
        if (!line.n) break;
        const char *colon = memchr(line.p, ':', line.n);
        if (!colon) continue;
        Str name = { line.p, (uint32_t)(colon - line.p) }, value = str_trim((Str){ colon + 1, (uint32_t)(line.p + line.n - colon - 1) });
        if (same(name, STR("content-type"))) http_type(arena, value, &out->type, &out->charset);
        else if (same(name, STR("content-encoding"))) coding = value;
        else if (same(name, STR("transfer-encoding"))) chunked = same(value, STR("chunked"));
    }
    out->body = (Str){ bytes.p + at, bytes.n - at };
    if (chunked) out->body = unchunk(arena, out->body, &out->cut);
    out->body = uncoded(arena, out->body, coding, limit, &out->cut);
    return true;
}
