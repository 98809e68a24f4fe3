// Keeps beside the disk what would be left of it after a power cut: the bytes that were flushed, and
// nothing else. KIZEN_DISK is the folder that is looked at, KIZEN_DURABLE where its durable twin is.
// Names are kinder than on a real disk: files that are renamed or removed are so at once.
#include "paths.h"

/** Where the durable twin of a file is; 0 when the file is none of the device's. */
static int twin_of(const char *path, char twin[LONGEST]) {
  const char *durable = getenv("KIZEN_DURABLE");
  const char *rest = below("KIZEN_DISK", path);
  if (!durable || !rest) return 0;
  snprintf(twin, LONGEST, "%s%s", durable, rest);
  return 1;
}

static void make_folders(char *path) {
  for (char *slash = path + 1; (slash = strchr(slash, '/')); slash += 1) {
    *slash = 0;
    mkdir(path, 0755);
    *slash = '/';
  }
}

/** Copies a file as it is now; whole or not at all, since the cut may come at any instant. */
static void keep(int fd) {
  int before = errno;
  char path[LONGEST], twin[LONGEST], half[LONGEST + 32], part[65536];
  struct stat stat;
  if (fstat(fd, &stat) || !S_ISREG(stat.st_mode)) goto done;
  if (!path_of(fd, path) || !twin_of(path, twin)) goto done;
  make_folders(twin);
  snprintf(half, sizeof half, "%s.half%d", twin, gettid());
  int in = open(path, O_RDONLY | O_CLOEXEC);
  if (in < 0) goto done;
  int out = open(half, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  ssize_t length;
  while ((length = read(in, part, sizeof part)) > 0) {
    if (write(out, part, length) != length) abort();
  }
  close(in);
  close(out);
  int (*move)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  move(half, twin);
done:
  errno = before;
}

int fsync(int fd) {
  REAL(fsync);
  int result = real(fd);
  if (!result) keep(fd);
  return result;
}

int fdatasync(int fd) {
  REAL(fdatasync);
  int result = real(fd);
  if (!result) keep(fd);
  return result;
}

int rename(const char *from, const char *to) {
  REAL(rename);
  int result = real(from, to);
  int before = errno;
  char from_twin[LONGEST], to_twin[LONGEST];
  if (!result && twin_of(from, from_twin) && twin_of(to, to_twin)) {
    make_folders(to_twin);
    real(from_twin, to_twin);
  }
  errno = before;
  return result;
}

int unlink(const char *path) {
  REAL(unlink);
  int result = real(path);
  int before = errno;
  char twin[LONGEST];
  if (!result && twin_of(path, twin)) real(twin);
  errno = before;
  return result;
}
