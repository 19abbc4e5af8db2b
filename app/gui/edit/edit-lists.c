/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/edit-lists.h"

#include <glib/gi18n.h>

#include "app/gui/base/long-list.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/edit/forms.h"

/* One of the lists, for its rows to ask. */
typedef struct {
  RaEditLists *owner;
  RaEditList list;
} Side;

struct _RaEditLists {
  GObject parent_instance;
  AdwPreferencesGroup *groups[RA_EDIT_N_LISTS]; /* borrowed */
  RaLongList *lists[RA_EDIT_N_LISTS];           /* borrowed from the groups */
  Side sides[RA_EDIT_N_LISTS];
  RaDocument *document; /* NULL before one is shown */
  RaMapState *state;    /* of the map, whose view steps may take */
  RaEditList removing;  /* the list that a row is being taken out of; RA_EDIT_N_LISTS: none */
  guint removed;        /* that row */
};

static guint committed_signal;

G_DEFINE_FINAL_TYPE (RaEditLists, ra_edit_lists, G_TYPE_OBJECT)

static RaEditThing
get_thing (const Side *side, guint row)
{
  return ra_edit_rows_get (ra_document_get_scenario (side->owner->document), side->list, row);
}

static RaEditTexts
describe (const Side *side, const RaEditThing *thing)
{
  RaDocument *document = side->owner->document;

  return ra_edit_rows_describe (ra_document_get_scenario (document), ra_document_get_translations (document), thing);
}

static void
describe_cb (gpointer object, guint row, RaLongRow *out)
{
  const RaEditThing thing = get_thing (object, row);
  const RaEditTexts texts = describe (object, &thing);

  out->title = texts.title;
  out->subtitle = texts.subtitle;
  /* Translators: a site, a system, a ring */
  out->copy = g_strdup_printf (_ ("Duplicate %s"), texts.title);
  out->remove = texts.remove;
  out->nested = thing.claim != NULL;
  if (thing.list == RA_EDIT_SYSTEMS && thing.claim == NULL)
    out->add = g_strdup (_ ("Add Claim"));
}

static void
edit_cb (gpointer object, guint row, GtkWidget *widget)
{
  const Side *side = object;
  RaDocument *document = side->owner->document;
  GtkWindow *parent = ra_parent_window (widget);
  const RaEditThing thing = get_thing (side, row);

  if (thing.claim != NULL)
    ra_forms_edit_claim (parent, document, thing.system->id, thing.claim->id);
  else if (thing.list == RA_EDIT_SITES)
    ra_forms_edit_site (parent, document, thing.site->id, NULL);
  else if (thing.list == RA_EDIT_SYSTEMS)
    ra_forms_edit_system (parent, document, thing.system->id);
  else if (thing.list == RA_EDIT_DEPLOYMENTS)
    ra_forms_edit_deployment (parent, document, (int)thing.index);
  else if (thing.list == RA_EDIT_RINGS)
    ra_forms_edit_ring (parent, document, (int)thing.index);
  else if (thing.list == RA_EDIT_POSITIONS)
    ra_forms_edit_position (parent, document, (int)thing.index);
  else if (thing.list == RA_EDIT_STEPS)
    ra_forms_edit_step (parent, document, (int)thing.index, side->owner->state);
  else
    ra_forms_edit_source (parent, document, thing.source->id, NULL, NULL);
}

static void
add_claim_cb (gpointer object, guint row, GtkWidget *widget)
{
  const Side *side = object;

  ra_forms_edit_claim (ra_parent_window (widget), side->owner->document, get_thing (side, row).system->id, NULL);
}

static const char *const lists[RA_EDIT_N_LISTS]
    = { "sites", "deployments", "systems", "rings", "positions", "steps", "sources" };

/* Where the thing stands in the file. */
static guint
find_index (const RaScenarioDocument *draft, const RaEditThing *thing)
{
  const char *id = thing->site != NULL     ? thing->site->id
                   : thing->system != NULL ? thing->system->id
                   : thing->source != NULL ? thing->source->id
                                           : NULL;
  guint index = thing->index;

  if (id != NULL && !ra_scenario_document_find (draft, lists[thing->list], id, &index))
    g_return_val_if_reached (0);
  return index;
}

/* Two of one name would be told apart by nobody. */
static char *
name_copy (const RaEditThing *thing)
{
  const char *name = thing->site != NULL ? thing->site->name : thing->system != NULL ? thing->system->name : NULL;

  /* Translators: the name of the copy of a site or of a system */
  return name != NULL ? g_strdup_printf (_ ("%s (copy)"), name) : NULL;
}

static void
duplicate_thing (RaScenarioDocument *draft, const RaCatalogue *catalogue, const RaEditThing *thing)
{
  g_autofree char *name = name_copy (thing);

  if (thing->claim != NULL)
    ra_scenario_document_duplicate_claim (draft, catalogue, thing->claim->id);
  else
    ra_scenario_document_duplicate (draft, catalogue, lists[thing->list], find_index (draft, thing), name);
}

static void
clear_texts (RaEditTexts *texts)
{
  g_free (texts->title);
  g_free (texts->subtitle);
  g_free (texts->remove);
}

static void
commit (RaEditLists *self, const RaScenarioDocument *draft, const char *sentence)
{
  g_autoptr (GError) problem = NULL;

  ra_document_commit (self->document, draft, sentence, NULL, &problem);
  g_signal_emit (self, committed_signal, 0, problem);
}

static void
copy_cb (gpointer object, guint row, GtkWidget *widget)
{
  const Side *side = object;
  RaEditLists *self = side->owner;
  const RaEditThing thing = get_thing (side, row);
  RaEditTexts texts = describe (side, &thing);
  g_autofree char *sentence = g_strdup_printf (_ ("Duplicate %s"), texts.title);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);

  (void)widget;
  duplicate_thing (draft, ra_scenario_get_catalogue (ra_document_get_scenario (self->document)), &thing);
  commit (self, draft, sentence);
  clear_texts (&texts);
}

static void
move_cb (gpointer object, guint from, guint to)
{
  const Side *side = object;
  RaEditLists *self = side->owner;
  const RaEditThing thing = get_thing (side, from);
  const RaEditThing other = get_thing (side, to);
  RaEditTexts texts = describe (side, &thing);
  g_autofree char *sentence = g_strdup_printf (_ ("Move %s"), texts.title);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);

  ra_scenario_document_move (draft, lists[side->list], find_index (draft, &thing), find_index (draft, &other));
  commit (self, draft, sentence);
  clear_texts (&texts);
}

static void
remove_thing (RaScenarioDocument *draft, const RaEditThing *thing)
{
  guint index = thing->index;

  if (thing->claim != NULL)
    ra_scenario_document_remove_claim (draft, thing->claim->id);
  else if (thing->site != NULL)
    ra_scenario_document_remove_site (draft, thing->site->id);
  else if (thing->system != NULL)
    ra_scenario_document_remove_system (draft, thing->system->id);
  else if (thing->source == NULL || ra_scenario_document_find (draft, lists[thing->list], thing->source->id, &index))
    ra_scenario_document_remove (draft, lists[thing->list], index);
}

/* The row goes, and the focus with it: that of the next one is as near. */
static void
remove_cb (gpointer object, guint row, GtkWidget *widget)
{
  const Side *side = object;
  RaEditLists *self = side->owner;
  const RaEditThing thing = get_thing (side, row);
  RaEditTexts texts = describe (side, &thing);
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autoptr (GError) problem = NULL;

  (void)widget;
  remove_thing (draft, &thing);
  self->removing = side->list;
  self->removed = row;
  ra_document_commit (self->document, draft, texts.remove, NULL, &problem);
  self->removing = RA_EDIT_N_LISTS;
  if (!ra_long_list_focus (self->lists[side->list]))
    gtk_widget_child_focus (GTK_WIDGET (self->groups[side->list]), GTK_DIR_TAB_FORWARD);
  clear_texts (&texts);
  g_signal_emit (self, committed_signal, 0, problem);
}

void
ra_edit_lists_show (RaEditLists *self, RaDocument *document)
{
  g_return_if_fail (RA_IS_EDIT_LISTS (self) && RA_IS_DOCUMENT (document));
  RaScenario *scenario = ra_document_get_scenario (document);

  g_set_object (&self->document, document);
  for (guint i = 0; i < RA_EDIT_N_LISTS; i++)
    ra_long_list_show (self->lists[i], ra_edit_rows_count (scenario, (RaEditList)i),
                       self->removing == (RaEditList)i ? self->removed : G_MAXUINT);
}

static void
ra_edit_lists_dispose (GObject *object)
{
  RaEditLists *self = RA_EDIT_LISTS (object);

  /* The groups may go later, and ask no more. */
  for (guint i = 0; i < RA_EDIT_N_LISTS; i++) {
    if (self->lists[i] != NULL)
      ra_long_list_show (self->lists[i], 0, G_MAXUINT);
    g_clear_weak_pointer (&self->lists[i]);
  }
  g_clear_object (&self->document);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_edit_lists_parent_class)->dispose (object);
}

static void
ra_edit_lists_class_init (RaEditListsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ra_edit_lists_dispose;
  committed_signal = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ra_edit_lists_init (RaEditLists *self)
{
  self->removing = RA_EDIT_N_LISTS;
}

RaEditLists *
ra_edit_lists_new (AdwPreferencesGroup *const groups[RA_EDIT_N_LISTS])
{
  static const RaLongListFuncs plain
      = { .describe = describe_cb, .activate = edit_cb, .copy = copy_cb, .remove = remove_cb, .move = move_cb };
  static const RaLongListFuncs systems
      = { .describe = describe_cb, .activate = edit_cb, .add = add_claim_cb, .copy = copy_cb, .remove = remove_cb };
  RaEditLists *self = g_object_new (RA_TYPE_EDIT_LISTS, NULL);

  for (guint i = 0; i < RA_EDIT_N_LISTS; i++) {
    self->groups[i] = groups[i];
    self->sides[i] = (Side) { self, (RaEditList)i };
    g_set_weak_pointer (&self->lists[i], ra_long_list_new (i == RA_EDIT_SYSTEMS ? &systems : &plain, &self->sides[i]));
    ra_long_list_set_label (self->lists[i], adw_preferences_group_get_title (groups[i]));
    adw_preferences_group_add (groups[i], GTK_WIDGET (self->lists[i]));
  }
  return self;
}

void
ra_edit_lists_set_state (RaEditLists *self, RaMapState *state)
{
  g_return_if_fail (RA_IS_EDIT_LISTS (self) && RA_IS_MAP_STATE (state));
  g_set_object (&self->state, state);
}
