"""The engines in which the browser tests run: ENGINE names another than Chromium."""

import os

from .chromium import chrome_109, chromium
from .firefox import firefox

ENGINES = {"chromium": chromium, "firefox": firefox, "chrome-109": chrome_109}
ENGINE = os.environ.get("ENGINE", "chromium")
