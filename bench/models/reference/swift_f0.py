"""Reference values of SwiftF0. Its package ships ONNX, so this is the file itself in Python's ONNX Runtime: it shows a broken file or runtime.

    python swift_f0.py --onnx model.onnx --write ../../../adapters-cpu/src/main/resources/io/autovoice/cpu/models/reference/swift_f0.txt
"""

import argparse

import onnxruntime

from reference_values import ReferenceFile, formula

FRAMES = (20, 100)
HOP = 256
INPUTS = {
    "fmin": ((), 1, 46.875, 46.875, 1),
    "fmax": ((), 1, 2093.75, 2093.75, 1),
}

parser = argparse.ArgumentParser()
parser.add_argument("--onnx", required=True)
parser.add_argument("--write", required=True)
options = parser.parse_args()
session = onnxruntime.InferenceSession(options.onnx, providers=["CPUExecutionProvider"])
file = ReferenceFile(f"swift-f0 0.3.0, onnxruntime {onnxruntime.__version__}: bench/models/reference/swift_f0.py", samples=100)
for frames in FRAMES:
    inputs = {"audio": ((1, frames * HOP), frames, -0.5, 0.5, 1), **INPUTS}
    outputs = session.run(["pitch", "confidence"], {name: formula(*recipe) for name, recipe in inputs.items()})
    file.case(f"{frames}_frames_of_noise", inputs, dict(zip(["pitch", "confidence"], outputs)))
file.write(options.write)
