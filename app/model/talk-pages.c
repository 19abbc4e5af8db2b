/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/talk-pages.h"

#include "app/base/progress.h"
#include "app/layout/map-engine.h"
#include "app/picture/html-talk.h"
#include "app/picture/sheet.h"
#include "app/report/citation.h"
#include "data/ring-list.h"

/* Larger than the room on the page, so that more names find a place; letters come out smaller. */
#define MAP_SCALE 1.6
/* Of a map on a screen, in pixels. */
#define WEB_WIDTH  1120.0
#define WEB_HEIGHT 560.0

/* A step, ready to be drawn by any thread. */
typedef struct {
  RaMapSpec *spec;
  RaScene *map; /* once it is drawn */
  char *title;
  char *subtitle;    /* NULL: none */
  GPtrArray *blocks; /* RaSheetBlock * */
} Page;

static void
page_free (gpointer data)
{
  Page *self = data;

  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->map, ra_scene_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

static void
add (Page *self, RaSheetKind kind, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_ptr_array_add (self->blocks, ra_sheet_block_new (kind, g_strdup (text), 0));
}

/* Every figure once, with who gives it: on a small ring there is no room for it. */
static void
add_figures (Page *self)
{
  const RaTranslations *translations = self->spec->translations;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (self->spec);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_autofree char *claim = ra_translate_claim (translations, ring);
    const char *system
        = ring->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name) : NULL;
    char *figure = system != NULL ? g_strdup_printf ("%s: %s", system, claim) : g_strdup (claim);

    if (g_hash_table_contains (told, figure))
      g_free (figure);
    else {
      add (self, RA_SHEET_ITEM, figure);
      g_hash_table_add (told, figure);
    }
  }
}

static void
add_sources (Page *self, const GPtrArray *sources)
{
  for (guint i = 0; sources != NULL && i < sources->len; i++) {
    g_autofree char *text = ra_cite_source (g_ptr_array_index (sources, i), self->spec->translations);

    add (self, RA_SHEET_SMALL, text);
  }
}

/* What differs between paper and a page of the web. */
typedef struct {
  RaTheme theme;
  double width; /* of the map, in units of the page */
  double height;
  gboolean notes; /* of the presenter */
} Medium;

static const Medium paper
    = { RA_THEME_PRINT, RA_SHEET_MAP_WIDTH_PT *MAP_SCALE, RA_SHEET_MAP_HEIGHT_PT *MAP_SCALE, TRUE };

static Page *
new_page (const RaPresentation *presentation, guint step, const RaMapState *state, const Medium *medium)
{
  Page *self = g_new0 (Page, 1);
  g_autofree char *quoted = ra_presentation_describe_quotations (presentation, step);
  const char *date = ra_presentation_get_date (presentation, step);

  self->spec = ra_map_spec_copy (ra_map_state_get_spec ((RaMapState *)state));
  self->spec->show &= ~RA_SHOW_FURNITURE;
  self->spec->theme = medium->theme;
  self->spec->selected_site = NULL;
  self->title = g_strdup (ra_presentation_get_step_title (presentation, step));
  self->subtitle = date != NULL ? ra_translate_date (self->spec->translations, date) : NULL;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_sheet_block_free);
  add (self, RA_SHEET_HEADING, ra_presentation_get_banner (presentation, step));
  add (self, RA_SHEET_PARAGRAPH, ra_presentation_get_caption (presentation, step));
  add (self, RA_SHEET_SMALL, quoted);
  if (!ra_presentation_tells_figures (presentation, step))
    add_figures (self);
  add_sources (self, ra_presentation_get_sources (presentation, step));
  if (medium->notes)
    add (self, RA_SHEET_SMALL, ra_presentation_get_notes (presentation, step));
  return self;
}

/* Array of Page *: the steps as a map of its own shows them one after the other. */
static GPtrArray *
list_pages (const RaPresentation *presentation, const RaMapSpec *like, const Medium *medium)
{
  g_autoptr (RaMapState) state = ra_map_state_new (ra_presentation_get_scenario (presentation, 0));
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);

  ra_map_state_set_translations (state, like->translations);
  ra_map_state_set_boundaries (state, like->boundaries);
  ra_map_state_set_shown (state, RA_SHOW_COMPASS_CIRCLES, (like->show & RA_SHOW_COMPASS_CIRCLES) != 0);
  ra_map_state_set_frame (state, medium->width, medium->height);
  for (guint i = 0; i < ra_presentation_get_length (presentation); i++) {
    ra_presentation_show (presentation, i, state);
    g_ptr_array_add (pages, new_page (presentation, i, state, medium));
  }
  return pages;
}

/* @title: of a page of the web; NULL: a PDF. */
static GBytes *
print (const GPtrArray *pages, const char *title, RaBasemap *basemap, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (basemap);
  g_autofree RaSheet *sheets = g_new0 (RaSheet, pages->len);
  g_autoptr (GPtrArray) feet = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pages->len; i++) {
    Page *page = g_ptr_array_index (pages, i);

    g_clear_pointer (&page->map, ra_scene_free);
    page->map = ra_map_engine_build (engine, page->spec, 1.0, cancellable, error);
    if (page->map == NULL)
      return NULL;
    ra_progress_tell (cancellable, i + 1, pages->len);
    char *foot = g_strdup_printf ("%s. %s. Range Atlas.", page->map->metadata.boundaries, page->map->metadata.credit);
    g_ptr_array_add (feet, foot);
    sheets[i] = (RaSheet) { page->title, page->subtitle, page->map, page->blocks, foot, page->spec->translations };
  }
  if (title != NULL)
    return ra_html_talk_new (title, sheets, pages->len, error);
  return ra_sheets_encode (sheets, pages->len, &((const Page *)g_ptr_array_index (pages, 0))->map->metadata, error);
}

GBytes *
ra_talk_pages_make (const RaPresentation *presentation, const RaMapSpec *like, RaBasemap *basemap, GError **error)
{
  g_return_val_if_fail (presentation != NULL && like != NULL, NULL);
  g_autoptr (GPtrArray) pages = list_pages (presentation, like, &paper);

  return print (pages, NULL, basemap, NULL, error);
}

typedef struct {
  GPtrArray *pages;
  char *title; /* as in print () */
  RaBasemap *basemap;
} Talk;

static void
talk_free (gpointer data)
{
  Talk *self = data;

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self->title);
  g_free (self);
}

static GBytes *
print_talk (gconstpointer data, GCancellable *cancellable, GError **error)
{
  const Talk *self = data;

  return print (self->pages, self->title, self->basemap, cancellable, error);
}

static RaPagesOrder
order (GPtrArray *pages, const char *title, RaBasemap *basemap)
{
  Talk *self = g_new0 (Talk, 1);

  self->pages = pages;
  self->title = g_strdup (title);
  self->basemap = ra_basemap_ref (basemap);
  return (RaPagesOrder) { print_talk, self, talk_free };
}

RaPagesOrder
ra_talk_pages_order (const RaPresentation *presentation, const RaMapSpec *like, RaBasemap *basemap)
{
  return order (list_pages (presentation, like, &paper), NULL, basemap);
}

RaPagesOrder
ra_talk_pages_order_web (const RaPresentation *presentation, const RaMapSpec *like, RaBasemap *basemap)
{
  const Medium screen = { like->theme, WEB_WIDTH, WEB_HEIGHT, FALSE };

  return order (list_pages (presentation, like, &screen), ra_presentation_get_title (presentation), basemap);
}
