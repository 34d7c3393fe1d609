/* Detection - does a sentence itself report an assault, or a protest? A yes or no for each sentence, for those who sort news before they read it.
 *
 * The events of a sentence are not enough: «the attack of last year changed politics» names one and reports none. So what is seen of the sentence (its
 * events and how they are told, figures, times, speakers, words) is weighed; the weights are data/detection.tsv, learned by tools/train/detect.c. */
// SPDX-License-Identifier: Apache-2.0
#ifndef RECORD_DETECTION_H
#define RECORD_DETECTION_H
#include "base/json.h"
#include "record/read.h"

typedef enum { DETECT_ASSAULT, DETECT_PROTEST, DETECT_END } Detect;

/* Called for each thing that is seen, by name («lemma=qatala»); the same name may come again and counts once. */
typedef void SeenFeature(void *context, Str name);
enum { FEATURE_NAME_MAX = 160 };

/* Names all that is seen of tokens first .. end - 1. */
void detection_see(const Record *r, uint32_t first, uint32_t end, SeenFeature *seen, void *context);
/* What a name is known by in the table; from 1. */
uint32_t detection_hash(Str name);
/* The sums of what the weights say of tokens first .. end - 1: in thousandths, more than 0 is yes. */
void detection_weigh(const Record *r, uint32_t first, uint32_t end, int64_t sums[DETECT_END]);
/* Appends "detection": an object for each sentence. */
void tag_detection(const Record *r, Json *out);

#endif
