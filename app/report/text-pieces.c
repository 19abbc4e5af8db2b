/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/text-pieces.h"

#include "geo/pieces.h"

/* Pieces that are made before they are handed on: enough for threads not to wait for each other. */
#define BATCH 64

typedef struct {
  RaTextPieceFunc make;
  gpointer data;
  guint first; /* piece of the batch */
  GString *texts[BATCH];
} Batch;

static gboolean
append (const char *text, gsize length, gpointer data, GError **error)
{
  (void)error;
  g_string_append_len (data, text, (gssize)length);
  return TRUE;
}

RaTextSink
ra_text_sink_to_string (GString *text)
{
  return (RaTextSink) { append, text };
}

gboolean
ra_text_sink_take (const RaTextSink *self, const GString *text, GError **error)
{
  return self->func (text->str, text->len, self->data, error);
}

static gboolean
make_piece (guint i, gpointer data, GError **error)
{
  Batch *self = data;
  (void)error;
  g_string_truncate (self->texts[i], 0);
  self->make (self->first + i, self->texts[i], self->data);
  return TRUE;
}

static gboolean
write_batch (Batch *self, guint n, const RaTextSink *sink, GError **error)
{
  if (!ra_pieces_run (n, make_piece, self, NULL, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!ra_text_sink_take (sink, self->texts[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ra_text_pieces_write (guint n_pieces, RaTextPieceFunc make, gpointer data, const RaTextSink *sink, GError **error)
{
  Batch batch = { .make = make, .data = data };
  gboolean written = TRUE;
  for (guint i = 0; i < BATCH; i++)
    batch.texts[i] = g_string_new (NULL);
  for (; batch.first < n_pieces && written; batch.first += BATCH)
    written = write_batch (&batch, MIN (BATCH, n_pieces - batch.first), sink, error);
  for (guint i = 0; i < BATCH; i++)
    g_string_free (batch.texts[i], TRUE);
  return written;
}
