#ifndef DOSSIER_ALLOCATION_H
#define DOSSIER_ALLOCATION_H

/// How jemalloc is to work, where the program is linked with it: see its manual under
/// "malloc_conf". Nobody else reads this.
extern const char *const malloc_conf;

#endif
