/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a class uses: hand-outs and the quiz. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/file-dialogs.h"
#include "app/gui/present/quiz-window.h"
#include "app/model/handouts.h"

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaWindow) self = RA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_handouts_write_finish (result, &error);
  g_autofree char *name = NULL, *words = NULL;

  (void)source;
  if (file != NULL) {
    name = g_file_get_basename (file);
    words = g_strdup_printf (_ ("Wrote %s"), name);
  } else {
    words = g_strdup_printf (_ ("No hand-outs: %s"), error->message);
  }
  ra_window_tell (self, words);
  g_application_release (g_application_get_default ());
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (source);
  g_autoptr (GFile) file = ra_file_dialogs_save_finish (result, NULL);

  (void)user_data;
  if (file == NULL || self->state == NULL)
    return;
  /* A window that is closed meanwhile does not take the file with it. */
  g_application_hold (g_application_get_default ());
  ra_handouts_write_async (ra_map_state_get_spec (self->state), self->basemap, file, written_cb, g_object_ref (self));
}

static void
handouts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  const RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  /* Translators: the end of a file's name. */
  g_autofree char *name = g_strdup_printf ("%s-%s.pdf", ra_scenario_get_id (scenario), _ ("handouts"));
  const RaSaveQuestion question = { .title = _ ("Save Hand-Outs"),
                                    .accept = _ ("_Save"),
                                    .name = name,
                                    .filter_name = _ ("PDF documents"),
                                    .mime_type = "application/pdf",
                                    .suffix = ".pdf" };

  (void)action, (void)parameter;
  ra_file_dialogs_save_async (GTK_WINDOW (self), &question, file_chosen_cb, NULL);
}

static void
quiz_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  RaQuizWindow *quiz = ra_quiz_window_new (ra_map_state_get_spec (self->state), self->basemap, g_random_int (), &error);

  (void)action, (void)parameter;
  if (quiz == NULL) {
    g_autofree char *words = g_strdup_printf (_ ("No quiz: %s"), error->message);
    ra_window_tell (self, words);
    return;
  }
  gtk_window_set_transient_for (GTK_WINDOW (quiz), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (quiz), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (quiz), TRUE);
  gtk_window_present (GTK_WINDOW (quiz));
}

void
ra_window_add_class (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "handouts", .activate = handouts_action },
    { .name = "quiz", .activate = quiz_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
