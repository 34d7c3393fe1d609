/* Str and Span - the two ways to point at text.
 *
 * Str is a borrowed view {pointer, bytes}; it owns nothing and need not end in NUL.
 * Span is a place in a document's text {begin, end} in bytes, end not included. Everything that the
 * engine finds is a Span into the source text, never a copy; printing turns bytes into code points. */
// SPDX-License-Identifier: Apache-2.0
#ifndef BASE_STR_H
#define BASE_STR_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct { const char *p; uint32_t n; } Str;
typedef struct { uint32_t begin, end; } Span;

/* For printf: printf("%" STR_FMT, STR_ARG(s)). */
#define STR_FMT ".*s"
#define STR_ARG(s) (int)(s).n, (s).p
#define STR(literal) ((Str){ "" literal, sizeof(literal) - 1 })

static inline Str str_of(const char *z) { return (Str){ z, z ? (uint32_t)strlen(z) : 0 }; }
static inline Str str_slice(Str s, Span at) { return (Str){ s.p + at.begin, at.end - at.begin }; }
static inline bool str_eq(Str a, Str b) { return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0); }
static inline bool str_starts(Str s, Str head) { return s.n >= head.n && memcmp(s.p, head.p, head.n) == 0; }
static inline bool str_ends(Str s, Str tail) { return s.n >= tail.n && memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0; }
/* A Latin capital as its small letter. */
static inline char char_small(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c; }
/* Without blanks and control characters at its ends. */
Str str_trim(Str s);
/* Stands `piece`, which is not empty, somewhere in s? */
bool str_holds(Str s, Str piece);
/* Puts s where nothing stands yet: the first of several sources wins. */
static inline void str_keep(Str *slot, Str s) { if (!slot->n) *slot = s; }
/* Order by bytes, shorter first where one begins the other; for sorting, the same everywhere. */
int str_compare(Str a, Str b);

static inline bool span_empty(Span s) { return s.end <= s.begin; }
static inline bool span_holds(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
static inline bool span_meets(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

#endif
