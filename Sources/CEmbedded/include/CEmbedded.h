#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

/// A file that the tool carries inside itself.
struct embedded_file {
  /// Its path below the repository's root.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// All embedded files, in the order in which `files.c` lists them. A pointer, because Swift does not
/// import an array of unknown length.
extern const struct embedded_file *const embedded_files;
extern const size_t embedded_file_count;

/// The outlines for maps: see outlines/world.outlines.txt.
extern const struct embedded_file embedded_outlines;

/// Tables that script/unicode-tables writes: how letters are written in ASCII, plural rules, names of time
/// zones.
extern const struct embedded_file embedded_latin;
extern const struct embedded_file embedded_plurals;
extern const struct embedded_file embedded_time_zones;

#endif
