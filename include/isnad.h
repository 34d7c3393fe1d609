/* Isnad - who says what happened, read out of Arabic news.
 *
 * Open a lexicon once, read any number of documents with it, walk or print each record.
 *
 *     #include <isnad.h>
 *     #include <stdio.h>
 *     #include <string.h>
 *
 *     int main(void)
 *     {
 *         char error[ISNAD_ERROR_SIZE];
 *         const char *text = "...";                          // UTF-8
 *         isnad_lexicon *lexicon = isnad_lexicon_open(NULL, error);
 *         if (!lexicon) return fprintf(stderr, "%s\n", error), 1;
 *         isnad_input input = { .bytes = text, .length = strlen(text), .date = "2025-09-12" };
 *         isnad_record *record = isnad_read(lexicon, &input);
 *         isnad_figure figure;
 *         for (size_t i = 0; isnad_record_figure(record, i, &figure); i++)
 *             printf("%s %lld: %.*s\n", figure.effect, (long long)figure.low,
 *                    (int)(figure.span.byte_end - figure.span.byte_start), isnad_record_text(record, NULL) + figure.span.byte_start);
 *         isnad_record_free(record);
 *         isnad_lexicon_close(lexicon);
 *     }
 *
 * cc example.c $(pkg-config --cflags --libs isnad)
 *
 * Units. Every place in a text is given twice: in bytes of the record's UTF-8 text (`byte_start`, `byte_end`), for C,
 * and in Unicode code points of it (`start`, `end`), which the JSON record prints and which Python and the web count in.
 * Ends are not included. A span that is not there has byte_end 0. Indexes count from 0; ISNAD_NONE is no index.
 *
 * Ownership. What an `open` or `read` returns is yours, to give to its `close` or `free`. Every `const char *` in
 * a struct or returned here belongs to the record (or the lexicon) and lives as long; it ends in NUL and is never NULL, but
 * "" where there is nothing. Inputs are copied: they need to live only during the call.
 *
 * Errors. Text is never an error: any bytes give a record, and what was wrong with them is among its problems. Only
 * opening a lexicon can fail, with a message. Running out of memory ends the process with a message.
 *
 * Threads. A lexicon is constant: any number of threads may read with one at a time. A record belongs to one thread at
 * a time. The library reads no clock, locale, environment or network and keeps no global state; the same input gives the same record.
 */
// SPDX-License-Identifier: Apache-2.0
#ifndef ISNAD_H
#define ISNAD_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#define ISNAD_API __attribute__((visibility("default")))
#else
#define ISNAD_API
#endif

#define ISNAD_ERROR_SIZE 512            /* bytes of room that an error message needs */
#define ISNAD_NONE ((size_t)-1)         /* no index */
#define ISNAD_UNKNOWN INT64_MIN         /* a bound that is open: `null` in the JSON record */
#define ISNAD_LIMIT ((size_t)64 << 20)  /* bytes of a document that are read; the rest is left out, with a problem that says so */

typedef struct isnad_lexicon isnad_lexicon;
typedef struct isnad_record isnad_record;

/* A document to read. Members that are NULL or 0 are not known. */
typedef struct {
    const char *bytes;          /* the text as it came: UTF-8 is expected, anything is read */
    size_t length;              /* of bytes */
    const char *id;             /* a name for the record; without one it is "sha256:" and the hash of the bytes */
    const char *url;
    const char *title;          /* put before the text where the text does not begin with it */
    const char *publisher;      /* the outlet; it is never a source of its own text */
    const char *date;           /* day of publication, ISO 8601 ("2025-09-12", or with a time); wins over what the text says */
} isnad_input;

typedef struct { size_t byte_start, byte_end, start, end; } isnad_span;   /* bytes, then code points */

/* What is known of the document, and how much was found in it. */
typedef struct {
    const char *id, *url, *publisher, *title;
    const char *published;      /* ISO 8601 */
    const char *published_from; /* "given" "metadata" "visible" "text" "embed" "none" */
    const char *modified;       /* ISO 8601, as the page shows it */
    const char *sha256;         /* 64 hex digits, of the input bytes */
    size_t sources, chains, events, figures, problems;
} isnad_document;

typedef struct {
    isnad_span span;
    const char *kind;           /* "agency" "medical" "witness" ... */
    const char *name;
} isnad_source;

typedef struct {
    size_t links[8], n_links;   /* indexes of sources, outermost first: the last one is who knows */
    isnad_span cue;             /* the reporting words; may be empty */
    const char *stance;         /* "affirm" "deny" "doubt" */
    const char *channel;        /* "telegram" "statement" ... or "" */
    bool claim;                 /* a claim of responsibility */
} isnad_chain;

typedef struct {
    const char *kind;           /* "bombing" "airstrike" ... */
    const char *status;         /* "actual" "denied" "planned" "possible" */
    isnad_span trigger, actor, target, place, claimed_by;
    const char *place_name;     /* as the place tables name it */
    const char *country;        /* ISO 3166-1 alpha-2 */
    int64_t geonames;           /* 0 where unknown */
    double latitude, longitude; /* degrees; both 0 where unknown */
    const char *date;           /* ISO 8601 day, month, year, week or interval */
    size_t by;                  /* index of a chain, or ISNAD_NONE where the text itself says it */
    const char *why;            /* the table row that read it: "data/events/violence.tsv:41" */
} isnad_event;

typedef struct {
    const char *effect;         /* "killed" "injured" ... */
    const char *who;            /* "person" "child" "soldier" ... */
    const char *qualifier;      /* "exact" "about" "more_than" ... */
    const char *status;
    int64_t low, high;          /* ISNAD_UNKNOWN where open */
    isnad_span span;
    bool part, cumulative;      /* a subset of another figure; a total over many incidents */
    size_t event, by;           /* indexes, or ISNAD_NONE */
    const char *why;
} isnad_figure;

/* The engine's version: "0.1.0". Static. */
ISNAD_API const char *isnad_version(void);

/* Opens the lexicon file at `path`, or with NULL the one that is built in. NULL where it cannot be read or is no lexicon
 * of this version: then the reason and what to do stand in error (NULL is allowed). */
ISNAD_API isnad_lexicon *isnad_lexicon_open(const char *path, char error[ISNAD_ERROR_SIZE]);
/* "sha256:" and 64 hex digits: which knowledge a record was read with. Lives as long as the lexicon. */
ISNAD_API const char *isnad_lexicon_hash(const isnad_lexicon *lexicon);
/* Ends a lexicon; no record read with it may be used afterwards. NULL is allowed. */
ISNAD_API void isnad_lexicon_close(isnad_lexicon *lexicon);

/* Reads one document; never NULL. Time is linear in its length. */
ISNAD_API isnad_record *isnad_read(const isnad_lexicon *lexicon, const isnad_input *input);
/* Gives back a record and all that it owns. NULL is allowed. */
ISNAD_API void isnad_record_free(isnad_record *record);

/* The text that all spans point into: valid UTF-8, ended by NUL. Its bytes are put in *length where that is not NULL. */
ISNAD_API const char *isnad_record_text(const isnad_record *record, size_t *length);
ISNAD_API isnad_document isnad_record_document(const isnad_record *record);
/* The i-th of its list is put in *out; false, and *out untouched, where i is past the end. */
ISNAD_API bool isnad_record_source(const isnad_record *record, size_t i, isnad_source *out);
ISNAD_API bool isnad_record_chain(const isnad_record *record, size_t i, isnad_chain *out);
ISNAD_API bool isnad_record_event(const isnad_record *record, size_t i, isnad_event *out);
ISNAD_API bool isnad_record_figure(const isnad_record *record, size_t i, isnad_figure *out);
/* The i-th thing that was wrong with the input, in English; NULL past the end. */
ISNAD_API const char *isnad_record_problem(const isnad_record *record, size_t i);
/* The whole record as one line of JSON, as the contract of `isnad read` says; ended by NUL, no line end. The string belongs to the record. */
ISNAD_API const char *isnad_record_json(isnad_record *record, size_t *length);

#ifdef __cplusplus
}
#endif
#endif
