/* Record - what one document says: its facts, its layers, and what was wrong with it.
 *
 * record_read makes a record of an input; it cannot fail, for any bytes are a text. All of a record lies in the arena that
 * it was read with and is gone when that is reset; the input may be given back after the call. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_READ_H
#define RECORD_READ_H
#include "arabic/stages.h"
#include "page/problems.h"
#include "page/text.h"

/* A document as it comes in. Everything but the bytes may be empty. */
typedef struct {
    const char *bytes;
    size_t n;
    Str id, url, title, publisher;
    Str date;                     /* ISO 8601, of publication: wins over what the text says */
    Str note;                     /* a problem met before reading («"html" is not read»), or "" */
    uint8_t prefer;               /* PREFER_*, for weekdays and dates that do not say which */
    Str charset;                  /* of a page, as it came with it, or "" */
    bool html;                    /* a web page: its article is read */
    bool page_only;               /* no stage is run: the text, its blocks and facts are all that is wanted */
    uint32_t layers;              /* how many stages are run, from the first; 0 means all */
} Input;

typedef struct {
    Doc doc;
    const Lexicon *lex;
    Str id, url, title, publisher;
    Str published;                /* as given, or the day that was found; "" where none */
    PageFacts facts;
    Problems problems;
    char sha256[65];              /* of the input bytes */
    size_t bytes;                 /* of the input */
    uint32_t body;                /* where in the text the body begins, after the title */
    bool arabic;                  /* it has Arabic letters */
    bool garbled;                 /* too many of its bytes are not UTF-8: no layer is laid */
} Record;

Record *record_read(const Lexicon *lex, Arena *arena, const Input *input);

#endif
