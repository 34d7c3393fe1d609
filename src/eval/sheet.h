/* Sheet - what is scored of one record, be it gold or read: its lists, with the words of each span ready for comparison.
 *
 * Wherever gold has a string, a record that was read may have an object with "text"; members that gold lacks are passed over. */
// SPDX-License-Identifier: Apache-2.0
#ifndef EVAL_SHEET_H
#define EVAL_SHEET_H
#include "eval/words.h"

enum { PART_NO, PART_YES, PART_UNSAID };
#define SHEET_NONE UINT32_MAX           /* no index */
#define SHEET_OPEN INT64_MIN            /* a bound that is null */

typedef struct { Phrase span; Str kind; } SheetSource;
typedef struct { const Phrase **links; uint32_t n; Str cue; } SheetChain;         /* outermost first; the last is the root */
typedef struct { Str kind, status, country, date, why; Phrase trigger, actor, target, place; uint32_t by; } SheetEvent;
typedef struct { Str effect, qualifier, who, scope, status, why; int64_t low, high; uint8_t part; Phrase span; uint32_t by; } SheetFigure;

typedef struct {
    Str id, text;
    ARENA_ARRAY(SheetSource) sources;
    ARENA_ARRAY(SheetChain) chains;
    ARENA_ARRAY(SheetEvent) events;
    ARENA_ARRAY(SheetFigure) figures;
} Sheet;

/* Reads one line of JSON, a record; everything is copied into the arena. False with a message where the line is no JSON object. */
bool sheet_read(const Lexicon *lex, Arena *arena, Str line, Sheet *out, Error *e);
/* Who knows, of the chain that an event or figure is told under; NULL where there is none. */
const Phrase *sheet_root(const Sheet *s, uint32_t by);

#endif
