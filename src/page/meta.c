/* Meta - see meta.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/meta.h"

#include "page/dates.h"
#include "page/site.h"

enum { HEADLINE_MIN = 12, AUTHOR_MAX = 120, TITLE_MAX = 2000, STAMPS_MOST = 100 };

typedef enum { SAYS_NOTHING, SAYS_TITLE, SAYS_PUBLISHER, SAYS_AUTHOR, SAYS_PUBLISHED, SAYS_MODIFIED, SAYS_IMAGE, SAYS_URL, SAYS_LANGUAGE } MetaSays;

/* Names of meta tags (name or property), in small letters. */
static const struct { Str name; MetaSays says; } names[] = {
    { STR("og:title"), SAYS_TITLE }, { STR("twitter:title"), SAYS_TITLE }, { STR("dc.title"), SAYS_TITLE }, { STR("dcterms.title"), SAYS_TITLE },
    { STR("parsely-title"), SAYS_TITLE }, { STR("sailthru.title"), SAYS_TITLE }, { STR("title"), SAYS_TITLE },
    { STR("og:site_name"), SAYS_PUBLISHER }, { STR("dc.publisher"), SAYS_PUBLISHER }, { STR("publisher"), SAYS_PUBLISHER }, { STR("application-name"), SAYS_PUBLISHER },
    { STR("author"), SAYS_AUTHOR }, { STR("article:author"), SAYS_AUTHOR }, { STR("parsely-author"), SAYS_AUTHOR }, { STR("dc.creator"), SAYS_AUTHOR },
    { STR("dcterm.creator"), SAYS_AUTHOR }, { STR("sailthru.author"), SAYS_AUTHOR }, { STR("byl"), SAYS_AUTHOR },
    { STR("article:published_time"), SAYS_PUBLISHED }, { STR("og:published_time"), SAYS_PUBLISHED }, { STR("pubdate"), SAYS_PUBLISHED }, { STR("publishdate"), SAYS_PUBLISHED },
    { STR("publish_date"), SAYS_PUBLISHED }, { STR("publish-date"), SAYS_PUBLISHED }, { STR("publication_date"), SAYS_PUBLISHED }, { STR("parsely-pub-date"), SAYS_PUBLISHED },
    { STR("sailthru.date"), SAYS_PUBLISHED }, { STR("dc.date"), SAYS_PUBLISHED }, { STR("dc.date.issued"), SAYS_PUBLISHED }, { STR("dcterms.created"), SAYS_PUBLISHED },
    { STR("dcterms.date"), SAYS_PUBLISHED }, { STR("date"), SAYS_PUBLISHED }, { STR("article.published"), SAYS_PUBLISHED }, { STR("datepublished"), SAYS_PUBLISHED },
    { STR("article:modified_time"), SAYS_MODIFIED }, { STR("og:updated_time"), SAYS_MODIFIED }, { STR("lastmod"), SAYS_MODIFIED }, { STR("last-modified"), SAYS_MODIFIED },
    { STR("dcterms.modified"), SAYS_MODIFIED }, { STR("datemodified"), SAYS_MODIFIED }, { STR("revised"), SAYS_MODIFIED },
    { STR("og:image"), SAYS_IMAGE }, { STR("twitter:image"), SAYS_IMAGE }, { STR("og:url"), SAYS_URL }, { STR("og:locale"), SAYS_LANGUAGE },
};

typedef struct {
    const Lexicon *lex;
    const Markup *markup;
    const Dom *d;
    PageFacts *facts;
    MetaData data;
    Str title, page_title, headline;        /* of meta tags, of <title>, of the h1 that says one of them */
} Reader;

/* What is longer than any title is cut: titles are looked for in one another. */
static Str short_of(Str s)
{
    if (s.n <= TITLE_MAX) return s;
    uint32_t n = TITLE_MAX;
    while (n && ((unsigned char)s.p[n] & 0xC0) == 0x80) n--;
    return (Str){ s.p, n };
}

static MetaSays says(Str name)
{
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_eq(names[i].name, name)) return names[i].says;
    return SAYS_NOTHING;
}

/* Blanks at the ends off, those inside single. */
static Str tidy(Arena *arena, Str s)
{
    char *out = arena_alloc(arena, (size_t)s.n + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++) {
        if ((unsigned char)s.p[i] > ' ') out[n++] = s.p[i];
        else if (n && out[n - 1] != ' ') out[n++] = ' ';
    }
    while (n && out[n - 1] == ' ') n--;
    return (Str){ out, n };
}

/* ---- dates that machines write ------------------------------------------------------------------------------ */

/* Past a hundred stamps a page says nothing new. ISO 8601 is kept as it is, with a T; other forms are read as a short line. */
void meta_stamp(const Lexicon *lex, Arena *arena, PageFacts *facts, Str said, StampFrom from, bool modified)
{
    Date day;
    said = tidy(arena, said);
    if (said.n == 0 || said.n > 80 || facts->stamps.n >= STAMPS_MOST) return;
    if (date_given(said, &day)) {
        Str value = arena_copy(arena, said);
        if (value.n > 10) ((char *)value.p)[10] = 'T';
        ARENA_PUSH(arena, facts->stamps, ((Stamp){ value, from, modified }));
        return;
    }
    if (!lex) return;
    Line line = line_read(lex, arena, said, (Span){ 0, said.n });
    LineDate date = line_date(lex, &line);
    if (date.day.year) ARENA_PUSH(arena, facts->stamps, ((Stamp){ date_text(arena, &date), from, modified }));
}

const char *stamp_name(StampFrom from)
{
    static const char *const all[] = { "data", "meta", "item", "shown", "time", "shown", "address" };
    return all[from < STAMP_END ? from : 0];
}

/* ---- the head of the page --------------------------------------------------------------------------------------- */

static void author(Reader *r, Str name)
{
    name = tidy(r->d->arena, name);
    if (name.n && name.n <= AUTHOR_MAX && !str_starts(name, STR("http")) && !r->facts->authors.n) ARENA_PUSH(r->d->arena, r->facts->authors, name);
}

static void read_meta(Reader *r, uint32_t n)
{
    Arena *arena = r->d->arena;
    Str property = arena_small(arena, dom_attr(r->d, n, ATTR_property)), name = arena_small(arena, dom_attr(r->d, n, ATTR_name)), value = tidy(arena, dom_attr(r->d, n, ATTR_content));
    if (!value.n) return;
    MetaSays what = says(property.n ? property : name);
    if (!what && name.n) what = says(name);
    switch (what) {
    case SAYS_TITLE: str_keep(&r->title, short_of(value)); break;
    case SAYS_PUBLISHER: str_keep(&r->facts->publisher, value); break;
    case SAYS_AUTHOR: author(r, value); break;
    case SAYS_PUBLISHED: case SAYS_MODIFIED: meta_stamp(r->lex, arena, r->facts, value, STAMP_META, what == SAYS_MODIFIED); break;
    case SAYS_IMAGE: str_keep(&r->facts->image, value); break;
    case SAYS_URL: str_keep(&r->facts->url, value); break;
    case SAYS_LANGUAGE: str_keep(&r->facts->language, value); break;
    default: break;
    }
}

/* Microdata of schema.org, on whatever element it stands. */
static void read_item(Reader *r, uint32_t n)
{
    Str prop = dom_attr(r->d, n, ATTR_itemprop);
    bool published = str_holds(prop, STR("datePublished")), modified = str_holds(prop, STR("dateModified"));
    if (!published && !modified) return;
    Str value = dom_attr(r->d, n, ATTR_content);
    if (!value.n) value = dom_attr(r->d, n, ATTR_datetime);
    if (!value.n) value = dom_text(r->d, n);
    meta_stamp(r->lex, r->d->arena, r->facts, value, STAMP_ITEM, modified);
}

/* The time of an embedded post is not the page's. An element that holds the page may name a platform too, as one that it can be shared on. */
static bool in_post(const Reader *r, uint32_t n)
{
    for (uint32_t up = n; up && up != r->d->body && dom_node(r->d, up)->tag != TAG_article && dom_node(r->d, up)->tag != TAG_main; up = dom_node(r->d, up)->parent)
        if (dom_node(r->d, up)->tag == TAG_blockquote || markup_platform(r->markup, dom_attr(r->d, up, ATTR_class))) return true;
    return false;
}

static void read_element(Reader *r, uint32_t n)
{
    const Dom *d = r->d;
    switch (dom_node(d, n)->tag) {
    case TAG_meta: read_meta(r, n); break;
    case TAG_title: if (!dom_within(d, n, TAG_svg)) str_keep(&r->page_title, short_of(dom_text(d, n))); break;
    case TAG_html: str_keep(&r->facts->language, dom_attr(d, n, ATTR_lang)); break;
    case TAG_link:
        if (str_eq(dom_attr(d, n, ATTR_rel), STR("canonical"))) r->facts->url = dom_attr(d, n, ATTR_href);
        break;
    case TAG_time:
        if (r->facts->stamps.n < STAMPS_MOST && !in_post(r, n)) meta_stamp(r->lex, d->arena, r->facts, dom_attr(d, n, ATTR_datetime), STAMP_TIME, false);
        break;
    default: break;
    }
    if (dom_has(d, n, ATTR_itemprop)) read_item(r, n);
}

/* ---- title and publisher -------------------------------------------------------------------------------------------- */

/* A heading that the page's title or a meta tag says too is the headline as it is shown. */
static void find_headline(Reader *r)
{
    const Dom *d = r->d;
    for (uint32_t tag = TAG_h1; tag <= TAG_h2 && !r->headline.n; tag++)
        for (uint32_t n = dom_find(d, d->body, d->body, tag); n && !r->headline.n; n = dom_find(d, d->body, n, tag)) {
            Str text = short_of(dom_text(d, n));
            bool said = str_holds(r->page_title, text) || str_holds(r->title, text) || str_holds(r->data.title, text) || (r->title.n && str_holds(text, r->title));
            if (text.n >= HEADLINE_MIN && said) r->headline = text;
        }
}

/* Where no tag says the publisher: what the page calls its site. A name that is known is found in the title by it. */
static void settle_names(Reader *r, Str url)
{
    PageFacts *f = r->facts;
    SiteNames found = { 0 };
    Str site = STR("");
    r->data.title = short_of(r->data.title);
    find_headline(r);
    if (r->data.publisher.n) f->publisher = r->data.publisher;
    if (str_eq(f->publisher, r->headline) || (str_eq(f->publisher, r->title) && str_holds(r->page_title, r->title))) f->publisher = STR("");        /* some fill every tag with the title */
    if (!f->publisher.n) found = site_names(r->lex, r->markup, r->d, f->url.n ? f->url : url);
    Str title = r->data.title.n ? r->data.title : r->title, known = f->publisher;
    str_keep(&known, found.branded.n ? found.branded : found.linked.n ? found.linked : found.rights);
    Str parted = site_part_title(r->page_title, r->headline.n ? r->headline : title, known, &site);
    f->title = r->headline.n ? r->headline : title.n ? tidy(r->d->arena, title) : parted;
    if (!f->publisher.n) f->publisher = site_of(r->d, &found, site);
    f->publisher = site_first_part(f->publisher);
    str_keep(&f->image, r->data.image);
    str_keep(&f->language, r->data.language);
}

/* The first stamp of publication from the most trusted kind of place; the first of change. */
static void settle_stamps(PageFacts *f)
{
    f->published_from = STAMP_END;
    for (uint32_t i = 0; i < f->stamps.n; i++) {
        const Stamp *s = &f->stamps.at[i];
        if (s->modified) str_keep(&f->modified, s->value);
        else if (s->from < f->published_from) f->published = s->value, f->published_from = s->from;
    }
}

void meta_read(const Lexicon *lex, const Markup *markup, const Dom *d, Str url, PageFacts *facts)
{
    Reader r = { .lex = lex, .markup = markup, .d = d, .facts = facts };
    for (uint32_t i = 0; i < d->data.n; i++) meta_data(d->arena, d->data.at[i], &r.data, facts);
    for (uint32_t n = dom_next(d, 1, 1); n; n = dom_next(d, 1, n))
        if (dom_is_element(d, n)) read_element(&r, n);
    settle_names(&r, url);
    meta_shown(lex, d, facts->title, facts);
    meta_address(d->arena, facts->url.n ? facts->url : url, facts);
    if (!facts->url.n) facts->url = url;
    settle_stamps(facts);
    facts->locked = r.data.locked;
}
