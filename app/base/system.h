/* What each system does in its own way: rights, locks, names of files, signals, processes. All else of the program is
 * written against GLib and C17. system-unix.c is for Linux and macOS; system-portable.c, for Windows, needs no more
 * than GLib has everywhere. The build takes one of them. */
#pragma once

#include <stdio.h>

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gives the open file @descriptor mode and owner of the file @target that it is to replace, the owner as far as the
 * system lets us; where there is none, what any new file has. FALSE with errno. Portable: nothing is to be done. */
gboolean ra_system_take_rights (int descriptor, const char *target);

/* The whole name of what is at @path, links followed; NULL where there is nothing. */
char *ra_system_resolve (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* What tells the file or folder at @path from all others, links followed; NULL where there is none. */
char *ra_system_identify (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* A new file, open for writing, or folder; @name ends in "XXXXXX" and becomes the name that it got. Its lock is held as
 * long as @descriptor is open, which is -1 where the system has none for it. FALSE with errno, EAGAIN when somebody
 * else took it for a remain meanwhile: then another one is to be made. */
gboolean ra_system_begin_file (char *name, int *descriptor);
gboolean ra_system_begin_folder (char *name, int *descriptor);

/* To be called before what was begun is renamed. Portable: an open file cannot be, so that it is closed. */
void ra_system_let_rename (int *descriptor);

/* Removes what ra_system_begin_file () or ra_system_begin_folder () made at @path when the process that did was killed,
 * and nothing that still belongs to one. Portable: a file alone, for nothing tells of a folder. */
void ra_system_remove_remain (const char *path, void (*remove_folder) (const char *path));

/* Takes the file @path, made where it is missing, for this process alone: an open descriptor, or -1. */
int ra_system_take_lock (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Calls @put_away on another thread, once, when the process is told to end, and then ends it as it was told to. To be
 * called before any other thread is started. */
void ra_system_watch_end (void (*put_away) (void));

/* Has what @launcher starts told to end when this process is gone, where the system can. */
void ra_system_end_with_us (GSubprocessLauncher *launcher);
/* Tells @process to end. Portable: ends it. */
void ra_system_end (GSubprocess *process);

/* Runs @program with the words of @argv in the place of this process. Comes back with -1 and errno where it cannot, and
 * with its exit status where a process can only be waited for. */
int ra_system_become (const char *program, char **argv);

/* Opens what is no file at @path for writing, and does not wait for somebody who reads: a pipe that nobody does, and a
 * socket, fail with errno ENXIO. */
FILE *ra_system_open_stream (const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean ra_system_is_terminal (int descriptor);
/* Standard output shall take bytes as they are, no line end made of another. */
void ra_system_keep_bytes (int descriptor);

G_END_DECLS
