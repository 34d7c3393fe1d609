/* Tables - see tables.h: finding the files, splitting lines into cells, reading each cell by its column's type. */
// SPDX-License-Identifier: Apache-2.0
#include "tables.h"
#include "base/error.h"
#include "base/utf8.h"
#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { MOST_COLUMNS = 32, PATH_ROOM = 4096 };
/* What a column of a file is: one of the schema, or one that every (lexical) table may have. */
typedef enum { COL_SCHEMA, COL_WORD, COL_CLASS, COL_FORMS, COL_EXAMPLE, COL_GIVES, COL_SKIP } ColKind;
typedef struct { ColKind kind; ColumnId column; Str name; } Col;
typedef struct {
    Tables *t;
    TableId table;
    Str path;
    uint32_t line;
    Col cols[MOST_COLUMNS];
    uint32_t n_cols;
} Reader;

void refuse(Faults *f, Str file, uint32_t line, const char *format, ...)
{
    if (f->n++ >= f->most) return;
    if (line) fprintf(stderr, "%" STR_FMT ":%u: ", STR_ARG(file), line);
    else fprintf(stderr, "%" STR_FMT ": ", STR_ARG(file));
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}

#define REFUSE(r, ...) refuse(&(r)->t->faults, (r)->path, (r)->line, __VA_ARGS__)

Str cut(Str *rest, char mark)
{
    const char *at = rest->n ? memchr(rest->p, mark, rest->n) : NULL;
    Str part = { rest->p, at ? (uint32_t)(at - rest->p) : rest->n };
    uint32_t used = part.n + (at != NULL);
    *rest = (Str){ rest->p + used, rest->n - used };
    return part;
}

/* ---- cells --------------------------------------------------------------------------------------- */

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* A decimal number in units of 1/scale; false where it is none or has more decimals than the scale. */
static bool read_decimal(Str s, int64_t scale, int64_t *out)
{
    bool minus = s.n && s.p[0] == '-', point = false;
    uint32_t digits = 0, i = minus;
    int64_t value = 0, unit = scale;
    for (; i < s.n; i++) {
        if (s.p[i] == '.' && !point && scale > 1 && digits) { point = true; continue; }
        if (!is_digit(s.p[i]) || (point && unit == 1)) return false;
        if (point) unit /= 10;
        if (value > (INT64_MAX / 2 - 9) / 10) return false;
        value = value * 10 + (s.p[i] - '0');
        digits++;
    }
    if (!digits || s.p[s.n - 1] == '.' || value > INT64_MAX / 2 / unit) return false;
    *out = (minus ? -value : value) * unit;
    return true;
}

static Str symbols_listed(Arena *a, SymbolSet set)
{
    char text[2048];
    uint32_t n = 0;
    for (uint32_t v = 1; v <= symbol_count(set) && n < sizeof text - 64; v++)
        n += (uint32_t)snprintf(text + n, sizeof text - n, "%s%s", v == 1 ? "" : ", ", symbol_name(set, v));
    for (uint32_t i = 0; set == SET_CLASS && i < n; i++)
        if (text[i] == '_') text[i] = '.';                  /* as tables write it: noun.m */
    return arena_copy(a, (Str){ text, n });
}

static uint32_t read_symbol(Reader *r, Str name, SymbolSet set, Str column)
{
    uint32_t value = symbol_find(set, name);
    if (!value && name.n)
        REFUSE(r, "«%" STR_FMT "» is no value of column %" STR_FMT "; right are: %" STR_FMT, STR_ARG(name), STR_ARG(column), STR_ARG(symbols_listed(r->t->arena, set)));
    return value;
}

static int64_t read_set(Reader *r, Str text, const ColumnSpec *spec)
{
    int64_t bits = 0;
    while (text.n) bits |= INT64_C(1) << read_symbol(r, cut(&text, '|'), spec->set, str_of(spec->name));
    return bits & ~INT64_C(1);
}

static Cell read_cell(Reader *r, const ColumnSpec *spec, Str text)
{
    Cell cell = { text, 0 };
    bool number = spec->type == TYPE_INT || spec->type == TYPE_MICRO;
    if (number) {
        cell.value = INT64_MIN;
        if (text.n && !read_decimal(text, spec->type == TYPE_MICRO ? 1000000 : 1, &cell.value))
            REFUSE(r, "«%" STR_FMT "» in column %s is no %s", STR_ARG(text), spec->name, spec->type == TYPE_INT ? "whole number (digits 0 to 9)" : "number with at most six decimals");
    }
    if (spec->type == TYPE_FLAG) {
        cell.value = str_eq(text, STR("yes"));
        if (text.n && !cell.value) REFUSE(r, "«%" STR_FMT "» in column %s: write yes or leave it empty", STR_ARG(text), spec->name);
    }
    if (spec->type == TYPE_SYMBOL) cell.value = read_symbol(r, text, spec->set, str_of(spec->name));
    if (spec->type == TYPE_SET) cell.value = read_set(r, text, spec);
    return cell;
}

/* ---- lines --------------------------------------------------------------------------------------- */

static bool find_column(const Reader *r, Str name, Col *out)
{
    static const struct { const char *name; ColKind kind; bool lexical; } common[] = {
        { "word", COL_WORD, true }, { "class", COL_CLASS, true }, { "forms", COL_FORMS, true }, { "example", COL_EXAMPLE, false },
        { "gives", COL_GIVES, false }, { "note", COL_SKIP, false }, { "source", COL_SKIP, false },
    };
    *out = (Col){ .kind = COL_SCHEMA, .name = name };
    for (uint32_t c = 0; c < COLUMN_END; c++) {
        const ColumnSpec *spec = schema_column(c);
        if (spec->table != r->table || !str_eq(name, str_of(spec->name))) continue;
        out->column = (ColumnId)c;
        return true;
    }
    bool lexical = schema_table(r->table)->flags & TABLE_LEXICAL;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++) {
        if (!str_eq(name, str_of(common[i].name)) || (common[i].lexical && !lexical)) continue;
        out->kind = common[i].kind;
        return true;
    }
    return false;
}

/* The names of a table's columns, for a message. */
static Str columns_listed(const Reader *r)
{
    char text[1024];
    uint32_t n = (uint32_t)snprintf(text, sizeof text, schema_table(r->table)->flags & TABLE_LEXICAL ? "word, class, forms" : "example");
    for (uint32_t c = 0; c < COLUMN_END && n < sizeof text - 64; c++)
        if (schema_column(c)->table == r->table) n += (uint32_t)snprintf(text + n, sizeof text - n, ", %s", schema_column(c)->name);
    n += (uint32_t)snprintf(text + n, sizeof text - n, "%s", schema_table(r->table)->flags & TABLE_LEXICAL ? ", example, gives, note, source" : ", gives, note, source");
    return arena_copy(r->t->arena, (Str){ text, n });
}

/* Reads the line that names the columns; false where the file cannot be read with it. */
static bool read_names(Reader *r, Str line)
{
    unsigned before = r->t->faults.n;
    bool word = false;
    while (line.n) {
        Str name = cut(&line, '\t');
        Col col;
        if (r->n_cols == MOST_COLUMNS) { REFUSE(r, "more than %d columns", MOST_COLUMNS); break; }
        if (!find_column(r, name, &col)) REFUSE(r, "no column «%" STR_FMT "» in this table; it has: %" STR_FMT, STR_ARG(name), STR_ARG(columns_listed(r)));
        for (uint32_t i = 0; i < r->n_cols; i++)
            if (str_eq(r->cols[i].name, name)) REFUSE(r, "column «%" STR_FMT "» is named twice", STR_ARG(name));
        word |= col.kind == COL_WORD;
        r->cols[r->n_cols++] = col;
    }
    if (schema_table(r->table)->flags & TABLE_LEXICAL && !word) REFUSE(r, "the first line names no column «word»");
    return r->t->faults.n == before;
}

static void put_cell(Reader *r, Row *row, const Col *col, Str text)
{
    switch (col->kind) {
    case COL_SCHEMA: row->cells[schema_place(col->column)] = read_cell(r, schema_column(col->column), text); break;
    case COL_WORD: row->word = text; break;
    case COL_CLASS: row->class = read_symbol(r, text, SET_CLASS, STR("class")); break;
    case COL_FORMS: row->forms = text; break;
    case COL_EXAMPLE: row->example = text; break;
    case COL_GIVES: row->gives = text; break;
    case COL_SKIP: break;
    }
}

static void check_needed(Reader *r, const Row *row)
{
    uint32_t flags = schema_table(r->table)->flags;
    if (flags & TABLE_LEXICAL && !row->word.n) REFUSE(r, "the column word is empty");
    if (flags & TABLE_RULES && !row->example.n) REFUSE(r, "a row of this table needs an example: a short sentence of your own that shows it");
    else if (flags & TABLE_RULES && !row->gives.n) REFUSE(r, "the example needs what it gives (column gives; «none» for nothing)");
    else if (row->gives.n && !row->example.n) REFUSE(r, "gives without an example");
}

/* Every cell that is not said, as its type says «nothing». */
static Cell *empty_cells(Reader *r)
{
    Cell *cells = arena_alloc(r->t->arena, (schema_width(r->table) + 1) * sizeof *cells);
    for (uint32_t c = 0; c < COLUMN_END; c++)
        if (schema_column(c)->table == r->table) cells[schema_place((ColumnId)c)] = read_cell(r, schema_column(c), STR(""));
    return cells;
}

static void read_row(Reader *r, Str line)
{
    Row row = { .table = r->table, .file = r->path, .line = r->line, .cells = empty_cells(r) };
    uint32_t n = 0;
    for (bool more = true; more; n++) {
        more = line.n && memchr(line.p, '\t', line.n);
        Str text = cut(&line, '\t');
        if (n >= r->n_cols) { if (text.n || n > r->n_cols) { REFUSE(r, "more cells than the %u columns", r->n_cols); return; } continue; }
        if (text.n && (text.p[0] == ' ' || text.p[text.n - 1] == ' ')) REFUSE(r, "a blank at the edge of column %" STR_FMT, STR_ARG(r->cols[n].name));
        put_cell(r, &row, &r->cols[n], text);
    }
    if (n == 1 && r->n_cols > 2 && row.word.n && memchr(row.word.p, ' ', row.word.n) && schema_table(r->table)->flags & TABLE_RULES)
        REFUSE(r, "one cell where %u columns are: are the columns parted by TAB?", r->n_cols);
    check_needed(r, &row);
    ARENA_PUSH(r->t->arena, r->t->rows[r->table], row);
}

static void read_lines(Reader *r, Str all)
{
    bool named = false;
    if (str_starts(all, STR("\xEF\xBB\xBF"))) { r->line = 1; REFUSE(r, "begins with a byte order mark: save it without"); return; }
    if (!utf8_valid(all)) { r->line = 0; REFUSE(r, "is not UTF-8"); return; }
    while (all.n) {
        Str line = cut(&all, '\n');
        r->line++;
        if (line.n && line.p[line.n - 1] == '\r') line.n--;
        if (!line.n || line.p[0] == '#') continue;
        if (named) read_row(r, line);
        else if (!read_names(r, line)) return;
        named = true;
    }
}

/* ---- files --------------------------------------------------------------------------------------- */

static bool read_file(Arena *a, const char *path, Str *out, Error *e)
{
    FILE *from = fopen(path, "rb");
    struct stat st;
    if (!from || fstat(fileno(from), &st) != 0 || st.st_size > 1 << 30) return fail(e, "%s: cannot be read: %s", path, strerror(errno));
    char *p = arena_alloc(a, (size_t)st.st_size + 1);
    out->p = p;
    out->n = (uint32_t)fread(p, 1, (size_t)st.st_size, from);
    fclose(from);
    return true;
}

static int by_bytes(const void *a, const void *b) { return str_compare(*(const Str *)a, *(const Str *)b); }

/* The .tsv files of a folder under data/ ("" or "places/"), and the folders in it. */
static bool list_folder(Tables *t, Str under, Error *e)
{
    char path[PATH_ROOM];
    snprintf(path, sizeof path, "%s/%" STR_FMT, t->folder, STR_ARG(under));
    DIR *dir = opendir(path);
    if (!dir) return fail(e, "%s: cannot be read: %s", path, strerror(errno));
    ARENA_PUSH(t->arena, t->folders, under);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char name[PATH_ROOM], full[2 * PATH_ROOM];
        struct stat st;
        if (entry->d_name[0] == '.') continue;
        snprintf(name, sizeof name, "%" STR_FMT "%s", STR_ARG(under), entry->d_name);
        snprintf(full, sizeof full, "%s/%s", t->folder, name);
        if (stat(full, &st) != 0) continue;
        if (S_ISDIR(st.st_mode) && !under.n) {
            strncat(name, "/", sizeof name - strlen(name) - 1);
            if (!list_folder(t, arena_copy(t->arena, str_of(name)), e)) { closedir(dir); return false; }
        } else if (str_ends(str_of(name), STR(".tsv"))) ARENA_PUSH(t->arena, t->files, arena_copy(t->arena, str_of(name)));
    }
    closedir(dir);
    return true;
}

static TableId table_of(Str path)
{
    for (TableId id = 1; id < TABLE_END; id++)
        for (Str paths = str_of(schema_table(id)->path); paths.n;) {
            Str own = cut(&paths, ' ');
            if (str_eq(own, path) || (str_ends(own, STR("/")) && str_starts(path, own))) return id;
        }
    return TABLE_NONE;
}

static bool read_table(Tables *t, Str path, Error *e)
{
    char full[PATH_ROOM];
    Str all;
    Reader r = { .t = t, .path = path, .table = table_of(path) };
    if (!r.table) {
        REFUSE(&r, "is no table: src/lexicon/schema.h lists the tables and where they lie");
        return true;
    }
    snprintf(full, sizeof full, "%s/%" STR_FMT, t->folder, STR_ARG(path));
    if (!read_file(t->arena, full, &all, e)) return false;
    read_lines(&r, all);
    return true;
}

bool tables_read(Tables *t, Error *e)
{
    if (!list_folder(t, STR(""), e)) return false;
    qsort(t->files.at, t->files.n, sizeof(Str), by_bytes);
    qsort(t->folders.at, t->folders.n, sizeof(Str), by_bytes);
    for (uint32_t i = 0; i < t->files.n; i++)
        if (!read_table(t, t->files.at[i], e)) return false;
    return true;
}
