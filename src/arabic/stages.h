/* Stages - the layers in the order in which they are laid.
 *
 * Each stage reads what lies before it and fills one layer; none can fail. analyse() runs them up to
 * and including `last`, so that a fault can be found by printing layer after layer. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_STAGES_H
#define ARABIC_STAGES_H
#include "arabic/doc.h"

/* X(name, what it fills) */
#define STAGES(X)                                                                                   \
    X(tokens, "words, digits, marks: doc->tokens, and their clitic readings")                       \
    X(sentences, "doc->sentences")                                                                  \
    X(words, "the reading and part of speech that each token has here")                             \
    X(numbers, "doc->numbers")                                                                      \
    X(times, "doc->times, and doc->published where it was not given")                               \
    X(names, "doc->mentions")                                                                       \
    X(places, "doc->places")                                                                        \
    X(sources, "doc->sources and doc->chains")                                                      \
    X(events, "doc->events")                                                                        \
    X(figures, "doc->figures")                                                                      \
    X(corrections, "retracted of figures: what the text takes back")                                \
    X(attribution, "by of events and figures")                                                      \
    X(repeats, "one figure for what the text tells more than once")                                 \
    X(entities, "doc->entities: who and what is named, and who of them speaks, acts and is harmed") \
    X(roots, "the root of each source: the body or speaker that it comes down to") \
    X(claims, "doc->claims: who claims, denies, warns of or is accused of an event; claimed_by of events")

#define STAGE_ID(name, what) STAGE_##name,
typedef enum { STAGES(STAGE_ID) STAGE_END } Stage;

#define STAGE_FUNCTION(name, what) void name##_find(const Lexicon *lex, Doc *doc);
STAGES(STAGE_FUNCTION)

const char *stage_name(Stage stage);
/* STAGE_END where there is no such stage. */
Stage stage_named(Str name);
/* One stage; those before it have been run. */
void stage_run(const Lexicon *lex, Doc *doc, Stage stage);
void analyse(const Lexicon *lex, Doc *doc, Stage last);

#endif
