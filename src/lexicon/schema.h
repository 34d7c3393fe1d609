/* Schema - which tables there are, where their text lies, and what each column holds.
 *
 * lexc reads it to check and compile data/, the engine to read cells. A table is all .tsv files of a
 * folder (`dir/`), or of several parted by a blank, or one file. A lexical table has the columns word, class and forms besides the ones
 * listed here, and its inflected forms are entered in the phrase index. TABLE_RULES means that every
 * row carries `example` and `gives`, which are run as tests.
 *
 * Column types: TEXT a string · INT a whole number · MICRO a decimal in millionths · FLAG yes or empty ·
 * SYMBOL(set) one of a set · SET(set) several, joined by |, as bits 1 << value. `note`, `example`,
 * `gives` and `source` are allowed in every table and are not compiled. */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_SCHEMA_H
#define LEXICON_SCHEMA_H
#include "lexicon/symbols.h"

enum { TABLE_LEXICAL = 1, TABLE_RULES = 2, TABLE_OPTIONAL = 4 };

/* X(id, path under data/, flags) */
#define TABLES(X)                                                 \
    X(LETTERS, "letters.tsv", 0)                                  \
    X(CLITICS, "clitics.tsv", 0)                                  \
    X(INFLECTION, "inflection.tsv", 0)                            \
    X(ABBREVIATIONS, "abbreviations.tsv", TABLE_OPTIONAL)         \
    X(FUNCTION, "function.tsv", TABLE_LEXICAL)                    \
    X(WORDS, "words/", TABLE_LEXICAL | TABLE_OPTIONAL)            \
    X(NUMBERS, "numbers.tsv", TABLE_LEXICAL | TABLE_RULES)        \
    X(QUALIFIERS, "qualifiers.tsv", TABLE_LEXICAL | TABLE_RULES)  \
    X(UNITS, "units.tsv", TABLE_LEXICAL)                          \
    X(MONTHS, "times/months.tsv", TABLE_LEXICAL)                  \
    X(TIMEWORDS, "times/words.tsv", TABLE_LEXICAL | TABLE_RULES)  \
    X(HOLIDAYS, "times/holidays.tsv", TABLE_LEXICAL | TABLE_RULES) \
    X(PLACES, "places/", TABLE_LEXICAL)                           \
    X(NAMES, "names/", TABLE_LEXICAL | TABLE_OPTIONAL)            \
    X(PEOPLE, "people/", TABLE_LEXICAL)                           \
    X(EVENTS, "events/", TABLE_LEXICAL | TABLE_RULES)             \
    X(ROLES, "roles.tsv", TABLE_LEXICAL)                          \
    X(KINDS, "kinds.tsv", 0)                                      \
    X(FITS, "incidents/fits.tsv", 0)                              \
    X(EVIDENCE, "incidents/evidence.tsv", 0)                      \
    X(POLICIES, "policies.tsv", 0)                                \
    X(FIELDS, "fields.tsv", TABLE_LEXICAL)                        \
    X(TOTALS, "totals.tsv", TABLE_LEXICAL)                        \
    X(MODALITY, "modality.tsv", TABLE_LEXICAL | TABLE_RULES)      \
    X(SOURCES, "actors/ sources/", TABLE_LEXICAL)                 \
    X(REPORTING, "reporting.tsv", TABLE_LEXICAL | TABLE_RULES)    \
    X(PAGE, "page.tsv", TABLE_LEXICAL)                            \
    X(MARKUP, "markup.tsv", 0)                                    \
    X(UI, "ui.tsv", 0)                                            \
    X(COMPARISON, "comparison.tsv", 0)                            \
    X(DETECTION, "detection.tsv", TABLE_OPTIONAL)                 \
    X(NOTATION, "notation.tsv", TABLE_LEXICAL | TABLE_RULES)      \
    X(CLAIMS, "claims.tsv", TABLE_LEXICAL | TABLE_RULES)          \
    X(CORRECTIONS, "corrections.tsv", TABLE_LEXICAL | TABLE_RULES)

/* X(table, column, type, set) */
#define COLUMNS(X)                                       \
    X(LETTERS, letter, TEXT, NONE)                       \
    X(LETTERS, does, SYMBOL, LETTER)                     \
    X(LETTERS, to, TEXT, NONE)                           \
    X(CLITICS, clitic, TEXT, NONE)                       \
    X(CLITICS, kind, SYMBOL, CLITIC)                     \
    X(CLITICS, parts, TEXT, NONE)                        \
    X(INFLECTION, class, SET, CLASS)                     \
    X(INFLECTION, base, SYMBOL, FORM_BASE)               \
    X(INFLECTION, starts, TEXT, NONE)                    \
    X(INFLECTION, ends, TEXT, NONE)                      \
    X(INFLECTION, other, TEXT, NONE)                     \
    X(INFLECTION, drop, TEXT, NONE)                      \
    X(INFLECTION, add, TEXT, NONE)                       \
    X(INFLECTION, prefix, TEXT, NONE)                    \
    X(INFLECTION, number, SYMBOL, FORM_NUMBER)           \
    X(INFLECTION, gender, SYMBOL, FORM_GENDER)           \
    X(INFLECTION, person, INT, NONE)                     \
    X(INFLECTION, tense, SYMBOL, FORM_TENSE)             \
    X(INFLECTION, extra, SET, FORM_EXTRA)                \
    X(ABBREVIATIONS, abbreviation, TEXT, NONE)           \
    X(FUNCTION, role, SYMBOL, FUNCTION)                  \
    X(FUNCTION, next, SYMBOL, NEXT)                      \
    X(NUMBERS, kind, SYMBOL, NUMBER_KIND)                \
    X(NUMBERS, value, INT, NONE)                         \
    X(NUMBERS, high, INT, NONE)                          \
    X(QUALIFIERS, qualifier, SYMBOL, QUALIFIER)          \
    X(QUALIFIERS, side, SYMBOL, SIDE)                    \
    X(UNITS, measure, SYMBOL, MEASURE)                   \
    X(UNITS, metres, INT, NONE)                          \
    X(MONTHS, calendar, SYMBOL, CALENDAR)                \
    X(MONTHS, month, INT, NONE)                          \
    X(MONTHS, risk, SYMBOL, RISK)                        \
    X(TIMEWORDS, kind, SYMBOL, TIMEWORD)                 \
    X(TIMEWORDS, value, INT, NONE)                       \
    X(TIMEWORDS, unit, SYMBOL, TIME_UNIT)                \
    X(TIMEWORDS, part, SYMBOL, DAY_PART)                 \
    X(HOLIDAYS, rule, SYMBOL, FEAST)                     \
    X(HOLIDAYS, month, INT, NONE)                        \
    X(HOLIDAYS, day, INT, NONE)                          \
    X(HOLIDAYS, weekday, INT, NONE)                      \
    X(HOLIDAYS, country, TEXT, NONE)                     \
    X(PLACES, part, SYMBOL, PLACE_PART)                  \
    X(PLACES, geonames, INT, NONE)                       \
    X(PLACES, country, TEXT, NONE)                       \
    X(PLACES, admin1, TEXT, NONE)                        \
    X(PLACES, lat, MICRO, NONE)                          \
    X(PLACES, lon, MICRO, NONE)                          \
    X(PLACES, precision, SYMBOL, PRECISION)              \
    X(PLACES, population, INT, NONE)                     \
    X(PLACES, risk, SYMBOL, RISK)                        \
    X(PLACES, capital, FLAG, NONE)                       \
    X(PLACES, since, INT, NONE)                          \
    X(PLACES, before, TEXT, NONE)                        \
    X(PLACES, direction, SYMBOL, DIRECTION)              \
    X(NAMES, kind, SYMBOL, NAME)                         \
    X(PEOPLE, who, SYMBOL, WHO)                          \
    X(PEOPLE, effect, SYMBOL, EFFECT)                    \
    X(PEOPLE, needs, SET, EVENT_NEED)                         \
    X(EVENTS, kind, SYMBOL, EVENT_KIND)                  \
    X(EVENTS, use, SYMBOL, EVENT_USE)                    \
    X(EVENTS, effect, SYMBOL, EFFECT)                    \
    X(EVENTS, subject, SYMBOL, ROLE)                     \
    X(EVENTS, object, SYMBOL, ROLE)                      \
    X(EVENTS, genitive, SYMBOL, ROLE)                    \
    X(EVENTS, preps, TEXT, NONE)                         \
    X(EVENTS, needs, SET, EVENT_NEED)                         \
    X(ROLES, role, SYMBOL, ROLE)                         \
    X(MARKUP, pattern, TEXT, NONE)                       \
    X(MARKUP, says, SET, MARKUP_SIGN)                    \
    X(MARKUP, platform, TEXT, NONE)                      \
    X(KINDS, kind, SYMBOL, EVENT_KIND)                   \
    X(KINDS, plover, TEXT, NONE)                         \
    X(KINDS, acled, TEXT, NONE)                          \
    X(KINDS, lasts, INT, NONE)                           \
    X(KINDS, en, TEXT, NONE)                             \
    X(KINDS, ar, TEXT, NONE)                             \
    X(FITS, kind, SYMBOL, EVENT_KIND)                    \
    X(FITS, other, SYMBOL, EVENT_KIND)                   \
    X(FITS, fit, INT, NONE)                              \
    X(EVIDENCE, evidence, SYMBOL, EVIDENCE)              \
    X(EVIDENCE, weight, INT, NONE)                       \
    X(EVIDENCE, en, TEXT, NONE)                          \
    X(EVIDENCE, ar, TEXT, NONE)                          \
    X(POLICIES, policy, SYMBOL, POLICY)                  \
    X(POLICIES, part, SYMBOL, POLICY_PART)               \
    X(POLICIES, rule, SYMBOL, COMBINE)                   \
    X(POLICIES, word, TEXT, NONE)                        \
    X(POLICIES, low, INT, NONE)                          \
    X(POLICIES, high, INT, NONE)                         \
    X(POLICIES, en, TEXT, NONE)                          \
    X(POLICIES, ar, TEXT, NONE)                          \
    X(FIELDS, field, SYMBOL, FIELD)                      \
    X(MODALITY, gives_status, SYMBOL, MODALITY)          \
    X(MODALITY, side, SYMBOL, SIDE)                      \
    X(MODALITY, next, SYMBOL, NEXT)                      \
    X(SOURCES, part, SYMBOL, SOURCE_PART)                \
    X(SOURCES, kind, SYMBOL, SOURCE)                     \
    X(SOURCES, use, SYMBOL, SOURCE_USE)                   \
    X(SOURCES, office, FLAG, NONE)                       \
    X(SOURCES, key, TEXT, NONE)                          \
    X(SOURCES, country, TEXT, NONE)                      \
    X(SOURCES, name, TEXT, NONE)                         \
    X(SOURCES, latin, TEXT, NONE)                        \
    X(SOURCES, gloss, TEXT, NONE)                        \
    X(REPORTING, frame, SYMBOL, REPORT)                  \
    X(REPORTING, stance, SYMBOL, STANCE)                 \
    X(REPORTING, needs, SYMBOL, NEEDS)                   \
    X(REPORTING, channel, SYMBOL, CHANNEL)               \
    X(CORRECTIONS, does, SYMBOL, CORRECTION)             \
    X(CLAIMS, act, SYMBOL, CLAIM)                        \
    X(CLAIMS, frame, SYMBOL, CLAIM_FRAME)                \
    X(PAGE, role, SYMBOL, PAGE_ROLE)                     \
    X(PAGE, value, INT, NONE)                            \
    X(UI, key, TEXT, NONE)                               \
    X(UI, en, TEXT, NONE)                                \
    X(UI, ar, TEXT, NONE)                                \
    X(COMPARISON, form, TEXT, NONE)                      \
    X(COMPARISON, does, SYMBOL, COMPARE)                 \
    X(COMPARISON, to, TEXT, NONE)                        \
    X(DETECTION, feature, INT, NONE)                     \
    X(DETECTION, assault, INT, NONE)                     \
    X(DETECTION, protest, INT, NONE)                     \
    X(NOTATION, kind, SYMBOL, NOTATION)                  \
    X(NOTATION, value, INT, NONE)

#define TABLE_ID(id, path, flags) TABLE_##id,
typedef enum { TABLE_NONE, TABLES(TABLE_ID) TABLE_END } TableId;

/* Columns are numbered over all tables; lexicon_cell turns a column into its place within the row. */
#define COLUMN_ID(table, column, type, set) COLUMN_##table##_##column,
typedef enum { COLUMNS(COLUMN_ID) COLUMN_END } ColumnId;

typedef enum { TYPE_TEXT, TYPE_INT, TYPE_MICRO, TYPE_FLAG, TYPE_SYMBOL, TYPE_SET } ColumnType;
typedef struct { const char *id, *path; uint32_t flags; } TableSpec;
typedef struct { TableId table; const char *name; ColumnType type; SymbolSet set; } ColumnSpec;

const TableSpec *schema_table(TableId id);
const ColumnSpec *schema_column(ColumnId id);
/* The place of a column among its table's columns, from 0. */
uint32_t schema_place(ColumnId id);
/* How many columns a table has. */
uint32_t schema_width(TableId id);

#endif
