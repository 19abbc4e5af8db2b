/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/map/style.h"

#include "app/scene/contrast.h"

#define HEX(rgb)                                                                                                       \
  {                                                                                                                    \
    (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb)&0xff) / 255.0, 1                             \
  }

/* A full halo of black would hide a dark map's tints. */
#define HEX_ALPHA(rgb, alpha)                                                                                          \
  {                                                                                                                    \
    (((rgb) >> 16) & 0xff) / 255.0, (((rgb) >> 8) & 0xff) / 255.0, ((rgb)&0xff) / 255.0, alpha                         \
  }

/* Of the tint of a theme: what reaches over half a continent lies over all of the base, what is small is seen only
 * where it is stronger; what nobody contests is not what a map is about. */
#define WIDE_KM       1000.0
#define WIDE_SHARE    0.5
#define NARROW_SHARE  1.8
#define SETTLED_SHARE 0.9
/* The bands of a treaty tell each other by their tints. */
#define WIDE_BAND_SHARE   1.4
#define NARROW_BAND_SHARE 2.4

/* More than what is asked of text: beneath a halo that lets something through it sinks. */
#define LABEL_CONTRAST (1.1 * RA_CONTRAST_TEXT)

static const RaStyle styles[RA_N_THEMES] = {
  [RA_THEME_LIGHT] = { .sea = HEX (0xfbfdfe),
                       .land = HEX (0xe5e3dd),
                       .member = HEX (0xc2c3cc),
                       .pact = HEX (0xcbbca8),
                       .struck = HEX (0xe0c07c),
                       .lake = HEX (0xfbfdfe),
                       .coast = HEX (0x8f9ba5),
                       .border = HEX (0x9da2a8),
                       .disputed = HEX (0x857a68),
                       .graticule = HEX (0xb9cedb),
                       .text = HEX (0x1f2933),
                       .muted = HEX (0x52606d),
                       .area_text = HEX (0x535e69),
                       .sea_text = HEX (0x3d5163),
                       .halo = HEX (0xfffdf8),
                       .panel = HEX (0xfffefb),
                       .panel_edge = HEX (0xd5d0c4),
                       .accent = HEX (0x1f2933),
                       .removed = HEX (0x5b6167),
                       .charge = HEX (0xb3491a),
                       .proposal = HEX (0x00695f),
                       .locator_land = HEX (0xc6ccd1),
                       .locator_frame = HEX (0xb3261e),
                       .tint = 0.12,
                       .line_weight = 1 },
  [RA_THEME_DARK] = { .sea = HEX (0x131d26),
                      .land = HEX (0x2e3944),
                      .member = HEX (0x525e6a),
                      .pact = HEX (0x5c5a5e),
                      .struck = HEX (0x5a4a30),
                      .lake = HEX (0x131d26),
                      .coast = HEX (0x5f7482),
                      .border = HEX (0x5a6570),
                      .disputed = HEX (0x7b858f),
                      .graticule = HEX (0x263645),
                      .text = HEX (0xf2f5f7),
                      .muted = HEX (0xd3dbe1),
                      .area_text = HEX (0xc3cdd4),
                      .sea_text = HEX (0xc7d1d8),
                      .halo = HEX_ALPHA (0x101820, 0.72),
                      .panel = HEX (0x1b2730),
                      .panel_edge = HEX (0x3b4a56),
                      .accent = HEX (0xffffff),
                      .removed = HEX (0xa3abb2),
                      .charge = HEX (0xff9d5c),
                      .proposal = HEX (0x6fe0cd),
                      .locator_land = HEX (0x55636f),
                      .locator_frame = HEX (0xffb4a8),
                      .tint = 0.16,
                      .line_weight = 1 },
  [RA_THEME_PRINT] = { .sea = HEX (0xffffff),
                       .land = HEX (0xe5e5e3),
                       .member = HEX (0xc2c3c9),
                       .pact = HEX (0xcbbdaa),
                       .struck = HEX (0xddc088),
                       .lake = HEX (0xffffff),
                       .coast = HEX (0x7d8a91),
                       .border = HEX (0x949494),
                       .disputed = HEX (0x808080),
                       .graticule = HEX (0xc6d1d8),
                       .text = HEX (0x000000),
                       .muted = HEX (0x404040),
                       .area_text = HEX (0x595959),
                       .sea_text = HEX (0x2f3a42),
                       .halo = HEX (0xffffff),
                       .panel = HEX (0xffffff),
                       .panel_edge = HEX (0xb0b0b0),
                       .accent = HEX (0x000000),
                       .removed = HEX (0x595959),
                       .charge = HEX (0xa3410f),
                       .proposal = HEX (0x005f56),
                       .locator_land = HEX (0xc8cccd),
                       .locator_frame = HEX (0x000000),
                       .tint = 0.12,
                       .line_weight = 1 },
  [RA_THEME_CONTRAST] = { .sea = HEX (0xffffff),
                          .land = HEX (0xe4e4e4),
                          .member = HEX (0xbcbcbc),
                          .pact = HEX (0xacacac),
                          .struck = HEX (0xd2b878),
                          .lake = HEX (0xffffff),
                          .coast = HEX (0x404040),
                          .border = HEX (0x707070),
                          .disputed = HEX (0x505050),
                          .graticule = HEX (0xcccccc),
                          .text = HEX (0x000000),
                          .muted = HEX (0x1a1a1a),
                          .area_text = HEX (0x262626),
                          .sea_text = HEX (0x171717),
                          .halo = HEX (0xffffff),
                          .panel = HEX (0xffffff),
                          .panel_edge = HEX (0x000000),
                          .accent = HEX (0x000000),
                          .removed = HEX (0x5a5a5a),
                          .charge = HEX (0x9a3a00),
                          .proposal = HEX (0x00524a),
                          .locator_land = HEX (0x8c8c8c),
                          .locator_frame = HEX (0x000000),
                          .tint = 0.14,
                          .line_weight = 1.6 },
};

/* Hues apart in lightness as well, so that they stay apart without red or green cones. */
static const RaColour dark_inks[] = { HEX (0x14426b), HEX (0x216792), HEX (0x6b2f8b), HEX (0x9c3088),
                                      HEX (0x14776a), HEX (0x628635), HEX (0xa83840), HEX (0x836514) };
static const RaColour light_inks[] = { HEX (0xa6bdcd), HEX (0x7baccd), HEX (0xdaa3f1), HEX (0xe8c6f3),
                                       HEX (0x6ad1bc), HEX (0xb5d579), HEX (0xf1989f), HEX (0xe9c75a) };
static const RaColour dark_extras[] = { HEX (0x9c4a00), HEX (0x0b5394), HEX (0x5c5c00), HEX (0x7a0f4e) };
static const RaColour light_extras[] = { HEX (0xffb066), HEX (0x8fc4ff), HEX (0xdede6a), HEX (0xff9fd0) };

const RaStyle *
ra_style_of_theme (RaTheme theme)
{
  g_return_val_if_fail (theme < RA_N_THEMES, &styles[RA_THEME_LIGHT]);
  return &styles[theme];
}

RaColour
ra_style_system_colour (RaTheme theme, guint order)
{
  const RaColour *inks = theme == RA_THEME_DARK ? light_inks : dark_inks;
  return inks[order % G_N_ELEMENTS (dark_inks)];
}

RaColour
ra_style_colour_of (RaTheme theme, const RaCatalogue *catalogue, const RaSystem *system)
{
  guint order = 0;
  const GPtrArray *systems = ra_catalogue_get_systems (catalogue);
  for (guint i = 0; i < systems->len && g_ptr_array_index (systems, i) != system; i++)
    order += ((const RaSystem *)g_ptr_array_index (systems, i))->claims->len > 0 ? 1 : 0;
  return system->claims->len > 0 ? ra_style_system_colour (theme, order) : ra_style_of_theme (theme)->muted;
}

RaColour
ra_style_extra_colour (RaTheme theme, guint order)
{
  const RaColour *inks = theme == RA_THEME_DARK ? light_extras : dark_extras;
  return inks[order % G_N_ELEMENTS (dark_extras)];
}

RaColour
ra_style_paler (RaTheme theme, RaColour colour, double share)
{
  const RaColour land = ra_style_of_theme (theme)->land;
  return (RaColour) { colour.red + share * (land.red - colour.red), colour.green + share * (land.green - colour.green),
                      colour.blue + share * (land.blue - colour.blue), 1 };
}

RaColour
ra_style_label_colour (RaTheme theme, RaColour colour)
{
  const RaStyle *style = ra_style_of_theme (theme);
  return ra_colour_to_contrast (colour, style->text, ra_colour_with_alpha (style->halo, 1), LABEL_CONTRAST);
}

/* A band that a treaty draws is a limit in itself; one that a missile is put in by its class is nobody's figure. */
static gboolean
is_treaty_band (const RaClaim *claim)
{
  return g_str_equal (claim->system->kind, "treaty band");
}

static RaRingStyle
style_of_deployed (const RaStyle *style, RaColour colour, const RaDeployment *deployment)
{
  const RaLinePattern stands = deployment->contested ? RA_LINE_DOUBLE : RA_LINE_SOLID;
  switch (deployment->status) {
  case RA_STATUS_ALLEGED:
  case RA_STATUS_DENIED:
  case RA_STATUS_HYPOTHETICAL:
    return (RaRingStyle) { colour, style->tint, RA_LINE_DASHED, RA_HATCH_NONE, 1, FALSE, FALSE, RA_DASH_USUAL };
  case RA_STATUS_OFFERED:
    return (RaRingStyle) { colour, 0, stands, RA_HATCH_RISING, 1, FALSE, FALSE, RA_DASH_USUAL };
  case RA_STATUS_REMOVED:
    return (RaRingStyle) { style->removed, 0, RA_LINE_DASHED, RA_HATCH_NONE, 1, FALSE, FALSE, RA_DASH_USUAL };
  case RA_STATUS_CONFIRMED:
  case RA_STATUS_REPORTED:
  default:
    return (RaRingStyle) { colour, style->tint, stands, RA_HATCH_NONE, 1, FALSE, FALSE, RA_DASH_USUAL };
  }
}

static double
tint_share (const RaClaim *claim, const RaDeployment *deployment)
{
  const gboolean wide = claim != NULL && claim->max_km > WIDE_KM;
  if (claim == NULL)
    return 1;
  if (deployment == NULL)
    return wide ? WIDE_BAND_SHARE : NARROW_BAND_SHARE;
  const gboolean settled = deployment->status == RA_STATUS_CONFIRMED && !deployment->contested;
  return wide ? WIDE_SHARE : (settled ? SETTLED_SHARE : NARROW_SHARE);
}

RaRingStyle
ra_style_ring (RaTheme theme, RaColour colour, const RaClaim *claim, const RaDeployment *deployment)
{
  const RaStyle *style = ra_style_of_theme (theme);
  RaRingStyle ring = { colour, style->tint, RA_LINE_SOLID, RA_HATCH_NONE, 1, FALSE, FALSE, RA_DASH_USUAL };
  if (deployment != NULL) {
    ring = style_of_deployed (style, colour, deployment);
  } else if (claim != NULL) {
    ring.line = RA_LINE_DOTTED;
    ring.tint = is_treaty_band (claim) ? ring.tint : 0;
  }
  ring.lower_bound = claim != NULL && claim->at_least;
  ring.tint = ring.lower_bound ? 0 : ring.tint * tint_share (claim, deployment);
  return ring;
}
