// The functions for one hash. Their successor, EVP, reads the machine's openssl.cnf, allocates memory
// and can fail; these do neither, and OpenSSL 3 keeps them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
