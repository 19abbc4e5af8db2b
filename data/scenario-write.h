/* A scenario file as it is edited and saved.
 *
 * The document is the file's JSON itself: what this program does not know is kept, at every level and in its order.
 * A new member goes where the format has its place. Numbers are written with a dot in the fewest digits that read back
 * as the same number; what is saved, loaded and saved again is the same bytes. Belongs to one thread at a time. */
#pragma once

#include "scenario.h"

G_BEGIN_DECLS

typedef struct _RaScenarioDocument RaScenarioDocument;

RaScenarioDocument *ra_scenario_document_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* Reads any file that has the format's name and a version that this program knows; whether its ids and figures are
 * right is asked by ra_scenario_load (). Fails with RA_CATALOGUE_ERROR or G_FILE_ERROR. */
RaScenarioDocument *ra_scenario_document_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_scenario_document_free (RaScenarioDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaScenarioDocument, ra_scenario_document_free)

/* "title", "date", "summary", ...; NULL or "" takes the member out. */
void ra_scenario_document_set_text (RaScenarioDocument *self, const char *member, const char *text);
/* Other members of the view stay. */
void ra_scenario_document_set_view (RaScenarioDocument *self, const RaScenarioView *view);

/* Each adds one thing at the end of its list, in the catalogue's own shape. What it refers to (sources, a site, claims)
 * is written as an id and must be in the catalogue or be added too. */
void ra_scenario_document_add_source (RaScenarioDocument *self, const RaSource *source);
void ra_scenario_document_add_system (RaScenarioDocument *self, const RaSystem *system); /* with its claims */
void ra_scenario_document_add_site (RaScenarioDocument *self, const RaSite *site);
void ra_scenario_document_add_deployment (RaScenarioDocument *self, const RaDeployment *deployment);
void ra_scenario_document_add_ring (RaScenarioDocument *self, const RaExtraRing *ring);
/* @list is "rings", "sites", ...; FALSE when it has no such element. */
gboolean ra_scenario_document_remove (RaScenarioDocument *self, const char *list, guint index);

/* The file's text, ended by a line break. */
char *ra_scenario_document_to_text (const RaScenarioDocument *self) G_GNUC_WARN_UNUSED_RESULT;
/* Written beside and renamed: @path holds what it held, or all of the new. A symbolic link stays one. Fails with
 * G_FILE_ERROR. */
gboolean ra_scenario_document_save (const RaScenarioDocument *self, const char *path, GError **error);

G_END_DECLS
