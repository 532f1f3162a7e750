"""How well `extract` finds and resolves names, on annotated texts (brat `.ann` files).

    python benchmarks/names_quality.py FOLDER

`FOLDER` holds texts with `.ann` files whose `Name` spans lead to ids (`N1 Reference T1 names:ID`),
and the `names.yml` with those ids. `found` counts the spans that overlap one of the gold; `right`
those that overlap one with the same id. `proposed` are the names that `suggest names` would list
if `names.yml` were empty, and how many of them are names of the gold.
"""

import argparse
import re
from pathlib import Path

from annotated import as_source, attributed_texts

from briefgen.extract import extract, unlisted_names
from briefgen.model import Name, Span
from briefgen.workspace.names import read_names

_SPAN = re.compile(r"^(T\d+)\tName (\d+) (\d+)\t", re.MULTILINE)
_ID = re.compile(r"^N\d+\tReference (T\d+) names:(\S+)", re.MULTILINE)

Gold = list[tuple[Span, str]]


def gold_names(annotation: str) -> Gold:
    ids = dict(_ID.findall(annotation))
    return [
        (Span(int(start), int(end)), ids[mark])
        for mark, start, end in _SPAN.findall(annotation)
        if mark in ids
    ]


def score(folder: Path, names: tuple[Name, ...]) -> None:
    found = overlapping = right = gold_count = covered = 0
    sources, spelled = [], set()
    for text in attributed_texts(folder):
        gold = gold_names((folder / f"{text.name}.ann").read_text(encoding="utf-8"))
        source = as_source(text.name, text.text)
        sources.append(source)
        spelled |= {text.text[span.start : span.end] for span, _ in gold}
        mentions = extract(source, names).mentions
        found += len(mentions)
        gold_count += len(gold)
        for mention in mentions:
            same = [id_ for span, id_ in gold if span.overlaps(mention.span)]
            overlapping += bool(same)
            right += mention.name in same
        covered += sum(
            any(m.span.overlaps(span) and m.name == id_ for m in mentions) for span, id_ in gold
        )
    print(f"found     {overlapping} of {found} are names of the gold, {right} with the right id")
    print(f"gold      {covered} of {gold_count} are found with the right id")
    proposed = [one.name for one in unlisted_names(sources, ())]
    print(f"proposed  {sum(name in spelled for name in proposed)} of {len(proposed)} are names")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    names, faults = read_names((arguments.folder / "names.yml").read_text("utf-8"), "names.yml")
    for fault in faults:
        print(fault)
    score(arguments.folder, names)
