/* Doc - one document and the layers that the stages lay over its text.
 *
 * A stage reads the text and the layers before its own and fills one layer; it changes no other.
 * Layers are arrays in the document's arena; links between layers are indexes (NONE where there is
 * none), so that they can be printed, stored and checked. All offsets are bytes of `text`.
 * A Doc belongs to one thread; the Lexicon is shared. Everything found carries `why`, the row that
 * read it, so that nothing is reported that no row can be named for. */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_DOC_H
#define ARABIC_DOC_H
#include "arabic/calendar.h"
#include "base/arena.h"
#include "lexicon/lexicon.h"

#define NONE UINT32_MAX

typedef struct { TableId table; uint32_t row; } Why;      /* table TABLE_NONE: no single row; see `rule` of the finding */

/* ---- given with the document -------------------------------------------------------------------- */
typedef enum { BLOCK_TITLE, BLOCK_HEADING, BLOCK_BYLINE, BLOCK_DATELINE, BLOCK_PARAGRAPH, BLOCK_QUOTE, BLOCK_LIST, BLOCK_CAPTION, BLOCK_EMBED } BlockKind;
/* An embed is a post of somebody else inside the page; its author is a source. */
typedef struct {
    BlockKind kind;
    Span span;                    /* of the whole block */
    const char *platform;         /* "x", "telegram", ...; NULL where the block is no embed */
    Span author;                  /* as the text shows it: name and handle */
    Str handle, url;
    Date posted;
} Block;

/* ---- words -------------------------------------------------------------------------------------- */

typedef enum { TOKEN_WORD, TOKEN_DIGITS, TOKEN_LATIN, TOKEN_PUNCT, TOKEN_SYMBOL, TOKEN_LINK } TokenKind;

/* Proclitics as bits: «wa-bi-l-madina» is AND | BI | AL. */
enum { CLITIC_AND = 1, CLITIC_FA = 2, CLITIC_BI = 4, CLITIC_KA = 8, CLITIC_LI = 16, CLITIC_SA = 32, CLITIC_AL = 64 };

/* One way to read a token (or a phrase that starts at it): clitics off, and the sense of the rest. Where no row knows the
 * rest, table is TABLE_NONE and feats say what the shape shows. */
typedef struct {
    uint16_t table;
    uint8_t proclitics;           /* bits above */
    uint8_t enclitic;             /* bytes of the enclitic pronoun in the source, 0 for none */
    uint32_t row, feats;
    uint16_t n_tokens;            /* 1, or more for a phrase: «wizarat ad-difa» */
    uint16_t skip;                /* bytes of the proclitics before al: where a span begins that leaves them out */
} Reading;

/* How a token is taken: its part of speech, and what is glued to it (as in Reading). */
typedef struct { uint8_t pos, proclitics, enclitic; uint16_t skip; } Tag;

typedef struct {
    Span span;
    TokenKind kind;
    uint8_t letter;               /* LETTER_* of a one-character punctuation token, else 0 */
    uint8_t pos;                  /* Pos chosen by words_find */
    uint8_t proclitics;           /* of the chosen reading */
    uint8_t enclitic;
    uint16_t skip;                /* of the chosen reading */
    Str norm;                     /* normal form of the whole token, clitics included */
    uint32_t sentence;
    uint32_t first_reading, n_readings;   /* in doc->readings, best first: phrases, longest first, before single words */
    uint32_t feats;               /* of the chosen reading */
    Tag tag;                      /* as the trained weights take it: function words cut too («la-hu»), for names and for who wants words; the later stages
                                   * were made for the choice above, which takes this one's cuts only of words that no table knows */
} Token;

typedef struct { Span span; uint32_t first, n; uint32_t block; } Sentence;   /* tokens first .. first + n - 1 */

/* ---- numbers, times, places --------------------------------------------------------------------- */

/* A bare number inside a Number: its words without qualifiers, its sign and its value as near as a double holds it. */
typedef struct { Span span; double real; } NumberPart;

/* A count as said. value is what the words say, without its sign; low and high are -1 where open («asharat»: 10, -1). Qualifier words
 * around it belong to `span`; the counted noun does not, save where one word is both («qatilan (two)»: that is a figure's work, not a Number). */
typedef struct {
    Span span;
    uint32_t first, n;            /* tokens, qualifier words included */
    uint32_t core_first, core_n;  /* tokens of the number itself */
    int64_t value, low, high;     /* whole part; -1 of value: no number that is counted with (a power, «the last») */
    int64_t fraction_micro;       /* decimals: 3.5 is value 3 and 500000 here */
    NumberPart part[2];           /* one, two of a range in the order of the text, none of «asharat» */
    uint8_t n_parts;
    uint8_t qualifier;            /* QUALIFIER_* */
    bool ordinal, percent;
    bool fraction;                /* a fraction or a power, in words or digits: «thalathat arba'», «3/4», «2^5» */
    bool negative;                /* «salib khamsa», «-5»; of a range: one of its ends */
    bool not_count;               /* a year, clock time, date part, score, telephone, age mark: never a figure */
    bool bounded;                 /* an interval: a range, or a bound («at least 5»); printed as one */
    bool low_out, high_out;       /* the bound itself is not in it: «more than 5» is (5,), «between 2 and 5» is [2,5) */
    bool over, under;             /* «wahid min thalatha»: `over` is the first, with the value and span of the whole, `under` the second. Both are counts still */
    uint8_t relation;             /* RELATION_*, of ordinals told from the end or from here; these cover no token in number_at */
    int8_t offset;                /* and how far from it: «qabla l-akhir» is -1 from the end */
    Why why;
} Number;
enum { RELATION_NONE, RELATION_END, RELATION_CURRENT };

/* A time as resolved: TIMEX3-like value, "" where it cannot be. */
typedef struct {
    Span span;
    uint32_t first, n;            /* tokens */
    Str said;                     /* the value as the words say it, X for fields of the calendar that they do not say: "XXXX-03-22", "XXXX-WXX-5" */
    Str value;                    /* filled: "2024-03-22", "2024-03", "2024", "2024-W12", "2024-03-22TEV", "2024-03-01/2024-03-05", "P3D" */
    Str point;                    /* for what happened at one moment: of «since» and «until» the day said alone («mundhu ams»), of «matla' al-am» its first month; else "" */
    Date from, to;                /* the days it covers; year 0 where not a date */
    uint8_t grain;                /* GRAIN_* */
    uint8_t anchor;               /* ANCHOR_*: what the value was counted from */
    uint8_t edge;                 /* 1 begin, 2 middle, 3 end, 4 earlier, 5 later than publication: value is the whole period, from and to are that part of it */
    bool duration;                /* "P3D" and the like: no date of an event */
    bool set;                     /* "P1D" as in «every day»: no date of an event */
    uint8_t zone;                 /* ZONE_* of a clock time */
    int16_t zone_minutes;         /* ZONE_OFFSET: how far from Greenwich */
    Why why;
} Time;
enum { ANCHOR_NONE, ANCHOR_PUBLISHED, ANCHOR_TOLD };      /* nothing (a full date) · the day of publication · the day last told of */
enum { ZONE_NONE, ZONE_LOCAL, ZONE_OFFSET };              /* not said · the place's own, its offset not known · said or known */
enum { GRAIN_NONE, GRAIN_TIME, GRAIN_DAY, GRAIN_WEEK, GRAIN_MONTH, GRAIN_SEASON, GRAIN_YEAR, GRAIN_DECADE, GRAIN_INTERVAL, GRAIN_QUARTER, GRAIN_CENTURY };

typedef struct {
    Span span;                    /* the name alone, class noun and proclitic off: «al-Hawija» */
    uint32_t first, n;            /* tokens of the name */
    uint32_t head;                /* token of the class noun before it («madina»), or NONE */
    uint32_t row;                 /* TABLE_PLACES row it is resolved to, or NONE: a name that only its class noun shows */
    char country[3];              /* ISO 3166-1 alpha-2, "" where unknown */
    uint8_t precision;            /* PRECISION_* */
    uint32_t near;                /* where row is NONE: the TABLE_PLACES row that it lies in or by («mina al-Ahmadi»: al-Ahmadi), or NONE */
    uint8_t direction;            /* DIRECTION_*: of the town («north of Baghdad») or, with `near`, from that row */
    uint32_t distance_km;         /* as said with the direction; 0 where not said */
    bool tag;                     /* inside a longer tag («#amtar_al-kuwayt»): evidence of where the text is, said of nothing */
    bool demonym;                 /* an adjective («ar-rusiyya»): evidence of a country, no place of an event */
    Why why;
} Place;

/* A name of somebody or something as the text has it, found by the tables and the weights of data/model/: «fladimir butin»,
 * «wizarat ad-difa ar-rusiyya», «ramallah». The span leaves out glued little words («li-butin» is «butin») and keeps the article; titles and
 * roles («ar-ra'is») are outside. Mentions do not overlap and stand in the order of the text. */
typedef struct {
    Span span;
    uint32_t first, n;            /* tokens */
    uint8_t kind;                 /* MENTION_* */
    Why why;                      /* the row that knows the whole name, or TABLE_NONE: the weights alone */
} Mention;
enum { MENTION_NONE, MENTION_PERSON, MENTION_PLACE, MENTION_BODY, MENTION_OTHER };      /* other: works, prizes, goods, languages */

/* ---- who says, what happened, to how many -------------------------------------------------------- */

/* Who stands behind a source, as he is told from others and found the same on other pages: the body that it speaks for, else the speaker.
 * key: as an entity's, "" where no row knows it; id: the key, else the name proper in normal form, equal across habits of spelling;
 * unnamed: nobody is named («masdar tibbi»), so that only this publisher knows who he is. name "": no root was found. */
typedef struct { Str key, name, id; uint8_t kind; bool unnamed; } Root;

/* kind SOURCE_*; entity: who speaks, and body: the body that an unnamed one is of («masdar fi sh-shurta»), both in doc->entities or NONE. */
typedef struct { Span span; uint32_t first, n; uint8_t kind; Str name; uint32_t entity, body; Root root; Why why; } Source;

typedef struct {
    uint32_t links[8], n_links;   /* sources, outermost first; the last is the root: who knows */
    Span cue;                     /* may be empty: «wizarat as-sihha: 16 qatilan» */
    uint8_t stance, channel;      /* STANCE_*, CHANNEL_* or 0 */
    bool claim;                   /* a claim of responsibility */
    Span scope;                   /* the text that is told under it */
    Why why;
} Chain;

/* A stretch of text that is told under a chain; a chain that goes on («wa-adafa») has several, its scope being the first. */
typedef struct { Span scope; uint32_t chain; } Tell;

/* A noun phrase as tokens first .. end - 1; first NONE: not there. */
typedef struct { uint32_t first, end; } Range;

/* A word of TABLE_EVENTS in the text, with its arguments; events and figures are made of these. */
typedef struct {
    uint32_t token, n;            /* of the phrase; n tokens */
    uint32_t row;
    uint8_t use, kind, effect;    /* USE_*, EVENT_*, EFFECT_* */
    uint8_t status;               /* STATUS_*, from the cues before it */
    uint8_t number;               /* GramNumber of a noun: «hujumayn» are two */
    bool verb, passive, negated, generic, cumulative;
    bool another;                 /* «hujum akhar», «sabaqa an ...»: not the one told before */
    bool idle;                    /* what its row needs is not there: an everyday word */
    Range actor, target, victim;  /* victim: whom the effect befell */
    uint32_t event;               /* in doc->events, or NONE */
} Trigger;

enum { STATUS_ACTUAL, STATUS_DENIED, STATUS_PLANNED, STATUS_POSSIBLE };

typedef struct {
    uint8_t kind;                 /* EVENT_* */
    uint8_t status;
    Span trigger;
    uint32_t token;               /* of the trigger */
    uint32_t first;               /* of the word that told of it first: a title's, where the body's is the trigger */
    Span actor, target, claimed_by;        /* empty where not said */
    uint32_t place;               /* in doc->places, or NONE */
    char country[3];
    Str date;                     /* as in the guidelines, "" where not said */
    uint32_t by;                  /* in doc->chains, or NONE */
    uint32_t actor_entity, target_entity, claimed_entity;     /* in doc->entities, or NONE */
    Why why;
} Event;

typedef struct {
    uint8_t effect, who, qualifier, status;
    int64_t low, high;            /* -1: null */
    Span span;
    uint32_t first, n;            /* tokens of the span */
    uint32_t trigger;             /* token that says the effect */
    bool part, cumulative;
    bool retracted;               /* the text itself takes it back, or calls it replaced */
    uint32_t event, by;           /* in doc->events, doc->chains, or NONE */
    Why why;
} Figure;

/* A position that somebody takes on an event: he claims or denies that he did it, accuses another, or warned of it before. */
typedef struct {
    uint8_t act;                  /* CLAIM_* */
    uint8_t kind;                 /* SOURCE_* of who speaks; 0 where nobody is named */
    Span who, of;                 /* who speaks, and whom he accuses; empty where not said */
    Str name, of_name;            /* their fullest naming in the text; "" where not said */
    uint32_t entity, of_entity;   /* in doc->entities, or NONE */
    uint32_t event;               /* in doc->events, or NONE */
    uint32_t by;                  /* in doc->chains: who tells of it; NONE: the text itself */
    Str date;                     /* the day of the claim or warning, "" where not said */
    Span cue;
    Why why;
} Claim;

/* ---- who and what is named ------------------------------------------------------------------------ */

/* One naming of an entity: tokens first .. first + n - 1. */
typedef struct { Span span; uint32_t first, n, entity, next; } Naming;      /* next: its entity's next naming in doc->namings, or NONE */

/* Somebody or something that the text names, once or more often. A key holds over documents and is only of those whom a row
 * knows, and of places; a private person has none. */
typedef struct {
    uint8_t kind;                 /* ENTITY_* */
    uint8_t type;                 /* SOURCE_* of a body, office or public person whom a row knows, else 0 */
    bool private;                 /* a person whom neither a row nor a role in the text makes public */
    Str name, key;                /* the canonical name; "ru.ministry.health", "geonames:94787", "" */
    char country[3];
    uint32_t row;                 /* of TABLE_SOURCES (of a place, TABLE_PLACES), or NONE */
    Span role;                    /* of a person: «wazir as-sihha ar-rusi»; else empty */
    uint32_t body, place;         /* in doc->entities, or NONE: the body of an office or a person's role, and where body or office is */
    uint32_t first, last;         /* namings */
    Why why;
} Entity;

enum { PREFER_TEXT, PREFER_PAST, PREFER_FUTURE };          /* the past, or ahead where the text's words say so · always the past · always ahead */
typedef enum { PUBLISHED_NONE, PUBLISHED_GIVEN, PUBLISHED_METADATA, PUBLISHED_VISIBLE, PUBLISHED_TEXT, PUBLISHED_EMBED } PublishedFrom;

typedef struct Doc {
    Arena *arena;
    Str text;                     /* valid UTF-8 */
    Str publisher;                /* the outlet that published it, "" where unknown: never a source of its own text */
    Date published;               /* the day that «ams» is counted from; year 0 where unknown */
    PublishedFrom published_from;
    bool published_timed;         /* was a time of that day given with it? */
    uint16_t published_minute;    /* then its minutes from midnight */
    bool published_sure;          /* several places of the page agree on it, so that the text is not asked */
    uint8_t prefer;               /* PREFER_*: which of two readings a weekday or a date without its year has */
    Date stamp;                   /* what the page shows as published or modified, not yet trusted */
    ARENA_ARRAY(Block) blocks;
    ARENA_ARRAY(Sentence) sentences;
    ARENA_ARRAY(Token) tokens;
    ARENA_ARRAY(Reading) readings;
    ARENA_ARRAY(Number) numbers;
    ARENA_ARRAY(Time) times;
    ARENA_ARRAY(Mention) mentions;
    ARENA_ARRAY(Place) places;
    ARENA_ARRAY(Source) sources;
    ARENA_ARRAY(Chain) chains;
    ARENA_ARRAY(Tell) tells;
    ARENA_ARRAY(Trigger) triggers;
    ARENA_ARRAY(Event) events;
    ARENA_ARRAY(Figure) figures;
    ARENA_ARRAY(Claim) claims;
    ARENA_ARRAY(Entity) entities;
    ARENA_ARRAY(Naming) namings;  /* in the order of the text, outer before inner */
    uint32_t *place_entity;       /* for each place its entity, or NONE; NULL before the stage `entities` */
    uint32_t field_words;         /* words of sport, economy or art in the text (needs.c) */
    struct Fact *facts;           /* of each token, for the trained weights (features.h); NULL where the lexicon has none */
    bool *ends_saying;            /* for each token, set with the sources: the last of a speaker's name or of a word of reporting */
    uint32_t *number_at, *time_at, *place_at;   /* for each token the finding that covers it, or NONE; each set by its stage */
} Doc;

/* «person», «place», «body», «other». */
static inline const char *mention_kind_name(uint8_t kind) { static const char *const names[] = { "", "person", "place", "body", "other" }; return names[kind <= MENTION_OTHER ? kind : 0]; }
/* The mention that begins at token t, or NULL. */
const Mention *mention_at(const Doc *d, uint32_t t);
/* The text of a token, the readings of a token, and whether one of them is of a table. */
static inline Str token_text(const Doc *d, uint32_t t) { return str_slice(d->text, d->tokens.at[t].span); }
static inline const Reading *token_readings(const Doc *d, uint32_t t) { return d->readings.n ? d->readings.at + d->tokens.at[t].first_reading : NULL; }
/* The token that holds a byte of the text, or the next one; tokens.n past the last. */
uint32_t token_of_byte(const Doc *d, uint32_t byte);
/* The name of a person that holds token t, or NULL. */
const Mention *token_person(const Doc *d, uint32_t t);
/* The first reading of token t from `table`, or NULL. */
const Reading *token_reading(const Doc *d, uint32_t t, TableId table);
/* The FUNCTION_* role of token t: of its one-token readings the first of TABLE_FUNCTION, else 0. */
uint32_t token_role(const Doc *d, const Lexicon *lex, uint32_t t);
/* Has one of its one-token readings this FUNCTION_* role? «mn» is «min» and «man». */
bool token_may_be(const Doc *d, const Lexicon *lex, uint32_t t, uint32_t role);
/* The same, phrases that begin at t included: «min baynihim». */
bool token_may_begin(const Doc *d, const Lexicon *lex, uint32_t t, uint32_t role);

#endif
