/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/document-actions.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/toasts.h"
#include "app/gui/edit/edit-page.h"
#include "app/model/document-style.h"
#include "app/model/ring-edit.h"
#include "app/model/templates.h"

struct _RaDocumentActions {
  GObject parent_instance;
  GActionMap *actions;    /* borrowed */
  RaLatePage *edit_place; /* borrowed */
  RaMapState *state;
  RaEditSession *session;
  RaLibrary *library; /* borrowed */
};

enum { SIGNAL_TAKE_DOCUMENT, SIGNAL_BEGUN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaDocumentActions, ra_document_actions, G_TYPE_OBJECT)

void
ra_document_actions_take (RaDocumentActions *self, RaDocument *document, RaAutosave *slot)
{
  g_return_if_fail (RA_IS_DOCUMENT_ACTIONS (self) && RA_IS_DOCUMENT (document));
  ra_document_set_translations (document, ra_library_get_translations (self->library));
  if (ra_late_page_peek (self->edit_place) != NULL)
    ra_edit_page_set_document (ra_late_page_peek (self->edit_place), document);
  ra_edit_session_set_document (self->session, document, slot);
}

/* The day that a scenario begun now shows. */
static char *
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* @beside: what the new document is to be compared with at once; NULL: nothing. */
static void
begin (RaDocumentActions *self, const RaScenarioDocument *draft, RaScenario *beside)
{
  g_autofree char *text = ra_scenario_document_to_text (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_new (ra_library_get_catalogue (self->library), text, &error);

  if (document == NULL) {
    ra_toasts_tell (GTK_WIDGET (self->edit_place), error->message);
    return;
  }
  g_signal_emit (self, signals[SIGNAL_TAKE_DOCUMENT], 0, document);
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0, document, beside);
}

/* The file of the scenario that is shown, to be written on as another. */
static RaScenarioDocument *
copy_shown (RaDocumentActions *self, GError **error)
{
  RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  const char *file = ra_library_get_file (self->library, scenario);

  if (ra_edit_session_is_shown (self->session))
    return ra_scenario_document_parse ("document", ra_document_get_text (ra_edit_session_get_document (self->session)),
                                       error);
  return file != NULL ? ra_scenario_document_load (file, error) : ra_scenario_document_new (NULL);
}

static const char *
title_of (RaDocumentActions *self, RaScenario *scenario)
{
  return ra_translate_name (ra_library_get_translations (self->library), RA_NAME_SCENARIO,
                            ra_scenario_get_title (scenario));
}

/* @draft has the text of @scenario. */
static void
begin_copy (RaDocumentActions *self, RaScenarioDocument *draft, RaScenario *scenario, const char *title,
            RaScenario *beside)
{
  /* What was copied from a scenario of the user's own is based on what that was. */
  if (ra_library_get_file (self->library, scenario) != NULL)
    ra_scenario_document_set_text (draft, "based_on", ra_scenario_get_id (scenario));
  ra_scenario_document_set_text (draft, "id", NULL);
  ra_scenario_document_set_text (draft, "order", NULL);
  ra_scenario_document_set_text (draft, "title", title);
  ra_template_translate (draft, scenario, ra_library_get_translations (self->library));
  begin (self, draft, beside);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)parameter;
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  RaScenario *shown = ra_map_state_get_spec (self->state)->scenario;
  const gboolean pair = g_str_equal (g_action_get_name (G_ACTION (action)), "new-before-after");
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) draft = copy_shown (self, &error);

  if (draft == NULL) {
    ra_toasts_tell (GTK_WIDGET (self->edit_place), error->message);
    return;
  }
  /* Translators: a scenario that shows what changes in another, whose title it is. */
  g_autofree char *title = g_strdup_printf (pair ? _ ("After: %s") : _ ("Copy of %s"), title_of (self, shown));
  ra_document_style_copy_view (self->state, draft);
  begin_copy (self, draft, shown, title, pair ? shown : NULL);
}

static void
new_status_quo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  RaScenario *scenario = ra_template_status_quo (ra_library_get_scenarios (self->library));
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) draft
      = ra_scenario_document_load (ra_library_get_file (self->library, scenario), &error);

  if (draft == NULL) {
    ra_toasts_tell (GTK_WIDGET (self->edit_place), error->message);
    return;
  }
  g_autofree char *title = g_strdup_printf (_ ("Copy of %s"), title_of (self, scenario));
  begin_copy (self, draft, scenario, title, NULL);
}

/* Both begin with the piece of the Earth that is in the window now. */
static void
new_empty_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  g_autoptr (RaScenarioDocument) draft = ra_scenario_document_new (_ ("Untitled scenario"));
  g_autofree char *date = today ();
  RaScenarioView view;

  ra_scenario_document_set_text (draft, "date", date);
  if (ra_map_state_tell_view (self->state, &view))
    ra_scenario_document_set_view (draft, &view);
  begin (self, draft, NULL);
}

static void
new_site_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  RaScenarioView view;

  if (!ra_map_state_tell_view (self->state, &view))
    view = *ra_scenario_get_view (ra_map_state_get_spec (self->state)->scenario);
  g_autofree char *date = today ();
  g_autoptr (RaScenarioDocument) draft = ra_template_site (&view, date);
  begin (self, draft, NULL);
}

/* In the document that the map shows, or in a new one. */
static RaDocument *
draw_ring (RaDocumentActions *self, const RaRingAbout *about, GError **error)
{
  if (ra_edit_session_is_editable (self->session)) {
    RaDocument *shown = ra_edit_session_get_document (self->session);

    return ra_ring_edit_add (shown, about, error) ? g_object_ref (shown) : NULL;
  }
  g_autofree char *date = today ();
  g_autoptr (RaScenarioDocument) draft = ra_ring_edit_begin (about, date);
  g_autofree char *text = ra_scenario_document_to_text (draft);
  g_autoptr (RaDocument) document = ra_document_new (ra_library_get_catalogue (self->library), text, error);

  if (document == NULL || !ra_ring_edit_add (document, about, error))
    return NULL;
  g_signal_emit (self, signals[SIGNAL_TAKE_DOCUMENT], 0, document);
  return g_steal_pointer (&document);
}

static void
draw_ring_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  RaRingAbout about;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&sddd)", &about.name, &about.lat_deg, &about.lon_deg, &about.radius_km);
  g_autoptr (RaDocument) document = draw_ring (self, &about, &error);
  if (document != NULL)
    g_signal_emit (self, signals[SIGNAL_BEGUN], 0, document, NULL);
  else
    ra_toasts_tell (GTK_WIDGET (self->edit_place), error->message);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_document_undo (ra_edit_session_get_document (RA_DOCUMENT_ACTIONS (user_data)->session));
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_document_redo (ra_edit_session_get_document (RA_DOCUMENT_ACTIONS (user_data)->session));
}

static void
show_document_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_edit_session_show (RA_DOCUMENT_ACTIONS (user_data)->session);
}

static void
updated_cb (RaDocumentActions *self)
{
  RaDocument *document = ra_edit_session_get_document (self->session);
  const gboolean editable = document != NULL && !ra_document_is_read_only (document);
  const gboolean elsewhere = document != NULL && !ra_edit_session_is_shown (self->session);

  ra_actions_enable (self->actions, "undo", editable && ra_document_get_undo_text (document) != NULL);
  ra_actions_enable (self->actions, "redo", editable && ra_document_get_redo_text (document) != NULL);
  ra_actions_enable (self->actions, "show-document", elsewhere);
  ra_actions_enable (self->actions, "new", document == NULL || editable || elsewhere);
  ra_actions_enable (self->actions, "new-before-after", document == NULL || editable || elsewhere);
  if (ra_late_page_peek (self->edit_place) != NULL)
    ra_edit_page_set_elsewhere (ra_late_page_peek (self->edit_place), elsewhere);
}

static GtkWidget *
build_edit_page (gpointer user_data)
{
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (user_data);
  RaEditPage *page = g_object_new (RA_TYPE_EDIT_PAGE, NULL);
  RaDocument *document = ra_edit_session_get_document (self->session);

  ra_edit_page_set_state (page, self->state, ra_library_get_scenarios (self->library));
  ra_edit_page_set_document (page, document);
  ra_edit_page_set_elsewhere (page, document != NULL && !ra_edit_session_is_shown (self->session));
  return GTK_WIDGET (page);
}

static void
ra_document_actions_finalize (GObject *object)
{
  RaDocumentActions *self = RA_DOCUMENT_ACTIONS (object);

  g_clear_object (&self->state);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ra_document_actions_parent_class)->finalize (object);
}

static void
ra_document_actions_class_init (RaDocumentActionsClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_document_actions_finalize;
  signals[SIGNAL_TAKE_DOCUMENT]
      = g_signal_new ("take-document", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, RA_TYPE_DOCUMENT);
  signals[SIGNAL_BEGUN] = g_signal_new ("begun", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        RA_TYPE_DOCUMENT, G_TYPE_POINTER);
}

static void
ra_document_actions_init (RaDocumentActions *self)
{
  (void)self;
}

RaDocumentActions *
ra_document_actions_new (const RaDocumentActionsParts *parts)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_action },
    { .name = "new-empty", .activate = new_empty_action },
    { .name = "new-status-quo", .activate = new_status_quo_action },
    { .name = "new-site", .activate = new_site_action },
    { .name = "new-before-after", .activate = new_action },
    { .name = "draw-ring", .activate = draw_ring_action, .parameter_type = "(sddd)" },
    { .name = "undo", .activate = undo_action },
    { .name = "redo", .activate = redo_action },
    { .name = "show-document", .activate = show_document_action },
  };
  RaDocumentActions *self = g_object_new (RA_TYPE_DOCUMENT_ACTIONS, NULL);

  self->actions = parts->actions;
  self->edit_place = parts->edit_place;
  self->state = g_object_ref (parts->state);
  self->session = g_object_ref (parts->session);
  self->library = parts->library;
  ra_late_page_set_builder (self->edit_place, build_edit_page, self);
  ra_actions_add (self->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  g_signal_connect_object (self->session, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  updated_cb (self);
  return self;
}
