/* Explain, links - the reasons for and against two documents telling of one incident. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_EXPLAIN_LINK_H
#define CMD_EXPLAIN_LINK_H
#include "cmd/options.h"

/* The exit code. */
int explain_link(const Options *o);

#endif
