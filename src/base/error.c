/* Errors - see error.h. */
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool fail(Error *e, const char *format, ...)
{
    if (!e) return false;
    va_list args;
    va_start(args, format);
    vsnprintf(e->text, sizeof e->text, format, args);
    va_end(args);
    return false;
}

void panic(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("isnad: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    abort();
}
