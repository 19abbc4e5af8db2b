/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/import/import-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gui/base/large-text.h"
#include "app/gui/base/list-keys.h"
#include "app/gui/base/text-label.h"
#include "app/gui/import/import-encodings.h"
#include "app/gui/import/import-lines.h"

struct _RaImportDialog {
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  AdwPreferencesGroup *sheet_group;
  AdwComboRow *sheet_row;
  AdwPreferencesGroup *encoding_group;
  AdwComboRow *encoding_row;
  GtkStack *stack; /* pages "loading", "failed", "loaded" */
  AdwStatusPage *failed_page;
  GtkLabel *counts_label;
  AdwPreferencesGroup *skip_group;
  GtkSwitch *skip_switch;
  GtkStack *lists;
  GtkStackPage *rows_page;
  GtkStackPage *problems_page;
  GtkStackPage *warnings_page;
  GtkListView *rows_view;
  GtkListView *problems_view;
  GtkListView *warnings_view;

  GFile *file;
  guint sheet;      /* the one that is shown, of those to choose from */
  RaImportJob *job; /* NULL until the file is read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RaImportDialog, ra_import_dialog, ADW_TYPE_WINDOW)

enum { SIGNAL_IMPORTED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_closed (RaImportDialog *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaImportDialog) self = RA_IMPORT_DIALOG (user_data);
  g_autofree char *text = ra_import_job_write_finish (result, NULL);

  (void)source;
  if (text == NULL || is_closed (self))
    return;
  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, text, ra_import_job_get_title (self->job));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaImportDialog *self = RA_IMPORT_DIALOG (widget);

  (void)name, (void)parameter;
  gtk_widget_action_set_enabled (widget, "import.import", FALSE);
  ra_import_job_write_async (self->job, self->cancellable, written_cb, g_object_ref (self));
}

/* Rows that are left out are left out by choice, never in silence. */
static void
skip_cb (RaImportDialog *self)
{
  const RaImport *import = self->job != NULL ? ra_import_job_get_import (self->job) : NULL;
  const gboolean agreed = import != NULL && (import->problems->len == 0 || gtk_switch_get_active (self->skip_switch));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.import", agreed && import->rows->len > 0);
}

typedef struct {
  GtkListView *view;
  GtkStackPage *page;
  RaImportLinesKind kind;
} List;

static void
show_list (RaImportDialog *self, const List *list)
{
  RaImportLines *lines = ra_import_lines_new (self->job, list->kind);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (lines));

  gtk_stack_page_set_visible (list->page, g_list_model_get_n_items (G_LIST_MODEL (lines)) > 0);
  gtk_list_view_set_model (list->view, GTK_SELECTION_MODEL (selection));
}

static void
show_lists (RaImportDialog *self)
{
  const List lists[] = {
    { self->rows_view, self->rows_page, RA_IMPORT_LINES_ROWS },
    { self->problems_view, self->problems_page, RA_IMPORT_LINES_PROBLEMS },
    { self->warnings_view, self->warnings_page, RA_IMPORT_LINES_WARNINGS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    show_list (self, &lists[i]);
}

/* "3 rows understood, 1 row not understood, 2 warnings" */
static char *
text_of_counts (const RaImport *import)
{
  const char *parts[4] = { NULL };
  guint n = 0;
  g_autofree char *understood = g_strdup_printf (
      ngettext ("%u row understood", "%u rows understood", import->n_understood), import->n_understood);
  g_autofree char *others = g_strdup_printf (
      ngettext ("%u row not understood", "%u rows not understood", import->problems->len), import->problems->len);
  g_autofree char *warnings
      = g_strdup_printf (ngettext ("%u warning", "%u warnings", import->warnings->len), import->warnings->len);

  parts[n++] = understood;
  if (import->problems->len > 0)
    parts[n++] = others;
  if (import->warnings->len > 0)
    parts[n++] = warnings;
  return g_strjoinv (_ (", "), (char **)parts);
}

static void
show_import (RaImportDialog *self)
{
  const RaImport *import = ra_import_job_get_import (self->job);
  g_autofree char *text = text_of_counts (import);

  gtk_label_set_label (self->counts_label, text);
  show_lists (self);
  gtk_widget_set_visible (GTK_WIDGET (self->skip_group), import->problems->len > 0 && import->rows->len > 0);
  gtk_stack_set_visible_child_name (
      self->lists, import->problems->len > 0 ? "problems" : (import->warnings->len > 0 ? "warnings" : "rows"));
  gtk_stack_set_visible_child_name (self->stack, "loaded");
  skip_cb (self);
}

static void
show_failure (RaImportDialog *self, const char *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* Those of the first reading: a reading of one sheet knows no others. */
static void
show_sheets (RaImportDialog *self)
{
  const RaImport *import = ra_import_job_get_import (self->job);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->sheet_group)) || import->sheets->len < 2)
    return;
  for (guint i = 0; i < import->sheets->len; i++)
    gtk_string_list_append (names, g_ptr_array_index (import->sheets, i));
  self->sheet = import->sheet;
  adw_combo_row_set_model (self->sheet_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->sheet_row, self->sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_group), TRUE);
}

/* While a file is read, nobody chooses how. */
static void
set_choosing (RaImportDialog *self, gboolean choosing)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheet_group), choosing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->encoding_group), choosing);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaImportDialog) self = RA_IMPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaImportJob) job = ra_import_job_load_finish (result, &error);

  (void)source;
  if (is_closed (self))
    return;
  set_choosing (self, TRUE);
  if (job == NULL) {
    if (ra_import_job_lacks_encoding (error))
      gtk_widget_set_visible (GTK_WIDGET (self->encoding_group), TRUE);
    show_failure (self, error->message);
    return;
  }
  self->job = g_steal_pointer (&job);
  show_sheets (self);
  if (ra_import_job_get_import (self->job)->guessed)
    gtk_widget_set_visible (GTK_WIDGET (self->encoding_group), TRUE);
  if (ra_import_job_get_import (self->job)->n_rows == 0)
    show_failure (self, _ ("There are no rows in this file."));
  else
    show_import (self);
}

static void
read_anew (RaImportDialog *self, const char *sheet, const char *encoding)
{
  const RaImportWanted wanted = { self->file, sheet, encoding };

  g_clear_pointer (&self->job, ra_import_job_unref);
  skip_cb (self);
  set_choosing (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  ra_import_job_load_async (&wanted, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
sheet_cb (RaImportDialog *self)
{
  const guint chosen = adw_combo_row_get_selected (self->sheet_row);
  GListModel *names = adw_combo_row_get_model (self->sheet_row);

  if (chosen == self->sheet || chosen == GTK_INVALID_LIST_POSITION
      || !gtk_widget_get_visible (GTK_WIDGET (self->sheet_group)))
    return;
  g_autoptr (GtkStringObject) name = g_list_model_get_item (names, chosen);
  self->sheet = chosen;
  read_anew (self, gtk_string_object_get_string (name), NULL);
}

static void
encoding_cb (RaImportDialog *self)
{
  const guint chosen = adw_combo_row_get_selected (self->encoding_row);

  /* Before it is shown, and when the model is set, nothing is chosen. */
  if (chosen != GTK_INVALID_LIST_POSITION && gtk_widget_get_visible (GTK_WIDGET (self->encoding_group)))
    read_anew (self, NULL, ra_import_encodings_get_name (chosen));
}

/* A row of a list: a heading and a line below it. */
static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  (void)factory;
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), ra_text_label_new (NULL, "heading"));
  gtk_box_append (GTK_BOX (box), ra_text_label_new (NULL, "caption"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *heading = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *line_end = strchr (text, '\n');
  g_autofree char *first = g_strndup (text, (gsize)(line_end - text));

  (void)factory;
  gtk_label_set_label (GTK_LABEL (heading), first);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (heading)), line_end + 1);
}

static void
set_factory (GtkListView *view)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (view, factory);
  ra_list_keys_add (GTK_WIDGET (view));
}

static void
ra_import_dialog_dispose (GObject *object)
{
  RaImportDialog *self = RA_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->job, ra_import_job_unref);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (ra_import_dialog_parent_class)->dispose (object);
}

static void
ra_import_dialog_finalize (GObject *object)
{
  g_clear_object (&RA_IMPORT_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (ra_import_dialog_parent_class)->finalize (object);
}

static void
ra_import_dialog_class_init (RaImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ra_import_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, sheet_group);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, encoding_group);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, counts_label);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, skip_group);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, skip_switch);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, lists);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, rows_page);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, problems_page);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, warnings_page);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, rows_view);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, problems_view);
  gtk_widget_class_bind_template_child (widget_class, RaImportDialog, warnings_view);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_cb);
  gtk_widget_class_install_action (widget_class, "import.import", NULL, import_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
ra_import_dialog_init (RaImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_autoptr (GListModel) encodings = ra_import_encodings_new ();
  adw_combo_row_set_model (self->encoding_row, encodings);
  set_factory (self->rows_view);
  set_factory (self->problems_view);
  set_factory (self->warnings_view);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.import", FALSE);
}

RaImportDialog *
ra_import_dialog_new (GtkWindow *parent, GFile *file)
{
  RaImportDialog *self = g_object_new (RA_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  adw_window_title_set_subtitle (self->window_title, name);
  self->file = g_object_ref (file);
  const RaImportWanted wanted = { .file = file };
  ra_import_job_load_async (&wanted, self->cancellable, loaded_cb, g_object_ref (self));
  return self;
}
