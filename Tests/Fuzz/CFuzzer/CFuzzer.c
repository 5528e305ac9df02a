#include "CFuzzer.h"

/// libFuzzer's own main function wants this. Ours takes its place and names the target itself.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  (void)data;
  (void)size;
  return 0;
}
