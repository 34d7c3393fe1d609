/* Embeds - see embeds.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/embeds.h"

#include "page/dates.h"
#include "page/posts.h"

enum { NAME_BYTES = 160, POST_DIGITS = 2 };

static bool in_handle(char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_' || c == '.'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Past «https://host/». */
static uint32_t path_of(Str url)
{
    uint32_t at = 0, slashes = 0;
    while (at < url.n && slashes < 3) slashes += url.p[at++] == '/';
    return slashes == 3 ? at : url.n;
}

/* The name in «/NAME/status/12» and «/NAME/77»; "" where the path has no number after a name, so that it is no post. */
static Str handle_of(Str url, uint32_t at)
{
    uint32_t begin = at;
    if (at < url.n && url.p[at] == '@') begin = ++at;
    while (at < url.n && in_handle(url.p[at])) at++;
    Str name = { url.p + begin, at - begin };
    uint32_t digits = 0;
    for (uint32_t i = at; i < url.n && url.p[i] != '?' && url.p[i] != '#'; i++) digits = url.p[i] == '/' ? 0 : digits + is_digit(url.p[i]);
    return name.n && at < url.n && url.p[at] == '/' && digits >= POST_DIGITS ? name : STR("");
}

static bool take_address(Embed *e, Str url)
{
    if (!str_starts(url, STR("http"))) return false;
    Str handle = handle_of(url, path_of(url));
    if (!handle.n) return false;
    e->url = url;
    e->handle = handle;
    return true;
}

static void take_time(const Dom *d, uint32_t n, Embed *e)
{
    if (dom_node(d, n)->tag == TAG_time && !e->posted.year) date_given(dom_attr(d, n, ATTR_datetime), &e->posted);
}

bool embed_at(const Markup *markup, const Dom *d, uint32_t n, Embed *out)
{
    *out = (Embed){ .platform = markup_platform(markup, dom_attr(d, n, ATTR_class)) };
    if (!out->platform) return false;
    static const uint32_t own[] = { ATTR_cite, ATTR_data_href, ATTR_data_permalink };
    bool found = false;
    for (uint32_t i = 0; i < sizeof own / sizeof *own && !found; i++) found = take_address(out, dom_attr(d, n, own[i]));
    if (!found && dom_has(d, n, ATTR_data_post)) out->handle = handle_of(dom_attr(d, n, ATTR_data_post), 0), found = out->handle.n;
    for (uint32_t i = dom_next(d, n, n); i; i = dom_next(d, n, i)) {
        take_time(d, i, out);
        if (!out->url.n) found |= take_address(out, dom_attr(d, i, ATTR_href)) || take_address(out, dom_attr(d, i, ATTR_cite));
    }
    return found;
}

static uint32_t line_end(Str text, uint32_t at, uint32_t end)
{
    const char *c = memchr(text.p + at, '\n', end - at);
    return c ? (uint32_t)(c - text.p) : end;
}

static uint32_t last_line(Str text, Span s)
{
    uint32_t at = s.end;
    while (at > s.begin && text.p[at - 1] != '\n') at--;
    return at;
}

void embed_sign(const Lexicon *lex, Arena *arena, Str text, Block *block)
{
    Span last = { last_line(text, block->span), block->span.end };
    Line line = line_read(lex, arena, text, last);
    const char *platform = block->platform;
    Str handle = block->handle;
    Date posted = block->posted;
    if (post_signature(lex, text, last, &line, block)) {
        block->platform = platform;
        if (posted.year) block->posted = posted;
        return;
    }
    block->handle = handle;
    LineDate date = line_date(lex, &line);
    if (!posted.year) block->posted = date.day;
    uint32_t first = line_end(text, block->span.begin, block->span.end);           /* the name above the words */
    if (first < last.begin && first - block->span.begin <= NAME_BYTES) block->author = (Span){ block->span.begin, first };
}
