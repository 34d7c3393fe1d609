/* Article out - the article of a page alone: its facts, its text, its blocks; as JSON, text or Markdown.
 *
 * The text is the body without the title. No Arabic is needed: any page is read. man/isnad-article.1.scd describes the format. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_ARTICLE_H
#define RECORD_ARTICLE_H
#include "base/json.h"
#include "record/read.h"

/* Appends one JSON object, without a line end. */
void article_json(const Record *r, Json *out);
/* Appends the title, who and when, and the body; as Markdown, with marks for headings, quotations and lists. */
void article_text(const Record *r, bool markdown, Json *out);

#endif
