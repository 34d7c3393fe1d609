/* Replay - runs a fuzz target over saved inputs, without libFuzzer: in every ordinary test run, with every compiler.
 *
 * Usage: replay FILE|FOLDER ...     TAP out, one line an input; a fault ends the process. */
// SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static int tests, failures;

static void replay(const char *path)
{
    FILE *from = fopen(path, "rb");
    uint8_t *bytes = NULL;
    size_t n = 0, room = 0, got = 1;
    while (from && got) {
        if (room - n < 65536) bytes = realloc(bytes, room = 2 * room + 131072);
        if (!bytes) abort();
        n += got = fread(bytes + n, 1, room - n, from);
    }
    if (from) fclose(from);
    uint8_t *exact = malloc(n ? n : 1);                  /* so that a read past the end is seen */
    if (!exact) abort();
    if (n) memcpy(exact, bytes, n);
    free(bytes);
    if (from) LLVMFuzzerTestOneInput(exact, n); else failures++;
    free(exact);
    printf("%s %d - %s\n", from ? "ok" : "not ok", ++tests, path);
    fflush(stdout);
}

static int by_name(const struct dirent **a, const struct dirent **b) { return strcmp((*a)->d_name, (*b)->d_name); }
static int is_shown(const struct dirent *e) { return e->d_name[0] != '.'; }

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct dirent **names = NULL;
        int n = scandir(argv[i], &names, is_shown, by_name);
        if (n < 0) replay(argv[i]);
        for (int k = 0; k < n; k++) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", argv[i], names[k]->d_name);
            replay(path);
            free(names[k]);
        }
        free(names);
    }
    printf("1..%d\n", tests);
    return failures != 0;
}
