/* Site - what a page calls the site that it belongs to, where its meta tags do not say so.
 *
 * A name stands in the link to the front page, at an end of the page's title, and in the line of its rights. No place is believed alone where
 * two differ: the title's end may be a heading of the site («... - al-'Iraq»), the line of rights may name who built it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_SITE_H
#define PAGE_SITE_H
#include "lexicon/lexicon.h"
#include "page/dom.h"
#include "page/markup.h"

enum { SITE_NAME_MAX = 80, SITE_NAME_WORDS = 7 };

typedef struct {
    Str branded, linked;          /* in a link to the front page: in one that its class marks as the site's name; in another, or in an element of such a class */
    Str rights, rights_line;      /* the name in the last line of rights; all such a line says */
} SiteNames;

/* All the names in the body; `url`: the page's own address, or "". "" where none is found. */
SiteNames site_names(const Lexicon *lex, const Markup *markup, const Dom *d, Str url);
/* The most trusted of them and of what stands at the end of the title, or "". */
Str site_of(const Dom *d, const SiteNames *names, Str in_title);

/* The page's title without the name of the site, which goes to *site. `headline`: as far as it is known; `known`: a name that is looked for at both ends; both may be "". */
Str site_part_title(Str whole, Str headline, Str known, Str *site);
/* What stands before the first mark that parts titles. */
Str site_first_part(Str s);

/* Inside. Notes the name in element n, if that is a line of rights (site_rights.c). */
void site_rights(const Lexicon *lex, const Dom *d, uint32_t n, SiteNames *names);

#endif
