/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/map-options.h"
#include "app/cli/option-values.h"
#include "app/cli/output-check.h"
#include "app/picture/film-webm.h"
#include "app/picture/film.h"
#include "data/events.h"

#define DEFAULT_SECONDS 2.5

typedef struct {
  RaMapOptions map;
  char *path;
  char *from;
  char *to;
  char *step;
  char *seconds;
} Options;

static void
options_clear (Options *self)
{
  ra_map_options_clear (&self->map);
  g_free (self->path);
  g_free (self->from);
  g_free (self->to);
  g_free (self->step);
  g_free (self->seconds);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *const steps[] = { "event", "month", "year", NULL };

static gboolean
has_suffix (const Options *self, const char *wanted)
{
  const char *suffix = ra_command_get_suffix (self->path);
  return suffix != NULL && g_ascii_strcasecmp (suffix, wanted) == 0;
}

/* A year or a month is its first or its last day. */
static gboolean
take_day (const char *option, char **text, char *(*day) (const char *date), GError **error)
{
  const gsize length = *text != NULL ? strlen (*text) : 0;

  if ((length == 4 || length == 7) && strspn (*text, "0123456789-") == length && strtoul (*text, NULL, 10) > 0) {
    char *whole = day (*text);
    g_free (*text);
    *text = whole;
  }
  return ra_option_date (option, *text, error);
}

static gboolean
parse (Options *self, RaFilm *film, GError **error)
{
  const RaNumberRange seconds = { 0.02, 60, "a number of seconds from 0.02 to 60" };
  guint step = RA_FILM_EVENTS;
  if (self->path == NULL || *self->path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  const gboolean gif = has_suffix (self, ".gif");
  if (!gif && !g_str_equal (self->path, "-") && !has_suffix (self, ".png") && !has_suffix (self, ".apng")
      && !has_suffix (self, ".webm"))
    return ra_usage_error (error, self->path, "a film's name must end in .gif, .png, .apng or .webm");
  if (self->map.date != NULL)
    return ra_usage_error (error, "--date", "a film has a day for each frame; give --from and --to");
  if (!take_day ("--from", &self->from, ra_date_first_day, error)
      || !take_day ("--to", &self->to, ra_date_last_day, error))
    return FALSE;
  *film = (RaFilm) { .from = self->from, .to = self->to, .gif = gif, .seconds = DEFAULT_SECONDS };
  if (!ra_option_keyword ("--step", self->step, steps, &step, error)
      || !ra_option_number ("--seconds", self->seconds, &seconds, &film->seconds, error))
    return FALSE;
  film->step = (RaFilmStep)step;
  return ra_map_options_check_output (&self->map, self->path, error);
}

/* RaScenario *; NULL on an error. */
static GPtrArray *
load_scenarios (RaCatalogue *catalogue, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  g_autofree char *folder = data_dir != NULL ? g_build_filename (data_dir, "catalogue", "scenarios", NULL) : NULL;
  g_autoptr (GPtrArray) paths = folder != NULL ? ra_scenario_list_folder (folder, error) : NULL;
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);
  for (guint i = 0; paths != NULL && i < paths->len; i++) {
    RaScenario *scenario = ra_scenario_load (catalogue, g_ptr_array_index (paths, i), error);
    if (scenario == NULL)
      return NULL;
    g_ptr_array_add (scenarios, scenario);
  }
  return paths != NULL ? g_steal_pointer (&scenarios) : NULL;
}

static GBytes *
make (const Options *self, const RaFilm *film, const GPtrArray *moments, GError **error)
{
  if (!has_suffix (self, ".webm"))
    return ra_film_make (film, moments, NULL, error);
  if (!ra_film_find_webm (self->path, error))
    return NULL;
  g_autoptr (GBytes) png = ra_film_make (film, moments, NULL, error);
  return png != NULL ? ra_film_to_webm (self->path, png, film->seconds, error) : NULL;
}

/* A film takes minutes: where it cannot be written is found before. */
static gboolean
write_film (const Options *self, const RaFilm *film, const GPtrArray *moments, GError **error)
{
  RaOutput *output = ra_output_open (self->path, error);
  if (output == NULL)
    return FALSE;
  g_autoptr (GBytes) bytes = make (self, film, moments, error);
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  const gboolean whole = data != NULL && ra_output_append (output, data, length, error);
  return ra_output_close (output, whole, whole ? error : NULL) && whole;
}

static gboolean
animate (Options *self, GError **error)
{
  RaFilm film;
  if (!parse (self, &film, error))
    return FALSE;
  g_autoptr (RaMapRequest) request = ra_map_options_resolve (&self->map, error);
  g_autoptr (GPtrArray) scenarios
      = request != NULL ? load_scenarios (ra_scenario_get_catalogue (request->spec->scenario), error) : NULL;
  if (scenarios == NULL)
    return FALSE;
  film.request = request;
  film.scenarios = scenarios;
  g_autoptr (GPtrArray) moments = ra_film_list_moments (&film, error);
  if (moments == NULL) {
    g_prefix_error (error, "animate: ");
    return FALSE;
  }
  if (!write_film (self, &film, moments, error))
    return FALSE;
  ra_map_options_print_warnings (request->basemap, !request->spec->plain);
  return TRUE;
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path,
      "The GIF, animated PNG or WebM (by ffmpeg) to write, by its suffix", "FILE" },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
      "The first day, month or year (since the atlas tells how things stood)", "DATE" },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, "The last day, month or year (that of the last event)", "DATE" },
    { "step", 0, 0, G_OPTION_ARG_FILENAME, &options.step, "A frame for each event, month or year (event)", "STEP" },
    { "seconds", 0, 0, G_OPTION_ARG_FILENAME, &options.seconds,
      "How long a frame is shown; the last one four times as long (2.5)", "N" },
    G_OPTION_ENTRY_NULL,
  };
  return ra_map_options_parse_line (&options.map, self, args, own, error) && animate (&options, error);
}

const RaCommand ra_command_animate = {
  .name = "animate",
  .synopsis = "",
  .summary = "The timeline as a film: a GIF, animated PNG or WebM with a caption for each event",
  .run = run,
};
