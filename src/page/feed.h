/* Feed - the items of a feed: RSS 2.0, Atom (RFC 4287) and RSS 1.0 (RDF), parsed by libxml2.
 *
 * An item's text is its whole content where the feed has it, else its summary. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_FEED_H
#define PAGE_FEED_H
#include "base/arena.h"

typedef struct {
    Str id, url, title, date;     /* date: ISO 8601, "" where not said */
    Str html;                     /* content or summary, as HTML */
    bool summary;                 /* it is no more than that */
} FeedItem;
typedef struct { Str title; ARENA_ARRAY(FeedItem) items; } Feed;

/* Any bytes give a feed; one that is broken has the items before the fault. */
Feed *feed_read(Arena *arena, Str bytes);

#endif
