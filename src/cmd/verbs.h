/* Verbs - one file each: argv[0] is the verb, the result is the exit code. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_VERBS_H
#define CMD_VERBS_H

/* X(name) */
#define VERBS(X) X(read) X(article) X(explain) X(tag) X(incidents) X(sources) X(eval)

#define VERB_FUNCTION(name) int verb_##name(int argc, char **argv);
VERBS(VERB_FUNCTION)

#endif
