/* Rows that choose the size of a picture: a preset, or width, height, unit, scale and resolution.
 *
 * Signal "changed": the user has chosen another size. */
#pragma once

#include <adwaita.h>

#include "app/picture/presets.h"
#include "app/picture/request.h"

G_BEGIN_DECLS

#define RA_TYPE_PICTURE_SIZE_GROUP (ra_picture_size_group_get_type ())
G_DECLARE_FINAL_TYPE (RaPictureSizeGroup, ra_picture_size_group, RA, PICTURE_SIZE_GROUP, AdwPreferencesGroup)

RaPictureSize ra_picture_size_group_get_size (RaPictureSizeGroup *self);
/* NULL where the size is none of the presets. */
const RaPreset *ra_picture_size_group_get_preset (RaPictureSizeGroup *self);
/* The presets that are wanted besides. Array of const RaPreset *. */
GPtrArray *ra_picture_size_group_list_more (RaPictureSizeGroup *self) G_GNUC_WARN_UNUSED_RESULT;
/* The size as a text to be kept, and back; what is no such text changes nothing. */
char *ra_picture_size_group_get_text (RaPictureSizeGroup *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_picture_size_group_set_text (RaPictureSizeGroup *self, const char *text);

G_END_DECLS
