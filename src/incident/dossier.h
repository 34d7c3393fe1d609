/* Dossier - what a set of records says, cut down to what incidents are made of.
 *
 * A document is one page's record; a report is one occurrence that it tells of, folded from all of the page's words for it; a figure
 * and a position belong to a report. All is read from the JSON of records (spec: `isnad read --format jsonl`), so that records of
 * today, of a store and of another machine are one. Texts are not kept, but the marks by which copies and shared words are known.
 *
 * One dossier belongs to one thread and owns everything in its arena. After dossier_close_set documents stand in one order, by
 * publication and key, whatever the order in which they were added; a document added twice is there once. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_DOSSIER_H
#define INCIDENT_DOSSIER_H
#include "base/arena.h"
#include "base/error.h"
#include "lexicon/lexicon.h"

#define NO_INDEX UINT32_MAX

/* Days counted from 1970-01-01, both ends included; `known` false: the text does not say. `told`: by the text itself, not by us. */
typedef struct { int32_t first, last; bool known, told; } Days;

typedef struct {
    Str name, country, admin1;
    uint32_t name_hash;               /* of the name's normal form */
    int64_t geonames;                 /* 0: none */
    int32_t lat, lon;                 /* millionths of degrees; both 0 where unknown */
    uint8_t precision;                /* PRECISION_*, 0 where no place is named */
} Location;

/* Who knows: the last link of a chain. Equal keys are one root (spec, rule 1). */
typedef struct { Str key, name; uint8_t kind; bool unnamed, outlet; } Origin;

typedef struct {
    uint32_t document, report;        /* report: index in the dossier, or NO_INDEX */
    uint8_t effect, who, qualifier, status;
    bool part, cumulative, retracted, copied;
    int64_t low, high;                /* -1: open */
    uint32_t root;                    /* in roots, set by figures_roots */
    uint32_t start, end;              /* code points of the record's text */
    Str words;                        /* as they stand there */
    Str chain;                        /* names of its links, outermost first, with U+2190 between; "" in the page's own voice */
    Str knows, knows_key, knows_id;   /* its last link: name, entity key, name proper as the record compares it */
    Str agency, agency_name;          /* the agency that hands it on: key or name, and name */
    uint8_t knows_kind;               /* SOURCE_* */
    bool unnamed, own_voice;
} ToldFigure;

typedef struct {
    uint32_t document, report;
    uint8_t act;                      /* CLAIM_* */
    Str who, who_key, of, of_key;     /* names, and entity keys where tables know them */
    uint8_t who_kind;
    Days date;
    uint32_t start, end;              /* of the words that say so */
    Str words;
} Position;

typedef struct {
    uint32_t document, event;         /* event: index in the record of the one that leads */
    uint8_t kind, status;             /* EVENT_*; 0 actual, else MODALITY_* */
    uint32_t kinds;                   /* all that the page calls it by, bits 1 << EVENT_* */
    Days days;
    Location place;
    Str actor, actor_key, target, target_key;
    bool lead;                        /* told in the title or the first lines */
    bool recalled;                    /* told long after, as history */
    bool many;                        /* its words are plural: a summary of several */
    bool harm;                        /* its kind does harm, or a figure says so */
    uint32_t n_figures;               /* that are its own; counted when the set is closed */
    uint32_t first_word, n_words;     /* in dossier->words: hashes of the words around it */
    Str trigger;
    uint32_t start, end;              /* of the trigger */
} Report;

enum { DETAILS_MOST = 4 };
typedef struct { uint32_t hash, at; } Mark;   /* a passage of words, and where it begins (code points) */

typedef struct {
    Str key;                          /* canonical URL, else id */
    Str id, url, publisher, title, published, sha256;
    int32_t day;                      /* of publication; INT32_MIN where unknown */
    Location place;                   /* that its title names, else its opening; no precision where none */
    Str details[DETAILS_MOST];        /* smaller places that the page names beside it; "" */
    uint32_t first_report, n_reports;
    uint32_t first_figure, n_figures;
    uint32_t first_position, n_positions;
    uint32_t first_mark, n_marks;     /* in dossier->marks, by hash */
    uint32_t first_name, n_names;     /* in dossier->names: hashes of the places that it names, sorted */
    uint32_t copied_from;             /* a document, or NO_INDEX; set by figures_roots */
} Document;

typedef struct Gazetteer Gazetteer;
typedef struct {
    const Lexicon *lex;
    const Gazetteer *gazetteer;
    Str article;                      /* al-, in normal form */
    Arena *arena, *scratch;           /* scratch: of one call */
    ARENA_ARRAY(Document) documents;
    ARENA_ARRAY(Report) reports;
    ARENA_ARRAY(ToldFigure) figures;
    ARENA_ARRAY(Position) positions;
    ARENA_ARRAY(uint32_t) words, names;
    ARENA_ARRAY(Mark) marks;
    ARENA_ARRAY(Origin) roots;
    bool closed;
} Dossier;

Dossier *dossier_new(const Lexicon *lex);
void dossier_free(Dossier *d);
/* Adds one record, a line of JSON; false with a message where it is none. */
bool dossier_add(Dossier *d, Str json, Error *e);
/* Ends adding: sorts, and takes out what came twice. Linking, copies and roots are the work of incidents_of. */
void dossier_close_set(Dossier *d);

/* Day number of "2024-03-22…", INT32_MIN where s is no day. */
int32_t day_number(Str s);
/* The days that an ISO value covers: day, month, week, season, year, interval "a/b". */
Days days_of(Str s);
/* "2024-03-22" in the arena. */
Str day_string(Arena *a, int32_t day);

#endif
