/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/film.h"

#include <math.h>

#include "app/layout/map-engine.h"
#include "app/scene/film-gif.h"
#include "app/scene/film-png.h"
#include "app/scene/render-image.h"
#include "data/events.h"

#define LAST_IS_LONGER 4
#define LONGEST_MS     60000
#define MS_PER_SECOND  1000

static void
moment_free (gpointer data)
{
  RaFilmMoment *self = data;
  g_free (self->date);
  g_free (self->caption);
  ra_scenario_unref (self->scenario);
  g_free (self);
}

static char *
format_day (guint32 day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date),
                          g_date_get_day (&date));
}

static guint32
first_day_of (const RaScenario *scenario)
{
  const char *from = ra_scenario_get_in_force_from (scenario);
  return from != NULL ? ra_date_to_julian (from) : G_MAXUINT32;
}

/* The last to begin of those that tell how things stood; NULL before the first. */
static RaScenario *
find_scenario (const RaFilm *self, guint32 day)
{
  RaScenario *found = NULL;
  for (guint i = 0; i < self->scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (self->scenarios, i);
    const guint32 first = first_day_of (scenario);
    if (first <= day && (found == NULL || first >= first_day_of (found)))
      found = scenario;
  }
  return found;
}

static const GPtrArray *
list_events (const RaFilm *self)
{
  return ra_catalogue_get_events (ra_scenario_get_catalogue (self->request->spec->scenario));
}

/* What happened last. */
static char *
tell_event (const RaFilm *self, guint32 day)
{
  const RaTranslations *translations = self->request->spec->translations;
  const GPtrArray *events = list_events (self);
  const RaEvent *last = NULL;
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    if (ra_event_to_julian (event) <= day)
      last = event;
  }
  if (last == NULL)
    return NULL;
  g_autofree char *date = ra_translate_date (translations, last->date);
  return g_strdup_printf ("%s: %s", date, ra_translate_text (translations, last->title));
}

static void
add_moment (const RaFilm *self, GPtrArray *moments, guint32 day)
{
  RaScenario *scenario = find_scenario (self, day);
  g_autofree char *date = format_day (day);
  const RaFilmMoment *last = moments->len > 0 ? g_ptr_array_index (moments, moments->len - 1) : NULL;
  if (scenario == NULL)
    return;
  /* Of several events of a day the last one has the caption. */
  if (last != NULL && g_str_equal (last->date, date))
    g_ptr_array_remove_index (moments, moments->len - 1);
  RaFilmMoment *moment = g_new0 (RaFilmMoment, 1);
  moment->caption = tell_event (self, day);
  moment->date = g_steal_pointer (&date);
  moment->scenario = ra_scenario_ref (scenario);
  g_ptr_array_add (moments, moment);
}

/* From the first day of a month or year to the next. */
static guint32
next_day (guint32 day, RaFilmStep step)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_set_day (&date, 1);
  if (step == RA_FILM_YEARS)
    g_date_set_month (&date, G_DATE_JANUARY);
  if (step == RA_FILM_YEARS)
    g_date_add_years (&date, 1);
  else
    g_date_add_months (&date, 1);
  return g_date_get_julian (&date);
}

static guint32
find_first (const RaFilm *self)
{
  guint32 first = G_MAXUINT32;
  for (guint i = 0; self->from == NULL && i < self->scenarios->len; i++)
    first = MIN (first, first_day_of (g_ptr_array_index (self->scenarios, i)));
  return self->from != NULL ? ra_date_to_julian (self->from) : first;
}

static guint32
find_last (const RaFilm *self)
{
  const GPtrArray *events = list_events (self);
  if (self->to != NULL)
    return ra_date_to_julian (self->to);
  return events->len > 0 ? ra_event_to_julian (g_ptr_array_index (events, events->len - 1)) : 0;
}

GPtrArray *
ra_film_list_moments (const RaFilm *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->request != NULL && self->scenarios != NULL, NULL);
  const guint32 first = find_first (self);
  const guint32 last = find_last (self);
  const GPtrArray *events = list_events (self);
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (moment_free);
  for (guint i = 0; self->step == RA_FILM_EVENTS && i < events->len; i++) {
    const guint32 day = ra_event_to_julian (g_ptr_array_index (events, i));
    if (day >= first && day <= last)
      add_moment (self, moments, day);
  }
  for (guint32 day = first; self->step != RA_FILM_EVENTS && day < last && moments->len <= RA_FILM_MOST_FRAMES;
       day = next_day (day, self->step))
    add_moment (self, moments, day);
  if (self->step != RA_FILM_EVENTS && first <= last)
    add_moment (self, moments, last);
  if (moments->len > 0 && moments->len <= RA_FILM_MOST_FRAMES)
    return g_steal_pointer (&moments);
  if (moments->len == 0)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "nothing of the timeline lies between these days");
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "more than %d frames", RA_FILM_MOST_FRAMES);
  return NULL;
}

/* All frames have the map in the same place: what the page shows is the same for all, and the strips about the map, now
 * wider and now narrower, cover more or less of it. */
static RaScene *
draw (const RaFilm *self, RaMapEngine *engine, const RaFilmMoment *moment, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_copy (self->request->spec);
  ra_map_spec_set_scenario (spec, moment->scenario);
  g_free (spec->date);
  spec->date = g_strdup (moment->date);
  g_clear_pointer (&spec->headline, g_free);
  if (spec->title == NULL)
    spec->title = g_strdup (moment->caption);
  return ra_map_engine_build (engine, spec, self->request->scale, cancellable, error);
}

static guint
shown_ms (const RaFilm *self, gboolean last)
{
  const double ms = self->seconds * MS_PER_SECOND * (last ? LAST_IS_LONGER : 1);
  return (guint)lround (MIN (ms, LONGEST_MS));
}

typedef struct {
  const RaFilm *film;
  RaMapEngine *engine;
  RaFilmPng *png; /* one of the two */
  RaFilmGif *gif;
  GCancellable *cancellable;
} Projector;

/* @scene gets what the frame shows. */
static cairo_surface_t *
render (const Projector *self, const RaFilmMoment *moment, RaScene **scene, GError **error)
{
  *scene = draw (self->film, self->engine, moment, self->cancellable, error);
  return *scene != NULL ? ra_render_image (*scene, self->film->request->scale, self->cancellable, error) : NULL;
}

static gboolean
begin (Projector *self, const GPtrArray *moments, GError **error)
{
  g_autoptr (RaScene) scene = NULL;
  cairo_surface_t *poster = render (self, g_ptr_array_index (moments, moments->len - 1), &scene, error);
  if (poster == NULL)
    return FALSE;
  if (self->film->gif)
    self->gif = ra_film_gif_new ((guint)cairo_image_surface_get_width (poster),
                                 (guint)cairo_image_surface_get_height (poster), &scene->metadata);
  else
    self->png = ra_film_png_new (poster, moments->len, &scene->metadata, error);
  cairo_surface_destroy (poster);
  return self->png != NULL || self->gif != NULL;
}

static gboolean
add_frame (Projector *self, const RaFilmMoment *moment, gboolean last, GError **error)
{
  g_autoptr (RaScene) scene = NULL;
  cairo_surface_t *frame = render (self, moment, &scene, error);
  if (frame == NULL)
    return FALSE;
  gboolean added = TRUE;
  if (self->gif != NULL)
    ra_film_gif_add (self->gif, frame, shown_ms (self->film, last));
  else
    added = ra_film_png_add (self->png, frame, shown_ms (self->film, last), error);
  cairo_surface_destroy (frame);
  return added;
}

GBytes *
ra_film_make (const RaFilm *self, const GPtrArray *moments, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && moments != NULL && moments->len > 0, NULL);
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (self->request->basemap);
  Projector projector = { .film = self, .engine = engine, .cancellable = cancellable };
  gboolean good = begin (&projector, moments, error);
  for (guint i = 0; good && i < moments->len; i++)
    good = add_frame (&projector, g_ptr_array_index (moments, i), i + 1 == moments->len, error);
  GBytes *bytes = NULL;
  if (good)
    bytes = self->gif ? ra_film_gif_end (projector.gif) : ra_film_png_end (projector.png);
  ra_film_png_free (projector.png);
  ra_film_gif_free (projector.gif);
  return bytes;
}
