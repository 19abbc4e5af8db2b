/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/scenario-differences.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"
#include "app/model/map-text.h"

typedef struct {
  const RaTranslations *translations;
  GPtrArray *lines;
} Teller;

/* Takes over @line. */
static void
tell (Teller *self, char *line)
{
  g_ptr_array_add (self->lines, line);
}

/* A copy may say the same in the language of who edits it; what is in that language stays as it is when translated. */
static gboolean
says_other (const Teller *self, RaNameKind kind, const char *mine, const char *other)
{
  return g_strcmp0 (ra_translate_name (self->translations, kind, mine),
                    ra_translate_name (self->translations, kind, other))
         != 0;
}

static void
compare_texts (Teller *self, RaScenario *mine, RaScenario *other)
{
  const char *date = ra_scenario_get_date (mine);
  g_autofree char *day = date != NULL ? ra_date_text (date) : NULL;

  if (says_other (self, RA_NAME_SCENARIO, ra_scenario_get_subtitle (mine), ra_scenario_get_subtitle (other)))
    tell (self, g_strdup (_ ("Another subtitle")));
  if (g_strcmp0 (date, ra_scenario_get_date (other)) != 0)
    tell (self, g_strdup_printf (_ ("Another day: %s"), day != NULL ? day : "–"));
  if (says_other (self, RA_NAME_TEXT, ra_scenario_get_summary (mine), ra_scenario_get_summary (other)))
    tell (self, g_strdup (_ ("Another summary")));
  if (says_other (self, RA_NAME_SCENARIO, ra_scenario_get_note (mine), ra_scenario_get_note (other)))
    tell (self, g_strdup (_ ("Another note")));
}

/* A system stands at a site more than once where its status changes. */
static gboolean
is_same (const RaDeployment *a, const RaDeployment *b)
{
  return g_str_equal (a->system->id, b->system->id) && g_str_equal (a->site->id, b->site->id)
         && g_strcmp0 (a->from, b->from) == 0;
}

static const RaDeployment *
find_deployment (const GPtrArray *deployments, const RaDeployment *wanted)
{
  for (guint i = 0; i < deployments->len; i++)
    if (is_same (g_ptr_array_index (deployments, i), wanted))
      return g_ptr_array_index (deployments, i);
  return NULL;
}

static char *
name_of (const Teller *self, const RaDeployment *deployment)
{
  return g_strdup_printf (_ ("%s at %s"),
                          ra_translate_name (self->translations, RA_NAME_SYSTEM, deployment->system->name),
                          ra_translate_name (self->translations, RA_NAME_SITE, deployment->site->name));
}

static gboolean
have_same_claims (const RaDeployment *a, const RaDeployment *b)
{
  if (a->claims->len != b->claims->len)
    return FALSE;
  for (guint i = 0; i < a->claims->len; i++) {
    const RaClaim *one = g_ptr_array_index (a->claims, i);
    const RaClaim *other = g_ptr_array_index (b->claims, i);

    if (!g_str_equal (one->id, other->id) || one->min_km != other->min_km || one->max_km != other->max_km)
      return FALSE;
  }
  return TRUE;
}

static void
compare_deployment (Teller *self, const RaDeployment *mine, const RaDeployment *other)
{
  g_autofree char *name = name_of (self, mine);

  if (other == NULL)
    tell (self, g_strdup_printf (_ ("Added: %s"), name));
  else if (mine->status != other->status)
    /* Translators: a deployment, its status, its status in the other scenario */
    tell (self, g_strdup_printf (_ ("%s: %s, there %s"), name, ra_map_text_deployment_status (mine),
                                 ra_map_text_deployment_status (other)));
  else if (!have_same_claims (mine, other))
    tell (self, g_strdup_printf (_ ("%s: other figures"), name));
}

static void
compare_deployments (Teller *self, const GPtrArray *mine, const GPtrArray *others)
{
  for (guint i = 0; i < mine->len; i++)
    compare_deployment (self, g_ptr_array_index (mine, i), find_deployment (others, g_ptr_array_index (mine, i)));
  for (guint i = 0; i < others->len; i++) {
    g_autofree char *name = name_of (self, g_ptr_array_index (others, i));

    if (find_deployment (mine, g_ptr_array_index (others, i)) == NULL)
      tell (self, g_strdup_printf (_ ("Left out: %s"), name));
  }
}

static const RaPosition *
find_position (const Teller *self, const GPtrArray *positions, const RaPosition *wanted)
{
  for (guint i = 0; i < positions->len; i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);

    if (!says_other (self, RA_NAME_TEXT, position->party, wanted->party))
      return position;
  }
  return NULL;
}

static void
compare_positions (Teller *self, const GPtrArray *mine, const GPtrArray *others)
{
  for (guint i = 0; i < mine->len; i++) {
    const RaPosition *position = g_ptr_array_index (mine, i);
    const RaPosition *other = find_position (self, others, position);
    const char *party = ra_translate_text (self->translations, position->party);

    if (other == NULL)
      tell (self, g_strdup_printf (_ ("Added: %s"), party));
    else if (says_other (self, RA_NAME_TEXT, position->text, other->text))
      tell (self, g_strdup_printf (_ ("%s: other words"), party));
  }
  for (guint i = 0; i < others->len; i++) {
    const RaPosition *other = g_ptr_array_index (others, i);

    if (find_position (self, mine, other) == NULL)
      tell (self, g_strdup_printf (_ ("Left out: %s"), ra_translate_text (self->translations, other->party)));
  }
}

GPtrArray *
ra_scenario_list_differences (RaScenario *self, RaScenario *other, const RaTranslations *translations)
{
  g_return_val_if_fail (self != NULL && other != NULL, NULL);
  Teller teller = { translations, g_ptr_array_new_with_free_func (g_free) };
  const guint n_rings = ra_scenario_get_rings (self)->len;

  compare_texts (&teller, self, other);
  compare_deployments (&teller, ra_scenario_get_deployments (self), ra_scenario_get_deployments (other));
  if (n_rings != ra_scenario_get_rings (other)->len)
    tell (&teller, g_strdup_printf (_ ("Rings of its own: %u, there %u"), n_rings, ra_scenario_get_rings (other)->len));
  compare_positions (&teller, ra_scenario_get_positions (self), ra_scenario_get_positions (other));
  return teller.lines;
}
