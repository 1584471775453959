"""Reference values of FCPE, by its own package, and how far a converted file is from it on real features.

    python fcpe.py --write ../../../adapters-cpu/src/main/resources/io/autovoice/cpu/models/reference/fcpe.txt
    python fcpe.py --write-made ../../../adapters-cpu/src/test/resources/io/autovoice/cpu/models/reference/fcpe_made.txt
    python fcpe.py --onnx fcpe.onnx --audio singing.flac
"""

import argparse
import sys
import types

import numpy as np
import torch

import made_weights
from reference_values import ReferenceFile, formula, relative_l2

FRAMES = (7, 100, 1003)


def package():
    """torchfcpe asks for torchaudio, which it needs only to resample; there is none for this Python and torch."""
    transforms = types.ModuleType("torchaudio.transforms")
    transforms.Resample = None
    sys.modules.setdefault("torchaudio", types.ModuleType("torchaudio"))
    sys.modules.setdefault("torchaudio.transforms", transforms)
    from torchfcpe import spawn_bundled_infer_model

    return spawn_bundled_infer_model(device="cpu")


def original(network, mel):
    with torch.no_grad():
        return network(torch.from_numpy(mel)).numpy()


def write(network, path, sizes, weights=None):
    file = ReferenceFile(f"torchfcpe 0.0.4, torch {torch.__version__}: bench/models/reference/fcpe.py", samples=700)
    if weights:
        file.case("weights", weights, {})
    for frames in sizes:
        mel = ((1, frames, 128), frames, -11.5, 2.0, 1)  # ln(1e-5) and about the loudest band of singing
        file.case(f"{frames}_frames", {"mel": mel}, {"salience": original(network, formula(*mel))})
    file.write(path)


def compare(fcpe, onnx, audio):
    import librosa
    import onnxruntime

    samples, _ = librosa.load(audio, sr=16000, mono=True)
    mel = fcpe.wav2mel(torch.from_numpy(samples)[None, :, None], 16000).numpy()
    session = onnxruntime.InferenceSession(onnx, providers=["CPUExecutionProvider"])
    for frames in FRAMES:
        part = np.ascontiguousarray(mel[:, 200 : 200 + frames])
        assert part.shape[1] == frames, "the recording is too short"
        print(f"fcpe {frames} frames: {relative_l2(session.run(None, {'mel': part})[0], original(fcpe.model, part)):.2g}")


parser = argparse.ArgumentParser()
parser.add_argument("--write")
parser.add_argument("--write-made")
parser.add_argument("--onnx")
parser.add_argument("--audio")
options = parser.parse_args()
bundled = package()
if options.write:
    write(bundled.model, options.write, FRAMES)
if options.onnx:
    compare(bundled, options.onnx, options.audio)
if options.write_made:
    made = made_weights.put_into(bundled.model, "model.")
    write(bundled.model, options.write_made, FRAMES[:2], made)
