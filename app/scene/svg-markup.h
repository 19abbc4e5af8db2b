/* The parts of which SVG is written: numbers, colours, text and identifiers, the same in every locale. */
#pragma once

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* What is being written, and what is known of it so far. */
typedef struct {
  GString *defs;
  GString *body;
  GHashTable *ids;       /* char * -> itself: every id in use */
  GHashTable *hatches;   /* char *, colour, step and width of a hatch -> char *, its id */
  GHashTable *outlines;  /* of ra_render_trace_texts (), borrowed; NULL: text stays text */
  gboolean tagged;       /* texts say what they tell of */
  gboolean coarse;       /* points of paths are rounded to a tenth of a unit, not to a hundredth */
  gboolean not_a_number; /* a number had no finite value, and the file must not be used */
} RaSvgWriter;

void ra_svg_writer_init (RaSvgWriter *self);
void ra_svg_writer_clear (RaSvgWriter *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaSvgWriter, ra_svg_writer_clear)

/* An id of the file: @wanted made fit for XML, and made unique with a number. It belongs to the writer. */
const char *ra_svg_take_id (RaSvgWriter *self, const char *wanted);

/* Adds the number with at most @n_decimals, and no more than it needs: "12.5", "-0.25", "3". */
void ra_svg_add_number (RaSvgWriter *self, GString *to, double value, guint n_decimals);
/* Adds ' name="value"' with two decimals. */
void ra_svg_add_length (RaSvgWriter *self, GString *to, const char *name, double value);
/* ' name="#rrggbb"', and ' name-opacity="0.5"' where it is not opaque; ' name="none"' where it is invisible. */
void ra_svg_add_colour (RaSvgWriter *self, GString *to, const char *name, RaColour colour);
/* Text as XML 1.0 may hold it, in an element or between double quotes; what it may not is shown as U+FFFD. */
void ra_svg_add_escaped (GString *to, const char *text);
/* The path's parts as the value of "d", in hundredths of a page unit. */
void ra_svg_add_path_data (RaSvgWriter *self, GString *to, const RaPath *path, gboolean closed);

G_END_DECLS
