/* Help - see help.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/help.h"

#include <string.h>

static const char *find(const char *page)
{
    for (const HelpPage *p = help_pages; p->page; p++)
        if (!strcmp(p->page, page)) return p->text;
    return NULL;
}

void help_print(FILE *out, const char *verb)
{
    char page[64];
    snprintf(page, sizeof page, "isnad-%s", verb);
    const char *text = find(page);
    if (!text) text = find("isnad");
    if (text) fputs(text, out);
}
