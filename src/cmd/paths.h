/* Paths - files and folders as a stack, so that a deep folder needs no recursion. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_PATHS_H
#define CMD_PATHS_H
#include "base/error.h"

#include <stddef.h>

typedef struct { char **at; size_t n, cap; } Paths;

void paths_push(Paths *p, const char *path);
/* The path pushed last, the caller's to free; NULL where there is none. */
char *paths_pop(Paths *p);
/* Pushes what the folder holds, so that it is popped in the order of names (by bytes). */
bool paths_push_folder(Paths *p, const char *folder, Error *e);
void paths_free(Paths *p);
bool path_is_folder(const char *path);
bool path_ends(const char *path, const char *tail);

#endif
