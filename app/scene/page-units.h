/* The units that a page is measured in. A page unit is a pixel of the layout, and 1/96 inch on paper. */
#pragma once

#define RA_MM_PER_INCH         25.4
#define RA_POINTS_PER_INCH     72.0
#define RA_PAGE_UNITS_PER_INCH 96.0
