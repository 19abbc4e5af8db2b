/* Writes scenes as SVG for picture editors: named layers, live text, basic shapes, nothing outside the file. */
#pragma once

#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct {
  double width; /* of the picture, in millimetres or pixels; 0: as many pixels as the scene has page units */
  double height;
  gboolean millimetres; /* else CSS pixels */
  gboolean outlined;    /* letters are areas, which need no font and cannot be changed; aria-label has the words */
  gboolean tagged;      /* texts say what they tell of: data-of is the first number of their span */
  gboolean coarse;      /* for a screen: a fifth smaller, and right to a tenth of a pixel alone */
} RaSvgOptions;

/* UTF-8 XML with the scene's layers as groups of their ids, which Inkscape takes for layers; user units are page units.
 * The bytes depend on nothing but the arguments. Fails with G_IO_ERROR_INVALID_DATA when a number of the scene is not
 * finite. @options may be NULL. */
GBytes *ra_svg_encode (const RaScene *scene, const RaSvgOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
