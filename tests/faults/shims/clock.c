// Moves the wall clock and leaves the one that counts from the start alone: what setting the clock, a
// dead battery or sleep look like from a page. KIZEN_CLOCK is a file that holds the milliseconds the
// wall clock is ahead, shared by all processes of the browser and changed while they run.
#include "paths.h"
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>

static volatile long *ahead;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("KIZEN_CLOCK");
  int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : -1;
  if (fd < 0) return;
  void *shared = mmap(0, 4096, PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (shared != MAP_FAILED) ahead = shared;
}

static void move(long *seconds, long *parts, long parts_in_second) {
  if (!ahead) return;
  long per_ms = parts_in_second / 1000;
  long all = *parts + (*ahead % 1000) * per_ms;
  *seconds += *ahead / 1000;
  if (all < 0) {
    all += parts_in_second;
    *seconds -= 1;
  } else if (all >= parts_in_second) {
    all -= parts_in_second;
    *seconds += 1;
  }
  *parts = all;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(clock_gettime);
  int result = real(clock, now);
  if (!result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    move(&now->tv_sec, &now->tv_nsec, 1000000000);
  }
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  REAL(gettimeofday);
  int result = real(now, zone);
  if (!result) move(&now->tv_sec, &now->tv_usec, 1000000);
  return result;
}

time_t time(time_t *into) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (into) *into = now.tv_sec;
  return now.tv_sec;
}
