/* Sizes of pictures as settings keep them: "180x120mm 1 300" for width, height, scale and pixels to an inch, with "-"
 * for a resolution that nobody has chosen. */
#pragma once

#include "app/picture/request.h"

G_BEGIN_DECLS

char *ra_size_text_write (const RaPictureSize *size) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE, and @size may have changed, when the text tells of no size that a picture may have. */
gboolean ra_size_text_read (const char *text, RaPictureSize *size);

G_END_DECLS
