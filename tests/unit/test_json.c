/* JSON - commas, escapes, numbers. */
// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "check.h"

static Str all(const Json *j) { return (Str){ j->p, (uint32_t)j->n }; }

static void nests(Json *j)
{
    json_object(j);
    json_key(j, "a"); json_int(j, -5);
    json_key(j, "b"); json_array(j);
    json_int(j, 1); json_str(j, STR("x")); json_bool(j, true); json_null(j);
    json_array(j); json_end_array(j);
    json_object(j); json_end_object(j);
    json_end_array(j);
    json_key(j, "c"); json_bool(j, false);
    json_end_object(j);
    CHECK_STR(all(j), STR("{\"a\":-5,\"b\":[1,\"x\",true,null,[],{}],\"c\":false}"));
    json_raw(j, STR("\n"));
    json_object(j); json_end_object(j);
    CHECK(str_ends(all(j), STR("}\n{}")));
}

static void escapes(Json *j)
{
    json_clear(j);
    json_str(j, STR("q\" b\\ \n\t\r \x01 \xd8\xa7 \x7f"));
    CHECK_STR(all(j), STR("\"q\\\" b\\\\ \\n\\t\\r \\u0001 \xd8\xa7 \x7f\""));
    json_clear(j);
    json_str(j, STR("a\xff\xd8"));
    CHECK_STR(all(j), STR("\"a\xef\xbf\xbd\xef\xbf\xbd\""));
    json_clear(j);
    json_str(j, STR("\0"));
    CHECK_STR(all(j), STR("\"\\u0000\""));
}

static void writes_numbers(Json *j)
{
    static const struct { int64_t micro; Str want; } cases[] = {
        { 55750000, STR("55.75") }, { -1500000, STR("-1.5") }, { -1, STR("-0.000001") }, { 0, STR("0") }, { 2000000, STR("2") }, { 33000010, STR("33.00001") },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        json_clear(j);
        json_micro(j, cases[i].micro);
        CHECK_STR(all(j), cases[i].want);
    }
    json_clear(j);
    json_int(j, INT64_MIN);
    CHECK_STR(all(j), STR("-9223372036854775808"));
}

/* Nothing written to a writer that holds nothing is nothing, and no pointer to it is touched. */
static void writes_nothing(void)
{
    Json j = { 0 };
    json_raw(&j, STR(""));
    CHECK(j.n == 0 && !j.p);
    json_free(&j);
}

int main(void)
{
    Json j = { 0 };
    writes_nothing();
    nests(&j);
    escapes(&j);
    writes_numbers(&j);
    json_free(&j);
    return done();
}
