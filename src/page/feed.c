/* Feed - see feed.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/feed.h"

#include <libxml/xmlreader.h>
#include <stdio.h>

enum { ITEMS_MOST = 100000 };

/* All text under the element at hand; markup that is no text («xhtml» content) is kept as markup. */
static Str content_of(Arena *arena, xmlTextReaderPtr r)
{
    xmlChar *inner = xmlTextReaderReadInnerXml(r);
    bool markup = inner && strchr((const char *)inner, '<') && !strstr((const char *)inner, "<![CDATA[");
    xmlChar *text = markup ? NULL : xmlTextReaderReadString(r);
    Str s = arena_copy(arena, str_trim(str_of(markup ? (const char *)inner : text ? (const char *)text : "")));
    xmlFree(inner);
    xmlFree(text);
    return s;
}

static Str attribute(Arena *arena, xmlTextReaderPtr r, const char *name)
{
    xmlChar *v = xmlTextReaderGetAttribute(r, (const xmlChar *)name);
    Str s = v ? arena_copy(arena, str_trim(str_of((const char *)v))) : STR("");
    xmlFree(v);
    return s;
}

/* «Fri, 12 Sep 2025 14:35:00 +0300» (RFC 822) as ISO 8601; what is ISO already stays. */
static Str iso_date(Arena *arena, Str s)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char month[4] = "", zone[8] = "", out[40];
    int day, year, hour = 0, minute = 0, second = 0;
    if (s.n > 4 && s.p[4] == '-') return s;
    const char *p = memchr(s.p, ',', s.n);
    int n = sscanf(p ? p + 1 : s.p, "%d %3s%*[a-z] %d %d:%d:%d %7s", &day, month, &year, &hour, &minute, &second, zone);
    if (n < 3) n = sscanf(p ? p + 1 : s.p, "%d %3s %d %d:%d:%d %7s", &day, month, &year, &hour, &minute, &second, zone);
    const char *at = n >= 3 && strlen(month) == 3 ? strstr(months, month) : NULL;
    if (!at || (at - months) % 3 || day < 1 || day > 31 || year < 0 || year > 9999) return STR("");
    if (year < 100) year += 2000;
    int k = snprintf(out, sizeof out, "%04d-%02d-%02d", year, (int)(at - months) / 3 + 1, day);
    if (n >= 5) k += snprintf(out + k, sizeof out - (size_t)k, "T%02d:%02d:%02d", hour % 24, minute % 60, second % 61);
    if (n == 7 && (zone[0] == '+' || zone[0] == '-') && strlen(zone) == 5) snprintf(out + k, sizeof out - (size_t)k, "%.3s:%s", zone, zone + 3);
    else if (n == 7 && (!strcmp(zone, "GMT") || !strcmp(zone, "UT") || !strcmp(zone, "Z"))) snprintf(out + k, sizeof out - (size_t)k, "Z");
    return arena_copy(arena, str_of(out));
}

static void read_member(Arena *arena, xmlTextReaderPtr r, Str name, FeedItem *item)
{
    if (str_eq(name, STR("title"))) str_keep(&item->title, content_of(arena, r));
    else if (str_eq(name, STR("link"))) {
        Str href = attribute(arena, r, "href"), rel = attribute(arena, r, "rel");
        if (!href.n) href = content_of(arena, r);
        if (!rel.n || str_eq(rel, STR("alternate"))) str_keep(&item->url, href);
    } else if (str_eq(name, STR("guid")) || str_eq(name, STR("id"))) str_keep(&item->id, content_of(arena, r));
    else if (str_eq(name, STR("pubDate")) || str_eq(name, STR("published")) || str_eq(name, STR("date"))) str_keep(&item->date, iso_date(arena, content_of(arena, r)));
    else if (str_eq(name, STR("updated"))) str_keep(&item->date, iso_date(arena, content_of(arena, r)));
    else if (str_eq(name, STR("encoded")) || str_eq(name, STR("content"))) {
        Str whole = content_of(arena, r);
        if (whole.n) item->html = whole, item->summary = false;
    } else if ((str_eq(name, STR("description")) || str_eq(name, STR("summary"))) && !item->html.n) item->html = content_of(arena, r), item->summary = true;
}

static Str local_name(xmlTextReaderPtr r) { return str_of((const char *)xmlTextReaderConstLocalName(r)); }

/* The item at hand, up to its end. */
static FeedItem read_item(Arena *arena, xmlTextReaderPtr r)
{
    FeedItem item = { 0 };
    int depth = xmlTextReaderDepth(r);
    if (xmlTextReaderIsEmptyElement(r)) return item;
    while (xmlTextReaderRead(r) == 1 && xmlTextReaderDepth(r) > depth)
        if (xmlTextReaderNodeType(r) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth(r) == depth + 1) read_member(arena, r, local_name(r), &item);
    if (!item.url.n && str_starts(item.id, STR("http"))) item.url = item.id;
    if (!item.id.n) item.id = item.url;
    return item;
}

Feed *feed_read(Arena *arena, Str bytes)
{
    Feed *feed = arena_alloc(arena, sizeof *feed);
    xmlTextReaderPtr r = xmlReaderForMemory(bytes.p, (int)bytes.n, NULL, NULL, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET);
    while (r && feed->items.n < ITEMS_MOST && xmlTextReaderRead(r) == 1) {
        if (xmlTextReaderNodeType(r) != XML_READER_TYPE_ELEMENT) continue;
        Str name = local_name(r);
        if (str_eq(name, STR("item")) || str_eq(name, STR("entry"))) ARENA_PUSH(arena, feed->items, read_item(arena, r));
        else if (str_eq(name, STR("title"))) str_keep(&feed->title, content_of(arena, r));
    }
    if (r) xmlFreeTextReader(r);
    return feed;
}
