/* Errors - text is never one, the world is.
 *
 * A function that touches the world returns bool and takes an Error; on false the message says what
 * was tried, on what, and what to do. panic() is for our own bugs and for no memory. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_ERROR_H
#define BASE_ERROR_H
#include <stdbool.h>

typedef struct { char text[512]; } Error;

/* Writes the message and returns false, so that a caller can say `return fail(e, "...")`. e may be NULL. */
bool fail(Error *e, const char *format, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void panic(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
