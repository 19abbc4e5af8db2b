/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/source-fields.h"

#include <stdio.h>

#include "app/report/citation.h"

RaDateParts
ra_source_split_date (const char *iso_date)
{
  RaDateParts parts = { 0 };
  if (iso_date == NULL || sscanf (iso_date, "%4u-%2u-%2u", &parts.year, &parts.month, &parts.day) < 1)
    return (RaDateParts) { 0 };
  return parts;
}

const char *
ra_source_publisher (const RaSource *source)
{
  const RaAuthor *only
      = source->authors != NULL && source->authors->len == 1 ? g_ptr_array_index (source->authors, 0) : NULL;

  if (only != NULL && only->given == NULL && g_str_equal (only->family, source->publisher))
    return NULL;
  return g_str_equal (ra_cite_container (source), source->publisher) && source->type == RA_SOURCE_NEWS
             ? NULL
             : source->publisher;
}
