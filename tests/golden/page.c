/* Page facts - see page.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "record/print.h"

static void line(FILE *to, const char *key, Str value)
{
    if (value.n) fprintf(to, "%s: %" STR_FMT "\n", key, STR_ARG(value));
}

/* The lines of a block are parted by « / ». */
static void block(FILE *to, const Record *r, const Block *b)
{
    Str text = str_slice(r->doc.text, b->span);
    fputs(block_name(b->kind), to);
    if (b->kind == BLOCK_EMBED) fprintf(to, " %s %" STR_FMT " %04d-%02u-%02u %" STR_FMT, b->platform ? b->platform : "-", STR_ARG(b->handle), b->posted.year, b->posted.month, b->posted.day, STR_ARG(b->url));
    fputs(" | ", to);
    for (uint32_t i = 0; i < text.n; i++) {
        if (text.p[i] == '\n') fputs(" / ", to);
        else fputc(text.p[i], to);
    }
    fputc('\n', to);
}

void print_page(FILE *to, const Record *r)
{
    const PageFacts *f = &r->facts;
    line(to, "title", r->title);
    line(to, "publisher", r->publisher);
    for (uint32_t i = 0; i < f->authors.n; i++) line(to, "author", f->authors.at[i]);
    line(to, "url", r->url);
    if (r->published.n) fprintf(to, "published: %" STR_FMT " from %s\n", STR_ARG(r->published), published_name(r->doc.published_from));
    line(to, "modified", f->modified);
    line(to, "image", f->image);
    for (uint32_t i = 0; i < f->stamps.n; i++) fprintf(to, "date: %" STR_FMT " %s%s\n", STR_ARG(f->stamps.at[i].value), stamp_name(f->stamps.at[i].from), f->stamps.at[i].modified ? " change" : "");
    for (uint32_t i = 0; i < r->doc.blocks.n; i++)
        if (r->doc.blocks.at[i].kind != BLOCK_TITLE) block(to, r, &r->doc.blocks.at[i]);
    for (uint32_t i = 0; i < r->problems.list.n; i++) line(to, "problem", r->problems.list.at[i]);
}
