/* The pictures that the program writes: PNG, SVG, PDF or a page of HTML (html-page.h), as the name of the file asks. */
#pragma once

#include "app/picture/request.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef enum { RA_PICTURE_PNG, RA_PICTURE_SVG, RA_PICTURE_PDF, RA_PICTURE_HTML } RaPictureFormat;

/* The format that the suffix names, in large letters or small; "-" is PNG. Fails with G_OPTION_ERROR_BAD_VALUE for any
 * other. */
gboolean ra_picture_format_of_path (const char *path, RaPictureFormat *format, GError **error);

/* The suffix with its dot, such as ".png". */
const char *ra_picture_format_get_suffix (RaPictureFormat format);

/* A map that is laid out for a picture of one format. */
typedef struct _RaDrawing RaDrawing;

/* Lays out the map of @request, with a draft of an alternative text where it has none. The page of an SVG or PDF has
 * the millimetres asked for to the last fraction, where a PNG has whole pixels. A picture in pixels has 1/96 inch for
 * each. A page of HTML takes the map data of 1:50m where nobody says which, to be small. Fails with the errors of the
 * engine and of the base map. Here and below @cancellable may be NULL; what is cancelled fails with
 * G_IO_ERROR_CANCELLED and writes nothing. */
RaDrawing *ra_drawing_new (const RaMapRequest *request, RaPictureFormat format, GCancellable *cancellable,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_drawing_free (RaDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaDrawing, ra_drawing_free)

/* The letters of an SVG or PDF become areas, for desks that lack the font; other pictures stay what they are. */
void ra_drawing_outline_text (RaDrawing *self);
/* One more map of a page of HTML, to choose from; takes @other over. Other pictures stay what they are. */
void ra_drawing_add_choice (RaDrawing *self, RaDrawing *other);
/* Whether a page of HTML is too wide for telephones and has no other picture for them yet. */
gboolean ra_drawing_wants_phone (const RaDrawing *self);
/* The size that such a picture is to have. */
RaPictureSize ra_drawing_get_phone_size (void);
/* The same map in that size, which narrow screens show; takes @phone over. */
void ra_drawing_take_phone (RaDrawing *self, RaDrawing *phone);
/* Borrowed; what every picture of the drawing shows. */
const RaScene *ra_drawing_get_scene (const RaDrawing *self);
/* The bytes of the picture's file. */
GBytes *ra_drawing_encode (const RaDrawing *self, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Draws the picture and writes it to @path, "-" being standard output. The message of an error begins with @path. */
gboolean ra_drawing_save (const RaDrawing *self, const char *path, GCancellable *cancellable, GError **error);
/* What ra_map_lint () finds in the picture, said in the language of @translations (NULL: English); an array of
 * RaLintFinding *. */
GPtrArray *ra_drawing_lint (const RaDrawing *self, const RaTranslations *translations, GCancellable *cancellable,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lays out, draws and writes. The message of an error begins with @path. */
gboolean ra_picture_write (const RaMapRequest *request, RaPictureFormat format, const char *path,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
