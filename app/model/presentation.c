/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/presentation.h"

#include <glib/gi18n.h>

#include "app/model/talk.h"
#include "app/report/quotation-text.h"
#include "data/formats/format-error.h"

typedef struct {
  RaScenario *scenario;
  const RaStep *step;      /* NULL: a talk's */
  const RaTalkSlide *talk; /* NULL: a step's */
} Slide;

struct _RaPresentation {
  RaScenario *source;           /* of the steps */
  RaTranslations *translations; /* NULL: English */
  GPtrArray *talk;              /* RaTalkSlide *, of a scenario without steps; else NULL */
  GArray *slides;
};

static void
slide_clear (gpointer data)
{
  ra_scenario_unref (((Slide *)data)->scenario);
}

static RaScenario *
find_scenario (const GPtrArray *scenarios, const char *id)
{
  for (guint i = 0; i < scenarios->len; i++)
    if (g_str_equal (ra_scenario_get_id (g_ptr_array_index (scenarios, i)), id))
      return g_ptr_array_index (scenarios, i);
  return NULL;
}

static void
add_slide (RaPresentation *self, RaScenario *scenario, const RaStep *step, const RaTalkSlide *talk)
{
  const Slide slide = { ra_scenario_ref (scenario), step, talk };

  g_array_append_val (self->slides, slide);
}

static void
add_talk (RaPresentation *self, const GPtrArray *scenarios)
{
  self->talk = ra_talk_new (self->source, scenarios, self->translations);
  for (guint i = 0; i < self->talk->len; i++) {
    const RaTalkSlide *slide = g_ptr_array_index (self->talk, i);

    add_slide (self, slide->scenario, NULL, slide);
  }
}

RaPresentation *
ra_presentation_new (RaScenario *scenario, const GPtrArray *scenarios, RaTranslations *translations, GError **error)
{
  g_autoptr (RaPresentation) self = g_new0 (RaPresentation, 1);
  const GPtrArray *steps = ra_scenario_get_steps (scenario);

  self->source = ra_scenario_ref (scenario);
  self->translations = translations != NULL ? ra_translations_ref (translations) : NULL;
  self->slides = g_array_new (FALSE, FALSE, sizeof (Slide));
  g_array_set_clear_func (self->slides, slide_clear);
  for (guint i = 0; i < steps->len; i++) {
    const RaStep *step = g_ptr_array_index (steps, i);
    RaScenario *shown = step->scenario != NULL ? find_scenario (scenarios, step->scenario) : scenario;

    if (shown == NULL) {
      g_set_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_UNKNOWN, _ ("step %u: there is no scenario “%s”"), i + 1,
                   step->scenario);
      return NULL;
    }
    add_slide (self, shown, step, NULL);
  }
  if (self->slides->len == 0)
    add_talk (self, scenarios);
  return g_steal_pointer (&self);
}

void
ra_presentation_free (RaPresentation *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->slides);
  g_clear_pointer (&self->talk, g_ptr_array_unref);
  ra_scenario_unref (self->source);
  ra_translations_unref (self->translations);
  g_free (self);
}

const char *
ra_presentation_get_title (const RaPresentation *self)
{
  return ra_translate_name (self->translations, RA_NAME_SCENARIO, ra_scenario_get_title (self->source));
}

guint
ra_presentation_get_length (const RaPresentation *self)
{
  return self->slides->len;
}

static const Slide *
get_slide (const RaPresentation *self, guint step)
{
  return &g_array_index (self->slides, Slide, MIN (step, self->slides->len - 1));
}

RaScenario *
ra_presentation_get_scenario (const RaPresentation *self, guint step)
{
  return get_slide (self, step)->scenario;
}

const char *
ra_presentation_get_step_title (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);

  if (slide->talk != NULL)
    return slide->talk->title;
  return slide->step->title != NULL
             ? ra_translate_text (self->translations, slide->step->title)
             : ra_translate_name (self->translations, RA_NAME_SCENARIO, ra_scenario_get_title (slide->scenario));
}

const char *
ra_presentation_get_caption (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);

  return slide->talk != NULL ? slide->talk->caption : ra_translate_text (self->translations, slide->step->caption);
}

gboolean
ra_presentation_tells_figures (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);

  return slide->talk != NULL && slide->talk->only != NULL;
}

char *
ra_presentation_describe_quotations (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);
  const char *english = slide->talk != NULL ? slide->talk->english : slide->step->caption;

  return english != NULL
             ? ra_quotations_describe (ra_scenario_get_catalogue (slide->scenario), self->translations, english)
             : NULL;
}

const char *
ra_presentation_get_notes (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);

  return slide->talk != NULL ? slide->talk->notes : ra_translate_text (self->translations, slide->step->notes);
}

const char *
ra_presentation_get_date (const RaPresentation *self, guint step)
{
  const Slide *slide = get_slide (self, step);

  return slide->step != NULL && slide->step->date != NULL ? slide->step->date : ra_scenario_get_date (slide->scenario);
}

const GPtrArray *
ra_presentation_get_sources (const RaPresentation *self, guint step)
{
  const RaStep *of = get_slide (self, step)->step;

  return of != NULL && of->sources->len > 0 ? of->sources : NULL;
}

const char *
ra_presentation_get_banner (const RaPresentation *self, guint step)
{
  const RaScenario *scenario = get_slide (self, step)->scenario;
  const char *own = ra_scenario_get_banner (scenario);

  if (!ra_scenario_holds_hypothetical (scenario, ra_presentation_get_date (self, step)))
    return NULL;
  return own != NULL ? ra_translate_name (self->translations, RA_NAME_SCENARIO, own)
                     : _ ("HYPOTHETICAL – no such deployment exists or was decided on");
}

static gboolean
hides (const Slide *slide, const RaSystem *system)
{
  const RaStep *step = slide->step;

  if (slide->talk != NULL)
    return slide->talk->only != NULL && !g_str_equal (slide->talk->only->id, system->id);
  for (guint i = 0; step != NULL && i < step->hide->len; i++)
    if (g_str_equal (((const RaSystem *)g_ptr_array_index (step->hide, i))->id, system->id))
      return TRUE;
  return FALSE;
}

void
ra_presentation_show (const RaPresentation *self, guint step, RaMapState *state)
{
  const Slide *slide = get_slide (self, step);
  const RaStep *of = slide->step;
  const GPtrArray *systems = ra_catalogue_get_systems (ra_scenario_get_catalogue (slide->scenario));

  ra_map_state_set_moment (state, slide->scenario, of != NULL ? of->date : NULL, NULL);
  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    ra_map_state_set_id_shown (state, system->id, !hides (slide, system));
  }
  ra_map_state_set_site (state, of != NULL && of->bands_about != NULL ? of->bands_about->id : NULL);
  ra_map_state_set_band (state, RA_BANDS_SHORTER, of != NULL && of->shorter_band);
  ra_map_state_set_band (state, RA_BANDS_INTERMEDIATE, of != NULL && of->intermediate_band);
  /* Without steps the map stays as it was set up for the talk. */
  if (of != NULL)
    ra_map_state_set_shown (state, RA_SHOW_COMPASS_CIRCLES, of->compass_circles);
  ra_map_state_set_home (state, of != NULL && of->view.given ? &of->view : NULL);
}
