/* Render - a chosen part of a page as the text that is read: a line a paragraph, and the blocks over it.
 *
 * Blanks are single, paragraphs stand apart by an empty line, items of a list and rows of a table by a line end, cells of a row by « | ». An
 * embedded post is one block, whose author, handle, day and address are taken from it. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_RENDER_H
#define PAGE_RENDER_H
#include "arabic/doc.h"
#include "page/article.h"

typedef ARENA_ARRAY(Block) Blocks;

/* The text of everything under `root`, in the arena of the tree; its blocks are added to *blocks, with `at` added to their offsets. */
Str render(const Lexicon *lex, const Markup *markup, const Dom *d, uint32_t root, uint32_t at, Blocks *blocks);

#endif
