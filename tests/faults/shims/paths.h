// What the shims share: which file a descriptor is, and whether it is one of the device's.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONGEST 4096

/** The next function of this name: the real one. */
#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/** Path of an open file; 0 when it has none. A deleted file keeps its name. */
__attribute__((unused)) static int path_of(int fd, char path[LONGEST]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, LONGEST - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  char *deleted = strstr(path, " (deleted)");
  if (deleted) *deleted = 0;
  return 1;
}

/** The part of a path below the folder that an environment variable names; NULL when it is not there. */
__attribute__((unused)) static const char *below(const char *variable, const char *path) {
  const char *folder = getenv(variable);
  if (!folder) return NULL;
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length : NULL;
}
