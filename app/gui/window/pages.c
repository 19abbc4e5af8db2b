/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/pages.h"

#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/compare/compare-page.h"
#include "app/gui/reach/reach-panel.h"
#include "app/gui/reach/reach-window.h"
#include "app/gui/side/layers-panel.h"
#include "app/gui/side/sources-panel.h"

struct _RaPages {
  GObject parent_instance;
  RaPagesParts parts; /* the state is owned */
  gulong rendered_id; /* of the map view's signal, until the first picture */
  guint rest_id;      /* idle: builds what is left */
};

G_DEFINE_FINAL_TYPE (RaPages, ra_pages, G_TYPE_OBJECT)

static void
tell_cb (RaPages *self, const char *message)
{
  ra_toasts_tell (GTK_WIDGET (self->parts.map_view), message);
}

static void
open_reach_window_cb (RaPages *self)
{
  gtk_window_present (ra_reach_window_new (ra_parent_window (GTK_WIDGET (self->parts.map_view)), self->parts.state,
                                           ra_library_get_basemap (self->parts.library)));
}

static void
hear (RaPages *self, gpointer page, const char *signal, GCallback callback)
{
  g_signal_connect_object (page, signal, callback, self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_layers (gpointer user_data)
{
  RaLayersPanel *layers = g_object_new (RA_TYPE_LAYERS_PANEL, NULL);

  ra_layers_panel_set_up (layers, RA_PAGES (user_data)->parts.state);
  return GTK_WIDGET (layers);
}

static GtkWidget *
build_reach (gpointer user_data)
{
  RaPages *self = RA_PAGES (user_data);
  RaReachPanel *reach = g_object_new (RA_TYPE_REACH_PANEL, NULL);

  ra_reach_panel_set_up (reach, self->parts.state, ra_library_get_basemap (self->parts.library), FALSE);
  hear (self, reach, "message", G_CALLBACK (tell_cb));
  hear (self, reach, "open-window", G_CALLBACK (open_reach_window_cb));
  return GTK_WIDGET (reach);
}

static GtkWidget *
build_sources (gpointer user_data)
{
  RaPages *self = RA_PAGES (user_data);
  RaSourcesPanel *sources = g_object_new (RA_TYPE_SOURCES_PANEL, NULL);

  ra_sources_panel_set_up (sources, self->parts.state);
  hear (self, sources, "message", G_CALLBACK (tell_cb));
  return GTK_WIDGET (sources);
}

static GtkWidget *
build_compare (gpointer user_data)
{
  RaPages *self = RA_PAGES (user_data);
  RaComparePage *page = g_object_new (RA_TYPE_COMPARE_PAGE, NULL);

  ra_compare_page_set_up (page, self->parts.state, ra_library_get_scenarios (self->parts.library),
                          ra_library_get_basemap (self->parts.library));
  hear (self, page, "message", G_CALLBACK (tell_cb));
  return GTK_WIDGET (page);
}

/* One in each turn of the main loop: no click waits for more than that. */
static gboolean
build_next_cb (gpointer user_data)
{
  RaPages *self = RA_PAGES (user_data);
  RaLatePage *const places[]
      = { self->parts.layers, self->parts.reach, self->parts.edit, self->parts.sources, self->parts.compare };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    if (ra_late_page_peek (places[i]) == NULL) {
      ra_late_page_get (places[i]);
      return G_SOURCE_CONTINUE;
    }
  }
  self->rest_id = 0;
  return G_SOURCE_REMOVE;
}

static void
rendered_cb (RaPages *self)
{
  g_clear_signal_handler (&self->rendered_id, self->parts.map_view);
  self->rest_id = g_idle_add_full (G_PRIORITY_LOW, build_next_cb, self, NULL);
}

static void
ra_pages_dispose (GObject *object)
{
  RaPages *self = RA_PAGES (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->parts.state);
  G_OBJECT_CLASS (ra_pages_parent_class)->dispose (object);
}

static void
ra_pages_class_init (RaPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_pages_dispose;
}

static void
ra_pages_init (RaPages *self)
{
  (void)self;
}

RaPages *
ra_pages_new (const RaPagesParts *parts)
{
  g_return_val_if_fail (parts != NULL && RA_IS_MAP_STATE (parts->state), NULL);
  RaPages *self = g_object_new (RA_TYPE_PAGES, NULL);

  self->parts = *parts;
  g_object_ref (self->parts.state);
  ra_late_page_set_builder (parts->layers, build_layers, self);
  ra_late_page_set_builder (parts->reach, build_reach, self);
  ra_late_page_set_builder (parts->sources, build_sources, self);
  ra_late_page_set_builder (parts->compare, build_compare, self);
  self->rendered_id
      = g_signal_connect_object (parts->map_view, "rendered", G_CALLBACK (rendered_cb), self, G_CONNECT_SWAPPED);
  return self;
}
