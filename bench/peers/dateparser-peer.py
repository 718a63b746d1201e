"""dateparser: `dateparser-peer.py IN OUT search|mention|hijri`. It searches the whole text, or is handed the very words of the date."""

import json
import re
import sys
import warnings
from datetime import datetime

import dateparser
from dateparser.calendars.hijri import HijriCalendar
from dateparser.search import search_dates

ZONE = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def base_of(reference):
    """The wall clock of the reference's own zone, in which the gold is written; today where there is none."""
    try:
        return datetime.fromisoformat(ZONE.sub("", reference or ""))
    except ValueError:
        return datetime.now()


def searched(row):
    settings = {"RELATIVE_BASE": base_of(row.get("reference"))}
    at = 0
    for words, moment in search_dates(row["text"], languages=["ar"], settings=settings) or []:
        start = max(row["text"].find(words, at), at)
        at = start + len(words)
        yield words, start, moment


def mentioned(row):
    words = row.get("mention") or row["text"].strip()
    settings = {"RELATIVE_BASE": base_of(row.get("reference"))}
    yield words, place_of(row, words), dateparser.parse(words, languages=["ar"], settings=settings)


def hijri(row):
    words = row.get("mention") or row["text"].strip()
    found = HijriCalendar(words).get_date()
    yield words, place_of(row, words), found and found.date_obj


def place_of(row, words):
    return row.get("start", row["text"].find(words))


def answer(read, row):
    try:
        return [found for found in read(row) if found[2] is not None]
    except Exception as error:
        print(f"{row['id']}: {error!r}", file=sys.stderr)
        return []


warnings.filterwarnings("ignore")
read = {"search": searched, "mention": mentioned, "hijri": hijri}[sys.argv[3]]
with open(sys.argv[1], encoding="utf8", newline="\n") as rows, open(sys.argv[2], "w", encoding="utf8") as answers:
    for row in map(json.loads, rows):
        found = [
            {"text": words, "start": start, "end": start + len(words), "value": moment.isoformat()}
            for words, start, moment in answer(read, row)
        ]
        answers.write(json.dumps({"id": row["id"], "found": found}, ensure_ascii=False) + "\n")
