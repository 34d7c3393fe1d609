/* Account - an incident told to people: what happened, who gives which figure and when, by which chain, and what is disputed. */
// SPDX-License-Identifier: Apache-2.0
#ifndef CMD_ACCOUNT_H
#define CMD_ACCOUNT_H
#include "cmd/sheet.h"

/* In this order, into the sheet's buffer, which may be written out and cleared after each. All empty the dossier's scratch. `recalled`: are
 * incidents known from memories alone told too? */
void account_begin(const Incidents *all, bool recalled, Sheet *sheet);
void account_incident(const Incidents *all, const Incident *x, Sheet *sheet);
void account_end(Sheet *sheet);

#endif
