/** A whole word of a class name or id, read from `marksOf`: between spaces or hyphens. */
const word = (list: string): RegExp => new RegExp(`[ -](?:${list.trim().replace(/\s+/g, '|')})(?=[ -])`)

/** Readers' comments: dropped however long they are. */
export const COMMENT_MARKS: RegExp =
  /[ -](?:(?:user|reader|fb|facebook|post|article|disqus|news|list|add|leave|all|latest|the)?-?comments?(?:-?(?:list|area|section|form|box|wrap|wrapper|container|body|holder|block|text|area|content|thread|item|template|respond))?|comments?list|disqus(?:-thread)?|respond|reply|replies|livefyre|viafoura|spot-im|coral|taaleeqat)(?=[ ])/

/** What an article's page carries besides its article. */
export const BOILERPLATE_MARKS: RegExp = word(`
  related(?:-?(?:posts?|news|articles?|content|stories|links|items|topics|box))? similar(?:-?posts?)? recommend(?:ed|ations?|er)? recirc(?:ulation)?
  share(?:-?(?:bar|this|box|buttons?|links?|tools|icons))? sharing(?:-?\\w+)? shares addthis sharedaddy sharethis social(?:-?\\w+)? sociable jp-relatedposts
  newsletters?(?:-?\\w+)? subscri(?:be|ption)(?:-?\\w+)? signup sign-up
  breadcrumbs? navbar nav navigation navi menu(?:-?\\w+)? submenu sidebar side-?bar footer site-?footer page-?footer
  ticker marquee breaking-?news breakingnews urgent-?bar tagcloud tag-?list tags tags?-?links? tags-?(?:box|list|container|wrapper|area|section) post-?tags entry-?tags article-?tags keywords
  cookies? consent gdpr banner banners promo promos promoted promotion sponsor(?:ed|s)? advert(?:s|isement|isements|ising|orial)? ads ad adsbygoogle
  ad-?(?:slot|unit|container|wrapper|block|box|banner|label) dfp gpt outbrain taboola zergnet revcontent mgid
  popular most-?(?:read|viewed|popular|commented|shared|recent) mostread mostpopular trending trend top-?stories latest-?(?:news|posts|articles)
  widget widgets popup pop-?up modal overlay lightbox print(?:-?(?:only|button|link))? toolbar tool-?bar tools rating ratings ratebox rate-?box berrors poll survey vote login register captcha
  author-?(?:box|bio|info|card|desc|description|details|about|profile|section) about-?(?:the-?)?author authorbox bio writer-?(?:box|info)
  pager pagination page-?links post-?nav(?:igation)? nav-?links post-?navigation next-?(?:post|article|story|prev) prev-?(?:post|next) previous-?(?:post|article)
  more-?(?:news|stories|articles|posts|from|in|on|links|like) read-?(?:more|next|also|too) readmore also-?(?:read|like) see-?also you-?may\\w* may-?like up-?next whats-?next
  whatsapp telegram follow(?:-?\\w+)? app-?(?:download|banner|promo) download-?app google-?news
  copyright copyrights disclaimer skip-?links? skip sr-only visually-?hidden screen-?reader(?:-?text)? screenreader hidden-?text
  weather prayer currency stock-?ticker quick-?links playlist
  card-?list carousel slick-?slider swiper(?:-?\\w+)? owl-carousel cross-?sell dont-?miss inline-?(?:related|promo|newsletter)
  donate donation support-?us membership
  toc table-?of-?contents
  meta post-?meta entry-?meta article-?meta byline bylines dateline-?time timestamp post-?date entry-?date publish(?:ed)?-?(?:date|time) article-?info post-?info
`)

/** Names of the element that holds the body, in the themes that most outlets use. */
export const BODY_MARKS: RegExp =
  /[ -](?:(?:article|story|post|entry|news|single|blog|detail|details|main|node|field|content|text|page|item)-?(?:body|content|text|story|fulltext|full|entry|description|copy|paragraphs?|container-body)|body-?(?:text|copy|content|article)|article-?(?:detail|inner)|article|articlebody|articletext|storytext|story|fulltext|full-?text|newsbody|entry|wysiwyg|richtext|rich-?text|article-?txt|txt|itemfulltext|itembody|td-post-content)(?=[ -])/

/** Captions and credits beside a picture. */
export const CAPTION_MARKS: RegExp =
  /[ -](?:(?:wp-|img-|image-|photo-|picture-|media-|figure-|video-|gallery-)?(?:caption|captions|credit|credits|cutline|legend)(?:-?\w+)?|figcaption|image-?(?:desc|description|info|title|source)|photo-?(?:by|desc|info|credit)|img-?desc)(?=[ -])/

/** Either a card that leads to another article or the stand-first of this one. */
export const TEASER_MARKS: RegExp = /[ -]teasers?(?=[ -])/
