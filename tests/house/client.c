/* Client - what a stranger writes who links libisnad: reads one report and looks at its figure. */
// SPDX-License-Identifier: Apache-2.0
#include <isnad.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char error[ISNAD_ERROR_SIZE];
    const char *text = "قالت الشرطة إن ثلاثة جنود قتلوا أمس في انفجار قرب بغداد.";
    isnad_lexicon *lexicon = isnad_lexicon_open(NULL, error);
    if (!lexicon) return fprintf(stderr, "%s\n", error), 1;
    isnad_input input = { .bytes = text, .length = strlen(text), .date = "2025-09-12" };
    isnad_record *record = isnad_read(lexicon, &input);
    isnad_figure figure;
    bool right = isnad_record_figure(record, 0, &figure) && strcmp(figure.effect, "killed") == 0 && figure.low == 3 && figure.high == 3;
    if (!right) fprintf(stderr, "read: %s\n", isnad_record_json(record, NULL));
    isnad_record_free(record);
    isnad_lexicon_close(lexicon);
    return !right;
}
