/* Posts - a post of somebody else inside a plain text.
 *
 * What a page embeds from X reaches plain text as the words of the post, often with a link to its picture, and a line
 * «— NAME (@HANDLE) March 22, 2024» under them. That line is read here; page/text.c joins it with the words above. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_POSTS_H
#define PAGE_POSTS_H
#include "arabic/doc.h"
#include "page/line.h"

/* Is this line the signature of an embedded post? Then author, handle and posted of *block are filled. */
bool post_signature(const Lexicon *lex, Str text, Span row, const Line *line, Block *block);
/* Is the row nothing but a link? */
bool row_is_link(Str text, Span row);
/* The address of a post («https://x.com/name/status/123») in the span, or "". */
Str post_address(Str text, Span span);

#endif
