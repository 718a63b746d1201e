"""newspaper4k: parses given pages in the language that they declare; bytes become text as its own downloader would."""

import newspaper
from page_corpus import predict
from w3lib.encoding import html_to_unicode


def read_page(html, url):
    _, text = html_to_unicode(None, html, default_encoding="utf-8")
    article = newspaper.article(url or "http://page.invalid/", input_html=text, fetch_images=False)
    day = article.publish_date
    return {
        "title": article.title,
        "body": article.text,
        "authors": article.authors,
        "published": day.isoformat() if hasattr(day, "isoformat") else day,
        "image": article.top_image,
        "lang": article.meta_lang,
    }


predict(read_page)
