"""`dateparser-speed.py FILE`: milliseconds of processor time in which dateparser searches all texts of a JSON array."""

import json
import sys
import time
from datetime import datetime

from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime(2018, 4, 3, 12)}

with open(sys.argv[1], encoding="utf8") as file:
    texts = json.load(file)
# Its data are loaded with the first search.
search_dates("أمس", languages=["ar"], settings=SETTINGS)
start = time.process_time()
for text in texts:
    search_dates(text, languages=["ar"], settings=SETTINGS)
print((time.process_time() - start) * 1000)
