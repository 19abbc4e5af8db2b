/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/command.h"

#include "app/base/map-language.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "app/cli/list-kinds.h"
#include "app/cli/option-values.h"
#include "app/cli/scenario-options.h"

#define KINDS "systems, claims, sites, scenarios, events, projections, themes, presets, sources"

static const RaListKind *
find_kind (const char *word)
{
  for (guint i = 0; i < ra_list_n_kinds; i++) {
    if (g_str_equal (ra_list_kinds[i].word, word))
      return &ra_list_kinds[i];
  }
  return NULL;
}

static char *
to_text (const RaListKind *kind, const RaListSource *source)
{
  g_autoptr (RaTable) table = ra_table_new (kind->heads);
  kind->add_rows (source, table);
  RaPage page;
  ra_page_init (&page, FALSE);
  ra_page_add_table (&page, table);
  return ra_page_steal (&page);
}

static char *
to_json (const RaListKind *kind, const RaListSource *source)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  ra_json_write_begin (&out, '[');
  kind->write (source, &out);
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, ']');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}

static GPtrArray *
load_scenarios (RaCatalogue *catalogue, const char *data_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "catalogue", "scenarios", NULL);
  g_autoptr (GPtrArray) files = ra_scenario_list_folder (folder, error);
  g_autoptr (GPtrArray) scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);
  for (guint i = 0; files != NULL && i < files->len; i++) {
    RaScenario *scenario = ra_scenario_load (catalogue, g_ptr_array_index (files, i), error);
    if (scenario == NULL)
      return NULL;
    g_ptr_array_add (scenarios, scenario);
  }
  return files != NULL ? g_steal_pointer (&scenarios) : NULL;
}

static gboolean
list (const RaListKind *kind, gboolean json, const char *language, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autoptr (RaCatalogue) catalogue = ra_load_catalogue (data_dir, error);
  if (catalogue == NULL)
    return FALSE;
  g_autoptr (GPtrArray) scenarios = load_scenarios (catalogue, data_dir, error);
  if (scenarios == NULL)
    return FALSE;
  g_autoptr (RaTranslations) translations = NULL;
  if (!ra_map_language_load (data_dir, language, &translations, error))
    return FALSE;
  const RaListSource source = { catalogue, scenarios, translations };
  g_autofree char *text = json ? to_json (kind, &source) : to_text (kind, &source);
  return ra_output_print (text, error);
}

static gboolean
run (const RaCommand *self, char **args, GError **error)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_autofree char *format = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, "text or json (text)", "FORMAT" },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &language, "The language of names and texts, such as de (en)", "LANG" },
    G_OPTION_ENTRY_NULL,
  };

  g_auto (GStrv) operands = NULL;
  if (!ra_command_parse (self, args, entries, &operands, error))
    return FALSE;
  guint chosen = 0;
  if (!ra_option_keyword ("--format", format, formats, &chosen, error))
    return FALSE;
  if (g_strv_length (operands) != 1)
    return ra_usage_error (error, "list", "one of " KINDS " must be given");
  const RaListKind *kind = find_kind (operands[0]);
  if (kind == NULL)
    return ra_usage_error (error, operands[0], "not one of " KINDS);
  return list (kind, chosen == 1, language, error);
}

const RaCommand ra_command_list = {
  .name = "list",
  .synopsis = "KIND",
  .summary
  = "What the program knows: systems, claims, sites, scenarios, events, projections, themes, presets or sources",
  .run = run,
};
