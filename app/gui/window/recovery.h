/* Offers what crashed programs have left behind.
 *
 * Signal: "take-document" (RaDocument *, RaAutosave *): it is to be edited, in its slot, which is taken over. */
#pragma once

#include <adwaita.h>

#include "app/model/autosave.h"

G_BEGIN_DECLS

#define RA_TYPE_RECOVERY (ra_recovery_get_type ())
G_DECLARE_FINAL_TYPE (RaRecovery, ra_recovery, RA, RECOVERY, GObject)

/* @widget says in which window the question and messages appear. @catalogue must outlive that window. */
RaRecovery *ra_recovery_new (GtkWidget *widget, RaCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* Asks what is to become of what was left, if anything was. */
void ra_recovery_offer (RaRecovery *self);

G_END_DECLS
