"""The version of the reader follows what decides how a text is read."""

import re
from pathlib import Path

from loaders.extractor import _texts, extractor


def test_the_version_is_a_digest_and_the_same_each_time() -> None:
    first = extractor()
    extractor.cache_clear()
    assert extractor() == first
    assert re.fullmatch("[0-9a-f]{16}", first)


def test_any_change_of_a_rule_or_a_word_list_is_seen(tmp_path: Path) -> None:
    (tmp_path / "grammar").mkdir()
    (tmp_path / "grammar" / "roles.py").write_text("chair = 1\n", encoding="utf-8")
    (tmp_path / "verbs.toml").write_text('words = ["chủ trì"]\n', encoding="utf-8")
    (tmp_path / "notes.pyc").write_bytes(b"\xff")
    before = list(_texts(tmp_path))
    assert before == ["roles.py", "chair = 1\n", "verbs.toml", 'words = ["chủ trì"]\n']
    (tmp_path / "verbs.toml").write_text('words = ["chủ trì", "điều hành"]\n', encoding="utf-8")
    assert list(_texts(tmp_path)) != before
