#include "CEmbedded.h"

// #embed is of C23; clang takes it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char latin[] = {
#embed "tables/latin.txt"
};

static const unsigned char plurals[] = {
#embed "tables/plurals.txt"
};

static const unsigned char time_zones[] = {
#embed "tables/time-zones.txt"
};

const struct embedded_file embedded_latin = {
  "Sources/CEmbedded/tables/latin.txt", latin, sizeof latin};
const struct embedded_file embedded_plurals = {
  "Sources/CEmbedded/tables/plurals.txt", plurals, sizeof plurals};
const struct embedded_file embedded_time_zones = {
  "Sources/CEmbedded/tables/time-zones.txt", time_zones, sizeof time_zones};
