/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/version.h"

const char *
ra_version_text (void)
{
  return "range-atlas " RA_VERSION "\n"
         "Free software under the GNU General Public License, version 3 or later; there is no warranty.\n"
         "Made with Natural Earth, which is in the public domain.\n";
}
