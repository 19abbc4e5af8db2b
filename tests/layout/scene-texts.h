/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of finished maps read in a scene: its texts, and the boxes about what is drawn, in page units. */
#pragma once

#include "app/map/map-spec.h"
#include "app/scene/scene.h"

G_BEGIN_DECLS

const RaSceneItem *test_item_at (const RaSceneLayer *layer, guint i);

/* All texts of the layer in the order in which they are drawn, a space after each; "" where there is no such layer. */
char *test_layer_words (const RaScene *scene, const char *layer_id) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @piece stands in these words, also where it is broken to lines. */
gboolean test_layer_says (const RaScene *scene, const char *layer_id, const char *piece);
/* Whether it stands so in any layer. */
gboolean test_scene_says (const RaScene *scene, const char *piece);
/* The first text of the layer that is @text and no more; NULL: there is none. */
const RaSceneText *test_find_text (const RaScene *scene, const char *layer_id, const char *text);
/* The same; fails the test where there is none. */
const RaSceneText *test_get_text (const RaScene *scene, const char *layer_id, const char *text);

RaBox test_box_of_path (const RaPath *path);
/* Upright boxes of all that is filled and covers what lies beneath: panels, swatches of the legend, the locator's
 * globe. */
GArray *test_list_panels (const RaScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
