"""
Which files are meant by a path, and which are left alone.
"""

import os
from pathlib import Path

import pytest

from counterclaim.documents import find_inputs
from counterclaim.documents.limits import MAX_FOLDER_DEPTH
from counterclaim.errors import (
    InputError,
    NothingToRead,
    PathMissing,
    TooLarge,
    Unreadable,
    UnsupportedKind,
)

TEXT = "The mayor denied it."


def names(folder: Path, *more: Path) -> list[str]:
    return [path.name for path in find_inputs([folder, *more]).files]


def errors(folder: Path) -> list[InputError]:
    return [problem.error for problem in find_inputs([folder]).problems]


def test_files_come_in_the_order_of_their_paths_whatever_the_order_given(desk):
    for name in ("b/2.txt", "a/3.HTML", "a/1.md", "c.txt"):
        desk.put(name, TEXT)
    given = [desk.folder / "c.txt", desk.folder / "b", desk.folder / "a", desk.folder / "a/1.md"]

    found = find_inputs(given).files
    assert [path.name for path in found] == ["1.md", "3.HTML", "2.txt", "c.txt"]
    assert found == find_inputs(reversed(given)).files


def test_hidden_files_sidecars_and_our_settings_are_left_out(desk):
    for name in (".hidden.txt", ".git/x.txt", "report.toml", "counterclaim.toml", "report.txt"):
        desk.put(name, TEXT)

    assert names(desk.folder) == ["report.txt"]
    assert errors(desk.folder) == []


def test_what_we_wrote_ourselves_is_left_out(desk):
    desk.put("report.txt", TEXT)
    desk.put("case.db", b"SQLite format 3\x00 and so on")
    desk.put("case.db-wal", b"\x37\x7f\x06\x82")
    desk.put("dossier.html", '<html><head><meta name="generator" content="counterclaim 1.0">')
    desk.put("ledger.json", '{\n "format": "counterclaim-ledger/1"}')
    coming = desk.put("coming.html", "<p>an older file that we shall write over</p>")

    found = find_inputs([desk.folder], leave_out=[coming])
    assert [path.name for path in found.files] == ["report.txt"]
    assert found.problems == ()


def test_the_parts_of_a_saved_page_are_left_out(desk):
    desk.put("report.html", f"<p>{TEXT}</p>")
    desk.put("report_files/frame.html", "<p>advertisement</p>")
    desk.put("other_files/2.txt", TEXT)

    assert names(desk.folder) == ["2.txt", "report.html"]


def test_other_kinds_of_file_are_named_once_for_each_kind(desk):
    desk.put("report.txt", TEXT)
    for name in ("a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.docx"):
        desk.put(name, b"%PDF")

    found = sorted(str(error) for error in errors(desk.folder))
    assert len(found) == 2
    assert "(.docx): e.docx" in found[0]
    assert (
        "4 files of a kind that no reader knows (.pdf): a.pdf, b.pdf, c.pdf and 1 more" in found[1]
    )


def test_a_sidecar_beside_nothing_is_named(desk):
    desk.put("report.txt", TEXT)
    desk.put("reprot.toml", 'publisher = "The Courier"')

    (error,) = errors(desk.folder)
    assert error.code == "CC106"


def test_an_empty_folder_is_nothing_to_read(desk):
    with pytest.raises(NothingToRead):
        find_inputs([desk.folder])


def test_no_path_is_nothing_to_read():
    with pytest.raises(NothingToRead):
        find_inputs([])


def test_a_folder_of_other_kinds_says_what_it_holds(desk):
    desk.put("a.pdf", b"%PDF")

    with pytest.raises(NothingToRead, match=r"a\.pdf"):
        find_inputs([desk.folder])


def test_a_missing_path_is_named(desk):
    with pytest.raises(PathMissing, match="nowhere"):
        find_inputs([desk.folder / "nowhere"])


def test_a_missing_path_or_an_empty_folder_does_not_stop_the_others(desk):
    report = desk.put("report.txt", TEXT)
    (desk.folder / "empty").mkdir()
    found = find_inputs([desk.folder / "nowhere", desk.folder / "empty", report])

    assert found.files == (report,)
    assert [type(p.error) for p in found.problems] == [NothingToRead, PathMissing]


def test_a_file_of_another_kind_given_by_name_is_named(desk):
    report, paper = desk.put("report.txt", TEXT), desk.put("paper.pdf", b"%PDF")

    (problem,) = find_inputs([report, paper]).problems
    assert isinstance(problem.error, UnsupportedKind)


def test_a_folder_with_the_name_of_a_text_is_walked(desk):
    desk.put("x.txt/report.txt", TEXT)

    assert names(desk.folder) == ["report.txt"]


def test_a_link_that_leads_out_is_not_followed(desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.txt").write_text("secret")
    desk.put("report.txt", TEXT)
    (desk.folder / "file.txt").symlink_to(elsewhere / "secret.txt")
    (desk.folder / "folder").symlink_to(elsewhere)

    assert names(desk.folder) == ["report.txt"]
    assert [type(error) for error in errors(desk.folder)] == [Unreadable, Unreadable]


def test_a_link_inside_the_folder_is_one_file_with_its_target(desk):
    desk.put("report.txt", TEXT)
    desk.put(".store/blob", TEXT)
    (desk.folder / "again.txt").symlink_to("report.txt")
    (desk.folder / "stored.txt").symlink_to(".store/blob")
    (desk.folder / "round").symlink_to(".")

    assert names(desk.folder) == ["report.txt", "stored.txt"]


def test_a_link_to_nowhere_is_named(desk):
    desk.put("report.txt", TEXT)
    (desk.folder / "gone.txt").symlink_to("nowhere.txt")

    (error,) = errors(desk.folder)
    assert "leads nowhere" in str(error)


def test_a_link_given_by_name_is_followed(desk, tmp_path_factory):
    target = tmp_path_factory.mktemp("elsewhere") / "report.txt"
    target.write_text(TEXT)
    link = desk.folder / "link.txt"
    link.symlink_to(target)

    assert find_inputs([link]).files == (link,)


def test_a_pipe_is_not_waited_for(desk):
    desk.put("report.txt", TEXT)
    os.mkfifo(desk.folder / "pipe.txt")

    assert names(desk.folder) == ["report.txt"]
    assert [type(error) for error in errors(desk.folder)] == [Unreadable]


def test_a_folder_too_deep_is_named(desk):
    desk.put("report.txt", TEXT)
    desk.put("d/" * (MAX_FOLDER_DEPTH + 2) + "deep.txt", TEXT)

    assert names(desk.folder) == ["report.txt"]
    assert TooLarge in [type(error) for error in errors(desk.folder)]
