/* The rows that choose the size of a picture, for the group and its test. */
#pragma once

#include "app/gui/export/picture-size-group.h"

G_BEGIN_DECLS

struct _RaPictureSizeGroup {
  AdwPreferencesGroup parent_instance;
  AdwComboRow *preset_row; /* the presets in their order, and "Custom" */
  GtkSpinButton *width_spin;
  GtkSpinButton *height_spin;
  AdwComboRow *unit_row;
  GtkSpinButton *scale_spin;
  GtkSpinButton *dpi_spin;
  AdwExpanderRow *more_row;
  GPtrArray *checks;   /* GtkCheckButton *, borrowed: one for each preset */
  gboolean dpi_chosen; /* the user has said how large pixels are */
  gboolean filling;    /* the rows are being filled, which is no choice of the user's */
};

G_END_DECLS
