/** Namespace URI → the prefix by which the readers know it; RSS's own elements have none. */
const PREFIX_OF_URI: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://backend.userland.com/rss092', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://video.search.yahoo.com/mrss/', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://webns.net/mvcb/', 'admin'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/2000/svg', 'svg'],
  ['http://www.w3.org/1998/math/mathml', 'math'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['http://www.google.com/schemas/sitemap/0.84', 'sitemap'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['http://www.google.com/schemas/sitemap-image/1.1', 'image'],
])

/** Prefixes that publishers use without declaring them. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['atom', 'atom'],
  ['atom03', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['xhtml', 'xhtml'],
  ['rss', ''],
])

/** More than any feed declares; each element that declares one copies them all. */
const MAX_PREFIXES = 100

/** Prefixes in force at one place of a document; an inner scope inherits from the outer. */
export class NamespaceScope {
  readonly #home: string
  readonly #prefixes: ReadonlyMap<string, string> | undefined
  readonly #names = new Map<string, string>()

  /** @param home known prefix of the tags that bear none, whatever the root says their namespace is */
  constructor(home: string, prefixes?: ReadonlyMap<string, string>) {
    this.#home = home
    this.#prefixes = prefixes
  }

  /** The scope inside an element that declares namespaces; this very scope where it declares none. */
  enter(attributes: Readonly<Record<string, string>>): NamespaceScope {
    let prefixes: Map<string, string> | undefined
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue
      prefixes ??= new Map(this.#prefixes)
      if (prefixes.size >= MAX_PREFIXES) break
      const prefix = name.slice('xmlns:'.length).toLowerCase()
      prefixes.set(prefix, this.#known(prefix, attributes[name] ?? ''))
    }
    return prefixes ? new NamespaceScope(this.#home, prefixes) : this
  }

  /** A tag in its known form: `dc:creator` whatever prefix the document gave Dublin Core, `title` for RSS's own. */
  nameOf(tag: string): string {
    let name = this.#names.get(tag)
    if (name === undefined) {
      name = this.#resolve(tag)
      this.#names.set(tag, name)
    }
    return name
  }

  #resolve(tag: string): string {
    const colon = tag.indexOf(':')
    const written = colon === -1 ? '' : tag.slice(0, colon)
    const prefix = this.#prefixes?.get(written) ?? (written === '' ? this.#home : this.#usual(written))
    const local = tag.slice(colon + 1)
    return prefix ? `${prefix}:${local}` : local
  }

  // An unknown URI says less than the prefix before it: `xmlns:dc` with a misspelt address still means Dublin Core.
  // The root's own default names the format itself: some RSS feeds declare Atom's there.
  #known(prefix: string, uri: string): string {
    if (prefix === '' && !this.#prefixes) return this.#home
    return PREFIX_OF_URI.get(uri.trim().toLowerCase()) ?? (prefix === '' ? this.#home : this.#usual(prefix))
  }

  #usual(prefix: string): string {
    return USUAL_PREFIXES.get(prefix) ?? prefix
  }
}
