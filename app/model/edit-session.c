/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/edit-session.h"

#include <glib/gi18n.h>

#include "app/model/document-style.h"

#define AUTOSAVE_S 3

struct _RaEditSession {
  GObject parent_instance;
  RaMapState *state;
  RaDocument *document;            /* NULL: a shipped scenario is looked at */
  RaDocumentStyle *document_style; /* NULL without a document */
  RaAutosave *slot;                /* NULL without a document */
  guint autosave_id;               /* timeout */
  gboolean had_new_view;           /* as last told */
  gboolean failed;                 /* to write into the slot, and that has been told */
};

enum { SIGNAL_UPDATED, SIGNAL_AUTOSAVE_FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaEditSession, ra_edit_session, G_TYPE_OBJECT)

static void
updated (RaEditSession *self)
{
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

/* @error is NULL where the slot was written. */
static void
take_outcome (RaEditSession *self, const GError *error)
{
  const gboolean failed_before = self->failed;

  self->failed = error != NULL;
  if (!self->failed || failed_before) /* once is enough */
    return;
  g_autofree char *text = g_strdup_printf (_ ("Changes would be lost in a crash: %s"), error->message);

  g_signal_emit (self, signals[SIGNAL_AUTOSAVE_FAILED], 0, text);
}

void
ra_edit_session_autosave (RaEditSession *self)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self));
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->autosave_id, g_source_remove);
  if (self->document == NULL)
    return;
  if (!ra_document_is_modified (self->document)) {
    ra_autosave_clear (self->slot);
    return;
  }
  (void)ra_autosave_write (self->slot, self->document, &error);
  take_outcome (self, error);
}

void
ra_edit_session_flush (RaEditSession *self)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self));
  if (self->autosave_id != 0)
    ra_edit_session_autosave (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  (void)user_data;
  (void)ra_autosave_write_finish (result, &error);
  take_outcome (RA_EDIT_SESSION (source), error);
}

/* Of a hundred thousand sites writing takes longer than a frame, and nobody waits for it here. */
static gboolean
autosave_cb (gpointer user_data)
{
  RaEditSession *self = RA_EDIT_SESSION (user_data);

  self->autosave_id = 0;
  if (ra_document_is_modified (self->document))
    ra_autosave_write_async (self->slot, self->document, self, written_cb);
  else
    ra_autosave_clear (self->slot);
  return G_SOURCE_REMOVE;
}

/* Counted from the first change: somebody who never stops typing is kept safe, too. */
static void
autosave_soon (RaEditSession *self)
{
  if (self->autosave_id == 0)
    self->autosave_id = g_timeout_add_seconds (AUTOSAVE_S, autosave_cb, self);
}

/* Where the view is fitted to the rings it stays as it is. */
static void
keep_fitted_view (RaEditSession *self)
{
  if (!ra_scenario_get_view (ra_document_get_scenario (self->document))->given)
    ra_map_state_keep_view (self->state);
}

/* The map must not jump while one edits. */
static void
changed_cb (RaEditSession *self)
{
  keep_fitted_view (self);
  ra_map_state_replace_scenario (self->state, ra_document_get_scenario (self->document));
  updated (self);
  autosave_soon (self);
}

static void
modified_cb (RaEditSession *self)
{
  updated (self);
  if (ra_document_is_modified (self->document))
    autosave_soon (self);
  else
    ra_edit_session_autosave (self);
}

gboolean
ra_edit_session_has_new_view (RaEditSession *self)
{
  g_return_val_if_fail (RA_IS_EDIT_SESSION (self), FALSE);
  return self->document_style != NULL && ra_edit_session_is_editable (self)
         && ra_document_style_has_new_view (self->document_style);
}

void
ra_edit_session_keep_view (RaEditSession *self)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self));
  if (ra_edit_session_has_new_view (self))
    ra_document_style_keep_view (self->document_style);
  self->had_new_view = FALSE;
}

static void
viewport_changed_cb (RaEditSession *self)
{
  const gboolean has_new_view = ra_edit_session_has_new_view (self);

  if (self->had_new_view == has_new_view)
    return;
  self->had_new_view = has_new_view;
  updated (self);
}

static void
drop_document (RaEditSession *self)
{
  g_clear_handle_id (&self->autosave_id, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_pointer (&self->document_style, ra_document_style_free);
  if (self->slot != NULL)
    ra_autosave_clear (self->slot);
  g_clear_pointer (&self->slot, ra_autosave_free);
  g_clear_object (&self->document);
}

void
ra_edit_session_close (RaEditSession *self)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self));
  drop_document (self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
}

static void
ra_edit_session_dispose (GObject *object)
{
  ra_edit_session_close (RA_EDIT_SESSION (object));
  G_OBJECT_CLASS (ra_edit_session_parent_class)->dispose (object);
}

static void
ra_edit_session_class_init (RaEditSessionClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_edit_session_dispose;
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_AUTOSAVE_FAILED]
      = g_signal_new ("autosave-failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ra_edit_session_init (RaEditSession *self)
{
  (void)self;
}

RaEditSession *
ra_edit_session_new (RaMapState *state)
{
  RaEditSession *self = g_object_new (RA_TYPE_EDIT_SESSION, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "scenario-changed", G_CALLBACK (updated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "viewport-changed", G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
ra_edit_session_set_document (RaEditSession *self, RaDocument *document, RaAutosave *slot)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self) && RA_IS_DOCUMENT (document));
  g_autofree char *folder = ra_autosave_get_folder ();

  drop_document (self);
  self->document = g_object_ref (document);
  self->slot = slot != NULL ? slot : ra_autosave_new (folder);
  g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (updated), self, G_CONNECT_SWAPPED);
  self->document_style = ra_document_style_new (document, self->state);
  updated (self);
  if (ra_document_is_modified (document))
    autosave_soon (self);
}

RaDocument *
ra_edit_session_get_document (RaEditSession *self)
{
  g_return_val_if_fail (RA_IS_EDIT_SESSION (self), NULL);
  return self->document;
}

gboolean
ra_edit_session_is_shown (RaEditSession *self)
{
  g_return_val_if_fail (RA_IS_EDIT_SESSION (self), FALSE);
  return self->document != NULL
         && ra_map_state_get_spec (self->state)->scenario == ra_document_get_scenario (self->document);
}

gboolean
ra_edit_session_is_editable (RaEditSession *self)
{
  return ra_edit_session_is_shown (self) && !ra_document_is_read_only (self->document);
}

gboolean
ra_edit_session_is_spare (RaEditSession *self)
{
  g_return_val_if_fail (RA_IS_EDIT_SESSION (self), FALSE);
  return self->document == NULL
         || (ra_document_get_file (self->document) == NULL && !ra_document_is_modified (self->document)
             && ra_document_get_redo_text (self->document) == NULL);
}

void
ra_edit_session_show (RaEditSession *self)
{
  g_return_if_fail (RA_IS_EDIT_SESSION (self) && self->document != NULL);
  keep_fitted_view (self);
  ra_document_style_show (self->document_style);
}
