/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/finding-row.h"

#include <glib/gi18n.h>

#include "app/gui/base/row-list.h"
#include "app/layout/view-wish.h"

static void
fix_title (const RaFindingFixParts *parts)
{
  gtk_editable_set_text (GTK_EDITABLE (parts->title_row), parts->title);
}

static void
fix_alt_text (const RaFindingFixParts *parts)
{
  gtk_widget_activate_action (parts->panel, "export.draft-alt-text", NULL);
}

static void
fix_foot (const RaFindingFixParts *parts)
{
  gtk_editable_set_text (GTK_EDITABLE (parts->note_row), "");
}

static void
fix_contrast (const RaFindingFixParts *parts)
{
  adw_combo_row_set_selected (parts->theme_row, RA_THEME_CONTRAST);
}

static void
fix_rings (const RaFindingFixParts *parts)
{
  gtk_widget_activate_action (parts->panel, "export.fit", "u", (guint)RA_FIT_RINGS);
}

static void
fix_sites (const RaFindingFixParts *parts)
{
  gtk_widget_activate_action (parts->panel, "export.fit", "u", (guint)RA_FIT_SITES);
}

static const struct {
  RaLintKind kind;
  const char *text;
  void (*fix) (const RaFindingFixParts *parts);
} fixes[] = {
  { RA_LINT_MISSING_TITLE, N_ ("Use the scenario's title"), fix_title },
  { RA_LINT_MISSING_ALT, N_ ("Use the draft"), fix_alt_text },
  { RA_LINT_LONG_FOOT, N_ ("Leave out the note"), fix_foot },
  { RA_LINT_CONTRAST, N_ ("Use the style of high contrast"), fix_contrast },
  { RA_LINT_CUT_RING, N_ ("Show all rings"), fix_rings },
  { RA_LINT_SITE_OUTSIDE, N_ ("Show all sites"), fix_sites },
};

const char *
ra_finding_fix_describe (RaLintKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (fixes[i].kind == kind)
      return _ (fixes[i].text);
  return NULL;
}

void
ra_finding_fix (const RaFindingFixParts *parts, RaLintKind kind)
{
  g_return_if_fail (parts != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (fixes[i].kind == kind)
      fixes[i].fix (parts);
}

const char *
ra_finding_icon (RaLintSeverity severity)
{
  return severity == RA_LINT_ERROR ? "dialog-error-symbolic" : "dialog-information-symbolic";
}

GtkWidget *
ra_finding_row_new (const RaLintFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);
  GtkWidget *row = ra_row_new (finding->severity == RA_LINT_ERROR ? _ ("Error") : _ ("Remark"), finding->text);
  const char *fix = ra_finding_fix_describe (finding->kind);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (ra_finding_icon (finding->severity)));
  if (fix == NULL)
    return row;
  GtkWidget *button = gtk_button_new_with_label (_ ("Fix"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, fix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fix, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint)finding->kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "export.fix");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}
