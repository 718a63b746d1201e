"""feedparser for Python, its sanitizer on. `feedparser-peer.py IN OUT`: IN names the feeds with their addresses and headers."""

import json
import sys
from pathlib import Path

import feedparser
from feedparser.util import FeedParserDict

NAMES = ("encoding", "version", "feed", "entries", "namespaces")
ALIASES = (*FeedParserDict.keymap, "category", "enclosures", "license")


def read_feed(path, row):
    headers = {name.lower(): value for name, value in (row.get("headers") or {}).items()}
    if row.get("url"):
        headers.setdefault("content-location", row["url"])
    feed = feedparser.parse(path.read_bytes(), response_headers=headers)
    answer = {name: plain(feed.get(name)) for name in NAMES}
    # Ill-formed feeds are read all the same; only one of which nothing could be told is an error.
    return answer if feed.version or feed.entries or feed.feed else {**answer, "error": repr(feed.get("bozo_exception"))}


def plain(value):
    """A feed's part as JSON, under every name by which feedparser answers for it: `tagline` is the `subtitle`."""
    if isinstance(value, FeedParserDict):
        named = {alias: value.get(alias) for alias in ALIASES}
        return {name: plain(part) for name, part in {**named, **value}.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value


index, out = Path(sys.argv[1]), sys.argv[2]
with open(index, encoding="utf8", newline="\n") as rows, open(out, "w", encoding="utf8") as answers:
    for row in map(json.loads, rows):
        answer = {"id": row["id"], **read_feed(index.parent / row["file"], row)}
        answers.write(json.dumps(answer, ensure_ascii=False, default=str) + "\n")
