/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/print.h"

#include "app/model/worker.h"
#include "app/scene/page-units.h"
#include "app/scene/render-cairo.h"

#define DATA_KEY     "ra-print"
#define MM_PER_POINT (RA_MM_PER_INCH / RA_POINTS_PER_INCH)
/* Paper shows no finer lines. */
#define PRINT_DPI 300.0

/* What one run of an operation works with. */
typedef struct {
  RaExportJob *job;
  GtkPrintContext *context; /* borrowed, valid while a page is being drawn */
  GCancellable *cancellable;
  GError *failure; /* NULL: none */
} Print;

static void
print_free (gpointer data)
{
  Print *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->job, ra_export_job_free);
  g_clear_error (&self->failure);
  g_free (self);
}

static void
run_drawing (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (RaMapRequest) request = ra_export_job_resolve (task_data, &error);
  RaDrawing *drawing = request != NULL ? ra_drawing_new (request, RA_PICTURE_PDF, cancellable, &error) : NULL;

  (void)source;
  if (drawing != NULL)
    g_task_return_pointer (task, drawing, (GDestroyNotify)ra_drawing_free);
  else
    g_task_return_error (task, error);
}

/* The page is cairo's in the unit of points, wherever its own resolution puts them. */
static void
draw_scene (GtkPrintContext *context, const RaScene *scene)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  cairo_scale (cr, gtk_print_context_get_width (context) / scene->width,
               gtk_print_context_get_height (context) / scene->height);
  ra_render_cairo (scene, cr, NULL);
  cairo_restore (cr);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (source);
  Print *self = user_data;

  g_clear_error (&self->failure);
  g_autoptr (RaDrawing) drawing = g_task_propagate_pointer (G_TASK (result), &self->failure);
  if (drawing != NULL)
    draw_scene (self->context, ra_drawing_get_scene (drawing));
  else
    gtk_print_operation_cancel (operation);
  gtk_print_operation_draw_page_finish (operation);
}

static void
begin_print_cb (GtkPrintOperation *operation)
{
  gtk_print_operation_set_n_pages (operation, 1);
}

/* The layout is for inches, so that letters have the size of print on any paper. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Print *self)
{
  g_autoptr (GTask) task = g_task_new (operation, self->cancellable, drawn_cb, self);
  RaExportJob *job = ra_export_job_copy (self->job);

  (void)page;
  self->context = context;
  job->size = (RaPictureSize) { .size = { gtk_print_context_get_width (context) * MM_PER_POINT,
                                          gtk_print_context_get_height (context) * MM_PER_POINT, TRUE },
                                .scale = 1.0,
                                .dpi = PRINT_DPI };
  g_task_set_task_data (task, job, (GDestroyNotify)ra_export_job_free);
  gtk_print_operation_set_defer_drawing (operation);
  ra_worker_run (task, run_drawing);
}

GtkPrintOperation *
ra_print_operation_new (const RaExportJob *job, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);

  self->job = ra_export_job_copy (job);
  self->cancellable = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (operation), DATA_KEY, self, print_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  return operation;
}

const GError *
ra_print_operation_get_failure (GtkPrintOperation *operation)
{
  const Print *self = g_object_get_data (G_OBJECT (operation), DATA_KEY);

  return self->failure;
}
