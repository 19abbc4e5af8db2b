/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/edit-page-private.h"

void
ra_edit_page_show_problem (RaEditPage *self, GtkEditable *row, const GError *problem)
{
  GtkEditable *const rows[] = { self->title_row, self->subtitle_row, self->date_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (rows[i]), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  if (problem == NULL)
    return;
  gtk_label_set_label (self->problem_label, problem->message);
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}
