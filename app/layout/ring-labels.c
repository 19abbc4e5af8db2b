/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-layers.h"

#include <math.h>
#include <string.h>

#include "app/scene/text.h"

#define LABEL_PX 11.5
/* Places along the outline that a label tries. */
#define LABEL_TRIES 96
/* A label turns with its line by no more than this from one word to the next. */
#define SHARPEST_TURN_RAD 0.8
/* No word stands steeper than this: beyond, text is on its way to stand on its head. */
#define STEEPEST_RAD 1.25
/* What a word costs that another ring's line runs through, in radians off level. */
#define COST_CROSSED 1.0
/* Of the font size. */
#define SPACE 0.28

/* One word of a label where it would stand. */
typedef struct {
  RaTurnedBox box;
  double width;
} PlacedWord;

typedef struct {
  const RaMapBuild *build;
  const RaPath *path;
  double *ends; /* length of the outline up to and with each segment; parts one after the other */
  RaPoint *from;
  RaPoint *to;
  guint *parts; /* of the path, by segment */
  guint n_segments;
} Baseline;

static void
baseline_init (Baseline *self, const RaMapBuild *build, const RaPath *path)
{
  *self = (Baseline) { .build = build, .path = path };
  const guint n_points = ra_path_n_points (path);
  self->ends = g_new (double, n_points + 1);
  self->from = g_new (RaPoint, n_points + 1);
  self->to = g_new (RaPoint, n_points + 1);
  self->parts = g_new (guint, n_points + 1);
  double length = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 1; i < n; i++) {
      length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
      self->from[self->n_segments] = points[i - 1];
      self->to[self->n_segments] = points[i];
      self->parts[self->n_segments] = part;
      self->ends[self->n_segments++] = length;
    }
  }
}

static void
baseline_clear (Baseline *self)
{
  g_free (self->ends);
  g_free (self->from);
  g_free (self->to);
  g_free (self->parts);
}

static double
baseline_length (const Baseline *self)
{
  return self->n_segments > 0 ? self->ends[self->n_segments - 1] : 0;
}

/* The segment @distance along the outline; there must be one. */
static guint
baseline_segment (const Baseline *self, double distance)
{
  guint low = 0;
  guint high = self->n_segments - 1;
  while (low < high) {
    const guint middle = (low + high) / 2;
    if (self->ends[middle] < distance)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The point @distance along the outline; FALSE where that is not on @part: a label must not jump from ring to ring. */
static gboolean
baseline_point (const Baseline *self, guint part, double distance, RaPoint *point)
{
  if (self->n_segments == 0 || distance < 0 || distance > baseline_length (self))
    return FALSE;
  const guint segment = baseline_segment (self, distance);
  if (self->parts[segment] != part)
    return FALSE;
  const double start = segment > 0 ? self->ends[segment - 1] : 0;
  const double length = self->ends[segment] - start;
  const double t = length > 0 ? (distance - start) / length : 0;
  const RaPoint from = self->from[segment];
  const RaPoint to = self->to[segment];
  *point = (RaPoint) { from.x + t * (to.x - from.x), from.y + t * (to.y - from.y) };
  return TRUE;
}

/* Where a label is tried: its middle @distance along the outline, on @part, against its direction if @backwards. */
typedef struct {
  double distance;
  guint part;
  gboolean backwards;
} Candidate;

/* The chord of a word of @width whose middle is @distance along the outline; FALSE where the line breaks off or turns
 * back under it. */
static gboolean
place_word (const Baseline *self, const Candidate *candidate, double distance, double width, double height,
            PlacedWord *word)
{
  RaPoint before;
  RaPoint middle;
  RaPoint after;
  if (!baseline_point (self, candidate->part, distance - width / 2, &before)
      || !baseline_point (self, candidate->part, distance, &middle)
      || !baseline_point (self, candidate->part, distance + width / 2, &after))
    return FALSE;
  const double dx = after.x - before.x;
  const double dy = after.y - before.y;
  if (hypot (dx, dy) < 0.94 * width)
    return FALSE;
  const double angle = candidate->backwards ? atan2 (-dy, -dx) : atan2 (dy, dx);
  *word = (PlacedWord) { { middle.x, middle.y, width, height, angle }, width };
  return TRUE;
}

/* The place @distance along the outline. Text runs against the outline where it would stand on its head along it. */
static gboolean
find_candidate (const Baseline *self, double distance, Candidate *candidate)
{
  if (self->n_segments == 0)
    return FALSE;
  *candidate = (Candidate) { .distance = distance, .part = self->parts[baseline_segment (self, distance)] };
  RaPoint before;
  RaPoint after;
  if (!baseline_point (self, candidate->part, distance - 2, &before)
      || !baseline_point (self, candidate->part, distance + 2, &after))
    return FALSE;
  candidate->backwards = after.x < before.x;
  return TRUE;
}

/* A label's words with their sizes, measured once for all candidates that are tried. */
typedef struct {
  char **texts; /* NULL-terminated */
  RaTextExtents *extents;
  double *spaces; /* behind each */
  double size;
  double width; /* of all, spaces included */
} Words;

/* Breaks the text to pieces that can follow a line: at spaces, which stay behind the piece before them, and beside
 * wide letters, which Chinese or Japanese put down without spaces. */
static char **
break_text (const char *text)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  g_autofree char *isolated = ra_isolate (text);
  /* Pieces of text that runs from right to left must not be put in order by hand. */
  const gboolean whole = isolated != NULL;
  const char *start = text;
  for (const char *at = text; *at != '\0';) {
    const char *next = g_utf8_next_char (at);
    const gboolean ends = *at == ' ' || g_unichar_iswide (g_utf8_get_char (at));
    if (*next == '\0' || (ends && !whole)) {
      g_autofree char *piece = g_strndup (start, (gsize)(next - start));
      g_strv_builder_add (pieces, piece);
      start = next;
    }
    at = next;
  }
  return g_strv_builder_end (pieces);
}

static void
words_init (Words *self, const RaMapBuild *build, const char *text)
{
  self->size = LABEL_PX * build->unit;
  self->texts = break_text (text);
  const guint n = g_strv_length (self->texts);
  self->extents = g_new (RaTextExtents, n + 1);
  self->spaces = g_new0 (double, n + 1);
  self->width = 0;
  for (guint i = 0; i < n; i++) {
    const gboolean spaced = g_str_has_suffix (self->texts[i], " ");
    self->spaces[i] = spaced && i + 1 < n ? SPACE * self->size : 0;
    g_strchomp (self->texts[i]);
    self->extents[i] = ra_text_measure (build->text, self->texts[i], self->size, FALSE, FALSE);
    self->width += self->extents[i].width + self->spaces[i];
  }
}

static void
words_clear (Words *self)
{
  g_strfreev (self->texts);
  g_free (self->extents);
  g_free (self->spaces);
}

/* Lays the words one after the other along the outline, the middle of the whole at @candidate. */
static gboolean
lay_words (const Baseline *self, const Words *words, const Candidate *candidate, GArray *placed)
{
  const double direction = candidate->backwards ? -1 : 1;
  double at = candidate->distance - direction * words->width / 2;
  g_array_set_size (placed, 0);
  for (guint i = 0; words->texts[i] != NULL; i++) {
    const RaTextExtents extents = words->extents[i];
    PlacedWord word;
    if (!place_word (self, candidate, at + direction * extents.width / 2, extents.width,
                     extents.ascent + extents.descent, &word))
      return FALSE;
    if (fabs (word.box.angle_rad) > STEEPEST_RAD)
      return FALSE;
    if (i > 0) {
      const double turn = word.box.angle_rad - g_array_index (placed, PlacedWord, i - 1).box.angle_rad;
      if (fabs (remainder (turn, 2 * G_PI)) > SHARPEST_TURN_RAD)
        return FALSE;
    }
    g_array_append_val (placed, word);
    at += direction * (extents.width + words->spaces[i]);
  }
  return TRUE;
}

/* Words of one label must not stand on both sides of the edge of what is seen. */
static gboolean
is_free (const RaLabelPlacer *placer, const GArray *placed)
{
  RaBox whole = RA_BOX_EMPTY;
  for (guint i = 0; i < placed->len; i++) {
    const RaTurnedBox *box = &g_array_index (placed, PlacedWord, i).box;
    if (!ra_label_placer_is_free (placer, box))
      return FALSE;
    whole = (RaBox) { MIN (whole.x_min, box->x), MIN (whole.y_min, box->y), MAX (whole.x_max, box->x),
                      MAX (whole.y_max, box->y) };
  }
  return !ra_label_placer_has_margin (placer) || ra_label_placer_allows (placer, &whole);
}

/* Text reads best level; of places alike in that, those further up are seen first. */
static double
cost_of (const RaMapBuild *build, const GArray *placed)
{
  double cost = 0;
  for (guint i = 0; i < placed->len; i++) {
    const RaTurnedBox *box = &g_array_index (placed, PlacedWord, i).box;
    cost += fabs (box->angle_rad) + 0.5 * box->y / build->scene->height;
  }
  return cost / placed->len;
}

/* Words that the lines of other rings run through. */
static guint
count_crossed (const Baseline *self, const GArray *placed)
{
  guint count = 0;
  for (guint i = 0; i < placed->len; i++) {
    const RaTurnedBox *box = &g_array_index (placed, PlacedWord, i).box;
    const guint n = MAX (1, (guint)ceil (box->width / box->height));
    gboolean crossed = FALSE;
    for (guint k = 0; k < n && !crossed; k++) {
      const double along = box->width * ((k + 0.5) / n - 0.5);
      const RaPoint at = { box->x + along * cos (box->angle_rad), box->y + along * sin (box->angle_rad) };
      const double half = box->height / 2;
      const RaBox square = { at.x - half, at.y - half, at.x + half, at.y + half };
      crossed = ra_map_count_crossings (self->build, &square, self->path) > 0;
    }
    count += crossed ? 1 : 0;
  }
  return count;
}

/* Finds the best free candidate for the words along the outline; @off_lines: one where no other ring's line runs
 * through them. */
static gboolean
find_best_candidate (const Baseline *self, const Words *words, gboolean off_lines, Candidate *best, GArray *best_placed)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (PlacedWord));
  double least = G_MAXDOUBLE;
  for (guint i = 0; i < LABEL_TRIES; i++) {
    Candidate candidate;
    if (!find_candidate (self, baseline_length (self) * (i + 0.5) / LABEL_TRIES, &candidate)
        || !lay_words (self, words, &candidate, placed) || !is_free (self->build->placer, placed))
      continue;
    const double cost = cost_of (self->build, placed);
    const guint n_crossed = cost < least ? count_crossed (self, placed) : 0;
    const double whole = cost + COST_CROSSED * n_crossed;
    if (whole >= least || (off_lines && n_crossed > 0))
      continue;
    least = whole;
    *best = candidate;
    g_array_set_size (best_placed, 0);
    g_array_append_vals (best_placed, placed->data, placed->len);
  }
  return best_placed->len > 0;
}

/* Hides the line from the first word to the last, so that it does not strike through the spaces between them. */
static void
add_gap (const Baseline *self, RaSceneLayer *layer, const Candidate *candidate, double half_width)
{
  const double step = 2 * self->build->unit;
  RaPath *path = ra_path_new ();
  for (double at = candidate->distance - half_width; at <= candidate->distance + half_width; at += step) {
    RaPoint point;
    if (baseline_point (self, candidate->part, at, &point))
      ra_path_add (path, point.x, point.y);
  }
  ra_path_end_part (path, 2);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                  .stroke = ra_colour_with_alpha (self->build->style->halo, 1),
                                                  .stroke_width = 5.5 * self->build->unit,
                                                  .butt_caps = TRUE });
}

static void
add_words (const RaMapBuild *build, RaColour colour, RaSceneLayer *layer, const Words *words, const GArray *placed)
{
  for (guint i = 0; i < placed->len; i++) {
    const RaTurnedBox *box = &g_array_index (placed, PlacedWord, i).box;
    /* The base line lies below the middle of the line by half of what stands above it. */
    const double drop = (words->extents[i].ascent - words->extents[i].descent) / 2;
    ra_label_placer_reserve_turned (build->placer, box);
    ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (words->texts[i]),
                                                    .x = box->x - drop * sin (box->angle_rad),
                                                    .y = box->y + drop * cos (box->angle_rad),
                                                    .size = words->size,
                                                    .anchor = RA_ANCHOR_MIDDLE,
                                                    .angle_rad = box->angle_rad,
                                                    .colour = colour,
                                                    .halo = build->style->halo,
                                                    .halo_width = 3.4 * build->unit });
  }
}

static gboolean
label_line (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const char *text, RaColour colour,
            gboolean off_lines)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (PlacedWord));
  Candidate candidate = { 0 };
  Words words;
  words_init (&words, build, text);
  Baseline baseline;
  baseline_init (&baseline, build, line);
  const gboolean found = find_best_candidate (&baseline, &words, off_lines, &candidate, placed);
  if (found) {
    add_gap (&baseline, layer, &candidate, words.width / 2 + SPACE * words.size);
    add_words (build, colour, layer, &words, placed);
  }
  baseline_clear (&baseline);
  words_clear (&words);
  return found;
}

gboolean
ra_map_label_line (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const char *text, RaColour colour)
{
  return label_line (build, layer, line, text, colour, FALSE);
}

/* Whose ring it is and on whose word; then as much of it as finds room. Less that can be read comes before more that
 * another ring's line runs through. */
static gboolean
place_label (const RaMapBuild *build, const RaRingGroup *group, RaSceneLayer *layer)
{
  const RaTranslations *translations = build->spec->translations;
  const RaScenarioRing *ring = &g_array_index (group->rings, RaScenarioRing, 0);
  g_autofree char *range = ra_translate_range (translations, ring);
  g_autofree char *whole
      = group->system != NULL
            ? ra_translate_format (translations, "{heading}: {figures}", "heading",
                                   ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name), "figures",
                                   group->label, NULL)
            : g_strdup (group->label);
  g_autofree char *claim = ra_translate_claim (translations, ring);
  g_autofree char *claimed
      = group->claim != NULL ? g_strdup_printf (
            "%s, %s", range, ra_translate_name (translations, RA_NAME_CLAIMANT, group->claim->claimant_short))
                             : g_strdup (range);
  const char *const texts[] = { whole, group->label, claim, claimed, range };
  const RaColour ink = ra_style_label_colour (build->spec->theme, group->style.colour);
  /* Of many rings of one size nothing else is known. */
  const guint first = group->key != NULL ? 1 : 0;
  const guint n = group->key != NULL ? 1 : G_N_ELEMENTS (texts) - 1;
  for (guint i = 0; i < 2 * (n + 1 - first); i++) {
    const guint first_item = layer->items->len;
    const char *text = texts[first + i % (n + 1 - first)];
    if (!label_line (build, layer, group->outline, text, ink, i <= n - first))
      continue;
    ra_scene_layer_set_span (layer, first_item, group->span);
    return TRUE;
  }
  return FALSE;
}

void
ra_map_add_ring_labels (const RaMapBuild *build)
{
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "ring-labels", "Ring labels");
  /* Small rings have fewest places for their label. */
  for (guint i = build->groups->len; i > 0; i--) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i - 1);
    ra_label_placer_limit (build->placer, TRUE);
    const gboolean placed = place_label (build, group, layer);
    ra_label_placer_limit (build->placer, FALSE);
    if (!placed && ra_label_placer_has_margin (build->placer))
      place_label (build, group, layer);
  }
}
