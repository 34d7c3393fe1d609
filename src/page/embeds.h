/* Embeds - posts of others inside a page: which element is one, and who wrote it when. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_EMBEDS_H
#define PAGE_EMBEDS_H
#include "arabic/doc.h"
#include "page/dom.h"
#include "page/markup.h"

typedef struct { const char *platform; Str handle, url; Date posted; } Embed;

/* Is element n an embedded post or player (data/markup.tsv: platform)? Its address and handle are found in its links. */
bool embed_at(const Markup *markup, const Dom *d, uint32_t n, Embed *out);
/* Finds in the text of an embed's block who signed it («- NAME (@HANDLE) DAY»), the handle and the day, where its markup did not say. */
void embed_sign(const Lexicon *lex, Arena *arena, Str text, Block *block);

#endif
