/* Members - see members.h. */
// SPDX-License-Identifier: Apache-2.0
#include "record/members.h"

#include "record/print.h"

#include <stdio.h>

void member_str(Json *out, const char *key, Str s)
{
    json_key(out, key);
    json_str(out, s);
}

void member_or_null(Json *out, const char *key, Str s)
{
    json_key(out, key);
    if (s.n) json_str(out, s); else json_null(out);
}

void member_name(Json *out, const char *key, const char *name) { member_or_null(out, key, str_of(name)); }

void member_index(Json *out, const char *key, uint32_t index)
{
    json_key(out, key);
    if (index == NONE) json_null(out); else json_int(out, index);
}

void member_bound(Json *out, const char *key, int64_t bound)
{
    json_key(out, key);
    if (bound < 0) json_null(out); else json_int(out, bound);
}

void day_text(Date d, char out[16])
{
    out[0] = 0;
    if (d.year > 0 && d.year <= 9999) snprintf(out, 16, "%04d-%02u-%02u", d.year, d.month, d.day);
}

void member_date(Json *out, const char *key, Date day)
{
    char text[16];
    day_text(day, text);
    member_name(out, key, text);
}

void members_span(Json *out, Str text, const Utf8Index *points, Span s)
{
    member_str(out, "text", str_slice(text, s));
    json_key(out, "start"); json_int(out, utf8_index_at(points, s.begin));
    json_key(out, "end"); json_int(out, utf8_index_at(points, s.end));
}

void members_stamps(const PageFacts *f, Json *out)
{
    json_key(out, "dates");
    json_array(out);
    for (uint32_t i = 0; i < f->stamps.n; i++) {
        const Stamp *s = &f->stamps.at[i];
        json_object(out);
        member_str(out, "value", s->value);
        member_str(out, "of", s->modified ? STR("change") : STR("publication"));
        member_str(out, "from", str_of(stamp_name(s->from)));
        json_end_object(out);
    }
    json_end_array(out);
}

static void member_embed(Json *out, Str text, const Block *b)
{
    json_key(out, "embed");
    json_object(out);
    member_name(out, "platform", b->platform ? b->platform : "");
    member_or_null(out, "author", str_slice(text, b->author));
    member_or_null(out, "handle", b->handle);
    member_date(out, "posted", b->posted);
    member_or_null(out, "url", b->url);
    json_end_object(out);
}

void members_block(Json *out, Str text, const Utf8Index *points, uint32_t from, const Block *b)
{
    json_object(out);
    member_name(out, "kind", block_name(b->kind));
    json_key(out, "start"); json_int(out, utf8_index_at(points, b->span.begin - from));
    json_key(out, "end"); json_int(out, utf8_index_at(points, b->span.end - from));
    if (b->kind == BLOCK_EMBED) member_embed(out, text, b);
    json_end_object(out);
}
