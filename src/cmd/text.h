/* Text - the readable account of a record: what happened, where, when, to how many, and according to whom. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_TEXT_H
#define CMD_TEXT_H
#include "lexicon/labels.h"
#include "cmd/lines.h"
#include "record/read.h"

/* Appends the account, with a blank line after it. */
void text_account(const Record *r, const Labels *labels, Lines *lines);

#endif
