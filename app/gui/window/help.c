/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/help.h"

#include "app/gui/base/source-links.h"
#include "app/gui/side/page-tabs.h"
#include "data/boundary-notes.h"

struct _RaHelp {
  AdwWindow parent_instance;

  AdwViewSwitcher *tabs;
  GtkScrolledWindow *scroller;
  GtkBox *boundaries;
};

G_DEFINE_FINAL_TYPE (RaHelp, ra_help, ADW_TYPE_WINDOW)

/* The actions of the program are known to the window that the help is about. */
static void
shortcuts_clicked_cb (RaHelp *self)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "app.shortcuts", NULL);
}

static void
ra_help_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_HELP);
  G_OBJECT_CLASS (ra_help_parent_class)->dispose (object);
}

static void
ra_help_class_init (RaHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_help_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/help.ui");
  gtk_widget_class_bind_template_child (widget_class, RaHelp, tabs);
  gtk_widget_class_bind_template_child (widget_class, RaHelp, scroller);
  gtk_widget_class_bind_template_child (widget_class, RaHelp, boundaries);
  gtk_widget_class_bind_template_callback (widget_class, shortcuts_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ra_help_init (RaHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_page_tabs_fit (self->tabs);
  /* The first paragraph would take the focus and be selected whole. */
  gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
}

static GtkWidget *
new_label (const char *text, gboolean heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0F, "selectable", !heading, "accessible-role",
                                   heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  if (heading) {
    gtk_widget_add_css_class (label, "title-4");
    gtk_widget_set_margin_top (label, 12);
  }
  return label;
}

static void
add_boundary (RaHelp *self, const RaBoundaryNote *note, const RaTranslations *translations)
{
  GtkWidget *sources = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (self->boundaries, new_label (ra_translate_text (translations, note->name), TRUE));
  gtk_box_append (self->boundaries, new_label (ra_translate_text (translations, note->text), FALSE));
  ra_source_links_fill (GTK_BOX (sources), note->sources, translations);
  gtk_widget_add_css_class (sources, "caption");
  gtk_box_append (self->boundaries, sources);
}

GtkWidget *
ra_help_new (const RaCatalogue *catalogue, const RaTranslations *translations)
{
  RaHelp *self = g_object_new (RA_TYPE_HELP, NULL);
  const GPtrArray *notes = ra_catalogue_get_boundaries (catalogue);

  for (guint i = 0; i < notes->len; i++)
    add_boundary (self, g_ptr_array_index (notes, i), translations);
  return GTK_WIDGET (self);
}
