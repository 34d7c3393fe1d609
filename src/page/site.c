/* Site - see site.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/site.h"

#include "base/utf8.h"
#include "page/line.h"

enum { BRAND_LEVELS = 3, PATH_MOST = 12 };

/* ---- the title ---------------------------------------------------------------------------------------------- */

/* Bytes of a mark that parts a title from the name of the site, with its blanks, at `at`; or 0. */
static uint32_t parting(Str s, uint32_t at)
{
    static const Str marks[] = { STR(" | "), STR(" - "), STR(" \xE2\x80\x93 "), STR(" \xE2\x80\x94 "), STR(" \xC2\xBB "), STR(" \xC2\xAB "), STR(" \xE2\x80\xA2 "), STR(" \xC2\xB7 "), STR(" :: "), STR(" \xD9\x80 ") };
    for (uint32_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (at + marks[i].n <= s.n && !memcmp(s.p + at, marks[i].p, marks[i].n)) return marks[i].n;
    return 0;
}

Str site_first_part(Str s)
{
    for (uint32_t at = 1; at < s.n; at++)
        if (parting(s, at)) return (Str){ s.p, at };
    return s;
}

/* A mark that may part a title from a name that is known, with blanks or without: «al-Wadi: ...», «... _al-Wadi». */
static bool parts_known(uint32_t c)
{
    return c == '|' || c == '-' || c == ':' || c == '_' || c == '<' || c == '>' || c == '/' || c == '~' || c == 0xAB || c == 0xBB || c == 0xB7 || (c >= 0x2010 && c <= 0x2022) || c == 0x640;
}

/* s without the marks and blanks at the end that a name was taken from; "" where there was no mark. */
static Str without_marks(Str s, bool at_end)
{
    bool met = false;
    while (s.n) {
        uint32_t length, at = 0;
        if (at_end)
            for (at = s.n - 1; at && ((unsigned char)s.p[at] & 0xC0) == 0x80;) at--;
        uint32_t c = utf8_read(s, at, &length);
        if (c > ' ' && c != 0xA0 && !parts_known(c)) break;
        met |= c > ' ' && c != 0xA0;
        s = at_end ? (Str){ s.p, at } : (Str){ s.p + length, s.n - length };
    }
    return met ? s : STR("");
}

/* The title less the name, which is known, at either end of it; "" where it stands at none. */
static Str less_known(Str whole, Str name)
{
    if (!name.n || whole.n <= name.n) return STR("");
    Str rest = STR("");
    if (str_ends(whole, name)) rest = without_marks((Str){ whole.p, whole.n - name.n }, true);
    if (!rest.n && str_starts(whole, name)) rest = without_marks((Str){ whole.p + name.n, whole.n - name.n }, false);
    return rest;
}

/* «TITLE | SITE», «SITE - TITLE»: the longer side is the title, or the one that says the headline. */
Str site_part_title(Str whole, Str headline, Str known, Str *site)
{
    Str best = less_known(whole, known);
    if (best.n) return *site = known, best;
    best = whole;
    for (uint32_t at = 0; at < whole.n; at++) {
        uint32_t n = parting(whole, at);
        if (!n) continue;
        Str left = { whole.p, at }, right = { whole.p + at + n, whole.n - at - n };
        bool first = headline.n ? str_holds(left, headline) : left.n >= right.n;
        if (headline.n && !first && !str_holds(right, headline)) continue;
        best = first ? left : right;
        *site = first ? right : left;
        if (!first && headline.n) return best;
    }
    return best;
}

/* ---- the link to the front page ------------------------------------------------------------------------------- */

typedef struct {
    const Lexicon *lex;
    const Markup *markup;
    const Dom *d;
    Str url;
} Looker;

/* The address without its scheme and, where it has one, its host; *host is the host, "" where none is said. */
static Str path_of(Str url, Str *host)
{
    uint32_t at = 0;
    *host = STR("");
    while (at + 2 < url.n && url.p[at] != '/' && url.p[at] != '?') at++;
    if (at + 1 >= url.n || url.p[at] != '/' || url.p[at + 1] != '/') return url;
    uint32_t begin = at + 2;
    for (at = begin; at < url.n && url.p[at] != '/' && url.p[at] != '?';) at++;
    *host = (Str){ url.p + begin, at - begin };
    return (Str){ url.p + at, url.n - at };
}

static Str less_www(Str host) { return str_starts(host, STR("www.")) ? (Str){ host.p + 4, host.n - 4 } : host; }

typedef enum { LEADS_AWAY, LEADS_PERHAPS, LEADS_HOME } Leads;

static bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/* «/», «./» and the site's own address lead home; «index.php», «/ar/» and the root of a site while the page's own is not known may. */
static Leads leads(const Looker *k, Str href)
{
    Str host, own, path = path_of(str_trim(href), &host);
    path_of(k->url, &own);
    if ((!path.n && !host.n) || (host.n && own.n && !str_eq(less_www(host), less_www(own)))) return LEADS_AWAY;
    if (str_starts(path, STR("./"))) path = (Str){ path.p + 1, path.n - 1 };
    if (str_starts(path, STR("/"))) path = (Str){ path.p + 1, path.n - 1 };
    if (!path.n) return host.n && !own.n ? LEADS_PERHAPS : LEADS_HOME;
    if (path.n >= 2 && is_small(path.p[0]) && is_small(path.p[1]) && (path.n == 2 || (path.n == 3 && path.p[2] == '/'))) return LEADS_PERHAPS;
    path = arena_small(k->d->arena, path);
    return path.n <= PATH_MOST && (str_starts(path, STR("index.")) || str_starts(path, STR("default.")) || str_starts(path, STR("home."))) ? LEADS_PERHAPS : LEADS_AWAY;
}

/* By its class or id, or by the name of its picture; not what such a class says of a sponsor. */
static bool is_brand(const Looker *k, uint32_t n)
{
    uint32_t says = markup_of(k->markup, dom_attr(k->d, n, ATTR_class)) | markup_of(k->markup, dom_attr(k->d, n, ATTR_id));
    if (dom_node(k->d, n)->tag == TAG_img) says |= markup_of(k->markup, dom_attr(k->d, n, ATTR_src)) & 1u << MARKUP_brand;
    return says & 1u << MARKUP_brand && !(says & 1u << MARKUP_negative);
}

/* The element, one of the few above it, or one within. */
static bool by_brand(const Looker *k, uint32_t n)
{
    uint32_t up = n;
    for (uint32_t level = 0; up > 1 && up != k->d->body && level < BRAND_LEVELS; level++, up = dom_node(k->d, up)->parent)
        if (is_brand(k, up)) return true;
    for (uint32_t c = dom_next(k->d, n, n); c; c = dom_next(k->d, n, c))
        if (dom_is_element(k->d, c) && is_brand(k, c)) return true;
    return false;
}

/* What the element says: its words, else those that stand for its picture, else its own title. */
static Str said_by(const Dom *d, uint32_t n)
{
    Str said = dom_text(d, n);
    for (uint32_t c = n; c && !said.n; c = dom_next(d, n, c)) {
        if (!dom_is_element(d, c)) continue;
        str_keep(&said, str_trim(dom_attr(d, c, ATTR_alt)));
        str_keep(&said, str_trim(dom_attr(d, c, ATTR_aria_label)));
    }
    str_keep(&said, str_trim(dom_attr(d, n, ATTR_title)));
    return said;
}

static bool is_home(const Lexicon *lex, const Line *line, uint32_t i, uint32_t *words)
{
    bool home = line_phrase(lex, line, i, words) == PAGE_home;
    if (!*words) *words = 1;
    return home;
}

/* The name in a part of what a link says, without «shi'ar», «home» and the like at its ends; "" where no name is left. */
static Str name_in_part(const Looker *k, Str said)
{
    Line line = line_read(k->lex, k->d->arena, said, (Span){ 0, said.n });
    uint32_t first = 0, end, words;
    if (!line.whole || str_holds(said, STR("://")) || str_holds(said, STR("_"))) return STR("");
    while (first < line.n && is_home(k->lex, &line, first, &words)) first += words;
    end = first;
    for (uint32_t i = first; i < line.n; i += words)
        if (!is_home(k->lex, &line, i, &words)) end = i + words;
    if (end == first || end - first > SITE_NAME_WORDS) return STR("");
    if (line_phrase(k->lex, &line, first, &words) && first + words >= end) return STR("");             /* «bahth», «print»: no name */
    Str name = str_slice(said, (Span){ line.at[first].span.begin, end == line.n ? said.n : line.at[end - 1].span.end });
    return name.n > 1 && name.n <= SITE_NAME_MAX ? name : STR("");
}

/* «as-safha ar-ra'isiyya - al-Wadi»: the first part that has one. */
static Str name_in(const Looker *k, Str said)
{
    Str name = STR("");
    for (Str rest = said; rest.n && !name.n;) {
        Str part = site_first_part(rest);
        name = name_in_part(k, part);
        uint32_t next = part.n + (part.n < rest.n ? parting(rest, part.n) : 0);
        rest = (Str){ rest.p + next, rest.n - next };
    }
    return name;
}

/* A box of other links that is called a logo, as for sharing. */
static bool holds_links(const Looker *k, uint32_t n)
{
    for (uint32_t a = dom_find(k->d, n, n, TAG_a); a; a = dom_find(k->d, n, a, TAG_a))
        if (leads(k, dom_attr(k->d, a, ATTR_href)) == LEADS_AWAY) return true;
    return false;
}

static void look_at_link(const Looker *k, uint32_t n, SiteNames *names)
{
    bool link = dom_node(k->d, n)->tag == TAG_a;
    Leads where = link ? leads(k, dom_attr(k->d, n, ATTR_href)) : LEADS_AWAY;
    if (link ? where == LEADS_AWAY : !is_brand(k, n) || holds_links(k, n)) return;
    bool branded = link && by_brand(k, n);
    if (link && !branded && where != LEADS_HOME) return;
    Str *slot = branded ? &names->branded : &names->linked;
    if (!slot->n) *slot = name_in(k, said_by(k->d, n));
}

/* ---- the choice ----------------------------------------------------------------------------------------------- */

static bool alike(Arena *arena, Str a, Str b)
{
    Str x = arena_small(arena, a), y = arena_small(arena, b);
    return a.n && b.n && (str_holds(x, y) || str_holds(y, x));
}

SiteNames site_names(const Lexicon *lex, const Markup *markup, const Dom *d, Str url)
{
    Looker k = { lex, markup, d, url };
    SiteNames names = { 0 };
    for (uint32_t n = dom_next(d, d->body, d->body); n; n = dom_next(d, d->body, n)) {
        if (!dom_is_element(d, n)) continue;
        look_at_link(&k, n, &names);
        site_rights(lex, d, n, &names);
    }
    return names;
}

Str site_of(const Dom *d, const SiteNames *names, Str in_title)
{
    if (in_title.n > SITE_NAME_MAX) in_title = STR("");
    bool said = alike(d->arena, in_title, names->branded) || (in_title.n && str_holds(names->rights_line, in_title));
    if (in_title.n && (said || !names->branded.n)) return in_title;
    return names->branded.n ? names->branded : names->linked.n ? names->linked : names->rights;
}
