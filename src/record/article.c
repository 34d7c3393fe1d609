/* Article out - see article.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/article.h"

#include "record/members.h"
#include "record/print.h"

static Str body_of(const Record *r)
{
    uint32_t at = r->body < r->doc.text.n ? r->body : r->doc.text.n;
    return (Str){ r->doc.text.p + at, r->doc.text.n - at };
}

/* Their places are counted in the body. */
static void print_blocks(const Record *r, Json *out)
{
    Utf8Index points = utf8_index(r->doc.arena, body_of(r));
    json_key(out, "blocks");
    json_array(out);
    for (uint32_t i = 0; i < r->doc.blocks.n; i++)
        if (r->doc.blocks.at[i].span.begin >= r->body) members_block(out, r->doc.text, &points, r->body, &r->doc.blocks.at[i]);
    json_end_array(out);
}

static void print_list(const char *key, const Str *at, uint32_t n, Json *out)
{
    json_key(out, key);
    json_array(out);
    for (uint32_t i = 0; i < n; i++) json_str(out, at[i]);
    json_end_array(out);
}

void article_json(const Record *r, Json *out)
{
    const PageFacts *f = &r->facts;
    json_object(out);
    member_str(out, "id", r->id);
    member_or_null(out, "url", r->url);
    member_or_null(out, "title", r->title);
    print_list("authors", f->authors.at, f->authors.n, out);
    member_or_null(out, "publisher", r->publisher);
    member_or_null(out, "language", f->language.n ? f->language : r->arabic ? STR("ar") : STR(""));
    member_or_null(out, "published", r->published);
    member_or_null(out, "modified", f->modified);
    members_stamps(f, out);
    member_or_null(out, "image", f->image);
    member_or_null(out, "caption", f->caption);
    member_str(out, "text", body_of(r));
    print_blocks(r, out);
    print_list("problems", r->problems.list.at, r->problems.list.n, out);
    json_end_object(out);
}

/* ---- for people --------------------------------------------------------------------------------------- */

static const char *mark_of(BlockKind kind)
{
    return kind == BLOCK_HEADING ? "## " : kind == BLOCK_QUOTE || kind == BLOCK_EMBED ? "> " : kind == BLOCK_LIST ? "- " : kind == BLOCK_CAPTION ? "*" : "";
}

/* A block of several lines keeps its mark on each. */
static void put_block(Str text, BlockKind kind, bool markdown, Json *out)
{
    const char *mark = markdown ? mark_of(kind) : "";
    json_raw(out, str_of(mark));
    for (uint32_t at = 0; at < text.n;) {
        const char *c = memchr(text.p + at, '\n', text.n - at);
        uint32_t end = c ? (uint32_t)(c - text.p) + 1 : text.n;
        json_raw(out, (Str){ text.p + at, end - at });
        if (c && *mark == '>') json_raw(out, STR("> "));
        at = end;
    }
    json_raw(out, markdown && kind == BLOCK_CAPTION ? STR("*\n\n") : STR("\n\n"));
}

static void put_line(const char *before, Str s, Json *out)
{
    if (!s.n) return;
    json_raw(out, str_of(before));
    json_raw(out, s);
    json_raw(out, STR("\n"));
}

void article_text(const Record *r, bool markdown, Json *out)
{
    put_line(markdown ? "# " : "", r->title, out);
    put_line("", r->publisher, out);
    for (uint32_t i = 0; i < r->facts.authors.n; i++) put_line("", r->facts.authors.at[i], out);
    put_line("", r->published, out);
    put_line("", r->url, out);
    json_raw(out, STR("\n"));
    for (uint32_t i = 0; i < r->doc.blocks.n; i++) {
        const Block *b = &r->doc.blocks.at[i];
        if (b->span.begin >= r->body) put_block(str_slice(r->doc.text, b->span), b->kind, markdown, out);
    }
}
