/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/format-error.h"

G_DEFINE_QUARK (ra - format - error - quark, ra_format_error)
