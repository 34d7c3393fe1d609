/* Options - what the command line asks for, the same for every verb that reads documents. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_OPTIONS_H
#define CMD_OPTIONS_H
#include <stdbool.h>
#include <stdint.h>

typedef enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_JSONL, FORMAT_MARKDOWN, FORMAT_CONLLU, FORMAT_HTML } Format;

/* Exit codes of every verb. */
enum { EXIT_ALL_READ = 0, EXIT_SOME_UNREAD = 1, EXIT_USAGE = 2 };

typedef struct {
    const char *verb;
    Format format;
    const char *date;             /* for documents that come without one; NULL: none */
    uint8_t prefer;               /* PREFER_* */
    uint32_t jobs;
    const char *lexicon;          /* NULL: the one built in */
    const char *layers;           /* explain: last stage to print, NULL: findings only; tag: names with commas between, NULL: all */
    const char *known;            /* incidents: a file of incidents printed before, whose ids are kept; NULL */
    const char *link[2];          /* explain: two documents whose link is explained; NULL */
    bool recalled;                /* incidents: those too that are known from memories alone */
    struct {                      /* of `eval` alone */
        const char *errors;       /* a score, a layer, "all"; NULL: none */
        const char *baseline, *save, *records;     /* paths, or NULL */
        double noise;             /* a smaller fall is none */
        uint32_t from, to, folds; /* texts from .. to - 1 of each gold file; 0 folds: none */
    };
    bool color, arabic;
    uint32_t width;               /* of lines on the terminal */
    char **inputs;                /* paths, "-" for standard input */
    int n_inputs;                 /* at least 1 */
} Options;

/* Reads argv[0] = the verb and what follows. False where the program ends at once, with *status: help was asked for, or
 * the usage is wrong (a message has been printed). */
bool options_read(int argc, char **argv, Options *o, int *status);

#endif
