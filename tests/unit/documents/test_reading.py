"""
One bad file never stops the others, and the result is the same in any order.
"""

import os

import pytest

from counterclaim.documents import PictureFile, Problem, read_documents, read_file
from counterclaim.documents.decode import read_bytes
from counterclaim.errors import TooLarge

TEXT = "The mayor of Port Alder denied it."
PNG = b"\x89PNG\r\n\x1a\n and the rest"


def test_every_kind_of_bad_file_is_named_and_the_good_ones_are_read(desk):
    desk.put("a-binary.txt", PNG)
    desk.put("b-latin.txt", "Ålesund".encode("cp1252"))
    desk.put("c-empty.txt", "")
    desk.put("d-deep.html", "<div>" * 10_000 + "x")
    desk.put("e-script.html", "<script>evil()</script>")
    desk.put("f-not.png", TEXT)
    desk.put("good.txt", TEXT)

    codes = {problem.path.rsplit("/", 1)[-1]: problem.error.code for problem in desk.problems()}
    assert codes == {
        "a-binary.txt": "CC103",
        "b-latin.txt": "CC104",
        "c-empty.txt": "CC101",
        "d-deep.html": "CC105",
        "e-script.html": "CC101",
        "f-not.png": "CC107",
    }
    assert desk.only().document.text == TEXT


def test_every_error_names_a_next_step(desk):
    desk.put("a.txt", PNG)
    desk.put("b.txt", b"\xff")
    desk.put("c.pdf", b"%PDF")
    desk.put("good.txt", TEXT)

    assert all(problem.error.next_step for problem in desk.problems())


def test_a_folder_or_a_link_to_nowhere_in_place_of_a_file_is_unreadable(desk):
    (desk.folder / "x.txt").mkdir()
    (desk.folder / "y.txt").symlink_to("nowhere")

    for name in ("x.txt", "y.txt"):
        (problem,) = read_file(desk.folder / name)
        assert isinstance(problem, Problem)
        assert problem.error.code == "CC108"


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read every file")
def test_a_file_that_may_not_be_read_is_unreadable(desk):
    desk.put("shut.txt", TEXT).chmod(0)
    desk.put("good.txt", TEXT)

    assert desk.codes() == ["CC108"]
    assert desk.only().document.path == "good.txt"


def test_a_file_over_the_limit_is_too_large(desk):
    path = desk.put("report.txt", TEXT)

    with pytest.raises(TooLarge):
        read_bytes(path, limit=len(TEXT) - 1)
    assert read_bytes(path, limit=len(TEXT)) == TEXT.encode()


def test_the_order_and_the_form_of_the_paths_do_not_matter(desk, monkeypatch):
    for name in ("b.txt", "a.txt", "c.md"):
        desk.put(name, f"{name}: {TEXT}")
    monkeypatch.chdir(desk.folder)

    def documents(paths):
        return [read.document for read in read_documents(paths)]

    whole = documents([desk.folder])
    assert documents(["c.md", "a.txt", "b.txt"]) == whole
    assert documents(["."]) == whole
    assert not any(str(desk.folder) in str(document) for document in whole)


def test_a_picture_is_hashed_and_described_but_not_decoded(desk):
    desk.put("mill.png", PNG)
    desk.put(
        "mill.toml",
        'captured = 2031-03-05\nappears_in = "a.txt"\ncaption = "The mill"\nreleased_by = "Council"',
    )

    (picture,) = desk.results()
    assert isinstance(picture, PictureFile)
    assert picture.name == "mill.png"
    assert len(picture.sha256) == 64
    assert picture.appears_in == ("a.txt",)
    assert picture.words == (("caption", "The mill"), ("released_by_name", "Council"))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.png", PNG),
        ("a.jpg", b"\xff\xd8\xff\xe0"),
        ("a.JPEG", b"\xff\xd8\xff\xdb"),
        ("a.gif", b"GIF89a.."),
        ("a.webp", b"RIFF....WEBPVP8 "),
    ],
)
def test_the_kinds_of_picture(desk, name, raw):
    desk.put(name, raw)

    assert [type(result) for result in desk.results()] == [PictureFile]
