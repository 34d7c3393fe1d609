/* Options - see options.h. */
// SPDX-License-Identifier: Apache-2.0
#include "cmd/options.h"

#include "cmd/help.h"
#include "arabic/doc.h"
#include "page/dates.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_MIN = 40, WIDTH_MAX = 120, WIDTH_USUAL = 80, JOBS_MOST = 256, FOLDS_MOST = 20 };
static const double NOISE_USUAL = 0.02;
enum { OPT_FORMAT = 256, OPT_DATE, OPT_JOBS, OPT_LEXICON, OPT_COLOR, OPT_LANG, OPT_LAYERS, OPT_PREFER, OPT_KNOWN, OPT_RECALLED, OPT_LINK, OPT_HELP,
       OPT_ERRORS, OPT_BASELINE, OPT_SAVE, OPT_RECORDS, OPT_NOISE, OPT_FROM, OPT_TO, OPT_FOLDS };      /* of eval */

static const struct option long_options[] = {
    { "format", required_argument, NULL, OPT_FORMAT }, { "date", required_argument, NULL, OPT_DATE },
    { "jobs", required_argument, NULL, OPT_JOBS },     { "lexicon", required_argument, NULL, OPT_LEXICON },
    { "color", required_argument, NULL, OPT_COLOR },   { "lang", required_argument, NULL, OPT_LANG },
    { "layers", required_argument, NULL, OPT_LAYERS }, { "reference", required_argument, NULL, OPT_DATE },
    { "prefer", required_argument, NULL, OPT_PREFER }, { "known", required_argument, NULL, OPT_KNOWN },
    { "recalled", no_argument, NULL, OPT_RECALLED },   { "link", required_argument, NULL, OPT_LINK },
    { "help", no_argument, NULL, OPT_HELP },
    { "errors", required_argument, NULL, OPT_ERRORS }, { "baseline", required_argument, NULL, OPT_BASELINE },
    { "save", required_argument, NULL, OPT_SAVE },     { "records", required_argument, NULL, OPT_RECORDS },
    { "noise", required_argument, NULL, OPT_NOISE },   { "from", required_argument, NULL, OPT_FROM },
    { "to", required_argument, NULL, OPT_TO },         { "folds", required_argument, NULL, OPT_FOLDS },
    { NULL, 0, NULL, 0 },
};

static bool usage(const Options *o, const char *format, const char *value)
{
    fprintf(stderr, "isnad %s: ", o->verb);
    fprintf(stderr, format, value);
    fprintf(stderr, "\nTry: isnad %s --help\n", o->verb);
    return false;
}

/* The formats that a verb knows, as --help lists them. */
typedef struct { const char *verb, *says; unsigned formats; } VerbFormats;
#define BIT(format) (1u << (format))
static const VerbFormats verb_formats[] = {
    { "article", "text, markdown, json or jsonl", BIT(FORMAT_TEXT) | BIT(FORMAT_JSON) | BIT(FORMAT_JSONL) | BIT(FORMAT_MARKDOWN) },
    { "tag", "jsonl or conllu", BIT(FORMAT_TEXT) | BIT(FORMAT_JSON) | BIT(FORMAT_JSONL) | BIT(FORMAT_CONLLU) },
    { "incidents", "text, md, html, json or jsonl", BIT(FORMAT_TEXT) | BIT(FORMAT_JSON) | BIT(FORMAT_JSONL) | BIT(FORMAT_MARKDOWN) | BIT(FORMAT_HTML) },
    { "eval", "text or json", BIT(FORMAT_TEXT) | BIT(FORMAT_JSON) },
    { "", "text, json or jsonl", BIT(FORMAT_TEXT) | BIT(FORMAT_JSON) | BIT(FORMAT_JSONL) },
};

static bool read_format(Options *o, const char *s)
{
    static const char *const names[] = { "text", "json", "jsonl", "markdown", "conllu", "html" };
    const VerbFormats *v = verb_formats;
    while (*v->verb && strcmp(v->verb, o->verb)) v++;
    if (!strcmp(s, "md")) s = "markdown";
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(s, names[i]) && (v->formats & BIT(i))) return o->format = (Format)i, true;
    char message[96];
    snprintf(message, sizeof message, "--format is %s, not \"%%s\"", v->says);
    return usage(o, message, s);
}

/* Colours only on a terminal, and never where NO_COLOR is set (https://no-color.org). */
static bool read_color(Options *o, const char *s)
{
    const char *no = getenv("NO_COLOR");
    if (!strcmp(s, "auto")) o->color = isatty(STDOUT_FILENO) && !(no && *no);
    else if (!strcmp(s, "always")) o->color = true;
    else if (!strcmp(s, "never")) o->color = false;
    else return usage(o, "--color is auto, always or never, not \"%s\"", s);
    return true;
}

static bool read_lang(Options *o, const char *s)
{
    o->arabic = !strcmp(s, "ar");
    return o->arabic || !strcmp(s, "en") ? true : usage(o, "--lang is en or ar, not \"%s\"", s);
}

/* A whole number between the two; false where it is none. */
static bool read_number(const char *s, uint32_t least, uint32_t most, uint32_t *out)
{
    char *end;
    long n = strtol(s, &end, 10);
    if (*end || end == s || n < (long)least || n > (long)most) return false;
    *out = (uint32_t)n;
    return true;
}

static bool read_jobs(Options *o, const char *s) { return read_number(s, 1, JOBS_MOST, &o->jobs) || usage(o, "--jobs is a number from 1 to 256, not \"%s\"", s); }
static bool read_text_number(Options *o, const char *s, uint32_t *out) { return read_number(s, 0, INT32_MAX, out) || usage(o, "--from and --to are numbers of texts, not \"%s\"", s); }
static bool read_folds(Options *o, const char *s) { return read_number(s, 2, FOLDS_MOST, &o->folds) || usage(o, "--folds is a number from 2 to 20, not \"%s\"", s); }

static bool read_noise(Options *o, const char *s)
{
    char *end;
    o->noise = strtod(s, &end);
    return (!*end && end > s && o->noise >= 0 && o->noise < 1) || usage(o, "--noise is a share like 0.02, not \"%s\"", s);
}

static bool read_date(Options *o, const char *s)
{
    Date day;
    o->date = s;
    return date_given(str_of(s), &day) ? true : usage(o, "--date is a day like 2025-09-12, not \"%s\"", s);
}

static bool read_prefer(Options *o, const char *s)
{
    if (!strcmp(s, "past")) o->prefer = PREFER_PAST;
    else if (!strcmp(s, "future")) o->prefer = PREFER_FUTURE;
    else return usage(o, "--prefer is past or future, not \"%s\"", s);
    return true;
}

/* Two documents: "--link A B", where B is the first of what follows, or the option twice. */
static bool read_link(Options *o, const char *s)
{
    if (o->link[0] && o->link[1]) return usage(o, "--link is given for two documents, no more: \"%s\"", s);
    o->link[o->link[0] != NULL] = s;
    return true;
}

static bool read_eval(Options *o, int option)
{
    if (strcmp(o->verb, "eval")) return usage(o, "%s", "that is an option of isnad eval");
    switch (option) {
    case OPT_ERRORS: o->errors = optarg; return true;
    case OPT_BASELINE: o->baseline = optarg; return true;
    case OPT_SAVE: o->save = optarg; return true;
    case OPT_RECORDS: o->records = optarg; return true;
    case OPT_NOISE: return read_noise(o, optarg);
    case OPT_FROM: return read_text_number(o, optarg, &o->from);
    case OPT_TO: return read_text_number(o, optarg, &o->to);
    default: return read_folds(o, optarg);
    }
}

static bool read_one(Options *o, int option)
{
    if (option >= OPT_ERRORS) return read_eval(o, option);
    switch (option) {
    case OPT_FORMAT: return read_format(o, optarg);
    case OPT_DATE: return read_date(o, optarg);
    case OPT_JOBS: return read_jobs(o, optarg);
    case OPT_LEXICON: o->lexicon = optarg; return true;
    case OPT_COLOR: return read_color(o, optarg);
    case OPT_LANG: return read_lang(o, optarg);
    case OPT_LAYERS: o->layers = optarg; return true;
    case OPT_PREFER: return read_prefer(o, optarg);
    case OPT_KNOWN: o->known = optarg; return true;
    case OPT_RECALLED: o->recalled = true; return true;
    case OPT_LINK: return read_link(o, optarg);
    default: return usage(o, "%s", "what is asked for is not understood");
    }
}

static uint32_t terminal_width(void)
{
    const char *columns = getenv("COLUMNS");
    long n = columns ? strtol(columns, NULL, 10) : 0;
    struct winsize size;
    if (n <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) n = size.ws_col;
    if (n <= 0) n = WIDTH_USUAL;
    return (uint32_t)(n < WIDTH_MIN ? WIDTH_MIN : n > WIDTH_MAX ? WIDTH_MAX : n);
}

bool options_read(int argc, char **argv, Options *o, int *status)
{
    static char dash[] = "-", *standard_input[] = { dash, NULL };
    *o = (Options){ .verb = argv[0], .jobs = 1, .width = terminal_width(), .noise = NOISE_USUAL, .to = UINT32_MAX };
    read_color(o, "auto");
    *status = EXIT_USAGE;
    for (int option; (option = getopt_long(argc, argv, "", long_options, NULL)) != -1;) {
        if (option == OPT_HELP) return help_print(stdout, o->verb), *status = EXIT_ALL_READ, false;
        if (!read_one(o, option)) return false;
    }
    if (o->link[0] && !o->link[1] && optind < argc) o->link[1] = argv[optind++];
    o->inputs = argv + optind, o->n_inputs = argc - optind;
    if (o->n_inputs == 0) {
        if (isatty(STDIN_FILENO)) return usage(o, "%s", "nothing to read: name files or folders, or pipe text in");
        o->inputs = standard_input, o->n_inputs = 1;
    }
    return true;
}
