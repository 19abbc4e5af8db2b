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

typedef struct _RaUnfinished RaUnfinished;

/* Ends the process on those signals, by the signal, after all that is unfinished was put away. To be called before any
 * other thread is started, once. Without it the signals do what they always do. */
void ra_unfinished_watch_signals (void);

RaUnfinished *ra_unfinished_begin (RaUnfinishedFunc put_away, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
/* From now on @self is finished. @finish, which may be NULL, is the last step: either it is done whole or the program
 * ends before it. */
gboolean ra_unfinished_end (RaUnfinished *self, gboolean (*finish) (gpointer), gpointer user_data);

/* A new file in @folder with a lock on it and a name that no more than 32 bytes need, whatever it is to become; only
 * its owner may read it. -1 with errno. @path gets its name. */
int ra_unfinished_make_file (const char *folder, char **path);
/* The same for a folder, with the rights of any new folder; gives the descriptor that holds the lock. */
int ra_unfinished_make_folder (const char *parent, char **path);
/* Removes what former runs that were killed left in @folder. */
void ra_unfinished_sweep (const char *folder);
/* Removes a folder and the files in it. */
void ra_unfinished_remove_folder (const char *path);

G_END_DECLS
