/* Text - a plain text taken apart into blocks: title, headings, bylines, stamps, list items, posts, paragraphs.
 *
 * Every line that is not blank lies in exactly one block, in order. What the furniture says (authors, days) is put in the
 * facts and, as days that are not yet trusted, in doc->stamp. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_TEXT_H
#define PAGE_TEXT_H
#include "arabic/doc.h"
#include "page/facts.h"

/* Fills doc->blocks and doc->stamp of doc->text. The text begins with a title of title_bytes, 0 where that is not known. */
void page_text(const Lexicon *lex, Doc *doc, uint32_t title_bytes, PageFacts *facts);

#endif
