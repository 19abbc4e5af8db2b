/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/handouts.h"

#include <glib/gi18n.h>

#include "app/base/progress.h"
#include "app/layout/map-engine.h"
#include "app/layout/view-fit.h"
#include "app/picture/sheet.h"
#include "app/report/questions.h"
#include "data/counted-rings.h"

/* The texts of the sheets are in English, as those of the map are. */

/* Larger than the room on the sheet, so that more names find a place; letters come out smaller. */
#define MAP_SCALE    1.2
#define ANSWER_LINES 3

#define BLANK_PARTS (RA_SHOW_BASE | RA_SHOW_GRATICULE | RA_SHOW_SITES | RA_SHOW_MEMBERS)
#define KEY_PARTS   (BLANK_PARTS | RA_SHOW_RINGS | RA_SHOW_RING_LABELS | RA_SHOW_PLACES)

typedef struct {
  const RaMapSpec *spec;
  RaMapEngine *engine;
  RaScene *blank;
  RaScene *key;
  GPtrArray *questions; /* RaQuestion * */
} Maker;

static void
maker_clear (Maker *self)
{
  g_clear_pointer (&self->engine, ra_map_engine_free);
  g_clear_pointer (&self->blank, ra_scene_free);
  g_clear_pointer (&self->key, ra_scene_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Maker, maker_clear)

static RaScene *
draw_map (const Maker *self, RaShow parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (self->spec);

  spec->show = parts;
  spec->theme = RA_THEME_PRINT;
  spec->selected_site = NULL;
  ra_view_fit_reframe (&spec->viewport, RA_SHEET_MAP_WIDTH_PT * MAP_SCALE, RA_SHEET_MAP_HEIGHT_PT * MAP_SCALE);
  return ra_map_engine_build (self->engine, spec, 1.0, cancellable, error);
}

static void
add (GPtrArray *blocks, RaSheetKind kind, char *text, guint n_empty_lines)
{
  g_ptr_array_add (blocks, ra_sheet_block_new (kind, text, n_empty_lines));
}

static GPtrArray *
new_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ra_sheet_block_free);
}

static void
add_question (GPtrArray *blocks, const RaQuestion *question, guint number, const RaTranslations *translations)
{
  g_autofree char *text = ra_question_format (question, translations);

  add (blocks, RA_SHEET_HEADING, g_strdup_printf ("%u. %s", number, text), 0);
}

static GPtrArray *
ask (const Maker *self)
{
  const RaTranslations *translations = self->spec->translations;
  GPtrArray *blocks = new_blocks ();

  add (blocks, RA_SHEET_PARAGRAPH,
       g_strdup (ra_translate (
           translations,
           "Distances are the shortest ways over the ground. The scale of a map is not the same everywhere: "
           "compasses alone mislead.")),
       0);
  for (guint i = 0; i < self->questions->len; i++) {
    const RaQuestion *question = g_ptr_array_index (self->questions, i);
    add_question (blocks, question, i + 1, translations);
    add (blocks, RA_SHEET_SMALL, ra_question_format_claim (question, translations), ANSWER_LINES);
  }
  return blocks;
}

/* Those inside, then those just outside, where a small difference of the figure or of the place decides. */
static void
add_places (GPtrArray *blocks, const RaQuestion *question, const RaTranslations *translations)
{
  guint n_inside = 0;

  for (guint i = 0; i < question->places->len; i++) {
    const RaQuestionPlace *place = &g_array_index (question->places, RaQuestionPlace, i);
    if (!place->inside && !place->near)
      continue;
    n_inside += place->inside ? 1 : 0;
    add (blocks, RA_SHEET_ITEM, ra_question_format_place (place, translations), 0);
  }
  if (n_inside == 0)
    add (blocks, RA_SHEET_ITEM, g_strdup (ra_translate (translations, "None lies inside.")), 0);
}

static GPtrArray *
answer (const Maker *self)
{
  const RaTranslations *translations = self->spec->translations;
  GPtrArray *blocks = new_blocks ();

  for (guint i = 0; i < self->questions->len; i++) {
    const RaQuestion *question = g_ptr_array_index (self->questions, i);
    g_autofree char *claim = ra_question_format_claim (question, translations);
    g_autofree char *sources = ra_question_format_sources (question, translations);

    add_question (blocks, question, i + 1, translations);
    add (blocks, RA_SHEET_SMALL,
         sources != NULL ? ra_translate_format (translations, "{claim}. Source: {sources}", "claim", claim, "sources",
                                                sources, NULL)
                         : g_strdup (claim),
         0);
    add_places (blocks, question, translations);
  }
  add (blocks, RA_SHEET_HEADING, g_strdup (ra_translate (translations, "How this was reckoned")), 0);
  add (blocks, RA_SHEET_PARAGRAPH,
       g_strdup (ra_translate (
           translations,
           "Each distance is a geodesic on the WGS84 ellipsoid from the place that is nearest. A ring shows a "
           "published figure about a town-level point: no flight path, payload, accuracy, intent or warning "
           "time. A capital within 5 % of the edge is near it: there the answer hangs on where in the town one "
           "measures from. Rings that the map shows as removed, and the limits of treaty classes, are not asked "
           "about.")),
       0);
  return blocks;
}

static GBytes *
print (const Maker *self, GError **error)
{
  const RaTranslations *translations = self->spec->translations;
  const char *title = ra_map_spec_get_title (self->spec);
  const char *date = ra_map_spec_get_date (self->spec);
  g_autofree char *day = date != NULL ? ra_translate_date (translations, date) : NULL;
  g_autofree char *situation
      = day != NULL ? ra_translate_format (translations, "Situation as of {date}", "date", day, NULL) : NULL;
  g_autofree char *subtitle = day != NULL ? g_strdup_printf ("%s. %s", title, situation) : g_strdup (title);
  g_autofree char *foot
      = g_strdup_printf ("%s. %s. Range Atlas.", self->blank->metadata.boundaries, self->blank->metadata.credit);
  g_autoptr (GPtrArray) task = new_blocks ();
  g_autoptr (GPtrArray) questions = ask (self);
  g_autoptr (GPtrArray) answers = answer (self);
  const RaSheet sheets[]
      = { { ra_translate (translations, "Blank map"), subtitle, self->blank, task, foot, translations },
          { ra_translate (translations, "Questions"), subtitle, self->blank, questions, foot, translations },
          { ra_translate (translations, "Answer key"), subtitle, self->key, answers, foot, translations } };

  add (task, RA_SHEET_PARAGRAPH,
       g_strdup (ra_translate (
           translations,
           "Write the names of the capitals that you know on the map. Mark those that you think lie within the "
           "distances that the question sheet asks about.")),
       8);
  return ra_sheets_encode (sheets, G_N_ELEMENTS (sheets), &self->key->metadata, error);
}

GBytes *
ra_handouts_make (const RaMapSpec *spec, RaBasemap *basemap, GCancellable *cancellable, GError **error)
{
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (spec), .hidden_ids = spec->hidden_ids, .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (spec->scenario, &options, FALSE);
  g_auto (Maker) self = { .spec = spec, .engine = ra_map_engine_new_for_one (basemap) };

  if (rings->len == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the map shows no range to ask about"));
    return NULL;
  }
  self.questions = ra_questions_new (rings, basemap, error);
  if (self.questions == NULL)
    return NULL;
  self.blank = draw_map (&self, BLANK_PARTS, cancellable, error);
  if (self.blank == NULL)
    return NULL;
  ra_progress_tell (cancellable, 1, 2);
  self.key = draw_map (&self, KEY_PARTS, cancellable, error);
  return self.key != NULL ? print (&self, error) : NULL;
}

typedef struct {
  RaMapSpec *spec;
  RaBasemap *basemap;
} Handouts;

static void
handouts_free (gpointer data)
{
  Handouts *self = data;

  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self);
}

static GBytes *
print_handouts (gconstpointer data, GCancellable *cancellable, GError **error)
{
  const Handouts *self = data;

  return ra_handouts_make (self->spec, self->basemap, cancellable, error);
}

RaPagesOrder
ra_handouts_order (const RaMapSpec *spec, RaBasemap *basemap)
{
  Handouts *self = g_new0 (Handouts, 1);

  self->spec = ra_map_spec_copy (spec);
  self->basemap = ra_basemap_ref (basemap);
  return (RaPagesOrder) { print_handouts, self, handouts_free };
}
