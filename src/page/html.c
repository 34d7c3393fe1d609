/* Html - see html.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/html.h"

#include "page/meta.h"
#include "page/render.h"

static Str joined(Arena *arena, Str a, Str between, Str b)
{
    char *p = arena_alloc(arena, (size_t)a.n + between.n + b.n + 1);
    if (a.n) memcpy(p, a.p, a.n);
    memcpy(p + a.n, between.p, between.n);
    if (b.n) memcpy(p + a.n + between.n, b.p, b.n);
    return (Str){ p, a.n + between.n + b.n };
}

/* The words under the first picture of the article. */
static void find_caption(const Article *a, PageFacts *facts)
{
    uint32_t n = a->root ? dom_find(a->dom, a->root, a->root, TAG_figcaption) : DOM_NONE;
    if (n) facts->caption = dom_text(a->dom, n);
}

void page_html(const Lexicon *lex, Doc *doc, Str page, Str url, Str given, PageFacts *facts, Problems *problems, uint32_t *body_at)
{
    Dom *dom = dom_read(doc->arena, page);
    const Markup *markup = markup_read(lex, doc->arena);
    if (dom->cut) problem_add(problems, "the page has more than %d elements: the rest is left out", DOM_MOST);
    meta_read(lex, dom, url, facts);
    if (given.n) facts->title = given;
    Article a = article_of(lex, markup, doc->arena, dom, page, facts->title);
    Blocks blocks = { 0 };
    Str title = facts->title;
    *body_at = title.n ? title.n + 2 : 0;
    if (title.n) ARENA_PUSH(doc->arena, blocks, ((Block){ .kind = BLOCK_TITLE, .span = { 0, title.n } }));
    Str body = a.root ? render(lex, markup, a.dom, a.root, *body_at, &blocks) : STR("");
    find_caption(&a, facts);
    if (!body.n) problem_add(problems, "no article is found in the page");
    doc->text = title.n ? joined(doc->arena, title, STR("\n\n"), body) : arena_copy(doc->arena, body);
    doc->blocks.at = blocks.at, doc->blocks.n = blocks.n, doc->blocks.cap = blocks.cap;
}
