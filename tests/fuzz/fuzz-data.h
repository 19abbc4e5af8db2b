/* The program's own data, for targets whose files refer to it. */
#pragma once

#include "data/catalogue.h"

/* Made once, for reading it takes longer than all else; never freed. */
RaCatalogue *fuzz_get_catalogue (void);
