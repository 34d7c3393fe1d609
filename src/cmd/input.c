/* Input - see input.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/input.h"

#include "cmd/paths.h"
#include "cmd/stream.h"
#include "cmd/warc.h"
#include "page/feed.h"

#include <stdio.h>
#include <stdlib.h>

struct Inputs {
    Paths todo;                   /* still to be opened, the next one last */
    Stream *lines;                /* JSON Lines or a WARC being read, or NULL */
    bool warc;
    Feed *feed;                   /* whose items are being given, or NULL; in `arena` */
    Arena *arena;
    uint32_t item;
    uint32_t failed;
};

Inputs *inputs_open(char **paths, int n)
{
    Inputs *in = calloc(1, sizeof *in);
    if (!in) panic("no memory for inputs");
    for (int i = n; i-- > 0;) paths_push(&in->todo, paths[i]);
    return in;
}

uint32_t inputs_failed(const Inputs *in) { return in->failed; }

void inputs_close(Inputs *in)
{
    stream_close(in->lines);
    arena_free(in->arena);
    paths_free(&in->todo);
    free(in);
}

static Document *refuse(Inputs *in, const char *name, const char *why)
{
    fflush(stdout);
    fprintf(stderr, "isnad: %s: %s\n", name, why);
    in->failed++;
    return NULL;
}

/* The next document of the JSON Lines being read; NULL and the stream closed at its end. */
static Document *next_line(Inputs *in)
{
    char name[512];
    Error e;
    while (in->lines) {
        const char *line;
        size_t n;
        LineStatus status = stream_line(in->lines, &line, &n);
        snprintf(name, sizeof name, "%s:%zu", stream_name(in->lines), stream_line_number(in->lines));
        if (status == LINE_BLANK) continue;
        if (status == LINE_TOO_LONG) { refuse(in, name, "is longer than 64 MB: split the document"); continue; }
        if (status == LINE_FAILED) refuse(in, stream_name(in->lines), stream_error(in->lines));
        if (status == LINE_FAILED || status == LINE_END) {
            stream_close(in->lines);
            in->lines = NULL;
            return NULL;
        }
        Document *d = document_json(line, n, &e);
        if (d) return d;
        refuse(in, name, e.text);
    }
    return NULL;
}

/* The next page of the WARC being read; NULL and the stream closed at its end. */
static Document *next_page(Inputs *in)
{
    for (;;) {
        Error trouble;
        Document *d = warc_next(in->lines, &trouble);
        if (trouble.text[0]) refuse(in, stream_name(in->lines), trouble.text);
        if (d || trouble.text[0]) {
            if (d) return d;
            continue;
        }
        stream_close(in->lines);
        in->lines = NULL;
        return NULL;
    }
}

static Document *next_item(Inputs *in)
{
    if (in->item == in->feed->items.n) {
        arena_free(in->arena);
        in->arena = NULL, in->feed = NULL;
        return NULL;
    }
    const FeedItem *item = &in->feed->items.at[in->item++];
    Document *d = document_item(item, in->feed->title);
    return d;
}

static Document *open_feed(Inputs *in, char *bytes, size_t n)
{
    in->arena = arena_new();
    in->feed = feed_read(in->arena, (Str){ bytes, (uint32_t)n });
    in->item = 0;
    free(bytes);
    return NULL;
}

/* Everything of the stream as one text, or as one JSON object. */
static Document *whole(Inputs *in, Stream *s, Kind kind)
{
    size_t n;
    Error e;
    char *bytes = stream_all(s, &n, &e);
    Document *d = NULL;
    if (!bytes) return refuse(in, stream_name(s), e.text);
    if (kind == KIND_JSON) {
        d = document_json(bytes, n, &e);
        if (!d) refuse(in, stream_name(s), e.text);
        free(bytes);
        return d;
    }
    if (kind == KIND_FEED) return open_feed(in, bytes, n);
    d = document_text(bytes, n, STR(""));
    d->input.html = kind == KIND_HTML;
    return d;
}

static Document *open_path(Inputs *in, const char *path)
{
    Error e;
    if (path_is_folder(path)) return paths_push_folder(&in->todo, path, &e) ? NULL : refuse(in, path, e.text);
    Stream *s = stream_open(path, &e);
    if (!s) return refuse(in, path, e.text);
    Kind kind = stream_kind(s, path, &e);
    Document *d = NULL;
    if (kind == KIND_JSONL || kind == KIND_WARC) { in->lines = s; in->warc = kind == KIND_WARC; return NULL; }
    if (kind == KIND_NONE) refuse(in, stream_name(s), e.text);
    else d = whole(in, s, kind);
    stream_close(s);
    return d;
}

Document *inputs_next(Inputs *in)
{
    for (;;) {
        Document *d = in->feed ? next_item(in) : in->lines && in->warc ? next_page(in) : in->lines ? next_line(in) : NULL;
        if (d) return d;
        char *path = in->lines || in->feed ? NULL : paths_pop(&in->todo);
        if (!path && in->feed) continue;
        if (!path) return NULL;
        d = open_path(in, path);
        free(path);
        if (d) return d;
    }
}
