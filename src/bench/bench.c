/* isnad-bench - how fast each stage reads, and how its time grows.
 *
 *     isnad-bench [--repeat N] [--json] [FILES|FOLDERS|-]
 *     isnad-bench pages [--repeat N] [--json] [FILES|FOLDERS|-]
 *     isnad-bench incidents [--json] [NUMBER...]
 *     isnad-bench --growth [--json] PIECES
 *
 * All documents are first held in memory, then read N times (3) in one thread; of each stage the fastest round counts, for the
 * machine may be busy. Words are tokens that are words or numbers. `pages` times web pages alone: to the article, and to the record. `incidents` reconciles
 * so many generated records. --growth reads, for numbers and times alone, one text
 * of n and one of 16 n repetitions of each piece («7», «and-five ») and prints the exponent: 1 is linear. */
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static int usage(void)
{
    fprintf(stderr, "usage: isnad-bench [--repeat N] [--json] [FILES|FOLDERS|-]\n       isnad-bench pages [--repeat N] [--json] [FILES|FOLDERS|-]\n       isnad-bench incidents [--json] [NUMBER...]\n       isnad-bench --growth [--json] PIECES\n");
    return 2;
}

int main(int argc, char **argv)
{
    static const struct option options[] = { { "repeat", required_argument, NULL, 'r' }, { "growth", no_argument, NULL, 'g' }, { "json", no_argument, NULL, 'j' }, { NULL, 0, NULL, 0 } };
    static char dash[] = "-", *standard_input[] = { dash, NULL };
    bool growth = false, json = false;
    long repeat = 3;
    for (int o; (o = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (o == 'r') repeat = strtol(optarg, NULL, 10);
        else if (o == 'g') growth = true;
        else if (o == 'j') json = true;
        else return usage();
    }
    if (repeat < 1 || repeat > 1000) return usage();
    Error e = { "" };
    Lexicon *lex = lexicon_builtin(&e);
    if (!lex) return fprintf(stderr, "isnad-bench: %s\n", e.text), 2;
    bool pages = !growth && optind < argc && !strcmp(argv[optind], "pages"), incidents = !growth && optind < argc && !strcmp(argv[optind], "incidents");
    optind += pages || incidents;
    char **named = optind < argc ? argv + optind : standard_input;
    int n = optind < argc ? argc - optind : 1;
    int status = growth ? bench_growth(lex, named, n, json) : incidents ? bench_incidents(lex, named, n, json) : pages ? bench_pages(lex, named, n, (int)repeat, json) : bench_stages(lex, named, n, (int)repeat, json);
    lexicon_close(lex);
    return status;
}
