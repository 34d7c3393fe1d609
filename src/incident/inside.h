/* Incident, inside - what the files of this room share before there are incidents: events as read, marks, folding. */
// SPDX-License-Identifier: Apache-2.0
#ifndef INCIDENT_INSIDE_H
#define INCIDENT_INSIDE_H
#include "incident/dossier.h"
#include "lexicon/letters.h"

/* A page that dates an act by its own day may tell of one some days before: a statement's day is easily taken for the act's. */
enum { FOLLOW_UP_DAYS = 3 };

/* An event of one record. */
typedef struct {
    uint8_t kind, status;
    Days days;
    Location place;
    Str actor, actor_key, target, target_key, trigger;
    bool many;
    uint32_t start, end;
} ToldEvent;
typedef ARENA_ARRAY(ToldEvent) ToldEvents;

/* A word of a text: the hash of its normal form, where it begins in code points, and how long the form is. */
typedef struct { uint32_t hash, point; uint16_t bytes; } TextWord;
typedef ARENA_ARRAY(TextWord) TextWords;
/* The words of a text, in the scratch. */
void words_read(Dossier *d, Str text, TextWords *words);
/* The document's marks: hashes of runs of words, thinned by winnowing. */
void marks_read(Dossier *d, Document *x, const TextWords *words);
/* Hashes of the words around a place of the text, sorted, appended to d->words; returns how many. */
uint32_t words_around(Dossier *d, const TextWords *words, uint32_t point);
/* Sorts numbers and takes out twins; how many stay. */
uint32_t sorted_once(uint32_t *at, uint32_t n);

/* The place tables by GeoNames number; in the arena. */
const Gazetteer *gazetteer_new(const Lexicon *lex, Arena *arena);
uint32_t gazetteer_row(const Gazetteer *g, int64_t geonames);                      /* NO_INDEX where there is none */
int64_t gazetteer_population(const Gazetteer *g, const Lexicon *lex, const Location *p);  /* 0 where unknown */
bool gazetteer_is_class(const Lexicon *lex, Str normal);                           /* «madina», «mustashfa»: a word for a kind of place or landmark */
Str gazetteer_province(const Gazetteer *g, const Lexicon *lex, Str admin1);        /* its name; "" where there is none */

/* The hash of a name's normal form. */
uint32_t name_hash(const Dossier *d, Str name);

/* What a page's opening (title and the first lines or paragraphs, a few hundred letters) says: where it ends, and the place that it names first. */
typedef struct { uint32_t end; Location place, title; } Opening;       /* title: the finest place of the title alone */
/* Folds the document's events into reports, and gives its figures and positions to them. */
void fold_events(Dossier *d, Document *x, const ToldEvents *events, const Opening *opening, const TextWords *words);

/* Does a page that has both reports tell them apart, by day, place or kind? */
bool reports_apart(const Dossier *d, const Report *a, const Report *b);

/* Do two kinds go together as names of one occurrence, in percent (data/incidents/fits.tsv)? */
int kind_fit(const Lexicon *lex, uint8_t a, uint8_t b);
/* For how many days an occurrence of that kind may last (data/kinds.tsv). */
int kind_lasts(const Lexicon *lex, uint8_t kind);
/* Metres between two places; -1 where one has no coordinates. */
int64_t metres_between(const Location *a, const Location *b);


#endif
