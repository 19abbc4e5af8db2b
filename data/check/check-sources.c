/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a catalogue's sources can be cited, and whether each claim is its claimant's. */
#include "data/check/check-private.h"

#include <string.h>

/* Hosts that keep copies of what others published: a record may say that a copy was read there, a footnote must not
 * send anyone there. */
static const char *const MIRRORS[] = {
  "am1.news",
  "americasnewshub.com",
  "commodorehdcovers.com",
  "documents.pub",
  "en.wikipedia.com",
  "es.news-front.su",
  "exbulletin.com",
  "gszon.blogspot.com",
  "highergroundtimes.com",
  "internewscast.com",
  "miragec14.blogspot.com",
  "news.alayham.com",
  "newsflash.one",
  "nohib.com",
  "nowtrendng.com",
  "os.report",
  "pdfslide.net",
  "pinocchiopedia.com",
  "profilpelajar.com",
  "rpn.agency",
  "staging.dailymaverick.co.za",
  "strategicstudyindia.com",
  "the-uncensored-wiki.com",
  "truefact.news",
  "ukobiw.net",
  "vdocuments.net",
  "wiki.x.io",
  "yumpu.com",
  "zxc.wiki",
};

/* "www.example.org" for "https://www.example.org./a"; NULL for what is no address. */
static char *
host_of (const char *url)
{
  g_autoptr (GUri) uri = url != NULL ? g_uri_parse (url, G_URI_FLAGS_NONE, NULL) : NULL;
  char *host = uri != NULL ? g_ascii_strdown (g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : "", -1) : NULL;

  if (host != NULL && g_str_has_suffix (host, "."))
    host[strlen (host) - 1] = '\0';
  return host;
}

static gboolean
is_mirror (const char *host)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MIRRORS); i++) {
    const char *at = g_str_has_suffix (host, MIRRORS[i]) ? host + strlen (host) - strlen (MIRRORS[i]) : NULL;
    if (at != NULL && (at == host || at[-1] == '.'))
      return TRUE;
  }
  return FALSE;
}

/* Whether another source of the catalogue is on this host by https. */
static gboolean
is_known_by_https (const RaCatalogue *catalogue, const char *host)
{
  const GPtrArray *sources = ra_catalogue_get_sources (catalogue);

  for (guint i = 0; i < sources->len; i++) {
    const RaSource *source = g_ptr_array_index (sources, i);
    g_autofree char *other = host_of (source->url);
    if (other != NULL && g_str_has_prefix (source->url, "https:") && g_str_equal (other, host))
      return TRUE;
  }
  return FALSE;
}

static void
check_address (const RaJsonCursor *cursor, const char *member, const RaCatalogue *catalogue)
{
  g_autofree char *url = ra_json_string (cursor, member, RA_JSON_OPTIONAL);
  g_autofree char *host = host_of (url);

  if (host == NULL)
    return;
  if (is_mirror (host))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "%s keeps copies: it belongs into copy_url", host);
  else if (g_str_has_prefix (url, "http:") && is_known_by_https (catalogue, host))
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "%s is known by https", host);
}

static void
check_source (const RaJsonCursor *cursor, gpointer catalogue)
{
  if (ra_json_failed (cursor))
    return;
  check_address (cursor, "url", catalogue);
  check_address (cursor, "archive_url", catalogue);
  if (!ra_json_has (cursor, "seen"))
    ra_json_fail (cursor, "seen", RA_FORMAT_ERROR_INVALID, "missing: how much of it was read?");
  if (!ra_json_has (cursor, "date") && !ra_json_has (cursor, "date_kind"))
    ra_json_fail (cursor, "date_kind", RA_FORMAT_ERROR_INVALID,
                  "missing: without a date it must say \"undated\" or \"unknown\"");
}

void
ra_check_sources (const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  ra_json_each (root, "sources", RA_JSON_OPTIONAL, check_source, (gpointer)catalogue);
}

/* How somebody stands in a source, the best first. */
typedef enum {
  STANDS_FIRST_HAND, /* wrote it, answers for it or speaks in it */
  STANDS_CITED,      /* the original was not seen */
  STANDS_CARRIES,    /* merely prints it */
  STANDS_NOT,
} Standing;

static gboolean
is_named (const char *who, const char *name)
{
  return name != NULL && (strstr (who, name) != NULL || strstr (name, who) != NULL);
}

static gboolean
is_among (const char *who, char **names)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (is_named (who, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_author (const char *who, const GPtrArray *authors)
{
  for (guint i = 0; authors != NULL && i < authors->len; i++)
    if (is_named (who, ((const RaAuthor *)g_ptr_array_index (authors, i))->family))
      return TRUE;
  return FALSE;
}

static Standing
standing_in (const char *who, const RaSource *source)
{
  /* A treaty speaks for itself, whoever hosts the text. */
  const gboolean own_text = source->type == RA_SOURCE_TREATY && strstr (who, "Treaty") != NULL;

  if (own_text || is_author (who, source->authors) || is_named (who, source->publisher)
      || is_among (who, source->speakers))
    return STANDS_FIRST_HAND;
  if (is_among (who, source->cites) || is_named (who, source->retells))
    return STANDS_CITED;
  return is_named (who, source->carrier) ? STANDS_CARRIES : STANDS_NOT;
}

static Standing
best_standing (const char *who, const RaClaim *claim)
{
  Standing best = STANDS_NOT;

  for (guint i = 0; i < claim->sources->len; i++)
    best = MIN (best, standing_in (who, g_ptr_array_index (claim->sources, i)));
  return best;
}

/* @via: who reported it, or NULL. */
static void
check_who (const RaJsonCursor *cursor, const RaClaim *claim, const char *who, const char *via)
{
  const Standing standing = best_standing (who, claim);

  if (standing == STANDS_NOT)
    ra_json_fail (cursor, "claimant", RA_FORMAT_ERROR_INVALID, "\"%s\" stands in none of the sources", who);
  else if (standing == STANDS_CARRIES)
    ra_json_fail (cursor, "claimant", RA_FORMAT_ERROR_INVALID, "\"%s\" only carries what another published", who);
  else if (standing == STANDS_CITED && via == NULL)
    ra_json_fail (cursor, "claimant", RA_FORMAT_ERROR_INVALID,
                  "the original of \"%s\" was not seen: it must say \", as reported by ...\"", who);
}

static void
check_claimant (const RaJsonCursor *cursor, const RaClaim *claim)
{
  g_auto (GStrv) halves = g_strsplit (claim->claimant, ", as reported by ", 2);
  g_auto (GStrv) everyone = g_strsplit (halves[0], "; ", -1);

  for (guint i = 0; everyone[i] != NULL; i++)
    check_who (cursor, claim, everyone[i], halves[1]);
  if (halves[1] != NULL && best_standing (halves[1], claim) > STANDS_CITED)
    ra_json_fail (cursor, "claimant", RA_FORMAT_ERROR_INVALID, "\"%s\" stands in none of the sources", halves[1]);
}

void
ra_check_seen (const RaJsonCursor *cursor, const char *member, const RaClaim *claim)
{
  for (guint i = 0; i < claim->sources->len; i++) {
    const RaSource *source = g_ptr_array_index (claim->sources, i);
    if (source->seen == RA_SEEN_NONE || source->seen == RA_SEEN_CITED)
      ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "\"%s\" was not seen: the claim must not be shown",
                    source->id);
  }
}

static void
check_claim (const RaJsonCursor *cursor, gpointer catalogue)
{
  g_autofree char *id = ra_json_string (cursor, "id", RA_JSON_OPTIONAL);
  const RaClaim *claim = ra_catalogue_find_claim (catalogue, id);

  if (ra_json_failed (cursor) || claim == NULL)
    return;
  /* What is unconfirmed is nobody's claim yet, and what is computed is ours. */
  if (claim->confidence != RA_CONFIDENCE_G && claim->confidence != RA_CONFIDENCE_CALC)
    check_claimant (cursor, claim);
  if (claim->shown)
    ra_check_seen (cursor, "sources", claim);
}

static void
check_system (const RaJsonCursor *cursor, gpointer catalogue)
{
  ra_json_each (cursor, "claims", RA_JSON_OPTIONAL, check_claim, catalogue);
}

void
ra_check_claims (const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  ra_json_each (root, "systems", RA_JSON_OPTIONAL, check_system, (gpointer)catalogue);
}
