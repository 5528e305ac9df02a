#include "CEmbedded.h"

static const unsigned char bytes[] = {
#embed "outlines/world.outlines"
};

const struct embedded_file embedded_outlines = {
  "Sources/CEmbedded/outlines/world.outlines", bytes, sizeof bytes};
