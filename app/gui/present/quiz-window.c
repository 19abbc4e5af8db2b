/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/present/quiz-window.h"

#include <glib/gi18n.h>

#include "app/gui/base/drop-down.h"
#include "app/gui/base/large-text.h"
#include "app/gui/map/map-view.h"
#include "app/model/quiz.h"
#include "data/counted-rings.h"

#define LENGTH 10
/* Of a window of 360 pixels. */
#define ROOM_PX 320

struct _RaQuizWindow {
  AdwWindow parent_instance;

  RaMapView *map_view;
  GtkDropDown *figure_dropdown;
  GtkLabel *question_label;
  GtkLabel *answer_label;
  GtkLabel *score_label;
  GtkOrientable *answers_box;
  GtkOrientable *score_box;
  GtkButton *inside_button;
  GtkButton *outside_button;
  GtkButton *next_button;

  RaMapState *state;
  GArray *rings;
  GPtrArray *questions; /* RaQuestion *, row by row of the drop-down */
  RaQuiz *quiz;
  guint32 seed;
};

G_DEFINE_FINAL_TYPE (RaQuizWindow, ra_quiz_window, ADW_TYPE_WINDOW)

static char *
score_text (RaQuizWindow *self)
{
  const guint answered = ra_quiz_get_n_answered (self->quiz);

  /* Translators: right answers, answers given, and how many questions there are. */
  return g_strdup_printf (_ ("%u right of %u answered, %u in all"), ra_quiz_get_score (self->quiz), answered,
                          ra_quiz_get_length (self->quiz));
}

static void
update (RaQuizWindow *self)
{
  const gboolean answered = ra_quiz_is_answered (self->quiz);
  const gboolean asked = ra_quiz_get_place (self->quiz) != NULL && !answered;
  g_autofree char *question = ra_quiz_format_question (self->quiz, ra_map_state_get_spec (self->state)->translations);
  g_autofree char *score = score_text (self);

  gtk_label_set_label (self->question_label, question);
  gtk_label_set_label (self->score_label, score);
  if (!answered)
    gtk_label_set_label (self->answer_label, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->inside_button), asked);
  gtk_widget_set_sensitive (GTK_WIDGET (self->outside_button), asked);
  gtk_button_set_label (self->next_button, ra_quiz_is_over (self->quiz) ? _ ("Play _Again") : _ ("_Next"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), answered);
  ra_quiz_mark_place (self->quiz, self->state);
  ra_map_state_set_shown (self->state, RA_SHOW_RINGS, answered);
}

/* Of the figures on the map the one that is asked about stays. */
static void
show_figure (RaQuizWindow *self, guint index)
{
  for (guint i = 0; i < self->questions->len; i++) {
    const RaQuestion *question = g_ptr_array_index (self->questions, i);
    const RaClaim *claim = g_array_index (question->rings, RaScenarioRing, 0).claim;
    if (claim != NULL)
      ra_map_state_set_id_shown (self->state, claim->id, i == index);
  }
}

static void
begin (RaQuizWindow *self)
{
  const guint index = gtk_drop_down_get_selected (self->figure_dropdown);

  if (index == GTK_INVALID_LIST_POSITION || self->questions == NULL)
    return;
  g_clear_pointer (&self->quiz, ra_quiz_free);
  self->quiz = ra_quiz_new (g_ptr_array_index (self->questions, index), LENGTH, self->seed++);
  show_figure (self, index);
  update (self);
}

static void
answer (RaQuizWindow *self, gboolean inside)
{
  if (ra_quiz_get_place (self->quiz) == NULL || ra_quiz_is_answered (self->quiz))
    return;
  gboolean right = ra_quiz_answer (self->quiz, inside);
  g_autofree char *explanation = ra_quiz_format_answer (self->quiz, ra_map_state_get_spec (self->state)->translations);
  /* Translators: the word for a right or a wrong answer, then how it is. */
  g_autofree char *text = g_strdup_printf (_ ("%s %s"), right ? _ ("Right.") : _ ("Not so."), explanation);
  gtk_label_set_label (self->answer_label, text);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
inside_cb (RaQuizWindow *self)
{
  answer (self, TRUE);
}

static void
outside_cb (RaQuizWindow *self)
{
  answer (self, FALSE);
}

static void
next_cb (RaQuizWindow *self)
{
  if (ra_quiz_is_over (self->quiz)) {
    begin (self);
  } else {
    ra_quiz_next (self->quiz);
    update (self);
  }
  gtk_widget_grab_focus (GTK_WIDGET (self->inside_button));
}

static gboolean
key_cb (RaQuizWindow *self, guint key)
{
  switch (gdk_keyval_to_lower (key)) {
  case GDK_KEY_i:
  case GDK_KEY_y:
    answer (self, TRUE);
    return TRUE;
  case GDK_KEY_o:
  case GDK_KEY_n:
    answer (self, FALSE);
    return TRUE;
  case GDK_KEY_Escape:
    gtk_window_close (GTK_WINDOW (self));
    return TRUE;
  default:
    return FALSE;
  }
}

static void
ra_quiz_window_dispose (GObject *object)
{
  RaQuizWindow *self = RA_QUIZ_WINDOW (object);

  g_clear_pointer (&self->quiz, ra_quiz_free);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->rings, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), RA_TYPE_QUIZ_WINDOW);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_quiz_window_parent_class)->dispose (object);
}

static void
ra_quiz_window_class_init (RaQuizWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RA_TYPE_MAP_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ra_quiz_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/rangeatlas/RangeAtlas/ui/quiz-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, figure_dropdown);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, question_label);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, answer_label);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, score_label);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, answers_box);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, score_box);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, inside_button);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, outside_button);
  gtk_widget_class_bind_template_child (widget_class, RaQuizWindow, next_button);
  gtk_widget_class_bind_template_callback (widget_class, inside_cb);
  gtk_widget_class_bind_template_callback (widget_class, outside_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

/* Where its parts find no room beside each other on a telephone. */
static void
stack_if_wide (GtkOrientable *box)
{
  int least_px;

  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL, NULL);
  if (least_px > ROOM_PX)
    gtk_orientable_set_orientation (box, GTK_ORIENTATION_VERTICAL);
}

static void
ra_quiz_window_init (RaQuizWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ra_large_text_wrap (GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
list_figures (RaQuizWindow *self)
{
  g_autoptr (GtkStringList) figures = gtk_string_list_new (NULL);
  const RaTranslations *translations = ra_map_state_get_spec (self->state)->translations;

  for (guint i = 0; i < self->questions->len; i++)
    gtk_string_list_take (figures, ra_question_format_claim (g_ptr_array_index (self->questions, i), translations));
  gtk_drop_down_set_model (self->figure_dropdown, G_LIST_MODEL (figures));
  ra_drop_down_name (self->figure_dropdown, _ ("Figure"));
  g_signal_connect_swapped (self->figure_dropdown, "notify::selected", G_CALLBACK (begin), self);
}

/* A state of its own: what is hidden here stays on the map of the window. */
static RaMapState *
new_state (const RaMapSpec *spec)
{
  RaMapState *state = ra_map_state_new (spec->scenario);

  ra_map_state_set_moment (state, spec->scenario, spec->date, spec->title);
  ra_map_state_set_translations (state, spec->translations);
  ra_map_state_set_theme (state, spec->theme);
  ra_map_state_set_boundaries (state, spec->boundaries);
  ra_map_state_set_site (state, NULL);
  return state;
}

RaQuizWindow *
ra_quiz_window_new (const RaMapSpec *spec, RaBasemap *basemap, guint32 seed, GError **error)
{
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (spec), .hidden_ids = spec->hidden_ids, .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (spec->scenario, &options, FALSE);
  GPtrArray *questions = ra_questions_new (rings, basemap, error);

  if (questions == NULL)
    return NULL;
  if (questions->len == 0) {
    g_ptr_array_unref (questions);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("the map shows no range to ask about"));
    return NULL;
  }
  RaQuizWindow *self = g_object_new (RA_TYPE_QUIZ_WINDOW, NULL);
  self->rings = g_steal_pointer (&rings);
  self->questions = questions;
  self->seed = seed;
  self->state = new_state (spec);
  ra_map_view_set_up (self->map_view, self->state, basemap);
  list_figures (self);
  begin (self);
  stack_if_wide (self->answers_box);
  stack_if_wide (self->score_box);
  gtk_widget_grab_focus (GTK_WIDGET (self->inside_button));
  return self;
}
