/* Symbols - the closed sets of values that table columns may hold.
 *
 * One list a set; from it come the enum that C uses, the names that tables and records print, and
 * the message of lexc that lists what would have been right. The sets for kinds, effects, qualifiers,
 * people, sources and stances are those of the record's contract. Index 0 of each is "said nothing". */
// SPDX-License-Identifier: Apache-2.0
#ifndef LEXICON_SYMBOLS_H
#define LEXICON_SYMBOLS_H
#include "base/str.h"

/* How the inflector makes forms; data/README.md explains each with examples. */
#define SYMBOLS_CLASS(X) X(CLASS, fixed) X(CLASS, name) X(CLASS, noun_m) X(CLASS, noun_f) X(CLASS, adj) X(CLASS, nisba) \
    X(CLASS, verb) X(CLASS, verb_active) X(CLASS, verb_passive)
#define SYMBOLS_LETTER(X) X(LETTER, letter) X(LETTER, fold) X(LETTER, drop) X(LETTER, digit) X(LETTER, space) \
    X(LETTER, stop) X(LETTER, comma) X(LETTER, colon) X(LETTER, dash) X(LETTER, quote_open) X(LETTER, quote_close) \
    X(LETTER, quote) X(LETTER, bracket_open) X(LETTER, bracket_close) X(LETTER, slash) X(LETTER, point) X(LETTER, percent) X(LETTER, symbol)
#define SYMBOLS_CLITIC(X) X(CLITIC, proclitic) X(CLITIC, enclitic)
#define SYMBOLS_FUNCTION(X) X(FUNCTION, preposition) X(FUNCTION, conjunction) X(FUNCTION, relative) X(FUNCTION, demonstrative) \
    X(FUNCTION, pronoun) X(FUNCTION, negation) X(FUNCTION, that) X(FUNCTION, subordinator) X(FUNCTION, particle) \
    X(FUNCTION, auxiliary) X(FUNCTION, among) X(FUNCTION, other) X(FUNCTION, connector) X(FUNCTION, quantifier) X(FUNCTION, question) X(FUNCTION, result)
/* unit 0-9 · ten 10, 20 ... 90 · teen 11-19 in one word · hundred 100 ... 900 · scale 1000 and up, singular · scales their plurals, which
 * alone are vague («alaf») · dual of a scale («alfan»), value that of the dual · vague («asharat») · few («bida»), value to high · fraction, value is
 * the denominator and high the numerator · ordinal · percent, the phrase after the number · unspecified («adad min») · one_of («ahad»), 1 before a
 * definite plural and in 11 and 21 · label: a number after it is a name («raqm») · change: «min ... ila» after it is no range («irtafa'a») · minus */
/* What a function word wants after it, beyond what its role says: a verb («qad»), a present verb («lam», «sawfa»), a noun («ghayr»), or
 * either, though it is a preposition («hatta»). */
#define SYMBOLS_NEXT(X) X(NEXT, verb) X(NEXT, present) X(NEXT, noun) X(NEXT, any)
#define SYMBOLS_NUMBER_KIND(X) X(NUMBER_KIND, unit) X(NUMBER_KIND, ten) X(NUMBER_KIND, teen) X(NUMBER_KIND, hundred) X(NUMBER_KIND, scale) \
    X(NUMBER_KIND, scales) X(NUMBER_KIND, dual) X(NUMBER_KIND, vague) X(NUMBER_KIND, few) X(NUMBER_KIND, fraction) X(NUMBER_KIND, ordinal) \
    X(NUMBER_KIND, percent) X(NUMBER_KIND, unspecified) X(NUMBER_KIND, one_of) X(NUMBER_KIND, label) X(NUMBER_KIND, change) X(NUMBER_KIND, minus)
/* Between two numbers: over («wahid ala thalatha») · of: so many parts of («juz' min mi'a») · among («thalatha min asl ashara») · point («thalatha fasila khamsa») · decimal, typed from right to left (5 r 1 is 1.5) · power («2 uss 3»).
 * Beside one: times, value the factor («5K») · rate: a percent is after it («nisbat 20»). Without one: from_end («al-akhir») and from_here («at-tali»),
 * places told by their distance, the value, of a thing that is counted through: series («safha») · label: digits after it name one of them («al-liwa' 35») · idiom: no number though it holds one («ayy wahid»). */
#define SYMBOLS_NOTATION(X) X(NOTATION, over) X(NOTATION, of) X(NOTATION, among) X(NOTATION, point) X(NOTATION, decimal) X(NOTATION, power) X(NOTATION, times) X(NOTATION, rate) \
    X(NOTATION, from_end) X(NOTATION, from_here) X(NOTATION, series) X(NOTATION, label) X(NOTATION, idiom) X(NOTATION, versus)
/* What a unit word measures: a number before it counts no people. */
#define SYMBOLS_MEASURE(X) X(MEASURE, money) X(MEASURE, length) X(MEASURE, area) X(MEASURE, mass) X(MEASURE, volume) X(MEASURE, degree) \
    X(MEASURE, power) X(MEASURE, data) X(MEASURE, score)
#define SYMBOLS_QUALIFIER(X) X(QUALIFIER, exact) X(QUALIFIER, about) X(QUALIFIER, at_least) X(QUALIFIER, more_than) \
    X(QUALIFIER, at_most) X(QUALIFIER, less_than) X(QUALIFIER, range) X(QUALIFIER, vague) X(QUALIFIER, unspecified)
/* between: joins the two ends of a range («ila»); from: opens one that only such a word goes on («min 10 ila 15»). */
#define SYMBOLS_SIDE(X) X(SIDE, before) X(SIDE, after) X(SIDE, both) X(SIDE, between) X(SIDE, from)
#define SYMBOLS_EVENT_KIND(X) X(EVENT, suicide_bombing) X(EVENT, bombing) X(EVENT, airstrike) X(EVENT, shelling) X(EVENT, shooting) \
    X(EVENT, clash) X(EVENT, assassination) X(EVENT, execution) X(EVENT, abduction) X(EVENT, arrest) X(EVENT, raid) X(EVENT, beating) \
    X(EVENT, attack) X(EVENT, protest) X(EVENT, riot) X(EVENT, crackdown) X(EVENT, accident) X(EVENT, disaster) X(EVENT, displacement)
#define SYMBOLS_EFFECT(X) X(EFFECT, killed) X(EFFECT, injured) X(EFFECT, casualties) X(EFFECT, missing) X(EFFECT, detained) \
    X(EFFECT, abducted) X(EFFECT, displaced)
#define SYMBOLS_WHO(X) X(WHO, person) X(WHO, civilian) X(WHO, child) X(WHO, woman) X(WHO, soldier) X(WHO, police) X(WHO, militant) \
    X(WHO, official) X(WHO, journalist) X(WHO, medic) X(WHO, prisoner) X(WHO, protester) X(WHO, foreigner)
/* What a trigger's argument is to the event. */
#define SYMBOLS_ROLE(X) X(ROLE, actor) X(ROLE, target) X(ROLE, victim) X(ROLE, means) X(ROLE, place) X(ROLE, none) X(ROLE, passing) X(ROLE, convoy) X(ROLE, against)
/* How an event row works: an act of its own; a result (killing, wounding) that wants a cause; a verb that joins cause and
 * result («asfara an»); a light verb that lends its arguments to the event noun after it («shanna hujuman»); a means («ubwa nasifa»)
 * that only makes another trigger's kind more specific; a word for the event that adds nothing («al-hadith»); people named after what they
 * do; a vehicle or building whose fall is an accident; an idiom that covers its words and is no event («harb kalamiyya»). */
#define SYMBOLS_EVENT_USE(X) X(USE, act) X(USE, result) X(USE, cause) X(USE, light) X(USE, control) X(USE, means) X(USE, general) X(USE, participants) \
    X(USE, thing) X(USE, idiom)
/* What must hold for an everyday word to be an event; data/events/violence.tsv explains each. */
#define SYMBOLS_EVENT_NEED(X) X(NEED, victim) X(NEED, means) X(NEED, thing) X(NEED, crowd) X(NEED, dated) X(NEED, intent) X(NEED, not_sport) X(NEED, gap) \
    X(NEED, state) X(NEED, cause) X(NEED, not_illness) X(NEED, bi) X(NEED, li) X(NEED, number) X(NEED, harm) X(NEED, not_state) X(NEED, kin) X(NEED, ahead)
/* Matters of which a whole sentence may speak in words of violence without meaning it («hujum» in football). */
#define SYMBOLS_FIELD(X) X(FIELD, sport) X(FIELD, economy) X(FIELD, art) X(FIELD, illness)
#define SYMBOLS_SOURCE(X) X(SOURCE, agency) X(SOURCE, media) X(SOURCE, government) X(SOURCE, military) X(SOURCE, police) X(SOURCE, medical) \
    X(SOURCE, rescue) X(SOURCE, judicial) X(SOURCE, armed_group) X(SOURCE, political) X(SOURCE, ngo) X(SOURCE, igo) X(SOURCE, witness) \
    X(SOURCE, social) X(SOURCE, person) X(SOURCE, unnamed)
/* What a word does in a source's name: heads it («mas'ul», «shuhud»), is a body («wizarat ad-difa»), an outlet («Reuters»), a title
 * before a person's name («al-amid»), a document («bayan», «taqrir»). */
#define SYMBOLS_SOURCE_PART(X) X(PART, head) X(PART, body) X(PART, outlet) X(PART, title) X(PART, document) X(PART, group) X(PART, adjective) X(PART, tie) X(PART, figure)
/* adjective: tells the body («amni»); tie: the name runs on over a preposition («muqarrab min»); figure: a public figure's surname, told by itself.
 * firm: its kind holds whatever else the phrase says («shahid»); quoted: also an everyday word, a name only in quotation marks. */
/* short: a body's name for short, which only an adjective of origin or its speaking shows («as-sihha ar-rusiyya»). titled: a public
 * figure's name that many bear, his only after an office or title. class: only says what the body is, its name being what follows («munazzama»). */
#define SYMBOLS_SOURCE_USE(X) X(SOURCE_USE, firm) X(SOURCE_USE, quoted) X(SOURCE_USE, short) X(SOURCE_USE, titled) X(SOURCE_USE, class)
/* What kind of thing an entity is: a person; a body (ministry, army, group, outlet, company); an office that the text names without
 * its holder («mudir shurtat Kirkuk»); a place. */
#define SYMBOLS_ENTITY(X) X(ENTITY, person) X(ENTITY, body) X(ENTITY, office) X(ENTITY, place)
#define SYMBOLS_STANCE(X) X(STANCE, affirm) X(STANCE, deny) X(STANCE, doubt)
/* Government of a reporting row: `verb` has a subject that speaks («qala»); `prep` is followed by the speaker («bi-hasab»); `noun` is
 * a saying whose genitive speaks («tasrih»); `from` hands on from the speaker after it («naqlan an»), `of` too but only after a verb that hands on («naqalat … an»); `to` says where it was
 * said («fi tasrih»); `participle` has its clause's speaker; `trail` stands before a verb whose report came first («kama qala»); `label` before
 * an outlet («al-masdar: …»); `own` is the text's own word («yudhkar anna»); a `view` is a verb of holding («ra'a»), which tells
 * nothing new inside another's words; `apart` ends, after a comma, what was told («bayna-ma»). */
#define SYMBOLS_REPORT(X) X(REPORT, verb) X(REPORT, prep) X(REPORT, noun) X(REPORT, from) X(REPORT, to) X(REPORT, participle) \
    X(REPORT, of) X(REPORT, trail) X(REPORT, label) X(REPORT, own) X(REPORT, view) X(REPORT, apart)
/* What must follow for a reporting verb to be one: nothing; a clause or a quotation; a claim of responsibility; a clause or a noun that tells of
 * something («akkada maqtal»); a doer («hammala … mas'uliyya»); a document as subject or object («asdara bayanan»); somebody else
 * besides the speaker («ablagha d-dabit as-sahafiyyin anna»); a clause or a source that is handed on («naqalat … an»); an outlet as its speaker; a thing between the
 * speaker and its cause («azat ash-shurta l-infijar ila sharara»). */
#define SYMBOLS_NEEDS(X) X(NEEDS, none) X(NEEDS, clause) X(NEEDS, claim) X(NEEDS, content) X(NEEDS, blame) X(NEEDS, document) X(NEEDS, hearer) X(NEEDS, handing) X(NEEDS, outlet) X(NEEDS, cause)
#define SYMBOLS_CHANNEL(X) X(CHANNEL, statement) X(CHANNEL, telegram) X(CHANNEL, x) X(CHANNEL, facebook) X(CHANNEL, television) X(CHANNEL, radio) \
    X(CHANNEL, interview) X(CHANNEL, press) X(CHANNEL, phone) X(CHANNEL, video) X(CHANNEL, web)
/* What speaks for or against two reports telling of one incident; data/incidents/evidence.tsv gives each its weight. */
#define SYMBOLS_EVIDENCE(X) X(EVIDENCE, same_day) X(EVIDENCE, near_day) X(EVIDENCE, same_week) X(EVIDENCE, covering_day) X(EVIDENCE, days_apart) X(EVIDENCE, follow_up) X(EVIDENCE, same_site) X(EVIDENCE, same_place) \
    X(EVIDENCE, near_place) X(EVIDENCE, in_place) X(EVIDENCE, named_place) X(EVIDENCE, same_province) X(EVIDENCE, same_country) X(EVIDENCE, places_apart) X(EVIDENCE, provinces_apart) X(EVIDENCE, countries_apart) \
    X(EVIDENCE, kind_fit) X(EVIDENCE, kinds_differ) X(EVIDENCE, same_figure) X(EVIDENCE, one_series) X(EVIDENCE, figures_differ) X(EVIDENCE, same_actor) \
    X(EVIDENCE, same_target) X(EVIDENCE, actors_differ) X(EVIDENCE, rare_words) X(EVIDENCE, no_words) X(EVIDENCE, copy) X(EVIDENCE, base)
/* How a standard of the field counts; data/policies.tsv has what each does. combine: how low, best and high come of the roots' figures;
 * word: what a vague word counts; plural: what a plural without a number counts; note: what could not be verified. */
#define SYMBOLS_POLICY(X) X(POLICY, airwars) X(POLICY, acled) X(POLICY, ucdp) X(POLICY, gtd) X(POLICY, ibc) X(POLICY, latest)
#define SYMBOLS_POLICY_PART(X) X(COUNTING, combine) X(COUNTING, word) X(COUNTING, plural) X(COUNTING, note)
/* What low and high come of: least and greatest of the roots · the least alone · the latest root, else what most of them say, else the least ·
 * the least and greatest, with the middle one as best · least and greatest where two independent roots agree to tell, else provisional · the latest alone. */
#define SYMBOLS_COMBINE(X) X(COMBINE, min_max) X(COMBINE, least) X(COMBINE, latest_majority_least) X(COMBINE, low_best_high) X(COMBINE, two_roots) X(COMBINE, newest)
#define SYMBOLS_MODALITY(X) X(MODALITY, planned) X(MODALITY, possible) X(MODALITY, denied) X(MODALITY, negated) X(MODALITY, generic) \
    X(MODALITY, failed) X(MODALITY, cumulative) X(MODALITY, past) X(MODALITY, another)
/* What a word does to a figure that the text takes back; the head of data/corrections.tsv explains each. */
#define SYMBOLS_CORRECTION(X) X(CORRECTION, not) X(CORRECTION, wrong) X(CORRECTION, after) X(CORRECTION, right) X(CORRECTION, earlier)
/* Which position somebody takes on an event: that it was his; that it was not; that it was another's; that it was to be feared, before it came. */
#define SYMBOLS_CLAIM(X) X(CLAIM, claim) X(CLAIM, deny) X(CLAIM, accuse) X(CLAIM, warn)
/* What a word does in such a sentence; the head of data/claims.tsv explains each with examples. */
#define SYMBOLS_CLAIM_FRAME(X) X(FRAME, verb) X(FRAME, says) X(FRAME, admits) X(FRAME, noun) X(FRAME, participle) X(FRAME, own) X(FRAME, at) X(FRAME, behind) \
    X(FRAME, acts) X(FRAME, charge) X(FRAME, fighter) X(FRAME, advises) X(FRAME, warned) X(FRAME, avoid) X(FRAME, hazard) X(FRAME, issued) X(FRAME, called) X(FRAME, earlier)
#define SYMBOLS_PRECISION(X) X(PRECISION, site) X(PRECISION, town) X(PRECISION, district) X(PRECISION, province) X(PRECISION, country) X(PRECISION, region)
/* What a place row is in the text: a name; a class noun («madina»); a direction («shamal»); an adjective of origin («suri»); a class
 * noun that belongs to the name («shari»); a word that begins compound names («kafr»); one that ends them («al-kubra»). */
#define SYMBOLS_PLACE_PART(X) X(PLACE, name) X(PLACE, class) X(PLACE, direction) X(PLACE, demonym) X(PLACE, landmark) X(PLACE, first) X(PLACE, last)
/* Where something lies from a place, or in it. */
#define SYMBOLS_DIRECTION(X) X(DIRECTION, north) X(DIRECTION, northeast) X(DIRECTION, east) X(DIRECTION, southeast) X(DIRECTION, south) \
    X(DIRECTION, southwest) X(DIRECTION, west) X(DIRECTION, northwest) X(DIRECTION, centre) X(DIRECTION, near)
/* common: also an everyday word or a personal name, a place only with evidence («an-nasr», «al-Husayn»). */
#define SYMBOLS_RISK(X) X(RISK, plain) X(RISK, common)
#define SYMBOLS_CALENDAR(X) X(CALENDAR, gregorian) X(CALENDAR, hijri)
#define SYMBOLS_NAME(X) X(NAME, first) X(NAME, family) X(NAME, particle)

/* What a word tells of a line of the page's furniture: it names the writer («kataba», «bi-qalam»), says when the page was changed
 * or published, is a month, or only stands beside a date (a day of the week, «GMT»);
 * am, pm: half of the day beside a clock time; era: of a year, after a clock time its afternoon; label: of a counter or a heading beside the date; home, rights: what stands beside the name of
 * the site in its home link and in the line of its rights; related: leads to other articles; aside: what else is no part of the story (an advertisement, tags). */
#define SYMBOLS_PAGE_ROLE(X) X(PAGE, byline) X(PAGE, modified) X(PAGE, published) X(PAGE, month) X(PAGE, filler) \
    X(PAGE, am) X(PAGE, pm) X(PAGE, era) X(PAGE, label) X(PAGE, related) X(PAGE, aside) X(PAGE, home) X(PAGE, rights)

/* What a piece of a class or id says of an element of a page (data/markup.tsv explains each). */
#define SYMBOLS_MARKUP_SIGN(X) X(MARKUP, unlikely) X(MARKUP, maybe) X(MARKUP, positive) X(MARKUP, negative) X(MARKUP, byline) X(MARKUP, box) X(MARKUP, paywall) X(MARKUP, player) X(MARKUP, post) X(MARKUP, brand)

/* What a word does in a time; times_words.h says how each is read. */
#define SYMBOLS_TIMEWORD(X) X(TIMEWORD, weekday) X(TIMEWORD, day) X(TIMEWORD, part) X(TIMEWORD, unit) X(TIMEWORD, relative) X(TIMEWORD, this) \
    X(TIMEWORD, that) X(TIMEWORD, same) X(TIMEWORD, ago) X(TIMEWORD, since) X(TIMEWORD, until) X(TIMEWORD, during) X(TIMEWORD, after) \
    X(TIMEWORD, between) X(TIMEWORD, from) X(TIMEWORD, of) X(TIMEWORD, at) X(TIMEWORD, edge) X(TIMEWORD, within) X(TIMEWORD, decade) \
    X(TIMEWORD, clock) X(TIMEWORD, minutes) X(TIMEWORD, zone) X(TIMEWORD, equals) X(TIMEWORD, names) X(TIMEWORD, few) \
    X(TIMEWORD, whole) X(TIMEWORD, age) X(TIMEWORD, every) X(TIMEWORD, era) X(TIMEWORD, future) X(TIMEWORD, famous) X(TIMEWORD, season) X(TIMEWORD, to) \
    X(TIMEWORD, point) X(TIMEWORD, ampm) X(TIMEWORD, less) X(TIMEWORD, oclock) X(TIMEWORD, dayname) X(TIMEWORD, now) X(TIMEWORD, rest) X(TIMEWORD, starts) \
    X(TIMEWORD, fraction) X(TIMEWORD, which) X(TIMEWORD, came)
/* How the day of a feast is found; data/times/holidays.tsv explains each. */
#define SYMBOLS_FEAST(X) X(FEAST, fixed) X(FEAST, hijri) X(FEAST, hebrew) X(FEAST, nth) X(FEAST, easter) X(FEAST, pascha)
#define SYMBOLS_TIME_UNIT(X) X(TIME_UNIT, second) X(TIME_UNIT, minute) X(TIME_UNIT, hour) X(TIME_UNIT, day) X(TIME_UNIT, week) X(TIME_UNIT, month) \
    X(TIME_UNIT, year) X(TIME_UNIT, decade) X(TIME_UNIT, century) X(TIME_UNIT, weekend) X(TIME_UNIT, quarter) X(TIME_UNIT, half) X(TIME_UNIT, third)
#define SYMBOLS_DAY_PART(X) X(DAY_PART, dawn) X(DAY_PART, morning) X(DAY_PART, noon) X(DAY_PART, afternoon) X(DAY_PART, evening) \
    X(DAY_PART, night) X(DAY_PART, daytime) X(DAY_PART, midnight)

/* What a letter, word or beginning does when the words of two spans are compared (data/comparison.tsv). */
#define SYMBOLS_COMPARE(X) X(COMPARE, fold) X(COMPARE, skip) X(COMPARE, prefix) X(COMPARE, clitic)

/* How data/inflection.tsv makes forms: what a rule starts from, and what a form shows (its head comment explains them). */
#define SYMBOLS_FORM_BASE(X) X(BASE, word) X(BASE, present) X(BASE, sound_m) X(BASE, sound_f) X(BASE, broken) X(BASE, second)
#define SYMBOLS_FORM_NUMBER(X) X(FORM, singular) X(FORM, dual) X(FORM, plural)
#define SYMBOLS_FORM_GENDER(X) X(FORM, masculine) X(FORM, feminine)
#define SYMBOLS_FORM_TENSE(X) X(FORM, past) X(FORM, present)
#define SYMBOLS_FORM_EXTRA(X) X(FORM, accusative) X(FORM, nominative) X(FORM, oblique) X(FORM, construct) X(FORM, bound) X(FORM, broken) X(FORM, short)

#define SYMBOL_SETS(X) X(CLASS) X(FORM_BASE) X(FORM_NUMBER) X(FORM_GENDER) X(FORM_TENSE) X(FORM_EXTRA) X(LETTER) X(CLITIC) X(FUNCTION) X(NEXT) X(NUMBER_KIND) X(NOTATION) X(MEASURE) X(QUALIFIER) X(SIDE) X(EVENT_KIND) X(EFFECT) X(WHO) X(ROLE) \
    X(EVENT_USE) X(EVENT_NEED) X(SOURCE) X(SOURCE_PART) X(SOURCE_USE) X(ENTITY) X(STANCE) X(REPORT) X(NEEDS) X(CHANNEL) X(MODALITY) X(PRECISION) X(PLACE_PART) X(DIRECTION) X(RISK) X(CALENDAR) X(NAME) X(PAGE_ROLE) \
    X(CORRECTION) X(CLAIM) X(CLAIM_FRAME) \
    X(EVIDENCE) X(POLICY) X(POLICY_PART) X(COMBINE) \
    X(TIMEWORD) X(FEAST) X(TIME_UNIT) X(DAY_PART) X(FIELD) X(MARKUP_SIGN) X(COMPARE)

#define SYMBOL_ENUM_MEMBER(prefix, name) prefix##_##name,
#define SYMBOL_ENUM(set) enum { set##_UNSAID_, SYMBOLS_##set(SYMBOL_ENUM_MEMBER) set##_END_ };
SYMBOL_SETS(SYMBOL_ENUM)

#define SYMBOL_SET_ID(set) SET_##set,
typedef enum { SET_NONE, SYMBOL_SETS(SYMBOL_SET_ID) SET_END } SymbolSet;

/* The printed name of a value, "" for 0; `symbol_find` is its inverse, 0 where the set has no such name.
 * A class is written with a dot («noun.m») in tables and read as noun_m here. */
const char *symbol_name(SymbolSet set, uint32_t value);
uint32_t symbol_find(SymbolSet set, Str name);
uint32_t symbol_count(SymbolSet set);   /* values are 1 .. count */

#endif
