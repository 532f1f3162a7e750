"""What checkers may rely on: every run of captured text, every citation, every link."""

import posixpath
import re

from briefgen.verify import verify
from tests.render.conftest import framed
from tests.render.reading import PROOF

TOPIC = "topics/kestrel-gorge/"


def _proved(document):
    return [e for e in document.inside() if any(name in e.attributes for name in PROOF)]


def _captured(element, captures):
    start, end = int(element.attributes["data-start"]), int(element.attributes["data-end"])
    return captures[element.attributes["data-capture"]][start:end]


def _shown(element):
    return element.all("blockquote")[0].text if element.name == "figure" else element.text


def test_every_captured_run_is_what_its_capture_holds(documents, captures):
    seen = 0
    for document in documents.values():
        for element in _proved(document):
            assert all(name in element.attributes for name in PROOF)
            if "citation" not in element.classes:
                seen += 1
                assert _shown(element) == _captured(element, captures)
    assert seen > 100


def test_proof_stands_on_excerpts_citations_and_runs_alone(documents):
    for document in documents.values():
        for element in _proved(document):
            name, classes = element.name, element.classes
            assert (
                name == "q"
                or (name == "span" and classes == ["captured"])
                or (name == "figure" and classes == ["excerpt"])
                or (name == "a" and classes == ["citation"])
            )
        for quotation in document.all("q"):
            assert all(name in quotation.attributes for name in PROOF)


def test_carriage_returns_survive(site, documents):
    excerpts = documents[TOPIC].all("figure", "excerpt")
    assert any("\r\n" in _shown(excerpt) for excerpt in excerpts)
    talks = documents["topics/river-talks/"].all("figure", "excerpt")
    assert "government\rsince" in _shown(talks[0])
    assert all("\r" not in page.html for page in site.pages)


def test_excerpts_have_one_citation_without_proof(documents):
    for excerpt in documents[TOPIC].all("figure", "excerpt"):
        (caption,) = excerpt.all("figcaption")
        (citation,) = caption.all("a", "citation")
        assert excerpt.all("a", "citation") == [citation]
        assert not any(name in citation.attributes for name in PROOF)


def test_citations_lead_to_references_that_lead_back(documents):
    document = documents[TOPIC]
    by_id = {e.attributes["id"]: e for e in document.inside() if "id" in e.attributes}
    citations = document.all("a", "citation")
    assert citations
    for citation in citations:
        reference = by_id[citation.attributes["href"].removeprefix("#")]
        links = [link.attributes["href"] for link in reference.all("a")]
        assert f"#{citation.attributes['id']}" in links
        if any(name in citation.attributes for name in PROOF):
            proof = [citation.attributes[name] for name in PROOF]
            assert proof in [[q.attributes[n] for n in PROOF] for q in reference.all("q")]
        else:
            assert not reference.all("q")


def test_references_show_words_inside_their_sentence(documents):
    document = documents[TOPIC]
    first = next(e for e in document.inside() if e.attributes.get("id") == "ref-1")
    assert [q.text for q in first.all("q")] == ["it had closed four of the six gates"]
    assert "Corvane said on Monday" in first.all("span", "captured")[0].text


def test_a_topic_has_its_headings_and_cited_key_points(documents):
    document = documents[TOPIC]
    titles = [" ".join(heading.text.split()) for heading in document.all("h2")]
    assert titles == [
        "Key points",
        "What we do not know",
        "The closing of the gates",
        "What it did <downstream> & after",
        "Who said what",
        "Timeline",
        "Where accounts differ",
        "Related topics",
        "References",
        "What changed",
        "Downloads",
    ]
    (points,) = document.all("ol", "key-points")
    entries = [part for part in points.parts if not isinstance(part, str)]
    assert len(entries) == 5
    assert all(entry.all("a", "citation") for entry in entries)


def test_rewritten_and_altered_words_are_nowhere(site):
    html = "".join(page.html for page in site.pages)
    assert "liquid boss of" not in html
    assert "thanked Veldra" not in html
    assert "Words withheld" in html


def test_links_are_relative_and_lead_somewhere(site, documents):
    beside = {asset.path for asset in site.assets}
    anchors = {
        uri: {e.attributes["id"] for e in document.inside() if "id" in e.attributes}
        for uri, document in documents.items()
    }
    for uri, document in documents.items():
        for link in document.all("a"):
            href = link.attributes["href"]
            if href.startswith("https://"):
                assert link.attributes["rel"] == "noreferrer"
                continue
            path, _, fragment = href.partition("#")
            if "download" in link.attributes or path.endswith("feed.xml"):
                assert posixpath.normpath(posixpath.join(uri, path)) in beside, f"{uri}: {href}"
                continue
            target = _resolved(uri, path)
            assert target in documents, f"{uri}: {href}"
            assert not fragment or fragment in anchors[target], f"{uri}: {href}"


def _resolved(uri, path):
    if not path:
        return uri
    assert path.endswith("index.html")
    parts = uri.split("/")[:-1]
    for part in path.split("/")[:-1]:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "".join(f"{part}/" for part in parts)


def test_pages_are_well_made(documents):
    for document in documents.values():
        ids = [e.attributes["id"] for e in document.inside() if "id" in e.attributes]
        assert len(set(ids)) == len(ids)
        assert len(document.all("h1")) == 1
        assert len(document.all("main")) == 1
        for element in document.inside():
            assert element.name not in {"style", "iframe"}
            if element.name == "script" and "src" not in element.attributes:
                # Data, which nothing runs.
                assert element.attributes == {"type": "application/ld+json"}
            # A form is shown by a script and sends nothing.
            assert element.name != "form" or {*element.attributes} == {
                "class",
                "aria-label",
                "hidden",
            }
            assert not any(re.match(r"on|style$", name) for name in element.attributes)
            for name in ("aria-labelledby", "popovertarget"):
                assert element.attributes.get(name, ids[0]) in ids
            if (reference := element.attributes.get("href", "")).startswith("#"):
                assert reference[1:] in ids
        assert all("scope" in heading.attributes for heading in document.all("th"))


def test_captured_text_says_its_language(documents):
    for document in documents.values():
        for element in _proved(document):
            if element.name == "a":
                continue
            around = element.all("blockquote")[0] if element.name == "figure" else element
            while around is not None and "lang" not in around.attributes:
                around = around.parent
            assert around is not None
            assert around.name != "html"
            assert around.attributes["dir"] == "auto"


def test_the_independent_checker_agrees(site, captures, tmp_path):
    for page in site.pages:
        folder = tmp_path / "site" / page.uri
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_bytes(framed(site, page).encode())
    for asset in site.assets:
        (tmp_path / "site" / asset.path).write_bytes(asset.content)
    for name in ("css/briefgen.css", "icon.svg", "js/finder.js", "js/search.js", "js/filters.js"):
        (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "site" / name).write_text("")
    (tmp_path / "captures").mkdir()
    for file, text in captures.items():
        (tmp_path / "captures" / file).write_bytes(text.encode())
    report = verify(tmp_path / "site", tmp_path / "captures")
    assert [str(finding) for finding in report.findings] == []
