/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#define ATTRIBUTE_WORDS "words"

/* A walk through menus. */
typedef struct {
  RaFinderSearch *search;
  RaFinderEnabled is_enabled;
  gpointer user_data;
} Walk;

/* A label as it is read: without the underline of a mnemonic and the dots that say that a question follows. */
static char *
read_label (GMenuModel *menu, int i)
{
  g_autofree char *label = NULL;

  if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
    return NULL;
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv (NULL, parts);
  g_strchomp (plain);
  if (g_str_has_suffix (plain, "…"))
    plain[strlen (plain) - strlen ("…")] = '\0';
  return g_strdup (g_strchomp (plain));
}

/* "win.story::june-2021". */
static char *
read_action (GMenuModel *menu, int i)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

  if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name))
    return NULL;
  return g_action_print_detailed_name (name, target);
}

/* What the thing is called goes before what it is called elsewhere. */
static RaFinderFit
fit_other_name (const RaFinderSearch *search, const char *name)
{
  const RaFinderFit fit = ra_finder_fit_name (search, name);

  if (fit == RA_FINDER_FIT_WHOLE)
    return RA_FINDER_FIT_WORDS;
  return MAX (fit, RA_FINDER_FIT_WORD);
}

static RaFinderFit
fit_action (const RaFinderSearch *search, const char *label, const char *words)
{
  g_auto (GStrv) names = g_strsplit (words, ", ", -1);
  g_autofree char *all = g_strconcat (label, " ", words, NULL);
  RaFinderFit fit = MIN (ra_finder_fit_name (search, label), ra_finder_fit_words (search, all, NULL));

  for (char **name = names; *name != NULL; name++)
    fit = MIN (fit, fit_other_name (search, *name));
  return fit;
}

static void
add_action (const Walk *walk, GMenuModel *menu, int i, const char *below)
{
  g_autofree char *label = read_label (menu, i);
  g_autofree char *action = read_action (menu, i);
  g_autofree char *words = NULL;

  if (label == NULL || action == NULL || (walk->is_enabled != NULL && !walk->is_enabled (action, walk->user_data)))
    return;
  g_menu_model_get_item_attribute (menu, i, ATTRIBUTE_WORDS, "s", &words);
  const RaFinderFit fit = fit_action (walk->search, label, words != NULL ? words : "");
  RaHit *hit = ra_finder_add_fit (walk->search, RA_HIT_ACTION, label, fit);
  if (hit == NULL)
    return;
  hit->subtitle = ra_finder_join (_ ("Action"), below);
  hit->action = g_steal_pointer (&action);
}

static void
add_actions (const Walk *walk, GMenuModel *menu, const char *below)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autofree char *label = submenu != NULL ? read_label (menu, i) : NULL;

    add_action (walk, menu, i, below);
    if (section != NULL)
      add_actions (walk, section, below);
    if (submenu != NULL)
      add_actions (walk, submenu, label);
  }
}

void
ra_finder_add_actions (RaFinderSearch *search, GMenuModel *menu, RaFinderEnabled is_enabled, gpointer user_data)
{
  const Walk walk = { .search = search, .is_enabled = is_enabled, .user_data = user_data };

  add_actions (&walk, menu, NULL);
}
