/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/film-webm.h"

#include <glib/gstdio.h>
#include <math.h>

#include "data/formats/file-read.h"

/* Frames of a video follow each other evenly: so many a second show each of ours at least twice. */
#define FEWEST_A_SECOND 4.0
#define MOST_A_SECOND   60.0

/* Sides of a video are even, and its colours those of television. */
#define FILTER                                                                                                         \
  "fps=RATE,pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"

gboolean
ra_film_find_webm (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);
  g_autofree char *program = g_find_program_in_path ("ffmpeg");

  if (program == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 "%s: a WebM needs the program ffmpeg; install the package ffmpeg, or write a GIF or PNG", name);
  return program != NULL;
}

static GSubprocess *
start (const char *filter, const char *path, GError **error)
{
  return g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, error, "ffmpeg", "-v",
                           "error", "-y", "-f", "apng", "-i", "pipe:0", "-vf", filter, "-c:v", "libvpx-vp9", "-crf",
                           "24", "-b:v", "0", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1", "-colorspace",
                           "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-map_metadata", "-1",
                           "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "webm", path, NULL);
}

static gboolean
fail (const char *name, char *complaints, GError **error)
{
  char *line = g_strdelimit (g_strstrip (complaints), "\r\n", ' ');

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: ffmpeg says: %.300s", name, line);
  return FALSE;
}

static gboolean
run (const char *name, GBytes *png, const char *filter, const char *path, GError **error)
{
  g_autoptr (GSubprocess) process = start (filter, path, error);
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GError) reason = NULL;

  if (process == NULL)
    return FALSE;
  const gboolean talked = g_subprocess_communicate (process, png, NULL, NULL, &said, &reason);
  if (talked && g_subprocess_get_successful (process))
    return TRUE;
  gsize length = 0;
  const char *text = said != NULL ? g_bytes_get_data (said, &length) : NULL;
  g_autofree char *raw = text != NULL ? g_strndup (text, length) : g_strdup (reason != NULL ? reason->message : "");
  g_autofree char *complaints = g_utf8_make_valid (raw, -1);
  return fail (name, complaints, error);
}

/* The length of a video stands at its beginning, which a pipe cannot go back to: it is a file first. */
GBytes *
ra_film_to_webm (const char *name, GBytes *png, double seconds, GError **error)
{
  g_return_val_if_fail (name != NULL && png != NULL && seconds > 0, NULL);
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-film-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  g_autofree char *path = g_build_filename (folder, "film.webm", NULL);
  char rate[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (rate, sizeof rate, "%g", CLAMP (ceil (2 / seconds), FEWEST_A_SECOND, MOST_A_SECOND));
  g_autoptr (GString) filter = g_string_new (FILTER);
  g_string_replace (filter, "RATE", rate, 1);
  char *data = NULL;
  gsize length = 0;
  if (run (name, png, filter->str, path, error))
    data = ra_file_read (path, &length, error);
  g_unlink (path);
  g_rmdir (folder);
  return data != NULL ? g_bytes_new_take (data, length) : NULL;
}
