/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-pdf.h"

#include <cairo-pdf.h>
#include <string.h>

#include "app/scene/pdf-surface.h"
#include "app/scene/pdf-update.h"
#include "app/scene/render-cairo.h"
#include "app/scene/xmp.h"

#define POINTS_PER_PAGE_UNIT 0.75
/* The last second of the year 9999: beyond it a date has no four-digit year. */
#define LAST_DATE G_GINT64_CONSTANT (253402300799)

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* When whoever builds says so, else the day that the map shows: the same map is the same file. */
static char *
format_date (const RaSceneMetadata *metadata)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds = 0;
  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, LAST_DATE, &seconds, NULL)) {
    g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc ((gint64)seconds);
    return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
  }
  const gboolean whole = metadata->date != NULL && strlen (metadata->date) == strlen ("YYYY-MM-DD");
  return g_strdup_printf ("%sT00:00:00Z", whole ? metadata->date : "1970-01-01");
}

static void
append_sentence (GString *to, const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (to, "%s%s", to->len > 0 ? "; " : "", text);
}

static void
set_metadata (cairo_surface_t *surface, const RaSceneMetadata *metadata)
{
  g_autofree char *date = format_date (metadata);
  g_autoptr (GString) keywords = g_string_new (NULL);
  append_sentence (keywords, metadata->credit);
  append_sentence (keywords, metadata->licence);
  append_sentence (keywords, metadata->sources);
  append_sentence (keywords, metadata->boundaries);
  append_sentence (keywords, metadata->note);
  const struct {
    cairo_pdf_metadata_t kind;
    const char *text;
  } rows[] = { { CAIRO_PDF_METADATA_TITLE, metadata->title },
               { CAIRO_PDF_METADATA_SUBJECT, metadata->description },
               { CAIRO_PDF_METADATA_AUTHOR, metadata->credit },
               { CAIRO_PDF_METADATA_KEYWORDS, keywords->str },
               { CAIRO_PDF_METADATA_CREATOR, "Range Atlas" },
               { CAIRO_PDF_METADATA_CREATE_DATE, date },
               { CAIRO_PDF_METADATA_MOD_DATE, date } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (rows[i].text != NULL && rows[i].text[0] != '\0')
      cairo_pdf_surface_set_metadata (surface, rows[i].kind, rows[i].text);
  }
}

/* cairo 1.16 leaves out the "D:" with which a date of PDF begins. It goes where cairo indents the line, so that no byte
 * of the file moves. The words cannot stand in a text of the file: one with brackets is written as numbers. */
static void
mend_date (GByteArray *bytes, const char *key)
{
  g_autofree char *wrong = g_strdup_printf ("   /%s (", key);
  g_autofree char *right = g_strdup_printf (" /%s (D:", key);
  const gsize length = strlen (wrong);
  const char *data = (const char *)bytes->data;
  const char *at = ra_pdf_find (data, bytes->len, wrong);
  if (at != NULL && g_ascii_isdigit (at[length]))
    memcpy (bytes->data + (at - data), right, length);
}

static cairo_status_t
draw_page (cairo_surface_t *surface, const RaScene *scene, double width_pt, double height_pt, GHashTable *outlines)
{
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, width_pt / scene->width, height_pt / scene->height);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Figure", NULL);
  ra_render_cairo_part (scene, cr, &(RaRenderPart) { .n = G_MAXUINT, .outlines = outlines }, NULL);
  cairo_tag_end (cr, "Figure");
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  const cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

RaPdfFile
ra_pdf_file_begin (const RaSceneMetadata *metadata, double width_pt, double height_pt)
{
  RaPdfFile self = { .bytes = g_byte_array_new (),
                     .language = g_strdup (metadata->language != NULL ? metadata->language : "en"),
                     .alt = g_strdup (metadata->description),
                     .packet = ra_xmp_new (metadata) };
  self.surface = cairo_pdf_surface_create_for_stream (append, self.bytes, width_pt, height_pt);
  cairo_pdf_surface_restrict_to_version (self.surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (self.surface, metadata);
  return self;
}

GBytes *
ra_pdf_file_end (RaPdfFile *self, cairo_status_t status, GError **error)
{
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  g_autofree char *language = g_steal_pointer (&self->language);
  g_autofree char *alt = g_steal_pointer (&self->alt);
  g_autofree char *packet = g_steal_pointer (&self->packet);
  if (status == CAIRO_STATUS_SUCCESS) {
    mend_date (self->bytes, "CreationDate");
    mend_date (self->bytes, "ModDate");
    ra_pdf_update (self->bytes, &(RaPdfUpdate) { language, alt, packet });
    return g_byte_array_free_to_bytes (self->bytes);
  }
  g_byte_array_unref (self->bytes);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot write the PDF: %s", cairo_status_to_string (status));
  return NULL;
}

GBytes *
ra_pdf_encode (const RaScene *scene, double width_pt, double height_pt, gboolean outlined, GError **error)
{
  if (width_pt <= 0 || height_pt <= 0) {
    width_pt = scene->width * POINTS_PER_PAGE_UNIT;
    height_pt = scene->height * POINTS_PER_PAGE_UNIT;
  }
  RaPdfFile file = ra_pdf_file_begin (&scene->metadata, width_pt, height_pt);
  g_autoptr (GHashTable) outlines = outlined ? ra_render_trace_page (scene) : NULL;
  const cairo_status_t status = draw_page (file.surface, scene, width_pt, height_pt, outlines);
  return ra_pdf_file_end (&file, status, error);
}
