"""What the Python peers share: the pages of a set, and their predictions in the scorers' exchange format."""

import gzip
import json
import sys
from pathlib import Path


def predict(read_page):
    """Runs as `PEER.py IN OUT …`: `read_page(html_bytes, url)` gives one page's prediction; what it raises is its answer."""
    folder, out = Path(sys.argv[1]), sys.argv[2]
    with open(folder / "gold.jsonl", encoding="utf8", newline="\n") as rows, open(out, "w", encoding="utf8") as answers:
        for row in map(json.loads, rows):
            # Nothing else of the gold may be read.
            page_id, url = row["id"], row.get("url")
            try:
                answer = read_page(page_bytes(folder / "pages" / f"{page_id}.html"), url)
            except Exception as error:
                answer = {"error": repr(error)}
            answers.write(json.dumps({"id": page_id, **answer}, ensure_ascii=False) + "\n")


def page_bytes(path):
    return path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())
