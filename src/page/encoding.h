/* Encoding - the bytes of a web page as UTF-8.
 *
 * What is valid UTF-8 is UTF-8, whatever its label says: pages are mislabelled that way round. Else a byte order mark, the label that came with the page
 * (HTTP), the page's own meta tag, and last a guess by ICU. Conversion is ICU's; "iso-8859-1" means windows-1252, as in browsers
 * (WHATWG Encoding Standard). */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_ENCODING_H
#define PAGE_ENCODING_H
#include "page/problems.h"

/* `label`: the charset that came with the page, or "". The text lies in the problems' arena or is the input; bytes that the encoding does not have are U+FFFD. */
Str page_decode(Str bytes, Str label, Problems *problems);
/* The name of the encoding that the bytes are most likely in, by ICU, in the arena; "" where it does not know. */
Str encoding_guess(Arena *arena, Str bytes);
/* The bytes, which are in the encoding that ICU calls `name`, as UTF-8 in the arena; as they are where it knows none of that name. */
Str encoding_convert(Arena *arena, Str bytes, Str name);

#endif
