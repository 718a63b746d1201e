"""trafilatura: main text and metadata, without comments. `trafilatura-peer.py IN OUT [precision|recall]`."""

import sys

from page_corpus import predict
from trafilatura import bare_extraction

favour = {f"favor_{word}": True for word in sys.argv[3:]}


def read_page(html, url):
    article = bare_extraction(html, url=url, with_metadata=True, include_comments=False, **favour)
    if article is None:
        return {}
    authors = [name.strip() for name in (article.author or "").split(";")]
    return {
        "title": article.title,
        "body": article.text,
        "authors": [name for name in authors if name],
        "published": article.date,
        "image": article.image,
        "lang": article.language,
    }


predict(read_page)
