/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/briefing.h"

#include "app/base/progress.h"
#include "app/layout/comparison.h"
#include "app/layout/map-engine.h"
#include "app/layout/view-fit.h"
#include "app/picture/page-blocks.h"
#include "app/report/compare.h"
#include "app/report/quotation-text.h"
#include "app/report/source-list.h"

/* Larger than the room on the page, so that more names find a place; letters come out smaller. */
#define MAP_SCALE  1.6
#define MOST_PAGES 2 /* that begin with a map */
#define N_PARTS    3 /* that take long: map, reach, comparison */

/* A sheet with all that it borrows: what has a map begins one, other sections flow on. */
typedef struct {
  char *title;
  RaScene *map; /* NULL: none */
  GPtrArray *blocks;
} Page;

typedef struct {
  const RaBriefing *briefing;
  const RaMapSpec *spec;
  const RaTranslations *translations;
  GCancellable *cancellable;
  GPtrArray *pages;   /* Page * */
  GPtrArray *sources; /* RaCitedSource *, as the last page numbers them */
} Maker;

static void
page_free (gpointer data)
{
  Page *self = data;
  g_free (self->title);
  g_clear_pointer (&self->map, ra_scene_free);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/* Takes over the title. */
static Page *
add_page (Maker *self, char *title)
{
  Page *page = g_new0 (Page, 1);
  page->title = title;
  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_sheet_block_free);
  g_ptr_array_add (self->pages, page);
  return page;
}

static void
add (Page *page, RaSheetKind kind, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_ptr_array_add (page->blocks, ra_sheet_block_new (kind, g_strdup (text), 0));
}

static Page *
last_page (const Maker *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

/* The page that would be published, but for its title and note, which the sheet has. */
static RaScene *
draw (const Maker *self, RaScenario *with, GError **error)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (self->spec);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (self->briefing->basemap);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->selected_site = NULL;
  g_free (spec->title);
  spec->title = g_strdup ("");
  if (with == NULL) {
    g_free (spec->note);
    spec->note = g_strdup ("");
  } else {
    ra_map_spec_compare (spec, with, FALSE);
    g_clear_pointer (&spec->headline, g_free);
  }
  ra_view_fit_put_on_page (spec, RA_SHEET_MAP_WIDTH_PT * MAP_SCALE, RA_SHEET_MAP_MOST_HEIGHT_PT * MAP_SCALE);
  return ra_map_engine_build (engine, spec, 1.0, self->cancellable, error);
}

static gboolean
add_map (Maker *self, GError **error)
{
  const RaScenario *scenario = self->spec->scenario;
  const char *title = ra_map_spec_get_title (self->spec);
  const char *untitled = ra_translate (self->translations, "Range rings");
  Page *page = add_page (self, g_strdup (title != NULL && title[0] != '\0' ? title : untitled));
  page->map = draw (self, NULL, error);
  g_autofree char *summary = ra_quotations_tell (ra_scenario_get_catalogue (scenario), self->translations,
                                                 ra_scenario_get_summary (scenario));
  add (page, RA_SHEET_PARAGRAPH, summary);
  add (page, RA_SHEET_SMALL, ra_map_spec_get_note (self->spec));
  return page->map != NULL;
}

static void
add_positions (Maker *self)
{
  const RaScenario *scenario = self->spec->scenario;
  const GPtrArray *positions = ra_scenario_get_positions (scenario);
  if (positions->len == 0)
    return;
  Page *page = last_page (self);
  add (page, RA_SHEET_SECTION_WHOLE, ra_translate (self->translations, "What each side says"));
  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    g_autofree char *day = ra_translate_date (self->translations, position->date);
    g_autofree char *head = g_strdup_printf ("%s, %s", ra_translate_text (self->translations, position->party), day);
    g_autofree char *text
        = ra_quotations_tell (ra_scenario_get_catalogue (scenario), self->translations, position->text);
    g_autofree char *numbers = ra_source_list_find_numbers (self->sources, position->sources);
    g_autofree char *numbered = g_strconcat (text, numbers, NULL);
    add (page, RA_SHEET_HEADING, head);
    add (page, RA_SHEET_PARAGRAPH, numbered);
  }
}

static RaReachOptions
reach_options (const Maker *self)
{
  const RaMapSpec *spec = self->spec;
  return (RaReachOptions) { .basemap = self->briefing->basemap,
                            .scale
                            = spec->detail == RA_DETAIL_AUTO ? RA_SCALE_50M : (RaScale)(spec->detail - RA_DETAIL_110M),
                            .boundaries = spec->boundaries,
                            .date = ra_map_spec_get_date (spec),
                            .hidden_ids = spec->hidden_ids,
                            .extra = spec->rings,
                            .brief = TRUE };
}

static gboolean
add_reach (Maker *self, GError **error)
{
  const RaReachOptions options = reach_options (self);
  const RaReachFormatOptions format = {
    .format = RA_REACH_MD, .by = RA_REACH_BY_CLAIM, .translations = self->translations, .sources = self->sources
  };
  g_autoptr (RaReach) reach = ra_reach_new (self->spec->scenario, &options, error);
  g_autofree char *markdown = reach != NULL ? ra_reach_format (reach, &format, error) : NULL;
  if (markdown == NULL)
    return FALSE;
  g_autofree char *title = ra_page_blocks_find_title (markdown);
  add (last_page (self), RA_SHEET_SECTION, title);
  ra_page_blocks_add (last_page (self)->blocks, markdown);
  return TRUE;
}

static gboolean
add_comparison (Maker *self, GError **error)
{
  RaScenario *with = self->briefing->with;
  if (with == NULL)
    return TRUE;
  RaReachOptions options = reach_options (self);
  options.date = self->spec->date;
  const RaReachFormatOptions format = { .format = RA_REACH_MD, .translations = self->translations };
  g_autoptr (RaComparison) comparison = ra_comparison_measure (self->spec->scenario, with, &options, error);
  if (comparison == NULL)
    return FALSE;
  g_autofree char *markdown = ra_comparison_format (comparison, &format);
  Page *page = add_page (self, ra_page_blocks_find_title (markdown));
  ra_page_blocks_add (page->blocks, markdown);
  page->map = draw (self, with, error);
  return page->map != NULL;
}

static GPtrArray *
list_sources (const RaMapSpec *spec, const GArray *rings)
{
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (spec), .hidden_ids = spec->hidden_ids, .extra = spec->rings };

  return ra_source_list_new (spec->scenario, rings, &options, spec->translations);
}

/* As footnotes, a paragraph each. */
static void
add_sources (Maker *self, const GArray *rings)
{
  if (self->sources->len == 0)
    return;
  g_autofree char *footnotes = ra_source_list_to_footnotes (self->sources, rings, self->translations);
  g_auto (GStrv) lines = g_strsplit (footnotes, "\n", -1);
  Page *page = last_page (self);
  add (page, RA_SHEET_SECTION, ra_translate (self->translations, "Sources"));
  for (char **line = lines; *line != NULL; line++)
    add (page, RA_SHEET_SMALL, g_strstrip (*line));
}

static GBytes *
print (const Maker *self, GError **error)
{
  RaSheet sheets[MOST_PAGES];
  const RaSceneMetadata *metadata = &((const Page *)g_ptr_array_index (self->pages, 0))->map->metadata;
  g_autofree char *foot = g_strdup_printf ("%s. %s. Range Atlas.", metadata->boundaries, metadata->credit);
  g_return_val_if_fail (self->pages->len <= MOST_PAGES, NULL);
  for (guint i = 0; i < self->pages->len; i++) {
    const Page *page = g_ptr_array_index (self->pages, i);
    sheets[i] = (RaSheet) { page->title, NULL, page->map, page->blocks, foot, self->translations };
  }
  return ra_sheets_encode (sheets, self->pages->len, metadata, error);
}

GBytes *
ra_briefing_make (const RaBriefing *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && self->spec != NULL && self->basemap != NULL, NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (page_free);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (self->spec);
  g_autoptr (GPtrArray) sources = list_sources (self->spec, rings);
  Maker maker = { .briefing = self,
                  .spec = self->spec,
                  .translations = self->spec->translations,
                  .cancellable = cancellable,
                  .pages = pages,
                  .sources = sources };
  if (!add_map (&maker, error))
    return NULL;
  ra_progress_tell (cancellable, 1, N_PARTS);
  add_positions (&maker);
  if (!add_reach (&maker, error))
    return NULL;
  ra_progress_tell (cancellable, 2, N_PARTS);
  if (!add_comparison (&maker, error))
    return NULL;
  ra_progress_tell (cancellable, N_PARTS, N_PARTS);
  add_sources (&maker, rings);
  return print (&maker, error);
}
