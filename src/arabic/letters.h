#include "lexicon/letters.h"
