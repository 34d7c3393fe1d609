/* Paths - see paths.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/paths.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void push_owned(Paths *p, char *path)
{
    if (p->n == p->cap) {
        p->cap = p->cap ? 2 * p->cap : 16;
        p->at = realloc(p->at, p->cap * sizeof *p->at);
    }
    if (!p->at || !path) panic("no memory for a list of paths");
    p->at[p->n++] = path;
}

void paths_push(Paths *p, const char *path) { push_owned(p, strdup(path)); }
char *paths_pop(Paths *p) { return p->n ? p->at[--p->n] : NULL; }

void paths_free(Paths *p)
{
    while (p->n) free(p->at[--p->n]);
    free(p->at);
    *p = (Paths){ NULL, 0, 0 };
}

static char *join(const char *folder, const char *name)
{
    size_t n = strlen(folder), room = n + strlen(name) + 2;
    char *path = malloc(room);
    if (path) snprintf(path, room, "%s%s%s", folder, n && folder[n - 1] == '/' ? "" : "/", name);
    return path;
}

static int later_first(const void *a, const void *b) { return strcmp(*(char *const *)b, *(char *const *)a); }

/* A link to a folder is not followed: it may lead back up. */
static bool is_link(const char *path)
{
    struct stat s;
    return lstat(path, &s) == 0 && S_ISLNK(s.st_mode);
}

bool paths_push_folder(Paths *p, const char *folder, Error *e)
{
    DIR *dir = opendir(folder);
    if (!dir) return fail(e, "cannot be opened: %s", strerror(errno));
    size_t first = p->n;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.') continue;
        char *path = join(folder, entry->d_name);
        if (path && is_link(path) && path_is_folder(path)) free(path);
        else push_owned(p, path);
    }
    closedir(dir);
    if (p->n > first) qsort(p->at + first, p->n - first, sizeof *p->at, later_first);
    return true;
}

bool path_is_folder(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0 && S_ISDIR(s.st_mode);
}

bool path_ends(const char *path, const char *tail)
{
    size_t n = strlen(path), m = strlen(tail);
    return n >= m && !strcmp(path + n - m, tail);
}
