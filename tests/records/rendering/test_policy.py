import base64
import hashlib

import pytest

from records.rendering.policy import headers_file, policy, script_hashes, with_policy

PAGE = '<head>\n<meta charset="utf-8">\n<script>run()</script><script src="a.js"></script>'
DATA = '<script type="application/ld+json">{"a": 1}</script>'


def test_only_scripts_that_run_and_stand_in_the_page_are_hashed() -> None:
    digest = base64.b64encode(hashlib.sha256(b"run()").digest()).decode()
    assert script_hashes(PAGE + DATA) == [f"'sha256-{digest}'"]


def test_the_policy_allows_our_own_host_and_those_scripts() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy(["'sha256-x'"]).split("; "))
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    assert rules["script-src"] == "'self' 'sha256-x'"
    assert rules["connect-src"] == rules["img-src"] == "'self'"
    assert "worker-src" not in rules


def test_the_policy_stands_before_everything_that_it_governs() -> None:
    page = with_policy(PAGE)
    assert page.index("charset") < page.index("Content-Security-Policy") < page.index("<script")


def test_a_page_without_a_place_for_its_policy_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for its policy"):
        with_policy("<head></head>")


def test_the_headers_are_the_same_whatever_the_order_of_the_scripts() -> None:
    first = headers_file(["'sha256-b'", "'sha256-a'", "'sha256-b'"], {})
    assert first == headers_file(["'sha256-a'", "'sha256-b'"], {})
    assert "frame-ancestors 'none'" in first
    assert first.startswith("/*\n  Content-Security-Policy: ")
