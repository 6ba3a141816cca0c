"""
Photographs and recordings the text speaks of.
"""

from counterclaim.statements.pictures import Album


def test_a_later_mention_is_the_same_picture():
    text = "The front released a photograph of the mill. The photograph shows smoke."
    (item,) = Album(text).items

    assert text[item.start : item.end] == "a photograph of the mill"
    assert len(item.mentions) == 2


def test_a_second_picture_is_another():
    text = "She sent a photo of the mill. He sent another photo."

    assert [i.number for i in Album(text).items] == [1, 2]


def test_undated_is_kept():
    (item,) = Album("The undated picture shows the mill.").items

    assert item.undated
    assert item.kind == "photograph"


def test_kinds_have_ids_of_their_own():
    album = Album("There is a video of it, an audio message, and satellite images too.")

    assert [i.local_id("d") for i in album.items] == [
        "d#e-video-1",
        "d#e-audio-1",
        "d#e-satellite-1",
    ]


def test_what_stands_before_the_body_is_not_looked_at():
    assert Album("A photo of the mill.", begin=10).items == []
