/* A bundle: the folder with all that a newsroom needs of a map, drawn from one recipe. */
#pragma once

#include "app/picture/recipe.h"

G_BEGIN_DECLS

/* What a bundle is made of; all is borrowed. */
typedef struct {
  RaCatalogue *catalogue; /* without what the scenario brings */
  RaScenario *scenario;
  const char *name;       /* of the scenario's file, for messages */
  const char *text;       /* of that file, which the recipe is added to; NULL: there is none */
  const RaRecipe *recipe; /* what is added to what the file says, and wins */
  RaBasemap *basemap;
} RaBundle;

/* Makes the folder @path, which may exist when it is empty: it has all of its files in the end, or is as it was.
 * @cancellable may be NULL; it is checked between the pictures and while one is drawn. Fails with G_FILE_ERROR,
 * RA_FORMAT_ERROR, and the errors of ra_map_request_new () and of the base map. May be called in any thread. */
gboolean ra_bundle_write (const RaBundle *self, const char *path, GCancellable *cancellable, GError **error);

/* The text of the bundle's recipe: one scenario file from which all of it is drawn. It is the scenario's file with what
 * the recipe adds to it (see recipe-write.h), and a view. The recipe of a recipe is the same text. It does not hold
 * what a base map of the user's own holds. */
char *ra_bundle_make_recipe (const RaBundle *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
