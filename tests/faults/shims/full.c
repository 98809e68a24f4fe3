// A disk that is full from a given write on. KIZEN_DISK is the folder of the device, KIZEN_FULL a file
// of numbers, shared by all processes of the browser and changed while they run:
//   [0] how many writes to databases and files of pages still fit; -1: there is always room
//   [1] such writes so far   [2] writes refused so far   [3] 1: half of the first one refused fits
//   [4] bytes that were given back since it is full, and are there to be used again
// As on a real disk, what lies inside a file can be written over, and a file can be cut.
#include "paths.h"
#include <sys/mman.h>
#include <sys/uio.h>

static volatile long *numbers;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("KIZEN_FULL");
  int fd = file ? open(file, O_RDWR | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *shared = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (shared != MAP_FAILED) numbers = shared;
}

static int is_full(void) { return numbers[0] >= 0 && numbers[1] > numbers[0]; }

/** Takes room that was given back; 0 when there is not so much. */
static int take_back(long bytes) {
  for (;;) {
    long there = numbers[4];
    if (there < bytes) return 0;
    if (__sync_bool_compare_and_swap(&numbers[4], there, there - bytes)) return 1;
  }
}

/** How many of `more` bytes at the end of a file of the device are written: all, half or none. */
static long fitting(int fd, long at, long more) {
  int before = errno;
  char path[LONGEST];
  struct stat stat;
  long fits = more;
  if (!numbers || !path_of(fd, path)) goto done;
  const char *rest = below("KIZEN_DISK", path);
  if (!rest) goto done;
  if (strstr(rest, "/IndexedDB/") || strstr(rest, "/File System/")) {
    __sync_add_and_fetch(&numbers[1], 1);
  }
  if (!is_full() || fstat(fd, &stat)) goto done;
  long grows = at + more - stat.st_size;
  if (grows <= 0 || take_back(grows)) goto done;
  int first = __sync_add_and_fetch(&numbers[2], 1) == 1;
  fits = first && numbers[3] ? more / 2 : 0;
done:
  errno = before;
  return fits;
}

static long place_of(int fd) {
  struct stat stat;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &stat) ? 0 : stat.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

static int full(void) {
  errno = ENOSPC;
  return -1;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  if (!numbers) return real(fd, bytes, length);
  long fits = fitting(fd, place_of(fd), length);
  return fits || !length ? real(fd, bytes, fits) : full();
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  REAL(pwrite);
  long fits = fitting(fd, at, length);
  return fits || !length ? real(fd, bytes, fits, at) : full();
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  REAL(pwrite64);
  long fits = fitting(fd, at, length);
  return fits || !length ? real(fd, bytes, fits, at) : full();
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  long length = 0;
  for (int i = 0; i < count; i += 1) length += parts[i].iov_len;
  return !numbers || fitting(fd, place_of(fd), length) == length ? real(fd, parts, count) : full();
}

/** Room that comes back when a file gets shorter, or must be there when it gets longer. */
static int resizes(int fd, long size) {
  struct stat stat;
  if (!numbers || fstat(fd, &stat)) return 1;
  if (size > stat.st_size) return fitting(fd, stat.st_size, size - stat.st_size) > 0;
  char path[LONGEST];
  if (is_full() && path_of(fd, path) && below("KIZEN_DISK", path)) {
    __sync_add_and_fetch(&numbers[4], stat.st_size - size);
  }
  return 1;
}

int ftruncate(int fd, off_t size) {
  REAL(ftruncate);
  return resizes(fd, size) ? real(fd, size) : full();
}

int ftruncate64(int fd, off64_t size) {
  REAL(ftruncate64);
  return resizes(fd, size) ? real(fd, size) : full();
}

int fallocate(int fd, int mode, off_t at, off_t length) {
  REAL(fallocate);
  return fitting(fd, at, length) ? real(fd, mode, at, length) : full();
}

int posix_fallocate(int fd, off_t at, off_t length) {
  REAL(posix_fallocate);
  return fitting(fd, at, length) ? real(fd, at, length) : ENOSPC;
}

int unlink(const char *path) {
  REAL(unlink);
  struct stat stat;
  int known = numbers && below("KIZEN_DISK", path) && !lstat(path, &stat) && S_ISREG(stat.st_mode);
  int result = real(path);
  if (!result && known && is_full()) __sync_add_and_fetch(&numbers[4], stat.st_size);
  return result;
}
