/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/search-window.h"

#include "app/gui/base/list-keys.h"
#include "app/gui/base/row-list.h"

struct _RaSearchWindow {
  AdwWindow parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  GtkListBox *list;
  RaFinder *finder; /* borrowed */
  GPtrArray *hits;  /* RaHit *, one for each row */
  guint prepare_id; /* 0: the finder is ready */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (RaSearchWindow, ra_search_window, ADW_TYPE_WINDOW)

static void
clear_rows (RaSearchWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
look (RaSearchWindow *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  clear_rows (self);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = ra_finder_find (self->finder, words);
  for (guint i = 0; i < self->hits->len; i++) {
    const RaHit *hit = g_ptr_array_index (self->hits, i);
    GtkWidget *row = ra_row_new (hit->title, hit->subtitle);

    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    gtk_list_box_append (self->list, row);
  }
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "hits" : words[0] != '\0' ? "none" : "empty");
}

static void
choose (RaSearchWindow *self, guint i)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_ref (self->hits);

  g_object_ref (self);
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (self, chosen_signal, 0, g_ptr_array_index (hits, i));
  g_object_unref (self);
}

static void
changed_cb (RaSearchWindow *self)
{
  look (self);
}

/* The entry tells of changes a little later: who types fast and presses Enter means what is in it now. */
static void
activate_cb (RaSearchWindow *self)
{
  look (self);
  if (self->hits->len > 0)
    choose (self, 0);
}

static void
row_cb (RaSearchWindow *self, GtkListBoxRow *row)
{
  choose (self, (guint)gtk_list_box_row_get_index (row));
}

/* Between what the user does, so that the first letter does not wait for it. */
static gboolean
prepare_cb (gpointer user_data)
{
  RaSearchWindow *self = RA_SEARCH_WINDOW (user_data);

  if (ra_finder_prepare (self->finder))
    return G_SOURCE_CONTINUE;
  self->prepare_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
down_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  (void)widget, (void)args;
  RaSearchWindow *self = RA_SEARCH_WINDOW (user_data);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_keys (RaSearchWindow *self)
{
  GtkEventController *of_entry = gtk_shortcut_controller_new ();
  GtkEventController *of_window = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (of_entry, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (of_entry),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0), gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), of_entry);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (of_window),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape|<Control>w"),
                                                          gtk_named_action_new ("window.close")));
  gtk_event_controller_set_propagation_phase (of_window, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), of_window);
}

static void
ra_search_window_dispose (GObject *object)
{
  RaSearchWindow *self = RA_SEARCH_WINDOW (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_SEARCH_WINDOW);
  G_OBJECT_CLASS (ra_search_window_parent_class)->dispose (object);
}

static void
ra_search_window_class_init (RaSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_search_window_dispose;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RaSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, RaSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RaSearchWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
ra_search_window_init (RaSearchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_list_keys_add (GTK_WIDGET (self->list));
  add_keys (self);
}

RaSearchWindow *
ra_search_window_new (GtkWindow *parent, RaFinder *finder)
{
  RaSearchWindow *self = g_object_new (RA_TYPE_SEARCH_WINDOW, "transient-for", parent, NULL);

  self->finder = finder;
  self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
