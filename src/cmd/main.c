/* isnad - the command: finds the verb and hands the rest to it. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/help.h"
#include "cmd/options.h"
#include "cmd/verbs.h"
#include "isnad.h"

#include <string.h>

typedef struct { const char *name; int (*run)(int argc, char **argv); } Verb;

#define VERB(name) { #name, verb_##name },
static const Verb verbs[] = { VERBS(VERB) { NULL, NULL } };

static int version(void)
{
    char error[ISNAD_ERROR_SIZE];
    isnad_lexicon *lexicon = isnad_lexicon_open(NULL, error);
    if (!lexicon) return fprintf(stderr, "isnad: %s\n", error), EXIT_USAGE;
    printf("isnad %s\nlexicon %s\n", isnad_version(), isnad_lexicon_hash(lexicon));
    isnad_lexicon_close(lexicon);
    return EXIT_ALL_READ;
}

int main(int argc, char **argv)
{
    const char *word = argc > 1 ? argv[1] : "";
    if (!strcmp(word, "--version")) return version();
    if (!strcmp(word, "--help") || !strcmp(word, "help")) return help_print(stdout, argc > 2 ? argv[2] : ""), EXIT_ALL_READ;
    for (const Verb *v = verbs; v->name; v++)
        if (!strcmp(word, v->name)) return v->run(argc - 1, argv + 1);
    if (*word) fprintf(stderr, "isnad: there is no verb \"%s\"\n\n", word);
    help_print(stderr, "");
    return EXIT_USAGE;
}
