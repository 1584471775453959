"""Speaker similarity of pairs of recordings: ours next to the Python package that the weights come from.

Requirements: bench/peers/requirements-resemblyzer.txt in the Python that runs this; ../../autovoice with ge2e-speaker installed.
Run: python similarity.py FOLDER, where FOLDER has one folder of recordings per speaker; pairs are taken in alphabetical order:
neighbours (1st and 2nd, 3rd and 4th ...) of one speaker, and the first five of each two speakers, number by number.
"""

import itertools
import json
import os
import subprocess
import sys

import numpy as np
from resemblyzer import VoiceEncoder, preprocess_wav

AUTOVOICE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "autovoice")
ENCODER = VoiceEncoder("cpu", verbose=False)


def recordings(folder):
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith((".flac", ".wav"))]


def ours(first, second):
    line = subprocess.run([AUTOVOICE, "similarity", first, second, "--json", "-q"], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(line)["similarity"]


def pairs(root):
    speakers = {name: recordings(os.path.join(root, name)) for name in sorted(os.listdir(root)) if os.path.isdir(os.path.join(root, name))}
    for files in speakers.values():
        for first, second in zip(files[::2], files[1::2]):
            yield "same", first, second
    for one, other in itertools.combinations(speakers.values(), 2):
        for first, second in list(zip(one, other))[:5]:
            yield "others", first, second


def main(root):
    embeddings = {}
    rows = []
    for kind, first, second in pairs(root):
        for file in (first, second):
            if file not in embeddings:
                embeddings[file] = ENCODER.embed_utterance(preprocess_wav(file))
        rows.append((kind, ours(first, second), float(embeddings[first] @ embeddings[second])))
    for kind in ("same", "others"):
        values = np.array([row[1:] for row in rows if row[0] == kind])
        mean, deviation = values.mean(axis=0), values.std(axis=0)
        print(f"{kind:7} {len(values):3} pairs: ours {mean[0]:.3f} +- {deviation[0]:.3f}, package {mean[1]:.3f} +- {deviation[1]:.3f}")
    values = np.array([row[1:] for row in rows])
    apart = np.abs(values[:, 0] - values[:, 1])
    print(f"apart by {apart.mean():.3f} in the mean, {apart.max():.3f} at most; correlation {np.corrcoef(values.T)[0, 1]:.4f}")


if __name__ == "__main__":
    main(sys.argv[1])
