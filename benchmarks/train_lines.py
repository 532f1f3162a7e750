"""Train the network by which `clean` tells an article's lines, and its title, from a page's rest.

    python benchmarks/train_lines.py FOLDER… [--check] [--rounds N]

Each folder holds public pages in one of the layouts of `pages.py`; only their development parts are
used, and no page of a host that is held out anywhere. The committed weights come from six folders:
flairNLP/fundus, scrapinghub/article-extraction-benchmark, mozilla/readability, rundimeco/waddle,
codelucas/newspaper and adbar/trafilatura. Each set of pages marks its articles a little differently
(are captions in? is the line with the date?): a vector of its own lets the network know, and the
first folder's is the one that is kept. `--check` trains on two thirds of the hosts and reports on
the third, three times; without it the weights are written to `briefgen/clean/line_weights.py`.

At each round a page is changed a little: menus and footers are cut, lines left out, so that the
network learns what lines look like rather than where they stand. Needs torch, which the dependency
group `train` names. The seed is fixed; that two runs give the same weights was not tried.
"""

import argparse
import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from pages import HELD_OUT, PublicPage, host_label, read_pages
from text_quality import measure, report
from torch import nn
from torch.nn import functional

from briefgen.clean import line_weights
from briefgen.clean.line_features import BUCKETS, CLASSES, NUMBERS, line_features
from briefgen.clean.lines import lines_of

_DILATIONS = (1, 2, 4, 8, 16, 1)
_TAPS = 5
_CHANNELS = 32
_WORD_COLUMNS = 8
_APART = 66  # lines between pages of a batch: more than the network sees to one side
_BATCH = 8
_ROUNDS = 18
_RATE = 4e-3
_DROPPED = 0.2
_DROPPED_WORDS = 0.2
_TITLE_SHARE = 0.1
_MOST_LINES = 2500
_FEWEST_LEFT = 3
_FOLDS = 3
# How often a page is changed, and then, how often in each way.
_CHANGED, _WITHOUT_MENU, _WITHOUT_FOOTER, _THINNED, _SHORTENED = 0.7, 0.3, 0.6, 0.5, 0.3
_WEIGHT_BY_PLACE = (1.0, 1.0, 0.7, 0.7, 0.5, 0.5)
_WIDTH = 88


@dataclass
class Example:
    """A page's lines; `gold` is 1 for an article's, 0 for others, -1 for those not judged."""

    page: PublicPage
    folder: int
    lines: list[str]
    gold: np.ndarray
    titles: np.ndarray


def example(page: PublicPage, folder: int) -> Example | None:
    pairs = [
        (line.strip(), label)
        for line, label in zip(page.lines, page.labels, strict=True)
        if line.replace("\ufeff", "").strip()
    ]
    lines = [line for line, _ in pairs]
    titles = np.array([page.is_title(line) for line in lines], dtype=bool)
    gold = np.array([-1.0 if label is None else float(label) for _, label in pairs], np.float32)
    gold[titles] = -1
    if not lines or len(lines) > _MOST_LINES or not (gold == 1).any():
        return None
    return Example(page, folder, lines, gold, titles)


def changed(one: Example, chance: np.random.Generator) -> Example:
    """The page without some of its menus, footer and lines; now and then as it is."""
    keep = np.ones(len(one.lines), dtype=bool)
    kept = one.gold == 1
    if chance.random() < _CHANGED:
        first, last = np.flatnonzero(kept)[[0, -1]]
        above = np.flatnonzero(one.titles[:first])
        begin = int(above[-1]) if len(above) else int(first)
        if chance.random() < _WITHOUT_MENU:
            keep[: chance.integers(0, begin + 1)] = False
        if chance.random() < _WITHOUT_FOOTER:
            keep[chance.integers(last + 1, len(keep) + 1) :] = False
        if chance.random() < _THINNED:
            left_out = chance.random(len(keep)) < chance.random() * 0.4
            keep &= ~(left_out & ~kept & ~one.titles)
        if chance.random() < _SHORTENED:
            left_out = kept & (chance.random(len(keep)) < chance.random() * 0.25)
            if (kept & ~left_out).sum() > _FEWEST_LEFT:
                keep &= ~left_out
    places = np.flatnonzero(keep)
    lines = [one.lines[place] for place in places]
    return Example(one.page, one.folder, lines, one.gold[places], one.titles[places])


class Network(nn.Module):
    """The network of `briefgen.clean.classify`, with a vector for each folder."""

    def __init__(self, folders: int) -> None:
        super().__init__()
        self.words = nn.Embedding(BUCKETS, _WORD_COLUMNS)
        self.enter = nn.Linear(NUMBERS + _WORD_COLUMNS, _CHANNELS)
        self.edges = nn.Embedding(3 * CLASSES, _CHANNELS)
        self.folders = nn.Embedding(folders, _CHANNELS)
        self.taps = nn.ModuleList(
            nn.Conv1d(
                _CHANNELS,
                _CHANNELS,
                _TAPS,
                padding=_TAPS // 2 * dilation,
                dilation=dilation,
                groups=_CHANNELS,
            )
            for dilation in _DILATIONS
        )
        self.mix = nn.ModuleList(nn.Linear(_CHANNELS, _CHANNELS) for _ in _DILATIONS)
        self.leave = nn.Linear(_CHANNELS, 2)
        nn.init.normal_(self.words.weight, std=0.05)
        nn.init.normal_(self.edges.weight, std=0.05)
        nn.init.zeros_(self.folders.weight)

    def forward(self, examples: Sequence[Example]) -> list[torch.Tensor]:
        """For each page, the two scores of each line."""
        places, total = [], 0
        for one in examples:
            places.append(slice(total, total + len(one.lines)))
            total += len(one.lines) + _APART
        numbers = torch.zeros(total, NUMBERS)
        there = torch.zeros(total, 1)
        edges = torch.zeros(total, 3, dtype=torch.long)
        folders = torch.zeros(total, dtype=torch.long)
        words, owners = [], []
        for place, one in zip(places, examples, strict=True):
            text = "\n".join(one.lines)
            found = line_features(text, lines_of(text))
            numbers[place] = torch.from_numpy(found.numbers)
            edges[place] = torch.from_numpy(found.edges.astype(np.int64))
            there[place] = 1
            folders[place] = one.folder
            words.append(torch.from_numpy(found.words))
            owners.append(torch.from_numpy(found.owners) + place.start)
        hidden = self._entered(numbers, edges, folders, torch.cat(words), torch.cat(owners)) * there
        for taps, mix in zip(self.taps, self.mix, strict=True):
            near = functional.relu(taps(hidden.T[None])[0].T)
            near = functional.dropout(near, _DROPPED, self.training)
            hidden = (hidden + functional.relu(mix(near))) * there
        scores = self.leave(hidden)
        return [scores[place] for place in places]

    def _entered(
        self,
        numbers: torch.Tensor,
        edges: torch.Tensor,
        folders: torch.Tensor,
        words: torch.Tensor,
        owners: torch.Tensor,
    ) -> torch.Tensor:
        vectors = self.words(words)
        if self.training:
            vectors = vectors * (torch.rand(len(words), 1) > _DROPPED_WORDS)
        sums = torch.zeros(len(numbers), _WORD_COLUMNS).index_add_(0, owners, vectors)
        counts = torch.zeros(len(numbers)).index_add_(0, owners, torch.ones(len(owners)))
        mean = sums / counts.clamp(min=1).sqrt()[:, None]
        entered = self.enter(torch.cat((numbers, mean), 1))
        offsets = torch.arange(3) * CLASSES
        return functional.relu(entered + self.edges(edges + offsets).sum(1) + self.folders(folders))


def loss_of(scores: torch.Tensor, one: Example) -> torch.Tensor:
    """Cross entropy of the article's lines, a page counting by its article, and of the title."""
    gold = torch.from_numpy(one.gold)
    judged = gold >= 0
    lines = functional.binary_cross_entropy_with_logits(
        scores[judged, 0], gold[judged], reduction="sum"
    )
    loss = lines / (15 + float((gold == 1).sum()))
    if one.titles.any():
        chances = functional.log_softmax(scores[:, 1], 0)
        loss = loss - _TITLE_SHARE * torch.logsumexp(chances[torch.from_numpy(one.titles)], 0)
    return loss * _WEIGHT_BY_PLACE[min(one.folder, len(_WEIGHT_BY_PLACE) - 1)]


def trained(examples: Sequence[Example], folders: int, rounds: int) -> Network:
    torch.manual_seed(0)
    chance = np.random.default_rng(0)
    network = Network(folders)
    rest = [weights for name, weights in network.named_parameters() if name != "words.weight"]
    groups = [
        {"params": [network.words.weight], "weight_decay": 5e-2},
        {"params": rest, "weight_decay": 1e-2},
    ]
    optimizer = torch.optim.AdamW(groups, lr=_RATE)
    steps = rounds * -(-len(examples) // _BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, steps + 1, pct_start=0.15)
    network.train()
    for number in range(rounds):
        order = chance.permutation(len(examples))
        total = 0.0
        for begin in range(0, len(order), _BATCH):
            batch = [changed(examples[at], chance) for at in order[begin : begin + _BATCH]]
            scores = network(batch)
            loss = sum(loss_of(of_page, one) for of_page, one in zip(scores, batch, strict=True))
            loss = loss / len(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 3)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"round {number + 1}, loss {total / len(order) * _BATCH:.3f}", flush=True)
    return network.eval()


def check(examples: Sequence[Example], folders: int, rounds: int) -> None:
    """Report on each third of the hosts after training on the others."""
    kept: dict[int, list[bool]] = {}
    for fold in range(_FOLDS):
        training = [one for one in examples if _fold(one) != fold]
        network = trained(training, folders, rounds)
        for one in examples:
            if _fold(one) == fold:
                with torch.no_grad():
                    scores = dict(
                        zip(one.lines, (network([one])[0][:, 0] > 0).tolist(), strict=False)
                    )
                kept[id(one.page)] = [scores.get(line.strip(), False) for line in one.page.lines]
    for folder in range(folders):
        pages = [one.page for one in examples if one.folder == folder]
        print(f"folder {folder + 1}")
        report(measure(pages, lambda page: (kept[id(page)], [])))


def _fold(one: Example) -> int:
    return hashlib.sha256(host_label(one.page.host).encode()).digest()[1] % _FOLDS


def tensors_of(network: Network) -> dict[str, np.ndarray]:
    """The weights by the names that `classify` knows them by."""
    known = {name: value.numpy() for name, value in network.state_dict().items()}
    found = {
        "words": known["words.weight"],
        "enter": known["enter.weight"].T,
        "enter_bias": known["enter.bias"] + known["folders.weight"][0],
        "edges": known["edges.weight"],
    }
    for number in range(len(_DILATIONS)):
        found[f"taps_{number}"] = known[f"taps.{number}.weight"][:, 0, :].T
        found[f"taps_bias_{number}"] = known[f"taps.{number}.bias"]
        found[f"mix_{number}"] = known[f"mix.{number}.weight"].T
        found[f"mix_bias_{number}"] = known[f"mix.{number}.bias"]
    return found | {"leave": known["leave.weight"].T, "leave_bias": known["leave.bias"]}


def write(tensors: dict[str, np.ndarray], path: Path) -> None:
    """Write the weights into the module: the words' as bytes and a scale, others as halves."""
    scale = np.float32(np.abs(tensors["words"]).max() / 127)
    packed = scale.tobytes() + np.round(tensors["words"] / scale).astype("<i1").tobytes()
    packed += b"".join(
        tensor.astype("<f2").tobytes() for name, tensor in tensors.items() if name != "words"
    )
    text = base64.b85encode(packed).decode()
    lines = [text[at : at + _WIDTH] for at in range(0, len(text), _WIDTH)]
    module = path.read_text(encoding="utf-8")
    shapes = "".join(f'    "{name}": {_shape(tensor)},\n' for name, tensor in tensors.items())
    head, _, rest = module.partition("_SHAPES: dict[str, tuple[int, ...]] = {\n")
    rest = rest[rest.index("}\n") :]
    body = f"{head}_SHAPES: dict[str, tuple[int, ...]] = {{\n{shapes}{rest}"
    begin = body.index('_PACKED = r"""\n')
    path.write_text(body[:begin] + '_PACKED = r"""\n' + "\n".join(lines) + '\n"""\n', "utf-8")


def _shape(tensor: np.ndarray) -> str:
    sizes = ", ".join(map(str, tensor.shape))
    return f"({sizes},)" if tensor.ndim == 1 else f"({sizes})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    given = parser.parse_args()
    by_folder = [list(read_pages(folder)) for folder in given.folders]
    pages = [page for listed in by_folder for page in listed]
    held_out = {host_label(page.host) for page in pages if page.half == HELD_OUT}
    examples = [
        one
        for number, listed in enumerate(by_folder)
        for page in listed
        if page.half != HELD_OUT and host_label(page.host) not in held_out
        if (one := example(page, number))
    ]
    print(len(examples), "pages", flush=True)
    if given.check:
        check(examples, len(by_folder), given.rounds)
    else:
        network = trained(examples, len(by_folder), given.rounds)
        write(tensors_of(network), Path(line_weights.__file__))


if __name__ == "__main__":
    main()
