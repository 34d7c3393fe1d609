/* Stream - see stream.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/stream.h"

#include "cmd/document.h"
#include "cmd/gzip.h"
#include "cmd/paths.h"
#include "page/repair.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

enum { CHUNK = 64 << 10, SNIFFED = 4096, AHEAD = 8 };

struct Stream {
    int fd;
    const char *name;             /* the caller's, or a literal */
    char *owned_name;
    char *p;
    size_t begin, end, room;      /* bytes waiting are p[begin .. end) */
    size_t lines;
    uint64_t given;               /* bytes before p[begin] that are gone */
    Gzip *gzip;                   /* where the file is packed */
    bool at_end, failed;
    Error error;
};

Stream *stream_open(const char *path, Error *e)
{
    bool standard = !strcmp(path, "-");
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(e, "cannot be opened: %s", strerror(errno)), NULL;
    Stream *s = calloc(1, sizeof *s);
    if (!s) panic("no memory for a stream");
    s->fd = fd;
    s->owned_name = strdup(standard ? "standard input" : path);
    s->name = s->owned_name ? s->owned_name : "input";
    return s;
}

void stream_close(Stream *s)
{
    if (!s) return;
    if (s->fd != STDIN_FILENO) close(s->fd);
    gzip_close(s->gzip);
    free(s->owned_name);
    free(s->p);
    free(s);
}

const char *stream_name(const Stream *s) { return s->name; }
size_t stream_line_number(const Stream *s) { return s->lines; }
const char *stream_error(const Stream *s) { return s->error.text; }

/* Room for another chunk behind the bytes that wait: they are moved to the front, or the buffer grows. */
static void make_room(Stream *s)
{
    if (s->room - s->end >= CHUNK) return;
    if (s->begin) {
        memmove(s->p, s->p + s->begin, s->end - s->begin);
        s->given += s->begin;
        s->end -= s->begin;
        s->begin = 0;
    }
    if (s->room - s->end >= CHUNK) return;
    s->room = s->room ? 2 * s->room : 2 * CHUNK;
    s->p = realloc(s->p, s->room);
    if (!s->p) panic("no memory to read %s", s->name);
}

/* Reads some more; false at the end or on an error. */
static bool fill(Stream *s)
{
    if (s->at_end) return false;
    make_room(s);
    ssize_t n;
    if (s->gzip) n = gzip_read(s->gzip, s->p + s->end, CHUNK);
    else do n = read(s->fd, s->p + s->end, CHUNK); while (n < 0 && errno == EINTR);
    if (n > 0) return s->end += (size_t)n, true;
    s->at_end = true;
    if (n < 0) s->failed = true, fail(&s->error, "cannot be read: %s", strerror(errno));
    return false;
}

static bool begins(const Stream *s, const char *magic, size_t n) { return s->end - s->begin >= n && !memcmp(s->p + s->begin, magic, n); }

/* What a binary file is and what to do with it, NULL for a text. A NUL stands in no text but one in UTF-16. */
static const char *binary(const Stream *s)
{
    if (begins(s, "\x28\xB5\x2F\xFD", 4)) return "is packed with zstd: unpack it into a pipe (zstdcat FILE | isnad read -)";
    if (begins(s, "%PDF", 4)) return "is a PDF: take its text out first (pdftotext FILE - | isnad read -)";
    if (begins(s, "PK\3\4", 4)) return "is a packed archive or an office document: give its text";
    size_t n = s->end - s->begin < SNIFFED ? s->end - s->begin : SNIFFED;
    return n && memchr(s->p + s->begin, 0, n) && !repair_wide((Str){ s->p + s->begin, (uint32_t)(n & ~(size_t)1) }) ? "is binary, not a text" : NULL;
}

static bool says(const char *p, size_t n, const char *word)
{
    for (; *word; p++, word++, n--)
        if (!n || (*p | 32) != (*word | 32)) return false;
    return true;
}

/* A web page: its first tag says so, or one of its first tags. */
static bool is_page(const char *p, size_t n)
{
    if (!n || *p != '<') return false;
    for (size_t i = 0; i < n && i < SNIFFED; i++)
        if (p[i] == '<' && (says(p + i, n - i, "<!doctype html") || says(p + i, n - i, "<html") || says(p + i, n - i, "<head") || says(p + i, n - i, "<body") || says(p + i, n - i, "<meta"))) return true;
    return false;
}

/* A page in UTF-16, after its mark: the same with a NUL in every letter. */
static bool is_wide_page(const Stream *s)
{
    char small[SNIFFED];
    size_t n = 0;
    if (!begins(s, "\xFF\xFE", 2) && !begins(s, "\xFE\xFF", 2)) return false;
    for (const char *p = s->p + s->begin + 2; p < s->p + s->end && n < SNIFFED; p++)
        if (*p) small[n++] = *p;
    return is_page(small, n);
}

/* A feed: RSS, Atom or RDF. */
static bool is_feed(const char *p, size_t n)
{
    if (!n || *p != '<') return false;
    for (size_t i = 0; i < n && i < SNIFFED; i++)
        if (p[i] == '<' && (says(p + i, n - i, "<rss") || says(p + i, n - i, "<feed") || says(p + i, n - i, "<rdf:rdf"))) return true;
    return false;
}

static const char *first_glyph(const Stream *s)
{
    const char *p = s->p + s->begin, *end = s->p + s->end;
    if (begins(s, "\xEF\xBB\xBF", 3)) p += 3;
    while (p < end && (unsigned char)*p <= ' ' && *p) p++;
    return p;
}

/* What is packed with gzip is read through it from here on. */
static void unpack(Stream *s)
{
    while (s->end - s->begin < 2 && fill(s)) {}
    if (!begins(s, "\x1F\x8B", 2)) return;
    s->gzip = gzip_open(s->fd, s->p + s->begin, s->end - s->begin);
    s->begin = s->end = 0;
    s->at_end = false;
}

/* Past the blanks at the beginning; they are no part of any document that is told by its first glyph. */
static void sniff(Stream *s)
{
    unpack(s);
    while (s->end - s->begin < SNIFFED && fill(s)) {}
    while (s->p && first_glyph(s) == s->p + s->end && s->end - s->begin < DOCUMENT_LIMIT && fill(s)) {}
}

Kind stream_kind(Stream *s, const char *path, Error *e)
{
    bool standard = !strcmp(path, "-"), text = path_ends(path, ".txt");
    sniff(s);
    if (s->failed) return fail(e, "%s", s->error.text), KIND_NONE;
    if (!s->p || s->end == s->begin) return path_ends(path, ".jsonl") ? KIND_JSONL : KIND_TEXT;
    if (begins(s, "WARC/1.", 7)) return KIND_WARC;
    const char *p = first_glyph(s);
    size_t n = (size_t)(s->p + s->end - p);
    const char *why = standard || text || is_page(p, n) ? NULL : binary(s);       /* a page may have NULs in it */
    if (why) return fail(e, "%s", why), KIND_NONE;
    if (text) return KIND_TEXT;
    if (path_ends(path, ".html") || path_ends(path, ".htm") || path_ends(path, ".xhtml") || is_page(p, n) || is_wide_page(s)) return KIND_HTML;
    if (is_feed(p, n)) return KIND_FEED;
    if (path_ends(path, ".json")) return KIND_JSON;
    return path_ends(path, ".jsonl") || (n && *p == '{') ? KIND_JSONL : KIND_TEXT;
}

/* Passes over the rest of a line that is too long. */
static void skip_line(Stream *s)
{
    for (;;) {
        const char *end = memchr(s->p + s->begin, '\n', s->end - s->begin);
        if (end) { s->begin = (size_t)(end - s->p) + 1; return; }
        s->begin = s->end;
        if (!fill(s)) return;
    }
}

static LineStatus give(Stream *s, size_t n, size_t taken, const char **line, size_t *length)
{
    const char *p = s->p + s->begin;
    if (s->lines == 1 && n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3)) p += 3, n -= 3;
    s->begin += taken;
    *line = p, *length = n;
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)p[i] > ' ') return LINE_READ;
    return LINE_BLANK;
}

LineStatus stream_line(Stream *s, const char **line, size_t *n)
{
    size_t seen = 0;
    for (;;) {
        size_t waiting = s->end - s->begin;
        const char *end = waiting > seen ? memchr(s->p + s->begin + seen, '\n', waiting - seen) : NULL;
        if (end || (s->at_end && waiting)) {
            size_t length = end ? (size_t)(end - s->p) - s->begin : waiting;
            s->lines++;
            return give(s, length, length + (end != NULL), line, n);
        }
        seen = waiting;
        if (waiting > DOCUMENT_LIMIT) return s->lines++, skip_line(s), LINE_TOO_LONG;
        if (!fill(s) && s->end == s->begin) return s->failed ? LINE_FAILED : LINE_END;
    }
}

char *stream_all(Stream *s, size_t *n, Error *e)
{
    while (s->end - s->begin <= DOCUMENT_LIMIT && fill(s)) {}
    *n = s->end - s->begin;
    if (s->failed) return fail(e, "%s", s->error.text), NULL;
    if (*n > DOCUMENT_LIMIT) return fail(e, "has more than 64 MB: split it"), NULL;
    char *bytes = malloc(*n + 1);
    if (!bytes) panic("no memory to read %s", s->name);
    if (*n) memcpy(bytes, s->p + s->begin, *n);
    bytes[*n] = 0;
    return bytes;
}

/* Reads a little further than is asked for, so that the end of a packed record, where its sum is checked, has been met. */
size_t stream_take(Stream *s, size_t n, const char **p)
{
    while (s->end - s->begin < n + AHEAD && fill(s)) {}
    size_t waiting = s->end - s->begin, given = waiting < n ? waiting : n;
    *p = s->p + s->begin;
    s->begin += given;
    return given;
}

void stream_skip(Stream *s, uint64_t n)
{
    while (n) {
        size_t waiting = s->end - s->begin, step = waiting < n ? waiting : (size_t)n;
        s->begin += step;
        n -= step;
        if (n && !fill(s)) return;
    }
}

uint64_t stream_offset(const Stream *s) { return s->given + s->begin; }
bool stream_damaged(Stream *s, uint64_t from)
{
    uint64_t end = s->gzip ? gzip_damaged(s->gzip, from, stream_offset(s)) : 0;
    if (!end) return false;
    if (end > stream_offset(s)) stream_skip(s, end - stream_offset(s));
    else if (end >= s->given) s->begin = (size_t)(end - s->given);
    return true;
}
