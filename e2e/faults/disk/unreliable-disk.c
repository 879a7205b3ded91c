/*
 * A disk that can't be trusted, between a program and the real one. Loaded into the program with LD_PRELOAD, it stands
 * before the calls of the C library that change files, for every file below one folder, and can do two things:
 *
 * - write down each call that changed something, with its bytes, so that a power cut at any moment can be replayed:
 *   what the real kernel keeps in its cache and would have lost is known only here;
 * - let a call fail, stop half-way, or take its time, as told while the program runs; or be pulled out at a call, so
 *   that it and every later one fails, also those that only open or name a file.
 *
 *   TRILANE_DISK_FOLDER   the folder it is about, absolute, without a slash at its end
 *   TRILANE_DISK_LOG      the file to write the calls to; absent: nothing is written down
 *   TRILANE_DISK_CONTROL  a file of four 64-bit integers, see `struct control`; absent: nothing fails
 *
 * Calls by other names (writev, mmap, copy_file_range) are not seen: neither SQLite, as the program sets it up, nor the
 * program's own writing uses them.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* Half of the bytes are written, and that is what the caller is told. No errno has this number. */
#define SHORT_WRITE 1000
/* The disk is gone, from that call on. Nor this one. */
#define PULLED_OUT 1001

/* More descriptors than the programs under test ever have. */
#define MOST_DESCRIPTORS 4096

/* Shared with whoever tells the disk what to do, who reads and writes it as a file. */
struct control {
  int64_t calls;    /* so far: writes, truncations and syncs below the folder */
  int64_t fail_at;  /* the number of the call that fails; 0: none */
  int64_t fail_as;  /* its errno, SHORT_WRITE or PULLED_OUT */
  int64_t delay_ms; /* how long each sync takes longer than it would */
};

/* Head of one entry of the log. After it come the two paths, without a zero, then the bytes. */
struct __attribute__((packed)) entry {
  char kind;         /* Open, Write, Truncate, Sync, Unlink, Rename, Link */
  uint16_t path;     /* length */
  uint16_t new_path; /* length; of a rename and a link */
  uint64_t inode;    /* of what an open, write, truncation or sync was about: names change, it stays */
  uint64_t offset;   /* of a write; the new length, of a truncation */
  uint32_t length;   /* of the bytes that follow */
};

static const char *folder = NULL;
static size_t folder_length = 0;
static int log_descriptor = -1;
static struct control *control = NULL;
static char is_watched[MOST_DESCRIPTORS];
/* The session's thread and the main one write at the same time. */
static pthread_mutex_t log_turn = PTHREAD_MUTEX_INITIALIZER;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_remove)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_link)(const char *, const char *);

/* Before main(), hence before any other thread. */
__attribute__((constructor)) static void set_up(void) {
  real_open = dlsym(RTLD_NEXT, "open");
  real_openat = dlsym(RTLD_NEXT, "openat");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_remove = dlsym(RTLD_NEXT, "remove");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_link = dlsym(RTLD_NEXT, "link");

  folder = getenv("TRILANE_DISK_FOLDER");
  if (folder == NULL) return;
  folder_length = strlen(folder);
  const char *log_path = getenv("TRILANE_DISK_LOG");
  if (log_path != NULL) log_descriptor = real_open(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *control_path = getenv("TRILANE_DISK_CONTROL");
  if (control_path == NULL) return;
  int descriptor = real_open(control_path, O_RDWR | O_CLOEXEC);
  if (descriptor < 0) abort();
  control = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (control == MAP_FAILED) abort();
  real_close(descriptor);
}

/* The folder itself counts too: syncing it makes new names last. */
static int is_inside(const char *path) {
  if (folder == NULL || path == NULL || strncmp(path, folder, folder_length) != 0) return 0;
  return path[folder_length] == '/' || path[folder_length] == '\0';
}

static int watched(int descriptor) {
  return descriptor >= 0 && descriptor < MOST_DESCRIPTORS && is_watched[descriptor];
}

/* In one call: the program and the child that looks at files share the log, and their entries must not mix. */
static void write_entry(const struct iovec *parts, int count) {
  ssize_t all = 0;
  for (int at = 0; at < count; at += 1) all += (ssize_t)parts[at].iov_len;
  /* A log with a hole in it would prove nothing. */
  if (writev(log_descriptor, parts, count) != all) abort();
}

static void note(char kind, const char *path, const char *new_path, int descriptor, uint64_t offset,
                 const void *bytes, size_t length) {
  if (log_descriptor < 0) return;
  struct stat standing = {0};
  if (descriptor >= 0) fstat(descriptor, &standing);
  struct entry entry = {
      .kind = kind,
      .path = (uint16_t)strlen(path),
      .new_path = (uint16_t)strlen(new_path),
      .inode = standing.st_ino,
      .offset = offset,
      .length = (uint32_t)length,
  };
  struct iovec parts[] = {
      {&entry, sizeof entry},
      {(void *)path, entry.path},
      {(void *)new_path, entry.new_path},
      {(void *)bytes, length},
  };
  pthread_mutex_lock(&log_turn);
  write_entry(parts, 4);
  pthread_mutex_unlock(&log_turn);
}

static void note_call(char kind, int descriptor, uint64_t offset, const void *bytes, size_t length) {
  int caller_sees = errno;
  note(kind, "", "", descriptor, offset, bytes, length);
  errno = caller_sees;
}

static void note_names(char kind, const char *path, const char *new_path) {
  int caller_sees = errno;
  note(kind, path, new_path, -1, 0, "", 0);
  errno = caller_sees;
}

static int is_pulled_out_by(int64_t calls) {
  return control->fail_as == PULLED_OUT && control->fail_at != 0 && calls >= control->fail_at;
}

/* 0 for a call that goes through; else what becomes of it. */
static int64_t fate(int descriptor) {
  if (control == NULL || !watched(descriptor)) return 0;
  int64_t number = __atomic_add_fetch(&control->calls, 1, __ATOMIC_SEQ_CST);
  if (is_pulled_out_by(number)) return EIO;
  return number == control->fail_at ? control->fail_as : 0;
}

/* What has no number, since it writes nothing: only a disk that is gone lets it fail. */
static int is_out_of_reach(const char *path) {
  return control != NULL && is_inside(path) && is_pulled_out_by(control->calls);
}

static int fails(int64_t how) {
  errno = how == SHORT_WRITE ? EIO : (int)how;
  return -1;
}

static void take_time(int descriptor) {
  if (control == NULL || !watched(descriptor) || control->delay_ms <= 0) return;
  struct timespec delay = {control->delay_ms / 1000, control->delay_ms % 1000 * 1000000};
  nanosleep(&delay, NULL);
}

static int opened(int descriptor, const char *path) {
  if (descriptor < 0 || descriptor >= MOST_DESCRIPTORS) return descriptor;
  is_watched[descriptor] = (char)is_inside(path);
  if (is_watched[descriptor]) {
    int caller_sees = errno;
    note('O', path, "", descriptor, 0, "", 0);
    errno = caller_sees;
  }
  return descriptor;
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (is_out_of_reach(path)) return fails(EIO);
  int descriptor = opened(real_open(path, flags, mode), path);
  if (flags & O_TRUNC && watched(descriptor)) note_call('T', descriptor, 0, "", 0);
  return descriptor;
}

int openat(int at, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (is_out_of_reach(path)) return fails(EIO);
  return opened(real_openat(at, path, flags, mode), path);
}

int close(int descriptor) {
  if (watched(descriptor)) is_watched[descriptor] = 0;
  return real_close(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  int64_t how = fate(descriptor);
  if (how != 0 && (how != SHORT_WRITE || length < 2)) return fails(how);
  ssize_t written = real_write(descriptor, bytes, how == SHORT_WRITE ? length / 2 : length);
  if (written > 0 && watched(descriptor)) {
    uint64_t end = (uint64_t)lseek(descriptor, 0, SEEK_CUR);
    note_call('W', descriptor, end - (uint64_t)written, bytes, (size_t)written);
  }
  return written;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  int64_t how = fate(descriptor);
  if (how != 0 && (how != SHORT_WRITE || length < 2)) return fails(how);
  ssize_t written = real_pwrite(descriptor, bytes, how == SHORT_WRITE ? length / 2 : length, offset);
  if (written > 0 && watched(descriptor)) {
    note_call('W', descriptor, (uint64_t)offset, bytes, (size_t)written);
  }
  return written;
}

int ftruncate(int descriptor, off_t length) {
  int64_t how = fate(descriptor);
  if (how != 0) return fails(how);
  int result = real_ftruncate(descriptor, length);
  if (result == 0 && watched(descriptor)) note_call('T', descriptor, (uint64_t)length, "", 0);
  return result;
}

static int sync_by(int (*real)(int), int descriptor) {
  int64_t how = fate(descriptor);
  if (how != 0) return fails(how);
  take_time(descriptor);
  int result = real(descriptor);
  if (result == 0 && watched(descriptor)) note_call('S', descriptor, 0, "", 0);
  return result;
}

int fsync(int descriptor) { return sync_by(real_fsync, descriptor); }

int fdatasync(int descriptor) { return sync_by(real_fdatasync, descriptor); }

int unlink(const char *path) {
  if (is_out_of_reach(path)) return fails(EIO);
  int result = real_unlink(path);
  if (result == 0 && is_inside(path)) note_names('U', path, "");
  return result;
}

int remove(const char *path) {
  if (is_out_of_reach(path)) return fails(EIO);
  int result = real_remove(path);
  if (result == 0 && is_inside(path)) note_names('U', path, "");
  return result;
}

int rename(const char *path, const char *new_path) {
  if (is_out_of_reach(path)) return fails(EIO);
  int result = real_rename(path, new_path);
  if (result == 0 && (is_inside(path) || is_inside(new_path))) note_names('R', path, new_path);
  return result;
}

int link(const char *path, const char *new_path) {
  if (is_out_of_reach(path)) return fails(EIO);
  int result = real_link(path, new_path);
  if (result == 0 && is_inside(new_path)) note_names('L', path, new_path);
  return result;
}

/* On 64-bit systems the calls for large files are the same ones by another name. */
_Static_assert(sizeof(off_t) == 8, "offsets of 64 bits");
int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat64(int at, const char *path, int flags, ...) __attribute__((alias("openat")));
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off64_t offset)
    __attribute__((alias("pwrite")));
int ftruncate64(int descriptor, off64_t length) __attribute__((alias("ftruncate")));
