/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/format-error.h"

G_DEFINE_QUARK (ra - format - error - quark, ra_format_error)

const char *
ra_format_bare_reason (const GError *problem)
{
  const char *colon = g_strrstr (problem->message, ": ");
  return colon == NULL ? problem->message : colon + 2;
}
