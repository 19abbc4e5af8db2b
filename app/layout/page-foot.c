/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/page-foot.h"

#include "app/layout/furniture.h"
#include "app/scene/text-block.h"

#define FOOT_PX 10.0
#define GAP_PX  6.0

guint
ra_count_words (const char *text)
{
  guint n = 0;
  for (const char *at = text; *at != '\0'; at++)
    n += *at != ' ' && (at[1] == ' ' || at[1] == '\0') ? 1 : 0;
  return n;
}

void
ra_foot_add_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || sentence[0] == '\0')
    return;
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "", sentence,
                          g_str_has_suffix (sentence, ".") ? "" : ".");
}

/* Who published each figure that is drawn, each once: of several sources the first. */
static GPtrArray *
list_publishers (const RaMapBuild *build)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < build->groups->len; i++) {
    const RaClaim *claim = ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->claim;
    if (claim == NULL || claim->sources->len == 0)
      continue;
    const RaSource *source = g_ptr_array_index (claim->sources, 0);
    const char *name = ra_translate_name (build->spec->translations, RA_NAME_PUBLISHER,
                                          source->publisher != NULL ? source->publisher : source->title);
    if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_ptr_array_add (names, (gpointer)name);
  }
  return names;
}

/* A ring of the user's own is nobody's figure. */
static gboolean
are_published (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len; i++)
    if (((const RaRingGroup *)g_ptr_array_index (build->groups, i))->claim == NULL)
      return FALSE;
  return TRUE;
}

/* @n publishers at most. */
static char *
describe (const RaMapBuild *build, const char *boundaries, const GPtrArray *publishers, guint n)
{
  const RaTranslations *translations = build->spec->translations;
  g_autoptr (GString) list = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, publishers->len); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", (const char *)g_ptr_array_index (publishers, i));
  g_autofree char *figures
      = list->len > 0 ? ra_translate_format (translations, "Range figures: {list}", "list", list->str, NULL) : NULL;
  if (build->groups->len > 0)
    ra_foot_add_sentence (
        text, ra_translate (translations,
                            are_published (build)
                                ? RA_TRANSLATABLE ("Rings are published distances over the ground, not flight paths")
                                : RA_TRANSLATABLE ("Rings are distances over the ground, not flight paths")));
  ra_foot_add_sentence (text, figures);
  ra_foot_add_sentence (text, boundaries);
  ra_foot_add_sentence (text, ra_translate (translations, "Made with Natural Earth and Range Atlas"));
  return g_string_free (text, FALSE);
}

static void
block_init (RaTextBlock *block, const RaMapBuild *build, const char *text)
{
  ra_text_block_init (block, build->text, text, (RaTextStyle) { .size = FOOT_PX * build->unit },
                      build->page.x - 2 * ra_page_edge (build));
}

static double
measure (const RaMapBuild *build, const char *text)
{
  g_auto (RaTextBlock) block = { 0 };
  block_init (&block, build, text);
  return block.height + 2 * GAP_PX * build->unit;
}

static char *
with_note (const RaMapBuild *build, const char *own)
{
  GString *text = g_string_new (NULL);
  g_autofree char *references = ra_map_describe_references (build);
  ra_foot_add_sentence (text, build->spec->note);
  ra_foot_add_sentence (text, references);
  ra_foot_add_sentence (text, own);
  return g_string_free (text, FALSE);
}

/* With as many publishers as its words and @room, its height, allow; 0: any height. */
static char *
describe_foot (const RaMapBuild *build, const char *boundaries, double room)
{
  g_autoptr (GPtrArray) publishers = list_publishers (build);
  for (guint n = publishers->len;; n--) {
    g_autofree char *own = describe (build, boundaries, publishers, n);
    g_autofree char *text = with_note (build, own);
    const gboolean fits
        = ra_count_words (own) <= RA_FOOT_MOST_WORDS && (room <= 0 || measure (build, text) <= room + 0.01);
    if (fits || n == 0)
      return g_steal_pointer (&text);
  }
}

double
ra_page_foot_measure (const RaMapBuild *build)
{
  g_autofree char *boundaries = ra_map_guess_boundaries (build->spec);
  g_autofree char *text = describe_foot (build, boundaries, 0);
  return measure (build, text);
}

typedef struct {
  const RaMapBuild *build;
  double height;
} Room;

/* No publisher gives way to a boundary, and the foot grows no higher than it was measured. */
static gboolean
fits_room (const char *sentence, gpointer user_data)
{
  const Room *self = user_data;
  g_autoptr (GPtrArray) publishers = list_publishers (self->build);
  g_autofree char *own = describe (self->build, sentence, publishers, publishers->len);
  g_autofree char *text = describe_foot (self->build, sentence, 0);
  return ra_count_words (own) <= RA_FOOT_MOST_WORDS && measure (self->build, text) <= self->height + 0.01;
}

void
ra_page_foot_draw (const RaMapBuild *build, RaSceneLayer *layer, double top)
{
  g_auto (RaTextBlock) block = { 0 };
  Room room = { build, build->page.y - top };
  g_autofree char *boundaries = ra_map_tell_boundaries_within (build, fits_room, &room);
  g_autofree char *text = describe_foot (build, boundaries, room.height);
  block_init (&block, build, text);
  ra_text_block_add (&block, build->text, layer, ra_page_edge (build), top + GAP_PX * build->unit,
                     (RaSceneText) { .colour = build->style->muted });
}
