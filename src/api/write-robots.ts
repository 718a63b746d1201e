/** robots.txt: everything may be read but searches; a demo edition asks to be left alone. */
export function writeRobots(site: { readonly siteUrl: string; readonly demo: boolean }): string {
  if (site.demo) return 'User-agent: *\nDisallow: /\n'
  return `User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /desk\n\nSitemap: ${site.siteUrl}/sitemap-news.xml\n`
}
