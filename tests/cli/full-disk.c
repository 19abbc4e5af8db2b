/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that is full after some steps, for tests/cli/full-disk.py: loaded before the C library, it counts what a
 * program does to files, and from step RA_FULL_AFTER on nothing is created, written, flushed or renamed any more. The
 * first write to fail writes half. When the first step has failed, a byte goes to the descriptor RA_FULL_TELL. */

/* Names are to mean what they say: large files and checked buffers give them others. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int n_steps;

/* Whether this step fails; @first tells that none has before. */
static int
is_full (int *first)
{
  const char *after = getenv ("RA_FULL_AFTER");
  const char *tell = getenv ("RA_FULL_TELL");
  const int step = atomic_fetch_add (&n_steps, 1);
  if (after == NULL || step < atoi (after))
    return 0;
  *first = step == atoi (after);
  if (*first && tell != NULL)
    syscall (SYS_write, atoi (tell), "!", (size_t)1);
  errno = ENOSPC;
  return 1;
}

static int
is_file (int descriptor)
{
  struct stat status;
  return fstat (descriptor, &status) == 0 && S_ISREG (status.st_mode);
}

ssize_t write (int descriptor, const void *data, size_t length);
ssize_t
write (int descriptor, const void *data, size_t length)
{
  int first = 0;
  if (is_file (descriptor) && is_full (&first)) {
    if (!first || length < 2)
      return -1;
    length /= 2;
  }
  return syscall (SYS_write, descriptor, data, length);
}

int fsync (int descriptor);
int
fsync (int descriptor)
{
  int first;
  return is_full (&first) ? -1 : (int)syscall (SYS_fsync, descriptor);
}

int rename (const char *from, const char *to);
int
rename (const char *from, const char *to)
{
  int first;
  return is_full (&first) ? -1 : (int)syscall (SYS_rename, from, to);
}

int mkdir (const char *path, mode_t mode);
int
mkdir (const char *path, mode_t mode)
{
  int first;
  return is_full (&first) ? -1 : (int)syscall (SYS_mkdir, path, mode);
}

static int
open_file (const char *path, int flags, mode_t mode)
{
  int first;
  if ((flags & O_CREAT) != 0 && is_full (&first))
    return -1;
  return (int)syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

/* The name of both is that of what large files are opened by. */
#define OPEN(name)                                                                                                     \
  int name (const char *path, int flags, ...);                                                                         \
  int name (const char *path, int flags, ...)                                                                          \
  {                                                                                                                    \
    va_list arguments;                                                                                                 \
    va_start (arguments, flags);                                                                                       \
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg (arguments, mode_t) : 0;                                       \
    va_end (arguments);                                                                                                \
    return open_file (path, flags, mode);                                                                              \
  }
OPEN (open)
OPEN (open64)
