/* Problems - see problems.h. */
// SPDX-License-Identifier: Apache-2.0
#include "page/problems.h"

#include <stdarg.h>
#include <stdio.h>

void problem_add(Problems *p, const char *format, ...)
{
    char text[400];
    va_list rest;
    va_start(rest, format);
    vsnprintf(text, sizeof text, format, rest);
    va_end(rest);
    ARENA_PUSH(p->arena, p->list, arena_copy(p->arena, str_of(text)));
}
