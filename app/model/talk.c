/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/talk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/map/map-spec.h"
#include "app/model/compare-partner.h"
#include "app/model/date-text.h"

/* More than that nobody listens to. */
#define MOST_SYSTEMS    4
#define MOST_POSITIONS  4
#define MOST_PUBLISHERS 10
/* A sentence is no shorter, and the word at its end no abbreviation. */
#define LEAST_SENTENCE 30
#define LEAST_WORD     4

typedef struct {
  RaScenario *scenario;
  const GPtrArray *scenarios;
  const RaTranslations *translations;
  GPtrArray *slides;
} Talk;

static void
slide_free (RaTalkSlide *self)
{
  ra_scenario_unref (self->scenario);
  g_free (self->title);
  g_free (self->caption);
  g_free (self->notes);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}

static RaTalkSlide *
add_slide (Talk *talk, RaScenario *scenario, const char *title)
{
  RaTalkSlide *slide = g_new0 (RaTalkSlide, 1);

  slide->scenario = ra_scenario_ref (scenario);
  slide->title = g_strdup (title);
  g_ptr_array_add (talk->slides, slide);
  return slide;
}

static int
count (const char *text, const char *end, const char *mark)
{
  int n = 0;

  for (const char *at = g_strstr_len (text, end - text, mark); at != NULL;
       at = g_strstr_len (at + strlen (mark), end - at - (gssize)strlen (mark), mark))
    n++;
  return n;
}

/* Whether all quotation marks before @end are closed, as any of the languages writes them. */
static gboolean
is_unquoted (const char *text, const char *end)
{
  const int low = count (text, end, "„");
  const int left = count (text, end, "“");
  const int right = count (text, end, "”");

  return count (text, end, "\"") % 2 == 0 && count (text, end, "«") == count (text, end, "»")
         && (low > 0 ? low == left + right : left == right);
}

/* Whether a sentence ends with the full stop at @at: behind a word, a year or a quotation, and before a capital. */
static gboolean
ends_sentence (const char *text, const char *at)
{
  const char *word = at;

  if (at[1] != ' ' || g_utf8_strlen (text, at - text) < LEAST_SENTENCE || !is_unquoted (text, at)
      || g_unichar_islower (g_utf8_get_char (at + 2)))
    return FALSE;
  while (word > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);
  return word == at || g_utf8_strlen (word, at - word) >= LEAST_WORD;
}

char *
ra_talk_first_sentence (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  for (const char *at = strchr (text, '.'); at != NULL; at = strchr (at + 1, '.'))
    if (ends_sentence (text, at))
      return g_strndup (text, (gsize)(at + 1 - text));
  return g_strdup (text);
}

static const char *
translate_title (const Talk *talk, const char *english)
{
  return ra_translate_name (talk->translations, RA_NAME_SCENARIO, english);
}

static void
add_title (Talk *talk)
{
  const char *summary = ra_translate_text (talk->translations, ra_scenario_get_summary (talk->scenario));
  const char *subtitle = ra_scenario_get_subtitle (talk->scenario);
  const char *note = ra_scenario_get_note (talk->scenario);
  RaTalkSlide *slide = add_slide (talk, talk->scenario, translate_title (talk, ra_scenario_get_title (talk->scenario)));

  slide->caption = subtitle != NULL ? g_strdup (translate_title (talk, subtitle)) : ra_talk_first_sentence (summary);
  slide->notes
      = note != NULL ? g_strdup_printf ("%s\n\n%s", summary, translate_title (talk, note)) : g_strdup (summary);
}

static void
add_unique (GPtrArray *things, gconstpointer thing)
{
  if (!g_ptr_array_find (things, thing, NULL))
    g_ptr_array_add (things, (gpointer)thing);
}

static void
add_all_unique (GPtrArray *things, const GPtrArray *more)
{
  for (guint i = 0; more != NULL && i < more->len; i++)
    add_unique (things, g_ptr_array_index (more, i));
}

/* "2,350 km: Western intelligence via FAS newspaper, 10 February 2019", a line for each figure. */
static char *
list_figures (const Talk *talk, const GArray *rings, const RaSystem *system, GPtrArray *sources)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);

    if (ring->system != system || ring->claim == NULL || g_ptr_array_find (told, ring->claim, NULL))
      continue;
    g_autofree char *range = ra_translate_range (talk->translations, ring);
    g_autofree char *date = g_str_equal (ring->claim->date, "undated") ? NULL : ra_date_text (ring->claim->date);
    g_ptr_array_add (told, (gpointer)ring->claim);
    add_all_unique (sources, ring->claim->sources);
    g_string_append_printf (text, "%s%s: %s%s%s", text->len > 0 ? "\n" : "", range,
                            ra_translate_name (talk->translations, RA_NAME_CLAIMANT, ring->claim->claimant_short),
                            date != NULL ? ", " : "", date != NULL ? date : "");
  }
  return g_string_free (text, FALSE);
}

static void
add_systems (Talk *talk)
{
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (talk->scenario, 1600.0, 900.0);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GPtrArray) systems = g_ptr_array_new ();

  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);

    if (ring->system != NULL && ring->deployment != NULL && ring->claim != NULL)
      add_unique (systems, ring->system);
  }
  for (guint i = 0; i < MIN (systems->len, MOST_SYSTEMS); i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    RaTalkSlide *slide
        = add_slide (talk, talk->scenario, ra_translate_name (talk->translations, RA_NAME_SYSTEM, system->name));

    slide->sources = g_ptr_array_new ();
    slide->caption = list_figures (talk, rings, system, slide->sources);
    slide->only = system;
    slide->notes = g_strdup (ra_translate_text (talk->translations, system->note));
  }
}

static void
add_positions (Talk *talk)
{
  const GPtrArray *positions = ra_scenario_get_positions (talk->scenario);

  for (guint i = 0; i < MIN (positions->len, MOST_POSITIONS); i++) {
    const RaPosition *position = g_ptr_array_index (positions, i);
    const char *text = ra_translate_text (talk->translations, position->text);
    RaTalkSlide *slide = add_slide (talk, talk->scenario, ra_translate_text (talk->translations, position->party));

    slide->caption = ra_talk_first_sentence (text);
    slide->notes = g_strdup (text);
    slide->english = position->text;
    slide->sources = g_ptr_array_new ();
    add_all_unique (slide->sources, position->sources);
  }
}

static void
add_change (Talk *talk)
{
  RaScenario *partner = ra_compare_partner_find (talk->scenarios, talk->scenario);

  if (partner == NULL)
    return;
  const gboolean proposed
      = ra_scenario_get_condition (talk->scenario) != NULL || ra_scenario_get_condition (partner) != NULL;
  RaTalkSlide *slide = add_slide (talk, partner, proposed ? _ ("What Would Change") : _ ("To Compare"));
  slide->caption = g_strdup (translate_title (talk, ra_scenario_get_title (partner)));
  slide->notes = g_strdup (ra_translate_text (talk->translations, ra_scenario_get_summary (partner)));
}

static void
add_sources (Talk *talk)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < talk->slides->len; i++)
    add_all_unique (sources, ((const RaTalkSlide *)g_ptr_array_index (talk->slides, i))->sources);
  for (guint i = 0; i < sources->len; i++) {
    const char *publisher = ((const RaSource *)g_ptr_array_index (sources, i))->publisher;

    if (publisher != NULL && !g_ptr_array_find_with_equal_func (publishers, publisher, g_str_equal, NULL))
      g_ptr_array_add (publishers, (gpointer)publisher);
  }
  for (guint i = 0; i < MIN (publishers->len, MOST_PUBLISHERS); i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? "; " : "",
        ra_translate_name (talk->translations, RA_NAME_PUBLISHER, g_ptr_array_index (publishers, i)));
  if (sources->len > 0)
    add_slide (talk, talk->scenario, _ ("Sources"))->caption = g_strdup (text->str);
  g_string_free (text, TRUE);
}

GPtrArray *
ra_talk_new (RaScenario *scenario, const GPtrArray *scenarios, const RaTranslations *translations)
{
  g_return_val_if_fail (scenario != NULL && scenarios != NULL, NULL);
  Talk talk = { scenario, scenarios, translations, g_ptr_array_new_with_free_func ((GDestroyNotify)slide_free) };

  add_title (&talk);
  add_systems (&talk);
  add_positions (&talk);
  add_change (&talk);
  add_sources (&talk);
  return talk.slides;
}
