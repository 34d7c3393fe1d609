/* Warc - see warc.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/warc.h"

#include "page/http.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

enum { HEADER_LINES = 400, VALUE_MAX = 4096 };

typedef struct {
    char type[32], uri[VALUE_MAX], id[256], content[256];
    uint64_t length;
    bool sized;
} Header;

static bool is_version(const char *line, size_t n) { return n >= 8 && !memcmp(line, "WARC/1.", 7); }

static void keep(char *out, size_t room, const char *value, size_t n)
{
    if (n >= room) n = room - 1;
    memcpy(out, value, n);
    out[n] = 0;
}

static void read_field(Header *h, const char *line, size_t n)
{
    static const struct { const char *name; size_t offset, room; } fields[] = {
        { "WARC-Type", offsetof(Header, type), sizeof ((Header *)0)->type }, { "WARC-Target-URI", offsetof(Header, uri), sizeof ((Header *)0)->uri },
        { "WARC-Record-ID", offsetof(Header, id), sizeof ((Header *)0)->id }, { "Content-Type", offsetof(Header, content), sizeof ((Header *)0)->content },
    };
    const char *colon = memchr(line, ':', n), *end = line + n;
    if (!colon) return;
    size_t name = (size_t)(colon - line);
    const char *value = colon + 1;
    while (value < end && (unsigned char)*value <= ' ') value++;
    while (end > value && (unsigned char)end[-1] <= ' ') end--;
    if (*value == '<' && end > value && end[-1] == '>') value++, end--;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (name == strlen(fields[i].name) && !strncasecmp(line, fields[i].name, name)) keep((char *)h + fields[i].offset, fields[i].room, value, (size_t)(end - value));
    if (name == 14 && !strncasecmp(line, "Content-Length", 14)) {
        char *stop;
        h->length = strtoull(value, &stop, 10);
        h->sized = stop > value;
    }
}

/* Goes on to the line that begins a record. False at the end. *lost: bytes that are no record stood between. */
static bool find_record(Stream *s, bool *lost)
{
    const char *line;
    size_t n;
    for (;;) {
        LineStatus status = stream_line(s, &line, &n);
        if (status == LINE_END || status == LINE_FAILED) return false;
        if (status == LINE_READ && is_version(line, n)) return true;
        if (status != LINE_BLANK) *lost = true;
    }
}

static bool read_header(Stream *s, Header *h)
{
    const char *line;
    size_t n;
    *h = (Header){ 0 };
    for (int i = 0; i < HEADER_LINES; i++) {
        LineStatus status = stream_line(s, &line, &n);
        if (status == LINE_BLANK) return h->sized;
        if (status != LINE_READ) return false;
        read_field(h, line, n);
    }
    return false;
}

static bool is_wanted(const Header *h) { return !strcmp(h->type, "response") || !strcmp(h->type, "resource"); }
static bool is_readable(Str type) { return str_eq(type, STR("text/html")) || str_eq(type, STR("application/xhtml+xml")) || str_eq(type, STR("text/plain")); }

/* The page in a record's content, or NULL where it is none. */
static Document *page_of(const Header *h, Str content)
{
    Arena *arena = arena_new();
    HttpResponse r = { 0 };
    Document *d = NULL;
    if (!http_response(arena, content, DOCUMENT_LIMIT, &r)) {
        http_type(arena, str_of(h->content), &r.type, &r.charset);
        r.body = content, r.status = 200;
    }
    if (r.status == 200 && is_readable(r.type) && r.body.n) d = document_page(r.body, str_of(h->id), str_of(h->uri), r.charset, !str_eq(r.type, STR("text/plain")), r.cut);
    arena_free(arena);
    return d;
}

Document *warc_next(Stream *s, Error *trouble)
{
    Header h;
    bool lost = false;
    trouble->text[0] = 0;
    while (find_record(s, &lost)) {
        uint64_t from = stream_offset(s);
        const char *content;
        if (lost) fail(trouble, "near byte %llu: what stood there is no record; it is passed over", (unsigned long long)stream_offset(s));
        lost = false;
        if (!read_header(s, &h)) return fail(trouble, "near byte %llu: the header of a record is damaged; it is passed over", (unsigned long long)stream_offset(s)), NULL;
        if (!is_wanted(&h) || h.length > DOCUMENT_LIMIT) {
            bool large = is_wanted(&h);
            stream_skip(s, h.length);
            if (large) return fail(trouble, "%s: a record of %llu bytes is larger than 64 MB; it is passed over", h.uri, (unsigned long long)h.length), NULL;
            continue;
        }
        size_t n = stream_take(s, h.length, &content);
        if (stream_damaged(s, from) || n < h.length) return fail(trouble, "near byte %llu: the record of %s is damaged; it is passed over", (unsigned long long)stream_offset(s), h.uri), NULL;
        Document *d = page_of(&h, (Str){ content, (uint32_t)n });
        if (d || trouble->text[0]) return d;
    }
    return NULL;
}
