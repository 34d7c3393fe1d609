/* Document - see document.h. JSON is read by jansson, as it lies: what is missing or of a wrong type becomes a problem. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/document.h"

#include "base/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static Document *document_new(void)
{
    Document *d = calloc(1, sizeof *d);
    if (!d) panic("no memory for a document");
    return d;
}

Document *document_text(char *bytes, size_t n, Str id)
{
    Document *d = document_new();
    d->bytes = bytes;
    d->input = (Input){ .bytes = bytes, .n = n, .id = id };
    d->weight = n;
    return d;
}

static Str push(char **at, Str s)
{
    Str kept = { *at, s.n };
    if (s.n) memcpy(*at, s.p, s.n);
    *at += s.n;
    *(*at)++ = 0;
    return kept;
}

Document *document_page(Str bytes, Str id, Str url, Str charset, bool html, bool cut)
{
    Document *d = document_new();
    char *at = d->bytes = malloc((size_t)bytes.n + id.n + url.n + charset.n + 4);
    if (!at) panic("no memory for a document");
    Str body = push(&at, bytes);
    d->input = (Input){ .bytes = body.p, .n = body.n, .id = push(&at, id), .url = push(&at, url), .charset = push(&at, charset), .html = html,
                        .note = cut ? STR("the archive does not have all bytes of this page") : STR("") };
    d->weight = (size_t)(at - d->bytes);
    return d;
}

/* An item is a piece of HTML; it is made a page, so that its text is read as one. */
Document *document_item(const FeedItem *item, Str publisher)
{
    static const Str head = STR("<!doctype html><html><body><article>"), tail = STR("</article></body></html>");
    Document *d = document_new();
    size_t room = (size_t)item->html.n + head.n + tail.n + item->id.n + item->url.n + item->title.n + item->date.n + publisher.n + 8;
    char *at = d->bytes = malloc(room), *page = at;
    if (!at) panic("no memory for a document");
    memcpy(at, head.p, head.n), at += head.n;
    if (item->html.n) memcpy(at, item->html.p, item->html.n), at += item->html.n;
    memcpy(at, tail.p, tail.n), at += tail.n;
    size_t n = (size_t)(at - page);
    *at++ = 0;
    d->input = (Input){ .bytes = page, .n = n, .html = true, .id = push(&at, item->id), .url = push(&at, item->url), .title = push(&at, item->title), .date = push(&at, item->date),
                        .publisher = push(&at, publisher), .note = item->summary ? STR("the feed has a summary of this article, not its text") : STR("") };
    d->weight = room;
    return d;
}

void document_free(Document *d)
{
    if (!d) return;
    free(d->bytes);
    json_decref(d->json);
    free(d);
}

static Str member(const json_t *object, const char *key)
{
    const json_t *v = json_object_get(object, key);
    return json_is_string(v) ? (Str){ json_string_value(v), (uint32_t)json_string_length(v) } : STR("");
}

/* An id may be a number: it is kept as its digits. */
static void id_to_text(json_t *object)
{
    char digits[32];
    json_t *id = json_object_get(object, "id");
    if (!json_is_integer(id)) return;
    snprintf(digits, sizeof digits, "%" JSON_INTEGER_FORMAT, json_integer_value(id));
    json_object_set_new(object, "id", json_string(digits));
}

static Str note(const json_t *object)
{
    const json_t *text = json_object_get(object, "text");
    if (json_is_string(text) || json_is_string(json_object_get(object, "html"))) return STR("");
    if (text) return STR("\"text\" is not a string");
    return STR("there is no \"text\" or \"html\" member");
}

/* jansson wants valid UTF-8: bad bytes of a line are read as U+FFFD, as they are in a text. */
static json_t *parse(const char *line, size_t n, json_error_t *why)
{
    Str s = { line, (uint32_t)n };
    if (utf8_valid(s)) return json_loadb(line, n, JSON_ALLOW_NUL, why);
    Arena *arena = arena_new();
    uint32_t bad;
    Str good = utf8_repair(arena, s, &bad);
    json_t *json = json_loadb(good.p, good.n, JSON_ALLOW_NUL, why);
    arena_free(arena);
    return json;
}

/* A record is a document too, whose text can be read again; the line itself is kept for those who take records. */
static void keep_record(Document *d, const char *line, size_t n)
{
    if (!json_is_integer(json_object_get(d->json, "isnad")) || !json_is_array(json_object_get(d->json, "events"))) return;
    d->bytes = malloc(n + 1);
    if (!d->bytes) panic("no memory for a record");
    memcpy(d->bytes, line, n), d->bytes[n] = 0;
    d->record = (Str){ d->bytes, (uint32_t)n };
}

Document *document_json(const char *line, size_t n, Error *e)
{
    json_error_t why;
    json_t *json = parse(line, n, &why);
    if (!json) return fail(e, "no JSON: %s", why.text), NULL;
    if (!json_is_object(json)) return json_decref(json), fail(e, "no JSON object: each line must be one {\"id\": \"...\", \"text\": \"...\"}"), NULL;
    Document *d = document_new();
    id_to_text(json);
    Str text = member(json, "text"), page = member(json, "html");
    bool html = !text.n && page.n;
    if (html) text = page;
    d->json = json;
    d->weight = n;
    keep_record(d, line, n);
    d->input = (Input){ .bytes = text.p, .n = text.n, .id = member(json, "id"), .url = member(json, "url"), .title = member(json, "title"),
                        .publisher = member(json, "publisher"), .date = member(json, "date"), .html = html, .note = note(json) };
    return d;
}
