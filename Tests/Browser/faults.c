// Loaded before libc (LD_PRELOAD), makes one call to the file system fail, or ends the process at one.
//
// FAULT_ROOT  only calls on files and folders below this path count
// FAULT_AT    the number of the call that fails, from 1; 0 for none
// FAULT_ERRNO with what it fails; 0 ends the process there, as a power failure would
// FAULT_CALLS which calls count, as ",readdir,openat,"; empty for all
// FAULT_LOG   a file that takes a line a call: its name, then the number of the file or folder (inode)

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long count = 0;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_below_root(const char *path) {
  const char *root = setting("FAULT_ROOT");
  size_t length = strlen(root);
  return length > 0 && strncmp(path, root, length) == 0 &&
         (path[length] == '/' || path[length] == '\0');
}

// The path of an open file, or of a name in an open folder.
static void resolve(int folder, const char *name, char path[PATH_MAX]) {
  char link[64], base[PATH_MAX] = "";
  ssize_t got = 0;
  if (name && name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name);
    return;
  }
  if (folder == AT_FDCWD) {
    if (!getcwd(base, sizeof base)) base[0] = '\0';
  } else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    got = readlink(link, base, sizeof base - 1);
    base[got > 0 ? got : 0] = '\0';
  }
  if (name) snprintf(path, PATH_MAX, "%.2000s/%.2000s", base, name);
  else snprintf(path, PATH_MAX, "%s", base);
}

static void write_log(const char *call, unsigned long inode) {
  const char *file = setting("FAULT_LOG");
  if (!*file) return;
  int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  ssize_t (*real_write)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  char line[128];
  int length = snprintf(line, sizeof line, "%s %lu\n", call, inode);
  int log = real_open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (log < 0) return;
  if (real_write(log, line, (size_t)length) < 0) _exit(98);
  close(log);
}

static void note(const char *call, int file) {
  char path[PATH_MAX];
  struct stat status;
  int before = errno;
  int (*real_fstat)(int, struct stat *) = dlsym(RTLD_NEXT, "fstat");
  resolve(file, NULL, path);
  if (is_below_root(path) && real_fstat(file, &status) == 0)
    write_log(call, (unsigned long)status.st_ino);
  errno = before;
}

// Whether this call is the one that fails; errno is set then.
static int fails(const char *call, int folder, const char *name) {
  char path[PATH_MAX], wanted[64];
  int before = errno, result = 0;
  const char *calls = setting("FAULT_CALLS");
  snprintf(wanted, sizeof wanted, ",%s,", call);
  if (*calls && !strstr(calls, wanted)) return 0;
  resolve(folder, name, path);
  if (is_below_root(path)) {
    pthread_mutex_lock(&lock);
    result = ++count == atol(setting("FAULT_AT"));
    pthread_mutex_unlock(&lock);
    if (!result) write_log(call, 0);
  }
  if (result) {
    write_log("fault", 0);
    write_log(call, 0);
    before = atoi(setting("FAULT_ERRNO"));
    if (before == 0) _exit(99);
  }
  errno = before;
  return result;
}

#define REAL(result, name, ...) result (*real)(__VA_ARGS__) = dlsym(RTLD_NEXT, name)

static mode_t mode_of(int flags, va_list list) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

int openat(int folder, const char *name, int flags, ...) {
  REAL(int, "openat", int, const char *, int, ...);
  va_list list;
  va_start(list, flags);
  mode_t mode = mode_of(flags, list);
  va_end(list);
  if (fails("openat", folder, name)) return -1;
  int file = real(folder, name, flags, mode);
  if (file >= 0 && flags & O_CREAT) note("created", file);
  return file;
}

int open(const char *name, int flags, ...) {
  REAL(int, "open", const char *, int, ...);
  va_list list;
  va_start(list, flags);
  mode_t mode = mode_of(flags, list);
  va_end(list);
  if (fails("open", AT_FDCWD, name)) return -1;
  return real(name, flags, mode);
}

DIR *opendir(const char *name) {
  REAL(DIR *, "opendir", const char *);
  return fails("opendir", AT_FDCWD, name) ? NULL : real(name);
}

DIR *fdopendir(int file) {
  REAL(DIR *, "fdopendir", int);
  return fails("fdopendir", file, NULL) ? NULL : real(file);
}

struct dirent *readdir(DIR *stream) {
  REAL(struct dirent *, "readdir", DIR *);
  return fails("readdir", dirfd(stream), NULL) ? NULL : real(stream);
}

ssize_t pread(int file, void *bytes, size_t size, off_t offset) {
  REAL(ssize_t, "pread", int, void *, size_t, off_t);
  return fails("pread", file, NULL) ? -1 : real(file, bytes, size, offset);
}

ssize_t read(int file, void *bytes, size_t size) {
  REAL(ssize_t, "read", int, void *, size_t);
  return fails("read", file, NULL) ? -1 : real(file, bytes, size);
}

ssize_t write(int file, const void *bytes, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  return fails("write", file, NULL) ? -1 : real(file, bytes, size);
}

int fstat(int file, struct stat *status) {
  REAL(int, "fstat", int, struct stat *);
  return fails("fstat", file, NULL) ? -1 : real(file, status);
}

int fstatat(int folder, const char *name, struct stat *status, int flags) {
  REAL(int, "fstatat", int, const char *, struct stat *, int);
  return fails("fstatat", folder, name) ? -1 : real(folder, name, status, flags);
}

int stat(const char *name, struct stat *status) {
  REAL(int, "stat", const char *, struct stat *);
  return fails("stat", AT_FDCWD, name) ? -1 : real(name, status);
}

int lstat(const char *name, struct stat *status) {
  REAL(int, "lstat", const char *, struct stat *);
  return fails("lstat", AT_FDCWD, name) ? -1 : real(name, status);
}

int faccessat(int folder, const char *name, int mode, int flags) {
  REAL(int, "faccessat", int, const char *, int, int);
  return fails("faccessat", folder, name) ? -1 : real(folder, name, mode, flags);
}

char *realpath(const char *name, char *resolved) {
  REAL(char *, "realpath", const char *, char *);
  return fails("realpath", AT_FDCWD, name) ? NULL : real(name, resolved);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  REAL(int, "mkdirat", int, const char *, mode_t);
  return fails("mkdirat", folder, name) ? -1 : real(folder, name, mode);
}

int renameat(int folder, const char *name, int other, const char *new_name) {
  REAL(int, "renameat", int, const char *, int, const char *);
  return fails("renameat", folder, name) ? -1 : real(folder, name, other, new_name);
}

int unlinkat(int folder, const char *name, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  return fails("unlinkat", folder, name) ? -1 : real(folder, name, flags);
}

int flock(int file, int operation) {
  REAL(int, "flock", int, int);
  return fails("flock", file, NULL) ? -1 : real(file, operation);
}


int fsync(int file) {
  REAL(int, "fsync", int);
  if (fails("fsync", file, NULL)) return -1;
  int result = real(file);
  if (result == 0) note("fsync", file);
  return result;
}

int syncfs(int file) {
  REAL(int, "syncfs", int);
  if (fails("syncfs", file, NULL)) return -1;
  int result = real(file);
  if (result == 0) note("syncfs", file);
  return result;
}
