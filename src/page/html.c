/* Html - see html.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/html.h"

#include "page/meta.h"
#include "page/render.h"

enum { STUB_GLYPHS = 1500, GALLERY_PICTURES = 5, GALLERY_GLYPHS = 150 };

/* The words under the first picture of the article. */
static void find_caption(const Article *a, PageFacts *facts)
{
    uint32_t n = a->root ? dom_find(a->dom, a->root, a->root, TAG_figcaption) : DOM_NONE;
    if (n) facts->caption = dom_text(a->dom, n);
}

static uint32_t count_pictures(const Dom *d)
{
    uint32_t pictures = 0;
    for (uint32_t n = dom_find(d, d->body, d->body, TAG_figure); n; n = dom_find(d, d->body, n, TAG_figure)) pictures += dom_find(d, n, n, TAG_img) != DOM_NONE;
    return pictures;
}

/* What a page has that its text does not. */
static void name_missing(const Article *a, bool locked, uint32_t pictures, Problems *problems)
{
    if (locked) problem_add(problems, "the page says that it is not free to read: the text may be only its beginning");
    else if (a->walled && a->glyphs < STUB_GLYPHS) problem_add(problems, "the page keeps its text for subscribers: what is read is only its beginning");
    if (pictures >= GALLERY_PICTURES && a->glyphs < pictures * GALLERY_GLYPHS) problem_add(problems, "the page is a gallery of %u pictures: what they show is not read", pictures);
}

void page_html(const Lexicon *lex, Doc *doc, Str page, Str url, Str given, PageFacts *facts, Problems *problems, uint32_t *body_at)
{
    Dom *dom = dom_read(doc->arena, page);
    const Markup *markup = markup_read(lex, doc->arena);
    if (dom->cut) problem_add(problems, "the page has more than %d elements: the rest is left out", DOM_MOST);
    meta_read(lex, markup, dom, url, facts);
    uint32_t pictures = count_pictures(dom);                  /* while all of the tree is there */
    if (given.n) facts->title = given;
    Article a = article_of(lex, markup, doc->arena, dom, page, facts->title);
    Blocks blocks = { 0 };
    Str title = facts->title;
    *body_at = title.n ? title.n + 2 : 0;
    if (title.n) ARENA_PUSH(doc->arena, blocks, ((Block){ .kind = BLOCK_TITLE, .span = { 0, title.n } }));
    Str body = a.root ? render(lex, markup, a.dom, a.root, *body_at, &blocks) : STR("");
    find_caption(&a, facts);
    name_missing(&a, facts->locked, pictures, problems);
    if (!body.n) problem_add(problems, "no article is found in the page");
    doc->text = title.n ? arena_join(doc->arena, title, STR("\n\n"), body) : arena_copy(doc->arena, body);
    doc->blocks.at = blocks.at, doc->blocks.n = blocks.n, doc->blocks.cap = blocks.cap;
}
