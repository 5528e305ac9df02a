#include "allocation.h"

// A casebook is some hundred megabytes of small objects that refer to each other in no order.
// In pages of two megabytes the processor finds them with fewer looks at its tables.
const char *const malloc_conf = "thp:always,metadata_thp:always";
