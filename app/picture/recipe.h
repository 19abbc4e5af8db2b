/* The recipe of a map: its style and view, as one value. It says some things and leaves others open: what it leaves
 * open is the scenario's, and where the scenario says nothing the program's default.
 *
 * A recipe comes from the "style" of a scenario's file (recipe-read.h), from the options of a command line, or from
 * what distinguishes one specification from another; it is written into a file (recipe-write.h) and applied to a
 * specification. A recipe of zeros says nothing. */
#pragma once

#include "app/layout/view-wish.h"

G_BEGIN_DECLS

/* Which members of a recipe count. Texts, rings and wishes about the view are not among them: they count where they are
 * set. */
typedef enum {
  RA_RECIPE_THEME = 1 << 0,
  RA_RECIPE_BOUNDARIES = 1 << 1,
  RA_RECIPE_DETAIL = 1 << 2,
  RA_RECIPE_LANGUAGE = 1 << 3,
  RA_RECIPE_PLAIN = 1 << 4,
  RA_RECIPE_HIDDEN_IDS = 1 << 5,
  RA_RECIPE_HIDDEN_GROUPS = 1 << 6,
  RA_RECIPE_BANDS = 1 << 7,
  RA_RECIPE_PINS = 1 << 8,
  RA_RECIPE_ALL = (1 << 9) - 1,
} RaRecipeSays;

typedef struct {
  RaRecipeSays says;
  RaTheme theme;
  RaBoundaries boundaries;
  RaDetail detail;
  RaTranslations *translations; /* owned reference; NULL: English */
  gboolean plain;
  RaShow parts;              /* those of which the recipe says whether they are shown */
  RaShow show;               /* those of them that are */
  GHashTable *hidden_ids;    /* owned reference to a set that never changes; ids of systems and claims; NULL: none */
  GHashTable *hidden_groups; /* the same of groups of sites */
  RaBands bands;
  char *bands_about; /* owned; the id of a site; without such a site there are no bands */
  GPtrArray *pins;   /* owned reference, see app/map/pin.h; NULL: none */
  RaViewWish view;   /* the projection's name is interned */
  char *title;       /* owned, as are the next; NULL: left open; "": none */
  char *note;
  char *alt_text;
  char *date;       /* YYYY-MM-DD; NULL: left open */
  GPtrArray *rings; /* owned reference; RaExtraRing *; besides the scenario's own; NULL: none */
  GPtrArray *under; /* the same of RaReferenceLayer * */
} RaRecipe;

void ra_recipe_clear (RaRecipe *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaRecipe, ra_recipe_clear)
/* @copy is empty. */
void ra_recipe_copy (const RaRecipe *self, RaRecipe *copy);
/* Whether both say the same. Rings and layers are equal when they are the very same list. */
gboolean ra_recipe_equal (const RaRecipe *self, const RaRecipe *other);
gboolean ra_recipe_says_nothing (const RaRecipe *self);

/* Centre, width, height and fit go together: whoever says one of them, or the projection, says what the frame shows. */
gboolean ra_recipe_has_view (const RaRecipe *self);
/* Makes @self say all of what the frame of @viewport shows, to about a metre. */
void ra_recipe_take_view (RaRecipe *self, const RaViewport *viewport);

/* Makes @self say what @other says, too; where both say something, @other wins. The projection stays where @other has
 * none. */
void ra_recipe_merge (RaRecipe *self, const RaRecipe *other);

/* Makes @self, which is empty, say what turns the map @base into the map @spec of the same scenario; what the frames
 * show is left open. */
void ra_recipe_take_difference (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base);
/* The same without texts and rings. */
void ra_recipe_take_style_difference (RaRecipe *self, const RaMapSpec *spec, const RaMapSpec *base);
/* Makes @self, which is empty, say everything about the style of the map @spec; only view, texts and rings are left
 * open. */
void ra_recipe_take_style (RaRecipe *self, const RaMapSpec *spec);

/* Applies all but the view. */
void ra_recipe_apply_style (const RaRecipe *self, RaMapSpec *spec);
/* Applies the style, then chooses what the frame shows; the view of @spec has been fitted before. Fails as
 * ra_view_wish_apply () does. */
gboolean ra_recipe_apply (const RaRecipe *self, RaMapSpec *spec, GError **error);

G_END_DECLS
