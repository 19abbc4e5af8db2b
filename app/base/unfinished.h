/* What is begun and not finished: files and folders that are written beside those they will become, and whatever else
 * is to be put away when the program is told to end (SIGINT, SIGTERM, SIGHUP).
 *
 * A command that is killed with SIGKILL cannot put anything away; what it leaves bears a lock that went with it, by
 * which the next run knows it and removes it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Called once, on another thread, when the program is told to end; must not block for long. */
typedef void (*RaUnfinishedFunc) (gpointer user_data);

typedef struct {
  char *path;     /* of the file or folder; NULL where there is none */
  int descriptor; /* open on it, and holding the lock; else -1 */
  RaUnfinishedFunc put_away;
  gpointer user_data;
} RaUnfinished;

/* Ends the process on those signals, by the signal, after all that is unfinished was put away. To be called before any
 * other thread is started, once. Without it the signals do what they always do. */
void ra_unfinished_watch_signals (void);

/* Something that @put_away knows how to end. */
RaUnfinished *ra_unfinished_begin (RaUnfinishedFunc put_away, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* A new file in @folder, open for writing, with a name that no more than 32 bytes need, whatever it is to become; only
 * its owner may read it. NULL with errno. */
RaUnfinished *ra_unfinished_begin_file (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a folder, with the rights of any new folder. */
RaUnfinished *ra_unfinished_begin_folder (const char *parent) G_GNUC_WARN_UNUSED_RESULT;

/* The last step: either @finish is done whole or the program ends before it. Where it is NULL or says no, the file or
 * folder is removed. Frees @self. */
gboolean ra_unfinished_end (RaUnfinished *self, gboolean (*finish) (gpointer), gpointer user_data);

/* Removes what former runs that were killed left in @folder. */
void ra_unfinished_sweep (const char *folder);

G_END_DECLS
