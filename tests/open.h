/* Open - examples that say what is right and that the engine does not read yet.
 *
 * tests/open.txt names them, one a line, as «FILE: TITLE» of a golden block or «FILE: EXAMPLE» of a row. A named one that is
 * misread is skipped and counted as such; one that is read right fails until its line is taken off, so that the list stays true. */
// SPDX-License-Identifier: Apache-2.0
#ifndef TESTS_OPEN_H
#define TESTS_OPEN_H
#include "base/str.h"
#include <stdio.h>
#include <stdlib.h>

typedef struct { char *bytes; size_t n; } Open;

/* Reads the list; an unreadable one is empty. Free with open_free. */
static inline Open open_read(const char *path)
{
    Open o = { NULL, 0 };
    FILE *from = fopen(path, "rb"), *to = from ? open_memstream(&o.bytes, &o.n) : NULL;
    if (to) for (int c; (c = getc(from)) != EOF;) putc(c, to);
    if (to) fclose(to);
    if (from) fclose(from);
    return o;
}

static inline bool open_has(const Open *o, Str file, Str title)
{
    for (size_t at = 0; at < o->n;) {
        const char *end = memchr(o->bytes + at, '\n', o->n - at);
        Str line = { o->bytes + at, (uint32_t)(end ? end - (o->bytes + at) : (ptrdiff_t)(o->n - at)) };
        if (line.n == file.n + 2 + title.n && str_starts(line, file) && line.p[file.n] == ':' && str_ends(line, title)) return true;
        at += line.n + 1;
    }
    return false;
}

static inline void open_free(Open *o) { free(o->bytes); }

/* Prints the TAP line of test n; returns whether it failed. `right`: it is read as it says; `listed`: it is on the list. */
static inline bool open_report(unsigned n, Str file, Str title, bool right, bool listed)
{
    const char *remark = !listed ? "" : right ? " (is read right now: take its line off tests/open.txt)" : " # SKIP not read yet (tests/open.txt)";
    bool failed = right == listed;
    printf("%s %u - %" STR_FMT ": %" STR_FMT "%s\n", failed ? "not ok" : "ok", n, STR_ARG(file), STR_ARG(title), remark);
    return failed;
}

#endif
