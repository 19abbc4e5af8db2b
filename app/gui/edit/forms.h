/* The forms of the things that a document holds. Each opens over @parent and makes one step of the history when it is
 * accepted. @index is the number of an element in its list of the scenario, from 0; -1 and an id of NULL stand for a
 * new one. */
#pragma once

#include "app/gui/edit/form.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

typedef struct {
  double lat_deg;
  double lon_deg;
} RaFormPoint;

/* @point proposes where a new site stands; NULL: nowhere yet. */
void ra_forms_edit_site (GtkWindow *parent, RaDocument *document, const char *id, const RaFormPoint *point);
void ra_forms_edit_system (GtkWindow *parent, RaDocument *document, const char *id);
/* A claim about the document's own system @system_id. */
void ra_forms_edit_claim (GtkWindow *parent, RaDocument *document, const char *system_id, const char *id);
void ra_forms_edit_deployment (GtkWindow *parent, RaDocument *document, int index);
void ra_forms_edit_ring (GtkWindow *parent, RaDocument *document, int index);
void ra_forms_edit_position (GtkWindow *parent, RaDocument *document, int index);
/* @state is of the map whose view the step may take. */
void ra_forms_edit_step (GtkWindow *parent, RaDocument *document, int index, RaMapState *state);

/* Called with the id of a source that was added. */
typedef void (*RaSourceAddedFunc) (const char *id, gpointer user_data);
/* @added may be NULL. It is called with @owner, unless that is gone by then. */
void
ra_forms_edit_source (GtkWindow *parent, RaDocument *document, const char *id, RaSourceAddedFunc added, GObject *owner);

G_END_DECLS
