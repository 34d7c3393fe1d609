/* Sources - what the files sources_*.c and chains.c share: how a source is found and who hands on whom.
 *
 * A sentence is read into sayings: a reporting word with the source that speaks and the tokens that
 * are told under it. chains.c then links the sayings («Reuters, quoting an official»), and what is told
 * under each is kept in doc->tells, from which attribution.c answers "according to whom". */
// SPDX-License-Identifier: Apache-2.0
#ifndef ARABIC_SOURCES_H
#define ARABIC_SOURCES_H
#include "arabic/doc.h"
#include "arabic/words.h"

/* Where we listen: one sentence, tokens first .. end - 1. */
typedef struct {
    const Lexicon *lex;
    Doc *doc;
    uint32_t first, end;
} Ear;

/* A noun phrase that names a source. `next` is where reading goes on: after a bracket, an age or a relative clause's
 * beginning that belong to the speaker but not to the span. */
typedef struct {
    uint32_t first, end, next;
    uint32_t joint;               /* token of a second speaker («mas'adir amniyya wa-ukhra tibbiyya»), or NONE */
    bool known;                   /* a row of TABLE_SOURCES or TABLE_PEOPLE says that it can speak */
    bool name;                    /* a personal name, or a word for a person, is in it */
    bool after_and;               /* «wa-» is glued before it */
    bool whole;                   /* nothing is glued before its first word */
} Speaker;

typedef struct {
    uint32_t first, n, row;       /* tokens, and the row of TABLE_REPORTING */
    uint8_t frame, needs;         /* REPORT_*, NEEDS_* */
    uint32_t feats;
} Cue;

/* How the words told lie to the cue: after it; before it («…, bi-hasab ash-shurta»); handed on by the saying before it («naqlan an»);
 * after a pronoun that speaks («wa-adafa»); after «name:»; under a dateline; and where the text speaks for itself again. */
typedef enum { SAYING_LEADS, SAYING_TRAILS, SAYING_HANDS_ON, SAYING_GOES_ON, SAYING_COLON, SAYING_DATELINE, SAYING_OWN } SayingKind;

typedef struct {
    SayingKind kind;
    uint32_t source;              /* in doc->sources; NONE where only a pronoun speaks */
    uint32_t told;                /* the outlet that was told, in doc->sources, or NONE */
    uint32_t begin;               /* first token of cue and speaker */
    uint32_t from, to;            /* tokens told under it */
    uint32_t parent;              /* index of the saying inside which it stands, or NONE */
    uint32_t wrap;                /* the outlet that reports the whole sentence, in doc->sources, or NONE */
    Span cue;
    uint8_t stance, channel;
    bool claim, absorbed;         /* absorbed: only a link before others, no chain of its own */
    bool beside;                  /* handed on besides what the saying before it tells itself: that one keeps its chain */
    bool view;                    /* an opinion: no chain inside another's words */
    Why why;
} Saying;

typedef ARENA_ARRAY(Saying) Sayings;

/* ---- sources_words.c: single words ------------------------------------------------------------- */
bool ear_that(const Ear *e, uint32_t t);                  /* «an», «inna», «annahu», also after a preposition's letter */
bool ear_opens_quote(const Ear *e, uint32_t t);
bool ear_closes_quote(const Ear *e, uint32_t t);
bool ear_mark(const Ear *e, uint32_t t, uint32_t letter);
uint32_t ear_quote_end(const Ear *e, uint32_t open);      /* the closing mark of the quotation opened at `open`, or NONE */
uint32_t ear_role(const Ear *e, uint32_t t);              /* FUNCTION_* of a particle, else 0 */
const Reading *ear_source(const Ear *e, uint32_t t);      /* the longest reading of TABLE_SOURCES, or NULL */
uint8_t ear_part(const Ear *e, const Reading *r);         /* PART_* of a row of TABLE_SOURCES; 0 for NULL */
bool ear_is_outlet(const Ear *e, uint32_t t);             /* an outlet that stands by itself: a news agency, a named paper, «sahifa» */
bool ear_cut_letter(const Ear *e, uint32_t t);            /* «li-» cut off by a quotation mark after it */
bool ear_name(const Ear *e, uint32_t t);                  /* a personal name, or a word that no table has */
bool ear_content(const Ear *e, uint32_t t);               /* a word for an act, its result or its victims */
uint32_t ear_skip_time(const Ear *e, uint32_t t);         /* t, or one past the time expression that stands there */
bool ear_sets_off(const Ear *e, uint32_t t);              /* a comma or a dash */

/* ---- sources_speaker.c ----------------------------------------------------------------------------- */
/* Reads a speaker whose first token is t. False where nobody who could speak is named there. */
bool speaker_read(const Ear *e, uint32_t t, Speaker *out);
/* The speaker that ends just before token `cue` (subject before its verb). */
bool speaker_before(const Ear *e, uint32_t cue, Speaker *out);

/* ---- sources_kind.c ------------------------------------------------------------------------------------ */
/* The most telling word of the phrase decides; `name` gets an outlet's name, else "". */
uint8_t speaker_kind(const Ear *e, const Speaker *s, Why *why, Str *name);

/* ---- sources_same.c ---------------------------------------------------------------------------------- */
/* Adds the speaker to doc->sources, or returns the source that it names again («al-masdar», a surname). */
uint32_t source_add(const Ear *e, const Speaker *s);

/* The bytes of a speaker, without what is glued before its first word. */
Span speaker_span(const Ear *e, const Speaker *s);
/* The publishing outlet, which is no source of its own text: doc->publisher, or one that names itself without a noun for what it
 * is, in quotation marks («qala li-"sh-Sharq al-Awsat"») or after its own correspondent («murasil al-Jawhara»). */
bool speaker_is_publisher(const Ear *e, const Speaker *s);

/* ---- sources_cues.c, sources_marks.c --------------------------------------------------------------------- */
/* Where what is told begins, looking on from `t`: at «anna», in a quotation, after a colon; NONE where there is none near. */
uint32_t clause_after(const Ear *e, uint32_t t, uint32_t reach);
/* An act, a result or victims named in tokens t .. t + reach - 1. */
bool content_after(const Ear *e, uint32_t t, uint32_t reach);
/* Steps over times, «fi bayan», «lahu», and whom it was told; these last two are noted in y. */
uint32_t skip_asides(const Ear *e, uint32_t t, Saying *y);
void cues_listen(const Ear *e, Sayings *out);             /* reporting words */
void marks_listen(const Ear *e, Sayings *out);            /* datelines, «speaker: words» */
/* «... (Reuters)», «... (mutahadditha bi-smi l-hukuma)»: the last thing in the sentence, a mark or tags aside. After the others. */
void bracket_listen(const Ear *e, Sayings *out);

/* ---- chains.c ---------------------------------------------------------------------------------------- */
/* What goes on from sentence to sentence. */
typedef struct {
    uint32_t dateline;            /* source of the text's dateline, or NONE */
    uint32_t chain;               /* who spoke last, or NONE */
    bool open_quote;              /* the last sentence left its quotation open */
} Floor;
void chains_link(const Ear *e, Sayings *sayings, Floor *floor);
/* A chain of one link, or the one there is already. */
uint32_t chain_of(const Ear *e, const uint32_t *links, uint32_t n, const Saying *s);
void chain_tell(Doc *doc, uint32_t chain, Span scope);

/* ---- attribution.c ------------------------------------------------------------------------------------- */
/* For each token the chain under which it is told, or NONE; in the document's arena. */
uint32_t *tellers_paint(const Doc *doc);

#endif
