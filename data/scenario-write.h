/* A scenario file as it is edited and saved.
 *
 * The document is the file's JSON itself: what this program does not know is kept, at every level and in its order.
 * A new member goes where the order of the format has it. Numbers are written with a dot in the fewest digits that read
 * back as the same number; what is saved, loaded and saved again is the same bytes. Belongs to one thread at a time. */
#pragma once

#include "data/formats/json-text.h"
#include "data/scenario-steps.h"

G_BEGIN_DECLS

typedef struct _RaScenarioDocument RaScenarioDocument;

RaScenarioDocument *ra_scenario_document_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* Reads any file that has the format's name and a version that this program knows; whether its ids and figures are
 * right is asked by ra_scenario_load (). Fails with RA_FORMAT_ERROR or G_FILE_ERROR. */
RaScenarioDocument *ra_scenario_document_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from the text of a file; @name stands for the file in messages. */
RaScenarioDocument *
ra_scenario_document_parse (const char *name, const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same document once more, which is changed apart from @self. It takes as little time as its lists have elements:
 * what is in them is shared until one of the two changes it. Nothing of @self may be packed. */
RaScenarioDocument *ra_scenario_document_copy (const RaScenarioDocument *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_scenario_document_free (RaScenarioDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaScenarioDocument, ra_scenario_document_free)

/* "title", "date", "summary", ...; NULL or "" takes the member out. */
void ra_scenario_document_set_text (RaScenarioDocument *self, const char *member, const char *text);
/* The text of a member; NULL when it has none. */
char *ra_scenario_document_dup_text (RaScenarioDocument *self, const char *member) G_GNUC_WARN_UNUSED_RESULT;
/* Other members of the view stay. */
void ra_scenario_document_set_view (RaScenarioDocument *self, const RaScenarioView *view);

/* Each adds one thing at the end of its list, in the catalogue's own shape. What it refers to (sources, a site, claims)
 * is written as an id and must be in the catalogue or be added too. */
void ra_scenario_document_add_source (RaScenarioDocument *self, const RaSource *source);
void ra_scenario_document_add_system (RaScenarioDocument *self, const RaSystem *system); /* with its claims */
void ra_scenario_document_add_site (RaScenarioDocument *self, const RaSite *site);
void ra_scenario_document_add_deployment (RaScenarioDocument *self, const RaDeployment *deployment);
void ra_scenario_document_add_ring (RaScenarioDocument *self, const RaExtraRing *ring);
/* Lies over those that the file has, and under its rings. */
void ra_scenario_document_add_under (RaScenarioDocument *self, const RaReferenceLayer *layer);
/* What one party says; positions are told in the order in which they are added. */
void ra_scenario_document_add_position (RaScenarioDocument *self, const RaPosition *position);

/* A step of a talk at the end: title, caption, notes, and sources, view and hidden systems where the step has them. */
void ra_scenario_document_add_step (RaScenarioDocument *self, const RaStep *step);
/* The same of the step @index, in which all else stays; FALSE when there is no such step. */
gboolean ra_scenario_document_set_step (RaScenarioDocument *self, guint index, const RaStep *step);

/* Each makes the element @index of its list say what the other argument says. What this program does not know of the
 * element stays, also in those claims of a system that stay. FALSE when there is no such element. */
gboolean ra_scenario_document_set_source (RaScenarioDocument *self, guint index, const RaSource *source);
gboolean ra_scenario_document_set_system (RaScenarioDocument *self, guint index, const RaSystem *system);
gboolean ra_scenario_document_set_site (RaScenarioDocument *self, guint index, const RaSite *site);
gboolean ra_scenario_document_set_deployment (RaScenarioDocument *self, guint index, const RaDeployment *deployment);
gboolean ra_scenario_document_set_ring (RaScenarioDocument *self, guint index, const RaExtraRing *ring);
gboolean ra_scenario_document_set_position (RaScenarioDocument *self, guint index, const RaPosition *position);

/* @list is "rings", "sites", ...; FALSE when it has no such element. */
gboolean ra_scenario_document_remove (RaScenarioDocument *self, const char *list, guint index);
/* Puts the element @from where the element @to is, which is counted as if it were taken out before; FALSE when there is
 * no such element. */
gboolean ra_scenario_document_move (RaScenarioDocument *self, const char *list, guint from, guint to);
/* Puts a copy of the element behind it. It and its claims have ids of their own, which @catalogue, that of the
 * scenario, does not have; with @name, which may be NULL, it is called that. FALSE when there is no such element. */
gboolean ra_scenario_document_duplicate (RaScenarioDocument *self, const RaCatalogue *catalogue, const char *list,
                                         guint index, const char *name);
/* The same with a claim of an own system. */
gboolean ra_scenario_document_duplicate_claim (RaScenarioDocument *self, const RaCatalogue *catalogue, const char *id);
/* Where in @list the element of that "id" stands; FALSE when it has none. */
gboolean ra_scenario_document_find (const RaScenarioDocument *self, const char *list, const char *id, guint *index);
/* Each takes an own thing out with all that cannot be without it: the deployments and rings at a site; the claims of a
 * system with its deployments; the rings of a claim, which its deployments go on without. FALSE when the file has no
 * such thing of its own. */
gboolean ra_scenario_document_remove_site (RaScenarioDocument *self, const char *id);
gboolean ra_scenario_document_remove_system (RaScenarioDocument *self, const char *id);
gboolean ra_scenario_document_remove_claim (RaScenarioDocument *self, const char *id);

/* The file's text, ended by a line break, piece by piece: a large one is never there as a whole. Fails as @take does.
 */
gboolean ra_scenario_document_write (const RaScenarioDocument *self, RaJsonTake take, gpointer data, GError **error);
/* The same as one text. */
char *ra_scenario_document_to_text (const RaScenarioDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
