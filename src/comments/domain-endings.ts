/**
 * Ends of host names by which a dotted word without `http` and without a path is told to be an address: the great generic
 * ones, those of our readers' countries, and those that short links and spam are fond of. Not all there are: `.is`, `.it`
 * or `.so` are words of an English sentence whose space was forgotten.
 */
export const DOMAIN_ENDINGS: ReadonlySet<string> = new Set(
  `
com net org info biz name pro edu gov int mil mobi tel jobs
app dev page site online website web space store shop blog news live life world today link click club fun icu top xyz vip win
bid loan men date review trade stream download cloud host tech digital agency media email chat social group team center company
art bet casino poker games game sexy porn adult dating
ae bh dz eg iq jo kw lb ly ma mr om ps qa sa sd sy tn ye dj km
ir tr il pk af fr de uk eu ca ru cn jp kr br nl se ch es pl ua gr cz ro hu
io co me tv cc ws ai gg gl gd fm vc sh ms tk ml ga cf gq pw su st la
`
    .split(/\s+/)
    .filter(Boolean),
)
