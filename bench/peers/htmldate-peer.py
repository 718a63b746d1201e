"""htmldate: the day of first publication, with its full search."""

from htmldate import find_date
from page_corpus import predict

predict(lambda html, url: {"published": find_date(html, url=url, original_date=True, extensive_search=True)})
