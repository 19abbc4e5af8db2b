/* One name of a site with what stands under it: the place beside its mark, or at the end of a line. Lengths are page
 * units unless they say otherwise. */
#pragma once

#include "app/layout/map-sites.h"
#include "app/scene/text-block.h"

G_BEGIN_DECLS

/* From a mark to its name, in page units, where the frame has no margin. */
#define RA_LONGEST_LEADER_PX 260.0

/* The caller sets what comes before the mark's position, that itself, and @careful, @any_way, @without_charges, @marks
 * and
 * @upright; the rest is found. It borrows all but its texts. */
typedef struct {
  const RaMapBuild *build;
  const RaMapSite *site;
  const RaRingGroup *aside; /* whose figure stands below the name and the remark; NULL: none */
  const RaRingGroup *gone;  /* which the remark tells of; NULL: none */
  RaPoint at;
  gboolean careful;     /* off rings' lines where that is possible */
  gboolean may_shut_in; /* it may leave a capital no place for its name */
  gboolean any_way;     /* a leader may run under marks and over other leaders */
  gboolean without_charges;
  gboolean charged;    /* its note tells a charge */
  const GArray *marks; /* RaPoint: of all sites; NULL where names may stand nearer to other marks */
  gboolean upright;    /* above its mark rather than beside it */
  double leader_px;    /* how far from its mark it was placed */
  double cost;         /* of that place on a page (site-search.h) */
  RaTextBlock name;
  RaTextBlock remark;
  RaTextBlock ring; /* of a ring that the map's story is not about */
  double width;
  double height;
} RaSiteLabel;

/* What somebody is accused of, and denies, in the note of its site. */
gboolean ra_site_label_is_charge (const RaMapBuild *build, const RaMapSite *site);
/* Draws it into @layer where there is room: beside its mark or, where @leaders is no NULL, at the end of a line that is
 * drawn there. FALSE where there is none. */
gboolean ra_site_label_place (RaSiteLabel *self, RaSceneLayer *layer, RaSceneLayer *leaders);
void ra_site_label_clear (RaSiteLabel *self);

G_END_DECLS
