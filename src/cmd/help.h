/* Help - what --help prints: the sections SYNOPSIS, OPTIONS, EXAMPLES and EXIT STATUS of the manual pages (man/), which
 * the build turns into C strings. One source for both. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_HELP_H
#define CMD_HELP_H
#include <stdio.h>

/* The help of a verb; of isnad itself where there is no such verb. */
void help_print(FILE *out, const char *verb);

/* Made of the pages in man/ by tools/help.awk; ended by a row of NULLs. */
typedef struct { const char *page, *text; } HelpPage;
extern const HelpPage help_pages[];

#endif
