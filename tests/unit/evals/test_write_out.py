"""
Collections of news written out as files that the product reads.
"""

import json

import pytest


@pytest.fixture
def bench(tmp_path):
    folder = tmp_path / "bench"
    (folder / "news_cluster" / "images").mkdir(parents=True)
    (folder / "timeline17" / "flood_gazette").mkdir(parents=True)
    (folder / "fakes_syria").mkdir()
    (folder / "news_cluster" / "images" / "pier.jpg").write_bytes(b"\xff\xd8\xff picture")
    _lines(
        folder / "news_cluster" / "articles.jsonl",
        [_article("a1", "images/pier.jpg"), _article("a2", "images/pier.jpg"), _article("a3", "")],
    )
    _lines(
        folder / "timeline17" / "flood_gazette" / "articles.jsonl",
        [{"id": "7", "time": "2031-03-05", "text": "`` It 's over , '' said Ann Lind ."}],
    )
    (folder / "fakes_syria" / "articles_dev.csv").write_text(
        "unit_id,article_title,article_content,source,date\n"
        "9,Pier gone,The pier is gone.,herald,3/5/2031\n",
        encoding="utf-8",
    )
    return folder


def _article(identifier, image):
    return {
        "id": identifier, "event": "pier_fire", "outlet": "herald.example",
        "published": "2031-03-04T00:00:00", "title": "Pier burns", "authors": ["Ann Lind"],
        "url": f"https://herald.example/{identifier}", "text": "The pier burns.", "image": image,
    }  # fmt: skip


def _lines(path, records):
    path.write_text("".join(f"{json.dumps(r)}\n" for r in records), encoding="utf-8")


def test_an_article_is_a_text_and_a_sidecar(write_out, bench, tmp_path):
    code = write_out.main(["news_cluster", str(tmp_path / "out"), "--data", str(bench)])

    out = tmp_path / "out"
    assert code == 0
    assert len(list(out.glob("*.txt"))) == 3
    assert (out / "pier_fire-a1.txt").read_text(encoding="utf-8") == "The pier burns."
    said = (out / "pier_fire-a1.toml").read_text(encoding="utf-8")
    assert 'published = "2031-03-04"' in said
    assert 'publisher = "herald.example"' in said


def test_a_picture_is_copied_once_and_says_where_it_appears(write_out, bench, tmp_path):
    write_out.main(["news_cluster", str(tmp_path / "out"), "--data", str(bench), "--pictures"])

    (picture,) = (tmp_path / "out").glob("*.jpg")
    said = picture.with_name(f"{picture.name}.toml").read_text(encoding="utf-8")
    assert 'appears_in = ["pier_fire-a1.txt", "pier_fire-a2.txt"]' in said


def test_the_tokenizers_spaces_are_taken_out(write_out, bench, tmp_path):
    arguments = ["timeline17/flood_gazette", str(tmp_path / "out"), "--data", str(bench)]

    assert write_out.main(arguments) == 0
    text = (tmp_path / "out" / "article-7.txt").read_text(encoding="utf-8")
    assert text == "“It's over,” said Ann Lind."


def test_days_are_read_month_first(write_out, bench, tmp_path):
    write_out.main(["fakes_syria", str(tmp_path / "out"), "--data", str(bench)])

    said = (tmp_path / "out" / "article-9.toml").read_text(encoding="utf-8")
    assert 'published = "2031-03-05"' in said


def test_what_is_not_there_is_named(write_out, tmp_path, capsys):
    nowhere = str(tmp_path / "nowhere")

    assert write_out.main(["news_cluster", str(tmp_path / "out"), "--data", nowhere]) == 2
    assert "--data" in capsys.readouterr().err
    assert write_out.main(["no_such", str(tmp_path / "out"), "--data", nowhere]) == 2
    assert "no_such" in capsys.readouterr().err
