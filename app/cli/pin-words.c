/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/pin-words.h"

#include <string.h>

#include "app/base/place-words.h"
#include "app/base/usage.h"
#include "app/cli/option-values.h"
#include "data/formats/limits.h"

/* Minutes and seconds may stand behind a colon, too. */
static const char *
find_name (const char *text)
{
  const char *colon = strrchr (text, ':');
  return colon != NULL && colon[1] != '\0' && !g_ascii_isdigit (colon[1]) ? colon + 1 : NULL;
}

static RaPin *
read_pin (RaPlaceLookup *places, const char *text, GError **error)
{
  const char *name = find_name (text);
  g_autofree char *words = g_strndup (text, name != NULL ? (gsize)(name - 1 - text) : strlen (text));
  RaNamedPlace place;

  if (!ra_option_text ("--pin", text, RA_LIMIT_TITLE, error))
    return NULL;
  if (!ra_place_words_find_place (places, words, &place, error)) {
    g_prefix_error (error, "--pin: ");
    return NULL;
  }
  if (name == NULL && !ra_named_place_is_named (&place)) {
    ra_usage_error (error, "--pin", "%s has no name; write %s:NAME", text, text);
    return NULL;
  }
  return ra_pin_new (name != NULL ? name : ra_named_place_get_name (&place), place.lat_deg, place.lon_deg);
}

gboolean
ra_pin_words_read (char *const *texts, RaRecipe *recipe, GError **error)
{
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  g_autoptr (GPtrArray) pins = ra_pins_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++) {
    RaPin *pin = read_pin (places, texts[i], error);
    if (pin == NULL)
      return FALSE;
    g_ptr_array_add (pins, pin);
  }
  if (pins->len > RA_MOST_PINS)
    return ra_usage_error (error, "--pin", "%u places, where a map has at most %d", pins->len, RA_MOST_PINS);
  if (pins->len > 0) {
    recipe->says |= RA_RECIPE_PINS;
    recipe->pins = g_steal_pointer (&pins);
  }
  return TRUE;
}
