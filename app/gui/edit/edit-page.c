/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/edit/edit-page.h"

#include <glib/gi18n.h>

#include "app/gui/base/large-text.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/scrolled-text.h"
#include "app/gui/edit/date-button.h"
#include "app/gui/edit/edit-lists.h"
#include "app/gui/edit/forms.h"
#include "app/model/document-changes.h"
#include "app/model/scenario-differences.h"

struct _RaEditPage {
  AdwBin parent_instance;

  GtkWidget *none_box;
  GtkWidget *edit_box;
  GtkLabel *none_label;
  GtkBox *elsewhere_box;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkLabel *changes_label;
  GtkEditable *title_row;
  GtkEditable *subtitle_row;
  GtkEditable *date_row;
  GtkTextView *summary_view;
  GtkTextView *note_view;
  GtkTextBuffer *summary_view_buffer;
  GtkTextBuffer *note_view_buffer;
  GtkLabel *problem_label;
  AdwPreferencesGroup *groups[RA_EDIT_N_LISTS];

  RaMapState *state;
  const GPtrArray *scenarios; /* borrowed */
  RaDocument *document;       /* NULL: nothing is edited */
  RaEditLists *lists;
  gboolean updating; /* the rows follow the document, not the user */
};

G_DEFINE_FINAL_TYPE (RaEditPage, ra_edit_page, ADW_TYPE_BIN)

typedef const char *(*GetWords) (const RaScenario *scenario);

/* The texts of a scenario that are edited in place. */
static const struct {
  const char *member;
  gsize entry;  /* offset of the GtkEditable *, or 0 */
  gsize buffer; /* offset of the GtkTextBuffer *, or 0 */
  GetWords get;
  const char *step; /* for the history */
} texts[] = {
  { "title", G_STRUCT_OFFSET (RaEditPage, title_row), 0, ra_scenario_get_title, N_ ("Change title") },
  { "subtitle", G_STRUCT_OFFSET (RaEditPage, subtitle_row), 0, ra_scenario_get_subtitle, N_ ("Change subtitle") },
  { "date", G_STRUCT_OFFSET (RaEditPage, date_row), 0, ra_scenario_get_date, N_ ("Change day") },
  { "summary", 0, G_STRUCT_OFFSET (RaEditPage, summary_view_buffer), ra_scenario_get_summary, N_ ("Change summary") },
  { "note", 0, G_STRUCT_OFFSET (RaEditPage, note_view_buffer), ra_scenario_get_note, N_ ("Change note") },
};

static GtkEditable *
get_entry (RaEditPage *self, guint i)
{
  return texts[i].entry != 0 ? G_STRUCT_MEMBER (GtkEditable *, self, texts[i].entry) : NULL;
}

static GtkTextBuffer *
get_buffer (RaEditPage *self, guint i)
{
  return texts[i].buffer != 0 ? G_STRUCT_MEMBER (GtkTextBuffer *, self, texts[i].buffer) : NULL;
}

static char *
get_text (RaEditPage *self, guint i)
{
  return get_entry (self, i) != NULL ? ra_form_get_text (get_entry (self, i))
                                     : ra_form_get_paragraph (get_buffer (self, i));
}

/* Only when it says something else: the cursor must stay where it is typing. */
static void
show_text (RaEditPage *self, guint i, const char *text)
{
  g_autofree char *shown = get_text (self, i);

  if (g_strcmp0 (shown != NULL ? shown : "", text != NULL ? text : "") == 0)
    return;
  if (get_entry (self, i) != NULL)
    gtk_editable_set_text (get_entry (self, i), text != NULL ? text : "");
  else
    gtk_text_buffer_set_text (get_buffer (self, i), text != NULL ? text : "", -1);
}

/* Says at the foot of the page what the document does not take, and marks the row that holds it; NULL: no row, or no
 * problem any more. */
static void
show_problem (RaEditPage *self, GtkEditable *row, const GError *problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (get_entry (self, i) != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (get_entry (self, i)), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  if (problem == NULL)
    return;
  gtk_label_set_label (self->problem_label, problem->message);
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
}

static void
committed_cb (RaEditPage *self, const GError *problem)
{
  show_problem (self, NULL, problem);
}

static void
commit_text (RaEditPage *self, guint i)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autofree char *text = get_text (self, i);

  ra_scenario_document_set_text (draft, texts[i].member, text);
  g_autoptr (GError) problem = NULL;
  ra_document_commit (self->document, draft, _ (texts[i].step), texts[i].member, &problem);
  show_problem (self, get_entry (self, i), problem);
}

static void
text_changed_cb (RaEditPage *self, gpointer changed)
{
  if (self->updating || self->document == NULL || ra_document_is_read_only (self->document))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if ((gpointer)get_entry (self, i) == changed || (gpointer)get_buffer (self, i) == changed)
      commit_text (self, i);
}

static void
set_step (GtkButton *button, const char *plain, const char *sentence, const char *step)
{
  g_autofree char *text = step != NULL ? g_strdup_printf (sentence, step) : g_strdup (plain);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_history (RaEditPage *self)
{
  /* Translators: what would be undone, "Add site Sovetsk" */
  set_step (self->undo_button, _ ("Undo"), _ ("Undo: %s"), ra_document_get_undo_text (self->document));
  set_step (self->redo_button, _ ("Redo"), _ ("Redo: %s"), ra_document_get_redo_text (self->document));
}

static void
append_lines (GString *text, const GPtrArray *lines, const char *none)
{
  if (lines->len == 0)
    g_string_append (text, none);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *)g_ptr_array_index (lines, i));
}

/* The scenario that the document was made from; NULL when it is not known. */
static RaScenario *
find_base (RaEditPage *self)
{
  g_autoptr (RaScenarioDocument) draft = ra_document_begin (self->document);
  g_autofree char *id = draft != NULL ? ra_scenario_document_dup_text (draft, "based_on") : NULL;

  for (guint i = 0; id != NULL && self->scenarios != NULL && i < self->scenarios->len; i++)
    if (g_str_equal (ra_scenario_get_id (g_ptr_array_index (self->scenarios, i)), id))
      return g_ptr_array_index (self->scenarios, i);
  return NULL;
}

static void
append_differences (RaEditPage *self, GString *text, RaScenario *base)
{
  const RaTranslations *translations = ra_document_get_translations (self->document);
  g_autoptr (GPtrArray) lines
      = ra_scenario_list_differences (ra_document_get_scenario (self->document), base, translations);

  g_string_append (text, "\n\n");
  g_string_append_printf (text, _ ("Compared with “%s”:"),
                          ra_translate_name (translations, RA_NAME_SCENARIO, ra_scenario_get_title (base)));
  g_string_append_c (text, '\n');
  append_lines (text, lines, _ ("Nothing differs"));
}

/* The latest first; then what the document says otherwise than what it was made from. */
static void
show_changes_cb (RaEditPage *self)
{
  g_autoptr (GPtrArray) changes = ra_document_list_changes (self->document);
  g_autoptr (GString) text = g_string_new (NULL);
  RaScenario *base = find_base (self);

  append_lines (text, changes, _ ("Nothing has changed"));
  if (base != NULL)
    append_differences (self, text, base);
  gtk_label_set_label (self->changes_label, text->str);
}

static void
add_step_cb (RaEditPage *self)
{
  ra_forms_edit_step (ra_parent_window (GTK_WIDGET (self)), self->document, -1, self->state);
}

static void
document_changed_cb (RaEditPage *self)
{
  const RaScenario *scenario = ra_document_get_scenario (self->document);

  self->updating = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    show_text (self, i, texts[i].get (scenario));
  self->updating = FALSE;
  show_problem (self, NULL, NULL);
  show_history (self);
  ra_edit_lists_show (self->lists, self->document);
}

static void
ra_edit_page_dispose (GObject *object)
{
  RaEditPage *self = RA_EDIT_PAGE (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->lists);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), RA_TYPE_EDIT_PAGE);
  G_OBJECT_CLASS (ra_edit_page_parent_class)->dispose (object);
}

static void
ra_edit_page_class_init (RaEditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const groups[RA_EDIT_N_LISTS]
      = { "sites_group",     "deployments_group", "systems_group", "rings_group",
          "positions_group", "steps_group",       "sources_group" };

  G_OBJECT_CLASS (klass)->dispose = ra_edit_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/edit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, none_box);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, edit_box);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, none_label);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, elsewhere_box);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, changes_label);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, subtitle_row);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, date_row);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, summary_view);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, note_view);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, summary_view_buffer);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, note_view_buffer);
  gtk_widget_class_bind_template_child (widget_class, RaEditPage, problem_label);
  for (guint i = 0; i < RA_EDIT_N_LISTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, groups[i], FALSE,
                                               G_STRUCT_OFFSET (RaEditPage, groups) + (gssize)(i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_changes_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_step_cb);
}

static void
ra_edit_page_init (RaEditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->date_row), ra_date_button_new (self->date_row, TRUE));
  ra_scrolled_text_pass_on (GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (self->summary_view))));
  ra_scrolled_text_pass_on (GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (self->note_view))));
  self->lists = ra_edit_lists_new (self->groups);
  g_signal_connect_object (self->lists, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  ra_edit_page_set_document (self, NULL);
}

void
ra_edit_page_set_document (RaEditPage *self, RaDocument *document)
{
  const gboolean read_only = document != NULL && ra_document_is_read_only (document);

  g_return_if_fail (RA_IS_EDIT_PAGE (self));
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  gtk_label_set_label (self->none_label,
                       read_only ? _ ("This file was written by a newer Range Atlas. It is shown as far as it is "
                                      "understood, and cannot be changed here.")
                                 : _ ("The scenarios that come with Range Atlas stay as they are. Make a new one to "
                                      "edit, from this one or from nothing."));
  gtk_widget_set_visible (self->none_box, document == NULL || read_only);
  gtk_widget_set_visible (self->edit_box, document != NULL && !read_only);
  if (document == NULL || read_only)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed_cb), self);
  document_changed_cb (self);
}

void
ra_edit_page_set_elsewhere (RaEditPage *self, gboolean elsewhere)
{
  g_return_if_fail (RA_IS_EDIT_PAGE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere_box), elsewhere);
}

void
ra_edit_page_set_state (RaEditPage *self, RaMapState *state, const GPtrArray *scenarios)
{
  g_return_if_fail (RA_IS_EDIT_PAGE (self) && RA_IS_MAP_STATE (state));
  g_set_object (&self->state, state);
  self->scenarios = scenarios;
  ra_edit_lists_set_state (self->lists, state);
}
