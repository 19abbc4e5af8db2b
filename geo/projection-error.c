/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection-error.h"

G_DEFINE_QUARK (ra - projection - error - quark, ra_projection_error)
