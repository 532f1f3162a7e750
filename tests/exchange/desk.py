"""The sample desk with records that formats trip over, and its site at an address."""

from dataclasses import replace

from briefgen.model import Colophon, PartialDate, Status
from briefgen.render import render
from tests.render import sample
from tests.render.sample_sources import DIGEST_ID, HERALD_ID, MILL_ID, QUAY_ID, SAWT_ID, TIMES_ID

ADDRESS = "https://sorne.example/desk/"
__all__ = ["ADDRESS", "edition", "record", "render", "replace"]
D = PartialDate.parse

RECORDS = {
    HERALD_ID: {
        "title": "Gates “shut”, 'repairs' cost 5% & $3_000 #1 \\gate{4} ~ -- ``so'' \"they\" say?`",
        "author": "Finch, Mara and others",
        "archived": "https://archive.example/1?a={b}&c=\\d",
        "url": "https://herald.example/gates?a={b}&c=%20_#~x",
    },
    TIMES_ID: {
        "title": "</script><script>alert(1)</script> & <!-- ]]> {{ title }} TY  - BOOK",
        "publisher": "Smith & Söhne, {Veldra} @misc{x,",
        "author": None,
        "status": Status("retracted", D("2025-02-09"), None, None),
    },
    DIGEST_ID: {"title": "Переговоры о реке: «прямая» речь", "published": D("2025-06")},
    MILL_ID: {"title": "강물에 대한 회담", "published": None, "published_basis": None},
    SAWT_ID: {"published": D("2024"), "language": "und"},
    QUAY_ID: {},
}


def edition(address=ADDRESS, **others):
    made = sample.edition()
    sources = {
        id_: replace(source, record=replace(source.record, **RECORDS[id_]))
        for id_, source in made.index.sources.items()
    }
    index = replace(made.index, sources=sources)
    dam, talks = made.briefings
    signed = replace(dam, topic=replace(dam.topic, byline="R. Alder & <T. Bly>"))
    colophon = Colophon(licence="CC BY 4.0", licence_url="https://licences.example/by/4.0/")
    whole = replace(made, index=index, briefings=(signed, talks), colophon=colophon)
    return replace(whole, address=address, **others)


def record(source):
    return edition().index.sources[source].record
