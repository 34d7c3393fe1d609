/* Html - a web page as an article: its text, blocks and facts. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_HTML_H
#define PAGE_HTML_H
#include "arabic/doc.h"
#include "page/facts.h"
#include "page/problems.h"

/* Reads a page in UTF-8. doc->text becomes the title, an empty line and the body; doc->blocks lie over it; *body_at: where the body begins. `url`: whence it was
 * fetched, `title`: how it is called there, or ""; that title wins. doc->arena holds all. Any bytes give a document; what is missing (no article found, kept back by a paywall) is a problem. */
void page_html(const Lexicon *lex, Doc *doc, Str page, Str url, Str title, PageFacts *facts, Problems *problems, uint32_t *body_at);

#endif
