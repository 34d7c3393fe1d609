/* Facts - what a page says of itself: its title, who wrote and published it, when. */
// SPDX-License-Identifier: Apache-2.0
#ifndef PAGE_FACTS_H
#define PAGE_FACTS_H
#include "base/arena.h"

/* Where a time of the report was found, the most trusted first. */
typedef enum { STAMP_DATA, STAMP_META, STAMP_ITEM, STAMP_SHOWN_CUE, STAMP_TIME, STAMP_SHOWN, STAMP_ADDRESS, STAMP_END } StampFrom;
/* One time that a page gives: of publication, or of a later change. value is ISO 8601, a day or a day and time. */
typedef struct { Str value; StampFrom from; bool modified; } Stamp;

typedef struct {
    ARENA_ARRAY(Str) authors;
    Str title;                    /* "" where the text has none that can be told */
    Str modified, visible;        /* ISO 8601 day, with its clock time where said */
    Str published;                /* the stamp of publication that is believed, "" where there is none */
    StampFrom published_from;
    Str publisher, url, language; /* of a web page; url: its canonical address */
    Str image, caption;           /* the lead picture's address and the words under it */
    ARENA_ARRAY(Stamp) stamps;
    bool locked;                  /* the page says that it is not free to read */
} PageFacts;

/* "data" (JSON-LD), "meta", "item" (microdata), "shown", "time", "address". */
const char *stamp_name(StampFrom from);

#endif
