/* Meta - the facts of a web page: from JSON-LD, meta tags, microdata, what it shows, and its address.
 *
 * Schema.org (NewsArticle), the Open Graph protocol, Dublin Core and the names that publishers use beside them. All times are kept
 * with where they were found; the most trusted of publication is chosen. Other languages are read alike, as far as their dates are. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_META_H
#define PAGE_META_H
#include "lexicon/lexicon.h"
#include "page/dom.h"
#include "page/facts.h"
#include "page/markup.h"

/* Fills facts; strings lie in the arena of the tree. `url`: the address that the page was fetched from, or "". */
void meta_read(const Lexicon *lex, const Markup *markup, const Dom *d, Str url, PageFacts *facts);

/* Inside. One JSON-LD script; what is found is put where nothing stands yet (meta_data.c). */
typedef struct { Str title, publisher, image, language; bool locked; } MetaData;
void meta_data(Arena *arena, Str script, MetaData *data, PageFacts *facts);
/* Adds a stamp, if `said` is a date in one of the forms that machines write. */
void meta_stamp(const Lexicon *lex, Arena *arena, PageFacts *facts, Str said, StampFrom from, bool modified);
/* Dates that the page shows near its headline, and in its address (meta_shown.c). */
void meta_shown(const Lexicon *lex, const Dom *d, Str title, PageFacts *facts);
void meta_address(Arena *arena, Str url, PageFacts *facts);

#endif
