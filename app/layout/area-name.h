/* The name of a country or a sea in one line or two, centred on a point. All lengths are page units. */
#pragma once

#include "app/scene/text.h"

G_BEGIN_DECLS

/* A country stands in capitals with room between them, a sea in italics. */
typedef enum { RA_AREA_COUNTRY, RA_AREA_SEA } RaAreaKind;

typedef struct {
  char *lines[2]; /* owned; as they are drawn */
  guint n_lines;
  double size;
  RaAreaKind kind;
  double width; /* of the wider line */
  double height;
} RaAreaName;

/* Prepares the name in one line, or in two, broken at the space that leaves the wider line narrowest. FALSE when @name
 * has no space to break at; @self is to be cleared in either case. */
gboolean ra_area_name_init (RaAreaName *self, PangoContext *context, const char *name, guint n_lines, double size,
                            RaAreaKind kind);
void ra_area_name_clear (RaAreaName *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaAreaName, ra_area_name_clear)

/* Changes the size of the letters, and width and height in proportion, for text is not hinted. */
void ra_area_name_set_size (RaAreaName *self, double size);

/* The box of the name about its middle on the page. */
RaBox ra_area_name_box (const RaAreaName *self, RaPoint middle);
/* Adds the lines of the name, which are copied, to @layer, centred on @middle. */
void ra_area_name_add (const RaAreaName *self, RaSceneLayer *layer, RaPoint middle, RaColour colour, RaColour halo);

G_END_DECLS
