/* File dialogs. No other file knows which of GTK's dialogs are used. */
#pragma once

#include <gtk/gtk.h>

#include "app/picture/picture-output.h"

G_BEGIN_DECLS

/* What is asked for. Everything is borrowed for the call alone. */
typedef struct {
  const char *title;
  const char *accept;      /* the button's label, with a mnemonic */
  const char *name;        /* the proposal, suffix included */
  GFile *folder;           /* where it is proposed; NULL: where the system does */
  const char *filter_name; /* "PNG pictures"; NULL: a folder that is to be made, and the next two do not count */
  const char *mime_type;
  const char *suffix; /* with its dot */
} RaSaveQuestion;

/* Asks where to write a file. Finish gives the file, or NULL with G_IO_ERROR_CANCELLED when the user cancelled. */
void ra_file_dialogs_save_async (GtkWindow *parent, const RaSaveQuestion *question, GAsyncReadyCallback callback,
                                 gpointer user_data);
GFile *ra_file_dialogs_save_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef struct {
  const char *name;
  GFile *folder; /* or NULL */
} RaSaveProposal;

/* The same for a picture. */
void ra_file_dialogs_save_picture_async (GtkWindow *parent, RaPictureFormat format, const RaSaveProposal *proposal,
                                         GAsyncReadyCallback callback, gpointer user_data);
/* The same for a folder. */
void ra_file_dialogs_save_folder_async (GtkWindow *parent, const RaSaveProposal *proposal, GAsyncReadyCallback callback,
                                        gpointer user_data);

/* The same for a scenario. @current, or NULL, is the file that it is in now. */
void ra_file_dialogs_open_scenario_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_file_dialogs_open_scenario_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_file_dialogs_save_scenario_async (GtkWindow *parent, GFile *current, const char *name,
                                          GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_file_dialogs_save_scenario_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for a table or a GeoJSON file to read. */
void ra_file_dialogs_open_table_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_file_dialogs_open_table_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for a file of lines and areas to lay under a map. */
void ra_file_dialogs_open_layer_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
GFile *ra_file_dialogs_open_layer_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
