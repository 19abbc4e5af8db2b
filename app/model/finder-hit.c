/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-hit.h"

void
ra_hit_free (RaHit *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->action);
  g_free (self);
}
