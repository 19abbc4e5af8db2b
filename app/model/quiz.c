/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/quiz.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/report/reach.h"

struct _RaQuiz {
  const RaQuestion *question;
  GPtrArray *places; /* const RaQuestionPlace *, in the order in which they are asked */
  guint at;
  gboolean answered;
  guint score;
};

static void
shuffle (GPtrArray *places, GRand *rand)
{
  for (guint i = places->len; i > 1; i--) {
    const guint other = (guint)g_rand_int_range (rand, 0, (int)i);
    gpointer kept = places->pdata[i - 1];

    places->pdata[i - 1] = places->pdata[other];
    places->pdata[other] = kept;
  }
}

static GPtrArray *
list_places (const RaQuestion *question, gboolean inside, GRand *rand)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < question->places->len; i++) {
    RaQuestionPlace *place = &g_array_index (question->places, RaQuestionPlace, i);
    if (!place->near && place->inside == inside)
      g_ptr_array_add (places, place);
  }
  shuffle (places, rand);
  return places;
}

RaQuiz *
ra_quiz_new (const RaQuestion *question, guint length, guint32 seed)
{
  RaQuiz *self = g_new0 (RaQuiz, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) inside = list_places (question, TRUE, rand);
  g_autoptr (GPtrArray) outside = list_places (question, FALSE, rand);

  self->question = question;
  self->places = g_ptr_array_new ();
  for (guint i = 0; i < MAX (inside->len, outside->len) && self->places->len < length; i++) {
    if (i < inside->len)
      g_ptr_array_add (self->places, inside->pdata[i]);
    if (i < outside->len && self->places->len < length)
      g_ptr_array_add (self->places, outside->pdata[i]);
  }
  shuffle (self->places, rand);
  return self;
}

void
ra_quiz_free (RaQuiz *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->places);
  g_free (self);
}

guint
ra_quiz_get_length (const RaQuiz *self)
{
  return self->places->len;
}

guint
ra_quiz_get_n_answered (const RaQuiz *self)
{
  return self->at + (self->answered ? 1 : 0);
}

guint
ra_quiz_get_score (const RaQuiz *self)
{
  return self->score;
}

const RaQuestionPlace *
ra_quiz_get_place (const RaQuiz *self)
{
  return self->at < self->places->len ? g_ptr_array_index (self->places, self->at) : NULL;
}

gboolean
ra_quiz_is_answered (const RaQuiz *self)
{
  return self->answered;
}

gboolean
ra_quiz_is_over (const RaQuiz *self)
{
  return ra_quiz_get_n_answered (self) >= self->places->len;
}

gboolean
ra_quiz_answer (RaQuiz *self, gboolean inside)
{
  const RaQuestionPlace *place = ra_quiz_get_place (self);

  g_return_val_if_fail (place != NULL && !self->answered, FALSE);
  self->answered = TRUE;
  self->score += place->inside == inside ? 1 : 0;
  return place->inside == inside;
}

void
ra_quiz_next (RaQuiz *self)
{
  if (!self->answered || ra_quiz_is_over (self))
    return;
  self->at++;
  self->answered = FALSE;
}

void
ra_quiz_mark_place (const RaQuiz *self, RaMapState *state)
{
  const RaQuestionPlace *asked = ra_quiz_get_place (self);
  g_autoptr (RaPin) pin
      = asked != NULL ? ra_pin_new (asked->place->name, asked->place->lat_deg, asked->place->lon_deg) : NULL;
  GPtrArray *old = ra_map_state_get_spec (state)->pins;
  g_autoptr (GPtrArray) pins = old != NULL ? g_ptr_array_ref (old) : g_ptr_array_new ();

  if (pin != NULL && pins->len == 1 && ra_map_state_has_pin (state, pin))
    return;
  for (guint i = 0; i < pins->len; i++)
    ra_map_state_set_pinned (state, g_ptr_array_index (pins, i), FALSE);
  if (pin != NULL)
    ra_map_state_set_pinned (state, pin, TRUE);
}

char *
ra_quiz_format_question (const RaQuiz *self, const RaTranslations *translations)
{
  const RaQuestionPlace *place = ra_quiz_get_place (self);
  g_autofree char *sites = ra_question_format_sites (self->question, translations);

  if (place == NULL)
    return g_strdup (_ ("Every capital is near the edge or far away."));
  const char *name = ra_translate_name (translations, RA_NAME_PLACE, place->place->name);
  g_autofree char *outer = ra_format_km (place->ring->max_km);
  g_autofree char *inner = ra_format_km (place->ring->min_km);
  if (place->ring->min_km > 0)
    /* Translators: a capital, two distances and the places that they are measured from. */
    return g_strdup_printf (_ ("Does %s lie between %s and %s km from %s?"), name, inner, outer, sites);
  /* Translators: a capital, a distance and the places that it is measured from. */
  return g_strdup_printf (_ ("Does %s lie within %s km of %s?"), name, outer, sites);
}

char *
ra_quiz_format_answer (const RaQuiz *self, const RaTranslations *translations)
{
  const RaQuestionPlace *place = ra_quiz_get_place (self);

  g_return_val_if_fail (place != NULL, NULL);
  g_autofree char *margin = ra_format_km (round (fabs (place->margin_km)));
  g_autofree char *distance = ra_format_km (round (place->distance_km));
  double radius_km;
  ra_reach_margin_km (place->ring, place->distance_km, &radius_km);
  g_autofree char *edge = ra_format_km (radius_km);
  g_autofree char *site = ra_reach_site_text (place->ring, translations);
  const char *name = ra_translate_name (translations, RA_NAME_PLACE, place->place->name);
  if (place->inside)
    /* Translators: capital, kilometres, the figure, kilometres, and the place measured from. */
    return g_strdup_printf (_ ("%s lies inside, %s km within the edge of %s km: it is %s km from %s."), name, margin,
                            edge, distance, site);
  return g_strdup_printf (_ ("%s lies outside, %s km beyond the edge of %s km: it is %s km from %s."), name, margin,
                          edge, distance, site);
}
