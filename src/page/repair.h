/* Repair - the bytes of an input as text that every later stage can trust.
 *
 * Valid UTF-8 with plain line ends: a byte order mark is left out, CR LF and CR become LF, bad bytes
 * are read as U+FFFD, and what follows LIMIT bytes is left out. What is in UTF-16, Windows-1256 or ISO-8859-6 is converted. Whatever was wrong is added to the problems. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_REPAIR_H
#define PAGE_REPAIR_H
#include "page/problems.h"

enum { PAGE_LIMIT = 64 << 20 };                  /* bytes of a document that are read */

/* The text lies in the problems' arena or is the input itself. *garbled: more than a quarter of the bytes are not UTF-8, so that what
 * seems a word in it is chance. */
Str page_repair(const char *bytes, size_t n, Problems *problems, bool *garbled);
/* "UTF-16" with its byte order mark, "UTF-16LE" or "UTF-16BE" without one, where the bytes are such a text; else NULL. */
const char *repair_wide(Str bytes);
/* Arabic letters among the first 64 KB of a text: whether there is anything to read. */
uint32_t page_arabic_letters(Str text);

#endif
